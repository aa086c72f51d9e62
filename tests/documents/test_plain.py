"""Plain text lines up in Chinese, whatever people write into it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.documents.plain import one_line, shortened, table, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("退换货", 6), ("ａ", 2), ("é", 1), ("e\u0301", 1), ("𬭚", 2), ("", 0), ("a\u200bb", 2)],
)
def test_a_wide_character_takes_two_columns(text, columns):
    assert width(text) == columns


def test_columns_line_up_under_their_headings():
    assert table(("单号", "金额"), [("A", "1.00"), ("退货", "100.00")], frozenset({1})) == (
        "单号    金额\nA       1.00\n退货  100.00"
    )


def test_a_line_end_in_a_cell_breaks_no_row():
    assert table(("a", "b"), [("x\ny\x1b[31m", "z")]).count("\n") == 1


@given(st.text(), st.integers(2, 40))
def test_a_shortened_text_never_takes_more_than_it_may(text, most):
    assert width(shortened(one_line(text), most)) <= most


def test_what_fits_is_left_alone():
    assert shortened("云朵棉T恤", 9) == "云朵棉T恤"
    assert shortened("云朵棉T恤衫", 9) == "云朵棉T…"
