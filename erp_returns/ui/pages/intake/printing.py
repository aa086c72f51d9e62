"""What is printed at the bench: labels of what was just counted, the day's parcels, what goes out."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from erp_returns.domain.paper_kinds import LABELS, PAPERS, PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.queries.dispatch_papers import picking_warehouses
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.intake.receiving import ReceivingDesk
from erp_returns.ui.texts import translated

_MOST_PARCELS = 20
"""So many of the day's parcels are listed, newest first."""


class BenchPrinting(QObject):
    """A button with its menu; `left` when the menu is gone, so that codes are heard again."""

    left = Signal()

    def __init__(self, desk: Desk, receiving: ReceivingDesk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._receiving = receiving
        self.button = QPushButton(self.tr("打印"))
        self.button.setProperty("menu", True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setToolTip(self.tr("标签、清点单、退件表和配货单 (Ctrl+P)"))
        desk.icons.dress(self.button, "printer")
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill_anew)
        self.menu.aboutToHide.connect(self.left)
        self.button.setMenu(self.menu)
        QShortcut(QKeySequence.StandardKey.Print, page).activated.connect(self.open)

    def open(self) -> None:
        """Open the menu below the button, its first entry chosen."""
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
        first = next((action for action in self.menu.actions() if action.isEnabled()), None)
        if first is not None:
            self.menu.setActiveAction(first)

    def _fill_anew(self) -> None:
        self.menu.clear()
        self.fill(self.menu)

    def fill(self, menu: QMenu) -> None:
        """Offer what can be printed now."""
        menu.setToolTipsVisible(True)
        counting, posted = self._receiving.counting_number, self._receiving.posted_number
        if counting:
            self._section(menu, self.tr("正在清点 {number}").format(number=counting))
            self._add(menu, PaperKind.SLIP_LABEL, counting)
            self._add(menu, PaperKind.INSPECTION, counting, self.tr("收货清点单"))
        if posted:
            self._section(menu, self.tr("刚过账 {number}").format(number=posted))
            for kind in (PaperKind.BENCH_LABEL, PaperKind.DEFECT_LABEL, PaperKind.INSPECTION):
                self._add(menu, kind, posted)
        self._add_parcels(menu)
        self._add_pick_lists(menu)
        menu.addSeparator()
        choosing = menu.addAction(self.tr("打印机与纸张…"))
        self._desk.icons.dress(choosing, "printer")
        choosing.triggered.connect(lambda _on: self._desk.router.printers_asked.emit())

    def _add_parcels(self, menu: QMenu) -> None:
        parcels = self._receiving.arrivals.rows()
        self._section(menu, self.tr("今日包裹 {count}").format(count=len(parcels)))
        if parcels:
            labels = menu.addMenu(translated("papers", PAPERS[PaperKind.PARCEL_LABEL]))
            self._desk.icons.dress(labels.menuAction(), "tags")
            for parcel in parcels[:_MOST_PARCELS]:
                said = " ".join(filter(None, (parcel.tracking_number, parcel.carrier, parcel.orders)))
                self._add(labels, PaperKind.PARCEL_LABEL, str(parcel.id), said)
        session = self._desk.session
        today = session.clock().astimezone(session.zone).date().isoformat()
        self._add(menu, PaperKind.HANDOVER, today, self.tr("今日退件表"))

    def _add_pick_lists(self, menu: QMenu) -> None:
        waiting = picking_warehouses(self._desk.session.database)
        if not waiting:
            return
        self._section(menu, self.tr("待换出"))
        for name, orders in waiting:
            said = self.tr("配货单 {warehouse}（{n} 单）").format(warehouse=name, n=orders)
            self._add(menu, PaperKind.PICK_LIST, name, said)

    def _add(self, menu: QMenu, kind: PaperKind, about: str, text: str = "") -> None:
        action = menu.addAction((text or translated("papers", PAPERS[kind])).replace("&", "&&"))
        self._desk.icons.dress(action, "tags" if kind in LABELS else "file-text")
        action.triggered.connect(lambda _on: self._desk.router.paper_asked.emit(kind, about))
        if not self._desk.may(Permission.EXPORT):
            action.setEnabled(False)
            action.setToolTip(self.tr("没有权限导出与打印，请店主授权"))

    def _section(self, menu: QMenu, text: str) -> None:
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(text).setEnabled(False)
