"""Paints a laid out chart; edges stand on whole pixels of the device, so that they are sharp at any ratio."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from erp_returns.ui.theme import FontRole
from erp_returns.ui.widgets.charts.shapes import Align, Ink, Size

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from erp_returns.ui.theme.chart_colours import ChartColours
    from erp_returns.ui.widgets.charts.callout import Callout
    from erp_returns.ui.widgets.charts.shapes import Bar, Box, Dot, Key, Layout, Rule, Words

_ROUND = 2.0
_DOT = 3.5
_GROUND = 0.86
_CROWDED = 12.0
"""Points closer than this have no dots: the line alone says more."""
_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


@dataclass(frozen=True, slots=True)
class Fonts:
    """The type of a chart; it measures too."""

    body: QFont
    small: QFont
    strong: QFont
    _widths: dict[tuple[str, Size], float] = field(default_factory=dict)

    @classmethod
    def chosen(cls, font: Callable[[FontRole], QFont]) -> Fonts:
        """The type of charts among the uses of type."""
        return cls(font(FontRole.BODY), font(FontRole.SMALL), font(FontRole.STRONG))

    def of(self, size: Size) -> QFont:
        """The font for a size."""
        return self.body if size is Size.BODY else self.small

    def width(self, text: str, size: Size) -> float:
        """How wide a line of text is (px)."""
        found = self._widths.get((text, size))
        if found is None:
            found = self._widths[text, size] = QFontMetricsF(self.of(size)).horizontalAdvance(text) + 1
        return found

    def height(self, size: Size) -> float:
        """How high a line of text is (px)."""
        return QFontMetricsF(self.of(size)).height()


@dataclass(frozen=True, slots=True)
class Brushwork:
    """What a chart is painted with."""

    painter: QPainter
    colours: ChartColours
    fonts: Fonts

    def chart(self, layout: Layout, current: int | None = None) -> None:
        """Paint a chart, the row or column of `current` on a band."""
        if current is not None and current < len(layout.marks):
            self.painter.fillRect(self._snapped(layout.marks[current].box), QColor(self.colours.band))
        for rule in layout.rules:
            if not rule.zero:
                self._rule(rule)
        for bar in layout.bars:
            self._bar(bar)
        for rule in layout.rules:
            if rule.zero:
                self._rule(rule)
        for dots in layout.lines:
            self._line(dots, current)
        for key in layout.keys:
            self._key(key)
        for words in layout.words:
            self._words(words)

    def callout(self, callout: Callout) -> None:
        """Paint what is said of a mark over the chart."""
        painter, colours = self.painter, self.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.zero), 1))
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(self._snapped(callout.box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        for line in callout.lines:
            painter.setFont(self.fonts.strong if line.strong else self.fonts.small)
            painter.setPen(QColor(colours.secondary if line.quiet else colours.text))
            flags = _ALIGN[line.align] | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(*line.box), int(flags), line.text)

    # ---------------------------------------------------------------- pieces

    def _rule(self, rule: Rule) -> None:
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        colour = QColor(self.colours.zero if rule.zero else self.colours.grid)
        self.painter.setPen(QPen(colour, 1))
        start = QPointF(self._snap(rule.x1), self._snap(rule.y1))
        self.painter.drawLine(start, QPointF(self._snap(rule.x2), self._snap(rule.y2)))

    def _bar(self, bar: Bar) -> None:
        part = self.colours.parts[bar.part % len(self.colours.parts)]
        box = self._snapped(bar.box)
        if box.width() <= 0 or box.height() <= 0:
            return
        self._filled(box, part.fill, part.edge)

    def _filled(self, box: QRectF, fill: str, edge: str) -> None:
        painter = self.painter
        if min(box.width(), box.height()) < 2 * _ROUND:
            gap = 1 if box.width() > _ROUND else 0
            painter.fillRect(box.adjusted(0, 0, -gap, 0), QColor(edge))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(fill))
        # The gap to a neighbour is of the surface's colour, so that parts stay apart without any.
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -1.5, -0.5), _ROUND, _ROUND)

    def _line(self, dots: Sequence[Dot], current: int | None) -> None:
        if not dots:
            return
        painter = self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath(QPointF(dots[0].x, dots[0].y))
        for dot in dots[1:]:
            path.lineTo(dot.x, dot.y)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        join = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        crowded = len(dots) > 1 and dots[1].x - dots[0].x < _CROWDED
        painter.setPen(QPen(QColor(self.colours.surface), 3.5 if crowded else 5, *join))
        painter.drawPath(path)
        painter.setPen(QPen(QColor(self.colours.line), 1.5 if crowded else 2, *join))
        painter.drawPath(path)
        for dot in dots:
            if not crowded or dot.mark == current or len(dots) == 1:
                self._dot(dot.x, dot.y, _DOT)

    def _dot(self, x: float, y: float, radius: float) -> None:
        self.painter.setPen(QPen(QColor(self.colours.line), 2))
        self.painter.setBrush(QColor(self.colours.surface))
        self.painter.drawEllipse(QPointF(x, y), radius, radius)

    def _key(self, key: Key) -> None:
        if not key.line:
            part = self.colours.parts[key.part % len(self.colours.parts)]
            self._filled(self._snapped(key.sample), part.fill, part.edge)
            return
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(QPen(QColor(self.colours.line), 2))
        middle = key.sample.y + key.sample.height / 2
        self.painter.drawLine(QPointF(key.sample.x, middle), QPointF(key.sample.right, middle))
        self._dot(key.sample.middle, middle, _DOT)

    def _words(self, words: Words) -> None:
        painter = self.painter
        painter.setFont(self.fonts.of(words.size))
        box = QRectF(*words.box)
        flags = int(_ALIGN[words.align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
        if words.ink in (Ink.COLUMN, Ink.LINE):
            ground = QColor(self.colours.surface)
            ground.setAlphaF(_GROUND)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box.adjusted(-1, 1, 1, -1), _ROUND, _ROUND)
        painter.setPen(QColor(self._ink(words)))
        painter.drawText(box, flags, words.text)

    def _ink(self, words: Words) -> str:
        colours = self.colours
        match words.ink:
            case Ink.ON_PART:
                return colours.parts[words.part % len(colours.parts)].text
            case Ink.LINE:
                return colours.line
            case Ink.QUIET:
                return colours.secondary
            case _:
                return colours.text

    # ---------------------------------------------------------------- pixels

    def _snap(self, value: float) -> float:
        ratio = self.painter.device().devicePixelRatioF()
        return round(value * ratio) / ratio

    def _snapped(self, box: Box) -> QRectF:
        left, top = self._snap(box.x), self._snap(box.y)
        return QRectF(left, top, self._snap(box.right) - left, self._snap(box.bottom) - top)
