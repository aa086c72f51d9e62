"""Axes: even steps a person counts in, with room for every value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.axes import MOST, Axis, Reach, axes, axis, beside_whole, ticks
from erp_returns.domain.statistics import Measure

_MEASURED = st.sampled_from([Measure.NUMBER, Measure.MONEY, Measure.SHARE, Measure.SPAN])
_REACHES = st.builds(Reach, _MEASURED, st.integers(0, 10**12), st.integers(-(10**9), 0))
_CLOCK_STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720}
_DAY = 24 * 60


def _step(found: Axis) -> int:
    return found.ticks[1] - found.ticks[0]


def _texts(found: Axis) -> list[str]:
    return [found.text(tick) for tick in found.ticks]


@given(_REACHES)
def test_every_value_has_room_and_zero_is_a_line(reach: Reach) -> None:
    found = axis(reach)
    assert found.least <= reach.least
    assert found.largest >= reach.largest
    assert 0 in found.ticks


@given(_REACHES)
def test_lines_are_even_and_few(reach: Reach) -> None:
    found = axis(reach)
    gaps = {later - earlier for earlier, later in zip(found.ticks, found.ticks[1:], strict=False)}
    assert len(gaps) == 1
    assert 2 <= len(found.ticks) <= 2 * MOST + 1


@given(_REACHES)
def test_steps_are_ones_twos_and_fives_or_as_clocks_go(reach: Reach) -> None:
    step = _step(axis(reach))
    if reach.measure is Measure.SPAN and step not in _CLOCK_STEPS:
        assert step % _DAY == 0
        step //= _DAY
    if reach.measure is not Measure.SPAN or step not in _CLOCK_STEPS:
        assert str(step).rstrip("0") in {"1", "2", "5"}


@given(_REACHES)
def test_no_line_is_left_beyond_what_is_needed(reach: Reach) -> None:
    found = axis(reach)
    if reach.largest > 0:
        assert found.largest - _step(found) < reach.largest
    if reach.least < 0:
        assert found.least + _step(found) > reach.least


@given(_REACHES)
def test_ticks_read_differently_and_as_what_they_are(reach: Reach) -> None:
    found = axis(reach)
    for tick, text in zip(found.ticks, _texts(found), strict=True):
        assert round(float(text.replace(",", "")) * found.unit.size) == tick


@given(st.lists(_REACHES, min_size=2, max_size=3))
def test_axes_side_by_side_share_their_lines_and_zero(reaches: list[Reach]) -> None:
    found = axes(reaches)
    assert len({len(each.ticks) for each in found}) == 1
    assert len({each.ticks.index(0) for each in found}) == 1
    for each, reach in zip(found, reaches, strict=True):
        assert each.least <= reach.least
        assert each.largest >= reach.largest


@pytest.mark.parametrize(
    ("measure", "largest", "texts", "name"),
    [
        (Measure.NUMBER, 0, ["0", "1"], ""),
        (Measure.NUMBER, 3, ["0", "1", "2", "3"], ""),
        (Measure.NUMBER, 47, ["0", "10", "20", "30", "40", "50"], ""),
        (Measure.NUMBER, 4_600, ["0", "1,000", "2,000", "3,000", "4,000", "5,000"], ""),
        (Measure.NUMBER, 380_000, ["0", "10", "20", "30", "40"], "万"),
        (Measure.MONEY, 95_00, ["0", "20", "40", "60", "80", "100"], "元"),
        (Measure.MONEY, 18_000_00, ["0", "0.5", "1.0", "1.5", "2.0"], "万元"),
        (Measure.MONEY, 46_000_00, ["0", "1", "2", "3", "4", "5"], "万元"),
        (Measure.SHARE, 1_234, ["0", "5", "10", "15"], "%"),
        (Measure.SHARE, 38, ["0", "0.1", "0.2", "0.3", "0.4"], "%"),
        (Measure.SPAN, 50, ["0", "10", "20", "30", "40", "50"], "分钟"),
        (Measure.SPAN, 11 * 60, ["0", "3", "6", "9", "12"], "小时"),
        (Measure.SPAN, 9 * _DAY, ["0", "2", "4", "6", "8", "10"], "天"),
    ],
)
def test_an_axis_reads_like_this(measure: Measure, largest: int, texts: list[str], name: str) -> None:
    found = axis(Reach(measure, largest))
    assert (_texts(found), found.unit.name) == (texts, name)


def test_money_of_which_more_went_back_reads_below_zero() -> None:
    assert _texts(axis(Reach(Measure.MONEY, 1_500_00, -700_00))) == [
        "-1,000",
        "-500",
        "0",
        "500",
        "1,000",
        "1,500",
    ]


def test_orders_beside_money_share_their_lines() -> None:
    orders, money = axes((Reach(Measure.NUMBER, 14), Reach(Measure.MONEY, 3_800_00)))
    assert _texts(orders) == ["0", "5", "10", "15", "20"]
    assert _texts(money) == ["0", "1,000", "2,000", "3,000", "4,000"]


def test_a_line_gets_its_room_before_the_columns_it_runs_over() -> None:
    orders, money = axes((Reach(Measure.NUMBER, 57), Reach(Measure.MONEY, 8_547_79)))
    assert (orders.largest, money.largest) == (100, 10_000_00)


@given(st.integers(0, 10**9))
def test_beside_counts_a_running_share_goes_to_all_of_it_on_the_same_lines(largest: int) -> None:
    counts, shares = beside_whole(Reach(Measure.NUMBER, largest))
    assert counts.largest >= largest
    assert (shares.least, shares.largest) == (0, 10_000)
    assert len(counts.ticks) == len(shares.ticks)


def test_a_running_share_reads_in_quarters_where_that_fills_the_counts_better() -> None:
    counts, shares = beside_whole(Reach(Measure.NUMBER, 38))
    assert _texts(counts) == ["0", "10", "20", "30", "40"]
    assert _texts(shares) == ["0", "25", "50", "75", "100"]


def test_ticks_are_those_of_the_axis() -> None:
    assert ticks(47, Measure.NUMBER) == (0, 10, 20, 30, 40, 50)
