"""What must be known of an .xlsx before its cells are read: how far it reaches, what its formulas lack."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from xml.parsers import expat

MAGIC = b"PK\x03\x04"
UNCALCULATED = "#公式"
"""Stands in a cell whose formula was never calculated."""

_CHUNK = 1 << 20
_LONGEST = 8 << 20
_MEDIA = "xl/media/"
_COLUMNS, _ROWS = 16_384, 1_048_576
"""No sheet of Excel reaches further."""
_LARGEST_CELLS = 30_000_000
_LARGEST_BYTES = 4 << 30
_LETTERS = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]+)")
_ROW = re.compile(rb"\sr\s*=\s*[\"'][A-Za-z]*(\d+)")
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_PLACE = re.compile(rb'\br="([A-Z]+)(\d+)"')
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]+)<")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_ERROR, _TEXT = b't="e"', b't="str"'


class XlsxBrokenError(Exception):
    """The archive or the XML inside it is cut off or damaged."""


class XlsxTooLargeError(Exception):
    """A sheet spans, or unpacks to, more than can be held in memory."""


class NotAWorkbookError(Exception):
    """An archive without a workbook."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """Per sheet name: what calculated cells cannot show, by (row, column) from 0."""

    marks: dict[str, dict[tuple[int, int], str]]


def guard(data: bytes, check: Callable[[], None]) -> Guarded:
    """Unpack every part once, whatever it is called; `check` is called now and then, to stop the reading."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _guard(archive, check)
    except (
        zipfile.BadZipFile,
        zlib.error,
        expat.ExpatError,
        EOFError,
        OSError,
        ValueError,
        LookupError,
    ) as error:
        raise XlsxBrokenError from error
    except (NotImplementedError, RuntimeError) as error:
        raise NotAWorkbookError from error


def _guard(archive: zipfile.ZipFile, check: Callable[[], None]) -> Guarded:
    sizes = {info.filename: info.file_size for info in archive.infolist()}
    if "xl/workbook.xml" not in sizes:
        raise NotAWorkbookError
    if sum(sizes.values()) > _LARGEST_BYTES:
        raise XlsxTooLargeError
    scanned = {}
    for info in archive.infolist():
        if not info.is_dir() and not _plain(info.filename).startswith(_MEDIA):
            with archive.open(info) as part:
                scanned[_plain(info.filename)] = _scan(_pieces(iter(lambda: part.read(_CHUNK), b"")), check)
    parts = {name: _plain(part) for name, part in _sheet_parts(archive).items()}
    return Guarded({name: scanned[part] for name, part in parts.items() if part in scanned})


def _plain(part: str) -> str:
    """The name of a part as readers look for it: they forgive backslashes and capitals."""
    return part.replace("\\", "/").lower()


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet names with the part of the archive that holds each."""
    targets = {
        found["Id"]: found["Target"]
        for found in _elements(archive.read("xl/_rels/workbook.xml.rels"), "Relationship")
        if "Id" in found and "Target" in found
    }
    parts = {}
    for found in _elements(archive.read("xl/workbook.xml"), "sheet"):
        key = next((value for name, value in found.items() if name.endswith(":id")), "")
        target = targets.get(key, "")
        parts[found.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return parts


def _elements(xml: bytes, wanted: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []

    def started(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == wanted:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = started
    parser.Parse(xml, True)  # noqa: FBT003 - expat's own signature
    return found


def _pieces(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Cut the stream after whole rows, or anywhere after a tag where there are none."""
    rest = b""
    for chunk in chain(chunks, [b""]):
        rest += chunk
        cut = rest.rfind(b"row>") + 4 if chunk else len(rest)
        if cut <= 3 and len(rest) > _LONGEST:
            cut = rest.rfind(b">") + 1
        if cut > 3:
            yield rest[:cut]
            rest = rest[cut:]


def _scan(pieces: Iterator[bytes], check: Callable[[], None]) -> dict[tuple[int, int], str]:
    marks: dict[tuple[int, int], str] = {}
    rows = columns = 0
    for piece in pieces:
        check()
        columns = max(columns, max(map(_column, set(_LETTERS.findall(piece))), default=-1) + 1)
        rows = max(rows, max(map(int, set(_ROW.findall(piece))), default=0))
        if columns > _COLUMNS or rows > _ROWS:
            raise XlsxBrokenError
        if rows * columns > _LARGEST_CELLS:
            raise XlsxTooLargeError
        if _ERROR in piece or _FORMULA.search(piece):
            marks.update(_marks(piece))
    return marks


def _marks(piece: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for attributes, body in _CELL.findall(piece):
        failed = _ERROR in attributes
        if not failed and (_TEXT in attributes or not _FORMULA.search(body)):
            continue
        value = _VALUE.search(body)
        place = _PLACE.search(attributes)
        if place is None or (value is not None and not failed):
            continue
        text = value[1].decode("ascii", "replace") if value is not None else UNCALCULATED
        yield (int(place[2]) - 1, _column(place[1])), text


def _column(letters: bytes) -> int:
    """Number of a column from 0: A → 0, Z → 25, AA → 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number - 1
