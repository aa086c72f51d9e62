"""Something has to be made ready before the window can open: what it is, how far it is, a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from erp_returns.ui.jobs import Job, JobCancelled, JobRunner, JobToken
from erp_returns.ui.theme import FontRole, Theme, Tone

T = TypeVar("T")
SHOWN_AFTER_MS = 250


class PreparingDialog(QDialog):
    """Appears when the work takes longer than a moment."""

    def __init__(
        self, theme: Theme, jobs: JobRunner, title: str, note: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job[Any] | None = None
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        heading, said = QLabel(title), QLabel(note)
        theme.dress(heading, FontRole.TITLE)
        theme.dress(said, FontRole.BODY, Tone.SECONDARY)
        said.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (heading, said, self.bar, self.buttons):
            column.addWidget(widget)

    def run(self, work: Callable[[JobToken], T]) -> T:
        """Give what `work` gives, keeping the program alive meanwhile; raises what it raises.

        A person who stops it makes it raise `JobCancelled`.
        """
        loop = QEventLoop()
        results: list[T] = []
        errors: list[Exception] = []

        def done(result: T) -> None:
            results.append(result)
            loop.quit()

        def failed(error: Exception) -> None:
            errors.append(error)
            loop.quit()

        self._jobs.progressed.connect(self._advance)
        self._job = self._jobs.run(work, done, failed, stopped=lambda: failed(JobCancelled()))
        appear = QTimer(self)
        appear.setSingleShot(True)
        appear.timeout.connect(self.show)
        appear.start(SHOWN_AFTER_MS)
        if self._job.running:
            loop.exec()
        appear.stop()
        self._job = None
        self.hide()
        if errors:
            raise errors[0]
        return results[0]

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.buttons.setEnabled(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def _advance(self, job: Job[Any], done: int, total: int) -> None:
        if job is self._job:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
