"""Several return orders at once: the bar below the list, and what its buttons and keys do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.paper_kinds import LABELS, PAPERS, PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.ui.desk import Desk
from erp_returns.ui.tables import TableView
from erp_returns.ui.texts import translated

if TYPE_CHECKING:
    from erp_returns.ui.actions.batch_bar import BatchBar
    from erp_returns.ui.actions.batches import BatchActions
    from erp_returns.ui.exports import Exports

SEVERAL = 2


class ReturnsSelection(QObject):
    """Watches the selection of `view`; everything is made when several orders are first selected."""

    def __init__(
        self,
        desk: Desk,
        page: QWidget,
        view: TableView,
        place: QVBoxLayout,
        save_list: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._view = view
        self._place = place
        self._save_list = save_list
        self._bar: BatchBar | None = None
        self._batches: BatchActions | None = None
        self._exports: Exports | None = None
        view.picked.connect(self._hear)

    @property
    def several(self) -> bool:
        """Whether more than one order is selected."""
        return self._view.selected_count() >= SEVERAL

    @property
    def bar(self) -> BatchBar:
        """The bar with the sum of the selection."""
        if self._bar is None:
            from erp_returns.ui.actions.batch_bar import BatchBar, Other

            take_out = Permission.EXPORT
            others = (
                Other(self.tr("打印"), "printer", take_out, self.show_records),
                Other(self.tr("每单一个 PDF…"), "file-down", take_out, self.save_records),
                Other(self.tr("导出列表…"), "list", take_out, self._save_list),
                Other(self.tr("付款清单…"), "banknote", take_out, self.save_payments, Action.PAY),
            )
            self._bar = BatchBar(self._desk, self._view, others)
            self._bar.asked.connect(self._begin)
            self._place.addWidget(self._bar)
        return self._bar

    @property
    def batches(self) -> BatchActions:
        """What does an action on all of them."""
        if self._batches is None:
            from erp_returns.ui.actions.batches import BatchActions

            self._batches = BatchActions(self._desk, self._page)
            self._batches.finished.connect(lambda _result: self._view.setFocus())
        return self._batches

    @property
    def exports(self) -> Exports:
        """What writes files."""
        if self._exports is None:
            from erp_returns.ui.exports import Exports

            self._exports = Exports(self._desk, self._page)
        return self._exports

    def take(self, action: Action) -> bool:
        """Take an action on all that is selected; False where that is one order."""
        return self.several and self.bar.take(action)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done to all of them."""
        self.bar.count()
        self.bar.fill_menu(menu)

    def fill_print_menu(self, menu: QMenu) -> None:
        """Offer the papers that are bound together of all that is selected."""
        count = f"{self._view.selected_count():,}"
        for kind in (PaperKind.RECORD, PaperKind.SLIP, PaperKind.SLIP_HALF, PaperKind.SLIP_LABEL):
            name = translated("papers", PAPERS[kind])
            action = menu.addAction(self.tr("{paper}（选中的 {n} 单）").format(paper=name, n=count))
            self._desk.icons.dress(action, "tags" if kind in LABELS else "file-text")
            action.setEnabled(self._desk.may(Permission.EXPORT))
            action.triggered.connect(partial(self._show_bound, kind))

    def _show_bound(self, kind: PaperKind, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - as the signal brings it
        if kind is PaperKind.RECORD:
            self.show_records()
        else:
            self.exports.show_slips(self._view.selected_keys(), kind)

    def show_records(self) -> None:
        """Preview the records of all that is selected as one document."""
        self.exports.show_records(self._view.selected_keys())

    def save_records(self) -> None:
        """Write a PDF for each order that is selected."""
        self.exports.save_records(self._view.selected_keys())

    def save_payments(self) -> None:
        """Write 付款清单 of what is selected."""
        self.exports.save_payments(self._view.selected_keys())

    def _begin(self, action: Action) -> None:
        self.batches.begin(action, self._view.selected_keys())

    def _hear(self) -> None:
        if self._bar is None and self.several:
            self.bar.hear()
