"""Fees, deductions, freight there and back, perks and exchanges against the same rules worked out again."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.requests import ChargeRequest, LineRequest, ReplacementRequest
from erp_returns.queries.papers import Printing, return_record
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.verify import verify
from erp_returns.services import exchanges, refunds, returns, review
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.naive import NeverSent, Page, Terms, half_up, most_back
from tests.journeys.roads import noted
from tests.journeys.shop import Wanted

_EXCHANGE, _RETURN = ReturnKind.EXCHANGE, ReturnKind.RETURN_REFUND
PRINTING = Printing("2026-11-21T02:30:00Z", "店主")

charges = st.lists(
    st.tuples(st.integers(0, 40_00), st.sampled_from((0, 0, 5, 10, Fraction(33, 10), 100)), st.booleans()),
    max_size=4,
)
terms = st.builds(
    Terms, freight=st.just(0), way_back=st.integers(0, 30_00), charges=charges, sending=st.integers(0, 12_00)
)
caps = st.tuples(
    st.sampled_from((25_00, 5_00, 0)), st.sampled_from((0, 0, 12_00)), st.sampled_from((0, 8_00))
)


@pytest.fixture(scope="module")
def shop(tmp_path_factory) -> BusyShop:
    shop = BusyShop(tmp_path_factory.mktemp("terms"))
    shop.session.database.execute_sql("PRAGMA synchronous = 0")
    return shop


def asked(slip: Terms) -> tuple[ChargeRequest, ...]:
    return tuple(
        ChargeRequest("包装费", 0 if part else fen, deduction, int(part * 100), "说明")
        for fen, part, deduction in slip.charges
    )


def capped(shop: BusyShop, limits: tuple[int, int, int]) -> int:
    """Set the caps; the last is the freight of the sale to come."""
    shop.set("max_return_freight", limits[0])
    shop.set("return_freight_cap", limits[1])
    return most_back(*limits)


def adds_up(shop: BusyShop, order_id: int) -> None:
    """The parts a person reads come to what is booked, on screen and on paper."""
    detail = return_detail(shop.session.database, order_id)
    assert sum(part.amount_fen for part in detail.parts) == detail.order.net_due_fen
    paper = return_record(shop.session.database, detail.order.number, PRINTING)
    owed = detail.order.net_due_fen < 0
    assert sum(part.amount_fen for part in paper.parts) * (-1 if owed else 1) == detail.order.net_due_fen
    assert paper.total.amount_fen == abs(detail.order.net_due_fen)


# -- fees, deductions, the way back, freight, perks


@settings(max_examples=60)
@given(slip=terms, limits=caps, agreed=st.integers(0, 100_00), freight=st.booleans(), late=st.booleans())
def test_what_is_due_is_the_goods_and_freight_less_what_is_kept(
    shop: BusyShop, slip, limits, agreed, freight, late
):
    most, price = capped(shop, limits), 100_00
    shop.sell(Sold("A1", 1, price), paid_fen=price + limits[2], freight_fen=limits[2])
    slip.freight = limits[2] if freight else 0
    fits = slip.fits(agreed, most)
    event("fits" if fits else "refused")
    perks = "优惠券 5.00 元；积分 200"

    def make() -> int:
        if not late:
            return shop.returned(
                Wanted(1, 1, agreed=agreed),
                charges=asked(slip),
                return_freight_fen=slip.way_back,
                allow_freight=freight,
                perks_back=perks,
            )
        order_id = shop.returned(Wanted(1, 1))
        line = review.AgreedLine(shop.lines(order_id)[0].id, agreed)
        shop.approve(order_id, review.Agreement((line,), asked(slip), freight, slip.way_back, 0, perks))
        return order_id

    if not fits:
        with pytest.raises(Refusal):
            make()
        return
    order = shop.order(make())
    assert (order.goods_fen, order.freight_fen, order.return_freight_fen) == (
        agreed,
        slip.freight,
        slip.way_back,
    )
    assert order.fee_fen == slip.kept(agreed, deducted=False)
    assert order.deduction_fen == slip.kept(agreed, deducted=True)
    assert order.net_due_fen == slip.due(agreed)
    paper = return_record(shop.session.database, order.number, PRINTING)
    assert paper.given_back == ("优惠券 5.00 元", "积分 200")
    adds_up(shop, order.id)


# -- freight of what never went out


steps = st.lists(
    st.tuples(
        st.sampled_from(("ask", "ask", "cancel", "pay")),
        st.lists(st.integers(0, 3), min_size=3, max_size=3),
        st.integers(0, 9),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60)
@given(
    units=st.lists(st.integers(1, 3), min_size=1, max_size=3),
    rule=st.sampled_from(("last", "first", "never")),
    walk=steps,
)
def test_freight_of_what_never_went_out_goes_back_once(shop, units, rule, walk):
    shop.set("unshipped_freight", rule)
    page = NeverSent(units, 8_00, rule)
    sold = [
        Sold(code, count, 20_00, shipped=0) for code, count in zip(("A1", "B1", "C1"), units, strict=False)
    ]
    shop.sell(*sold, paid_fen=sum(units) * 20_00 + 8_00, freight_fen=8_00)
    ids: list[int] = []
    for what, wanted, place in walk:
        waiting = [at for at, order in enumerate(page.orders) if order.alive and not order.paid]
        if what == "ask":
            _ask(shop, page, ids, wanted[: len(units)])
        elif waiting:
            at = waiting[place % len(waiting)]
            if what == "cancel":
                noted(shop, ids[at], returns.cancel)
                page.cancel(page.orders[at])
            else:
                page.pay(page.orders[at])
                fen = 20_00 * sum(page.orders[at].units) + page.orders[at].freight
                shop.pay(ids[at], fen, intercepted=True)
        _agree(shop, page, ids)


def _ask(shop: BusyShop, page: NeverSent, ids: list[int], wanted: list[int]) -> None:
    lines = [Wanted(at, count) for at, count in enumerate(wanted, 1) if count]
    if page.ask(wanted) is None:
        with pytest.raises(Refusal):
            shop.refund_only(*lines)
    else:
        ids.append(shop.refund_only(*lines))


def _agree(shop: BusyShop, page: NeverSent, ids: list[int]) -> None:
    for order_id, order in zip(ids, page.orders, strict=True):
        if order.alive:
            assert shop.order(order_id).freight_fen == order.freight
            adds_up(shop, order_id)
    assert sum(order.freight for order in page.orders if order.alive) <= page.freight


# -- exchanges


@settings(max_examples=60)
@given(
    units=st.integers(1, 4),
    paid=st.integers(0, 200_00),
    back=st.integers(1, 4),
    out=st.tuples(st.integers(1, 3), st.integers(0, 80_00)),
    slip=terms,
    settled=st.sampled_from(("collected", "waived")),
)
def test_an_exchange_settles_its_balance_and_comes_back_for_what_was_paid(
    shop, units, paid, back, out, slip, settled
):
    most, back = capped(shop, (25_00, 0, 0)), min(back, units)
    shop.sell(Sold("A1", units, 25_00), paid_fen=paid)
    page = Page([(units, units * 25_00)], 0, paid)
    goods = page.worth(0, back)
    count, price = out
    slip.exchange, slip.sent = True, count * price
    request = shop.request(
        _EXCHANGE,
        Wanted(1, back),
        replacements=(),
        charges=asked(slip),
        return_freight_fen=slip.way_back,
        freight_charged_fen=slip.sending,
    )
    product = ReplacementRequest(shop.products["D1"].id, count, price, 0)
    request = replace(request, replacements=(product,))
    if not slip.fits(goods, most):
        with pytest.raises(Refusal):
            returns.create(shop.session, request)
        return
    order_id = returns.create(shop.session, request).order_id
    order = shop.order(order_id)
    assert (order.value_out_fen, order.net_due_fen) == (slip.sent, slip.due(goods))
    adds_up(shop, order_id)
    waived = _settle(shop, order_id, settled)
    _bring_back(shop, page, order_id, (units - back, count), slip.sent - waived)


def _settle(shop: BusyShop, order_id: int, how: str) -> int:
    """Bring an exchange to its end; gives what the customer was let off."""
    shop.approve(order_id)
    shop.receive(order_id)
    owed = max(0, -shop.order(order_id).net_due_fen)
    if owed and how == "collected":
        shop.collect(order_id, owed)
    elif owed:
        noted(shop, order_id, refunds.waive)
    shop.ship(order_id)
    exchanges.confirm(shop.session, order_id, shop.order(order_id).version)
    if shop.order(order_id).net_due_fen > 0:
        shop.pay(order_id)
    assert shop.order(order_id).status == "completed"
    return owed if how == "waived" else 0


def _bring_back(shop: BusyShop, page: Page, order_id: int, left: tuple[int, int], worth: int) -> None:
    """The replacement is worth what was paid for it, the rest of the line what is left of it."""
    lines = [LineRequest(shop.replacement(order_id), quantity=left[1])]
    if left[0]:
        lines.append(LineRequest(shop.source(1), quantity=left[0]))
    again = returns.create(shop.session, shop.request(_RETURN, *lines)).order_id
    found = [line.entitled_fen for line in shop.lines(again)]
    assert found[0] == max(0, worth)
    if left[0]:
        gone = page.worth(0, page.lines[0][0] - left[0])
        assert found[1] == page.paid - gone


def test_the_books_are_right_after_all_of_it(shop):
    assert [v.text for check in verify(shop.session.database).checks for v in check.violations] == []


def test_half_a_fen_of_a_fee_counts_as_one():
    assert Terms(charges=[(0, Fraction(10), False)]).kept(5, deducted=False) == half_up(Fraction(5, 10)) == 1
