"""Goods for their supplier: never more than lie there, sent once, settled exactly."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, StockState
from erp_returns.models import (
    Inspection,
    OrderEvent,
    Product,
    ShopEvent,
    StockBalance,
    StockMovement,
    Supplier,
    SupplierReturn,
    SupplierReturnLine,
)
from erp_returns.queries.dispositions import for_supplier, marked_down, open_supplier_returns
from erp_returns.queries.event_log import EventLog, LogFilter
from erp_returns.queries.verify import verify
from erp_returns.services import inspection, returns, reversals, review, stocktaking
from erp_returns.services import supplier_returns as s
from erp_returns.services.inspection import Group
from erp_returns.services.session import Session
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

BAD = Grade.DEFECTIVE, Disposition.TO_SUPPLIER
SENT = s.Sending("中通", "7312345678901")


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    factory = Supplier.create(name="针织一厂")
    Product.update(supplier_id=factory.id).where(Product.code == "A1").execute()
    yield shop
    assert violations(shop.session) == []


def violations(session: Session) -> list[str]:
    return [each.text for check in verify(session.database).checks for each in check.violations]


def unfit(shop: BusyShop, units: int = 2, place: int = 1) -> int:
    """An order whose goods were found unfit, and lie there for their supplier."""
    order_id = shop.returned(Wanted(place, units))
    shop.approve(order_id)
    shop.receive(order_id, (Group(units, *BAD),))
    return int(order_id)


def draft(shop: BusyShop, *units: int) -> s.SupplierDraft:
    rows = for_supplier(shop.session.database)
    taken = tuple(s.Taken(row.id, count) for row, count in zip(rows, units, strict=True))
    return s.SupplierDraft(1, taken)


def made(shop: BusyShop, *units: int) -> SupplierReturn:
    return SupplierReturn.get_by_id(s.create(shop.session, draft(shop, *units)).order_id)


def lines(paper: SupplierReturn) -> list[SupplierReturnLine]:
    return list(SupplierReturnLine.select().where(SupplierReturnLine.supplier_return_id == paper.id))


def balances() -> dict[str, int]:
    return {row.state: row.quantity for row in StockBalance.select() if row.quantity}


def again(paper: SupplierReturn) -> SupplierReturn:
    return SupplierReturn.get_by_id(paper.id)


def test_unfit_goods_wait_for_their_supplier(shop):
    order_id = unfit(shop)
    (row,) = for_supplier(shop.session.database)
    assert (row.units, row.supplier, row.order_number) == (2, "针织一厂", shop.order(order_id).number)
    assert balances() == {"defective": 2}


def test_a_paper_takes_goods_off_the_list_and_leaves_them_where_they_lie(shop):
    unfit(shop)
    paper = made(shop, 1)
    assert (paper.number, paper.status) == ("TC20261121-0001", "open")
    assert [row.units for row in for_supplier(shop.session.database)] == [1]
    assert balances() == {"defective": 2}


def test_goods_that_are_sent_leave_the_stock_and_their_order_tells(shop):
    order_id = unfit(shop)
    paper = made(shop, 2)
    s.ship(shop.session, paper.id, paper.version, SENT)
    assert balances() == {}
    movement = StockMovement.get(StockMovement.type == "supplier_out")
    assert (movement.quantity, movement.document, movement.return_order_id) == (-2, paper.number, order_id)
    assert movement.unit_cost_fen == 100
    event = OrderEvent.get(OrderEvent.action == "goods_supplier_out")
    assert (event.return_order_id, event.from_status) == (order_id, event.to_status)
    sent = again(paper)
    assert (sent.status, sent.carrier, sent.tracking_number) == ("shipped", "中通", "7312345678901")


def test_a_paper_is_sent_once(shop):
    unfit(shop)
    paper = made(shop, 2)
    s.ship(shop.session, paper.id, paper.version, SENT)
    with pytest.raises(e.ChangedMeanwhile, match="店主"):
        s.ship(shop.session, paper.id, paper.version, SENT)
    with pytest.raises(e.SupplierReturnNotNow, match="已发出"):
        s.ship(shop.session, paper.id, again(paper).version, SENT)
    assert StockMovement.select().where(StockMovement.type == "supplier_out").count() == 1


@pytest.mark.parametrize("units", [3, 0, -1])
def test_no_more_goes_to_the_supplier_than_lies_there(shop, units):
    unfit(shop)
    with pytest.raises((e.SupplierGoodsShort, e.NothingForSupplier)):
        made(shop, units)
    assert SupplierReturn.select().count() == 0


def test_two_papers_cannot_hold_the_same_unit(shop):
    unfit(shop)
    (row,) = for_supplier(shop.session.database)
    made(shop, 2)
    with pytest.raises(e.SupplierGoodsShort) as refusal:
        s.create(shop.session, s.SupplierDraft(1, (s.Taken(row.id, 1),)))
    assert (refusal.value.asked, refusal.value.left) == (1, 0)


def test_an_open_paper_is_changed_within_what_lies_there(shop):
    unfit(shop)
    (row,) = for_supplier(shop.session.database)
    paper = made(shop, 1)
    s.edit(shop.session, paper.id, paper.version, s.SupplierDraft(1, (s.Taken(row.id, 2),), "第二批"))
    assert ([line.quantity for line in lines(paper)], again(paper).note) == ([2], "第二批")
    with pytest.raises(e.SupplierGoodsShort):
        s.edit(shop.session, paper.id, 2, s.SupplierDraft(1, (s.Taken(row.id, 3),)))


def test_goods_of_another_supplier_are_refused(shop):
    unfit(shop)
    other = Supplier.create(name="鞋厂")
    (row,) = for_supplier(shop.session.database)
    with pytest.raises(e.SupplierUnfit, match="针织一厂"):
        s.create(shop.session, s.SupplierDraft(other.id, (s.Taken(row.id, 1),)))


def test_goods_without_a_supplier_go_to_whom_a_person_says(shop):
    unfit(shop, 1, 2)
    assert made(shop, 1).supplier_id == 1


def test_goods_for_a_lower_price_can_go_to_their_supplier_as_well(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, Grade.DEFECTIVE, Disposition.MARK_DOWN),))
    assert for_supplier(shop.session.database) == []
    (row,) = marked_down(shop.session.database)
    wanted = s.SupplierDraft(1, (s.Taken(row.id, 1),))
    paper = s.create(shop.session, wanted).order_id
    assert [each.units for each in marked_down(shop.session.database)] == [1]
    s.ship(shop.session, paper, 1, SENT)
    assert balances() == {"defective": 1}
    with pytest.raises(e.SupplierGoodsShort):
        s.create(shop.session, s.SupplierDraft(1, (s.Taken(row.id, 2),)))


def test_goods_for_a_lower_price_that_were_sold_do_not_go_to_the_supplier(shop):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN),))
    (row,) = marked_down(shop.session.database)
    paper = s.create(shop.session, s.SupplierDraft(1, (s.Taken(row.id, 1),))).order_id
    taken = stocktaking.begin_count(shop.session, 1).order_id
    stocktaking.count(shop.session, taken, (row.product_id, StockState.DEFECTIVE), 0)
    stocktaking.post_count(shop.session, taken, "卖掉了")
    assert marked_down(shop.session.database) == []
    with pytest.raises(e.StockShort):
        s.ship(shop.session, paper, 1, SENT)


def test_an_inspection_stays_while_its_cheaper_goods_are_at_the_supplier(shop):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN),))
    (row,) = marked_down(shop.session.database)
    paper = s.create(shop.session, s.SupplierDraft(1, (s.Taken(row.id, 1),))).order_id
    with pytest.raises(e.UnitsListed):
        reversals.reverse_inspection(shop.session, row.document, shop.order(order_id).version, "看错")
    s.ship(shop.session, paper, 1, SENT)
    with pytest.raises(e.UnitsAtSupplier):
        reversals.reverse_inspection(shop.session, row.document, shop.order(order_id).version, "看错")


def test_a_void_paper_gives_its_goods_back_to_the_list(shop):
    unfit(shop)
    paper = made(shop, 2)
    s.cancel(shop.session, paper.id, paper.version, "写错了")
    assert [row.units for row in for_supplier(shop.session.database)] == [2]
    with pytest.raises(e.SupplierReturnNotNow, match="已作废"):
        s.ship(shop.session, paper.id, 2, SENT)


def test_goods_in_return_are_good_stock_and_the_last_one_closes(shop):
    unfit(shop)
    paper = made(shop, 2)
    s.ship(shop.session, paper.id, 1, SENT)
    (line,) = lines(paper)
    s.receive_back(shop.session, paper.id, 2, {line.id: 1})
    assert (again(paper).status, balances()) == ("shipped", {"good": 1})
    with pytest.raises(e.CameBackTooMany):
        s.receive_back(shop.session, paper.id, 3, {line.id: 2})
    s.receive_back(shop.session, paper.id, 3, {line.id: 1})
    assert (again(paper).status, balances()) == ("closed", {"good": 2})
    back = StockMovement.select().where(StockMovement.type == "supplier_in")
    assert [(row.quantity, row.unit_cost_fen, row.return_order_id) for row in back] == [(1, 100, None)] * 2


def test_a_credit_closes_what_did_not_come_back(shop):
    unfit(shop)
    paper = made(shop, 2)
    s.ship(shop.session, paper.id, 1, SENT)
    s.credit(shop.session, paper.id, 2, 1_80)
    assert (again(paper).status, again(paper).credit_fen) == ("closed", 1_80)
    with pytest.raises(e.SupplierReturnNotNow):
        s.credit(shop.session, paper.id, 3, 1_80)


def test_a_credit_of_nothing_is_explained(shop):
    unfit(shop)
    paper = made(shop, 2)
    s.ship(shop.session, paper.id, 1, SENT)
    with pytest.raises(e.CreditUnexplained, match="还有 2 件没有换回"):
        s.credit(shop.session, paper.id, 2, 0)
    s.credit(shop.session, paper.id, 2, 0, "供应商不认")
    assert again(paper).note == "供应商不认"


def test_an_order_that_is_refused_takes_its_goods_off_the_list(shop):
    order_id = unfit(shop)
    review.refuse_refund(shop.session, order_id, shop.order(order_id).version, "穿过了")
    assert for_supplier(shop.session.database) == []
    assert balances() == {"customer": 2}


def test_goods_that_were_set_aside_for_the_customer_are_not_sent_to_the_supplier(shop):
    order_id = unfit(shop)
    paper = made(shop, 2)
    review.refuse_refund(shop.session, order_id, shop.order(order_id).version, "穿过了")
    with pytest.raises(e.SupplierGoodsShort, match="可以退厂的只有 0 件"):
        s.ship(shop.session, paper.id, paper.version, SENT)


def test_an_order_whose_goods_are_at_the_supplier_cannot_be_refused(shop):
    order_id = unfit(shop)
    paper = made(shop, 2)
    s.ship(shop.session, paper.id, paper.version, SENT)
    with pytest.raises(e.GoodsMoved, match="已退厂"):
        review.refuse_refund(shop.session, order_id, shop.order(order_id).version, "穿过了")


def test_an_inspection_stays_while_its_goods_are_listed_or_gone(shop):
    order_id = unfit(shop)
    paper = made(shop, 2)
    number = Inspection.get().number
    with pytest.raises(e.UnitsListed, match=paper.number):
        reversals.reverse_inspection(shop.session, number, shop.order(order_id).version, "看错")
    s.ship(shop.session, paper.id, paper.version, SENT)
    with pytest.raises(e.UnitsAtSupplier, match=paper.number):
        reversals.reverse_inspection(shop.session, number, shop.order(order_id).version, "看错")


def test_an_inspection_whose_paper_is_void_can_be_taken_back(shop):
    order_id = unfit(shop)
    paper = made(shop, 2)
    s.cancel(shop.session, paper.id, paper.version)
    reversals.reverse_inspection(shop.session, Inspection.get().number, shop.order(order_id).version, "看错")
    assert (for_supplier(shop.session.database), balances()) == ([], {"quarantine": 2})


def test_goods_inspected_anew_after_a_resubmission_wait_once(shop):
    order_id = unfit(shop)
    review.refuse_refund(shop.session, order_id, shop.order(order_id).version, "穿过了")
    returns.resubmit(shop.session, order_id, shop.order(order_id).version)
    shop.approve(order_id)
    assert for_supplier(shop.session.database) == []
    groups = {shop.lines(order_id)[0].id: (Group(2, *BAD),)}
    inspection.inspect(shop.session, order_id, shop.order(order_id).version, groups)
    assert [row.units for row in for_supplier(shop.session.database)] == [2]


def test_every_step_is_told_with_what_it_changed(shop):
    unfit(shop)
    paper = made(shop, 2)
    s.ship(shop.session, paper.id, 1, SENT)
    s.credit(shop.session, paper.id, 2, 1_80)
    log = EventLog(shop.session.database, LogFilter(subject="supplier_return")).first(9)
    assert [row.action for row in log] == ["credit", "supplier_out", "add"]
    told = [str(change) for change in log[0].changes(None)]
    assert told == ["状态 已发出 → 已结清", "贷项金额 0.00 元 → 1.80 元"]
    assert any("快递单号 7312345678901" in str(change) for change in log[1].changes(None))
    assert ShopEvent.get(ShopEvent.action == "add").subject == f"supplier_return:{paper.number}"


def test_what_is_on_its_way_to_suppliers_is_listed(shop):
    unfit(shop)
    paper = made(shop, 2)
    s.ship(shop.session, paper.id, 1, SENT)
    s.receive_back(shop.session, paper.id, 2, {lines(paper)[0].id: 1})
    (row,) = open_supplier_returns(shop.session.database)
    assert (row.units, row.replaced, row.owed, row.worth_fen) == (2, 1, 1, 200)


steps = st.lists(
    st.tuples(st.sampled_from(("make", "ship", "back", "credit", "cancel", "edit")), st.integers(0, 4)),
    max_size=14,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_goods_are_never_sent_twice_and_every_closed_paper_is_settled_exactly(tmp_path_factory, steps):
    shop = BusyShop(tmp_path_factory.mktemp("suppliers"))
    Supplier.create(name="针织一厂")
    unfit(shop, 3)
    group = for_supplier(shop.session.database)[0].id
    for what, count in steps:
        try:
            press(shop.session, group, what, count)
        except e.Refusal:
            continue
    sent = -sum(row.quantity for row in StockMovement.select().where(StockMovement.type == "supplier_out"))
    came = sum(row.quantity for row in StockMovement.select().where(StockMovement.type == "supplier_in"))
    papers = list(SupplierReturn.select())
    held = sum(line.quantity for paper in papers if paper.status != "cancelled" for line in lines(paper))
    assert sent <= held <= 3
    assert came == sum(line.replaced for paper in papers for line in lines(paper))
    for paper in papers:
        left = sum(line.quantity - line.replaced for line in lines(paper))
        if paper.status == "closed":
            assert (left == 0) == (paper.credit_fen == 0)
    assert violations(shop.session) == []
    shop.session.database.close()


def press(session: Session, group: int, what: str, count: int) -> None:
    paper = SupplierReturn.select().order_by(SupplierReturn.id.desc()).first()
    wanted = s.SupplierDraft(1, (s.Taken(group, count),))
    if what == "make":
        s.create(session, wanted)
    elif paper is None:
        return
    elif what == "ship":
        s.ship(session, paper.id, paper.version, SENT)
    elif what == "back":
        s.receive_back(session, paper.id, paper.version, {line.id: count for line in lines(paper)})
    elif what == "credit":
        s.credit(session, paper.id, paper.version, count * 100)
    elif what == "cancel":
        s.cancel(session, paper.id, paper.version)
    else:
        s.edit(session, paper.id, paper.version, wanted)
