"""Perks are written down, and taken out of the text again without harm to what else it says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.perks import coupons_used, gives_back, listed, points_used, with_perks, written


def test_only_what_was_used_is_given_back():
    assert written(coupons_used(5_00, 0)) == ("优惠券 5.00 元",)
    assert written(coupons_used(5_00, 2_00)) == ("优惠券 5.00 元", "红包 2.00 元")
    assert (coupons_used(0, 0), points_used(0), written(points_used(1_50))) == ((), (), ("积分抵扣 1.50 元",))
    assert not gives_back("随便", ())


@given(text=st.text(st.characters(codec="utf-8"), max_size=40))
def test_naming_perks_and_taking_them_back_leaves_what_somebody_wrote(text):
    perks = written(coupons_used(5_00, 2_00))
    named = with_perks(text, perks, given=True)
    assert gives_back(named, perks)
    assert listed(with_perks(named, perks, given=False)) == [
        each for each in listed(text) if each not in perks
    ]
