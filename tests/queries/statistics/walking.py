"""Busy months at a shop: orders asked for, taken further, spoiled and put right again, as chance has it."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from erp_returns.domain.kinds import Disposition, Grade, ParcelKind, ReturnKind, Status, StockState
from erp_returns.domain.times import moment, stored
from erp_returns.models import CarrierClaim, Parcel, ReturnOrder
from erp_returns.services import claims, receiving, returns, review
from erp_returns.services.inspection import Group
from tests.journeys import asking
from tests.journeys.asking import NOTE, Charged, places
from tests.journeys.busy import Sold
from tests.journeys.machine import ShopMachine
from tests.journeys.pressing import lines_of, order_at
from tests.journeys.shop import Wanted
from tests.queries.statistics.scattering import BASE, scatter

if TYPE_CHECKING:
    from collections.abc import Callable

    from peewee import SqliteDatabase

STRETCH = 4
GRADES = (
    (Grade.GOOD, Disposition.RESTOCK),
    (Grade.GOOD, Disposition.RESTOCK),
    (Grade.DEFECTIVE, Disposition.MARK_DOWN),
    (Grade.DEFECTIVE, Disposition.SEND_BACK),
    (Grade.DEFECTIVE, Disposition.REPAIR),
    (Grade.DEFECTIVE, Disposition.TO_SUPPLIER),
    (Grade.SCRAP, Disposition.SCRAP),
)


class Months(ShopMachine):
    """A shop at which time passes with everything that is pressed; what that did is looked at in the end."""

    def press(self, service: Callable[..., object], *args: object) -> bool:
        self.now += timedelta(minutes=53)
        return super().press(service, *args)

    @rule(sale=places, count=st.integers(1, 3), part=st.booleans(), short=st.booleans())
    def pay_ahead(self, sale: int, count: int, part: bool, short: bool) -> None:
        """The owner pays before the goods are here, or before all of them are; some never come."""
        self.who = self.people[0]
        request = asking.sensible(self.shop, asking.sale_at(sale), ReturnKind.RETURN_REFUND, [count], 0)
        if self.press(returns.create, replace(request, override_reason=NOTE)):
            self.go_on(0, 1)
            self.all_money(0)
            order = order_at(0)
            if part and count > 1:
                (line, *_) = lines_of(order)
                half = receiving.Intake(order.id, (receiving.Count(line.id, 1),), close_short=short)
                self.press(receiving.receive, half, order.version)
            elif short:
                self.press(review.close_short, order.id, order.version, NOTE)

    @rule(sale=places, count=st.integers(1, 2), out=places)
    def ship_ahead(self, sale: int, count: int, out: int) -> None:
        """A replacement goes out before the goods are here."""
        self.who = self.people[0]
        request = asking.sensible(self.shop, asking.sale_at(sale), ReturnKind.EXCHANGE, [count, count], out)
        if self.press(returns.create, replace(request, override_reason=NOTE)):
            self.go_on(0, 1)
            self.all_money(0)
            self.ship(0, None)

    @invariant()
    def the_books_are_right(self) -> None:
        """Left to the test of that."""

    def over(self) -> tuple[SqliteDatabase, str]:
        """The database with its rows dealt out, and the moment it is then (UTC text)."""
        database = self.shop.session.database
        scatter(database, seed=len(self.done), stretch=STRETCH)
        base = moment(BASE)
        return database, stored(base + (self.now - base) * STRETCH)


def walked(seed: int, steps: int) -> Months:
    """A shop after so many steps."""
    chance = random.Random(seed)
    shop = Months()
    shop.who = shop.people[0]
    shop.people = [shop.people[0]] * 3 + shop.people[-3:]
    for _ in range(12):
        sell(shop, chance)
    while "create" not in shop.done:
        ask(shop, chance)
    try:
        for _ in range(steps):
            ((after, step),) = chance.choices(STEPS, WEIGHTS)
            if not after or after in shop.done:
                step(shop, chance)
        end(shop)
    except BaseException:
        shop.teardown()
        raise
    return shop


def end(shop: Months) -> None:
    """What chance seldom leaves: one sale returned thrice, and money and a replacement ahead of the goods."""
    sold = shop.shop
    lines = (Sold("A1", 5, 20_01), Sold("C1", 2, 5_00))
    sold.sell(*lines, paid_fen=110_05, signed_at=stored(shop.now))
    for _ in range(3):
        returned = sold.returned(Wanted(1, 1))
        sold.approve(returned)
        sold.receive(returned)
        sold.pay(returned)
    ahead = sold.returned(Wanted(1, 1))
    sold.approve(ahead)
    sold.pay(ahead)
    out = sold.exchanged(Wanted(2, 1), replacements=[("C1", 1, 0)])
    sold.approve(out)
    sold.ship(out)


def sell(shop: Months, chance: random.Random) -> None:
    codes = chance.sample(("A1", "B1", "C1", "C2", "D1"), chance.randint(1, 3))
    lines = [Sold(code, chance.randint(1, 5), chance.choice((5, 20_01, 33_33, 99_00))) for code in codes]
    short, freight = chance.randint(-2_00, 20_00), chance.choice((0, 8_00))
    shop.sell(lines, short, freight, chance.choice((2, 2, 2, 2, 0)))


def ask(shop: Months, chance: random.Random) -> None:
    counts = [chance.randint(0, 2) for _ in range(3)]
    sale, kind = asking.sale_at(chance.randint(0, 30)), chance.choice(list(ReturnKind))
    request = asking.sensible(shop.shop, sale, kind, counts, chance.randint(0, 4))
    shop.who = shop.people[0]
    shop.press(returns.create, replace(request, override_reason=NOTE))


def go_on(shop: Months, chance: random.Random) -> None:
    shop.who = chance.choice(shop.people)
    shop.go_on(chance.randint(0, 30), chance.randint(1, 3))


def unpack(shop: Months, chance: random.Random) -> None:
    """A parcel comes, most with a number of its own; each line is graded as chance has it."""
    waiting = list(ReturnOrder.select().where(ReturnOrder.status == Status.AWAITING_RETURN))
    if not waiting:
        return
    order = chance.choice(waiting)
    arrival = receiving.Arrival(
        f"P{shop.steps['pressed']}", chance.choice(("圆通", "中通", "")), chance.choice(list(ParcelKind))
    )
    counts = []
    for line in lines_of(order):
        left = line.requested - line.received - line.closed_short
        units = chance.randint(0, left)
        graded = (Group(units, *chance.choice(GRADES), note=NOTE),) if chance.random() < 0.9 else ()
        counts.append(receiving.Count(line.id, units, graded))
    intake = receiving.Intake(order.id, tuple(counts), arrival, close_short=chance.random() < 0.1)
    shop.press(receiving.receive, intake, order.version)


def approve(shop: Months, chance: random.Random) -> None:
    """Agree, with freight given and something withheld."""
    withheld = Charged(50, 0, deduction=chance.random() < 0.5)
    shop.approve(number(chance), None, None, chance.randint(0, 12_00), withheld)


def claim(shop: Months, chance: random.Random) -> None:
    """Claim for an order, or for a parcel that nobody knows."""
    order = chance.choice((*ReturnOrder.select(), None))
    parcel = chance.choice((*Parcel.select(), None)) if order is None else None
    carrier, code = chance.choice(("圆通", "中通")), f"C{shop.steps['pressed']}"
    fen = chance.randint(1, 50_00)
    wanted = claims.Claim(carrier, fen, code, order.id if order else None, parcel.id if parcel else None)
    shop.press(claims.claim, wanted)


def answer(shop: Months, chance: random.Random) -> None:
    """The courier pays, or not."""
    found = chance.choice(list(CarrierClaim.select()))
    if chance.random() < 0.7:
        shop.press(claims.paid, found.id, found.version, chance.randint(1, found.claimed_fen))
    else:
        shop.press(claims.refuse, found.id, found.version, NOTE)


def refuse_and_take_up_again(shop: Months, chance: random.Random) -> None:
    """An order whose goods were inspected is refused, then reviewed once more: they are inspected anew."""
    waiting = list(ReturnOrder.select().where(ReturnOrder.status == Status.AWAITING_REFUND))
    if waiting:
        order, shop.who = chance.choice(waiting), shop.people[0]
        for service, note in (
            (review.review_again, (NOTE,)),
            (review.reject, (NOTE,)),
            (returns.resubmit, ()),
            (review.approve, ()),
        ):
            shop.press(service, order.id, ReturnOrder.get_by_id(order.id).version, *note)


def number(chance: random.Random) -> int:
    return chance.randint(0, 30)


NOTED = (review.reject, review.review_again, returns.cancel, returns.reopen)
WAYS = ("ship", "ship", "back", "credit")
STEPS: tuple[tuple[str, Callable[[Months, random.Random], object]], ...] = (
    ("", sell),
    ("", ask),
    ("", go_on),
    ("", unpack),
    (
        "",
        lambda shop, chance: shop.pay_ahead(
            number(chance), chance.randint(1, 3), chance.random() < 0.5, chance.random() < 0.3
        ),
    ),
    ("", lambda shop, chance: shop.ship_ahead(number(chance), chance.randint(1, 2), number(chance))),
    ("", lambda shop, chance: shop.noted(number(chance), chance.choice(NOTED))),
    ("reject", lambda shop, chance: shop.plain(number(chance), returns.resubmit)),
    ("", lambda shop, chance: shop.receive_split(number(chance), None, met=True)),
    ("receive", lambda shop, chance: shop.send_back(number(chance))),
    ("ship", lambda shop, chance: shop.replacement_back(number(chance), StockState.GOOD)),
    ("pay", lambda shop, chance: shop.reverse_refund(number(chance))),
    ("receive", lambda shop, chance: shop.reverse_what_came_in(number(chance))),
    ("receive", lambda shop, chance: shop.repaired(number(chance), 1, chance.choice(list(Grade)), NOTE)),
    ("finish", lambda shop, chance: shop.not_repaired(number(chance))),
    ("receive", lambda shop, chance: shop.list_for_supplier(number(chance), 1, old=False)),
    ("", lambda shop, chance: shop.settle_paper(number(chance), chance.choice(WAYS), 1)),
    ("receive", refuse_and_take_up_again),
    ("receive", lambda shop, chance: shop.inspect_all(number(chance), chance.choice(GRADES))),
    ("", claim),
    ("claim", answer),
    ("", lambda shop, chance: shop.dispute(number(chance), chance.randint(1, 100))),
    ("", approve),
)
"""What is done, and after what it makes sense for the first time."""
WEIGHTS = (3, 14, 14, 12, 3, 3, 3, 2, 2, 3, 1, 1, 1, 2, 1, 2, 2, 4, 4, 2, 2, 2, 5)
"""How often each step is taken beside the others."""
