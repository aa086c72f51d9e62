"""Claims about statuses and histories: what was posted decides, and no event is missing or altered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.amounts import Settled
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.milestones import OrderFacts, status_of
from erp_returns.domain.money import yuan_text
from erp_returns.domain.seals import FIRST, ORDER_FIELDS, SHOP_FIELDS, seal
from erp_returns.domain.text import translatable
from erp_returns.queries.reading import scalar
from erp_returns.queries.verify.report import Claim, Findings
from erp_returns.queries.verify.statements import Statement, counted, looking, shown


class _Order(NamedTuple):
    id: int
    number: str
    status: str
    kind: str
    rejected: int
    cancelled: int
    reviewed: int
    instructed: int
    delivered: int
    on_way: int
    asked: int
    decided: int
    replacements: int
    shipped: int
    net_due_fen: int
    refunded_fen: int
    collected_fen: int
    waived_fen: int

    def facts(self) -> OrderFacts:
        """What decides the status."""
        return OrderFacts(
            kind=ReturnKind(self.kind),
            rejected=bool(self.rejected),
            cancelled=bool(self.cancelled),
            reviewed=bool(self.reviewed),
            instructed=bool(self.instructed),
            goods_on_way=bool(self.on_way),
            units_asked=self.asked,
            units_decided=self.decided,
            replacement_units=self.replacements,
            shipped_units=self.shipped,
            delivered=bool(self.delivered),
            net_due_fen=self.net_due_fen,
            settled=Settled(self.refunded_fen, self.collected_fen, self.waived_fen),
        )


_ORDERS = """
SELECT o.id, o.number, o.status, o.kind, o.rejected, o.cancelled,
       o.reviewed_at IS NOT NULL, o.instructed_at IS NOT NULL, o.delivered_at IS NOT NULL,
       coalesce(l.received, 0) > 0 OR EXISTS (SELECT 1 FROM return_parcel WHERE return_order_id = o.id)
                                   OR EXISTS (SELECT 1 FROM parcel_match WHERE return_order_id = o.id),
       coalesce(l.asked, 0), coalesce(l.decided, 0), coalesce(p.units, 0), coalesce(p.shipped, 0),
       o.net_due_fen, o.refunded_fen, o.collected_fen, o.waived_fen
FROM return_order o
LEFT JOIN (SELECT return_order_id AS id, sum(CASE WHEN basis = 'goods' THEN requested ELSE 0 END) AS asked,
                  sum(accepted + decided_back + closed_short) AS decided, sum(received) AS received
           FROM return_line GROUP BY 1) l ON l.id = o.id
LEFT JOIN (SELECT return_order_id AS id, sum(quantity) AS units, sum(shipped) AS shipped
           FROM replacement_line GROUP BY 1) p ON p.id = o.id
