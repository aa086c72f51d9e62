"""A scanned code opens the first kind of thing that carries it."""

from __future__ import annotations

import pytest

from erp_returns.queries.scan import (
    CameBack,
    Found,
    Product,
    ReplacementCameBack,
    SaleOrders,
    SaleWithoutReturn,
    Seen,
    Several,
    Unknown,
    resolve,
)
from tests.queries.seed import CLERK, Seed, at


@pytest.fixture
def sale(seed: Seed) -> int:
    sale = seed.sale("SO-1", platform_number="4012abc")
    seed.sale_parcel(sale, "YT1")
    return sale


@pytest.mark.parametrize("code", ["RT-1", " rt-1 ", "ＲＴ－１", "r t - 1"])
def test_a_return_number_opens_its_order_however_it_is_spelled(seed: Seed, code: str):
    order = seed.order("RT-1")

    assert resolve(seed.database, code) == Found("RT-1", order)


def test_a_number_in_small_letters_is_found_as_it_is_written(seed: Seed):
    order = seed.order("rt-1")

    assert resolve(seed.database, "rt-1") == Found("RT-1", order)


def test_a_return_tracking_number_opens_its_order(seed: Seed):
    order = seed.order("RT-1")
    seed.return_parcel(order, "SF1")

    assert resolve(seed.database, "sf 1") == Found("SF1", order)


def test_one_parcel_of_several_orders_offers_a_choice(seed: Seed):
    for number in ("RT-1", "RT-2"):
        seed.return_parcel(seed.order(number), "SF1")

    found = resolve(seed.database, "SF1")

    assert isinstance(found, Several)
    assert [candidate.number for candidate in found.candidates] == ["RT-1", "RT-2"]


def test_a_parcel_that_was_matched_opens_its_order(seed: Seed):
    order = seed.order("RT-1")
    parcel = seed.parcel("SF1", order)

    assert resolve(seed.database, "SF1") == Found("SF1", order, Seen(parcel, at(20), "小赵", "RT-1"))


def test_a_parcel_that_went_out_and_came_back_offers_its_sale(seed: Seed, sale: int):
    seed.order("RT-1", sale, status="completed")
    seed.order("RT-2", sale)

    found = resolve(seed.database, "yt1")

    assert isinstance(found, CameBack)
    assert [each.number for each in found.sales] == ["SO-1"]
    assert [each.number for each in found.orders] == ["RT-2"]
    assert found.carrier == "圆通速递"


def test_a_number_both_sent_and_returned_belongs_to_the_return(seed: Seed, sale: int):
    order = seed.order("RT-1", sale)
    seed.return_parcel(order, "YT1")

    assert resolve(seed.database, "YT1") == Found("YT1", order)


def ship(seed: Seed, order: int, purpose: str, number: str = "HC-1", **values: object) -> int:
    row = {"purpose": purpose, "warehouse_id": 2, "tracking_number": "JT1", "folded": "JT1"} | values
    return seed.posted("shipment", number, order, at(20), **row)


def test_a_replacement_s_parcel_opens_its_exchange(seed: Seed):
    order = seed.order("RT-1", kind="exchange")
    ship(seed, order, "replacement")

    assert resolve(seed.database, "JT1") == ReplacementCameBack("JT1", order)


def test_a_replacement_that_was_taken_back_before_just_opens_its_order(seed: Seed):
    order = seed.order("RT-1", kind="exchange")
    sent = ship(seed, order, "replacement")
    ship(seed, order, "replacement", "HC-2", folded="", reverses_id=sent)

    assert resolve(seed.database, "JT1") == Found("JT1", order)


def test_goods_sent_back_to_the_customer_that_return_open_their_order(seed: Seed):
    order = seed.order("RT-1")
    ship(seed, order, "send_back")

    assert resolve(seed.database, "JT1") == Found("JT1", order)


@pytest.mark.parametrize("code", ["SO-1", "so-1", "4012abc"])
def test_a_sale_opens_its_only_open_return(seed: Seed, sale: int, code: str):
    order = seed.order("RT-1", sale)
    seed.order("RT-2", sale, status="cancelled")

    found = resolve(seed.database, code)

    assert isinstance(found, Found)
    assert found.order_id == order


