"""无主件: parcels nobody asked for wait here until somebody finds their order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import ParcelKind, Status
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ParcelRequest
from erp_returns.domain.text import translatable
from erp_returns.domain.tracking import fold
from erp_returns.queries import scan as s
from erp_returns.queries.parcel_suggestions import Suggestion
from erp_returns.queries.reading import own_connection
from erp_returns.queries.search import Hits, search
from erp_returns.services import returns
from erp_returns.services.parcels import UnclaimedRow, came_back, match_parcel, unclaimed
from erp_returns.services.session import Session
from erp_returns.ui.jobs import Job
from erp_returns.ui.pages.intake.choices import MOST, Choice, ChoicePanel
from erp_returns.ui.pages.intake.held import HeldView
from erp_returns.ui.pages.intake.opening import Answer, look_up
from erp_returns.ui.pages.intake.stack import ShownStack
from erp_returns.ui.pages.intake.station import Floor, Station
from erp_returns.ui.pages.intake.suggested import SuggestedOrders, called, read_suggestions, reasons_text
from erp_returns.ui.tables import Column, Kind, ListTable
from erp_returns.ui.texts import word
from erp_returns.ui.widgets.empty_state import EmptyState
from erp_returns.ui.widgets.scan_edit import Outcome

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}

COLUMNS: tuple[Column[UnclaimedRow], ...] = (
    Column("arrived_at", translatable("columns", "到件时间"), Kind.TIME, 124),
    Column("tracking_number", translatable("columns", "运单号"), Kind.MONO, 140),
    Column("carrier", translatable("columns", "快递"), width=104),
    Column("note", translatable("columns", "备注"), width=90, stretch=True),
    Column("operator", translatable("columns", "登记人"), width=72),
)


@dataclass(frozen=True, slots=True)
class _Found:
    """What a number or a scrap led to."""

    answer: Answer
    hits: Hits | None


def _read(session: Session) -> list[UnclaimedRow]:
    """The parcels that no order claims, in whatever thread."""
    with own_connection(session.database):
        return unclaimed(session.database)


def _look_wide(session: Session, typed: str) -> _Found:
    """Look a code up; where nothing carries it, search names, phones and beginnings of numbers."""
    answer = look_up(session, typed)
    if not isinstance(answer.outcome, s.Unknown):
        return _Found(answer, None)
    with own_connection(session.database):
        return _Found(answer, search(session.database, typed, MOST))


class UnclaimedDesk(Station):
    """The list at the left; what the number typed last may mean at the right."""

    def __init__(self, floor: Floor, parent: QWidget | None = None) -> None:
        super().__init__(floor, parent)
        self.table: ListTable[UnclaimedRow] = ListTable(COLUMNS)
        self._reading: Job[list[UnclaimedRow]] | None = None
        self.view = HeldView(
            self.desk.theme, name=self.tr("无主件"), empty=self.tr("没有无主件，每个包裹都有主了")
        )
        self.view.setModel(self.table)
        self.choices = ChoicePanel(self.desk.theme)
        self._hint = EmptyState(
            self.desk.theme,
            self.desk.icons,
            "package-x",
            self.tr("这个包裹是谁的？"),
            self.tr("↑↓ 选包裹，再输入或扫描退换货单号、订单号、手机号或收货人，Enter 认领。"),
        )
        self.suggested = SuggestedOrders(self.desk.theme)
        self._right = ShownStack(self._hint, self.suggested, self.choices)
        self.view.current_changed.connect(lambda _at: self._suggest())
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(self._right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    # ---------------------------------------------------------------- station

    def commands(self) -> Collection[str]:
        return self.choices.keys() if self._asking else ()

    def command(self, character: str) -> None:
        self.choices.take(int(character) - 1)

    def scan(self, typed: str) -> None:
        self.end()
        code = fold(typed)
        at = next((at for at, row in enumerate(self.table.rows) if fold(row.tracking_number) == code), None)
        if at is not None:
            self.view.choose_row(at)
            self.floor.say(Outcome.OK, self.tr("已选中 {number}，再输入它的单号").format(number=code))
        elif self.chosen() is None:
            self.floor.say(Outcome.INFO, self.tr("没有要认领的包裹"))
        else:
            self.floor.find(partial(_look_wide, self.desk.session, typed), self._answered)

    def press(self, key: Qt.Key) -> bool:
        if key in _STEPS and self._asking:
            self.choices.step(_STEPS[key])
        elif key in _STEPS:
            self.view.choose_row((self.view.current_key() or 0) + _STEPS[key])
        elif key is Qt.Key.Key_Escape:
            self.end()
        return True

    def tick(self, number: int) -> None:
        found = self.suggested.found
        if not self._asking and number <= len(found):
            self._take_suggestion(found[number - 1])

    def enter(self) -> None:
        if self._asking:
            self.choices.take()
        elif self.suggested.found:
            self._ask_about_suggestions()
        else:
            self.floor.say(Outcome.INFO, self.tr("输入或扫描这个包裹的单号、手机号或收货人"))

    def refresh(self) -> None:
        if self._reading is not None:
            self._reading.drop()
        session = self.desk.session
        job = self.desk.jobs.run(lambda _token: _read(session), self._show_rows, owner=self)
        self._reading = job if job.running else None

    def _show_rows(self, rows: list[UnclaimedRow]) -> None:
        self._reading = None
        row = self.chosen()
        self.table.set_rows(rows)
        at = next((at for at, each in enumerate(self.table.rows) if row and each.id == row.id), 0)
        self.view.choose_row(at)

    def arrive(self) -> None:
        self.end()

    def chosen(self) -> UnclaimedRow | None:
        """The parcel that is to be claimed."""
        at = self.view.current_key()
        return self.table.rows[at] if at is not None and at < len(self.table.rows) else None

    def end(self) -> None:
        """Put the question away."""
        self._right.setCurrentWidget(self.suggested if self.suggested.found else self._hint)

    # ------------------------------------------------------------ suggestions

    def _suggest(self) -> None:
        """Look beside the window for whose the chosen parcel may be."""
        parcel = self.chosen()
        if parcel is None or parcel.id == self.suggested.parcel_id:
            return
        self.suggested.show_found(parcel.id, [])
        self.end()
        session = self.desk.session

        def done(found: list[Suggestion]) -> None:
            if self.suggested.parcel_id == parcel.id:
                self.suggested.show_found(parcel.id, found)
                if not self._asking:
                    self.end()

        self.desk.jobs.run(lambda _token: read_suggestions(session, parcel.id), done, owner=self)

    def _ask_about_suggestions(self) -> None:
        parcel = self.chosen()
        if parcel is None:
            return
        choices = [
            Choice(called(each), reasons_text(each), partial(self._take_suggestion, each))
            for each in self.suggested.found
        ]
        title = self.tr("{number} 可能属于").format(number=parcel.tracking_number)
        self.choices.ask(title, self.tr("Enter 认领选中的，也可以按数字键；Esc 回到列表。"), choices)
        self._right.setCurrentWidget(self.choices)

    def _take_suggestion(self, each: Suggestion) -> None:
        if each.order_id is None:
            self._create(each.sale_id)
        else:
            self._match(each.order_id)

    # ---------------------------------------------------------------- matching

    @property
    def _asking(self) -> bool:
        return self._right.currentWidget() is self.choices

    def _answered(self, found: _Found) -> None:
        parcel = self.chosen()
        choices, unsold = self._choices(found), self._unsold_choice()
        if parcel is None or not choices:
            said = self.tr("没有找到 {code}：换一个单号、手机号或姓名试试。").format(code=found.answer.code)
            self.floor.say(Outcome.ERROR, said)
            if parcel is not None and unsold:
                self.choices.ask(said, self.tr("找不到原单的，也可以这样收下："), unsold)
                self._right.setCurrentWidget(self.choices)
            return
        title = self.tr("{number} 属于哪张单？").format(number=parcel.tracking_number)
        self.choices.ask(title, self.tr("Enter 认领选中的，也可以按数字键。"), [*choices, *unsold])
        self._right.setCurrentWidget(self.choices)
        self.floor.say(Outcome.OK, title)

    def _choices(self, found: _Found) -> list[Choice]:
        if found.hits is not None:
            return self._hit_choices(found.hits)
        outcome, opened = found.answer.outcome, found.answer.opened
        if opened is not None:
            order = opened.order
            text = f"{order.number}  {order.receiver_name}".strip()
            return [Choice(text, word(Status(order.status)), partial(self._match, order.id))]
        orders: Sequence[s.OrderCandidate] = ()
        sales: Sequence[s.SaleCandidate] = ()
        if isinstance(outcome, s.Several | s.SaleOrders):
            orders = outcome.candidates
        if isinstance(outcome, s.CameBack):
            orders, sales = outcome.orders, outcome.sales
        if isinstance(outcome, s.SaleWithoutReturn):
            sales = outcome.sales
        return [
            *(
                Choice(
                    f"{order.number}  {order.receiver}".strip(),
                    word(Status(order.status)),
                    partial(self._match, order.id),
                )
                for order in orders
            ),
            *(self._sale_choice(sale.id, sale.number, sale.receiver) for sale in sales),
        ]

    def _hit_choices(self, hits: Hits) -> list[Choice]:
        orders = [
            Choice(
                f"{hit.number}  {hit.receiver}".strip(),
                word(Status(hit.status)),
                partial(self._match, hit.id),
            )
            for hit in hits.returns
        ]
        return [*orders, *(self._sale_choice(hit.id, hit.number, hit.receiver) for hit in hits.sales)]

    def _sale_choice(self, sale_id: int, number: str, receiver: str) -> Choice:
        text = self.tr("为 {number} 建单并认领").format(number=number)
        return Choice(text, receiver, partial(self._create, sale_id))

    def _unsold_choice(self) -> list[Choice]:
        """A parcel of which nobody knows a sale: whoever may writes an order without one."""
        if not (self.desk.may(Permission.CREATE) and self.desk.may(Permission.WITHOUT_SALE)):
            return []
        hint = self.tr("找不到原单也收下，金额由店主核定")
        return [Choice(self.tr("无原单建单并认领…"), hint, self._write_without_sale)]

    def _write_without_sale(self) -> None:
        """Write an order for the parcel; once it is saved the parcel is its own."""
        from erp_returns.ui.editor import open_editor

        parcel = self.chosen()
        editor = open_editor(self.desk, parent=self.window())
        if editor is not None and parcel is not None:
            editor.write_for_parcel(ParcelRequest(parcel.carrier, parcel.tracking_number))
            editor.saved.connect(partial(self._claim, parcel.id))

    def _match(self, order_id: int) -> None:
        parcel = self.chosen()
        if parcel is not None:
            self._claim(parcel.id, order_id)

    def _claim(self, parcel_id: int, order_id: int) -> None:
        """The parcel is the order's; its goods can be counted."""
        try:
            changes = match_parcel(self.desk.session, parcel_id, order_id)
        except Refusal as refusal:
            self.floor.refused(refusal)
            return
        self.end()
        self.desk.changes.publish(changes.topics)
        self.floor.count(order_id, parcel_id)

    def _create(self, sale_id: int) -> None:
        """Raise an order for everything the sale can still take back, and give it the parcel."""
        session, nothing = self.desk.session, ParcelRequest("", "")
        try:
            request = came_back(session, sale_id, ParcelKind.SELF_SENT, nothing)
            changes = returns.create(session, request, from_parcel=True)
        except Refusal as refusal:
            self.floor.refused(refusal)
            return
        self.desk.changes.publish(changes.topics)
        self._match(changes.order_id)
