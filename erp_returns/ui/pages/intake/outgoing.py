"""What the queues of outgoing parcels share: a list, the order that is chosen, and the way to its dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import Status
from erp_returns.queries import scan as s
from erp_returns.queries.return_detail import ReturnDetail, return_detail
from erp_returns.services.session import Changes, Session
from erp_returns.ui.pages.intake.held import HeldView
from erp_returns.ui.pages.intake.opening import Answer, look_up
from erp_returns.ui.pages.intake.station import Floor, Station
from erp_returns.ui.tables import Column, ListTable
from erp_returns.ui.texts import sentence, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.scan_edit import Outcome
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}

CommandT = TypeVar("CommandT")


class OutgoingRow(Protocol):
    """What the rows of both queues have."""

    @property
    def id(self) -> int: ...

    @property
    def number(self) -> str: ...


RowT = TypeVar("RowT", bound=OutgoingRow)


class OutgoingStation(Station, Generic[RowT]):
    """Orders that wait for a parcel to the customer. Subclasses say which, what is shown, what is sent."""

    def __init__(
        self,
        floor: Floor,
        columns: tuple[Column[RowT], ...],
        name: str,
        empty: str,
        verb: str,
        parent: QWidget | None = None,
    ) -> None:
        """`name`, `empty` and `verb` are translated already."""
        super().__init__(floor, parent)
        self.detail: ReturnDetail | None = None
        self.table: ListTable[RowT] = ListTable(columns)
        self.view = HeldView(self.desk.theme, name=name, empty=empty)
        self.view.setModel(self.table)
        self.view.current_changed.connect(lambda _key: self._show_chosen())
        self.view.opened.connect(lambda _key: self.send())
        self.number, self.about, self.address = QLabel(), WrappedLabel(), WrappedLabel()
        self.desk.theme.dress(self.number, FontRole.NUMBER_TITLE)
        self.desk.theme.dress(self.about, FontRole.BODY, Tone.SECONDARY)
        self.desk.theme.dress(self.address, FontRole.BENCH)
        self.sending = QPushButton(self.tr("{verb} Enter").format(verb=verb))
        self.sending.setProperty("primary", True)
        self.sending.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.desk.icons.dress(self.sending, "truck")
        self.sending.clicked.connect(lambda _on: self.send())
        self.middle = QVBoxLayout()
        self._lay_out()

    # ---------------------------------------------------------- for subclasses

    def read(self) -> list[RowT]:
        """The orders that wait, oldest first."""
        raise NotImplementedError

    def show_order(self, detail: ReturnDetail | None) -> None:
        """Show what goes out."""
        raise NotImplementedError

    def send(self, number: str = "") -> None:
        """Ask for the parcel and send it; `number` was scanned already."""
        raise NotImplementedError

    def take_number(self, answer: Answer) -> None:
        """A code nobody knows was scanned."""
        raise NotImplementedError

    # ---------------------------------------------------------------- station

    def scan(self, typed: str) -> None:
        counting = self.detail.order.id if self.detail else None
        self.floor.find(partial(look_up, self.desk.session, typed, counting), self._answered)

    def press(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            self.view.choose_row((self.view.current_key() or 0) + _STEPS[key])
        elif key is Qt.Key.Key_F9:
            self.send()
        return True

    def enter(self) -> None:
        if self.detail is None:
            self.floor.say(Outcome.INFO, self.tr("没有等着的单"))
        else:
            self.send()

    def refresh(self) -> None:
        chosen = self.detail.order.id if self.detail else None
        self.table.set_rows(self.read())
        if chosen is None or not self.choose(chosen):
            self.view.choose_row(0)
        self._show_chosen()

    def choose(self, order_id: int) -> bool:
        """Choose an order, if it waits here."""
        at = next((at for at, row in enumerate(self.table.rows) if row.id == order_id), None)
        if at is not None:
            self.view.choose_row(at)
        return at is not None

    # ---------------------------------------------------------------- asked

    def attempt(
        self, detail: ReturnDetail, serve: Callable[[Session, int, int, CommandT], Changes], done: str
    ) -> Callable[[CommandT], str]:
        """What the dialog calls: why not, or nothing once it is done."""
        order = detail.order

        def attempt(command: CommandT) -> str:
            try:
                changes = serve(self.desk.session, order.id, order.version, command)
            except Refusal as refusal:
                return sentence(refusal)
            self.floor.done(changes, done.format(number=order.number))
            return ""

        return attempt

    def _answered(self, answer: Answer) -> None:
        found = answer.outcome
        if isinstance(found, s.Found | s.ReplacementCameBack):
            self._go_to(found.order_id, answer)
        elif isinstance(found, s.Several | s.SaleOrders | s.CameBack):
            orders = found.orders if isinstance(found, s.CameBack) else found.candidates
            self._go_to_one_of(orders, answer.code)
        elif isinstance(found, s.Unknown):
            self.take_number(answer)
        elif isinstance(found, s.Product):
            self.wrong_product(found)
        else:
            said = self.tr("{code} 没有退换货单。").format(code=answer.code)
            self.floor.say(Outcome.ERROR, said)

    def wrong_product(self, found: s.Product) -> None:
        """A product was scanned that does not belong to the order."""
        said = self.tr("“{name}”不是这张单要发的。").format(name=found.name)
        self.floor.say(Outcome.ERROR, said)

    def _go_to(self, order_id: int, answer: Answer) -> None:
        if self.choose(order_id):
            self.floor.say(Outcome.OK, self.number.text())
        elif answer.opened is not None:
            order = answer.opened.order
            said = self.tr("{number} 不在这里，现在{status}。")
            status = word(Status(order.status))
            self.floor.say(Outcome.ERROR, said.format(number=order.number, status=status))

    def _go_to_one_of(self, orders: Sequence[s.OrderCandidate], code: str) -> None:
        if any(self.choose(order.id) for order in orders):
            self.floor.say(Outcome.OK, self.number.text())
        else:
            self.floor.say(Outcome.ERROR, self.tr("{code} 的单不在这里。").format(code=code))

    # ------------------------------------------------------------------- shown

    def _show_chosen(self) -> None:
        at = self.view.current_key()
        self.detail = None
        if at is not None and at < len(self.table.rows):
            try:
                self.detail = return_detail(self.desk.session.database, self.table.rows[at].id)
            except Refusal as refusal:
                self.floor.refused(refusal)
        detail = self.detail
        self.number.setText(detail.order.number if detail else "")
        self.sending.setEnabled(detail is not None)
        if detail is not None:
            order = detail.order
            self.about.setText(" · ".join(part for part in (order.type, order.reason, order.shop) if part))
            who = " ".join(part for part in (order.receiver_name, order.receiver_mobile) if part)
            where = " ".join(part for part in (order.region, order.address) if part)
            self.address.setText("\n".join(part for part in (who, where) if part) or "—")
        self._right.setVisible(detail is not None)
        self.show_order(detail)

    def _lay_out(self) -> None:
        self._right = QWidget()
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self.sending)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.number)
        column.addWidget(self.about)
        column.addLayout(self.middle, 1)
        column.addWidget(self.address)
        column.addLayout(bottom)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(self._right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
