"""A shop at which anybody presses anything; whatever was pressed, the books are right after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Status, StockState
from erp_returns.domain.requests import ParcelRequest
from erp_returns.domain.times import stored
from erp_returns.models import (
    Collection,
    Inspection,
    Receipt,
    Refund,
    ReplacementLine,
    ReturnOrder,
    SalesOrder,
    SalesOrderLine,
    Shipment,
    Warehouse,
)
from erp_returns.queries.editing import request_of
from erp_returns.queries.sale_effect import sale_effect
from erp_returns.queries.verify import CLAIMS
from erp_returns.queries.verify.report import Findings
from erp_returns.services import (
    exchanges,
    giving_back,
    inspection,
    receiving,
    refunds,
    returns,
    reversals,
    review,
)
from erp_returns.services.parameters import set_parameter
from tests.journeys import asking
from tests.journeys.asking import NOTE, Asked, Charged, grades, kinds, places, units
from tests.journeys.busy import Sold
from tests.journeys.clerk_rules import ClerkRules
from tests.journeys.desk_rules import DeskRules
from tests.journeys.extra_rules import ExtraRules
from tests.journeys.kept_rules import KeptRules
from tests.journeys.naive_status import Papers
from tests.journeys.pressing import few_sales, has_orders, lines_of, order_at, was_done
from tests.journeys.shop_rules import ShopRules
from tests.journeys.unsold_rules import UnsoldRules

if TYPE_CHECKING:
    from collections.abc import Callable

SLOW = {"structure", "integrity", "references"}
"""What no press could harm, and takes long to look at."""

CASH = """
    SELECT s.number FROM sales_order s JOIN return_order r ON r.sales_order_id = s.id
    GROUP BY s.id
    HAVING sum(r.refunded_fen - r.collected_fen - min(r.return_freight_fen, r.refunded_fen)) > s.paid_fen
"""
"""Sales that paid out more than they brought in, return freight aside."""

OVERPAID = """
    SELECT number FROM return_order
    WHERE refunded_fen > max(0, net_due_fen) + collected_fen + waived_fen AND rejected + cancelled = 0
      AND status NOT IN ('pending_review', 'approved', 'awaiting_return', 'awaiting_payment')
