"""What was posted on a return order, as rows; times are UTC text, amounts fen, flags 0 or 1."""

from __future__ import annotations

from typing import NamedTuple

from erp_returns.domain.kinds import ParcelKind
from erp_returns.domain.requests import ParcelRequest
from erp_returns.domain.tracking import HANDED_IN


class ParcelRow(NamedTuple):
    """A parcel the customer sends (or hands in, without a number): announced, arrived, or both."""

    carrier: str
    tracking_number: str
    parcel_id: int | None
    kind: str
    arrived_at: str | None
    received_by: str
    weight_g: int
    collect_fen: int
    note: str

    @property
    def announced(self) -> ParcelRequest:
        """The parcel as the customer told of it."""
        return ParcelRequest(self.carrier, self.tracking_number)


PARCELS = f"""
WITH announced AS (
    SELECT carrier, tracking_number, CASE folded WHEN '{HANDED_IN}' THEN (
               SELECT min(h.id) FROM parcel_match n JOIN parcel h ON h.id = n.parcel_id
               WHERE n.return_order_id = :id AND h.kind = '{ParcelKind.HANDED_IN.value}')
           ELSE (SELECT min(id) FROM parcel p WHERE p.folded = return_parcel.folded) END AS parcel_id
    FROM return_parcel WHERE return_order_id = :id ORDER BY id
)
SELECT a.carrier, a.tracking_number, p.id, coalesce(p.kind, ''), p.arrived_at, coalesce(b.name, ''),
       coalesce(p.weight_g, 0), coalesce(p.collect_fen, 0), coalesce(p.note, '')
FROM announced a
LEFT JOIN parcel p ON p.id = a.parcel_id
LEFT JOIN operator b ON b.id = p.operator_id
UNION ALL
SELECT p.carrier, p.tracking_number, p.id, p.kind, p.arrived_at, b.name, p.weight_g, p.collect_fen, p.note
FROM parcel_match m
JOIN parcel p ON p.id = m.parcel_id
JOIN operator b ON b.id = p.operator_id
WHERE m.return_order_id = :id
  AND p.id NOT IN (SELECT parcel_id FROM announced WHERE parcel_id IS NOT NULL)
"""


class PostedRow(NamedTuple):
    """A receipt, inspection or shipment as it was posted.

    `reversed_by` is the number of the row that took it back, `reverses` that of the row it took back.
    `about` is the number of the parcel, or of the receipt that was inspected; `kind` is 'late' for a late
    receipt, the round of an inspection, the purpose of a shipment ('came_back': a replacement undelivered).
    """

    id: int
    number: str
    posted_at: str
    operator: str
    note: str
    reverses: str
    reversed_by: str
    warehouse: str
    carrier: str
    about: str
    kind: str
    charge_fen: int


RECEIPTS = """
SELECT d.id, d.number, d.posted_at, b.name, d.note, coalesce(e.number, ''), coalesce(f.number, ''), w.name,
       coalesce(p.carrier, ''), coalesce(p.tracking_number, ''), CASE d.late WHEN 1 THEN 'late' ELSE '' END, 0
FROM receipt d
JOIN operator b ON b.id = d.operator_id
JOIN warehouse w ON w.id = d.warehouse_id
LEFT JOIN parcel p ON p.id = d.parcel_id
LEFT JOIN receipt e ON e.id = d.reverses_id
LEFT JOIN receipt f ON f.reverses_id = d.id
WHERE d.return_order_id = ? ORDER BY d.id
"""
INSPECTIONS = """
SELECT d.id, d.number, d.posted_at, b.name, d.note, coalesce(e.number, ''), coalesce(f.number, ''), '', '',
       coalesce(c.number, ''), CAST(d.round AS TEXT), 0
FROM inspection d
JOIN operator b ON b.id = d.operator_id
LEFT JOIN receipt c ON c.id = d.receipt_id
LEFT JOIN inspection e ON e.id = d.reverses_id
LEFT JOIN inspection f ON f.reverses_id = d.id
WHERE d.return_order_id = ? ORDER BY d.id
"""
SHIPMENTS = """
SELECT d.id, d.number, d.posted_at, b.name, d.note, coalesce(e.number, ''), coalesce(f.number, ''), w.name,
       d.carrier, d.tracking_number, CASE d.came_back WHEN 1 THEN 'came_back' ELSE d.purpose END, d.charge_fen
FROM shipment d
JOIN operator b ON b.id = d.operator_id
JOIN warehouse w ON w.id = d.warehouse_id
LEFT JOIN shipment e ON e.id = d.reverses_id
LEFT JOIN shipment f ON f.reverses_id = d.id
WHERE d.return_order_id = ? ORDER BY d.id
"""


class PostedLineRow(NamedTuple):
    """Units of one line in a receipt, inspection or shipment; what does not apply is empty."""

    posted_id: int
    line_id: int
    position: int
    code: str
    name: str
    spec: str
    quantity: int
    expected: int
    grade: str
    disposition: str
    warehouse: str
    caused_by: str
    defect: str
    note: str


