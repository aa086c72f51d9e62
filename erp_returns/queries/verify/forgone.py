"""Claims about replacements that will never go: what stays is worth its share, to the fen."""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.amounts import value_that_went
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim, Findings

_EVENTS: Final = """
SELECT e.id, r.number, e.sequence,
       coalesce(json_extract(e.before, '$.facts.replacements'), '{}'),
       coalesce(json_extract(e.after, '$.facts.replacements'), '{}'),
       EXISTS (SELECT 1 FROM replacement_line p JOIN return_line l ON l.replacement_line_id = p.id
               WHERE p.return_order_id = r.id)
FROM order_event e JOIN return_order r ON r.id = e.return_order_id
WHERE e.action = 'close_replacement' AND json_valid(e.before) AND json_valid(e.after) ORDER BY e.id
"""
_NOTHING: Final = translatable(
    "verify", "换货单 {number} 第 {sequence} 条操作记录：换出少件结案，却没有少发任何商品。"
)
_WORTH: Final = translatable(
    "verify",
    "换货单 {number} 第 {sequence} 条操作记录：{product}由 {before} 件减为 {after} 件，"
    "价值记为 {kept} 元，按件数应为 {actual} 元。",
)


class _Part(NamedTuple):
    """What an event says of a replacement on one side."""

    name: str
    quantity: int
    value_fen: int


def _part(found: dict[str, Any], other: dict[str, Any]) -> _Part:
    """A side of a part; a value that both sides leave out is nothing, or did not change."""
    name = str((found or other).get("name", ""))
    return _Part(name, int(found.get("quantity") or 0), int(found.get("value_fen") or 0))


def _forgone(database: SqliteDatabase, findings: Findings) -> None:
    """Look at every step; where units came back, each rounded on its own, a little more may stay."""
    for row, number, sequence, before, after, returned in database.execute_sql(_EVENTS):
        findings.rows += 1
        place = {"number": number, "sequence": sequence}
        old, new = json.loads(before), json.loads(after)
        fewer = 0
        for key, part in old.items():
            was, now = _part(part, new.get(key, {})), _part(new.get(key, {}), part)
            fewer += max(0, was.quantity - now.quantity)
            told = "value_fen" in part or "value_fen" in new.get(key, {})
            actual = value_that_went(was.value_fen, was.quantity, now.quantity) if was.quantity else 0
            most = (now.quantity + 1) // 2 if returned else 0
            if told and not 0 <= now.value_fen - actual <= most:
                amounts = {"kept": yuan_text(now.value_fen), "actual": yuan_text(actual)}
                units = {"before": was.quantity, "after": now.quantity}
                findings.add(_WORTH, row, product=was.name, **units, **amounts, **place)
        if not fewer:
            findings.add(_NOTHING, row, **place)


CLAIMS = (
    Claim(
        "forgone",
        translatable("verify", "每次换出少件结案：留下的按件数分价值，其余的应退，分文不差"),
        _forgone,
    ),
)
