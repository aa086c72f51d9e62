"""What a shift hands over to the next: follow-ups, disputes, what is late, what was left half done."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.kinds import Status
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.queries.people import permissions_of
from erp_returns.queries.reading import Value
from erp_returns.queries.return_list import DEADLINE

MOST = 200
"""Rows of one group that are listed; the others are only counted."""


class TodayGroup(StrEnum):
    """Why an order stands on the list, in the order in which it is shown."""

    FOLLOW_UP = "follow_up"
    DISPUTE = "dispute"
    OVERDUE = "overdue"
    HALF_DONE = "half_done"
    LATE_PARCEL = "late_parcel"
    SEND_BACK = "send_back"


GROUP_NAMES: dict[TodayGroup, str] = {
    TodayGroup.FOLLOW_UP: translatable("today", "跟进"),
    TodayGroup.DISPUTE: translatable("today", "平台介入"),
    TodayGroup.OVERDUE: translatable("today", "超时"),
    TodayGroup.HALF_DONE: translatable("today", "清点一半"),
    TodayGroup.LATE_PARCEL: translatable("today", "迟到包裹"),
    TodayGroup.SEND_BACK: translatable("today", "待退回"),
}
"""What each group is called."""


class TodayRow(NamedTuple):
    """Something that waits. `due` is UTC text, or a local day for a follow-up; `text` says what.

    `entry_id` is the follow-up; `person` has it to do, or began it.
    """

    group: str
    order_id: int
    number: str
    status: str
    buyer: str
    text: str
    person_id: int | None
    person: str
    due: str | None
    entry_id: int


@dataclass(frozen=True, slots=True)
class Today:
    """The list, and how many there are of each group."""

    rows: tuple[TodayRow, ...] = ()
    counts: dict[TodayGroup, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many there are of all groups."""
        return sum(self.counts.values())


_NEXT = {
    Status.PENDING_REVIEW: Permission.APPROVE,
    Status.APPROVED: Permission.INSTRUCT,
    Status.AWAITING_RETURN: Permission.SHIP_BACK,
    Status.AWAITING_PAYMENT: Permission.COLLECT,
    Status.AWAITING_EXCHANGE: Permission.SHIP,
    Status.AWAITING_REFUND: Permission.PAY,
}
"""Who brings an order on that waits at a status; a delivery has no deadline."""

_BUYER = "coalesce(nullif(m.account, ''), nullif(m.name, ''), o.receiver_name)"
_ORDER = "JOIN return_order o ON o.id = {id} LEFT JOIN member m ON m.id = o.member_id"
_ENDED = "('completed', 'rejected', 'cancelled')"
_GOODS_BACK = """
coalesce((SELECT group_concat(trim(l.product_name || ' ' || l.spec) || ' ×'
                              || (l.decided_back - l.sent_back), '，')
          FROM return_line l WHERE l.return_order_id = o.id AND l.decided_back > l.sent_back), '')
"""
_GOODS = """
coalesce((SELECT trim(l.product_name || ' ' || l.spec) FROM return_line l
          WHERE l.return_order_id = o.id ORDER BY l.position LIMIT 1), '')
"""


class _Group(NamedTuple):
    """How one group is read: what it is of, what is asked of it, and in which order; `mine` whose it is."""

    table: str
    where: str
    columns: str
    order: str
    mine: str = ""
    needs: Permission | None = None


