"""What becomes of goods that were kept: inspected twice, repaired, sent to suppliers, claimed for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from erp_returns.domain.kinds import Disposition, Grade
from erp_returns.models import (
    CarrierClaim,
    Repair,
    ReturnOrder,
    Supplier,
    SupplierReturn,
    SupplierReturnLine,
)
from erp_returns.queries.dispositions import for_supplier, in_repair, marked_down
from erp_returns.queries.second_inspection import second_waiting
from erp_returns.services import claims, inspection, repairs, supplier_returns
from erp_returns.services.supplier_returns import Sending, SupplierDraft, Taken
from tests.journeys.asking import NOTE, amounts, grades, places, units
from tests.journeys.pressing import Pressing, has_orders, lines_of, order_at, was_done

if TYPE_CHECKING:
    from collections.abc import Callable

notes = st.sampled_from(("", NOTE))


class KeptRules(Pressing):
    """Rules about goods that were kept, and about who pays for their damage."""

    @precondition(was_done("receive"))
    @rule(place=places, grade=grades, count=st.one_of(st.none(), units))
    def inspect_again(self, place: int, grade: tuple[Grade, Disposition], count: int | None) -> None:
        waiting = second_waiting(self.shop.session.database)
        if not waiting:
            return
        row = waiting[place % len(waiting)]
        if place % 3:
            others = [each for each in self.people if not row.inspected_by(each.operator_id)]
            self.who = others[place % len(others)] if others else self.who
        order = ReturnOrder.get_by_id(row.id)
        groups = {
            line.id: (inspection.Group(units if count is None else count, *grade, note=NOTE),)
            for line in lines_of(order)
            if (units := line.received - line.accepted - line.decided_back)
        }
        self.press(inspection.inspect_again, order.id, order.version, groups)

    @precondition(was_done("receive"))
    @rule(place=places, count=units, grade=st.sampled_from(Grade), note=notes)
    def repaired(self, place: int, count: int, grade: Grade, note: str) -> None:
        found = in_repair(self.shop.session.database)
        if found:
            row = found[place % len(found)]
            self.press(repairs.finish, repairs.Repaired(row.id, count, grade, place * 100, note))

    @precondition(was_done("finish"))
    @rule(place=places)
    def not_repaired(self, place: int) -> None:
        done = list(Repair.select())
        self.press(repairs.reverse_repair, done[-1 - place % len(done)].number, NOTE)

    @precondition(was_done("receive"))
    @rule(place=places, count=units, old=st.booleans())
    def list_for_supplier(self, place: int, count: int, old: bool) -> None:
        """Put goods on a new paper, or on one that is there."""
        database = self.shop.session.database
        found = [*for_supplier(database), *marked_down(database)]
        if not found:
            return
        supplier, _ = Supplier.get_or_create(name="针织一厂")
        rows = found[place % len(found) :][:2]
        wanted = SupplierDraft(supplier.id, tuple(Taken(row.id, count) for row in rows), NOTE)
        paper = SupplierReturn.select().first() if old else None
        if paper is not None:
            self.press(supplier_returns.edit, paper.id, paper.version, wanted)
        else:
            self.press(supplier_returns.create, wanted)

    @rule(place=places, what=st.sampled_from(("ship", "ship", "back", "credit", "cancel")), count=units)
    def settle_paper(self, place: int, what: str, count: int) -> None:
        papers = list(SupplierReturn.select())
        if not papers:
            return
        paper = papers[-1 - place % len(papers)]
        own = SupplierReturnLine.select().where(SupplierReturnLine.supplier_return_id == paper.id)
        ways: dict[str, tuple[Callable[..., object], tuple[object, ...]]] = {
            "ship": (supplier_returns.ship, (Sending("圆通", "YT1234567890123"),)),
            "back": (supplier_returns.receive_back, ({line.id: count for line in own},)),
            "credit": (supplier_returns.credit, (place * 100, NOTE)),
            "cancel": (supplier_returns.cancel, (NOTE,)),
        }
        service, given = ways[what]
        self.press(service, paper.id, paper.version, *given)

    @precondition(has_orders)
    @rule(place=places, fen=amounts)
    def claim(self, place: int, fen: int) -> None:
        wanted = claims.Claim("圆通", fen, "YT1234567890123", order_at(place).id, note=NOTE)
        self.press(claims.claim, wanted)

    @precondition(was_done("claim"))
    @rule(place=places, what=st.sampled_from(("agree", "paid", "refuse")), fen=amounts)
    def answer_claim(self, place: int, what: str, fen: int) -> None:
        found = list(CarrierClaim.select())
        row = found[-1 - place % len(found)]
        if what == "refuse":
            self.press(claims.refuse, row.id, row.version, NOTE)
        else:
            self.press(claims.agree if what == "agree" else claims.paid, row.id, row.version, fen)
