"""The columns of the log."""

from __future__ import annotations

from itertools import pairwise

from erp_returns.domain.deeds import ORDER_DEEDS
from erp_returns.domain.kinds import Status
from erp_returns.domain.text import translatable
from erp_returns.queries.event_log import LogRow
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.tables import Column, Kind
from erp_returns.ui.texts import spoken, translated, word
from erp_returns.ui.theme import Tone

STOPS = frozenset({"reject", "refuse_refund", "cancel", "reverse", "delete", "wrong_pin", "restore"})
"""Deeds that take something away; they stand out."""

_MOVED = translatable("columns", "{before} → {after}")
_BETWEEN = translatable("columns", "；")


def status_text(row: LogRow) -> str:
    """From status to status; nothing where it stayed."""
    known = set(Status)
    if row.from_status == row.to_status or row.to_status not in known:
        return ""
    if row.from_status not in known:
        return word(Status(row.to_status))
    return _moved(Status(row.from_status), Status(row.to_status))


def _moved(before: Status, after: Status) -> str:
    return translated("columns", _MOVED).format(before=word(before), after=word(after))


def _usual_moves() -> list[str]:
    """From each status to the next one on the road."""
    return [_moved(before, after) for before, after in pairwise(Status)]


def _named(row: LogRow) -> str:
    return spoken(row.named)


def _deed(row: LogRow) -> str:
    return spoken(row.deed)


def log_columns(clock: Clock) -> tuple[Column[LogRow], ...]:
    """All columns; times are those of `clock`."""

    def changes(row: LogRow) -> str:
        said = (*filter(None, (row.document,)), *map(spoken, row.changes(clock.zone)))
        return translated("columns", _BETWEEN).join(said)

    def changes_hint(row: LogRow) -> str:
        return "\n".join(map(spoken, row.changes(clock.zone)))

    return (
        Column(
            "at",
            translatable("columns", "时间"),
            width=94,
            show=clock.short,
            hint=lambda row: clock.full(row.at),
            sortable=False,
        ),
        Column("operator", translatable("columns", "操作员"), width=66, sortable=False),
        Column("kind", translatable("columns", "对象"), width=72, show=spoken, sortable=False),
        Column("subject", translatable("columns", "单号或名称"), Kind.MONO, 146, read=_named, sortable=False),
        Column(
            "action",
            translatable("columns", "操作"),
            width=86,
            read=_deed,
            tone=lambda row: Tone.DANGER if row.action in STOPS else Tone.NORMAL,
            sortable=False,
            words=lambda: map(spoken, ORDER_DEEDS.values()),
        ),
        Column(
            "status",
            translatable("columns", "状态变化"),
            width=134,
            read=status_text,
            sortable=False,
            words=_usual_moves,
        ),
        Column(
            "changes",
            translatable("columns", "改动"),
            width=250,
            read=changes,
            hint=changes_hint,
            sortable=False,
            stretch=True,
        ),
        Column("note", translatable("columns", "备注"), width=150, hint=lambda row: row.note, sortable=False),
    )
