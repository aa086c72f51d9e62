"""The list of return orders: its filters, its orders, its rows, and the counts above it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.kinds import Mark, Status
from erp_returns.queries.listing import Listing, ListSource, Order, Terms, counts

if TYPE_CHECKING:
    from erp_returns.domain.amounts import Settled

DEADLINE = "min(coalesce(o.due_by, o.dispute_due), coalesce(o.dispute_due, o.due_by))"
"""What an order (called o) has to meet first: the deadline of its milestone, or that of a dispute."""

OVERDUE = "overdue"
"""The name under which overdue orders are counted, beside statuses and marks."""

MARKS = tuple(Mark)


@dataclass(frozen=True, slots=True)
class ReturnFilter:
    """Which return orders; empty fields ask for nothing.

    Bounds of time are stored UTC text, `from` included and `to` not. `text` is any scrap of an order,
    `member` the beginning of an account or name.
    """

    text: str = ""
    status: str = ""
    statuses: tuple[str, ...] = ()
    kind: str = ""
    shop_id: int | None = None
    type_id: int | None = None
    reason_id: int | None = None
    requested_from: str = ""
    requested_to: str = ""
    ordered_from: str = ""
    ordered_to: str = ""
    overdue: bool = False
    mark: str = ""
    sales_order_id: int | None = None
    member_id: int | None = None
    member: str = ""


@dataclass(frozen=True, slots=True)
class ReturnSort:
    """A key of `RETURN_ORDERS` and a direction."""

    key: str = "requested_at"
    descending: bool = True


class ReturnListRow(NamedTuple):
    """A return order in a list; times are UTC text, flags 0 or 1.

    `due_by` is what comes first of the milestone's deadline and of a dispute's, which is `dispute_due`.
    """

    id: int
    number: str
    sales_order_id: int | None
    sale_number: str
    platform_number: str
    platform_refund_number: str
    shop: str
    account: str
    member: str
    receiver: str
    mobile: str
    kind: str
    type: str
    reason: str
    status: str
    units: int
    line_count: int
    goods: str
    goods_fen: int
    net_due_fen: int
    refunded_fen: int
    collected_fen: int
    waived_fen: int
    requested_at: str
    requested_by: str
    reviewed_at: str | None
    ordered_at: str | None
    received_at: str | None
    closed_at: str | None
    due_by: str | None
    carrier: str
    tracking: str
    version: int
    inspection_differs: int
    out_of_window: int
    cross_ship: int
    paid_before_goods: int
    dispute: int
    send_back: int
    late_parcel: int
    dispute_due: str | None = None

    @property
    def settled(self) -> Settled:
        """What has moved."""
        from erp_returns.domain.amounts import Settled

        return Settled(self.refunded_fen, self.collected_fen, self.waived_fen)

    @property
    def to_refund_fen(self) -> int:
        """Fen the shop still has to pay; nothing on a refused or cancelled order."""
        from erp_returns.domain.amounts import still_to_refund

        return 0 if self.ended_early else still_to_refund(self.net_due_fen, self.settled)

    @property
    def to_collect_fen(self) -> int:
        """Fen the customer still has to pay; nothing on a refused or cancelled order."""
        from erp_returns.domain.amounts import still_to_collect

        return 0 if self.ended_early else still_to_collect(self.net_due_fen, self.settled)

    @property
    def ended_early(self) -> bool:
        """Refused or cancelled."""
        return self.status in (Status.REJECTED, Status.CANCELLED)

    @property
    def without_sale(self) -> bool:
        """Whether the goods come back without a sale."""
        return self.sales_order_id is None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What else is true of the order."""
        return tuple(mark for mark in MARKS if getattr(self, mark.value))

    def overdue(self, now: str) -> bool:
        """Whether what the order waits for should have happened before `now` (UTC text)."""
        return self.due_by is not None and self.due_by < now


_SELECT = f"""
SELECT o.id, o.number, o.sales_order_id, coalesce(s.number, ''), coalesce(s.platform_number, ''),
       o.platform_refund_number, h.name, coalesce(m.account, ''), coalesce(m.name, ''),
       o.receiver_name, o.receiver_mobile, o.kind, t.name, coalesce(r.text, ''), o.status,
       (SELECT coalesce(sum(requested), 0) FROM return_line WHERE return_order_id = o.id),
       (SELECT count(*) FROM return_line WHERE return_order_id = o.id),
       coalesce((SELECT trim(product_name || ' ' || spec) FROM return_line
                 WHERE return_order_id = o.id ORDER BY position LIMIT 1), ''),
       o.goods_fen, o.net_due_fen, o.refunded_fen, o.collected_fen, o.waived_fen,
       o.requested_at, b.name, o.reviewed_at, s.ordered_at, o.received_at, o.closed_at, {DEADLINE},
       coalesce(p.carrier, ''), coalesce(p.tracking_number, ''), o.version,
       o.inspection_differs, o.out_of_window, o.cross_ship, o.paid_before_goods, o.dispute, o.send_back,
       o.late_parcel, o.dispute_due
FROM return_order o
JOIN shop h ON h.id = o.shop_id
JOIN return_type t ON t.id = o.return_type_id
JOIN operator b ON b.id = o.requested_by_id
LEFT JOIN sales_order s ON s.id = o.sales_order_id
LEFT JOIN member m ON m.id = o.member_id
LEFT JOIN reason r ON r.id = o.reason_id
LEFT JOIN return_parcel p ON p.id = (SELECT min(id) FROM return_parcel WHERE return_order_id = o.id)
"""
_LISTING = Listing("return_order", _SELECT, ReturnListRow)
_SALE = "LEFT JOIN sales_order s ON s.id = o.sales_order_id"
_MEMBER = "LEFT JOIN member m ON m.id = o.member_id"
_ROAD = " ".join(f"WHEN '{status.value}' THEN {place}" for place, status in enumerate(Status))

