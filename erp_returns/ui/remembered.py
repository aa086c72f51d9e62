"""Widths, orders and places of dividers, as whoever is at work left them."""

from __future__ import annotations

import binascii
import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QObject, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from erp_returns.domain.errors import DatabaseLocked, Refusal
from erp_returns.queries.preferences import preference
from erp_returns.services.preferences import keep
from erp_returns.services.session import Session
from erp_returns.ui.tables.view import TableView

_LOG = logging.getLogger("erp_returns")
_SETTLED_MS = 1000


class Remembered(QObject):
    """Keeps the state of one widget: a moment after it changed, and at the latest when it is hidden."""

    def __init__(self, session: Session, key: str, widget: QWidget, save: Callable[[], str]) -> None:
        super().__init__(widget)
        self._session = session
        self._key = key
        self._save = save
        self._kept = save()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self.keep)
        widget.installEventFilter(self)

    def note(self) -> None:
        """Say that the state changed."""
        self._timer.start()

    def keep(self) -> None:
        """Write the state where it differs from what was written last."""
        self._timer.stop()
        state = self._save()
        if state == self._kept:
            return
        if keep_quietly(self._session, self._key, state):
            self._kept = state
        else:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and self._timer.isActive():
            self.keep()
        return False


def remember_columns(
    session: Session, key: str, view: TableView, save: Callable[[], str] | None = None
) -> Remembered:
    """Put the columns of `view` as they were left, and keep what becomes of them, or what `save` says."""
    header = view.columns
    header.restore(preference(session.database, session.operator_id, key))
    kept = Remembered(session, key, view, header.save if save is None else save)
    header.arranged.connect(kept.note)
    header.sectionMoved.connect(kept.note)
    header.sectionResized.connect(kept.note)
    return kept


def remember_splitter(session: Session, key: str, splitter: QSplitter) -> Remembered:
    """Put the divider where it was left, and keep where it goes."""
    splitter.restoreState(unpacked(preference(session.database, session.operator_id, key)))
    kept = Remembered(session, key, splitter, lambda: packed(splitter.saveState()))
    splitter.splitterMoved.connect(kept.note)
    return kept


def keep_quietly(session: Session, key: str, state: str, *, patient: bool = False) -> bool:
    """Keep a state; where the database cannot be written, nobody has to hear of it now.

    Unless `patient`, nobody waits while somebody else writes: False, and it is worth trying again.
    """
    try:
        keep(session if patient else replace(session, wait=lambda _attempt: False), {key: state})
    except DatabaseLocked:
        return False
    except Refusal as refusal:
        _LOG.warning("not kept: %s: %s", key, refusal)
    return True


def packed(state: QByteArray) -> str:
    """Qt's bytes as text."""
    return binascii.b2a_base64(bytes(state.data()), newline=False).decode("ascii")


def unpacked(text: str) -> QByteArray:
    """The bytes that `packed` made text of; none for anything else."""
    try:
        return QByteArray(binascii.a2b_base64(text, strict_mode=True))
    except ValueError:
        return QByteArray()
