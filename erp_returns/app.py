"""Composition root: opens the database, dresses the application, joins the parts, shows the window."""

from __future__ import annotations

import logging
import sqlite3
import sys
from pathlib import Path

import platformdirs
from peewee import DatabaseError
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from erp_returns import __version__, resources
from erp_returns.domain.errors import Refusal, StorageRefusal, StorageUnreachable
from erp_returns.models.database import open_database, refusal_of, storage_trouble
from erp_returns.queries.settings import settings
from erp_returns.services.session import Session, utc_now
from erp_returns.services.setup import found_shop, open_session
from erp_returns.ui import i18n
from erp_returns.ui.appearance import appearance_of
from erp_returns.ui.changes import ChangeBus
from erp_returns.ui.desk import Desk
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobCancelled, JobRunner, JobToken
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.notices import Notice, Notices
from erp_returns.ui.router import Router
from erp_returns.ui.theme import Theme, Tone
from erp_returns.ui.trouble import Alarm, start_log

NAME = "erp-returns"
_LOG = logging.getLogger("erp_returns")


def default_path() -> Path:
    """Where the shop's database lies unless another one is asked for."""
    return platformdirs.user_data_path(NAME, appauthor=False) / "shop.db"


def demo_path() -> Path:
    """Where the demo's database is kept between starts."""
    return platformdirs.user_cache_path(NAME, appauthor=False) / "demo.db"


def run_window(database_path: Path | None = None, *, demo: bool = False, lang: str | None = None) -> int:
    """Open the window on a database (the user's own where none is named); gives the exit code.

    `demo` fills a database of its own first. `lang` is 'zh' or 'en'; without it the shop's setting counts.
    """
    app = make_application()
    program = Program(app, i18n.Language(lang) if lang else None)
    alarm = Alarm(program.tell)
    alarm.install()
    try:
        if demo:
            opened = program.open_demo(database_path or demo_path())
        else:
            opened = program.open(database_path or default_path())
        return app.exec() if opened else 1
    finally:
        alarm.remove()
        program.close()


def make_application() -> QApplication:
    """The application, named and with its sign."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(NAME)
    app.setWindowIcon(QIcon(str(resources.path("icons", "app.svg"))))
    return app


def sit_down(path: Path) -> Session:
    """Open a database (a new shop where there is none) and sit down to it.

    Raises a `Refusal` where that cannot be; the file is left as it was.
    """
    if path == default_path():
        _make_folder(path.parent)
    database = open_database(path)
    try:
        with storage_trouble(str(path)):
            found_shop(database, utc_now())
            return open_session(database)
    except BaseException:
        database.close()
        raise


def make_desk(session: Session, theme: Theme, icons: Icons, jobs: JobRunner | None = None) -> Desk:
    """Join what pages work with."""
    notices = Notices()
    return Desk(
        session=session,
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
        self.log = start_log(platformdirs.user_log_path(NAME, appauthor=False))
        self.theme = Theme(app, resources.path())
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
                session = sit_down(wanted)
            except Refusal as refusal:
                wanted = self._ask_way_out(wanted, refusal) or fallback
                fallback = None if wanted is fallback else fallback
            else:
                self._show(session)
                return True
        return False

    def open_demo(self, path: Path) -> bool:
        """Show the window on a demo shop, which is made first unless `path` holds it."""
        from erp_returns.services.demo import open_demo
        from erp_returns.ui.dialogs.preparing import PreparingDialog

        self._dress(None)

        def build(token: JobToken) -> Path:
            def tell(done: int, total: int) -> None:
                token.check()
                token.progress(done, total)

            _make_folder(path.parent)
            with storage_trouble(str(path)):
                return open_demo(path, tell)

        jobs = JobRunner()
        title, note = self.tr("正在准备演示店铺"), self.tr("第一次需要几秒钟，以后很快。")
        try:
            made = PreparingDialog(self.theme, jobs, title, note).run(build)
        except JobCancelled:
            return False
        except Refusal as refusal:
            other = self._ask_way_out(path, refusal)
            return self.open(other) if other is not None else False
        finally:
            jobs.shutdown()
        return self.open(made)

    def tell(self, error: BaseException) -> None:
        """Tell of an error that nobody caught: what a person can mend as a sentence, the rest as a bug."""
        if self.desk is None:
            _LOG.error("unexpected error", exc_info=error)
            return
        known = error if isinstance(error, Refusal) else self._storage_trouble(error)
        if known is not None:
            self.desk.notices.refused(known)
        else:
            self.desk.notices.unexpected(error)

    def close(self) -> None:
        """Let go of the database."""
        if self.desk is not None:
            self.desk.jobs.shutdown()
            self.desk.session.database.close()
            self.desk = None

    # --------------------------------------------------------------- showing

    def _show(self, session: Session) -> None:
        self._dress(session)
        self.desk = desk = make_desk(session, self.theme, self.icons)
        desk.notices.posted.connect(self._show_over_dialog)
        self.window = MainWindow(desk, self.log)
        self.window.database_asked.connect(self._change_database)
        self.window.show()

    def _dress(self, session: Session | None) -> None:
        """Speak and look as the shop wants it; before it is known, as the machine does."""
        if not self._spoken:
            given = settings(session.database).text("language") if session else i18n.Language.CHINESE
            i18n.load(self._app, self._language or i18n.Language(given), resources.path("i18n"))
            self._spoken = session is not None or self._language is not None
        look, points = appearance_of(session) if session else (None, None)
        self.theme.apply(look, points)

    def _change_database(self, path: Path) -> None:
        """Close the window and open another one; the program goes on meanwhile."""
        if self.window is None or self.desk is None:
            return
        before = Path(str(self.desk.session.database.database))
        self._app.setQuitOnLastWindowClosed(False)
        if self.window.close():
            self.close()
            self.window.deleteLater()
            if not self.open(path, fallback=before):
                self._app.quit()
        self._app.setQuitOnLastWindowClosed(True)

    # --------------------------------------------------------------- trouble

    def _ask_way_out(self, path: Path, refusal: Refusal) -> Path | None:
        """Say why a database cannot be opened; gives the one to try next."""
        from erp_returns.ui.dialogs.storage_trouble import StorageTroubleDialog, WayOut

        self._dress(None)
        way, other = StorageTroubleDialog.ask(self.theme, self.icons, refusal)
        return {WayOut.AGAIN: path, WayOut.OTHER: other, WayOut.LEAVE: None}[way]

    def _storage_trouble(self, error: BaseException) -> StorageRefusal | None:
        if self.desk is None or not isinstance(error, DatabaseError | sqlite3.Error | OSError):
            return None
        return refusal_of(error, str(self.desk.session.database.database))

    def _show_over_dialog(self, notice: Notice) -> None:
        """Bad news goes over a dialog that covers the notices of the window."""
        dialog = self._app.activeModalWidget()
        if notice.tone is not Tone.DANGER or dialog is None:
            return
        from erp_returns.ui.dialogs.report import ReportDialog

        if dialog.findChild(ReportDialog) is None:
            ReportDialog(self.theme, notice.text, notice.details, dialog).show()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnreachable(str(folder), error.strerror or str(error)) from error
