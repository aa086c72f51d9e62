"""The program meets a damaged database: the last backup is one key away, and the damaged file stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from erp_returns.app import Program
from erp_returns.services.backups import back_up, backup_folder, backups
from erp_returns.ui import daily
from erp_returns.ui.dialogs.storage_trouble import StorageTroubleDialog
from erp_returns.ui.i18n import Language
from erp_returns.ui.pages import Tab
from tests.journeys.shop import ShopAtWork, Wanted

PAGE = 4096


@pytest.fixture
def program(
    qapp: QApplication, light_pages: tuple[Tab, ...], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setattr(daily, "FIRST_MS", 3_600_000)
    made = Program(qapp, Language.CHINESE)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.close()


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A shop with one order and a backup, whose first page was lost."""
    shop = ShopAtWork(tmp_path)
    shop.returned(Wanted(1, 1))
    back_up(shop.session)
    path = Path(str(shop.session.database.database))
    shop.session.database.close()
    path.write_bytes(b"\x00" * PAGE + path.read_bytes()[PAGE:])
    return path


def test_enter_brings_the_last_backup_back(
    program: Program, damaged: Path, expect_dialog: Callable[[object], None], qtbot: QtBot
) -> None:
    left = damaged.read_bytes()
    said: list[str] = []

    def answer(dialog: StorageTroubleDialog) -> None:
        said.extend((dialog.restoring.text(), dialog.restoring.toolTip()))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    expect_dialog(answer)
    assert program.open(damaged)

    assert program.desk is not None
    found = program.desk.session.database.execute_sql("SELECT count(*) FROM return_order").fetchone()
    assert found == (1,)
    (aside,) = damaged.parent.glob("shop.db.damaged-*[0-9]")
    assert aside.read_bytes() == left
    assert said[0].startswith("恢复 2026-11-21")
    assert "不会删除" in said[1]


def test_a_backup_that_is_damaged_too_is_said_and_the_file_stays(
    program: Program, damaged: Path, expect_dialog: Callable[[object], None]
) -> None:
    (kept,) = backups(backup_folder(damaged))
    kept.path.write_bytes(kept.path.read_bytes()[:-PAGE])
    said: list[str] = []

    def leave(dialog: StorageTroubleDialog) -> None:
        said.append(dialog.said.text())
        dialog.leaving.click()

    expect_dialog(lambda dialog: dialog.restoring.click())
    expect_dialog(leave)
    assert not program.open(damaged)

    assert kept.path.name in said[0]
    assert damaged.exists()


def test_without_backups_nothing_is_offered(
    program: Program, damaged: Path, expect_dialog: Callable[[object], None]
) -> None:
    for each in backups(backup_folder(damaged)):
        each.path.unlink()
    offered: list[bool] = []

    def leave(dialog: StorageTroubleDialog) -> None:
        offered.append(dialog.restoring.isVisible())
        dialog.leaving.click()

    expect_dialog(leave)
    assert not program.open(damaged)
    assert offered == [False]