"""
_STATUS_WRONG: Final = translatable(
    "verify", "退换货单 {number}：状态是“{status}”，按已登记的事实应为“{derived}”。"
)


def _statuses(database: SqliteDatabase, findings: Findings) -> None:
    for row in map(_Order._make, database.execute_sql(_ORDERS)):
        findings.rows += 1
        derived = status_of(row.facts())
        if row.status != derived:
            findings.add(
                _STATUS_WRONG,
                row.id,
                number=row.number,
                status=shown(Status, row.status),
                derived=shown(Status, derived),
            )


_ENDED = Statement(
    """
    SELECT id, number, status FROM return_order
    WHERE (closed_at IS NOT NULL) <> (status IN ('completed', 'rejected', 'cancelled'))
    """,
    translatable("verify", "退换货单 {number}：状态是“{status}”，结束时间却与它不符。"),
)


class _Event(NamedTuple):
    id: int
    seal: str
    return_order_id: int
    sequence: int
    action: str
    from_status: str
    to_status: str
    operator_id: int
    at: str
    note: str
    before: str
    after: str
    net_due_fen: int


_EVENTS = f"SELECT id, seal, {', '.join(ORDER_FIELDS)} FROM order_event ORDER BY return_order_id, sequence"
_NO_EVENTS: Final = translatable("verify", "退换货单 {number}：没有操作记录。")
_GAP: Final = translatable("verify", "退换货单 {number}：第 {sequence} 条操作记录前缺了 {missing} 条。")
_FROM_WRONG: Final = translatable(
    "verify", "退换货单 {number} 第 {sequence} 条操作记录：从“{stated}”开始，上一条却停在“{previous}”。"
)
_SEAL_WRONG: Final = translatable(
    "verify", "退换货单 {number} 第 {sequence} 条操作记录被改动过（封印不符）。"
)
_END_WRONG: Final = translatable(
    "verify", "退换货单 {number}：状态是“{status}”，最后一条操作记录却停在“{last}”。"
)
_TOO_FEW: Final = translatable(
    "verify", "退换货单 {number}：应有 {kept} 条操作记录，只有 {found} 条，最后的被删掉了。"
)
_DUE_WRONG: Final = translatable(
    "verify", "退换货单 {number}：应退净额是 {kept} 元，最后一条操作记录却是 {last} 元。"
)


def _chains(database: SqliteDatabase, findings: Findings) -> None:
    """Walk orders and their events side by side, both by order."""
    events = groupby(
        map(_Event._make, database.execute_sql(_EVENTS)), key=lambda event: event.return_order_id
    )
    told, chain = next(events, (0, iter(())))
    orders = database.execute_sql(
        "SELECT id, number, status, net_due_fen, events FROM return_order ORDER BY id"
    )
    for order_id, number, status, net_due, kept in orders:
        while told and told < order_id:
            told, chain = next(events, (0, iter(())))
        if told != order_id:
            findings.add(_NO_EVENTS, order_id, number=number)
            continue
        last = _walk(findings, number, chain)
        if last.sequence != kept:
            findings.add(_TOO_FEW, order_id, number=number, kept=kept, found=last.sequence)
        if last.to_status != status:
            words = {"status": shown(Status, status), "last": shown(Status, last.to_status)}
            findings.add(_END_WRONG, order_id, number=number, **words)
        if last.net_due_fen != net_due:
            amounts = {"kept": yuan_text(net_due), "last": yuan_text(last.net_due_fen)}
            findings.add(_DUE_WRONG, order_id, number=number, **amounts)


def _walk(findings: Findings, number: str, chain: Iterator[_Event]) -> _Event:
    """Follow one order's events from the first; gives the last."""
    sequence, status, sealed = 0, "", FIRST
    event: _Event
    for event in chain:
        findings.rows += 1
        if event.sequence != sequence + 1:
            missing = event.sequence - sequence - 1
            findings.add(_GAP, event.id, missing=missing, number=number, sequence=event.sequence)
        if event.from_status != status:
            words = {"stated": shown(Status, event.from_status), "previous": shown(Status, status)}
            findings.add(_FROM_WRONG, event.id, **words, number=number, sequence=event.sequence)
        if seal(sealed, *event[2:]) != event.seal:
            findings.add(_SEAL_WRONG, event.id, number=number, sequence=event.sequence)
        sequence, status, sealed = event.sequence, event.to_status, event.seal
    return event


_SHOP_EVENTS = f"SELECT id, seal, {', '.join(SHOP_FIELDS)} FROM shop_event ORDER BY id"
_SHOP_SEAL_WRONG: Final = translatable(
    "verify", "设置记录第 {row} 条（{subject}）或它前面的记录被改动过（封印不符）。"
)


_SHOP_TOO_FEW: Final = translatable(
    "verify", "设置记录应有 {kept} 条，却有 {found} 条：有记录被删掉或添上了。"
)


def _shop_chain(database: SqliteDatabase, findings: Findings) -> None:
    sealed, found = FIRST, 0
    for row, stated, *values in database.execute_sql(_SHOP_EVENTS):
        found += 1
        if seal(sealed, *values) != stated:
            findings.add(_SHOP_SEAL_WRONG, row, row=row, subject=values[0])
        sealed = stated
    findings.rows += found
    kept = int(scalar(database, "SELECT events FROM shop_history") or 0)
    if found != kept:
        findings.add(_SHOP_TOO_FEW, kept=kept, found=found)


CLAIMS = (
    Claim(
        "status", translatable("verify", "每张退换货单：状态由已登记的事实得出"), _statuses, worked_out=True
    ),
    Claim(
        "ended",
        translatable("verify", "每张退换货单：结束的有结束时间，没结束的没有"),
        looking(counted("return_order"), _ENDED),
    ),
    Claim(
        "events",
        translatable("verify", "每张退换货单：操作记录首尾相接，没有缺漏和改动"),
        _chains,
        worked_out=True,
    ),
    Claim("shop_events", translatable("verify", "设置记录首尾相接，没有改动"), _shop_chain, worked_out=True),
)
