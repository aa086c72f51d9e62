"""Statistics as tables of a file: first what was asked and what each one counts, then a table for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from erp_returns.documents.list_files import Cell, Cells, ListColumn, ListSheet
from erp_returns.domain.statistics import Grain, Measure
from erp_returns.domain.text import translatable
from erp_returns.queries.reading import scalar

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.domain.statistics import Cell as Figure
    from erp_returns.domain.statistics import Column, Figures, Scope, Statistic
    from erp_returns.queries.exports import Reading

_CONTEXT: Final = "statistics"
_ABOUT: Final = translatable("statistics", "说明")
_ASKED: Final = translatable("statistics", "项目")
_SAID: Final = translatable("statistics", "内容")
_PERIOD: Final = translatable("statistics", "期间")
_DAYS: Final = translatable("statistics", "{first} 至 {last}")
_SHOP: Final = translatable("statistics", "店铺")
_KIND: Final = translatable("statistics", "业务类型")
_ALL: Final = translatable("statistics", "全部")
_MADE: Final = translatable("statistics", "统计时间")

_CELLS: Final = {
    Measure.TEXT: Cells.TEXT,
    Measure.NUMBER: Cells.NUMBER,
    Measure.MONEY: Cells.MONEY,
    Measure.SHARE: Cells.SHARE,
    Measure.SPAN: Cells.SPAN,
    Measure.STEP: Cells.DATE,
    Measure.DAY: Cells.DATE,
}


def sheet_name(asked: Statistic, reading: Reading) -> str:
    """What the table of a statistic is called."""
    return " ".join(reading.translated(_CONTEXT, text) for text in (asked.group, asked.title))


def statistic_sheets(
    database: SqliteDatabase, answers: Sequence[Figures], now: str, reading: Reading
) -> Iterator[ListSheet]:
    """The tables of some statistics, as they were answered at `now` (UTC text)."""
    for scope in dict.fromkeys(each.scope for each in answers):
        yield _about(database, scope, [each for each in answers if each.scope == scope], now, reading)
    for each in answers:
        yield _table(each, reading)


def _about(
    database: SqliteDatabase, scope: Scope, answers: Sequence[Figures], now: str, reading: Reading
) -> ListSheet:
    """What was asked, and what each statistic counts."""

    def said(text: str) -> str:
        return reading.translated(_CONTEXT, text)

    shop = scalar(database, "SELECT name FROM shop WHERE id = ?", (scope.shop_id,))
    made = reading.moment(now)
    rows: list[tuple[Cell, Cell]] = [
        (said(_PERIOD), said(_DAYS).format(first=scope.first, last=scope.last)),
        (said(_SHOP), said(_ALL) if scope.shop_id is None else str(shop or "")),
        (said(_KIND), said(_ALL) if scope.kind is None else reading.word(scope.kind)),
        (said(_MADE), f"{made:%Y-%m-%d %H:%M}"),
        *((sheet_name(each.statistic, reading), said(each.statistic.about)) for each in answers),
    ]
    columns = (ListColumn(said(_ASKED), Cells.ID), ListColumn(said(_SAID), Cells.LONG))
    return ListSheet(said(_ABOUT), columns, rows)


def _table(answer: Figures, reading: Reading) -> ListSheet:
    columns, grain = answer.statistic.columns, answer.scope.grain

    def cells(row: Sequence[Figure]) -> list[Cell]:
        return [_cell(cell, column, reading) for cell, column in zip(row, columns, strict=True)]

    return ListSheet(
        sheet_name(answer.statistic, reading),
        [
            ListColumn(reading.translated(_CONTEXT, column.title), _kind(column, grain, first=at == 0))
            for at, column in enumerate(columns)
        ],
        [cells(row) for row in answer.rows],
        last=cells(answer.total) if answer.total else None,
    )


def _kind(column: Column, grain: Grain, *, first: bool) -> Cells:
    """What a column holds; the first names the rows, products and their specs among them."""
    if column.measure is Measure.STEP and grain is Grain.MONTH:
        return Cells.MONTH
    return Cells.LONG if first and column.measure is Measure.TEXT else _CELLS[column.measure]


def _cell(cell: Figure, column: Column, reading: Reading) -> Cell:
    if isinstance(cell, StrEnum):
        return reading.word(cell)
    if isinstance(cell, str) and column.measure in (Measure.STEP, Measure.DAY):
        return date.fromisoformat(cell)
    return cell