def test_a_sale_with_several_open_returns_offers_a_choice(seed: Seed, sale: int):
    for number in ("RT-1", "RT-2"):
        seed.order(number, sale)

    found = resolve(seed.database, "SO-1")

    assert isinstance(found, SaleOrders)
    assert found.sale.number == "SO-1"
    assert [each.number for each in found.candidates] == ["RT-1", "RT-2"]


def test_a_sale_without_an_open_return_offers_to_create_one(seed: Seed, sale: int):
    found = resolve(seed.database, "SO-1")

    assert isinstance(found, SaleWithoutReturn)
    assert [each.id for each in found.sales] == [sale]


def test_a_platform_number_of_two_shops_offers_both_sales(seed: Seed, sale: int):
    seed.sale("SO-2", platform_number="4012abc", shop_id=2)

    found = resolve(seed.database, "4012abc")

    assert isinstance(found, SaleWithoutReturn)
    assert [each.shop for each in found.sales] == ["青禾天猫店", "拼多多店"]


@pytest.mark.parametrize("code", ["A-1", "a-1", "690001"])
def test_a_product_is_found_while_its_order_is_counted(seed: Seed, code: str):
    product = seed.product("A-1", barcode="690001")
    order = seed.order("RT-1")
    full = seed.line(order, 1, product, 1, received=1)
    missing = seed.line(order, 2, product, 2)

    found = resolve(seed.database, code, order)

    assert isinstance(found, Product)
    assert found.return_line_ids == (missing, full)
    assert isinstance(resolve(seed.database, code), Unknown)


def test_a_barcode_of_several_products_means_the_one_on_the_order(seed: Seed):
    seed.product("A-1", barcode="690001")
    wanted = seed.product("A-2", barcode="690001")
    order = seed.order("RT-1")
    seed.line(order, 1, wanted)

    found = resolve(seed.database, "690001", order)

    assert isinstance(found, Product)
    assert found.product_id == wanted


def test_a_product_not_on_the_order_is_offered_from_what_the_sale_still_has(seed: Seed, sale: int):
    product = seed.product("A-1")
    line = seed.sale_line(sale, 1, product, 3)
    order = seed.order("RT-1", sale)
    other = seed.order("RT-2", sale)
    seed.line(other, 1, product, 1, sales_order_line_id=line)

    found = resolve(seed.database, "A-1", order)

    assert isinstance(found, Product)
    assert (found.return_line_ids, found.sale_line_id, found.returnable) == ((), line, 2)


def test_a_product_the_sale_never_had_is_offered_from_nowhere(seed: Seed, sale: int):
    seed.product("A-1")

    found = resolve(seed.database, "A-1", seed.order("RT-1", sale))

    assert isinstance(found, Product)
    assert (found.return_line_ids, found.sale_line_id, found.returnable) == ((), None, 0)


def test_an_unknown_code_names_who_may_have_given_it(seed: Seed):
    seed.insert("carrier", name="顺丰速运", patterns="SF\\d{3}\nXX\\d+")

    assert resolve(seed.database, " sf 123") == Unknown("SF123", ("顺丰速运",))


def test_an_unclaimed_parcel_scanned_again_says_who_received_it_and_when(seed: Seed):
    parcel = seed.parcel("SF9", operator_id=CLERK)

    assert resolve(seed.database, "SF9") == Unknown("SF9", (), Seen(parcel, at(20), "小赵", ""))


@pytest.mark.parametrize("code", ["", "  ", "\u3000\ufeff"])
def test_an_empty_scan_is_nothing(seed: Seed, code: str):
    seed.parcel("")

    assert resolve(seed.database, code) == Unknown("", ())


def test_the_slip_s_number_goes_before_everything_that_looks_the_same(seed: Seed):
    sale = seed.sale("X-1", platform_number="X-1")
    seed.sale_parcel(sale, "X-1")
    order = seed.order("X-1")
    seed.product("X-1")

    assert resolve(seed.database, "x-1", order) == Found("X-1", order)
