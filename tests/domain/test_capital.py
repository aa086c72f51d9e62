"""Amounts in words, read back by a reader that shares nothing with the writer."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.capital import capital_yuan

_LARGEST = 10**18 - 1
_VALUES = {word: value for value, word in enumerate("零壹贰叁肆伍陆柒捌玖")}
_UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def _read(words: str) -> int:
    """Fen of an amount in words."""
    match = re.fullmatch(r"(负?)(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?(整?)", words)
    assert match, words
    sign, yuan, jiao, fen, closed = match.groups()
    assert bool(closed) is (fen is None), words
    total = _read_whole(yuan or "") * 100 + _VALUES[jiao or "零"] * 10 + _VALUES[fen or "零"]
    return -total if sign else total


def _read_whole(words: str) -> int:
    for word, unit in (("亿", 10**8), ("万", 10**4)):
        if word in words:
            high, low = words.rsplit(word, 1)
            return _read_whole(high) * unit + _read_whole(low)
    total = digit = 0
    for word in words:
        if word in _UNITS:
            total += digit * _UNITS[word]
            digit = 0
        else:
            digit = _VALUES[word]
    return total + digit


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角整"),
        (55, "伍角伍分"),
        (105, "壹元零伍分"),
        (1000, "壹拾元整"),
        (14250, "壹佰肆拾贰元伍角整"),
        (14257, "壹佰肆拾贰元伍角柒分"),
        (100_500, "壹仟零伍元整"),
        (10_700_053, "壹拾万柒仟元伍角叁分"),
        (10_001_005, "壹拾万零壹拾元零伍分"),
        (100_000_005, "壹佰万元零伍分"),
        (600_003_726, "陆佰万零叁拾柒元贰角陆分"),
        (10_000_000_000, "壹亿元整"),
        (10_000_000_100, "壹亿零壹元整"),
        (100_020_000_000_000, "壹万零贰亿元整"),
        (_LARGEST, "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        (-14257, "负壹佰肆拾贰元伍角柒分"),
    ],
)
def test_an_amount_is_written_as_vouchers_require(fen, words):
    assert capital_yuan(fen) == words


@given(st.integers(-_LARGEST, _LARGEST) | st.integers(0, 10**7))
def test_the_words_read_back_to_the_same_fen(fen):
    assert _read(capital_yuan(fen)) == fen


@given(st.lists(st.sampled_from("00001259"), min_size=1, max_size=18).map("".join).map(int))
def test_amounts_full_of_zeros_read_back_too(fen):
    assert _read(capital_yuan(fen)) == fen


@given(st.integers(0, _LARGEST))
def test_zeros_never_stand_twice_nor_before_a_unit_of_a_positive_amount(fen):
    words = capital_yuan(fen or 1)

    assert not re.search(r"零零|零[万亿元角分整拾佰仟]", words)


def test_an_amount_without_a_reading_is_refused():
    with pytest.raises(ValueError, match="no reading"):
        capital_yuan(_LARGEST + 1)
