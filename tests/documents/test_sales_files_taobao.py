import csv
import io

import pytest

from erp_returns.documents.refusals import (
    DetailListMissing,
    EmptyFile,
    MissingColumns,
    MixedPlatforms,
    NoFiles,
    NoRows,
    OrderListMissing,
    UnknownLayout,
)
from erp_returns.documents.sales_files import Cancelled, SaleParcelDraft, read_sales_files, write_template
from erp_returns.documents.sales_files.taobao import readable_spec, split_address
from tests.documents.sales_files_kit import (
    DETAIL_LIST,
    LINE,
    ORDER_LIST,
    csv_bytes,
    messages,
    taobao_pair,
    template,
    workbook,
)


def read(paths):
    return read_sales_files(paths)


def only_sale(paths):
    parsed = read(paths)
    assert messages(parsed) == []
    (sale,) = parsed.sales
    return sale


def table(path):
    return list(csv.reader(io.StringIO(path.read_bytes().decode("gb18030"), newline="")))


@pytest.mark.parametrize("paths", [[ORDER_LIST, DETAIL_LIST], [DETAIL_LIST, ORDER_LIST]])
def test_the_pair_is_joined_whatever_the_order_of_the_files(paths):
    parsed = read(paths)
    assert (parsed.platform, parsed.layout, parsed.encoding) == (
        "taobao",
        "淘宝订单列表、淘宝订单明细",
        "GB18030",
    )
    assert (parsed.rows, len(parsed.sales), parsed.problems, parsed.refused) == (7, 3, (), ())
    assert parsed.columns[:4] == ("订单编号", "买家会员名", "买家支付宝账号", "买家应付货款")
    assert [len(sale.lines) for sale in parsed.sales] == [2, 1, 1]


def test_the_order_list_gives_money_people_and_times():
    sale = read([ORDER_LIST, DETAIL_LIST]).sales[0]
    assert (sale.platform, sale.shop, sale.platform_number, sale.number) == (
        "taobao",
        "测试小店",
        "4012345678901234567",
        "",
    )
    assert (sale.paid_fen, sale.freight_fen, sale.platform_refunded_fen) == (10001, 0, 0)
    assert (sale.status, sale.ordered_at, sale.paid_at, sale.signed_at, sale.completed_at) == (
        "completed",
        "2025-11-01T02:00:00Z",
        "2025-11-01T02:00:09Z",
        "2025-11-05T01:00:00Z",
        "2025-11-05T01:00:00Z",
    )
    assert (sale.member_account, sale.receiver_name, sale.receiver_mobile) == (
        "测试买家甲",
        "张三",
        "13800000001",
    )
    assert (sale.region, sale.address, sale.postcode) == ("浙江省 杭州市 余杭区", "某街道某路1号", "310000")
    assert sale.seller_note == "发圆通；少发；平台上“帆布包”这一行已关闭，一般是退了款，请核对"
    assert sale.parcels == (SaleParcelDraft("圆通速递", "YT8800000000001"),)


def test_the_detail_list_gives_the_lines():
    first, second = read([ORDER_LIST, DETAIL_LIST]).sales[0].lines
    assert (first.product_code, first.product_name, first.spec) == ("TS-01-M", "纯棉T恤", "白色 M")
    assert (first.quantity, first.unit_price_fen, first.shipped_quantity) == (2, 4500, None)
    assert (second.product_code, second.quantity, second.source_row) == ("BG-02", 1, 3)


def test_a_closed_order_that_was_paid_shows_what_the_platform_refunded():
    sale = read([ORDER_LIST, DETAIL_LIST]).sales[1]
    assert (sale.status, sale.paid_fen, sale.platform_refunded_fen) == ("closed", 6490, 6490)
    assert sale.member_account == 'test,"引号"'


@pytest.mark.parametrize(
    ("order", "line", "told"),
    [("交易成功", "交易关闭", True), ("交易成功", "交易成功", False), ("交易关闭", "交易关闭", False)],
)
def test_a_closed_line_of_an_order_that_goes_on_is_noted(tmp_path, order, line, told):
    (sale,) = read_sales_files(
        taobao_pair(tmp_path, order={"订单状态": order}, detail={"订单状态": line})
    ).sales
    assert ("这一行已关闭" in sale.seller_note) is told


def test_a_closed_order_that_was_never_paid_paid_nothing():
    sale = read([ORDER_LIST, DETAIL_LIST]).sales[2]
    assert (sale.status, sale.paid_at, sale.paid_fen, sale.parcels) == ("closed", None, 0, ())
    assert sale.lines[0].product_code == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_pair_saved_again_in_another_encoding_says_the_same(tmp_path, encoding):
    assert only_sale(taobao_pair(tmp_path, encoding=encoding)) == only_sale(taobao_pair(tmp_path))


