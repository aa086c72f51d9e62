"""What comes back, what goes out for it, and what else was returned of the same sale."""

from __future__ import annotations

from erp_returns.domain.kinds import Basis, ReturnKind, Status
from erp_returns.queries.detail_rows import ReplacementRow, SisterRow
from erp_returns.queries.return_detail import DetailLine, ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.entries import Entry, EntryList
from erp_returns.ui.pages.orders.goods_view import GoodsRow, GoodsView
from erp_returns.ui.pages.orders.panes import Pane, joined, when
from erp_returns.ui.pages.returns.columns import net_text
from erp_returns.ui.texts import money_text, told, word
from erp_returns.ui.theme import Tone
from erp_returns.ui.widgets.section import Section


class GoodsPane(Pane):
    """Two lines for each of the goods."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.lines = GoodsView(theme, self.tr("退入商品明细"))
        self.replacements = GoodsView(theme, self.tr("换出商品明细"))
        self.sisters = EntryList(theme, desk.icons, self.tr("同一订单的其他售后"))
        self.sisters.followed.connect(lambda key: desk.router.return_opened.emit(int(key)))
        self._in = Section(theme, self.tr("退入商品明细"))
        self._out = Section(theme, self.tr("换出商品明细"))
        self._also = Section(theme, self.tr("同一订单的其他售后"))
        self._in.body.addWidget(self.lines)
        self._out.body.addWidget(self.replacements)
        self._also.body.addWidget(self.sisters)
        self.add(self._in, self._out, self._also)
        self.end()

    def fill(self, detail: ReturnDetail) -> None:
        """Show the goods of an order."""
        units = sum(line.row.requested for line in detail.lines)
        if detail.facts.kind is ReturnKind.REFUND_ONLY:
            heading = self.tr("退款商品明细")
        else:
            heading = self.tr("退入商品明细")
        warehouse = detail.order.inbound_warehouse if detail.facts.kind is not ReturnKind.REFUND_ONLY else ""
        self._in.heading.setText(joined(heading, self._pieces(units), warehouse))
        self.lines.set_rows([self._line(line, detail.order.reason) for line in detail.lines])
        going = sum(row.quantity for row in detail.replacements)
        out = joined(self.tr("换出商品明细"), self._pieces(going), detail.order.outbound_warehouse)
        self._out.heading.setText(out)
        self._out.setVisible(bool(detail.replacements))
        self.replacements.set_rows([self._replacement(row) for row in detail.replacements])
        self._also.setVisible(bool(detail.sisters))
        self.sisters.set_entries([self._sister(row) for row in detail.sisters])

    def _pieces(self, units: int) -> str:
        return self.tr("{count} 件").format(count=units) if units else ""

    def _line(self, line: DetailLine, reason: str) -> GoodsRow:
        row, basis = line.row, Basis(line.row.basis)
        spec = row.spec
        if row.edited_spec:
            spec = self.tr("{spec}（实收 {other}）").format(spec=row.spec, other=row.edited_spec)
        price = self.tr("{price} × {count}").format(price=money_text(row.unit_price_fen), count=row.requested)
        detail = joined(
            "" if basis is Basis.GOODS else word(basis),
            price if row.requested else "",
            row.reason or reason,
            row.note,
        )
        state, tone = self._progress(line)
        whole = joined(row.code, row.name, spec, by=" ")
        return GoodsRow(
            title=joined(row.name, spec, by=" "),
            amount=money_text(row.agreed_fen),
            code=row.code,
            detail=detail,
            state=state,
            tone=tone,
            hint=joined(whole, detail, told(line.why, "money"), self._left(line), by="\n"),
        )

    def _left(self, line: DetailLine) -> str:
        if not line.sold:
            return ""
        return self.tr("买了 {sold} 件，还能退 {left} 件").format(sold=line.sold, left=line.left)

    def _progress(self, line: DetailLine) -> tuple[str, Tone]:
        """How many of the units came, were accepted, are missing or go back."""
        row = line.row
        if row.basis != Basis.GOODS:
            return "", Tone.SECONDARY
        counts = (
            (self.tr("实收 {count}"), row.received),
            (self.tr("验收 {count}"), row.accepted),
            (self.tr("少件 {count}"), row.closed_short),
            (self.tr("待退回 {count}"), row.to_send_back),
            (self.tr("已退回 {count}"), row.sent_back),
        )
        said = joined(*(text.format(count=units) for text, units in counts if units))
        if not said:
            return self.tr("未收货"), Tone.SECONDARY
        wrong = row.closed_short or row.decided_back
        whole = row.accepted == row.requested
        return said, Tone.WARNING if wrong else Tone.SUCCESS if whole else Tone.ACCENT

    def _replacement(self, row: ReplacementRow) -> GoodsRow:
        price = self.tr("{price} × {count}").format(price=money_text(row.unit_price_fen), count=row.quantity)
        whole = row.shipped >= row.quantity
        if row.shipped:
            state = self.tr("已发 {count}").format(count=row.shipped)
        elif row.reserved:
            state = self.tr("已预留 {count}").format(count=row.reserved)
        else:
            state = self.tr("未发出")
        return GoodsRow(
            title=joined(row.name, row.spec, by=" "),
            amount=money_text(row.value_fen),
            code=row.code,
            detail=price,
            state=state,
            tone=Tone.SUCCESS if whole else Tone.SECONDARY,
        )

    def _sister(self, row: SisterRow) -> Entry:
        return Entry(
            title=word(ReturnKind(row.kind)),
            number=row.number,
            status=Status(row.status),
            aside=when(row.requested_at, self._desk.session.zone),
            amount=net_text(row.net_due_fen),
            link=self.tr("打开"),
            key=str(row.id),
        )
