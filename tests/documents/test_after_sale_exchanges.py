"""Exchanges in after-sale files: how far they are, what goes out in which parcel, and what is none."""

import pytest

from erp_returns.documents.after_sale_files import ReplacementDraft, Stage
from erp_returns.documents.sales_files import SaleParcelDraft
from tests.documents.sales_files_kit import messages
from tests.documents.test_after_sale_files import DOUYIN, OURS, TAOBAO, only, read

SWAP = DOUYIN | {
    "售后类型": "换货",
    "退商品金额（元）": "-",
    "退运费金额（元）": "-",
    "售后状态": "换货成功",
    "换货物流单号": "\tYT8800000000077",
    "换货商品信息": "\t辣丝丝 微辣 x1",
}
OWN_SWAP = OURS | {
    "业务": "换货",
    "退款金额": "",
    "换出商品编码": "B",
    "换出数量": "2",
    "换出单价": "9.90",
    "换出快递公司": "圆通速递",
    "换出快递单号": "YT1",
    "补款金额": "1.50",
}


def test_an_exchange_of_douyin_says_what_goes_out_in_which_parcel(tmp_path):
    case = only(tmp_path, SWAP)
    assert (case.kind, case.stage, case.amount_fen) == ("exchange", Stage.DONE, 0)
    assert case.sent == (SaleParcelDraft("", "YT8800000000077"),)
    assert case.replaced_by == "辣丝丝 微辣 x1"
    assert case.lines[0].replacement is None
    assert case.parcels == (SaleParcelDraft("", "SF1234567890"),)


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("待商家同意", Stage.ASKED),
        ("待买家退货", Stage.AGREED),
        ("待商家收货", Stage.AGREED),
        ("待商家发货", Stage.RETURNED),
        ("换货待买家收货", Stage.SENT),
        ("换货成功", Stage.DONE),
        ("商家一次拒绝", Stage.REFUSED),
        ("售后关闭", Stage.CLOSED),
    ],
)
def test_every_state_of_an_exchange_is_a_stage(tmp_path, word, stage):
    assert only(tmp_path, SWAP | {"售后状态": word}).stage is stage


@pytest.mark.parametrize(
    ("word", "stage"),
    [
        ("待审核", Stage.ASKED),
        ("待退货", Stage.AGREED),
        ("待补款", Stage.RETURNED),
        ("待换货", Stage.RETURNED),
        ("待收货", Stage.SENT),
        ("待退款", Stage.PAYABLE),
        ("已完成", Stage.DONE),
        ("换货补寄待用户确认完成", Stage.SENT),
        ("换货补寄成功", Stage.DONE),
    ],
)
def test_our_template_knows_every_state_of_an_exchange(tmp_path, word, stage):
    assert only(tmp_path, OWN_SWAP | {"状态": word}).stage is stage


def test_our_template_names_what_goes_out_and_what_was_paid_for_it(tmp_path):
    case = only(tmp_path, OWN_SWAP)
    assert case.lines[0].replacement == ReplacementDraft("B", "", 2, 990)
    assert case.sent == (SaleParcelDraft("圆通速递", "YT1"),)
    assert (case.amount_fen, case.collected_fen) == (0, 150)


def test_every_line_of_our_template_has_its_own_replacement(tmp_path):
    second = {"商品编码": "C", "换出规格": "白 M", "换出快递单号": "YT2"}
    case = only(tmp_path, OWN_SWAP, second)
    assert [line.replacement for line in case.lines] == [
        ReplacementDraft("B", "", 2, 990),
        ReplacementDraft("", "白 M", None, None),
    ]
    assert [parcel.tracking_number for parcel in case.sent] == ["YT1", "YT2"]


def test_the_refund_list_of_taobao_may_name_an_exchange(tmp_path):
    row = {name: cell for name, cell in TAOBAO.items() if name != "是否需要退货"}
    case = only(tmp_path, row | {"售后类型": "换货", "买家退款金额": "0.00"})
    assert (case.kind, case.amount_fen) == ("exchange", 0)


@pytest.mark.parametrize(("example", "column"), [(TAOBAO, "买家退款金额"), (OURS, "退款金额")])
def test_only_an_exchange_may_be_without_an_amount(tmp_path, example, column):
    parsed = read(tmp_path, example | {column: ""})
    assert [problem.column for problem in parsed.problems] == [column]


@pytest.mark.parametrize(
    ("example", "column", "word"),
    [(DOUYIN, "售后状态", "换货待买家收货"), (OURS, "状态", "待换货"), (OURS, "状态", "待收货")],
)
def test_only_an_exchange_waits_for_what_goes_out(tmp_path, example, column, word):
    parsed = read(tmp_path, example | {column: word})
    assert [problem.column for problem in parsed.problems] == [column]
    assert "换货" in messages(parsed)[0]


@pytest.mark.parametrize(
    ("column", "cell"),
    [("换出商品编码", "B"), ("换出数量", "1"), ("换出快递单号", "YT1"), ("补款金额", "1.00")],
)
def test_what_only_an_exchange_has_is_told_elsewhere(tmp_path, column, cell):
    parsed = read(tmp_path, OURS | {column: cell})
    assert [problem.column for problem in parsed.problems] == [column]
    assert parsed.found == ()


@pytest.mark.parametrize(
    ("example", "column"), [(SWAP, "换货物流单号"), (OWN_SWAP, "换出快递单号"), (SWAP, "退货物流单号")]
)
def test_a_parcel_whose_number_excel_changed_is_told_with_its_column(tmp_path, example, column):
    parsed = read(tmp_path, example | {column: "8.80E+12"})
    assert [problem.column for problem in parsed.problems] == [column]
    assert "科学计数" in messages(parsed)[0]
