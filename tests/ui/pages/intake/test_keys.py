"""What a scanner types and what a finger presses are told apart, and nothing of either is lost."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from erp_returns.domain.kinds import Status
from erp_returns.ui.jobs import Threads
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import BARCODES, DOWN, ENTER, ESC, F2


class Held:
    """Work is done when the test says so."""

    def __init__(self) -> None:
        self.works: deque[Callable[[], None]] = deque()

    def submit(self, work: Callable[[], None]) -> None:
        self.works.append(work)

    def shutdown(self) -> None:
        self.works.clear()

    def finish(self) -> None:
        while self.works:
            self.works.popleft()()


def test_a_scanner_loses_no_character_while_a_count_is_loading(shop, work):
    held = Held()
    first = shop.coming("SF1111111111111", Wanted(1, 1))
    second = shop.coming("SF2222222222222222222222222222", Wanted(2, 1))
    clerk = work(executor=held)
    held.finish()

    clerk.scan("SF1111111111111")
    clerk.press(F2, ENTER)
    clerk.scan("SF2222222222222222222222222222")
    clerk.press(F2, ENTER)
    held.finish()

    assert [shop.order(each).status for each in (first, second)] == [Status.AWAITING_REFUND] * 2
    assert clerk.page.field.field.text() == ""


def test_parcels_read_by_other_threads_are_answered_in_their_order(shop, work, qtbot):
    orders = []
    for at in range(5):
        shop.sell_s1()
        orders.append(shop.coming(f"SF55555555555{at:02d}", Wanted(1, 2)))
    clerk = work(executor=Threads())

    for at in range(5):
        clerk.scan(f"SF55555555555{at:02d}")
        clerk.press(F2, ENTER)
    qtbot.waitUntil(lambda: shop.order(orders[-1]).status == Status.AWAITING_REFUND)
    clerk.page.receiving.desk.jobs.shutdown()

    assert {shop.order(order_id).status for order_id in orders} == {Status.AWAITING_REFUND}


def test_thirty_characters_in_a_burst_are_one_code(shop, clerk):
    number = "SF" + "0123456789" * 2 + "12345678"
    order_id = shop.coming(number, Wanted(1, 1))

    clerk.scan(number)

    assert clerk.page.receiving.bench.order_id == order_id


def test_a_code_that_begins_like_commands_is_still_a_code(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2))
    other = shop.coming("SD0000000000001", Wanted(2, 1))
    clerk.scan("SF1234567890123")
    clerk.press("1")

    clerk.scan("SD0000000000001")

    assert clerk.page.receiving.bench.order_id == other


def test_a_key_pressed_alone_is_a_command_once_the_keys_fall_quiet(shop, clerk, qtbot):
    shop.coming("SF1234567890123", Wanted(1, 2))
    clerk.scan("SF1234567890123")
    bench = clerk.page.receiving.bench

    QTest.keyClick(clerk.page.window().windowHandle(), Qt.Key.Key_D)

    assert bench.counted() == 0
    qtbot.waitUntil(lambda: bench.counted() == 1)
    assert clerk.page.field.field.text() == ""


def test_a_short_label_that_looks_like_a_count_posts_nothing(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 2))
    clerk.scan("SF1234567890123")

    clerk.scan("2")
    assert clerk.page.receiving.bench.counted() == 2
    assert shop.order(order_id).status == Status.AWAITING_RETURN
    clerk.press(ENTER)

    assert shop.order(order_id).status == Status.AWAITING_REFUND


def test_enter_pressed_once_too_often_leaves_the_answer_in_sight(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2))
    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)
    said = clerk.said

    clerk.press(ENTER)

    assert clerk.said == said


def test_a_number_may_be_typed_by_hand_after_a_slash(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2))
    clerk.scan("SF1234567890123")

    clerk.press("/", *BARCODES["A1"], ENTER)

    assert clerk.page.receiving.bench.counted() == 1


def test_blanks_before_a_command_do_no_harm(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2))
    clerk.scan("SF1234567890123")

    clerk.press(Qt.Key.Key_Space, "D")

    assert clerk.page.receiving.bench.counted() == 1


def test_escape_empties_the_field_before_it_puts_anything_aside(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2))
    clerk.scan("SF1234567890123")
    clerk.type("xyz")

    clerk.press(ESC)
    assert (clerk.page.field.field.text(), bool(clerk.page.receiving.bench.opened)) == ("", True)
    clerk.press(ESC)
    assert clerk.page.receiving.bench.opened is None


def test_what_is_typed_while_another_widget_has_the_focus_goes_to_the_field(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2), Wanted(2, 1))
    clerk.scan("SF1234567890123")
    side = clerk.page.receiving.side

    for widget in (side.good, side.differences["damaged"]):
        widget.setFocus()
        clerk.scan(BARCODES["A1"])
        assert clerk.page.field.field.hasFocus()

    assert clerk.page.receiving.bench.counted() == 2
    assert side.good.currentIndex() == 0


def test_function_keys_work_from_a_field_too(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2))
    clerk.scan("SF1234567890123")
    clerk.page.receiving.side.note.setFocus()

    clerk.press(F2)

    assert clerk.page.receiving.bench.counted() == 2


def test_text_typed_into_a_field_stays_there(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2))
    clerk.scan("SF1234567890123")
    note = clerk.page.receiving.side.note
    note.setFocus()

    clerk.type("d2")

    assert note.text() == "d2"
    assert clerk.page.receiving.bench.counted() == 0


def test_arrows_choose_the_line_from_the_field(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2), Wanted(2, 1))
    clerk.scan("SF1234567890123")

    clerk.press(DOWN, DOWN)

    assert clerk.page.receiving.bench.current == 1
    assert clerk.page.receiving.lines.current_key() == 1


def test_a_number_in_small_letters_is_looked_up_as_it_is_written(shop, clerk):
    shop.sent(platform_number="4012abc")
    order_id = shop.coming("", Wanted(1, 2))

    clerk.scan("4012abc")

    assert clerk.page.receiving.bench.order_id == order_id


LEFT_BY_THE_FIELD = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Control,
    Qt.Key.Key_VolumeUp,
    Qt.Key.Key_F9,
    Qt.Key.Key_Escape,
)


@pytest.mark.parametrize("key", LEFT_BY_THE_FIELD, ids=lambda key: key.name)
def test_a_key_that_the_field_leaves_goes_round_no_further(shop, clerk, key):
    """A scanner holds Shift for every capital, as keyboards do; the field has no use for it."""
    field = clerk.page.field.field
    QTest.keyPress(field, key)
    QTest.keyRelease(field, key)
    assert (field.text(), clerk.page.focusWidget()) == ("", field)


def test_capitals_are_typed_with_shift(shop, clerk):
    field = clerk.page.field.field
    QTest.keyPress(field, Qt.Key.Key_Shift)
    QTest.keyClicks(field, "RT-X", Qt.KeyboardModifier.ShiftModifier)
    QTest.keyRelease(field, Qt.Key.Key_Shift)
    assert field.text() == "RT-X"
