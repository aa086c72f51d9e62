"""待换出: replacements are picked, checked by their codes, and sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from erp_returns.domain.text import translatable
from erp_returns.domain.tracking import fold
from erp_returns.queries.queues import ShippingRow, to_ship
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.queries.scan import Product, Unknown
from erp_returns.services.exchanges import ship
from erp_returns.ui.pages.intake.held import HeldView
from erp_returns.ui.pages.intake.opening import Answer
from erp_returns.ui.pages.intake.outgoing import OutgoingStation
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.tables import Column, Kind, ListTable
from erp_returns.ui.texts import listed
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.scan_edit import Outcome


@dataclass(frozen=True, slots=True)
class Pick:
    """A product that goes out: `due` units, `checked` of them scanned."""

    codes: frozenset[str]
    code: str
    name: str
    due: int
    checked: int = 0


def _tone(row: Pick) -> Tone:
    return Tone.SUCCESS if row.checked == row.due else Tone.WARNING


_ROWS: tuple[Column[ShippingRow], ...] = (
    Column("number", translatable("columns", "换货单"), Kind.MONO, 142),
    Column("receiver", translatable("columns", "收货人"), width=74),
    Column(
        "goods",
        translatable("columns", "换出商品"),
        width=110,
        read=lambda row: listed(row.articles),
        stretch=True,
    ),
    Column("units", translatable("columns", "件数"), Kind.NUMBER, 52),
    Column("warehouse", translatable("columns", "换出仓库"), width=76, hidden=True),
    Column("due_by", translatable("columns", "最迟"), Kind.TIME, 130, hidden=True),
)
_PICKS: tuple[Column[Pick], ...] = (
    Column("code", translatable("columns", "编码"), Kind.MONO, 84),
    Column("name", translatable("columns", "商品"), width=72, stretch=True),
    Column("due", translatable("columns", "应发"), Kind.NUMBER, 50),
    Column("checked", translatable("columns", "已核对"), Kind.NUMBER, 62, tone=_tone),
)


class ShippingDesk(OutgoingStation[ShippingRow]):
    """Scan the order, scan its goods (a wrong one is red), scan the parcel: sent."""

    def __init__(self, floor: Floor, parent: QWidget | None = None) -> None:
        self.picks: ListTable[Pick] = ListTable(_PICKS)
        self._picking: int | None = None
        super().__init__(
            floor,
            _ROWS,
            self.tr("待换出"),
            self.tr("没有等着换出的商品"),
            self.tr("换出"),
            parent,
        )
        view = HeldView(self.desk.theme, name=self.tr("换出商品"), role=FontRole.BENCH, chooses=False)
        view.setModel(self.picks)
        self.middle.addWidget(view, 1)

    def read(self) -> list[ShippingRow]:
        return to_ship(self.desk.session.database)

    def arrive(self) -> None:
        if self.table.rows:
            self.floor.say(Outcome.INFO, self.tr("扫换货单号选单，扫商品核对，再扫运单号"))

    def show_order(self, detail: ReturnDetail | None) -> None:
        order_id = detail.order.id if detail else None
        if order_id != self._picking:
            self._picking = order_id
            self.picks.set_rows([])
            self.picks.set_rows(_picks(detail))

    def scan(self, typed: str) -> None:
        places = [at for at, pick in enumerate(self.picks.rows) if fold(typed) in pick.codes]
        if places:
            self._check(places)
        else:
            super().scan(typed)

    def send(self, number: str = "") -> None:
        from erp_returns.ui.dialogs.dispatch import DispatchDialog

        if self.detail is None:
            return
        done = self.tr("{number} 已换出，等待客户收货")
        dialog = DispatchDialog(self.desk, self.detail, self.attempt(self.detail, ship, done), self.window())
        dialog.parcel.number.setText(number)
        dialog.ask_command()
        self.floor.back_to_field()

    def take_number(self, answer: Answer) -> None:
        if self.detail is None:
            self.floor.say(Outcome.ERROR, self.tr("没有找到 {code}。").format(code=answer.code))
            return
        left = sum(pick.due - pick.checked for pick in self.picks.rows)
        known = isinstance(answer.outcome, Unknown) and answer.outcome.carriers
        if left and not known:
            said = self.tr("没有找到 {code}：不是 {number} 要换出的商品。")
            text = said.format(code=answer.code, number=self.detail.order.number)
            self.floor.say(Outcome.ERROR, text)
        elif left:
            said = self.tr("还有 {units} 件没有核对：先扫商品，或按 Enter 不核对直接换出。")
            self.floor.say(Outcome.WARN, said.format(units=left))
        else:
            self.send(answer.code)

    def wrong_product(self, found: Product) -> None:
        number = self.detail.order.number if self.detail else ""
        said = self.tr("拿错了：“{name}”不是 {number} 要换出的商品。")
        self.floor.say(Outcome.ERROR, said.format(name=found.name, number=number))

    def _check(self, places: Sequence[int]) -> None:
        """One scanned unit of a product that goes out."""
        rows = self.picks.rows
        open_ones = [at for at in places if rows[at].checked < rows[at].due]
        if not open_ones:
            pick = rows[places[0]]
            said = self.tr("“{name}”只要 {due} 件，已经够了。")
            self.floor.say(Outcome.ERROR, said.format(name=pick.name, due=pick.due))
            return
        at = open_ones[0]
        pick = replace(rows[at], checked=rows[at].checked + 1)
        self.picks.replace(at, pick)
        left = sum(each.due - each.checked for each in self.picks.rows)
        if left:
            said = self.tr("{name} {checked}/{due}，还差 {left} 件")
        else:
            said = self.tr("{name} {checked}/{due}，全部核对，请扫运单号")
        self.floor.say(Outcome.OK, said.format(name=pick.name, checked=pick.checked, due=pick.due, left=left))


def _picks(detail: ReturnDetail | None) -> list[Pick]:
    lines = detail.replacements if detail else ()
    return [
        Pick(
            frozenset(fold(code) for code in (line.code, line.barcode) if code),
            line.code,
            f"{line.name} {line.spec}".strip(),
            line.quantity - line.shipped,
        )
        for line in lines
        if line.quantity > line.shipped
    ]
