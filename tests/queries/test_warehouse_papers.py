"""Slips, reports, notes, lists and labels are filled from what was written down."""

from __future__ import annotations

from datetime import date, timedelta, timezone

import pytest

from erp_returns.documents.pdf.papers import ReturnContact
from erp_returns.documents.pdf.warehouse_papers import CheckedRow, CountedLine, Goods, PickRow
from erp_returns.domain.errors import NoGoodsBack, NotFound, NothingToPrint
from erp_returns.queries.dispatch_papers import dispatch_note, pick_list
from erp_returns.queries.label_papers import bench_labels, defect_labels, parcel_label, slip_label
from erp_returns.queries.papers import Printing
from erp_returns.queries.warehouse_papers import (
    handover_list,
    inspection_report,
    return_slip,
    supplier_return,
)
from tests.queries.seed import CLERK, Seed, at

PRINTING = Printing(at(21), "周仓管", timezone(timedelta(hours=8)))


@pytest.fixture
def exchange(seed: Seed) -> int:
    """Two units come back for two others, of which one went out."""
    sale = seed.sale("SO-1", platform_number="4012")
    product, other = seed.product("A-1"), seed.product("B-1")
    order = seed.order(
        "RT-1",
        sale,
        kind="exchange",
        return_type_id=2,
        status="awaiting_exchange",
        inbound_warehouse_id=1,
        outbound_warehouse_id=2,
        contact_name="沈仓管",
        contact_phone="0571",
        contact_address="杭州 文三路 1 号",
        receiver_name="王伟",
        receiver_mobile="13800000000",
        reason_id=1,
    )
    line = seed.line(order, 1, product, 2, received=2, accepted=1, decided_back=1)
    seed.replacement(order, 1, other, 2, shipped=1, replaces_line_id=line)
    parcel = seed.parcel("731", order, note="箱子湿了", collect_fen=800, collect_by="buyer")
    receipt = seed.posted("receipt", "SH-1", order, at(20), parcel_id=parcel, warehouse_id=1)
    seed.insert("receipt_line", receipt_id=receipt, return_line_id=line, expected=2, quantity=2)
    inspection = seed.posted("inspection", "YH-1", order, at(20), receipt_id=receipt)
    for grade, disposition, note in (("good", "restock", ""), ("defective", "send_back", "袖口开线")):
        seed.insert(
            "inspection_line",
            inspection_id=inspection,
            return_line_id=line,
            quantity=1,
            grade=grade,
            disposition=disposition,
            warehouse_id=1,
            note=note,
            caused_by="buyer" if note else "",
        )
    shipment = seed.posted(
        "shipment",
        "CH-1",
        order,
        at(21),
        purpose="replacement",
        warehouse_id=2,
        carrier="圆通",
        tracking_number="YT1",
    )
    seed.insert("shipment_line", shipment_id=shipment, replacement_line_id=1, quantity=1)
    return order


def reversed_inspection(seed: Seed, order: int) -> None:
    """An inspection that was taken back, before the one that stands."""
    wrong = seed.posted("inspection", "YH-0", order, at(19))
    seed.insert(
        "inspection_line",
        inspection_id=wrong,
        return_line_id=1,
        quantity=2,
        grade="scrap",
        disposition="scrap",
        warehouse_id=1,
    )
    seed.posted("inspection", "YH-X", order, at(19), reverses_id=wrong)


# ------------------------------------------------------------------------ slip


def test_a_slip_says_where_to_send_what(seed: Seed, exchange: int):
    slip = return_slip(seed.database, "RT-1", PRINTING)

    assert (slip.number, slip.kind, slip.return_type) == ("RT-1", "换货", "换尺码")
    assert slip.contact == ReturnContact("退货仓", "沈仓管", "0571", "杭州 文三路 1 号")
    assert slip.goods == (Goods("A-1", "四件套", "红 L", 2, "尺码不合适"),)
    assert slip.replacements == (Goods("B-1", "四件套", "蓝 L", 2),)
    assert (slip.printed_time, slip.printed_by) == ("2026-11-21 10:00", "周仓管")


def test_the_shop_words_what_customers_are_asked_to_do(seed: Seed, exchange: int):
    seed.insert("parameter", name="slip_notes", value='"请附吊牌\\n\\n 不要到付 "')

    assert return_slip(seed.database, "RT-1", PRINTING).enclose == ("请附吊牌", "不要到付")


