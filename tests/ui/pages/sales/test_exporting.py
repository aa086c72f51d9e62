"""销售订单: the list taken out as a file."""

from python_calamine import CalamineWorkbook

from erp_returns.ui.pages.sales import SalesPage


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
