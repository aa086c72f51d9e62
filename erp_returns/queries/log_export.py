"""The log as it is written to files: columns as data, rows page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from erp_returns.documents.list_files import Cell, Cells, ListColumn, ListSheet
from erp_returns.domain.kinds import Status
from erp_returns.domain.labels import label
from erp_returns.domain.text import Sentence, Words, translatable
from erp_returns.queries.event_log import EventLog, LogRow
from erp_returns.queries.exports import Reading, Watch

PAGE = 500
_BETWEEN = "；"


@dataclass(frozen=True, slots=True)
class LogReading:
    """How cells are read, and in which words (Chinese, unless a window says otherwise)."""

    reading: Reading = field(default_factory=Reading)
    spoken: Callable[[Words], str] = str


class _LogField(NamedTuple):
    title: str
    cells: Cells
    read: Callable[[LogRow, LogReading], Cell]


def _at(row: LogRow, how: LogReading) -> datetime | None:
    return how.reading.moment(row.at)


def _status(name: str) -> Callable[[LogRow, LogReading], str]:
    def read(row: LogRow, how: LogReading) -> str:
        stored = getattr(row, name)
        return how.spoken(Sentence(label(Status(stored)), context="words")) if stored in set(Status) else ""

    return read


def _changes(row: LogRow, how: LogReading) -> str:
    return _BETWEEN.join(map(how.spoken, row.changes(how.reading.zone)))


_FIELDS = (
    _LogField(translatable("columns", "时间"), Cells.TIME, _at),
    _LogField(translatable("columns", "操作员"), Cells.TEXT, lambda row, _how: row.operator),
    _LogField(translatable("columns", "对象"), Cells.TEXT, lambda row, how: how.spoken(row.kind)),
    _LogField(translatable("columns", "单号或名称"), Cells.ID, lambda row, how: how.spoken(row.named)),
    _LogField(translatable("columns", "操作"), Cells.TEXT, lambda row, how: how.spoken(row.deed)),
    _LogField(translatable("columns", "原状态"), Cells.TEXT, _status("from_status")),
    _LogField(translatable("columns", "新状态"), Cells.TEXT, _status("to_status")),
    _LogField(translatable("columns", "单据"), Cells.ID, lambda row, _how: row.document),
    _LogField(translatable("columns", "备注"), Cells.LONG, lambda row, _how: row.note),
    _LogField(translatable("columns", "改动"), Cells.LONG, _changes),
)


def log_sheet(name: str, log: EventLog, ids: Sequence[int], how: LogReading, watch: Watch) -> ListSheet:
    """The events with these ids, in their order; `watch` hears how far it is."""

    def rows() -> Iterator[list[Cell]]:
        for start in range(0, len(ids), PAGE):
            page = ids[start : start + PAGE]
            known = log.rows(page)
            for identity in page:
                if identity in known:
                    yield [each.read(known[identity], how) for each in _FIELDS]
            watch(start + len(page), len(ids))

    titles = [ListColumn(how.reading.translated("columns", each.title), each.cells) for each in _FIELDS]
    return ListSheet(name, titles, rows())
