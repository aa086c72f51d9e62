"""Each reason to refuse a request, once, with its numbers; and what is only pointed out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.advice import warnings
from erp_returns.domain.kinds import Basis, ReturnKind, Role
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import LineRequest
from erp_returns.domain.times import stored
from erp_returns.models import Product, Reason, ReturnOrder, ReturnType
from erp_returns.services import returns
from erp_returns.services.order_body import weigh
from erp_returns.services.session import write
from tests.builders import NOW
from tests.journeys.busy import S1, BusyShop, Sold
from tests.journeys.roads import noted
from tests.journeys.shop import Wanted

SIGNED = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def at(shop: BusyShop, moment: datetime) -> BusyShop:
    """The same shop at another moment."""
    shop.session = replace(shop.session, clock=lambda: moment)
    return shop


def pointed_out(shop: BusyShop, *wanted: Wanted) -> list[str]:
    with write(shop.session) as w:
        case = weigh(w, shop.request(ReturnKind.RETURN_REFUND, *wanted))
        return [str(each) for each in warnings(case)]


# -- quantities


def test_an_order_has_a_line(shop):
    with pytest.raises(e.NoLines):
        shop.returned()


@pytest.mark.parametrize("units", [0, -1, -(10**9)])
def test_a_line_asks_for_something(shop, units):
    with pytest.raises(e.QuantityNotPositive) as refusal:
        shop.returned(Wanted(2, 1), Wanted(1, units))
    assert (refusal.value.line, refusal.value.asked, refusal.value.most) == (2, units, 3)


@pytest.mark.parametrize("units", [4, 10**6, 10**30])
def test_no_more_is_asked_for_than_was_sold(shop, units):
    with pytest.raises(e.OverReturn) as refusal:
        shop.returned(Wanted(2, 1), Wanted(1, units))
    assert (refusal.value.line, refusal.value.asked, refusal.value.sold) == (2, units, 3)


def test_the_sentence_names_the_orders_that_have_the_units(shop):
    first, second = (shop.order(shop.returned(Wanted(1, units))) for units in (2, 1))
    with pytest.raises(e.OverReturn) as refusal:
        shop.returned(Wanted(1, 1))
    for order, units in ((first, 2), (second, 1)):
        assert f"{order.number} 占 {units} 件" in str(refusal.value)


def test_units_on_orders_of_every_kind_count(shop):
    shop.returned(Wanted(1, 1))
    shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),))
    with pytest.raises(e.OverReturn) as refusal:
        shop.returned(Wanted(1, 2))
    assert refusal.value.left == 1


def test_goods_that_never_went_out_do_not_come_back(shop):
    shop.sell(*(replace(line, shipped=0) for line in S1), paid_fen=190_00)
    with pytest.raises(e.NotShippedYet) as refusal:
        shop.returned(Wanted(1, 1))
    assert refusal.value.line == 1


@pytest.mark.parametrize("basis", [Basis.UNSHIPPED, Basis.COMPENSATION])
@pytest.mark.parametrize("kind", [ReturnKind.RETURN_REFUND, ReturnKind.EXCHANGE])
def test_a_line_fits_the_kind_of_its_order(shop, kind, basis):
    line = LineRequest(shop.source(1), basis, quantity=1, compensation_fen=1_00)
    replacements = (("A1", 1, 0),) if kind is ReturnKind.EXCHANGE else ()
    with pytest.raises(e.BasisWrong):
        returns.create(shop.session, shop.request(kind, line, replacements=replacements))


def test_goods_do_not_come_back_on_an_order_for_money_alone(shop):
    line = LineRequest(shop.source(1), Basis.GOODS, 1)
    with pytest.raises(e.BasisWrong) as refusal:
        returns.create(shop.session, shop.request(ReturnKind.REFUND_ONLY, line))
    assert str(refusal.value.kind) == "仅退款"


def test_a_return_comes_from_a_sale_that_is_there(shop):
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1))
    with pytest.raises(e.NotFound):
        returns.create(shop.session, replace(request, sale_id=10**9))


def test_a_return_has_a_type(shop):
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1))
    with pytest.raises(e.TextMissing):
        returns.create(shop.session, replace(request, type_id=10**9))


# -- the window


def test_the_last_second_of_the_window_is_in_time_and_the_next_is_not(shop):
    last = datetime(2026, 11, 27, 15, 59, 59, tzinfo=UTC)  # midnight in Shanghai, seven days on
    at(shop, last).returned(Wanted(1, 1))
    with pytest.raises(e.WindowClosed) as refusal:
        at(shop, last + timedelta(seconds=1)).returned(Wanted(1, 1))
    assert str(refusal.value.window) == "7 天"


def test_out_of_the_window_it_takes_leave_and_a_reason(shop):
    at(shop, NOW + timedelta(days=30))
    with pytest.raises(e.WindowClosed):
        shop.returned(Wanted(1, 1), override_reason="  ")
    clerk = shop.session_of("客服", Role.SERVICE)
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1), override_reason="老客户")
    with pytest.raises(e.WindowClosed):
        returns.create(clerk, request)
    order = shop.order(returns.create(shop.session, request).order_id)
    assert order.out_of_window == 1
    (note,) = shop.session.database.execute_sql("SELECT note FROM order_event").fetchone()
    assert note == "老客户"


def test_leave_to_override_can_be_given(shop):
    at(shop, NOW + timedelta(days=30))
    clerk = shop.session_of("客服", Role.SERVICE, (Permission.OVERRIDE_WINDOW,))
    returns.create(clerk, shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1), override_reason="老客户"))


@pytest.mark.parametrize(
    ("unit", "amount", "last"),
    [
        ("hours", 24, datetime(2026, 11, 21, 0, 0, 0, tzinfo=UTC)),
        ("days", 0, datetime(2026, 11, 20, 15, 59, 59, tzinfo=UTC)),
        ("working_days", 3, datetime(2026, 11, 24, 15, 59, 59, tzinfo=UTC)),  # a Friday, then Sa, Mo, Tu
    ],
)
def test_a_window_counts_in_hours_days_or_working_days(shop, unit, amount, last):
    ReturnType.update(window_unit=unit, window_amount=amount).execute()
    at(shop, last).returned(Wanted(1, 1))
    with pytest.raises(e.WindowClosed):
        at(shop, last + timedelta(seconds=1)).returned(Wanted(1, 1))


@pytest.mark.parametrize(
    ("facts", "rule", "base"),
    [
        ({}, "signed", SIGNED),
        ({"completed_at": stored(SIGNED + timedelta(days=3))}, "completed", SIGNED + timedelta(days=3)),
        ({"signed_at": None}, "signed", datetime(2026, 11, 23, 5, tzinfo=UTC)),
    ],
)
def test_a_window_starts_when_the_goods_were_there(shop, facts, rule, base):
    shop.set("window_from", rule)
    shop.sell_s1(**facts)
    ReturnType.update(window_unit="hours", window_amount=1).execute()
    at(shop, base + timedelta(hours=1)).returned(Wanted(1, 1))
    with pytest.raises(e.WindowClosed):
        at(shop, base + timedelta(hours=1, seconds=1)).returned(Wanted(1, 1))


def test_a_type_without_a_window_never_ends(shop):
    at(shop, NOW + timedelta(days=3000)).returned(Wanted(1, 1), type_name="拒收退件")


# -- what is asked again


def test_applications_are_counted_for_each_line_of_the_sale(shop):
    shop.set("applications_per_line", 2)
    shop.returned(Wanted(1, 1))
    noted(shop, shop.returned(Wanted(1, 1)), returns.cancel)
    shop.returned(Wanted(1, 1))
    shop.returned(Wanted(2, 1))
    with pytest.raises(e.ApplicationsExhausted) as refusal:
        shop.returned(Wanted(1, 1))
    assert (refusal.value.count, refusal.value.most) == (2, 2)
    shop.set("applications_per_line", 0)
    shop.returned(Wanted(1, 1))


# -- reasons, photos, notes


def test_a_reason_may_ask_for_a_picture(shop):
    shop.reason = Reason.get(Reason.needs_photo == 1).id
    with pytest.raises(e.PhotoNeeded) as refusal:
        shop.returned(Wanted(1, 1))
    assert refusal.value.reason == Reason.get_by_id(shop.reason).text
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1))
    returns.create(shop.session, request, photos=("ab" * 32,))


def test_a_request_that_claims_pictures_has_to_bring_them(shop):
    shop.reason = Reason.get(Reason.needs_photo == 1).id
    with pytest.raises(e.PhotoNeeded):
        shop.returned(Wanted(1, 1), photo_count=3)


def test_the_reason_of_a_line_counts_as_well(shop):
    needs = Reason.get(Reason.needs_photo == 1).id
    line = LineRequest(shop.source(1), quantity=1, reason_id=needs)
    with pytest.raises(e.PhotoNeeded):
        shop.returned(line)


def test_every_line_has_a_reason_of_its_own_or_of_its_order(shop):
    reason, shop.reason = shop.reason, None
    with pytest.raises(e.TextMissing):
        shop.returned(Wanted(1, 1))
    shop.returned(LineRequest(shop.source(1), quantity=1, reason_id=reason))


def test_what_cannot_be_returned_needs_a_word(shop):
    Product.update(returnable=0).where(Product.code == "C1").execute()
    with pytest.raises(e.NotReturnable) as refusal:
        shop.returned(Wanted(1, 1), Wanted(3, 1))
    assert refusal.value.product == "C1 黑"
    shop.returned(LineRequest(shop.source(3), quantity=1, note="拆封前退回"))
    shop.returned(Wanted(3, 1), internal_note="店主同意")


@pytest.mark.parametrize("name", ["buyer_note", "internal_note"])
def test_a_note_is_long_but_not_endless(shop, name):
    order = shop.order(shop.returned(Wanted(1, 1), **{name: "长" * 2000}))
    assert getattr(order, name) == "长" * 2000
    with pytest.raises(e.TextTooLong) as refusal:
        shop.returned(Wanted(1, 1), **{name: "长" * 2001})
    assert (refusal.value.most, refusal.value.length) == (2000, 2001)


@pytest.mark.parametrize(
    "text", ["字" * 200, "🙂👩‍👩‍👧‍👦", "𠮷𡈽𩸽", "\u202eabc", "a\x00b", "'; DROP TABLE refund; --"]
)
def test_any_text_is_kept_as_it_was_typed(shop, text):
    request = shop.request(
        ReturnKind.RETURN_REFUND,
        LineRequest(shop.source(1), quantity=1, note=text, edited_spec=text),
        buyer_note=text,
        internal_note=text,
        perks_back=text,
        platform_refund_number=text,
    )
    order = shop.order(returns.create(shop.session, request).order_id)
    (line,) = shop.lines(order.id)
    kept = (order.buyer_note, order.internal_note, order.perks_back, order.platform_refund_number)
    assert {*kept, line.note, line.edited_spec} == {text}


# -- a refused request leaves nothing


def test_a_refused_request_takes_no_number(shop):
    first = shop.order(shop.returned(Wanted(1, 1))).number
    for wanted in (Wanted(1, 9), Wanted(1, 0)):
        with pytest.raises(e.Refusal):
            shop.returned(wanted)
    second = shop.order(shop.returned(Wanted(1, 1))).number
    assert (first[-4:], second[-4:]) == ("0001", "0002")
    assert ReturnOrder.select().count() == 2


# -- pointed out


def test_a_gift_left_behind_is_pointed_out_when_all_else_goes_back(shop):
    shop.sell(Sold("A1", 2, 50_00), Sold("C1", 1, 0, gift=True), paid_fen=100_00)
    assert pointed_out(shop, Wanted(1, 1)) == []
    (said,) = pointed_out(shop, Wanted(1, 2))
    assert "C1" in said
    assert pointed_out(shop, Wanted(1, 2), Wanted(2, 1)) == []


def test_a_gift_stays_with_goods_that_are_still_to_come_or_were_exchanged(shop):
    shop.sell(
        Sold("A1", 1, 50_00), Sold("B1", 1, 50_00, shipped=0), Sold("C1", 1, 0, gift=True), paid_fen=100_00
    )
    assert pointed_out(shop, Wanted(1, 1)) == []
    shop.sell(Sold("A1", 2, 50_00), Sold("C1", 1, 0, gift=True), paid_fen=100_00)
    shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),))
    assert pointed_out(shop, Wanted(1, 1)) == []


def test_an_exchange_loses_no_promotion(shop):
    shop.sell_s1(promotion_threshold_fen=150_00)
    shop.exchanged(Wanted(1, 3), replacements=(("A1", 3, 0),))
    assert pointed_out(shop, Wanted(3, 2)) == []
    assert len(pointed_out(shop, Wanted(2, 1))) == 1


def test_freight_paid_for_a_buyer_who_is_liable_is_pointed_out(shop):
    with write(shop.session) as w:
        request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1), return_freight_fen=5_00)
        (said,) = warnings(weigh(w, request))
    assert str(said) == "责任方是买家，退回运费一般由买家承担；现在补偿 5.00 元。"


def test_goods_kept_below_the_threshold_of_a_promotion_are_pointed_out(shop):
    shop.sell_s1(promotion_threshold_fen=150_00)
    (said,) = pointed_out(shop, Wanted(2, 1))
    assert "109.99" in said
    assert "150.00" in said
    assert pointed_out(shop, Wanted(3, 2)) == []
    assert pointed_out(shop, Wanted(1, 3), Wanted(2, 1), Wanted(3, 2)) == []


def test_what_the_platform_paid_already_is_pointed_out(shop):
    shop.sell_s1(platform_refunded_fen=30_00)
    (said,) = pointed_out(shop, Wanted(2, 1))
    assert "30.00" in said


def test_a_request_out_of_its_window_is_pointed_out(shop):
    at(shop, NOW + timedelta(days=30))
    with write(shop.session) as w:
        request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1), override_reason="老客户")
        assert len(list(warnings(weigh(w, request)))) == 1


# -- deleted while the form was open


@pytest.mark.parametrize("name", ["reason_id", "inbound_warehouse_id", "outbound_warehouse_id"])
def test_what_somebody_deleted_meanwhile_is_said_to_be_gone(shop, name):
    request = replace(shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1)), **{name: 999})
    with pytest.raises(e.EntryGone):
        returns.create(shop.session, request)


def test_the_reason_of_a_line_may_be_gone_as_well(shop):
    with pytest.raises(e.EntryGone):
        shop.returned(LineRequest(shop.source(1), quantity=1, reason_id=999))
