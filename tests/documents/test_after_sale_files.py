"""After-sale files: kinds, stages, amounts and goods of each layout, and what is wrong with a row."""

import json
import random

import pytest

from erp_returns.documents.after_sale_files import (
    Stage,
    read_after_sale_files,
    refuse_after_sales,
    write_returns_template,
)
from erp_returns.documents.after_sale_files.known import PLATFORMS
from erp_returns.documents.refusals import MissingColumns, MixedPlatforms, NoFiles, NoRows, UnknownLayout
from erp_returns.documents.sales_files import SaleParcelDraft, write_problem_file
from erp_returns.documents.sheets import Cancelled
from tests.documents.sales_files_kit import FIXTURES, LINE, csv_bytes, export, messages, workbook

HEADERS = json.loads((FIXTURES / "headers.json").read_text(encoding="utf-8"))
TAOBAO = {
    "退款编号": "150000000000000001",
    "订单编号": "4012345678901234568",
    "商品编码": "BG-02",
    "宝贝标题": "帆布包",
    "买家退款金额": "64.90",
    "是否需要退货": "需要退货",
    "退款的申请时间": "2025-11-06 08:00:00",
    "退款状态": "退款成功",
    "退款完结时间": "2025-11-10 08:00:00",
    "部分退款/全部退款": "全部退款",
    "退货物流单号": "YT8800000000099",
    "退货物流公司": "圆通速递",
    "买家退款原因": "7天无理由退换货",
}
DOUYIN = {
    "售后单号": "\t7100000000000000001",
    "订单号": "\t6917926768823643751",
    "商品单号": "\t6917926768823643751",
    "商品名称": "\t辣丝丝",
    "商家编码": "\tLS-1",
    "应付金额（元）": "28.90",
    "售后类型": "退货退款",
    "退商品金额（元）": "22.90",
    "退运费金额（元）": "6.00",
    "售后状态": "售后成功",
    "售后申请时间": "2025-11-06 10:00:00",
    "商家退款时间": "2025-11-08 10:00:00",
    "退货物流单号": "\tSF1234567890",
}
OURS = {
    "平台退款编号": "R-1",
    "平台单号": "3001",
    "业务": "退货退款",
    "状态": "已完成",
    "商品编码": "A",
    "数量": "1",
    "退款金额": "10.00",
}
EXAMPLES = {"taobao_refunds": TAOBAO, "douyin_after_sales": DOUYIN, "returns_template": OURS}


def read(folder, *rows):
    return read_after_sale_files([export(folder, *rows)])


def only(folder, *rows):
    parsed = read(folder, *rows)
    assert messages(parsed) == []
    (found,) = parsed.found
    return found


@pytest.mark.parametrize(
    ("header", "layout"),
    [
        ("taobao_refund_2019", "taobao_refunds"),
        ("taobao_refund_2025", "taobao_refunds"),
        ("douyin_aftersale", "douyin_after_sales"),
    ],
)
def test_every_known_column_list_is_recognised_in_any_order(tmp_path, header, layout):
    columns = list(HEADERS[header]["columns"])
    random.Random(2).shuffle(columns)
    example = EXAMPLES[layout] | {"售后类型": "退货退款"}
    path = tmp_path / "x.csv"
    path.write_bytes(csv_bytes([columns, [example.get(name, "") for name in columns]]))
    parsed = read_after_sale_files([path])
    assert messages(parsed) == []
    assert parsed.layouts == (PLATFORMS[layout].layout.label,)


def test_a_refund_of_taobao_says_what_when_and_how_much(tmp_path):
    case = only(tmp_path, TAOBAO)
    assert (case.refund_number, case.sale_number) == ("150000000000000001", "4012345678901234568")
    assert (case.kind, case.stage, case.amount_fen) == ("return_refund", Stage.DONE, 6490)
    assert (case.requested_at, case.finished_at) == ("2025-11-06T00:00:00Z", "2025-11-10T00:00:00Z")
    assert case.parcels == (SaleParcelDraft("圆通速递", "YT8800000000099"),)
    assert case.lines[0].all_units