def test_before_the_customer_was_told_the_address_is_that_of_the_warehouse(seed: Seed):
    seed.database.execute_sql("UPDATE warehouse SET contact = '李', region = '浙江', address = '路 1 号'")
    order = seed.order("RT-2", inbound_warehouse_id=1)
    seed.line(order, 1, seed.product("A-1"))

    assert return_slip(seed.database, "RT-2", PRINTING).contact == ReturnContact(
        "退货仓", "李", "", "浙江 路 1 号"
    )


def test_no_slip_where_nothing_comes_back(seed: Seed):
    order = seed.order("RT-2", kind="refund_only")
    seed.line(order, 1, seed.product("A-1"), basis="unshipped")

    with pytest.raises(NoGoodsBack, match="RT-2"):
        return_slip(seed.database, "RT-2", PRINTING)


def test_the_label_of_a_slip_carries_its_number_and_address(seed: Seed, exchange: int):
    label = slip_label(return_slip(seed.database, "RT-1", PRINTING))

    assert label.code == "RT-1"
    assert label.lines == ("沈仓管 0571", "杭州 文三路 1 号", "换货 · 换尺码", "A-1 红 L ×2")
    assert label.ruled == ("快递公司", "快递单号")


# ------------------------------------------------------------------ inspection


def test_a_report_counts_what_was_graded(seed: Seed, exchange: int):
    report = inspection_report(seed.database, "RT-1", PRINTING)

    assert report.inspected
    assert report.lines == (
        CountedLine(
            "A-1",
            "四件套",
            "红 L",
            2,
            2,
            good=1,
            sent_back=1,
            note="1 件退回客户 袖口开线 责任 买家",
        ),
    )
    assert [(row.label, row.parcel, row.summary) for row in report.postings] == [
        ("收货", "中通快递 731", "2 件"),
        ("验货", "SH-1", "良品 1 件，次品 1 件"),
    ]


def test_what_was_taken_back_is_told_and_not_counted(seed: Seed, exchange: int):
    reversed_inspection(seed, exchange)

    report = inspection_report(seed.database, "RT-1", PRINTING)

    assert (report.lines[0].scrap, report.lines[0].good) == (0, 1)
    assert [(row.label, row.summary) for row in report.postings][:2] == [
        ("验货", "报废 2 件；已由 YH-X 冲销"),
        ("冲销验货", "冲销 YH-0"),
    ]


def test_before_the_inspection_it_is_a_count_sheet_with_the_checklist_of_the_type(seed: Seed):
    order = seed.order("RT-2", inbound_warehouse_id=1)
    seed.line(order, 1, seed.product("A-1"), 3)
    for type_id, text in ((None, "吊牌"), (1, "包装"), (2, "鞋盒")):
        seed.insert("checklist_item", return_type_id=type_id, text=text)

    sheet = inspection_report(seed.database, "RT-2", PRINTING)

    assert (sheet.inspected, sheet.lines[0].requested, sheet.lines[0].received) == (False, 3, 0)
    assert sheet.checklist == ("吊牌", "包装")


def test_no_report_where_nothing_comes_in(seed: Seed):
    order = seed.order("RT-2", kind="refund_only")
    seed.line(order, 1, seed.product("A-1"), basis="unshipped")

    with pytest.raises(NothingToPrint, match="这张单没有要收的商品"):
        inspection_report(seed.database, "RT-2", PRINTING)


def test_a_first_inspection_is_told_and_only_the_second_counts(seed: Seed, exchange: int):
    first = seed.posted("inspection", "YH-0", exchange, at(19), provisional=1)
    seed.insert(
        "inspection_line",
        inspection_id=first,
        return_line_id=1,
        quantity=2,
        grade="scrap",
        disposition="scrap",
        warehouse_id=1,
        note="看错了",
    )
    for inspection, met in ((first, 0), (1, 1)):
        seed.insert("inspection_check", inspection_id=inspection, text="吊牌", met=met)

    report = inspection_report(seed.database, "RT-1", PRINTING)

    assert (report.lines[0].scrap, report.postings[0].label) == (0, "一检")
    assert report.checked == (CheckedRow("吊牌", met=True),)
    assert all(
        "看错了" not in line for each in defect_labels(seed.database, "RT-1", PRINTING) for line in each.lines
    )


def test_a_repair_is_told_with_what_it_cost(seed: Seed, exchange: int):
    repair = {"inspection_line_id": 2, "quantity": 1, "warehouse_id": 1, "operator_id": CLERK}
    done = seed.insert("repair", number="FX-1", grade="good", cost_fen=2_000, posted_at=at(21), **repair)
    seed.insert("repair", number="FX-2", grade="good", posted_at=at(21), reverses_id=done, **repair)

    rows = inspection_report(seed.database, "RT-1", PRINTING).postings

    assert [(row.label, row.parcel, row.summary) for row in rows[-2:]] == [
        ("返修", "YH-1", "良品 1 件；费用 20.00；已由 FX-2 冲销"),
        ("冲销返修", "YH-1", "良品 1 件；冲销 FX-1"),
    ]


