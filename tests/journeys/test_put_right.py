"""What is put right on the way: parcels, the receiver, the shop's own note; and goods handed in."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import ParcelKind, ReturnKind, Role, Status
from erp_returns.domain.requests import Address, Amendment, ParcelRequest
from erp_returns.models import OrderEvent, Parcel, ReturnParcel
from erp_returns.queries.editing import request_of
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.scan import Found, Several, Unknown, resolve
from erp_returns.queries.verify import verify
from erp_returns.services import amendments, parcels, receiving, returns, review
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop
from tests.journeys.roads import GOOD, WHERE, bring, noted
from tests.journeys.shop import Wanted

HANDED_IN = ParcelRequest("到店", "")
ZTO, YUNDA = ParcelRequest("中通", "7310000000001"), ParcelRequest("韵达", "4310000000002")
ELSEWHERE = Address("李娜", "13900000000", "", "", "上海市", "南京路 1 号")


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    yield shop
    assert verify(shop.session.database).clean


def amend(shop: BusyShop, order_id: int, **changes: object) -> None:
    amendment = Amendment(**changes)  # type: ignore[arg-type]
    amendments.amend(shop.session, order_id, shop.order(order_id).version, amendment)


def ship_back(shop: BusyShop, order_id: int, *sent: ParcelRequest) -> None:
    review.ship_back(shop.session, order_id, shop.order(order_id).version, sent)


def noted_parcels(shop: BusyShop, order_id: int) -> tuple[ParcelRequest, ...]:
    return request_of(shop.session.database, order_id).parcels


def last_event(order_id: int) -> OrderEvent:
    own = OrderEvent.select().where(OrderEvent.return_order_id == order_id)
    return own.order_by(OrderEvent.sequence.desc()).get()


def approved(shop: BusyShop) -> int:
    """An order whose customer was not yet told where to send it."""
    shop.set("auto_instruct", value=False)
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    return order_id


# -- 到店


@pytest.mark.parametrize("written", [HANDED_IN, ParcelRequest(" 到店 ", " "), ParcelRequest("", "到店")])
def test_goods_handed_in_at_the_shop_are_on_their_way_without_a_number(shop, written):
    order_id = approved(shop)
    ship_back(shop, order_id, written)
    assert (shop.order(order_id).status, noted_parcels(shop, order_id)) == ("awaiting_return", (HANDED_IN,))
    assert last_event(order_id).note == "到店"


def test_handed_in_is_noted_once_beside_any_number_of_parcels(shop):
    order_id = approved(shop)
    ship_back(shop, order_id, HANDED_IN, ZTO)
    ship_back(shop, order_id, HANDED_IN, YUNDA)
    assert noted_parcels(shop, order_id) == (HANDED_IN, ZTO, YUNDA)


def test_two_orders_are_handed_in_at_once(shop):
    first, second = shop.returned(Wanted(1, 1)), shop.returned(Wanted(2, 1))
    for order_id in (first, second):
        ship_back(shop, order_id, HANDED_IN)
    assert ReturnParcel.select().count() == 2


def test_a_courier_alone_is_no_parcel(shop):
    order_id = approved(shop)
    with pytest.raises(e.TextMissing):
        ship_back(shop, order_id, ParcelRequest("中通", ""))


def test_what_was_handed_in_and_counted_is_one_parcel_that_is_here(shop):
    order_id = approved(shop)
    ship_back(shop, order_id, HANDED_IN)
    shop.receive(order_id, arrival=receiving.Arrival(kind=ParcelKind.HANDED_IN))
    (row,) = return_detail(shop.session.database, order_id).parcels
    assert (row.announced, row.kind, bool(row.arrived_at)) == (HANDED_IN, "handed_in", True)
    assert shop.order(order_id).status == "awaiting_refund"


def test_an_unclaimed_parcel_without_a_number_is_here_once_it_is_claimed(shop):
    order_id = approved(shop)
    receiving.register_parcel(shop.session, receiving.Arrival(kind=ParcelKind.HANDED_IN))
    parcels.match_parcel(shop.session, Parcel.get().id, order_id)
    assert shop.order(order_id).status == "awaiting_return"


@pytest.mark.parametrize(("orders", "found"), [(0, Unknown), (1, Found), (2, Several)])
def test_typing_the_word_at_the_bench_finds_what_is_to_be_handed_in(shop, orders, found):
    ended = shop.returned(Wanted(3, 1))
    ship_back(shop, ended, HANDED_IN)
    shop.cancel(ended)
    for _ in range(orders):
        ship_back(shop, shop.returned(Wanted(1, 1)), HANDED_IN)
    assert isinstance(resolve(shop.session.database, "到店"), found)


# -- parcels, put right


def test_a_wrong_number_is_taken_off_and_another_put_in_its_place(shop):
    order_id = approved(shop)
    ship_back(shop, order_id, ZTO)
    amend(shop, order_id, parcels=(YUNDA, HANDED_IN))
    assert noted_parcels(shop, order_id) == (YUNDA, HANDED_IN)
    event = last_event(order_id)
    assert event.action == "amend"
    before, after = json.loads(event.before), json.loads(event.after)
    numbers = [[parcel["tracking_number"] for parcel in each["parcels"]] for each in (before, after)]
    assert numbers == [[ZTO.tracking_number], [YUNDA.tracking_number, ""]]


def test_a_courier_is_put_right_for_the_same_number(shop):
    order_id = approved(shop)
    ship_back(shop, order_id, ZTO)
    amend(shop, order_id, parcels=(ParcelRequest("申通", " 7310000000001 "),))
    assert noted_parcels(shop, order_id) == (ParcelRequest("申通", "7310000000001"),)


def test_without_its_only_parcel_an_order_waits_for_the_instruction_again(shop):
    order_id = approved(shop)
    ship_back(shop, order_id, ZTO)
    amend(shop, order_id, parcels=())
    assert (shop.order(order_id).status, noted_parcels(shop, order_id)) == ("approved", ())


@pytest.mark.parametrize("arrived", [ZTO, HANDED_IN])
def test_a_parcel_that_is_here_is_not_taken_off(shop, arrived):
    order_id = approved(shop)
    ship_back(shop, order_id, arrived, YUNDA)
    kind = ParcelKind.HANDED_IN if arrived.handed_in else ParcelKind.SELF_SENT
    arrival = receiving.Arrival(arrived.tracking_number, arrived.carrier, kind)
    shop.receive(order_id, (Group(1, *GOOD),), arrival=arrival)
    with pytest.raises(e.ParcelHere) as refusal:
        amend(shop, order_id, parcels=(YUNDA,))
    assert refusal.value.number == shop.order(order_id).number
    amend(shop, order_id, parcels=(arrived,))
    assert noted_parcels(shop, order_id) == (arrived,)


def test_parcels_are_added_and_taken_off_while_an_order_is_edited(shop):
    order_id = shop.returned(Wanted(1, 2), parcels=(ZTO,))
    request = replace(request_of(shop.session.database, order_id), parcels=(YUNDA, HANDED_IN))
    returns.edit(shop.session, order_id, shop.order(order_id).version, request)
    assert noted_parcels(shop, order_id) == (YUNDA, HANDED_IN)
    assert "7310000000001" in last_event(order_id).before


def test_a_resubmission_keeps_the_parcels(shop):
    order_id = shop.returned(Wanted(1, 2), parcels=(ZTO, HANDED_IN))
    noted(shop, order_id, review.reject)
    returns.resubmit(shop.session, order_id, shop.order(order_id).version)
    assert noted_parcels(shop, order_id) == (ZTO, HANDED_IN)


# -- note and receiver


@pytest.mark.parametrize("kind", ReturnKind)
@pytest.mark.parametrize("status", Status)
def test_notes_and_receiver_are_put_right_before_the_end_and_not_after(shop, kind, status):
    if status not in WHERE[kind]:
        return
    order_id = bring(shop, kind, status)
    if status not in ACTIONS[Action.AMEND].starts:
        with pytest.raises(e.ActionNotNow):
            amend(shop, order_id, internal_note="老客户")
        return
    amend(shop, order_id, internal_note="老客户")
    order = shop.order(order_id)
    assert (order.internal_note, order.status) == ("老客户", status)
    if shop.replacements_out(order_id):
        with pytest.raises(e.ReceiverFixed):
            amend(shop, order_id, receiver=ELSEWHERE)
    else:
        amend(shop, order_id, receiver=ELSEWHERE)
        assert shop.order(order_id).receiver_name == "李娜"


def test_the_receiver_may_be_another_again_once_the_replacement_came_back(shop):
    order_id = bring(shop, ReturnKind.EXCHANGE, Status.AWAITING_DELIVERY)
    shop.come_back(order_id)
    amend(shop, order_id, receiver=ELSEWHERE)
    shop.ship(order_id)
    assert shop.order(order_id).receiver_name == "李娜"


def test_an_edit_does_not_send_what_is_out_elsewhere(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.ship(order_id)
    noted(shop, order_id, review.review_again)
    request = replace(request_of(shop.session.database, order_id), receiver=ELSEWHERE)
    with pytest.raises(e.ReceiverFixed):
        returns.edit(shop.session, order_id, shop.order(order_id).version, request)


def test_putting_nothing_right_writes_nothing(shop):
    order_id = shop.returned(Wanted(1, 1), internal_note="小心")
    version = shop.order(order_id).version
    amend(shop, order_id, internal_note="小心 ", receiver=Address("王伟"))
    assert shop.order(order_id).version == version


def test_a_note_has_so_many_words_at_most(shop):
    with pytest.raises(e.TextTooLong):
        amend(shop, shop.returned(Wanted(1, 1)), internal_note="字" * 2001)


def test_who_saves_second_is_told(shop):
    order_id = shop.returned(Wanted(1, 1))
    version = shop.order(order_id).version
    amend(shop, order_id, internal_note="一")
    with pytest.raises(e.ChangedMeanwhile):
        amendments.amend(shop.session, order_id, version, Amendment(internal_note="二"))


@pytest.mark.parametrize(
    ("role", "may"), [(Role.SERVICE, True), (Role.WAREHOUSE, False), (Role.FINANCE, False)]
)
def test_service_puts_right_what_others_may_not(shop, role, may):
    order_id = shop.returned(Wanted(1, 1))
    person = shop.session_of("小李", role)
    command = (person, order_id, shop.order(order_id).version, Amendment(internal_note="一"))
    if may:
        amendments.amend(*command)
        assert last_event(order_id).operator_id == person.operator_id
    else:
        with pytest.raises(e.NotPermitted):
            amendments.amend(*command)
