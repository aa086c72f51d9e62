"""The demo shop is full of work, sound, and the same for everybody on the same day."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from erp_returns.domain.kinds import (
    ClaimStatus,
    Grade,
    Liability,
    Mark,
    ReturnKind,
    SaleEffect,
    SaleStatus,
    Status,
    SupplierReturnStatus,
)
from erp_returns.domain.milestones import ROADS, STAGES
from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Figures, Grain, Scope
from erp_returns.models.database import open_database
from erp_returns.queries.verify import verify
from erp_returns.services.demo import DemoCancelled, build, build_demo, keeping, open_demo
from erp_returns.services.demo.material import read_material
from erp_returns.services.setup import open_session
from erp_returns.services.statistics import figures_of

MORNING = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
"""Nine in the morning in Shanghai."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    played = build_demo(path, now=MORNING)
    assert played.refused == []
    return path


@pytest.fixture
def asked(demo: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(demo)) as connection:
        yield connection


def column(connection: sqlite3.Connection, sql: str) -> list[object]:
    return [row[0] for row in connection.execute(sql)]


def test_everything_holds_in_the_demo(demo, tmp_path):
    database = open_database(shutil.copy(demo, tmp_path / "demo.db"))
    try:
        report = verify(database)
    finally:
        database.close()
    assert [violation.text for check in report.checks for violation in check.violations] == []


def test_the_shop_has_some_3000_sales_and_400_returns(asked):
    assert column(asked, "SELECT count(*) FROM sales_order") == [3000]
    (orders,) = column(asked, "SELECT count(*) FROM return_order")
    assert 390 <= int(str(orders)) <= 440


@pytest.mark.parametrize("kind", ReturnKind)
def test_orders_of_every_kind_wait_at_every_milestone(asked, kind):
    found = set(column(asked, f"SELECT status FROM return_order WHERE kind = '{kind}'"))
    collect_only_after_overpaying = {Status.AWAITING_PAYMENT} if kind is not ReturnKind.EXCHANGE else set()
    assert {STAGES[step].waiting for step in ROADS[kind]} - collect_only_after_overpaying <= found


def test_orders_stand_in_every_status(asked):
    assert set(column(asked, "SELECT status FROM return_order")) == set(Status)


@pytest.mark.parametrize("mark", sorted(Mark))
def test_orders_carry_every_mark(asked, mark):
    marked = "sales_order_id IS NULL" if mark is Mark.WITHOUT_SALE else f"{mark} = 1"
    assert column(asked, f"SELECT count(*) FROM return_order WHERE {marked}") > [0]


def test_some_work_is_overdue_and_most_is_not(asked):
    overdue = column(
        asked, "SELECT due_by < '2026-11-21T01:00:00Z' FROM return_order WHERE due_by IS NOT NULL"
    )
    assert 10 < sum(map(bool, overdue)) < len(overdue) / 2


def test_sales_are_of_every_status_and_effect(asked):
    assert set(column(asked, "SELECT status FROM sales_order")) == set(SaleStatus)
    assert set(column(asked, "SELECT effect FROM sales_order")) == set(SaleEffect)


def test_nothing_has_happened_today(asked):
    midnight, last = "2026-11-20T16:00:00Z", dict[str, str]()
    for table in column(asked, "SELECT name FROM sqlite_schema WHERE type = 'table'"):
        names = [row[1] for row in asked.execute(f'PRAGMA table_info("{table}")')]
        for name in names:
            if name == "at" or name.endswith("_at"):
                (latest,) = column(asked, f'SELECT max({name}) FROM "{table}"')
                last[f"{table}.{name}"] = str(latest or "")
    assert last["sales_order.ordered_at"] > "2026-11-20T12:00:00Z"
    assert {place: at for place, at in last.items() if at > midnight} == {}


def test_the_store_sells_while_it_is_open(asked):
    hours = column(
        asked,
        "SELECT CAST(strftime('%H', ordered_at, '+8 hours') AS INTEGER) FROM sales_order s"
        " JOIN shop p ON p.id = s.shop_id WHERE p.platform = 'store'",
    )
    assert len(hours) > 100
    assert set(hours) <= set(range(9, 21))


