"""Colours as data, one set for light and one for dark; every pair of text on ground is WCAG AA."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Tone(StrEnum):
    """What a piece of text means; the theme knows its colour."""

    NORMAL = "normal"
    SECONDARY = "secondary"
    ACCENT = "accent"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Chip:
    """Ground and text of a small label."""

    background: str
    text: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours, each '#RRGGBB'."""

    name: str
    window: str
    surface: str
    raised: str
    sunken: str
    border: str
    divider: str
    outline: str
    text: str
    secondary: str
    disabled: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    hover: str
    pressed: str
    selection: str
    selection_idle: str
    success: str
    warning: str
    danger: str
    chips: Mapping[str, Chip]
    fallback_chip: Chip

    def chip(self, status: str) -> Chip:
        """Colours for a stored status value; grey for one that is not known."""
        return self.chips.get(status, self.fallback_chip)

    def tone(self, tone: Tone) -> str:
        """Colour of text that means `tone`."""
        return str(getattr(self, "text" if tone is Tone.NORMAL else tone.value))


def _chips(**pairs: tuple[str, str]) -> Mapping[str, Chip]:
    return MappingProxyType({status: Chip(*pair) for status, pair in pairs.items()})


LIGHT = Tokens(
    name="light",
    window="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#EEF0F4",
    border="#D9DEE5",
    divider="#E9ECF0",
    outline="#858F9E",
    text="#1B2430",
    secondary="#5B6675",
    disabled="#98A2AF",
    accent="#1F5FE0",
    accent_hover="#1A53C7",
    accent_pressed="#1747AB",
    on_accent="#FFFFFF",
    hover="#EDF0F4",
    pressed="#E1E6ED",
    selection="#DCE8FF",
    selection_idle="#E9EDF4",
    success="#156B33",
    warning="#8A5300",
    danger="#B3261E",
    chips=_chips(
        pending_review=("#FFF4DB", "#8A5300"),
        approved=("#E4EEFF", "#1D4FBF"),
        awaiting_return=("#E8EAFE", "#3B3FB6"),
        awaiting_payment=("#FFE9DD", "#A33A0B"),
        awaiting_exchange=("#F2E8FE", "#6B2FB3"),
        awaiting_delivery=("#DFF5F7", "#0B6573"),
        awaiting_refund=("#FDE7F1", "#A01E5D"),
        completed=("#E1F5E6", "#156B33"),
        rejected=("#FDE5E4", "#A8201A"),
        cancelled=("#ECEEF1", "#4F5967"),
    ),
    fallback_chip=Chip("#ECEEF1", "#4F5967"),
)

DARK = Tokens(
    name="dark",
    window="#14171C",
    surface="#1B2027",
    raised="#232A33",
    sunken="#101317",
    border="#333B46",
    divider="#29303A",
    outline="#717D8D",
    text="#E7EAEE",
    secondary="#9AA5B3",
    disabled="#616C7A",
    accent="#7AA5FF",
    accent_hover="#94B7FF",
    accent_pressed="#ABC6FF",
    on_accent="#0F1216",
    hover="#262D37",
    pressed="#2E3743",
    selection="#22375F",
    selection_idle="#28303C",
    success="#8FE0A6",
    warning="#F6C76B",
    danger="#FFA8A2",
    chips=_chips(
        pending_review=("#3A2E12", "#F6C76B"),
        approved=("#172B4D", "#9CC0FF"),
        awaiting_return=("#23254F", "#B9BCFF"),
        awaiting_payment=("#43230F", "#FFB28A"),
        awaiting_exchange=("#33204D", "#D7B5FF"),
        awaiting_delivery=("#0F343A", "#86DDE8"),
        awaiting_refund=("#431C31", "#FFA8CE"),
        completed=("#15351F", "#8FE0A6"),
        rejected=("#451C1A", "#FFA8A2"),
        cancelled=("#2A3038", "#B4BDC9"),
    ),
    fallback_chip=Chip("#2A3038", "#B4BDC9"),
)
