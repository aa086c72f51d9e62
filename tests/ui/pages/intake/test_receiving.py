"""Parcels are received with a scanner and a few keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from erp_returns.domain.kinds import Disposition, Grade, ParcelKind, Status
from erp_returns.models import Inspection, InspectionLine, Parcel, ReturnOrder
from erp_returns.queries.verify import verify
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import BARCODES, DOWN, ENTER, ESC, F2, F8


def counted(shop, order_id):
    return [(line.received, line.accepted, line.closed_short) for line in shop.lines(order_id)]


def graded(order_id):
    query = InspectionLine.select().join(Inspection, on=(Inspection.id == InspectionLine.inspection_id))
    lines = query.where(Inspection.return_order_id == order_id).order_by(InspectionLine.id)
    return [(line.quantity, line.grade, line.disposition) for line in lines]


def test_a_normal_parcel_takes_a_scan_and_two_keys(shop, clerk):
    order_id = shop.coming("SF1234567890123")

    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)

    assert counted(shop, order_id) == [(3, 3, 0), (1, 1, 0)]
    assert shop.order(order_id).status == Status.AWAITING_REFUND
    assert "已过账 4 件 良4 → 主仓 · 待退款" in clerk.said
    assert clerk.page.field.field.hasFocus()
    assert clerk.page.field.field.text() == ""
    assert verify(shop.session.database).clean


def test_the_parcel_that_was_posted_stands_on_todays_list(shop, clerk):
    order_id = shop.coming("SF1234567890123")

    clerk.scan("sf1234567890123")
    clerk.press(F2, ENTER)

    (text,) = clerk.page.receiving.arrivals.texts()
    assert text == f"10:30 SF1234567890123 顺丰速运 {shop.order(order_id).number} 已收货"


def test_one_damaged_and_one_missing(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3), Wanted(2, 1))

    clerk.scan("SF1234567890123")
    clerk.press(F2, "D", DOWN, "M", ENTER)

    assert counted(shop, order_id) == [(3, 3, 0), (0, 0, 0)]
    assert graded(order_id) == [
        (2, Grade.GOOD, Disposition.RESTOCK),
        (1, Grade.DEFECTIVE, Disposition.MARK_DOWN),
    ]
    assert shop.order(order_id).status == Status.AWAITING_RETURN
    assert "良2 次1" in clerk.said


def test_missing_units_are_let_go_where_the_clerk_says_so(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3))

    clerk.scan("SF1234567890123")
    clerk.press("2", F8, ENTER)

    assert counted(shop, order_id) == [(2, 2, 1)]
    assert shop.order(order_id).status == Status.AWAITING_REFUND
    (difference,) = shop.session.database.execute_sql("SELECT kind, quantity FROM difference").fetchall()
    assert difference == ("fewer", 1)


def test_every_key_of_the_bench_does_what_it_says(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3), Wanted(2, 1), Wanted(3, 2))
    bench = clerk.page.receiving.bench

    clerk.scan("SF1234567890123")
    clerk.press("3", "D", "S", "B", "G", DOWN, "+", DOWN, "+", "+", "-")

    piles = [
        (line.tally.good, line.tally.defective, line.tally.scrap, line.tally.back) for line in bench.lines()
    ]
    assert piles == [(1, 0, 1, 1), (1, 0, 0, 0), (1, 0, 0, 0)]
    bench.note(replace(bench.remarks, note="烧坏了，没有留下什么"))
    clerk.press(ENTER)
    assert graded(order_id)[:3] == [
        (1, Grade.GOOD, Disposition.RESTOCK),
        (1, Grade.SCRAP, Disposition.SCRAP),
        (1, Grade.DEFECTIVE, Disposition.SEND_BACK),
    ]
    assert shop.order(order_id).inspection_differs == 1


def test_two_digits_pressed_in_a_row_are_one_number(shop, clerk):
    shop.sell_s1()
    sale = shop.sale.id
    shop.session.database.execute_sql(
        "UPDATE sales_order_line SET quantity = 12, shipped_quantity = 12, line_discount_fen = 29997 "
        "WHERE sales_order_id = ? AND position = 1",
        (sale,),
    )
    shop.coming("SF1234567890123", Wanted(1, 12))

    clerk.scan("SF1234567890123")
    clerk.press("1", "2")

    assert clerk.page.receiving.bench.counted() == 12


def test_more_than_asked_for_is_refused_with_what_to_do(shop, clerk):
    shop.coming("SF1234567890123", Wanted(2, 1))

    clerk.scan("SF1234567890123")
    clerk.press("+", "+")

    assert clerk.page.receiving.bench.counted() == 1
    assert clerk.said == "第 1 行（皮鞋 42）只等 1 件；多出的勾选“多件”（Alt+6）。"


def test_a_product_scanned_counts_on_its_line(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 2), Wanted(3, 2))

    clerk.scan("SF1234567890123")
    for code in (BARCODES["C1"], "c1", BARCODES["A1"]):
        clerk.scan(code)
    clerk.press(ENTER)

    assert counted(shop, order_id) == [(1, 1, 0), (2, 2, 0)]


def test_a_product_of_the_sale_that_is_not_on_the_order_is_named_with_what_to_do(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 2))

    clerk.scan("SF1234567890123")
    clerk.scan(BARCODES["C1"])

    assert clerk.said == "“袜子 黑”没有申请退回"
    assert clerk.page.receiving.choices.texts() == (
        "加一行，一起退",
        "客户所有，寄回客户",
        "放到一边，记为错货",
    )


def test_a_difference_is_ticked_with_the_keys_and_sends_the_order_back_to_review(shop, clerk, qtbot):
    order_id = shop.coming("SF1234567890123", Wanted(1, 2), Wanted(2, 1))

    clerk.scan("SF1234567890123")
    clerk.press(F2, DOWN)
    clerk.chord(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: bool(clerk.page.receiving.bench.remarks.differences))
    clerk.press(ENTER)

    sql = "SELECT d.kind, l.position FROM difference d JOIN return_line l ON l.id = d.return_line_id"
    assert shop.session.database.execute_sql(sql).fetchall() == [("damaged", 2)]
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_posting_nothing_says_what_to_do(shop, clerk):
    shop.coming("SF1234567890123")

    clerk.scan("SF1234567890123")
    clerk.press(ENTER)

    assert "还没有清点到任何商品" in clerk.said


def test_an_order_not_approved_yet_is_received_with_a_warning(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 1), approve=False)

    clerk.scan("SF1234567890123")
    assert "还没有审核" in clerk.said
    clerk.press(F2, ENTER)

    assert counted(shop, order_id) == [(1, 1, 0)]
    assert "请通知审核人" in clerk.said


def test_goods_of_a_cancelled_order_stay_the_customers_own(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 2))
    shop.cancel(order_id)

    clerk.scan("SF1234567890123")
    assert "迟到包裹" in clerk.said
    clerk.press(F2, ENTER)

    order = shop.order(order_id)
    assert (order.status, order.late_parcel, order.send_back) == (Status.CANCELLED, 1, 1)
    assert clerk.page.waiting() == 1


def test_the_second_scan_of_a_parcel_says_who_received_it_when(shop, clerk):
    order_id = shop.coming("SF1234567890123")
    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)

    clerk.scan("SF1234567890123")

    number = shop.order(order_id).number
    assert clerk.said.startswith(f"包裹 SF1234567890123 已由店主在 2026-11-21 10:30 收过：{number}")
    assert clerk.page.receiving.bench.opened is None


def test_a_second_parcel_of_the_same_order_is_counted_on(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3))
    clerk.scan("SF1234567890123")
    clerk.press("2", ENTER)

    clerk.scan(shop.order(order_id).number)
    clerk.press(F2, ENTER)

    assert counted(shop, order_id) == [(3, 3, 0)]
    assert shop.order(order_id).status == Status.AWAITING_REFUND


def test_a_refused_parcel_is_received_by_the_number_it_went_out_with(shop, clerk):
    clerk.scan("YT1000000000001")
    assert clerk.page.receiving.choices.texts() == ("拒收退件", "在途退件")
    clerk.press("1", F2, ENTER)

    order = ReturnOrder.get()
    parcel = Parcel.get()
    assert [line.received for line in shop.lines(order.id)] == [3, 1, 2]
    assert (parcel.tracking_number, parcel.carrier, parcel.kind) == (
        "YT1000000000001",
        "圆通速递",
        ParcelKind.REFUSED,
    )
    assert verify(shop.session.database).clean


def test_a_parcel_that_was_never_delivered_is_told_apart(shop, clerk):
    clerk.scan("YT1000000000001")
    clerk.press("2", F2, ENTER)

    assert Parcel.get().kind == ParcelKind.IN_TRANSIT


def test_a_refused_parcel_put_aside_is_still_a_refused_one(shop, clerk):
    clerk.scan("YT1000000000001")
    clerk.press("1", ESC)

    clerk.scan("YT1000000000001")
    clerk.press(F2, ENTER)

    assert Parcel.get().kind == ParcelKind.REFUSED


def test_an_unknown_parcel_is_registered_with_one_more_enter(shop, clerk):
    clerk.scan("SF9876543210987")
    assert Parcel.select().count() == 0
    clerk.press(ENTER)

    parcel = Parcel.get()
    assert (parcel.tracking_number, parcel.carrier) == ("SF9876543210987", "顺丰速运")
    assert clerk.said == "已登记无主件 SF9876543210987 顺丰速运"


def test_a_scanner_that_ends_with_two_line_ends_registers_nothing(shop, clerk):
    clerk.scan("SF9876543210987\n")

    assert Parcel.select().count() == 0


def test_an_unknown_parcel_may_be_noted(shop, clerk):
    clerk.scan("SF9876543210987")
    clerk.press(Qt.Key.Key_Tab)
    clerk.type("box")
    clerk.press(ENTER)

    assert Parcel.get().note == "box"
    assert clerk.page.field.field.hasFocus()


def test_an_unclaimed_parcel_scanned_again_says_so(shop, clerk):
    clerk.scan("SF9876543210987")
    clerk.press(ENTER)

    clerk.scan("SF9876543210987")

    assert clerk.said == "包裹 SF9876543210987 已由店主在 2026-11-21 10:30 登记为无主件。"
    assert Parcel.select().count() == 1


def test_an_unknown_number_while_counting_may_be_the_parcels_own(shop, clerk):
    order_id = shop.coming("", Wanted(1, 1))

    clerk.scan(shop.order(order_id).number)
    clerk.scan("SF9876543210987")
    clerk.press("1", F2, ENTER)

    assert Parcel.get().tracking_number == "SF9876543210987"
    assert counted(shop, order_id) == [(1, 1, 0)]


def test_a_sale_without_a_return_offers_to_raise_one(shop, clerk):
    asked: list[int] = []
    clerk.page.receiving.desk.router.new_return_asked.connect(asked.append)

    clerk.scan("SO-1")
    clerk.press("1")

    assert asked == [shop.sale.id]


def test_several_orders_of_a_parcel_are_chosen_by_number(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 1))
    second = shop.coming("SF1234567890123", Wanted(2, 1))

    clerk.scan("SF1234567890123")
    clerk.press("2", F2, ENTER)

    assert counted(shop, second) == [(1, 1, 0)]


def test_a_replacement_that_came_back_goes_into_stock_and_out_again(shop, clerk):
    order_id = shop.to_ship(1)
    shop.ship(order_id)

    clerk.scan("YT1234567890123")
    clerk.press("1")

    assert shop.order(order_id).status == Status.AWAITING_EXCHANGE
    assert "等待重新换出" in clerk.said


def test_fifty_parcels_in_a_row(shop, clerk):
    orders = []
    for at in range(50):
        shop.sell_s1()
        orders.append(shop.coming(f"SF55555555555{at:02d}", Wanted(1, 2)))

    for at in range(50):
        clerk.scan(f"SF55555555555{at:02d}")
        clerk.press(F2, ENTER)

    assert {shop.order(order_id).status for order_id in orders} == {Status.AWAITING_REFUND}
    assert len(clerk.page.receiving.arrivals.rows()) == 50
    assert verify(shop.session.database).clean
