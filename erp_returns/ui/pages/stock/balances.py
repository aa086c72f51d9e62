"""结存: products with their units, and beside the list where the units of one of them lie."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from erp_returns.domain.permissions import Permission
from erp_returns.queries.listing import ListSource
from erp_returns.queries.stock_list import BalanceRow, StockRow, balances_of, stock_list
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.stock.columns import balance_columns, stock_columns
from erp_returns.ui.pages.stock.filters import stock_fields, wanted_stock
from erp_returns.ui.pages.stock.lists import StockListView, clock_of
from erp_returns.ui.pages.stock.views import STOCK_VIEWS
from erp_returns.ui.remembered import remember_splitter
from erp_returns.ui.tables import ListTable, TableView
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.empty_state import EmptyState
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_LIST_WIDTH, _SIDE_WIDTH, _SIDE_LEAST = 780, 450, 320


class BalancesView(StockListView[StockRow]):
    """Enter shows what moved; `movements_asked` carries product, warehouse (0: all), state ('': all)."""

    movements_asked = Signal(int, int, str)
    snapshot_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            desk.theme,
            desk.icons,
            "boxes",
            self.tr("没有库存"),
            self.tr("导入一份库存快照，或者去掉筛选"),
            self.tr("去掉全部筛选"),
        )
        super().__init__(
            desk,
            stock_columns(),
            stock_fields(desk),
            self.tr("库存结存"),
            "stock",
            empty,
            STOCK_VIEWS,
            ("code", False),
        )
        self.importing = QPushButton(self.tr("导入库存快照…"))
        desk.icons.dress(self.importing, "download")
        self.importing.clicked.connect(lambda _on: self.snapshot_asked.emit())
        self.top.addWidget(self.importing, 0, Qt.AlignmentFlag.AlignTop)
        self.title, self.advice = WrappedLabel(""), QLabel()
        self.balances: ListTable[BalanceRow] = ListTable(balance_columns(clock_of(desk)))
        self.balance_view = TableView(desk.theme, name=self.tr("库存分布"), empty=self.tr("这个商品没有库存"))
        self.balance_view.setModel(self.balances)
        self._lay_out_sides()
        self.list.table.sort_requested.connect(self._sort_by)
        self.list.current_changed.connect(self._show_product)
        self.list.entered.connect(lambda key: self.movements_asked.emit(key, 0, ""))
        self.list.double_clicked.connect(lambda key: self.movements_asked.emit(key, 0, ""))
        self.balance_view.opened.connect(self._open_balance)

    def explain_nothing(self) -> None:
        filtered = self.filtered
        self.nothing.title.setText(self.tr("没有符合条件的库存") if filtered else self.tr("还没有库存"))
        self.nothing.hint.setText(
            self.tr("换一个条件，或者去掉筛选")
            if filtered
            else self.tr("退回来的商品收货后在这里；原有的库存导入一份快照就有了")
        )
        self.nothing.button.setText(self.tr("去掉全部筛选") if filtered else self.tr("导入库存快照…"))
        self.nothing.button.setEnabled(filtered or self.importing.isEnabled())

    def leave_nothing(self) -> None:
        if self.filtered:
            self.clear_filters()
        else:
            self.snapshot_asked.emit()

    def hint(self) -> str:
        return self.tr("编码、条码、款号、名称…")

    def source(self) -> ListSource[StockRow]:
        asked = wanted_stock(self.search.wanted(), self.strip.kept())
        key, descending = self.arrangement.sort
        return stock_list(self.desk.session.database, asked, key, descending=descending)

    def save_list(self) -> None:
        self.exports.save_stock(self.source(), self.list.view, self.words())

    def refresh(self) -> None:
        """Read everything shown anew."""
        allowed = self.desk.may(Permission.ADJUST_STOCK)
        self.importing.setEnabled(allowed)
        self.importing.setToolTip(
            self.tr("从店铺系统导出的库存文件校正良品数量")
            if allowed
            else self.tr("没有权限调整库存，请店主授权")
        )
        super().refresh()
        self._show_product(self.list.view.current_key())

    def _lay_out_sides(self) -> None:
        theme = self.desk.theme
        theme.dress(self.title, FontRole.TITLE)
        theme.dress(self.advice, FontRole.SMALL, Tone.SECONDARY)
        self.advice.setText(self.tr("Enter 查看流水；库龄按先进先出推算"))
        side = QWidget()
        side.setMinimumWidth(_SIDE_LEAST)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.balance_view, 1)
        column.addWidget(self.advice)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(side)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([_LIST_WIDTH, _SIDE_WIDTH])
        remember_splitter(self.desk.session, "splitter/stock", splitter)
        self.body.addWidget(splitter, 1)

    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a Qt signal
        self.arrangement.order_by(key, descending=descending)
        self.list.view.columns.show_order(key, descending=descending)
        self.show_rows()

    def _show_product(self, key: int | None) -> None:
        row = self._row(key)
        self.title.setText(f"{row.code} · {row.name} {row.spec}".strip() if row else "")
        database = self.desk.session.database
        self.balances.set_rows(balances_of(database, row.id) if row else [])

    def _row(self, key: int | None) -> StockRow | None:
        if key is None:
            return None
        at = self.list.table.row_of(key)
        return self.list.table.row_object(at) if at >= 0 else None

    def _open_balance(self, at: int) -> None:
        row = self._row(self.list.view.current_key())
        if row is not None:
            balance = self.balances.rows[at]
            self.movements_asked.emit(row.id, balance.warehouse_id, balance.state)
