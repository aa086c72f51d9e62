"""Who did what is held against what they might do then, not against what they may do today."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from erp_returns.domain.kinds import ReturnKind, Role
from erp_returns.domain.permissions import Permission
from erp_returns.queries.verify import verify
from erp_returns.services import people, returns
from erp_returns.services.session import Session
from tests.builders import NOW
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted
from tests.queries.damaged import damage, found_in

CLERK = 3


class Days:
    """A shop through days, with a clerk who was taken on on the second."""

    def __init__(self, folder: Path) -> None:
        self.shop = BusyShop(folder)
        self.owner = self.at(0, self.shop.session)
        people.add_operator(self.at(1), "小张", Role.SERVICE)

    def at(self, day: int, session: Session | None = None) -> Session:
        """The owner on a day."""
        return replace(session or self.owner, clock=lambda: NOW + timedelta(days=day))

    def clerk(self, day: int) -> Session:
        return replace(self.at(day), operator_id=CLERK, operator_name="小张")

    def said(self) -> list[str]:
        check = found_in(verify(self.owner.database)).get("hands")
        return [violation.text for violation in check.violations] if check else []

    def alter(self, statement: str) -> list[str]:
        """What is said after a damage."""
        path = Path(str(self.owner.database.database))
        self.owner.database.close()
        damage(path, statement)
        return self.said()


@pytest.fixture
def days(tmp_path) -> Days:
    days = Days(tmp_path)
    days.shop.sell_s1(signed_at="2026-11-22T00:00:00Z")
    return days


def give_up(days: Days, day: int) -> None:
    """The clerk cancels what the owner raised."""
    request = days.shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1))
    order_id = returns.create(days.at(day), replace(request, sale_id=days.shop.sale.id)).order_id
    returns.cancel(days.clerk(day), order_id, days.shop.order(order_id).version, "客户不退了")


@pytest.mark.parametrize(
    "change",
    [
        lambda days: people.set_permission(days.at(4), CLERK, Permission.CANCEL, allowed=False),
        lambda days: people.change_operator(days.at(4), CLERK, "小张", Role.WAREHOUSE, active=True),
        lambda days: people.change_operator(days.at(4), CLERK, "小张", Role.SERVICE, active=False),
        lambda days: people.change_operator(days.at(4), CLERK, "老张", Role.FINANCE, active=False),
    ],
)
def test_what_was_allowed_stays_right_when_it_is_not_any_more(days, change):
    give_up(days, 3)
    change(days)
    assert days.said() == []
    assert (
        "没有“取消”的权限"
        in days.alter("UPDATE order_event SET at = '2026-11-29T00:00:00Z' WHERE action = 'cancel'")[0]
    )


def test_nobody_worked_before_they_were_taken_on(days):
    give_up(days, 3)
    (said,) = days.alter("UPDATE order_event SET at = '2026-11-21T00:00:00Z' WHERE action = 'cancel'")
    assert "小张在 2026-11-21T00:00:00Z 没有“取消”的权限" in said


def test_what_was_given_for_a_while_counts_for_that_while(days):
    people.set_permission(days.at(2), CLERK, Permission.CANCEL, allowed=False)
    people.set_permission(days.at(4), CLERK, Permission.CANCEL, allowed=True)
    give_up(days, 5)
    assert days.said() == []
    assert days.alter("UPDATE order_event SET at = '2026-11-24T12:00:00Z' WHERE action = 'cancel'") != []


def test_a_log_that_cannot_be_read_is_no_crash(days):
    give_up(days, 3)
    path = str(days.owner.database.database)
    days.owner.database.close()
    damage(Path(path), "UPDATE shop_event SET before = '{', after = '[1]' WHERE subject LIKE 'operator:%'")
    with closing(sqlite3.connect(path)):
        assert days.said() == []
