"""Bounds of an old .xls workbook, read before a reader that would reserve whatever the file claims.

The layout is that of [MS-CFB] (sectors chained through an allocation table) and [MS-XLS] (records of
a type, a length and a body).
"""

from __future__ import annotations

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_LAST_SECTOR = 0xFFFFFFFA
_STREAM, _ROOT = 2, 5
_MINI = 64
_COLUMNS, _ROWS = 256, 65_536
_DIMENSIONS = 0x200
_PASSWORD = 0x2F
_CELLS = frozenset({0x06, 0xBD, 0xBE, 0xD6, 0xFD, 0x203, 0x204, 0x205, 0x206, 0x27E, 0x406})
_RANGES = frozenset({0xBD, 0xBE})
_LARGEST = 12_000_000


class XlsBrokenError(Exception):
    """The file contradicts itself."""


class XlsEncryptedError(Exception):
    """The records are encrypted."""


class XlsTooLargeError(Exception):
    """The sheet would need more cells than can be held."""


def workbook_stream(data: bytes) -> bytes | None:
    """The records of the workbook inside a compound file, or None when it holds something else."""
    try:
        return _Compound(data).stream(("Workbook", "Book"))
    except (struct.error, IndexError) as error:
        raise XlsBrokenError from error


def check_bounds(records: bytes) -> None:
    """Walk all records; raises where one leaves the file or a cell leaves the sheet."""
    position, rows, columns = 0, 0, 0
    while position + 4 <= len(records):
        kind, length = struct.unpack_from("<HH", records, position)
        body = records[position + 4 : position + 4 + length]
        if len(body) < length:
            raise XlsBrokenError
        if kind == _PASSWORD:
            raise XlsEncryptedError
        if kind == _DIMENSIONS:
            _check_dimensions(body)
        elif kind in _CELLS and length >= 4:
            row, column = struct.unpack_from("<HH", body)
            if kind in _RANGES:
                column = max(column, struct.unpack_from("<H", body, length - 2)[0])
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        position += 4 + length
    if columns > _COLUMNS:
        raise XlsBrokenError
    if rows * columns > _LARGEST:
        raise XlsTooLargeError


def _check_dimensions(body: bytes) -> None:
    shape = {10: "<HHHH", 14: "<IIHH"}.get(len(body))
    if shape is None:
        raise XlsBrokenError
    first_row, rows, first_column, columns = struct.unpack_from(shape, body)
    if rows > _ROWS or columns > _COLUMNS or first_row > rows or first_column > columns:
        raise XlsBrokenError


class _Compound:
    """The streams of a compound file; every chain is bounded by the number of its sectors."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        (shift,) = struct.unpack_from("<H", data, 30)
        if shift not in (9, 12):
            raise XlsBrokenError
        self._size = 1 << shift
        counts = struct.unpack_from("<2I", data, 40) + struct.unpack_from("<I", data, 64)
        if max(counts) * self._size > len(data):
            raise XlsBrokenError
        self._directory, _, self._cutoff, self._mini_table = struct.unpack_from("<4I", data, 48)
        self._table = self._allocation_table(counts[1])

    def stream(self, names: tuple[str, ...]) -> bytes | None:
        found: tuple[int, int] | None = None
        root = _LAST_SECTOR
        directory = self._read(self._directory)
        for offset in range(0, len(directory) - 127, 128):
            (name_length,) = struct.unpack_from("<H", directory, offset + 64)
            name = directory[offset : offset + max(name_length - 2, 0)].decode("utf-16-le", "replace")
            start, length = struct.unpack_from("<IQ", directory, offset + 116)
            if length > len(self._data):
                raise XlsBrokenError
            if directory[offset + 66] == _ROOT:
                root = start
            elif directory[offset + 66] == _STREAM and name in names:
                found = (start, length)
        if found is None:
            return None
        start, length = found
        return (self._read(start) if length >= self._cutoff else self._read_mini(root, start))[:length]

    def _allocation_table(self, count: int) -> tuple[int, ...]:
        sectors = list(struct.unpack_from("<109I", self._data, 76))
        (following,) = struct.unpack_from("<I", self._data, 68)
        for _ in range(len(self._data) // self._size):
            if following >= _LAST_SECTOR:
                break
            *more, following = self._numbers(self._whole_sector(following))
            sectors += more
        table: list[int] = []
        for sector in [number for number in sectors if number < _LAST_SECTOR][:count]:
            table += self._numbers(self._whole_sector(sector))
        return tuple(table)

    def _whole_sector(self, number: int) -> bytes:
        """A sector of a table, which a cut file may end in."""
        if (number + 2) * self._size > len(self._data):
            raise XlsBrokenError
        return self._sector(number)

    def _sector(self, number: int) -> bytes:
        sector = self._data[(number + 1) * self._size : (number + 2) * self._size]
        if not sector:
            raise XlsBrokenError
        return sector.ljust(self._size, b"\0")

    def _read(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in _chain(self._table, start))

    def _read_mini(self, root: int, start: int) -> bytes:
        small = self._read(root)
        table = self._numbers(self._read(self._mini_table))
        return b"".join(small[number * _MINI : (number + 1) * _MINI] for number in _chain(table, start))

    @staticmethod
    def _numbers(sector: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(sector) // 4}I", sector)


def _chain(table: tuple[int, ...], start: int) -> list[int]:
    links: list[int] = []
    while start < _LAST_SECTOR:
        if start >= len(table) or len(links) > len(table):
            raise XlsBrokenError
        links.append(start)
        start = table[start]
    return links
