"""操作日志 through its widgets and keys, and as a file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from erp_returns.domain.kinds import Role
from erp_returns.models import OperatorPermission
from erp_returns.queries.event_log import EventLog, LogFilter
from erp_returns.queries.log_export import LogReading
from erp_returns.services import follow_ups
from erp_returns.services.log_export import export_log
from erp_returns.ui.jobs import JobCancelled
from erp_returns.ui.pages.log.window import LogWindow
from erp_returns.ui.theme import Theme
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.pages.orders.places import Orders, signed_in


@pytest.fixture
def home(qtbot: QtBot) -> Iterator[QWidget]:
    """What the log opens over."""
    widget = QWidget()
    yield widget
    widget.deleteLater()


def shown(qtbot: QtBot, at_work: DeskAtWork, home: QWidget) -> LogWindow:
    window = LogWindow(at_work.desk, home)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture(autouse=True)
def settled(shop: ShopAtWork) -> None:
    shop.set("max_compensation", 2000)


@pytest.fixture
def window(qtbot: QtBot, at_work: DeskAtWork, home: QWidget) -> LogWindow:
    return shown(qtbot, at_work, home)


def cells(window: LogWindow, key: str) -> list[str]:
    table = window.page.list.table
    place = table.column_of(key)
    return [table.row_texts(row)[place] for row in range(table.rowCount())]


def test_the_log_opens_where_one_types_what_to_find(qtbot, at_work, home) -> None:
    window = shown(qtbot, at_work, home)
    assert window.page.search.hasFocus()


def test_everything_that_was_done_stands_there(window: LogWindow) -> None:
    assert set(cells(window, "kind")) == {"参数", "退换货单", "店铺"}
    assert {"设置", "审核拒绝", "同意退款", "收货", "新建退换货", "建立店铺"} <= set(cells(window, "action"))
    assert window.page.said.text() == f"共 {len(cells(window, 'at'))} 条"


def test_a_row_tells_status_and_changes(window: LogWindow) -> None:
    at = cells(window, "action").index("审核拒绝")
    assert cells(window, "status")[at] == "待审核 → 审核拒绝"
    assert cells(window, "note")[at] == "已穿过"
    at = cells(window, "action").index("设置")
    assert (cells(window, "subject")[at], cells(window, "changes")[at]) == ("补偿上限", "10.00 → 20.00")


def test_the_chosen_event_is_shown_whole(window: LogWindow) -> None:
    page = window.page
    page.list.view.choose_row(cells(window, "action").index("同意退款"))
    view = page.event_view
    assert view.title.text() == "同意退款"
    assert view.facts.value("单据").startswith("TK")
    assert "已退款 0.00 元 → 81.90 元" in view.changes.text().splitlines()
    page.list.view.choose_row(cells(window, "action").index("设置"))
    assert not view.opening.isVisible()


def test_what_is_typed_narrows_it_down(qtbot: QtBot, window: LogWindow) -> None:
    window.page.search.setText("已穿过")
    qtbot.keyClick(window.page.search, Qt.Key.Key_Return)
    assert cells(window, "action") == ["审核拒绝"]
    assert window.page.list.view.hasFocus()


@pytest.mark.parametrize(
    ("key", "kept", "left"),
    [("action", "pay", {"同意退款"}), ("subject", "parameter", {"设置"}), ("person", "1", {"建立店铺"})],
)
def test_filters_narrow_it_down(window: LogWindow, key: str, kept: str, left: set[str]) -> None:
    window.page.strip.put(key, kept)
    assert set(cells(window, "action")) == left


def test_days_narrow_it_down_and_nothing_says_so(window: LogWindow) -> None:
    window.page.strip.put("days", "2026-01-01..2026-01-31")
    assert cells(window, "action") == []
    window.page.nothing.button.click()
    assert len(cells(window, "action")) > 5


def test_what_can_be_filtered_by_is_named_once(window: LogWindow) -> None:
    for field in window.page.strip._fields.values():
        words = [word for _, word in field.options()]
        assert len(words) == len(set(words)), field.label


def test_enter_opens_the_order_over_the_log(qtbot: QtBot, window: LogWindow, orders: Orders) -> None:
    window.page.list.view.choose_row(cells(window, "action").index("审核拒绝"))
    with qtbot.waitSignal(window.page.order_asked) as asked:
        qtbot.keyClick(window.page.list.view, Qt.Key.Key_Return)
    assert asked.args == [orders.rejected]
    opened = window.open_order(orders.rejected)
    assert opened.panel.identity == orders.rejected
    opened.close()


def test_an_event_of_the_shop_opens_nothing(qtbot: QtBot, window: LogWindow) -> None:
    window.page.list.view.choose_row(cells(window, "action").index("设置"))
    with qtbot.assertNotEmitted(window.page.order_asked):
        qtbot.keyClick(window.page.list.view, Qt.Key.Key_Return)


def test_what_is_done_meanwhile_comes_in_and_the_chosen_event_stays(
    window: LogWindow, shop: ShopAtWork, orders: Orders, at_work: DeskAtWork
) -> None:
    chosen = window.page.list.view.current_key()
    wanted = follow_ups.Wanted("催", "2026-11-22")
    at_work.desk.act(lambda: follow_ups.add(shop.session, orders.awaiting, wanted))
    assert "添加跟进" in cells(window, "action")
    assert window.page.list.view.current_key() == chosen


def test_escape_closes_the_log(qtbot: QtBot, window: LogWindow) -> None:
    qtbot.keyClick(window.page.list.view, Qt.Key.Key_Escape)
    assert not window.isVisible()


# -- as a file


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_log_is_written_as_it_is_filtered(
    window: LogWindow,
    tmp_path: Path,
    suffix: str,
    expect_dialog: Callable[[object], None],
    at_work: DeskAtWork,
) -> None:
    out = tmp_path / f"log{suffix}"
    window.page.strip.put("subject", "parameter")
    expect_dialog((str(out), ""))
    window.page.exporting.click()
    heading, row = read(out)
    assert [str(cell) for cell in heading][:6] == ["时间", "操作员", "对象", "单号或名称", "操作", "原状态"]
    assert [str(cell) for cell in row][1:5] == ["店主", "参数", "补偿上限", "设置"]
    assert str(row[-1]) == "10.00 → 20.00"
    assert str(out) in at_work.last


def read(path: Path) -> list[list[object]]:
    if path.suffix == ".csv":
        return [list(row) for row in csv.reader(path.read_text(encoding="utf-8-sig").splitlines())]
    return [list(row) for row in CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()]


def test_what_looks_like_a_formula_is_text_in_the_file(
    shop: ShopAtWork, orders: Orders, tmp_path: Path
) -> None:
    evil = '=cmd|"/c calc"!A1'
    follow_ups.add(shop.session, orders.awaiting, follow_ups.Wanted(evil, "2026-11-22"))
    log = EventLog(shop.session.database, LogFilter(action="follow_up_added"))
    for suffix in (".csv", ".xlsx"):
        out = tmp_path / f"log{suffix}"
        ids = log.positions(lambda: False)
        assert export_log(shop.session, out, log, ids, "日志", LogReading(), lambda _done, _total: None) == 1
    (_, row) = read(tmp_path / "log.xlsx")
    assert row[-2] == evil
    assert evil not in (tmp_path / "log.csv").read_text(encoding="utf-8-sig").split(",")


def test_who_may_not_export_sees_why_and_gets_no_file(
    qtbot: QtBot, shop: ShopAtWork, theme: Theme, home: QWidget
) -> None:
    session = signed_in(shop.session, Role.SERVICE)
    OperatorPermission.insert(operator_id=session.operator_id, permission="export", granted=0).execute()
    clerk = desk_at_work(session, theme)
    window = shown(qtbot, clerk, home)
    assert not window.page.exporting.isEnabled()
    assert "没有权限" in window.page.exporting.toolTip()
    window.page.save()
    assert "没有权限" in clerk.last


def test_a_stopped_export_leaves_no_file(shop: ShopAtWork, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise JobCancelled

    log = EventLog(shop.session.database, LogFilter())
    ids = log.positions(lambda: False)
    for suffix in (".csv", ".xlsx"):
        with pytest.raises(JobCancelled):
            export_log(shop.session, tmp_path / f"log{suffix}", log, ids, "日志", LogReading(), stop)
    assert list(tmp_path.glob("*log*")) == []


def test_the_file_is_asked_for_by_name(window: LogWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed: list[str] = []

    def ask(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    window.page.save()
    assert proposed == ["操作日志 2026-11-21.xlsx"]
