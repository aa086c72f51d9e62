"""What a sale cost, what was paid, and what may still be given back."""

from __future__ import annotations

from erp_returns.queries.detail_rows import SaleRow
from erp_returns.queries.sale_detail import SaleDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.panes import Pane, joined
from erp_returns.ui.texts import money_text
from erp_returns.ui.widgets.money_receipt import MoneyReceipt, ReceiptPart
from erp_returns.ui.widgets.section import FieldGrid, Section


class SaleMoneyPane(Pane):
    """A receipt that adds up to what was paid, and what went back since."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.receipt = MoneyReceipt(desk.theme)
        self.back = FieldGrid(desk.theme, 1)
        section = Section(desk.theme, self.tr("退回"))
        section.body.addWidget(self.back)
        self.add(self.receipt, section)
        self.end()

    def fill(self, detail: SaleDetail) -> None:
        """Show the money of a sale."""
        sale = detail.sale
        self.receipt.show_receipt(self._parts(sale), self.tr("实付"), sale.paid_fen)
        refunded = sum(order.refunded_fen for order in detail.orders)
        self.back.set_fields(
            [
                (self.tr("退换货单已退款"), money_text(refunded)),
                (self.tr("平台已退款"), money_text(sale.platform_refunded_fen)),
                (self.tr("最多还能退"), money_text(max(0, detail.ceiling.left_fen))),
            ]
        )

    def _parts(self, sale: SaleRow) -> list[ReceiptPart]:
        adjusted = sale.paid_fen - sale.goods_fen - sale.freight_fen
        parts = [ReceiptPart(self.tr("商品"), sale.goods_fen), ReceiptPart(self.tr("运费"), sale.freight_fen)]
        name = self.tr("加价") if adjusted > 0 else self.tr("优惠")
        parts.append(ReceiptPart(name, adjusted, self._discounts(sale)))
        return [part for part in parts if part.fen or part is parts[0]]

    def _discounts(self, sale: SaleRow) -> str:
        named = (
            (self.tr("整单优惠 {amount}"), sale.order_discount_fen),
            (self.tr("优惠券 {amount}"), sale.coupon_fen),
            (self.tr("积分 {amount}"), sale.points_fen),
            (self.tr("红包 {amount}"), sale.red_packet_fen),
        )
        return joined(*(text.format(amount=money_text(fen)) for text, fen in named if fen))
