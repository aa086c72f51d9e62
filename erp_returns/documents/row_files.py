"""Files whose rows are grouped by a number, of whatever kind: read, told of, and what is refused kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from erp_returns.documents.no_collection import no_collection
from erp_returns.documents.refusals import MixedPlatforms, NoFiles, NoRows
from erp_returns.documents.sales_files.drafts import RefusedTable, RowProblem
from erp_returns.documents.sales_files.grouped import GroupedReader, Platform
from erp_returns.documents.sales_files.harvest import Harvest, Origin, Place
from erp_returns.documents.sales_files.layouts import Table, recognise, unread
from erp_returns.documents.sales_files.presets import Preset
from erp_returns.documents.sales_files.problems import REPEATED_ORDER
from erp_returns.documents.sheets import Cancel, Progress, Watch, never, no_progress, open_sheets
from erp_returns.domain.text import Sentence, listed, sentence

_SAMPLE = 20


class Draft(Protocol):
    """What rows amount to: its rows, counted from 1, and the number that names it in its platform."""

    @property
    def source_rows(self) -> tuple[int, ...]: ...
    @property
    def key(self) -> tuple[str, ...]: ...


T = TypeVar("T", bound=Draft)


@dataclass(frozen=True, slots=True)
class ParsedRows(Generic[T]):
    """All that was understood of one or several files of a kind; the words mean what `ParsedSales` says."""

    platform: str
    layouts: tuple[str, ...]
    encoding: str
    columns: tuple[str, ...]
    found: tuple[T, ...]
    problems: tuple[RowProblem, ...]
    rows: int
    sample: tuple[tuple[str, ...], ...]
    refused: tuple[RefusedTable, ...]
    paths: tuple[Path, ...] = ()
    origins: tuple[Origin, ...] = ()
    presets: tuple[Preset, ...] = ()
    preset: str = ""
    unread: tuple[str, ...] = ()

    @property
    def layout(self) -> str:
        """The names of the layouts, in Chinese."""
        return str(listed(self.layouts))


def read_row_files(
    paths: Sequence[Path],
    platforms: Mapping[str, Platform[T]],
    *,
    progress: Progress = no_progress,
    cancelled: Cancel = never,
    presets: Sequence[Preset] = (),
) -> ParsedRows[T]:
    """Read files of one platform; `progress(done, total)` counts bytes over all of them.

    Raises a `Refusal` for what cannot be read at all and `Cancelled` when `cancelled()` says so; what
    cannot be taken is in `problems` and `refused`.
    """
    if not paths:
        raise NoFiles
    tables, watches, left = _open(paths, platforms, Watch(progress, cancelled), presets)
    if len({table.layout.platform for table in tables}) > 1:
        raise MixedPlatforms(listed(map(Sentence, dict.fromkeys(table.layout.label for table in tables))))
    harvest = Harvest(tables)
    found: list[tuple[T, Origin]] = []
    with no_collection():
        for number, (table, watch) in enumerate(zip(tables, watches, strict=True)):
            reader = GroupedReader(platforms[table.layout.code], table, number, harvest)
            found += _once(harvest, found, reader.read(watch))
    if not harvest.rows:
        raise NoRows(tables[0].file)
    quiet = Watch(cancelled=cancelled)
    refused = harvest.refused_tables(quiet)
    progress(watches[0].total, watches[0].total)
    return ParsedRows(
        platform=tables[0].layout.platform,
        layouts=tuple(dict.fromkeys(table.layout.label for table in tables)),
        encoding="、".join(dict.fromkeys(table.sheet.encoding for table in tables)),
        columns=tables[0].shown or tables[0].columns,
        found=tuple(draft for draft, _ in found),
        problems=tuple(harvest.problems),
        rows=harvest.rows,
        sample=tuple(tuple(row[:-1]) for _, row, _ in islice(tables[0].rows(quiet), _SAMPLE)),
        refused=refused,
        paths=tuple(paths),
        origins=tuple(origin for _, origin in found),
        presets=tuple(presets),
        preset=tables[0].preset,
        unread=left,
    )


def refuse_rows(
    parsed: ParsedRows[T],
    platforms: Mapping[str, Platform[T]],
    reasons: Mapping[int, str],
    *,
    cancelled: Cancel = never,
) -> ParsedRows[T]:
    """Move what was found, by its place, to the refused rows with the reason for each; reads again."""
    tables, *_ = _open(parsed.paths, platforms, Watch(cancelled=cancelled), parsed.presets)
    harvest = Harvest(tables)
    for table in parsed.refused:
        for row in table.rows:
            harvest.note(Place(table.table, row.row), row.problem)
    for number, reason in reasons.items():
        for place in parsed.found[number].source_rows:
            harvest.note(Place(parsed.origins[number][0], place), reason)
    kept = [number for number in range(len(parsed.found)) if number not in reasons]
    return replace(
        parsed,
        found=tuple(parsed.found[number] for number in kept),
        origins=tuple(parsed.origins[number] for number in kept),
        refused=harvest.refused_tables(Watch(cancelled=cancelled)),
    )


def _open(
    paths: Sequence[Path], platforms: Mapping[str, Platform[T]], watch: Watch, presets: Sequence[Preset]
) -> tuple[list[Table], list[Watch], tuple[str, ...]]:
    layouts = [platform.layout for platform in platforms.values()]
    quiet = Watch(cancelled=watch.cancelled)
    opened = []
    left: list[str] = []
    for path in dict.fromkeys(paths):
        sheets = open_sheets(path, quiet)
        opened.append((path, recognise(sheets, layouts, presets)))
        left += unread(sheets, opened[-1][1])
    sizes = [path.stat().st_size for path, _ in opened]
    pairs = [
        (table, Watch(watch.progress, watch.cancelled, sum(sizes), sum(sizes[:number])))
        for number, (_, tables) in enumerate(opened)
        for table in tables
    ]
    return [table for table, _ in pairs], [watch for _, watch in pairs], tuple(left)


def _once(
    harvest: Harvest, before: Sequence[tuple[T, Origin]], found: Iterable[tuple[T, Origin]]
) -> list[tuple[T, Origin]]:
    """What no earlier file said; what one said differently is refused."""
    known = {draft.key: draft for draft, _ in before}
    new: list[tuple[T, Origin]] = []
    for draft, origin in found:
        other = known.get(draft.key)
        if other is None:
            new.append((draft, origin))
        elif _placeless(other) != _placeless(draft):
            places = [Place(origin[0], row) for row in draft.source_rows]
            harvest.fault(places[0], "", sentence(REPEATED_ORDER, number=draft.key[-1]))
            harvest.refuse(places)
    return new


def _placeless(draft: Draft) -> Draft:
    return replace(draft, source_rows=())  # type: ignore[type-var] # every draft is a dataclass
