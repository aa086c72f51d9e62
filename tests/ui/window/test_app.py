"""Opening the shop's file: made, refused with a way out, changed for another; and errors nobody caught."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from peewee import OperationalError
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from erp_returns.app import Program
from erp_returns.domain.errors import DatabaseForeign, NotFound, StorageUnreachable
from erp_returns.models.database import is_older
from erp_returns.services import demo, opening
from erp_returns.services.backups import backup_folder, backups
from erp_returns.ui.dialogs.report import ReportDialog
from erp_returns.ui.dialogs.storage_trouble import StorageTroubleDialog
from erp_returns.ui.i18n import Language
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.notices import Notice
from erp_returns.ui.pages import Tab
from erp_returns.ui.trouble import Alarm, log_qt_message, start_log, stop_log
from tests.builders import sit_down
from tests.ui.window.stand_ins import StandIn


@pytest.fixture
def program(qapp: QApplication, light_pages: tuple[Tab, ...]) -> Iterator[Program]:
    made = Program(qapp, Language.CHINESE)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.close()
    made.theme.apply(points=10)


@pytest.fixture
def opened(program: Program, tmp_path: Path) -> MainWindow:
    assert program.open(tmp_path / "shop.db")
    return shown(program)


def shown(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


def told(program: Program) -> list[Notice]:
    heard: list[Notice] = []
    assert program.desk is not None
    program.desk.notices.posted.connect(heard.append)
    return heard


def foreign(path: Path) -> Path:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE songs (title TEXT)")
    other.close()
    return path


# ------------------------------------------------------------------- opening


def test_a_new_shop_is_founded_where_there_is_none(tmp_path: Path) -> None:
    session = sit_down(tmp_path / "shop.db")
    session.database.close()
    assert session.operator_name == "店主"


def test_the_folder_of_the_usual_place_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "deep" / "down"
    monkeypatch.setattr(opening, "default_database", lambda: folder / "shop.db")
    session = sit_down(folder / "shop.db")
    session.database.close()
    assert (folder / "shop.db").exists()


def test_a_folder_that_is_not_there_is_named_not_made(tmp_path: Path) -> None:
    with pytest.raises(StorageUnreachable):
        sit_down(tmp_path / "none" / "shop.db")


def test_a_foreign_file_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    path = foreign(tmp_path / "songs.db")
    before = path.read_bytes()
    with pytest.raises(DatabaseForeign):
        sit_down(path)
    assert path.read_bytes() == before


def test_a_window_stands_on_its_database(program: Program, opened: MainWindow) -> None:
    assert opened.isVisible()
    assert isinstance(opened.page(), StandIn)


def test_trouble_is_one_sentence_with_ways_out(
    program: Program, tmp_path: Path, expect_dialog: Callable[[object], None]
) -> None:
    seen: list[str] = []

    def read(dialog: StorageTroubleDialog) -> None:
        seen.extend((dialog.said.text(), dialog.choosing.text(), dialog.leaving.text()))
        dialog.leaving.click()

    expect_dialog(read)
    done = program.open(foreign(tmp_path / "songs.db"))
    assert (done, program.window) == (False, None)
    assert "不是退换货程序的数据库" in seen[0]
    assert seen[1:] == ["选择其他文件…", "退出"]


def test_another_file_can_be_chosen(
    program: Program, tmp_path: Path, expect_dialog: Callable[[object], None]
) -> None:
    expect_dialog(lambda dialog: dialog.choosing.click())
    expect_dialog((str(tmp_path / "shop.db"), ""))
    assert program.open(foreign(tmp_path / "songs.db"))
    assert (tmp_path / "shop.db").exists()


def test_what_was_mended_can_be_tried_again(
    program: Program, tmp_path: Path, expect_dialog: Callable[[object], None]
) -> None:
    path = foreign(tmp_path / "shop.db")

    def mend(dialog: StorageTroubleDialog) -> None:
        path.unlink()
        dialog.again.click()

    expect_dialog(mend)
    assert program.open(path)


def test_another_database_takes_the_place_of_the_first(
    program: Program, opened: MainWindow, tmp_path: Path
) -> None:
    opened.database_asked.emit(tmp_path / "other.db")
    assert (opened.isVisible(), shown(program).isVisible()) == (False, True)
    assert program.desk is not None
    assert str(program.desk.session.database.database) == str(tmp_path / "other.db")


def test_who_gives_up_on_another_database_is_back_in_the_first(
    program: Program, opened: MainWindow, tmp_path: Path, expect_dialog: Callable[[object], None]
) -> None:
    expect_dialog(lambda dialog: dialog.leaving.click())
    opened.database_asked.emit(foreign(tmp_path / "songs.db"))
    assert program.desk is not None
    assert str(program.desk.session.database.database) == str(tmp_path / "shop.db")


def first_shop(path: Path) -> Path:
    """A shop as the first version left it, with one operator."""
    from erp_returns.models.database import APPLICATION_ID, migrations, statements

    with contextlib.closing(sqlite3.connect(path)) as connection:
        for statement in statements(migrations()[0][1].read_text(encoding="utf-8")):
            connection.execute(statement)
        people = "(1, '系统', 'owner', 0), (2, '老店主', 'owner', 1)"
        connection.execute(f"INSERT INTO operator (id, name, role, active) VALUES {people}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    return path


def test_an_older_shop_is_kept_aside_and_brought_on_beside_the_window(
    program: Program, tmp_path: Path
) -> None:
    path = first_shop(tmp_path / "shop.db")
    assert is_older(path)

    assert program.open(path)

    assert program.desk is not None
    assert program.desk.session.operator_name == "老店主"
    assert not is_older(path)
    assert [each.why for each in backups(backup_folder(path))] == ["migration"]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + b"x" * 100, b"PK" * 50])
def test_only_files_of_ours_are_older(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "shop.db"
    assert not is_older(path)
    path.write_bytes(content)
    assert not is_older(path)


def test_standard_buttons_are_chinese(program: Program, opened: MainWindow) -> None:
    button = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(button.Save | button.Cancel)
    assert [box.button(each).text().split("(")[0] for each in (button.Save, button.Cancel)] == [
        "保存",
        "取消",
    ]


# ---------------------------------------------------------------------- demo


def test_the_demo_is_made_beside_the_window(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []

    def make(path: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        progress(1, 2)
        threads.append(threading.current_thread().name)
        sit_down(path).database.close()

    monkeypatch.setattr(demo, "open_demo", make)
    assert program.open_demo(tmp_path / "demo.db")
    assert threads != [threading.main_thread().name]


def test_a_demo_that_was_stopped_opens_nothing(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_given: object) -> None:
        raise demo.DemoCancelled

    monkeypatch.setattr(demo, "open_demo", stop)
    assert not program.open_demo(tmp_path / "demo.db")


def test_a_demo_that_finds_no_room_says_so(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expect_dialog: Callable[[object], None]
) -> None:
    def fill(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(demo, "open_demo", fill)
    said: list[str] = []

    def read(dialog: StorageTroubleDialog) -> None:
        said.append(dialog.said.text())
        dialog.leaving.click()

    expect_dialog(read)
    assert not program.open_demo(tmp_path / "demo.db")
    assert "磁盘已满" in said[0]


# -------------------------------------------------------- what nobody caught


def test_a_refusal_that_nobody_caught_is_told_as_a_sentence(program: Program, opened: MainWindow) -> None:
    heard = told(program)
    program.tell(NotFound("RT1"))
    assert heard[-1].text == "找不到“RT1”，请核对号码后再试。"


def test_storage_trouble_that_nobody_caught_is_told_as_a_sentence(
    program: Program, opened: MainWindow
) -> None:
    heard = told(program)
    program.tell(OperationalError("database is locked"))
    assert "正被另一个程序占用" in heard[-1].text


def test_a_bug_is_written_to_the_log_and_the_window_stays(
    program: Program, opened: MainWindow, tmp_path: Path
) -> None:
    heard = told(program)
    log = start_log(tmp_path / "log")
    assert log is not None
    program.tell(KeyError("kind"))
    stop_log(log)
    assert "意外错误" in heard[-1].text
    assert "KeyError: 'kind'" in (tmp_path / "log" / "erp-returns.log").read_text("utf-8")
    assert opened.isVisible()


def test_bad_news_stands_over_a_dialog_that_covers_the_window(
    program: Program, opened: MainWindow, qtbot: QtBot
) -> None:
    dialog = StorageTroubleDialog(program.theme, program.icons, NotFound("x"), parent=opened)
    dialog.open()
    program.tell(NotFound("RT1"))
    [report] = dialog.findChildren(ReportDialog)
    assert report.isVisible()
    report.close()
    dialog.close()


def test_a_bug_before_there_is_a_window_is_reported(
    program: Program, expect_dialog: Callable[[object], None]
) -> None:
    seen: list[str] = []
    expect_dialog(lambda dialog: seen.append(dialog.windowTitle()))
    program.tell(KeyError("kind"))
    assert seen == ["错误详情"]


def test_an_error_in_a_thread_arrives_in_the_gui_thread(qtbot: QtBot) -> None:
    heard: list[tuple[str, str]] = []
    alarm = Alarm(lambda error: heard.append((str(error), threading.current_thread().name)))
    error = ValueError("x")
    thread = threading.Thread(target=lambda: alarm.python_raised(ValueError, error, None))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("x", threading.main_thread().name)]


def test_an_error_while_telling_of_an_error_does_no_harm(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_error: BaseException) -> None:
        raise RuntimeError

    Alarm(fail).python_raised(ValueError, ValueError("first"), None)
    assert "ValueError: first" in caplog.text


def test_the_alarm_stands_where_errors_come_out_and_goes_again() -> None:
    alarm = Alarm(lambda _error: None)
    before = sys.excepthook
    alarm.install()
    during = sys.excepthook
    alarm.remove()
    sys.excepthook, after = before, sys.excepthook
    assert (during, after) == (alarm.python_raised, sys.__excepthook__)


def test_what_qt_says_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "no such slot")
    assert ("erp_returns.qt", logging.WARNING, "no such slot") in caplog.record_tuples


def test_a_log_that_grew_too_long_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "erp-returns.log").write_bytes(b"x" * 2_000_001)
    log = start_log(tmp_path)
    assert log is not None
    stop_log(log)
    assert (tmp_path / "erp-returns.old.log").exists()


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file")
    assert start_log(tmp_path / "log") is None
