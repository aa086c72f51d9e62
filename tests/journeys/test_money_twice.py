"""Every amount of the program against the same rules worked out a second time, by other means."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import Disposition, Grade
from erp_returns.queries.verify import verify
from erp_returns.services import receiving, returns, review
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.naive import Order, Page, half_up
from tests.journeys.roads import noted
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

Step = tuple[str, list[int], int, int]
CODES = ("A1", "B1", "C1")

lines = st.lists(
    st.tuples(st.integers(1, 7), st.sampled_from((0, 1, 5, 33_33, 99_00, 20_01)), st.integers(0, 9)),
    min_size=1,
    max_size=3,
)
steps = st.lists(
    st.tuples(
        st.sampled_from(
            ("return", "return", "return", "raise", "freight", "compensate", "cancel", "reject", "inspect")
        ),
        st.lists(st.integers(0, 4), min_size=3, max_size=3),
        st.integers(-20_00, 50_00),
        st.integers(0, 30),
    ),
    min_size=1,
    max_size=9,
)


@pytest.fixture(scope="module")
def shop(tmp_path_factory) -> BusyShop:
    shop = BusyShop(tmp_path_factory.mktemp("twice"))
    shop.session.database.execute_sql("PRAGMA synchronous = 0")
    return shop


@dataclass
class Both:
    """The program and the page, asked for the same."""

    shop: BusyShop
    page: Page
    ids: list[int]

    def step(self, what: str, units: list[int], fen: int, place: int) -> None:
        wanted = dict(list(enumerate(units))[: len(self.page.lines)])
        some = {at: count for at, count in wanted.items() if count}
        match what:
            case "return":
                self.ask(some, 0, freight=False)
            case "raise":
                self.ask(some, fen, freight=False)
            case "freight":
                self.ask(some, 0, freight=True)
            case "compensate":
                at = place % len(self.page.lines)
                self.admit(
                    self.page.compensate(at, fen), lambda: self.shop.refund_only(Wanted(at + 1, fen=fen))
                )
            case "cancel" | "reject":
                self.end(place, returns.cancel if what == "cancel" else review.reject)
            case "inspect":
                self.inspect(place, units)

    def ask(self, wanted: dict[int, int], raised: int, *, freight: bool) -> None:
        order = self.page.ask(wanted, raised, freight)
        first = next(iter(wanted), None)
        agreed = max(0, self.page_worth(wanted, order) + raised) if raised and first is not None else None
        lines = [
            Wanted(at + 1, count, agreed=agreed if at == first else None, note="说明")
            for at, count in wanted.items()
        ]
        self.admit(order, lambda: self.shop.returned(*lines, allow_freight=freight))

    def page_worth(self, wanted: dict[int, int], order: Order | None) -> int:
        if order is not None:
            return order.claims[0].fen
        first = next(iter(wanted))
        return self.page.worth(first, wanted[first]) if wanted[first] <= self.page.left(first) else 0

    def admit(self, order: Order | None, create: Callable[[], int]) -> None:
        """Both admit it, or both refuse it."""
        if order is None:
            event("refused")
            with pytest.raises(Refusal):
                create()
        else:
            self.ids.append(create())

    def end(self, place: int, service: Callable[..., object]) -> None:
        """Cancel or reject an order of which nothing came."""
        at = place % len(self.page.orders) if self.page.orders else 0
        if not self.page.orders or self.shop.order(self.ids[at]).status != "pending_review":
            return
        if any(line.received for line in self.shop.lines(self.ids[at])):
            return
        noted(self.shop, self.ids[at], service)
        self.page.orders[at].alive = False

    def inspect(self, place: int, units: list[int]) -> None:
        """Take in the first line of an order: some refused, some missing, the others good."""
        waiting = [
            at
            for at, order in enumerate(self.page.orders)
            if order.alive and order.claims[0].asked and not self.shop.lines(self.ids[at])[0].received
        ]
        if not waiting:
            return
        at = waiting[place % len(waiting)]
        order, order_id = self.page.orders[at], self.ids[at]
        asked = order.claims[0].asked
        refused = min(units[0], asked)
        closed = min(units[1], asked - max(refused, 1))
        self.take_in(order_id, asked, refused, closed)
        self.page.inspect(order, 0, refused, closed)
        for claim in order.claims[1:]:
            self.page.inspect(order, order.claims.index(claim), 0, claim.asked if closed else 0)

    def take_in(self, order_id: int, asked: int, refused: int, closed: int) -> None:
        groups = (
            Group(refused, Grade.DEFECTIVE, Disposition.SEND_BACK),
            Group(asked - refused - closed, Grade.GOOD, Disposition.RESTOCK),
        )
        line = self.shop.lines(order_id)[0]
        count = receiving.Count(line.id, asked - closed, groups)
        intake = receiving.Intake(order_id, (count,), close_short=closed > 0)
        receiving.receive(self.shop.session, intake, self.shop.order(order_id).version)

    def agree(self) -> None:
        """Every amount is the same in both."""
        for order_id, order in zip(self.ids, self.page.orders, strict=True):
            stored = self.shop.order(order_id)
            if order.alive:
                found = [(line.entitled_fen, line.agreed_fen) for line in self.shop.lines(order_id)]
                assert found == [(claim.fen, claim.agreed) for claim in order.claims]
                assert (stored.goods_fen, stored.freight_fen) == (order.goods, order.freight)
                assert stored.net_due_fen == order.goods + order.freight

    def never_too_much(self) -> None:
        """No line is worth more than was paid for it, no sale pays more than it brought in."""
        for place, paid in enumerate(self.page.paid_for):
            assert self.page.money_left(place) >= 0 <= paid
        assert self.page.drawn() <= self.page.paid

    def send_all_back(self) -> None:
        for order_id, order in zip(self.ids, self.page.orders, strict=True):
            if self.shop.order(order_id).send_back:
                self.shop.send_back(order_id)
                for claim in order.claims:
                    claim.sent = claim.refused

    def bring_the_rest(self) -> None:
        """Whatever can still come back does, line by line, and takes all that is left of its line."""
        for place in range(len(self.page.lines)):
            units = self.page.left(place)
            if units and self.page.drawn() + self.page.money_left(place) <= self.page.paid:
                self.ask({place: units}, 0, freight=False)
                assert self.page.money_left(place) == 0


def both(shop: BusyShop, sold: list[tuple[int, int, int]], paid: int, freight: int) -> Both:
    goods = [
        Sold(code, units, price, min(discount, units * price))
        for code, (units, price, discount) in zip(CODES, sold, strict=False)
    ]
    gross = [line.units * line.price_fen - line.discount_fen for line in goods]
    shop.sell(*goods, paid_fen=paid, freight_fen=freight)
    return Both(shop, Page([(n.units, fen) for n, fen in zip(goods, gross, strict=True)], freight, paid), [])


def compare(
    shop: BusyShop, sold: list[tuple[int, int, int]], paid: int, freight: int, walk: list[Step]
) -> None:
    two = both(shop, sold, paid, freight)
    assert [line.paid_fen for line in shop.sold_lines()] == two.page.paid_for
    for step in walk:
        two.step(*step)
        two.agree()
        two.never_too_much()
    two.send_all_back()
    two.bring_the_rest()
    two.agree()
    two.never_too_much()


@settings(max_examples=60)
@given(sold=lines, paid=st.integers(0, 700_00), freight=st.sampled_from((0, 1, 8_00)), walk=steps)
def test_the_program_and_the_page_agree_on_every_amount(shop, sold, paid, freight, walk):
    compare(shop, sold, paid, freight, walk)


@pytest.mark.nightly
@settings(max_examples=5000)
@given(sold=lines, paid=st.integers(0, 700_00), freight=st.sampled_from((0, 1, 8_00)), walk=steps)
def test_the_program_and_the_page_agree_on_every_amount_all_night(shop, sold, paid, freight, walk):
    compare(shop, sold, paid, freight, walk)


def test_the_books_are_right_after_all_of_it(shop):
    report = verify(shop.session.database)
    assert [each.text for check in report.checks for each in check.violations] == []


# -- exchanges


@settings(max_examples=40)
@given(
    units=st.integers(1, 5),
    price=st.integers(0, 99_99),
    paid=st.integers(0, 300_00),
    back=st.integers(1, 5),
    out=st.lists(st.tuples(st.sampled_from(("A1", "D1")), st.integers(1, 4)), min_size=1, max_size=3),
    terms=st.tuples(st.integers(0, 25_00), st.integers(0, 10_00)),
)
def test_a_balance_is_what_goes_out_less_what_comes_in(shop, units, price, paid, back, out, terms):
    shop.sell(Sold("A1", units, price), paid_fen=paid)
    page = Page([(units, units * price)], 0, paid)
    back = min(back, units)
    value_in, (return_freight, charged) = page.worth(0, back), terms
    done, value_out = 0, 0
    for code, count in out:
        if code == "A1":
            value_out += swapped(value_in, back, done + count) - swapped(value_in, back, done)
        else:
            value_out += count * 15_00
        done += count
    order_id = shop.exchanged(
        Wanted(1, back),
        replacements=[(code, count, 0) for code, count in out],
        return_freight_fen=return_freight,
        freight_charged_fen=charged,
    )
    order = shop.order(order_id)
    assert order.value_out_fen == value_out
    assert order.net_due_fen == value_in + return_freight - value_out - charged


def swapped(value_in: int, back: int, units: int) -> int:
    """The first units out are worth those that come back, the others what the shop asks for them today."""
    return half_up(Fraction(value_in * min(units, back), back)) + max(0, units - back) * 33_33
