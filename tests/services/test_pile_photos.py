"""Photos of the bench on 验货报告: next to the units that they show, as long as their inspection stands."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from erp_returns.domain.kinds import Disposition, Grade
from erp_returns.models import Inspection
from erp_returns.queries.papers import Printing
from erp_returns.queries.warehouse_papers import inspection_report
from erp_returns.services import reversals
from erp_returns.services.inspection import Group, Pictured
from erp_returns.services.photos import keep_photo, photo_path
from erp_returns.services.warehouse_papers import inspection_pdf
from tests.documents.pdf_reading import page_texts
from tests.journeys.shop import ShopAtWork, Wanted

GOOD, WORSE = (
    Group(1, Grade.GOOD, Disposition.RESTOCK),
    Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN),
)


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


def kept(shop: ShopAtWork, colour: str) -> str:
    out = BytesIO()
    Image.new("RGB", (400, 300), colour).save(out, "JPEG")
    return keep_photo(shop.session, out.getvalue())


@pytest.fixture
def inspected(shop: ShopAtWork) -> int:
    """Two shirts, one of them worse and seen from two sides; a photo of the parcel besides."""
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    (shirt,) = shop.lines(order_id)
    shown = (
        Pictured(kept(shop, "red"), shirt.id, 1),
        Pictured(kept(shop, "blue")),
        Pictured(kept(shop, "green"), shirt.id, 1),
    )
    shop.receive(order_id, (GOOD, WORSE), photos=shown)
    return order_id


def printing(shop: ShopAtWork) -> Printing:
    database = shop.session.database
    return Printing(
        "2026-11-22T00:00:00Z", "店主", picture=lambda name: photo_path(database, name).read_bytes()
    )


def report(shop: ShopAtWork, order_id: int):
    return inspection_report(shop.session.database, shop.order(order_id).number, printing(shop))


def test_photos_stand_with_the_units_they_show(shop, inspected):
    found = report(shop, inspected)

    (pile,) = found.piles
    assert pile.title == "A1 红 L 衬衫　次品 1 件 · 折价销售"
    assert len(pile.photos) == 2
    assert [photo.caption for photo in found.photos] == [""]


def test_photos_of_an_inspection_that_was_taken_back_stand_by_themselves(shop, inspected):
    number = Inspection.get().number
    reversals.reverse_inspection(shop.session, number, shop.order(inspected).version, "看错了")

    found = report(shop, inspected)

    assert found.piles == ()
    assert [photo.caption for photo in found.photos] == ["A1 红 L", "", "A1 红 L"]


def test_a_photo_whose_file_is_gone_keeps_its_place_on_paper(shop, inspected):
    for each in photo_path(shop.session.database, "").rglob("*"):
        if each.is_file():
            each.unlink()

    pdf = inspection_pdf(shop.session, shop.order(inspected).number)

    text = "".join(page_texts(pdf))
    assert text.count("照片无法读取") == 3
    assert "次品1件·折价销售" in text
