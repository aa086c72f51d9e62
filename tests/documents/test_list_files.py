"""Lists written out: what Excel and other programs find in them, and that a file is whole or not there."""

import csv
import datetime as dt
import shutil
import subprocess
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from erp_returns.documents import list_files
from erp_returns.documents.list_files import Cells, ListColumn, ListSheet, neutral, write_lists

COLUMNS = (
    ListColumn("单号", Cells.ID),
    ListColumn("件数", Cells.NUMBER),
    ListColumn("应退", Cells.MONEY),
    ListColumn("申请时间", Cells.TIME),
    ListColumn("付款日期", Cells.DATE),
)
MOMENT, DAY = dt.datetime(2026, 11, 21, 10, 2), dt.date(2026, 11, 21)  # noqa: DTZ001 - local, as Excel has it
ROW = ("401234567890123456", 3, 1234_56, MOMENT, DAY)


def sheet(*rows, name="退换货单", total=""):
    return ListSheet(name, COLUMNS, rows, total)


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_workbook_has_text_ids_and_real_numbers_dates_and_amounts(tmp_path):
    out = tmp_path / "单.xlsx"
    assert write_lists(out, [sheet(ROW)]) == [1]
    rows = CalamineWorkbook.from_path(out).get_sheet_by_name("退换货单").to_python()
    assert rows == [["单号", "件数", "应退", "申请时间", "付款日期"], [ROW[0], 3.0, 1234.56, MOMENT, DAY]]


def test_a_workbook_is_frozen_and_filterable_below_its_heading(tmp_path):
    out = tmp_path / "单.xlsx"
    write_lists(out, [sheet(ROW, ROW)])
    drawn = zipfile.ZipFile(out).read("xl/worksheets/sheet1.xml").decode()
    assert 'state="frozen"' in drawn
    assert '<autoFilter ref="A1:E3"/>' in drawn


def test_csv_has_plain_amounts_and_says_it_is_utf_8(tmp_path):
    out = tmp_path / "单.csv"
    write_lists(out, [sheet(("RT1", 3, -1234_50, MOMENT, None))])
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert read_csv(out)[1] == ["RT1", "3", "-1234.50", "2026-11-21 10:02:00", ""]


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", '="x"&HYPERLINK("y")', "=\n1"])
def test_what_looks_like_a_formula_stays_text(tmp_path, text):
    write_lists(tmp_path / "单.xlsx", [sheet((text, 1, 1, MOMENT, DAY))])
    drawn = zipfile.ZipFile(tmp_path / "单.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in drawn
    assert CalamineWorkbook.from_path(tmp_path / "单.xlsx").get_sheet_by_index(0).to_python()[1][0] == text
    written = neutral(text)
    doubled = text.replace('"', '""')
    assert written in (f'="{doubled}"', f"'{text}")


@given(st.text(max_size=400))
def test_a_text_is_never_calculated(text):
    written = neutral(text)
    assert written[:1] not in {"+", "-", "@", "\t", "\r", "\n"}
    if written.startswith("="):
        assert written.startswith('="')
        assert written.endswith('"')
        assert '"' not in written[2:-1].replace('""', "")


@pytest.mark.parametrize("digits", ["401234567890123456", "013800000000"])
def test_digits_that_excel_would_change_are_kept(digits):
    assert neutral(digits) == f'="{digits}"'


def test_a_table_ends_with_its_sums(tmp_path):
    out = tmp_path / "付款.xlsx"
    assert write_lists(out, [sheet(ROW, ROW, name="平台", total="合计")]) == [2]
    last = CalamineWorkbook.from_path(out).get_sheet_by_name("平台").to_python()[-1]
    assert last[0] == "合计"
    assert last[2] == 2469.12


def test_a_list_too_long_for_one_sheet_goes_on_another(tmp_path, monkeypatch):
    monkeypatch.setattr(list_files, "_ROWS", 2)
    out = tmp_path / "单.xlsx"
    assert write_lists(out, [sheet(ROW, ROW, ROW)]) == [3]
    book = CalamineWorkbook.from_path(out)
    assert [len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names] == [3, 2]
    assert book.sheet_names == ["退换货单", "退换货单 (2)"]


def test_names_that_excel_does_not_take_are_made_to_fit(tmp_path):
    out = tmp_path / "单.xlsx"
    write_lists(out, [sheet(name="支付宝/微信:[很长的名字很长的名字很长的名字很长的名字]"), sheet(name="")])
    assert len(CalamineWorkbook.from_path(out).sheet_names) == 2


@pytest.mark.parametrize("name", ["单.csv", "单.xlsx"])
def test_a_list_that_is_stopped_leaves_what_stood_there(tmp_path, name):
    class StoppedError(Exception):
        pass

    def rows():
        yield ROW
        raise StoppedError

    out = tmp_path / name
    out.write_bytes(b"old")
    with pytest.raises(StoppedError):
        write_lists(out, [ListSheet("单", COLUMNS, rows())])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {name: b"old"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_a_workbook_and_shows_what_was_written(tmp_path):
    book = tmp_path / "list.xlsx"
    columns = [ListColumn("单号", Cells.ID), ListColumn("应退", Cells.MONEY), ListColumn("备注", Cells.LONG)]
    write_lists(book, [ListSheet("列表", columns, [("4012345678901234567", 12345, "=1+1")])])

    done = subprocess.run(
        ["soffice", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", str(book)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )

    told = [line for line in done.stderr.splitlines() if "java" not in line]
    assert told == []
    assert "4012345678901234567,123.45,=1+1" in (tmp_path / "list.csv").read_text("utf-8")


MEASURED = (
    ListColumn("步骤", Cells.TEXT),
    ListColumn("月份", Cells.MONTH),
    ListColumn("占比", Cells.SHARE),
    ListColumn("时长", Cells.SPAN),
)


def test_a_workbook_has_real_percentages_durations_and_months(tmp_path):
    out = tmp_path / "表.xlsx"
    rows = [("审核", DAY, 1234, 26 * 60 + 5)]
    write_lists(out, [ListSheet("时效", MEASURED, rows, last=("合计", None, 10_000, None))])
    found = CalamineWorkbook.from_path(out).get_sheet_by_name("时效").to_python()
    assert found[1][1:] == [DAY, 0.1234, dt.timedelta(hours=26, minutes=5)]
    assert found[2] == ["合计", "", 1.0, ""]
    styles = zipfile.ZipFile(out).read("xl/styles.xml").decode()
    assert all(f'formatCode="{form}"' in styles for form in ("[h]:mm", "yyyy-mm", "0.00%"))


def test_csv_writes_them_as_tables_read_them(tmp_path):
    out = tmp_path / "表.csv"
    rows = [("审核", DAY, 1234, 26 * 60 + 5), ("退款", None, -5, 0)]
    write_lists(out, [ListSheet("时效", MEASURED, rows, last=("合计", None, 10_000, None))])
    assert read_csv(out)[1:] == [
        ["审核", "2026-11", "12.34%", "26:05"],
        ["退款", "", "-0.05%", "0:00"],
        ["合计", "", "100.00%", ""],
    ]