def test_the_pair_as_workbooks_says_the_same(tmp_path):
    paths = [
        workbook(tmp_path / f"{source.stem}.xlsx", table(source)) for source in (ORDER_LIST, DETAIL_LIST)
    ]
    assert read(paths).sales == read([ORDER_LIST, DETAIL_LIST]).sales


def test_the_pair_as_two_sheets_of_one_workbook_says_the_same(tmp_path):
    from xlsxwriter import Workbook

    with Workbook(tmp_path / "订单.xlsx") as book:
        for source in (DETAIL_LIST, ORDER_LIST):
            sheet = book.add_worksheet()
            for number, row in enumerate(table(source)):
                for column, cell in enumerate(row):
                    sheet.write_string(number, column, cell)
    assert read([tmp_path / "订单.xlsx"]).sales == read([ORDER_LIST, DETAIL_LIST]).sales


def test_columns_may_stand_in_any_order_and_unknown_ones_are_ignored(tmp_path):
    paths = []
    for source in (ORDER_LIST, DETAIL_LIST):
        rows = [["新列", *reversed(row)] for row in table(source)]
        paths.append(tmp_path / source.name)
        paths[-1].write_bytes(csv_bytes(rows, "gb18030"))
    assert read(paths).sales == read([ORDER_LIST, DETAIL_LIST]).sales


def test_of_a_heading_that_stands_twice_the_first_counts(tmp_path):
    rows = [
        [*row, again]
        for row, again in zip(table(ORDER_LIST), ["总金额", "1.00", "1.00", "1.00"], strict=True)
    ]
    (tmp_path / "list.csv").write_bytes(csv_bytes(rows, "gb18030"))
    assert read([tmp_path / "list.csv", DETAIL_LIST]).sales == read([ORDER_LIST, DETAIL_LIST]).sales


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("交易成功", "completed"),
        ("卖家已发货，等待买家确认", "shipped"),
        ("卖家已发货,等待买家确认", "shipped"),
        ("买家已付款，等待卖家发货", "pending_shipment"),
        ("买家已付款, 等待卖家发货", "pending_shipment"),
        ("卖家部分发货", "pending_shipment"),
        ("等待买家付款", "pending_payment"),
        ("交易关闭", "closed"),
    ],
)
def test_status_words_are_understood(tmp_path, word, status):
    assert only_sale(taobao_pair(tmp_path, {"订单状态": word})).status == status


def test_an_order_that_waits_for_payment_paid_nothing(tmp_path):
    sale = only_sale(
        taobao_pair(tmp_path, {"订单状态": "等待买家付款", "订单付款时间 ": "", "确认收货时间": ""})
    )
    assert (sale.paid_fen, sale.completed_at) == (0, None)


def test_an_unknown_status_is_a_problem_with_the_words_that_would_do(tmp_path):
    (message,) = messages(read(taobao_pair(tmp_path, {"订单状态": "飞走了"})))
    assert "飞走了" in message
    assert "已完成" in message


@pytest.mark.parametrize("cell", ["100.01", "¥100.01", "￥100.01", "100.01元", "１００．０１", " 100.010 "])
def test_amounts_are_read_in_every_dress(tmp_path, cell):
    assert only_sale(taobao_pair(tmp_path, {"总金额": cell})).paid_fen == 10001


def test_thousands_commas_are_no_decimals(tmp_path):
    assert only_sale(taobao_pair(tmp_path, {"总金额": "1,234.50"})).paid_fen == 123450


@pytest.mark.parametrize("cell", ["null", "NULL", "-", "——", "无退款申请", "", " "])
def test_words_for_nothing_are_nothing(tmp_path, cell):
    sale = only_sale(taobao_pair(tmp_path, {"退款金额": cell, "买家留言": cell, "物流单号 ": cell}))
    assert (sale.platform_refunded_fen, sale.buyer_note, sale.parcels) == (0, "", ())


@pytest.mark.parametrize(
    "cell", ["'13800000001", "\t13800000001", "13800000001 ", '="13800000001"', "\u202d13800000001\u202c"]
)
def test_what_is_wrapped_around_a_number_is_taken_away(tmp_path, cell):
    assert only_sale(taobao_pair(tmp_path, {"联系手机": cell})).receiver_mobile == "13800000001"


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("No:YT8800000000001", ["YT8800000000001"]),
        ("No：YT8800000000001", ["YT8800000000001"]),
        ("YT1,YT2", ["YT1", "YT2"]),
        ("No:YT1；No:YT2;YT1", ["YT1", "YT2"]),
        ("YT1、yt1，", ["YT1"]),
    ],
)
def test_several_tracking_numbers_become_several_parcels(tmp_path, cell, numbers):
    sale = only_sale(taobao_pair(tmp_path, {"物流单号 ": cell}))
    assert [parcel.tracking_number for parcel in sale.parcels] == numbers
    assert {parcel.carrier for parcel in sale.parcels} == {"圆通速递"}


