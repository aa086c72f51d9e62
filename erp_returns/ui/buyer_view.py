"""A buyer at a glance, wherever one is shown: who it is, what was bought, what came back, what is unusual."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.buyers import MARKS, unusual
from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import local_date
from erp_returns.queries.buyer import BuyerCard
from erp_returns.queries.settings import settings
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import money_text, told, translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.section import FieldGrid
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


def buyer_warnings(desk: Desk, card: BuyerCard) -> list[str]:
    """What is unusual about a buyer, sentence by sentence; without the shop's average until it is counted."""
    average = desk.averages.of(card.member.shop_id, desk.session, desk.jobs)
    found = unusual(card.habits, settings(desk.session.database), average)
    return [told(each, "buyers") for each in found]


class BuyerView(QWidget):
    """Shows a `BuyerCard`: what is unusual, then the figures; `editing` changes what the shop notes."""

    def __init__(self, desk: Desk, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: BuyerCard | None = None
        self.warning = WrappedLabel()
        self.fields = FieldGrid(desk.theme, columns)
        self.editing = QPushButton(self.tr("编辑买家"))
        self.editing.setProperty("link", True)
        self.editing.setToolTip(self.tr("修改等级、黑白名单标记和备注"))
        desk.icons.dress(self.editing, "pencil", Tone.ACCENT)
        desk.theme.dress(self.warning, FontRole.BODY, Tone.WARNING)
        self.editing.clicked.connect(lambda _on: self.edit())
        desk.averages.counted.connect(self._warn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.warning)
        column.addWidget(self.fields)

    def show_card(self, card: BuyerCard) -> None:
        """Show a buyer."""
        self._card = card
        self.editing.setVisible(self._desk.may(Permission.EDIT))
        self.fields.set_fields(self._fields(card))
        self._warn()

    def value(self, label: str) -> str:
        """What stands beside a label."""
        return self.fields.value(label)

    def edit(self) -> None:
        """Ask for level, mark and note, and keep them."""
        from erp_returns.ui.dialogs.member import edit_member

        if self._card is not None:
            edit_member(self, self._desk, self._card.member)

    def _warn(self) -> None:
        said = [] if self._card is None else buyer_warnings(self._desk, self._card)
        self.warning.setText("\n".join(said))
        self.warning.setVisible(bool(said))

    def _fields(self, card: BuyerCard) -> list[tuple[str, str]]:
        who, bought, back = card.member, card.purchases, card.returns
        mark = translated("buyers", MARKS[who.mark]) if who.mark else ""
        purchases = self.tr("{count} 单 {units} 件，{amount}").format(
            count=bought.sales, units=bought.units, amount=money_text(bought.paid_fen)
        )
        returns = self.tr("{count} 单 {units} 件，已退 {amount}").format(
            count=back.orders, units=back.units, amount=money_text(back.refunded_fen)
        )
        refused = self.tr("审核拒绝 {rejected} 单，拒收 {parcels} 件").format(
            rejected=back.rejected, parcels=back.refused_parcels
        )
        fields = [
            (self.tr("账号"), " · ".join(part for part in (who.account, who.level, mark) if part)),
            (self.tr("姓名电话"), f"{who.name} {who.phone}".strip()),
            (self.tr("购买"), purchases),
            (self.tr("退换货"), returns),
            (self.tr("退换率"), self._rates(card)),
            (self.tr("拒绝"), refused),
            (self.tr("首次购买"), local_date(bought.first_at, self._desk.session.zone)),
            (self.tr("最近购买"), local_date(bought.last_at, self._desk.session.zone)),
        ]
        return [*fields, (self.tr("备注"), who.note)] if who.note else fields

    def _rates(self, card: BuyerCard) -> str:
        """By orders and by units; too few purchases say nothing."""
        least = settings(self._desk.session.database).count("buyer_least_sales")
        orders, units = card.habits.rate(least), card.habits.unit_rate(least)
        if orders is None:
            return self.tr("不足 {least} 单，不计算").format(least=least)
        return self.tr("按单 {orders} %，按件 {units} %").format(orders=orders, units=units or 0)
