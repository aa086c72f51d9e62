"""The form of one return order: every part draws the same draft, every change goes through one history."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.requests import ReturnRequest
from erp_returns.domain.times import stored
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor.beside import Beside
from erp_returns.ui.editor.buyer_head import BuyerHead
from erp_returns.ui.editor.draft import Draft, History
from erp_returns.ui.editor.filling import draft_from, first_draft
from erp_returns.ui.editor.goods_table import GoodsTable
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.editor.head import Choices, SaleHead
from erp_returns.ui.editor.money_side import MoneySide
from erp_returns.ui.editor.replacement_table import ReplacementTable
from erp_returns.ui.editor.weighing import Particulars, Weighed, particulars_of, weigh
from erp_returns.ui.widgets.photo_strip import pictures_in

_ROOM_FOR_ALL = 760


class ReturnForm(QWidget):
    """Writes one order. `weighed_anew` follows every change with what it is worth now."""

    weighed_anew = Signal(object)

    def __init__(self, desk: Desk, ground: Groundwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ground = ground
        self.history = History(first_draft(ground))
        self.head = SaleHead(desk, ground, ground.heading) if ground.heading else BuyerHead(desk, ground)
        self.choices = Choices(desk, ground)
        self.goods = GoodsTable(desk, ground)
        self.replacements = ReplacementTable(desk, ground)
        self.money = MoneySide(desk, ground)
        self.beside = Beside(desk, ground)
        self.setAcceptDrops(True)
        self._lay_out()
        self._listen()
        self._first = (self.history.draft, self._particulars())
        self.weighed = self._weigh()
        self.opened_with = self.weighed.request
        self._show()

    def _lay_out(self) -> None:
        self.tables = QSplitter(Qt.Orientation.Vertical, self)
        self.tables.setChildrenCollapsible(False)
        self.tables.addWidget(self.goods)
        self.tables.addWidget(self.replacements)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.tables, 1)
        left.addWidget(self.beside)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(left, 1)
        middle.addWidget(self.money)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.choices)
        column.addLayout(middle, 1)

    def _listen(self) -> None:
        for part in (self.choices, self.goods, self.replacements, self.money):
            part.drafted.connect(self.change)
        if isinstance(self.head, BuyerHead):
            self.head.drafted.connect(self.change)
        for table in (self.goods, self.replacements):
            table.step_closed.connect(self.history.close_step)
            table.step_given_up.connect(self._give_up)
        self.money.step_closed.connect(self.history.close_step)
        self.money.verdict.changed.connect(self._weigh_again)
        self.beside.changed.connect(self._weigh_again)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
            (QKeySequence.StandardKey.Paste, self._paste),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # ---------------------------------------------------------------- reading

    def heightForWidth(self, width: int) -> int:
        """What must be had (px): the area around scrolls only for that, never for what would be nicer."""
        layout = self.layout()
        return -1 if layout is None else layout.totalMinimumHeightForWidth(width)

    @property
    def draft(self) -> Draft:
        """What is asked for now."""
        return self.history.draft

    @property
    def typed(self) -> bool:
        """Whether anything differs from how the form opened."""
        return (self.history.draft, self._particulars()) != self._first

    def request(self) -> ReturnRequest:
        """The command the form stands for."""
        return self.weighed.request

    def go_on_with(self, request: ReturnRequest, photos: tuple[str, ...]) -> None:
        """Hold what was typed into another form of the order."""
        given = replace(particulars_of(self.ground, request), new_photos=photos)
        self.beside.show_particulars(given)
        self.money.verdict.override.setText(given.override_reason)
        self.change(draft_from(self.ground, request))

    def photos(self) -> tuple[str, ...]:
        """Hashes of the photos to attach."""
        return self.beside.photos.added

    def problem(self) -> str:
        """What is typed so wrongly that it means nothing; the field is shown. Empty for none."""
        field = self.money.problem()
        if field is None:
            return self.beside.photos.problem()
        field.setFocus()
        field.selectAll()
        return field.problem()

    # --------------------------------------------------------------- changing

    def change(self, draft: Draft, token: object = None) -> None:
        """Go on with `draft`; changes of one token are one step to undo."""
        if self.history.change(draft, token):
            self._weigh_and_show()

    def undo(self) -> None:
        """Take the last step back."""
        if self.history.undo():
            self._weigh_and_show()

    def redo(self) -> None:
        """Take the step again."""
        if self.history.redo():
            self._weigh_and_show()

    def _give_up(self, token: object) -> None:
        if self.history.give_up(token):
            self._weigh_and_show()

    def _paste(self) -> None:
        if self.beside.photos.paste():
            self.beside.show_photos()

    # ---------------------------------------------------------------- showing

    def _particulars(self) -> Particulars:
        return self.beside.particulars(self.money.verdict.override.text())

    def _weigh(self) -> Weighed:
        at = stored(self._desk.session.clock())
        return weigh(self.ground, self.history.draft, self._particulars(), at)

    def _weigh_and_show(self) -> None:
        self.weighed = self._weigh()
        self._show()

    def _weigh_again(self) -> None:
        """Words changed, no goods: only the money side has to say something new."""
        self.weighed = self._weigh()
        self.money.show_draft(self.draft, self.weighed)
        self.weighed_anew.emit(self.weighed)

    def _make_room(self, exchange: bool) -> None:  # noqa: FBT001 - what is shown
        """Two tables in a low window need the room of the tabs below."""
        first = exchange and self.replacements.isHidden()
        self.replacements.setVisible(exchange)
        if first and self.height() < _ROOM_FOR_ALL:
            self.beside.folding.setChecked(True)

    def _show(self) -> None:
        draft = self.draft
        if isinstance(self.head, BuyerHead):
            self.head.show_draft(draft)
        self.choices.show_draft(draft)
        self._make_room(draft.kind is ReturnKind.EXCHANGE)
        self.goods.show_draft(draft, self.weighed)
        self.replacements.show_draft(draft, self.weighed)
        self.money.show_draft(draft, self.weighed)
        self.beside.show_draft(draft)
        self.weighed_anew.emit(self.weighed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.beside.photos.take(event.mimeData()):
            self.beside.show_photos()
            event.acceptProposedAction()
