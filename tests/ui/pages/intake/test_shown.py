"""What the page shows can be read across the bench, at any size of text, and is never cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMenu

from erp_returns.ui.changes import Topic
from erp_returns.ui.pages import TABS
from erp_returns.ui.pages.intake import IntakePage
from erp_returns.ui.theme import Appearance, FontRole, Theme
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import DOWN, ENTER, F2

NOTES = {
    "buyer_note": "鞋底开胶，附了照片，麻烦尽快处理一下，谢谢老板",
    "internal_note": "老客户，优先；快递说外箱有压痕",
}


@pytest.fixture
def resized(theme: Theme) -> Iterator[Theme]:
    yield theme
    theme.apply(Appearance.LIGHT, 10)


def test_the_tab_of_the_window_opens_this_page():
    tab = next(tab for tab in TABS if tab.key == "intake")

    assert (tab.module, tab.page) == ("erp_returns.ui.pages.intake", "IntakePage")


def test_at_the_usual_size_all_of_it_is_on_the_screen(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3), Wanted(2, 1), Wanted(3, 2), **NOTES)
    clerk.page.resize(1280, 609)

    clerk.scan("SF1234567890123")
    clerk.press(F2, "B")

    receiving = clerk.page.receiving
    assert receiving.side.verticalScrollBar().maximum() == 0
    assert receiving.lines.horizontalScrollBar().maximum() == 0
    assert receiving.arrivals.isVisible()
    assert receiving.side.hint.isVisible()


def test_rows_and_figures_are_large(shop, clerk, theme):
    assert clerk.page.receiving.lines.verticalHeader().defaultSectionSize() >= 44
    assert theme.font(FontRole.BENCH_NUMBER).pointSizeF() * 96 / 72 == pytest.approx(24, abs=1)


@pytest.mark.parametrize(("points", "arrivals", "spec"), [(13, False, True), (20, False, False)])
def test_larger_text_makes_room_instead_of_being_cut(shop, clerk, resized, points, arrivals, spec):
    shop.coming("SF1234567890123", Wanted(1, 3), Wanted(2, 1))
    clerk.scan("SF1234567890123")

    resized.apply(points=points)
    clerk.page.resize(1280, 700)
    clerk.page.grab()

    lines = clerk.page.receiving.lines
    assert clerk.page.receiving.arrivals.isVisible() is arrivals
    assert lines.isColumnHidden(lines.table.column_of("spec")) is not spec
    assert lines.horizontalScrollBar().maximum() == 0


def test_what_was_found_stands_beside_each_line(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3), Wanted(2, 1))
    clerk.scan("SF1234567890123")
    clerk.press(F2, "D", DOWN, "M")

    table = clerk.page.receiving.lines.table
    column = table.column_of("piles")
    assert [table.row_texts(at)[column] for at in range(2)] == ["良2 次1", "缺1"]
    clerk.page.grab()


def test_the_reason_and_the_notes_are_in_sight(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3), **NOTES)

    clerk.scan("SF1234567890123")

    notes = clerk.page.receiving.side.notes.text()
    assert NOTES["buyer_note"] in notes
    assert NOTES["internal_note"] in notes


def test_everything_has_an_entry_in_the_menu(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3))
    menu = QMenu()
    clerk.page.fill_menu(menu)
    clerk.scan("SF1234567890123")

    actions = {action.text(): action for action in menu.actions()}
    actions["全部相符\tF2"].trigger()

    assert clerk.page.receiving.bench.counted() == 3
    assert "过账\tF9" in actions


def test_the_buttons_do_what_the_keys_do(shop, clerk, qtbot):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3))
    clerk.scan("SF1234567890123")
    foot = clerk.page.receiving.foot

    foot.all.click()
    foot.close_short.click()
    assert clerk.page.receiving.bench.remarks.close_short
    foot.post.click()

    assert [line.received for line in shop.lines(order_id)] == [3]
    assert clerk.page.field.field.hasFocus()


def test_a_parcel_pointed_at_opens_its_order(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3))
    clerk.scan("SF1234567890123")
    clerk.press("2", ENTER)

    arrivals = clerk.page.receiving.arrivals
    arrivals.chosen.emit(arrivals.rows()[0])

    assert clerk.page.receiving.bench.order_id == order_id


def test_the_page_reads_again_when_the_warehouse_changes():
    assert {Topic.WAREHOUSE, Topic.RETURNS, Topic.PARAMETERS} <= IntakePage.topics