_GROUPS: dict[TodayGroup, _Group] = {
    TodayGroup.FOLLOW_UP: _Group(
        f"follow_up f {_ORDER.format(id='f.return_order_id')} LEFT JOIN operator p ON p.id = f.person_id",
        "f.done_at IS NULL AND f.due_on <= :today",
        "f.text, f.person_id, coalesce(p.name, ''), f.due_on, f.id",
        "f.due_on, f.id",
        "(f.person_id = :person OR f.person_id IS NULL)",
    ),
    TodayGroup.DISPUTE: _Group(
        "return_order o LEFT JOIN member m ON m.id = o.member_id",
        "o.dispute = 1",
        """coalesce((SELECT e.note FROM order_event e WHERE e.return_order_id = o.id AND e.action = 'dispute'
                     ORDER BY e.sequence DESC LIMIT 1), ''), NULL, '', o.dispute_due, 0""",
        "o.dispute_due, o.id",
        needs=Permission.FOLLOW_UP,
    ),
    TodayGroup.OVERDUE: _Group(
        "return_order o LEFT JOIN member m ON m.id = o.member_id",
        f"{DEADLINE} < :now AND o.due_by < :now",
        f"{_GOODS}, NULL, '', o.due_by, 0",
        "o.due_by, o.id",
    ),
    TodayGroup.HALF_DONE: _Group(
        f"intake_draft d {_ORDER.format(id='d.return_order_id')} JOIN operator p ON p.id = d.operator_id",
        "1",
        "d.saved_at, d.operator_id, p.name, NULL, 0",
        "d.saved_at, o.id",
        "d.operator_id = :person",
    ),
    TodayGroup.LATE_PARCEL: _Group(
        "return_order o LEFT JOIN member m ON m.id = o.member_id",
        f"o.late_parcel = 1 AND o.send_back = 1 AND o.status IN {_ENDED}",
        f"{_GOODS_BACK}, NULL, '', NULL, 0",
        "o.requested_at, o.id",
        needs=Permission.REOPEN,
    ),
    TodayGroup.SEND_BACK: _Group(
        "return_order o LEFT JOIN member m ON m.id = o.member_id",
        f"o.send_back = 1 AND NOT (o.late_parcel = 1 AND o.status IN {_ENDED})",
        f"{_GOODS_BACK}, NULL, '', NULL, 0",
        "o.requested_at, o.id",
        needs=Permission.SEND_BACK,
    ),
}


def brought_on(allowed: Collection[Permission]) -> tuple[str, ...]:
    """The statuses at which somebody with these permissions brings an order on."""
    return tuple(status.value for status, needs in _NEXT.items() if needs in allowed)


def today(database: SqliteDatabase, now: str, day: str, person_id: int | None = None) -> Today:
    """What waits at `now` (UTC text) on the local `day`; better read beside the window.

    Of one person: follow-ups of theirs and of nobody, counts they began, and what they may bring on.
    """
    allowed = None if person_id is None else permissions_of(database, person_id)
    rows: list[TodayRow] = []
    counts: dict[TodayGroup, int] = {}
    for name, group in _GROUPS.items():
        where = _where(name, group, allowed)
        if where is None:
            continue
        values: dict[str, Value] = {"now": now, "today": day, "person": person_id, "most": MOST}
        used = {key: value for key, value in values.items() if f":{key}" in where}
        found = database.execute_sql(f"SELECT count(*) FROM {group.table} WHERE {where}", used).fetchone()
        if not found[0]:
            continue
        counts[name] = found[0]
        sql = f"""
            SELECT '{name.value}', o.id, o.number, o.status, {_BUYER}, {group.columns}
            FROM {group.table} WHERE {where} ORDER BY {group.order} LIMIT :most
        """
        rows += map(TodayRow._make, database.execute_sql(sql, used | {"most": MOST}))
    return Today(tuple(rows), counts)


def _where(name: TodayGroup, group: _Group, allowed: Collection[Permission] | None) -> str | None:
    """What is asked of a group; None where somebody has nothing to do with it."""
    if allowed is None:
        return group.where
    if group.needs is not None and group.needs not in allowed:
        return None
    if name is TodayGroup.OVERDUE:
        statuses = ", ".join(f"'{status}'" for status in brought_on(allowed))
        return f"{group.where} AND o.status IN ({statuses})" if statuses else None
    return f"{group.where} AND {group.mine}" if group.mine else group.where
