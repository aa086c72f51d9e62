"""What tests of the sign-in share: typing where the focus is, and what the dialog says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from erp_returns.ui.dialogs.sign_in import SignIn
from erp_returns.ui.locking import Lock
from erp_returns.ui.main_window import MainWindow

Key = Qt.Key
Press = Callable[..., None]


def typist(qtbot: QtBot) -> Press:
    """Type where the focus is; behind a lock that is the field of the PIN."""

    def ready() -> bool:
        modal, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        return focus is not None and (focus is modal.pin if isinstance(modal, SignIn) else True)

    def type_(*keys: Key | str) -> None:
        for key in keys:
            qtbot.waitUntil(ready)
            focus = QApplication.focusWidget()
            assert focus is not None
            if isinstance(key, str):
                QTest.keyClicks(focus, key)
            else:
                QTest.keyClick(focus, key)

    return type_


def said(dialog: SignIn) -> str:
    """The sentence that says what did not work."""
    return dialog.problem.text()


def sign_in_of(window: MainWindow) -> SignIn:
    """The dialog behind which a window is locked."""
    lock = window.findChild(Lock)
    assert isinstance(lock, Lock)
    return lock.sign_in
