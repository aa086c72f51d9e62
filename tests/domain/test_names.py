"""A name is found by its parts, its pinyin and the initials of that."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.names import LEAST, folded, is_part, parts

SOUNDS = {"王": ("wang",), "小": ("xiao",), "明": ("ming",), "曾": ("ceng", "zeng"), "丽": ("li",)}


def readings(character: str) -> Sequence[str]:
    return SOUNDS.get(character, ())


def test_a_name_is_found_from_its_middle_by_pinyin_and_by_initials():
    assert parts("王小明", readings) == {"小明", "wangxiaoming", "xiaoming", "wxm", "xm"}


def test_a_character_that_is_read_in_two_ways_is_found_by_both():
    assert {"zl", "cl", "zengli", "cengli"} <= parts("曾丽", readings)


def test_words_and_numbers_stay_whole():
    assert parts("John SMITH", readings) == {"john smith", "smith", "johnsmith", "js"}
    assert parts("小明2016", readings) >= {"明2016", "xm2", "xiaoming2016"}


def test_digits_alone_are_left_to_numbers_and_phones():
    assert not any(part.isdecimal() for part in parts("小明2016", readings))
    assert not is_part("2016")


def test_stars_of_a_masked_name_lead_nowhere():
    assert parts("王**", readings) == {"wang"}


@pytest.mark.parametrize("name", ["王", "7", "**", " ", "..."])
def test_a_name_without_parts_has_none(name: str):
    assert parts(name, lambda _: ()) == set()


@given(st.text(max_size=80))
def test_any_name_gives_few_parts_that_can_be_looked_for(name: str):
    found = parts(name, readings)

    assert name not in found
    assert all(len(part) >= LEAST and part == folded(part) for part in found)
    assert len(found) < 300


@given(st.text("王小明曾丽", min_size=3, max_size=8), st.data())
def test_every_inner_part_is_the_beginning_of_one_that_is_kept(name: str, data: st.DataObject):
    start = data.draw(st.integers(1, len(name) - LEAST))
    end = data.draw(st.integers(start + LEAST, len(name)))

    assert any(part.startswith(name[start:end]) for part in parts(name, readings))
