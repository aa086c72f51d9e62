"""流水: every movement of stock, the last one first; Enter opens the return order behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from erp_returns.queries.listing import ListSource
from erp_returns.queries.reading import scalar
from erp_returns.queries.stock_list import MovementRow, movement_list
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.stock.columns import movement_columns
from erp_returns.ui.pages.stock.filters import movement_fields, wanted_movements
from erp_returns.ui.pages.stock.lists import StockListView, clock_of
from erp_returns.ui.pages.stock.views import MOVEMENT_VIEWS
from erp_returns.ui.widgets.empty_state import EmptyState


class MovementsView(StockListView[MovementRow]):
    """The ledger; `show_product` narrows it to one product until the button is pressed."""

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            desk.theme,
            desk.icons,
            "history",
            self.tr("没有符合条件的流水"),
            self.tr("收货、验货、发货和盘点都会在这里留下流水"),
            self.tr("去掉全部筛选"),
        )
        self._product: int | None = None
        super().__init__(
            desk,
            movement_columns(clock_of(desk)),
            movement_fields(desk),
            self.tr("库存流水"),
            "movements",
            empty,
            MOVEMENT_VIEWS,
        )
        self.only = QPushButton()
        self.only.setProperty("chip", True)
        self.only.setVisible(False)
        self.only.setToolTip(self.tr("显示全部商品的流水"))
        self.only.clicked.connect(lambda _on: self.show_product(None))
        self.top.insertWidget(1, self.only, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.list, 1)
        self.list.entered.connect(self._open)
        self.list.double_clicked.connect(self._open)

    def hint(self) -> str:
        return self.tr("单据号、退换货单号、编码、条码…")

    def source(self) -> ListSource[MovementRow]:
        session = self.desk.session
        asked = wanted_movements(
            self.search.wanted(), self.strip.kept(), self.today(), session.zone, self._product
        )
        return movement_list(session.database, asked)

    def save_list(self) -> None:
        product = self.only.text().removesuffix("  ×") if self._product is not None else ""
        words = "　".join(filter(None, (product, self.words())))
        self.exports.save_movements(self.source(), self.list.view, words)

    def show_product(self, product_id: int | None, warehouse_id: int = 0, state: str = "") -> None:
        """Show what moved of one product, in one warehouse and state where they are named; None: of all."""
        self._product = product_id
        code = scalar(self.desk.session.database, "SELECT code FROM product WHERE id = ?", (product_id,))
        self.only.setText(f"{code}  ×")
        self.only.setVisible(product_id is not None)
        self.search.forget()
        self.strip.forget()
        self.strip.blockSignals(True)
        self.strip.put("warehouse", str(warehouse_id or ""))
        self.strip.put("state", state)
        self.strip.blockSignals(False)
        self.show_rows()

    def clear_filters(self) -> None:
        """Take all filters off, the product too."""
        self.show_product(None)

    def _open(self, key: int) -> None:
        at = self.list.table.row_of(key)
        row = self.list.table.row_object(at) if at >= 0 else None
        if row is not None and row.order_id is not None:
            self.desk.router.return_opened.emit(row.order_id)
