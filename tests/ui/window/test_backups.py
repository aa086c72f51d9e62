"""Backups in the window: the sign in the status bar, the list, one taken, one brought back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from erp_returns.models import ReturnOrder
from erp_returns.services.backups import Why, back_up, backup_folder, backups
from erp_returns.ui.backup_sign import BackupSign
from erp_returns.ui.daily import DailyRound
from erp_returns.ui.dialogs import backups as dialogs
from erp_returns.ui.dialogs.backups import BackupsDialog
from erp_returns.ui.jobs import JobRunner
from tests.builders import NOW
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.held import Held


@pytest.fixture
def dialog(at_work: DeskAtWork, qtbot: QtBot) -> Iterator[BackupsDialog]:
    shown = BackupsDialog(at_work.desk)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    shown.close()


@pytest.fixture
def agreed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The person agrees to whatever is asked; what was asked is kept."""
    asked: list[str] = []

    class Agreeing:
        @staticmethod
        def ask(_parent: object, _title: str, text: str, _yes: str, *, danger: bool) -> bool:
            assert danger
            asked.append(text)
            return True

    monkeypatch.setattr(dialogs, "Question", Agreeing)
    return asked


def test_enter_takes_a_backup_and_lists_it(dialog: BackupsDialog, shop: ShopAtWork, qtbot: QtBot):
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert [each.why for each in dialog.table.rows] == [Why.BY_HAND]
    assert "已备份并检查无误：1 张销售订单，0 张退换货单" in dialog.said.text()


def test_a_chosen_backup_is_brought_back_after_a_question(
    dialog: BackupsDialog, shop: ShopAtWork, agreed: list[str], qtbot: QtBot
):
    dialog.take()
    shop.returned(Wanted(1, 1))
    dialog.view.choose_row(0)

    dialog.restoring.click()

    assert len(agreed) == 1
    assert ReturnOrder.select().count() == 0
    assert "已恢复" in dialog.said.text()
    assert {each.why for each in dialog.table.rows} == {Why.BY_HAND, Why.RESTORE}


def test_a_damaged_backup_is_refused_in_words(dialog: BackupsDialog, shop: ShopAtWork, agreed: list[str]):
    dialog.take()
    chosen = dialog.table.rows[0].path
    chosen.write_bytes(chosen.read_bytes()[:-4096])

    dialog.restore_from(chosen)

    assert "已损坏" in dialog.said.text()
    assert dialog.taking.isEnabled()


def test_nothing_is_brought_back_while_nothing_is_chosen(dialog: BackupsDialog):
    assert not dialog.restoring.isEnabled()


def test_the_sign_warns_when_the_last_backup_is_old(shop: ShopAtWork, theme, qtbot: QtBot):
    days = [0]
    session = replace(shop.session, clock=lambda: NOW + timedelta(days=days[0]))
    working = desk_at_work(session, theme)
    sign = BackupSign(working.desk)
    qtbot.addWidget(sign)
    sign.refresh()
    never = sign.text()
    back_up(session)
    sign.refresh()
    fresh = sign.text()
    days[0] = 4
    working.desk.changes.publish({"backups"})

    assert never == "还没有备份"
    assert fresh.startswith("上次备份 2026-11-2")
    assert sign.text() == "已 4 天没有备份"


def test_a_new_day_begins_with_a_backup(shop: ShopAtWork, theme, qtbot: QtBot):
    working = desk_at_work(shop.session, theme)

    DailyRound(working.desk, working.desk.changes).look()

    folder = backup_folder(Path(str(shop.session.database.database)))
    assert [each.why for each in backups(folder)] == [Why.DAILY]


def test_a_backup_under_way_is_stopped_by_esc_and_the_list_stays(
    at_work: DeskAtWork, shop: ShopAtWork, qtbot: QtBot
):
    held = Held()
    shown = BackupsDialog(replace(at_work.desk, jobs=JobRunner(held)))
    shown.show()
    shown.take()
    assert shown.closing.text() == "取消"

    shown.reject()
    assert shown.isVisible()
    held.begin()

    assert "已取消" in shown.said.text()
    assert list(shown.table.rows) == []
    assert shown.closing.text() == "关闭"
    with qtbot.waitSignal(shown.destroyed):
        shown.reject()
