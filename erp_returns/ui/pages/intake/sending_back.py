"""待退回: goods that are not kept go back to the customer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from erp_returns.domain.kinds import Status
from erp_returns.domain.text import translatable
from erp_returns.queries.queues import SendBackRow, to_send_back
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services.giving_back import send_back
from erp_returns.ui.pages.intake.held import HeldView
from erp_returns.ui.pages.intake.opening import Answer
from erp_returns.ui.pages.intake.outgoing import OutgoingStation
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.tables import Column, Kind, ListTable, words_of
from erp_returns.ui.texts import listed
from erp_returns.ui.theme import FontRole
from erp_returns.ui.widgets.scan_edit import Outcome


@dataclass(frozen=True, slots=True)
class _Goods:
    code: str
    name: str
    units: int


_ROWS: tuple[Column[SendBackRow], ...] = (
    Column("number", translatable("columns", "退换货单"), Kind.MONO, 142),
    Column(
        "status",
        translatable("columns", "状态"),
        Kind.STATUS,
        84,
        read=lambda row: Status(row.status),
        words=words_of(Status),
    ),
    Column("receiver", translatable("columns", "收货人"), width=76),
    Column(
        "goods",
        translatable("columns", "退回商品"),
        width=90,
        read=lambda row: listed(row.articles),
        stretch=True,
    ),
    Column("units", translatable("columns", "件数"), Kind.NUMBER, 52),
    Column("rejection_reason", translatable("columns", "原因"), width=120, hidden=True),
)
_GOODS: tuple[Column[_Goods], ...] = (
    Column("code", translatable("columns", "编码"), Kind.MONO, 84),
    Column("name", translatable("columns", "商品"), width=72, stretch=True),
    Column("units", translatable("columns", "退回"), Kind.NUMBER, 50),
)


class SendingBackDesk(OutgoingStation[SendBackRow]):
    """Scan the order, scan the parcel: on its way back."""

    def __init__(self, floor: Floor, parent: QWidget | None = None) -> None:
        self.goods: ListTable[_Goods] = ListTable(_GOODS)
        super().__init__(
            floor,
            _ROWS,
            self.tr("待退回"),
            self.tr("没有要退回客户的商品"),
            self.tr("退回客户"),
            parent,
        )
        view = HeldView(self.desk.theme, name=self.tr("退回商品"), role=FontRole.BENCH, chooses=False)
        view.setModel(self.goods)
        self.middle.addWidget(view, 1)

    def read(self) -> list[SendBackRow]:
        return to_send_back(self.desk.session.database)

    def arrive(self) -> None:
        if self.table.rows:
            self.floor.say(Outcome.INFO, self.tr("扫退换货单号选单，再扫运单号"))

    def show_order(self, detail: ReturnDetail | None) -> None:
        lines = [line.row for line in detail.lines if line.row.to_send_back] if detail else []
        self.goods.set_rows(
            [_Goods(line.code, f"{line.name} {line.spec}".strip(), line.to_send_back) for line in lines]
        )

    def send(self, number: str = "") -> None:
        from erp_returns.ui.dialogs.parting import PartingDialog

        if self.detail is None:
            return
        done = self.tr("{number} 的商品已退回客户")
        dialog = PartingDialog(
            self.desk, self.detail, self.attempt(self.detail, send_back, done), self.window()
        )
        dialog.parcel.number.setText(number)
        dialog.ask_command()
        self.floor.back_to_field()

    def take_number(self, answer: Answer) -> None:
        if self.detail is None:
            self.floor.say(Outcome.ERROR, self.tr("没有找到 {code}。").format(code=answer.code))
        else:
            self.send(answer.code)
