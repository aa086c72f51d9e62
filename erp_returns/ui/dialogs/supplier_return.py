"""退厂: what goes to a supplier, how it leaves, and what comes back for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from erp_returns.queries.catalog import carrier_patterns, suppliers
from erp_returns.queries.dispositions import SupplierLineRow, SupplierReturnRow
from erp_returns.services.supplier_returns import Sending, SupplierDraft, Taken
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.dispatch_parcel import ParcelFields
from erp_returns.ui.dialogs.task import Attempt, TaskDialog
from erp_returns.ui.texts import money_text
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.unit_rows import UnitRows, Units


class SupplierDraftDialog(TaskDialog[SupplierDraft]):
    """The goods of one paper; the supplier can be chosen while the products name none."""

    def __init__(
        self,
        desk: Desk,
        heading: tuple[str, str],
        goods: Sequence[Units],
        supplier_id: int | None,
        attempt: Attempt[SupplierDraft],
        *,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`heading` is the supplier or the paper's number with a few words; `goods` by inspected group."""
        super().__init__(desk, ("", *heading), "", attempt, parent)
        self.setWindowTitle(self.tr("退厂单"))
        self.doing.setText(self.tr("保存退厂单"))
        self.supplier = self.add_field(self.tr("供应商"), QComboBox())
        for row in suppliers(desk.session.database):
            if row.visible or row.id == supplier_id:
                self.supplier.addItem(row.name, row.id)
        self.supplier.setCurrentIndex(
            self.supplier.findData(supplier_id)
            if supplier_id is not None
            else (0 if self.supplier.count() == 1 else -1)
        )
        self.supplier.setPlaceholderText(self.tr("选择供应商"))
        self.supplier.setEnabled(supplier_id is None)
        self.goods = self.add_wide(UnitRows(desk.theme, goods))
        self.goods.changed.connect(lambda: self.complain(""))
        self.note = self.add_field(self.tr("备注"), QLineEdit(note))
        self.note.setMaxLength(500)
        self.goods.begin()

    def command(self) -> SupplierDraft | None:
        supplier_id = self.supplier.currentData()
        if supplier_id is None:
            self.complain(self.tr("请选择供应商；没有的，请先在参数设置的供应商里添加。"))
            self.supplier.setFocus()
            return None
        taken = tuple(Taken(key, units) for key, units in self.goods.units().items() if units)
        return SupplierDraft(supplier_id, taken, self.note.text().strip())


class SupplierSendDialog(TaskDialog[Sending]):
    """How the goods of a paper leave."""

    def __init__(
        self,
        desk: Desk,
        row: SupplierReturnRow,
        attempt: Attempt[Sending],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, ("", row.number, ""), "", attempt, parent)
        self.setWindowTitle(self.tr("退厂出库"))
        self.doing.setText(self.tr("退厂出库"))
        said = self.tr("{supplier} · {units} 件 · 成本 {worth}")
        self.about.setText(
            said.format(supplier=row.supplier, units=row.units, worth=money_text(row.worth_fen))
        )
        self.parcel = ParcelFields(desk.theme, desk.icons, carrier_patterns(desk.session.database))
        self.add_field(self.tr("包裹"), self.parcel)
        self.add_note(self.tr("供应商上门取货的，快递单号可以不填。发出以后不能再改这张单。"))
        self.parcel.setFocus()

    def command(self) -> Sending | None:
        return Sending(self.parcel.carrier_name(), self.parcel.tracking_number())


@dataclass(frozen=True, slots=True)
class Settling:
    """What came for the goods of a paper: units in return, by line, or a credit for all that is left."""

    units: Mapping[int, int]
    credit_fen: int | None
    note: str = ""


class SupplierSettleDialog(TaskDialog[Settling]):
    """What the supplier gave: goods in return, by line, or a credit that closes the paper."""

    def __init__(
        self,
        desk: Desk,
        row: SupplierReturnRow,
        lines: Sequence[SupplierLineRow],
        attempt: Attempt[Settling],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, ("", row.number, ""), "", attempt, parent)
        self.setWindowTitle(self.tr("退厂结清"))
        said = self.tr("{supplier} · 还有 {owed} 件没有换回，成本 {worth}")
        owed = [line for line in lines if line.quantity > line.replaced]
        worth = sum((line.quantity - line.replaced) * line.unit_cost_fen for line in owed)
        self.about.setText(said.format(supplier=row.supplier, owed=row.owed, worth=money_text(worth)))
        self.way = self.add_field(self.tr("方式"), QComboBox())
        self.way.addItem(self.tr("换回商品，入良品"), "goods")
        self.way.addItem(self.tr("贷项，结清余下的"), "credit")
        self.goods = self.add_wide(
            UnitRows(
                desk.theme,
                [
                    Units(
                        line.id,
                        f"{line.code} {line.name} {line.spec}".strip(),
                        line.order_number,
                        line.quantity - line.replaced,
                        line.quantity - line.replaced,
                    )
                    for line in owed
                ],
            )
        )
        self.credit = self.add_field(self.tr("贷项金额"), MoneyEdit(worth))
        self.note = self.add_field(self.tr("备注"), QLineEdit())
        self.note.setMaxLength(500)
        self.way.currentIndexChanged.connect(lambda _at: self._show_way())
        self._show_way()
        self.way.setFocus()

    def _show_way(self) -> None:
        goods = self.way.currentData() == "goods"
        self.goods.setEnabled(goods)
        self.credit.setEnabled(not goods)
        self.doing.setText(self.tr("换回入库") if goods else self.tr("结清"))
        self.complain("")

    def command(self) -> Settling | None:
        note = self.note.text().strip()
        if self.way.currentData() == "goods":
            return Settling(self.goods.units(), None, note)
        if not self.credit.hasAcceptableInput():
            self.complain(self.credit.problem())
            self.credit.setFocus()
            return None
        return Settling({}, self.credit.fen() or 0, note)
