"""Colours of charts as data: the parts differ in lightness, so that any eye tells them apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from erp_returns.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from erp_returns.ui.theme.tokens import Tokens


@dataclass(frozen=True, slots=True)
class PartColour:
    """One part of a chart: what it is filled with, its outline (3:1 on the surface), and text on it."""

    fill: str
    edge: str
    text: str


@dataclass(frozen=True, slots=True)
class ChartColours:
    """Everything a chart is painted with, each '#RRGGBB'; `line` is for what is drawn over columns."""

    surface: str
    raised: str
    text: str
    secondary: str
    grid: str
    zero: str
    band: str
    focus: str
    line: str
    parts: tuple[PartColour, ...]


_LIGHT_PARTS = (
    PartColour("#1F5FE0", "#1F5FE0", "#FFFFFF"),
    PartColour("#7CCDBB", "#2A8473", "#10231F"),
    PartColour("#C67A0A", "#C67A0A", "#160E00"),
    PartColour("#4A1F6E", "#4A1F6E", "#FFFFFF"),
    PartColour("#F0E090", "#8A7420", "#211B03"),
)
_DARK_PARTS = (
    PartColour("#6E9BF7", "#6E9BF7", "#0C111B"),
    PartColour("#23786A", "#23786A", "#FFFFFF"),
    PartColour("#F5B556", "#F5B556", "#1B1200"),
    PartColour("#EDE4FC", "#EDE4FC", "#1E1530"),
    PartColour("#684808", "#B8892B", "#FFFFFF"),
)


def _of(tokens: Tokens, line: str, parts: tuple[PartColour, ...]) -> ChartColours:
    return ChartColours(
        surface=tokens.surface,
        raised=tokens.raised,
        text=tokens.text,
        secondary=tokens.secondary,
        grid=tokens.divider,
        zero=tokens.outline,
        band=tokens.hover,
        focus=tokens.accent,
        line=line,
        parts=parts,
    )


LIGHT_CHARTS = _of(LIGHT, "#B35F00", _LIGHT_PARTS)
DARK_CHARTS = _of(DARK, "#F5B556", _DARK_PARTS)


def chart_colours(tokens: Tokens) -> ChartColours:
    """The colours that go with a set of tokens."""
    return DARK_CHARTS if tokens is DARK else LIGHT_CHARTS
