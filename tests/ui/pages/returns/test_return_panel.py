"""One return order whole: head, road, tabs, and the buttons where there is little room."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Basis, Disposition, Grade, ReturnKind
from erp_returns.domain.requests import LineRequest, ReturnRequest, SourceKey
from erp_returns.services import returns
from erp_returns.services.inspection import Group
from erp_returns.services.photos import keep_photo
from erp_returns.services.receiving import Differing
from erp_returns.services.session import Session
from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.pages.orders.entries import Entry
from erp_returns.ui.pages.returns.panel import ReturnPanel
from erp_returns.ui.theme import Theme
from tests.builders import add_sale, line, line_ids, new_shop
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.pages.orders.places import Asked, Orders

GOODS, MONEY, BUYER, LOGISTICS, PHOTOS, HISTORY = range(6)


@pytest.fixture
def panel(qtbot: QtBot, at_work: DeskAtWork, asked: Asked) -> ReturnPanel:
    panel = ReturnPanel(at_work.desk, OrderActions(at_work.desk))
    qtbot.addWidget(panel)
    panel.resize(540, 520)
    panel.show()
    return panel


def titles(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.title for entry in entries]


def test_nothing_chosen_shows_what_to_do(panel: ReturnPanel) -> None:
    panel.show_order(None)
    assert not panel.tabs.isVisible()


def test_the_head_says_number_status_kind_type_and_shop(
    panel: ReturnPanel, shop: ShopAtWork, orders: Orders
) -> None:
    panel.show_order(orders.exchange)
    assert panel.title() == shop.order(orders.exchange).number
    assert panel.chip.text() == "待审核"
    assert panel.facts.text() == "换货 · 换尺码 · 小店"
    assert panel.deadline.text().startswith(("剩", "超时"))


def test_the_sale_behind_an_order_is_one_click_away(
    qtbot: QtBot, panel: ReturnPanel, shop: ShopAtWork, orders: Orders, asked: Asked
) -> None:
    panel.show_order(orders.exchange)
    assert panel.sale.text() == "SO-1"
    qtbot.mouseClick(panel.sale, Qt.MouseButton.LeftButton)
    assert asked.said == [("sale_opened", shop.sale.id)]


def test_a_refused_order_says_why(panel: ReturnPanel, orders: Orders) -> None:
    panel.show_order(orders.rejected)
    assert panel.banner.text() == "拒绝原因：已穿过"
    panel.show_order(orders.completed)
    assert not panel.banner.isVisible()


def test_what_came_other_than_asked_is_said_at_once(
    panel: ReturnPanel, shop: ShopAtWork, orders: Orders
) -> None:
    damaged = Differing("damaged", 2, caused_by="carrier")
    shop.receive(orders.awaiting, (Group(2, Grade.DEFECTIVE, Disposition.MARK_DOWN),), differences=(damaged,))
    panel.show_order(orders.awaiting)
    assert panel.banner.text() == "验货异常：破损 2 件"


def test_goods_show_what_came_and_what_they_are_worth(panel: ReturnPanel, orders: Orders) -> None:
    panel.show_order(orders.completed)
    (row,) = panel.goods.lines.rows()
    assert (row.title, row.code, row.amount, row.state) == ("皮鞋 42", "B1", "¥81.90", "实收 1 · 验收 1")
    assert "81.90 = 该行 1 件实付 81.90" in row.hint
    assert "买了 1 件，还能退 0 件" in row.hint


def test_an_exchange_shows_what_goes_out_too(panel: ReturnPanel, orders: Orders) -> None:
    panel.show_order(orders.exchange)
    assert [row.title for row in panel.goods.lines.rows()] == ["袜子 黑"]
    assert [(row.title, row.amount, row.state) for row in panel.goods.replacements.rows()] == [
        ("帽子", "¥15.00", "未发出")
    ]
    panel.show_order(orders.completed)
    assert not panel.goods.replacements.isVisible()


def test_other_orders_of_the_sale_open_from_here(
    qtbot: QtBot, panel: ReturnPanel, shop: ShopAtWork, orders: Orders, asked: Asked
) -> None:
    panel.show_order(orders.exchange)
    entries = panel.goods.sisters.entries()
    assert [entry.key for entry in entries] == [
        str(orders.completed),
        str(orders.rejected),
        str(orders.awaiting),
    ]
    qtbot.mouseClick(panel.goods.sisters.link(str(orders.rejected)), Qt.MouseButton.LeftButton)
    assert asked.said == [("return_opened", orders.rejected)]


def test_goods_are_copied_row_by_row(qtbot: QtBot, panel: ReturnPanel, orders: Orders) -> None:
    panel.show_order(orders.completed)
    panel.goods.lines.selectAll()
    qtbot.keyClick(panel.goods.lines, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("B1\t皮鞋 42\t")


def test_money_shows_parts_with_reasons_and_what_is_left(panel: ReturnPanel, orders: Orders) -> None:
    panel.tabs.setCurrentIndex(MONEY)
    panel.show_order(orders.exchange)
    assert panel.money.receipt.accessibleName() == "客户应补 ¥5.90"
    panel.show_order(orders.completed)
    assert panel.money.receipt.accessibleName() == "应退 ¥81.90"
    (payment,) = panel.money.payments.entries()
    assert (payment.title, payment.amount) == ("退款", "¥81.90")


def test_a_refund_has_its_voucher(
    qtbot: QtBot, panel: ReturnPanel, shop: ShopAtWork, orders: Orders, asked: Asked
) -> None:
    panel.tabs.setCurrentIndex(MONEY)
    panel.show_order(orders.completed)
    number = shop.refund_number(orders.completed)
    qtbot.mouseClick(panel.money.payments.link(number), Qt.MouseButton.LeftButton)
    assert asked.said == [("voucher_asked", number)]


def test_several_lines_each_say_why(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    folder = tmp_path / "second"
    folder.mkdir()
    shop = ShopAtWork(folder)
    desk = desk_at_work(shop.session, theme).desk
    panel = ReturnPanel(desk, OrderActions(desk))
    qtbot.addWidget(panel)
    panel.tabs.setCurrentIndex(MONEY)
    panel.show_order(shop.returned(Wanted(1, 1), Wanted(3, 2)))
    said = panel.money.receipt.whys()[0].splitlines()
    assert said == [
        "30.33 + 9.10",
        "A1 红 L × 1：30.33 = 实付 91.00 × 1 ÷ 3 件；91.00 = 优惠后行价 99.99 − 分摊整单优惠 8.99",
        "C1 黑 × 2：9.10 = 该行 2 件实付 9.10；9.10 = 优惠后行价 10.00 − 分摊整单优惠 0.90",
    ]


def test_the_sum_of_many_lines_is_not_spelled_out(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    session = new_shop(folder)
    sale = add_sale(session, *(line(f"P{n}", 1, 1000 + n) for n in range(40)))
    order = raise_all(session, sale)
    desk = desk_at_work(session, theme).desk
    panel = ReturnPanel(desk, OrderActions(desk))
    qtbot.addWidget(panel)
    panel.tabs.setCurrentIndex(MONEY)
    panel.show_order(order)
    assert panel.money.receipt.whys()[0].startswith("40 行合计\nP0 × 1：")
    assert len(panel.money.lines.rows()) == 40


def test_the_buyer_is_known_with_purchases_and_returns(panel: ReturnPanel, orders: Orders) -> None:
    panel.tabs.setCurrentIndex(BUYER)
    panel.show_order(orders.awaiting)
    assert panel.buyer.buyer.value("账号") == "小鱼"
    assert panel.buyer.buyer.value("退换货") == "4 单 5 件，已退 ¥81.90"
    assert panel.buyer.receiver.value("姓名") == "王伟"
    assert panel.buyer.notes.value("内部备注") == "老客户"


def test_receipts_inspections_and_shipments_are_told(
    panel: ReturnPanel, shop: ShopAtWork, orders: Orders
) -> None:
    panel.tabs.setCurrentIndex(LOGISTICS)
    panel.show_order(orders.completed)
    assert [entry.body for entry in panel.logistics.receipts.entries()] == [
        "实收 1 件，应收 1 件 · 主仓 · B1 ×1"
    ]
    assert [entry.body for entry in panel.logistics.inspections.entries()] == ["良品 1 件，上架"]
    panel.show_order(orders.rejected)
    assert panel.logistics.nothing.isVisible()


def test_a_replacement_that_went_out_is_told(panel: ReturnPanel, shop: ShopAtWork, orders: Orders) -> None:
    shop.approve(orders.exchange)
    shop.receive(orders.exchange)
    shop.collect(orders.exchange, 5_90)
    shop.ship(orders.exchange)
    panel.tabs.setCurrentIndex(LOGISTICS)
    panel.show_order(orders.exchange)
    assert [(entry.title, entry.body) for entry in panel.logistics.shipments.entries()] == [
        ("换出", "圆通 · YT1234567890123 · D1 ×1")
    ]
    panel.tabs.setCurrentIndex(MONEY)
    assert titles(panel.money.payments.entries()) == ["收补款"]


def test_the_last_thing_done_stands_first(panel: ReturnPanel, orders: Orders) -> None:
    panel.tabs.setCurrentIndex(HISTORY)
    panel.show_order(orders.completed)
    assert titles(panel.history.events.entries())[0] == "同意退款"
    assert titles(panel.history.events.entries())[-1] == "新建退换货"


def test_a_tab_is_filled_when_it_is_looked_at(panel: ReturnPanel, orders: Orders) -> None:
    panel.show_order(orders.completed)
    assert panel.history.events.entries() == ()
    panel.tabs.setCurrentIndex(HISTORY)
    assert panel.history.events.entries() != ()


def test_photos_are_counted_and_open_large(
    qtbot: QtBot, panel: ReturnPanel, shop: ShopAtWork, at_work: DeskAtWork
) -> None:
    hashes = [keep_photo(at_work.desk.session, _picture(colour)) for colour in ("red", "blue")]
    request = shop.request(ReturnKind.REFUND_ONLY, Wanted(1, fen=1_00))
    order = returns.create(shop.session, request, photos=hashes).order_id
    panel.show_order(order)
    assert panel.tabs.tabText(PHOTOS) == "照片 2"
    panel.tabs.setCurrentIndex(PHOTOS)
    (first, *_rest) = panel.photos.strip._buttons
    window = panel.photos.open_photo(first)
    assert not window.picture.pixmap().isNull()
    assert window.caption.text() == "第 1 张，共 2 张"
    window.turn(1)
    assert window.caption.text() == "第 2 张，共 2 张"
    window.turn(1)
    assert window.at == 1
    window.close()


def test_a_photo_that_is_gone_says_so(
    panel: ReturnPanel, shop: ShopAtWork, at_work: DeskAtWork, tmp_path: Path
) -> None:
    content_hash = keep_photo(at_work.desk.session, _picture("red"))
    request = shop.request(ReturnKind.REFUND_ONLY, Wanted(1, fen=1_00))
    panel.show_order(returns.create(shop.session, request, photos=[content_hash]).order_id)
    panel.tabs.setCurrentIndex(PHOTOS)
    for kept in tmp_path.rglob(content_hash):
        kept.unlink()
    window = panel.photos.open_photo(next(iter(panel.photos.strip._buttons)))
    assert "无法显示" in window.picture.text()
    window.close()


def test_no_button_is_cut_where_there_is_little_room(
    qtbot: QtBot, panel: ReturnPanel, orders: Orders
) -> None:
    panel.show_order(orders.exchange)
    bar = panel.bar
    panel.resize(420, 520)
    qtbot.waitUntil(lambda: bar.width() < 420)
    seen = {action: button for action, button in bar.buttons.items() if button.isVisible()}
    assert Action.APPROVE in seen
    assert Action.EDIT not in seen
    qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in seen.values()))
    assert any(entry.text().startswith("修改") for entry in bar.menu().actions())
    panel.resize(1000, 520)
    qtbot.waitUntil(lambda: all(button.isVisible() for button in bar.buttons.values()))


def test_an_order_that_is_gone_leaves_the_panel_empty(
    panel: ReturnPanel, orders: Orders, at_work: DeskAtWork
) -> None:
    panel.show_order(orders.completed)
    panel.show_order(9999)
    assert not panel.tabs.isVisible()
    assert at_work.told


def raise_all(session: Session, sale_id: int) -> int:
    """A 退货退款 of every line of a sale."""
    (type_id,) = session.database.execute_sql(
        "SELECT id FROM return_type WHERE kind = 'return_refund'"
    ).fetchone()
    (reason_id,) = session.database.execute_sql("SELECT id FROM reason WHERE needs_photo = 0").fetchone()
    lines = tuple(LineRequest(SourceKey(each), Basis.GOODS, 1) for each in line_ids(session, sale_id))
    request = ReturnRequest(
        sale_id, ReturnKind.RETURN_REFUND, type_id, lines, reason_id=reason_id, inbound_warehouse_id=1
    )
    return returns.create(session, request).order_id


def _picture(colour: str) -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
