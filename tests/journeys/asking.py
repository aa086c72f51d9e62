"""What anybody might ask for or type: quantities and amounts of every size, requests of every kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from erp_returns.domain.kinds import Basis, Disposition, Grade, ReturnKind
from erp_returns.domain.requests import (
    ChargeRequest,
    LineRequest,
    ReplacementRequest,
    ReturnRequest,
    SourceKey,
)
from erp_returns.models import ReplacementLine, ReturnOrder, SalesOrder, SalesOrderLine
from erp_returns.queries.sources import sale_facts
from tests.journeys.busy import Sold
from tests.journeys.shop import TYPE_OF

if TYPE_CHECKING:
    from tests.journeys.busy import BusyShop

NOTE = "客户来电 🙂 𠮷"

places = st.integers(0, 30)
units = st.sampled_from((1, 1, 1, 1, 2, 2, 3, 0, -1, 10**7))
amounts = st.one_of(st.integers(0, 120_00), st.sampled_from((0, 1, 500, 10**11, -1)))
sold = st.builds(
    Sold,
    st.sampled_from(("A1", "B1", "C1", "C2", "D1")),
    st.integers(1, 4),
    st.sampled_from((0, 1, 5, 33_33, 99_00, 20_01)),
)
grades = st.sampled_from(
    (
        (Grade.GOOD, Disposition.RESTOCK),
        (Grade.GOOD, Disposition.RESTOCK),
        (Grade.DEFECTIVE, Disposition.MARK_DOWN),
        (Grade.DEFECTIVE, Disposition.SEND_BACK),
        (Grade.DEFECTIVE, Disposition.REPAIR),
        (Grade.DEFECTIVE, Disposition.TO_SUPPLIER),
        (Grade.SCRAP, Disposition.SCRAP),
    )
)
settings = st.sampled_from(
    (
        ("auto_instruct", False),
        ("auto_instruct", True),
        ("pay_before_goods", True),
        ("auto_review_unshipped", False),
        ("unshipped_freight", "first"),
        ("unshipped_freight", "last"),
        ("unshipped_freight", "never"),
        ("two_person_refund", True),
        ("two_person_refund", False),
        ("two_person_refund", False),
        ("intake_before_review", "refuse"),
        ("intake_before_review", "silent"),
        ("single_exchange", True),
        ("applications_per_line", 0),
        ("applications_per_line", 3),
        ("max_resubmissions", 99),
        ("second_inspection", True),
        ("second_inspection", False),
        ("second_inspection", False),
    )
)
kinds = st.sampled_from(
    (ReturnKind.RETURN_REFUND, ReturnKind.RETURN_REFUND, ReturnKind.EXCHANGE, ReturnKind.REFUND_ONLY)
)


@dataclass(frozen=True)
class Charged:
    """A fee or deduction, an amount or hundredths of a percent."""

    fen: int
    part: int
    deduction: bool

    def request(self) -> ChargeRequest:
        part = self.part if self.part % 2 else 0
        return ChargeRequest("包装费", self.fen, self.deduction, part, NOTE)


@dataclass(frozen=True)
class Asked:
    """Units or fen of some lines of a sale, what goes out for them, and what else is agreed."""

    kind: ReturnKind
    picks: list[tuple[int, int, int | None]]
    out: list[tuple[int, int, int]]
    charge: Charged | None
    allow_freight: bool
    return_freight_fen: int


charged = st.builds(Charged, amounts, st.integers(0, 2000), st.booleans())
asked = st.builds(
    Asked,
    kinds,
    st.lists(st.tuples(places, units, st.one_of(st.none(), amounts)), min_size=1, max_size=3),
    st.lists(st.tuples(places, units, places), max_size=2),
    st.one_of(st.none(), charged),
    st.booleans(),
    st.sampled_from((0, 0, 0, 500, -1, 26_00)),
)


def sale_at(place: int) -> int:
    """One of the sales, the last ones first."""
    count = SalesOrder.select().count()
    return count - place % count


def anything(shop: BusyShop, sale_id: int, wanted: Asked) -> ReturnRequest:
    """A request as `wanted` says, however absurd; for sale 0 without one."""
    products = list(shop.products.values())
    sources = _sources(sale_id) if sale_id else [SourceKey(each.id, product=True) for each in products]
    return ReturnRequest(
        sale_id=sale_id,
        kind=wanted.kind,
        type_id=shop.types[TYPE_OF[wanted.kind]],
        lines=_lines(wanted, sources),
        replacements=tuple(
            ReplacementRequest(products[code % 5].id, count, replaces=at % 3 if at < 20 else None)
            for code, count, at in wanted.out
        ),
        charges=None if wanted.charge is None else (wanted.charge.request(),),
        reason_id=shop.reason,
        inbound_warehouse_id=1,
        outbound_warehouse_id=1,
        allow_freight=wanted.allow_freight,
        return_freight_fen=wanted.return_freight_fen,
        shop_id=0 if sale_id else 1,
        internal_note="" if sale_id else NOTE,
    )


def sensible(shop: BusyShop, sale_id: int, kind: ReturnKind, counts: list[int], out: int) -> ReturnRequest:
    """Units that can still come back, as the form would offer them; else a compensation."""
    facts = sale_facts(shop.session.database, sale_id)
    basis = Basis.UNSHIPPED if kind is ReturnKind.REFUND_ONLY else Basis.GOODS
    lines = [
        LineRequest(line.key, basis, count)
        for line, most in zip(facts.lines, counts, strict=False)
        if (count := min(most, line.left(basis)))
    ]
    if not lines:
        kind = ReturnKind.REFUND_ONLY
        lines = [LineRequest(facts.lines[0].key, Basis.COMPENSATION, compensation_fen=5 + 10 * out)]
    back = sum(line.quantity for line in lines)
    products = list(shop.products.values())
    return ReturnRequest(
        sale_id=sale_id,
        kind=kind,
        type_id=shop.types[TYPE_OF[kind]],
        lines=tuple(lines),
        replacements=(ReplacementRequest(products[out % 5].id, max(1, back), replaces=0),),
        reason_id=shop.reason,
        inbound_warehouse_id=1,
        outbound_warehouse_id=1,
    )


def _sources(sale_id: int) -> list[SourceKey]:
    own = SalesOrderLine.select().where(SalesOrderLine.sales_order_id == sale_id)
    sent = (
        ReplacementLine.select()
        .join(ReturnOrder, on=(ReturnOrder.id == ReplacementLine.return_order_id))
        .where(ReturnOrder.sales_order_id == sale_id, ReplacementLine.shipped > 0)
    )
    return [SourceKey(row.id) for row in own] + [SourceKey(row.id, replacement=True) for row in sent]


def _lines(wanted: Asked, sources: list[SourceKey]) -> tuple[LineRequest, ...]:
    chosen = {sources[place % len(sources)]: (count, fen) for place, count, fen in wanted.picks}
    return tuple(_line(wanted.kind, source, count, fen) for source, (count, fen) in chosen.items())


def _line(kind: ReturnKind, key: SourceKey, count: int, fen: int | None) -> LineRequest:
    if kind is not ReturnKind.REFUND_ONLY:
        price = (fen or 0) // 2 if key.product and fen is not None else None
        return LineRequest(key, Basis.GOODS, count, agreed_fen=fen, raise_note=NOTE, unit_price_fen=price)
    if fen is not None and fen % 2:
        return LineRequest(key, Basis.COMPENSATION, compensation_fen=fen)
    return LineRequest(key, Basis.UNSHIPPED, count)
