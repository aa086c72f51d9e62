"""A desk at which return orders are written: a founded shop, jobs that run at once, notices remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from erp_returns import resources
from erp_returns.services.session import Session
from erp_returns.ui.changes import ChangeBus
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor import ReturnEditor
from erp_returns.ui.editor.form import ReturnForm
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import Immediate, JobRunner
from erp_returns.ui.notices import Notice, Notices
from erp_returns.ui.router import Router
from erp_returns.ui.theme import Appearance, Theme
from tests.builders import new_shop


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    theme = Theme(qapp, resources.path())
    theme.apply(Appearance.LIGHT, 10)
    return theme


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return new_shop(tmp_path)


@pytest.fixture
def desk(session: Session, dressed: Theme) -> Desk:
    if dressed.appearance is not Appearance.LIGHT or dressed.points != 10:
        dressed.apply(Appearance.LIGHT, 10)
    return Desk(
        session=session,
        theme=dressed,
        icons=Icons(resources.path("icons"), dressed),
        jobs=JobRunner(Immediate()),
        notices=Notices(),
        changes=ChangeBus(),
        router=Router(),
    )


@dataclass
class Told:
    """What was told, sentence by sentence."""

    notices: list[Notice] = field(default_factory=list)

    @property
    def last(self) -> str:
        return self.notices[-1].text if self.notices else ""


@pytest.fixture
def told(desk: Desk) -> Told:
    heard = Told()
    desk.notices.posted.connect(heard.notices.append)
    return heard


@dataclass
class AtWork:
    """Somebody at an open window: keys go where the focus is."""

    editor: ReturnEditor
    qtbot: QtBot

    @property
    def form(self) -> ReturnForm:
        assert self.editor.form is not None
        return self.editor.form

    @property
    def is_open(self) -> bool:
        return isValid(self.editor) and self.editor.isVisible()

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.qtbot.keyClick(self._target(), key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            self.qtbot.keyClicks(self._target(), letter)
            QApplication.processEvents()

    def to_line(self, row: int) -> None:
        """Go to a line of 退入商品明细."""
        self.form.goods.view.setFocus()
        self.form.goods.view.go_to(row)

    def keep_only(self, *rows: int) -> None:
        """Remove all other lines, each by Del."""
        for row in reversed(range(len(self.form.goods.table.rows))):
            if row not in rows:
                self.to_line(row)
                self.press(Qt.Key.Key_Delete)

    @property
    def quantities(self) -> list[int | None]:
        return [row.quantity for row in self.form.goods.table.rows]

    @property
    def refusal(self) -> str:
        label = self.form.money.verdict.refusal
        return label.text() if label.isVisible() else ""

    @property
    def due(self) -> str:
        return self.form.money.receipt.accessibleName()

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self.editor


@pytest.fixture
def at_work(desk: Desk, qtbot: QtBot) -> Iterator[Callable[..., AtWork]]:
    opened: list[ReturnEditor] = []

    def open_window(sale_id: int = 0, order_id: int | None = None) -> AtWork:
        editor = ReturnEditor(desk, sale_id, order_id)
        opened.append(editor)
        with qtbot.waitActive(editor):
            editor.show()
            editor.activateWindow()
        return AtWork(editor, qtbot)

    yield open_window
    for editor in opened:
        if isValid(editor):
            editor.done(0)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen screen says what it cannot do; nothing is wrong with the window then."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
