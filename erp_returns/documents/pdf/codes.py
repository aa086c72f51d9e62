"""Codes that scanners read: QR as one path, Code 128 in bars wide enough for a label printer."""

from __future__ import annotations

import math
from itertools import groupby
from typing import TYPE_CHECKING

import segno
from reportlab.graphics.barcode.code128 import Code128

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_INK = (0, 0, 0)
_NARROWEST_BAR = 0.0075 * 72
_WIDEST_BAR = 0.02 * 72
_QUIET_MODULES = 2
_CLEAR_MODULES = 10
"""How much stays clear at either side of bars (ISO/IEC 15417)."""


def draw_qr(canvas: Canvas, value: str, left: float, top: float, side: float) -> None:
    """Draw `value` as a square of `side` points, with a narrow light margin inside it."""
    matrix = segno.make(value, error="m", micro=False).matrix
    module = side / (len(matrix) + 2 * _QUIET_MODULES)
    path = canvas.beginPath()
    for row, cells in enumerate(matrix):
        column = 0
        for dark, run in groupby(cells):
            length = len(list(run))
            if dark:
                x = left + (column + _QUIET_MODULES) * module
                path.rect(x, top - (row + 1 + _QUIET_MODULES) * module, length * module, module)
            column += length
    canvas.setFillColor(_INK)
    canvas.drawPath(path, stroke=0, fill=1)


def code128_width(value: str, width: float, clear: float = math.inf) -> float | None:
    """Points that Code 128 of `value` takes within `width`; None where it could not be scanned.

    `clear` is what is empty at either side of that width.
    """
    if not value or not value.isascii() or not value.isprintable():
        return None
    modules = Code128(value, barWidth=1, quiet=0).width
    bar = min(width / modules, (width + 2 * clear) / (modules + 2 * _CLEAR_MODULES), _WIDEST_BAR)
    return float(modules * bar) if bar >= _NARROWEST_BAR else None


def draw_code128(canvas: Canvas, value: str, left: float, top: float, width: float, height: float) -> bool:
    """Draw `value` as Code 128 of at most `width`, and say whether it could be."""
    taken = code128_width(value, width)
    if taken is None:
        return False
    canvas.setFillColor(_INK)
    modules = Code128(value, barWidth=1, quiet=0).width
    code = Code128(value, barWidth=taken / modules, barHeight=height, quiet=0)
    code.drawOn(canvas, left, top - height)
    return True
