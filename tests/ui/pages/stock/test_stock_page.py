"""库存: figures and what is behind them, counting with a scanner, a snapshot from a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from erp_returns.domain.kinds import StockState
from erp_returns.models import StockMovement, Stocktake, Warehouse
from erp_returns.services import stock, stocktaking
from erp_returns.services.backups import Why, backup_folder, backups
from erp_returns.ui.pages.stock import StockPage, counting
from erp_returns.ui.pages.stock.snapshot import SnapshotDialog
from erp_returns.ui.theme import Theme
from tests.documents.pdf_reading import whole_text
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork, desk_at_work, dressed


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return dressed(qapp)


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    shop = ShopAtWork(tmp_path)
    shelves = [stocktaking.Shelf(shop.products[code].id, 5) for code in ("B1", "C2")]
    stocktaking.take_snapshot(shop.session, 1, "2026-11-20T00:00:00Z", shelves)
    return shop


@pytest.fixture
def at_work(shop: ShopAtWork, theme: Theme) -> DeskAtWork:
    return desk_at_work(shop.session, theme)


@pytest.fixture
def page(at_work: DeskAtWork, qtbot: QtBot) -> Iterator[StockPage]:
    shown = StockPage(at_work.desk)
    shown.resize(1200, 640)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    shown.close()
    shown.deleteLater()


def on_hand(shop: ShopAtWork, code: str) -> int:
    return stock.on_hand(stock.Place(shop.products[code].id, 1, StockState.GOOD))


def begin(page: StockPage, qtbot: QtBot) -> None:
    page.views.setCurrentWidget(page.counting)
    qtbot.mouseClick(page.counting.beginning, Qt.MouseButton.LeftButton)


def scan(page: StockPage, qtbot: QtBot, code: str) -> None:
    field = page.counting.field.field
    qtbot.keyClicks(field, code)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_enter_on_a_product_shows_the_movements_behind_its_figures(page: StockPage, shop, qtbot: QtBot):
    order = shop.returned(Wanted(2, 1))
    shop.approve(order)
    shop.receive(order)
    page.refresh()
    page.balances.list.view.choose(shop.products["B1"].id)
    assert page.balances.balances.rows[0].quantity == 6

    qtbot.keyClick(page.balances.list.view, Qt.Key.Key_Return)

    table = page.movements.list.table
    shown = [row for row in map(table.row_object, range(table.rowCount())) if row is not None]
    assert len(shown) == table.rowCount()
    assert page.views.currentWidget() is page.movements
    assert {row.code for row in shown} == {"B1"}
    assert sum(row.quantity for row in shown if row.state == "good") == 6


def test_enter_on_a_movement_opens_its_return_order(page: StockPage, shop, at_work: DeskAtWork, qtbot: QtBot):
    order = shop.returned(Wanted(2, 1))
    shop.approve(order)
    shop.receive(order)
    page.views.setCurrentWidget(page.movements)
    page.movements.list.view.choose_row(0)

    with qtbot.waitSignal(at_work.desk.router.return_opened) as opened:
        qtbot.keyClick(page.movements.list.view, Qt.Key.Key_Return)

    assert opened.args == [order]


def test_each_scan_counts_one_unit_and_nothing_moves_before_it_is_posted(page: StockPage, shop, qtbot: QtBot):
    begin(page, qtbot)
    for code in ("B1", "b1", "B1", "C2"):
        scan(page, qtbot, code)

    rows = {line.code: line for line in page.counting.lines.rows}
    assert (rows["B1"].counted, rows["B1"].expected, rows["C2"].counted) == (3, 5, 1)
    assert "实盘 1 件，账面 5 件" in page.counting.field.said()
    assert on_hand(shop, "B1") == 5


def test_a_code_nobody_knows_is_said_and_counts_nothing(page: StockPage, qtbot: QtBot):
    begin(page, qtbot)
    scan(page, qtbot, "XX99")
    assert "没有编码或条码是 XX99 的商品" in page.counting.field.said()
    assert page.counting.lines.rows == ()


def test_a_number_typed_over_a_line_is_what_lies_there(page: StockPage, shop, qtbot: QtBot):
    begin(page, qtbot)
    scan(page, qtbot, "B1")
    page.counting.lines.edited.emit(0, "counted", 9)
    assert page.counting.lines.rows[0].counted == 9


def test_f9_posts_the_differences_after_a_question(
    page: StockPage, shop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    asked: list[str] = []

    class Agreeing:
        @staticmethod
        def ask(_parent: object, _title: str, text: str, _yes: str) -> bool:
            asked.append(text)
            return True

    monkeypatch.setattr(counting, "Question", Agreeing)
    begin(page, qtbot)
    scan(page, qtbot, "B1")

    qtbot.keyClick(page.counting.field.field, Qt.Key.Key_F9)

    assert "1 行，其中 1 行有差异，合计 -4 件" in asked[0]
    assert on_hand(shop, "B1") == 1
    assert not page.counting.posting.isEnabled()
    assert not page.counting.field.isEnabled()


def test_a_count_is_begun_with_a_key_and_what_is_grey_says_so(page: StockPage, qtbot: QtBot):
    page.views.setCurrentWidget(page.counting)
    assert not page.counting.field.isEnabled()
    assert "Ins" in page.counting.field.toolTip()

    page.counting.view.setFocus()
    qtbot.keyClick(page.counting.view, Qt.Key.Key_Insert)

    assert page.counting.field.isEnabled()
    assert page.counting.field.field.hasFocus()


def test_the_list_tells_a_snapshot_from_a_count(page: StockPage, qtbot: QtBot):
    begin(page, qtbot)
    view, columns = page.counting.view, page.counting.table.columns
    at = next(place for place, column in enumerate(columns) if column.key == "kind")
    assert not view.columns.isSectionHidden(at)
    assert [view.model().index(row, at).data() for row in range(2)] == ["盘点", "库存快照"]


def test_a_posted_count_cannot_be_typed_over(page: StockPage, shop, qtbot: QtBot):
    page.views.setCurrentWidget(page.counting)
    before = Stocktake.select().count()
    page.counting.lines.edited.emit(0, "counted", 77)
    assert Stocktake.select().count() == before
    assert on_hand(shop, page.counting.lines.rows[0].code) == 5


def test_a_snapshot_shows_what_differs_and_posts_it(at_work: DeskAtWork, shop, tmp_path: Path, qtbot: QtBot):
    file = tmp_path / "库存.csv"
    file.write_text(
        "商品编码,名称,库存\nB1,皮鞋,7\nA1,衬衫,2\nB1,皮鞋,1\nZZ,?,3\nC2,袜子,很多\n", "utf-8-sig"
    )
    dialog = SnapshotDialog(at_work.desk, file)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()

    compared = {row.code: (row.on_hand, row.counted) for row in dialog.rows.rows}
    assert compared == {"B1": (5, 8), "A1": (0, 2)}
    assert len(dialog.problems.rows) == 2

    dialog.take()

    assert (on_hand(shop, "B1"), on_hand(shop, "A1"), on_hand(shop, "C2")) == (8, 2, 5)
    assert Warehouse.get_by_id(1).check_stock == 1


def test_the_rows_of_a_snapshot_that_are_not_taken_are_kept_in_a_file(
    at_work: DeskAtWork, tmp_path: Path, qtbot: QtBot, expect_dialog
):
    file = tmp_path / "库存.csv"
    file.write_text("商品编码,名称,库存\nB1,皮鞋,7\nA1,衬衫,\nZZ,?,3\n", "utf-8-sig")
    dialog = SnapshotDialog(at_work.desk, file)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    expect_dialog((str(tmp_path / "问题.csv"), ""))
    dialog.keeping.click()
    kept = (tmp_path / "问题.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [row.split(",")[1] for row in kept] == ["商品编码", "A1", "ZZ"]
    assert "已保存" in dialog.detail.text()


def test_a_snapshot_backs_up_first_and_one_that_is_refused_can_be_put_right(
    at_work: DeskAtWork, shop, tmp_path: Path, qtbot: QtBot
):
    file = tmp_path / "库存.csv"
    file.write_text("商品编码,库存\nB1,7\n", "utf-8-sig")
    dialog = SnapshotDialog(at_work.desk, file)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    now = dialog.at.dateTime()
    dialog.at.setDateTime(now.addDays(3))
    dialog.take()
    assert "晚于" in dialog.detail.text()
    assert on_hand(shop, "B1") == 5
    assert [each.why for each in backups(backup_folder(Path(shop.session.database.database)))] == [Why.IMPORT]
    dialog.at.setDateTime(now)
    assert dialog.taking.isEnabled()
    dialog.take()
    assert on_hand(shop, "B1") == 7


def test_a_file_without_the_columns_is_refused_in_words(at_work: DeskAtWork, tmp_path: Path, qtbot: QtBot):
    file = tmp_path / "别的.csv"
    file.write_text("甲,乙\n1,2\n", "utf-8-sig")
    before = StockMovement.select().count()
    dialog = SnapshotDialog(at_work.desk, file)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "缺少列" in dialog.detail.text()
    assert not dialog.taking.isEnabled()
    assert StockMovement.select().count() == before


@pytest.mark.parametrize(
    ("view", "name", "headings"),
    [
        ("balances", "库存结存", ["编码", "商品", "规格", "良品"]),
        ("movements", "库存流水", ["时间", "类型", "单据", "退换货单"]),
    ],
)
def test_the_list_is_written_to_a_workbook(
    page: StockPage, at_work: DeskAtWork, qtbot: QtBot, tmp_path: Path, expect_dialog, view, name, headings
):
    page.views.setCurrentWidget(getattr(page, view))
    page.setFocus()
    expect_dialog(lambda dialog: dialog.doing.click())
    expect_dialog((str(tmp_path / "库存.xlsx"), "Excel 工作簿 (*.xlsx)"))
    qtbot.keyClick(
        getattr(page, view).list.view,
        Qt.Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    rows = CalamineWorkbook.from_path(tmp_path / "库存.xlsx").get_sheet_by_name(name).to_python()
    assert rows[0][:4] == headings
    assert f"已导出 {len(rows) - 1} 行" in at_work.last


def test_the_movements_of_one_product_are_a_register_that_names_it(
    page: StockPage, shop: ShopAtWork, tmp_path: Path, expect_dialog
):
    page.show_movements(shop.products["B1"].id)
    expect_dialog(lambda dialog: dialog.doing.click())
    expect_dialog((str(tmp_path / "流水.pdf"), ""))
    page.movements.exporting.click()
    text = whole_text((tmp_path / "流水.pdf").read_bytes())
    assert "库存流水" in text
    assert "B1" in text
    assert "C2" not in text


def test_a_shop_without_stock_is_offered_a_snapshot_and_one_that_filters_to_take_it_off(
    page: StockPage, qtbot: QtBot
):
    balances, asked = page.balances, []
    balances.snapshot_asked.disconnect()
    balances.snapshot_asked.connect(lambda: asked.append("snapshot"))
    balances.search.setText("没有这个商品")
    balances.search.searched.emit("没有这个商品")
    qtbot.waitUntil(lambda: "没有符合条件" in balances.nothing.title.text())
    balances.nothing.button.click()
    assert (asked, balances.filtered) == ([], False)

    balances.explain_nothing()
    assert balances.nothing.button.text() == "导入库存快照…"
    balances.nothing.button.click()
    assert asked == ["snapshot"]