RETURN_ORDERS: dict[str, Order] = {
    "requested_at": Order("o.requested_at"),
    "number": Order("o.number"),
    "sale_number": Order("s.number", _SALE, unknown=True),
    "ordered_at": Order("s.ordered_at", _SALE, unknown=True),
    "shop": Order("o.shop_id", then="o.requested_at"),
    "account": Order("coalesce(m.account, '')", _MEMBER),
    "member": Order("coalesce(m.name, '')", _MEMBER),
    "kind": Order("o.kind", then="o.requested_at"),
    "type": Order("o.return_type_id", then="o.requested_at"),
    "status": Order(f"CASE o.status {_ROAD} END", then="o.requested_at"),
    "net_due_fen": Order("o.net_due_fen"),
    "reviewed_at": Order("o.reviewed_at", unknown=True),
    "due_by": Order(DEADLINE, unknown=True),
}
"""What the list can be sorted by: what an index serves. Statuses follow the road."""


def return_list(
    database: SqliteDatabase, wanted: ReturnFilter, sort: ReturnSort, now: str
) -> ListSource[ReturnListRow]:
    """The return orders that are wanted, in order; `now` (UTC text) decides what is overdue."""
    return ListSource(database, _LISTING, _terms(wanted, now), RETURN_ORDERS[sort.key], sort.descending)


def status_counts(database: SqliteDatabase, wanted: ReturnFilter, now: str) -> dict[str, int]:
    """How many orders each chip would show, by the stored name of a status, `OVERDUE` or a mark.

    The chips' own filters (status, overdue, mark) are left aside. Better called beside the window.
    """
    others = replace(wanted, status="", statuses=(), overdue=False, mark="")
    terms = _terms(others, now)
    where = terms.where
    found: dict[str, int] = dict.fromkeys((*Status, OVERDUE, *MARKS), 0)
    found |= counts(
        database, f"SELECT o.status, count(*) FROM return_order o {where} GROUP BY o.status", terms.values
    )
    chips = {OVERDUE: replace(others, overdue=True)} | {
        mark.value: replace(others, mark=mark) for mark in MARKS
    }
    for name, chip in chips.items():
        found[name] = return_list(database, chip, ReturnSort(), now).count()
    return found


def _terms(wanted: ReturnFilter, now: str) -> Terms:
    terms = Terms()
    terms.equal("o.status", "status", wanted.status)
    terms.any_of("o.status", "status", wanted.statuses)
    terms.equal("o.kind", "kind", wanted.kind)
    terms.equal("o.shop_id", "shop", wanted.shop_id)
    terms.equal("o.return_type_id", "return_type", wanted.type_id)
    terms.equal("o.sales_order_id", "sale", wanted.sales_order_id)
    terms.equal("o.member_id", "buyer", wanted.member_id)
    terms.between("o.requested_at", "requested", wanted.requested_from, wanted.requested_to)
    _add_indirect(terms, wanted)
    if wanted.overdue:
        terms.add(f"{DEADLINE} < :now", now=now)
    if wanted.mark:
        mark = Mark(wanted.mark)
        terms.add("o.sales_order_id IS NULL" if mark is Mark.WITHOUT_SALE else f"o.{mark.value} = 1")
    return terms


def _add_indirect(terms: Terms, wanted: ReturnFilter) -> None:
    """What is asked of an order's sale, lines, member, or of all that can be typed about it."""
    if wanted.reason_id is not None:
        terms.add(
            "(o.reason_id = :reason OR o.id IN "
            "(SELECT return_order_id FROM return_line WHERE reason_id = :reason))",
            reason=wanted.reason_id,
        )
    if wanted.ordered_from or wanted.ordered_to:
        ordered = Terms()
        ordered.between("ordered_at", "ordered", wanted.ordered_from, wanted.ordered_to)
        terms.add(f"o.sales_order_id IN (SELECT id FROM sales_order {ordered.where})", **ordered.values)
    if wanted.member.strip() or wanted.text.strip():
        _add_searched(terms, wanted)


def _add_searched(terms: Terms, wanted: ReturnFilter) -> None:
    from erp_returns.queries.search import Scrap, match, scrap

    if wanted.member.strip():
        match(terms, "o.member_id", scrap(wanted.member, "member"), Scrap.members)
    if wanted.text.strip():
        match(terms, "o.id", scrap(wanted.text, "text"), Scrap.returns)
