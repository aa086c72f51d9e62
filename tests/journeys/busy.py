"""A shop with as many sales as a test needs, and any order brought to any status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from erp_returns.domain.amounts import PricedLine, paid_sale
from erp_returns.domain.kinds import StockState
from erp_returns.domain.requests import SourceKey
from erp_returns.models import (
    Operator,
    OperatorPermission,
    Product,
    Reason,
    ReplacementLine,
    ReturnType,
    SalesOrder,
    SalesOrderLine,
)
from erp_returns.services import exchanges
from erp_returns.services.session import Session
from tests.journeys.shop import ShopAtWork

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erp_returns.domain.kinds import Role
    from erp_returns.domain.permissions import Permission


@dataclass(frozen=True)
class Sold:
    """A line of a sale: units of a product at a price in fen, how many were shipped (None: all)."""

    code: str
    units: int
    price_fen: int
    discount_fen: int = 0
    shipped: int | None = None
    gift: bool = False


S1 = (Sold("A1", 3, 33_33), Sold("B1", 1, 99_00, 9_00), Sold("C1", 2, 5_00))


class BusyShop(ShopAtWork):
    """The shop, with the sale at hand in `sale`; `sell` puts another one there."""

    @classmethod
    def reopened(cls, session: Session) -> Self:
        """The shop of a database that was opened again."""
        shop = cls.__new__(cls)
        shop.session = session
        shop.remember()
        return shop

    def remember(self) -> None:
        """Know what is on the shelves."""
        self.products = {row.code: row for row in Product.select()}
        self.types = {row.name: row.id for row in ReturnType.select()}
        self.reason = Reason.get(Reason.needs_photo == 0).id

    def sell(self, *lines: Sold, paid_fen: int, freight_fen: int = 0, **facts: object) -> SalesOrder:
        """Sell lines, shipped and signed unless said."""
        paid = paid_sale(
            paid_fen, freight_fen, [PricedLine(n.units, n.price_fen, n.discount_fen) for n in lines]
        )
        shipped = any(line.shipped != 0 for line in lines)
        given: dict[str, object] = {
            "number": f"SO-{SalesOrder.select().count() + 1}",
            "shop_id": 1,
            "member_id": 1,
            "status": "completed" if shipped else "pending_shipment",
            "ordered_at": "2026-11-18T00:00:00Z",
            "paid_at": "2026-11-18T00:01:00Z",
            "shipped_at": "2026-11-18T05:00:00Z" if shipped else None,
            "signed_at": "2026-11-20T00:00:00Z" if shipped else None,
            "goods_fen": sum(line.units * line.price_fen - line.discount_fen for line in lines),
            "freight_fen": freight_fen,
            "freight_paid_fen": paid.freight_fen,
            "paid_fen": paid_fen,
            "receiver_name": "王伟",
        }
        self.sale = SalesOrder.create(**(given | facts))
        for place, line in enumerate(lines):
            product = self.products[line.code]
            SalesOrderLine.create(
                sales_order_id=self.sale.id,
                position=place + 1,
                product_id=product.id,
                product_name=product.name,
                spec=product.spec,
                quantity=line.units,
                shipped_quantity=line.units if line.shipped is None else line.shipped,
                unit_price_fen=line.price_fen,
                line_discount_fen=line.discount_fen,
                share_fen=paid.shares_fen[place],
                paid_fen=paid.lines_fen[place],
                gift=int(line.gift),
            )
        return self.sale

    def sell_s1(self, **facts: object) -> SalesOrder:
        """Sell S1 once more."""
        return self.sell(*S1, paid_fen=190_00, freight_fen=8_00, **facts)

    def sold_lines(self) -> list[SalesOrderLine]:
        """The lines of the sale at hand."""
        query = SalesOrderLine.select().where(SalesOrderLine.sales_order_id == self.sale.id)
        return list(query.order_by(SalesOrderLine.position))

    def replacements_out(self, order_id: int) -> int:
        """Units of replacements that are on their way or delivered."""
        return sum(row.shipped for row in ReplacementLine.filter(return_order_id=order_id))

    def come_back(self, order_id: int, state: StockState = StockState.GOOD) -> None:
        """The replacement comes back undelivered."""
        version = self.order(order_id).version
        exchanges.replacement_back(self.session, order_id, version, state, "无人签收")

    def ship_some(self, order_id: int, units: int, number: str) -> str:
        """Send some units of the first replacement; gives the number of the shipment."""
        line = ReplacementLine.get(ReplacementLine.return_order_id == order_id)
        dispatch = exchanges.Dispatch("圆通", number, ((line.id, units),))
        version = self.order(order_id).version
        return exchanges.ship(self.session, order_id, version, dispatch).number

    def source(self, place: int) -> SourceKey:
        """The n-th line of the sale at hand."""
        found = SalesOrderLine.get(
            SalesOrderLine.sales_order_id == self.sale.id, SalesOrderLine.position == place
        )
        return SourceKey(found.id)

    def session_of(self, name: str, role: Role, given: Iterable[Permission] = ()) -> Session:
        """Employ somebody, and let them sit down."""
        person = Operator.create(name=name, role=role)
        for permission in given:
            OperatorPermission.insert(operator_id=person.id, permission=permission, granted=1).execute()
        return Session(self.session.database, person.id, name, self.session.clock, self.session.zone)
