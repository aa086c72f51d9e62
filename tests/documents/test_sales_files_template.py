import datetime as dt

import pytest

from erp_returns.documents.refusals import MissingColumns, UnknownLayout
from erp_returns.documents.sales_files import SaleParcelDraft, read_sales_files, write_template
from erp_returns.documents.sales_files.writing import COLUMNS, EXAMPLE
from tests.documents.sales_files_kit import (
    LINE,
    csv_bytes,
    messages,
    read_line,
    template,
    template_rows,
    workbook,
)


def read(path):
    return read_sales_files([path])


def sales(path):
    parsed = read(path)
    assert messages(parsed) == []
    return parsed.sales


@pytest.mark.parametrize("name", ["模板.csv", "模板.xlsx"])
def test_the_saved_template_reads_as_its_example(tmp_path, name):
    write_template(tmp_path / name)
    parsed = read(tmp_path / name)
    assert parsed.sales == (EXAMPLE,)
    assert (parsed.platform, parsed.layout, parsed.columns) == ("template", "订单模板", COLUMNS)


def test_the_example_amounts_agree_with_each_other():
    goods = sum(line.quantity * line.unit_price_fen - line.line_discount_fen for line in EXAMPLE.lines)
    assert EXAMPLE.paid_fen == goods + EXAMPLE.freight_fen


def test_five_columns_are_enough(tmp_path):
    path = tmp_path / "最少.csv"
    path.write_text("订单号,商品名称,数量,单价,实付金额\nA1,袜子,3,9.9,29.7\n", "utf-8")
    (sale,) = sales(path)
    assert (sale.number, sale.paid_fen, sale.status, sale.ordered_at) == ("A1", 2970, "completed", None)
    (line,) = sale.lines
    assert (line.product_name, line.quantity, line.unit_price_fen, line.gift) == ("袜子", 3, 990, False)


@pytest.mark.parametrize("missing", ["数量", "单价", "实付金额"])
def test_a_needed_column_that_is_missing_is_named(tmp_path, missing):
    rows = template_rows(LINE)
    place = rows[0].index(missing)
    path = tmp_path / "t.csv"
    path.write_bytes(csv_bytes([[*row[:place], *row[place + 1 :]] for row in rows]))
    with pytest.raises(MissingColumns, match=f"订单模板，但缺少列：{missing}。"):
        read(path)