def test_photos_name_their_line_and_a_missing_one_keeps_its_place(seed: Seed, exchange: int):
    for content, line in (("a" * 64, 1), ("b" * 64, None)):
        seed.insert(
            "photo",
            return_order_id=exchange,
            return_line_id=line,
            content_hash=content,
            caption="领口",
            added_at=at(20),
            added_by_id=CLERK,
        )
    printing = Printing(at(21), "周", picture=lambda name: b"jpeg" if name[0] == "a" else None)

    photos = inspection_report(seed.database, "RT-1", printing).photos

    assert [(photo.caption, photo.content) for photo in photos] == [("A-1 红 L 领口", b"jpeg"), ("领口", b"")]


# -------------------------------------------------------------------- dispatch


def test_a_note_of_a_shipment_says_what_left_with_it(seed: Seed, exchange: int):
    note = dispatch_note(seed.database, "CH-1", PRINTING)

    assert (note.number, note.return_number, note.warehouse) == ("CH-1", "RT-1", "发货仓")
    assert (note.carrier, note.tracking_number, note.time) == ("圆通", "YT1", "2026-11-21 10:00")
    assert (note.receiver.name, note.receiver.mobile) == ("王伟", "13800000000")
    assert note.goods == (Goods("B-1", "四件套", "蓝 L", 1),)


def test_a_note_of_an_order_says_what_still_has_to_leave_and_instead_of_what(seed: Seed, exchange: int):
    note = dispatch_note(seed.database, "RT-1", PRINTING)

    assert (note.number, note.time, note.carrier) == ("RT-1", "", "")
    assert note.goods == (Goods("B-1", "四件套", "蓝 L", 1, "换 A-1 红 L"),)


def test_where_everything_left_the_note_is_that_of_the_last_shipment(seed: Seed, exchange: int):
    seed.database.execute_sql("UPDATE replacement_line SET shipped = quantity")

    assert dispatch_note(seed.database, "RT-1", PRINTING).number == "CH-1"


def test_goods_that_went_back_to_the_customer_are_said_to(seed: Seed, exchange: int):
    back = seed.posted("shipment", "TH-1", exchange, at(21), purpose="send_back", warehouse_id=1)
    seed.insert("shipment_line", shipment_id=back, return_line_id=1, quantity=1)

    note = dispatch_note(seed.database, "TH-1", PRINTING)

    assert (note.sent_back, note.goods[0].code) == (True, "A-1")


def test_no_note_where_nothing_leaves(seed: Seed):
    seed.order("RT-2")
    with pytest.raises(NothingToPrint, match="RT-2"):
        dispatch_note(seed.database, "RT-2", PRINTING)
    with pytest.raises(NotFound):
        dispatch_note(seed.database, "nobody", PRINTING)


@pytest.mark.parametrize("place", ["W2", "发货仓", "RT-1"])
def test_a_pick_list_has_everything_that_waits_by_product(seed: Seed, exchange: int, place: str):
    rows = pick_list(seed.database, place, PRINTING).rows

    assert rows == (PickRow("RT-1", "王伟", "B-1", "四件套", "蓝 L", 1, None),)


def test_a_pick_list_says_what_is_there_where_stock_is_watched(seed: Seed, exchange: int):
    seed.database.execute_sql("UPDATE warehouse SET check_stock = 1")
    seed.insert("stock_balance", product_id=2, warehouse_id=2, state="good", quantity=7)
    seed.insert("stock_balance", product_id=2, warehouse_id=2, state="defective", quantity=9)

    assert pick_list(seed.database, "W2", PRINTING).rows[0].on_hand == 7


def test_no_pick_list_where_nothing_waits(seed: Seed, exchange: int):
    with pytest.raises(NothingToPrint, match="这个仓库没有等着换出的商品"):
        pick_list(seed.database, "W1", PRINTING)
    with pytest.raises(NotFound):
        pick_list(seed.database, "nowhere", PRINTING)


# -------------------------------------------------------------------- parcels


