"""Text that has to fit: cut, or wrapped."""

from hypothesis import given
from hypothesis import strategies as st

from erp_returns.ui.widgets.charts.fitting import ELLIPSIS, elided, wrapped

_TEXTS = st.text("退换货原因、（），。abc 1.5%", max_size=40)


def _wide(text: str) -> float:
    return 10.0 * len(text)


def test_text_that_fits_stays_as_it_is() -> None:
    assert elided("退货原因", 40, _wide) == "退货原因"


def test_text_that_is_too_long_keeps_its_beginning() -> None:
    assert elided("七天无理由退货", 50, _wide) == f"七天无理{ELLIPSIS}"


@given(_TEXTS, st.integers(30, 400))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    assert all(_wide(line) <= room for line in wrapped(text, room, 3, _wide))


@given(_TEXTS, st.integers(30, 400), st.integers(1, 4))
def test_there_are_never_more_lines_than_wanted(text: str, room: int, most: int) -> None:
    assert 1 <= len(wrapped(text, room, most, _wide)) <= most


@given(_TEXTS, st.integers(30, 400))
def test_nothing_is_lost_unless_an_ellipsis_says_so(text: str, room: int) -> None:
    joined = "".join(wrapped(text, room, 3, _wide))
    if ELLIPSIS not in joined:
        assert joined.replace(" ", "") == text.replace(" ", "")


def test_lines_are_of_much_the_same_length() -> None:
    assert wrapped("与描述不符", 40, 3, _wide) == ["与描述", "不符"]


def test_punctuation_does_not_begin_a_line() -> None:
    assert wrapped("开线、破洞", 20, 3, _wide) == ["开", "线、", "破洞"]


def test_latin_words_stay_whole() -> None:
    assert wrapped("Bluetooth 耳机", 90, 2, _wide) == ["Bluetooth", "耳机"]
