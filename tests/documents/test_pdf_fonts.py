"""Faces: what they lack is named, what they draw can be searched."""

import re

from hypothesis import given
from hypothesis import strategies as st

from erp_returns import resources
from erp_returns.documents.pdf.fonts import load_fonts, to_unicode_cmap

FONTS = load_fonts(resources.path("fonts"))
_BLOCK = re.compile(r"(\d+) beginbfchar\n(.*?)\nendbfchar", re.DOTALL)


def _read_cmap(cmap):
    """Byte codes and their characters, and how many entries each block announces and has."""
    blocks = [(int(count), block.splitlines()) for count, block in _BLOCK.findall(cmap)]
    pairs = [re.findall("<([0-9A-F]+)>", line) for _, lines in blocks for line in lines]
    read = {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
    return read, [(count, len(lines)) for count, lines in blocks]


def test_a_character_the_face_lacks_is_shown_as_its_code_point():
    assert FONTS.regular.shown("王𠮷😀") == "王[U+20BB7][U+1F600]"


def test_every_character_of_gbk_can_be_drawn_in_both_faces():
    characters = "".join(map(chr, range(0x4E00, 0x9FA6)))

    assert FONTS.regular.shown(characters) == characters
    assert FONTS.bold.shown(characters) == characters


def test_invisible_joiners_and_selectors_leave_no_trace():
    assert FONTS.regular.shown("葛\U000e0100城\u200d市\ufe0f\ufeff") == "葛城市"


def test_control_characters_are_named_and_line_ends_become_one_kind():
    assert FONTS.regular.shown("a\tb\r\nc\rd\u2028e\x07") == "a b\nc\nd\ne[U+0007]"


@given(st.text(st.characters(codec=None)))
def test_whatever_is_shown_can_be_measured(text):
    for line in FONTS.bold.shown(text).split("\n"):
        assert FONTS.bold.width(line, 10) >= 0


def test_a_folder_of_fonts_is_loaded_once():
    assert load_fonts(resources.path("fonts")) is FONTS


@given(st.lists(st.characters(exclude_categories=["Cs"], min_codepoint=32).map(ord), max_size=256))
def test_the_table_reads_back_every_character_in_blocks_of_at_most_a_hundred(subset):
    read, blocks = _read_cmap(to_unicode_cmap("AAAAAA+Face", subset))

    assert read == {code: chr(character) for code, character in enumerate(subset)}
    assert all(announced == found <= 100 for announced, found in blocks)


def test_codes_that_stand_for_no_character_are_left_out_of_the_table():
    read, _ = _read_cmap(to_unicode_cmap("AAAAAA+Face", [0, 0, 0x2CB5A]))

    assert read == {2: "\U0002cb5a"}
