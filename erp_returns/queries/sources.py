"""What can come back from a sale, and the shop's trade that values it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.amounts import Ceiling, OrderMoney, Settled
from erp_returns.domain.errors import NotFound
from erp_returns.domain.kinds import Basis, FeeKind, Liability, ReturnKind, SaleStatus, WindowUnit
from erp_returns.domain.money import apportion
from erp_returns.domain.requests import Address, SourceKey
from erp_returns.domain.sources import (
    Claim,
    ProductFacts,
    ReasonFacts,
    SaleFacts,
    SourceLine,
    Trade,
    TypeFacts,
)
from erp_returns.queries.reading import first, places, rows

if TYPE_CHECKING:
    from collections.abc import Collection

    from peewee import SqliteDatabase


class _Sale(NamedTuple):
    id: int
    number: str
    platform_number: str
    shop_id: int
    member_id: int | None
    status: str
    paid_fen: int
    freight_paid_fen: int
    ordered_at: str
    shipped_at: str | None
    signed_at: str | None
    completed_at: str | None
    promotion_threshold_fen: int
    platform_refunded_fen: int
    freight_fen: int
    name: str
    mobile: str
    phone: str
    postcode: str
    region: str
    address: str


class _Line(NamedTuple):
    id: int
    position: int
    product_id: int
    code: str
    name: str
    spec: str
    style: str
    price_fen: int
    returnable: int
    unit_price_fen: int
    quantity: int
    shipped: int
    paid_fen: int
    gross_fen: int
    share_fen: int
    gift: int
    order_id: int


class _Order(NamedTuple):
    id: int
    number: str
    kind: str
    live: int
    goods_fen: int
    freight_fen: int
    return_freight_fen: int
    fee_fen: int
    deduction_fen: int
    value_out_fen: int
    freight_charged_fen: int
    net_due_fen: int
    drawn_fen: int
    refunded_fen: int
    collected_fen: int
    waived_fen: int


class _Claimed(NamedTuple):
    line_id: int | None
    replacement_id: int | None
    order_id: int
    number: str
    kind: str
    basis: str
    live: int
    cancelled: int
    requested: int
    received: int
    decided_back: int
    closed_short: int
    sent_back: int
    entitled_fen: int


_SALE = """
SELECT id, number, platform_number, shop_id, member_id, status, paid_fen, freight_paid_fen, ordered_at,
       shipped_at, signed_at, completed_at, promotion_threshold_fen, platform_refunded_fen, freight_fen,
       receiver_name, receiver_mobile, receiver_phone, postcode, region, address
FROM sales_order WHERE id = ?
"""
_LINES = """
SELECT l.id, l.position, l.product_id, p.code, l.product_name, l.spec, p.style, p.price_fen, p.returnable,
       l.unit_price_fen, l.quantity, l.shipped_quantity, l.paid_fen,
       l.quantity * l.unit_price_fen - l.line_discount_fen, l.share_fen, l.gift, 0
FROM sales_order_line l JOIN product p ON p.id = l.product_id
WHERE l.sales_order_id = ? ORDER BY l.position
"""
_REPLACEMENTS = """
SELECT l.id, l.position, l.product_id, p.code, l.product_name, l.spec, p.style, p.price_fen, p.returnable,
       l.unit_price_fen, l.quantity, l.shipped, l.value_fen, l.value_fen, 0, 0, o.id
FROM replacement_line l
JOIN return_order o ON o.id = l.return_order_id
JOIN product p ON p.id = l.product_id
WHERE o.sales_order_id = ? AND o.id <> ? AND l.shipped > 0 ORDER BY o.id, l.position
"""
_ORDERS = """
SELECT id, number, kind, rejected + cancelled = 0, goods_fen, freight_fen, return_freight_fen, fee_fen,
       deduction_fen, value_out_fen, freight_charged_fen, net_due_fen, drawn_fen, refunded_fen,
       collected_fen, waived_fen
