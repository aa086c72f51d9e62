"""Wrapping: nothing is lost, nothing sticks out, and Chinese and Latin break where readers expect."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns import resources
from erp_returns.documents.pdf.fonts import load_fonts
from erp_returns.documents.pdf.lines import BODY, fit, set_figure, wrap

FONTS = load_fonts(resources.path("fonts"))
FACE = FONTS.regular
TEXTS = st.text(st.sampled_from("中文，。（）《》全棉 ab-CD/12.50%\n")) | st.text()


@given(TEXTS, st.integers(10, 400))
def test_no_line_is_wider_than_its_column(text, width):
    for line in wrap(text, FACE, 9, width):
        assert FACE.width(line, 9) <= width or len(line) == 1


@given(TEXTS, st.integers(10, 400))
def test_wrapping_loses_nothing_but_spaces_and_line_ends(text, width):
    wrapped = wrap(text, FACE, 9, width)

    assert "".join("".join(wrapped).split()) == "".join(FACE.shown(text).split())


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("全棉水洗四件套", 40, ["全棉水洗", "四件套"]),
        ("全棉水洗，四件套", 40, ["全棉水", "洗，四件", "套"]),
        ("全棉水（四件）", 40, ["全棉水", "（四件）"]),
        ("white heart holder", 60, ["white heart", "holder"]),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 60, ["ABCDEFGHIJ", "KLMNOPQR", "STUVWXYZ"]),
        ("SF-1388-0011-2233", 50, ["SF-1388-", "0011-2233"]),
        ("全棉水洗　　四件套", 40, ["全棉水洗", "四件套"]),
        ("行折扣 -12.50", 50, ["行折扣 ", "-12.50"]),
        ("第一行\n\n第三行", 200, ["第一行", "", "第三行"]),
        ("", 200, [""]),
    ],
)
def test_text_breaks_where_readers_expect(text, width, lines):
    assert [line.rstrip() for line in wrap(text, FACE, 10, width)] == [line.rstrip() for line in lines]


@given(st.text(), st.integers(20, 300))
def test_a_text_made_to_fit_takes_one_line(text, width):
    fitted = fit(text, FACE, 9, width)

    assert "\n" not in fitted
    assert FACE.width(fitted, 9) <= width


def test_a_text_that_was_cut_says_so():
    assert fit("退换货单 RT20261116-0003", FACE, 10, 60).endswith("…")


def test_figures_too_wide_for_their_column_are_set_smaller_and_stay_whole():
    line = set_figure(FONTS, "1,234,567,890.00", BODY, 40)
    piece = line.pieces[0]

    assert piece.text == "1,234,567,890.00"
    assert FACE.width(piece.text, piece.style.size) <= 40.001
