"""What dishonest and hasty people press: parts that never go, double clicks, odd days, the same twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from erp_returns.domain.kinds import ReturnKind, Status, StockState
from erp_returns.domain.requests import LineRequest, SourceKey
from erp_returns.models import CarrierClaim, Parameter, ReplacementLine, ReturnOrder, StocktakeLine
from erp_returns.services import claims, exchanges, receiving, refunds, returns, review, stocktaking
from tests.journeys import asking
from tests.journeys.asking import NOTE, places, units
from tests.journeys.pressing import Pressing, has_orders, lines_of, order_at, was_done
from tests.journeys.shop import TYPE_OF

if TYPE_CHECKING:
    from collections.abc import Callable

AGREED_BY = """
    SELECT count(*) FROM order_event p
    JOIN order_event a ON a.id = (
        SELECT max(x.id) FROM order_event x
        WHERE x.return_order_id = p.return_order_id AND x.action = 'approve' AND x.id < p.id)
    JOIN order_event c ON c.return_order_id = p.return_order_id AND c.sequence = 1
    WHERE p.id = ? AND p.operator_id = iif(a.operator_id = 1, c.operator_id, a.operator_id)
"""
"""Whether who paid (an event) had reviewed the order last, or had raised what the system reviewed."""


def waiting_to_go(order: ReturnOrder) -> list[ReplacementLine]:
    query = ReplacementLine.select().where(ReplacementLine.return_order_id == order.id)
    return list(query.order_by(ReplacementLine.position))


class ClerkRules(Pressing):
    """Rules that somebody would try who wants more than is theirs, or who presses too fast."""

    def go_on(self, place: int, steps: int) -> None:
        """Take the natural next steps."""
        raise NotImplementedError

    def one_of_two(self, service: Callable[..., object], *args: object) -> bool:
        """Press twice, as fast as it goes; it is never done twice."""
        first = self.press(service, *args)
        assert not (self.press(service, *args) and first), f"{service.__name__} was done twice"
        return first

    # -- parts that never go

    @precondition(has_orders)
    @rule(place=places, count=st.one_of(st.none(), units))
    def close_replacement(self, place: int, count: int | None) -> None:
        order = order_at(place, Status.AWAITING_EXCHANGE)
        some = None if count is None else tuple((line.id, count) for line in waiting_to_go(order))
        forgone = exchanges.Forgone(NOTE, some)
        self.one_of_two(exchanges.close_replacement, order.id, order.version, forgone)

    @rule(
        sale=places,
        counts=st.lists(st.integers(2, 3), min_size=1, max_size=3),
        out=places,
        sent=st.integers(1, 2),
        gone=st.one_of(st.none(), st.integers(1, 2)),
        back=st.integers(0, 2),
        steps=st.integers(0, 4),
    )
    def exchange_in_part(
        self, sale: int, counts: list[int], out: int, sent: int, gone: int | None, back: int, steps: int
    ) -> None:
        """An exchange of which some units go out, come back one by one, and some never go at all."""
        request = asking.sensible(self.shop, asking.sale_at(sale), ReturnKind.EXCHANGE, counts, out)
        if request.kind is not ReturnKind.EXCHANGE or not self.press(returns.create, request):
            return
        for _ in range(5):
            if order_at(0).status != Status.AWAITING_EXCHANGE:
                self.go_on(0, 1)
        order = order_at(0)
        some = tuple((line.id, min(sent, line.quantity - line.shipped)) for line in waiting_to_go(order))
        dispatch = exchanges.Dispatch("圆通", "YT1234567890123", some)
        if self.press(exchanges.ship, order.id, order.version, dispatch):
            for _ in range(back):
                self.return_one(order, waiting_to_go(order)[0])
            order = ReturnOrder.get_by_id(order.id)
            never = tuple(
                (line.id, min(gone or 9, line.quantity - line.shipped)) for line in waiting_to_go(order)
            )
            self.press(exchanges.close_replacement, order.id, order.version, exchanges.Forgone(NOTE, never))
            self.go_on(0, steps)

    @precondition(was_done("close_replacement"))
    @rule(place=places, back=st.booleans(), count=units)
    def after_parts_went(self, place: int, back: bool, count: int) -> None:
        """What did go comes back undelivered, or is returned on an order of its own."""
        gone = [line for line in ReplacementLine.select() if line.shipped]
        if not gone:
            return
        line = gone[-1 - place % len(gone)]
        order = ReturnOrder.get_by_id(line.return_order_id)
        if back:
            self.press(exchanges.replacement_back, order.id, order.version, StockState.GOOD)
        elif order.sales_order_id:
            self.return_one(order, line, count)

    def return_one(self, order: ReturnOrder, line: ReplacementLine, count: int = 1) -> None:
        """Units of a replacement are returned on an order of their own."""
        if order.sales_order_id:
            request = asking.sensible(self.shop, order.sales_order_id, ReturnKind.RETURN_REFUND, [1], 0)
            key = SourceKey(line.id, replacement=True)
            wanted = (LineRequest(key, quantity=max(1, count)),)
            kind = ReturnKind.RETURN_REFUND
            back = replace(request, kind=kind, type_id=self.shop.types[TYPE_OF[kind]], lines=wanted)
            self.press(returns.create, replace(back, replacements=()))

    # -- both clicks

    @precondition(has_orders)
    @rule(place=places, what=st.sampled_from(("pay", "approve", "ship", "receive", "confirm", "close_short")))
    def double_click(self, place: int, what: str) -> None:
        order = order_at(place)
        due = max(1, order.net_due_fen + order.collected_fen - order.refunded_fen)
        counts = tuple(
            receiving.Count(line.id, 1) for line in lines_of(order) if line.received < line.requested
        )
        match what:
            case "pay":
                payment = refunds.Payment(min(due, 1_00), intercepted=True)
                self.one_of_two(refunds.pay, order.id, order.version, payment)
            case "approve":
                self.one_of_two(review.approve, order.id, order.version)
            case "ship":
                dispatch = exchanges.Dispatch("圆通", "YT1234567890123")
                self.one_of_two(exchanges.ship, order.id, order.version, dispatch)
            case "receive":
                self.one_of_two(receiving.receive, receiving.Intake(order.id, counts), order.version)
            case "confirm":
                self.one_of_two(exchanges.confirm, order.id, order.version)
            case "close_short":
                self.one_of_two(review.close_short, order.id, order.version, NOTE)

    # -- days that cannot be

    @precondition(has_orders)
    @rule(place=places, days=st.sampled_from((-4000, -400, -30, -1, 0, 1, 30, 4000)))
    def pay_on_a_day(self, place: int, days: int) -> None:
        order = order_at(place, Status.AWAITING_REFUND)
        due = order.net_due_fen + order.collected_fen - order.refunded_fen
        day = (self.now + timedelta(days=days)).astimezone(self.who.zone).date().isoformat()
        payment = refunds.Payment(due, paid_on=day, intercepted=True)
        done = self.press(refunds.pay, order.id, order.version, payment)
        assert not (done and not -366 <= days <= 0), f"paid {days} days from now"

    # -- the same twice, elsewhere

    @rule(number=st.sampled_from(("", "YT1234567890123", "yt 1234567890123")), fen=st.integers(0, 99_00))
    def claim(self, number: str, fen: int) -> None:
        self.press(claims.claim, claims.Claim("圆通", fen, number))

    @rule(place=places, counted=st.integers(0, 5), more=st.booleans())
    def count_and_post(self, place: int, counted: int, more: bool) -> None:
        """A shelf is counted and posted twice; somebody may count on in between."""
        products = sorted(row.id for row in self.shop.products.values())
        product, other = products[place % len(products)], products[(place + 1) % len(products)]
        if not self.press(stocktaking.begin_count, 1):
            return
        taken = self.shop.session.database.execute_sql("SELECT max(id) FROM stocktake").fetchone()[0]
        self.press(stocktaking.count, taken, (product, StockState.GOOD), counted)
        lines = StocktakeLine.select().where(StocktakeLine.stocktake_id == taken)
        seen = {(row.product_id, StockState(row.state)): row.counted - row.expected for row in lines}
        if more:
            self.press(stocktaking.count, taken, (other, StockState.GOOD), counted)
        posted = [self.press(_posting, taken, seen) for _ in range(2)]
        assert posted == [False, False] or (posted == [True, False] and not more)

    # -- what holds

    @invariant()
    def one_claim_is_open_for_a_parcel(self) -> None:
        open_ones = [
            row.tracking_number.upper().replace(" ", "")
            for row in CarrierClaim.select()
            if row.status in ("open", "agreed") and row.tracking_number
        ]
        assert len(open_ones) == len(set(open_ones))

    def press(self, service: Callable[..., object], *args: object) -> bool:
        """Try something; where the shop wants two people, who paid had not agreed to it."""
        done = super().press(service, *args)
        wants_two = Parameter.get_or_none(Parameter.name == "two_person_refund")
        if done and service is refunds.pay and wants_two is not None and wants_two.value == "true":
            sql = "SELECT max(id) FROM order_event WHERE action = 'pay'"
            (paid,) = self.shop.session.database.execute_sql(sql).fetchone()
            assert self.shop.session.database.execute_sql(AGREED_BY, (paid,)).fetchone() == (0,)
        return done


def _posting(session: object, taken: int, seen: dict[tuple[int, StockState], int]) -> object:
    return stocktaking.post_count(session, taken, NOTE, seen=seen)  # type: ignore[arg-type]
