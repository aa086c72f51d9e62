"""Unclaimed parcels find their order; parcels that came back by themselves get one."""

from __future__ import annotations

import pytest

from erp_returns.domain.errors import NotFound
from erp_returns.domain.kinds import ParcelKind, Status
from erp_returns.domain.requests import ParcelRequest
from erp_returns.models import OrderEvent, Parcel, Reason, ReturnType
from erp_returns.queries.verify import verify
from erp_returns.services import returns
from erp_returns.services.parcels import came_back, match_parcel, unclaimed, unclaimed_count
from erp_returns.services.receiving import Arrival, register_parcel
from tests.journeys.shop import ShopAtWork, Wanted

OUTBOUND = ParcelRequest("圆通速递", "YT0000000000001")


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


@pytest.fixture
def parcel_id(shop: ShopAtWork) -> int:
    register_parcel(shop.session, Arrival("SF1234567890", "顺丰速运", note="外箱破"))
    return int(Parcel.get().id)


def test_a_parcel_nobody_asked_for_waits_among_the_unclaimed(shop, parcel_id):
    (row,) = unclaimed(shop.session.database)

    assert (row.id, row.tracking_number, row.operator, row.note) == (
        parcel_id,
        "SF1234567890",
        "店主",
        "外箱破",
    )
    assert unclaimed_count(shop.session.database) == 1


def test_a_matched_parcel_waits_no_longer_and_its_order_knows_it_is_here(shop, parcel_id):
    order_id = shop.returned(Wanted(1, 2))
    shop.set("auto_instruct", value=False)
    shop.approve(order_id)

    changes = match_parcel(shop.session, parcel_id, order_id)

    assert unclaimed(shop.session.database) == []
    assert shop.order(order_id).status == Status.AWAITING_RETURN
    assert (changes.order_id, "warehouse" in changes.topics) == (order_id, True)
    assert verify(shop.session.database).clean


def test_matching_twice_is_written_down_once(shop, parcel_id):
    order_id = shop.returned(Wanted(1, 2))
    match_parcel(shop.session, parcel_id, order_id)

    match_parcel(shop.session, parcel_id, order_id)

    events = OrderEvent.select().where(OrderEvent.return_order_id == order_id)
    assert [event.action for event in events] == ["create", "ship_back"]


def test_a_parcel_that_is_not_there_cannot_be_matched(shop):
    with pytest.raises(NotFound):
        match_parcel(shop.session, 4711, shop.returned(Wanted(1, 2)))


@pytest.mark.parametrize(
    ("kind", "type_name", "reason"),
    [(ParcelKind.REFUSED, "拒收退件", "拒收"), (ParcelKind.IN_TRANSIT, "在途退件", "在途退回")],
)
def test_a_parcel_that_came_back_asks_for_all_that_can_still_come_back(shop, kind, type_name, reason):
    shop.returned(Wanted(1, 1))

    request = came_back(shop.session, shop.sale.id, kind, OUTBOUND)

    assert [line.quantity for line in request.lines] == [2, 1, 2]
    assert ReturnType.get_by_id(request.type_id).name == type_name
    assert Reason.get_by_id(request.reason_id).text == reason
    assert request.parcels == (OUTBOUND,)


def test_what_is_asked_for_is_admitted_as_it_is(shop):
    request = came_back(shop.session, shop.sale.id, ParcelKind.REFUSED, OUTBOUND)

    order_id = returns.create(shop.session, request, from_parcel=True).order_id

    assert [line.requested for line in shop.lines(order_id)] == [3, 1, 2]


def test_a_shop_without_types_for_refused_parcels_takes_one_without_a_window(shop):
    ReturnType.update(visible=0).where(ReturnType.name.contains("拒收")).execute()

    request = came_back(shop.session, shop.sale.id, ParcelKind.REFUSED, OUTBOUND)

    assert ReturnType.get_by_id(request.type_id).name == "在途退件"


def test_any_other_parcel_takes_the_shops_default_type(shop):
    request = came_back(shop.session, shop.sale.id, ParcelKind.SELF_SENT, ParcelRequest("", ""))

    assert ReturnType.get_by_id(request.type_id).name == "七天无理由退货"
    assert request.parcels == ()
