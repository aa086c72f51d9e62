"""Several return orders at once: the bar below the list, and what its buttons and keys do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.paper_kinds import LABELS, PAPERS, PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.ui.actions.print_menu import PRINTABLE
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
        """Offer the papers of all that is selected, bound together or each in a file of its own."""
        text = self.tr("{paper}（选中的 {n} 单）")
        count = f"{self._view.selected_count():,}"
        files = QMenu(self.tr("每单一个 PDF"), menu)
        for at, group in enumerate(PRINTABLE):
            if at:
                menu.addSeparator()
            for kind, _why_not in group:
                name = translated("papers", PAPERS[kind])
                self._offer(menu, text.format(paper=name, n=count), kind, self.show_papers)
                if kind not in LABELS:
                    self._offer(files, f"{name}…", kind, self.save_papers)
        menu.addSeparator()
        menu.addMenu(files)
        self._desk.icons.dress(files.menuAction(), "file-down")

    def _offer(self, menu: QMenu, text: str, kind: PaperKind, do: Callable[[PaperKind], None]) -> None:
        action = menu.addAction(text)
        self._desk.icons.dress(action, "tags" if kind in LABELS else "file-text")
        action.setEnabled(self._desk.may(Permission.EXPORT))
        action.triggered.connect(lambda _on: do(kind))

    def show_papers(self, kind: PaperKind) -> None:
        """Preview a paper of all that is selected as one document."""
        self.exports.show_papers(self._view.selected_keys(), kind)

    def save_papers(self, kind: PaperKind) -> None:
        """Write a paper of each order that is selected into a file of its own."""
        self.exports.save_papers(self._view.selected_keys(), kind)

    def show_records(self) -> None:
        """Preview the records of all that is selected as one document."""
        self.show_papers(PaperKind.RECORD)

    def save_records(self) -> None:
        """Write a PDF for each order that is selected."""
        self.save_papers(PaperKind.RECORD)

    def save_payments(self) -> None:
        """Write 付款清单 of what is selected."""
        self.exports.save_payments(self._view.selected_keys())

    def _begin(self, action: Action) -> None:
        self.batches.begin(action, self._view.selected_keys())

    def _hear(self) -> None:
        if self._bar is None and self.several:
            self.bar.hear()
