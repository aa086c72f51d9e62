"""Postings of an order taken back, as the owner would: the last one first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from erp_returns.models import Collection, Inspection, Receipt, Refund, Shipment
from erp_returns.services import refunds, reversals

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.shop import ShopAtWork

WHY = "登记错了"
SERVICES: dict[type[Any], Callable[..., object]] = {
    Receipt: reversals.reverse_receipt,
    Inspection: reversals.reverse_inspection,
    Shipment: reversals.reverse_shipment,
    Refund: refunds.reverse_refund,
    Collection: refunds.reverse_collection,
}


def standing(record: type[Any], order_id: int) -> list[str]:
    """Numbers of what was posted on an order and not taken back, the last one first."""
    posted = list(record.select().where(record.return_order_id == order_id).order_by(record.id.desc()))
    gone = {row.reverses_id for row in posted}
    return [row.number for row in posted if row.reverses_id is None and row.id not in gone]


def take_back(shop: ShopAtWork, order_id: int, record: type[Any], number: str = "") -> str:
    """Reverse the last posting of a kind on an order (or the one named); gives its number."""
    number = number or standing(record, order_id)[0]
    SERVICES[record](shop.session, number, shop.order(order_id).version, WHY)
    return number


def take_all_back(shop: ShopAtWork, order_id: int) -> None:
    """Reverse everything that stands on an order, money first, then what went out, then what came in."""
    for record in (Refund, Collection, Shipment, Inspection, Receipt):
        for number in standing(record, order_id):
            take_back(shop, order_id, record, number)


def unit_counts(shop: ShopAtWork, order_id: int) -> list[tuple[int, ...]]:
    """Units of each line: received, accepted, decided back, closed short, sent back."""
    return [
        (line.received, line.accepted, line.decided_back, line.closed_short, line.sent_back)
        for line in shop.lines(order_id)
    ]