def test_the_fixture_of_taobao_is_read(tmp_path):
    parsed = read_after_sale_files([FIXTURES / "tmall_refund_202511.csv"])
    assert [case.stage for case in parsed.found] == [Stage.DONE, Stage.REFUSED]
    assert [case.kind for case in parsed.found] == ["return_refund", "refund_only"]


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("买家已经申请退款，等待卖家同意", Stage.ASKED),
        ("卖家已经同意退款，等待买家退货", Stage.AGREED),
        ("买家已经退货，等待卖家确认收货", Stage.AGREED),
        ("卖家拒绝退款", Stage.REFUSED),
        ("退款关闭", Stage.CLOSED),
        ("退款成功", Stage.DONE),
    ],
)
def test_every_state_of_taobao_is_a_stage(tmp_path, word, stage):
    assert only(tmp_path, TAOBAO | {"退款状态": word}).stage is stage


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("待商家同意", Stage.ASKED),
        ("待买家退货", Stage.AGREED),
        ("待商家二次同意", Stage.AGREED),
        ("售后成功", Stage.DONE),
        ("同意退款，退款成功", Stage.DONE),
        ("商家一次拒绝", Stage.REFUSED),
        ("商家二次拒绝", Stage.REFUSED),
        ("售后失败", Stage.CLOSED),
    ],
)
def test_every_state_of_douyin_is_a_stage(tmp_path, word, stage):
    assert only(tmp_path, DOUYIN | {"售后状态": word}).stage is stage


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("待审核", Stage.ASKED),
        ("已同意退货退款，待用户发货", Stage.AGREED),
        ("商家同意退款，退款中", Stage.PAYABLE),
        ("已退款", Stage.DONE),
        ("驳回退款，待买家处理", Stage.REFUSED),
        ("买家撤销", Stage.CLOSED),
    ],
)
def test_our_template_understands_the_words_of_other_platforms(tmp_path, word, stage):
    assert only(tmp_path, OURS | {"状态": word}).stage is stage


def test_douyin_tells_goods_and_freight_apart(tmp_path):
    case = only(tmp_path, DOUYIN)
    assert (case.lines[0].amount_fen, case.freight_fen, case.amount_fen) == (2290, 600, 2890)
    assert case.lines[0].platform_line_number == "6917926768823643751"
    assert case.lines[0].all_units


@pytest.mark.parametrize("word", ["补寄", "维修", "换货补寄"])
def test_cases_without_goods_that_come_back_are_told_to_be_raised_by_hand(tmp_path, word):
    parsed = read(tmp_path, DOUYIN | {"售后类型": word})
    assert "换货单" in messages(parsed)[0]
    assert parsed.found == ()


@pytest.mark.parametrize(
    ("example", "column"),
    [(TAOBAO, "退款状态"), (TAOBAO, "是否需要退货"), (DOUYIN, "售后状态"), (OURS, "业务"), (OURS, "状态")],
)
def test_an_unknown_word_is_told_with_its_column(tmp_path, example, column):
    parsed = read(tmp_path, example | {column: "飞走了"})
    assert [problem.column for problem in parsed.problems] == [column]
    assert "飞走了" in messages(parsed)[0]


@pytest.mark.parametrize(
    ("example", "column"),
    [(TAOBAO, "订单编号"), (TAOBAO, "退款编号"), (DOUYIN, "售后单号"), (OURS, "平台单号")],
)
def test_a_number_that_is_missing_is_told(tmp_path, example, column):
    parsed = read(tmp_path, example | {column: ""})
    assert [problem.column for problem in parsed.problems] == [column]


@pytest.mark.parametrize(
    "cell", ['="150000000000000001"', "'150000000000000001", "\t150000000000000001", "150000000000000001 "]
)
def test_what_is_wrapped_around_a_number_is_taken_away(tmp_path, cell):
    assert only(tmp_path, TAOBAO | {"退款编号": cell}).refund_number == "150000000000000001"


def test_a_number_that_excel_changed_is_refused(tmp_path):
    assert "科学计数" in messages(read(tmp_path, TAOBAO | {"退款编号": "1.50E+17"}))[0]


@pytest.mark.parametrize("cell", ["￥64.90", "64.90元", " 64.9 "])
def test_amounts_are_read_in_every_dress(tmp_path, cell):
    assert only(tmp_path, TAOBAO | {"买家退款金额": cell}).amount_fen == 6490


