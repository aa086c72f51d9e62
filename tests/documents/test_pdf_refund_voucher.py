"""退款凭证: the payment in figures and words, where it comes from, who answered for it."""

from dataclasses import replace

import pytest

from erp_returns import resources
from erp_returns.documents.pdf.papers import RefundVoucherPaper, ShopHeader
from erp_returns.documents.pdf.refund_voucher import build_refund_voucher
from erp_returns.domain.money import yuan_text
from tests.documents.pdf_reading import page_texts, printed_values, squeezed, whole_text
from tests.documents.pdf_samples import REVERSED_VOUCHER, VOUCHER

FONTS = resources.path("fonts")


@pytest.mark.parametrize("paper", [VOUCHER, REVERSED_VOUCHER], ids=["standing", "reversed"])
def test_every_text_and_amount_of_the_voucher_is_printed(paper):
    printed = whole_text(build_refund_voucher(paper, FONTS))

    for value in printed_values(paper):
        assert (yuan_text(value) if isinstance(value, int) else squeezed(value)) in printed


def test_the_payment_stands_in_figures_and_in_words():
    printed = whole_text(build_refund_voucher(VOUCHER, FONTS))

    assert "本次退款人民币（大写）捌拾伍元叁角壹分" in printed
    assert "¥85.31" in printed


def test_what_was_paid_before_is_taken_off_what_was_due():
    printed = whole_text(build_refund_voucher(VOUCHER, FONTS))

    assert "应退135.31此前已付-50.00本次退款-85.31尚待退款0.00" in printed


def test_a_payment_reversed_before_counts_no_more():
    earlier = tuple(replace(payment, reversed=True) for payment in VOUCHER.earlier)
    printed = whole_text(build_refund_voucher(replace(VOUCHER, earlier=earlier), FONTS))

    assert "此前已付0.00" in printed
    assert "已冲销" in printed


def test_a_reversed_voucher_is_marked_on_every_page():
    pages = page_texts(build_refund_voucher(replace(REVERSED_VOUCHER, note="很长的备注。" * 800), FONTS))

    assert len(pages) > 1
    assert all("已冲销" in page for page in pages)


def test_a_standing_voucher_is_not_marked():
    assert "已冲销" not in whole_text(build_refund_voucher(VOUCHER, FONTS))


def test_the_same_voucher_gives_the_same_bytes():
    assert build_refund_voucher(VOUCHER, FONTS) == build_refund_voucher(VOUCHER, FONTS)


def test_a_voucher_with_only_what_it_must_have_is_one_page():
    paper = RefundVoucherPaper(
        shop=ShopHeader("街角小店"),
        number="RF20261122-0001",
        return_number="RT20261122-0001",
        payee="陈一",
        method="微信",
        amount_fen=5,
    )

    (page,) = page_texts(build_refund_voucher(paper, FONTS))

    assert "人民币（大写）伍分" in page
