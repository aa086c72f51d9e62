"""Goods without a sale on every road: counted in part, paid, taken back, exchanged, late, reopened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.comparing import changes
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, StockState
from erp_returns.domain.sources import no_sale
from erp_returns.domain.valuation import value
from erp_returns.queries.editing import request_of
from erp_returns.queries.order_versions import order_names
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.settings import settings
from erp_returns.queries.sources import trade
from erp_returns.queries.verify import verify
from erp_returns.services import exchanges, late_parcels, receiving, refunds, returns, reversals, review
from erp_returns.services.inspection import Group
from erp_returns.services.order_body import replacements
from erp_returns.ui.differences import DifferenceWords
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted
from tests.journeys.unsold import goods, money, unsold

BACK = ReturnKind.RETURN_REFUND
GOOD = (Grade.GOOD, Disposition.RESTOCK)
REFUSED = (Grade.DEFECTIVE, Disposition.SEND_BACK)


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    yield shop
    report = verify(shop.session.database)
    assert [each.text for check in report.checks for each in check.violations] == []


def raised(shop, *lines, kind=BACK, **more) -> int:
    return returns.create(shop.session, unsold(shop, kind, *lines, **more)).order_id


def worth(shop, order_id) -> list[tuple[int, int]]:
    return [(line.entitled_fen, line.agreed_fen) for line in shop.lines(order_id)]


def test_goods_come_back_and_are_paid(shop):
    order_id = raised(shop, goods(shop, "A1", 2), goods(shop, "C1", 3, 4_00, 10_00))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.pay(order_id)
    order = shop.order(order_id)
    assert (order.status, order.refunded_fen, order.drawn_fen) == ("completed", 76_66, 76_66)


def test_units_that_are_refused_take_their_price_with_them(shop):
    order_id = raised(shop, goods(shop, "A1", 3, 33_34, 100_00))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, *GOOD), Group(1, *REFUSED)))
    assert (shop.order(order_id).status, worth(shop, order_id)) == ("pending_review", [(66_68, 66_67)])
    shop.approve(order_id)
    shop.pay(order_id)
    shop.send_back(order_id)
    assert shop.order(order_id).refunded_fen == 66_67


def test_units_that_never_come_take_their_price_with_them(shop):
    order_id = raised(shop, goods(shop, "A1", 3, 20_00))
    shop.approve(order_id)
    (line,) = shop.lines(order_id)
    count = receiving.Count(line.id, 1, (Group(1, *GOOD),))
    receiving.receive(shop.session, receiving.Intake(order_id, (count,)), shop.order(order_id).version)
    review.close_short(shop.session, order_id, shop.order(order_id).version, "只寄了一件")
    assert (shop.order(order_id).status, worth(shop, order_id)) == ("awaiting_refund", [(20_00, 20_00)])


def test_everything_is_taken_back_one_by_one(shop):
    order_id = raised(shop, goods(shop, "A1", 2, 20_00))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, *REFUSED)))
    shop.approve(order_id)
    shop.pay(order_id)
    version = shop.order(order_id).version
    refunds.reverse_refund(shop.session, shop.refund_number(order_id), version, "付错了")
    detail = return_detail(shop.session.database, order_id)
    (inspected,), (received,) = detail.inspections, detail.receipts
    reversals.reverse_inspection(shop.session, inspected.row.number, shop.order(order_id).version, "验错了")
    assert worth(shop, order_id) == [(40_00, 40_00)]
    reversals.reverse_receipt(shop.session, received.row.number, shop.order(order_id).version, "收错了")
    assert [line.received for line in shop.lines(order_id)] == [0]


def test_an_exchange_is_shipped_and_the_difference_paid(shop):
    asked = goods(shop, "B1", 1, 50_00)
    order_id = raised(shop, asked, kind=ReturnKind.EXCHANGE, replacements=(("D1", 1, 0),))
    assert shop.order(order_id).net_due_fen == 35_00
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    shop.confirm(order_id)
    shop.pay(order_id)
    assert shop.order(order_id).status == "completed"


def test_the_same_style_goes_out_for_what_was_granted(shop):
    asked = goods(shop, "C1", 2, 4_00)
    order_id = raised(shop, asked, kind=ReturnKind.EXCHANGE, replacements=(("C2", 3, 0),))
    assert shop.order(order_id).net_due_fen == -6_00
    shop.approve(order_id)
    shop.receive(order_id)
    shop.collect(order_id, 6_00)
    shop.ship(order_id)
    version = shop.order(order_id).version
    exchanges.replacement_back(shop.session, order_id, version, StockState.GOOD)
    shop.ship(order_id)
    shop.confirm(order_id)
    assert shop.order(order_id).status == "completed"


def test_an_exchange_becomes_a_refund_when_the_goods_are_gone(shop):
    asked = goods(shop, "B1", 1, 50_00)
    order_id = raised(shop, asked, kind=ReturnKind.EXCHANGE, replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    review.review_again(shop.session, order_id, shop.order(order_id).version, "没货了")
    standing = request_of(shop.session.database, order_id)
    changed = replace(standing, kind=BACK, type_id=shop.types["七天无理由退货"], replacements=())
    returns.edit(shop.session, order_id, shop.order(order_id).version, changed)
    shop.approve(order_id)
    shop.pay(order_id)
    assert shop.order(order_id).refunded_fen == 50_00


def test_rejected_goods_go_back_and_are_asked_for_again(shop):
    order_id = raised(shop, goods(shop, "A1", 2, 20_00))
    shop.approve(order_id)
    shop.receive(order_id)
    review.refuse_refund(shop.session, order_id, shop.order(order_id).version, "穿过了")
    returns.resubmit(shop.session, order_id, shop.order(order_id).version)
    shop.approve(order_id)
    assert worth(shop, order_id) == [(40_00, 40_00)]


def test_a_parcel_that_comes_after_the_end_gets_an_order_without_a_sale_too(shop):
    order_id = raised(shop, goods(shop, "A1", 2, 20_00))
    shop.cancel(order_id)
    shop.receive(order_id)
    version = shop.order(order_id).version
    new = late_parcels.raise_anew(shop.session, order_id, version, "还是退给他").order_id
    assert (shop.order(new).sales_order_id, worth(shop, new)) == (None, [(40_00, 40_00)])


def test_a_finished_order_is_reopened(shop):
    order_id = raised(shop, goods(shop, "A1", 1, 20_00))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.pay(order_id)
    returns.reopen(shop.session, order_id, shop.order(order_id).version, "再看一下")
    assert shop.order(order_id).status == "pending_review"


def test_it_draws_on_no_sale(shop):
    shop.returned(Wanted(1, 3))
    order_id = raised(shop, goods(shop, "A1", 3), goods(shop, "B1", 5, 900_00))
    shop.approve(order_id)
    assert shop.order(order_id).net_due_fen == 4599_99


def test_sums_and_reasons_are_explained(shop):
    order_id = raised(shop, goods(shop, "A1", 3, 20_00), goods(shop, "B1", 1, 9_00, 8_00))
    (part,) = return_detail(shop.session.database, order_id).parts
    assert [str(each) for each in part.details] == [
        "A1 红 L × 3：60.00 = 无原单，店主核定单价 20.00 × 3 件",
        "B1 42 × 1：核定 8.00（按单价 9.00）；9.00 = 无原单，店主核定单价 9.00 × 1 件",
    ]
    alone = raised(shop, money(shop, "B1", 5_00), kind=ReturnKind.REFUND_ONLY)
    assert str(return_detail(shop.session.database, alone).parts[0].why) == "无原单，店主核定"


def test_return_freight_keeps_to_its_cap(shop):
    shop.set("max_return_freight", 10_00)
    order_id = raised(shop, goods(shop, "A1", 1), return_freight_fen=10_00)
    assert shop.order(order_id).net_due_fen == 43_33
    with pytest.raises(e.ReturnFreightTooHigh):
        raised(shop, goods(shop, "A1", 1), return_freight_fen=10_01)


def test_the_form_and_the_order_explain_it_alike(shop):
    lines = goods(shop, "C1", 2, 20_00, 39_99), goods(shop, "B1", 1, 9_00)
    asked = unsold(shop, ReturnKind.EXCHANGE, *lines, replacements=(("C2", 2, 0), ("D1", 1, 1)))
    order_id = returns.create(shop.session, asked).order_id
    database = shop.session.database
    facts = no_sale(asked.shop_id, None)
    known = trade(database, asked.product_ids)
    assert value(asked, facts, known, settings(database)).parts == return_detail(database, order_id).parts
    assert [line.value_fen for line in replacements(order_id)] == [39_99, 15_00]


def test_what_two_people_typed_is_named(shop):
    order_id = raised(shop, goods(shop, "C1", 2, 20_00))
    base = request_of(shop.session.database, order_id)
    (line,) = base.lines
    theirs = replace(base, lines=(replace(line, unit_price_fen=19_00),))
    names = order_names(shop.session.database, base, theirs)
    (found,) = changes(base, theirs)
    assert DifferenceWords(names).change(found) == "C1 袜子 黑 单价：¥20.00 → ¥19.00"