def test_a_hand_over_list_has_the_parcels_of_its_local_days_in_the_order_they_came(seed: Seed, exchange: int):
    late = {"arrived_at": "2026-11-20T15:59:59Z", "carrier": "顺丰", "kind": "refused"}
    seed.parcel("late", refused_for_collect=1, note="湿", **late)
    seed.parcel("next", arrived_at="2026-11-20T16:00:00Z")

    paper = handover_list(seed.database, date(2026, 11, 20), date(2026, 11, 20), PRINTING)

    assert paper.period == "2026-11-20"
    assert [(row.number, row.kind, row.order, row.collect_fen, row.note) for row in paper.rows] == [
        ("731", "自退件", "RT-1", 800, "到付由买家承担；箱子湿了"),
        ("late", "拒收件", "无主件", 0, "到付拒付；湿"),
    ]


def test_a_hand_over_list_of_several_days_says_so(seed: Seed):
    paper = handover_list(seed.database, date(2026, 11, 1), date(2026, 11, 20), PRINTING)

    assert (paper.period, paper.rows) == ("2026-11-01 至 2026-11-20", ())


def test_a_return_to_the_supplier_lists_its_goods_with_where_they_came_from(seed: Seed, exchange: int):
    supplier = seed.insert("supplier", name="海宁皮件厂", contact="陈")
    paper_id = seed.insert(
        "supplier_return",
        number="TC-1",
        supplier_id=supplier,
        warehouse_id=1,
        status="shipped",
        created_at=at(20),
        created_by_id=CLERK,
        shipped_at=at(21),
    )
    seed.insert(
        "supplier_return_line",
        supplier_return_id=paper_id,
        inspection_line_id=2,
        product_id=1,
        quantity=1,
        unit_cost_fen=4_500,
        note="请补货",
    )

    paper = supplier_return(seed.database, "TC-1", PRINTING)

    assert (paper.status, paper.supplier, paper.contact, paper.shipped_time) == (
        "已发出",
        "海宁皮件厂",
        "陈",
        "2026-11-21 10:00",
    )
    (goods,) = paper.goods
    assert (goods.code, goods.unit_cost_fen, goods.defect, goods.return_number) == (
        "A-1",
        4_500,
        "袖口开线 请补货",
        "RT-1",
    )
    with pytest.raises(NotFound):
        supplier_return(seed.database, "RT-1", PRINTING)


# --------------------------------------------------------------------- labels


def test_every_line_that_was_counted_has_its_label_for_the_bench(seed: Seed, exchange: int):
    (label,) = bench_labels(seed.database, "RT-1", PRINTING)

    assert (label.code, label.stands_out) == ("RT-1", "A-1 ×2 四件套 红 L")
    assert label.lines == ("尺码不合适", "SH-1  2026-11-20 10:00  小赵", "退货仓")


def test_only_what_is_not_good_has_a_label_of_its_own(seed: Seed, exchange: int):
    reversed_inspection(seed, exchange)

    (label,) = defect_labels(seed.database, "RT-1", PRINTING)

    assert (label.title, label.stands_out) == ("次品 · 退回客户", "A-1 ×1 四件套 红 L")
    assert label.lines[:2] == ("袖口开线", "责任：买家")


def test_no_labels_before_there_is_something_to_label(seed: Seed):
    seed.order("RT-2")
    with pytest.raises(NothingToPrint, match="先收货清点"):
        bench_labels(seed.database, "RT-2", PRINTING)
    with pytest.raises(NothingToPrint, match="没有验出"):
        defect_labels(seed.database, "RT-2", PRINTING)


@pytest.mark.parametrize(
    ("kind", "matched", "title"),
    [("refused", True, "拒收件"), ("in_transit", True, "在途退件"), ("self_sent", False, "无主件")],
)
def test_a_parcel_is_labelled_with_what_it_is(
    seed: Seed, exchange: int, kind: str, matched: bool, title: str
):
    parcel = seed.parcel("SF9", *([exchange] if matched else []), kind=kind)

    label = parcel_label(seed.database, parcel, PRINTING)

    assert (label.title, label.code) == (title, "SF9")
    assert label.stands_out == ("RT-1" if matched else "")


def test_goods_handed_in_for_two_orders_are_labelled_with_a_number_that_can_be_scanned(
    seed: Seed, exchange: int
):
    other = seed.order("RT-2")
    parcel = seed.parcel("", exchange, other, kind="handed_in")

    label = parcel_label(seed.database, parcel, PRINTING)

    assert (label.code, label.stands_out) == ("RT-1", "RT-1 RT-2")


def test_a_parcel_that_is_gone_is_not_labelled(seed: Seed):
    with pytest.raises(NotFound):
        parcel_label(seed.database, 99, PRINTING)
