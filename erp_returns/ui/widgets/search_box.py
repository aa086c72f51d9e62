"""A field that searches while one types, beside the window, and offers what it found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QWidget,
)

from erp_returns.ui.jobs import Job, JobRunner, JobToken
from erp_returns.ui.theme import FontRole, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

WAIT_MS = 120
_SHOWN_AT_MOST = 12
_CHOICE = int(Qt.ItemDataRole.UserRole)
_SINGLE_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Choice:
    """Something found: what `picked` carries, its text, a fainter detail, and the kind it is listed under."""

    key: object
    label: str
    detail: str = ""
    group: str = ""


class _ChoicePainter(QStyledItemDelegate):
    """Label at the left, detail at the right, headings small."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, self._theme.row_height() - 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        from PySide6.QtWidgets import QStyle

        choice = index.data(_CHOICE)
        tokens = self._theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.selection))
        room = option.rect.adjusted(10, 0, -10, 0)
        if not isinstance(choice, Choice):
            painter.setFont(self._theme.font(FontRole.SMALL))
            painter.setPen(QColor(tokens.secondary))
            painter.drawText(room, _SINGLE_LINE, str(index.data()))
            return
        painter.setFont(self._theme.font(FontRole.BODY))
        metrics = QFontMetrics(painter.font())
        faint = metrics.elidedText(choice.detail, Qt.TextElideMode.ElideRight, room.width() // 2)
        left = room.width() - metrics.horizontalAdvance(faint) - 12
        painter.setPen(QColor(tokens.secondary))
        painter.drawText(room, _SINGLE_LINE | int(Qt.AlignmentFlag.AlignRight), faint)
        painter.setPen(QColor(tokens.text))
        label = metrics.elidedText(choice.label, Qt.TextElideMode.ElideRight, left)
        painter.drawText(room, _SINGLE_LINE, label)


_WIDE = 43
"""How wide the choices are at least, for each point of the text."""


class SearchBox(QLineEdit):
    """Searches `search(text)` beside the window 120 ms after the last key.

    `picked` carries the key of the choice taken by Enter or click, `submitted` the text when Enter
    came with nothing to choose.
    """

    picked = Signal(object)
    submitted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        jobs: JobRunner,
        search: Callable[[str], Sequence[Choice]],
        *,
        placeholder: str = "",
        least: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """`search` runs in another thread. `least` is how many characters make a search."""
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self._search = search
        self._least = least
        self._job: Job[Sequence[Choice]] | None = None
        self.setPlaceholderText(placeholder)
        self.setToolTip(placeholder)
        self.setAccessibleName(placeholder or self.tr("搜索"))
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.search_now)
        self.textEdited.connect(self._hear_typing)
        self._popup: QListWidget | None = None

    def choices(self) -> list[Choice]:
        """What is offered."""
        if self._popup is None or self._popup.isHidden():
            return []
        found = [self._popup.item(row).data(_CHOICE) for row in range(self._popup.count())]
        return [choice for choice in found if isinstance(choice, Choice)]

    def search_now(self) -> None:
        """Search for what stands in the field, without waiting."""
        self._timer.stop()
        self._drop_job()
        text = self.text().strip()
        if len(text) < self._least:
            self._close()
            return

        def work(_token: JobToken) -> Sequence[Choice]:
            return self._search(text)

        job = self._jobs.run(work, self._offer, owner=self)
        self._job = job if job.running else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        open_popup = self._popup is not None and not self._popup.isHidden()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape and open_popup:
            self._close()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and open_popup:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Down:
            self.search_now()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._timer.stop()
        self._close()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._close()

    # ---------------------------------------------------------------- choices

    def _hear_typing(self) -> None:
        self._timer.start()

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None

    def _offer(self, found: Sequence[Choice]) -> None:
        self._job = None
        popup = self._filled(found)
        if not found or not self.hasFocus():
            self._close()
            return
        rows = min(popup.count(), _SHOWN_AT_MOST)
        width = max(self.width(), round(_WIDE * self._theme.points))
        popup.resize(width, rows * popup.sizeHintForRow(0) + 2 * popup.frameWidth() + 8)
        popup.move(self._place_for(popup))
        popup.show()

    def _place_for(self, popup: QListWidget) -> QPoint:
        """Below the field; within the window and the screen."""
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        window, screen = self.window().frameGeometry(), self.screen().availableGeometry()
        right = screen.right() if popup.width() > window.width() else min(window.right(), screen.right())
        x = max(min(below.x(), right - popup.width()), screen.left())
        above = below.y() - self.height() - 4 - popup.height()
        fits_below = below.y() + popup.height() <= screen.bottom() or above < screen.top()
        return QPoint(x, below.y() if fits_below else above)

    def _filled(self, found: Sequence[Choice]) -> QListWidget:
        popup = self._popup if self._popup is not None else self._make_popup()
        popup.clear()
        group = ""
        for choice in found:
            if choice.group != group:
                group = choice.group
                heading = QListWidgetItem(group)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                popup.addItem(heading)
            item = QListWidgetItem(choice.label)
            item.setData(_CHOICE, choice)
            popup.addItem(item)
        if found:
            popup.setCurrentRow(1 if found[0].group else 0)
        return popup

    def _make_popup(self) -> QListWidget:
        popup = QListWidget(self)
        popup.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        popup.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        popup.setItemDelegate(_ChoicePainter(self._theme, popup))
        popup.setAccessibleName(self.tr("搜索结果"))
        popup.itemClicked.connect(self._take)
        self._popup = popup
        return popup

    def _enter(self) -> None:
        popup = self._popup
        if popup is not None and not popup.isHidden() and popup.currentItem() is not None:
            self._take(popup.currentItem())
            return
        self._timer.stop()
        self.submitted.emit(self.text().strip())

    def _take(self, item: QListWidgetItem) -> None:
        choice: Any = item.data(_CHOICE)
        if isinstance(choice, Choice):
            self._drop_job()
            self._close()
            self.picked.emit(choice.key)

    def _move(self, step: int) -> None:
        popup = self._popup
        if popup is None:
            return
        row = popup.currentRow() + step
        while 0 <= row < popup.count() and not isinstance(popup.item(row).data(_CHOICE), Choice):
            row += step
        if 0 <= row < popup.count():
            popup.setCurrentRow(row)

    def _close(self) -> None:
        self._drop_job()
        if self._popup is not None:
            self._popup.hide()
