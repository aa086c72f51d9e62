"""Sales files in: recognised by their content, read, joined, and sorted into sales and problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from erp_returns.documents.no_collection import no_collection
from erp_returns.documents.refusals import (
    DetailListMissing,
    MixedPlatforms,
    NoFiles,
    NoRows,
    OrderListMissing,
)
from erp_returns.documents.sales_files.drafts import ParsedSales, SaleDraft
from erp_returns.documents.sales_files.grouped import GroupedReader
from erp_returns.documents.sales_files.harvest import Found, Harvest, Place, places_of, same_sale
from erp_returns.documents.sales_files.known import LAYOUTS, PLATFORMS
from erp_returns.documents.sales_files.layouts import (
    TAOBAO_DETAILS,
    TAOBAO_ORDERS,
    Table,
    recognise,
    unread,
)
from erp_returns.documents.sales_files.platforms import taobao_lines
from erp_returns.documents.sales_files.presets import Preset
from erp_returns.documents.sales_files.problems import REPEATED_ORDER
from erp_returns.documents.sales_files.taobao import TaobaoReader
from erp_returns.documents.sales_files.template import TemplateReader
from erp_returns.documents.sheets import Cancel, Progress, Watch, never, no_progress, open_sheets
from erp_returns.domain.text import Sentence, listed, sentence

_SAMPLE = 20


def read_sales_files(
    paths: Sequence[Path],
    *,
    progress: Progress = no_progress,
    cancelled: Cancel = never,
    presets: Sequence[Preset] = (),
) -> ParsedSales:
    """Read one or several files of one kind; the Taobao pair is joined whatever the order of `paths`.

    `progress(done, total)` counts bytes over all files. Raises a `Refusal` for what cannot be read at all
    and `Cancelled` when `cancelled()` says so; orders that cannot be taken are in `problems` and `refused`.
    """
    if not paths:
        raise NoFiles
    tables, watches, left = _open(paths, progress, cancelled, presets)
    _check_kinds(tables)
    harvest = Harvest(tables)
    with no_collection():
        _gather(harvest, _read(tables, watches, harvest))
    if not harvest.rows:
        raise NoRows(tables[0].file)
    quiet = Watch(cancelled=cancelled)
    refused = harvest.refused_tables(quiet)
    sizes = watches[0].total
    progress(sizes, sizes)
    return ParsedSales(
        platform=tables[0].layout.platform,
        layouts=tuple(dict.fromkeys(table.layout.label for table in tables)),
        encoding="、".join(dict.fromkeys(table.sheet.encoding for table in tables)),
        columns=tables[0].shown or tables[0].columns,
        sales=tuple(harvest.sales),
        problems=tuple(harvest.problems),
        rows=harvest.rows,
        sample=tuple(tuple(row[:-1]) for _, row, _ in islice(tables[0].rows(quiet), _SAMPLE)),
        refused=refused,
        paths=tuple(paths),
        origins=tuple(harvest.origins),
        presets=tuple(presets),
        preset=tables[0].preset,
        unread=left,
    )


def refuse_sales(
    parsed: ParsedSales, reasons: Mapping[int, str], *, cancelled: Cancel = never
) -> ParsedSales:
    """Move sales, by their place in `parsed.sales`, to the refused rows with the reason for each.

    The files are read again for the rows as they stand; raises a `Refusal` when they are gone by now.
    """
    tables, *_ = _open(parsed.paths, no_progress, cancelled, parsed.presets)
    harvest = Harvest(tables)
    for table in parsed.refused:
        for row in table.rows:
            harvest.note(Place(table.table, row.row), row.problem)
    for number, reason in reasons.items():
        for place in places_of(parsed.sales[number], parsed.origins[number]):
            harvest.note(place, reason)
    kept = [number for number in range(len(parsed.sales)) if number not in reasons]
    return replace(
        parsed,
        sales=tuple(parsed.sales[number] for number in kept),
        origins=tuple(parsed.origins[number] for number in kept),
        refused=harvest.refused_tables(Watch(cancelled=cancelled)),
    )


def _open(
    paths: Sequence[Path], progress: Progress, cancelled: Cancel, presets: Sequence[Preset]
) -> tuple[list[Table], list[Watch], tuple[str, ...]]:
    """Tables of all files, the Taobao order list before its details, each with its watch; unread sheets."""
    quiet = Watch(cancelled=cancelled)
    opened = []
    left: list[str] = []
    for path in dict.fromkeys(paths):
        sheets = open_sheets(path, quiet)
        opened.append((path, recognise(sheets, LAYOUTS, presets)))
        left += unread(sheets, opened[-1][1])
    sizes = [path.stat().st_size for path, _ in opened]
    pairs = [
        (table, Watch(progress, cancelled, sum(sizes), sum(sizes[:number])))
        for number, (_, tables) in enumerate(opened)
        for table in tables
    ]
    pairs.sort(key=lambda pair: pair[0].layout is TAOBAO_DETAILS)
    return [table for table, _ in pairs], [watch for _, watch in pairs], tuple(left)


def _check_kinds(tables: Sequence[Table]) -> None:
    ways = {(table.layout.platform, table.layout.code == taobao_lines.LAYOUT.code) for table in tables}
    if len(ways) > 1:
        kinds = dict.fromkeys(table.layout.label for table in tables)
        raise MixedPlatforms(listed(map(Sentence, kinds)))
    layouts = [table.layout for table in tables]
    if TAOBAO_ORDERS in layouts and TAOBAO_DETAILS not in layouts:
        raise DetailListMissing(tables[0].file)
    if TAOBAO_DETAILS in layouts and TAOBAO_ORDERS not in layouts:
        raise OrderListMissing(tables[0].file)


def _read(tables: Sequence[Table], watches: Sequence[Watch], harvest: Harvest) -> Iterator[Found]:
    if any(table.layout in (TAOBAO_ORDERS, TAOBAO_DETAILS) for table in tables):
        yield from TaobaoReader(tables, harvest).read(watches)
        return
    for number, (table, watch) in enumerate(zip(tables, watches, strict=True)):
        platform = PLATFORMS.get(table.layout.code)
        reader = (
            TemplateReader(table, number, harvest)
            if platform is None
            else GroupedReader(platform, table, number, harvest)
        )
        yield from reader.read(watch)


def _gather(harvest: Harvest, found: Iterable[Found]) -> None:
    """Take every sale once; the same sale twice is one, a sale that changed between files is refused."""
    taken: dict[tuple[str, ...], SaleDraft] = {}
    for sale, origin in found:
        if len(harvest.tables) == 1:
            harvest.sales.append(sale)
            harvest.origins.append(origin)
            continue
        keys: list[tuple[str, ...]] = [("number", sale.number)] if sale.number else []
        keys += [("platform", sale.platform_number, sale.shop)] if sale.platform_number else []
        other = next((taken[key] for key in keys if key in taken), None)
        if other is None:
            taken.update(dict.fromkeys(keys, sale))
            harvest.sales.append(sale)
            harvest.origins.append(origin)
        elif not same_sale(sale, other):
            said = sentence(REPEATED_ORDER, number=sale.number or sale.platform_number)
            rows = places_of(sale, origin)
            harvest.fault(rows[0], "", said)
            harvest.refuse(rows)
