"""原因与责任: why goods come back, who caused it, and what that cost."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from erp_returns.domain.kinds import Disposition, FigureRow, Grade, Liability
from erp_returns.domain.statistics import Cell, share
from erp_returns.queries.dispositions import EFFECTIVE
from erp_returns.queries.statistics.question import (
    LINE_REASON,
    LIVE,
    Answer,
    Question,
    Row,
    spelled,
    summed,
)

ASKED: Final = f"""
FROM return_order o JOIN return_line l ON l.return_order_id = o.id
LEFT JOIN reason r ON r.id = {LINE_REASON}
WHERE o.requested_at >= :start AND o.requested_at < :end AND {LIVE}
"""
"""Lines (l) of the orders (o) that were asked for in the period, each with its reason (r) if it has one."""

REFUNDS: Final = "iif(o.kind = 'exchange', 0, l.agreed_fen)"
"""Fen agreed for a line (l) in money; exchanges refund no goods."""

ORDER_REASON: Final = """
coalesce(o.reason_id, (SELECT f.reason_id FROM return_line f
                       WHERE f.return_order_id = o.id AND f.reason_id IS NOT NULL
                       ORDER BY f.position LIMIT 1))
"""
"""Why an order (o) was asked for as a whole: what it pays beside its goods follows from that."""


def reasons(asked: Question) -> Answer:
    """Lines by reason, the most frequent first, with the running share of all lines."""
    sql = f"""
        SELECT r.text, count(*), sum(l.requested), sum({REFUNDS}) {ASKED} {asked.of_order()} GROUP BY r.id
    """
    found = sorted(
        ((text or FigureRow.NO_REASON, *counts) for text, *counts in asked.ask(sql)),
        key=lambda row: (-row[1], spelled(row[0])),
    )
    whole, running = sum(lines for _, lines, _, _ in found), 0
    rows: list[Row] = []
    for text, lines, units, fen in found:
        running += lines
        rows.append((text, lines, units, share(lines, whole), share(running, whole), fen))
    total = summed(rows, 1, 2, 5)
    return Answer(tuple(rows), total and (*total[:3], share(whole, whole), None, total[5]))


# ---------------------------------------------------------------- liability

_GOODS = f"SELECT r.liability, count(DISTINCT o.id), sum({REFUNDS}) {ASKED}"
_BESIDE = f"""
SELECT r.liability, sum(o.return_freight_fen), sum(o.fee_fen + o.deduction_fen)
FROM return_order o LEFT JOIN reason r ON r.id = {ORDER_REASON}
WHERE o.requested_at >= :start AND o.requested_at < :end AND {LIVE}
  AND o.return_freight_fen + o.fee_fen + o.deduction_fen > 0
"""
_UNIT_COST = """
(SELECT m.unit_cost_fen FROM stock_movement m WHERE m.document = d.number AND m.line_id = l.id LIMIT 1)
"""
"""What a unit of a line (l) cost when a document (d) moved it."""

_CAUSED_BY = "coalesce(nullif(i.caused_by, ''), r.liability)"
_SPOILED = f"""
SELECT {_CAUSED_BY}, i.disposition, coalesce(sum(i.quantity * {_UNIT_COST}), 0), 0
FROM return_order o JOIN inspection d ON d.return_order_id = o.id
JOIN inspection_line i ON i.inspection_id = d.id JOIN return_line l ON l.id = i.return_line_id
LEFT JOIN reason r ON r.id = {LINE_REASON}
WHERE o.requested_at >= :start AND o.requested_at < :end AND {LIVE}
  AND i.disposition IN ('scrap', 'mark_down') AND {EFFECTIVE}
"""
_REPAIRED = f"""
SELECT {_CAUSED_BY}, d.grade, coalesce(sum(d.quantity * {_UNIT_COST}), 0), sum(d.cost_fen)
FROM return_order o JOIN return_line l ON l.return_order_id = o.id
JOIN inspection_line i ON i.return_line_id = l.id JOIN repair d ON d.inspection_line_id = i.id
LEFT JOIN reason r ON r.id = {LINE_REASON}
WHERE o.requested_at >= :start AND o.requested_at < :end AND {LIVE} AND d.reverses_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM repair x WHERE x.reverses_id = d.id)
"""
_ORDERS, _REFUNDED, _FREIGHT, _SCRAPPED, _MARKED_DOWN, _MENDED, _WITHHELD = range(7)
_LOSSES: Final = {
    "scrap": _SCRAPPED,
    Disposition.MARK_DOWN: _MARKED_DOWN,
    Grade.DEFECTIVE: _MARKED_DOWN,
}
"""Where the cost of units goes that were inspected, or repaired, to this."""


def liability(asked: Question) -> Answer:
    """What each side that caused returns cost the shop; spoiled goods by whom the inspection named."""
    narrow = asked.of_order()
    found: defaultdict[str | None, list[int]] = defaultdict(lambda: [0] * 7)
    for who, orders, fen in asked.ask(f"{_GOODS} {narrow} GROUP BY 1"):
        found[who][_ORDERS], found[who][_REFUNDED] = orders, fen
    for who, freight, withheld in asked.ask(f"{_BESIDE} {narrow} GROUP BY 1"):
        found[who][_FREIGHT], found[who][_WITHHELD] = freight, withheld
    for sql in (_SPOILED, _REPAIRED):
        for who, became, fen, mending in asked.ask(f"{sql} {narrow} GROUP BY 1, 2"):
            found[who][_MENDED] += mending
            if became in _LOSSES:
                found[who][_LOSSES[became]] += fen
    named: list[Cell] = [*Liability, FigureRow.NO_REASON]
    rows: list[Row] = [
        (name, *found[who]) for name, who in zip(named, [*Liability, None], strict=True) if who in found
    ]
    total = summed(rows, 2, 3, 4, 5, 6, 7)
    return Answer(tuple(rows), total and (total[0], _orders(asked), *total[2:]))


def _orders(asked: Question) -> int:
    """Orders of the period; one with lines of several causes counts for each of them, but once here."""
    sql = f"""
        SELECT count(*) FROM return_order o
        WHERE o.requested_at >= :start AND o.requested_at < :end AND {LIVE} {asked.of_order()}
    """
    return int(next(asked.ask(sql))[0])


# ------------------------------------------------------------------ mistakes

_MISTAKES = f"SELECT r.caused_by_id, count(*), sum(l.requested), sum({REFUNDS}) {ASKED}"
_MISTAKEN_FREIGHT = f"""
SELECT r.caused_by_id, sum(o.return_freight_fen)
FROM return_order o JOIN reason r ON r.id = {ORDER_REASON}
WHERE o.requested_at >= :start AND o.requested_at < :end AND {LIVE}
"""


def mistakes(asked: Question) -> Answer:
    """Lines whose reason names the operator who caused them, the most first."""
    names = dict(asked.ask("SELECT id, name FROM operator"))
    narrow = f"{asked.of_order()} AND r.caused_by_id IS NOT NULL GROUP BY 1"
    freight = dict(asked.ask(f"{_MISTAKEN_FREIGHT} {narrow}"))
    lines = {who: tuple(counts) for who, *counts in asked.ask(f"{_MISTAKES} {narrow}")}
    rows: list[Row] = [
        (names[who], *lines.get(who, (0, 0, 0)), freight.get(who, 0))
        for who in names
        if who in lines or freight.get(who)
    ]
    rows.sort(key=lambda row: (-int(row[1] or 0), str(row[0])))
    return Answer(tuple(rows), summed(rows, 1, 2, 3, 4))
