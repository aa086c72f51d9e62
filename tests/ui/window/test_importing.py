"""Files of every kind through the window: shown first, then booked; unknown ones matched by hand once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.queries.reading import scalar
from erp_returns.services.import_presets import forget, presets, remember
from erp_returns.ui.importing.matching import MatchingDialog
from erp_returns.ui.imports import ImportDialog
from erp_returns.ui.tables.view import TableView
from tests.documents.platform_examples import PDD
from tests.documents.sales_files_kit import DETAIL_LIST, FIXTURES, ORDER_LIST, export
from tests.ui.actions.desks import DeskAtWork

UNKNOWN = {
    "单据号": "H-1",
    "日期": "2026-11-01 10:00:00",
    "货名": "陶瓷杯",
    "件": "2",
    "每件": "9.90",
    "收了多少": "19.80",
}
MATCHES = {
    "平台单号": "单据号",
    "下单时间": "日期",
    "商品名称": "货名",
    "数量": "件",
    "单价": "每件",
    "实付金额": "收了多少",
}
PRODUCT = {"商品编码": "A", "商品名称": "甲", "售价": "9.90"}

Open = Callable[..., ImportDialog]


@pytest.fixture
def opened(at_work: DeskAtWork, qtbot: QtBot) -> Iterator[Open]:
    shown: list[ImportDialog] = []

    def show(*paths: Path) -> ImportDialog:
        dialog = ImportDialog(at_work.desk, paths)
        shown.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    yield show
    for dialog in shown:
        dialog.close()
        dialog.deleteLater()


def words(dialog: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def button(dialog: QWidget, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if text in each.text())


def tabs(dialog: ImportDialog) -> list[str]:
    bar = dialog.findChildren(QTabWidget)[0]
    return [bar.tabText(place) for place in range(bar.count())]


def count(at_work: DeskAtWork, table: str) -> int:
    return int(scalar(at_work.desk.session.database, f"SELECT count(*) FROM {table}") or 0)


def test_an_export_of_a_platform_is_shown_and_then_booked(
    opened: Open, at_work: DeskAtWork, tmp_path: Path
) -> None:
    before = count(at_work, "sales_order")
    dialog = opened(export(tmp_path, PDD))
    assert "拼多多订单：新增 1 张订单" in words(dialog)
    assert tabs(dialog)[0] == "销售订单 (1)"
    assert count(at_work, "sales_order") == before
    button(dialog, "导入 1 张订单").click()
    assert "导入完成：新增 1 张订单" in words(dialog)
    assert count(at_work, "sales_order") == before + 1


def test_refunds_are_told_from_orders_by_their_columns(opened: Open, at_work: DeskAtWork) -> None:
    button(opened(ORDER_LIST, DETAIL_LIST), "导入 3").click()
    dialog = opened(FIXTURES / "tmall_refund_202511.csv")
    assert "淘宝退款列表：新增 2 张退换货单" in words(dialog)
    button(dialog, "导入 2").click()
    assert count(at_work, "return_order") == 2
    assert count(at_work, "stock_movement") == 0


def test_products_are_taken_in(opened: Open, at_work: DeskAtWork, tmp_path: Path) -> None:
    dialog = opened(export(tmp_path, PRODUCT))
    button(dialog, "导入 1 种商品").click()
    assert count(at_work, "product WHERE code = 'A' AND price_fen = 990") == 1


def test_a_stock_file_is_sent_to_where_stock_is_compared(opened: Open, tmp_path: Path) -> None:
    dialog = opened(export(tmp_path, {"编码": "A", "库存": "5"}))
    assert "导入库存快照" in words(dialog)
    assert button(dialog, "手工对应列").isVisible()
    dialog = opened(export(tmp_path, PRODUCT | {"库存": "5"}, name="商品.csv"))
    assert "新增 1 种商品" in words(dialog)
    assert "库存数量不在这里导入" in words(dialog)
    assert "库存数量" not in words(opened(export(tmp_path, PRODUCT, name="又.csv")))


def test_several_files_of_one_kind_are_taken_in_together(
    opened: Open, at_work: DeskAtWork, tmp_path: Path
) -> None:
    first = export(tmp_path, PRODUCT | {"商品编码": "N1"}, name="一.csv")
    second = export(tmp_path, PRODUCT | {"商品编码": "N2"}, {"商品编码": "N3"}, name="二.csv")
    dialog = opened(first, second)
    assert "新增 2 种商品" in words(dialog)
    button(dialog, "导入 2 种商品").click()
    assert count(at_work, "product WHERE code LIKE 'N_'") == 2
    assert scalar(at_work.desk.session.database, "SELECT files FROM import_run") == "一.csv\n二.csv"


def test_files_of_several_kinds_are_asked_for_one_kind_at_a_time(opened: Open, tmp_path: Path) -> None:
    dialog = opened(export(tmp_path, PRODUCT), FIXTURES / "tmall_refund_202511.csv")
    assert "请分几次导入" in words(dialog)
    assert "商品模板" in words(dialog)
    assert "淘宝退款列表" in words(dialog)


def test_a_file_that_is_open_elsewhere_is_read_and_said_so(opened: Open, tmp_path: Path) -> None:
    path = export(tmp_path, PRODUCT)
    (tmp_path / f"~${path.name}").write_bytes(b"x")
    assert "上次保存的内容" in words(opened(path))
    assert "临时文件" in words(opened(tmp_path / f"~${path.name}"))


def test_exchanges_are_shown_with_what_goes_out(opened: Open, tmp_path: Path) -> None:
    row = {
        "平台退款编号": "TK-1",
        "平台单号": "没有",
        "业务": "换货",
        "状态": "待收货",
        "商品编码": "A",
        "退款金额": "",
        "换出商品编码": "B",
        "换出数量": "2",
    }
    dialog = opened(export(tmp_path, row))
    assert "退换货模板：新增 0 张退换货单" in words(dialog)
    shown = {
        view.model().index(0, column).data()
        for view in dialog.findChildren(TableView)
        for column in range(view.model().columnCount())
    }
    assert {"换货", "待收货", "B × 2"} <= shown


def test_an_unknown_file_is_matched_by_hand_once_and_known_the_next_time(
    opened: Open, at_work: DeskAtWork, tmp_path: Path, qtbot: QtBot
) -> None:
    path = export(tmp_path, UNKNOWN)
    dialog = opened(path)
    assert "认不出" in words(dialog)
    button(dialog, "手工对应列").click()
    matching = dialog.findChildren(MatchingDialog)[0]
    assert not matching.accepting.isEnabled()
    for ours, theirs in MATCHES.items():
        matching.choose(ours, theirs)
    qtbot.mouseClick(matching.accepting, Qt.MouseButton.LeftButton)
    assert "新增 1 张订单" in words(dialog)
    assert presets(at_work.desk.session.database)[0].name == "导出"
    button(dialog, "导入 1").click()
    sql = "SELECT paid_fen FROM sales_order WHERE platform_number = 'H-1'"
    assert scalar(at_work.desk.session.database, sql) == 1980
    assert "新增 1 张订单" in words(opened(export(tmp_path, UNKNOWN | {"单据号": "H-2"}, name="又.csv")))


def test_what_is_wrong_in_a_matched_file_is_told_with_its_own_heading(
    opened: Open, at_work: DeskAtWork, tmp_path: Path
) -> None:
    from erp_returns.documents.sales_files import read_sales_files
    from erp_returns.documents.sales_files.presets import Preset

    remember(at_work.desk.session, Preset("杯子", "template", tuple(MATCHES.items())))
    known = presets(at_work.desk.session.database)
    parsed = read_sales_files([export(tmp_path, UNKNOWN | {"件": "两"})], presets=known)
    assert [problem.column for problem in parsed.problems] == ["件"]


def test_a_preset_can_be_replaced_and_taken_away(at_work: DeskAtWork) -> None:
    from erp_returns.documents.sales_files.presets import Preset

    session = at_work.desk.session
    remember(session, Preset("杯子", "template", (("平台单号", "单据号"),)))
    remember(session, Preset("杯子", "template", (("平台单号", "单号"),)))
    assert [preset.columns for preset in presets(session.database)] == [(("平台单号", "单号"),)]
    forget(session, "杯子")
    assert presets(session.database) == ()


def test_the_same_column_cannot_be_two_things(opened: Open, tmp_path: Path) -> None:
    dialog = opened(export(tmp_path, UNKNOWN))
    button(dialog, "手工对应列").click()
    matching = dialog.findChildren(MatchingDialog)[0]
    for ours, theirs in MATCHES.items():
        matching.choose(ours, theirs)
    matching.choose("单价", "收了多少")
    assert not matching.accepting.isEnabled()
    assert "收了多少" in matching.problem.text()
    matching.reject()


def test_headings_that_any_platform_uses_are_proposed(opened: Open, tmp_path: Path) -> None:
    row = {"订单号": "1", "商品标题": "杯", "购买数量": "1", "成交价": "1", "应收": "1", "x": ""}
    dialog = opened(export(tmp_path, row))
    button(dialog, "手工对应列").click()
    matching = dialog.findChildren(MatchingDialog)[0]
    assert {"商品名称": "商品标题", "数量": "购买数量"}.items() <= matching.chosen().items()
    matching.reject()


def test_a_wrong_match_is_put_right_from_the_preview(
    opened: Open, at_work: DeskAtWork, tmp_path: Path
) -> None:
    from erp_returns.documents.sales_files.presets import Preset

    wrong = MATCHES | {"实付金额": "每件", "单价": "收了多少"}
    remember(at_work.desk.session, Preset("杯子", "template", tuple(wrong.items())))
    dialog = opened(export(tmp_path, UNKNOWN))
    assert "按方案“杯子”读取" in words(dialog)
    button(dialog, "手工对应列").click()
    matching = dialog.findChildren(MatchingDialog)[0]
    assert matching.chosen() == wrong
    matching.choose("实付金额", "收了多少")
    matching.choose("单价", "每件")
    matching.name.setText("杯子店")
    matching.accepting.click()
    assert [preset.name for preset in presets(at_work.desk.session.database)] == ["杯子店"]
    button(dialog, "导入 1").click()
    assert count(at_work, "sales_order WHERE paid_fen = 1980") == 1


def test_a_preset_that_is_forgotten_knows_the_file_no_longer(
    opened: Open, at_work: DeskAtWork, tmp_path: Path
) -> None:
    from erp_returns.documents.sales_files.presets import Preset

    remember(at_work.desk.session, Preset("杯子", "template", tuple(MATCHES.items())))
    dialog = opened(export(tmp_path, UNKNOWN))
    button(dialog, "手工对应列").click()
    dialog.findChildren(MatchingDialog)[0].forgetting.click()
    assert "认不出" in words(dialog)
    assert presets(at_work.desk.session.database) == ()
