"""A chart on screen: figures as a picture, pointed at with the mouse or the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from erp_returns.ui.theme.chart_colours import chart_colours
from erp_returns.ui.widgets.charts import lying, upright
from erp_returns.ui.widgets.charts.callout import callout
from erp_returns.ui.widgets.charts.painting import Brushwork, Fonts
from erp_returns.ui.widgets.charts.shapes import Box, Layout, Size

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from erp_returns.ui.theme import Theme
    from erp_returns.ui.widgets.charts.picture import Picture
    from erp_returns.ui.widgets.charts.shapes import Ruler

PAD = 10
_KEY = Qt.Key
_FORTH = frozenset({_KEY.Key_Right, _KEY.Key_Down})
_BACK = frozenset({_KEY.Key_Left, _KEY.Key_Up})
_ENTER = frozenset({_KEY.Key_Return, _KEY.Key_Enter})
_PAGE = 10


class ChartView(QWidget):
    """Shows one picture.

    `pointed` follows the mark that a person points at (its row in the figures, or None), `opened` a double
    click or Enter on it.
    """

    pointed = Signal(object)
    opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture: Picture | None = None
        self._layout: Layout | None = None
        self._fonts = Fonts.chosen(theme.font)
        self._current: int | None = None
        self._why = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._dress)

    # --------------------------------------------------------------- content

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    @property
    def current(self) -> int | None:
        """The mark that is pointed at."""
        return self._current

    def show_picture(self, picture: Picture | None, why: str) -> None:
        """Show a picture; `why` is what is said instead where there is nothing to draw."""
        same = picture is not None and self._picture is not None and picture.names == self._picture.names
        kept = self._current if same else None
        self._picture = None if picture is None or picture.empty else picture
        self._why = why
        self._current = kept if self._picture is not None else None
        self.setAccessibleName(
            self.tr("图表") if picture is None else self.tr("图表：{title}").format(title=picture.title)
        )
        self._fit()
        self._describe()

    def point(self, mark: int | None) -> None:
        """Point at a mark without telling; None at nothing."""
        known = self._picture is not None and mark is not None and mark < len(self._picture.names)
        mark = mark if known else None
        if mark != self._current:
            self._current = mark
            self._describe()
            self.update()

    def laid_out(self) -> Layout:
        """Where everything is, in this size."""
        if self._layout is None:
            self._layout = lay_out(self._picture, self._room(), self._fonts)
        return self._layout

    def mark_area(self, mark: int) -> QRect:
        """Where a mark is in the widget."""
        box = self.laid_out().marks[mark].box
        return QRectF(box.x + PAD, box.y + PAD, box.width, box.height).toAlignedRect()

    def whole_marks(self, height: int) -> int:
        """How much of a height shows whole marks, where the chart is higher than that and is scrolled."""
        least = self.minimumHeight() - 2 * PAD
        marks = lay_out(self._picture, (self._room()[0], least), self._fonts).marks
        ends = [PAD + mark.box.bottom for mark in marks]
        return int(max((end for end in ends if end <= height), default=height))

    # ---------------------------------------------------------------- events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = chart_colours(self._theme.tokens)
        painter.fillRect(self.rect(), QColor(colours.surface))
        if self._picture is None:
            self._paint_why(painter, QColor(colours.secondary))
        else:
            painter.translate(PAD, PAD)
            brush = Brushwork(painter, colours, self._fonts)
            brush.chart(self.laid_out(), self._current)
            if self._current is not None and (self.hasFocus() or self.underMouse()):
                mark = self.laid_out().marks[self._current]
                told = self._picture.told[self._current]
                room = Box(0, 0, *self._room())
                brush.callout(callout(told, mark, room, self._fonts, upright=self._picture.upright))
            painter.translate(-PAD, -PAD)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_why(self, painter: QPainter, colour: QColor) -> None:
        painter.setPen(colour)
        painter.setFont(self._fonts.body)
        area = self.rect().adjusted(PAD, PAD, -PAD, -PAD)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = _KEY(event.key())
        count = 0 if self._picture is None else len(self._picture.names)
        at = self._current
        if count == 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _FORTH or key in _BACK:
            step = 1 if key in _FORTH else -1
            start = -1 if step > 0 else count
            self._choose(min(max((start if at is None else at) + step, 0), count - 1))
        elif key in (_KEY.Key_Home, _KEY.Key_End):
            self._choose(0 if key == _KEY.Key_Home else count - 1)
        elif key in (_KEY.Key_PageDown, _KEY.Key_PageUp):
            step = _PAGE if key == _KEY.Key_PageDown else -_PAGE
            self._choose(min(max((at or 0) + step, 0), count - 1))
        elif key in _ENTER and at is not None:
            self.opened.emit(at)
        elif key == _KEY.Key_Escape and at is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._under(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self._under(event)
        if mark is not None:
            self.opened.emit(mark)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._choose(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout = None
        if event.size().width() != event.oldSize().width():
            self._fit()

    # ----------------------------------------------------------------- parts

    def _under(self, event: QMouseEvent) -> int | None:
        where = event.position()
        return None if self._picture is None else self.laid_out().at(where.x() - PAD, where.y() - PAD)

    def _choose(self, mark: int | None) -> None:
        if mark != self._current:
            self.point(mark)
            self.pointed.emit(self._current)

    def _room(self) -> tuple[float, float]:
        return max(self.width() - 2 * PAD, 1), max(self.height() - 2 * PAD, 1)

    def _fit(self) -> None:
        """Be as high as everything needs at this width."""
        self._layout = None
        least = 4 * self._fonts.height(Size.BODY)
        if self._picture is not None:
            least = least_height(self._picture, self._room()[0], self._fonts)
        self.setMinimumHeight(round(least) + 2 * PAD)
        self.update()

    def _dress(self) -> None:
        self._fonts = Fonts.chosen(self._theme.font)
        self._fit()

    def _describe(self) -> None:
        """Say to who listens what is pointed at, else all there is."""
        picture = self._picture
        if picture is None:
            said = self._why
        elif self._current is not None:
            said = picture.spoken(self._current)
        else:
            said = "\n".join(picture.spoken(mark) for mark in range(len(picture.names)))
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            if QAccessible.isActive():
                changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
                QAccessible.updateAccessibility(changed)


def lay_out(picture: Picture | None, room: tuple[float, float], ruler: Ruler) -> Layout:
    """Lay a picture out in this room."""
    if picture is None or not picture.names:
        return Layout(Box(0, 0, *room))
    if picture.upright:
        return upright.lay_out(picture, *room, ruler)
    return lying.lay_out(picture, *room, ruler)


def least_height(picture: Picture, width: float, ruler: Ruler) -> float:
    """How high a picture has to be at this width."""
    if picture.upright:
        return upright.least_height(picture, width, ruler)
    return lying.least_height(picture, width, ruler)
