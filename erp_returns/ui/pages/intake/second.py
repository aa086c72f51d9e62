"""二检: goods that somebody inspected once wait for somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.domain.tracking import fold
from erp_returns.queries.second_inspection import FirstRow, SecondRow, first_found, second_waiting
from erp_returns.services.inspection import inspect_again
from erp_returns.services.session import Session
from erp_returns.ui.pages.intake.kept import ENTER, Deed, Empty, KeptStation, counted, goods_view, named
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.tables import Column, Kind


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """An order with units that were inspected once, and what was found of each line."""

    order: SecondRow
    lines: tuple[FirstRow, ...]
    age: str

    @property
    def key(self) -> str:
        """What stays its own."""
        return self.order.number


_ROWS: tuple[Column[WaitingRow], ...] = (
    Column("number", translatable("columns", "退换货单"), Kind.MONO, 142, read=lambda row: row.order.number),
    Column(
        "receiver",
        translatable("columns", "收货人"),
        width=90,
        stretch=True,
        read=lambda row: row.order.receiver,
    ),
    Column("units", translatable("columns", "待二检"), Kind.NUMBER, 62, read=lambda row: row.order.units),
    Column("first_by", translatable("columns", "一检"), width=90, read=lambda row: row.order.first_by),
    Column("age", translatable("columns", "已等"), width=84),
)
_LINES: tuple[Column[FirstRow], ...] = (
    Column("code", translatable("columns", "编码"), Kind.MONO, 108),
    Column(
        "name",
        translatable("columns", "商品"),
        width=80,
        stretch=True,
        read=lambda row: f"{row.name} {row.spec}".strip(),
    ),
    Column("good", translatable("columns", "良品"), Kind.NUMBER, 46, show=counted),
    Column("defective", translatable("columns", "次品"), Kind.NUMBER, 46, show=counted),
    Column("scrap", translatable("columns", "报废"), Kind.NUMBER, 46, show=counted),
    Column("back", translatable("columns", "退回"), Kind.NUMBER, 46, show=counted),
)


class SecondDesk(KeptStation[WaitingRow]):
    """Scan the order, look again, Enter."""

    keeps: ClassVar[bool] = False

    def __init__(self, floor: Floor, parent: QWidget | None = None) -> None:
        empty = Empty(
            "clipboard-check",
            self.tr("没有等着二检的商品"),
            self.tr("参数“二次验货”打开后，一检过的商品在这里等另一个人二检，二检后才入库、才退款。"),
        )
        super().__init__(floor, _ROWS, self.tr("二检"), empty, parent)
        self.lines, view = goods_view(self, _LINES, self.tr("一检结果"))
        self.middle.addWidget(view, 1)
        self.set_deeds(Deed(ENTER, self.tr("二检"), "clipboard-check", self._inspect, self._may_inspect))

    def read(self, session: Session) -> list[WaitingRow]:
        database = session.database
        return [
            WaitingRow(row, tuple(first_found(database, row.id)), self.age(row.since))
            for row in second_waiting(database)
        ]

    def fits(self, row: WaitingRow, code: str) -> bool:
        return fold(row.order.number) == code

    def show_row(self, row: WaitingRow | None) -> None:
        self.lines.set_rows(row.lines if row else ())
        if row is None:
            return
        order = row.order
        self.number.setText(order.number)
        first = self.tr("一检 {who}，{at}").format(who=order.first_by, at=self.floor.local(order.since))
        mine = order.inspected_by(self.desk.session.operator_id)
        own = self.tr("这里有您一检的商品，要由另一个人二检。") if mine else ""
        self.about.setText(named((order.receiver, first, own)))

    def _may_inspect(self, _row: WaitingRow) -> bool:
        return self.desk.may(Permission.INSPECT)

    def _inspect(self, row: WaitingRow) -> None:
        from erp_returns.ui.dialogs.second_inspection import Again, SecondInspectionDialog

        session, order = self.desk.session, row.order

        def attempt(found: Again) -> str:
            done = self.tr("{order} 二检已过账 {number}").replace("{order}", order.number)
            return self.attempt(
                lambda: inspect_again(session, order.id, order.version, found.groups, found.note), done
            )

        SecondInspectionDialog(self.desk, order, row.lines, attempt, self.window()).ask_command()
