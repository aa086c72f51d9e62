"""Composition root: opens the database, dresses the application, joins the parts, shows the window."""

from __future__ import annotations

import gc
import logging
import sqlite3
import sys
import traceback
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

import platformdirs
from peewee import DatabaseError, SqliteDatabase
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from erp_returns import __version__, resources
from erp_returns.domain.errors import Refusal, StorageRefusal
from erp_returns.models.database import is_older, refusal_of, storage_trouble
from erp_returns.queries.settings import settings
from erp_returns.services.opening import open_shop, seat_of_the_only_one
from erp_returns.services.places import default_database
from erp_returns.services.session import Session, utc_now
from erp_returns.ui import i18n
from erp_returns.ui.afterwards import Afterwards
from erp_returns.ui.appearance import appearance_of
from erp_returns.ui.changes import ChangeBus
from erp_returns.ui.desk import Desk
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobCancelled, JobRunner, JobToken
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.notices import Notice, Notices
from erp_returns.ui.patience import Patience
from erp_returns.ui.router import Router
from erp_returns.ui.theme import Theme, Tone
from erp_returns.ui.trouble import Alarm, start_log, stop_log

NAME = "erp-returns"
_FUSION = ("-style", "fusion")
"""Named at the start, the style costs no object in Python."""
_SETTLED_MS = 3000
_LOG = logging.getLogger("erp_returns")


def run_window(database_path: Path | None = None, *, demo: bool = False, lang: str | None = None) -> int:
    """Open the window on a database (the user's own where none is named); gives the exit code.

    `demo` fills a database of its own, which is thrown away afterwards unless it is named. `lang` is 'zh'
    or 'en'; without it the shop's setting counts.
    """
    app = make_application()
    program = Program(app, i18n.Language(lang) if lang else None)
    alarm = Alarm(program.tell)
    alarm.install()
    with ExitStack() as leaving:
        leaving.callback(alarm.remove)
        path = database_path or default_database()
        if demo and database_path is None:
            from tempfile import TemporaryDirectory

            folder = leaving.enter_context(TemporaryDirectory(prefix=NAME, ignore_cleanup_errors=True))
            path = Path(folder) / "demo.db"
        leaving.callback(program.close)
        QTimer.singleShot(_SETTLED_MS, _collect_from_now)
        try:
            opened = program.open_demo(path) if demo else program.open(path)
        except Exception as error:  # noqa: BLE001 - who started the program with a click sees no terminal
            program.tell(error)
            opened = False
        return app.exec() if opened else 1


def _collect_from_now() -> None:
    """Collect garbage again, but for what the start made: that stays for good."""
    gc.freeze()
    gc.enable()


def _settle(desk: Desk) -> None:
    """Let jobs go, and read beside the window what is needed later."""
    from erp_returns.ui.warming import warm

    desk.jobs.release()
    desk.jobs.run(warm, lambda _done: None, owner=desk.jobs)


