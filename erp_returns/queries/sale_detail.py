"""Everything about one sale: its lines with what can still come back, its parcels, its return orders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.amounts import Ceiling
from erp_returns.domain.errors import NotFound
from erp_returns.domain.kinds import Basis
from erp_returns.domain.requests import SourceKey
from erp_returns.domain.sources import SourceLine
from erp_returns.queries import detail_rows as d
from erp_returns.queries.catalog import MemberRow, member
from erp_returns.queries.reading import first, rows
from erp_returns.queries.sources import sale_facts


class SaleLine(NamedTuple):
    """A line of a sale, or a replacement that went out for it (`replacement`).

    `active` units stand on return orders; `returnable` can still come back, `unshipped` can still be
    refunded; `claimed_fen` is what return orders are entitled to, `refunded_fen` the agreed part of
    those that are completed.
    """

    id: int
    replacement: bool
    position: int
    product_id: int
    code: str
    name: str
    spec: str
    unit_price_fen: int
    quantity: int
    shipped: int
    active: int
    returnable: int
    unshipped: int
    paid_fen: int
    claimed_fen: int
    refunded_fen: int
    gift: bool
    may_return: bool


@dataclass(frozen=True, slots=True)
class SaleDetail:
    """One sale as it stands. Times are UTC text, amounts fen."""

    sale: d.SaleRow
    member: MemberRow | None
    lines: tuple[SaleLine, ...]
    parcels: tuple[d.TrackedRow, ...]
    orders: tuple[d.SisterRow, ...]
    ceiling: Ceiling

    @property
    def returnable_units(self) -> int:
        """Units that can still come back or, never shipped, be refunded."""
        return sum(line.returnable + line.unshipped for line in self.lines)


_REFUNDED = """
SELECT l.sales_order_line_id, l.replacement_line_id, sum(l.agreed_fen)
FROM return_order o JOIN return_line l ON l.return_order_id = o.id
WHERE o.sales_order_id = ? AND o.status = 'completed' AND o.kind <> 'exchange'
GROUP BY 1, 2
"""


def sale_detail(database: SqliteDatabase, sale_id: int) -> SaleDetail:
    """Read one sale whole; raises `NotFound`."""
    sale = first(database, d.SaleRow, d.SALE, (sale_id,))
    if sale is None:
        raise NotFound(str(sale_id))
    facts = sale_facts(database, sale_id)
    refunded = {
        SourceKey(line_id or replacement_id or 0, replacement=line_id is None): int(fen)
        for line_id, replacement_id, fen in database.execute_sql(_REFUNDED, (sale_id,))
    }
    return SaleDetail(
        sale=sale,
        member=member(database, sale.member_id) if sale.member_id else None,
        lines=tuple(_line(line, refunded.get(line.key, 0)) for line in facts.lines),
        parcels=tuple(rows(database, d.TrackedRow, d.SALE_PARCELS, (sale_id,))),
        orders=tuple(rows(database, d.SisterRow, d.SISTERS, (sale_id, 0))),
        ceiling=facts.ceiling,
    )


def _line(line: SourceLine, refunded_fen: int) -> SaleLine:
    return SaleLine(
        id=line.key.line_id,
        replacement=line.key.replacement,
        position=line.position,
        product_id=line.product_id,
        code=line.product_code,
        name=line.product_name,
        spec=line.spec,
        unit_price_fen=line.unit_price_fen,
        quantity=line.quantity,
        shipped=line.shipped,
        active=sum(claim.active_units for claim in line.claims),
        returnable=line.left(Basis.GOODS),
        unshipped=line.left(Basis.UNSHIPPED),
        paid_fen=line.paid_fen,
        claimed_fen=line.worth.claimed_fen,
        refunded_fen=refunded_fen,
        gift=line.gift,
        may_return=line.returnable,
    )
