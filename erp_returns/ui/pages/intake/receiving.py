"""收货: a parcel is scanned, counted, graded and posted, without a mouse."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from erp_returns.domain.errors import ChangedMeanwhile, Refusal
from erp_returns.domain.kinds import Status
from erp_returns.queries.queues import ArrivedRow
from erp_returns.queries.return_form import order_head
from erp_returns.queries.scan import Found, Product
from erp_returns.services.inspection import inspect
from erp_returns.services.intake_drafts import discard_drafts
from erp_returns.services.session import Changes
from erp_returns.ui.pages.intake.answers import Answers
from erp_returns.ui.pages.intake.arrivals import Arrivals
from erp_returns.ui.pages.intake.bench import Bench
from erp_returns.ui.pages.intake.choices import Choice, ChoicePanel
from erp_returns.ui.pages.intake.evidence import BenchPhotos
from erp_returns.ui.pages.intake.extra import ExtraDesk, post_parcel
from erp_returns.ui.pages.intake.half_done import HalfDone
from erp_returns.ui.pages.intake.head import BenchFoot, BenchHead
from erp_returns.ui.pages.intake.laying import Laying
from erp_returns.ui.pages.intake.lines import LinesView, chips, found_text
from erp_returns.ui.pages.intake.meanwhile import told_meanwhile
from erp_returns.ui.pages.intake.opening import Answer, Opened, look_up, read_order
from erp_returns.ui.pages.intake.questions import BenchQuestions
from erp_returns.ui.pages.intake.sheet import BenchParcel, Step, with_number
from erp_returns.ui.pages.intake.side import Side
from erp_returns.ui.pages.intake.stack import ShownStack
from erp_returns.ui.pages.intake.station import Floor, Station
from erp_returns.ui.pages.intake.tally import Pile
from erp_returns.ui.remembered import remember_splitter
from erp_returns.ui.texts import sentence, word
from erp_returns.ui.widgets.empty_state import EmptyState
from erp_returns.ui.widgets.scan_edit import Outcome

_NEXT_DIGIT_SECONDS = 1.5
_PILES = {
    "G": Pile.GOOD,
    "D": Pile.DEFECTIVE,
    "X": Pile.REPAIR,
    "F": Pile.SUPPLIER,
    "S": Pile.SCRAP,
    "B": Pile.BACK,
}
_COMMANDS = frozenset("0123456789+-GDXFSBMQWKP")
_ARRIVALS, _LINES, _SIDE = 250, 560, 272
"""Widths that cut nothing, in pixels at 10 points."""

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class ReceivingDesk(Station):
    """Today's parcels at the left, the order on the bench in the middle, what is noted at the right."""

    def __init__(self, floor: Floor, parent: QWidget | None = None) -> None:
        super().__init__(floor, parent)
        self.bench = Bench(self)
        self.answers = Answers(floor, self, self)
        self.laying = Laying(floor, self.bench, self, self)
        self.half_done = HalfDone(floor, self.bench, self, self)
        self.arrivals = Arrivals(self.desk.theme, self.desk.session)
        self.choices = ChoicePanel(self.desk.theme)
        self.lines = LinesView(self.desk.theme)
        self.head = BenchHead(self.desk.theme, self.desk.icons)
        self.foot = BenchFoot(self.desk)
        self.photos = BenchPhotos(floor, self.bench)
        self.side = Side(self.desk.theme, self.photos)
        self.questions = BenchQuestions(floor, self.bench, self, self)
        self.extra = ExtraDesk(floor, self.bench, self, self)
        self._digits = ("", -1, 0.0)
        self.posted_number = ""
        self._lay_out()
        self._connect()
        self._show()

    # ---------------------------------------------------------------- station

    def commands(self) -> Collection[str]:
        if self._asking:
            return self.choices.keys()
        return _COMMANDS if self.bench.opened else ()

    def scan(self, typed: str) -> None:
        counting = self.bench.order_id
        self.floor.find(partial(look_up, self.desk.session, typed, counting), self._answered)

    def command(self, character: str) -> None:
        if self._asking:
            self.choices.take(int(character) - 1)
            return
        if character.isdigit():
            self._type(character)
            return
        if self.questions.ask(character):
            return
        ways: dict[str, Callable[[], str]] = {
            "+": self.bench.one_more,
            "-": self.bench.one_less,
            "M": self.bench.missing,
            **{letter: partial(self.bench.sort, pile) for letter, pile in _PILES.items()},
        }
        self._answer(ways[character]())

    def tick(self, number: int) -> None:
        boxes = list(self.side.differences.values())
        if self.bench.opened and not self._asking and number <= len(boxes) and self.side.differs:
            boxes[number - 1].toggle()

    def press(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            (self.choices.step if self._asking else self.bench.move)(_STEPS[key])
            return True
        ways: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_F2: self.all_as_expected,
            Qt.Key.Key_F8: self.toggle_close_short,
            Qt.Key.Key_F9: self.post_all,
            Qt.Key.Key_Escape: self.put_aside,
        }
        if key in ways:
            ways[key]()
        return key in ways

    def enter(self) -> None:
        if self._asking:
            self.choices.take()
        else:
            self.post()

    def refresh(self) -> None:
        self.arrivals.refresh()
        opened = self.bench.opened
        if opened is not None:
            order = opened.order
            if order_head(self.desk.session.database, order.id).version != order.version:
                self._reread(order.id)

    def arrive(self) -> None:
        if self.bench.opened is None and not self._asking:
            self.half_done.offer()

    def leave(self) -> None:
        self.side.settle()
        self.half_done.keep()

    # ------------------------------------------------------------------- bay

    @property
    def counting_number(self) -> str:
        """The number of the order on the bench; empty while there is none."""
        return self.bench.opened.order.number if self.bench.opened else ""

    def ask(self, title: str, hint: str, choices: Sequence[Choice], *, with_note: bool = False) -> None:
        """Show a question in the place of the lines."""
        self.choices.ask(title, hint, choices, with_note=with_note)
        self._middle.setCurrentWidget(self.choices)

    def noted(self) -> str:
        """What was noted beside the question."""
        return self.choices.note.text().strip()

    def end(self) -> None:
        """The question is answered."""
        self._middle.setCurrentWidget(self._idle)
        self._show()

    def open_order(self, order_id: int, code: str = "", parcel: BenchParcel | None = None) -> None:
        """Read an order and lay it on the bench."""
        self.floor.find(
            partial(read_order, self.desk.session, order_id),
            lambda opened: self.laying.lay(opened, code, parcel),
        )

    def resume(self, order_id: int) -> None:
        """Go on with a count that was begun."""
        self.end()
        self.floor.find(
            partial(read_order, self.desk.session, order_id),
            lambda opened: self.laying.lay(opened, "", resume=True),
        )

    def open_parcel(self, order_id: int, parcel_id: int) -> None:
        """Lay an order on the bench with a parcel that was matched to it."""

        def done(opened: Opened) -> None:
            self.laying.lay(opened, "", opened.matched_parcel(parcel_id))

        self.floor.find(partial(read_order, self.desk.session, order_id), done)

    def lay(self, opened: Opened, code: str) -> None:
        """Lay an order that was read on the bench."""
        self.laying.lay(opened, code)

    def count_product(self, found: Product) -> None:
        """One unit of a product: of a line of the order on the bench, or beyond what was asked for."""
        if not self.bench.has_room(found.return_line_ids):
            self.extra.take(found)
            return
        self.bench.count_product(found.return_line_ids)
        line = self.bench.lines()[self.bench.current]
        said = self.tr("{name}：{counted} / {expected}")
        self.floor.say(
            Outcome.OK, said.format(name=found.name, counted=line.tally.total, expected=line.expected)
        )

    def take_number(self, number: str, carrier: str) -> None:
        """The parcel on the bench has this number."""
        self.bench.name_parcel(with_number(self.bench.parcel, number, carrier))
        said = self.tr("运单号 {number} 已记到 {order}")
        self.floor.say(Outcome.OK, said.format(number=number, order=self.counting_number))

    # ------------------------------------------------------------------ keys

    def all_as_expected(self) -> None:
        """F2: everything is here."""
        if self.bench.opened is None or self._asking:
            self.floor.say(Outcome.INFO, self.tr("先扫描一个包裹，再按 F2"))
            return
        self.bench.all_as_expected()
        self.floor.say(Outcome.INFO, self.tr("全部相符，按 Enter 过账"))

    def post_all(self) -> None:
        """F9: post what was counted; where nothing was counted yet, everything is as expected."""
        if self.bench.opened is not None and not self._asking and not self.bench.counted():
            self.bench.all_as_expected()
        self.post()

    def toggle_close_short(self) -> None:
        """F8: what is missing will not come any more."""
        if self.foot.close_short.isVisibleTo(self) and self.bench.opened:
            on = not self.bench.remarks.close_short
            self.bench.note(replace(self.bench.remarks, close_short=on))

    def put_aside(self) -> None:
        """Esc: leave the question, or the order with its count kept."""
        if self._asking:
            self.end()
            self.floor.say(Outcome.INFO, self.tr("请扫描下一个包裹"))
        elif self.bench.opened:
            number, began = self.counting_number, self.bench.began
            self.clear_bench()
            said = (
                self.tr("{number} 已放下，清点已保存；再扫一次继续") if began else self.tr("{number} 已放下")
            )
            self.floor.say(Outcome.INFO, said.format(number=number))

    def clear_bench(self) -> None:
        """Take the order off the bench; what was counted is kept."""
        self.leave()
        self.bench.clear()

    def _type(self, digit: str) -> None:
        """Digits that follow quickly belong to one number, as long as the line has so many units."""
        typed, line, at = self._digits
        now = time.monotonic()
        lines = self.bench.lines()
        if not lines:
            return
        joined = typed + digit if line == self.bench.current and now - at < _NEXT_DIGIT_SECONDS else digit
        if int(joined) > lines[self.bench.current].room:
            joined = digit
        self._digits = (joined, self.bench.current, now)
        self._answer(self.bench.count(int(joined)))

    def _answer(self, problem: str) -> None:
        """Say how the current line stands, or what cannot be."""
        if problem:
            self.floor.say(Outcome.ERROR, problem)
            return
        line = self.bench.lines()[self.bench.current]
        said = self.tr("{name}：{counted} / {expected}  {piles}").format(
            name=f"{line.line.name} {line.line.spec}".strip(),
            counted=line.tally.total,
            expected=line.expected,
            piles=" ".join(text for text, _ in chips(line)) if self.bench.grading else "",
        )
        self.floor.say(Outcome.INFO, said.strip())

    # --------------------------------------------------------------- posting

    def post(self) -> None:
        """Enter: post the parcel, and be ready for the next one."""
        if self.bench.opened is None or self._asking:
            return
        self.side.settle()
        self.half_done.hold()
        try:
            changes = self._post(self.bench.opened)
        except ChangedMeanwhile as refusal:
            self.half_done.keep()
            said = self.tr("{why} 已重新读取，请核对后再过账。").format(why=sentence(refusal))
            self.floor.say(Outcome.ERROR, said)
            self._reread(self.bench.opened.order.id, said)
        except Refusal as refusal:
            self.half_done.keep()
            self.floor.refused(refusal)
        else:
            said = self._posted_text(self.bench.opened)
            self.posted_number = self.counting_number
            self.bench.clear()
            self.floor.done(changes, said)

    def _post(self, opened: Opened) -> Changes:
        session, order = self.desk.session, opened.order
        if self.bench.step is Step.RECEIVE:
            return post_parcel(session, self.bench, order.version)
        evidence = self.bench.evidence()
        changes = inspect(session, order.id, order.version, self.bench.groups(), evidence=evidence)
        discard_drafts(session, [order.id])
        return changes

    def _posted_text(self, opened: Opened) -> str:
        order = opened.order
        status = word(Status(order_head(self.desk.session.database, order.id).status))
        piles = found_text(self.bench.lines()) if self.bench.grading else ""
        said = self.tr("{number} 已过账 {units} 件 {piles} → {warehouse} · {status}")
        return said.format(
            number=order.number,
            units=self.bench.counted(),
            piles=piles,
            warehouse=order.inbound_warehouse,
            status=status,
        ).replace("  ", " ")

    def _reread(self, order_id: int, refused: str = "") -> None:
        """Read an order again that somebody changed; tell what it means for the count."""

        def done(opened: Opened) -> None:
            self.side.settle()
            before, counted = self.bench.opened, self.bench.lines()
            if before is None or self.bench.order_id != order_id:
                return
            self.bench.reread(opened)
            changed = told_meanwhile(before, opened, counted, self.bench.lines(), self.floor.local)
            if changed:
                said = f"{refused} {changed}".strip()
                self.floor.say(Outcome.ERROR if refused else Outcome.WARN, said)

        self.floor.find(partial(read_order, self.desk.session, order_id), done)

    # ----------------------------------------------------------------- shown

    @property
    def _asking(self) -> bool:
        return self._middle.currentWidget() is self.choices

    def _answered(self, answer: Answer) -> None:
        if self._asking:
            self.end()
        if isinstance(answer.outcome, Found) and answer.opened is not None:
            self.laying.lay(answer.opened, answer.code)
        else:
            self.answers.give(answer)

    def _show(self) -> None:
        there = self.bench.opened is not None
        self.head.show_bench(self.bench)
        self.foot.show_bench(self.bench)
        self.lines.show_lines(self.bench.lines(), self.bench.current)
        self.side.setVisible(there)
        if self.bench.opened is not None:
            self.side.show_order(self.bench.opened)
            receiving = self.bench.step is Step.RECEIVE and not self.bench.opened.late
            self.side.show_remarks(
                self.bench.remarks,
                grading=self.bench.grading,
                receiving=receiving,
                refuses=self.bench.refuses(),
            )
        if not self._asking:
            self._middle.setCurrentWidget(self._counting if there else self._idle)

    def _lay_out(self) -> None:
        self._idle = EmptyState(
            self.desk.theme,
            self.desk.icons,
            "scan-barcode",
            self.tr("请扫描包裹"),
            self.tr("退换货单号、快递单号、销售单号都可以。鼠标不用，光标一直在上面的扫描框里。"),
        )
        self._counting = QWidget()
        column = QVBoxLayout(self._counting)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.lines, 1)
        column.addWidget(self.foot)
        self._middle = ShownStack(self._idle, self._counting, self.choices)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for at, widget in enumerate((self.arrivals, self._middle, self.side)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(at, int(widget is self._middle))
        splitter.setSizes([_ARRIVALS, 680, _SIDE])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        remember_splitter(self.desk.session, "splitter/intake", splitter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """With larger text the list of parcels makes room first, then the columns of the lines."""
        unit, width = self.desk.theme.points / 10, self.width()
        side = max(round(_SIDE * unit), self.side.needed_width())
        self.arrivals.setMinimumWidth(round(_ARRIVALS * unit))
        self.side.setMinimumWidth(side)
        self.arrivals.setVisible(width >= side + round((_ARRIVALS + _LINES) * unit))
        narrow = width < side + round(_LINES * unit)
        self.lines.set_narrow(narrow=narrow)
        self.foot.legend.setVisible(not narrow)

    def _connect(self) -> None:
        self.desk.theme.changed.connect(self._fit)
        self.bench.changed.connect(self._show)
        self.side.checks.clicked.connect(self.questions.ask_checks)
        self.side.noted.connect(lambda: self.bench.note(self.side.remarks()))
        self.side.ticked.connect(lambda kind, on: self._tick(kind, on=on))
        self.lines.pointed.connect(lambda row: self.bench.move(row - self.bench.current))
        self.arrivals.chosen.connect(self._open_arrived)
        self.choices.note_entered.connect(self.choices.take)
        self.foot.all.clicked.connect(self.all_as_expected)
        self.foot.post.clicked.connect(self.post)
        self.foot.close_short.clicked.connect(self.toggle_close_short)

    def _tick(self, kind: str, *, on: bool) -> None:
        self.bench.tick(kind, on=on)
        self.floor.back_to_field()

    def _open_arrived(self, row: ArrivedRow) -> None:
        if row.order_id is None:
            self.floor.go("unclaimed")
        else:
            self.open_order(row.order_id)
