"""Papers and lists are taken out by the command line."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime

import pytest
from python_calamine import CalamineWorkbook

from tests.documents.pdf_reading import codes_on, page_texts, whole_text

PAID, WAITING = "RT20261121-0001", "RT20261121-0002"


@pytest.mark.parametrize(
    ("record", "number", "told"),
    [
        ("application", PAID, "退换货申请表"),
        ("inspection", PAID, "验货报告"),
        ("inspection", WAITING, "收货清点单"),
        ("slip", WAITING, "退货登记卡"),
        ("exchange", WAITING, "待发出"),
    ],
)
def test_every_record_of_an_order_is_saved(run, db, tmp_path, record, number, told):
    out = tmp_path / "单.pdf"
    said = run("pdf", record, number, out, "--db", db)
    assert (said.code, said.out) == (0, f"已保存到 {out}。\n")
    text = whole_text(out.read_bytes())
    assert told in text
    assert number in text


@pytest.mark.parametrize(
    ("paper", "size"),
    [("a4", (210, 297)), ("a5", (210, 148)), ("100x100", (100, 100)), ("60x40", (60, 40))],
)
def test_a_slip_has_the_paper_that_is_asked_for(run, db, tmp_path, qapp, paper, size):
    from pypdf import PdfReader

    out = tmp_path / "卡.pdf"
    run("pdf", "slip", WAITING, out, "--paper", paper, "--db", db)
    box = PdfReader(out).pages[0].mediabox
    assert (round(float(box.width) * 25.4 / 72), round(float(box.height) * 25.4 / 72)) == size
    assert ("QR Code", WAITING) in codes_on(out.read_bytes())


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["exchange", PAID], "这张单没有要发出的商品"),
        (["picklist", "W1"], "找不到“W1”"),
        (["picklist", "主仓"], "没有等着换出的商品"),
        (["supplier", "TC1"], "找不到“TC1”"),
        (["slip", "RT0"], "找不到“RT0”"),
    ],
)
def test_what_would_say_nothing_is_refused_and_leaves_no_file(run, db, tmp_path, words, why):
    out = tmp_path / "无.pdf"
    said = run("pdf", *words, out, "--db", db)
    assert said.code == 1
    assert why in said.err
    assert not out.exists()


def test_several_records_are_saved_as_one(run, db, tmp_path):
    out = tmp_path / "两张.pdf"
    said = run("pdf", "application", PAID, WAITING, out, "--db", db)
    assert (said.code, said.out) == (0, f"2 份已保存到 {out}。\n")
    pages = page_texts(out.read_bytes())
    assert PAID in pages[0]
    assert WAITING in pages[-1]


def test_each_of_several_records_is_saved_in_a_file_of_its_own(run, db, tmp_path):
    said = run("pdf", "slip", PAID, WAITING, tmp_path, "--each", "--paper", "60x40", "--db", db)
    assert (said.code, said.out) == (0, f"2 个文件已保存到 {tmp_path}。\n")
    found = {path.name for path in tmp_path.glob("*.pdf")}
    assert found == {f"退货登记标签 {PAID}.pdf", f"退货登记标签 {WAITING}.pdf"}


def test_of_several_those_that_have_no_such_paper_are_named(run, db, tmp_path):
    out = tmp_path / "凭证.pdf"
    said = run("pdf", "refund", PAID, WAITING, out, "--db", db)
    assert (said.code, said.out) == (1, f"1 份已保存到 {out}。\n")
    assert said.err == f"{WAITING} 还没有可以打印退款凭证的内容：这张单还没有付过退款。\n"
    assert out.exists()


def test_a_forgotten_file_is_not_taken_for_the_last_number(run, db, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    said = run("pdf", "return", PAID, WAITING, "--db", db)
    assert said.code == 2
    assert f"“{WAITING}”应以 .pdf 结尾" in said.err
    assert not (tmp_path / WAITING).exists()


def test_the_ledger_has_what_was_asked_for_and_says_so(run, db, tmp_path):
    out = tmp_path / "台账.pdf"
    said = run("pdf", "ledger", out, "--status", "已完成", "--from", "2026-11-01", "--db", db)
    assert said.out == f"1 张退换货单，1 页，已保存到 {out}。\n"
    text = whole_text(out.read_bytes())
    assert "状态已完成申请日期2026-11-01起" in text
    assert PAID in text
    assert WAITING not in text


def test_a_hand_over_list_is_that_of_its_days(run, db, tmp_path):
    out = tmp_path / "退件表.pdf"
    assert run("pdf", "handover", out, "--from", "2026-11-20", "--to", "2026-11-21", "--db", db).code == 0
    assert "2026-11-20至2026-11-21" in page_texts(out.read_bytes())[0]


def test_the_sheet_of_the_shift_says_what_waits_now(run, db, tmp_path):
    out = tmp_path / "交接单.pdf"
    assert run("pdf", "shift", out, "--db", db).code == 0
    text = whole_text(out.read_bytes())
    assert "交接单" in text
    assert "接班" in text


def test_a_report_is_that_of_its_period_and_what_it_is_narrowed_to(run, db, tmp_path):
    out = tmp_path / "分析.pdf"
    said = run(
        "pdf", "analysis", out, "--from", "2026-01-01", "--to", "2026-01-31", "--kind", "换货", "--db", db
    )
    assert said.out == f"2026-01-01 至 2026-01-31 的售后分析报告已保存到 {out}。\n"
    head = page_texts(out.read_bytes())[0]
    assert "上期2025-12-01至2025-12-31" in head
    assert "业务换货" in head


def test_a_report_ends_today_although_more_days_are_asked_for(run, db, tmp_path):
    today = datetime.now(UTC).astimezone().date()
    said = run("pdf", "analysis", tmp_path / "分析.pdf", "--from", today, "--to", "2100-12-31", "--db", db)
    assert said.out.startswith(f"{today} 至 {today} 的售后分析报告")


def test_a_report_without_days_is_that_of_this_month(run, db, tmp_path):
    today = datetime.now(UTC).astimezone().date()
    said = run("pdf", "analysis", tmp_path / "分析.pdf", "--db", db)
    assert said.out.startswith(f"{today.replace(day=1)} 至 {today} 的售后分析报告")


def test_a_period_that_runs_backwards_is_refused(run, db, tmp_path):
    out = tmp_path / "分析.pdf"
    said = run("pdf", "analysis", out, "--from", "2026-11-30", "--to", "2026-11-01", "--db", db)
    assert (said.code, said.out) == (1, "")
    assert "请把较早的日期写在前面" in said.err
    assert not out.exists()


@pytest.mark.parametrize(
    ("which", "rows"), [("returns", 2), ("refunds", 1), ("receipts", 2), ("movements", 6), ("balances", 2)]
)
def test_every_list_is_written_as_a_workbook(run, db, tmp_path, which, rows):
    out = tmp_path / f"{which}.xlsx"
    said = run("export", which, out, "--json", "--db", db)
    assert said.document == {"path": str(out), "rows": rows}
    assert len(CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()) == rows + 1


def test_a_list_is_filtered_and_written_as_csv(run, db, tmp_path):
    out = tmp_path / "单.csv"
    said = run("export", "returns", out, "--kind", "换货", "--db", db)
    assert said.out == f"1 行，已保存到 {out}。\n"
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)][1:] == [WAITING]


def test_lines_come_as_a_second_table(run, db, tmp_path):
    out = tmp_path / "单.xlsx"
    run("export", "returns", out, "--lines", "--db", db)
    assert CalamineWorkbook.from_path(out).sheet_names == ["退换货单", "商品明细"]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (["refunds", "--method", "支付宝"], 0),
        (["refunds", "--to", "2026-11-20"], 0),
        (["receipts", "--warehouse", "主仓"], 2),
        (["movements", "--state", "良品"], 2),
        (["balances", "--state", "次品"], 0),
    ],
)
def test_postings_are_filtered(run, db, tmp_path, words, rows):
    out = tmp_path / "行.csv"
    which, *filters = words
    said = run("export", which, out, *filters, "--json", "--db", db)
    assert json.loads(said.out)["rows"] == rows


def test_an_unknown_warehouse_is_named(run, db, tmp_path):
    said = run("export", "receipts", tmp_path / "x.csv", "--warehouse", "月球", "--db", db)
    assert (said.code, said.err) == (1, "找不到“月球”，请核对号码后再试。\n")
