"""Exports of one row per line: what the buyer paid, for what, and how far it is, platform by platform."""

import json
import random

import pytest

from erp_returns.documents.refusals import MissingColumns, MixedPlatforms
from erp_returns.documents.sales_files import SaleParcelDraft, read_sales_files
from erp_returns.documents.sales_files.known import PLATFORMS
from tests.documents.sales_files_kit import (
    DETAIL_LIST,
    FIXTURES,
    ORDER_LIST,
    csv_bytes,
    export,
    messages,
    read_export,
    workbook,
)

HEADERS = json.loads((FIXTURES / "headers.json").read_text(encoding="utf-8"))
LAYOUTS = {
    "taobao_detail_2021plus": "taobao_lines",
    "pdd_order_2025": "pdd_orders",
    "pdd_order_2023_all": "pdd_orders",
    "douyin_order_2024": "douyin_orders",
    "douyin_order_2026": "douyin_orders",
    "jd_order": "jd_orders",
    "youzan_order": "youzan_orders",
    "shopify_orders": "shopify_orders",
}
PDD = {
    "订单号": "251101-100000000000001",
    "商品": "保温杯",
    "订单状态": "已收货",
    "商品总价(元)": "100",
    "邮费(元)": "0",
    "用户实付金额(元)": "90",
    "商家实收金额(元)": "95",
    "商品数量(件)": "3",
    "商家编码-规格维度": "BWB",
    "订单成交时间": "2025-11-01 12:00:00",
}
JD = {
    "订单号": "300000000001",
    "商品名称": "鱼油",
    "订购数量": "1",
    "京东价": "100.00",
    "订单金额": "150.00",
    "应付金额": "120.00",
    "余额支付": "30.00",
    "结算金额": "99.00",
    "运费金额": "0.00",
    "订单状态": "完成",
    "下单时间": "2025-11-01 08:06:59",
    "货号": "YY-60",
}
DOUYIN = {
    "主订单编号": "\t6917926768823643751",
    "子订单编号": "\t6917926768823643751",
    "选购商品": "\t辣丝丝",
    "商品规格": "\t1袋",
    "商品数量": "1",
    "商家编码": "\tLS-1",
    "商品单价": "49.90",
    "订单应付金额": "28.90",
    "运费": "0.00",
    "优惠总金额": "21.00",
    "订单状态": "已完成",
    "订单提交时间": "2025-11-01 00:54:10",
    "支付完成时间": "2025-11-01 00:54:20",
    "发货时间": "2025-11-01 08:00:00",
}
YOUZAN = {
    "订单号": "E20251101220543065300001",
    "订单状态": "交易完成",
    "订单创建时间": "2025-11-01 22:05:43",
    "买家付款时间": "2025-11-01 22:05:57",
    "商品金额合计": "100.00",
    "运费": "0.00",
    "订单实付金额": "100.00",
    "全部商品名称": "草莓蛋糕(1件)",
    "订单已退款金额": "0.00",
}
SHOPIFY = {
    "Name": "#1001",
    "Email": "ann@example.com",
    "Financial Status": "paid",
    "Paid at": "2025-11-01 09:58:12 +0000",
    "Fulfillment Status": "fulfilled",
    "Fulfilled at": "2025-11-02 09:58:12 -0500",
    "Currency": "CNY",
    "Shipping": "5.00",
    "Total": "34.98",
    "Created at": "2025-11-01 09:58:12 +0000",
    "Lineitem quantity": "2",
    "Lineitem name": "Crew Tee - Black / S",
    "Lineitem price": "9.99",
    "Lineitem sku": "TEE-BLK-S",
    "Lineitem fulfillment status": "fulfilled",
    "Outstanding Balance": "0.00",
    "Refunded Amount": "",
}
TAOBAO = {
    "子订单编号": "4012345678901234567",
    "主订单编号": "4012345678901234567",
    "商品标题": "纯棉T恤",
    "商品价格": "45.00",
    "购买数量": "2",
    "商家编码": "TS-01-M",
    "商品属性": "颜色分类：白色;尺码：M",
    "订单状态": "交易成功",
    "买家应付货款": "81.82",
    "买家实付金额": "81.82",
    "退款状态": "没有申请退款",
    "退款金额": "无退款申请",
    "订单创建时间": "2025-11-01 10:00:00",
    "订单付款时间": "2025-11-01 10:00:09",
}
EXAMPLES = {
    "pdd_orders": PDD,
    "jd_orders": JD,
    "douyin_orders": DOUYIN,
    "youzan_orders": YOUZAN,
    "shopify_orders": SHOPIFY,
    "taobao_lines": TAOBAO,
}