def test_several_carriers_go_with_their_numbers(tmp_path):
    sale = only_sale(taobao_pair(tmp_path, {"物流单号 ": "YT1,SF2", "物流公司": "圆通速递,顺丰速运"}))
    assert sale.parcels == (SaleParcelDraft("圆通速递", "YT1"), SaleParcelDraft("顺丰速运", "SF2"))


@pytest.mark.parametrize(
    ("code", "system_code", "expected"),
    [("TS-01", "SYS-1", "TS-01"), ("null", "SYS-1", "SYS-1"), ("", "null", "")],
)
def test_the_seller_code_comes_before_the_code_of_the_other_system(tmp_path, code, system_code, expected):
    sale = only_sale(taobao_pair(tmp_path, None, {"商家编码": code, "外部系统编号": system_code}))
    assert sale.lines[0].product_code == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("颜色分类：白色;尺码：M", "白色 M"),
        ("颜色分类:白色；尺码:M;", "白色 M"),
        ("均码", "均码"),
        ("规格：2:1", "2:1"),
        ("颜色：", "颜色"),
        ("", ""),
    ],
)
def test_properties_become_a_spec_that_reads_well(written, expected):
    assert readable_spec(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("浙江省 杭州市 余杭区 某路1号(310000)", ("浙江省 杭州市 余杭区", "某路1号", "310000")),
        ("上海 上海市 徐汇区 某路3号 2楼（200000）", ("上海 上海市 徐汇区", "某路3号 2楼", "200000")),
        ("广东省 东莞市 某路5号(000000)", ("广东省 东莞市", "某路5号", "")),
        ("内蒙古自治区 锡林郭勒盟 锡林浩特市 某路", ("内蒙古自治区 锡林郭勒盟 锡林浩特市", "某路", "")),
        ("浙江省 杭州市 余杭区 ***", ("浙江省 杭州市 余杭区", "***", "")),
        ("***", ("", "***", "")),
        ("某国 某城 某街 1", ("", "某国 某城 某街 1", "")),
        ("", ("", "", "")),
    ],
)
def test_an_address_is_split_where_it_can_be(written, expected):
    assert split_address(written) == expected


def test_an_address_that_was_changed_later_counts(tmp_path):
    sale = only_sale(taobao_pair(tmp_path, {"修改后的收货地址": "上海 上海市 徐汇区 新路9号(200030)"}))
    assert (sale.address, sale.postcode) == ("新路9号", "200030")


def test_points_coupons_and_red_packets_are_kept_each_by_itself(tmp_path):
    changes = {"买家支付积分": "300", "天猫卡券抵扣": "5.00", "含应开票给个人的个人红包": "2.5"}
    sale = only_sale(taobao_pair(tmp_path, changes))
    assert (sale.points_fen, sale.coupon_fen, sale.red_packet_fen) == (300, 500, 250)


def test_a_coupon_that_is_no_number_is_kept_in_the_note(tmp_path):
    sale = only_sale(taobao_pair(tmp_path, {"天猫卡券抵扣": "满减券"}))
    assert (sale.coupon_fen, "天猫卡券抵扣：满减券" in sale.seller_note) == (0, True)


def test_an_id_in_scientific_notation_is_refused_with_what_to_do(tmp_path):
    parsed = read(taobao_pair(tmp_path, {"订单编号": "4.01235E+18"}, {"订单编号": "4.01235E+18"}))
    assert parsed.sales == ()
    assert messages(parsed)[0] == (
        "“订单编号”4.01235E+18 已被 Excel 变成科学计数，号码已丢失；请从平台重新导出，不要用 Excel 另存。"
    )


def test_ids_that_all_end_in_zeros_were_cut_by_excel(tmp_path):
    cut = '="4012345678901230000"'
    parsed = read(taobao_pair(tmp_path, {"订单编号": cut}, {"订单编号": cut}))
    assert parsed.sales == ()
    assert "末几位已被 Excel 变成 0" in messages(parsed)[0]


def test_a_tracking_number_in_scientific_notation_is_a_problem(tmp_path):
    parsed = read(taobao_pair(tmp_path, {"物流单号 ": "YT1,7.73E+14"}))
    assert [problem.column for problem in parsed.problems] == ["物流单号"]


