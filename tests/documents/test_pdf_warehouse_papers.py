"""The papers of the warehouse: everything they are given stands on them, and their codes are read back."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from erp_returns import resources
from erp_returns.documents.pdf.dispatch_note import build_dispatch_note, build_pick_list
from erp_returns.documents.pdf.handover_list import build_handover_list
from erp_returns.documents.pdf.inspection_report import build_inspection_report
from erp_returns.documents.pdf.papers import Receiver, ReturnContact, ShopHeader
from erp_returns.documents.pdf.return_slip import build_return_slips
from erp_returns.documents.pdf.supplier_return import build_supplier_return
from erp_returns.documents.pdf.warehouse_papers import (
    CheckedRow,
    CountedLine,
    DifferenceRow,
    DispatchPaper,
    Goods,
    HandoverPaper,
    HandoverRow,
    InspectionPaper,
    PickListPaper,
    PickRow,
    PostingRow,
    SlipPaper,
    SupplierGoods,
    SupplierReturnPaper,
)
from erp_returns.domain.money import yuan_text
from tests.documents.pdf_reading import codes_on, page_texts, printed_values, squeezed, whole_text

FONTS = resources.path("fonts")
SHOP = ShopHeader("小店旗舰店", None, "杭州市余杭区")
TIME, NAME = "2026-11-22 09:10", "王店主"
GOODS = (Goods("A-1001", "衬衫", "红 L", 27, "尺码不合适"), Goods("B-2", "皮鞋 𬬭", "42", 1, "七天无理由"))

SLIP = SlipPaper(
    shop=SHOP,
    number="RT20261121-0003",
    kind="换货",
    return_type="换尺码",
    contact=ReturnContact("主仓", "李收货", "0571-88888888", "浙江省 杭州市 文一西路 969 号"),
    sale_number="SO1",
    platform_number="4012345678901234567",
    member="小鱼",
    goods=GOODS,
    replacements=GOODS[:1],
    enclose=("请把这张卡放进包裹。", "请不要寄到付件。"),
    printed_time=TIME,
    printed_by=NAME,
)
REPORT = InspectionPaper(
    shop=SHOP,
    number="RT20261121-0003",
    kind="退货退款",
    status="待审核",
    inspected=True,
    sale_number="SO1",
    member="小鱼",
    warehouse="主仓",
    lines=(CountedLine("A-1001", "衬衫", "红 L", 31, 29, 23, 17, 13, 11, "袖口开线"),),
    checklist=("吊牌", "包装"),
    checked=(CheckedRow("洗涤痕迹", met=True), CheckedRow("气味", met=False)),
    differences=(DifferenceRow("衬衫 红 L", "破损", 19, "物流", "外箱压坏"),),
    postings=(
        PostingRow("收货", "RC20261121-0001", "2026-11-21 14:10", "王仓管", "中通 73123", "实收 29 件"),
    ),
    printed_time=TIME,
    printed_by=NAME,
)
DISPATCH = DispatchPaper(
    shop=SHOP,
    number="SH20261121-0001",
    return_number="RT20261121-0003",
    receiver=Receiver("王伟", "13800000000", "浙江省 杭州市", "文一西路 1 号"),
    warehouse="主仓",
    sale_number="SO1",
    carrier="圆通",
    tracking_number="YT1234567890123",
    time="2026-11-22 09:00",
    by="李发货",
    goods=GOODS,
    note="加急",
    printed_time=TIME,
    printed_by=NAME,
)
PICK_LIST = PickListPaper(
    shop=SHOP,
    warehouse="主仓",
    time="2026-11-22 09:10",
    rows=(PickRow("RT20261121-0003", "王伟", "A-1001", "衬衫", "红 L", 37, 2),),
    printed_by="王店主",
)
SUPPLIER = SupplierReturnPaper(
    shop=SHOP,
    number="SR20261121-0001",
    status="已发出",
    supplier="海宁皮件厂",
    contact="陈",
    phone="0573-8",
    address="海宁市",
    warehouse="主仓",
    carrier="中通",
    tracking_number="7312345678901",
    created_time="2026-11-22 09:00",
    shipped_time="2026-11-22 10:00",
    credit_fen=13500,
    goods=(SupplierGoods("B-2", "皮鞋", "42", 3, 4500, "脱胶", "RT20261121-0003"),),
    note="请补货",
    printed_time=TIME,
    printed_by=NAME,
)
HANDOVER = HandoverPaper(
    shop=SHOP,
    period="2026-11-21",
    rows=tuple(
        HandoverRow(
            "中通", f"73123{n:05}", "自退件", "2026-11-21 10:00", f"RT20261121-{n:04}", "王仓管", n, "湿了"
        )
        for n in range(120)
    ),
    printed_time=TIME,
    printed_by=NAME,
)


def build_return_slip(paper: SlipPaper, fonts: Path, *, half: bool = False) -> bytes:
    return build_return_slips([paper], fonts, f"退货登记卡 {paper.number}", half=half)


EACH = pytest.mark.parametrize(
    ("build", "paper"),
    [
        (build_return_slip, SLIP),
        (build_inspection_report, REPORT),
        (build_dispatch_note, DISPATCH),
        (build_pick_list, PICK_LIST),
        (build_supplier_return, SUPPLIER),
        (build_handover_list, HANDOVER),
    ],
)
Build = Callable[[Any, Path], bytes]


@EACH
def test_everything_it_is_given_stands_on_the_paper(build: Build, paper: Any):
    text = whole_text(build(paper, FONTS))
    missing = [
        value
        for value in printed_values(paper)
        if squeezed(value if isinstance(value, str) else yuan_text(value)) not in text and value != 0
    ]
    assert missing == []


@EACH
def test_the_same_paper_gives_the_same_bytes(build: Build, paper: Any):
    assert build(paper, FONTS) == build(paper, FONTS)


@pytest.mark.parametrize(
    ("build", "paper"),
    [(build_return_slip, SLIP), (build_dispatch_note, DISPATCH), (build_supplier_return, SUPPLIER)],
)
def test_the_number_is_read_back_from_the_page(build: Build, paper: Any, qapp):
    assert ("Code 128", paper.number) in codes_on(build(paper, FONTS))


def test_the_slip_has_a_qr_code_for_the_scan_field(qapp):
    assert ("QR Code", SLIP.number) in codes_on(build_return_slip(SLIP, FONTS))


def test_a_count_sheet_leaves_room_for_the_counts_and_tells_none():
    text = whole_text(build_inspection_report(replace(REPORT, inspected=False), FONTS))

    assert "收货清点单" in text
    assert "29" not in text.replace("RC2026", "").replace("实收29件", "")


def test_a_long_list_goes_on_overleaf_with_its_head():
    pages = page_texts(build_handover_list(HANDOVER, FONTS))

    assert len(pages) > 2
    assert all("快递单号" in page for page in pages[:-1])


def with_text(value: Any, text: str) -> Any:
    """The same paper, two rows of each list, with `text` in every place that holds a name or a note."""
    if isinstance(value, tuple):
        return tuple(with_text(item, text) for item in value[:2])
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        field.name: text if field.name in {"name", "note", "summary"} else with_text(own, text)
        for field in fields(value)
        for own in [getattr(value, field.name)]
    }
    return type(value)(**changed)


@EACH
def test_characters_beyond_the_usual_ones_are_printed_and_can_be_searched_for(build: Build, paper: Any):
    text = whole_text(build(with_text(paper, "李𬬭㙟 Zoë"), FONTS))
    assert "李𬬭㙟Zoë" in text


@EACH
def test_a_character_that_no_face_has_is_named_by_its_code_point(build: Build, paper: Any):
    assert "[U+20BB7]野家" in whole_text(build(with_text(paper, "𠮷野家"), FONTS))


@EACH
def test_ten_thousand_characters_are_printed_whole(build: Build, paper: Any):
    long = "".join(f"{n:04}字" for n in range(2000))
    text = whole_text(build(with_text(paper, long), FONTS))
    assert "1999字" in text


@pytest.mark.parametrize(
    ("build", "paper", "places"),
    [
        (build_return_slip, SLIP, "goods"),
        (partial(build_return_slip, half=True), SLIP, "goods"),
        (build_inspection_report, REPORT, "lines"),
        (build_dispatch_note, DISPATCH, "goods"),
        (build_pick_list, PICK_LIST, "rows"),
        (build_supplier_return, SUPPLIER, "goods"),
        (build_handover_list, HANDOVER, "rows"),
    ],
)
def test_1114_lines_are_printed_within_seconds(build: Build, paper: Any, places: str):
    (first, *_rest) = getattr(paper, places)
    began = time.monotonic()
    content = build(replace(paper, **{places: (first,) * 1114}), FONTS)
    assert time.monotonic() - began < 10
    assert len(page_texts(content)) > 10
    assert len(content) < 1_000_000


# --------------------------------------------------------------- return to the supplier

SENT_BACK = replace(
    SUPPLIER,
    credit_fen=4_000,
    goods=(replace(SUPPLIER.goods[0], quantity=5, replaced=2), replace(SUPPLIER.goods[0], quantity=1)),
)


def test_a_supplier_is_told_what_the_goods_cost_what_it_gave_and_what_it_owes():
    text = whole_text(build_supplier_return(SENT_BACK, FONTS))

    assert "¥270.00" in text
    money = text[text.index("退厂成本合计") :]
    assert "已换回商品2件，按成本90.00" in money
    assert "已收贷项40.00" in money
    assert money.index("还欠") < money.index("140.00")


def test_goods_that_were_not_sent_are_not_owed():
    text = whole_text(build_supplier_return(replace(SENT_BACK, shipped_time="", credit_fen=0), FONTS))

    assert "退厂成本合计" in text
    assert "还欠" not in text


def test_what_a_supplier_is_let_off_is_not_owed():
    settled = replace(SENT_BACK, status="已结清", settled_time="2026-11-30 10:00")

    text = whole_text(build_supplier_return(settled, FONTS))

    assert "还欠" not in text
    assert "140.00" in text[text.index("结清差额") :]


@pytest.mark.parametrize(
    "ended",
    [
        replace(SUPPLIER, status="已结清", settled_time="2026-11-30 10:00"),
        replace(SUPPLIER, status="已作废", void_time="2026-11-30 10:00", shipped_time=""),
    ],
    ids=["settled", "void"],
)
def test_a_paper_that_has_ended_says_so_instead_of_asking_for_signatures(ended: SupplierReturnPaper):
    going_on = whole_text(build_supplier_return(SUPPLIER, FONTS))
    text = whole_text(build_supplier_return(ended, FONTS))

    assert "供应商签收" in going_on
    assert "供应商签收" not in text
    assert squeezed(f"{ended.status} 2026-11-30 10:00") in text
