"""The two faces of every record, embedded as subsets whose text can be searched and copied."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

ASCENT = 0.88
"""How far the faces reach above the baseline, in ems."""

_ENTRIES_PER_BLOCK = 100
_LINE_ENDS = dict.fromkeys(map(ord, "\v\f\r\x85\u2028\u2029"), "\n")
_SEPARATORS = {**_LINE_ENDS, ord("\t"): " "}


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One embedded face: `name` is what a canvas calls it, `widths` are in thousandths of an em."""

    name: str
    widths: Mapping[int, int]

    def shown(self, text: str) -> str:
        """The text with every character that the face lacks as its code point: '𠮷' → '[U+20BB7]'.

        Line ends of all kinds become one kind; invisible joiners and selectors are left out.
        """
        if all(map(self.widths.__contains__, map(ord, text))):
            return text
        separated = text.replace("\r\n", "\n").translate(_SEPARATORS)
        return "".join(map(self._shown_character, separated))

    def width(self, text: str, size: float) -> float:
        """Points that `text`, made of characters the face has, takes at `size` points."""
        return sum(map(self.widths.__getitem__, map(ord, text))) * size / 1000

    def _shown_character(self, character: str) -> str:
        if character == "\n" or ord(character) in self.widths:
            return character
        return "" if _is_invisible(character) else f"[U+{ord(character):04X}]"


@dataclass(frozen=True, slots=True, eq=False)
class FontSet:
    """The faces that records are set in."""

    regular: Face
    bold: Face


@lru_cache(maxsize=4)
def load_fonts(folder: Path) -> FontSet:
    """Load NotoSansSC-Regular.ttf and -Bold.ttf of `folder`, once per process and folder."""
    return FontSet(_load(folder / "NotoSansSC-Regular.ttf"), _load(folder / "NotoSansSC-Bold.ttf"))


def _load(file: Path) -> Face:
    font = _EmbeddedFont(str(file), str(file))
    pdfmetrics.registerFont(font)
    widths = font.face.charWidths
    drawable = {code: widths[code] for code, glyph in font.face.charToGlyph.items() if glyph}
    return Face(font.fontName, {code: width for code, width in drawable.items() if _is_text(code)})


def _is_text(code: int) -> bool:
    return unicodedata.category(chr(code)) not in {"Cc", "Cf"}


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) == "Cf" or "VARIATION SELECTOR" in unicodedata.name(character, "")


class _EmbeddedFont(TTFont):  # type: ignore[misc]
    """A face whose text reads back right: reportlab's own tables end at U+FFFF."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file)
        self._embedding = Lock()

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802 - overrides reportlab's
        """Embed the characters that `doc` uses; documents that end at the same time take turns."""
        state = self.state[doc]
        with self._embedding:
            super().addObjects(doc)
        for place, subset in enumerate(state.subsets):
            font = doc.idToObject["BasicFonts"].dict[f"{state.internalName}+{place}"]
            doc.idToObject[f"toUnicodeCMap:{font.BaseFont}"].content = to_unicode_cmap(font.BaseFont, subset)


def to_unicode_cmap(name: str, subset: Sequence[int]) -> str:
    """The PDF table from a subset's byte codes to their characters, in UTF-16 as it must be."""
    entries = [
        f"<{place:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for place, code in enumerate(subset)
        if code
    ]
    blocks = [
        entries[start : start + _ENTRIES_PER_BLOCK] for start in range(0, len(entries), _ENTRIES_PER_BLOCK)
    ]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar" for block in blocks),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )
