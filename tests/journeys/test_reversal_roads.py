"""What was posted is taken back on the road: who then owes what, and what can no longer be undone."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind
from erp_returns.models import (
    Collection,
    Inspection,
    Receipt,
    Refund,
    ReplacementLine,
    ReturnLine,
    ReturnOrder,
    Shipment,
    StockBalance,
)
from erp_returns.models.database import open_database
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.verify import verify
from erp_returns.services import exchanges, inspection, receiving, refunds, review
from erp_returns.services.inspection import Group
from erp_returns.services.setup import open_session
from tests.builders import NOW
from tests.journeys.busy import BusyShop
from tests.journeys.roads import BACK, GOOD, noted
from tests.journeys.shop import Wanted
from tests.journeys.taking_back import SERVICES, WHY, standing, take_all_back, take_back


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def status(shop: BusyShop, order_id: int) -> str:
    return str(shop.order(order_id).status)


def violations(shop: BusyShop) -> list[str]:
    return [each.text for check in verify(shop.session.database).checks for each in check.violations]


def paid(shop: BusyShop) -> int:
    """A return of the shoes, here, inspected and paid: 81.90."""
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.pay(order_id)
    return int(order_id)


# -- money that was paid for goods that are not here


@pytest.mark.parametrize("settled", ["collected", "waived"])
def test_a_receipt_reversed_after_its_refund_was_paid_is_owed_by_the_customer(shop, settled):
    order_id = paid(shop)
    take_back(shop, order_id, Inspection)
    take_back(shop, order_id, Receipt)
    order = shop.order(order_id)
    assert (order.status, order.paid_before_goods, order.refunded_fen) == ("awaiting_return", 1, 81_90)
    noted(shop, order_id, review.close_short)
    detail = return_detail(shop.session.database, order_id)
    assert (detail.order.status, detail.to_collect_fen, detail.to_refund_fen) == (
        "awaiting_payment",
        81_90,
        0,
    )
    if settled == "collected":
        shop.collect(order_id, 81_90)
    else:
        noted(shop, order_id, refunds.waive)
    assert status(shop, order_id) == "completed"
    assert violations(shop) == []


def test_goods_that_come_after_all_end_the_order_without_another_payment(shop):
    order_id = paid(shop)
    take_back(shop, order_id, Inspection)
    take_back(shop, order_id, Receipt)
    shop.receive(order_id)
    assert status(shop, order_id) == "completed"
    assert len(standing(Refund, order_id)) == 1


def test_refused_goods_of_a_paid_order_are_owed_by_the_customer(shop):
    order_id = paid(shop)
    take_back(shop, order_id, Inspection)
    line_id = shop.lines(order_id)[0].id
    version = shop.order(order_id).version
    inspection.inspect(shop.session, order_id, version, {line_id: (Group(1, *BACK),)})
    shop.approve(order_id)
    assert status(shop, order_id) == "awaiting_payment"
    assert return_detail(shop.session.database, order_id).to_collect_fen == 81_90


def test_an_exchange_partly_collected_is_not_rejected_before_that_is_reversed(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.collect(order_id, 3_00)
    noted(shop, order_id, review.review_again)
    with pytest.raises(e.MoneyMoved):
        noted(shop, order_id, review.reject)
    take_back(shop, order_id, Collection)
    noted(shop, order_id, review.reject)
    assert (status(shop, order_id), shop.order(order_id).send_back) == ("rejected", 1)


# -- goods that are no longer where they were put


def test_an_inspection_whose_unit_went_out_again_stands_and_says_why(shop):
    order_id = paid(shop)
    other = shop.exchanged(Wanted(1, 3), replacements=(("B1", 1, 0),))
    shop.approve(other)
    shop.receive(other)
    shop.collect(other, -shop.order(other).net_due_fen)
    shop.ship(other)
    with pytest.raises(e.UnitsGone) as refusal:
        take_back(shop, order_id, Inspection)
    said = str(refusal.value)
    assert standing(Inspection, order_id)[0] in said
    assert f"最近一次出库 {standing(Shipment, other)[0]}" in said
    assert "现有 0 件" in said


def test_a_parcel_counted_on_the_wrong_order_is_counted_on_the_right_one(shop):
    wrong, right = shop.returned(Wanted(1, 1)), shop.returned(Wanted(1, 1))
    arrival = receiving.Arrival("SF1000000000001", "顺丰")
    for order_id in (wrong, right):
        shop.approve(order_id)
    shop.receive(wrong, arrival=arrival)
    take_back(shop, wrong, Inspection)
    take_back(shop, wrong, Receipt)
    shop.receive(right, arrival=arrival)
    assert (status(shop, wrong), status(shop, right)) == ("awaiting_return", "awaiting_refund")
    assert violations(shop) == []


def test_an_exchange_taken_back_to_its_beginning_can_be_cancelled(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.collect(order_id, 5_90)
    shop.ship(order_id)
    shop.confirm(order_id)
    take_all_back(shop, order_id)
    assert status(shop, order_id) == "awaiting_return"
    shop.cancel(order_id)
    assert violations(shop) == []


# -- everything posted, then everything taken back

grades = st.sampled_from(
    (
        GOOD,
        GOOD,
        (Grade.DEFECTIVE, Disposition.MARK_DOWN),
        (Grade.DEFECTIVE, Disposition.REPAIR),
        (Grade.SCRAP, Disposition.SCRAP),
        BACK,
    )
)


class Step(NamedTuple):
    """One step on an order: what comes next there, or something named; units, a grade, and how it is done."""

    order: int
    name: str
    units: int
    grade: tuple[Grade, Disposition]
    graded: bool
    short: bool
    fen: int


steps = st.builds(
    Step,
    st.integers(0, 1),
    st.sampled_from(("next", "next", "next", "next", "receive", "inspect", "ship", "pay", "send_back")),
    st.integers(1, 3),
    grades,
    st.sampled_from((True, True, False)),
    st.sampled_from((False, False, False, True)),
    st.one_of(st.just(10**9), st.integers(1, 120_00)),
)
POSTED: tuple[type[Any], ...] = (Receipt, Inspection, Shipment, Refund, Collection)


class _Books(NamedTuple):
    """All that a shop counts; empty places count as none."""

    lines: list[tuple[int, ...]]
    orders: list[tuple[object, ...]]
    out: list[int]
    stock: dict[tuple[int, int, str], int]


def books() -> _Books:
    return _Books(
        [
            (
                n.received,
                n.accepted,
                n.decided_back,
                n.closed_short,
                n.sent_back,
                n.entitled_fen,
                n.agreed_fen,
            )
            for n in ReturnLine.select().order_by(ReturnLine.id)
        ],
        [
            (
                *(o.goods_fen, o.freight_fen, o.net_due_fen, o.drawn_fen, o.value_out_fen),
                *(o.refunded_fen, o.collected_fen, o.waived_fen, o.received_at, o.shipped_at),
                *(o.late_parcel, o.cross_ship, o.paid_before_goods, o.inspection_differs, o.send_back),
            )
            for o in ReturnOrder.select().order_by(ReturnOrder.id)
        ],
        [n.shipped for n in ReplacementLine.select().order_by(ReplacementLine.id)],
        {(b.product_id, b.warehouse_id, b.state): b.quantity for b in StockBalance.select() if b.quantity},
    )


@cache
def founded() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="reversals-"))
    BusyShop(folder).session.database.close()
    return folder / "shop.db"


def receive(shop: BusyShop, order_id: int, step: Step) -> None:
    counts = []
    for line in shop.lines(order_id):
        late = shop.order(order_id).status == "completed"
        units = min(step.units, line.requested - line.received - (0 if late else line.closed_short))
        groups = (Group(units, *step.grade),) if step.graded and not late else ()
        counts.append(receiving.Count(line.id, units, groups))
    intake = receiving.Intake(order_id, tuple(counts), close_short=step.short)
    receiving.receive(shop.session, intake, shop.order(order_id).version)


def inspect(shop: BusyShop, order_id: int, step: Step) -> None:
    groups = {
        line.id: (Group(min(step.units, line.received - line.accepted - line.decided_back), *step.grade),)
        for line in shop.lines(order_id)
    }
    inspection.inspect(shop.session, order_id, shop.order(order_id).version, groups)


def ship(shop: BusyShop, order_id: int, step: Step) -> None:
    own = ReplacementLine.select().where(ReplacementLine.return_order_id == order_id)
    some = tuple((line.id, min(step.units, line.quantity - line.shipped)) for line in own)
    dispatch = exchanges.Dispatch("圆通", "YT1", some)
    exchanges.ship(shop.session, order_id, shop.order(order_id).version, dispatch)


def pay(shop: BusyShop, order_id: int, step: Step) -> None:
    due = return_detail(shop.session.database, order_id).to_refund_fen
    shop.pay(order_id, min(step.fen, due))


def collect(shop: BusyShop, order_id: int, step: Step) -> None:
    due = return_detail(shop.session.database, order_id).to_collect_fen
    shop.collect(order_id, min(step.fen, due))


def come_in(shop: BusyShop, order_id: int, step: Step) -> None:
    """Inspect what waits for it, else count what is missing."""
    waits = any(line.received > line.accepted + line.decided_back for line in shop.lines(order_id))
    (inspect if waits else receive)(shop, order_id, step)


def end(shop: BusyShop, order_id: int, step: Step) -> None:
    """Send back what waits for it, else count what comes late."""
    if shop.order(order_id).send_back:
        shop.send_back(order_id)
    else:
        receive(shop, order_id, step)


NEXT = {
    "pending_review": lambda shop, order_id, _: shop.approve(order_id),
    "awaiting_return": come_in,
    "awaiting_payment": collect,
    "awaiting_exchange": ship,
    "awaiting_delivery": lambda shop, order_id, _: shop.confirm(order_id),
    "awaiting_refund": pay,
    "completed": end,
}
NAMED = {
    "receive": receive,
    "inspect": inspect,
    "ship": ship,
    "pay": pay,
    "send_back": lambda shop, order_id, _: shop.send_back(order_id),
}


def act(shop: BusyShop, order_id: int, step: Step) -> None:
    """Take one step as far as the shop lets it be taken."""
    taken = NEXT[shop.order(order_id).status] if step.name == "next" else NAMED[step.name]
    try:
        taken(shop, order_id, step)
    except e.Refusal:
        return


def posted() -> list[tuple[type[Any], int]]:
    return [(record, row.id) for record in POSTED for row in record.select()]


def post_at_random(shop: BusyShop, orders: list[int], taken: list[Step]) -> list[tuple[type[Any], int]]:
    """Take the steps; gives what was posted in the order in which it was."""
    found: list[tuple[type[Any], int]] = []
    for step in taken:
        before = set(posted())
        act(shop, orders[step.order], step)
        found += [each for each in posted() if each not in before]
    return found


@settings(max_examples=25, deadline=None)
@given(
    kind=st.sampled_from((ReturnKind.RETURN_REFUND, ReturnKind.EXCHANGE)),
    asked=st.tuples(st.integers(1, 3), st.integers(0, 2)),
    taken=st.lists(steps, min_size=8, max_size=24),
)
def test_everything_posted_and_taken_back_in_reverse_leaves_the_books_as_they_were(kind, asked, taken):
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(shutil.copy(founded(), folder))
        database.execute_sql("PRAGMA synchronous = 0")
        shop = BusyShop.reopened(open_session(database, clock=lambda: NOW))
        shop.sell_s1()
        wanted = [Wanted(1, asked[0]), *([Wanted(3, asked[1])] if asked[1] else [])]
        if kind is ReturnKind.EXCHANGE:
            first = shop.exchanged(*wanted, replacements=(("A1", asked[0], 0), ("D1", 1, 0)))
        else:
            first = shop.returned(*wanted)
        orders = [first, shop.returned(Wanted(2, 1))]
        for order_id in orders:
            shop.approve(order_id)
        before = books()
        for record, row_id in reversed(post_at_random(shop, orders, taken)):
            row = record.get_by_id(row_id)
            version = shop.order(row.return_order_id).version
            SERVICES[record](shop.session, row.number, version, WHY)
        assert books() == before
        assert violations(shop) == []
        database.close()
