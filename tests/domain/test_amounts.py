"""What returns are worth: the worked cases of sale S1, and the rules behind them by property.

S1: 3 × 33.33, 1 × 99.00 less 9.00, 2 × 5.00; freight 8.00; paid 190.00.
"""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.amounts import (
    Ceiling,
    OrderMoney,
    PaidSale,
    PricedLine,
    Settled,
    Source,
    entitlement,
    explain_entitlement,
    explain_paid,
    money_parts,
    paid_sale,
    percent_fee,
    same_style_value,
    still_to_collect,
    still_to_refund,
)

S1 = (PricedLine(3, 3333), PricedLine(1, 9900, 900), PricedLine(2, 500))
S1_PAID, S1_FREIGHT = 19000, 800
LINE_1, LINE_2, LINE_3 = 9100, 8190, 910

_FEN = st.integers(0, 10**8) | st.integers(0, 300)
_PRICED = st.builds(
    lambda quantity, price, off: PricedLine(quantity, price, quantity * price * off // 100),
    st.integers(1, 50),
    st.integers(0, 10**6),
    st.integers(0, 100),
)


def _in_turn(paid: int, quantity: int, *units: int) -> list[int]:
    """What each return is worth when all of them stand."""
    worths: list[int] = []
    for place, part in enumerate(units):
        worths.append(entitlement(Source(paid, quantity, sum(units[:place]), sum(worths)), part))
    return worths


# What was paid


def test_the_order_discount_is_spread_by_gross():
    assert [line.gross_fen for line in S1] == [9999, 9000, 1000]
    assert paid_sale(S1_PAID, S1_FREIGHT, S1) == PaidSale(
        800, shares_fen=(-899, -810, -90), lines_fen=(LINE_1, LINE_2, LINE_3)
    )


def test_when_less_than_the_freight_was_paid_nothing_is_left_for_the_goods():
    assert paid_sale(500, 800, [PricedLine(1, 9900)]) == PaidSale(500, (-9900,), (0,))


def test_a_surcharge_is_spread_like_a_discount():
    assert paid_sale(320, 0, [PricedLine(1, 100), PricedLine(1, 200)]).shares_fen == (7, 13)


def test_a_surcharge_on_gifts_alone_goes_to_the_first():
    assert paid_sale(900, 0, [PricedLine(1, 0), PricedLine(2, 0)]).lines_fen == (900, 0)


@given(st.lists(_PRICED, min_size=1, max_size=8), _FEN, _FEN)
def test_lines_and_freight_add_up_to_what_was_paid_and_no_line_is_negative(lines, paid, freight):
    sale = paid_sale(paid, freight, lines)

    assert sale.freight_fen + sum(sale.lines_fen) == paid
    assert min(sale.lines_fen) >= 0
    assert 0 <= sale.freight_fen <= min(paid, freight)


@given(st.lists(_PRICED, min_size=1, max_size=8), st.data())
def test_an_order_discount_makes_no_line_dearer(lines, data):
    gross = [line.gross_fen for line in lines]
    sale = paid_sale(data.draw(st.integers(0, sum(gross))), 0, lines)

    assert all(paid <= full for paid, full in zip(sale.lines_fen, gross, strict=True))


# What some units are worth


@pytest.mark.parametrize(
    ("paid", "quantity", "worths"),
    [
        (LINE_1, 3, [3033, 3034, 3033]),
        (10000, 3, [3333, 3334, 3333]),
        (2001, 7, [286, 286, 286, 286, 286, 286, 285]),
        (5, 3, [2, 2, 1]),
        (0, 2, [0, 0]),
    ],
)
def test_unit_by_unit(paid, quantity, worths):
    assert _in_turn(paid, quantity, *[1] * quantity) == worths


def test_after_a_cancellation_the_parts_still_make_up_the_line():
    standing = 3034
    third = entitlement(Source(LINE_1, 3, 1, standing), 1)
    last = entitlement(Source(LINE_1, 3, 2, standing + third), 1)

    assert (third, last, standing + third + last) == (3033, 3033, LINE_1)


def test_no_unit_is_worth_nothing():
    assert entitlement(Source(LINE_1, 3, 3, LINE_1), 0) == 0


@given(_FEN, st.integers(1, 7))
def test_every_order_of_splitting_a_line_gives_the_whole(paid, quantity):
    for split in {parts for size in range(1, 4) for parts in _splits(quantity, size)}:
        assert sum(_in_turn(paid, quantity, *split)) == paid


def _splits(quantity: int, size: int) -> set[tuple[int, ...]]:
    cuts = [(0, *sorted(cut), quantity) for cut in permutations(range(1, quantity), size - 1)]
    return {tuple(b - a for a, b in pairwise(cut)) for cut in cuts}


class NaiveLine:
    """A sale line as a bookkeeper would keep it: a list of claims, and fractions to work with."""

    def __init__(self, paid: int, quantity: int) -> None:
        self.paid, self.quantity = paid, quantity
        self.claims: list[tuple[int, int]] = []
        self.let_go = 0
        """Fen of compensations that were cancelled after the last unit had come back."""

    def source(self, but: int | None = None) -> Source:
        others = [claim for place, claim in enumerate(self.claims) if place != but]
        return Source(
            self.paid, self.quantity, sum(units for units, _ in others), sum(fen for _, fen in others)
        )

    def fair(self, units: int) -> int:
        left = self.paid - sum(fen for _, fen in self.claims)
        units_left = self.quantity - sum(claimed for claimed, _ in self.claims)
        return int(Fraction(left * units, units_left) + Fraction(1, 2))

    @property
    def complete(self) -> bool:
        return sum(units for units, _ in self.claims) == self.quantity

    def give_back(self, share: int) -> None:
        source = self.source()
        if source.left_units:
            units = 1 + share % source.left_units
            worth = entitlement(source, units)
            assert worth == self.fair(units)
            self.claims.append((units, worth))

    def compensate(self, share: int) -> None:
        amount = self.source().left_fen * share // 100
        self.claims.append((0, amount))
        self.let_go -= amount if self.complete else 0

    def cancel(self, share: int) -> None:
        if self.claims:
            units, fen = self.claims.pop(share % len(self.claims))
            self.let_go = self.let_go + fen if self.complete and units == 0 else 0

    def accept_fewer(self, share: int) -> None:
        place = share % len(self.claims) if self.claims else 0
        if self.claims and self.claims[place][0] > 1:
            units = self.claims[place][0] - 1
            worth = entitlement(self.source(but=place), units)
            self.claims[place] = (units, worth)
            self.let_go = 0


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [NaiveLine.give_back, NaiveLine.compensate, NaiveLine.cancel, NaiveLine.accept_fewer]
        ),
        st.integers(0, 100),
    ),
    max_size=25,
)


