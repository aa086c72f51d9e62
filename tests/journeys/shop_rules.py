"""What happens around the orders: time passes, people get other work, the platform's next export comes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from erp_returns.documents.sales_files.drafts import SaleDraft, SaleLineDraft
from erp_returns.domain.kinds import Role, SaleStatus
from erp_returns.domain.permissions import Permission
from erp_returns.models import Product, ReturnOrder, SalesOrder, SalesOrderLine
from erp_returns.queries.editing import request_of
from erp_returns.services import exchanges, people, returns, sales_import
from tests.builders import sales_file
from tests.journeys import asking
from tests.journeys.asking import places
from tests.journeys.pressing import PEOPLE, Pressing, has_orders, order_at

GIVEN = tuple(
    Permission(name)
    for name in (
        *("approve", "reject", "review_again", "close_short", "receive", "inspect", "ship", "send_back"),
        *("pay", "refuse_refund", "collect", "create", "edit", "cancel", "import"),
        *("reverse", "waive", "reopen", "cross_ship", "pay_before_goods", "raise_refund"),
        *("large_compensation", "override_window"),
    )
)


def export_of(sale_id: int, status: SaleStatus, sent: int | None) -> SaleDraft:
    """The sale as the platform shows it now, `sent` units of each line on their way (None: by status)."""
    sale = SalesOrder.get_by_id(sale_id)
    lines = SalesOrderLine.select().where(SalesOrderLine.sales_order_id == sale_id)
    drafts = []
    for line in lines.order_by(SalesOrderLine.position):
        product = Product.get_by_id(line.product_id)
        drafts.append(
            SaleLineDraft(
                platform_line_number=line.platform_line_number,
                product_code=product.code,
                product_name=product.name,
                style=product.style,
                spec=product.spec,
                barcode="",
                quantity=line.quantity,
                shipped_quantity=None if sent is None else min(sent, line.quantity),
                unit_price_fen=line.unit_price_fen,
                line_discount_fen=line.line_discount_fen,
                gift=bool(line.gift),
                source_row=2,
            )
        )
    gone = status in {SaleStatus.SHIPPED, SaleStatus.COMPLETED}
    return SaleDraft(
        platform="template",
        shop="小店",
        platform_number=sale.platform_number,
        number="",
        member_account="小鱼",
        member_name="",
        status=status,
        ordered_at=sale.ordered_at,
        paid_at=sale.paid_at,
        shipped_at=sale.shipped_at or ("2026-11-21T00:00:00Z" if gone else None),
        signed_at=sale.signed_at,
        completed_at=sale.completed_at,
        freight_fen=sale.freight_fen,
        coupon_fen=sale.coupon_fen,
        points_fen=sale.points_fen,
        red_packet_fen=sale.red_packet_fen,
        order_discount_fen=sale.order_discount_fen,
        paid_fen=sale.paid_fen,
        platform_refunded_fen=sale.platform_refunded_fen,
        promotion_threshold_fen=sale.promotion_threshold_fen,
        receiver_name="李雷",
        receiver_mobile="",
        receiver_phone="",
        postcode="",
        region="",
        address="",
        buyer_note="",
        seller_note="",
        seller_flag="",
        parcels=(),
        lines=tuple(drafts),
        source_rows=(2,),
    )


class ShopRules(Pressing):
    """Rules that are not about one order."""

    @rule(hours=st.sampled_from((1, 5, 24, 24, 100)))
    def time_passes(self, hours: int) -> None:
        self.wait(hours)
        exchanges.confirm_due(self.shop.session)
        self.changed = True

    @rule(who=st.integers(1, 3), permission=st.sampled_from(GIVEN), allowed=st.booleans())
    def give(self, who: int, permission: Permission, allowed: bool) -> None:
        """The owner gives somebody a permission, or takes it; anybody may try."""
        person = PEOPLE[who][0]
        self.press(_permitting, person, permission, allowed)

    @rule(
        who=st.integers(1, 3), role=st.sampled_from(tuple(Role)), active=st.sampled_from((True, True, False))
    )
    def move(self, who: int, role: Role, active: bool) -> None:
        """Somebody gets another role, leaves, or comes back."""
        self.press(_moving, *PEOPLE[who], role, active)

    @rule(
        place=places,
        status=st.sampled_from(tuple(SaleStatus)),
        sent=st.one_of(st.none(), st.integers(0, 3)),
        paid=st.sampled_from((0, 0, 0, -100, 100)),
    )
    def import_again(self, place: int, status: SaleStatus, sent: int | None, paid: int) -> None:
        """The platform's next export of a sale: further on, shipped, closed; sometimes with other money."""
        draft = export_of(asking.sale_at(place), status, sent)
        self.press(sales_import.apply, sales_file(replace(draft, paid_fen=max(0, draft.paid_fen + paid))))

    @precondition(has_orders)
    @rule(place=places, wanted=asking.asked, reason=st.integers(1, 40))
    def ask_late(self, place: int, wanted: asking.Asked, reason: int) -> None:
        """Ask after the window, with a reason, for a reason of its own."""
        request = asking.anything(self.shop, asking.sale_at(place), wanted)
        self.press(
            returns.create,
            replace(request, override_reason="老客户", reason_id=reason if reason % 2 else request.reason_id),
        )

    @precondition(has_orders)
    @rule(place=places, platform=st.integers(0, 3), note=st.sampled_from(("", "易碎")))
    def edit_little(self, place: int, platform: int, note: str) -> None:
        """Save the form with nothing but its head changed."""
        order = order_at(place)
        standing = request_of(self.shop.session.database, order.id)
        number = f"P{platform}" if platform else ""
        request = replace(standing, platform_refund_number=number, internal_note=note)
        self.press(returns.edit, order.id, order.version, request)

    @precondition(has_orders)
    @rule(place=places)
    def late_parcels_of_ended_orders(self, place: int) -> None:
        """Reopen what ended and got a parcel since."""
        late = list(ReturnOrder.select().where(ReturnOrder.late_parcel == 1))
        if late:
            order = late[-1 - place % len(late)]
            self.press(returns.reopen, order.id, order.version, asking.NOTE)


def _permitting(session: object, person: int, permission: Permission, allowed: bool) -> object:
    return people.set_permission(session, person, permission, allowed=allowed)  # type: ignore[arg-type]


def _moving(session: object, person: int, name: str, role: Role, active: bool) -> object:
    return people.change_operator(session, person, name, role, active=active)  # type: ignore[arg-type]