def test_an_order_without_details_and_details_without_an_order_are_refused_and_the_rest_goes_in(tmp_path):
    details = tmp_path / "details.csv"
    header, first, second, *_ = table(DETAIL_LIST)
    stranger = ['="999"', *first[1:]]
    details.write_bytes(csv_bytes([header, first, second, stranger], "gb18030"))
    parsed = read([ORDER_LIST, details])
    assert [sale.platform_number for sale in parsed.sales] == ["4012345678901234567"]
    assert [message.partition("；")[0] for message in messages(parsed)] == [
        "订单明细里没有订单 4012345678901234568 的商品",
        "订单明细里没有订单 4012345678901234569 的商品",
        "订单列表里没有订单 999",
    ]


def test_one_bad_line_refuses_the_rows_of_its_order_in_both_files(tmp_path):
    details = tmp_path / "details.csv"
    rows = table(DETAIL_LIST)
    rows[2][3] = "-1"
    details.write_bytes(csv_bytes(rows, "gb18030"))
    parsed = read([details, ORDER_LIST])
    assert len(parsed.sales) == 2
    assert [(refused.file, [row.row for row in refused.rows]) for refused in parsed.refused] == [
        (ORDER_LIST.name, [2]),
        ("details.csv", [2, 3]),
    ]
    assert "details.csv”第 3 行" in parsed.refused[0].rows[0].problem


def copies(folder, changes):
    """The fixture's pair once more, the order list with some cells of its first order changed."""
    orders = table(ORDER_LIST)
    for heading, cell in changes.items():
        orders[1][orders[0].index(heading)] = cell
    paths = [folder / "again-list.csv", folder / "again-details.csv"]
    for path, rows in zip(paths, (orders, table(DETAIL_LIST)), strict=True):
        path.write_bytes(csv_bytes(rows))
    return paths


def test_overlapping_exports_give_each_order_once(tmp_path):
    again = copies(tmp_path, {"订单状态": " 交易成功 "})
    assert read([ORDER_LIST, DETAIL_LIST, *again]).sales == read([ORDER_LIST, DETAIL_LIST]).sales


def test_an_order_that_changed_between_two_exports_is_refused(tmp_path):
    parsed = read([ORDER_LIST, DETAIL_LIST, *copies(tmp_path, {"总金额": "1.00"})])
    assert len(parsed.sales) == 2
    (message,) = messages(parsed)
    assert "订单 4012345678901234567 前面已经有一份，内容不同" in message


@pytest.mark.parametrize(
    ("path", "refusal", "wanted"),
    [
        (ORDER_LIST, DetailListMissing, "ExportOrderDetailList"),
        (DETAIL_LIST, OrderListMissing, "ExportOrderList"),
    ],
)
def test_half_a_pair_names_the_half_that_is_missing(path, refusal, wanted):
    with pytest.raises(refusal, match=wanted):
        read([path])


def test_a_missing_column_is_named(tmp_path):
    rows = [[cell for place, cell in enumerate(row) if place != 6] for row in table(ORDER_LIST)]
    (tmp_path / "list.csv").write_bytes(csv_bytes(rows))
    with pytest.raises(MissingColumns, match="淘宝订单列表，但缺少列：总金额"):
        read([tmp_path / "list.csv", DETAIL_LIST])


def test_an_unknown_file_is_told_what_would_be_known(tmp_path):
    (tmp_path / "x.csv").write_text("日期,温度\n1,2\n", "utf-8")
    with pytest.raises(UnknownLayout, match=r"订单模板、淘宝订单列表、淘宝订单明细.*日期、温度"):
        read([tmp_path / "x.csv"])


def test_files_of_different_kinds_are_not_read_together(tmp_path):
    with pytest.raises(MixedPlatforms):
        read([ORDER_LIST, DETAIL_LIST, template(tmp_path / "t.csv", LINE)])


def test_no_file_no_rows_and_no_cells_are_refused(tmp_path):
    with pytest.raises(NoFiles):
        read([])
    with pytest.raises(NoRows):
        read([template(tmp_path / "t.csv")])
    with pytest.raises(EmptyFile):
        read([workbook(tmp_path / "t.xlsx", [])])


def test_reading_tells_how_far_it_is_and_ends_at_the_whole(tmp_path):
    told = []
    parsed = read_sales_files([ORDER_LIST, DETAIL_LIST], progress=lambda *step: told.append(step))
    assert parsed.sales
    size = ORDER_LIST.stat().st_size + DETAIL_LIST.stat().st_size
    assert told[-1] == (size, size)


def test_reading_can_be_cancelled_in_the_middle(tmp_path):
    sale = read([ORDER_LIST, DETAIL_LIST]).sales[0]
    write_template(tmp_path / "t.csv", [sale] * 5000)
    asked = iter([False] * 4 + [True] * 100)
    with pytest.raises(Cancelled):
        read_sales_files([tmp_path / "t.csv"], cancelled=lambda: next(asked))
