"""What a shop would notice on its papers: figures it can read, tables that hold together, room to sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from erp_returns import resources
from erp_returns.documents.list_files import Cells, ListColumn, ListSheet
from erp_returns.documents.pdf.application import build_application
from erp_returns.documents.pdf.dispatch_note import build_dispatch_note, build_pick_list
from erp_returns.documents.pdf.inspection_report import build_inspection_report
from erp_returns.documents.pdf.label_papers import LabelPaper, LabelSize
from erp_returns.documents.pdf.labels import build_labels
from erp_returns.documents.pdf.ledger import LedgerPaper, write_ledger
from erp_returns.documents.pdf.lines import GREY
from erp_returns.documents.pdf.papers import MoneySum, ReturnRecordPaper, Settlement
from erp_returns.documents.pdf.return_record import build_return_record
from erp_returns.documents.pdf.return_slip import build_return_slips
from erp_returns.documents.pdf.sheet import TINT, TO_FILL_IN, WHITE
from erp_returns.documents.pdf.supplier_return import build_supplier_return
from erp_returns.documents.pdf.warehouse_papers import PickRow
from tests.documents.pdf_reading import Viewer, page_texts, squeezed, whole_text
from tests.documents.pdf_samples import RETURN, SHOP, long_order
from tests.documents.test_pdf_warehouse_papers import DISPATCH, GOODS, PICK_LIST, REPORT, SLIP, SUPPLIER

FONTS = resources.path("fonts")
LARGE_FEN = 99_999_999_99
LONG = "全棉水洗四件套北欧简约床上用品双人一米八冬季加厚保暖磨毛被套床单枕套家用酒店民宿" * 5


class Written(NamedTuple):
    """A piece of text as it was set; its size in points."""

    text: str
    size: float


def written(content: bytes) -> list[Written]:
    found: list[Written] = []

    def visit(text: str, _matrix: Any, _text_matrix: Any, _font: Any, size: float) -> None:
        found.extend(Written(squeezed(line), size) for line in text.split("\n") if line.strip())

    for page in PdfReader(BytesIO(content)).pages:
        page.extract_text(visitor_text=visit)
    return found


def size_of(content: bytes, text: str) -> float:
    return min(each.size for each in written(content) if squeezed(text) in each.text)


def with_large_money(paper: ReturnRecordPaper) -> ReturnRecordPaper:
    lines = tuple(
        replace(line, unit_price_fen=LARGE_FEN, entitled_fen=LARGE_FEN, refund_fen=LARGE_FEN, requested=12345)
        for line in paper.lines[:1]
    )
    payment = Settlement("退款", "RF20261118-0002", "支付宝", "余小鱼", LARGE_FEN, "1", "2026-11-18 16:20")
    return replace(paper, lines=lines, total=MoneySum("应退", LARGE_FEN), settlements=(payment,))


def test_the_largest_amounts_are_set_as_large_as_any_other():
    content = build_return_record(with_large_money(RETURN), FONTS)

    assert size_of(content, "99,999,999.99") == 8.5


def test_a_sum_that_no_column_has_room_for_is_smaller_yet_whole():
    goods = tuple(replace(each, quantity=99_999, unit_cost_fen=LARGE_FEN) for each in SUPPLIER.goods)

    content = build_supplier_return(replace(SUPPLIER, goods=goods), FONTS)

    assert size_of(content, "9,999,899,999,000.01") > 6


def test_small_figures_leave_the_goods_their_room():
    texts = [each.text for each in written(build_return_record(RETURN, FONTS))]

    assert any("全棉水洗四件套北欧简约床上用品" in text for text in texts)


def test_the_titles_of_a_table_stand_on_the_page_of_its_first_row():
    for pushed in range(0, 60, 6):
        line = replace(RETURN.lines[0], name=LONG)
        paper = replace(RETURN, lines=(line,), rejection_reason="\n".join("拒" * pushed))

        pages = page_texts(build_return_record(paper, FONTS))

        heads = [page for page in pages if "退入商品明细" in page]
        assert len(heads) == 1
        assert LONG[:6] in heads[0].split("退入商品明细")[1]


def test_sums_never_stand_without_a_row_above_them():
    for lines in range(1, 40):
        pages = page_texts(build_return_record(long_order(lines), FONTS))
        page = next(page for page in pages if f"合计{lines}行" in page)
        last = f"第{lines}款" if lines % 3 else "玻璃星形烛台"

        assert last in page.split(f"合计{lines}行")[0]


def test_what_is_still_open_stands_with_the_payments():
    for pushed in range(0, 40, 4):
        paper = replace(RETURN, rejection_reason="\n".join("拒" * pushed))

        pages = page_texts(build_return_record(paper, FONTS))

        page = next(page for page in pages if "尚待退款" in page)
        assert RETURN.settlements[-1].number in page


def test_an_application_of_three_lines_is_signed_on_its_first_page():
    pages = page_texts(build_application(replace(RETURN, photos=()), FONTS))

    assert len(pages) == 1
    assert "流水号" in pages[0]


def test_half_a_page_has_room_for_a_slip_of_three_rows():
    slip = replace(SLIP, shop=SHOP, goods=GOODS, replacements=GOODS[:1], enclose=("请放进包裹。",) * 4)

    pages = page_texts(build_return_slips([slip], FONTS, "卡", half=True))

    assert len(pages) == 1
    assert "快递单号" in pages[0]


def test_the_receiver_is_read_from_afar_on_what_goes_into_the_parcel():
    content = build_dispatch_note(DISPATCH, FONTS)

    assert size_of(content, DISPATCH.receiver.name) >= 12
    assert size_of(content, DISPATCH.receiver.address) >= 12


def test_a_note_is_not_called_so_twice():
    content = build_dispatch_note(replace(DISPATCH, note="轻放"), FONTS)

    assert whole_text(content).count("备注") == 1


def test_a_supplier_is_told_the_sum_in_words():
    assert "人民币（大写）壹佰叁拾伍元整" in whole_text(build_supplier_return(SUPPLIER, FONTS))


def test_goods_whose_stock_nobody_watches_are_not_said_to_be_missing():
    rows = tuple(PickRow("RT1", "王伟", "A-1", "衬衫", "红", 3, on_hand) for on_hand in (None, 2))

    assert "None" not in whole_text(build_pick_list(replace(PICK_LIST, rows=rows), FONTS))


def test_goods_that_several_orders_want_are_summed_once_for_whoever_fetches_them():
    rows = (
        PickRow("RT1", "王伟", "A-1", "衬衫", "红", 3),
        PickRow("RT2", "李娜", "A-1", "衬衫", "红", 4),
        PickRow("RT3", "陈一", "B-1", "皮鞋", "42", 1),
    )

    text = whole_text(build_pick_list(replace(PICK_LIST, rows=rows), FONTS))

    assert text.count("共7件，2张单") == 1
    assert "共1件" not in text


def test_goods_that_are_too_few_are_said_to_be_so_in_words():
    rows = (
        PickRow("RT1", "王伟", "A-1", "衬衫", "红", 3, 2),
        PickRow("RT1", "王伟", "B-1", "皮鞋", "42", 1, 9),
    )

    assert whole_text(build_pick_list(replace(PICK_LIST, rows=rows), FONTS)).count("不够") == 1


def test_what_is_grey_is_dark_enough_for_a_printer_that_has_only_black():
    def light(colour: tuple[float, float, float]) -> float:
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    assert (light(TINT) + 0.05) / (light(GREY) + 0.05) >= 7
    assert (light(WHITE) + 0.05) / (light(TO_FILL_IN) + 0.05) >= 4.5


def test_what_is_counted_by_hand_has_a_field_for_each_number():
    def frames(lines: int) -> int:
        paper = replace(REPORT, inspected=False, lines=REPORT.lines[:1] * lines, checked=(), postings=())
        page = PdfReader(BytesIO(build_inspection_report(paper, FONTS))).pages[0]
        contents = page.get_contents()
        assert contents is not None
        return contents.get_data().count(b" c") // 4

    assert frames(3) - frames(1) == 2 * len(("实收", "良品", "次品", "报废"))


@pytest.mark.parametrize("size", list(LabelSize))
@settings(max_examples=10, deadline=None)
@given(code=st.from_regex(r"[A-Z]{2}[0-9A-Z]{6,14}", fullmatch=True))
def test_bars_of_a_label_have_ten_clear_modules_at_either_side(size: LabelSize, code: str, qapp):
    content = build_labels([LabelPaper(title="次品", code=code)], size, FONTS, "标签")

    page = Viewer(content).picture(dpi=400)

    left, bar, right = _bars(page, size)
    assert min(left, right) >= 9.5 * bar


def _bars(page: Image.Image, size: LabelSize) -> tuple[int, int, int]:
    """The white before the bars, the narrowest bar, and the white behind them, in pixels."""
    height = size.millimetres[1]
    at = page.height * (height - 5) // height
    row = [level < 128 for level in page.crop((0, at, page.width, at + 1)).tobytes()]
    first, last = row.index(True), page.width - row[::-1].index(True)
    return first, min(_runs(row[first:last])), page.width - last


def _runs(row: list[bool]) -> Iterator[int]:
    length = 1
    for before, after in zip(row, [*row[1:], None], strict=True):
        if before == after:
            length += 1
        else:
            yield length
            length = 1


def test_what_stands_out_is_the_heaviest_line_of_a_small_label():
    paper = LabelPaper(title="次品", code="RT20261121-0003", stands_out="杯口有裂纹", lines=("马克杯",))

    page = PdfReader(BytesIO(build_labels([paper], LabelSize.SMALL, FONTS, "标签"))).pages[0]

    faces: dict[str, str] = {}
    page.extract_text(visitor_text=lambda text, _m, _t, font, _s: faces.update({text.strip(): str(font)}))
    bold = next(font for text, font in faces.items() if "RT20261121" in text)
    assert next(font for text, font in faces.items() if "裂纹" in text) == bold
    assert next(font for text, font in faces.items() if "马克杯" in text) != bold


def test_no_label_is_set_smaller_than_a_label_printer_can_draw():
    paper = LabelPaper(title="次品", code="RT1", stands_out="裂", lines=("马克杯",), shop="小店")

    sizes = {each.size for each in written(build_labels([paper], LabelSize.SMALL, FONTS, "标签"))}

    assert min(sizes) * 203 / 72 >= 16


def test_a_rarer_status_of_a_ledger_is_not_cut(tmp_path):
    goods = (ListColumn("商品", Cells.LONG),) * 5
    columns = (ListColumn("单号", Cells.ID), ListColumn("状态", Cells.TEXT), *goods)
    rows = ((f"RT{n:04}", "审核拒绝" if n == 40 else "待退款", *(LONG,) * 5) for n in range(60))
    paper = LedgerPaper(shop=SHOP, title="台账", sheet=ListSheet("台账", columns, rows))

    write_ledger(tmp_path / "a.pdf", paper, FONTS)

    assert "审核拒绝" in whole_text((tmp_path / "a.pdf").read_bytes())


def test_a_ledger_is_signed_below_its_sums(tmp_path):
    columns = (ListColumn("单号", Cells.ID), ListColumn("应退", Cells.MONEY))
    rows = ((f"RT{n:04}", 100) for n in range(60))
    paper = LedgerPaper(shop=SHOP, title="台账", sheet=ListSheet("台账", columns, rows))

    write_ledger(tmp_path / "a.pdf", paper, FONTS)

    pages = page_texts((tmp_path / "a.pdf").read_bytes())
    assert ["负责人" in page for page in pages] == [False, True]
