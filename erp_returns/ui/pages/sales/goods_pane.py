"""What was bought, and how much of it can still come back."""

from __future__ import annotations

from erp_returns.domain.kinds import ReturnKind, SaleStatus, Status
from erp_returns.queries.detail_rows import SisterRow
from erp_returns.queries.sale_detail import SaleDetail, SaleLine
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.entries import Entry, EntryList
from erp_returns.ui.pages.orders.goods_view import GoodsRow, GoodsView
from erp_returns.ui.pages.orders.panes import Pane, joined, when
from erp_returns.ui.pages.returns.columns import net_text
from erp_returns.ui.texts import money_text, word
from erp_returns.ui.theme import Tone
from erp_returns.ui.widgets.section import Section


class SaleGoodsPane(Pane):
    """Two lines for each of the goods, and the return orders there are."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines = GoodsView(desk.theme, self.tr("商品"))
        self.orders = EntryList(desk.theme, desk.icons, self.tr("退换货单"))
        self.orders.followed.connect(lambda key: desk.router.return_opened.emit(int(key)))
        self._bought = Section(desk.theme, self.tr("商品"))
        self._returned = Section(desk.theme, self.tr("退换货单"))
        self._bought.body.addWidget(self.lines)
        self._returned.body.addWidget(self.orders)
        self.add(self._bought, self._returned)
        self.end()

    def fill(self, detail: SaleDetail) -> None:
        """Show the goods of a sale."""
        units = sum(line.quantity for line in detail.lines if not line.replacement)
        counts = self.tr("{count} 件，还能退 {left} 件").format(count=units, left=detail.returnable_units)
        self._bought.heading.setText(joined(self.tr("商品"), counts))
        unpaid = detail.sale.status == SaleStatus.PENDING_PAYMENT
        self.lines.set_rows([self._line(line, unpaid=unpaid) for line in detail.lines])
        self.orders.set_entries([self._order(row) for row in detail.orders])
        self._returned.setVisible(bool(detail.orders))

    def _line(self, line: SaleLine, *, unpaid: bool) -> GoodsRow:
        price = self.tr("{price} × {count}").format(
            price=money_text(line.unit_price_fen), count=line.quantity
        )
        detail = joined(
            price,
            self.tr("换出") if line.replacement else "",
            self.tr("赠品") if line.gift else "",
            "" if line.may_return else self.tr("不支持退货"),
            self.tr("已退 {amount}").format(amount=money_text(line.refunded_fen))
            if line.refunded_fen
            else "",
        )
        state, tone = self._left(line, unpaid=unpaid)
        whole = joined(line.code, line.name, line.spec, by=" ")
        counted = self.tr("已购 {bought} · 已发 {shipped} · 在退换货单上 {active} · 可退 {left}").format(
            bought=line.quantity, shipped=line.shipped, active=line.active, left=line.returnable
        )
        return GoodsRow(
            title=joined(line.name, line.spec, by=" "),
            amount=money_text(line.paid_fen),
            code=line.code,
            detail=detail,
            state=state,
            tone=tone,
            hint=joined(whole, detail, counted, by="\n"),
        )

    def _left(self, line: SaleLine, *, unpaid: bool) -> tuple[str, Tone]:
        """What can still come back, or why nothing can."""
        if unpaid:
            return self.tr("还没有付款"), Tone.SECONDARY
        if line.returnable + line.unshipped == 0:
            return self.tr("{count} 件都在退换货单上").format(count=line.active), Tone.SECONDARY
        shipped = self.tr("已发 {count}").format(count=line.shipped) if line.shipped < line.quantity else ""
        said = joined(
            shipped,
            self.tr("售后 {count}").format(count=line.active) if line.active else "",
            self.tr("可退 {count}").format(count=line.returnable) if line.returnable else "",
            self.tr("未发可退款 {count}").format(count=line.unshipped) if line.unshipped else "",
        )
        return said, Tone.SUCCESS

    def _order(self, row: SisterRow) -> Entry:
        return Entry(
            title=word(ReturnKind(row.kind)),
            number=row.number,
            status=Status(row.status),
            aside=when(row.requested_at, self._desk.session.zone),
            amount=net_text(row.net_due_fen),
            link=self.tr("打开"),
            key=str(row.id),
        )
