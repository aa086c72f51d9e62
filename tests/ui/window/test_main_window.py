"""The window: tabs and what waits on them, menus and keys, what pages ask for, leaving."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import cast

import pytest
from peewee import OperationalError
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from erp_returns.models import Operator
from erp_returns.queries.preferences import preference
from erp_returns.queries.settings import settings
from erp_returns.services.preferences import keep
from erp_returns.services.session import Session
from erp_returns.services.setup import open_session
from erp_returns.ui import main_window
from erp_returns.ui.changes import Page
from erp_returns.ui.dialogs.help import HelpDialog
from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.editor import ReturnEditor
from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.pages import TABS, Tab
from erp_returns.ui.pages.guide import GUIDES
from erp_returns.ui.theme import Appearance, Theme, Tone
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.window.stand_ins import StandIn


def page(window: MainWindow) -> StandIn:
    return cast("StandIn", window.page())


def clerk(session: Session, theme: Theme, role: str = "service") -> DeskAtWork:
    Operator.insert(name="小李", role=role).execute()
    return desk_at_work(open_session(session.database, "小李"), theme)


# ---------------------------------------------------------------------- tabs


def test_the_tabs_stand_in_the_order_of_the_trade(window: MainWindow) -> None:
    titles = [window.tabs.tabText(at) for at in range(window.tabs.count())]
    assert titles == [
        "退换货单",
        "销售订单",
        "仓库收货",
        "退款审批",
        "库存",
        "统计分析",
        "原因与类型",
        "参数设置",
    ]


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.key)
def test_every_tab_has_its_page(tab: Tab) -> None:
    assert issubclass(getattr(import_module(tab.module), tab.page), Page)


@pytest.mark.parametrize("tab", TABS, ids=lambda tab: tab.key)
def test_every_tab_has_its_guide(tab: Tab) -> None:
    assert GUIDES[tab.key].paragraphs


def test_only_the_first_page_is_made_at_the_start(window: MainWindow) -> None:
    assert (window.stack.count(), page(window).read) == (1, 1)


def test_a_page_is_made_once(window: MainWindow) -> None:
    first = window.page()
    window.show_tab("sales")
    window.show_tab("returns")
    assert (window.page(), window.stack.count()) == (first, 2)


def test_a_key_shows_a_tab_and_the_cursor_goes_into_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.tab().key == "intake"
    assert page(window).field.hasFocus()


def test_a_tab_opens_only_for_who_may_use_it(
    session: Session, theme: Theme, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window(clerk(session, theme))
    shown = [tab.key for at, tab in enumerate(TABS) if window.tabs.isTabVisible(at)]
    assert shown == ["returns", "sales", "intake", "statistics"]


def test_a_tab_that_was_asked_for_in_vain_says_why(
    session: Session, theme: Theme, open_window: Callable[..., MainWindow]
) -> None:
    desk = clerk(session, theme)
    assert open_window(desk).show_tab("parameters") is None
    assert desk.last == "没有权限打开“参数设置”，请店主授权。"


def test_a_permission_that_was_given_opens_its_tab_at_once(
    session: Session, theme: Theme, open_window: Callable[..., MainWindow]
) -> None:
    desk = clerk(session, theme)
    window = open_window(desk)
    Operator.update(role="owner").where(Operator.name == "小李").execute()
    desk.desk.changes.publish({"people"})
    assert window.tabs.isTabVisible(5)


def test_tabs_carry_what_waits_on_them(
    shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow, qtbot: QtBot
) -> None:
    shop.returned(Wanted(1, 1))
    at_work.desk.changes.publish({"returns"})
    qtbot.waitUntil(lambda: window.tabs.tabText(3) == "退款审批 (1)")
    assert [window.tabs.tabText(at) for at in (0, 2)] == ["退换货单 (1)", "仓库收货"]


# ------------------------------------------------------- what pages ask for


def test_a_page_is_asked_to_show_what_another_page_wants(at_work: DeskAtWork, window: MainWindow) -> None:
    at_work.desk.router.intake_asked.emit(42)
    assert (window.tab().key, page(window).opened) == ("intake", [42])


def test_a_search_finds_an_order_and_opens_it(shop: ShopAtWork, window: MainWindow, qtbot: QtBot) -> None:
    order = shop.order(shop.returned(Wanted(1, 1)))
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.search, order.number)
    window.search.search_now()
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert (window.tab().key, page(window).opened) == ("returns", [order.id])


def test_a_search_in_vain_says_what_can_be_typed(
    at_work: DeskAtWork, window: MainWindow, qtbot: QtBot
) -> None:
    window.search.setFocus()
    window.search.setText("没有这个人")
    window.search.search_now()
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert at_work.last.startswith("没有找到“没有这个人”")


def test_new_return_starts_from_the_sale_that_is_chosen(
    at_work: DeskAtWork, window: MainWindow, qtbot: QtBot
) -> None:
    asked: list[int] = []
    at_work.desk.router.new_return_asked.disconnect()
    at_work.desk.router.new_return_asked.connect(asked.append)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    window.show_tab("sales")
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert asked == [0, 7]


def test_a_sale_opens_the_editor(shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow) -> None:
    at_work.desk.router.new_return_asked.emit(shop.sale.id)
    [editor] = window.findChildren(ReturnEditor)
    assert editor.isVisible()
    assert "SO-1" in editor.windowTitle()
    editor.done(0)


def test_a_record_is_previewed(shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow) -> None:
    order_id = shop.returned(Wanted(1, 1))
    at_work.desk.router.record_asked.emit(order_id)
    [preview] = window.findChildren(PdfPreview)
    assert (preview.windowTitle(), preview.pages) == (f"退换货单 {shop.order(order_id).number}", 1)
    preview.close()


def test_a_voucher_is_previewed(shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow) -> None:
    order_id = shop.refund_only(Wanted(1, fen=5_00))
    shop.approve(order_id)
    shop.pay(order_id)
    at_work.desk.router.voucher_asked.emit(shop.refund_number(order_id))
    [preview] = window.findChildren(PdfPreview)
    assert preview.pages == 1
    preview.close()


def test_a_record_of_an_order_that_is_gone_is_refused(at_work: DeskAtWork, window: MainWindow) -> None:
    at_work.desk.router.record_asked.emit(99)
    assert "找不到" in at_work.last


@pytest.mark.parametrize("name", ["template", "template_returns", "template_products"])
def test_the_template_is_written_where_it_is_wanted(
    at_work: DeskAtWork,
    window: MainWindow,
    tmp_path: Path,
    expect_dialog: Callable[[object], None],
    name: str,
) -> None:
    expect_dialog((str(tmp_path / "模板"), "CSV (*.csv)"))
    window.menus.actions[name].trigger()
    assert (tmp_path / "模板.csv").exists()
    assert "模板已保存到" in at_work.last


def test_a_template_that_cannot_be_written_is_refused(
    at_work: DeskAtWork, window: MainWindow, tmp_path: Path, expect_dialog: Callable[[object], None]
) -> None:
    expect_dialog((str(tmp_path / "none" / "模板.csv"), ""))
    window.menus.actions["template"].trigger()
    assert at_work.told[-1].tone is Tone.DANGER


# ------------------------------------------------------------------ dropping


def dropped(*paths: Path) -> QDropEvent:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    KEPT.append(carried)
    return QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


KEPT: list[QMimeData] = []
"""An event does not keep what it carries."""


def test_files_dropped_on_the_window_are_imported(
    at_work: DeskAtWork, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    router = at_work.desk.router
    router.import_asked.disconnect()
    with qtbot.waitSignal(router.import_asked) as asked:
        window.dropEvent(dropped(tmp_path / "a.csv", tmp_path / "b.csv"))
    assert asked.args == [[str(tmp_path / "a.csv"), str(tmp_path / "b.csv")]]


def test_a_text_dropped_on_the_window_is_not_imported(
    at_work: DeskAtWork, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(at_work.desk.router.import_asked, wait=20):
        window.dropEvent(dropped())


# --------------------------------------------------------- menus, keys, help


def test_actions_that_need_a_permission_are_grey_without_it(
    session: Session, theme: Theme, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window(clerk(session, theme, "warehouse"))
    new = window.menus.actions["new"]
    assert (new.isEnabled(), new.toolTip()) == (False, "没有权限，请店主授权")


def test_every_key_of_the_menus_is_given_once(window: MainWindow) -> None:
    keys = [key.toString() for action in window.menus.actions.values() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_the_document_menu_offers_what_the_page_can_do(window: MainWindow) -> None:
    window.menus.document.aboutToShow.emit()
    assert [action.text() for action in window.menus.document.actions()] == ["审核通过"]


def test_f1_opens_the_help_of_the_tab_one_is_in(window: MainWindow, qtbot: QtBot) -> None:
    window.show_tab("intake")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    [dialog] = window.findChildren(HelpDialog)
    assert (dialog.windowTitle(), "扫描框" in dialog.text.toPlainText()) == ("帮助：仓库收货", True)
    dialog.close()


def test_the_status_bar_names_the_database_and_who_is_at_work(window: MainWindow, tmp_path: Path) -> None:
    labels = window.statusBar().findChildren(QLabel)
    said = " ".join(label.accessibleName() or label.text() for label in labels)
    assert str(tmp_path / "shop.db") in said
    assert "操作员：店主" in said


# ---------------------------------------------------------------- appearance


def test_the_owner_chooses_the_look_of_the_shop(session: Session, theme: Theme, window: MainWindow) -> None:
    window.menus.actions["look/dark"].trigger()
    assert settings(session.database).text("theme") == "dark"
    assert theme.appearance is Appearance.DARK


def test_others_choose_their_own_look(
    session: Session, theme: Theme, open_window: Callable[..., MainWindow]
) -> None:
    desk = clerk(session, theme)
    open_window(desk).menus.actions["look/dark"].trigger()
    own = desk.desk.session
    assert preference(own.database, own.operator_id, "theme") == "dark"
    assert (settings(session.database).text("theme"), theme.appearance) == ("system", Appearance.DARK)


def test_text_grows_by_a_key_and_goes_back(theme: Theme, window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    grown = theme.points
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert (grown, theme.points) == (13, 10)


def test_text_stops_growing(session: Session, theme: Theme, window: MainWindow) -> None:
    for _ in range(15):
        window.menus.actions["larger"].trigger()
    assert (theme.points, settings(session.database).count("text_size")) == (20, 20)


def test_a_setting_changed_elsewhere_is_seen_at_once(
    shop: ShopAtWork, at_work: DeskAtWork, theme: Theme, window: MainWindow
) -> None:
    shop.set("theme", "dark")
    at_work.desk.changes.publish({"parameters"})
    assert theme.appearance is Appearance.DARK


# ------------------------------------------------------------------- changes


def commit_elsewhere(session: Session) -> None:
    other = sqlite3.connect(str(session.database.database))
    other.execute("UPDATE shop SET platform = 'x'")
    other.commit()
    other.close()


def test_what_another_program_commits_is_read_again(session: Session, window: MainWindow) -> None:
    commit_elsewhere(session)
    window.look()
    assert page(window).read == 2


def test_what_was_committed_here_is_not_read_twice(shop: ShopAtWork, window: MainWindow) -> None:
    shop.set("sound", value=False)
    window.look()
    assert page(window).read == 1


def test_a_key_reads_everything_again(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert page(window).read == 2


# ------------------------------------------------------------------- leaving


def test_the_window_opens_as_it_was_left(open_window: Callable[..., MainWindow]) -> None:
    first = open_window()
    first.resize(700, 500)
    first.close()
    assert open_window().size() == first.size()


def test_a_window_state_that_cannot_be_read_is_left_aside(
    session: Session, open_window: Callable[..., MainWindow]
) -> None:
    keep(session, {"window": "无效"})
    assert open_window().width() == 1280


class Never:
    """Runs nothing, so that work stays under way."""

    def submit(self, work: Callable[[], None]) -> None:
        """Let it wait."""

    def shutdown(self) -> None:
        """Nothing runs."""


def busy(at_work: DeskAtWork) -> DeskAtWork:
    desk = replace(at_work.desk, jobs=JobRunner(Never()))
    desk.jobs.run(lambda _token: None, lambda _result: None, title="导入 a.csv")
    return DeskAtWork(desk)


def test_work_under_way_asks_before_the_window_closes(
    at_work: DeskAtWork, open_window: Callable[..., MainWindow], expect_dialog: Callable[[object], None]
) -> None:
    window = open_window(busy(at_work))
    expect_dialog(0)
    window.close()
    stayed = window.isVisible()
    expect_dialog(1)
    window.close()
    assert (stayed, window.isVisible()) == (True, False)


def test_an_unsaved_form_keeps_the_window_open(
    shop: ShopAtWork,
    at_work: DeskAtWork,
    window: MainWindow,
    qtbot: QtBot,
    expect_dialog: Callable[[object], None],
) -> None:
    at_work.desk.router.new_return_asked.emit(shop.sale.id)
    [editor] = window.findChildren(ReturnEditor)
    assert editor.form is not None
    editor.form.goods.view.go_to(0)
    qtbot.keyClick(editor.form.goods.view, Qt.Key.Key_Delete)
    expect_dialog(0)
    window.close()
    assert window.isVisible()
    editor.done(0)


def test_a_database_that_went_away_is_told_once_and_looked_for_again_after_a_change(
    session: Session, at_work: DeskAtWork, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_database: object) -> int:
        raise OperationalError("disk I/O error")

    monkeypatch.setattr(main_window, "data_version", gone)
    with pytest.raises(OperationalError):
        window.look()
    stopped = not window.looking.isActive()
    at_work.desk.changes.publish({"returns"})
    assert (stopped, window.looking.isActive()) == (True, True)
