"""A shop at work, for journeys: every step is the service that the window calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from erp_returns.domain.amounts import PricedLine, paid_sale
from erp_returns.domain.kinds import Basis, Disposition, Grade, ReturnKind
from erp_returns.domain.requests import LineRequest, ReplacementRequest, ReturnRequest, SourceKey
from erp_returns.models import (
    Member,
    Product,
    Reason,
    Refund,
    ReplacementLine,
    ReturnLine,
    ReturnOrder,
    ReturnType,
    SalesOrder,
    SalesOrderLine,
    Shop,
    Warehouse,
)
from erp_returns.services import exchanges, giving_back, receiving, refunds, returns, review
from erp_returns.services.inspection import Group
from erp_returns.services.parameters import set_parameter
from tests.builders import new_shop

if TYPE_CHECKING:
    from pathlib import Path

    from erp_returns.services.session import Session

TYPE_OF = {
    ReturnKind.REFUND_ONLY: "补偿差价",
    ReturnKind.RETURN_REFUND: "七天无理由退货",
    ReturnKind.EXCHANGE: "换尺码",
}


@dataclass(frozen=True)
class Wanted:
    """Units (or fen) of the n-th line of the sale."""

    place: int
    units: int = 0
    fen: int = 0
    agreed: int | None = None
    note: str = ""


class ShopAtWork:
    """The sale S1: 3 × 33.33, 1 × 99.00 less 9.00, 2 × 5.00; freight 8.00; paid 190.00."""

    def __init__(self, folder: Path, *, shipped: bool = True, paid_fen: int = 190_00) -> None:
        self.session: Session = new_shop(folder)
        Warehouse.update(region="浙江省 杭州市", address="文三路 1 号", phone="057112345678").execute()
        self.products = {
            code: Product.create(code=code, name=name, style=style, spec=spec, price_fen=price, cost_fen=100)
            for code, name, style, spec, price in (
                ("A1", "衬衫", "A", "红 L", 33_33),
                ("B1", "皮鞋", "B", "42", 99_00),
                ("C1", "袜子", "C", "黑", 5_00),
                ("C2", "袜子", "C", "白", 6_00),
                ("D1", "帽子", "D", "", 15_00),
            )
        }
        self.sale = self._sell(shipped=shipped, paid_fen=paid_fen)
        self.types = {row.name: row.id for row in ReturnType.select()}
        self.reason = Reason.get(Reason.needs_photo == 0).id

    def _sell(self, *, shipped: bool, paid_fen: int) -> SalesOrder:
        shop = Shop.create(name="小店")
        member = Member.create(shop_id=shop.id, account="小鱼")
        lines = [PricedLine(3, 33_33), PricedLine(1, 99_00, 9_00), PricedLine(2, 5_00)]
        paid = paid_sale(paid_fen, 8_00, lines)
        sale = SalesOrder.create(
            number="SO-1",
            shop_id=shop.id,
            member_id=member.id,
            status="completed" if shipped else "pending_shipment",
            ordered_at="2026-11-18T00:00:00Z",
            paid_at="2026-11-18T00:01:00Z",
            shipped_at="2026-11-18T05:00:00Z" if shipped else None,
            signed_at="2026-11-20T00:00:00Z" if shipped else None,
            goods_fen=199_99,
            freight_fen=8_00,
            freight_paid_fen=paid.freight_fen,
            paid_fen=paid_fen,
            receiver_name="王伟",
        )
        for place, (line, code) in enumerate(zip(lines, ("A1", "B1", "C1"), strict=True)):
            SalesOrderLine.create(
                sales_order_id=sale.id,
                position=place + 1,
                product_id=self.products[code].id,
                product_name=self.products[code].name,
                spec=self.products[code].spec,
                quantity=line.quantity,
                shipped_quantity=line.quantity if shipped else 0,
                unit_price_fen=line.unit_price_fen,
                line_discount_fen=line.line_discount_fen,
                share_fen=paid.shares_fen[place],
                paid_fen=paid.lines_fen[place],
            )
        return sale

    def source(self, place: int) -> SourceKey:
        """The n-th line of the sale."""
        return SourceKey(SalesOrderLine.get(SalesOrderLine.position == place).id)

    def request(
        self, kind: ReturnKind, *wanted: Wanted | LineRequest, replacements=(), **more
    ) -> ReturnRequest:
        """A request as the form would make it."""
        return ReturnRequest(
            sale_id=self.sale.id,
            kind=kind,
            type_id=self.types[more.pop("type_name", TYPE_OF[kind])],
            lines=tuple(self._line(kind, each) for each in wanted),
            replacements=tuple(
                ReplacementRequest(self.products[c].id, n, replaces=r) for c, n, r in replacements
            ),
            reason_id=self.reason,
            inbound_warehouse_id=1,
            outbound_warehouse_id=1,
            **more,
        )

    def _line(self, kind: ReturnKind, wanted: Wanted | LineRequest) -> LineRequest:
        if isinstance(wanted, LineRequest):
            return wanted
        basis = Basis.GOODS if kind is not ReturnKind.REFUND_ONLY else Basis.UNSHIPPED
        if wanted.fen:
            basis = Basis.COMPENSATION
        return LineRequest(
            self.source(wanted.place),
            basis,
            wanted.units,
            compensation_fen=wanted.fen,
            agreed_fen=wanted.agreed,
            raise_note=wanted.note,
        )

    def returned(self, *wanted: Wanted | LineRequest, **more) -> int:
        """Raise a 退货退款."""
        return returns.create(self.session, self.request(ReturnKind.RETURN_REFUND, *wanted, **more)).order_id

    def refund_only(self, *wanted: Wanted | LineRequest, **more) -> int:
        """Raise a 仅退款."""
        return returns.create(self.session, self.request(ReturnKind.REFUND_ONLY, *wanted, **more)).order_id

    def exchanged(self, *wanted: Wanted, **more) -> int:
        """Raise a 换货."""
        return returns.create(self.session, self.request(ReturnKind.EXCHANGE, *wanted, **more)).order_id

    def order(self, order_id: int) -> ReturnOrder:
        """The order as it stands."""
        return ReturnOrder.get_by_id(order_id)

    def lines(self, order_id: int) -> list[ReturnLine]:
        """Its lines as they stand."""
        query = ReturnLine.select().where(ReturnLine.return_order_id == order_id)
        return list(query.order_by(ReturnLine.position))

    def approve(self, order_id: int, agreement: review.Agreement | None = None) -> None:
        review.approve(self.session, order_id, self.order(order_id).version, agreement)

    def receive(self, order_id: int, *groups: tuple[Group, ...], **more) -> None:
        """Count and grade; without groups everything is there and good."""
        counts = []
        for place, line in enumerate(self.lines(order_id)):
            left = line.requested - line.received - line.closed_short
            graded = groups[place] if groups else (Group(left, Grade.GOOD, Disposition.RESTOCK),)
            units = sum(group.quantity for group in graded)
            if units:
                counts.append(receiving.Count(line.id, units, graded))
        intake = receiving.Intake(order_id, tuple(counts), **more)
        receiving.receive(self.session, intake, self.order(order_id).version)

    def pay(self, order_id: int, fen: int | None = None, **more) -> None:
        order = self.order(order_id)
        amount = order.net_due_fen + order.collected_fen - order.refunded_fen if fen is None else fen
        refunds.pay(self.session, order_id, order.version, refunds.Payment(amount, **more))

    def collect(self, order_id: int, fen: int) -> None:
        refunds.collect(self.session, order_id, self.order(order_id).version, refunds.Payment(fen))

    def ship(self, order_id: int) -> None:
        dispatch = exchanges.Dispatch("圆通", "YT1234567890123")
        exchanges.ship(self.session, order_id, self.order(order_id).version, dispatch)

    def confirm(self, order_id: int) -> None:
        exchanges.confirm(self.session, order_id, self.order(order_id).version)

    def cancel(self, order_id: int) -> None:
        returns.cancel(self.session, order_id, self.order(order_id).version, "客户不退了")

    def send_back(self, order_id: int) -> None:
        parting = giving_back.Parting("顺丰", "SF1234567890123")
        giving_back.send_back(self.session, order_id, self.order(order_id).version, parting)

    def set(self, name: str, value: bool | int | str) -> None:
        set_parameter(self.session, name, value)

    def replacement(self, order_id: int) -> SourceKey:
        """The first replacement of an exchange."""
        line = ReplacementLine.get(ReplacementLine.return_order_id == order_id)
        return SourceKey(line.id, replacement=True)

    def refund_number(self, order_id: int) -> str:
        return Refund.get(Refund.return_order_id == order_id).number
