"""返修: what is in repair, and what it is once it is inspected again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.domain.tracking import fold
from erp_returns.queries.dispositions import GoodsRow, in_repair
from erp_returns.services import repairs
from erp_returns.services.repairs import Repaired
from erp_returns.services.session import Session
from erp_returns.ui.pages.intake.kept import ENTER, Deed, Empty, KeptStation, named
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.tables import Column, Kind


@dataclass(frozen=True, slots=True)
class RepairRow:
    """A group of units in repair."""

    goods: GoodsRow
    age: str

    @property
    def key(self) -> str:
        """What stays its own."""
        return str(self.goods.id)


_ROWS: tuple[Column[RepairRow], ...] = (
    Column(
        "order_number",
        translatable("columns", "退换货单"),
        Kind.MONO,
        142,
        read=lambda row: row.goods.order_number,
    ),
    Column("code", translatable("columns", "编码"), Kind.MONO, 108, read=lambda row: row.goods.code),
    Column(
        "name",
        translatable("columns", "商品"),
        width=90,
        stretch=True,
        read=lambda row: f"{row.goods.name} {row.goods.spec}".strip(),
    ),
    Column("units", translatable("columns", "在修"), Kind.NUMBER, 52, read=lambda row: row.goods.units),
    Column("warehouse", translatable("columns", "仓库"), width=84, read=lambda row: row.goods.warehouse),
    Column("age", translatable("columns", "已修"), width=84),
)


class RepairingDesk(KeptStation[RepairRow]):
    """Enter: inspected again."""

    def __init__(self, floor: Floor, parent: QWidget | None = None) -> None:
        empty = Empty(
            "settings",
            self.tr("没有在修的商品"),
            self.tr("验货时处置选“返修”的商品会出现在这里；修好后复验，转良品、次品或报废。"),
        )
        super().__init__(floor, _ROWS, self.tr("返修"), empty, parent)
        self.middle.addStretch(1)
        self.set_deeds(Deed(ENTER, self.tr("返修完成"), "clipboard-check", self._finish, self._may_finish))

    def read(self, session: Session) -> list[RepairRow]:
        return [RepairRow(row, self.age(row.since)) for row in in_repair(session.database)]

    def fits(self, row: RepairRow, code: str) -> bool:
        goods = row.goods
        return code in map(fold, (goods.order_number, goods.code, goods.document))

    def show_row(self, row: RepairRow | None) -> None:
        if row is None:
            return
        goods = row.goods
        self.number.setText(f"{goods.code} {goods.spec}".strip())
        found = self.tr("{document} 验货，{time} 送修").format(
            document=goods.document, time=self.floor.local(goods.since)
        )
        units = self.tr("在修 {units} 件，共 {all} 件").format(units=goods.units, all=goods.quantity)
        self.about.setText(named((f"{goods.order_number} {goods.name}".strip(), found, units, goods.about)))

    def _may_finish(self, _row: RepairRow) -> bool:
        return self.desk.may(Permission.INSPECT)

    def _finish(self, row: RepairRow) -> None:
        from erp_returns.ui.dialogs.repaired import RepairedDialog

        def attempt(repaired: Repaired) -> str:
            done = self.tr("{number} 返修完成，已转库存")
            return self.attempt(lambda: repairs.finish(self.desk.session, repaired), done)

        RepairedDialog(self.desk, row.goods, attempt, self.window()).ask_command()
