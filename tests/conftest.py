"""One desk for every test: no screen, one time zone, its own folders, and no dialog that nobody expected."""

import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"
os.environ["TZ"] = "CST-8"  # Asia/Shanghai, also where no zone files are installed
if hasattr(time, "tzset"):
    os.environ["LC_ALL"] = "C.UTF-8"
    time.tzset()

import pytest
from hypothesis import settings
from PySide6.QtGui import QFontDatabase
from PySide6.QtPrintSupport import QPageSetupDialog, QPrintDialog
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialog,
    QFileDialog,
    QFontDialog,
    QInputDialog,
    QMessageBox,
    QWidget,
)

from erp_returns import resources

# The suite gives the same answer twice; the nightly runs look further.
settings.register_profile("house", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("nightly", settings.get_profile("house"), max_examples=2000, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

WAITING = {
    QDialog: ["exec"],
    QPrintDialog: ["exec"],
    QPageSetupDialog: ["exec"],
    QMessageBox: ["about", "aboutQt", "critical", "information", "question", "warning"],
    QFileDialog: [
        "getExistingDirectory",
        "getExistingDirectoryUrl",
        "getOpenFileName",
        "getOpenFileNames",
        "getOpenFileUrl",
        "getOpenFileUrls",
        "getSaveFileName",
        "getSaveFileUrl",
    ],
    QInputDialog: ["getDouble", "getInt", "getItem", "getMultiLineText", "getText"],
    QColorDialog: ["getColor"],
    QFontDialog: ["getFont"],
}
"""What in Qt shows a window and waits for a person. (Menus are opened with `popup`, which does not wait.)"""


class Dialogs:
    """Answers the dialogs a test expects, in order, and remembers those it did not."""

    def __init__(self) -> None:
        self.answers: deque[object] = deque()
        self.unexpected: list[str] = []

    def __call__(self, answer: object) -> None:
        """Expect one more dialog.

        `answer` is what the call returns; or, for `exec`, a function that is handed the open dialog,
        works on it as a person would, and whose result counts unless it is None (then the dialog's own does).
        """
        self.answers.append(answer)

    def opened(self, name: str, window: QWidget | None) -> object:
        if not self.answers:
            self.unexpected.append(name)
            message = f"nobody expected this dialog: {name}"
            raise AssertionError(message)
        answer = self.answers.popleft()
        if window is None or not callable(answer):
            return answer
        window.show()
        try:
            result = answer(window)
        finally:
            window.hide()
        return window.result() if result is None and isinstance(window, QDialog) else result


def _stand_in(dialogs: Dialogs, owner: type[QWidget], name: str) -> Any:
    def opened_by_instance(window: QWidget, *_args: object, **_options: object) -> object:
        return dialogs.opened(f"{type(window).__name__} {window.windowTitle()!r}", window)

    def opened_by_class(*args: object, **_options: object) -> object:
        return dialogs.opened(f"{owner.__name__}.{name}{args[1:]!r}", None)

    return opened_by_instance if name == "exec" else staticmethod(opened_by_class)


@pytest.fixture(autouse=True)
def expect_dialog(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[object], None]]:
    """Fail the test where a modal dialog opens, unless `expect_dialog(answer)` announced it."""
    dialogs = Dialogs()
    for owner, names in WAITING.items():
        for name in names:
            monkeypatch.setattr(owner, name, _stand_in(dialogs, owner, name))
    yield dialogs
    assert not dialogs.unexpected, f"dialogs nobody expected: {dialogs.unexpected}"
    assert not dialogs.answers, f"dialogs that never opened: {len(dialogs.answers)}"
    modal = QApplication.activeModalWidget() if QApplication.instance() else None
    if modal is not None:
        modal.close()
        pytest.fail(f"left open: {type(modal).__name__} {modal.windowTitle()!r}")


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes what belongs to the person at this machine."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application with the face that ships, so that texts measure alike on every machine."""
    QFontDatabase.addApplicationFont(str(resources.path("fonts", "NotoSansSC-Regular.ttf")))
    return qapp
