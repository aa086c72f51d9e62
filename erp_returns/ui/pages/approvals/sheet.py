"""All that stands on the desk of whoever decides on one order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from erp_returns.domain.advice import warnings
from erp_returns.domain.guards import Case, Leave
from erp_returns.domain.kinds import Status
from erp_returns.domain.parameters import Settings
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ReturnRequest, SourceKey
from erp_returns.domain.sources import SaleFacts, SourceLine, no_sale
from erp_returns.domain.text import Sentence
from erp_returns.domain.valuation import value
from erp_returns.domain.windows import calendar_of
from erp_returns.queries.buyer import BuyerCard, buyer_card
from erp_returns.queries.editing import request_of
from erp_returns.queries.people import permissions_of
from erp_returns.queries.return_detail import ReturnDetail, return_detail
from erp_returns.queries.return_form import sold_before
from erp_returns.queries.settings import settings
from erp_returns.queries.sources import sale_facts, trade
from erp_returns.services.session import Session
from erp_returns.ui.pages.orders.photos import shown_photos
from erp_returns.ui.widgets.photo_strip import Photo


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """One order, what else is known of its sale and its buyer, and what may be done about it."""

    detail: ReturnDetail
    request: ReturnRequest
    sale: SaleFacts | None
    buyer: BuyerCard | None
    settings: Settings
    permissions: Collection[Permission]
    photos: tuple[Photo, ...]
    advice: tuple[Sentence, ...] = ()
    """What is worth knowing before anybody agrees."""

    @property
    def reviewing(self) -> bool:
        """Whether amounts can be decided now, by this person."""
        waits = self.detail.order.status == Status.PENDING_REVIEW
        return waits and Permission.APPROVE in self.permissions

    def source(self, at: int) -> SourceLine | None:
        """What a line of the order draws on; None without a sale."""
        row = self.detail.lines[at].row
        source_id = row.sales_order_line_id or row.replacement_line_id
        if self.sale is None or source_id is None:
            return None
        return self.sale.line(SourceKey(source_id, replacement=row.sales_order_line_id is None))

    def left_fen(self, at: int) -> int:
        """What is left for a line beside other orders and the other lines of this one; 0 without a sale."""
        source = self.source(at)
        if source is None:
            return 0
        beside = (line.row for other, line in enumerate(self.detail.lines) if other != at)
        same = (source.key.line_id, source.key.replacement)
        own = sum(
            row.entitled_fen
            for row in beside
            if (row.sales_order_line_id or row.replacement_line_id, row.sales_order_line_id is None) == same
        )
        return max(0, source.worth.left_fen - own)


def order_sheet(session: Session, order_id: int) -> OrderSheet:
    """Read everything about an order; raises `NotFound`."""
    database = session.database
    detail = return_detail(database, order_id)
    order, request = detail.order, request_of(database, order_id)
    sale = sale_facts(database, order.sales_order_id, order_id) if order.sales_order_id else None
    return OrderSheet(
        detail=detail,
        request=request,
        sale=sale,
        buyer=buyer_card(database, order.member_id, order_id) if order.member_id else None,
        settings=settings(database),
        permissions=permissions_of(database, session.operator_id),
        photos=shown_photos(session, detail.photos),
        advice=_advice(session, detail, request, sale or no_sale(order.shop_id, order.member_id)),
    )


def _advice(
    session: Session, detail: ReturnDetail, request: ReturnRequest, sale: SaleFacts
) -> tuple[Sentence, ...]:
    """What the form pointed out when the order was asked for, as it stands now."""
    database = session.database
    known = trade(database, request.product_ids)
    in_force = settings(database)
    case = Case(
        request=request,
        sale=sale,
        trade=known,
        settings=in_force,
        valuation=value(request, sale, known, in_force),
        at=detail.order.requested_at,
        calendar=calendar_of(in_force, session.zone),
        leave=Leave(),
        sold_before=sold_before(database, request) if sale.missing else (),
    )
    return tuple(warnings(case))
