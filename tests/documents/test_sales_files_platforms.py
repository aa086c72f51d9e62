"""Exports of one row per line: what the buyer paid, for what, and how far it is, platform by platform."""

import json
import random

import pytest

from erp_returns.documents.refusals import MissingColumns, MixedPlatforms
from erp_returns.documents.sales_files import read_sales_files
from erp_returns.documents.sales_files.known import PLATFORMS
from tests.documents.platform_examples import EXAMPLES, JD, PDD, TAOBAO, only, read_one
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


def test_every_fixture_is_read_or_refused_row_by_row():
    for name, sales in (
        ("pdd_orders_export", 2),
        ("jd_orders", 1),
        ("douyin_orders", 2),
        ("youzan_orders", 1),
    ):
        parsed = read_sales_files([FIXTURES / f"{name}.csv"])
        assert (len(parsed.sales), messages(parsed)) == (sales, [])


def test_the_fixtures_say_what_was_paid_for_what():
    cup, second = read_sales_files([FIXTURES / "pdd_orders_export.csv"]).sales
    assert (cup.paid_fen, cup.lines[0].unit_price_fen, cup.lines[0].quantity) == (128400, 12990, 10)
    assert [parcel.tracking_number for parcel in cup.parcels] == ["78800000000001"]
    assert second.ordered_at == "2025-11-01T16:00:00Z"
    (oil,) = read_sales_files([FIXTURES / "jd_orders.csv"]).sales
    assert (oil.paid_fen, oil.receiver_mobile, len(oil.lines)) == (70959, "1******6198", 2)
    noodles, more = read_sales_files([FIXTURES / "douyin_orders.csv"]).sales
    assert (noodles.platform_number, noodles.paid_fen, noodles.receiver_name) == (
        "6917926768823643751",
        2890,
        "",
    )
    assert (more.status, more.paid_at) == ("pending_shipment", None)
    (cake,) = read_sales_files([FIXTURES / "youzan_orders.csv"]).sales
    assert (cake.paid_fen, cake.lines[0].product_name, cake.platform_refunded_fen) == (10000, "草莓蛋糕", 0)


@pytest.mark.parametrize("header", ["taobao_order_2016", "taobao_order_2017_real_file", "taobao_order_2018"])
def test_the_order_lists_of_every_year_are_joined_with_their_details(tmp_path, header):
    order = {
        "订单编号": '="4012345678901234567"',
        "买家会员名": "甲",
        "买家应付邮费": "5.00",
        "总金额": "50.00",
        "订单状态": "交易成功",
        "收货地址": "浙江省 杭州市 余杭区 某街道1号(310000)",
        "联系手机": "'13800000001",
        "订单创建时间": "2017/5/30 23:18",
        "订单付款时间": "2017/5/30 23:19",
        "物流单号": "No:3330622150731",
        "店铺名称": "null",
        "打款商家金额": "12.30元",
    }
    detail = {
        "订单编号": '="4012345678901234567"',
        "标题": "杯",
        "价格": "45.00",
        "购买数量": "1",
        "商家编码": "null",
    }
    paths = []
    for name, columns, said in (
        ("orders.csv", HEADERS[header]["columns"], order),
        ("details.csv", HEADERS["taobao_detail"]["columns"], detail),
    ):
        paths.append(tmp_path / name)
        paths[-1].write_bytes(
            csv_bytes([columns, [said.get(each.strip(), "NULL") for each in columns]], "gbk")
        )
    sale = only(read_sales_files(paths))
    assert (sale.paid_fen, sale.freight_fen, sale.shop, sale.postcode) == (5000, 500, "", "310000")
    assert sale.ordered_at == "2017-05-30T15:18:00Z"
    assert sale.parcels[0].tracking_number == "3330622150731"
