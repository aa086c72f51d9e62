"""How a way to look at a list is written down and read again."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.list_views import ListView, read_view

TEXTS = st.text(max_size=8)
WHOLE = json.loads(ListView(filters=(("shop", "1"),)).kept())


@given(
    st.builds(
        ListView,
        text=TEXTS,
        chip=TEXTS,
        filters=st.dictionaries(TEXTS, TEXTS).map(lambda found: tuple(sorted(found.items()))),
        sort=TEXTS,
        descending=st.booleans(),
        columns=TEXTS,
    )
)
def test_every_view_is_read_as_it_was_written(view: ListView) -> None:
    assert read_view(view.kept()) == view


@given(st.text(max_size=40))
def test_any_other_text_is_no_view(text: str) -> None:
    assert read_view(text) is None


@pytest.mark.parametrize("key", list(WHOLE))
@pytest.mark.parametrize("wrong", [None, 3, [], {"a": 1}, [["a", "b"]]])
def test_a_view_with_one_damaged_part_is_no_view(key: str, wrong: object) -> None:
    assert read_view(json.dumps(WHOLE | {key: wrong})) is None


@pytest.mark.parametrize("key", list(WHOLE))
def test_a_view_with_one_part_lost_is_no_view(key: str) -> None:
    assert read_view(json.dumps({name: value for name, value in WHOLE.items() if name != key})) is None


def test_a_view_nested_without_end_is_no_view() -> None:
    assert read_view("[" * 100_000) is None


def test_columns_do_not_decide_which_rows_are_shown() -> None:
    assert ListView(columns="a").same_rows(ListView(columns="b"))
    assert not ListView(sort="number").same_rows(ListView(sort="status"))