def test_either_number_and_either_name_of_the_product_will_do(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("数量,单价,实付金额,商品名称\n1,1,1,x\n", "utf-8")
    with pytest.raises(MissingColumns, match="缺少列：订单号 或 平台单号"):
        read(path)


def test_a_few_columns_of_the_template_do_not_make_one(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("订单号,订单状态,运费,收货人\nA1,已完成,1,x\n", "utf-8")
    with pytest.raises(UnknownLayout):
        read(path)


def test_a_title_and_blank_rows_above_the_header_do_no_harm(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(csv_bytes([["2025年11月订单"], [], *template_rows(LINE)]))
    (sale,) = sales(path)
    assert sale.source_rows == (4,)


@pytest.mark.parametrize("repeated", [True, False])
def test_order_cells_are_repeated_or_blank_on_the_following_rows(tmp_path, repeated):
    head = {"平台单号": "P1", "店铺": "小店", "实付金额": "30.00", "收货人": "张三"}
    lines = [{"商品编码": code, "数量": "1", "单价": "10.00"} for code in ("A", "B", "C")]
    rows = [{**head, **line} if repeated or not place else line for place, line in enumerate(lines)]
    (sale,) = sales(template(tmp_path / "t.csv", *rows))
    assert ([line.product_code for line in sale.lines], sale.source_rows) == (["A", "B", "C"], (2, 3, 4))
    assert (sale.shop, sale.paid_fen) == ("小店", 3000)


def test_rows_of_an_order_need_not_stand_together(tmp_path):
    rows = [
        {**LINE, "平台单号": number, "商品编码": code}
        for number, code in (("P1", "A"), ("P2", "B"), ("P1", "C"))
    ]
    first, second = sales(template(tmp_path / "t.csv", *rows))
    assert [line.product_code for line in first.lines] == ["A", "C"]
    assert [line.product_code for line in second.lines] == ["B"]


def test_the_same_product_may_stand_twice_in_an_order(tmp_path):
    (sale,) = sales(template(tmp_path / "t.csv", LINE, LINE))
    assert len(sale.lines) == 2


def test_one_platform_number_in_two_shops_is_two_orders(tmp_path):
    rows = [{**LINE, "店铺": "甲"}, {**LINE, "店铺": "乙"}, {**LINE, "店铺": "甲"}]
    assert [(sale.shop, len(sale.lines)) for sale in sales(template(tmp_path / "t.csv", *rows))] == [
        ("甲", 2),
        ("乙", 1),
    ]


def test_a_row_with_our_number_joins_by_it(tmp_path):
    rows = [{**LINE, "订单号": "S1"}, {**LINE, "订单号": "S1", "平台单号": ""}]
    (sale,) = sales(template(tmp_path / "t.csv", *rows))
    assert (sale.number, sale.platform_number, len(sale.lines)) == ("S1", "P1", 2)


def test_two_of_our_numbers_for_one_platform_number_are_a_problem(tmp_path):
    rows = [{**LINE, "订单号": "S1"}, {**LINE, "订单号": "S2"}]
    parsed = read(template(tmp_path / "t.csv", *rows))
    assert [sale.number for sale in parsed.sales] == ["S1"]
    assert messages(parsed) == ["平台单号 P1 已经属于前面的订单 S1，请核对订单号和平台单号。"]


def test_a_following_row_may_fill_what_the_first_left_blank(tmp_path):
    (sale,) = sales(template(tmp_path / "t.csv", LINE, {**LINE, "收货人": "张三"}))
    assert sale.receiver_name == "张三"


def test_a_following_row_that_says_something_else_is_a_problem(tmp_path):
    parsed = read(template(tmp_path / "t.csv", LINE, {**LINE, "实付金额": "91.00"}))
    assert parsed.sales == ()
    (problem,) = parsed.problems
    assert (problem.row, problem.column) == (3, "实付金额")
    assert problem.message == "同一张订单前面写的是“90.00”，这里是“91.00”；请改成一致，或把这里留空。"


def test_the_same_amount_written_otherwise_says_the_same(tmp_path):
    assert len(sales(template(tmp_path / "t.csv", LINE, {**LINE, "实付金额": "¥90"}))) == 1


def test_every_row_may_name_its_own_parcel(tmp_path):
    rows = [
        {**LINE, "快递公司": "圆通速递", "快递单号": "YT1"},
        {"商品编码": "B", "数量": "1", "单价": "1", "快递单号": "SF2"},
    ]
    (sale,) = sales(template(tmp_path / "t.csv", *rows))
    assert sale.parcels == (SaleParcelDraft("圆通速递", "YT1"), SaleParcelDraft("", "SF2"))


def test_a_first_row_without_any_number_belongs_to_no_order(tmp_path):
    parsed = read(template(tmp_path / "t.csv", {**LINE, "平台单号": ""}, LINE))
    assert messages(parsed) == ["看不出这一行属于哪张订单，请填写订单号或平台单号。"]
    assert [row.row for row in parsed.refused[0].rows] == [2]
    assert len(parsed.sales) == 1


@pytest.mark.parametrize(
    ("cells", "fen"),
    [
        ({"运费": "8.00"}, 9800),
        ({"运费": "8.00", "优惠券": "5.00", "红包": "1.00", "积分抵扣": "0.50", "订单优惠": "0.50"}, 9100),
        ({"优惠券": "500.00"}, 0),
        ({"订单状态": "待付款"}, 0),
        ({"订单状态": "已关闭"}, 0),
        ({"订单状态": "已关闭", "付款时间": "2025-11-01"}, 9000),
    ],
)
def test_an_empty_paid_amount_follows_from_the_lines(tmp_path, cells, fen):
    parsed = read_line(tmp_path, 实付金额="", **cells)
    assert [sale.paid_fen for sale in parsed.sales] == [fen]


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ({}, "completed"),
        ({"发货时间": "2025-11-01"}, "shipped"),
        ({"快递单号": "YT1"}, "shipped"),
        ({"快递单号": "YT1", "签收时间": "2025-11-03"}, "completed"),
        ({"订单状态": "待发货", "快递单号": "YT1"}, "pending_shipment"),
        ({"订单状态": "已关闭"}, "closed"),
    ],
)
def test_an_empty_status_follows_from_how_far_the_order_got(tmp_path, cells, status):
    assert [sale.status for sale in read_line(tmp_path, **cells).sales] == [status]


@pytest.mark.parametrize(
    "cell",
    [
        "2025-11-01 10:00:00",
        "2025/11/1 10:00",
        "2025.11.01 10:00:00.000",
        "2025年11月1日 10:00:00",
        "2025-11-01T10:00:00",
        "2025-11-01T02:00:00Z",
        "2025-11-01T03:00:00+01:00",
        "２０２５-11-01 10：00",
        " 2025-11-01  10:00:00\t",
    ],
)
def test_times_are_read_in_every_dress(tmp_path, cell):
    assert [sale.ordered_at for sale in read_line(tmp_path, 下单时间=cell).sales] == ["2025-11-01T02:00:00Z"]


@pytest.mark.parametrize("cell", ["", "-", "0000-00-00 00:00:00"])
def test_no_time_is_no_time(tmp_path, cell):
    assert [sale.ordered_at for sale in read_line(tmp_path, 下单时间=cell).sales] == [None]


@pytest.mark.parametrize(
    ("cell", "gift"), [("是", True), ("Y", True), ("1", True), ("否", False), ("", False)]
)
def test_a_gift_is_marked(tmp_path, cell, gift):
    assert [sale.lines[0].gift for sale in read_line(tmp_path, 赠品=cell, 单价="0", 实付金额="0").sales] == [
        gift
    ]


def test_totals_blank_rows_and_a_repeated_header_are_no_data(tmp_path):
    rows = template_rows(
        LINE, {"平台单号": "合计", "实付金额": "90.00"}, {"商品名称": " 总计：", "数量": "2"}
    )
    rows = [*rows, rows[0], [], ["", " "], *([""] * len(COLUMNS) for _ in range(89_000))]
    path = tmp_path / "t.csv"
    path.write_bytes(csv_bytes(rows))
    parsed = read(path)
    assert (parsed.rows, len(parsed.sales), parsed.problems) == (1, 1, ())


def test_89000_blank_rows_at_the_end_of_a_workbook_are_no_data(tmp_path):
    rows = template_rows(LINE) + [["", *[" "] * 3] for _ in range(89_000)]
    assert read(workbook(tmp_path / "t.xlsx", rows)).rows == 1


def test_numbers_and_dates_of_a_workbook_are_read_as_meant(tmp_path):
    rows = template_rows({"平台单号": "P1", "商品编码": "A"})
    row: dict[str, object] = dict(zip(COLUMNS, rows[1], strict=True))
    row |= {"商品编码": 12345.0, "数量": 2.0, "单价": 45.1, "实付金额": 90.2, "手机": 13800000001}
    row["下单时间"] = dt.datetime(2025, 11, 1, 10, 0, 9)  # noqa: DTZ001
    row["付款时间"] = dt.datetime(2025, 11, 1)  # noqa: DTZ001
    (sale,) = sales(workbook(tmp_path / "t.xlsx", [rows[0], list(row.values())]))
    assert (sale.ordered_at, sale.paid_at) == ("2025-11-01T02:00:09Z", "2025-10-31T16:00:00Z")
    assert (sale.paid_fen, sale.receiver_mobile) == (9020, "13800000001")
    assert (sale.lines[0].product_code, sale.lines[0].quantity, sale.lines[0].unit_price_fen) == (
        "12345",
        2,
        4510,
    )


@pytest.mark.parametrize("name", ["张" * 200, "𠮷田😀👨‍👩‍👧", 'O\'Brien, "Tim"', "a\nb"])
def test_long_and_rare_names_are_kept(tmp_path, name):
    assert [sale.receiver_name for sale in read_line(tmp_path, 收货人=name).sales] == [name]


def test_several_files_of_the_template_are_read_together(tmp_path):
    paths = [template(tmp_path / f"{number}.csv", {**LINE, "平台单号": number}) for number in ("P1", "P2")]
    parsed = read_sales_files(paths)
    assert [sale.platform_number for sale in parsed.sales] == ["P1", "P2"]


def test_an_order_that_stands_equal_in_two_files_is_taken_once(tmp_path):
    paths = [
        template(tmp_path / "1.csv", LINE),
        template(tmp_path / "2.csv", {**LINE, "平台单号": "P0"}, LINE),
    ]
    parsed = read_sales_files(paths)
    assert ([sale.platform_number for sale in parsed.sales], parsed.problems) == (["P1", "P0"], ())


def test_an_order_that_differs_between_two_files_is_taken_from_the_first_and_the_other_told(tmp_path):
    paths = [template(tmp_path / "1.csv", LINE), template(tmp_path / "2.csv", {**LINE, "数量": "1"})]
    parsed = read_sales_files(paths)
    assert [sale.lines[0].quantity for sale in parsed.sales] == [2]
    assert [(problem.file, problem.row) for problem in parsed.problems] == [("2.csv", 2)]


def test_the_sample_shows_the_first_twenty_rows(tmp_path):
    rows = [{**LINE, "平台单号": f"P{number}"} for number in range(30)]
    parsed = read(template(tmp_path / "t.csv", *rows))
    assert [row[1] for row in parsed.sample] == [f"P{number}" for number in range(20)]
    assert {len(row) for row in parsed.sample} == {len(COLUMNS)}
