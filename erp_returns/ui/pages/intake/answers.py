"""What a scan may mean when it is not simply an order: questions with numbered answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import ParcelKind, Status, StockState
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ParcelRequest
from erp_returns.domain.tracking import fold
from erp_returns.queries import scan as s
from erp_returns.services import returns
from erp_returns.services.exchanges import replacement_back
from erp_returns.services.parcels import came_back
from erp_returns.services.receiving import Arrival, register_parcel
from erp_returns.ui.pages.intake.choices import Choice
from erp_returns.ui.pages.intake.opening import Answer, Opened
from erp_returns.ui.pages.intake.sheet import BenchParcel
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.texts import word
from erp_returns.ui.widgets.scan_edit import Outcome

_BACK_AS = (StockState.GOOD, StockState.DEFECTIVE, StockState.QUARANTINE)


class Bay(Protocol):
    """Where the questions are shown, and where what they lead to is laid down."""

    @property
    def counting_number(self) -> str:
        """The number of the order on the bench; empty while there is none."""

    def ask(self, title: str, hint: str, choices: Sequence[Choice], *, with_note: bool = False) -> None:
        """Show a question."""

    def noted(self) -> str:
        """What was noted beside the question."""

    def end(self) -> None:
        """The question is answered; show what stood there before."""

    def open_order(self, order_id: int, code: str = "", parcel: BenchParcel | None = None) -> None:
        """Read an order and lay it on the bench."""

    def resume(self, order_id: int) -> None:
        """Go on with a count that was begun."""

    def clear_bench(self) -> None:
        """Take the order off the bench; what was counted is kept."""

    def lay(self, opened: Opened, code: str) -> None:
        """Lay an order that was read on the bench, whatever is known of its parcel."""

    def count_product(self, found: s.Product) -> None:
        """One unit of a product: of a line of the order on the bench, or beyond what was asked for."""

    def take_number(self, number: str, carrier: str) -> None:
        """The parcel on the bench has this number."""


class Answers(QObject):
    """Answers every outcome of a look-up but the plain one."""

    def __init__(self, floor: Floor, bay: Bay, parent: QObject) -> None:
        super().__init__(parent)
        self._floor = floor
        self._desk = floor.desk
        self._bay = bay
        self._ways: dict[type, Callable[[Answer, Any], None]] = {
            s.Several: self._several,
            s.CameBack: self._came_back,
            s.ReplacementCameBack: self._replacement_back,
            s.SaleOrders: self._sale_orders,
            s.SaleWithoutReturn: self._sale_without_return,
            s.Product: self._product,
            s.Unknown: self._unknown,
        }

    def give(self, answer: Answer) -> None:
        """Say what the code means, and ask what to do."""
        self._ways[type(answer.outcome)](answer, answer.outcome)

    # ---------------------------------------------------------------- orders

    def _several(self, answer: Answer, found: s.Several) -> None:
        title = self.tr("{code} 对应几张单，选一张").format(code=answer.code)
        self._ask(title, "", self._orders(found.candidates, answer.code))

    def _sale_orders(self, answer: Answer, found: s.SaleOrders) -> None:
        title = self.tr("销售单 {number} 有几张没有完成的退换货单").format(number=found.sale.number)
        choices = [*self._orders(found.candidates), self._new_return(found.sale)]
        self._ask(title, _buyer(found.sale), choices)

    def _sale_without_return(self, answer: Answer, found: s.SaleWithoutReturn) -> None:
        title = self.tr("{code} 还没有退换货单").format(code=answer.code)
        choices = []
        for sale in found.sales:
            if self._desk.may(Permission.CREATE):
                choices.append(self._new_return(sale))
            choices.append(
                Choice(
                    self.tr("按包裹建单，马上清点"),
                    f"{sale.number} {_buyer(sale)}",
                    partial(self._create, (sale,), ParcelKind.SELF_SENT, ParcelRequest("", "")),
                )
            )
        self._ask(title, self.tr("商品是销售单里所有还能退的；没有寄回的不点就行。"), choices)

    def _orders(
        self, candidates: Sequence[s.OrderCandidate], code: str = "", parcel: BenchParcel | None = None
    ) -> list[Choice]:
        return [
            Choice(
                f"{each.number}  {each.receiver}".strip(),
                self.tr("{status} · {units} 件 · {sale}").format(
                    status=word(Status(each.status)), units=each.units, sale=each.sale_number
                ),
                partial(self._open, each.id, code, parcel),
            )
            for each in candidates
        ]

    def _open(self, order_id: int, code: str, parcel: BenchParcel | None) -> None:
        self._bay.end()
        self._bay.open_order(order_id, code, parcel)

    def _new_return(self, sale: s.SaleCandidate) -> Choice:
        def act() -> None:
            self._bay.end()
            self._desk.router.new_return_asked.emit(sale.id)

        return Choice(self.tr("新建退换货单"), f"{sale.number} {_buyer(sale)}", act)

    # --------------------------------------------------------------- parcels

    def _came_back(self, answer: Answer, found: s.CameBack) -> None:
        parcel = ParcelRequest(found.carrier, answer.code)
        title = self.tr("{code} 是我们发出的包裹，没有送到？").format(code=answer.code)
        hint = "\n".join(f"{sale.number} {_buyer(sale)}" for sale in found.sales)
        choices = [
            Choice(
                self.tr("拒收退件"),
                self.tr("客户拒收，整件退回"),
                partial(self._create, found.sales, ParcelKind.REFUSED, parcel),
            ),
            Choice(
                self.tr("在途退件"),
                self.tr("没有送到，快递退回"),
                partial(self._create, found.sales, ParcelKind.IN_TRANSIT, parcel),
            ),
            *self._orders(
                found.orders, answer.code, BenchParcel(answer.code, found.carrier, ParcelKind.REFUSED)
            ),
        ]
        self._ask(title, hint, choices)

    def _create(self, sales: Sequence[s.SaleCandidate], kind: ParcelKind, parcel: ParcelRequest) -> None:
        """Raise an order for each sale whose goods stand at the door, and count the first."""
        session = self._desk.session
        made: list[int] = []
        try:
            for sale in sales:
                request = came_back(session, sale.id, kind, parcel)
                changes = returns.create(session, request, from_parcel=True)
                made.append(changes.order_id)
                self._desk.changes.publish(changes.topics)
        except Refusal as refusal:
            self._floor.refused(refusal)
        if made:
            self._bay.end()
            there = BenchParcel(parcel.tracking_number, parcel.carrier, kind)
            self._bay.open_order(made[0], parcel.tracking_number, there)

    def _replacement_back(self, answer: Answer, _found: s.ReplacementCameBack) -> None:
        opened = answer.opened
        if opened is None:
            return
        title = self.tr("{number} 换出的包裹退回来了").format(number=opened.order.number)
        hint = self.tr("收下以后要重新换出。商品是什么状态？")
        choices = [
            Choice(
                self.tr("换出退回，{state}").format(state=word(state)),
                "",
                partial(self._take, opened, state, answer.code),
            )
            for state in _BACK_AS
        ]
        choices.append(
            Choice(self.tr("不是，打开这张单清点"), "", partial(self._lay, opened, answer.code)),
        )
        self._ask(title, hint, choices)

    def _take(self, opened: Opened, state: StockState, code: str) -> None:
        order = opened.order
        sent = [each.row for each in opened.detail.shipments if each.stands]
        back = [row.number for row in sent if fold(row.about) == code]
        try:
            changes = replacement_back(self._desk.session, order.id, order.version, state, shipments=back)
        except Refusal as refusal:
            self._floor.refused(refusal)
            return
        self._bay.end()
        said = self.tr("{number} 换出退回已入库（{state}），等待重新换出")
        self._floor.done(changes, said.format(number=order.number, state=word(state)))

    def _lay(self, opened: Opened, code: str) -> None:
        self._bay.end()
        self._bay.lay(opened, code)

    # -------------------------------------------------- products, and nothing

    def _product(self, answer: Answer, found: s.Product) -> None:
        self._bay.count_product(found)

    def _unknown(self, answer: Answer, found: s.Unknown) -> None:
        if found.seen is not None:
            self._known_parcel(found.code, found.seen)
        elif not self._bay.counting_number:
            self._offer_registering(found)
        elif found.carriers:
            self._offer_number(found)
        else:
            said = self.tr("没有找到 {code}：不是 {number} 的商品，也不是单号或运单号。")
            number = self._bay.counting_number
            self._floor.say(Outcome.ERROR, said.format(code=found.code, number=number))

    def _known_parcel(self, code: str, seen: s.Seen) -> None:
        said = self.tr("包裹 {code} 已由{operator}在 {at} 登记为无主件。").format(
            code=code, operator=seen.operator, at=self._floor.local(seen.arrived_at)
        )
        choices = [Choice(self.tr("去认领"), self.tr("在无主件中找它的单"), self._claim)]
        self._bay.ask(said, "", choices)
        self._floor.say(Outcome.WARN, said)

    def _claim(self) -> None:
        self._bay.end()
        self._floor.go("unclaimed")

    def _offer_registering(self, found: s.Unknown) -> None:
        named = [
            Choice(
                self.tr("登记为无主件"),
                carrier,
                partial(self._register, found.code, carrier),
            )
            for carrier in found.carriers
        ]
        other = Choice(self.tr("登记为无主件"), self.tr("快递不明"), partial(self._register, found.code, ""))
        said = self.tr("没有找到 {code}，再按一次 Enter 登记为无主件。").format(code=found.code)
        title = self.tr("没有找到 {code}").format(code=found.code)
        hint = self.tr("不是任何退换货单、运单或订单的号码。登记后在“无主件”中等人认领。")
        self._bay.ask(title, hint, [*named, other], with_note=True)
        self._floor.say(Outcome.WARN, said)

    def _offer_number(self, found: s.Unknown) -> None:
        number = self._bay.counting_number
        choices = [
            Choice(
                self.tr("是 {number} 的运单号").format(number=number),
                carrier,
                partial(self._take_number, found.code, carrier),
            )
            for carrier in found.carriers
        ]
        choices += [
            Choice(
                self.tr("登记为无主件"),
                self.tr("是另一个包裹，{carrier}").format(carrier=carrier),
                partial(self._register, found.code, carrier),
            )
            for carrier in found.carriers
        ]
        title = self.tr("{code} 还没有登记过").format(code=found.code)
        self._bay.ask(title, self.tr("是商品条码的话：商品资料里没有它，按 Esc 继续清点。"), choices)
        self._floor.say(Outcome.WARN, title)

    def _take_number(self, code: str, carrier: str) -> None:
        self._bay.end()
        self._bay.take_number(code, carrier)

    def _register(self, code: str, carrier: str) -> None:
        try:
            changes = register_parcel(self._desk.session, Arrival(code, carrier, note=self._bay.noted()))
        except Refusal as refusal:
            self._floor.refused(refusal)
            return
        self._bay.end()
        named = f"{code} {carrier}".strip()
        self._floor.done(changes, self.tr("已登记无主件 {parcel}").format(parcel=named))

    def _ask(self, title: str, hint: str, choices: Sequence[Choice]) -> None:
        self._bay.ask(title, hint, choices)
        self._floor.say(Outcome.INFO, title)


def _buyer(sale: s.SaleCandidate) -> str:
    return " · ".join(part for part in (sale.receiver, sale.shop, sale.platform_number) if part)
