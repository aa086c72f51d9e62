"""What stands on 交接单: the hand-over list as it is printed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from erp_returns.documents.pdf.shift_papers import ShiftGroup, ShiftPaper, ShiftRow
from erp_returns.domain.kinds import Status
from erp_returns.domain.labels import label
from erp_returns.queries.papers import Printing, shop_header
from erp_returns.queries.people import operators
from erp_returns.queries.today import GROUP_NAMES, TodayGroup, TodayRow, today

if TYPE_CHECKING:
    from peewee import SqliteDatabase

_YEAR = len("2026-")


def shift_paper(
    database: SqliteDatabase, printing: Printing, day: str, person_id: int | None = None
) -> ShiftPaper:
    """What waits on the local `day` for somebody, or for everybody."""
    found = today(database, printing.at, day, person_id)
    names = {row.id: row.name for row in operators(database)}
    return ShiftPaper(
        shop=shop_header(database, printing),
        day=day,
        person="" if person_id is None else names.get(person_id, ""),
        groups=tuple(
            ShiftGroup(
                GROUP_NAMES[TodayGroup(group)],
                found.counts[TodayGroup(group)],
                tuple(_row(row, printing) for row in rows),
            )
            for group, rows in groupby(found.rows, key=lambda row: row.group)
        ),
        printed_time=printing.time(printing.at),
        printed_by=printing.by,
    )


def _row(row: TodayRow, printing: Printing) -> ShiftRow:
    return ShiftRow(
        number=row.number,
        status=label(Status(row.status)),
        buyer=row.buyer,
        text=_text(row, printing),
        due=_due(row, printing),
        person=row.person,
    )


def _text(row: TodayRow, printing: Printing) -> str:
    if row.group == TodayGroup.HALF_DONE:
        return f"{printing.time(row.text)} 开始清点，还没有过账"
    return f"等店主决定：{row.text}" if row.group == TodayGroup.LATE_PARCEL else row.text


def _due(row: TodayRow, printing: Printing) -> str:
    """The day of a follow-up, else the time; of a dispute whether it has passed, as all others have."""
    if row.due is None:
        return ""
    if row.group == TodayGroup.FOLLOW_UP:
        return row.due[_YEAR:]
    late = " 超时" if row.group == TodayGroup.DISPUTE and row.due < printing.at else ""
    return f"{printing.time(row.due)[_YEAR:]}{late}"
