"""Stock: every movement is a ledger row, every balance the sum of its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peewee import fn

from erp_returns.domain.errors import StockShort
from erp_returns.domain.kinds import MovementType, StockState
from erp_returns.domain.labels import label
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import (
    Product,
    ReplacementLine,
    ReturnOrder,
    SalesOrderLine,
    StockBalance,
    StockMovement,
    Warehouse,
)
from erp_returns.services.periods import refuse_closed, today

if TYPE_CHECKING:
    from erp_returns.models import ReturnLine
    from erp_returns.services.session import Write


@dataclass(frozen=True, slots=True)
class Place:
    """Where units of a product lie."""

    product_id: int
    warehouse_id: int
    state: StockState


@dataclass(frozen=True, slots=True)
class Cause:
    """What moves stock: the document, its order and line, and what a unit cost in fen."""

    document: str
    order_id: int | None = None
    line_id: int | None = None
    unit_cost_fen: int = 0
    note: str = ""
    reverses_id: int | None = None


def post(w: Write, kind: MovementType, place: Place, quantity: int, cause: Cause) -> None:
    """Append a movement and carry the balance; refuse to take out more than is there."""
    refuse_closed(w, today(w), Sentence(translatable("errors", "库存变动")))
    left = on_hand(place) + quantity
    if quantity < 0 and left < 0 and _watched(w, place):
        raise StockShort(
            _product_name(place.product_id),
            Warehouse.get_by_id(place.warehouse_id).name,
            Sentence(label(place.state)),
            left - quantity,
            -quantity,
        )
    StockMovement.insert(
        type=kind,
        product_id=place.product_id,
        warehouse_id=place.warehouse_id,
        state=place.state,
        quantity=quantity,
        unit_cost_fen=cause.unit_cost_fen,
        return_order_id=cause.order_id,
        document=cause.document,
        line_id=cause.line_id,
        operator_id=w.session.operator_id,
        posted_at=w.at,
        note=cause.note,
        reverses_id=cause.reverses_id,
    ).execute()
    StockBalance.insert(
        product_id=place.product_id, warehouse_id=place.warehouse_id, state=place.state, quantity=quantity
    ).on_conflict(
        conflict_target=[StockBalance.product_id, StockBalance.warehouse_id, StockBalance.state],
        update={StockBalance.quantity: StockBalance.quantity + quantity},
    ).execute()
    w.touch("stock")


def move(
    w: Write, kind: MovementType, source: Place, target: Place | None, quantity: int, cause: Cause
) -> None:
    """Take units from one place and put them into another (None: they leave the house)."""
    post(w, kind, source, -quantity, cause)
    if target is not None:
        post(w, kind, target, quantity, cause)


def on_hand(place: Place) -> int:
    """Units at a place."""
    row = StockBalance.get_or_none(
        (StockBalance.product_id == place.product_id)
        & (StockBalance.warehouse_id == place.warehouse_id)
        & (StockBalance.state == place.state)
    )
    return row.quantity if row else 0


def unit_cost(line: ReturnLine) -> int:
    """Fen a unit went out at where the sale knows it, else what the product costs."""
    sold = SalesOrderLine.get_or_none(SalesOrderLine.id == line.sales_order_line_id)
    if sold is not None and sold.cost_fen:
        return int(sold.cost_fen)
    return int(Product.get_by_id(line.product_id).cost_fen)


def products_in(warehouse_id: int, state: StockState) -> list[int]:
    """The products of which a warehouse has units in this state, or owes some."""
    found = StockBalance.select().where(
        (StockBalance.warehouse_id == warehouse_id)
        & (StockBalance.state == state)
        & (StockBalance.quantity != 0)
    )
    return [row.product_id for row in found]


def reserved(product_id: int, warehouse_id: int) -> int:
    """Units of a product that orders have reserved in a warehouse."""
    found = ReplacementLine.select(fn.coalesce(fn.sum(ReplacementLine.reserved), 0)).join(
        ReturnOrder, on=(ReturnOrder.id == ReplacementLine.return_order_id)
    )
    return int(
        found.where(
            (ReplacementLine.product_id == product_id)
            & (ReplacementLine.reserved > 0)
            & (ReturnOrder.outbound_warehouse_id == warehouse_id)
        ).scalar()
    )


def _watched(w: Write, place: Place) -> bool:
    """Whether a balance may not fall below zero: good stock only where the warehouse is counted."""
    if w.settings.flag("allow_negative_stock"):
        return False
    return place.state is not StockState.GOOD or bool(Warehouse.get_by_id(place.warehouse_id).check_stock)


def reserve(w: Write, order_id: int, warehouse_id: int | None) -> None:
    """Set replacements of an order aside; says now, and not at packing time, when stock is short."""
    release(order_id)
    for line in ReplacementLine.select().where(ReplacementLine.return_order_id == order_id):
        wanted = line.quantity - line.shipped
        if warehouse_id is not None:
            place = Place(line.product_id, warehouse_id, StockState.GOOD)
            left = on_hand(place) - reserved(line.product_id, warehouse_id)
            if wanted > left and _watched(w, place):
                raise StockShort(
                    _product_name(line.product_id),
                    Warehouse.get_by_id(warehouse_id).name,
                    Sentence(label(StockState.GOOD)),
                    max(0, left),
                    wanted,
                )
        ReplacementLine.update(reserved=wanted).where(ReplacementLine.id == line.id).execute()


def release(order_id: int) -> None:
    """Give back what an order had reserved."""
    ReplacementLine.update(reserved=0).where(ReplacementLine.return_order_id == order_id).execute()


def _product_name(product_id: int) -> str:
    product = Product.get_by_id(product_id)
    return f"{product.code} {product.spec}".strip()