FROM return_order WHERE sales_order_id = ? AND id <> ?
"""
_CLAIMS = """
SELECT l.sales_order_line_id, l.replacement_line_id, o.id, o.number, o.kind, l.basis,
       o.rejected + o.cancelled = 0, o.cancelled, l.requested, l.received, l.decided_back, l.closed_short,
       l.sent_back, l.entitled_fen
FROM return_order o JOIN return_line l ON l.return_order_id = o.id
WHERE o.sales_order_id = ? AND o.id <> ? ORDER BY o.id
"""


def sale_facts(database: SqliteDatabase, sale_id: int, except_order: int = 0) -> SaleFacts:
    """A sale with all that its orders (other than `except_order`) have claimed of it."""
    sale = first(database, _Sale, _SALE, (sale_id,))
    if sale is None:
        raise NotFound(str(sale_id))
    orders = rows(database, _Order, _ORDERS, (sale_id, except_order))
    claims = _claims(database, sale_id, except_order)
    lines = [
        _source(line, SourceKey(line.id), line.paid_fen, claims)
        for line in rows(database, _Line, _LINES, (sale_id,))
    ]
    replaced = rows(database, _Line, _REPLACEMENTS, (sale_id, except_order))
    worth = _worth(replaced, orders)
    homes = {order.id: order.number for order in orders}
    lines += [
        replace(
            _source(line, SourceKey(line.id, replacement=True), worth[line.id], claims),
            home=homes[line.order_id],
        )
        for line in replaced
    ]
    return SaleFacts(
        id=sale.id,
        number=sale.number,
        platform_number=sale.platform_number,
        shop_id=sale.shop_id,
        member_id=sale.member_id,
        status=SaleStatus(sale.status),
        paid_fen=sale.paid_fen,
        freight_paid_fen=sale.freight_paid_fen,
        ordered_at=sale.ordered_at,
        shipped_at=sale.shipped_at,
        signed_at=sale.signed_at,
        completed_at=sale.completed_at,
        receiver=Address(*sale[15:]),
        promotion_threshold_fen=sale.promotion_threshold_fen,
        platform_refunded_fen=sale.platform_refunded_fen,
        lines=tuple(lines),
        ceiling=_ceiling(sale.paid_fen, orders, replaced, claims),
        freight_order=next((order.number for order in orders if order.live and order.freight_fen), ""),
        freight_fen=sale.freight_fen,
        draws=_draws(orders),
    )


def _claims(database: SqliteDatabase, sale_id: int, except_order: int) -> dict[SourceKey, list[Claim]]:
    found: dict[SourceKey, list[Claim]] = defaultdict(list)
    for row in rows(database, _Claimed, _CLAIMS, (sale_id, except_order)):
        if row.line_id is None and row.replacement_id is None:
            continue
        key = SourceKey(row.line_id or row.replacement_id or 0, replacement=row.line_id is None)
        found[key].append(_claim(row))
    return found


def _claim(row: _Claimed) -> Claim:
    """Active and entitled units of one claim; goods of a refused order stay active until they leave."""
    if row.live:
        active = row.requested - row.closed_short - row.sent_back
        entitled = row.requested - row.closed_short - row.decided_back
    else:
        active, entitled = row.received - row.sent_back, 0
    return Claim(
        order_number=row.number,
        basis=Basis(row.basis),
        active_units=active,
        entitled_units=entitled,
        entitled_fen=row.entitled_fen if row.live else 0,
        exchange=row.kind == ReturnKind.EXCHANGE,
        live=not row.cancelled,
        order_id=row.order_id,
    )


def _source(line: _Line, key: SourceKey, paid_fen: int, claims: dict[SourceKey, list[Claim]]) -> SourceLine:
    return SourceLine(
        key=key,
        position=line.position,
        product_id=line.product_id,
        product_code=line.code,
        product_name=line.name,
        spec=line.spec,
        style=line.style,
        price_fen=line.price_fen,
        unit_price_fen=line.unit_price_fen,
        quantity=line.quantity,
        shipped=line.shipped,
        paid_fen=paid_fen,
        gross_fen=line.gross_fen,
        share_fen=line.share_fen,
        returnable=bool(line.returnable),
        gift=bool(line.gift),
        claims=tuple(claims.get(key, ())),
    )


def _worth(replaced: list[_Line], orders: list[_Order]) -> dict[int, int]:
    """What was paid for each replacement in fen: its value, less its share of a debt open or let go."""
    found: dict[int, int] = {}
    for order in orders:
        own = [line for line in replaced if line.order_id == order.id]
        money, settled = _money(order), _settled(order)
        free = money.let_go_fen(settled) + money.unpaid_fen(settled)
        shares = apportion(-free, [line.paid_fen for line in own])
        found |= {line.id: max(0, line.paid_fen + share) for line, share in zip(own, shares, strict=True)}
    return found


def _draws(orders: list[_Order]) -> tuple[tuple[str, int], ...]:
    """Orders that take of the ceiling, each with how much."""
    found = [(order.number, _money(order).drawing_fen(_settled(order))) for order in orders if order.live]
    return tuple((number, fen) for number, fen in found if fen)


def _ceiling(
    paid_fen: int, orders: list[_Order], replaced: list[_Line], claims: dict[SourceKey, list[Claim]]
) -> Ceiling:
    """Replacements that come back are kept no longer; those of the order left out stand on their own."""
    home = {line.id: line.order_id for line in replaced}
    returned: Counter[int] = Counter()
    for key, found in claims.items():
        if key.replacement:
            returned[home.get(key.line_id, 0)] += sum(claim.entitled_fen for claim in found)
    live = [order for order in orders if order.live]
    kept = sum(max(0, _money(order).kept_fen(_settled(order)) - returned[order.id]) for order in live)
    return Ceiling(
        paid_fen=paid_fen,
        collected_fen=sum(_money(order).gained_fen(_settled(order)) for order in live),
        kept_fen=kept - returned[0],
        drawn_fen=sum(_money(order).drawing_fen(_settled(order)) for order in live),
    )


def _money(order: _Order) -> OrderMoney:
    return OrderMoney(
        goods_fen=order.goods_fen,
        freight_fen=order.freight_fen,
        return_freight_fen=order.return_freight_fen,
        fee_fen=order.fee_fen,
        deduction_fen=order.deduction_fen,
        exchange=order.kind == ReturnKind.EXCHANGE,
        value_out_fen=order.value_out_fen,
        freight_charged_fen=order.freight_charged_fen,
    )


def _settled(order: _Order) -> Settled:
    return Settled(order.refunded_fen, order.collected_fen, order.waived_fen)


class _Type(NamedTuple):
    id: int
    name: str
    kind: str
    reason_id: int | None
    window_amount: int
    window_unit: str
    fee_kind: str
    fee_value: int


class _Reason(NamedTuple):
    id: int
    text: str
    liability: str
    needs_photo: int
    quality: int


class _Product(NamedTuple):
    id: int
    code: str
    name: str
    spec: str
    style: str
    price_fen: int


def trade(database: SqliteDatabase, product_ids: Collection[int] = ()) -> Trade:
    """All types and reasons, and the named products."""
    types = rows(
        database,
        _Type,
        "SELECT id, name, kind, reason_id, window_amount, window_unit, fee_kind, fee_value FROM return_type",
    )
    reasons = rows(database, _Reason, "SELECT id, text, liability, needs_photo, quality FROM reason")
    wanted = tuple(product_ids)
    products = rows(
        database,
        _Product,
        f"SELECT id, code, name, spec, style, price_fen FROM product WHERE id IN ({places(len(wanted))})",
        wanted,
    )
    return Trade(
        types={
            row.id: TypeFacts(
                row.id,
                row.name,
                ReturnKind(row.kind),
                row.reason_id,
                row.window_amount,
                WindowUnit(row.window_unit),
                FeeKind(row.fee_kind),
                row.fee_value,
            )
            for row in types
        },
        reasons={
            row.id: ReasonFacts(
                row.id, row.text, Liability(row.liability), bool(row.needs_photo), bool(row.quality)
            )
            for row in reasons
        },
        products={row.id: ProductFacts(*row) for row in products},
    )
