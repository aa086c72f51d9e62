"""What waits for somebody: reviews, refunds, shipments, goods to send back, parcels; and how much of it."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.amounts import Settled, still_to_refund
from erp_returns.domain.kinds import Status
from erp_returns.queries.listing import Listing, ListSource, Order, Terms
from erp_returns.queries.reading import BETWEEN_GOODS, first, places, rows
from erp_returns.queries.return_list import DEADLINE
from erp_returns.queries.second_inspection import SECOND_UNITS


class QueueRow(NamedTuple):
    """An order that waits for a decision or a payment.

    `since` is when it came into its status (UTC text). `goods` names the first line, `unit_price_fen` is
    its price; `method` and `account` are where money last went to this buyer.
    """

    id: int
    number: str
    version: int
    sale_number: str
    platform_number: str
    shop: str
    member_id: int | None
    account: str
    receiver: str
    kind: str
    type: str
    status: str
    requested_at: str
    reviewed_at: str | None
    since: str
    due_by: str | None
    goods: str
    line_count: int
    units: int
    unit_price_fen: int
    goods_fen: int
    net_due_fen: int
    refunded_fen: int
    collected_fen: int
    waived_fen: int
    method: str
    payee_account: str
    inspection_differs: int
    out_of_window: int

    @property
    def to_refund_fen(self) -> int:
        """Fen the shop still has to pay."""
        return still_to_refund(
            self.net_due_fen, Settled(self.refunded_fen, self.collected_fen, self.waived_fen)
        )

    def overdue(self, now: str) -> bool:
        """Whether it should have been done before `now` (UTC text)."""
        return self.due_by is not None and self.due_by < now


_QUEUE = Listing(
    "return_order",
    """
SELECT o.id, o.number, o.version, coalesce(s.number, ''), coalesce(s.platform_number, ''), h.name,
       o.member_id, coalesce(m.account, ''), o.receiver_name, o.kind, t.name, o.status, o.requested_at,
       o.reviewed_at,
       coalesce((SELECT e.at FROM order_event e
                 WHERE e.return_order_id = o.id AND e.to_status = o.status AND e.from_status <> o.status
                 ORDER BY e.sequence DESC LIMIT 1), o.requested_at),
       o.due_by, coalesce(trim(l.product_name || ' ' || l.spec), ''),
       (SELECT count(*) FROM return_line WHERE return_order_id = o.id),
       (SELECT coalesce(sum(requested), 0) FROM return_line WHERE return_order_id = o.id),
       coalesce(l.unit_price_fen, 0), o.goods_fen, o.net_due_fen, o.refunded_fen, o.collected_fen,
       o.waived_fen, coalesce(f.method, ''), coalesce(f.account, ''), o.inspection_differs, o.out_of_window
FROM return_order o
JOIN shop h ON h.id = o.shop_id
JOIN return_type t ON t.id = o.return_type_id
LEFT JOIN sales_order s ON s.id = o.sales_order_id
LEFT JOIN member m ON m.id = o.member_id
LEFT JOIN return_line l ON l.return_order_id = o.id
     AND l.position = (SELECT min(position) FROM return_line WHERE return_order_id = o.id)
LEFT JOIN refund f ON f.id = (SELECT max(d.id) FROM return_order x JOIN refund d ON d.return_order_id = x.id
                              WHERE (x.id = o.id OR x.member_id = o.member_id) AND d.amount_fen > 0)
""",
    QueueRow,
)
_OLDEST_FIRST = Order("o.requested_at")


def review_queue(database: SqliteDatabase) -> ListSource[QueueRow]:
    """Orders that wait for review, oldest first."""
    return _queue(database, Status.PENDING_REVIEW)


def refund_queue(database: SqliteDatabase) -> ListSource[QueueRow]:
    """Orders that wait for their refund, oldest first."""
    return _queue(database, Status.AWAITING_REFUND)


def _queue(database: SqliteDatabase, status: Status) -> ListSource[QueueRow]:
    terms = Terms()
    terms.equal("o.status", "status", status)
    return ListSource(database, _QUEUE, terms, _OLDEST_FIRST, descending=False)


class ShippingRow(NamedTuple):
    """An exchange whose replacement has to go out; `goods` lists what, `units` how much is left."""

    id: int
    number: str
    version: int
    warehouse: str
    receiver: str
    mobile: str
    region: str
    address: str
    goods: str
    units: int
    requested_at: str
    due_by: str | None
    cross_ship: int

    @property
    def articles(self) -> list[str]:
        """The goods one by one."""
        return self.goods.split(BETWEEN_GOODS)


_TO_SHIP = f"""
SELECT o.id, o.number, o.version, coalesce(w.name, ''), o.receiver_name, o.receiver_mobile, o.region,
       o.address,
       coalesce((SELECT group_concat(p.code || ' ' || trim(l.product_name || ' ' || l.spec) || ' ×'
                                     || (l.quantity - l.shipped), '{BETWEEN_GOODS}')
                 FROM replacement_line l JOIN product p ON p.id = l.product_id
                 WHERE l.return_order_id = o.id AND l.shipped < l.quantity), ''),
       (SELECT coalesce(sum(quantity - shipped), 0) FROM replacement_line WHERE return_order_id = o.id),
       o.requested_at, o.due_by, o.cross_ship