@given(st.integers(0, 10**6) | st.integers(0, 30), st.integers(1, 12), _STEPS)
def test_whatever_happens_to_a_line_its_parts_never_exceed_it_and_complete_it_to_the_fen(
    paid, quantity, steps
):
    line = NaiveLine(paid, quantity)

    for step, share in steps:
        step(line, share)

        claimed = [fen for _, fen in line.claims]
        assert all(fen >= 0 for fen in claimed)
        assert sum(claimed) <= paid
        if line.complete:
            assert sum(claimed) + line.let_go == paid


# Refunds of an order


def test_case_1_two_of_line_1_and_line_2():
    worths = [entitlement(Source(LINE_1, 3), 2), entitlement(Source(LINE_2, 1), 1)]

    assert worths == [6067, 8190]
    assert OrderMoney(goods_fen=sum(worths)).net_due_fen == 14257


def test_case_2_the_rest_of_the_goods():
    worths = [entitlement(Source(LINE_1, 3, 2, 6067), 1), entitlement(Source(LINE_3, 2), 2)]

    assert worths == [3033, 910]
    assert 14257 + sum(worths) == 18200 == S1_PAID - S1_FREIGHT


def test_case_3_the_freight_comes_on_top():
    assert OrderMoney(goods_fen=3943, freight_fen=800).net_due_fen == 4743


def test_case_5_a_fee_of_ten_percent():
    fee = percent_fee(14257, 1000)

    assert fee == 1426
    assert OrderMoney(goods_fen=14257, fee_fen=fee).net_due_fen == 12831


def test_case_6_a_compensation_comes_off_the_later_return():
    assert entitlement(Source(LINE_2, 1, 0, 2000), 1) == 6190


