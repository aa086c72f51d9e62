"""How an order comes onto the bench: what is to be done with it, what to mind, what was begun before."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.permissions import Permission
from erp_returns.services.intake_drafts import discard_drafts
from erp_returns.ui.pages.intake.answers import Bay
from erp_returns.ui.pages.intake.bench import Bench
from erp_returns.ui.pages.intake.choices import Choice
from erp_returns.ui.pages.intake.head import warning_of
from erp_returns.ui.pages.intake.opening import Opened, carrier_of
from erp_returns.ui.pages.intake.sheet import BenchParcel, Sheet, Step, read_sheet
from erp_returns.ui.pages.intake.side import first_remarks
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.texts import word
from erp_returns.ui.widgets.scan_edit import Outcome


class Laying(QObject):
    """Lays orders on the bench, and asks first where there is more than one thing to do."""

    def __init__(self, floor: Floor, bench: Bench, bay: Bay, parent: QObject) -> None:
        super().__init__(parent)
        self._floor = floor
        self._desk = floor.desk
        self._bench = bench
        self._bay = bay

    def lay(
        self, opened: Opened, code: str, parcel: BenchParcel | None = None, *, resume: bool = False
    ) -> None:
        """Lay an order down that `code` led to; `parcel` where it is known better than by the code.

        `resume` goes on with what was begun before, without asking.
        """
        there = parcel or opened.parcel_for(code)
        self._bay.end()
        if self._bench.order_id == opened.order.id:
            self._again(opened, there)
            return
        left = self._bay.counting_number if self._bench.began else ""
        self._bay.clear_bench()
        if opened.order.kind == ReturnKind.REFUND_ONLY or not opened.lines:
            self._say_no_goods(opened)
        elif not resume and opened.received_before(code):
            self._received(opened, code, there)
        else:
            self._choose_step(opened, there, left, resume=resume)

    def _again(self, opened: Opened, parcel: BenchParcel) -> None:
        if parcel.number and parcel.number != self._bench.parcel.number:
            self._bay.take_number(parcel.number, parcel.carrier)
        else:
            said = self.tr("{number} 已经在台上，请清点").format(number=opened.order.number)
            self._floor.say(Outcome.INFO, said)

    def _say_no_goods(self, opened: Opened) -> None:
        said = self.tr("{number} 是{kind}，没有要收的商品；包裹请登记为无主件，交客服处理。")
        kind = word(ReturnKind(opened.order.kind))
        self._floor.say(Outcome.ERROR, said.format(number=opened.order.number, kind=kind))

    def _received(self, opened: Opened, code: str, parcel: BenchParcel) -> None:
        """The same parcel once more: say who received it when."""
        before = opened.received_before(code)
        if before is None:
            return
        said = self.tr("包裹 {code} 已由{operator}在 {at} 收过：{number}（{receipt}），{status}。").format(
            code=parcel.number or code,
            operator=before.operator,
            at=self._floor.local(before.posted_at),
            number=opened.order.number,
            receipt=before.number,
            status=word(Status(opened.order.status)),
        )
        if opened.expected or self._can_inspect(opened):
            again = Choice(
                self.tr("再次打开"),
                self.tr("还要收 {units} 件，待验 {waiting} 件").format(
                    units=opened.expected, waiting=opened.waiting
                ),
                partial(self._open_again, opened, parcel),
            )
            self._bay.ask(said, "", [again])
        self._floor.say(Outcome.WARN, said)

    def _open_again(self, opened: Opened, parcel: BenchParcel) -> None:
        self._bay.end()
        self._choose_step(opened, parcel, "", resume=False)

    # ------------------------------------------------------------------ steps

    def _can_inspect(self, opened: Opened) -> bool:
        return bool(opened.waiting) and not opened.late and self._desk.may(Permission.INSPECT)

    def _choose_step(self, opened: Opened, parcel: BenchParcel, left: str, *, resume: bool) -> None:
        steps = [step for step, units in ((Step.RECEIVE, opened.expected),) if units]
        if self._can_inspect(opened):
            steps.append(Step.INSPECT)
        sheet = read_sheet(opened.draft.content) if opened.draft else None
        if sheet is not None and sheet.step in steps:
            if resume:
                self._put(opened, sheet.step, parcel, left, sheet)
            else:
                self._ask_to_resume(opened, sheet, parcel, steps, left)
        elif steps:
            self._ask_for_step(opened, parcel, steps, left)
        else:
            self._say_nothing_left(opened)

    def _ask_to_resume(
        self, opened: Opened, sheet: Sheet, parcel: BenchParcel, steps: list[Step], left: str
    ) -> None:
        saved = self._floor.local(opened.draft.saved_at if opened.draft else None)
        title = self.tr("{number} 上次清点到一半").format(number=opened.order.number)
        choices = [
            Choice(
                self.tr("继续"),
                self.tr("已点 {units} 件，{at} 保存").format(units=sheet.units, at=saved),
                partial(self._end_and_put, opened, sheet.step, parcel, left, sheet),
            ),
            Choice(self.tr("放弃，重新清点"), "", partial(self._start_over, opened, parcel, steps, left)),
        ]
        self._bay.ask(title, "", choices)
        self._floor.say(Outcome.INFO, title)

    def _start_over(self, opened: Opened, parcel: BenchParcel, steps: list[Step], left: str) -> None:
        discard_drafts(self._desk.session, [opened.order.id])
        self._bay.end()
        self._ask_for_step(opened, parcel, steps, left)

    def _ask_for_step(self, opened: Opened, parcel: BenchParcel, steps: list[Step], left: str) -> None:
        if len(steps) == 1:
            self._put(opened, steps[0], parcel, left)
            return
        title = self.tr("{number} 还要收货，也有待验的商品").format(number=opened.order.number)
        texts = {
            Step.RECEIVE: (self.tr("继续收货"), self.tr("还要收 {units} 件").format(units=opened.expected)),
            Step.INSPECT: (self.tr("验货"), self.tr("待验 {units} 件").format(units=opened.waiting)),
        }
        choices = [
            Choice(*texts[step], partial(self._end_and_put, opened, step, parcel, left, None))
            for step in steps
        ]
        self._bay.ask(title, "", choices)
        self._floor.say(Outcome.INFO, title)

    def _end_and_put(
        self, opened: Opened, step: Step, parcel: BenchParcel, left: str, sheet: Sheet | None
    ) -> None:
        self._bay.end()
        self._put(opened, step, parcel, left, sheet)

    def _put(
        self, opened: Opened, step: Step, parcel: BenchParcel, left: str, sheet: Sheet | None = None
    ) -> None:
        in_one = opened.settings.flag("one_step_intake") and self._desk.may(Permission.INSPECT)
        grading = step is Step.INSPECT or (in_one and not opened.late)
        if parcel.number and not parcel.carrier:
            parcel = replace(parcel, carrier=carrier_of(self._desk.session, parcel.number))
        self._bench.put(opened, step, parcel, first_remarks(opened.settings), grading=grading)
        if sheet is not None:
            self._bench.restore(replace(sheet, parcel=parcel) if parcel.number else sheet)
        self._say_put(opened, left)

    # ------------------------------------------------------------------- said

    def _say_put(self, opened: Opened, left: str) -> None:
        order, warning = opened.order, warning_of(opened)
        named = f"{order.number} {order.receiver_name}".strip()
        if self._bench.step is Step.INSPECT:
            said = self.tr("{order}：待验 {units} 件").format(order=named, units=opened.waiting)
        else:
            said = self.tr("{order}：应收 {units} 件").format(order=named, units=opened.expected)
        unposted = self.tr("{number} 还没有过账，清点已保存。").format(number=left) if left else ""
        text = " ".join(part for part in (said, warning, unposted) if part)
        self._floor.say(Outcome.WARN if warning or left else Outcome.OK, text)

    def _say_nothing_left(self, opened: Opened) -> None:
        order = opened.order
        status = word(Status(order.status))
        posted = [receipt.row for receipt in opened.detail.receipts if receipt.stands]
        if posted:
            said = self.tr("{number} 没有还要收的商品：{operator}在 {at} 收完，现在{status}。").format(
                number=order.number,
                operator=posted[-1].operator,
                at=self._floor.local(posted[-1].posted_at),
                status=status,
            )
        else:
            said = self.tr("{number} 没有还要收的商品，现在{status}。").format(
                number=order.number, status=status
            )
        if opened.to_send_back:
            said += self.tr("有 {units} 件待退回客户（F7）。").format(units=opened.to_send_back)
        self._floor.say(Outcome.WARN, said)
