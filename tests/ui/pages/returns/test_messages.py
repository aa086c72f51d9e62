"""Texts for the customer, with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from erp_returns.domain.messages import DEFAULTS
from erp_returns.queries.messages import templates
from erp_returns.queries.return_detail import return_detail
from erp_returns.ui.dialogs.message_templates import TemplatesDialog
from erp_returns.ui.dialogs.messages import MessagesDialog
from erp_returns.ui.dialogs.question import Question
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork


@pytest.fixture
def messages(at_work: DeskAtWork, shop: ShopAtWork, qtbot: QtBot) -> MessagesDialog:
    detail = return_detail(shop.session.database, shop.returned(Wanted(1, 1)))
    dialog = MessagesDialog(at_work.desk, detail)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def editor(at_work: DeskAtWork, qtbot: QtBot) -> TemplatesDialog:
    dialog = TemplatesDialog(at_work.desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog, before_close_func=lambda shown: shown.refresh())
    dialog.show()
    return dialog


def test_the_text_that_fits_the_status_is_chosen(messages: MessagesDialog):
    assert messages.list.currentItem().text() == "有差异"


def test_down_and_enter_copy_a_text_filled_in(messages: MessagesDialog, qtbot: QtBot):
    qtbot.keyClick(messages.list, Qt.Key.Key_Down)
    qtbot.keyClick(messages.list, Qt.Key.Key_Return)

    copied = QGuiApplication.clipboard().text()
    assert "RT2026" in copied
    assert "{" not in copied
    assert not messages.isVisible()


def test_what_was_changed_before_copying_is_copied(messages: MessagesDialog):
    messages.text.setPlainText("就这样")
    messages.copy()
    assert QGuiApplication.clipboard().text() == "就这样"


def test_a_text_is_changed_and_saved(editor: TemplatesDialog, at_work: DeskAtWork):
    editor.list.setCurrentRow(1)
    editor.body.setPlainText("快寄 {单号}")
    assert editor.save()
    assert templates(at_work.desk.session.database)[1].body == "快寄 {单号}"
    assert editor.list.currentRow() == 1


def test_what_a_refusal_names_stays_typed(editor: TemplatesDialog, at_work: DeskAtWork):
    editor.add()
    editor.name.setText("新")
    editor.body.setPlainText("{金额}")
    assert not editor.save()
    assert "{金额}" in editor.said.text()
    assert editor.body.toPlainText() == "{金额}"
    assert templates(at_work.desk.session.database) == list(DEFAULTS)


def test_texts_go_back_after_a_question(
    editor: TemplatesDialog, at_work: DeskAtWork, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Question, "ask", lambda *_args, **_named: True)
    editor.delete()
    assert len(templates(at_work.desk.session.database)) == len(DEFAULTS) - 1
    editor.reset()
    assert templates(at_work.desk.session.database) == list(DEFAULTS)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What is answered to the question whether typed words may be lost."""
    answers: list[bool] = []
    monkeypatch.setattr(Question, "ask", lambda *_args, **_named: answers.pop(0))
    return answers


def test_another_template_does_not_take_typed_words_away(editor: TemplatesDialog, asked: list[bool]):
    editor.body.setPlainText("写了一半")
    asked.append(False)
    editor.list.setCurrentRow(2)
    assert (editor.body.toPlainText(), editor.list.currentRow()) == ("写了一半", 0)
    asked.append(True)
    editor.list.setCurrentRow(2)
    assert editor.body.toPlainText() == DEFAULTS[2].body


def test_leaving_asks_about_typed_words_and_about_nothing_else(editor: TemplatesDialog, asked: list[bool]):
    editor.body.setPlainText("写了一半")
    asked.append(False)
    editor.reject()
    assert editor.isVisible()
    editor.body.setPlainText(DEFAULTS[0].body)
    editor.reject()
    assert not editor.isVisible()
