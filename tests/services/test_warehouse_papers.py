"""The papers of the warehouse are drawn from a shop at work; codes are read back, hard cases hold."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from erp_returns.documents.pdf.label_papers import LabelSize
from erp_returns.domain.kinds import Disposition, Grade
from erp_returns.models import Photo, Product, ReturnLine, ReturnOrder
from erp_returns.services import warehouse_papers as papers
from erp_returns.services.inspection import Group
from erp_returns.services.papers import application_pdf
from erp_returns.services.photos import keep_photo, photo_path
from erp_returns.services.receiving import Arrival
from erp_returns.services.session import Session
from tests.documents.pdf_reading import codes_on, page_texts, squeezed, whole_text
from tests.documents.pdf_samples import picture
from tests.journeys.shop import ShopAtWork, Wanted

NUMBER, WAITING = "RT20261121-0001", "RT20261121-0002"
RARE = "李𬬭𠮷㙟"


def nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


def slip(session: Session) -> bytes:
    return papers.slips_pdf(session, [NUMBER], "x", nobody)


def half_slip(session: Session) -> bytes:
    return papers.slips_pdf(session, [NUMBER], "x", nobody, half=True)


def slip_label(session: Session) -> bytes:
    return papers.slip_labels_pdf(session, [NUMBER], "x", nobody)


def handover(session: Session) -> bytes:
    return papers.handover_pdf(session, date(2026, 11, 1), date(2026, 11, 30))


ABOUT_THE_ORDER: dict[str, Callable[[Session], bytes]] = {
    "slip": slip,
    "half_slip": half_slip,
    "slip_label": slip_label,
    "application": lambda session: application_pdf(session, NUMBER),
    "inspection": lambda session: papers.inspection_pdf(session, NUMBER),
    "dispatch": lambda session: papers.dispatch_pdf(session, WAITING),
    "pick_list": lambda session: papers.pick_list_pdf(session, WAITING),
    "bench": lambda session: papers.bench_labels_pdf(session, NUMBER),
    "defect": lambda session: papers.defect_labels_pdf(session, NUMBER),
}
EVERY = {
    **ABOUT_THE_ORDER,
    "handover": handover,
    "parcel": lambda session: papers.parcel_label_pdf(session, 1),
}
Draw = Callable[[Session], bytes]
each_paper = pytest.mark.parametrize("draw", EVERY.values(), ids=EVERY)
each_order_paper = pytest.mark.parametrize("draw", ABOUT_THE_ORDER.values(), ids=ABOUT_THE_ORDER)


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    """A return that was counted and graded out of a parcel, and an exchange that waits to go out."""
    shop = ShopAtWork(tmp_path)
    returned = shop.returned(Wanted(1, 2))
    shop.approve(returned)
    worn = (
        Group(1, Grade.GOOD, Disposition.RESTOCK),
        Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN, note="袖口开线"),
    )
    shop.receive(returned, worn, arrival=Arrival("73123456789012", "中通快递"))
    exchanged = shop.exchanged(Wanted(3, 1), replacements=[("C2", 1, 0)])
    shop.approve(exchanged)
    shop.receive(exchanged)
    return shop


@each_paper
def test_the_same_moment_gives_the_same_bytes(shop: ShopAtWork, draw: Draw) -> None:
    assert draw(shop.session) == draw(shop.session)


@each_paper
def test_shop_and_footer_stand_on_every_paper(shop: ShopAtWork, draw: Draw) -> None:
    shop.set("shop_name", "小满衣橱")
    shop.set("document_footer", "谢谢惠顾")
    text = whole_text(draw(shop.session))
    assert "小满衣橱" in text
    assert "谢谢惠顾" in text or draw in (slip_label, EVERY["bench"], EVERY["defect"], EVERY["parcel"])


@pytest.mark.parametrize("draw", [slip, half_slip, slip_label, EVERY["bench"], EVERY["defect"]])
def test_the_scan_field_finds_the_order_by_its_qr_code(shop: ShopAtWork, draw: Draw, qapp: object) -> None:
    assert ("QR Code", NUMBER) in codes_on(draw(shop.session))


@pytest.mark.parametrize("size", LabelSize)
def test_labels_have_the_size_that_is_asked_for(shop: ShopAtWork, size: LabelSize, qapp: object) -> None:
    label = papers.slip_labels_pdf(shop.session, [NUMBER], "x", nobody, size)
    assert codes_on(label) == {("QR Code", NUMBER), ("Code 128", NUMBER)}


def test_the_label_of_a_parcel_carries_its_number(shop: ShopAtWork, qapp: object) -> None:
    assert ("QR Code", "73123456789012") in codes_on(papers.parcel_label_pdf(shop.session, 1))


def test_half_a_page_is_enough_for_a_slip(shop: ShopAtWork) -> None:
    assert len(page_texts(half_slip(shop.session))) == 1


def test_an_application_fits_one_page_with_room_for_four_to_sign(shop: ShopAtWork) -> None:
    (page,) = page_texts(application_pdf(shop.session, NUMBER))
    assert page.count("签字") == 4
    assert all(role in page for role in ("申请", "审核", "仓库", "财务"))


def test_several_slips_are_bound_into_one(shop: ShopAtWork) -> None:
    seen: list[int] = []
    both = papers.slips_pdf(shop.session, [NUMBER, WAITING], "两张", lambda done, _of: seen.append(done))
    assert [NUMBER in text for text in page_texts(both)] == [True, False]
    assert seen == [0, 1]


# ----------------------------------------------------------------- hard cases


@each_order_paper
def test_rare_characters_can_be_searched_for(shop: ShopAtWork, draw: Draw) -> None:
    Product.update(name=RARE).execute()
    ReturnLine.update(product_name=RARE).execute()
    shop.session.database.execute_sql("UPDATE replacement_line SET product_name = ?", (RARE,))
    shop.session.database.execute_sql("UPDATE return_order SET contact_name = ?", (RARE,))
    assert "李𬬭" in whole_text(draw(shop.session))


@each_order_paper
def test_texts_of_ten_thousand_characters_hold(shop: ShopAtWork, draw: Draw) -> None:
    long = "很长的话，" * 2000
    ReturnOrder.update(
        buyer_note=long, internal_note=long, contact_address=long, receiver_name=long, address=long
    ).execute()
    ReturnLine.update(product_name=long, note=long).execute()
    shop.session.database.execute_sql("UPDATE replacement_line SET product_name = ?", (long,))
    began = time.monotonic()
    text = whole_text(draw(shop.session))
    assert NUMBER in text or WAITING in text
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("name", ["slip", "half_slip", "slip_label", "application", "inspection"])
def test_an_order_of_1114_lines_is_printed_whole(shop: ShopAtWork, name: str) -> None:
    order = shop.order(1)
    product = shop.products["A1"].id
    ReturnLine.insert_many(
        [
            {
                "return_order_id": order.id,
                "position": place,
                "basis": "goods",
                "product_id": product,
                "product_name": f"第{place}行",
                "requested": 1,
                "entitled_fen": 0,
                "agreed_fen": 0,
            }
            for place in range(2, 1115)
        ]
    ).execute()
    began = time.monotonic()
    text = whole_text(ABOUT_THE_ORDER[name](shop.session))
    assert name == "slip_label" or "第1114行" in text
    assert time.monotonic() - began < 30


def test_forty_photos_stand_on_a_report_and_an_application(shop: ShopAtWork) -> None:
    for place in range(40):
        content = keep_photo(shop.session, picture(f"#{place:02d}5577", (1600, 1200)))
        Photo.create(
            return_order_id=1,
            content_hash=content,
            caption=f"照片{place:02d}",
            added_at="2026-11-21T02:30:00Z",
            added_by_id=2,
        )
    began = time.monotonic()
    report = papers.inspection_pdf(shop.session, NUMBER)
    application = application_pdf(shop.session, NUMBER)
    assert time.monotonic() - began < 20
    text = whole_text(report)
    assert all(f"照片{place:02d}" in text for place in range(40))
    assert max(len(report), len(application)) < 4_000_000


def test_a_missing_photo_leaves_a_frame_that_says_so(shop: ShopAtWork) -> None:
    content = keep_photo(shop.session, picture("#336699"))
    Photo.create(
        return_order_id=1,
        content_hash=content,
        caption="领口",
        added_at="2026-11-21T02:30:00Z",
        added_by_id=2,
    )
    photo_path(shop.session.database, content).unlink()
    for draw in ("inspection", "application"):
        text = whole_text(ABOUT_THE_ORDER[draw](shop.session))
        assert "领口" in text
        assert squeezed("照片无法读取") in text