def test_several_people_work_there(asked):
    assert set(column(asked, "SELECT role FROM operator")) == {"owner", "service", "warehouse", "finance"}
    assert len(set(column(asked, "SELECT operator_id FROM order_event"))) > 5


def test_there_is_stock_to_send_out(asked):
    assert column(
        asked, "SELECT min(quantity) FROM stock_balance WHERE state = 'good' AND warehouse_id = 1"
    ) > [0]


def test_the_demo_is_one_closed_file(demo):
    assert [path.name for path in demo.parent.iterdir()] == ["demo.db"]


def test_the_same_day_gives_the_same_shop(demo, tmp_path):
    again = tmp_path / "again.db"
    build_demo(again, now=MORNING + timedelta(hours=12))
    with closing(sqlite3.connect(demo)) as one, closing(sqlite3.connect(again)) as other:
        assert list(one.iterdump()) == list(other.iterdump())


@pytest.mark.nightly
@pytest.mark.parametrize("zone", ["CST-8", "UTC0", "EST5EDT,M3.2.0,M11.1.0"])
@pytest.mark.parametrize("day", range(7))
def test_no_service_refuses_a_step_on_any_day_anywhere(tmp_path, monkeypatch, zone, day):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert build_demo(tmp_path / "demo.db", now=MORNING + timedelta(days=day)).refused == []
    finally:
        monkeypatch.undo()
        os.environ["TZ"] = "CST-8"
        time.tzset()


def test_a_cancelled_making_leaves_nothing(tmp_path):
    with pytest.raises(DemoCancelled):
        build_demo(tmp_path / "demo.db", cancelled=lambda: True, now=MORNING)
    assert list(tmp_path.iterdir()) == []


