"""The shop's figures at the command line: tables that line up, JSON that programs read, files."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from python_calamine import CalamineWorkbook

from erp_returns.cli.statistics import WAYS
from erp_returns.documents.plain import width
from erp_returns.domain.kinds import Role
from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.models import Operator
from erp_returns.models.database import open_database
from erp_returns.services.setup import open_session

pytestmark = pytest.mark.usefixtures("december")

PERIOD = ("--from", "2026-11-01", "--to", "2026-11-30")


@pytest.fixture
def december(monkeypatch):
    """It is the fifth of December."""
    now = datetime(2026, 12, 5, 4, tzinfo=UTC)
    at_work = partial(open_session, clock=lambda: now)
    monkeypatch.setattr("erp_returns.services.setup.open_session", at_work)


def test_every_statistic_can_be_asked_for():
    assert {key for way in WAYS.values() for key in way.keys} == {each.key for each in STATISTICS}


@pytest.mark.parametrize("by", WAYS)
def test_every_way_answers_in_every_form(run, db, by):
    said = run("stats", "--db", db, "--by", by, *PERIOD)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("【")
    document = run("stats", "--db", db, "--by", by, *PERIOD, "--json").document
    assert [each["key"] for each in document["statistics"]] == list(WAYS[by].keys)
    for each in document["statistics"]:
        names = [column["key"] for column in each["columns"]]
        assert all(list(row) == names for row in each["rows"])


def test_a_table_lines_up_although_chinese_is_wide(run, db):
    head, titles, *rows = run("stats", "--db", db, "--by", "spec", *PERIOD).out.splitlines()[:-1]
    assert head == "【退货率 · 按规格】2026-11-01 至 2026-11-30"
    assert titles.split() == ["商品与规格", "退货率", "退回件数", "售出件数", "商品退款"]
    assert [row.split()[-4:] for row in rows] == [
        ["100.00%", "1", "1", "81.90"],
        ["66.67%", "2", "3", "60.67"],
        ["0.00%", "0", "2", "0.00"],
        ["50.00%", "3", "6", "142.57"],
    ]
    assert len({width(row) for row in rows}) == 1


def test_programs_read_fen_basis_points_and_stored_words(run, db):
    (course,) = run("stats", "--db", db, "--json", *PERIOD).document["statistics"]
    row = {"step": "2026-11-01", "orders": 2, "units": 5, "refunds": 1, "refunded": 142_57}
    assert course["rows"] == [row]
    assert course["total"] == {**row, "step": "total"}
    (rates,) = run("stats", "--db", db, "--json", "--by", "shop", *PERIOD).document["statistics"]
    assert rates["rows"][0]["rate"] == 5000
    assert [column["measure"] for column in rates["columns"]] == [
        "text",
        "share",
        "number",
        "number",
        "money",
    ]


def test_a_shop_and_a_kind_narrow_it(run, db):
    said = run("stats", "--db", db, "--kind", "换货", "--shop", "小店", *PERIOD)
    assert said.out.startswith("【走势 · 退换与退款走势】2026-11-01 至 2026-11-30　小店　换货\n")
    assert said.out.splitlines()[2].split() == ["2026-11", "1", "2", "0", "0.00"]


def test_days_to_come_are_not_told_as_if_nothing_would_happen(run, db):
    words = ("stats", "--db", db, "--json", "--from", "2026-11-01", "--to", "2027-03-31")
    document = run(*words).document
    assert document["to"] == "2026-12-05"
    assert [row["step"] for row in document["statistics"][0]["rows"]] == ["2026-11-01", "2026-12-01"]


def test_without_days_it_is_the_last_twelve_months(run, db):
    document = run("stats", "--db", db, "--json", "--to", "2026-03-05").document
    assert (document["from"], document["to"]) == ("2025-04-01", "2026-03-05")
    assert [row["step"][:7] for row in document["statistics"][0]["rows"]][::11] == ["2025-04", "2026-03"]


def test_a_file_has_a_sheet_for_each_and_says_what_was_asked(run, db, tmp_path):
    out = tmp_path / "对账.xlsx"
    said = run("stats", "--db", db, "--by", "matching", "--out", out, *PERIOD)
    assert (said.code, said.out) == (0, f"0 行，已保存到 {out}。\n")
    book = CalamineWorkbook.from_path(out)
    assert book.sheet_names == [
        "说明",
        "钱货对账 退了款没收到货",
        "钱货对账 收到货没退款",
        "钱货对账 换出了没退回",
    ]
    assert book.get_sheet_by_name("说明").to_python()[1] == ["期间", "2026-11-01 至 2026-11-30"]


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (["--by", "colour"], 2, "--by 不能是 'colour'"),
        (["--from", "gestern"], 2, "“gestern”不是日期"),
        (["--out", "x.pdf"], 2, "应以 .csv 或 .xlsx 结尾"),
        (["--shop", "无"], 1, "找不到“无”"),
        (["--from", "2026-11-02", "--to", "2026-11-01"], 1, "是倒过来的"),
        (["--from", "2005-11-02", "--to", "2026-11-01"], 1, "一次最多看 20 年"),
        (["--from", "2026-11-02", "--to", "9999-12-31"], 2, "的年份应在"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(run, db, words, code, why):
    said = run("stats", "--db", db, *words)
    assert (said.code, said.out) == (code, "")
    assert why in said.err
    assert "Traceback" not in said.err


def test_mistakes_are_told_to_owners_alone(run, db):
    database = open_database(db)
    Operator.create(name="小李", role=Role.SERVICE)
    database.close()
    said = run("stats", "--db", db, "--by", "mistake", "--operator", "小李")
    assert (said.code, said.out) == (1, "")
    assert said.err == "“工作差错”会点名是谁的差错，只有店主能看，不能授权；请店主登录后查看。\n"
    document = run("stats", "--db", db, "--by", "all", "--operator", "小李", "--json").document
    assert [each["key"] for each in document["statistics"]] == [
        each.key for each in STATISTICS if not each.owner_only
    ]
