"""Exchanges of after-sale files: raised at their stage without stock, met where somebody raised them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.documents.after_sale_files import ReplacementDraft, Stage
from erp_returns.documents.sales_files.drafts import SaleParcelDraft
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Role, StockState
from erp_returns.models import Operator, ReplacementLine, Warehouse
from erp_returns.queries.reading import scalar
from erp_returns.queries.verify import verify
from erp_returns.services import after_sale_import, exchanges, people, returns, reversals, review
from erp_returns.services.after_sale_steps import NEEDS
from erp_returns.services.inspection import Group
from erp_returns.services.receiving import Count, Intake, receive
from tests.builders import add_product, add_s1, add_sale, line, new_shop
from tests.services.cases import (
    CASE,
    apply,
    case,
    count,
    damages,
    of,
    order,
    parsed,
    raise_by_hand,
    refunded,
    version,
)

SENT = (SaleParcelDraft("圆通速递", "YT7700000000001"),)
SWAP = case(kind=ReturnKind.EXCHANGE.value, lines=(of("A-1001", 0, quantity=1),), sent=SENT)


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def swap(**facts):
    return replace(SWAP, **facts)


def out(code="", spec="", quantity=None, price=None, **facts):
    """A swap of one A-1001 for what is named."""
    named = ReplacementDraft(code, spec, quantity, price)
    return swap(lines=(of("A-1001", 0, quantity=1, replacement=named),), **facts)


def sent_goods(session):
    sql = """
        SELECT p.code, l.quantity, l.shipped, l.reserved, l.value_fen
        FROM replacement_line l JOIN product p ON p.id = l.product_id ORDER BY l.id
    """
    return session.database.execute_sql(sql).fetchall()


def note(session):
    return scalar(session.database, "SELECT internal_note FROM return_order")


def stock(session):
    return session.database.execute_sql(
        "SELECT state, sum(quantity) FROM stock_movement GROUP BY state"
    ).fetchall()


@pytest.mark.parametrize(
    ("stage", "status", "shipped"),
    [
        (Stage.ASKED, "pending_review", 0),
        (Stage.AGREED, "awaiting_return", 0),
        (Stage.RETURNED, "awaiting_exchange", 0),
        (Stage.SENT, "awaiting_delivery", 1),
        (Stage.PAYABLE, "completed", 1),
        (Stage.DONE, "completed", 1),
        (Stage.REFUSED, "rejected", 0),
        (Stage.CLOSED, "cancelled", 0),
    ],
)
def test_an_exchange_goes_on_at_its_stage_without_stock(session, stage, status, shipped):
    add_s1(session)
    result = apply(session, swap(stage=stage))
    assert (result.added, result.problems) == (1, ())
    assert order(session)[1:] == (status, 0, 0, 1)
    assert [row[:3] for row in sent_goods(session)] == [("A-1001", 1, shipped)]
    assert count(session, "stock_movement") == 0
    assert damages(session) == []


@pytest.mark.parametrize("stage", list(Stage))
def test_the_same_exchange_again_changes_nothing(session, stage):
    add_s1(session)
    apply(session, swap(stage=stage))
    before = version(session, 1), count(session, "order_event"), count(session, "shipment")
    again = apply(session, swap(stage=stage))
    assert (again.added, again.updated, again.unchanged, again.problems) == (0, 0, 1, ())
    assert (version(session, 1), count(session, "order_event"), count(session, "shipment")) == before


def test_a_preview_of_an_exchange_says_the_same_and_writes_nothing(session):
    add_s1(session)
    seen = after_sale_import.preview(session, parsed(SWAP))
    assert (seen.new, seen.refused, seen.problems) == (1, 0, ())
    assert count(session, "return_order") == count(session, "shipment") == 0


def test_the_parcel_of_the_replacement_is_known_by_its_number(session):
    add_s1(session)
    apply(session, swap(stage=Stage.SENT))
    sql = "SELECT carrier, tracking_number, imported FROM shipment WHERE folded = 'YT7700000000001'"
    assert session.database.execute_sql(sql).fetchall() == [("圆通速递", "YT7700000000001", 1)]


def test_an_exchange_without_a_parcel_was_sent_all_the_same(session):
    add_s1(session)
    apply(session, swap(sent=()))
    assert order(session)[1] == "completed"
    assert damages(session) == []


def test_what_the_file_names_goes_out(session):
    add_s1(session)
    add_product(session, "A-1002", 9999, style="A-10")
    apply(session, out("A-1002", quantity=1, stage=Stage.RETURNED))
    assert sent_goods(session) == [("A-1002", 1, 0, 1, 3033)]
    assert "暂按" not in note(session)


def test_goods_of_another_style_cost_what_they_cost_and_the_difference_is_waited_for(session):
    add_s1(session)
    add_product(session, "D-1", 5000)
    result = apply(session, out("D-1", collected_fen=0))
    assert order(session)[1:3] == ("awaiting_payment", -1967)
    assert "待补款" in result.problems[0].message
    assert damages(session) == []


def test_what_the_customer_paid_besides_is_collected(session):
    add_s1(session)
    add_product(session, "D-1", 5000)
    result = apply(session, out("D-1", collected_fen=1967))
    assert (order(session)[1], result.problems) == ("completed", ())
    assert scalar(session.database, "SELECT sum(amount_fen) FROM collection") == 1967
    assert damages(session) == []
    assert apply(session, out("D-1", collected_fen=1967)).unchanged == 1


def test_what_the_platform_paid_besides_is_refunded(session):
    add_s1(session)
    cheap = of("A-1001", 1033, quantity=1, replacement=ReplacementDraft("", "", None, 2000))
    result = apply(session, swap(lines=(cheap,)))
    assert (order(session)[1:4], result.problems) == (("completed", 1033, 1033), ())
    assert refunded(session) == 1033
    assert damages(session) == []


def test_a_difference_that_the_file_does_not_pay_is_waited_for(session):
    add_s1(session)
    result = apply(session, out(price=2000))
    assert order(session)[1:4] == ("awaiting_refund", 1033, 0)
    assert "待退款" in result.problems[0].message
    assert damages(session) == []


@pytest.mark.parametrize(
    "facts",
    [
        {"freight_fen": 500},
        {"collected_fen": 1},
        {"lines": (of("A-1001", 3033, quantity=1),)},
    ],
)
def test_money_that_the_goods_do_not_come_to_is_refused_with_the_sums(session, facts):
    add_s1(session)
    result = apply(session, swap(**facts))
    assert (result.added, result.refused) == (0, 1)
    assert "应退 0.00 元" in result.problems[0].message
    assert count(session, "return_order") == 0


@pytest.mark.parametrize("named", [{"code": "没有"}, {"spec": "紫/XXL"}])
def test_goods_that_are_not_here_are_refused_by_their_name(session, named):
    add_s1(session)
    result = apply(session, out(**named))
    assert (result.added, result.refused) == (0, 1)
    assert next(iter(named.values())) in result.problems[0].message


def sell_shirts(session):
    """One white M sold; white L and red M hang beside it."""
    shirts = [
        line(code, 1, 5000, name="T恤", style="T", spec=spec)
        for code, spec in (("T-WM", "白色 M"), ("T-WL", "白色 L"), ("T-RM", "红色 M"))
    ]
    add_sale(session, *shirts)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("T恤 颜色:白色;尺码:L x1", "T-WL", ""),
        ("T-RM", "T-RM", ""),
        ("T恤 白色 m", "T-WM", ""),
        ("白色 XL", "T-WM", "暂按原商品登记"),
        ("T-WL 或 T-RM", "T-WM", "暂按原商品登记"),
        ("白色、红色，M 或 L", "T-WM", "暂按原商品登记"),
        ("", "T-WM", "暂按原商品登记"),
    ],
)
def test_free_words_name_a_product_only_where_they_fit_just_one(session, words, code, said):
    sell_shirts(session)
    apply(session, swap(lines=(of("T-WM", 0, quantity=1),), replaced_by=words))
    assert sent_goods(session)[0][0] == code
    assert said in note(session)
    assert words in note(session)


def test_units_that_the_file_does_not_name_are_all_of_the_line_and_said(session):
    add_s1(session)
    apply(session, swap(lines=(of("A-1001", 0),)))
    assert sent_goods(session)[0][1] == 3
    assert "按 3 件登记" in note(session)
    assert damages(session) == []


def test_two_exchanges_of_one_line_leave_each_other_units(session):
    add_s1(session)
    first, second = swap(lines=(of("A-1001", 0),)), swap(refund_number="2", lines=(of("A-1001", 0),))
    result = apply(session, first, second)
    assert (result.added, result.problems) == (2, ())
    assert [row[1] for row in sent_goods(session)] == [1, 1]
    assert "按 1 件登记" in note(session)
    assert apply(session, first, second).unchanged == 2
    assert damages(session) == []


def test_an_exchange_raised_by_hand_is_met_and_gets_its_number(session):
    here = raise_by_hand(session, add_s1(session), kind=ReturnKind.EXCHANGE)
    result = apply(session, swap(stage=Stage.ASKED))
    assert (result.added, result.updated, count(session, "return_order")) == (0, 1, 1)
    assert order(session)[0] == here
    assert damages(session) == []


def test_an_exchange_of_other_units_is_another_one(session):
    raise_by_hand(session, add_s1(session), kind=ReturnKind.EXCHANGE)
    assert apply(session, swap(lines=(of("A-1001", 0, quantity=2),))).added == 1
    assert count(session, "return_order") == 2
    assert damages(session) == []


def test_an_exchange_given_up_by_hand_does_not_stand_for_one_that_the_platform_made(session):
    here = raise_by_hand(session, add_s1(session), kind=ReturnKind.EXCHANGE)
    returns.cancel(session, here, version(session, here), "买家撤回")
    assert apply(session, swap(stage=Stage.CLOSED)).added == 0
    assert apply(session, swap(refund_number="2")).added == 1


def on_the_way(session):
    """An exchange raised, approved and received by hand, its replacement waiting to go."""
    here = raise_by_hand(session, add_s1(session), kind=ReturnKind.EXCHANGE)
    review.approve(session, here, version(session, here))
    return here


def test_a_parcel_that_only_the_platform_knows_is_told_and_not_booked(session):
    here = on_the_way(session)
    result = apply(session, swap(stage=Stage.SENT))
    assert order(session)[:2] == (here, "awaiting_return")
    assert "YT7700000000001" in result.problems[0].message
    assert count(session, "shipment") == 0
    again = apply(session, swap(stage=Stage.SENT))
    assert (again.unchanged, len(again.problems)) == (1, 1)


def test_a_delivery_that_the_platform_confirms_is_confirmed(session):
    here = on_the_way(session)
    receive_all(session, here)
    exchanges.ship(session, here, version(session, here), exchanges.Dispatch("圆通速递", "YT1"))
    assert order_status(session, here) == "awaiting_delivery"
    result = apply(session, SWAP)
    assert (result.updated, result.problems, order_status(session, here)) == (1, (), "completed")
    assert damages(session) == []
    assert apply(session, SWAP).unchanged == 1


def order_status(session, order_id):
    return scalar(session.database, "SELECT status FROM return_order WHERE id = ?", (order_id,))


def receive_all(session, order_id):
    sql = "SELECT id, requested FROM return_line WHERE return_order_id = ?"
    counts = tuple(
        Count(line_id, units, (Group(units, Grade.GOOD, Disposition.RESTOCK),))
        for line_id, units in session.database.execute_sql(sql, (order_id,)).fetchall()
    )
    receive(session, Intake(order_id, counts), version(session, order_id))


@pytest.mark.parametrize(("theirs", "ours"), [(SWAP, ReturnKind.RETURN_REFUND), (CASE, ReturnKind.EXCHANGE)])
def test_a_case_of_another_kind_is_left_to_people(session, theirs, ours):
    here = raise_by_hand(session, add_s1(session), kind=ours, platform_refund_number=CASE.refund_number)
    review.approve(session, here, version(session, here))
    result = apply(session, theirs)
    assert (result.added, count(session, "return_order"), refunded(session)) == (0, 1, 0)
    assert "换货" in result.problems[0].message
    assert damages(session) == []


def test_an_open_exchange_goes_on_with_the_next_file(session):
    add_s1(session)
    apply(session, swap(stage=Stage.ASKED, parcels=(), sent=()))
    result = apply(session, swap(stage=Stage.AGREED))
    assert (result.updated, order(session)[1]) == (1, "awaiting_return")
    assert count(session, "return_parcel") == 1
    assert sent_goods(session)[0][3] == 1
    assert "YT7700000000001" in apply(session, SWAP).problems[0].message
    assert damages(session) == []


def test_stock_that_is_short_keeps_no_exchange_out_and_is_told(session):
    add_s1(session)
    Warehouse.update(check_stock=1).execute()
    result = apply(session, swap(stage=Stage.RETURNED))
    assert (result.added, order(session)[1]) == (1, "awaiting_exchange")
    assert "A-1001" in result.problems[0].message
    assert sent_goods(session)[0][3] == 0
    assert damages(session) == []


def test_a_payment_counts_once_though_stock_is_short(session):
    add_s1(session)
    add_product(session, "D-1", 5000)
    Warehouse.update(check_stock=1).execute()
    for _ in range(2):
        result = apply(session, out("D-1", collected_fen=1967, stage=Stage.RETURNED))
    assert (result.unchanged, order(session)[1]) == (1, "awaiting_exchange")
    assert scalar(session.database, "SELECT sum(amount_fen) FROM collection") == 1967


def test_who_may_not_send_takes_no_exchange_that_was_sent(session):
    add_s1(session)
    people.add_operator(session, "小林", Role.FINANCE)
    clerk = Operator.get(Operator.name == "小林").id
    for permission in NEEDS:
        people.set_permission(session, clerk, permission, allowed=True)
    theirs = replace(session, operator_id=clerk, operator_name="小林")
    result = after_sale_import.apply(theirs, parsed(SWAP, swap(refund_number="2", stage=Stage.ASKED)))
    assert (result.added, result.refused) == (1, 1)
    assert "换出" in result.problems[0].message


def test_a_replacement_sent_before_that_comes_back_is_stock_then(session):
    add_s1(session)
    apply(session, swap(stage=Stage.SENT))
    exchanges.replacement_back(session, 1, version(session, 1), StockState.GOOD, "无人签收")
    assert stock(session) == [("good", 1)]
    assert order(session)[1] == "awaiting_exchange"
    exchanges.ship(session, 1, version(session, 1), exchanges.Dispatch("圆通", "YT2"))
    assert stock(session) == [("good", 0)]
    assert order(session)[1] == "awaiting_delivery"
    assert damages(session) == []


def test_a_sending_before_that_is_reversed_moves_no_stock(session):
    add_s1(session)
    apply(session, swap(stage=Stage.SENT))
    number = str(scalar(session.database, "SELECT number FROM shipment"))
    reversals.reverse_shipment(session, number, version(session, 1), "没有寄出")
    assert stock(session) == []
    assert order(session)[1] == "awaiting_exchange"
    exchanges.ship(session, 1, version(session, 1), exchanges.Dispatch("圆通", "YT2"))
    assert stock(session) == [("good", -1)]
    assert damages(session) == []


def test_the_replacement_can_be_returned_later(session):
    add_s1(session)
    apply(session, SWAP)
    assert ReplacementLine.get().shipped == 1
    assert apply(session, case(refund_number="2", lines=(of("A-1001", 6067, all_units=True),))).added == 1
    assert damages(session) == []


@pytest.mark.parametrize(
    ("damage", "check"),
    [
        ("UPDATE shipment SET imported = 0", "documents"),
        ("UPDATE replacement_line SET shipped = 0", "replacements"),
        ("UPDATE return_line SET imported = 0", "line_counts"),
        ("UPDATE return_order SET delivered_at = NULL", "status"),
    ],
)
def test_what_was_imported_of_an_exchange_cannot_be_made_to_look_otherwise(session, damage, check):
    add_s1(session)
    apply(session, SWAP)
    session.database.execute_sql("DROP TRIGGER shipment_no_update")
    session.database.execute_sql(damage)
    assert check in [each.name for each in verify(session.database).checks if each.found]


def test_a_sending_of_today_cannot_be_made_to_look_imported(session):
    here = on_the_way(session)
    receive_all(session, here)
    exchanges.ship(session, here, version(session, here), exchanges.Dispatch("圆通速递", "YT1"))
    assert damages(session) == []
    session.database.execute_sql("DROP TRIGGER shipment_no_update")
    session.database.execute_sql("UPDATE shipment SET imported = 1")
    assert "documents" in [each.name for each in verify(session.database).checks if each.found]
