"""Labels: their codes are read back from the drawn page by a reader that knows nothing of us."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from erp_returns import resources
from erp_returns.documents.pdf.label_papers import LabelPaper, LabelSize
from erp_returns.documents.pdf.labels import build_labels
from tests.documents.pdf_reading import codes_on, squeezed, whole_text

SIZES = pytest.mark.parametrize("size", list(LabelSize))

SLIP = LabelPaper(
    title="退货登记卡",
    code="RT20261121-0003",
    shop="小店",
    lines=("李收货 0571-88888888", "浙江省 杭州市 余杭区 文一西路 969 号", "衬衫 红 L × 2"),
    ruled=("寄件人",),
)


def build(*papers: LabelPaper, size: LabelSize = LabelSize.LARGE) -> bytes:
    return build_labels(papers, size, resources.path("fonts"), "标签")


@SIZES
def test_both_codes_of_a_label_are_read_back(size: LabelSize, qapp):
    assert codes_on(build(SLIP, size=size)) == {("QR Code", SLIP.code), ("Code 128", SLIP.code)}


@SIZES
@settings(max_examples=5, deadline=None)
@given(code=st.from_regex(r"[A-Z]{2,4}[0-9]{6,12}(-[0-9]{4})?", fullmatch=True))
def test_any_number_is_read_back(size: LabelSize, code: str, qapp):
    paper = LabelPaper(title="次品", code=code, lines=("一" * 300,))

    assert ("QR Code", code) in codes_on(build(paper, size=size))


@SIZES
def test_a_label_has_its_size_and_its_text(size: LabelSize):
    content = build(SLIP, SLIP, size=size)
    pages = PdfReader(BytesIO(content)).pages
    width, height = size.millimetres

    assert [(round(p.mediabox.width * 25.4 / 72), round(p.mediabox.height * 25.4 / 72)) for p in pages] == [
        (width, height)
    ] * 2
    assert squeezed("李收货 0571-88888888") in whole_text(content)


def test_what_has_no_room_is_left_out_from_the_end():
    paper = LabelPaper(title="次品", code="RT20261121-0003", lines=tuple(f"第{n}行" for n in range(60)))

    text = whole_text(build(paper, size=LabelSize.SMALL))

    assert "第0行" in text
    assert "第59行" not in text


def test_the_same_labels_give_the_same_bytes():
    assert build(SLIP) == build(SLIP)