def test_the_same_refund_twice_is_one_and_twice_different_is_refused(tmp_path):
    assert only(tmp_path, TAOBAO, TAOBAO).source_rows == (2, 3)
    assert len(messages(read(tmp_path, TAOBAO, TAOBAO | {"买家退款金额": "1.00"}))) == 1


def test_a_refund_that_stands_in_two_files_is_taken_once(tmp_path):
    paths = [export(tmp_path, TAOBAO), export(tmp_path, TAOBAO, name="又.csv")]
    assert len(read_after_sale_files(paths).found) == 1
    changed = export(tmp_path, TAOBAO | {"退款状态": "退款关闭"}, name="又.csv")
    parsed = read_after_sale_files([paths[0], changed])
    assert (len(parsed.found), len(parsed.problems)) == (1, 1)


def test_totals_and_blank_rows_are_no_cases(tmp_path):
    assert len(read(tmp_path, TAOBAO, {}, {"退款编号": "合计", "买家退款金额": "64.90"}).found) == 1


def test_our_template_takes_several_lines_and_blank_following_cells(tmp_path):
    second = {"商品名称": "乙", "退款金额": "5.00"}
    case = only(tmp_path, OURS, second)
    assert [line.amount_fen for line in case.lines] == [1000, 500]
    assert [line.quantity for line in case.lines] == [1, None]


def test_our_template_says_one_thing_of_a_case(tmp_path):
    parsed = read(tmp_path, OURS, OURS | {"状态": "待退货"})
    assert [problem.column for problem in parsed.problems] == ["状态"]


def test_our_template_without_words_is_a_finished_return(tmp_path):
    case = only(tmp_path, {name: cell for name, cell in OURS.items() if name not in ("业务", "状态")})
    assert (case.kind, case.stage) == ("return_refund", Stage.DONE)


@pytest.mark.parametrize("name", ["退换货.csv", "退换货.xlsx"])
def test_the_saved_template_is_read(tmp_path, name):
    write_returns_template(tmp_path / name)
    assert len(read_after_sale_files([tmp_path / name]).found) == 1


def test_a_workbook_says_the_same(tmp_path):
    book = workbook(tmp_path / "x.xlsx", [list(TAOBAO), list(TAOBAO.values())])
    (case,) = read_after_sale_files([book]).found
    assert case == only(tmp_path, TAOBAO)


def test_a_case_refused_later_joins_the_rows_that_were_not_taken(tmp_path):
    parsed = read(tmp_path, TAOBAO, TAOBAO | {"退款编号": "2"}, TAOBAO | {"退款编号": "3", "退款状态": "?"})
    refused = refuse_after_sales(parsed, {1: "没有这张订单"})
    (path,) = write_problem_file(refused, tmp_path / "问题.csv")
    text = path.read_text(encoding="utf-8-sig")
    assert "没有这张订单" in text
    assert "2" in text
    assert len(refused.found) == 1
    assert len(refused.refused[0].rows) == 2


def test_what_is_no_after_sale_file_is_refused(tmp_path):
    with pytest.raises(NoFiles):
        read_after_sale_files([])
    with pytest.raises(UnknownLayout):
        read(tmp_path, {"甲": "1", "乙": "2"})
    with pytest.raises(MissingColumns):
        read(tmp_path, {name: cell for name, cell in TAOBAO.items() if name != "买家退款金额"})
    with pytest.raises(MixedPlatforms):
        read_after_sale_files([export(tmp_path, TAOBAO), export(tmp_path, DOUYIN, name="d.csv")])
    path = tmp_path / "x.csv"
    path.write_bytes(csv_bytes([list(TAOBAO)]))
    with pytest.raises(NoRows):
        read_after_sale_files([path])


def test_orders_are_no_after_sales(tmp_path):
    with pytest.raises((UnknownLayout, MissingColumns)):
        read(tmp_path, LINE)


def test_reading_can_be_cancelled(tmp_path):
    with pytest.raises(Cancelled):
        read_after_sale_files([export(tmp_path, TAOBAO)], cancelled=lambda: True)