"""
"""Orders that paid out more than is due, without asking the customer for it."""


class ShopMachine(ClerkRules, ShopRules, DeskRules, UnsoldRules, KeptRules, ExtraRules):
    """Rules press; invariants look at the whole database after each."""

    # -- the shop

    @initialize(lines=st.lists(asking.sold, min_size=1, max_size=3), short=st.integers(0, 30_00))
    def first_sale(self, lines: list[Sold], short: int) -> None:
        self.sell(lines, short, 8_00, 2)

    @precondition(few_sales)
    @rule(
        lines=st.lists(asking.sold, min_size=1, max_size=3),
        short=st.integers(-5_00, 30_00),
        freight=st.sampled_from((0, 8_00)),
        sent=st.integers(0, 2),
    )
    def sell(self, lines: list[Sold], short: int, freight: int, sent: int) -> None:
        """Sell; none, half or all of it is on its way."""
        gross = sum(line.units * line.price_fen for line in lines)
        paid = gross + freight - (short if gross > short else min(short, 0))
        sold = [replace(line, shipped=line.units * sent // 2) for line in lines]
        signed = {"signed_at": stored(self.now)} if sent else {}
        number, self.sales = f"P{self.sales}", self.sales + 1
        self.shop.sell(*sold, paid_fen=paid, freight_fen=freight, platform_number=number, **signed)

    @rule(place=places)
    def ship_the_rest(self, place: int) -> None:
        """The sale goes out, as a later export tells."""
        sale_id = asking.sale_at(place)
        line = SalesOrderLine.update(shipped_quantity=SalesOrderLine.quantity)
        line.where(SalesOrderLine.sales_order_id == sale_id).execute()
        effect = sale_effect(self.shop.session.database, sale_id)
        sale = SalesOrder.update(shipped_at="2026-11-21T00:00:00Z", effect=effect)
        sale.where(SalesOrder.id == sale_id).execute()
        self.changed = True

    @rule(who=places)
    def sit_down(self, who: int) -> None:
        self.who = self.people[who % len(self.people)]

    @rule(setting=asking.settings)
    def set(self, setting: tuple[str, bool | int | str]) -> None:
        set_parameter(self.shop.session, *setting)

    @rule()
    def count_the_warehouse(self) -> None:
        """From here on good stock is watched, where it is not below zero already."""
        below = self.shop.session.database.execute_sql("SELECT 1 FROM stock_balance WHERE quantity < 0")
        if below.fetchone() is None:
            Warehouse.update(check_stock=1).execute()

    # -- asking

    @rule(wanted=asking.asked, sale=places)
    def create(self, wanted: Asked, sale: int) -> None:
        self.press(returns.create, asking.anything(self.shop, asking.sale_at(sale), wanted))

    @rule(
        kind=kinds,
        sale=places,
        counts=st.lists(st.integers(0, 3), min_size=1, max_size=3),
        out=places,
        steps=st.integers(0, 6),
    )
    def ask(self, kind: ReturnKind, sale: int, counts: list[int], out: int, steps: int) -> None:
        """Ask for what the form offers, and go some way."""
        request = asking.sensible(self.shop, asking.sale_at(sale), kind, counts, out)
        if self.press(returns.create, request):
            self.go_on(0, steps)

    @precondition(has_orders)
    @rule(place=places, wanted=asking.asked, keep=st.integers(0, 3))
    def edit(self, place: int, wanted: Asked, keep: int) -> None:
        """Keep some lines, with more or fewer units, and ask for others."""
        order = order_at(place, Status.PENDING_REVIEW)
        standing = request_of(self.shop.session.database, order.id)
        request = asking.anything(self.shop, standing.sale_id, wanted)
        kept = tuple(
            replace(line, quantity=line.quantity + count) if place % 2 else line
            for line, (place, count, _) in zip(standing.lines[:keep], wanted.picks, strict=False)
        )
        lines = kept + (request.lines if keep < 2 else ())
        out = request.replacements or standing.replacements
        self.press(returns.edit, order.id, order.version, replace(request, lines=lines, replacements=out))

    @rule(sale=places, disposition=st.sampled_from((Disposition.REPAIR, Disposition.TO_SUPPLIER)))
    def ask_and_keep(self, sale: int, disposition: Disposition) -> None:
        """Goods come back unfit, for repair or for their supplier."""
        kind = ReturnKind.RETURN_REFUND
        request = asking.sensible(self.shop, asking.sale_at(sale), kind, [2], 0)
        if self.press(returns.create, request):
            self.go_on(0, 1)
            self.receive_all(0, (Grade.DEFECTIVE, disposition))

    # -- whatever takes an order alone, or an order and a note

    @precondition(has_orders)
    @rule(
        place=places,
        service=st.sampled_from(
            (
                review.reject,
                review.review_again,
                review.close_short,
                review.refuse_refund,
                refunds.waive,
                returns.cancel,
                returns.reopen,
            )
        ),
    )
    def noted(self, place: int, service: Callable[..., object]) -> None:
        order = order_at(place)
        self.press(service, order.id, order.version, NOTE)

    @precondition(has_orders)
    @rule(place=places, service=st.sampled_from((review.instruct, exchanges.confirm, returns.resubmit)))
    def plain(self, place: int, service: Callable[..., object]) -> None:
        order = order_at(place)
        self.press(service, order.id, order.version)

    @precondition(has_orders)
    @rule(
        place=places,
        fen=st.one_of(st.none(), asking.amounts),
        freight=st.one_of(st.none(), st.booleans()),
        back=st.one_of(st.none(), st.integers(-1, 26_00)),
        charge=st.one_of(st.none(), asking.charged),
    )
    def approve(
        self, place: int, fen: int | None, freight: bool | None, back: int | None, charge: Charged | None
    ) -> None:
        order = order_at(place, Status.PENDING_REVIEW)
        granted = [review.AgreedLine(line.id, fen, NOTE) for line in lines_of(order)[:1] if fen is not None]
        charges = None if charge is None else (charge.request(),)
        agreement = review.Agreement(tuple(granted), charges, freight, back)
        self.press(review.approve, order.id, order.version, agreement)

    @precondition(has_orders)
    @rule(place=places)
    def ship_back(self, place: int) -> None:
        order = order_at(place, Status.APPROVED, Status.AWAITING_RETURN)
        self.press(review.ship_back, order.id, order.version, [ParcelRequest("中通", "7312345678901")])

    # -- the warehouse

    @precondition(has_orders)
    @rule(
        place=places,
        found=st.lists(st.tuples(units, st.booleans(), grades), min_size=1, max_size=3),
        short=st.booleans(),
        differs=st.sampled_from(("", "", "fewer", "damaged")),
    )
    def receive(
        self, place: int, found: list[tuple[int, bool, tuple[Grade, Disposition]]], short: bool, differs: str
    ) -> None:
        order = order_at(place, Status.AWAITING_RETURN)
        lines = lines_of(order)
        counts = tuple(
            receiving.Count(line.id, count, (inspection.Group(count, *grade, note=NOTE),) if graded else ())
            for line, (count, graded, grade) in zip(lines, found, strict=False)
        )
        differences = (receiving.Differing(differs, 1, lines[-1].id),) if differs else ()
        intake = receiving.Intake(order.id, counts, differences=differences, close_short=short)
        self.press(receiving.receive, intake, order.version)

    @precondition(has_orders)
    @rule(place=places, grade=grades)
    def receive_all(self, place: int, grade: tuple[Grade, Disposition]) -> None:
        order = order_at(place)
        counts = tuple(
            receiving.Count(line.id, left, (inspection.Group(left, *grade, note=NOTE),))
            for line in lines_of(order)
            if (left := line.requested - line.received - line.closed_short)
        )
        self.press(receiving.receive, receiving.Intake(order.id, counts), order.version)

    @precondition(has_orders)
    @rule(place=places, grade=grades)
    def inspect_all(self, place: int, grade: tuple[Grade, Disposition]) -> None:
        order = order_at(place, Status.AWAITING_RETURN)
        groups = {
            line.id: (inspection.Group(waiting, *grade, note=NOTE),)
            for line in lines_of(order)
            if (waiting := line.received - line.accepted - line.decided_back)
        }
        self.press(inspection.inspect, order.id, order.version, groups)

    @precondition(has_orders)
    @rule(place=places, found=st.lists(st.tuples(units, grades), min_size=1, max_size=3))
    def inspect(self, place: int, found: list[tuple[int, tuple[Grade, Disposition]]]) -> None:
        order = order_at(place, Status.AWAITING_RETURN)
        groups = {
            line.id: (inspection.Group(count, *grade, note=NOTE),)
            for line, (count, grade) in zip(lines_of(order), found, strict=False)
        }
        self.press(inspection.inspect, order.id, order.version, groups)

    @precondition(has_orders)
    @rule(place=places, count=st.one_of(st.none(), units))
    def ship(self, place: int, count: int | None) -> None:
        order = order_at(place, Status.AWAITING_EXCHANGE)
        own = ReplacementLine.select().where(ReplacementLine.return_order_id == order.id)
        some = None if count is None else tuple((line.id, count) for line in own)
        dispatch = exchanges.Dispatch("圆通", "YT1234567890123", some)
        self.press(exchanges.ship, order.id, order.version, dispatch)

    @precondition(has_orders)
    @rule(place=places, state=st.sampled_from((StockState.GOOD, StockState.DEFECTIVE)))
    def replacement_back(self, place: int, state: StockState) -> None:
        order = order_at(place, Status.AWAITING_DELIVERY)
        self.press(exchanges.replacement_back, order.id, order.version, state)

    @precondition(has_orders)
    @rule(place=places)
    def send_back(self, place: int) -> None:
        order = order_at(place, Status.REJECTED, Status.CANCELLED)
        parting = giving_back.Parting("顺丰", "SF1234567890123")
        self.press(giving_back.send_back, order.id, order.version, parting)

    # -- money

    @precondition(has_orders)
    @rule(place=places, service=st.sampled_from((refunds.pay, refunds.collect)), fen=asking.amounts)
    def some_money(self, place: int, service: Callable[..., object], fen: int) -> None:
        order = order_at(place, Status.AWAITING_REFUND, Status.AWAITING_PAYMENT)
        self.press(service, order.id, order.version, refunds.Payment(fen, intercepted=True))

    @precondition(has_orders)
    @rule(place=places)
    def all_money(self, place: int) -> None:
        order = order_at(place)
        owed = order.net_due_fen + order.collected_fen - order.refunded_fen
        service = refunds.pay if owed > 0 else refunds.collect
        fen = owed if owed > 0 else -owed - order.waived_fen
        self.press(service, order.id, order.version, refunds.Payment(fen, intercepted=True))

    @precondition(was_done("pay"))
    @rule(place=places)
    def reverse_refund(self, place: int) -> None:
        posted = [(row.number, row.return_order_id) for row in Refund.select()]
        self._reverse(refunds.reverse_refund, posted, place)

    @precondition(was_done("collect", "waive"))
    @rule(place=places)
    def reverse_collection(self, place: int) -> None:
        posted = [(row.number, row.return_order_id) for row in Collection.select()]
        self._reverse(refunds.reverse_collection, posted, place)

    @precondition(was_done("receive"))
    @rule(place=places)
    def reverse_receipt(self, place: int) -> None:
        posted = [(row.number, row.return_order_id) for row in Receipt.select()]
        self._reverse(reversals.reverse_receipt, posted, place)

    @precondition(was_done("receive"))
    @rule(place=places)
    def reverse_inspection(self, place: int) -> None:
        posted = [(row.number, row.return_order_id) for row in Inspection.select()]
        self._reverse(reversals.reverse_inspection, posted, place)

    @precondition(was_done("ship", "send_back"))
    @rule(place=places)
    def reverse_shipment(self, place: int) -> None:
        posted = [(row.number, row.return_order_id) for row in Shipment.select()]
        self._reverse(reversals.reverse_shipment, posted, place)

    @precondition(was_done("receive"))
    @rule(place=places)
    def reverse_what_came_in(self, place: int) -> None:
        """Take back everything the warehouse posted on an order for goods that came in, the last first."""
        order = order_at(place)
        steps: tuple[tuple[type[Inspection | Receipt], Callable[..., object]], ...] = (
            (Inspection, reversals.reverse_inspection),
            (Receipt, reversals.reverse_receipt),
        )
        for record, service in steps:
            posted = record.select().where(record.return_order_id == order.id, record.reverses_id.is_null())
            rows: list[Any] = list(posted.order_by(record.id.desc()))
            for row in rows:
                self.press(service, row.number, ReturnOrder.get_by_id(order.id).version, NOTE)

    def _reverse(self, service: Callable[..., object], posted: list[tuple[str, int]], place: int) -> None:
        if posted:
            number, order_id = posted[-1 - place % len(posted)]
            self.press(service, number, ReturnOrder.get_by_id(order_id).version, NOTE)

    @precondition(has_orders)
    @rule(place=places, steps=st.integers(1, 7))
    def go_on(self, place: int, steps: int) -> None:
        """Take the natural next steps."""
        for _ in range(steps):
            order = order_at(place)
            match Status(order.status):
                case Status.PENDING_REVIEW:
                    self.press(review.approve, order.id, order.version)
                case Status.APPROVED:
                    self.press(review.instruct, order.id, order.version)
                case Status.AWAITING_RETURN:
                    self.receive_all(place, (Grade.GOOD, Disposition.RESTOCK))
                case Status.AWAITING_REFUND | Status.AWAITING_PAYMENT:
                    self.all_money(place)
                case Status.AWAITING_EXCHANGE:
                    self.ship(place, None)
                case Status.AWAITING_DELIVERY:
                    self.press(exchanges.confirm, order.id, order.version)
                case Status.REJECTED | Status.CANCELLED | Status.COMPLETED:
                    return

    # -- what holds, whatever was pressed

    @invariant()
    def the_books_are_right(self) -> None:
        self.steps["checked"] += 1
        if self.changed:
            self.nothing_is_violated()
            self.no_money_is_lost()
            self.everybody_reads_the_same()
            self.changed = False

    def nothing_is_violated(self) -> None:
        for claim in CLAIMS:
            if claim.name not in SLOW:
                findings = Findings()
                claim.look(self.shop.session.database, findings)
                assert not findings.violations, [each.text for each in findings.violations]

    def no_money_is_lost(self) -> None:
        for statement in (CASH, OVERPAID):
            assert self.shop.session.database.execute_sql(statement).fetchall() == []

    def everybody_reads_the_same(self) -> None:
        """Who reads the papers one by one finds every order where the program says it is."""
        database = self.shop.session.database
        for order, status in database.execute_sql("SELECT id, status FROM return_order").fetchall():
            read = Papers(database, order).status()
            assert read == status, f"order {order} is {status}, its papers say {read}"
