"""The rows a return order's detail is made of; times are UTC text, amounts fen, flags 0 or 1."""

from __future__ import annotations

from typing import NamedTuple


class OrderRow(NamedTuple):
    """The order itself."""

    id: int
    number: str
    version: int
    kind: str
    type_id: int
    type: str
    status: str
    sales_order_id: int | None
    shop_id: int
    shop: str
    member_id: int | None
    reason_id: int | None
    reason: str
    liability: str
    inbound_warehouse_id: int | None
    inbound_warehouse: str
    outbound_warehouse_id: int | None
    outbound_warehouse: str
    platform_refund_number: str
    requested_at: str
    requested_by: str
    reviewed_at: str | None
    reviewed_by_id: int | None
    reviewed_by: str
    instructed_at: str | None
    received_at: str | None
    shipped_at: str | None
    delivered_at: str | None
    settled_at: str | None
    closed_at: str | None
    due_by: str | None
    receiver_name: str
    receiver_mobile: str
    receiver_phone: str
    postcode: str
    region: str
    address: str
    contact_name: str
    contact_phone: str
    contact_address: str
    buyer_note: str
    internal_note: str
    rejection_reason: str
    goods_fen: int
    freight_fen: int
    allow_freight: int
    return_freight_fen: int
    fee_fen: int
    deduction_fen: int
    value_out_fen: int
    freight_charged_fen: int
    net_due_fen: int
    refunded_fen: int
    collected_fen: int
    waived_fen: int
    perks_back: str
    inspection_differs: int
    out_of_window: int
    cross_ship: int
    paid_before_goods: int
    late_parcel: int
    send_back: int
    dispute: int
    dispute_due: str | None
    resubmissions: int
    imported: int

    @property
    def without_sale(self) -> bool:
        """Whether the goods come back without a sale."""
        return self.sales_order_id is None


ORDER = """
SELECT o.id, o.number, o.version, o.kind, o.return_type_id, t.name, o.status, o.sales_order_id, o.shop_id,
       h.name, o.member_id, o.reason_id, coalesce(r.text, ''), coalesce(r.liability, ''),
       o.inbound_warehouse_id, coalesce(wi.name, ''), o.outbound_warehouse_id, coalesce(wo.name, ''),
       o.platform_refund_number, o.requested_at, b.name, o.reviewed_at, o.reviewed_by_id,
       coalesce(v.name, ''), o.instructed_at, o.received_at, o.shipped_at, o.delivered_at, o.settled_at,
       o.closed_at, o.due_by, o.receiver_name, o.receiver_mobile, o.receiver_phone, o.postcode, o.region,
       o.address, o.contact_name, o.contact_phone, o.contact_address, o.buyer_note, o.internal_note,
       o.rejection_reason, o.goods_fen, o.freight_fen, o.allow_freight, o.return_freight_fen, o.fee_fen,
       o.deduction_fen, o.value_out_fen, o.freight_charged_fen, o.net_due_fen, o.refunded_fen,
       o.collected_fen, o.waived_fen, o.perks_back, o.inspection_differs, o.out_of_window, o.cross_ship,
       o.paid_before_goods, o.late_parcel, o.send_back, o.dispute, o.dispute_due, o.resubmissions, o.imported
FROM return_order o
JOIN return_type t ON t.id = o.return_type_id
JOIN shop h ON h.id = o.shop_id
JOIN operator b ON b.id = o.requested_by_id
LEFT JOIN operator v ON v.id = o.reviewed_by_id
LEFT JOIN reason r ON r.id = o.reason_id
LEFT JOIN warehouse wi ON wi.id = o.inbound_warehouse_id
LEFT JOIN warehouse wo ON wo.id = o.outbound_warehouse_id
WHERE o.id = ?
"""


class SaleRow(NamedTuple):
    """The sale behind an order."""

    id: int
    number: str
    platform_number: str
    shop: str
    status: str
    effect: str
    ordered_at: str
    paid_at: str | None
    shipped_at: str | None
    signed_at: str | None
    completed_at: str | None
    goods_fen: int
    order_discount_fen: int
    freight_fen: int
    freight_paid_fen: int
    coupon_fen: int
    points_fen: int
    red_packet_fen: int
    paid_fen: int
    platform_refunded_fen: int
    promotion_threshold_fen: int
    receiver_name: str
    receiver_mobile: str
    receiver_phone: str
    postcode: str
    region: str
    address: str
    buyer_note: str
    seller_note: str
    seller_flag: str
    member_id: int | None
    platform: str


