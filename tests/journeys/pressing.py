"""Somebody at a shop who presses; what was done is counted, and was it theirs to do is asked once more."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from hypothesis.stateful import RuleBasedStateMachine

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import Role, Status
from erp_returns.domain.permissions import Permission
from erp_returns.models import Operator, OperatorPermission, ReturnLine, ReturnOrder
from erp_returns.models.database import open_database
from erp_returns.services import people
from erp_returns.services.session import Session
from tests.builders import NOW
from tests.journeys.busy import BusyShop

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

MOST_SALES = 6
PEOPLE = ((2, "店主"), (3, "客服"), (4, "仓管"), (5, "财务"))

NEEDS = {
    "create": "create",
    "edit": "edit",
    "amend": "edit",
    "resubmit": "resubmit",
    "cancel": "cancel",
    "instruct": "instruct",
    "ship_back": "ship_back",
    "confirm": "confirm",
    "approve": "approve",
    "reject": "reject",
    "review_again": "review_again",
    "close_short": "close_short",
    "close_replacement": "close_short",
    "begin_count": "stocktake",
    "count": "stocktake",
    "_posting": "adjust_stock",
    "receive": "receive",
    "receive_with_extra": "receive",
    "inspect": "inspect",
    "ship": "ship",
    "replacement_back": "receive",
    "send_back": "send_back",
    "pay": "pay",
    "refuse_refund": "refuse_refund",
    "collect": "collect",
    "waive": "waive",
    "reopen": "reopen",
    "reverse_refund": "reverse",
    "reverse_collection": "reverse",
    "reverse_receipt": "reverse",
    "reverse_inspection": "reverse",
    "reverse_shipment": "reverse",
    "open_dispute": "follow_up",
    "close_dispute": "follow_up",
    "add": "follow_up",
    "done": "follow_up",
    "undone": "follow_up",
    "register_parcel": "receive",
    "match_parcel": "match_parcel",
    "inspect_again": "inspect",
    "finish": "inspect",
    "reverse_repair": "reverse",
    **{f"supplier_returns.{name}": "supplier_return" for name in ("create", "edit", "ship", "cancel")},
    **{f"supplier_returns.{name}": "supplier_return" for name in ("receive_back", "credit")},
    "paid": "collect",
    "raise_anew": "reopen",
    "apply": "import",
}
"""What has to be allowed for each service, as the shop's own table says it."""

PRESETS = {
    "service": {
        *("create", "edit", "resubmit", "cancel", "instruct", "ship_back", "confirm", "follow_up"),
        *("match_parcel", "import"),
    },
    "warehouse": {
        *("receive", "inspect", "ship", "send_back", "match_parcel", "import", "supplier_return", "stocktake")
    },
    "finance": {"pay", "refuse_refund", "collect", "import"},
    "owner": set(NEEDS.values()),
}
"""What each role may do of it, unless the owner gave or took something."""


@cache
def founded() -> Path:
    """A founded shop with people, closed, to be copied."""
    folder = Path(tempfile.mkdtemp(prefix="shop-"))
    shop = BusyShop(folder)
    for (person, name), role in zip(PEOPLE[1:], (Role.SERVICE, Role.WAREHOUSE, Role.FINANCE), strict=True):
        people.add_operator(shop.session, name, role)
        assert Operator.get(Operator.name == name).id == person
    for permission in (Permission.APPROVE, Permission.REJECT):
        people.set_permission(shop.session, 3, permission, allowed=True)
    shop.session.database.close()
    return folder / "shop.db"


def called(service: Callable[..., object]) -> str:
    """The name of a service; of those that share theirs with another, with its module."""
    module = service.__module__.rpartition(".")[2]
    return f"{module}.{service.__name__}" if module == "supplier_returns" else service.__name__


def has_orders(machine: Pressing) -> bool:
    return "create" in machine.done


def few_sales(machine: Pressing) -> bool:
    return machine.sales < MOST_SALES


def was_done(*services: str) -> Callable[[Pressing], bool]:
    """A precondition: one of these was done at some time."""
    return lambda machine: not machine.done.isdisjoint(services)


def order_at(place: int, *statuses: Status) -> ReturnOrder:
    """One of the orders, the last ones first; more often than not one at these statuses."""
    fitting = list(ReturnOrder.select().where(ReturnOrder.status.in_(statuses))) if place % 4 else []
    found = fitting or list(ReturnOrder.select())
    return found[-1 - place % len(found)]


def lines_of(order: ReturnOrder) -> list[ReturnLine]:
    query = ReturnLine.select().where(ReturnLine.return_order_id == order.id)
    return list(query.order_by(ReturnLine.position))


class Pressing(RuleBasedStateMachine):
    """A copy of the shop, who sits there, and what time it is."""

    tally: ClassVar[Counter[str]] = Counter()
    steps: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        database = open_database(shutil.copy(founded(), self.folder.name))
        database.execute_sql("PRAGMA synchronous = 0")
        self.now = NOW
        everybody = [Session(database, who, name, lambda: self.now) for who, name in PEOPLE]
        self.people = [everybody[0]] * 5 + everybody
        self.who = everybody[0]
        self.changed = True
        self.done: set[str] = set()
        self.sales = 1
        self.shop = BusyShop.reopened(self.who)

    def teardown(self) -> None:
        self.shop.session.database.close()
        self.folder.cleanup()

    def wait(self, hours: int) -> datetime:
        """Let time pass."""
        self.now += timedelta(hours=hours)
        return self.now

    def press(self, service: Callable[..., object], *args: object) -> bool:
        """Try something, and say whether it was done; a refusal is an answer."""
        self.steps["pressed"] += 1
        name = called(service)
        try:
            service(self.who, *args)
        except Refusal as refusal:
            self.tally[f"{name} {type(refusal).__name__}"] += 1
            return False
        self.tally[f"{name} done"] += 1
        self.done.add(name)
        self.changed = True
        assert self.allowed(name), f"{self.who.operator_name} did {name}"
        return True

    def allowed(self, service: str) -> bool:
        """Whether it was theirs to do, by the shop's table; finance sends a refund back to review too."""
        wanted = NEEDS.get(service)
        if wanted is None:
            return True
        person = Operator.get_by_id(self.who.operator_id)
        may = set(PRESETS[person.role])
        for row in OperatorPermission.select().where(OperatorPermission.operator_id == person.id):
            (may.add if row.granted else may.discard)(str(row.permission))
        return bool(person.active) and (wanted in may or (wanted == "review_again" and "pay" in may))
