"""Views are shown one after the other, and drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from erp_returns import resources
from erp_returns.documents.refusals import FileUnwritable
from erp_returns.services.places import make_folder
from erp_returns.services.session import Session
from erp_returns.ui import i18n
from erp_returns.ui.changes import ChangeBus
from erp_returns.ui.desk import Desk
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import Immediate, JobRunner
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.notices import Notices
from erp_returns.ui.router import Router
from erp_returns.ui.screenshots.stage import NothingToShow, Stage
from erp_returns.ui.screenshots.views import VIEWS, View
from erp_returns.ui.theme import Appearance, Theme
from erp_returns.ui.trouble import log_qt_message

WIDTH, HEIGHT = 1280, 720
_LOOKS = (Appearance.LIGHT, Appearance.DARK)
_SETTLING_MS = 60
_FIRST_MS = 600


def take(
    directory: Path,
    session: Session,
    progress: Callable[[int, int], object] | None = None,
    views: tuple[View, ...] = VIEWS,
) -> list[Path]:
    """Draw every view of whoever is at work into `directory`/<language>-<look>, and give the files.

    A view of what the shop does not have is left out. Raises a `Refusal` where a picture cannot be written.
    """
    app = _application()
    qInstallMessageHandler(log_qt_message)
    theme = Theme(app, resources.path())
    icons = Icons(resources.path("icons"), theme)
    rounds = [(language, look) for language in i18n.Language for look in _LOOKS]
    drawn: list[Path] = []
    try:
        for at, (language, look) in enumerate(rounds):
            with _spoken(app, language), _stage(session, theme, icons, look) as stage:
                folder = directory / f"{language}-{look}"
                make_folder(folder)
                for place, view in enumerate(views, 1):
                    drawn += _draw(stage, view, folder / f"{place:02d}-{view.name}.png")
                    if progress is not None:
                        progress(at * len(views) + place, len(rounds) * len(views))
    finally:
        qInstallMessageHandler(None)
    return drawn


def _application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])


@contextmanager
def _spoken(app: QApplication, language: i18n.Language) -> Iterator[None]:
    """Speak a language for a while."""
    installed = i18n.load(app, language, resources.path("i18n"))
    try:
        yield
    finally:
        for translator in installed:
            app.removeTranslator(translator)


@contextmanager
def _stage(session: Session, theme: Theme, icons: Icons, look: Appearance) -> Iterator[Stage]:
    """A window that remembers nothing: it is not closed, so that no preference of anybody is written."""
    theme.apply(look, 10)
    notices = Notices()
    desk = Desk(
        session=session,
        theme=theme,
        icons=icons,
        jobs=JobRunner(Immediate()),
        notices=notices,
        changes=ChangeBus(),
        router=Router(),
    )
    window = MainWindow(desk)
    window.resize(WIDTH, HEIGHT)
    window.show()
    _settle(_FIRST_MS)
    with TemporaryDirectory() as folder:
        yield Stage(desk, window, Path(folder))
    window.looking.stop()
    _throw_away(window)


def _draw(stage: Stage, view: View, path: Path) -> list[Path]:
    try:
        widget = view.show(stage)
    except NothingToShow:
        return []
    widget.show()
    if widget is stage.window:
        widget.resize(WIDTH, HEIGHT)
    _settle()
    written = widget.grab().save(str(path))
    if widget is not stage.window:
        _throw_away(widget)
    if not written:
        raise FileUnwritable(str(path), "PNG")
    return [path]


def _settle(within_ms: int = _SETTLING_MS) -> None:
    """Let timers run out and everything be laid out and painted."""
    loop = QEventLoop()
    QTimer.singleShot(within_ms, loop.quit)
    loop.exec()


def _throw_away(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
