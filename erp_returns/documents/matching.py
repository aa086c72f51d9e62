"""Files of no known layout, matched by hand: their columns, what they may be of ours, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from erp_returns.documents.refusals import EmptyFile
from erp_returns.documents.sales_files.layouts import Layout, headers
from erp_returns.documents.sheets import Watch, open_sheets

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column of a file with its first filled cells."""

    heading: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One of our fields, by its heading: whether it has to be there, or one of several has to (`either`)."""

    heading: str
    needed: bool
    either: bool


def columns_of(path: Path) -> tuple[FileColumn, ...]:
    """The columns of a file's first table: the fullest of the first rows is its header; `EmptyFile`."""
    for sheet in open_sheets(path, Watch()):
        rows = list(headers(sheet))
        if not rows:
            continue
        number, header = max(rows, key=lambda each: (len(set(each[1]) - {""}), -each[0]))
        below = [row for place, row in islice(sheet.rows(Watch()), number + 50) if place > number]
        named = dict.fromkeys(heading for heading in header if heading)
        return tuple(FileColumn(heading, _samples(below, header.index(heading))) for heading in named)
    raise EmptyFile(path.name)


def _samples(rows: Iterable[Sequence[str]], place: int) -> tuple[str, ...]:
    filled = (row[place].strip() for row in rows if place < len(row) and row[place].strip())
    return tuple(islice(dict.fromkeys(filled), _SAMPLES))


def wanted_of(layout: Layout) -> tuple[Wanted, ...]:
    """Our fields as the layout has them, the needed ones first."""
    groups = {name: group for group in layout.needed for name in group}
    fields = dict.fromkeys(column.field for column in layout.columns)
    found = [
        Wanted(layout.names((field,))[0], field in groups, len(groups.get(field, ())) > 1) for field in fields
    ]
    return tuple(sorted(found, key=lambda each: not each.needed))


def proposed(layout: Layout, others: Sequence[Layout], columns: Sequence[FileColumn]) -> dict[str, str]:
    """For our headings the file's that any known layout calls the same; each of the file's once."""
    there = {column.heading for column in columns}
    names: dict[str, list[str]] = {}
    for each in (layout, *others):
        for column in each.columns:
            names.setdefault(column.field, []).extend(column.names)
    chosen: dict[str, str] = {}
    for column in layout.columns:
        free = there - set(chosen.values())
        found = next((name for name in names[column.field] if name in free), None)
        if found is not None:
            chosen.setdefault(column.names[0], found)
    return chosen


def missing_of(layout: Layout, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """Needed fields of which none is matched, as they are told."""
    return tuple(
        " 或 ".join(layout.names(group))
        for group in layout.needed
        if not any(chosen.get(name) for name in layout.names(group))
    )