def only(parsed):
    assert messages(parsed) == []
    (sale,) = parsed.sales
    return sale


def read_one(folder, *rows):
    return only(read_export(folder, *rows))


@pytest.mark.parametrize(("header", "layout"), LAYOUTS.items())
def test_every_known_column_list_is_recognised_in_any_order(tmp_path, header, layout):
    columns = list(HEADERS[header]["columns"])
    random.Random(1).shuffle(columns)
    example = EXAMPLES[layout] | {"商品金额": "49.90"}
    cells = [[*columns], [example.get(name.replace("（", "(").replace("）", ")"), "") for name in columns]]
    path = tmp_path / "x.csv"
    path.write_bytes(csv_bytes(cells))
    parsed = read_sales_files([path])
    assert parsed.layouts == (PLATFORMS[layout].layout.label,)
    assert len(only(parsed).lines) == 1


@pytest.mark.parametrize("layout", EXAMPLES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_an_export_says_the_same_in_every_encoding(tmp_path, layout, encoding):
    row = EXAMPLES[layout]
    plain = only(read_sales_files([export(tmp_path, row)]))
    assert only(read_sales_files([export(tmp_path, row, encoding=encoding)])) == plain


@pytest.mark.parametrize("layout", EXAMPLES)
def test_an_export_saved_as_a_workbook_says_the_same(tmp_path, layout):
    row = EXAMPLES[layout]
    book = workbook(tmp_path / "x.xlsx", [list(row), list(row.values())])
    assert only(read_sales_files([book])) == read_one(tmp_path, row)


@pytest.mark.parametrize("layout", EXAMPLES)
def test_every_needed_column_is_named_when_it_is_missing(tmp_path, layout):
    known = PLATFORMS[layout].layout
    group = known.needed[-1]
    gone = {name for column in known.columns if column.field in group for name in column.names}
    row = {name: cell for name, cell in EXAMPLES[layout].items() if name not in gone}
    with pytest.raises(MissingColumns) as refusal:
        read_export(tmp_path, row)
    assert str(known.names(group)[0]) in str(refusal.value)


@pytest.mark.parametrize("layout", EXAMPLES)
def test_a_row_without_number_that_says_something_of_its_own_is_a_problem(tmp_path, layout):
    row = EXAMPLES[layout]
    key = next(name for name in row if name in ("订单号", "主订单编号", "Name"))
    parsed = read_export(tmp_path, row, row | {key: ""})
    assert [problem.row for problem in parsed.problems] == [3]
    assert len(parsed.sales) == 1


@pytest.mark.parametrize(
    "layout", ["pdd_orders", "jd_orders", "douyin_orders", "youzan_orders", "taobao_lines"]
)
def test_an_unknown_status_is_told_with_its_column(tmp_path, layout):
    parsed = read_export(tmp_path, EXAMPLES[layout] | {"订单状态": "飞走了"})
    assert [problem.column for problem in parsed.problems] == ["订单状态"]


def test_exports_of_two_platforms_are_not_read_together(tmp_path):
    with pytest.raises(MixedPlatforms):
        read_sales_files([export(tmp_path, PDD), export(tmp_path, JD, name="jd.csv")])


def test_the_list_of_lines_is_not_read_together_with_the_pair(tmp_path):
    with pytest.raises(MixedPlatforms):
        read_sales_files([export(tmp_path, TAOBAO), ORDER_LIST, DETAIL_LIST])


# 拼多多


def test_pdd_takes_what_the_buyer_paid_and_not_what_the_shop_receives(tmp_path):
    assert read_one(tmp_path, PDD).paid_fen == 9000


def test_pdd_fen_that_do_not_divide_go_off_the_line(tmp_path):
    (line,) = read_one(tmp_path, PDD).lines
    assert (line.unit_price_fen, line.line_discount_fen) == (3334, 2)


def test_pdd_without_a_time_takes_the_day_of_its_number(tmp_path):
    sale = read_one(tmp_path, PDD | {"订单成交时间": "", "订单号": "260517-607198974342268"})
    assert sale.ordered_at == "2026-05-16T16:00:00Z"


def test_pdd_without_a_time_and_without_a_day_in_its_number_has_none(tmp_path):
    assert read_one(tmp_path, PDD | {"订单成交时间": "", "订单号": "269917-6071"}).ordered_at is None


def test_pdd_the_same_row_with_another_parcel_is_one_line_in_two_parcels(tmp_path):
    sale = read_one(tmp_path, PDD | {"快递单号": "YT1"}, PDD | {"快递单号": "YT2"})
    assert len(sale.lines) == 1
    assert sale.paid_fen == 9000
    assert [parcel.tracking_number for parcel in sale.parcels] == ["YT1", "YT2"]


def test_pdd_other_goods_with_the_same_money_share_the_order_money(tmp_path):
    sale = read_one(tmp_path, PDD, PDD | {"商品": "杯刷", "商家编码-规格维度": "S", "商品数量(件)": "1"})
    assert sale.paid_fen == 9000
    assert [line.quantity * line.unit_price_fen - line.line_discount_fen for line in sale.lines] == [
        7500,
        2500,
    ]


def test_pdd_other_goods_with_other_money_add_up(tmp_path):
    other = PDD | {"商品": "杯刷", "商家编码-规格维度": "S", "商品总价(元)": "9.9", "用户实付金额(元)": "8.8"}
    assert read_one(tmp_path, PDD, other).paid_fen == 9880


@pytest.mark.parametrize(
    ("word", "status", "paid", "refunded"),
    [
        ("待付款", "pending_payment", 9000, 0),
        ("待发货", "pending_shipment", 9000, 0),
        ("已发货，待收货", "shipped", 9000, 0),
        ("已收货", "completed", 9000, 0),
        ("已收货，退款成功", "completed", 9000, 0),
        ("已发货，退款成功", "closed", 9000, 0),
        ("未发货，退款成功", "closed", 9000, 9000),
        ("已取消，退款成功", "closed", 9000, 9000),
        ("未成交，退款成功", "closed", 9000, 9000),
        ("已取消", "closed", 0, 0),
    ],
)
def test_pdd_status_words(tmp_path, word, status, paid, refunded):
    sale = read_one(tmp_path, PDD | {"订单状态": word})
    assert (sale.status, sale.platform_refunded_fen) == (status, refunded)
    assert sale.paid_fen == (0 if word == "待付款" else paid)


def test_pdd_goods_of_a_closed_order_that_was_sent_count_as_sent(tmp_path):
    assert read_one(tmp_path, PDD | {"订单状态": "已发货，退款成功"}).lines[0].shipped_quantity == 3


def test_pdd_a_gift_is_a_line_without_price(tmp_path):
    gift = read_one(tmp_path, PDD | {"赠品名称": "杯刷", "赠品数量": "2"}).lines[1]
    assert (gift.product_name, gift.quantity, gift.unit_price_fen, gift.gift) == ("杯刷", 2, 0, True)


def test_pdd_the_word_of_an_after_sale_stands_in_the_note(tmp_path):
    assert read_one(tmp_path, PDD | {"售后状态": "售后处理中"}).seller_note == "平台售后：售后处理中"
    assert read_one(tmp_path, PDD | {"售后状态": "无售后或售后取消"}).seller_note == ""


# 京东


def test_jd_order_money_repeats_on_each_row_and_counts_once(tmp_path):
    sale = read_one(tmp_path, JD, JD | {"商品名称": "随身装", "货号": "YY-20", "京东价": "50.00"})
    assert sale.paid_fen == 15000
    assert len(sale.lines) == 2


def test_jd_the_balance_counts_as_paid_and_never_beyond_the_order(tmp_path):
    assert read_one(tmp_path, JD | {"应付金额": "140.00", "余额支付": "30.00"}).paid_fen == 15000
    assert read_one(tmp_path, JD | {"应付金额": "100.00", "余额支付": "30.00"}).paid_fen == 13000


def test_jd_order_money_that_differs_between_rows_is_a_problem(tmp_path):
    parsed = read_export(tmp_path, JD, JD | {"应付金额": "1.00"})
    assert [(problem.row, problem.column) for problem in parsed.problems] == [(3, "应付金额")]


@pytest.mark.parametrize(
    ("word", "status"),
    [("(锁定)等待出库", "pending_shipment"), ("(删除)等待付款", "closed"), ("等待确认收货", "shipped")],
)
def test_jd_a_mark_before_the_status_is_understood(tmp_path, word, status):
    assert read_one(tmp_path, JD | {"订单状态": word}).status == status


def test_jd_a_remark_in_a_money_cell_that_is_not_read_does_no_harm(tmp_path):
    assert read_one(tmp_path, JD | {"商家应收": "499.00（系统计算中，该值仅供参考）"}).paid_fen == 15000


def test_jd_a_masked_phone_is_kept_as_it_is(tmp_path):
    assert read_one(tmp_path, JD | {"联系电话": "1******6198"}).receiver_mobile == "1******6198"


# 抖店


def test_douyin_sub_orders_add_up_and_the_freight_is_the_main_orders(tmp_path):
    row = DOUYIN | {"运费": "6.00"}
    second = row | {"子订单编号": "\t6917926768823643752", "商品单价": "10.00", "订单应付金额": "10.00"}
    sale = read_one(tmp_path, row, second | {"优惠总金额": "-"})
    assert (sale.paid_fen, sale.freight_fen) == (3890, 600)
    assert [line.platform_line_number for line in sale.lines] == [
        "6917926768823643751",
        "6917926768823643752",
    ]


def test_douyin_ciphertext_is_left_empty(tmp_path):
    sale = read_one(tmp_path, DOUYIN | {"收件人": "##密文", "收件人手机号": "$$密文", "详细地址": "\t##密"})
    assert (sale.receiver_name, sale.receiver_mobile, sale.address) == ("", "", "")


def test_douyin_of_2026_calls_the_price_of_one_unit_an_amount(tmp_path):
    row = {("商品金额" if name == "商品单价" else name): cell for name, cell in DOUYIN.items()}
    assert read_one(tmp_path, row | {"商品数量": "2", "优惠总金额": "-"}).lines[0].unit_price_fen == 4990


def test_douyin_sub_orders_in_one_row_are_taken_apart(tmp_path):
    row = DOUYIN | {
        "子订单编号": "\t1;2",
        "选购商品": "甲;乙",
        "商品规格": "红;蓝",
        "商家编码": "A;B",
        "商品数量": "2",
        "商品单价": "20.00;10.00",
        "订单应付金额": "28.00",
        "订单状态": "已完成;已关闭",
    }
    sale = read_one(tmp_path, row)
    assert [(line.product_code, line.quantity, line.unit_price_fen) for line in sale.lines] == [
        ("A", 1, 2000),
        ("B", 1, 1000),
    ]
    assert (sale.paid_fen, sale.status) == (2800, "completed")


def test_douyin_units_that_cannot_be_told_apart_are_refused(tmp_path):
    row = DOUYIN | {"子订单编号": "1;2", "选购商品": "甲;乙", "商品数量": "5", "商品单价": "1.00;2.00"}
    parsed = read_export(tmp_path, row | {"商品规格": "", "商家编码": "A;B"})
    assert [problem.column for problem in parsed.problems] == ["商品数量"]
    assert "子订单" in messages(parsed)[0]


def test_douyin_an_order_closed_unsent_after_a_refund_got_its_money_back(tmp_path):
    row = DOUYIN | {"订单状态": "已关闭", "售后状态": "退款成功", "发货时间": "-"}
    assert read_one(tmp_path, row).platform_refunded_fen == 2890


def test_douyin_a_sub_order_closed_before_the_other_was_sent_is_not_sent(tmp_path):
    closed = DOUYIN | {"子订单编号": "2", "订单状态": "已关闭", "发货时间": "-"}
    assert [line.shipped_quantity for line in read_one(tmp_path, DOUYIN, closed).lines] == [1, 0]


@pytest.mark.parametrize("cell", ["SF1234567890-A-顺丰速运", "顺丰速运-SF1234567890"])
def test_douyin_a_parcel_is_read_from_its_express_cell(tmp_path, cell):
    assert read_one(tmp_path, DOUYIN | {"快递信息": cell}).parcels == (
        SaleParcelDraft("顺丰速运", "SF1234567890"),
    )


def test_douyin_a_carrier_without_a_number_is_no_parcel(tmp_path):
    assert read_one(tmp_path, DOUYIN | {"快递信息": "SF-A-顺丰速运"}).parcels == ()


# 有赞


def test_youzan_products_of_one_cell_become_lines_that_share_the_amount_by_units(tmp_path):
    sale = read_one(tmp_path, YOUZAN | {"全部商品名称": "草莓蛋糕(1件)；奶油（2件）"})
    assert [(line.product_name, line.quantity) for line in sale.lines] == [("草莓蛋糕", 1), ("奶油", 2)]
    assert [line.quantity * line.unit_price_fen - line.line_discount_fen for line in sale.lines] == [
        3333,
        6667,
    ]
    assert "分摊" in sale.seller_note


def test_youzan_a_product_without_a_count_is_one_unit(tmp_path):
    assert read_one(tmp_path, YOUZAN | {"全部商品名称": "商品甲2盒尊享礼品装"}).lines[0].quantity == 1


def test_youzan_what_was_refunded_is_kept(tmp_path):
    assert read_one(tmp_path, YOUZAN | {"订单已退款金额": "40.00"}).platform_refunded_fen == 4000


def test_youzan_a_heading_that_stands_twice_does_no_harm(tmp_path):
    header, row = [*YOUZAN, "分销员", "分销员"], [*YOUZAN.values(), "甲", "乙"]
    path = tmp_path / "x.csv"
    path.write_bytes(csv_bytes([header, row]))
    assert only(read_sales_files([path])).paid_fen == 10000


# Shopify


def test_shopify_following_rows_add_lines_and_say_nothing_of_the_order(tmp_path):
    second = {"Name": "#1001", "Lineitem quantity": "1", "Lineitem name": "Mug", "Lineitem price": "10.00"}
    sale = read_one(tmp_path, SHOPIFY, second)
    assert (sale.paid_fen, sale.freight_fen, len(sale.lines)) == (3498, 500, 2)


def test_shopify_a_following_row_may_leave_the_number_blank_as_well(tmp_path):
    second = {"Lineitem quantity": "1", "Lineitem name": "Mug", "Lineitem price": "10.00"}
    assert len(read_one(tmp_path, SHOPIFY, second).lines) == 2


def test_shopify_times_carry_their_offset(tmp_path):
    sale = read_one(tmp_path, SHOPIFY)
    assert (sale.ordered_at, sale.shipped_at) == ("2025-11-01T09:58:12Z", "2025-11-02T14:58:12Z")


def test_shopify_another_currency_is_refused_with_what_to_do(tmp_path):
    parsed = read_sales_files([FIXTURES / "shopify_orders_export.csv"])
    assert parsed.sales == ()
    assert "USD" in messages(parsed)[0]
    assert [len(table.rows) for table in parsed.refused] == [2]


@pytest.mark.parametrize(
    ("cells", "status", "paid"),
    [
        ({"Financial Status": "pending", "Fulfillment Status": ""}, "pending_payment", 0),
        ({"Fulfillment Status": ""}, "pending_shipment", 3498),
        ({"Financial Status": "refunded", "Fulfillment Status": ""}, "closed", 3498),
        ({"Cancelled at": "2025-11-03 00:00:00 +0000"}, "closed", 3498),
        ({"Financial Status": "partially_paid", "Outstanding Balance": "4.98"}, "shipped", 3000),
    ],
)
def test_shopify_how_far_an_order_is_follows_from_money_and_goods(tmp_path, cells, status, paid):
    sale = read_one(tmp_path, SHOPIFY | cells)
    assert (sale.status, sale.paid_fen) == (status, paid)


def test_shopify_a_partial_fulfilment_says_line_by_line_what_was_sent(tmp_path):
    second = {"Name": "#1001", "Lineitem quantity": "1", "Lineitem name": "Mug", "Lineitem price": "10.00"}
    sale = read_one(tmp_path, SHOPIFY | {"Fulfillment Status": "partial"}, second)
    assert [line.shipped_quantity for line in sale.lines] == [2, 0]


# 淘宝 2021+


def test_taobao_lines_are_joined_by_their_main_order(tmp_path):
    second = TAOBAO | {
        "子订单编号": "4012345678901234568",
        "商品价格": "20.00",
        "购买数量": "1",
        "买家应付货款": "18.19",
    }
    sale = read_one(tmp_path, TAOBAO, second)
    assert sale.paid_fen == 10001
    assert [line.line_discount_fen for line in sale.lines] == [818, 181]


def test_taobao_lines_count_refunds_that_are_done(tmp_path):
    done = TAOBAO | {"退款状态": "退款成功", "退款金额": "10.00"}
    asked = TAOBAO | {"子订单编号": "2", "退款状态": "买家已经申请退款，等待卖家同意", "退款金额": "5.00"}
    assert read_one(tmp_path, done, asked).platform_refunded_fen == 1000


def test_taobao_lines_without_a_refund_say_so_in_words(tmp_path):
    assert read_one(tmp_path, TAOBAO).platform_refunded_fen == 0


def test_every_fixture_is_read_or_refused_row_by_row():
    for name, sales in (
        ("pdd_orders_export", 2),
        ("jd_orders", 1),
        ("douyin_orders", 2),
        ("youzan_orders", 1),
    ):
        parsed = read_sales_files([FIXTURES / f"{name}.csv"])
        assert (len(parsed.sales), messages(parsed)) == (sales, [])
