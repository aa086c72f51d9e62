"""Two people changed one order: nothing that either did is lost without a word."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.comparing import Asked, LineKey, Place, Side, Units, changes, differences, merged
from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.requests import (
    Address,
    ChargeRequest,
    LineRequest,
    ParcelRequest,
    ReplacementRequest,
    ReturnRequest,
    SourceKey,
)

OUT = ("replacement", "product", "out_quantity")
SHOES, BAG, SOCKS = SourceKey(1), SourceKey(2), SourceKey(3)
BASE = ReturnRequest(
    sale_id=1,
    kind=ReturnKind.EXCHANGE,
    type_id=1,
    lines=(LineRequest(SHOES, quantity=2, note="开胶"), LineRequest(BAG, quantity=1)),
    replacements=(ReplacementRequest(11, 2, replaces=0), ReplacementRequest(12, 1, replaces=1)),
    charges=(ChargeRequest("售后服务费", 500),),
    reason_id=1,
    inbound_warehouse_id=1,
    outbound_warehouse_id=1,
    receiver=Address("王小明", "13800000001"),
    buyer_note="催",
)

texts = st.sampled_from(["", "甲", "乙"])
few = st.integers(0, 2)
maybe = st.none() | few


def lines(bases: list[Basis]) -> st.SearchStrategy[tuple[LineRequest, ...]]:
    line = st.builds(
        LineRequest,
        source=st.sampled_from([SHOES, BAG, SOCKS]),
        basis=st.sampled_from(bases),
        quantity=st.integers(1, 3),
        reason_id=maybe,
        note=texts,
        agreed_fen=maybe,
        raise_note=texts,
        edited_spec=texts,
    )
    return st.lists(line, max_size=3, unique_by=lambda each: (each.source, each.basis)).map(tuple)


def _named(charge: ChargeRequest) -> tuple[str, bool]:
    return charge.name, charge.deduction


@st.composite
def requests(draw: st.DrawFn) -> ReturnRequest:
    kind = draw(st.sampled_from([ReturnKind.EXCHANGE, ReturnKind.EXCHANGE, ReturnKind.REFUND_ONLY]))
    only = kind is ReturnKind.REFUND_ONLY
    asked = draw(lines([Basis.UNSHIPPED, Basis.COMPENSATION] if only else [Basis.GOODS]))
    stands_for = st.none() | st.integers(0, len(asked) - 1) if asked else st.none()
    out = st.builds(ReplacementRequest, st.integers(11, 12), st.integers(1, 2), maybe, stands_for)
    charge = st.builds(ChargeRequest, texts, few, st.booleans())
    return ReturnRequest(
        sale_id=1,
        kind=kind,
        type_id=draw(few),
        lines=asked,
        replacements=() if only else tuple(draw(st.lists(out, max_size=2))),
        charges=draw(st.none() | st.lists(charge, max_size=2, unique_by=_named).map(tuple)),
        reason_id=draw(maybe),
        inbound_warehouse_id=draw(maybe),
        outbound_warehouse_id=draw(maybe),
        return_freight_fen=draw(few),
        freight_charged_fen=draw(few),
        allow_freight=draw(st.booleans()),
        receiver=draw(st.builds(Address, name=texts, address=texts)),
        parcels=tuple(draw(st.lists(st.builds(ParcelRequest, texts, texts), max_size=2, unique=True))),
        platform_refund_number=draw(texts),
        buyer_note=draw(texts),
        internal_note=draw(texts),
        perks_back=draw(texts),
        override_reason=draw(texts),
    )


def same(one: ReturnRequest, other: ReturnRequest) -> bool:
    """Whether two orders are one, in whatever order their parts stand."""
    return not differences(one, other, one)


@given(requests(), requests(), requests())
def test_all_mine_is_mine_and_all_theirs_is_theirs(base, theirs, mine):
    places = [each.place for each in differences(base, theirs, mine)]

    assert same(merged(base, theirs, mine, dict.fromkeys(places, Side.MINE)), mine)
    assert same(merged(base, theirs, mine, dict.fromkeys(places, Side.THEIRS)), theirs)


@given(requests(), requests())
def test_where_only_one_changed_anything_that_one_counts(base, changed):
    assert same(merged(base, base, changed), changed)
    assert same(merged(base, changed, base), changed)


@given(requests(), requests(), requests())
def test_no_change_of_a_field_is_lost_silently(base, theirs, mine):
    """What one changed alone stands in the merged order; what both changed is listed as a clash."""
    result = merged(base, theirs, mine)
    clashing = {each.place.what for each in differences(base, theirs, mine) if each.clash}
    for name in ("reason_id", "return_freight_fen", "allow_freight", "buyer_note", "perks_back"):
        was, one, other, now = (getattr(each, name) for each in (base, theirs, mine, result))
        if was in (one, other):
            assert now == (other if one == was else one)
        elif one != other:
            assert name in clashing
        else:
            assert now == one


@given(requests(), requests(), requests())
def test_no_line_is_lost_silently(base, theirs, mine):
    """A line that nobody removed stays, one that anybody added comes; what else happens to it is listed."""
    result = {(line.source, line.basis) for line in merged(base, theirs, mine).lines}
    had, one, other = ({(line.source, line.basis) for line in each.lines} for each in (base, theirs, mine))
    listed = {
        (place.of.source, place.of.basis)
        for place in (each.place for each in differences(base, theirs, mine))
        if place.what == "line" and isinstance(place.of, LineKey)
    }
    if theirs.kind is mine.kind:
        assert result >= (one & other)
        assert result >= (one - had) | (other - had)
        assert had - result <= listed | (had - one - other)


@given(requests(), requests(), requests())
def test_a_choice_is_followed_and_touches_nothing_else(base, theirs, mine):
    """But for goods that went out for a line that goes: they stand for themselves."""
    listed = differences(base, theirs, mine)
    all_theirs = {each.place: Side.THEIRS for each in listed}
    for each in listed:
        if each.place.what in OUT:
            continue
        result = merged(base, theirs, mine, {**all_theirs, each.place: Side.MINE})
        found = {
            one.place: one.mine for one in differences(base, theirs, result) if one.place.what not in OUT
        }

        assert found == {each.place: each.mine}


_OTHERS: dict[str, Any] = {
    "kind": ReturnKind.RETURN_REFUND,
    "type_id": 9,
    "lines": (*BASE.lines, LineRequest(SOCKS, quantity=1)),
    "replacements": (*BASE.replacements, ReplacementRequest(13, 1)),
    "charges": (),
    "receiver": Address("李雷", "13800000001"),
    "parcels": (ParcelRequest("顺丰速运", "SF1"),),
    "allow_freight": True,
}


def changed_in(name: str) -> ReturnRequest:
    value = getattr(BASE, name)
    if name in _OTHERS:
        return replace(BASE, **{name: _OTHERS[name]})
    other: Any = f"{value}。" if isinstance(value, str) else value + 1
    return replace(BASE, **{name: other})


WHOSE = frozenset({"sale_id", "shop_id", "member_id", "photo_count"})
"""What nobody types: whose goods they are, and how many pictures there are."""


@pytest.mark.parametrize("name", [each.name for each in fields(ReturnRequest) if each.name not in WHOSE])
def test_every_field_of_an_order_can_differ(name):
    assert changes(BASE, changed_in(name))
    assert same(merged(BASE, BASE, changed_in(name)), changed_in(name))
    assert same(merged(BASE, changed_in(name), BASE), changed_in(name))


@pytest.mark.parametrize("mine", ["buyer_note", "receiver", "reason_id", "charges", "lines"])
@pytest.mark.parametrize(
    "theirs", ["internal_note", "parcels", "return_freight_fen", "replacements", "type_id"]
)
def test_changes_in_different_places_are_both_kept(mine, theirs):
    result = merged(BASE, changed_in(theirs), changed_in(mine))

    assert getattr(result, mine) == getattr(changed_in(mine), mine)
    assert getattr(result, theirs) == getattr(changed_in(theirs), theirs)


def test_two_fields_of_one_line_are_two_places():
    theirs = replace(BASE, lines=(replace(BASE.lines[0], note="鞋底开胶"), BASE.lines[1]))
    mine = replace(BASE, lines=(replace(BASE.lines[0], quantity=1), BASE.lines[1]))

    assert merged(BASE, theirs, mine).lines[0] == LineRequest(SHOES, quantity=1, note="鞋底开胶")


def test_an_amount_agreed_stays_with_the_units_it_was_agreed_for():
    theirs = replace(BASE, lines=(replace(BASE.lines[0], agreed_fen=30_00), BASE.lines[1]))
    mine = replace(BASE, lines=(replace(BASE.lines[0], quantity=1), BASE.lines[1]))
    (only,) = differences(BASE, theirs, mine)

    assert only.clash
    assert (only.was, only.theirs, only.mine) == (Units(2, None, ""), Units(2, 30_00, ""), Units(1, None, ""))


def test_a_line_that_one_removed_and_the_other_changed_is_a_clash():
    theirs = replace(BASE, lines=(BASE.lines[0], replace(BASE.lines[1], note="划痕")))
    mine = replace(BASE, lines=BASE.lines[:1], replacements=BASE.replacements[:1])
    clashing = [each for each in differences(BASE, theirs, mine) if each.clash]

    assert [(each.place.what, each.mine) for each in clashing] == [("line", None)]
    assert same(merged(BASE, theirs, mine), mine)


def test_a_replacement_follows_its_line_to_its_new_place():
    theirs = replace(BASE, lines=BASE.lines[1:], replacements=(ReplacementRequest(12, 1, replaces=0),))
    mine = replace(BASE, replacements=(BASE.replacements[0], ReplacementRequest(14, 1, replaces=1)))

    assert merged(BASE, theirs, mine).replacements == (ReplacementRequest(14, 1, replaces=0),)


def test_a_replacement_whose_line_goes_and_that_somebody_wants_stands_for_itself():
    theirs = replace(BASE, lines=BASE.lines[:1], replacements=BASE.replacements[:1])
    mine = replace(BASE, replacements=(BASE.replacements[0], ReplacementRequest(14, 1, replaces=1)))

    assert merged(BASE, theirs, mine).replacements == (
        BASE.replacements[0],
        ReplacementRequest(14, 1, replaces=None),
    )


def test_another_kind_is_chosen_with_all_that_follows_from_it():
    theirs = replace(BASE, lines=(replace(BASE.lines[0], note="换 42"), BASE.lines[1]))
    mine = replace(BASE, kind=ReturnKind.RETURN_REFUND, type_id=2, replacements=())
    (goods,) = (each for each in differences(BASE, theirs, mine))

    assert goods.place == Place("goods")
    assert goods.clash
    assert merged(BASE, theirs, mine, {goods.place: Side.THEIRS}).lines == theirs.lines


def test_a_kind_and_its_type_go_together():
    theirs = replace(BASE, kind=ReturnKind.RETURN_REFUND, type_id=2)
    mine = replace(BASE, kind=ReturnKind.RETURN_REFUND, type_id=3)
    (asked,) = differences(BASE, theirs, mine)

    assert asked.place == Place("asked")
    assert asked.theirs == Asked(ReturnKind.RETURN_REFUND, 2)


def test_what_both_changed_alike_is_no_difference():
    assert differences(BASE, changed_in("buyer_note"), changed_in("buyer_note")) == ()


def test_photos_of_both_are_counted():
    assert merged(BASE, replace(BASE, photo_count=2), replace(BASE, photo_count=1)).photo_count == 3
