"""What each platform's export says of money, goods and status, case by case."""

import pytest

from erp_returns.documents.sales_files import SaleParcelDraft, read_sales_files
from tests.documents.platform_examples import DOUYIN, JD, PDD, SHOPIFY, TAOBAO, YOUZAN, only, read_one
from tests.documents.sales_files_kit import FIXTURES, csv_bytes, messages, read_export

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


@pytest.mark.parametrize(
    ("cells", "discount"),
    [
        ({}, 2100),
        ({"优惠总金额": "-"}, 2100),
        ({"优惠总金额": "10.00"}, 2100),
        ({"运费": "6.00", "订单应付金额": "34.90"}, 2100),
        ({"优惠总金额": "0", "订单应付金额": "60.00"}, 0),
    ],
)
def test_douyin_what_is_due_for_a_sub_order_is_what_its_line_is_worth(tmp_path, cells, discount):
    assert read_one(tmp_path, DOUYIN | cells).lines[0].line_discount_fen == discount


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
