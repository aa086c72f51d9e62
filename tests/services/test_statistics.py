"""统计分析 is answered to whoever may see it, and stops when asked to."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from erp_returns.domain.errors import NotPermitted, OwnerFigures, PeriodBackwards, PeriodTooLong, Refusal
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission
from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Grain, Scope
from erp_returns.models import OperatorPermission
from erp_returns.queries.exports import Reading
from erp_returns.services.statistics import export_statistics, figures_of
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from pathlib import Path

NOVEMBER = Scope(date(2026, 11, 1), date(2026, 11, 30))


class StoppedError(Exception):
    """Somebody pressed cancel."""


def nobody(_done: int, _total: int) -> None:
    pass


def stop(_done: int, _total: int) -> None:
    raise StoppedError


@pytest.fixture
def shop(tmp_path: Path) -> BusyShop:
    return BusyShop(tmp_path)


def test_who_lost_the_permission_is_refused(shop: BusyShop) -> None:
    clerk = shop.session_of("小李", Role.SERVICE)
    OperatorPermission.insert(
        operator_id=clerk.operator_id, permission=Permission.STATISTICS, granted=0
    ).execute()
    with pytest.raises(NotPermitted, match="小李没有“统计分析”的权限"):
        figures_of(clerk, "course", NOVEMBER, nobody)


def test_what_the_watch_raises_ends_the_work_and_leaves_the_connection_as_it_was(shop: BusyShop) -> None:
    database = shop.session.database
    rows = ",".join(f"({n},1,'N','shipped','2026-11-01T00:00:00Z',0,0)" for n in range(100, 30_000))
    database.execute_sql(
        "INSERT INTO sales_order (id, shop_id, number, status, ordered_at, goods_fen, paid_fen) VALUES "
        + rows.replace(",'N',", ",'N' || hex(randomblob(9)),")
    )
    with pytest.raises(StoppedError):
        figures_of(shop.session, "rate_by_product", NOVEMBER, stop)
    assert not database.connection().in_transaction
    assert figures_of(shop.session, "rate_by_product", NOVEMBER, nobody).rows


def test_mistakes_are_an_owners_alone_whatever_else_somebody_may_do(shop: BusyShop, tmp_path: Path) -> None:
    mistakes = figures_of(shop.session, "errors", NOVEMBER, nobody)
    clerk = shop.session_of("小李", Role.FINANCE, tuple(Permission))
    with pytest.raises(OwnerFigures, match="“工作差错”会点名是谁的差错，只有店主能看"):
        figures_of(clerk, "errors", NOVEMBER, nobody)
    with pytest.raises(OwnerFigures):
        export_statistics(clerk, tmp_path / "差错.csv", [mistakes], Reading(), nobody)
    assert not (tmp_path / "差错.csv").exists()


@pytest.mark.parametrize(
    ("first", "last", "refusal"),
    [
        ("2026-11-02", "2026-11-01", PeriodBackwards),
        ("2000-01-01", "2026-11-01", PeriodTooLong),
        ("2199-01-01", "9999-12-31", PeriodTooLong),
    ],
)
def test_a_period_that_nobody_can_look_at_is_refused(
    shop: BusyShop, first: str, last: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        figures_of(shop.session, "course", Scope(date.fromisoformat(first), date.fromisoformat(last)), nobody)


@pytest.fixture
def returned(shop: BusyShop) -> BusyShop:
    order = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(order)
    shop.receive(order)
    shop.pay(order)
    return shop


def test_a_workbook_says_what_was_asked_and_has_real_numbers(returned: BusyShop, tmp_path: Path) -> None:
    out = tmp_path / "统计.xlsx"
    scope = Scope(date(2026, 11, 1), date(2026, 11, 30), shop_id=1)
    answers = [figures_of(returned.session, key, scope, nobody) for key in ("course", "rate_by_shop")]
    assert export_statistics(returned.session, out, answers, Reading(returned.session.zone), nobody) == 2
    book = CalamineWorkbook.from_path(out)
    assert book.sheet_names == ["说明", "走势 退换与退款走势", "退货率 按店铺"]
    said = {str(row[0]): str(row[1]) for row in book.get_sheet_by_name("说明").to_python()[1:]}
    assert said["期间"] == "2026-11-01 至 2026-11-30"
    assert (said["店铺"], said["业务类型"]) == ("小店", "全部")
    assert said["退货率 按店铺"].startswith("期间下单并已发货的件数")
    course, rates = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names[1:])
    assert course[1:] == [[date(2026, 11, 1), 1, 3, 1, 142.57], ["合计", 1, 3, 1, 142.57]]
    assert rates[1:] == [["小店", 0.5, 3, 6, 142.57], ["合计", 0.5, 3, 6, 142.57]]


def test_csv_has_the_tables_below_each_other(returned: BusyShop, tmp_path: Path) -> None:
    out = tmp_path / "统计.csv"
    scope = Scope(date(2026, 11, 1), date(2026, 11, 30), grain=Grain.DAY)
    answers = [figures_of(returned.session, each.key, scope, nobody) for each in STATISTICS]
    export_statistics(returned.session, out, answers, Reading(returned.session.zone), nobody)
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["项目", "内容"]
    assert rows.count([]) == len(STATISTICS)
    assert ["2026-11-21", "1", "3", "1", "142.57"] in rows
    assert ["2026-11-22", "0", "0", "0", "0.00"] in rows
    assert ["小店", "50.00%", "3", "6", "142.57"] in rows
    assert ["店主", "4", "1", "1", "1", "0", "1", "0:00"] in rows
