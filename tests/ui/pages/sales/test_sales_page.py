"""销售订单 through its widgets and keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Role
from erp_returns.models import SalesOrder
from erp_returns.services.session import Session
from erp_returns.ui.pages.orders.order_panel import OrderWindow
from erp_returns.ui.pages.sales import SalesPage
from erp_returns.ui.pages.sales.panel import SalePanel
from erp_returns.ui.theme import Theme
from tests.builders import add_sale, line, new_shop, unshipped
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.pages.orders.places import Asked, Orders, double_click, pick, signed_in


def shown(qtbot: QtBot, page: SalesPage) -> SalesPage:
    qtbot.addWidget(page)
    page.resize(1280, 600)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


@pytest.fixture
def waiting(shop: ShopAtWork, orders: Orders) -> int:
    """A second sale that waits for its shipment."""
    return add_sale(shop.session, line("E1", 2, name="围巾"), platform_number="9001", **unshipped())


@pytest.fixture
def page(qtbot: QtBot, waiting: int, at_work: DeskAtWork, asked: Asked) -> SalesPage:
    return shown(qtbot, SalesPage(at_work.desk))


def panel_of(page: SalesPage) -> SalePanel:
    assert isinstance(page.panel, SalePanel)
    return page.panel


def listed(page: SalesPage) -> list[int | None]:
    table = page.list.table
    return [table.id_at(row) for row in range(table.rowCount())]


def chips(page: SalesPage) -> list[str]:
    return [chip.text() for chip in page.chips._buttons.values()]


def cell(page: SalesPage, sale_id: int, key: str) -> str:
    table = page.list.table
    return table.row_texts(table.row_of(sale_id))[table.column_of(key)]


def test_newest_sales_come_first_with_their_counts(page: SalesPage, shop: ShopAtWork, waiting: int) -> None:
    assert listed(page) == [shop.sale.id, waiting]
    assert chips(page) == ["全部 2", "待发货 1", "已完成 1"]


def test_a_row_says_who_bought_what_and_what_came_back(
    page: SalesPage, shop: ShopAtWork, waiting: int
) -> None:
    assert cell(page, shop.sale.id, "status") == "已完成"
    assert cell(page, shop.sale.id, "effect") == "部分退货"
    assert cell(page, waiting, "effect") == ""
    assert cell(page, waiting, "goods") == "围巾 ×2"
    assert cell(page, waiting, "mobile") == "13800000001"


def test_a_chip_and_a_filter_leave_only_their_sales(page: SalesPage, shop: ShopAtWork, waiting: int) -> None:
    page.chips.choose("pending_shipment")
    assert listed(page) == [waiting]
    page.clear_filters()
    page.strip.bar.add_requested.emit("effect")
    pick(page.strip, "部分退货")
    assert listed(page) == [shop.sale.id]


def test_a_phone_finds_its_sale(qtbot: QtBot, page: SalesPage, waiting: int) -> None:
    qtbot.keyClicks(page.search, "13800000001")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert listed(page) == [waiting]


def test_goods_say_how_much_can_still_come_back(page: SalesPage, shop: ShopAtWork) -> None:
    page.open_entry(shop.sale.id)
    rows = panel_of(page).goods.lines.rows()
    assert [(row.title, row.state) for row in rows] == [
        ("衬衫 红 L", "售后 2 · 可退 1"),
        ("皮鞋 42", "1 件都在退换货单上"),
        ("袜子 黑", "2 件都在退换货单上"),
    ]
    assert "已购 3 · 已发 3 · 在退换货单上 2 · 可退 1" in rows[0].hint


def test_goods_not_shipped_can_only_be_refunded(page: SalesPage, waiting: int) -> None:
    page.open_entry(waiting)
    (row,) = panel_of(page).goods.lines.rows()
    assert row.state == "已发 0 · 未发可退款 2"


def test_the_money_adds_up_to_what_was_paid(page: SalesPage, shop: ShopAtWork) -> None:
    page.open_entry(shop.sale.id)
    panel = panel_of(page)
    panel.tabs.setCurrentWidget(panel.money)
    parts = panel.money._parts(shop.sale)  # type: ignore[arg-type] # a record has the fields of the row
    assert sum(part.fen for part in parts) == shop.sale.paid_fen
    assert panel.money.receipt.accessibleName() == "实付 ¥190.00"
    assert panel.money.back.value("退换货单已退款") == "¥81.90"


def test_its_return_orders_open_from_the_sale(
    qtbot: QtBot, page: SalesPage, shop: ShopAtWork, orders: Orders, asked: Asked
) -> None:
    page.open_entry(shop.sale.id)
    qtbot.mouseClick(panel_of(page).goods.orders.link(str(orders.exchange)), Qt.MouseButton.LeftButton)
    assert asked.said == [("return_opened", orders.exchange)]


def test_a_new_return_starts_from_the_sale_chosen(
    qtbot: QtBot, page: SalesPage, waiting: int, asked: Asked
) -> None:
    page.list.view.choose(waiting)
    assert page.chosen_sale() == waiting
    qtbot.mouseClick(page.creating, Qt.MouseButton.LeftButton)
    assert asked.said == [("new_return_asked", waiting)]


def test_where_nothing_can_come_back_the_button_says_why(
    page: SalesPage, shop: ShopAtWork, at_work: DeskAtWork, waiting: int
) -> None:
    page.open_entry(waiting)
    SalesOrder.update(status="pending_payment").where(SalesOrder.id == waiting).execute()
    at_work.desk.changes.publish({"sales"})
    assert not page.creating.isEnabled()
    assert page.creating.toolTip() == "订单还没有付款，没有可以退换的商品"
    assert panel_of(page).banner.text() == page.creating.toolTip()


def test_a_sale_that_came_back_whole_says_so(page: SalesPage, shop: ShopAtWork, at_work: DeskAtWork) -> None:
    from tests.journeys.shop import Wanted

    shop.returned(Wanted(1, 1))
    page.open_entry(shop.sale.id)
    at_work.desk.changes.publish({"returns"})
    assert page.creating.toolTip() == "没有还能退的商品：已购的都在退换货单上"


def test_who_may_not_raise_returns_is_told(qtbot: QtBot, shop: ShopAtWork, theme: Theme) -> None:
    session = signed_in(shop.session, Role.WAREHOUSE)
    page = shown(qtbot, SalesPage(desk_at_work(session, theme).desk))
    assert not page.creating.isEnabled()
    assert "权限" in page.creating.toolTip()


def test_enter_goes_to_the_detail_and_a_double_click_opens_a_window(
    qtbot: QtBot, page: SalesPage, waiting: int
) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert page.panel.tabs.hasFocus()
    double_click(qtbot, page.list.view, 1)
    window = page.findChild(OrderWindow)
    assert window is not None
    assert window.panel.identity == waiting
    window.close()


def test_the_platforms_number_is_copied(qtbot: QtBot, page: SalesPage, waiting: int) -> None:
    page.open_entry(waiting)
    qtbot.mouseClick(panel_of(page).platform_number.button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "9001"


def test_the_menu_offers_a_new_return(page: SalesPage, waiting: int, asked: Asked) -> None:
    page.open_entry(waiting)
    menu = QMenu()
    page.fill_menu(menu)
    menu.actions()[0].trigger()
    assert asked.said == [("new_return_asked", waiting)]


def test_receiver_parcels_and_buyer_are_shown(page: SalesPage, shop: ShopAtWork) -> None:
    page.open_entry(shop.sale.id)
    panel = panel_of(page)
    panel.tabs.setCurrentWidget(panel.buyer)
    assert panel.buyer.receiver.value("姓名") == "王伟"
    assert panel.buyer.buyer.value("账号") == "小鱼"


def test_an_empty_shop_asks_for_an_import(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    session: Session = new_shop(folder)
    at_work = desk_at_work(session, theme)
    asked = Asked()
    asked.listen(at_work.desk.router)
    page = shown(qtbot, SalesPage(at_work.desk))
    assert page.nothing.title.text() == "还没有销售订单"
    qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    assert asked.said == [("import_asked", [])]
    assert not page.creating.isEnabled()
    assert page.creating.toolTip() == "先选一张销售订单"