def test_case_7_another_colour_of_the_same_style_balances_to_nothing():
    value_out = same_style_value(returned_fen=910, returned_units=2, units=2, price_fen=500)

    assert OrderMoney(goods_fen=910, exchange=True, value_out_fen=value_out).net_due_fen == 0


def test_case_8_a_dearer_style_is_owed_by_the_customer_until_paid_or_waived():
    net = OrderMoney(goods_fen=910, exchange=True, value_out_fen=1500).net_due_fen

    assert net == -590
    assert still_to_collect(net, Settled()) == 590
    assert still_to_collect(net, Settled(collected_fen=590)) == 0
    assert still_to_collect(net, Settled(waived_fen=590)) == 0
    assert still_to_collect(net, Settled(collected_fen=300, waived_fen=290)) == 0
    assert still_to_refund(net, Settled(collected_fen=590)) == 0


def test_case_9_an_unshipped_sale_goes_back_whole_with_its_freight():
    assert OrderMoney(goods_fen=LINE_1 + LINE_2 + LINE_3, freight_fen=800).net_due_fen == S1_PAID


def test_case_10_one_of_two_units_is_accepted():
    worth = entitlement(Source(LINE_1, 3), 1)

    assert OrderMoney(goods_fen=worth + LINE_2).net_due_fen == 3033 + 8190


def test_case_11_a_compensation_then_one_unit_then_two():
    first = entitlement(Source(LINE_1, 3, 0, 5000), 1)
    rest = entitlement(Source(LINE_1, 3, 1, 5000 + first), 2)

    assert (first, rest, 5000 + first + rest) == (1367, 2733, LINE_1)


def test_case_12_everything_back_after_a_paid_exchange_reaches_the_ceiling_to_the_fen():
    replacement = OrderMoney(goods_fen=entitlement(Source(1500, 1), 1))
    rest = OrderMoney(goods_fen=LINE_1 + LINE_2, freight_fen=S1_FREIGHT)
    drawn = replacement.drawn_fen + rest.drawn_fen

    assert drawn == 19590
    assert Ceiling(S1_PAID, collected_fen=590, kept_fen=0, drawn_fen=drawn).left_fen == 0
    assert Ceiling(S1_PAID, collected_fen=590, kept_fen=0, drawn_fen=drawn + 1).left_fen == -1


def test_while_the_customer_keeps_the_replacement_its_worth_stays_below_the_ceiling():
    exchange = OrderMoney(goods_fen=LINE_3, exchange=True, value_out_fen=1500)
    rest = OrderMoney(goods_fen=LINE_1 + LINE_2, freight_fen=S1_FREIGHT)
    ceiling = Ceiling(S1_PAID, 590, 1500, exchange.drawn_fen + rest.drawn_fen)

    assert ceiling.most_fen == 18090
    assert ceiling.left_fen == 0


def test_case_13_units_of_a_worthless_line_are_worth_nothing():
    assert entitlement(Source(0, 1), 1) == 0


@given(_FEN, st.integers(0, 10_000))
def test_a_fee_is_within_half_a_fen_of_its_percentage_and_never_above_the_goods(goods, basis_points):
    fee = percent_fee(goods, basis_points)

    assert fee == int(Fraction(goods * basis_points, 10_000) + Fraction(1, 2))
    assert fee <= goods


_REFUND_MONEY = st.builds(OrderMoney, _FEN, _FEN, _FEN, _FEN, _FEN)
_MONEY = _REFUND_MONEY | st.builds(OrderMoney, _FEN, _FEN, _FEN, _FEN, _FEN, st.just(value=True), _FEN, _FEN)


@given(_MONEY)
def test_a_refund_is_never_negative_and_a_balance_is_the_two_sides_weighed(money):
    due = money.goods_fen + money.freight_fen + money.return_freight_fen - money.fee_fen - money.deduction_fen
    owed = money.value_out_fen + money.freight_charged_fen

    assert money.net_due_fen == (due - owed if money.exchange else max(0, due))


@given(_MONEY, _FEN)
def test_return_freight_never_counts_against_the_ceiling(money, more):
    raised = replace(money, return_freight_fen=money.return_freight_fen + more)

    assert raised.drawn_fen == money.drawn_fen >= 0


