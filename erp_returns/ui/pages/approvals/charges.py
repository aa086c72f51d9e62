"""Fees and deductions by name: what is kept back, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from unicodedata import normalize

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from erp_returns.domain.limits import WHOLE
from erp_returns.domain.requests import ChargeRequest
from erp_returns.domain.text import translatable
from erp_returns.domain.valuation import priced_charges
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.approvals.draft import Draft
from erp_returns.ui.pages.approvals.tables import FittedView
from erp_returns.ui.tables.columns import Column, Edit, EditKind, Kind
from erp_returns.ui.tables.list_table import ListTable
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import Tone
from erp_returns.ui.widgets.section import Section

_WORDS = {
    False: translatable("approvals", "费用"),
    True: translatable("approvals", "扣款"),
}


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """A charge as the table shows it."""

    charge: ChargeRequest
    editable: bool

    @property
    def note_missing(self) -> bool:
        """A deduction has to say why."""
        return self.charge.deduction and not self.charge.note.strip()


_EDIT_TEXT: Edit[ChargeLine] = Edit(EditKind.TEXT, allowed=lambda row: row.editable)
_EDIT_MONEY: Edit[ChargeLine] = Edit(EditKind.MONEY, allowed=lambda row: row.editable)

COLUMNS: tuple[Column[ChargeLine], ...] = (
    Column(
        "kind",
        translatable("columns", "类别"),
        width=64,
        read=lambda row: translated("approvals", _WORDS[row.charge.deduction]),
        words=lambda: [translated("approvals", text) for text in _WORDS.values()],
    ),
    Column(
        "name",
        translatable("columns", "名称"),
        width=140,
        read=lambda row: row.charge.name,
        edit=_EDIT_TEXT,
    ),
    Column(
        "percent",
        translatable("columns", "比例"),
        width=64,
        read=lambda row: f"{row.charge.basis_points / 100:g} %" if row.charge.basis_points else "",
        tip=translatable("columns", "商品退款的百分之几；清空后按固定金额"),
        edit=_EDIT_TEXT,
    ),
    Column(
        "amount_fen",
        translatable("columns", "金额"),
        Kind.MONEY,
        104,
        read=lambda row: row.charge.amount_fen,
        edit=_EDIT_MONEY,
    ),
    Column(
        "note",
        translatable("columns", "说明"),
        width=160,
        read=lambda row: row.charge.note,
        tone=lambda row: Tone.WARNING if row.note_missing else Tone.NORMAL,
        edit=_EDIT_TEXT,
        stretch=True,
    ),
)


class Charges(Section):
    """The named charges; while reviewing they can be changed, added and taken away (Del).

    `changed(place, charge)` says what a reviewer wants in a place: a charge, or None to take it away.
    """

    changed = Signal(int, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "", parent)
        self.heading.setText(self.tr("费用与扣款"))
        self.setAccessibleName(self.heading.text())
        self._desk = desk
        self._editable = False
        self.table: ListTable[ChargeLine] = ListTable(COLUMNS)
        self.table.edited.connect(self._hear)
        self.view = FittedView(desk.theme, name=self.heading.text(), empty=self.tr("没有费用和扣款"))
        self.view.setModel(self.table)
        self.body.addWidget(self.view)
        fees = (self.tr("服务费"), self.tr("包装费"), self.tr("违约费"))
        kept = (self.tr("折损扣款"), self.tr("赠品未退"), self.tr("配件缺失"), self.tr("满减差额"))
        self.adding_fee = self._button(self.tr("加费用"), fees, deduction=False)
        self.adding_deduction = self._button(self.tr("加扣款"), kept, deduction=True)
        self.removing = QPushButton(self.tr("删除"))
        self.removing.setProperty("link", True)
        desk.icons.dress(self.removing, "trash-2")
        self.removing.setToolTip(self.tr("删除选中的费用或扣款（Del）"))
        self.removing.clicked.connect(self.remove)
        self.add_action(self.removing)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)

    def show_charges(self, draft: Draft, *, editable: bool) -> None:
        """Show the charges with what they amount to now; hidden where there is nothing to see or do."""
        self._editable = editable
        priced = priced_charges(draft.charges, draft.goods_fen)
        self.table.set_rows([ChargeLine(charge, editable) for charge in priced])
        self.view.setVisible(bool(priced))
        self.view.fit()
        self.setVisible(editable or bool(priced))
        for button in (self.adding_fee, self.adding_deduction):
            button.setVisible(editable)
        self.removing.setVisible(editable and bool(priced))

    def remove(self) -> None:
        """Take the current charge away."""
        at = self.view.currentIndex().row()
        if self._editable and 0 <= at < self.table.rowCount():
            self.changed.emit(at, None)

    def add(self, name: str, *, deduction: bool) -> None:
        """Add a charge of nothing, and go to its amount."""
        at = self.table.rowCount()
        self.changed.emit(at, ChargeRequest(name, 0, deduction))
        if self.table.rowCount() > at:
            index = self.table.index(at, self.table.column_of("amount_fen"))
            self.view.setFocus()
            self.view.setCurrentIndex(index)
            self.view.edit(index)

    def _button(self, text: str, names: tuple[str, ...], *, deduction: bool) -> QToolButton:
        """Adds the first of the names; the others stand in its menu."""
        button = QToolButton()
        button.setText(text)
        button.setToolTip(self.tr("加“{name}”；按箭头选择其他名称").format(name=names[0]))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._desk.icons.dress(button, "plus")
        menu = QMenu(button)
        for name in names:
            chosen = menu.addAction(name)
            chosen.triggered.connect(lambda _on, called=name: self.add(called, deduction=deduction))
        button.setMenu(menu)
        button.clicked.connect(lambda: self.add(names[0], deduction=deduction))
        self.add_action(button)
        return button

    def _hear(self, at: int, key: str, value: object) -> None:
        charge = self.table.rows[at].charge
        if key == "amount_fen" and isinstance(value, int):
            charge = replace(charge, amount_fen=value, basis_points=0)
        elif key == "percent":
            points = basis_points(str(value))
            if points is None:
                self._desk.notices.info(self.tr("比例应是 0 到 100 之间的数字，例如 10 或 12.5。"))
                return
            charge = replace(charge, basis_points=points)
        elif key == "name":
            charge = replace(charge, name=str(value))
        else:
            charge = replace(charge, note=str(value))
        self.changed.emit(at, charge)


def basis_points(text: str) -> int | None:
    """A typed percentage ('10', '12.5 %', nothing for none) in hundredths; None where it is none."""
    typed = normalize("NFKC", text).strip().removesuffix("%").strip()
    try:
        points = Decimal(typed or 0) * 100
    except InvalidOperation:
        return None
    sound = points.is_finite() and 0 <= points <= WHOLE and points == int(points)
    return int(points) if sound else None
