"""Sorting units of a line never makes more of them than there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from erp_returns.ui.pages.intake.tally import SET_APART, Pile, Tally

units = st.integers(0, 9)
tallies = st.builds(Tally, units, units, units, units)


@given(tallies, st.sampled_from(Pile), units)
def test_putting_a_unit_on_a_pile_counts_it_once_and_never_past_what_is_expected(tally, pile, spare):
    most = tally.total + spare

    after = tally.put(pile, most)

    assert tally.total <= after.total <= most
    assert after.on(pile) - tally.on(pile) in ({0, 1} if pile is not Pile.GOOD else range(most + 1))
    assert min(after.on(each) for each in Pile) >= 0


@given(tallies, st.sampled_from(SET_APART))
def test_a_pile_grows_until_all_units_lie_on_it(tally, pile):
    most = tally.total
    for _ in range(most):
        tally = tally.put(pile, most)

    assert tally == tally.put(pile, most)
    assert (tally.on(pile), tally.total) == (most, most)


@given(tallies)
def test_all_can_be_good_again(tally):
    most = tally.total
    for _ in range(most):
        tally = tally.put(Pile.GOOD, most)

    assert tally == Tally(good=most)


@given(tallies, st.integers(0, 60))
def test_a_typed_number_is_the_number_counted(tally, number):
    after = tally.counted(number)

    assert after.total == number
    assert after.apart in (tally.apart, 0)


@given(tallies)
def test_one_less_takes_a_good_one_first_and_never_goes_below_nothing(tally):
    after = tally.one_less()

    assert after.total == max(0, tally.total - 1)
    if tally.good:
        assert after.apart == tally.apart


@given(tallies, units)
def test_what_no_longer_fits_is_counted_as_much_as_it_may(tally, most):
    assert tally.within(most).total == min(tally.total, most)


def test_one_of_three_good_ones_is_found_defective():
    assert Tally(good=3).put(Pile.DEFECTIVE, 3) == Tally(good=2, defective=1)


def test_the_first_unit_out_of_the_parcel_may_be_scrap():
    assert Tally().put(Pile.SCRAP, 3) == Tally(scrap=1)


def test_good_on_an_untouched_line_means_all_of_it():
    assert Tally().put(Pile.GOOD, 3) == Tally(good=3)
