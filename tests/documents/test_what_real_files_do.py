"""Everything that real exports do, done to a good file of every layout: it says the same, or is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from xlsxwriter import Workbook

from erp_returns.documents.after_sale_files import read_after_sale_files
from erp_returns.documents.product_files import read_product_files
from erp_returns.documents.refusals import DamagedFile, FileInUse, LockFile
from erp_returns.documents.sales_files import read_sales_files, write_problem_file
from erp_returns.documents.sheets import Watch, open_sheets
from erp_returns.documents.stock_files import read_stock_file, refuse_shelves
from tests.documents.old_workbook import old_workbook
from tests.documents.platform_examples import EXAMPLES as SALES
from tests.documents.sales_files_kit import LINE, csv_bytes, workbook
from tests.documents.test_after_sale_exchanges import OWN_SWAP, SWAP
from tests.documents.test_after_sale_files import DOUYIN, OURS, TAOBAO

BLANK_ROWS = 89_000


class Said(NamedTuple):
    """What a file says, wherever it stands, and what is wrong with which rows."""

    found: tuple[Any, ...]
    wrong: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True)
class Example:
    """A good row: its number, an amount (or a count) and a text that may be empty."""

    row: Mapping[str, str]
    number: str
    amount: str
    text: str
    read: Callable[[Path], Said]
    refused: Callable[[Path, Path], Sequence[Path]]

    @property
    def bare(self) -> dict[str, str]:
        """The row without what the platform itself wraps around its numbers."""
        return {name: cell.strip("\t") for name, cell in self.row.items()}


def of(reader: Any) -> tuple[Callable[[Path], Said], Callable[[Path, Path], Sequence[Path]]]:
    """Read files of drafts."""

    def read(path: Path) -> Said:
        parsed = reader([path])
        drafts = parsed.found
        plain = tuple(
            replace(
                draft, source_rows=(), lines=tuple(_placeless(line) for line in getattr(draft, "lines", ()))
            )
            if hasattr(draft, "lines")
            else replace(draft, source_rows=())
            for draft in drafts
        )
        return Said(plain, tuple((each.row, each.column, each.message) for each in parsed.problems))

    return read, lambda path, out: write_problem_file(reader([path]), out)


def _placeless(line: Any) -> Any:
    return replace(line, source_row=0) if hasattr(line, "source_row") else line


def read_shelves(path: Path) -> Said:
    parsed = read_stock_file(path)
    shelves = tuple((shelf.code, shelf.quantity) for shelf in parsed.shelves)
    return Said(shelves, tuple((each.row, each.column, str(each.said)) for each in parsed.problems))


def refuse(path: Path, out: Path) -> Sequence[Path]:
    parsed = read_stock_file(path)
    return write_problem_file(refuse_shelves(parsed, parsed.problems), out)


PRODUCT = {"商品编码": "900012345678901", "商品名称": "甲", "售价": "12.00", "款号": "K-1"}
SHELF = {"商品编码": "900012345678901", "名称": "甲", "库存": "12"}
TEMPLATE = {**LINE, "平台单号": "401234567890123456", "买家留言": "快点"}
_SALES = of(read_sales_files)
_CASES = of(read_after_sale_files)
EXAMPLES = {
    "template": Example(TEMPLATE, "平台单号", "实付金额", "买家留言", *_SALES),
    "pdd": Example(SALES["pdd_orders"] | {"商家备注": "快"}, "订单号", "商品总价(元)", "商家备注", *_SALES),
    "jd": Example(SALES["jd_orders"] | {"订单备注": "快"}, "订单号", "应付金额", "订单备注", *_SALES),
    "douyin": Example(SALES["douyin_orders"] | {"买家留言": "快"}, "主订单编号", "运费", "买家留言", *_SALES),
    "youzan": Example(
        SALES["youzan_orders"] | {"买家备注": "快"}, "订单号", "订单实付金额", "买家备注", *_SALES
    ),
    "shopify": Example(SALES["shopify_orders"] | {"Notes": "x"}, "Name", "Total", "Notes", *_SALES),
    "taobao_lines": Example(
        SALES["taobao_lines"] | {"备注": "快"}, "主订单编号", "买家应付货款", "备注", *_SALES
    ),
    "taobao_refunds": Example(
        TAOBAO | {"买家退款说明": "破"}, "退款编号", "买家退款金额", "买家退款说明", *_CASES
    ),
    "douyin_after_sales": Example(
        DOUYIN | {"售后备注": "破"}, "售后单号", "退商品金额（元）", "售后备注", *_CASES
    ),
    "douyin_exchanges": Example(
        SWAP | {"应付金额（元）": "28.90"}, "售后单号", "应付金额（元）", "换货商品信息", *_CASES
    ),
    "returns_template": Example(OURS | {"内部备注": "破"}, "平台退款编号", "退款金额", "内部备注", *_CASES),
    "exchanges_template": Example(
        OWN_SWAP | {"内部备注": "破"}, "平台退款编号", "换出单价", "内部备注", *_CASES
    ),
    "products": Example(PRODUCT, "商品编码", "售价", "款号", *of(read_product_files)),
    "stock": Example(SHELF, "商品编码", "库存", "名称", read_shelves, refuse),
}


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> Example:
    return EXAMPLES[request.param]


def written(
    folder: Path,
    row: Mapping[str, str],
    *others: Sequence[str],
    headings: Sequence[str] = (),
    encoding: str = "utf-8-sig",
) -> Path:
    path = folder / "导出.csv"
    path.write_bytes(csv_bytes([headings or list(row), list(row.values()), *others], encoding))
    return path


def plainly(example: Example, folder: Path) -> Said:
    said = example.read(written(folder, example.bare))
    assert said.wrong == ()
    assert len(said.found) == 1
    return said


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-8", "utf-8-sig", "utf-16"])
def test_every_encoding(example: Example, tmp_path: Path, encoding: str) -> None:
    assert example.read(written(tmp_path, example.row, encoding=encoding)) == plainly(example, tmp_path)


def test_workbooks_new_and_old(example: Example, tmp_path: Path) -> None:
    rows = [list(example.row), list(example.row.values())]
    assert example.read(workbook(tmp_path / "x.xlsx", rows)) == plainly(example, tmp_path)
    (tmp_path / "x.xls").write_bytes(old_workbook(rows))
    assert example.read(tmp_path / "x.xls") == plainly(example, tmp_path)


@pytest.mark.parametrize("dress", ['="{}"', "'{}", "\t{}", "{}\t", "{} ", "\u3000{}", "\ufeff{}"])
def test_what_is_wrapped_around_a_number(example: Example, tmp_path: Path, dress: str) -> None:
    dressed = example.bare | {example.number: dress.format(example.bare[example.number])}
    assert example.read(written(tmp_path, dressed)) == plainly(example, tmp_path)


@pytest.mark.parametrize("dress", ["{} ", " {}", "\t{}"])
def test_blanks_in_column_names(example: Example, tmp_path: Path, dress: str) -> None:
    headings = [dress.format(name) for name in example.bare]
    path = written(tmp_path, example.bare, headings=headings)
    assert example.read(path) == plainly(example, tmp_path)


def test_a_column_name_twice(example: Example, tmp_path: Path) -> None:
    for name in (example.number, example.amount, example.text):
        headings = [*example.bare, name]
        path = tmp_path / "x.csv"
        path.write_bytes(csv_bytes([headings, [*example.bare.values(), "别的"]]))
        assert example.read(path) == plainly(example, tmp_path)


@pytest.mark.parametrize("nothing", ["null", "NULL", "-", "——", "\t-", "'", " "])
def test_words_for_nothing(example: Example, tmp_path: Path, nothing: str) -> None:
    empty = example.read(written(tmp_path, example.bare | {example.text: ""}))
    assert example.read(written(tmp_path, example.bare | {example.text: nothing})) == empty


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "stock"])
@pytest.mark.parametrize("dress", ["¥{}", "￥{}", "{}元", " {} ", "'{}"])
def test_amounts_in_every_dress(tmp_path: Path, name: str, dress: str) -> None:
    example = EXAMPLES[name]
    dressed = example.bare | {example.amount: dress.format(example.bare[example.amount])}
    assert example.read(written(tmp_path, dressed)) == plainly(example, tmp_path)


@pytest.mark.parametrize("dress", [" {} ", "'{}", "{}.00"])
def test_counts_in_every_dress(tmp_path: Path, dress: str) -> None:
    example = EXAMPLES["stock"]
    dressed = example.bare | {example.amount: dress.format(example.bare[example.amount])}
    assert example.read(written(tmp_path, dressed)) == plainly(example, tmp_path)


def test_thousands_commas(example: Example, tmp_path: Path) -> None:
    large = example.read(written(tmp_path, example.bare | {example.amount: "1200"}))
    assert example.read(written(tmp_path, example.bare | {example.amount: "1,200"})) == large


def test_a_number_that_excel_changed_is_lost_and_told(example: Example, tmp_path: Path) -> None:
    said = example.read(written(tmp_path, example.bare | {example.number: "4.01235E+18"}))
    ((row, column, message),) = said.wrong
    assert (said.found, row, column) == ((), 2, example.number.replace("（", "(").replace("）", ")"))
    assert "科学计数" in message
    assert "重新导出" in message


@pytest.mark.parametrize("word", ["合计", "总计：", " 合计 "])
def test_rows_of_totals(example: Example, tmp_path: Path, word: str) -> None:
    others = [["" for _ in example.bare], [word, *("99" for _ in list(example.bare)[1:])]]
    assert example.read(written(tmp_path, example.bare, *others)) == plainly(example, tmp_path)


def test_89000_blank_rows_at_the_end(example: Example, tmp_path: Path) -> None:
    blank = ["" for _ in example.bare]
    path = written(tmp_path, example.bare, *[blank] * BLANK_ROWS)
    assert example.read(path) == plainly(example, tmp_path)


@pytest.mark.parametrize("name", ["template", "douyin_after_sales", "products", "stock"])
def test_89000_dressed_rows_at_the_end_of_a_workbook(tmp_path: Path, name: str) -> None:
    example = EXAMPLES[name]
    path = tmp_path / "x.xlsx"
    with Workbook(path, {"constant_memory": True}) as book:
        sheet, frame = book.add_worksheet(), book.add_format({"border": 1})
        for number, row in enumerate((example.bare, example.bare.values())):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)
        for number in range(2, 2 + BLANK_ROWS):
            sheet.write_blank(number, 0, None, frame)
    assert example.read(path) == plainly(example, tmp_path)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_workbook(example: Example, tmp_path: Path, kept: float) -> None:
    path = workbook(tmp_path / "x.xlsx", [list(example.bare), list(example.bare.values())])
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    with pytest.raises(DamagedFile, match="不完整"):
        example.read(path)


def formulas(path: Path, row: Mapping[str, str], wanted: str, value: str | None) -> Path:
    """A workbook with a formula in one cell, calculated to `value` or never."""
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        for column, (name, cell) in enumerate(row.items()):
            sheet.write_string(0, column, name)
            if name == wanted:
                sheet.write_formula(1, column, "=A1", None, value if value is not None else "")
            else:
                sheet.write_string(1, column, cell)
    return path


def test_a_formula_with_its_value(example: Example, tmp_path: Path) -> None:
    wanted = example.amount
    path = formulas(tmp_path / "x.xlsx", example.bare, wanted, example.bare[wanted])
    assert example.read(path) == plainly(example, tmp_path)


def test_a_file_that_is_open_in_excel(
    example: Example, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "x.xlsx", [list(example.bare), list(example.bare.values())])
    lock = tmp_path / "~$x.xlsx"
    lock.write_bytes(b"\x05owner" + bytes(159))
    assert example.read(path) == plainly(example, tmp_path)
    with pytest.raises(LockFile, match=r"x\.xlsx"):
        example.read(lock)

    def refuse_reading(*_args: object, **_named: object) -> None:
        raise PermissionError(13, "sharing violation")

    monkeypatch.setattr(Path, "open", refuse_reading)
    with pytest.raises(FileInUse, match="Excel"):
        example.read(path)


@pytest.mark.parametrize("reader", [read_sales_files, read_product_files])
def test_a_sheet_of_something_else_is_told_and_one_that_is_blank_is_not(tmp_path: Path, reader: Any) -> None:
    row = TEMPLATE if reader is read_sales_files else PRODUCT
    with Workbook(tmp_path / "x.xlsx") as book:
        for name, rows in (
            ("说明", [["请看这里"]]),
            ("数据", [list(row), list(row.values())]),
            ("空", []),
            ("汇总", [[], ["月", "额"], ["11", "90"]]),
        ):
            sheet = book.add_worksheet(name)
            for number, cells in enumerate(rows):
                sheet.write_row(number, 0, cells)
        hidden = book.add_worksheet("隐藏")
        hidden.write_row(0, 0, row)
        hidden.hide()
    parsed = reader([tmp_path / "x.xlsx"])
    assert (len(parsed.found), parsed.unread) == (1, ("隐藏", "说明", "汇总"))


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_rows_that_are_not_taken_keep_their_layout_and_say_why(
    example: Example, tmp_path: Path, suffix: str
) -> None:
    bad = example.bare | {example.amount: "许多", example.number: "B-1"}
    rows = [list(example.bare), list(example.bare.values()), list(bad.values())]
    path = tmp_path / f"导出{suffix}"
    if suffix == ".csv":
        path.write_bytes(csv_bytes(rows))
    else:
        workbook(path, rows)
    assert [row for row, *_ in example.read(path).wrong] == [3]
    (kept,) = example.refused(path, tmp_path / "问题.csv")
    (sheet,) = open_sheets(kept, Watch())
    (_, header), (_, row) = sheet.rows(Watch())
    assert (kept.suffix, header) == (suffix, ["问题", *example.bare])
    assert "许多" in row[0]
    assert row[1 + list(example.bare).index(example.amount)] == "许多"
    assert [number for number, *_ in example.read(kept).wrong] == [2]
