"""销售订单: the list taken out as a file."""

from PySide6.QtCore import Qt
from python_calamine import CalamineWorkbook

from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.pages.sales import SalesPage
from tests.documents.pdf_reading import whole_text


def test_the_list_is_written_to_a_workbook_and_read_back(qtbot, tmp_path, at_work, expect_dialog) -> None:
    page = SalesPage(at_work.desk)
    qtbot.addWidget(page)
    page.show()
    expect_dialog(lambda dialog: dialog.doing.click())
    expect_dialog((str(tmp_path / "订单.xlsx"), "Excel 工作簿 (*.xlsx)"))
    page.exporting.click()
    rows = CalamineWorkbook.from_path(tmp_path / "订单.xlsx").get_sheet_by_name("销售订单").to_python()
    assert [row[0] for row in rows] == ["订单号", "SO-1"]
    assert "1 单" in at_work.last


def test_goods_of_returns_are_not_offered_for_sales(qtbot, at_work, expect_dialog) -> None:
    page = SalesPage(at_work.desk)
    qtbot.addWidget(page)
    page.show()

    def look(dialog) -> None:
        assert dialog.lines.isHidden()
        dialog.reject()

    expect_dialog(look)
    page.exporting.click()


def test_the_list_is_saved_as_a_register_with_what_it_was_narrowed_to(
    qtbot, tmp_path, at_work, expect_dialog
) -> None:
    page = SalesPage(at_work.desk)
    qtbot.addWidget(page)
    page.show()
    page.search.setText("SO-1")
    page.search.search_now()
    expect_dialog(lambda dialog: dialog.doing.click())
    expect_dialog((str(tmp_path / "台账"), "PDF 台账 (*.pdf)"))
    page.exporting.click()
    text = whole_text((tmp_path / "台账.pdf").read_bytes())
    assert "销售订单台账SO-1" in text.replace("小店", "")
    assert "合计1" in text
    assert "1 单" in at_work.last


def test_ctrl_p_previews_the_list_as_a_register(qtbot, at_work) -> None:
    page = SalesPage(at_work.desk)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (preview,) = page.window().findChildren(PdfPreview)
    assert preview.windowTitle() == "销售订单台账 2026-11-21"
    preview.close()