SALE = """
SELECT s.id, s.number, s.platform_number, h.name, s.status, s.effect, s.ordered_at, s.paid_at, s.shipped_at,
       s.signed_at, s.completed_at, s.goods_fen, s.order_discount_fen, s.freight_fen, s.freight_paid_fen,
       s.coupon_fen, s.points_fen, s.red_packet_fen, s.paid_fen, s.platform_refunded_fen,
       s.promotion_threshold_fen, s.receiver_name, s.receiver_mobile, s.receiver_phone, s.postcode, s.region,
       s.address, s.buyer_note, s.seller_note, s.seller_flag, s.member_id, s.platform
FROM sales_order s JOIN shop h ON h.id = s.shop_id WHERE s.id = ?
"""


class TrackedRow(NamedTuple):
    """A parcel that went out with a sale."""

    carrier: str
    tracking_number: str


SALE_PARCELS = "SELECT carrier, tracking_number FROM sales_parcel WHERE sales_order_id = ? ORDER BY id"


class SisterRow(NamedTuple):
    """Another order of the same sale."""

    id: int
    number: str
    kind: str
    status: str
    net_due_fen: int
    refunded_fen: int
    requested_at: str


SISTERS = """
SELECT id, number, kind, status, net_due_fen, refunded_fen, requested_at
FROM return_order WHERE sales_order_id = ? AND id <> ? ORDER BY id
"""


class LineRow(NamedTuple):
    """Goods that come back, or money asked for."""

    id: int
    position: int
    basis: str
    sales_order_line_id: int | None
    replacement_line_id: int | None
    product_id: int
    code: str
    barcode: str
    name: str
    spec: str
    edited_spec: str
    unit_price_fen: int
    requested: int
    received: int
    accepted: int
    decided_back: int
    closed_short: int
    sent_back: int
    reason_id: int | None
    reason: str
    note: str
    entitled_fen: int
    agreed_fen: int
    raise_note: str
    liability: str
    style: str

    @property
    def called(self) -> str:
        """Code and spec, as people call it."""
        return f"{self.code} {self.spec}".strip()

    @property
    def unsold(self) -> bool:
        """Whether it draws on no sale."""
        return self.sales_order_line_id is None and self.replacement_line_id is None

    @property
    def expected(self) -> int:
        """Units asked for, not closed short and not here yet."""
        return self.requested - self.received - self.closed_short if self.basis == "goods" else 0

    @property
    def waiting(self) -> int:
        """Units counted and not inspected."""
        return self.received - self.accepted - self.decided_back

    @property
    def to_send_back(self) -> int:
        """Units decided back to the customer that are still here."""
        return self.decided_back - self.sent_back


LINES = """
SELECT l.id, l.position, l.basis, l.sales_order_line_id, l.replacement_line_id, l.product_id, p.code,
       p.barcode, l.product_name, l.spec, l.edited_spec, l.unit_price_fen, l.requested, l.received,
       l.accepted, l.decided_back, l.closed_short, l.sent_back, l.reason_id, coalesce(r.text, ''), l.note,
       l.entitled_fen, l.agreed_fen, l.raise_note, coalesce(r.liability, ''), p.style
FROM return_line l
JOIN product p ON p.id = l.product_id
LEFT JOIN reason r ON r.id = l.reason_id
WHERE l.return_order_id = ? ORDER BY l.position
"""


class ReplacementRow(NamedTuple):
    """Goods that go out."""

    id: int
    position: int
    product_id: int
    code: str
    barcode: str
    name: str
    spec: str
    quantity: int
    shipped: int
    reserved: int
    unit_price_fen: int
    value_fen: int
    price_agreed: int
    replaces_line_id: int | None
    style: str


REPLACEMENTS = """
SELECT l.id, l.position, l.product_id, p.code, p.barcode, l.product_name, l.spec, l.quantity, l.shipped,
       l.reserved, l.unit_price_fen, l.value_fen, l.price_agreed, l.replaces_line_id,
       p.style
FROM replacement_line l JOIN product p ON p.id = l.product_id
WHERE l.return_order_id = ? AND l.quantity > 0 ORDER BY l.position
"""


class ChargeRow(NamedTuple):
    """A named fee or deduction; `basis_points` > 0 made it that part of the goods."""

    id: int
    kind: str
    name: str
    amount_fen: int
    basis_points: int
    note: str


CHARGES = (
    "SELECT id, kind, name, amount_fen, basis_points, note FROM charge WHERE return_order_id = ? ORDER BY id"
)
