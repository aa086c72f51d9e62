"""Workbooks whose inside is damaged by chance: parts, tags, references, records, sectors and chains."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

from tests.documents.old_workbook import Record, compound, records, stream_of
from tests.documents.sales_files_kit import xlsx_bytes

Rows = Sequence[Sequence[str]]
Parts = dict[str, bytes]

_REFERENCES = (b"XFD1048576", b"A0", b"", b"ZZZZ9", b"A-1", b"A99999999999", b"1A", b"\xe7\x94\xb21")
_VALUES = (b"", b"1E400", b"-1", b"99999999999999999999", b"NaN", b"\xff", b"&#0;", b"&lol;", b"0x1")
_ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY lol "lol"><!ENTITY b "&lol;&lol;&lol;&lol;">]>'


def damaged_xlsx(chance: Random, rows: Rows) -> bytes:
    """An .xlsx of these rows with one to three of its parts damaged."""
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(rows))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(chance.randint(1, 3)):
        if parts:
            chance.choice(_PARTS)(chance, parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def damaged_xls(chance: Random, rows: Rows) -> bytes:
    """An .xls of these rows with records, or what chains its sectors, damaged."""
    found = records(rows)
    for _ in range(chance.randint(0, 3)):
        chance.choice(_RECORDS)(chance, found)
    data = bytearray(compound(stream_of(found)))
    for _ in range(chance.choice((0, 0, 1, 2, 4))):
        place = chance.choice((chance.randrange(512), len(data) - chance.randrange(1, 1025)))
        struct.pack_into("<I", data, max(0, min(place, len(data) - 4)), chance.choice(_LINKS))
    return bytes(data)


_LINKS = (0, 1, 2, 7, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFA, 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF)


def _pick(chance: Random, parts: Parts) -> str:
    """A part, more often one with cells in it."""
    sheets = [name for name in parts if "sheet" in name or "Strings" in name]
    return chance.choice(sheets if sheets and chance.random() < 0.7 else list(parts))


def _drop_part(chance: Random, parts: Parts) -> None:
    del parts[_pick(chance, parts)]


def _rename_part(chance: Random, parts: Parts) -> None:
    name = _pick(chance, parts)
    parts[chance.choice((name.upper(), name.replace("/", "\\"), f"../{name}", "xl/workbook.xml", "x"))] = (
        parts.pop(name)
    )


def _swap_parts(chance: Random, parts: Parts) -> None:
    one, other = _pick(chance, parts), _pick(chance, parts)
    parts[one], parts[other] = parts[other], parts[one]


def _cut_part(chance: Random, parts: Parts) -> None:
    name = _pick(chance, parts)
    parts[name] = parts[name][: chance.randrange(len(parts[name]) + 1)]


def _noise(chance: Random, parts: Parts) -> None:
    name = _pick(chance, parts)
    content = bytearray(parts[name])
    for _ in range(chance.randint(1, 6)):
        if content:
            content[chance.randrange(len(content))] = chance.randrange(256)
    parts[name] = bytes(content)


def _replace(pattern: bytes, options: Sequence[bytes]) -> Callable[[Random, Parts], None]:
    """Put something else where a pattern is found, in one place or in all."""

    def change(chance: Random, parts: Parts) -> None:
        name = _pick(chance, parts)
        new = chance.choice(options)
        parts[name] = re.sub(pattern, lambda _: new, parts[name], count=chance.choice((0, 1)))

    return change


def _nest(chance: Random, parts: Parts) -> None:
    name, depth = _pick(chance, parts), chance.choice((10, 5000))
    tag = chance.choice((b"row", b"c", b"si", b"g"))
    parts[name] = parts[name].replace(b"</", b"<%s>" % tag * depth + b"</%s>" % tag * depth + b"</", 1)


def _entity(chance: Random, parts: Parts) -> None:
    name = _pick(chance, parts)
    parts[name] = _ENTITIES + parts[name].partition(b"?>")[2].replace(b"<t>", b"<t>&b;", 1)


def _squash(chance: Random, parts: Parts) -> None:
    name = _pick(chance, parts)
    parts[name] = zlib.compress(parts[name])


_PARTS: Sequence[Callable[[Random, Parts], None]] = (
    *(_drop_part, _rename_part, _swap_parts, _cut_part, _noise, _noise, _nest, _entity, _squash),
    _replace(rb'(?<=\br=")[A-Z]+\d+', _REFERENCES),
    _replace(rb'(?<=<row r=")\d+', (b"0", b"1048577", b"99999999999", b"-3", b"")),
    _replace(rb'\bt="\w+"', (b't="s"', b't="e"', b't="b"', b't="str"', b't="d"', b't="?"', b"")),
    _replace(rb"(?<=<v>)[^<]*", _VALUES),
    _replace(rb"<v>", (b"<f>A1+</f><v>", b"<f/><v>", b"<f>1/0</f></c><c><v>", b"<v><v>")),
    _replace(rb'(?<=ref=")[^"]*', (b"A1:XFD1048576", b"B2:A1", b"", b"A1")),
    _replace(rb'(?:unique)?[cC]ount="\d+"', (b'count="4000000000"', b'count="-1"', b'count="x"')),
    _replace(rb'encoding="UTF-8"', (b'encoding="UTF-16"', b'encoding="gb18030"', b'encoding="x"')),
    _replace(rb"</\w+>", (b"", b"</x>", b"<")),
    _replace(rb'Target="[^"]*"', (b'Target="/xl/worksheets/sheet1.xml"', b'Target="../x"', b'Target=""')),
    _replace(rb'name="[^"]*"', (b'name=""', b'name="' + b"x" * 5000 + b'"', b"")),
)


def _drop_record(chance: Random, found: list[Record]) -> None:
    if len(found) > 1:
        del found[chance.randrange(len(found))]


def _repeat_record(chance: Random, found: list[Record]) -> None:
    found.insert(chance.randrange(len(found) + 1), chance.choice(found))


def _rename_record(chance: Random, found: list[Record]) -> None:
    place = chance.randrange(len(found))
    kind = chance.choice(
        (0x06, 0x0A, 0x2F, 0x3C, 0x85, 0xBD, 0xBE, 0xD6, 0xFC, 0xFD, 0x200, 0x203, 0x205, 0x27E)
    )
    found[place] = kind, found[place][1]


def _change_body(chance: Random, found: list[Record]) -> None:
    place = chance.randrange(len(found))
    kind, body = found[place]
    content = bytearray(body)
    for _ in range(chance.randint(1, 4)):
        if content:
            content[chance.randrange(min(len(content), 16))] = chance.choice(
                (0, 1, 0xFF, chance.randrange(256))
            )
    found[place] = kind, bytes(content)


def _cut_body(chance: Random, found: list[Record]) -> None:
    place = chance.randrange(len(found))
    kind, body = found[place]
    found[place] = kind, body[: chance.randrange(len(body) + 1)]


def _long_body(chance: Random, found: list[Record]) -> None:
    place = chance.randrange(len(found))
    kind, body = found[place]
    found[place] = kind, body + chance.randbytes(chance.choice((1, 7, 9000)))


_RECORDS: Sequence[Callable[[Random, list[Record]], None]] = (
    *(_drop_record, _repeat_record, _rename_record, _change_body, _change_body, _cut_body, _long_body),
)
