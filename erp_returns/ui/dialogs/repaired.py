"""返修完成: units that come out of repair are inspected again."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from erp_returns.domain.kinds import Grade
from erp_returns.queries.dispositions import GoodsRow
from erp_returns.services.repairs import Repaired
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.task import Attempt, TaskDialog
from erp_returns.ui.texts import word
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.quantity_edit import QuantityEdit


class RepairedDialog(TaskDialog[Repaired]):
    """How many, what they are now, and what the repair cost."""

    def __init__(
        self, desk: Desk, row: GoodsRow, attempt: Attempt[Repaired], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, ("", f"{row.code} {row.name} {row.spec}".strip(), ""), "", attempt, parent)
        self._row = row
        self.setWindowTitle(self.tr("返修完成"))
        self.doing.setText(self.tr("返修完成"))
        said = self.tr("{order} · {warehouse} · 在修 {units} 件")
        self.about.setText(said.format(order=row.order_number, warehouse=row.warehouse, units=row.units))
        self.units = self.add_field(self.tr("数量"), QuantityEdit(1, row.units))
        self.units.setValue(row.units)
        self.grade = self.add_field(self.tr("复验结果"), QComboBox())
        for grade in Grade:
            self.grade.addItem(word(grade), grade)
        self.cost = self.add_field(self.tr("返修费用"), MoneyEdit(0))
        self.note = self.add_field(self.tr("备注"), QLineEdit())
        self.note.setMaxLength(500)
        self.note.setPlaceholderText(self.tr("做了什么；报废的写明留下了什么"))
        self.units.setFocus()
        self.units.selectAll()

    def command(self) -> Repaired | None:
        if not self.cost.hasAcceptableInput():
            self.complain(self.cost.problem())
            self.cost.setFocus()
            return None
        return Repaired(
            self._row.id,
            self.units.value(),
            Grade(self.grade.currentData()),
            self.cost.fen() or 0,
            self.note.text().strip(),
        )


class RepairReversalDialog(TaskDialog[str]):
    """Why a repair is taken back. The command is the reason."""

    def __init__(
        self, desk: Desk, number: str, about: str, attempt: Attempt[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, ("", number, about), "", attempt, parent)
        self.setWindowTitle(self.tr("冲销返修"))
        self.doing.setText(self.tr("冲销"))
        self.add_note(self.tr("商品回到在修，可以重新复验。"))
        self.note = self.add_field(self.tr("原因"), QLineEdit())
        self.note.setMaxLength(500)
        self.note.setFocus()

    def command(self) -> str | None:
        note = self.note.text().strip()
        if not note:
            self.complain(self.tr("请写明原因。"))
            self.note.setFocus()
            return None
        return note
