"""Labels and lists are asked for at the bench, with keys; codes are heard again right afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from erp_returns.documents.pdf.label_papers import LabelSize
from erp_returns.domain.kinds import Role
from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.models import OperatorPermission
from erp_returns.services.warehouse_papers import bench_labels_pdf, defect_labels_pdf, slip_labels_pdf
from tests.documents.pdf_reading import codes_on
from tests.ui.pages.intake.warehouse import ENTER, F2, Clerk
from tests.ui.pages.orders.places import signed_in

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(clerk):
    found: list[tuple[PaperKind, str]] = []
    clerk.page._desk.router.paper_asked.connect(lambda kind, about: found.append((kind, about)))
    return found


def opened(clerk: Clerk) -> QMenu:
    QTest.keyClick(clerk.page.field.field, Qt.Key.Key_P, CTRL)
    menu = clerk.page.printing.menu
    assert menu.isVisible()
    return menu


def submenu(menu: QMenu) -> QMenu:
    return next(each for each in (action.menu() for action in menu.actions()) if isinstance(each, QMenu))


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()]


def test_a_key_prints_the_label_of_the_order_on_the_bench(shop, clerk, asked):
    order_id = shop.coming("SF1234567890123")
    clerk.scan("SF1234567890123")

    menu = opened(clerk)
    assert menu.activeAction().text() == "退货登记标签"
    QTest.keyClick(menu, ENTER)

    assert asked == [(PaperKind.SLIP_LABEL, shop.order(order_id).number)]


def test_after_posting_labels_for_bench_and_defects_are_offered(shop, clerk, asked):
    order_id = shop.coming("SF1234567890123")
    number = shop.order(order_id).number
    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)

    menu = opened(clerk)
    assert texts(menu) == [
        "工位标签",
        "不良品标签",
        "验货报告",
        "包裹标签",
        "今日退件表",
        "打印机与纸张…",
    ]
    QTest.keyClick(menu, ENTER)

    assert asked == [(PaperKind.BENCH_LABEL, number)]


def test_the_next_parcel_can_be_scanned_when_the_menu_was_left(shop, clerk):
    shop.coming("SF1234567890123")

    menu = opened(clerk)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert clerk.page.field.field.hasFocus()
    clerk.scan("SF1234567890123")

    assert "应收 4 件" in clerk.said


def test_every_parcel_of_the_day_can_be_labelled(shop, clerk, asked):
    clerk.scan("SF9999999999999")
    clerk.press("1")
    clerk.press(ENTER)
    order_id = shop.coming("SF1234567890123")
    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)

    labels = submenu(opened(clerk))
    assert texts(labels)[0] == f"SF1234567890123 顺丰速运 {shop.order(order_id).number}"
    labels.actions()[0].trigger()
    clerk.page.printing.menu.close()

    assert asked == [(PaperKind.PARCEL_LABEL, str(clerk.page.receiving.arrivals.rows()[0].id))]


def test_what_waits_to_go_out_has_its_pick_list(shop, clerk, asked):
    shop.to_ship()

    menu = opened(clerk)
    next(action for action in menu.actions() if action.text() == "配货单 主仓（1 单）").trigger()
    menu.close()

    assert asked == [(PaperKind.PICK_LIST, "主仓")]


def test_the_menu_of_the_window_offers_the_same(clerk):
    menu = QMenu()
    clerk.page.fill_menu(menu)
    assert "今日退件表" in texts(submenu(menu))


def test_who_may_not_print_sees_it_grey(shop, work):
    session = signed_in(shop.session, Role.WAREHOUSE)
    OperatorPermission.create(operator_id=session.operator_id, permission="export", granted=0)
    menu = opened(work(session))
    assert texts(menu) == ["打印机与纸张…"]
    menu.close()


@pytest.mark.parametrize("size", LabelSize)
def test_the_scan_field_opens_the_order_of_a_printed_slip(shop, clerk, size):
    order_id = shop.coming("SF1234567890123")
    number = shop.order(order_id).number
    printed = slip_labels_pdf(shop.session, [number], "x", lambda _done, _of: None, size)

    for _kind, code in sorted(codes_on(printed)):
        clerk.scan(code)
        assert clerk.page.receiving.counting_number == number
        clerk.press(Qt.Key.Key_Escape)


def test_the_scan_field_opens_the_order_of_a_label_on_the_bench(shop, clerk):
    order_id = shop.coming("SF1234567890123")
    number = shop.order(order_id).number
    clerk.scan("SF1234567890123")
    clerk.press(F2, "D", ENTER)

    for printed in (bench_labels_pdf(shop.session, number), defect_labels_pdf(shop.session, number)):
        (code,) = {text for kind, text in codes_on(printed) if kind == "QR Code"}
        clerk.scan(code)
        assert number in clerk.said