@given(_MONEY)
def test_the_parts_add_up_to_what_is_due(money):
    total = sum(part.amount_fen for part in money_parts(money))

    assert money.net_due_fen == (total if money.exchange else max(0, total))


def test_parts_without_money_are_left_out_but_the_goods_stay():
    names = [part.name for part in money_parts(OrderMoney(fee_fen=100, return_freight_fen=700))]

    assert names == ["商品退款", "退回运费补偿", "售后服务费"]


def test_on_an_exchange_the_goods_are_named_as_value_coming_in():
    names = [part.name for part in money_parts(OrderMoney(goods_fen=1, exchange=True, value_out_fen=2))]

    assert names == ["换入商品价值", "换出商品价值"]


_NET = st.integers(-2000, 2000)
_MOVED = st.builds(Settled, st.integers(0, 2000), st.integers(0, 2000), st.integers(0, 2000))


@given(_NET, _MOVED)
def test_shop_and_customer_never_owe_each_other_at_once(net, moved):
    assert min(still_to_refund(net, moved), still_to_collect(net, moved)) == 0


@given(_NET, _MOVED)
def test_paying_what_is_still_due_settles_it(net, moved):
    due = still_to_refund(net, moved)
    paid = Settled(moved.refunded_fen + due, moved.collected_fen, moved.waived_fen)

    assert still_to_refund(net, paid) == 0
    assert still_to_collect(net, paid) == (0 if due else still_to_collect(net, moved))


@given(_NET, _MOVED, st.booleans())
def test_collecting_or_waiving_what_is_owed_settles_it_without_a_new_refund(net, moved, waive):
    owed = still_to_collect(net, moved)
    settled = Settled(
        moved.refunded_fen,
        moved.collected_fen + (0 if waive else owed),
        moved.waived_fen + (owed if waive else 0),
    )

    assert still_to_collect(net, settled) == 0
    assert still_to_refund(net, settled) == (0 if owed else still_to_refund(net, moved))


@given(_NET, _MOVED, st.integers(1, 500))
def test_a_refund_that_falls_below_what_was_paid_is_owed_back(net, moved, fall):
    paid_up = Settled(still_to_refund(net, moved) + moved.refunded_fen, moved.collected_fen, 0)

    assert still_to_collect(net, paid_up) == max(0, paid_up.refunded_fen - net - paid_up.collected_fen)
    assert still_to_collect(net - fall, paid_up) == still_to_collect(net, paid_up) + fall


@given(_FEN, st.integers(1, 20))
def test_as_many_units_of_the_same_style_cost_what_was_paid(returned, units):
    assert same_style_value(returned, units, units, price_fen=99_999) == returned


def test_units_beyond_those_returned_cost_the_price():
    assert same_style_value(910, 2, 3, 500) == 910 + 500


def test_fewer_units_cost_their_part():
    assert same_style_value(9100, 3, 2, 500) == 6067


def test_without_units_coming_back_all_cost_the_price():
    assert same_style_value(0, 0, 2, 500) == 1000


# Why


@pytest.mark.parametrize(
    ("source", "units", "why"),
    [
        (Source(LINE_1, 3), 3, "91.00 = 该行 3 件实付 91.00"),
        (Source(LINE_1, 3), 2, "60.67 = 实付 91.00 × 2 ÷ 3 件"),
        (Source(LINE_1, 3, 1, 3033), 1, "30.34 = 实付 91.00 的余额 60.67 × 1 ÷ 剩余 2 件"),
        (Source(LINE_1, 3, 2, 6067), 1, "30.33 = 实付 91.00 的余额，最后 1 件"),
        (Source(LINE_2, 1, 0, 2000), 1, "61.90 = 实付 81.90 的余额，最后 1 件"),
    ],
)
def test_an_entitlement_says_how_it_came_about(source, units, why):
    assert str(explain_entitlement(source, units)) == why


@pytest.mark.parametrize(
    ("gross", "share", "why"),
    [
        (9000, -810, "81.90 = 优惠后行价 90.00 − 分摊整单优惠 8.10"),
        (200, 13, "2.13 = 优惠后行价 2.00 + 分摊加价 0.13"),
        (9000, 0, "90.00 = 优惠后行价"),
    ],
)
def test_what_was_paid_says_how_it_came_about(gross, share, why):
    assert str(explain_paid(gross, share)) == why
