"""The columns of 今天, and the words for why an order stands there."""

from __future__ import annotations

from erp_returns.domain.kinds import Status
from erp_returns.domain.text import translatable
from erp_returns.queries.today import GROUP_NAMES, TodayGroup, TodayRow
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.pages.returns.deadline import deadline_text, deadline_tone, deadline_words
from erp_returns.ui.tables import Column, Kind, words_of
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import Tone

_TODAY = translatable("today", "今天")
_BEGUN = translatable("today", "{at} 开始清点，还没有过账")
_DECIDE = translatable("today", "等店主决定：{goods}")
_TONES = {
    TodayGroup.FOLLOW_UP: Tone.ACCENT,
    TodayGroup.DISPUTE: Tone.DANGER,
    TodayGroup.OVERDUE: Tone.DANGER,
    TodayGroup.HALF_DONE: Tone.WARNING,
    TodayGroup.LATE_PARCEL: Tone.WARNING,
    TodayGroup.SEND_BACK: Tone.WARNING,
}


def group_word(group: TodayGroup) -> str:
    """What a group is called."""
    return translated("today", GROUP_NAMES[group])


def row_text(row: TodayRow, clock: Clock) -> str:
    """What waits, in words."""
    if row.group == TodayGroup.HALF_DONE:
        return translated("today", _BEGUN).format(at=clock.short(row.text))
    if row.group == TodayGroup.LATE_PARCEL:
        return translated("today", _DECIDE).format(goods=row.text)
    return row.text


def due_text(row: TodayRow, clock: Clock, today: str) -> str:
    """Until when; a follow-up is due on a day."""
    if row.group == TodayGroup.FOLLOW_UP:
        return translated("today", _TODAY) if row.due == today else (row.due or "")[5:]
    return deadline_text(row.due, clock.now())


def due_tone(row: TodayRow, clock: Clock, today: str) -> Tone:
    """Late is a danger, today a warning."""
    if row.group == TodayGroup.FOLLOW_UP:
        return Tone.WARNING if row.due == today else Tone.DANGER
    return deadline_tone(row.due, clock.now())


def today_columns(clock: Clock) -> tuple[Column[TodayRow], ...]:
    """All columns; the clock says what is late."""

    def today() -> str:
        return clock.full(clock.now())[:10]

    return (
        Column(
            "group",
            translatable("columns", "事项"),
            width=76,
            read=lambda row: group_word(TodayGroup(row.group)),
            tone=lambda row: _TONES[TodayGroup(row.group)],
            sortable=False,
            words=lambda: [group_word(group) for group in TodayGroup],
            yields=4,
        ),
        Column("number", translatable("columns", "单号"), Kind.MONO, 142, sortable=False),
        Column(
            "status",
            translatable("columns", "状态"),
            Kind.STATUS,
            80,
            read=lambda row: Status(row.status),
            sortable=False,
            words=words_of(Status),
            yields=2,
        ),
        Column(
            "text",
            translatable("columns", "内容"),
            width=200,
            read=lambda row: row_text(row, clock),
            hint=lambda row: f"{group_word(TodayGroup(row.group))}\n{row_text(row, clock)}",
            sortable=False,
            stretch=True,
        ),
        Column(
            "due",
            translatable("columns", "时限"),
            width=84,
            read=lambda row: due_text(row, clock, today()),
            tone=lambda row: due_tone(row, clock, today()),
            hint=lambda row: row.due or "" if row.group == TodayGroup.FOLLOW_UP else clock.full(row.due),
            sortable=False,
            words=deadline_words,
        ),
        Column("person", translatable("columns", "负责人"), width=72, sortable=False, yields=3),
        Column("buyer", translatable("columns", "会员"), width=100, sortable=False, yields=1),
    )
