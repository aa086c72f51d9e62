"""What goes out on an exchange."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.domain.text import translatable
from erp_returns.queries.detail_rows import ReplacementRow
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.approvals.tables import FittedView
from erp_returns.ui.tables.columns import Column, Kind
from erp_returns.ui.tables.list_table import ListTable
from erp_returns.ui.widgets.section import Section


def _product(row: ReplacementRow) -> str:
    return f"{row.name} {row.spec}".strip()


COLUMNS: tuple[Column[ReplacementRow], ...] = (
    Column(
        "name",
        translatable("columns", "商品"),
        width=140,
        read=_product,
        hint=lambda row: f"{row.code} {_product(row)}",
        stretch=True,
    ),
    Column("unit_price_fen", translatable("columns", "单价"), Kind.MONEY, 86),
    Column("quantity", translatable("columns", "数量"), Kind.NUMBER, 56),
    Column("shipped", translatable("columns", "已换出"), Kind.NUMBER, 66),
    Column("value_fen", translatable("columns", "金额"), Kind.MONEY, 96),
)


class Replacements(Section):
    """The lines that go out; hidden on an order that sends nothing."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "", parent)
        self.heading.setText(self.tr("换出商品"))
        self.setAccessibleName(self.heading.text())
        self.table: ListTable[ReplacementRow] = ListTable(COLUMNS)
        self.view = FittedView(desk.theme, name=self.heading.text())
        self.view.setModel(self.table)
        self.body.addWidget(self.view)

    def show_order(self, detail: ReturnDetail) -> None:
        """Show what goes out."""
        rows = [row for row in detail.replacements if row.quantity]
        self.table.set_rows(rows)
        self.view.fit()
        self.setVisible(bool(rows))
