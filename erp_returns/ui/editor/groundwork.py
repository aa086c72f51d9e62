"""What a form stands on, read once when it opens: the sale, the shop's trade, who is at work."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from erp_returns.domain.errors import NotPermitted
from erp_returns.domain.guards import Leave
from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.parameters import Settings
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.domain.requests import ReturnRequest, SourceKey
from erp_returns.domain.sources import ProductFacts, SaleFacts, Trade, no_sale
from erp_returns.domain.windows import Calendar, calendar_of
from erp_returns.queries import catalog
from erp_returns.queries.catalog import Defaults, ReasonRow, ReturnTypeRow, ShopRow, WarehouseRow
from erp_returns.queries.editing import request_of
from erp_returns.queries.order_versions import last_deed
from erp_returns.queries.people import permissions_of
from erp_returns.queries.return_form import (
    OrderHead,
    order_head,
    order_of_refund_number,
    order_photos,
    parcels_here,
    sale_heading,
    sold_before,
)
from erp_returns.queries.sale_list import SaleListRow
from erp_returns.queries.settings import settings
from erp_returns.queries.sources import sale_facts, trade
from erp_returns.services.session import Session


@dataclass(frozen=True, slots=True)
class StoredOrder:
    """The order that is being changed, as it was when the form opened."""

    head: OrderHead
    request: ReturnRequest
    photos: tuple[str, ...]
    last_deed: int
    """The place of its last event."""
    parcels_here: frozenset[str] = frozenset()
    """Folded numbers of parcels that arrived."""


@dataclass(frozen=True, slots=True)
class Groundwork:
    """Everything that does not change while the form is open (but `products`, which grows by search)."""

    heading: SaleListRow | None
    """None where there is no sale."""
    sale: SaleFacts
    left: Mapping[tuple[SourceKey, Basis], int]
    types: tuple[ReturnTypeRow, ...]
    reasons: tuple[ReasonRow, ...]
    warehouses: tuple[WarehouseRow, ...]
    carriers: Mapping[str, tuple[str, ...]]
    defaults: Defaults
    settings: Settings
    calendar: Calendar
    leave: Leave
    trade: Trade
    products: dict[int, ProductFacts]
    order_of_refund_number: Callable[[str, int], str]
    """The other order of a shop that has a platform refund number; empty for none."""
    sold_before: Callable[[ReturnRequest], tuple[str, ...]]
    """Without a sale: sales of these goods to the same buyer."""
    shops: tuple[ShopRow, ...] = ()
    """Where goods without a sale may come back to."""
    order: StoredOrder | None = None

    def types_of(self, kind: ReturnKind, also: int = 0) -> list[ReturnTypeRow]:
        """The types offered for a kind, and the one in use though it be hidden."""
        return [row for row in self.types if row.kind == kind and (row.visible or row.id == also)]

    def reasons_of(self, kind: ReturnKind, also: Collection[int] = ()) -> list[ReasonRow]:
        """The reasons offered for a kind, and those in use though they be hidden."""
        shown = {row.id for row in self.reasons if row.visible}
        return [
            row
            for row in self.reasons
            if row.id in also
            or (row.visible and getattr(row, f"for_{kind}") and (row.parent_id or row.id) in shown)
        ]

    def can_come_back(self, basis: Basis) -> bool:
        """Whether any unit is left to be claimed so."""
        return any(units for (_, each), units in self.left.items() if each is basis)


def lay_groundwork(session: Session, sale_id: int, order_id: int | None = None) -> Groundwork:
    """Read what a form for a sale (0: without one), or for changing an order, needs.

    Raises `NotFound`, and `NotPermitted` without a sale where somebody may not.
    """
    database = session.database
    order = None if order_id is None else _stored(session, order_id)
    if order is not None:
        sale_id = order.head.sale_id or 0
    shops = () if sale_id else tuple(catalog.shops(database, visible_only=True))
    facts = sale_facts(database, sale_id, order_id or 0) if sale_id else _no_sale(session, order, shops)
    in_force = settings(database)
    named = {line.product_id for line in facts.lines}
    if order is not None:
        named |= order.request.product_ids
    found = trade(database, named)
    products = dict(found.products)
    return Groundwork(
        heading=sale_heading(database, sale_id) if sale_id else None,
        sale=facts,
        left={
            (line.key, basis): line.left(basis)
            for line in facts.lines
            for basis in (Basis.GOODS, Basis.UNSHIPPED)
        },
        types=tuple(catalog.return_types(database)),
        reasons=tuple(catalog.reasons(database)),
        warehouses=tuple(catalog.warehouses(database)),
        carriers=catalog.carrier_patterns(database),
        defaults=catalog.defaults(database, facts.shop_id),
        settings=in_force,
        calendar=calendar_of(in_force, session.zone),
        leave=_leave(session, order),
        trade=Trade(found.types, found.reasons, products),
        products=products,
        order_of_refund_number=lambda number, shop_id: order_of_refund_number(
            database, shop_id, number, order_id or 0
        ),
        sold_before=lambda request: sold_before(database, request),
        shops=shops,
        order=order,
    )


def _no_sale(session: Session, order: StoredOrder | None, shops: Collection[ShopRow]) -> SaleFacts:
    """What stands for the sale: the shop and the buyer of the order, or the first shop."""
    if Permission.WITHOUT_SALE not in permissions_of(session.database, session.operator_id):
        raise NotPermitted(session.operator_name, PERMISSIONS[Permission.WITHOUT_SALE].named)
    if order is not None:
        return no_sale(order.request.shop_id, order.request.member_id)
    return no_sale(next((shop.id for shop in shops), 0), None)


def _stored(session: Session, order_id: int) -> StoredOrder:
    database = session.database
    return StoredOrder(
        order_head(database, order_id),
        request_of(database, order_id),
        order_photos(database, order_id),
        last_deed(database, order_id),
        parcels_here(database, order_id),
    )


def _leave(session: Session, order: StoredOrder | None) -> Leave:
    """An order admitted once past its window is not held to it again."""
    may = permissions_of(session.database, session.operator_id)
    return Leave(
        raise_refund=Permission.RAISE_REFUND in may,
        override_window=_admitted(order) or Permission.OVERRIDE_WINDOW in may,
        large_compensation=Permission.LARGE_COMPENSATION in may,
    )


def _admitted(order: StoredOrder | None) -> bool:
    return order is not None and bool(order.head.out_of_window)
