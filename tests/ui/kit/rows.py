"""Made-up rows for the kit's tests, and a source that counts what is asked of it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from erp_returns.ui.tables import Column, Kind


@dataclass(frozen=True, slots=True)
class OrderRow:
    id: int
    number: str
    member: str
    units: int
    refund_fen: int
    requested_at: str
    status: str


STATUSES = (
    "pending_review",
    "approved",
    "awaiting_return",
    "awaiting_payment",
    "awaiting_exchange",
    "awaiting_delivery",
    "awaiting_refund",
    "completed",
    "rejected",
    "cancelled",
)

COLUMNS: tuple[Column[OrderRow], ...] = (
    Column("number", "单号", Kind.MONO, 150),
    Column("member", "会员", width=100, stretch=True),
    Column("units", "件数", Kind.NUMBER, 60),
    Column("refund_fen", "应退", Kind.MONEY, 100),
    Column("requested_at", "申请时间", Kind.TIME, 140),
    Column("status", "状态", Kind.STATUS, 100, sortable=False),
)


def order_row(identity: int) -> OrderRow:
    return OrderRow(
        identity,
        f"RT20261121-{identity:04d}",
        "王小鱼",
        identity % 7 + 1,
        identity * 1234,
        "2026-11-21T02:03:04Z",
        STATUSES[identity % len(STATUSES)],
    )


class Shelf:
    """A source over ids in a list; remembers which rows were asked for."""

    def __init__(self, ids: Sequence[int]) -> None:
        self.ids = list(ids)
        self.asked: list[list[int]] = []
        self.broken = False

    def first(self, limit: int) -> list[OrderRow]:
        return [order_row(identity) for identity in self.ids[:limit]]

    def positions(self, cancelled: Callable[[], bool]) -> array[int]:
        assert not cancelled()
        return array("q", self.ids)

    def rows(self, ids: Sequence[int]) -> dict[int, OrderRow]:
        self.asked.append(list(ids))
        if self.broken:
            message = "database is locked"
            raise OSError(message)
        return {identity: order_row(identity) for identity in ids if identity in set(self.ids)}
