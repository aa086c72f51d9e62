"""Faces: the machine's Chinese one where it is a good one, else the one that comes along."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from pathlib import Path

BUNDLED_FAMILY = "Noto Sans SC"
BUNDLED_FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")

# Screen faces with a regular and a bold cut that cover the 8,105 standard characters.
CHINESE_FACES = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "HarmonyOS Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    BUNDLED_FAMILY,
)
# Faces in which 0/O and 1/l/I cannot be mistaken.
NUMBER_FACES = (
    "Cascadia Mono",
    "Consolas",
    "SF Mono",
    "Menlo",
    "JetBrains Mono",
    "DejaVu Sans Mono",
    "Noto Sans Mono",
    "Liberation Mono",
)


class FontRole(Enum):
    """A use of type: size relative to the body size, whether bold, whether a number face."""

    BODY = (1.0, False, False)
    STRONG = (1.0, True, False)
    SMALL = (0.9, False, False)
    TITLE = (1.3, True, False)
    NUMBER = (1.0, False, True)
    NUMBER_TITLE = (1.3, True, True)
    BENCH = (1.4, False, False)
    BENCH_NUMBER = (1.85, True, False)
    SCAN = (1.85, False, True)
    FIGURE = (2.1, True, False)

    @property
    def scale(self) -> float:
        """Size as a multiple of the body size."""
        return self.value[0]

    @property
    def bold(self) -> bool:
        """Whether the bold cut is used."""
        return self.value[1]

    @property
    def number_face(self) -> bool:
        """Whether 0/O and 1/l must be told apart at a glance."""
        return self.value[2]


@dataclass(frozen=True, slots=True)
class Faces:
    """Families in order of preference, for text and for document numbers."""

    text: tuple[str, ...]
    number: tuple[str, ...]

    @classmethod
    def choose(cls, folder: Path) -> Faces:
        """Pick from what is installed; load the bundled face from `folder` only when none is.

        Asking for the families costs some 4 ms once (the first text drawn would pay it anyway);
        loading both cuts costs 1–2 ms because the files are mapped, not read.
        """
        installed = set(QFontDatabase.families())
        chinese = next((face for face in CHINESE_FACES if face in installed), None)
        if chinese is None:
            for name in BUNDLED_FILES:
                QFontDatabase.addApplicationFont(str(folder / name))
            chinese = BUNDLED_FAMILY
        number = next((face for face in NUMBER_FACES if face in installed), None)
        return cls((chinese,), (chinese,) if number is None else (number, chinese))

    def font(self, role: FontRole, points: float) -> QFont:
        """The font for `role` where the body is `points` high; digits all of one width."""
        font = QFont(list(self.number if role.number_face else self.text))
        font.setPointSizeF(screen_points(points) * role.scale)
        font.setBold(role.bold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def screen_points(points: float) -> float:
    """Points as they look at 96 dots an inch: macOS counts 72."""
    return points * 96 / 72 if sys.platform == "darwin" else points
