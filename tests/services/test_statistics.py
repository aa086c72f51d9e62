"""统计分析 is answered to whoever may see it, and stops when asked to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from erp_returns.domain.errors import NotPermitted
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission
from erp_returns.domain.statistics import Scope
from erp_returns.models import OperatorPermission
from erp_returns.services.statistics import figures_of
from tests.journeys.busy import BusyShop

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
