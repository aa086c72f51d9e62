"""A picture to keep: the chart with its title, what it is about, and what is counted, sharp when enlarged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from erp_returns.ui.theme import LIGHT, FontRole
from erp_returns.ui.theme.chart_colours import chart_colours
from erp_returns.ui.widgets.charts.chart_view import lay_out, least_height
from erp_returns.ui.widgets.charts.fitting import wrapped
from erp_returns.ui.widgets.charts.painting import Brushwork, Fonts
from erp_returns.ui.widgets.charts.shapes import Size

if TYPE_CHECKING:
    from erp_returns.ui.theme import Theme
    from erp_returns.ui.widgets.charts.picture import Picture

_WIDTH, _HEIGHT, _RATIO = 960.0, 340.0, 2
_MARGIN, _GAP = 28.0, 12.0
_POINTS = 11.0
_LINES = 4


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands around a chart: what it is about (days, shop …), and what is counted."""

    period: str
    about: str


def sheet(theme: Theme, picture: Picture, caption: Caption) -> QImage:
    """Draw the picture with its caption, on white whatever the window looks like."""
    faces = theme.faces
    fonts = Fonts.chosen(lambda role: faces.font(role, _POINTS))
    title, line = faces.font(FontRole.TITLE, _POINTS), fonts.height(Size.SMALL)
    inner = _WIDTH - 2 * _MARGIN
    about = wrapped(caption.about, inner, _LINES, lambda text: fonts.width(text, Size.SMALL))
    chart = max(_HEIGHT, least_height(picture, inner, fonts))
    below = line * len(about)
    top = _MARGIN + 1.5 * fonts.height(Size.BODY) + _GAP / 2 + line + _GAP
    image = QImage(
        round(_WIDTH * _RATIO),
        round((top + chart + _GAP + below + _MARGIN) * _RATIO),
        QImage.Format.Format_RGB32,
    )
    image.setDevicePixelRatio(_RATIO)
    colours = chart_colours(LIGHT)
    image.fill(QColor(colours.surface))
    painter = QPainter(image)

    def write(text: str, y: float, high: float, ink: str) -> float:
        painter.setPen(QColor(ink))
        painter.drawText(QRectF(_MARGIN, y, inner, high), int(Qt.AlignmentFlag.AlignVCenter), text)
        return y + high

    painter.setFont(title)
    y = write(picture.title, _MARGIN, 1.5 * fonts.height(Size.BODY), colours.text) + _GAP / 2
    painter.setFont(fonts.small)
    y = write(caption.period, y, line, colours.secondary) + _GAP
    painter.save()
    painter.translate(_MARGIN, y)
    Brushwork(painter, colours, fonts).chart(lay_out(picture, (inner, chart), fonts))
    painter.restore()
    painter.setFont(fonts.small)
    y += chart + _GAP
    for text in about:
        y = write(text, y, line, colours.secondary)
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """The image as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
