"""What can be printed of one return order: as data, and as a menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from erp_returns.domain.kinds import Basis, Disposition, Grade
from erp_returns.domain.paper_kinds import LABELS, PAPERS, PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import translated

if TYPE_CHECKING:
    from erp_returns.queries.return_detail import ReturnDetail

_NO_GOODS = translatable("printing", "没有要寄回的商品")
_NOTHING_OUT = translatable("printing", "没有要发出或已发出的商品")
_NOT_PAID = translatable("printing", "还没有付过款")
_NOT_COUNTED = translatable("printing", "还没有收货清点")
_ALL_GOOD = translatable("printing", "没有验出次品、报废或要退回客户的商品")
_NOT_ALLOWED = translatable("printing", "没有权限导出与打印，请店主授权")
_NONE_CHOSEN = translatable("printing", "先选一张退换货单")
_COUNT_SHEET = translatable("printing", "收货清点单")


def _always(_detail: ReturnDetail) -> str:
    return ""


def _goods(detail: ReturnDetail) -> str:
    return "" if any(line.row.basis == Basis.GOODS for line in detail.lines) else _NO_GOODS


def _out(detail: ReturnDetail) -> str:
    waits = any(row.quantity > row.shipped for row in detail.replacements)
    return "" if waits or any(each.stands for each in detail.shipments) else _NOTHING_OUT


def _paid(detail: ReturnDetail) -> str:
    return "" if any(not row.reverses for row in detail.refunds) else _NOT_PAID


def _counted(detail: ReturnDetail) -> str:
    return "" if any(each.stands for each in detail.receipts) else _NOT_COUNTED


def _defects(detail: ReturnDetail) -> str:
    found = any(
        line.grade != Grade.GOOD or line.disposition != Disposition.RESTOCK
        for each in detail.inspections
        if each.stands
        for line in each.lines
    )
    return "" if found else _ALL_GOOD


class Printable(NamedTuple):
    """A kind of paper, and why it cannot be printed of an order; nothing where it can."""

    kind: PaperKind
    why_not: Callable[[ReturnDetail], str]


PRINTABLE: tuple[tuple[Printable, ...], ...] = (
    (Printable(PaperKind.RECORD, _always), Printable(PaperKind.APPLICATION, _always)),
    (
        Printable(PaperKind.SLIP, _goods),
        Printable(PaperKind.SLIP_HALF, _goods),
        Printable(PaperKind.SLIP_LABEL, _goods),
    ),
    (
        Printable(PaperKind.INSPECTION, _goods),
        Printable(PaperKind.DISPATCH, _out),
        Printable(PaperKind.VOUCHER, _paid),
    ),
    (Printable(PaperKind.BENCH_LABEL, _counted), Printable(PaperKind.DEFECT_LABEL, _defects)),
)
"""In the order of the menu; groups are set apart."""


class PrintMenu(QObject):
    """Fills menus with what can be printed; what is chosen is asked of the router."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def fill(self, menu: QMenu, detail: ReturnDetail | None) -> None:
        """Offer the papers of an order, those that say nothing in grey with the reason."""
        menu.setToolTipsVisible(True)
        allowed = self._desk.may(Permission.EXPORT)
        for at, group in enumerate(PRINTABLE):
            if at:
                menu.addSeparator()
            for kind, why_not in group:
                why = _NOT_ALLOWED if not allowed else why_not(detail) if detail else _NONE_CHOSEN
                self._add(menu, kind, detail, why)

    def _add(self, menu: QMenu, kind: PaperKind, detail: ReturnDetail | None, why: str) -> None:
        action = menu.addAction(self._name(kind, detail))
        self._desk.icons.dress(action, "tags" if kind in LABELS else "file-text")
        action.setEnabled(not why)
        if why:
            action.setToolTip(translated("printing", why))
        if detail is not None:
            number = detail.order.number
            action.triggered.connect(lambda _on: self._desk.router.paper_asked.emit(kind, number))

    def _name(self, kind: PaperKind, detail: ReturnDetail | None) -> str:
        name = translated("papers", PAPERS[kind])
        if kind is PaperKind.INSPECTION and detail is not None:
            inspected = any(each.stands for each in detail.inspections)
            name = name if inspected else translated("printing", _COUNT_SHEET)
        return name + ("\tCtrl+P" if kind is PaperKind.RECORD else "")
