"""The way of a return order as a track: what is done and by whom, what waits, what is to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from erp_returns.domain.times import local_text
from erp_returns.ui.theme import FontRole, Theme

_DOT = 16
_GAP = 28
_ROW_GAP = 8


class StepState(Enum):
    """Where a step stands; each has a shape of its own."""

    DONE = "done"
    CURRENT = "current"
    OPEN = "open"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Step:
    """One milestone: its word, and, once done, when (UTC text) and by whom."""

    label: str
    state: StepState
    at: str | None = None
    person: str = ""
    note: str = ""

    @property
    def below(self) -> str:
        """The small line: month, day and time, and who."""
        return " ".join(part for part in (local_text(self.at)[5:], self.person, self.note) if part)


class MilestoneTrack(QWidget):
    """Draws steps from left to right, wrapping into further rows where the width ends."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[Step, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._adjust)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        self._steps = tuple(steps)
        self.setAccessibleName(self.tr("；").join(self._spoken(step) for step in self._steps))
        self.setToolTip("\n".join(self._spoken(step) for step in self._steps))
        self._adjust()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = 1 + max((row for row, _ in self._places(width)), default=0)
        return rows * self._row_height() + (rows - 1) * _ROW_GAP

    def sizeHint(self) -> QSize:
        width = sum(self._width(step) + _GAP for step in self._steps)
        return QSize(width, self.heightForWidth(self.width() or width))

    def minimumSizeHint(self) -> QSize:
        widest = max((self._width(step) for step in self._steps), default=0)
        return QSize(widest, self.heightForWidth(max(self.width(), widest)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._places(self.width())
        high = self._row_height() + _ROW_GAP
        for at, (step, (row, x)) in enumerate(zip(self._steps, places, strict=True)):
            y = row * high
            follows = at + 1 < len(places) and places[at + 1][0] == row
            if follows:
                label = QFontMetrics(self._theme.font(FontRole.STRONG)).horizontalAdvance(step.label)
                self._paint_line(painter, step, x + _DOT + label + 14, places[at + 1][1] - 6, y)
            self._paint_step(painter, step, x, y)
        painter.end()

    # --------------------------------------------------------------- drawing

    def _paint_line(self, painter: QPainter, step: Step, left: int, right: int, y: int) -> None:
        done = step.state is StepState.DONE
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.accent if done else tokens.border), 2))
        middle = y + self._line_height() / 2
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))

    def _paint_step(self, painter: QPainter, step: Step, x: int, y: int) -> None:
        tokens = self._theme.tokens
        high = self._line_height()
        self._paint_dot(painter, step.state, QRectF(x + 1, y + (high - _DOT) / 2 + 1, _DOT - 2, _DOT - 2))
        current = step.state is StepState.CURRENT
        painter.setFont(self._theme.font(FontRole.STRONG if current else FontRole.BODY))
        faint = step.state in (StepState.OPEN, StepState.SKIPPED)
        painter.setPen(QColor(tokens.secondary if faint else tokens.accent if current else tokens.text))
        wide = self._width(step)
        beside = QRect(x + _DOT + 6, y, wide, high)
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), step.label)
        painter.setFont(self._theme.font(FontRole.SMALL))
        painter.setPen(QColor(tokens.secondary))
        below = QRect(x + _DOT + 6, y + high, wide, self._small_height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), step.below)

    def _paint_dot(self, painter: QPainter, state: StepState, box: QRectF) -> None:
        tokens = self._theme.tokens
        accent = QColor(tokens.accent)
        painter.setBrush(accent if state is StepState.DONE else QColor(tokens.surface))
        faint = state in (StepState.OPEN, StepState.SKIPPED)
        painter.setPen(QPen(QColor(tokens.outline) if faint else accent, 2))
        painter.drawEllipse(box)
        middle = box.center()
        if state is StepState.CURRENT:
            painter.setBrush(accent)
            painter.drawEllipse(middle, 2.5, 2.5)
        elif state is StepState.SKIPPED:
            painter.drawLine(middle - QPointF(3, 0), middle + QPointF(3, 0))
        elif state is StepState.DONE:
            painter.setPen(QPen(QColor(tokens.on_accent), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            corners = ((-3.0, 0.0), (-1.0, 2.5), (3.5, -2.5))
            painter.drawPolyline([middle + QPointF(x, y) for x, y in corners])

    # --------------------------------------------------------------- measure

    def _places(self, width: int) -> list[tuple[int, int]]:
        """Row and left edge of each step."""
        places: list[tuple[int, int]] = []
        row = x = 0
        for step in self._steps:
            wide = self._width(step)
            if x and x + wide > width:
                row, x = row + 1, 0
            places.append((row, x))
            x += wide + _GAP
        return places

    def _width(self, step: Step) -> int:
        strong = QFontMetrics(self._theme.font(FontRole.STRONG)).horizontalAdvance(step.label)
        small = QFontMetrics(self._theme.font(FontRole.SMALL)).horizontalAdvance(step.below)
        return _DOT + 6 + max(strong, small) + 2

    def _line_height(self) -> int:
        return max(QFontMetrics(self._theme.font(FontRole.STRONG)).height(), _DOT) + 2

    def _small_height(self) -> int:
        return QFontMetrics(self._theme.font(FontRole.SMALL)).height()

    def _row_height(self) -> int:
        return self._line_height() + self._small_height()

    def _spoken(self, step: Step) -> str:
        states = {
            StepState.DONE: self.tr("已完成"),
            StepState.CURRENT: self.tr("进行中"),
            StepState.OPEN: self.tr("未开始"),
            StepState.SKIPPED: self.tr("不需要"),
        }
        parts = (step.label, states[step.state], local_text(step.at), step.person, step.note)
        return " ".join(part for part in parts if part)

    def _adjust(self) -> None:
        self.updateGeometry()
        self.update()
