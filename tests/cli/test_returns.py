"""Return orders are listed, shown and printed by the command line."""

from __future__ import annotations

import errno
import os

import pytest

from erp_returns.documents.plain import width
from tests.documents.pdf_reading import whole_text

PAID, WAITING = "RT20261121-0001", "RT20261121-0002"


def test_the_list_stands_in_columns_that_line_up(run, db):
    said = run("returns", "list", "--db", db)
    lines = said.out.splitlines()
    assert lines[0].split()[:3] == ["单号", "状态", "业务"]
    assert [line.split()[0] for line in lines[1:3]] == [WAITING, PAID]
    starts = {
        width(line[: line.index(word)])
        for line, word in zip(lines[:3], ("状态", "待审核", "已完成"), strict=True)
    }
    assert len(starts) == 1
    assert lines[-1] == "共 2 张。"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([], [WAITING, PAID]),
        (["--status", "已完成"], [PAID]),
        (["--status", "completed", "--status", "pending_review"], [WAITING, PAID]),
        (["--status", "待退款"], []),
        (["--kind", "换货"], [WAITING]),
        (["--text", PAID], [PAID]),
        (["--text", "王伟"], [WAITING, PAID]),
        (["--from", "2026-11-21", "--to", "2026-11-21"], [WAITING, PAID]),
        (["--to", "2026-11-20"], []),
        (["--ordered-from", "2026-11-18", "--ordered-to", "2026-11-18"], [WAITING, PAID]),
        (["--ordered-to", "2026-11-17"], []),
        (["--type", "换尺码"], [WAITING]),
        (["--shop", "小店"], [WAITING, PAID]),
        (["--member", "小鱼"], [WAITING, PAID]),
        (["--mark", "超期"], []),
        (["--limit", "1"], [WAITING]),
    ],
    ids=" ".join,
)
def test_filters_choose(run, db, words, found):
    told = run("returns", "list", "--db", db, "--json", *words).document
    assert [row["number"] for row in told["returns"]] == found


def test_a_list_that_is_cut_off_says_so(run, db):
    assert "共 2 张，列出最近的 1 张" in run("returns", "list", "--db", db, "--limit", "1").out


def test_overdue_orders_are_marked(run, db, monkeypatch):
    later = "2026-12-31T00:00:00Z"
    monkeypatch.setattr("erp_returns.domain.times.stored", lambda _moment: later)
    assert "超时" in run("returns", "list", "--db", db).out
    told = run("returns", "list", "--db", db, "--overdue", "--json").document
    assert [row["number"] for row in told["returns"]] == [WAITING]


def test_a_row_for_programs_has_amounts_in_fen_and_times_in_utc(run, db):
    row = run("returns", "list", "--db", db, "--json").document["returns"][1]
    assert (row["net_due_fen"], row["refunded_fen"], row["to_refund_fen"]) == (142_57, 142_57, 0)
    assert row["requested_at"] == "2026-11-21T02:30:00Z"
    assert (row["overdue"], row["marks"]) == (False, [])


def test_an_unknown_shop_is_named(run, db):
    said = run("returns", "list", "--db", db, "--shop", "大店")
    assert (said.code, said.err) == (1, "找不到“大店”，请核对号码后再试。\n")


def test_an_order_is_shown_with_its_money_and_why(run, db):
    out = run("returns", "show", PAID, "--db", db).out
    assert "退换货单 RT20261121-0001  已完成" in out
    for text in (
        "60.67 + 81.90",
        "142.57",
        "✓  退款",
        "TK20261121-0001",
        "收货验货",
        "SH20261121-0001",
        "同意退款",
    ):
        assert text in out, text


def test_an_order_is_told_to_programs_whole(run, db):
    told = run("returns", "show", PAID, "--db", db, "--json").document
    assert told["order"]["number"] == PAID
    assert [(part["name"], part["amount_fen"]) for part in told["parts"]] == [("商品退款", 142_57)]
    assert [line["row"]["entitled_fen"] for line in told["lines"]] == [60_67, 81_90]
    assert [event["action"] for event in told["events"]] == ["create", "approve", "receive", "pay"]
    assert told["track"][0]["milestone"] == "review"
    assert told["to_refund_fen"] == 0


def test_an_unknown_order_is_named(run, db):
    said = run("returns", "show", "RT-0", "--db", db)
    assert (said.code, said.out, said.err) == (1, "", "找不到“RT-0”，请核对号码后再试。\n")


def test_a_return_is_printed(run, db, tmp_path):
    said = run("pdf", "return", PAID, tmp_path / "单.pdf", "--db", db)
    assert (said.code, said.out) == (0, f"已保存到 {tmp_path / '单.pdf'}。\n")
    assert PAID in whole_text((tmp_path / "单.pdf").read_bytes())


@pytest.mark.parametrize("number", [PAID, "TK20261121-0001"])
def test_a_refund_is_printed_by_its_number_or_its_order_s(run, db, tmp_path, number):
    assert run("pdf", "refund", number, tmp_path / "证.pdf", "--db", db).code == 0
    assert "TK20261121-0001" in whole_text((tmp_path / "证.pdf").read_bytes())


def test_an_order_without_a_refund_has_no_voucher(run, db, tmp_path):
    said = run("pdf", "refund", WAITING, tmp_path / "证.pdf", "--db", db)
    assert said.code == 1
    assert WAITING in said.err
    assert not (tmp_path / "证.pdf").exists()


@pytest.mark.parametrize(("out", "why"), [("nowhere/单.pdf", "文件夹不存在"), (".", "这是一个文件夹")])
def test_a_place_that_cannot_be_written_is_said(run, db, tmp_path, monkeypatch, out, why):
    monkeypatch.chdir(tmp_path)
    said = run("pdf", "return", PAID, out, "--db", db)
    assert said.code == 1
    assert why in said.err


def test_a_full_disk_leaves_the_old_paper(run, db, tmp_path, monkeypatch):
    out = tmp_path / "单.pdf"
    out.write_bytes(b"old")

    def full(_number):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("erp_returns.documents.files.os.fsync", full)
    said = run("pdf", "return", PAID, out, "--db", db)
    assert said.code == 1
    assert "磁盘已满" in said.err
    assert out.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.glob(".*")) == []
