"""Amounts as text, rounding, and fair shares."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.errors import AmountNotUnderstood, AmountTooLarge
from erp_returns.domain.money import LARGEST_FEN, apportion, divide_half_up, parse_yuan, yuan_text

_TOTALS = st.integers(-(10**10), 10**10)
_WEIGHTS = st.lists(st.integers(0, 10**9) | st.integers(0, 3), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("fen", "text"),
    [
        (0, "0.00"),
        (5, "0.05"),
        (100, "1.00"),
        (123456, "1,234.56"),
        (100_000_000_00, "100,000,000.00"),
        (-1, "-0.01"),
        (-123456, "-1,234.56"),
    ],
)
def test_fen_are_written_as_yuan(fen, text):
    assert yuan_text(fen) == text


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("12", 1200),
        ("12.5", 1250),
        ("12.50", 1250),
        ("12.", 1200),
        (".5", 50),
        ("0012.30", 1230),
        ("12.500", 1250),
        ("1,234.5", 123450),
        ("1,234,567", 123456700),
        ("￥12", 1200),
        ("¥ 12.30", 1230),
        ("12元", 1200),
        ("１２．５０", 1250),
        ("１，２３４", 123400),
        ("  7 ", 700),
        ("-3.01", -301),
        ("+3", 300),
        ("100000000", LARGEST_FEN),
    ],
)
def test_what_people_type_is_read(text, fen):
    assert parse_yuan(text) == fen


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "-",
        "元",
        "十二",
        "12.345",
        "12.3.4",
        "1,23",
        "12,34.00",
        "1e3",
        "0x10",
        "--1",
        "1 2",
        "nan",
    ],
)
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(AmountNotUnderstood) as refused:
        parse_yuan(text)

    assert f"“{text.strip()}”" in str(refused.value)


@pytest.mark.parametrize("text", ["100,000,000.01", "999999999999", "-100000000.01"])
def test_an_absurd_amount_is_refused(text):
    with pytest.raises(AmountTooLarge, match=r"100,000,000\.00"):
        parse_yuan(text)


@given(st.integers(-LARGEST_FEN, LARGEST_FEN))
def test_every_amount_reads_back_to_the_same_fen(fen):
    assert parse_yuan(yuan_text(fen)) == fen


@given(st.integers(0, 10**15), st.integers(1, 10**9))
def test_a_division_is_off_by_at_most_half_and_a_half_goes_up(numerator, denominator):
    off = divide_half_up(numerator, denominator) - Fraction(numerator, denominator)

    assert Fraction(-1, 2) < off <= Fraction(1, 2)


@given(_TOTALS, _WEIGHTS)
def test_shares_add_up_to_the_total(total, weights):
    assert sum(apportion(total, weights)) == total


@given(_TOTALS, _WEIGHTS.filter(any))
def test_each_share_is_the_exact_one_cut_off_or_one_fen_more(total, weights):
    for share, weight in zip(apportion(total, weights), weights, strict=True):
        exact = abs(Fraction(total * weight, sum(weights)))

        assert abs(share) in {int(exact), int(exact) + (exact.denominator > 1)}


@given(_TOTALS, _WEIGHTS)
def test_no_share_has_the_other_sign(total, weights):
    assert all(share * total >= 0 for share in apportion(total, weights))


@given(_TOTALS, _WEIGHTS.filter(any))
def test_the_left_over_fen_go_to_the_largest_remainders_and_ties_to_the_earlier(total, weights):
    shares = apportion(total, weights)
    exact = [abs(Fraction(total * weight, sum(weights))) for weight in weights]
    rank = [(share - int(share), -place) for place, share in enumerate(exact)]
    rounded_up = {place for place, share in enumerate(shares) if abs(share) > int(exact[place])}

    assert all(
        rank[up] > rank[down] for up in rounded_up for down in range(len(weights)) if down not in rounded_up
    )


@given(_WEIGHTS.flatmap(lambda weights: st.tuples(st.just(weights), st.integers(0, sum(weights)))))
def test_a_discount_never_takes_more_than_the_weight(case):
    weights, discount = case

    shares = apportion(-discount, weights)

    assert all(weight + share >= 0 for weight, share in zip(weights, shares, strict=True))


@pytest.mark.parametrize(
    ("total", "weights", "shares"),
    [
        (1, [1, 1, 1], (1, 0, 0)),
        (2, [1, 1, 1], (1, 1, 0)),
        (-2, [1, 1, 1], (-1, -1, 0)),
        (1, [1, 2], (0, 1)),
        (100, [0, 5, 0], (0, 100, 0)),
        (7, [0, 0], (7, 0)),
        (-7, [0, 0], (-7, 0)),
        (0, [3, 4], (0, 0)),
        (9, [], ()),
    ],
)
def test_small_shares_by_hand(total, weights, shares):
    assert apportion(total, weights) == shares
