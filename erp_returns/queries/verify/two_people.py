"""The claim about two people: while the shop wanted it so, nobody paid what they had reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from peewee import SqliteDatabase

from erp_returns.domain.imported import BY_FILE
from erp_returns.domain.text import translatable
from erp_returns.queries.reading import scalar
from erp_returns.queries.verify.report import Claim, Findings
from erp_returns.queries.verify.statements import counted

_ALWAYS: Final = "9999"
_SETTING: Final = "SELECT at, after FROM shop_event WHERE subject = 'parameter:two_person_refund' ORDER BY id"
_PAID: Final = f"""
SELECT e.id, r.number, e.sequence, o.name, e.at, e.operator_id = (
    SELECT a.operator_id FROM order_event a
    WHERE a.return_order_id = e.return_order_id AND a.action = 'approve' AND a.sequence < e.sequence
    ORDER BY a.sequence DESC LIMIT 1)
FROM order_event e JOIN return_order r ON r.id = e.return_order_id
LEFT JOIN operator o ON o.id = e.operator_id
WHERE e.at > ? AND e.at < ? AND e.action = 'pay'
  AND NOT (e.note = '{BY_FILE}' AND r.platform_refund_number <> '')
"""
"""Payments between two moments, and whether who paid had reviewed; what a platform paid is its own."""
_ALONE: Final = translatable(
    "verify",
    "退换货单 {number} 第 {sequence} 条操作记录：{operator}在 {at} 付了自己审核的款，那时要求由两个人办理。",
)


def _wanted(database: SqliteDatabase) -> Iterator[tuple[str, str]]:
    """From when until when (UTC text) the shop wanted two people."""
    since = ""
    for at, after in database.execute_sql(_SETTING).fetchall():
        if after == "true":
            since = since or at
        elif since:
            yield since, at
            since = ""
    if since:
        yield since, _ALWAYS


def _by_two(database: SqliteDatabase, findings: Findings) -> None:
    findings.rows += int(scalar(database, counted("refund", "reverses_id IS NULL")) or 0)
    for since, until in _wanted(database):
        for row, number, sequence, operator, at, reviewed in database.execute_sql(_PAID, (since, until)):
            if reviewed:
                findings.add(_ALONE, row, number=number, sequence=sequence, operator=operator, at=at)


CLAIMS = (
    Claim("two_people", translatable("verify", "要求审核付款分离的时候：没有人付过自己审核的退款"), _by_two),
)
