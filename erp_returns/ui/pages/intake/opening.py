"""What is read, beside the window, before anything stands on the bench."""

from __future__ import annotations

from dataclasses import dataclass

from erp_returns.domain.kinds import ParcelKind, Status
from erp_returns.domain.parameters import Settings
from erp_returns.domain.tracking import fold, guess_carriers
from erp_returns.queries.catalog import CheckRow, DefectRow, carrier_patterns, checklist, defects
from erp_returns.queries.detail_rows import OrderRow
from erp_returns.queries.posted_rows import ParcelRow, PostedRow
from erp_returns.queries.queues import DraftRow, IntakeLine, intake_draft, intake_lines
from erp_returns.queries.reading import own_connection
from erp_returns.queries.return_detail import ReturnDetail, return_detail
from erp_returns.queries.scan import Found, Outcome, ReplacementCameBack, resolve
from erp_returns.queries.settings import settings
from erp_returns.services.session import Session
from erp_returns.ui.pages.intake.sheet import BenchParcel

LATE = frozenset({Status.REJECTED, Status.CANCELLED, Status.COMPLETED})
"""Goods of such an order arrive too late: they stay the customer's own."""

_IN_TRANSIT = "在途"


@dataclass(frozen=True, slots=True)
class Opened:
    """An order with everything the bench needs of it."""

    detail: ReturnDetail
    lines: tuple[IntakeLine, ...]
    settings: Settings
    draft: DraftRow | None = None
    checklist: tuple[CheckRow, ...] = ()
    defects: tuple[DefectRow, ...] = ()

    @property
    def order(self) -> OrderRow:
        """The order itself."""
        return self.detail.order

    @property
    def late(self) -> bool:
        """Whether the goods stay the customer's own."""
        return self.order.status in LATE

    @property
    def expected(self) -> int:
        """Units that may still arrive."""
        return sum(max(0, line.expected) for line in self.lines)

    @property
    def waiting(self) -> int:
        """Units that were counted and not graded."""
        return sum(line.waiting for line in self.lines)

    @property
    def to_send_back(self) -> int:
        """Units that wait to go back to the customer."""
        return sum(line.decided_back - line.sent_back for line in self.lines)

    def parcel_for(self, code: str) -> BenchParcel:
        """The parcel that was scanned: one the order knows, else the only one still on its way."""
        known = [row for row in self.detail.parcels if fold(row.tracking_number) == code]
        on_the_way = [row for row in self.detail.parcels if row.arrived_at is None]
        if not known and len(on_the_way) == 1:
            known = on_the_way
        if known:
            return self._bench_parcel(known[0])
        sent = (each.row for each in self.detail.shipments if fold(each.row.about) == code)
        returned = next(sent, None)
        return BenchParcel(returned.about, returned.carrier) if returned and code else BenchParcel()

    def matched_parcel(self, parcel_id: int) -> BenchParcel:
        """A parcel that was matched to the order."""
        row = next((row for row in self.detail.parcels if row.parcel_id == parcel_id), None)
        return self._bench_parcel(row) if row else BenchParcel(parcel_id=parcel_id)

    def received_before(self, code: str) -> PostedRow | None:
        """The receipt that was posted for the parcel with this number, if any."""
        posted = (each for each in self.detail.receipts if each.stands and fold(each.row.about) == code)
        return next((each.row for each in posted), None) if code else None

    def _bench_parcel(self, row: ParcelRow) -> BenchParcel:
        kind = ParcelKind(row.kind) if row.kind else self._kind_of(row)
        return BenchParcel(row.tracking_number, row.carrier, kind, row.parcel_id)

    def _kind_of(self, row: ParcelRow) -> ParcelKind:
        """A parcel that carries the number it went out with was refused or never delivered."""
        if row.announced.handed_in:
            return ParcelKind.HANDED_IN
        folded = fold(row.tracking_number)
        if all(fold(sent.tracking_number) != folded for sent in self.detail.sale_parcels):
            return ParcelKind.SELF_SENT
        return ParcelKind.IN_TRANSIT if _IN_TRANSIT in self.order.type else ParcelKind.REFUSED


@dataclass(frozen=True, slots=True)
class Answer:
    """What a code means; with the order where it means exactly one."""

    code: str
    outcome: Outcome
    opened: Opened | None = None


def read_order(session: Session, order_id: int) -> Opened:
    """Read an order for the bench, in whatever thread; `NotFound`."""
    database = session.database
    with own_connection(database):
        detail = return_detail(database, order_id)
        return Opened(
            detail,
            tuple(intake_lines(database, order_id)),
            settings(database),
            intake_draft(database, session.operator_id, order_id),
            tuple(checklist(database, visible_only=True, type_id=detail.order.type_id)),
            tuple(defects(database, visible_only=True)),
        )


def look_up(session: Session, typed: str, counting_order_id: int | None = None) -> Answer:
    """Say what was scanned or typed means and read the order it means, in whatever thread."""
    code = fold(typed)
    with own_connection(session.database):
        outcome = resolve(session.database, typed, counting_order_id)
        if isinstance(outcome, Found | ReplacementCameBack):
            return Answer(code, outcome, read_order(session, outcome.order_id))
        return Answer(code, outcome)


def carrier_of(session: Session, number: str) -> str:
    """Who brought a parcel, where the shape of its number fits one courier only."""
    guessed = guess_carriers(number, carrier_patterns(session.database))
    return guessed[0] if len(guessed) == 1 else ""
