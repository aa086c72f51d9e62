"""退换货单: several orders selected, by keys and buttons; what is written is read back."""

import csv

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from python_calamine import CalamineWorkbook

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Role, Status
from erp_returns.models import OperatorPermission
from erp_returns.ui.dialogs.batch_result import BatchResultDialog
from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.pages.returns import ReturnsPage
from tests.ui.actions.desks import desk_at_work
from tests.ui.pages.orders.places import signed_in

SHIFT = Qt.KeyboardModifier.ShiftModifier


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1280, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


@pytest.fixture
def page(qtbot, at_work):
    return shown(qtbot, ReturnsPage(at_work.desk))


def select_all(qtbot, page):
    page.list.view.selectAll()
    page.selection.bar.count()


def numbers(shop, ids):
    return [shop.order(order_id).number for order_id in ids]


def close_results(page):
    for found in page.window().findChildren(BatchResultDialog):
        found.close()


def test_shift_and_down_select_several_and_show_their_sum(qtbot, page) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down, SHIFT)
    page.selection.bar.count()
    assert page.selection.bar.isVisible()
    assert page.selection.bar.said.text().startswith("已选 2 单 · 应退 ¥")
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
    assert page.selection.bar.isHidden()


def test_a_approves_what_can_be_approved_and_lists_the_rest(qtbot, page, shop, orders, expect_dialog) -> None:
    select_all(qtbot, page)

    def look_and_confirm(dialog) -> None:
        assert "选中 4 单，可办理 1 单" in dialog.about.text()
        assert dialog.refused.text().count("不能办理") == 3
        qtbot.keyClick(dialog.doing, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page._panel is not None)
    expect_dialog(look_and_confirm)
    qtbot.keyClick(page.list.view, Qt.Key.Key_A)
    assert shop.order(orders.exchange).status == Status.AWAITING_RETURN
    (found,) = page.window().findChildren(BatchResultDialog)
    assert [found.table.row_texts(at)[1] for at in range(4)] == ["未办理"] * 3 + ["已办理"]
    close_results(page)


def test_buttons_that_fit_no_order_say_why(qtbot, page) -> None:
    select_all(qtbot, page)
    pay = page.selection.bar.buttons[Action.PAY]
    assert not pay.isEnabled()
    assert pay.toolTip() == "选中的单里没有“待退款”的。"


def test_who_may_not_approve_reads_so(qtbot, shop, orders, theme) -> None:
    clerk = signed_in(shop.session, Role.WAREHOUSE)
    page = shown(qtbot, ReturnsPage(desk_at_work(clerk, theme).desk))
    select_all(qtbot, page)
    approve = page.selection.bar.buttons[Action.APPROVE]
    assert not approve.isEnabled()
    assert "审核通过" in approve.toolTip()


def test_the_menu_offers_what_can_be_done_to_all(qtbot, page) -> None:
    select_all(qtbot, page)
    menu = QMenu()
    qtbot.addWidget(menu)
    page.fill_menu(menu)
    texts = [entry.text().split("\t")[0] for entry in menu.actions()]
    assert texts[:3] == ["审核通过 1 单", "审核拒绝 1 单", "同意退款"]
    assert "付款清单…" in texts


def test_ctrl_p_shows_all_records_as_one_document(qtbot, page) -> None:
    select_all(qtbot, page)
    page.show_record()
    (preview,) = page.window().findChildren(PdfPreview)
    assert preview.pages >= 4
    preview.close()


def test_a_file_for_each_order_asks_before_it_replaces_one(
    qtbot, tmp_path, page, shop, orders, expect_dialog
) -> None:
    select_all(qtbot, page)
    folder = tmp_path / "out"
    folder.mkdir()
    there = folder / f"退换货单 {shop.order(orders.completed).number}.pdf"
    there.write_bytes(b"mine")

    def keep(dialog) -> None:
        dialog.reject()

    expect_dialog(str(folder))
    expect_dialog(keep)
    page.selection.save_records()
    assert [path.read_bytes() for path in folder.iterdir()] == [b"mine"]
    expect_dialog(str(folder))
    expect_dialog(lambda dialog: dialog.yes.click())
    page.selection.save_records()
    assert len(list(folder.iterdir())) == 4
    assert len(PdfReader(there).pages) >= 1


def test_the_list_as_filtered_is_written_to_a_workbook(
    qtbot, tmp_path, page, shop, orders, expect_dialog
) -> None:
    page.chips.choose("rejected")
    page._show_list()
    expect_dialog(lambda dialog: dialog.doing.click())
    expect_dialog((str(tmp_path / "单"), "Excel 工作簿 (*.xlsx)"))
    page.exporting.click()
    rows = CalamineWorkbook.from_path(tmp_path / "单.xlsx").get_sheet_by_name("退换货单").to_python()
    assert [row[0] for row in rows[1:]] == numbers(shop, [orders.rejected])


def test_the_selection_is_written_with_the_columns_on_screen(
    qtbot, tmp_path, page, shop, orders, at_work, expect_dialog
) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down, SHIFT)

    def choose(dialog) -> None:
        assert dialog.selected.isChecked()
        dialog.visible.click()
        dialog.doing.click()

    expect_dialog(choose)
    expect_dialog((str(tmp_path / "单.csv"), "CSV (*.csv)"))
    page.exporting.click()
    with (tmp_path / "单.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:5] == ["单号", "状态", "会员", "类型", "应退"]
    assert [row[0] for row in rows[1:]] == numbers(shop, [orders.awaiting, orders.exchange])
    assert "2 单" in at_work.last


def test_a_suffix_that_was_not_typed_replaces_nothing_unasked(qtbot, tmp_path, page, expect_dialog) -> None:
    (tmp_path / "单.xlsx").write_bytes(b"mine")
    expect_dialog(lambda dialog: dialog.doing.click())
    expect_dialog((str(tmp_path / "单"), "Excel 工作簿 (*.xlsx)"))
    expect_dialog(lambda dialog: dialog.reject())
    page.exporting.click()
    assert (tmp_path / "单.xlsx").read_bytes() == b"mine"


def test_who_may_not_export_finds_the_button_grey(qtbot, shop, orders, theme) -> None:
    clerk = signed_in(shop.session, Role.SERVICE)
    OperatorPermission.insert(operator_id=clerk.operator_id, permission="export", granted=0).execute()
    page = shown(qtbot, ReturnsPage(desk_at_work(clerk, theme).desk))
    assert not page.exporting.isEnabled()
    assert "没有权限" in page.exporting.toolTip()


def test_payments_of_the_selection_are_listed(qtbot, tmp_path, page, shop, orders, expect_dialog) -> None:
    shop.receive(orders.awaiting)
    page.refresh()
    select_all(qtbot, page)
    expect_dialog((str(tmp_path / "付款清单.xlsx"), "Excel 工作簿 (*.xlsx)"))
    page.selection.save_payments()
    names = CalamineWorkbook.from_path(tmp_path / "付款清单.xlsx").sheet_names
    assert names == ["付款清单", "平台原路退回"]
