"""A second program on the same database: what it commits is soon on screen, and disturbs nobody."""

from __future__ import annotations

import multiprocessing
import time
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from erp_returns import resources
from erp_returns.app import make_desk
from erp_returns.queries.editing import request_of
from erp_returns.ui.editor import open_editor
from erp_returns.ui.icons import Icons
from erp_returns.ui.main_window import LOOKS_EVERY_MS, MainWindow
from erp_returns.ui.pages.returns.page import ReturnsPage
from tests.journeys.shop import Wanted
from tests.ui.window import elsewhere
from tests.ui.window.beats import Beats

SECONDS = 2.0


@contextmanager
def second_program(shop, work):
    """A program of its own that does `work` whenever it is ordered to: `ask(order)` gives its answer."""
    spawn = multiprocessing.get_context("spawn")
    ours, its = spawn.Pipe()
    program = spawn.Process(target=work, args=(str(shop.session.database.database), its))
    program.start()
    assert ours.poll(30)
    ours.recv()

    def ask(order):
        ours.send(order)
        assert ours.poll(10)
        return ours.recv()

    yield ask
    ours.send(None)
    program.join(20)


@pytest.fixture
def other(shop):
    """Another program: `other(order_id, note)` lets it write a note, and gives when it committed."""
    with second_program(shop, elsewhere.write_notes) as ask:
        yield lambda order_id, note: ask((order_id, note))


@pytest.fixture
def order_ids(shop):
    """More orders than fit into the list."""
    return [shop.refund_only(Wanted(2, fen=1)) for _ in range(60)]


@pytest.fixture
def desk(session, theme):
    made = make_desk(session, theme, Icons(resources.path("icons"), theme))
    yield made
    made.jobs.shutdown()


@pytest.fixture
def window(order_ids, desk, qtbot):
    shown = MainWindow(desk)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    page = shown.page()
    assert isinstance(page, ReturnsPage)
    qtbot.waitUntil(lambda: page.list.table.exact and page.list.table.rowCount() == 60)
    qtbot.waitUntil(lambda: page._panel is not None and page._panel.isVisible(), timeout=20_000)
    yield shown
    shown.close()
    shown.deleteLater()


def shown_note(window):
    detail = window.page().panel.detail
    return None if detail is None else detail.order.internal_note


def seen(window, note, qtbot):
    """Wait until the panel of the returns page shows a note; gives the moment."""
    qtbot.waitUntil(lambda: shown_note(window) == note, timeout=10_000)
    return time.time()


def edited(desk, order_id, window):
    """The editor over an order, and its form."""
    editor = open_editor(desk, order_id=order_id, parent=window)
    assert editor is not None
    assert editor.form is not None
    return editor, editor.form


def test_what_another_program_commits_is_on_screen_within_two_seconds(window, other, order_ids, qtbot):
    window.page().list.view.choose(order_ids[-1])
    waited = []
    for note in ("甲", "乙", "丙"):
        committed = other(order_ids[-1], note)
        waited.append(seen(window, note, qtbot) - committed)

    assert max(waited) < SECONDS


def test_it_is_seen_in_time_by_who_never_stops_working(window, other, order_ids, desk, qtbot):
    """Somebody whose own work is published every moment hears of the others' all the same."""
    window.page().list.view.choose(order_ids[-1])
    committed = other(order_ids[-1], "甲")
    while shown_note(window) != "甲" and time.time() < committed + 10:
        desk.changes.publish({"stock"})
        qtbot.wait(LOOKS_EVERY_MS // 5)

    assert time.time() - committed < SECONDS


def test_selection_place_and_search_stay_where_they_were(window, other, order_ids, qtbot):
    page = window.page()
    table, view = page.list.table, page.list.view
    page.search.setFocus()
    with qtbot.waitSignal(table.modelReset):
        qtbot.keyClicks(page.search, "RT2")
    qtbot.waitUntil(lambda: table.exact and table.rowCount() == 60)
    view.choose(order_ids[10])
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = (view.current_key(), bar.value(), page.search.text())
    assert bar.value() > 0
    committed = other(order_ids[10], "甲")
    seen(window, "甲", qtbot)

    assert (view.current_key(), bar.value(), page.search.text()) == before
    assert page.search.hasFocus()
    assert committed


def test_an_open_form_and_what_is_typed_there_stay_and_it_tells(window, other, order_ids, desk, qtbot):
    editor, form = edited(desk, order_ids[0], window)
    form.beside.buyer_note.setPlainText("写到一半")
    other(order_ids[0], "甲")
    qtbot.waitUntil(editor.comparing.isVisible, timeout=10_000)

    assert form.beside.buyer_note.toPlainText() == "写到一半"
    assert "内部备注" in editor.notice.label.text()
    editor.done(QDialog.DialogCode.Rejected)


def test_two_programs_edit_one_order_and_both_changes_are_kept(
    window, other, order_ids, desk, session, expect_dialog, qtbot
):
    """The whole way, with keys, against a real second program."""
    editor, form = edited(desk, order_ids[0], window)
    with qtbot.waitActive(editor):
        editor.activateWindow()
    qtbot.keyClicks(form.beside.buyer_note, "urgent")
    other(order_ids[0], "甲")
    qtbot.waitUntil(editor.comparing.isVisible, timeout=10_000)
    expect_dialog(lambda dialog: qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    stored = request_of(session.database, order_ids[0])

    assert (stored.buyer_note, stored.internal_note) == ("urgent", "甲")


def test_the_window_lives_while_another_program_saves_for_seconds(window, shop, order_ids, desk, qtbot):
    """A form is saved while the other holds the file: drawn meanwhile, saved in the end, nothing frozen."""
    with second_program(shop, elsewhere.hold) as hold:
        editor, form = edited(desk, order_ids[0], window)
        form.beside.buyer_note.setPlainText("急件")
        qtbot.wait(200)
        begun = hold(2.0)
        beats = Beats()
        editor.save()
        waited = time.time() - begun

    assert waited > 1.9
    assert beats.longest < 0.1
    assert request_of(shop.session.database, order_ids[0]).buyer_note == "急件"
