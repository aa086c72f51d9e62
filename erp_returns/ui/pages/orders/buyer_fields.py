"""A buyer at a glance: who it is, what was bought, what came back."""

from __future__ import annotations

from erp_returns.queries.buyer import BuyerCard
from erp_returns.ui.pages.orders.panes import joined
from erp_returns.ui.texts import money_text
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.section import FieldGrid


class BuyerFields(FieldGrid):
    """Shows a `BuyerCard` in two columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 2)

    def show_card(self, card: BuyerCard) -> None:
        """Show a buyer."""
        who, bought, back = card.member, card.purchases, card.returns
        purchases = self.tr("{count} 单，{amount}").format(
            count=bought.sales, amount=money_text(bought.paid_fen)
        )
        returns = self.tr("{count} 单，已退 {amount}").format(
            count=back.orders, amount=money_text(back.refunded_fen)
        )
        fields = [
            (self.tr("账号"), who.account),
            (self.tr("姓名"), who.name),
            (self.tr("等级"), who.level),
            (self.tr("电话"), who.phone),
            (self.tr("购买"), purchases),
            (self.tr("退换货"), returns),
            (self.tr("退换率"), f"{card.return_rate} %"),
            (self.tr("拒绝 / 拒收"), f"{back.rejected} / {back.refused_parcels}"),
        ]
        if who.mark or who.note:
            fields.append((self.tr("买家备注"), joined(who.mark, who.note)))
        self.set_fields(fields)
