"""退换货单: everything of its paper is on it, searchable, on as many pages as it needs."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from erp_returns import resources
from erp_returns.documents.pdf.fonts import load_fonts
from erp_returns.documents.pdf.papers import (
    EventRow,
    MoneyPart,
    MoneySum,
    Photo,
    ReturnRecordPaper,
    ShopHeader,
    Step,
)
from erp_returns.documents.pdf.return_record import build_return_record
from erp_returns.domain.money import yuan_text
from tests.documents.pdf_reading import Viewer, page_texts, printed_values, squeezed, whole_text
from tests.documents.pdf_samples import (
    EXCHANGE,
    RARE,
    REFUND_ONLY,
    REJECTED,
    RETURN,
    long_order,
    picture,
)

FONTS = resources.path("fonts")
SAMPLES = {"return": RETURN, "exchange": EXCHANGE, "refund": REFUND_ONLY, "rejected": REJECTED, "rare": RARE}
LONG = "超长名称" * 50
EMPTY = ReturnRecordPaper(shop=ShopHeader(""), number="", kind="", return_type="", status="")


def _images(content):
    return [image for page in PdfReader(BytesIO(content)).pages for image in page.images]


@pytest.mark.parametrize("paper", SAMPLES.values(), ids=SAMPLES)
def test_every_text_and_amount_of_the_paper_is_printed(paper):
    shown = load_fonts(FONTS).regular.shown
    printed = whole_text(build_return_record(paper, FONTS))

    for value in printed_values(paper):
        expected = yuan_text(value) if isinstance(value, int) else squeezed(shown(value))
        assert expected in printed


@pytest.mark.parametrize("paper", SAMPLES.values(), ids=SAMPLES)
def test_the_same_paper_gives_the_same_bytes(paper):
    assert build_return_record(paper, FONTS) == build_return_record(paper, FONTS)


def test_another_run_of_the_program_gives_the_same_bytes():
    script = (
        "import sys; from erp_returns import resources; from tests.documents.pdf_samples import RARE;"
        "from erp_returns.documents.pdf.return_record import build_return_record as build;"
        "sys.stdout.buffer.write(build(RARE, resources.path('fonts')))"
    )
    root = resources.path().parent
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONPATH": str(root)}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=environment)

    assert run.stdout == build_return_record(RARE, FONTS)


def test_records_made_at_the_same_time_are_as_if_made_alone():
    papers = [RETURN, RARE, EXCHANGE, long_order(60)] * 2
    alone = [build_return_record(paper, FONTS) for paper in papers]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda paper: build_return_record(paper, FONTS), papers))

    assert together == alone


@pytest.mark.parametrize("name", ["王𬭚", "李𬬭（[U+20BB7]）", "㙟村[U+2000B]巷", "ZoëMüller"])
def test_rare_characters_are_found_by_two_independent_readers(name):
    content = build_return_record(RARE, FONTS)

    assert name in whole_text(content)
    assert name in Viewer(content).text()


def test_all_faces_are_embedded():
    pages = PdfReader(BytesIO(build_return_record(RETURN, FONTS))).pages
    resources_of_pages = [cast("DictionaryObject", page["/Resources"]) for page in pages]
    fonts = [cast("DictionaryObject", found["/Font"]) for found in resources_of_pages]
    faces = [cast("DictionaryObject", face.get_object()) for group in fonts for face in group.values()]

    assert faces
    assert all("/FontFile2" in cast("DictionaryObject", face["/FontDescriptor"]) for face in faces)


def test_an_order_of_many_lines_repeats_the_head_of_its_table_on_every_page():
    content = build_return_record(long_order(300), FONTS)
    pages = page_texts(content)
    pages_with_lines = [text for text in pages if "烛台" in text]

    assert len(pages_with_lines) > 10
    assert all("商品原因单价申请" in text for text in pages_with_lines)
    assert all(
        f"第{number}页" in text and f"共{len(pages)}页" in text for number, text in enumerate(pages, 1)
    )


def test_no_line_of_a_long_order_is_lost_at_the_end_of_a_page():
    paper = long_order(1114)
    printed = whole_text(build_return_record(paper, FONTS))

    assert all(f"{line.code}{squeezed(line.spec)}" in printed for line in paper.lines)
    assert "合计1114行" in printed


def test_a_record_without_anything_optional_names_none_of_it():
    printed = whole_text(build_return_record(EMPTY, FONTS))

    for section in ("换出商品", "收付记录", "退货包裹", "备注", "照片", "操作记录", "退货地址", "拒绝原因"):
        assert section not in printed


def test_a_refund_without_goods_leaves_out_the_counting_columns():
    printed = whole_text(build_return_record(REFUND_ONLY, FONTS))

    assert "实收" not in printed
    assert "申请应退金额核定金额" in printed


def test_differences_have_their_columns_only_where_there_are_any():
    agreeing = replace(RETURN, lines=RETURN.lines[:2])

    assert "验收少件退回" in whole_text(build_return_record(RETURN, FONTS))
    assert "验收应退金额" in whole_text(build_return_record(agreeing, FONTS))


def test_the_amount_due_stands_in_figures_and_in_words():
    printed = whole_text(build_return_record(RETURN, FONTS))

    assert "人民币（大写）壹佰叁拾伍元叁角壹分" in printed
    assert "¥135.31" in printed


def test_there_is_a_field_to_sign_for_everyone_concerned():
    printed = whole_text(build_return_record(EMPTY, FONTS))

    assert all(role in printed for role in ("申请", "审核", "仓库", "财务"))


def test_a_photo_that_cannot_be_read_says_so_in_its_frame():
    content = build_return_record(replace(RETURN, photos=(Photo("撕裂", b"\xff\xd8junk"),)), FONTS)

    assert "照片无法读取" in whole_text(content)
    assert "撕裂" in whole_text(content)


def test_forty_photos_are_all_laid_out():
    photos = tuple(Photo(f"照片{i}号", picture(f"#{i * 5:02x}60a0", (320, 240))) for i in range(10, 50))
    paper = replace(RETURN, shop=replace(RETURN.shop, logo=None), photos=photos)
    content = build_return_record(paper, FONTS)

    assert len(_images(content)) == 40
    text = whole_text(content)
    assert all(photo.caption in text for photo in photos)


def test_a_logo_that_cannot_be_read_leaves_the_shop_its_name():
    paper = replace(RETURN, shop=replace(RETURN.shop, logo=b"junk"), photos=())
    content = build_return_record(paper, FONTS)

    assert not _images(content)
    assert "青禾家居生活馆" in whole_text(content)


def test_very_long_texts_wrap_within_the_margins():
    paper = replace(
        RETURN,
        shop=ShopHeader(LONG, None, LONG),
        number="RT" + "9" * 198,
        return_type="W" * 200,
        marks=(LONG, "W" * 200),
        lines=tuple(replace(line, name=LONG, code="W" * 200, spec=LONG, note=LONG) for line in RETURN.lines),
        parts=(MoneyPart(LONG, -(10**12), LONG * 3),),
        total=MoneySum(LONG, 10**17),
        steps=tuple(Step(LONG, "done", "2026-11-16 10:30", LONG) for _ in range(7)),
        buyer_note=LONG * 60,
        internal_note="W" * 8000,
        events=(EventRow("2026-11-16 10:30", LONG, LONG),) * 4,
        printed_by=LONG,
    )
    viewer = Viewer(build_return_record(paper, FONTS))

    for page in viewer.pages:
        box = viewer.document.getAllText(page).boundingRectangle()
        size = viewer.document.pagePointSize(page)
        assert 39 < box.left() < box.right() < size.width() - 38
        assert 20 < box.top() < box.bottom() < size.height() - 18


def test_a_note_longer_than_a_page_goes_on_overleaf_without_a_gap():
    note = "\n".join(f"第{number}句" for number in range(1, 201))
    line = replace(RETURN.lines[0], note=note)
    content = build_return_record(replace(RETURN, lines=(line,), buyer_note=note), FONTS)

    printed = whole_text(content)

    assert all(printed.count(f"第{number}句") == 2 for number in range(1, 201))


def test_a_number_that_a_barcode_cannot_carry_is_still_printed():
    assert "退2026第3号" in whole_text(build_return_record(replace(RETURN, number="退2026第3号"), FONTS))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(max_size=400), fen=st.integers(-(10**17), 10**17))
def test_whatever_was_typed_becomes_a_readable_record(text, fen):
    paper = replace(
        EMPTY,
        number=text,
        status=text,
        marks=(text,),
        shop=ShopHeader(text, None, text),
        lines=(replace(RETURN.lines[0], name=text, spec=text, note=text, refund_fen=fen),),
        parts=(MoneyPart(text, fen, text),),
        total=MoneySum(text, fen),
        steps=(Step(text, "stopped", text, text),),
        buyer_note=text,
    )

    assert "退换货单" in whole_text(build_return_record(paper, FONTS))