class Kitchen:
    """Stands in for the making, and counts how often it is asked."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, path: Path, *_args: object) -> None:
        self.made += 1
        path.write_bytes(b"demo")


@pytest.fixture
def kitchen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kitchen:
    kitchen = Kitchen()
    monkeypatch.setattr(keeping, "build_demo", kitchen)
    monkeypatch.setattr(keeping, "demo_folder", lambda: tmp_path / "cache")
    return kitchen


def test_the_second_start_takes_a_copy(kitchen, tmp_path):
    open_demo(tmp_path / "one.db", now=MORNING)
    open_demo(tmp_path / "two.db", now=MORNING + timedelta(days=keeping.KEPT_DAYS))
    assert (tmp_path / "two.db").read_bytes() == b"demo"
    assert kitchen.made == 1


@pytest.mark.parametrize("later", [timedelta(days=keeping.KEPT_DAYS + 1), timedelta(days=-1)])
def test_a_demo_of_other_days_is_made_anew_and_replaces_the_kept_one(kitchen, tmp_path, later):
    open_demo(tmp_path / "one.db", now=MORNING)
    open_demo(tmp_path / "two.db", now=MORNING + later)
    assert kitchen.made == 2
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_a_changed_program_makes_its_own(kitchen, tmp_path, monkeypatch):
    open_demo(tmp_path / "one.db", now=MORNING)
    monkeypatch.setattr(keeping, "_fingerprint", lambda: "other")
    open_demo(tmp_path / "two.db", now=MORNING)
    assert kitchen.made == 2


def test_what_stands_at_the_place_already_stays(kitchen, tmp_path):
    (tmp_path / "mine.db").write_bytes(b"mine")
    open_demo(tmp_path / "mine.db", now=MORNING)
    assert (tmp_path / "mine.db").read_bytes() == b"mine"


def test_a_cache_that_cannot_be_written_does_not_matter(kitchen, tmp_path):
    (tmp_path / "cache").write_bytes(b"a file where the folder should be")
    open_demo(tmp_path / "one.db", now=MORNING)
    assert (tmp_path / "one.db").read_bytes() == b"demo"


def test_a_database_is_closed_when_the_making_fails(tmp_path, monkeypatch):
    def fail(*_args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(build, "found_shop", fail)
    with pytest.raises(RuntimeError):
        build_demo(tmp_path / "demo.db", now=MORNING)
    assert list(tmp_path.iterdir()) == []


def test_somebody_has_to_be_followed_up_today(asked):
    due = column(asked, "SELECT count(*) FROM follow_up WHERE done_at IS NULL AND due_on <= '2026-11-21'")
    assert due > [0]


def test_goods_for_suppliers_stand_at_every_point(asked):
    assert set(column(asked, "SELECT status FROM supplier_return")) == set(SupplierReturnStatus)
    assert column(asked, "SELECT sum(replaced) FROM supplier_return_line") > [0]
    assert column(asked, "SELECT max(credit_fen) FROM supplier_return") > [0]


def test_repairs_are_finished_and_under_way(asked):
    assert {Grade.GOOD, Grade.DEFECTIVE} <= set(column(asked, "SELECT grade FROM repair"))
    assert column(asked, "SELECT sum(quantity) FROM stock_balance WHERE state = 'repair'") > [0]


def test_couriers_agreed_paid_and_refused(asked):
    assert set(column(asked, "SELECT status FROM carrier_claim")) == set(ClaimStatus)


def test_the_bench_named_who_caused_what_it_found(asked):
    found = column(asked, "SELECT caused_by FROM inspection_line WHERE defect_id IS NOT NULL")
    assert set(found) == {Liability.BUYER, Liability.CARRIER, Liability.SUPPLIER}


def test_every_product_can_be_at_fault_in_words_of_the_bench(asked):
    faults = read_material().notes["faults"]
    named = {kind for kinds in faults.values() for found in kinds.values() for kind, _ in found}
    assert named <= set(column(asked, "SELECT text FROM defect"))
    for code in column(asked, "SELECT code FROM product WHERE returnable = 1 AND price_fen > 0"):
        assert [cause for cause, kinds in faults.items() if not str(code).startswith(tuple(kinds))] == []


def test_one_count_is_posted_and_another_goes_on(asked):
    counts = column(asked, "SELECT posted_at IS NULL FROM stocktake WHERE kind = 'count'")
    assert sorted(map(bool, counts)) == [False, True]
    assert column(asked, "SELECT count(*) FROM stocktake_line WHERE counted <> expected") > [0]


@pytest.mark.parametrize("action", ["close_replacement", "dispute", "close_dispute"])
def test_rare_things_happened(asked, action):
    assert column(asked, f"SELECT count(*) FROM order_event WHERE action = '{action}'") > [1]


@pytest.mark.parametrize(
    ("key", "fewest"),
    [
        ("members", 3),
        ("errors", 3),
        ("carriers", 4),
        ("refunded_not_received", 4),
        ("received_not_refunded", 4),
        ("replaced_not_back", 3),
        ("stock_ages", 4),
    ],
)
def test_statistics_of_rare_things_compare_several(demo, tmp_path, key, fewest):
    assert len(figures(demo, tmp_path, key).rows) >= fewest


def test_good_units_lie_for_days_weeks_and_months(demo, tmp_path):
    (good,) = [row for row in figures(demo, tmp_path, "stock_ages").rows if row[0] == "good"]
    assert all(isinstance(units, int) and units > 20 for units in good[1:5])


@pytest.mark.parametrize("key", [each.key for each in STATISTICS])
def test_every_statistic_has_something_to_show(demo, tmp_path, key):
    assert figures(demo, tmp_path, key).rows


def figures(demo: Path, tmp_path: Path, key: str) -> Figures:
    database = open_database(shutil.copy(demo, tmp_path / "demo.db"))
    try:
        scope = Scope(date(2026, 8, 24), date(2026, 11, 21), grain=Grain.WEEK)
        return figures_of(open_session(database), key, scope, lambda _done, _total: None)
    finally:
        database.close()
