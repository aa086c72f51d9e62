from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from erp_returns.domain.money import yuan_text
from erp_returns.domain.tracking import fold
from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.date_edit import DateEdit
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.quantity_edit import QuantityEdit
from erp_returns.ui.widgets.scan_edit import Outcome, ScanEdit

Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            qtbot.waitUntil(widget.isActiveWindow)

    return shown


@given(st.integers(0, 10**10))
def test_every_amount_that_is_shown_is_read_back(qapp: object, fen: int) -> None:
    edit = MoneyEdit(fen)
    assert (edit.fen(), edit.problem()) == (fen, "")


@given(st.text(max_size=12))
def test_whatever_is_typed_stays_and_is_an_amount_or_a_sentence(qapp: object, text: str) -> None:
    edit = MoneyEdit()
    edit.setText(text)
    typed = edit.text()
    fen = edit.fen()
    assert edit.text() == typed
    if fen is None:
        assert edit.problem() or not typed.strip()
    else:
        assert not edit.problem()
        assert MoneyEdit(fen).fen() == fen


@pytest.mark.parametrize("text", ["12.345", "abc", "1.2.3", "--5", "1e3", "０x"])
def test_what_is_no_amount_is_marked_and_explained(qtbot: QtBot, text: str) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    edit.setText(text)
    assert (edit.fen(), edit.property("invalid"), edit.text()) == (None, True, text)
    assert text in edit.problem()


def test_an_amount_out_of_range_names_the_bound(qtbot: QtBot) -> None:
    edit = MoneyEdit(most_fen=6067)
    qtbot.addWidget(edit)
    edit.setText("60.68")
    assert edit.problem() == "不能多于 60.67 元。"


def test_an_amount_mended_loses_its_mark(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    edit.setText("1.2.3")
    with qtbot.waitSignal(edit.changed, timeout=0) as changed:
        edit.setText("1.23")
    assert (changed.args, edit.property("invalid")) == ([123], False)


def test_leaving_the_field_writes_the_amount_out(qtbot: QtBot, show: Show) -> None:
    edit = MoneyEdit()
    show(edit)
    edit.setFocus()
    edit.setText("１２３４.5元")
    edit.clearFocus()
    assert edit.text() == yuan_text(123450)


def test_a_quantity_stays_in_its_range(qtbot: QtBot) -> None:
    edit = QuantityEdit(1, 3)
    qtbot.addWidget(edit)
    edit.setValue(9)
    assert (edit.value(), edit.toolTip()) == (3, "1 至 3")


def test_a_day_is_given_as_text(qtbot: QtBot) -> None:
    edit = DateEdit("2026-11-21")
    qtbot.addWidget(edit)
    assert edit.day() == "2026-11-21"


@pytest.fixture
def scan(theme: Theme, icons: Icons, show: Show) -> ScanEdit:
    scan = ScanEdit(theme, icons, fold)
    show(scan)
    return scan


def collect(scan: ScanEdit) -> list[str]:
    seen: list[str] = []
    scan.scanned.connect(seen.append)
    return seen


def test_enter_gives_the_folded_code_and_empties_the_field(qtbot: QtBot, scan: ScanEdit) -> None:
    seen = collect(scan)
    qtbot.keyClicks(scan.field, " sf123 456")
    qtbot.keyClick(scan.field, Qt.Key.Key_Return)
    assert (seen, scan.field.text()) == (["SF123456"], "")


def test_codes_scanned_while_the_page_is_busy_wait_in_order(qtbot: QtBot, scan: ScanEdit) -> None:
    seen = collect(scan)
    scan.set_busy(True)
    for code in ("RT1", "RT2", "RT3"):
        qtbot.keyClicks(scan.field, code)
        qtbot.keyClick(scan.field, Qt.Key.Key_Enter)
    qtbot.keyClicks(scan.field, "half")
    before = list(seen)
    scan.set_busy(False)
    assert (before, seen, scan.field.text()) == ([], ["RT1", "RT2", "RT3"], "half")


def test_a_page_that_gets_busy_with_a_waiting_code_holds_back_the_rest(qtbot: QtBot, scan: ScanEdit) -> None:
    seen: list[str] = []

    def work_on(code: str) -> None:
        seen.append(code)
        scan.set_busy(True)

    scan.scanned.connect(work_on)
    for code in ("RT1", "RT2", "RT3"):
        scan.field.setText(code)
        qtbot.keyClick(scan.field, Qt.Key.Key_Return)
    scan.set_busy(False)
    assert seen == ["RT1", "RT2"]


def test_characters_that_arrive_while_an_answer_is_shown_are_kept(qtbot: QtBot, scan: ScanEdit) -> None:
    scan.scanned.connect(lambda code: scan.say(Outcome.OK, code))
    qtbot.keyClicks(scan.field, "RT1")
    qtbot.keyClick(scan.field, Qt.Key.Key_Return)
    qtbot.keyClicks(scan.field, "RT2")
    assert (scan.said(), scan.field.text()) == ("RT1", "RT2")


def test_an_empty_scan_is_nothing(qtbot: QtBot, scan: ScanEdit) -> None:
    with qtbot.assertNotEmitted(scan.scanned):
        qtbot.keyClicks(scan.field, "   ")
        qtbot.keyClick(scan.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_words_a_colour_a_drawing_and_a_sound(
    qtbot: QtBot, theme: Theme, icons: Icons, outcome: Outcome
) -> None:
    heard: list[Outcome] = []
    scan = ScanEdit(theme, icons, fold, heard.append)
    qtbot.addWidget(scan)
    scan.say(outcome, "三件，相符")
    assert (scan.said(), scan._line.property("outcome"), heard) == ("三件，相符", outcome.value, [outcome])
    assert not scan._sign.pixmap().isNull()
