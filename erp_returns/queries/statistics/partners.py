"""物流与供应商: what couriers break and pay, what suppliers' goods are complained of."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from erp_returns.domain.kinds import FigureRow
from erp_returns.domain.statistics import Cell, Grain
from erp_returns.queries.dispositions import EFFECTIVE
from erp_returns.queries.statistics.causes import ASKED
from erp_returns.queries.statistics.question import (
    LINE_REASON,
    LIVE,
    STEPS,
    Answer,
    Question,
    Row,
    spelled,
    summed,
)
from erp_returns.queries.statistics.rates import CAME_BACK

_COMPLAINED: Final = f"""
SELECT coalesce((SELECT p.carrier FROM sales_parcel p WHERE p.sales_order_id = o.sales_order_id
                 ORDER BY p.id LIMIT 1), ''), sum(l.requested)
{ASKED} AND r.liability = 'carrier'
"""
"""Units of which customers say that the courier who brought them is to blame."""

_PARCELS: Final = """
SELECT a.carrier, count(*) FROM parcel a WHERE a.arrived_at >= :start AND a.arrived_at < :end
"""
_MATCHED: Final = """
EXISTS (SELECT 1 FROM parcel_match x JOIN return_order o ON o.id = x.return_order_id
        WHERE x.parcel_id = a.id {narrow})
"""
_FIRST_PARCEL: Final = """
(SELECT p.parcel_id FROM receipt p WHERE p.return_order_id = o.id AND p.parcel_id IS NOT NULL
 AND p.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM receipt x WHERE x.reverses_id = p.id)
 ORDER BY p.id LIMIT 1)
"""
_DAMAGED: Final = f"""
SELECT a.carrier, sum(i.quantity)
FROM inspection_line i JOIN inspection d ON d.id = i.inspection_id
JOIN return_line l ON l.id = i.return_line_id JOIN return_order o ON o.id = l.return_order_id
LEFT JOIN receipt c ON c.id = d.receipt_id
JOIN parcel a ON a.id = coalesce(c.parcel_id, {_FIRST_PARCEL})
WHERE i.caused_by = 'carrier' AND i.grade <> 'good' AND a.arrived_at >= :start AND a.arrived_at < :end
  AND {EFFECTIVE}
"""
_CLAIMS: Final = """
SELECT c.carrier, count(*), sum(c.claimed_fen), sum(c.paid_fen)
FROM carrier_claim c WHERE c.created_at >= :start AND c.created_at < :end
"""
_CLAIMED_FOR: Final = """
EXISTS (SELECT 1 FROM return_order o
        WHERE (o.id = c.return_order_id
               OR o.id IN (SELECT x.return_order_id FROM parcel_match x WHERE x.parcel_id = c.parcel_id))
        {narrow})
"""
"""Whether a claim (c) is for an order that is wanted, or for the parcel of one."""
_COMPLAINTS, _ARRIVED, _BROKEN, _COUNT, _CLAIMED, _PAID = range(6)


def carriers(asked: Question) -> Answer:
    """By courier: what customers complain of, what arrived broken, what was claimed and paid."""
    narrow = asked.of_order()
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 6)
    for carrier, units in asked.ask(f"{_COMPLAINED} {narrow} GROUP BY 1"):
        found[carrier][_COMPLAINTS] = units
    matched = f"AND {_MATCHED.format(narrow=narrow)}" if asked.narrowed else ""
    for carrier, parcels in asked.ask(f"{_PARCELS} {matched} GROUP BY 1"):
        found[carrier][_ARRIVED] = parcels
    for carrier, units in asked.ask(f"{_DAMAGED} {narrow} GROUP BY 1"):
        found[carrier][_BROKEN] = units
    claimed_for = f"AND {_CLAIMED_FOR.format(narrow=narrow)}" if asked.narrowed else ""
    for carrier, *claims in asked.ask(f"{_CLAIMS} {claimed_for} GROUP BY 1"):
        found[carrier][_COUNT:] = claims
    rows: list[Row] = [(carrier or FigureRow.NO_CARRIER, *counts) for carrier, counts in found.items()]
    rows.sort(key=lambda row: (-int(row[1] or 0) - int(row[3] or 0), -int(row[4] or 0), spelled(row[0])))
    return Answer(tuple(rows), summed(rows, 1, 2, 3, 4, 5, 6))


# ------------------------------------------------------------------ suppliers

_BACK: Final = f"""
{STEPS}
SELECT y.place, p.supplier_id,
       sum(EXISTS (SELECT 1 FROM reason r WHERE r.id = {LINE_REASON}
                   AND (r.quality = 1 OR r.liability = 'supplier'))),
       sum(iif(l.basis = 'goods', {CAME_BACK}, 0))
FROM step y CROSS JOIN return_order o ON o.requested_at >= y.start AND o.requested_at < y.end
JOIN return_line l ON l.return_order_id = o.id JOIN product p ON p.id = l.product_id
WHERE {LIVE}
"""
_SENT: Final = f"""
{STEPS}
SELECT y.place, t.supplier_id, sum(n.quantity), sum(n.quantity * n.unit_cost_fen)
FROM supplier_return t JOIN supplier_return_line n ON n.supplier_return_id = t.id
JOIN step y ON t.shipped_at >= y.start AND t.shipped_at < y.end
LEFT JOIN inspection_line i ON i.id = n.inspection_line_id
LEFT JOIN inspection d ON d.id = i.inspection_id LEFT JOIN return_order o ON o.id = d.return_order_id
WHERE t.status IN ('shipped', 'closed')
"""


def suppliers(asked: Question) -> Answer:
    """By supplier and month: complaints of quality, units that came back, units sent to the supplier.

    Whose goods are complained of most comes first, each with the newest month first.
    """
    months, bounds = asked.days_of_steps(Grain.MONTH)
    found: defaultdict[tuple[int | None, int], list[int]] = defaultdict(lambda: [0] * 4)
    narrow = asked.of_order()
    for place, supplier, complaints, returned in asked.ask(f"{_BACK} {narrow} GROUP BY 1, 2", steps=bounds):
        found[supplier, place][:2] = complaints, returned
    for place, supplier, sent, cost in asked.ask(f"{_SENT} {narrow} GROUP BY 1, 2", steps=bounds):
        found[supplier, place][2:] = sent, cost
    names: dict[int | None, Cell] = dict(asked.ask("SELECT id, name FROM supplier"))
    rows: list[Row] = [
        (names.get(supplier, FigureRow.NO_SUPPLIER), months[place].isoformat()[:7], *counts)
        for (supplier, place), counts in found.items()
        if any(counts)
    ]
    complained, came_back = Counter[Cell](), Counter[Cell]()
    for (supplier, _), (complaints, returned, *_) in found.items():
        name = names.get(supplier, FigureRow.NO_SUPPLIER)
        complained[name] += complaints
        came_back[name] += returned
    rows.sort(key=lambda row: str(row[1]), reverse=True)
    rows.sort(key=lambda row: (-complained[row[0]], -came_back[row[0]], spelled(row[0])))
    return Answer(tuple(rows), summed(rows, 2, 3, 4, 5))