FROM return_order o LEFT JOIN warehouse w ON w.id = o.outbound_warehouse_id
WHERE o.status = 'awaiting_exchange' ORDER BY o.requested_at, o.id LIMIT ?
"""


def to_ship(database: SqliteDatabase, limit: int = 500) -> list[ShippingRow]:
    """Exchanges whose replacement has to go out, oldest first."""
    return rows(database, ShippingRow, _TO_SHIP, (limit,))


class SendBackRow(NamedTuple):
    """Goods that go back to the customer: what, how many units, and why they were not kept."""

    id: int
    number: str
    version: int
    status: str
    warehouse: str
    receiver: str
    mobile: str
    region: str
    address: str
    goods: str
    units: int
    rejection_reason: str
    late_parcel: int
    requested_at: str

    @property
    def articles(self) -> list[str]:
        """The goods one by one."""
        return self.goods.split(BETWEEN_GOODS)


_SEND_BACK = f"""
SELECT o.id, o.number, o.version, o.status, coalesce(w.name, ''), o.receiver_name, o.receiver_mobile,
       o.region, o.address,
       coalesce((SELECT group_concat(p.code || ' ' || trim(l.product_name || ' ' || l.spec) || ' ×'
                                     || (l.decided_back - l.sent_back), '{BETWEEN_GOODS}')
                 FROM return_line l JOIN product p ON p.id = l.product_id
                 WHERE l.return_order_id = o.id AND l.decided_back > l.sent_back), ''),
       (SELECT coalesce(sum(decided_back - sent_back), 0) FROM return_line WHERE return_order_id = o.id),
       o.rejection_reason, o.late_parcel, o.requested_at
FROM return_order o LEFT JOIN warehouse w ON w.id = o.inbound_warehouse_id
WHERE o.send_back = 1 ORDER BY o.requested_at, o.id LIMIT ?
"""


def to_send_back(database: SqliteDatabase, limit: int = 500) -> list[SendBackRow]:
    """Orders with goods that go back to the customer, oldest first."""
    return rows(database, SendBackRow, _SEND_BACK, (limit,))


class ArrivedRow(NamedTuple):
    """A parcel that arrived; `orders` lists the numbers it belongs to, nothing where nobody claimed it."""

    id: int
    carrier: str
    tracking_number: str
    kind: str
    arrived_at: str
    operator: str
    order_id: int | None
    orders: str
    receipts: int
    collect_fen: int
    note: str

    @property
    def unclaimed(self) -> bool:
        """Nobody knows yet whose it is (无主件)."""
        return self.order_id is None


_ARRIVED = """
SELECT p.id, p.carrier, p.tracking_number, p.kind, p.arrived_at, b.name,
       (SELECT min(return_order_id) FROM parcel_match WHERE parcel_id = p.id),
       coalesce((SELECT group_concat(o.number, ' ') FROM parcel_match m
                 JOIN return_order o ON o.id = m.return_order_id WHERE m.parcel_id = p.id), ''),
       (SELECT count(*) FROM parcel_match m JOIN receipt d ON d.return_order_id = m.return_order_id
        WHERE m.parcel_id = p.id AND d.parcel_id = p.id AND d.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM receipt x WHERE x.reverses_id = d.id)),
       p.collect_fen, p.note
