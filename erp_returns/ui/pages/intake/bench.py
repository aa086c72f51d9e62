"""What lies on the bench: one order, its lines as they are counted, and the command that posts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from erp_returns.domain.kinds import DifferenceKind, Disposition, Grade
from erp_returns.queries.queues import IntakeLine
from erp_returns.services.extra_goods import Extra
from erp_returns.services.inspection import Checked, Evidence, Group
from erp_returns.services.receiving import Arrival, Count, Differing, Intake
from erp_returns.ui.pages.intake.bench_line import BenchLine
from erp_returns.ui.pages.intake.opening import Opened
from erp_returns.ui.pages.intake.pictures import pictured
from erp_returns.ui.pages.intake.sheet import (
    BenchParcel,
    ExtraGoods,
    Mark,
    Remarks,
    Sheet,
    Step,
    Ticked,
    pile_of,
)
from erp_returns.ui.pages.intake.tally import SET_APART, Pile, Tally

_GRADES = {
    Pile.GOOD: Grade.GOOD,
    Pile.DEFECTIVE: Grade.DEFECTIVE,
    Pile.REPAIR: Grade.DEFECTIVE,
    Pile.SUPPLIER: Grade.DEFECTIVE,
    Pile.SCRAP: Grade.SCRAP,
    Pile.BACK: Grade.DEFECTIVE,
}


class Bench(QObject):
    """Holds at most one order. What a person does comes back as a sentence where it cannot be done.

    `changed`: what is shown is another; `touched`: a person changed it, so that it is worth keeping.
    `began` says that a count is under way, `unkept` that some of it was not kept yet.
    """

    changed = Signal()
    touched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._tallies: dict[int, Tally] = {}
        self._marks: dict[str, Mark] = {}
        self._sorted: dict[int, Pile] = {}
        self._extras: tuple[ExtraGoods, ...] = ()
        self.step = Step.RECEIVE
        self.grading = True
        self.parcel = BenchParcel()
        self.remarks = Remarks()
        self.current = 0
        self.began = False
        self.unkept = False

    # ---------------------------------------------------------- what is there

    @property
    def opened(self) -> Opened | None:
        """The order on the bench."""
        return self._opened

    @property
    def order_id(self) -> int | None:
        """Its id."""
        return None if self._opened is None else self._opened.order.id

    def lines(self) -> list[BenchLine]:
        """The lines with what was counted."""
        if self._opened is None:
            return []
        counting = any(tally.total for tally in self._tallies.values())
        return [
            BenchLine(
                line,
                self._expected(line),
                self._tallies.get(line.id, Tally()),
                counting,
                self._marks_of(line.id),
            )
            for line in self._opened.lines
        ] + [
            BenchLine(
                _extra_line(extra, -at, len(self._opened.lines) + at),
                0,
                self._tallies.get(-at, Tally()),
                counting,
                self._marks_of(-at),
                extra,
            )
            for at, extra in enumerate(self._extras, 1)
        ]

    def _marks_of(self, line_id: int) -> dict[Pile, Mark]:
        kept = ((pile, self._marks.get(pile_of(line_id, pile))) for pile in Pile)
        return {pile: mark for pile, mark in kept if mark is not None}

    def expected(self) -> int:
        """Units that may be found in all."""
        return sum(line.expected for line in self.lines())

    def counted(self) -> int:
        """Units found in all."""
        return sum(line.tally.total for line in self.lines())

    def sheet(self) -> Sheet:
        """What has to be kept."""
        kept = {line_id: tally for line_id, tally in self._tallies.items() if tally.total}
        return Sheet(self.step, self.parcel, kept, self.remarks, dict(self._marks), self._extras)

    def _expected(self, line: IntakeLine) -> int:
        return max(0, line.waiting if self.step is Step.INSPECT else line.expected)

    # -------------------------------------------------------- put and take

    def put(
        self, opened: Opened, step: Step, parcel: BenchParcel, remarks: Remarks, *, grading: bool
    ) -> None:
        """Lay an order on the bench, nothing counted."""
        self._opened = opened
        self._tallies, self._marks, self._sorted, self._extras = {}, {}, {}, ()
        self.step, self.parcel, self.remarks, self.grading = step, parcel, remarks, grading
        self.current = next((at for at, line in enumerate(self.lines()) if line.expected), 0)
        self.began = self.unkept = False
        self.changed.emit()

    def restore(self, sheet: Sheet) -> None:
        """Count as it was kept, as far as the order still has it."""
        self.step, self.parcel, self.remarks = sheet.step, sheet.parcel, sheet.remarks
        self._marks, self._extras = dict(sheet.marks), sheet.extras
        lines = self._opened.lines if self._opened else ()
        self._tallies = {
            line.id: sheet.tallies[line.id].within(self._expected(line))
            for line in lines
            if line.id in sheet.tallies
        }
        for at, extra in enumerate(sheet.extras, 1):
            self._tallies[-at] = sheet.tallies.get(-at, Tally()).within(extra.most)
        self.began = True
        self.changed.emit()

    def reread(self, opened: Opened) -> None:
        """The order changed meanwhile: counts stay as far as it still has them."""
        self._opened = opened
        sheet, began = self.sheet(), self.began
        self.current = min(self.current, max(0, len(opened.lines) - 1))
        self.restore(sheet)
        self.began = began

    def clear(self) -> None:
        """Nothing is on the bench."""
        self._opened = None
        self._tallies, self._marks, self._sorted, self._extras = {}, {}, {}, ()
        self.began = self.unkept = False
        self.changed.emit()

    def note(self, remarks: Remarks) -> None:
        """Take what is noted beside the counts."""
        if remarks == self.remarks:
            return
        if (remarks.units, remarks.caused_by) != (self.remarks.units, self.remarks.caused_by):
            last = next(reversed(tuple(remarks.differences)), None)
            if last is not None:
                ticked = replace(remarks.differences[last], units=remarks.units, caused_by=remarks.caused_by)
                remarks = replace(remarks, differences={**remarks.differences, last: ticked})
        self.remarks = remarks
        self._touch()

    def tick(self, kind: str, *, on: bool) -> None:
        """Note a difference on the current line, or take it off."""
        remarks = self.remarks
        ticked = {other: each for other, each in remarks.differences.items() if other != kind}
        lines = self.lines()
        if on and lines:
            ticked[kind] = Ticked(lines[self.current].line.id, 1, remarks.caused_by)
        last = next(reversed(ticked.values()), Ticked(caused_by=remarks.caused_by))
        self.remarks = replace(remarks, differences=ticked, units=last.units, caused_by=last.caused_by)
        self._touch()

    @property
    def pile(self) -> Pile | None:
        """The pile of the current line that is spoken of: the one sorted onto last, if units lie there."""
        lines = self.lines()
        if not lines:
            return None
        line = lines[self.current]
        last = self._sorted.get(line.line.id)
        if last is not None and line.tally.on(last):
            return last
        return next((pile for pile in SET_APART if line.tally.on(pile)), None)

    def mark(self, pile: Pile, mark: Mark) -> None:
        """Say what is wrong with a pile of the current line, and who caused it."""
        self._marks[pile_of(self.lines()[self.current].line.id, pile)] = mark
        self._touch()

    def mark_of(self, pile: Pile) -> Mark:
        """What is known of a pile of the current line."""
        return self.lines()[self.current].marks.get(pile, Mark())

    def name_parcel(self, parcel: BenchParcel) -> None:
        """Say which parcel was opened."""
        self.parcel = parcel
        self._touch()

    def _touch(self) -> None:
        self.began = self.unkept = True
        self.changed.emit()
        self.touched.emit()

    # ------------------------------------------------------------- counting

    def move(self, step: int) -> None:
        """Go to another line."""
        last = len(self.lines()) - 1
        self.current = min(max(0, self.current + step), max(0, last))
        self.changed.emit()

    def count(self, units: int) -> str:
        """So many units of the current line in all."""
        return self._change(lambda line: line.tally.counted(units))

    def one_more(self) -> str:
        """One unit more of the current line."""
        return self._change(lambda line: line.tally.one_more())

    def one_less(self) -> str:
        """One unit less of the current line."""
        return self._change(lambda line: line.tally.one_less())

    def missing(self) -> str:
        """Nothing of the current line is here."""
        return self._change(lambda _line: Tally())

    def sort(self, pile: Pile) -> str:
        """One unit of the current line onto a pile."""
        if not self.grading and pile is not Pile.GOOD:
            return self.tr("这一步只清点数量；品级在验货时再定。")
        lines = self.lines()
        if lines and lines[self.current].foreign and pile is not Pile.GOOD:
            return self.tr("客户自己的商品只点数量，不分品级。")
        if lines:
            self._sorted[lines[self.current].line.id] = pile
        return self._change(lambda line: line.tally.put(pile, line.room))

    def all_as_expected(self) -> None:
        """Everything is here, and good unless it was set apart."""
        for line in self.lines():
            if line.expected:
                self._tallies[line.line.id] = line.tally.counted(line.expected)
        self._touch()

    def has_room(self, line_ids: Sequence[int]) -> bool:
        """Whether one of these lines still waits for a unit."""
        return any(line.line.id in line_ids and line.tally.total < line.expected for line in self.lines())

    def has_extra(self, product_id: int) -> bool:
        """Whether units of a product are counted that nobody asked to return."""
        return any(extra.product_id == product_id for extra in self._extras)

    def add_extra(self, extra: ExtraGoods) -> None:
        """Count a product that nobody asked to return on a line of its own."""
        self._extras = (*self._extras, extra)
        self._touch()

    def count_extra(self, product_id: int) -> str:
        """One unit more of a product that nobody asked to return."""
        self.current = next(
            at
            for at, line in enumerate(self.lines())
            if line.extra is not None and line.extra.product_id == product_id
        )
        return self.one_more()

    def count_product(self, line_ids: Sequence[int]) -> str:
        """One unit of a scanned product: the first of its lines that still waits for one."""
        places = {line.line.id: at for at, line in enumerate(self.lines())}
        own = [places[line_id] for line_id in line_ids if line_id in places]
        lines = self.lines()
        waiting = (at for at in own if lines[at].tally.total < lines[at].expected)
        self.current = next(waiting, own[0] if own else self.current)
        return self.one_more()

    def _change(self, change: Callable[[BenchLine], Tally]) -> str:
        lines = self.lines()
        if not lines:
            return ""
        line = lines[self.current]
        tally = change(line)
        if tally.total > line.room:
            self.changed.emit()
            return self._too_many(line)
        self._tallies[line.line.id] = tally
        self._touch()
        return ""

    def _too_many(self, line: BenchLine) -> str:
        name = f"{line.line.name} {line.line.spec}".strip()
        if line.extra is not None:
            said = self.tr("第 {place} 行（{name}）销售单只能再退 {expected} 件。")
            return said.format(place=line.line.position, name=name, expected=line.room)
        if self.step is Step.INSPECT:
            said = self.tr("第 {place} 行（{name}）待验只有 {expected} 件。")
        elif line.expected:
            said = self.tr("第 {place} 行（{name}）只等 {expected} 件；多出的勾选“多件”（Alt+6）。")
        else:
            said = self.tr("第 {place} 行（{name}）没有要收的了；多出的勾选“多件”（Alt+6）。")
        return said.format(place=line.line.position, name=name, expected=line.expected)

    # -------------------------------------------------------------- posting

    def groups(self) -> dict[int, tuple[Group, ...]]:
        """What was graded, by return line."""
        return {line.line.id: tuple(self._groups_of(line)) for line in self.lines() if line.tally.total}

    def refuses(self) -> bool:
        """Whether units go back to the customer, so that the order is reviewed again."""
        groups = (group for graded in self.groups().values() for group in graded)
        return self.grading and any(group.disposition is Disposition.SEND_BACK for group in groups)

    def intake(self) -> Intake:
        """The parcel as it is to be posted."""
        graded = self.groups() if self.grading else {}
        counted = [line for line in self.lines() if line.tally.total and line.extra is None]
        return Intake(
            order_id=self.order_id or 0,
            counts=tuple(
                Count(line.line.id, line.tally.total, graded.get(line.line.id, ())) for line in counted
            ),
            arrival=self._arrival(),
            parcel_id=self.parcel.parcel_id,
            differences=tuple(self._differences()),
            close_short=self.remarks.close_short,
            note=self.remarks.note,
            checks=self.evidence().checks if self.grading else (),
            photos=self.evidence().photos,
        )

    def extras(self) -> list[Extra]:
        """What was counted though nobody asked to return it."""
        graded = self.groups() if self.grading else {}
        return [
            Extra(
                line.extra.product_id,
                line.tally.total,
                line.extra.sale_line_id,
                () if line.foreign else graded.get(line.line.id, ()),
            )
            for line in self.lines()
            if line.extra is not None and line.tally.total
        ]

    def evidence(self) -> Evidence:
        """What stands behind the grades."""
        remarks = self.remarks
        return Evidence(
            remarks.note,
            tuple(Checked(text, met) for text, met in remarks.checks.items()),
            pictured(remarks, self.lines(), grading=self.grading),
        )

    def _groups_of(self, line: BenchLine) -> Iterator[Group]:
        becomes = {
            Pile.GOOD: self.remarks.good,
            Pile.DEFECTIVE: self.remarks.defective,
            Pile.REPAIR: Disposition.REPAIR,
            Pile.SUPPLIER: Disposition.TO_SUPPLIER,
            Pile.SCRAP: Disposition.SCRAP,
            Pile.BACK: Disposition.SEND_BACK,
        }
        for pile in Pile:
            if line.tally.on(pile):
                mark = line.marks.get(pile, Mark())
                caused_by = mark.caused_by or ("" if pile is Pile.GOOD else self.remarks.caused_by)
                yield Group(
                    line.tally.on(pile),
                    _GRADES[pile],
                    becomes[pile],
                    caused_by=caused_by,
                    note=mark.note,
                    defect_id=mark.defect_id,
                )

    def _arrival(self) -> Arrival:
        parcel = self.parcel
        return Arrival(
            parcel.number,
            parcel.carrier,
            parcel.kind,
            collect_fen=self.remarks.collect_fen,
            note=self.remarks.note,
        )

    def _differences(self) -> Iterator[Differing]:
        """What was ticked, and what is missing for good."""
        remarks = self.remarks
        for kind, ticked in remarks.differences.items():
            yield Differing(kind, ticked.units, ticked.line_id, ticked.caused_by)
        if remarks.close_short:
            for line in self.lines():
                if line.expected > line.tally.total:
                    missing = line.expected - line.tally.total
                    yield Differing(DifferenceKind.FEWER, missing, line.line.id, remarks.caused_by)


def _extra_line(extra: ExtraGoods, line_id: int, position: int) -> IntakeLine:
    """Shown with the lines of the order; none of its units is expected."""
    nothing = (0,) * 8
    return IntakeLine(line_id, position, extra.product_id, extra.code, "", extra.name, "", *nothing, "", "")
