"""What else is done at the desks: notes, disputes, parcels without an order, selections worked through."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from erp_returns.domain.kinds import ParcelKind
from erp_returns.domain.requests import Address, Amendment, ParcelRequest
from erp_returns.domain.times import stored
from erp_returns.models import FollowUp, Parcel, ReturnOrder
from erp_returns.services import (
    amendments,
    disputes,
    follow_ups,
    late_parcels,
    parcels,
    receiving,
    refunds,
    returns,
    review,
)
from tests.journeys import asking
from tests.journeys.asking import NOTE, places
from tests.journeys.pressing import Pressing, has_orders, order_at

NUMBERS = ("YT1234567890123", "SF1234567890123", "7312345678901", "")
numbers = st.sampled_from(NUMBERS)


class DeskRules(Pressing):
    """Rules that move no milestone by themselves, or many orders at once."""

    @precondition(has_orders)
    @rule(place=places, note=st.sampled_from((None, "", NOTE)), number=numbers, who=st.booleans())
    def amend(self, place: int, note: str | None, number: str, who: bool) -> None:
        order = order_at(place)
        sent = (ParcelRequest("圆通", number),) if number else None
        receiver = Address("李雷", "13800000002") if who else None
        self.press(amendments.amend, order.id, order.version, Amendment(note, sent, receiver))

    @precondition(has_orders)
    @rule(place=places, hours=st.integers(-5, 100))
    def dispute(self, place: int, hours: int) -> None:
        order = order_at(place)
        due = stored(self.now + timedelta(hours=hours))
        self.press(disputes.open_dispute, order.id, order.version, disputes.Dispute(due, NOTE))

    @precondition(has_orders)
    @rule(place=places)
    def end_dispute(self, place: int) -> None:
        order = order_at(place)
        self.press(disputes.close_dispute, order.id, order.version, NOTE)

    @precondition(has_orders)
    @rule(place=places, text=st.sampled_from(("", NOTE)), person=st.sampled_from((None, 2, 3, 99)))
    def follow_up(self, place: int, text: str, person: int | None) -> None:
        wanted = follow_ups.Wanted(text, "2026-11-25", person)
        self.press(follow_ups.add, order_at(place).id, wanted)

    @precondition(has_orders)
    @rule(place=places, service=st.sampled_from((follow_ups.done, follow_ups.undone)))
    def tick(self, place: int, service: object) -> None:
        noted = list(FollowUp.select())
        if noted:
            self.press(service, noted[place % len(noted)].id)  # type: ignore[arg-type] # one of the two

    @rule(number=numbers)
    def something_arrives(self, number: str) -> None:
        """A parcel that nobody can place yet."""
        self.press(receiving.register_parcel, receiving.Arrival(number, "圆通"))

    @precondition(has_orders)
    @rule(place=places)
    def place_parcel(self, place: int) -> None:
        """Somebody says whose it is."""
        here = list(Parcel.select())
        if here:
            self.press(parcels.match_parcel, here[place % len(here)].id, order_at(place).id)

    @rule(place=places, kind=st.sampled_from((ParcelKind.REFUSED, ParcelKind.IN_TRANSIT)))
    def our_own_parcel_is_back(self, place: int, kind: ParcelKind) -> None:
        """A sale's own parcel stands at the door, and an order is raised for it."""
        parcel = ParcelRequest("圆通", NUMBERS[place % 3])
        request = parcels.came_back(self.shop.session, asking.sale_at(place), kind, parcel)
        self.press(returns.create, request)

    @precondition(has_orders)
    @rule(place=places)
    def raise_anew(self, place: int) -> None:
        """Give goods that came too late an order of their own."""
        late = list(ReturnOrder.select().where(ReturnOrder.late_parcel == 1))
        if late:
            order = late[-1 - place % len(late)]
            self.press(late_parcels.raise_anew, order.id, order.version, NOTE)

    @precondition(has_orders)
    @rule(most=st.integers(1, 4), what=st.sampled_from(("approve", "reject", "pay")))
    def work_through(self, most: int, what: str) -> None:
        """A selection, one order after the other, each as it was when it was selected."""
        selected = [(row.id, row.version, row.net_due_fen) for row in ReturnOrder.select()][-most:]
        for order_id, version, due in selected:
            match what:
                case "approve":
                    self.press(review.approve, order_id, version)
                case "reject":
                    self.press(review.reject, order_id, version, NOTE)
                case "pay":
                    self.press(refunds.pay, order_id, version, refunds.Payment(due))
