"""Requests without a sale, as the owner writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.requests import Address, LineRequest, ReplacementRequest, ReturnRequest, SourceKey
from erp_returns.models import Shop
from tests.journeys.shop import TYPE_OF

if TYPE_CHECKING:
    from tests.journeys.shop import ShopAtWork

WHY = "门店老客户，小票丢失"


def goods(
    shop: ShopAtWork, code: str, units: int, price_fen: int | None = None, agreed_fen: int | None = None
) -> LineRequest:
    """Units of a product at a price, perhaps for another amount."""
    return LineRequest(
        SourceKey(shop.products[code].id, product=True),
        Basis.GOODS,
        units,
        unit_price_fen=price_fen,
        agreed_fen=agreed_fen,
    )


def money(shop: ShopAtWork, code: str, fen: int) -> LineRequest:
    """A compensation for a product."""
    key = SourceKey(shop.products[code].id, product=True)
    return LineRequest(key, Basis.COMPENSATION, compensation_fen=fen)


def unsold(
    shop: ShopAtWork, kind: ReturnKind, *lines: LineRequest, replacements=(), **more: object
) -> ReturnRequest:
    """A request without a sale."""
    facts: dict[str, object] = {
        "internal_note": WHY,
        "shop_id": Shop.get().id,
        "receiver": Address("李雷", "13900000000"),
        **more,
    }
    return ReturnRequest(
        sale_id=0,
        kind=kind,
        type_id=shop.types[TYPE_OF[kind]],
        lines=lines,
        replacements=tuple(
            ReplacementRequest(shop.products[code].id, units, replaces=place)
            for code, units, place in replacements
        ),
        reason_id=shop.reason,
        inbound_warehouse_id=1,
        outbound_warehouse_id=1,
        **facts,  # type: ignore[arg-type] # any field by its name
    )
