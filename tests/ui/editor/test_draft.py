"""The draft and its history: whatever is done can be taken back, step by step."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.requests import SourceKey
from erp_returns.ui.editor.draft import Draft, DraftLine, DraftReplacement, History

LINES = tuple(DraftLine(SourceKey(at), Basis.GOODS, at + 1) for at in range(4))
OUT = tuple(DraftReplacement(100 + at, stands_for=SourceKey(at)) for at in range(4))
START = Draft(ReturnKind.EXCHANGE, 1, 1, 1, 1, LINES, OUT)

places = st.integers(0, 3)
steps = st.one_of(
    st.tuples(st.just("remove"), places),
    st.tuples(st.just("bring back"), places),
    st.tuples(st.just("units"), places),
    st.tuples(st.just("send nothing for"), places),
)


def _after(draft: Draft, step: tuple[str, int]) -> Draft:
    what, at = step
    if what == "units":
        return draft.with_line(at, quantity=draft.lines[at].quantity + 1)
    if what == "send nothing for":
        return draft.without_replacements([at])
    return draft.with_lines([at], removed=what == "remove")


@given(st.lists(steps))
def test_undo_goes_back_to_the_start_and_redo_to_the_end(taken):
    history = History(START)
    for step in taken:
        history.change(_after(history.draft, step))
    end = history.draft
    while history.undo():
        pass
    back = history.draft
    while history.redo():
        pass

    assert (back, history.draft) == (START, end)


@given(st.lists(steps))
def test_a_replacement_goes_out_only_while_the_line_it_stands_for_is_kept(taken):
    draft = START
    for step in taken:
        draft = _after(draft, step)
    kept = {draft.lines[at].source for at in draft.shown()}

    assert all(draft.replacements[at].stands_for in kept for at in draft.out())


@given(st.lists(steps))
def test_a_replacement_names_the_place_of_its_line_among_those_asked_for(taken):
    draft = START
    for step in taken:
        draft = _after(draft, step)
    asked = [draft.lines[at] for at in draft.asked()]

    for at, request in zip(draft.out(), draft.replacement_requests(), strict=True):
        assert request.replaces is not None
        assert asked[request.replaces].source == draft.replacements[at].stands_for
        assert request.quantity == asked[request.replaces].quantity


def test_keys_of_one_field_are_one_step():
    history = History(START)
    for units in (1, 12, 120):
        history.change(history.draft.with_line(0, quantity=units), "field")
    history.undo()

    assert history.draft == START


def test_a_field_left_and_entered_again_is_another_step():
    history = History(START)
    history.change(START.with_line(0, quantity=2), "field")
    history.close_step()
    history.change(START.with_line(0, quantity=3), "field")
    history.undo()

    assert history.draft.lines[0].quantity == 2


def test_an_amount_agreed_for_other_units_is_dropped():
    draft = Draft(ReturnKind.RETURN_REFUND, 1, 1, 1, 1, (DraftLine(SourceKey(1), quantity=2, agreed_fen=5),))

    assert draft.with_line(0, note="x").lines[0].agreed_fen == 5
    assert draft.with_line(0, quantity=1).lines[0].agreed_fen is None
