"""What nobody expected: written to a log file, told to the person, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

LARGEST_LOG = 2_000_000
"""Bytes; a longer log is set aside at the next start."""

_LOG = logging.getLogger("erp_returns")
_QT = logging.getLogger("erp_returns.qt")
_OF_NO_SCREEN = "This plugin does not support"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_log(folder: Path) -> logging.Handler | None:
    """Write warnings and errors to a file in `folder`; None where that cannot be."""
    path = folder / "erp-returns.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _LOG.addHandler(handler)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Write no more."""
    _LOG.removeHandler(handler)
    handler.close()


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Take what Qt has to say, but for what a platform without a screen says of itself."""
    if text.startswith(_OF_NO_SCREEN):
        return
    where = f" ({context.category})" if context.category and context.category != "default" else ""
    _QT.log(_LEVELS.get(kind, logging.WARNING), "%s%s", text, where)


class Alarm(QObject):
    """Hands errors that nobody caught, in whatever thread, to `tell` in the GUI thread."""

    _raised = Signal(object)

    def __init__(self, tell: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._tell = tell
        self._telling = False
        self._raised.connect(self._hear)

    def install(self) -> None:
        """Stand where Python and Qt call out."""
        sys.excepthook = self.python_raised
        threading.excepthook = self._thread_raised
        qInstallMessageHandler(log_qt_message)

    def remove(self) -> None:
        """Let Python and Qt do as they did."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def python_raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an error that came out of a slot or an event."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
        else:
            self._raised.emit(error.with_traceback(trace))

    def _thread_raised(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.python_raised(args.exc_type, args.exc_value, args.exc_traceback)

    def _hear(self, error: BaseException) -> None:
        if self._telling:
            _LOG.error("error while telling of another", exc_info=error)
            return
        self._telling = True
        try:
            self._tell(error)
        except Exception:  # noqa: BLE001 - nobody stands behind this one
            _LOG.error("could not tell of an error", exc_info=error)
        finally:
            self._telling = False
