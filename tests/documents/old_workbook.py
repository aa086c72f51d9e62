"""Old .xls workbooks for the tests: records of [MS-XLS] in one stream of a compound file of [MS-CFB]."""

from __future__ import annotations

import struct
from collections.abc import Sequence

SECTOR = 512
_FREE, _END, _FAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_LONGEST = 3900
"""Letters of a cell that fit into one record."""

Record = tuple[int, bytes]


def records(rows: Sequence[Sequence[str]]) -> list[Record]:
    """The records of a workbook of one sheet whose cells are text."""
    height, width = len(rows), max(map(len, rows), default=0)
    sheet: list[Record] = [_bof(0x10), (0x200, struct.pack("<IIHHH", 0, height, 0, min(width, 256), 0))]
    for number, row in enumerate(rows):
        for column, cell in enumerate(row[:256]):
            text = cell[:_LONGEST].encode("utf-16-le", "replace")
            body = struct.pack("<HHHHB", number, column, 0, len(text) // 2, 1) + text
            sheet.append((0x204, body))
    sheet.append((0x0A, b""))
    name = "Sheet1"
    start = sum(4 + len(body) for _, body in (_bof(0x05), _bound(name, 0), (0x0A, b"")))
    return [_bof(0x05), _bound(name, start), (0x0A, b""), *sheet]


def stream_of(found: Sequence[Record]) -> bytes:
    """Records one after the other."""
    return b"".join(struct.pack("<HH", kind, len(body)) + body for kind, body in found)


def compound(stream: bytes) -> bytes:
    """A compound file that holds one stream, as long as it takes not to be a mini one."""
    stream = stream.ljust(4096, b"\0")
    length = len(stream)
    content = stream.ljust(-(-length // SECTOR) * SECTOR, b"\0")
    used = len(content) // SECTOR
    tables = -(-(used + 1) // (SECTOR // 4 - 1))
    chain = [*range(1, used), _END, _END, *([_FAT] * tables)]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(tables * SECTOR, b"\xff")
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, 0, length)
    places = [*range(used + 1, used + 1 + tables)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<IIIIIIIII", 0, tables, used, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *places[:109], *[_FREE] * (109 - len(places[:109])))
    return header + content + directory.ljust(SECTOR, b"\0") + table


def old_workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows of text as an .xls file."""
    return compound(stream_of(records(rows)))


def _bof(kind: int) -> Record:
    return 0x809, struct.pack("<HHHHII", 0x600, kind, 0x0DBB, 0x07CC, 0, 6)


def _bound(name: str, start: int) -> Record:
    return 0x85, struct.pack("<IBBBB", start, 0, 0, len(name), 0) + name.encode("ascii")


def _entry(name: str, kind: int, start: int, size: int, child: int = _NONE) -> bytes:
    letters = name.encode("utf-16-le")
    return (
        letters.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(letters) + 2, kind, 1, _NONE, _NONE, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