RECEIPT_LINES = """
SELECT l.receipt_id, r.id, r.position, p.code, r.product_name, r.spec, l.quantity, l.expected,
       '', '', '', '', '', ''
FROM receipt d
JOIN receipt_line l ON l.receipt_id = d.id
JOIN return_line r ON r.id = l.return_line_id
JOIN product p ON p.id = r.product_id
WHERE d.return_order_id = ? ORDER BY l.id
"""
INSPECTION_LINES = """
SELECT l.inspection_id, r.id, r.position, p.code, r.product_name, r.spec, l.quantity, 0, l.grade,
       l.disposition, w.name, l.caused_by, coalesce(trim(x.code || ' ' || x.text), ''), l.note
FROM inspection d
JOIN inspection_line l ON l.inspection_id = d.id
JOIN return_line r ON r.id = l.return_line_id
JOIN product p ON p.id = r.product_id
JOIN warehouse w ON w.id = l.warehouse_id
LEFT JOIN defect x ON x.id = l.defect_id
WHERE d.return_order_id = ? ORDER BY l.id
"""
SHIPMENT_LINES = """
SELECT l.shipment_id, coalesce(r.id, q.id), coalesce(r.position, q.position), p.code,
       coalesce(r.product_name, q.product_name), coalesce(r.spec, q.spec), l.quantity, 0,
       '', '', '', '', '', ''
FROM shipment d
JOIN shipment_line l ON l.shipment_id = d.id
LEFT JOIN return_line r ON r.id = l.return_line_id
LEFT JOIN replacement_line q ON q.id = l.replacement_line_id
JOIN product p ON p.id = coalesce(r.product_id, q.product_id)
WHERE d.return_order_id = ? ORDER BY l.id
"""


class DifferenceRow(NamedTuple):
    """Something that did not agree with the request, on a posting that stands."""

    kind: str
    quantity: int
    position: int | None
    name: str
    caused_by: str
    note: str


DIFFERENCES = """
SELECT d.kind, d.quantity, l.position, coalesce(l.product_name, ''), d.caused_by, d.note
FROM difference d LEFT JOIN return_line l ON l.id = d.return_line_id
WHERE d.return_order_id = ?
  AND NOT EXISTS (SELECT 1 FROM receipt c WHERE c.reverses_id = d.receipt_id)
  AND NOT EXISTS (SELECT 1 FROM inspection c WHERE c.reverses_id = d.inspection_id)
ORDER BY d.id
"""


class PaymentRow(NamedTuple):
    """A refund or a collection; `person` is the payee or payer, a reversal is negative."""

    id: int
    number: str
    amount_fen: int
    method: str
    person: str
    account: str
    reference: str
    paid_on: str
    posted_at: str
    operator: str
    note: str
    waived: int
    reverses: str
    reversed_by: str

    @property
    def stands(self) -> bool:
        """Neither a reversal nor reversed."""
        return not (self.reverses or self.reversed_by)


REFUNDS = """
SELECT d.id, d.number, d.amount_fen, d.method, d.payee, d.account, d.reference, d.paid_on, d.posted_at,
       b.name, d.note, 0, coalesce(e.number, ''), coalesce(f.number, '')
FROM refund d
JOIN operator b ON b.id = d.operator_id
LEFT JOIN refund e ON e.id = d.reverses_id
LEFT JOIN refund f ON f.reverses_id = d.id
WHERE d.return_order_id = ? ORDER BY d.id
"""
COLLECTIONS = """
SELECT d.id, d.number, d.amount_fen, d.method, d.payer, d.account, d.reference, d.paid_on, d.posted_at,
       b.name, d.note, d.waived, coalesce(e.number, ''), coalesce(f.number, '')
FROM collection d
JOIN operator b ON b.id = d.operator_id
LEFT JOIN collection e ON e.id = d.reverses_id
LEFT JOIN collection f ON f.reverses_id = d.id
WHERE d.return_order_id = ? ORDER BY d.id
"""


class EventRow(NamedTuple):
    """Who did what, from status to status."""

    sequence: int
    action: str
    from_status: str
    to_status: str
    operator_id: int
    operator: str
    at: str
    note: str
    before: str
    after: str
    net_due_fen: int


EVENTS = """
SELECT e.sequence, e.action, e.from_status, e.to_status, e.operator_id, b.name, e.at, e.note, e.before,
       e.after, e.net_due_fen
FROM order_event e JOIN operator b ON b.id = e.operator_id
WHERE e.return_order_id = ? ORDER BY e.sequence
"""


class FollowUpRow(NamedTuple):
    """A note with a day and a person; `due_on` is a local date."""

    id: int
    text: str
    due_on: str
    person_id: int | None
    person: str
    done_at: str | None
    created_at: str
    created_by: str


FOLLOW_UPS = """
SELECT f.id, f.text, f.due_on, f.person_id, coalesce(p.name, ''), f.done_at, f.created_at, b.name
FROM follow_up f
JOIN operator b ON b.id = f.created_by_id
LEFT JOIN operator p ON p.id = f.person_id
WHERE f.return_order_id = ? ORDER BY f.done_at IS NOT NULL, f.due_on, f.id
"""
