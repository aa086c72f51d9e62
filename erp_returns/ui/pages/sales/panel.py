"""One sale: number and status, its dates, three tabs, and why nothing can come back where that is so."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from erp_returns.domain.kinds import SaleEffect, SaleStatus
from erp_returns.queries.detail_rows import SaleRow
from erp_returns.queries.sale_detail import SaleDetail, sale_detail
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.order_panel import OrderPanel
from erp_returns.ui.pages.orders.panes import CopyableNumber, joined
from erp_returns.ui.pages.sales.buyer_pane import SaleBuyerPane
from erp_returns.ui.pages.sales.columns import COLOURS
from erp_returns.ui.pages.sales.goods_pane import SaleGoodsPane
from erp_returns.ui.pages.sales.money_pane import SaleMoneyPane
from erp_returns.ui.texts import money_text, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.flow import FlowLayout
from erp_returns.ui.widgets.milestone_track import Step, StepState


class SalePanel(OrderPanel[SaleDetail]):
    """Everything about one sale."""

    def __init__(self, desk: Desk, *, alone: bool = False) -> None:
        super().__init__(desk, alone=alone)
        self.effect, self.facts = QLabel(), QLabel()
        self.platform_number = CopyableNumber(desk.theme, desk.icons, self.say_copied, FontRole.NUMBER)
        desk.theme.dress(self.effect, FontRole.BODY, Tone.SECONDARY)
        desk.theme.dress(self.facts, FontRole.BODY, Tone.SECONDARY)
        for label in (self.effect, self.facts):
            label.setContentsMargins(0, 3, 0, 3)
        self.head.addWidget(self.effect)
        row = FlowLayout(spacing=8)
        row.addWidget(self.facts)
        row.addWidget(self.platform_number)
        self.below_number.addLayout(row)
        self.goods, self.money, self.buyer = SaleGoodsPane(desk), SaleMoneyPane(desk), SaleBuyerPane(desk)
        self.add_pane(self.goods, self.tr("商品与售后"), self.goods.fill)
        self.add_pane(self.money, self.tr("金额"), self.money.fill)
        self.add_pane(self.buyer, self.tr("收货与买家"), self.buyer.fill)
        self.tabs.setAccessibleName(self.tr("销售订单详情"))

    def read(self, identity: int) -> SaleDetail:
        return sale_detail(self.desk.session.database, identity)

    def show_head(self, detail: SaleDetail) -> None:
        sale = detail.sale
        status, effect = SaleStatus(sale.status), SaleEffect(sale.effect)
        self.number.show_number(sale.number)
        self.chip.show_text(COLOURS[status], word(status))
        self.effect.setText("" if effect is SaleEffect.NONE else joined(word(effect), self._left(detail)))
        tone = Tone.ACCENT if effect is SaleEffect.OPEN else Tone.SECONDARY
        mark(self.effect, tone=tone.value)
        self.facts.setText(joined(sale.shop, self.tr("平台单号") if sale.platform_number else ""))
        self.platform_number.show_number(sale.platform_number)
        self.track.set_steps(self._steps(sale))
        self.say(self.why_not(), Tone.SECONDARY)

    def _left(self, detail: SaleDetail) -> str:
        """What is left of the sale: units that can still be claimed, and money."""
        units, fen = detail.returnable_units, max(0, detail.ceiling.left_fen)
        return self.tr("还能退 {units} 件，最多 {money}").format(units=units, money=money_text(fen))

    def why_not(self) -> str:
        """Why nothing of the sale can come back; nothing where something can."""
        if self.detail is None:
            return self.tr("先选一张销售订单")
        if self.detail.sale.status == SaleStatus.PENDING_PAYMENT:
            return self.tr("订单还没有付款，没有可以退换的商品")
        if self.detail.returnable_units == 0:
            return self.tr("没有还能退的商品：已购的都在退换货单上")
        return ""

    def _steps(self, sale: SaleRow) -> list[Step]:
        named = (
            (self.tr("下单"), sale.ordered_at),
            (self.tr("付款"), sale.paid_at),
            (self.tr("发货"), sale.shipped_at),
            (self.tr("签收"), sale.signed_at),
        )
        return [Step(name, StepState.DONE if at else StepState.OPEN, at) for name, at in named]