FROM parcel p JOIN operator b ON b.id = p.operator_id
WHERE p.arrived_at >= ? AND p.arrived_at < ? ORDER BY p.arrived_at DESC, p.id DESC
"""


def parcels_between(database: SqliteDatabase, start: str, end: str) -> list[ArrivedRow]:
    """Parcels that arrived from `start` to before `end` (UTC text), newest first."""
    return rows(database, ArrivedRow, _ARRIVED, (start, end))


class Waiting(NamedTuple):
    """How much waits where; what tabs and pages carry beside their names."""

    review: int
    refund: int
    inbound: int
    collect: int
    ship: int
    send_back: int
    overdue: int
    follow_ups: int

    @property
    def approval(self) -> int:
        """What waits on the tab of refund approval."""
        return self.review + self.refund

    @property
    def warehouse(self) -> int:
        """What waits in the warehouse for its people, beside parcels still on their way."""
        return self.ship + self.send_back


def waiting(database: SqliteDatabase, now: str, today: str) -> Waiting:
    """Count what waits; `now` is UTC text, `today` the local day up to which follow-ups are due."""
    statuses = (
        Status.PENDING_REVIEW,
        Status.AWAITING_REFUND,
        Status.AWAITING_RETURN,
        Status.AWAITING_PAYMENT,
        Status.AWAITING_EXCHANGE,
    )
    listed = places(len(statuses))
    sql = f"SELECT status, count(*) FROM return_order WHERE status IN ({listed}) GROUP BY status"
    by_status: dict[str, int] = dict(database.execute_sql(sql, statuses))
    counted = database.execute_sql(
        f"""
        SELECT (SELECT count(*) FROM return_order WHERE send_back = 1),
               (SELECT count(*) FROM return_order o WHERE {DEADLINE} < :now),
               (SELECT count(*) FROM follow_up WHERE done_at IS NULL AND due_on <= :today)
        """,
        {"now": now, "today": today},
    ).fetchone()
    return Waiting(
        review=by_status.get(Status.PENDING_REVIEW, 0),
        refund=by_status.get(Status.AWAITING_REFUND, 0),
        inbound=by_status.get(Status.AWAITING_RETURN, 0),
        collect=by_status.get(Status.AWAITING_PAYMENT, 0),
        ship=by_status.get(Status.AWAITING_EXCHANGE, 0),
        send_back=counted[0],
        overdue=counted[1],
        follow_ups=counted[2],
    )


class IntakeLine(NamedTuple):
    """A line on the bench: `expected` units may still arrive, `waiting` ones were not inspected at all."""

    id: int
    position: int
    product_id: int
    code: str
    barcode: str
    name: str
    spec: str
    requested: int
    received: int
    accepted: int
    decided_back: int
    closed_short: int
    sent_back: int
    expected: int
    waiting: int
    reason: str
    note: str


_INTAKE = f"""
SELECT l.id, l.position, l.product_id, p.code, p.barcode, l.product_name, l.spec, l.requested, l.received,
       l.accepted, l.decided_back, l.closed_short, l.sent_back,
       l.requested - l.received
           - CASE WHEN o.status IN ('completed', 'rejected', 'cancelled') THEN 0 ELSE l.closed_short END,
       l.received - l.accepted - l.decided_back - {SECOND_UNITS}, coalesce(r.text, ''), l.note
FROM return_order o
JOIN return_line l ON l.return_order_id = o.id
JOIN product p ON p.id = l.product_id
LEFT JOIN reason r ON r.id = l.reason_id
WHERE o.id = ? AND l.basis = 'goods' ORDER BY l.position
"""


def intake_lines(database: SqliteDatabase, order_id: int) -> list[IntakeLine]:
    """The lines that are counted when a parcel of this order is opened."""
    return rows(database, IntakeLine, _INTAKE, (order_id,))


class DraftRow(NamedTuple):
    """A count that was begun and not posted; `content` is what the intake page saved."""

    order_id: int
    number: str
    content: str
    saved_at: str


_DRAFT = """
SELECT d.return_order_id, o.number, d.content, d.saved_at
FROM intake_draft d JOIN return_order o ON o.id = d.return_order_id
WHERE d.operator_id = ?
"""


def intake_draft(database: SqliteDatabase, operator_id: int, order_id: int) -> DraftRow | None:
    """The half-finished count of somebody on an order."""
    return first(database, DraftRow, f"{_DRAFT} AND d.return_order_id = ?", (operator_id, order_id))


def intake_drafts(database: SqliteDatabase, operator_id: int) -> list[DraftRow]:
    """The half-finished counts of somebody, newest first."""
    return rows(
        database, DraftRow, f"{_DRAFT} ORDER BY d.saved_at DESC, d.return_order_id DESC", (operator_id,)
    )
