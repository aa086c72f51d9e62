"""What stands in the way of an order's money: one answer for what is seen before, and for the booking."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.errors import (
    FeeTooHigh,
    FreightAlreadyRefunded,
    NotFound,
    Refusal,
    SaleClosedPaysNothing,
    SaleUnpaid,
)
from erp_returns.domain.guards import over_return
from erp_returns.domain.kinds import Basis, ReturnKind, SaleStatus
from erp_returns.domain.limits import (
    ceiling_refusal,
    compensation_refusals,
    freight_cap_refusals,
    return_freight_cap,
)
from erp_returns.domain.money import yuan_text
from erp_returns.domain.parameters import Settings
from erp_returns.domain.requests import SourceKey
from erp_returns.domain.sources import SaleFacts, no_sale
from erp_returns.queries.reading import first, rows
from erp_returns.queries.sources import sale_facts


class _Order(NamedTuple):
    """The money of an order as it stands, in fen."""

    id: int
    kind: str
    sale_id: int | None
    shop_id: int
    member_id: int | None
    goods_fen: int
    net_due_fen: int
    drawn_fen: int
    return_freight_fen: int
    allow_freight: int
    fees_fen: int


class _Line(NamedTuple):
    sale_line_id: int | None
    replacement_line_id: int | None
    basis: str
    requested: int
    agreed_fen: int

    @property
    def key(self) -> SourceKey:
        if self.sale_line_id is not None:
            return SourceKey(self.sale_line_id)
        return SourceKey(self.replacement_line_id or 0, replacement=True)


_ORDER = """
SELECT o.id, o.kind, o.sales_order_id, o.shop_id, o.member_id, o.goods_fen, o.net_due_fen, o.drawn_fen,
       o.return_freight_fen, o.allow_freight,
       (SELECT coalesce(sum(amount_fen), 0) FROM charge WHERE return_order_id = o.id AND kind = 'fee')
FROM return_order o WHERE o.id = ?
"""
_LINES = """
SELECT sales_order_line_id, replacement_line_id, basis, requested, agreed_fen
FROM return_line WHERE return_order_id = ? ORDER BY position
"""


def approval_refusals(
    database: SqliteDatabase, order_id: int, settings: Settings, *, large_compensation: bool
) -> Iterator[Refusal]:
    """Hold an order's money against its limits: fees, freight, compensation, the sale's ceiling.

    `large_compensation`: whoever approves may grant one above the shop's limit.
    """
    order = _order(database, order_id)
    lines = rows(database, _Line, _LINES, (order_id,))
    if order.fees_fen > order.goods_fen:
        yield FeeTooHigh(yuan_text(order.fees_fen), yuan_text(order.goods_fen))
    facts = sale_facts(database, order.sale_id, order_id) if order.sale_id else None
    yield from freight_cap_refusals(order.return_freight_fen, return_freight_cap(settings, facts))
    if not large_compensation:
        asked = sum(line.agreed_fen for line in lines if line.basis == Basis.COMPENSATION)
        yield from compensation_refusals(facts or no_sale(order.shop_id, order.member_id), asked, settings)
    if facts is not None:
        yield from _sale_refusals(order, lines, facts)
        yield from ceiling_refusals(database, order_id)


def _sale_refusals(order: _Order, lines: list[_Line], facts: SaleFacts) -> Iterator[Refusal]:
    if facts.status is SaleStatus.PENDING_PAYMENT:
        yield SaleUnpaid(facts.number)
    if order.allow_freight and facts.freight_order and facts.freight_paid_fen:
        yield FreightAlreadyRefunded(facts.number, facts.freight_order)
    if facts.status is SaleStatus.CLOSED and order.net_due_fen > 0:
        yield SaleClosedPaysNothing(facts.number, yuan_text(order.net_due_fen))
    yield from _shipped_since(lines, facts)


def _shipped_since(lines: list[_Line], facts: SaleFacts) -> Iterator[Refusal]:
    """Goods that went out since somebody asked for their money alone come back first."""
    for place, line in enumerate(lines, 1):
        source = facts.line(line.key)
        if source is not None and line.basis == Basis.UNSHIPPED:
            left = source.left(Basis.UNSHIPPED)
            if line.requested > left:
                yield over_return(place, source, Basis.UNSHIPPED, line.requested, left)


def ceiling_refusals(database: SqliteDatabase, order_id: int) -> Iterator[Refusal]:
    """Refuse what would make the orders of a sale pay out more than it brought in."""
    order = _order(database, order_id)
    takes = order.drawn_fen or order.kind == ReturnKind.EXCHANGE
    if order.sale_id is None or not takes:
        return
    facts = sale_facts(database, order.sale_id)
    if facts.ceiling.left_fen < 0:
        yield ceiling_refusal(facts, facts.ceiling)


def _order(database: SqliteDatabase, order_id: int) -> _Order:
    order = first(database, _Order, _ORDER, (order_id,))
    if order is None:
        raise NotFound(str(order_id))
    return order
