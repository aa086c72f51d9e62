"""Stock files as shops' systems write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from erp_returns.documents.refusals import EmptyFile, MissingColumns, NoRows, NotATable
from erp_returns.documents.sales_files import write_problem_file
from erp_returns.documents.sheets import Watch, open_sheets
from erp_returns.documents.stock_files import read_stock_file, refuse_shelves
from erp_returns.domain.errors import Refusal
from tests.documents.sales_files_kit import csv_bytes, workbook


def written(folder: Path, *rows: list[str], encoding: str = "utf-8-sig") -> Path:
    path = folder / "库存.csv"
    path.write_bytes(csv_bytes(rows, encoding))
    return path


def read(path: Path) -> dict[str, int]:
    return {shelf.code: shelf.quantity for shelf in read_stock_file(path).shelves}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_codes_and_units_are_read_whatever_stands_beside_them(tmp_path, encoding):
    path = written(
        tmp_path,
        ["某某系统库存导出"],
        ["名称", "商品编码 ", "仓库", "可用库存"],
        ["衬衫", '="A1001"', "主仓", "1,200"],
        ["皮鞋", "'B2", "主仓", "0"],
        ["合计", "合计", "", "1200"],
        encoding=encoding,
    )
    assert read(path) == {"A1001": 1200, "B2": 0}


def test_a_workbook_is_read_too(tmp_path):
    path = workbook(tmp_path / "库存.xlsx", [["SKU", "数量"], ["A1", 5], ["6901234567892", 7]])
    assert read(path) == {"A1": 5, "6901234567892": 7}


def test_what_cannot_be_read_is_told_by_row(tmp_path):
    path = written(
        tmp_path, ["编码", "库存"], ["A1", "许多"], ["4.01235E+18", "2"], ["B1", "-3"], ["C1", "4"]
    )
    parsed = read_stock_file(path)
    assert [shelf.code for shelf in parsed.shelves] == ["C1"]
    assert [problem.row for problem in parsed.problems] == [2, 3, 4]
    assert "科学计数" in str(parsed.problems[1].said)


@pytest.mark.parametrize("cell", ["", " ", "-", "null"])
def test_what_nobody_counted_is_told_and_never_none(tmp_path, cell):
    parsed = read_stock_file(written(tmp_path, ["编码", "库存"], ["A1", cell], ["B1", "0"]))
    assert [(shelf.code, shelf.quantity) for shelf in parsed.shelves] == [("B1", 0)]
    (problem,) = parsed.problems
    assert (problem.row, problem.column, problem.code) == (2, "库存", "A1")
    assert "没有填写" in str(problem.said)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_rows_that_were_not_taken_keep_their_columns_and_say_why(tmp_path, suffix):
    rows = [["盘点"], ["名称", "编码", "库存"], ["衬衫", "A1", "许多"], ["鞋", "B1", "4"], ["袜", "0012", ""]]
    path = written(tmp_path, *rows) if suffix == ".csv" else workbook(tmp_path / "库存.xlsx", rows)
    parsed = read_stock_file(path)
    (kept,) = write_problem_file(refuse_shelves(parsed, parsed.problems), tmp_path / "问题.csv")
    assert kept.suffix == suffix
    (sheet,) = open_sheets(kept, Watch())
    (_, header), (_, first), (_, second) = sheet.rows(Watch())
    assert header == ["问题", "名称", "编码", "库存"]
    assert first[1:] == ["衬衫", "A1", "许多"]
    assert "不是整数" in first[0]
    assert "没有填写" in second[0]
    assert "0012" in second[2]
    assert [problem.row for problem in read_stock_file(kept).problems] == [2, 3]


def test_without_problems_no_file_is_written(tmp_path):
    parsed = read_stock_file(written(tmp_path, ["编码", "库存"], ["A1", "1"]))
    assert write_problem_file(refuse_shelves(parsed, parsed.problems), tmp_path / "问题.csv") == ()


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", EmptyFile),
        ("甲,乙\n1,2\n".encode(), MissingColumns),
        ("编码,库存\n".encode(), NoRows),
        (b"%PDF-1.7 x", NotATable),
    ],
)
def test_a_file_that_is_none_is_refused_in_words(tmp_path, content, refusal):
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(refusal):
        read_stock_file(path)


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes, tmp_path_factory):
    path = tmp_path_factory.mktemp("stock") / "a.csv"
    path.write_bytes("编码,库存\n".encode() + content)
    try:
        read_stock_file(path)
    except Refusal:
        return
