"""退款审批: what is known about an order stands on one sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu

from erp_returns.models import Photo
from erp_returns.services import review
from erp_returns.services.photos import keep_photo_file
from erp_returns.ui.widgets.photo_window import PhotoWindow
from tests.journeys.shop import Wanted
from tests.ui.approvals.hands import grant, inspected, receipt_text


def test_the_findings_of_the_inspection_stand_on_the_sheet(shop, open_page) -> None:
    inspected(shop)
    said = open_page().pane.evidence.text()
    assert "良品 1 件，上架" in said
    assert "次品 1 件，退回客户 · 责任方 买家 · 鞋底有穿过的痕迹" in said
    assert "缺赠品 1 件" in said


def test_goods_without_findings_show_no_empty_section(shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    page = open_page()
    assert page.pane.evidence.found.isHidden()
    assert page.pane.evidence.pictures.isHidden()


def test_photos_open_large_and_turn_by_keys(qtbot, shop, open_page, tmp_path) -> None:
    order_id = shop.returned(Wanted(1, 1))
    for at, colour in enumerate((0xFF0000, 0x00FF00)):
        image = QImage(60, 40, QImage.Format.Format_RGB32)
        image.fill(colour)
        image.save(str(tmp_path / f"{at}.png"))
        Photo.insert(
            return_order_id=order_id,
            content_hash=keep_photo_file(shop.session, tmp_path / f"{at}.png"),
            caption=f"第 {at} 处",
            added_at="2026-11-20T00:00:00Z",
            added_by_id=shop.session.operator_id,
        ).execute()
    page = open_page()
    page.pane.evidence.photos.opened.emit(page.pane.sheet.photos[0].key)
    (large,) = page.findChildren(PhotoWindow)
    assert large.caption.text() == "第 1 张，共 2 张 · 第 0 处"
    qtbot.keyClick(large, Qt.Key.Key_Right)
    assert large.caption.text() == "第 2 张，共 2 张 · 第 1 处"
    qtbot.keyClick(large, Qt.Key.Key_Right)
    assert large.at == 1
    large.close()


def test_earlier_returns_of_the_sale_can_be_opened(qtbot, shop, open_page, desk) -> None:
    first = shop.refund_only(Wanted(3, fen=2_00))
    review.reject(shop.session, first, shop.order(first).version, "理由不足")
    shop.returned(Wanted(1, 1))
    page = open_page()
    rows = page.pane.earlier.table.rows
    assert [(row.number, row.same_sale) for row in rows] == [(shop.order(first).number, True)]
    with qtbot.waitSignal(desk.desk.router.return_opened) as asked:
        page.pane.earlier.view.opened.emit(0)
    assert asked.args == [first]


def test_notes_buyer_and_sale_stand_on_the_sheet(shop, open_page) -> None:
    shop.returned(Wanted(1, 1), buyer_note="颜色不对")
    page = open_page()
    assert page.pane.notes.fields.value("买家留言") == "颜色不对"
    assert page.pane.buyer.card.value("账号") == "小鱼"
    assert page.pane.buyer.card.value("购买") == "1 单 6 件，¥190.00"
    assert page.pane.sale.fields.value("实付") == "¥190.00"


def test_an_exchange_shows_what_goes_out(shop, open_page) -> None:
    shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    page = open_page()
    assert page.pane.replacements.table.row_texts(0) == ("帽子", "¥15.00", "1", "0", "¥15.00")
    assert receipt_text(page) == "客户应补 ¥5.90"


def test_a_return_has_no_section_for_goods_that_go_out(shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    assert open_page().pane.replacements.isHidden()


def test_the_menu_of_the_window_approves_with_the_amounts_on_screen(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(2, 1))
    page = open_page()
    grant(qtbot, page, "70")
    menu = QMenu()
    qtbot.addWidget(menu)
    page.fill_menu(menu)
    next(entry for entry in menu.actions() if entry.text().startswith("审核通过")).trigger()
    assert shop.order(order_id).net_due_fen == 70_00


def test_a_narrow_window_shows_what_is_granted_without_scrolling_sideways(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    page = open_page()
    view, table = page.pane.goods.view, page.pane.goods.table
    page.resize(1280, 600)
    assert not view.isColumnHidden(table.column_of("price"))
    page.resize(1024, 560)
    qtbot.waitUntil(lambda: view.isColumnHidden(table.column_of("price")))
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    assert "¥33.33 × 1" in table.rows[0].hint
    page.resize(1280, 600)
    qtbot.waitUntil(lambda: not view.isColumnHidden(table.column_of("price")))
