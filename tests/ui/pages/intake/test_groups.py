"""Units of one line that are not alike: piles with what is wrong with each, checks, pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from erp_returns.domain.kinds import Status
from erp_returns.queries.verify import verify
from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.pages.intake.sheet import read_sheet, sheet_text
from erp_returns.ui.pages.intake.tally import Pile
from tests.journeys.shop import Wanted
from tests.ui.held import Held
from tests.ui.pages.intake.warehouse import DOWN, ENTER, ESC, F2, F9

if TYPE_CHECKING:
    from pathlib import Path

PARCEL = "SF1234567890123"
GROUPS = (
    "SELECT l.quantity, l.grade, l.disposition, l.caused_by, coalesce(d.text, '') FROM inspection_line l "
    "LEFT JOIN defect d ON d.id = l.defect_id ORDER BY l.id"
)


def asked(shop, sql):
    return shop.session.database.execute_sql(sql).fetchall()


@pytest.fixture
def counting(shop, clerk):
    """A parcel of three shirts and one pair of socks on the bench."""
    order_id = shop.coming(PARCEL, Wanted(1, 3), Wanted(2, 1))
    clerk.scan(PARCEL)
    return order_id


def test_one_line_is_split_into_good_damaged_and_to_be_repaired(shop, clerk, counting):
    clerk.press(F2, "D", "Q", "1", "W", "3", "X", "Q", "3", ENTER)

    assert asked(shop, GROUPS) == [
        (1, "good", "restock", "", ""),
        (1, "defective", "mark_down", "carrier", "破损"),
        (1, "defective", "repair", "", "开线、起球"),
        (1, "good", "restock", "", ""),
    ]
    assert shop.order(counting).status == Status.AWAITING_REFUND
    assert verify(shop.session.database).clean


def test_units_for_the_supplier_are_a_pile_of_their_own(shop, clerk, counting):
    clerk.press(F2, "F", ENTER)

    assert asked(shop, GROUPS)[1] == (1, "defective", "to_supplier", "", "")


def test_what_is_wrong_is_asked_only_of_what_was_set_apart(clerk, counting):
    clerk.press(F2, "Q")

    assert "先把不好的分出来" in clerk.said


def test_each_difference_keeps_who_caused_it(shop, clerk, counting):
    side = clerk.page.receiving.side
    clerk.press(F2)
    clerk.chord(Qt.Key.Key_2)
    side.caused_by.setCurrentIndex(side.caused_by.findData("carrier"))
    clerk.press(DOWN)
    clerk.chord(Qt.Key.Key_3)
    side.caused_by.setCurrentIndex(side.caused_by.findData("buyer"))
    clerk.press(ENTER)

    noted = asked(shop, "SELECT kind, caused_by FROM difference ORDER BY id")
    assert noted == [("damaged", "carrier"), ("gift_missing", "buyer")]
    assert shop.order(counting).status == Status.PENDING_REVIEW


def test_the_checklist_is_met_with_two_keys(shop, clerk, counting):
    clerk.press(F2, "K", "1", ENTER)

    looked_at = asked(shop, "SELECT text, met FROM inspection_check ORDER BY id")
    assert ("吊牌完好", 1) in looked_at
    assert len(looked_at) == asked(shop, "SELECT count(*) FROM checklist_item")[0][0]


def test_one_thing_that_is_not_met_is_told_in_red(shop, clerk, counting):
    clerk.press(F2, "K", "1", "K", "2", ESC)

    assert "✗ 吊牌完好" in clerk.page.receiving.side.checks.text()
    clerk.press(ENTER)
    assert ("吊牌完好", 0) in asked(shop, "SELECT text, met FROM inspection_check")


def test_what_is_known_of_piles_survives_leaving_the_order(clerk, counting):
    clerk.press(F2, "D", "Q", "1", "K", "1", ESC)
    clerk.scan(PARCEL)
    clerk.press("1")

    bench = clerk.page.receiving.bench
    (known,) = bench.lines()[0].marks.values()
    assert known.defect == "破损"
    assert bench.remarks.checks["吊牌完好"]


def picture(path: Path, colour: str = "#884422") -> Path:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def test_a_picture_from_a_file_belongs_to_line_parcel_and_inspection(shop, clerk, counting, tmp_path):
    clerk.press(F2, DOWN)
    clerk.page.receiving.photos.bring([picture(tmp_path / "破损.png")])
    clerk.press(ENTER)

    (found,) = asked(
        shop, "SELECT return_order_id, return_line_id, parcel_id IS NOT NULL, inspection_id FROM photo"
    )
    socks = shop.lines(counting)[1].id
    assert found == (counting, socks, 1, 1)


def test_a_picture_shows_the_pile_that_was_set_apart_when_it_came(shop, clerk, counting, tmp_path):
    photos = clerk.page.receiving.photos
    photos.bring([picture(tmp_path / "整体.png", "green")])
    clerk.press(F2, "D")
    photos.bring([picture(tmp_path / "破损.png")])
    clerk.press(ENTER)

    assert asked(
        shop,
        "SELECT f.return_line_id, coalesce(l.grade, '') FROM photo f "
        "LEFT JOIN inspection_line l ON l.id = f.inspection_line_id ORDER BY f.id",
    ) == [(shop.lines(counting)[0].id, ""), (shop.lines(counting)[0].id, "defective")]


def test_the_pile_of_a_picture_survives_leaving_the_order(clerk, counting, tmp_path):
    clerk.press(F2, "D")
    clerk.page.receiving.photos.bring([picture(tmp_path / "破损.png")])
    sheet = clerk.page.receiving.bench.sheet()

    assert read_sheet(sheet_text(sheet)) == sheet
    assert list(sheet.remarks.piles.values()) == [Pile.DEFECTIVE]


def test_a_picture_that_is_read_after_its_parcel_was_posted_comes_to_the_order(
    shop, clerk, counting, tmp_path
):
    photos, held = clerk.page.receiving.photos, Held()
    photos._desk = replace(photos._desk, jobs=JobRunner(held))
    photos.bring([picture(tmp_path / "破损.png")])
    clerk.press(F9)
    assert asked(shop, "SELECT count(*) FROM photo") == [(0,)]

    held.begin()

    assert asked(shop, "SELECT return_order_id, inspection_id FROM photo") == [(counting, None)]
    assert verify(shop.session.database).clean


def test_a_picture_is_pasted_into_the_scan_field(shop, clerk, counting, tmp_path):
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(picture(tmp_path / "shot.png")))])
    QGuiApplication.clipboard().setMimeData(offered)

    QTest.keyClick(clerk.page.field.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert len(clerk.page.receiving.bench.remarks.photos) == 1
    assert clerk.page.field.field.text() == ""


def test_what_is_no_picture_is_refused_in_words(clerk, counting, tmp_path):
    wrong = tmp_path / "a.png"
    wrong.write_bytes(b"no picture")
    clerk.page.receiving.photos.bring([wrong])

    assert "a.png" in clerk.said


def test_a_normal_parcel_takes_a_scan_and_one_key(shop, clerk, counting):
    clerk.press(F9)

    assert [line.accepted for line in shop.lines(counting)] == [3, 1]
    assert shop.order(counting).status == Status.AWAITING_REFUND
    assert verify(shop.session.database).clean


def test_the_one_key_posts_what_was_counted_where_something_was(shop, clerk, counting):
    clerk.press("2", F9)

    assert [line.accepted for line in shop.lines(counting)] == [2, 0]