def make_application() -> QApplication:
    """The application, named and with its sign."""
    app = QApplication([*sys.argv[:1], *_FUSION])
    app.setApplicationName(NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(NAME)
    app.setWindowIcon(QIcon(str(resources.path("icons", "app.svg"))))
    return app


def make_desk(session: Session, theme: Theme, icons: Icons, jobs: JobRunner | None = None) -> Desk:
    """Join what pages work with."""
    notices = Notices()
    return Desk(
        session=replace(session, wait=Patience(theme)),
        theme=theme,
        icons=icons,
        jobs=jobs or JobRunner(failed=notices.failed),
        notices=notices,
        changes=ChangeBus(),
        router=Router(),
    )


class Program(QObject):
    """Has one database open in one window at a time, and can change to another."""

    def __init__(self, app: QApplication, language: i18n.Language | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._language = language
        self._spoken = False
        self._log_folder = platformdirs.user_log_path(NAME, appauthor=False)
        self._log = start_log(self._log_folder)
        self.theme = Theme(app, resources.path(), fusion=True)
        self.icons = Icons(resources.path("icons"), self.theme)
        self.desk: Desk | None = None
        self.window: MainWindow | None = None

    def open(self, path: Path, fallback: Path | None = None) -> bool:
        """Show the window on a database, or on another that a person chooses where it cannot be opened.

        Who gives up gets `fallback` again. Whether a window is shown.
        """
        wanted: Path | None = path
        while wanted is not None:
            try:
                session = self._sit_down(wanted)
            except Refusal as refusal:
                wanted = self._ask_way_out(wanted, refusal) or fallback
                fallback = None if wanted is fallback else fallback
                continue
            if session is not None:
                self._show(session)
                return True
            wanted, fallback = fallback, None
        return False

    def _sit_down(self, path: Path) -> Session | None:
        """Open a database for who works alone, or for who signs in; None where they would rather leave."""
        if is_older(path):
            self._upgrade(path)
        database = open_shop(path)
        try:
            session = seat_of_the_only_one(database) or self._let_in(database)
        except BaseException:
            database.close()
            raise
        if session is None:
            database.close()
        return session

    def _upgrade(self, path: Path) -> None:
        """Bring a shop of an older version to the newest structure, with something to look at meanwhile."""
        from erp_returns.ui.dialogs.preparing import PreparingDialog

        self._dress()
        jobs = JobRunner()
        title, note = (
            self.tr("正在升级数据库"),
            self.tr("先备份，再升级；很大的店铺需要一两分钟，请不要关机。"),
        )
        dialog = PreparingDialog(self.theme, jobs, title, note)
        dialog.buttons.setVisible(False)
        try:
            dialog.run(lambda _token: open_shop(path).close())
        finally:
            jobs.shutdown()

    def _let_in(self, database: SqliteDatabase) -> Session | None:
        from erp_returns.services.people import Door
        from erp_returns.ui.dialogs.sign_in import SignIn

        self._dress(database)
        return SignIn.ask(self.theme, self.icons, Door(database))

    def open_demo(self, path: Path) -> bool:
        """Show the window on a demo shop, which is made first unless something stands at `path`."""
        from erp_returns.services.demo import DemoCancelled, open_demo
        from erp_returns.ui.dialogs.preparing import PreparingDialog

        self._dress()

        def build(token: JobToken) -> None:
            with storage_trouble(str(path)):
                open_demo(path, token.progress, token.cancelled)

        jobs = JobRunner()
        title, note = self.tr("正在准备演示店铺"), self.tr("第一次需要几秒钟，以后很快。")
        try:
            PreparingDialog(self.theme, jobs, title, note).run(build)
        except (DemoCancelled, JobCancelled):
            return False
        except Refusal as refusal:
            other = self._ask_way_out(path, refusal)
            return self.open(other) if other is not None else False
        finally:
            jobs.shutdown()
        return self.open(path)

    def tell(self, error: BaseException) -> None:
        """Tell of an error that nobody caught: what a person can mend as a sentence, the rest as a bug."""
        if self.desk is None:
            self._report(error)
            return
        known = error if isinstance(error, Refusal) else self._storage_trouble(error)
        if known is not None:
            self.desk.notices.refused(known)
        else:
            self.desk.notices.unexpected(error)

    def close(self) -> None:
        """Let go of the database and the log."""
        self._leave_desk()
        if self._log is not None:
            stop_log(self._log)
            self._log = None

    # --------------------------------------------------------------- showing

    def _show(self, session: Session) -> None:
        self._dress(session.database, session)
        self.desk = desk = make_desk(session, self.theme, self.icons)
        desk.notices.posted.connect(self._show_over_dialog)
        self.icons.hold()
        desk.jobs.hold()
        self.window = MainWindow(desk, self._log_folder)
        self.window.database_asked.connect(self._change_database)
        self.window.operator_changed.connect(self._change_operator)
        self.window.show()
        Afterwards(self.window.tabs, self.icons.release)
        Afterwards(self.window.tabs, desk.jobs.release)
        QTimer.singleShot(_SETTLED_MS, desk.jobs, partial(_settle, desk))

    def _dress(self, database: SqliteDatabase | None = None, session: Session | None = None) -> None:
        """Speak as the shop and look as the person wants it; before they are known, as the machine does."""
        if not self._spoken:
            given = settings(database).text("language") if database else i18n.Language.CHINESE
            i18n.load(self._app, self._language or i18n.Language(given), resources.path("i18n"))
            self._spoken = database is not None or self._language is not None
        look, points = appearance_of(session) if session else (None, None)
        self.theme.apply(look, points)

    def _change_database(self, path: Path) -> None:
        """Close the window and open another one; the program goes on meanwhile."""
        if self.window is None or self.desk is None:
            return
        before = Path(str(self.desk.session.database.database))
        self._app.setQuitOnLastWindowClosed(False)
        shown = False
        try:
            if self.window.close():
                self._leave_desk()
                self.window.deleteLater()
                shown = self.open(path, fallback=before)
            else:
                shown = True
        finally:
            self._app.setQuitOnLastWindowClosed(True)
            if not shown:
                self._app.quit()

    def _change_operator(self, session: Session) -> None:
        """Close the window of one operator and open that of another, on the same database."""
        if self.window is None or self.desk is None:
            return
        self._app.setQuitOnLastWindowClosed(False)
        try:
            if self.window.close():
                self.window.deleteLater()
                self._show(session)
        finally:
            self._app.setQuitOnLastWindowClosed(True)

    def _leave_desk(self) -> None:
        if self.desk is not None:
            self.desk.jobs.shutdown()
            self.desk.session.database.close()
            self.desk = None

    # --------------------------------------------------------------- trouble

    def _ask_way_out(self, path: Path, refusal: Refusal) -> Path | None:
        """Say why a database cannot be opened; gives the one to try next."""
        from erp_returns.services.rescue import last_backup_of
        from erp_returns.ui.dialogs.storage_trouble import StorageTroubleDialog, WayOut

        self._dress()
        last = last_backup_of(path, refusal)
        at = last.taken_at if last else ""
        way, other = StorageTroubleDialog.ask(self.theme, self.icons, refusal, backup_at=at)
        if way is WayOut.RESTORE and last is not None:
            try:
                self._rescue(path, last.path)
            except Refusal as why:
                return self._ask_way_out(path, why)
        return {WayOut.OTHER: other, WayOut.LEAVE: None}.get(way, path)

    def _rescue(self, path: Path, backup: Path) -> None:
        """Let a backup take the place of a damaged database, with something to look at meanwhile."""
        from erp_returns.services.rescue import rescue
        from erp_returns.ui.dialogs.preparing import PreparingDialog

        jobs = JobRunner()
        note = self.tr("损坏的文件会改名留下；很大的店铺需要一两分钟，请不要关机。")
        dialog = PreparingDialog(self.theme, jobs, self.tr("正在恢复备份"), note)
        dialog.buttons.setVisible(False)
        try:
            dialog.run(lambda _token: rescue(path, backup, utc_now()))
        finally:
            jobs.shutdown()

    def _report(self, error: BaseException) -> None:
        """Tell of a bug while there is no window."""
        from erp_returns.ui.dialogs.report import ReportDialog

        _LOG.error("unexpected error", exc_info=error)
        self._dress()
        details = "".join(traceback.format_exception(error))
        ReportDialog(
            self.theme, self.tr("程序出了意外错误，无法打开。请保存报告并发给维护人员。"), details
        ).exec()

    def _storage_trouble(self, error: BaseException) -> StorageRefusal | None:
        if self.desk is None or not isinstance(error, DatabaseError | sqlite3.Error | OSError):
            return None
        return refusal_of(error, str(self.desk.session.database.database))

    def _show_over_dialog(self, notice: Notice) -> None:
        """Bad news goes over a dialog that covers the notices of the window, but never over the lock."""
        dialog = self._app.activeModalWidget()
        locked = self.window is not None and self.window.seat.locked
        if notice.tone is not Tone.DANGER or dialog is None or locked:
            return
        from erp_returns.ui.dialogs.report import ReportDialog

        if dialog.findChild(ReportDialog) is None:
            ReportDialog(self.theme, notice.text, notice.details, dialog).show()
