"""返修: what is in repair, what it is once it is inspected again, and what was finished."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from erp_returns.domain.kinds import Grade
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.domain.tracking import fold
from erp_returns.queries.dispositions import DoneRow, GoodsRow, in_repair, repaired
from erp_returns.services import repairs
from erp_returns.services.repairs import Repaired
from erp_returns.services.session import Session
from erp_returns.ui.pages.intake.kept import ENTER, Deed, Empty, KeptStation, named
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.tables import Column, Kind
from erp_returns.ui.texts import money_text, word


@dataclass(frozen=True, slots=True)
class RepairRow:
    """A group of units in repair (`goods`), or a repair that was finished (`done`)."""

    key: str
    order_number: str
    code: str
    name: str
    units: int
    warehouse: str
    state: str
    goods: GoodsRow | None = None
    done: DoneRow | None = None


_ROWS: tuple[Column[RepairRow], ...] = (
    Column("order_number", translatable("columns", "退换货单"), Kind.MONO, 142),
    Column("code", translatable("columns", "编码"), Kind.MONO, 108),
    Column("name", translatable("columns", "商品"), width=90, stretch=True),
    Column("units", translatable("columns", "件数"), Kind.NUMBER, 52),
    Column("warehouse", translatable("columns", "仓库"), width=84),
    Column("state", translatable("columns", "进度"), width=84),
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
        self.set_deeds(
            Deed(ENTER, self.tr("返修完成"), "clipboard-check", self._finish, self._may_finish),
            Deed("X", self.tr("冲销"), "undo-2", self._reverse, self._may_reverse),
        )

    def read(self, session: Session) -> list[RepairRow]:
        if self.past:
            return [self._done(row) for row in repaired(session.database)]
        return [self._waiting(row) for row in in_repair(session.database)]

    def fits(self, row: RepairRow, code: str) -> bool:
        own = (row.order_number, row.code, row.goods.document if row.goods else row.key)
        return code in map(fold, own)

    def show_row(self, row: RepairRow | None) -> None:
        if row is not None:
            self.number.setText(row.done.number if row.done else row.code)
            self.about.setText(named((f"{row.order_number} {row.name}".strip(), *self._about(row))))

    def _waiting(self, row: GoodsRow) -> RepairRow:
        name = f"{row.name} {row.spec}".strip()
        age = self.age(row.since)
        return RepairRow(
            str(row.id), row.order_number, row.code, name, row.units, row.warehouse, age, goods=row
        )

    def _done(self, row: DoneRow) -> RepairRow:
        name = f"{row.name} {row.spec}".strip()
        grade = word(Grade(row.grade))
        return RepairRow(
            row.number, row.order_number, row.code, name, row.quantity, row.warehouse, grade, done=row
        )

    def _about(self, row: RepairRow) -> tuple[str, ...]:
        if row.goods is not None:
            goods = row.goods
            found = self.tr("{document} 验货，{time} 送修").format(
                document=goods.document, time=self.floor.local(goods.since)
            )
            units = self.tr("在修 {units} 件，共 {all} 件").format(units=goods.units, all=goods.quantity)
            return found, units, goods.about
        if row.done is None:
            return ()
        done = row.done
        said = self.tr("{time} {operator}复验：{grade} {units} 件，费用 {cost}").format(
            time=self.floor.local(done.at),
            operator=done.operator,
            grade=row.state,
            units=done.quantity,
            cost=money_text(done.cost_fen),
        )
        return said, done.note

    # ------------------------------------------------------------------ deeds

    def _may_finish(self, row: RepairRow) -> bool:
        return row.goods is not None and self.desk.may(Permission.INSPECT)

    def _may_reverse(self, row: RepairRow) -> bool:
        return row.done is not None and self.desk.may(Permission.REVERSE)

    def _finish(self, row: RepairRow) -> None:
        from erp_returns.ui.dialogs.repaired import RepairedDialog

        def attempt(found: Repaired) -> str:
            done = self.tr("{number} 返修完成，已转库存")
            return self.attempt(lambda: repairs.finish(self.desk.session, found), done)

        if row.goods is not None:
            RepairedDialog(self.desk, row.goods, attempt, self.window()).ask_command()

    def _reverse(self, row: RepairRow) -> None:
        from erp_returns.ui.dialogs.repaired import RepairReversalDialog

        def attempt(note: str) -> str:
            done = self.tr("已冲销，商品回到在修（{number}）")
            return self.attempt(lambda: repairs.reverse_repair(self.desk.session, row.key, note), done)

        if row.done is not None:
            about = f"{row.order_number} {row.code} {row.name}"
            RepairReversalDialog(self.desk, row.key, about, attempt, self.window()).ask_command()
