"""库存: balances, the ledger behind them, and counting."""

from __future__ import annotations

from typing import ClassVar, Protocol, cast

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from erp_returns.ui.changes import Page, Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.stock.balances import BalancesView
from erp_returns.ui.pages.stock.counting import CountingView
from erp_returns.ui.pages.stock.movements import MovementsView


class _Reads(Protocol):
    def refresh(self) -> None: ...


class StockPage(Page):
    """Three views; each reads again when it is shown, or when stock moved while it is."""

    topics: ClassVar[frozenset[str]] = frozenset({Topic.STOCK, Topic.WAREHOUSE, Topic.RETURNS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.changes)
        self.desk = desk
        self.views = QTabWidget()
        self.views.setDocumentMode(True)
        self.views.setAccessibleName(self.tr("库存"))
        self.balances = BalancesView(desk)
        self.movements = MovementsView(desk)
        self.counting = CountingView(desk)
        for view, title in (
            (self.balances, self.tr("结存")),
            (self.movements, self.tr("流水")),
            (self.counting, self.tr("盘点")),
        ):
            self.views.addTab(view, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.addWidget(self.views)
        self.views.currentChanged.connect(self._turn)
        self.balances.movements_asked.connect(self.show_movements)
        self.balances.snapshot_asked.connect(self._ask_snapshot)
        self.setFocusProxy(self.balances)

    def refresh(self) -> None:
        """Read the view that is shown."""
        cast("_Reads", self.views.currentWidget()).refresh()

    def find_entries(self, text: str) -> None:
        """Search the balances anew."""
        self.views.setCurrentWidget(self.balances)
        self.balances.clear_filters()
        self.balances.search.setText(text)
        self.balances.search.search_now()
        self.balances.setFocus()

    def show_movements(self, product_id: int, warehouse_id: int = 0, state: str = "") -> None:
        """Show the movements behind a figure."""
        self.views.setCurrentWidget(self.movements)
        self.movements.show_product(product_id, warehouse_id, state)
        self.movements.setFocus()

    def _turn(self, _at: int) -> None:
        view: QWidget = self.views.currentWidget()
        self.setFocusProxy(view)
        self.refresh()
        view.setFocus()

    def _ask_snapshot(self) -> None:
        from erp_returns.ui.pages.stock.snapshot import SnapshotDialog

        dialog = SnapshotDialog.choose(self.desk, self)
        if dialog is not None:
            dialog.open()
