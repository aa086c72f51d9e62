"""What runs in the background, in the status bar, with a way to stop it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from erp_returns.ui.jobs import Job, JobRunner


class JobBar(QWidget):
    """Shows the titled job that was started last and still runs; hidden when none does."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job[Any]] = []
        self._title = QLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(140, 6)
        self._progress.setAccessibleName(self.tr("进度"))
        self.cancelling = QPushButton(self.tr("取消"))
        self.cancelling.setProperty("link", True)
        self.cancelling.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for widget in (self._title, self._progress, self.cancelling):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.hide()
        jobs.started.connect(self._begin)
        jobs.progressed.connect(self._advance)
        jobs.finished.connect(self._end)

    def _begin(self, job: Job[Any]) -> None:
        self._jobs.append(job)
        self._show_latest()

    def _advance(self, job: Job[Any], done: int, total: int) -> None:
        if self._jobs and job is self._jobs[-1]:
            self._progress.setRange(0, total)
            self._progress.setValue(done)

    def _end(self, job: Job[Any]) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        self._show_latest()

    def _show_latest(self) -> None:
        self.setVisible(bool(self._jobs))
        if not self._jobs:
            return
        job = self._jobs[-1]
        others = len(self._jobs) - 1
        more = self.tr("{title}（另有 {n} 项）").format(title=job.title, n=others)
        self._title.setText(more if others else job.title)
        self._progress.setRange(0, 0)
        self.cancelling.setEnabled(not job.token.cancelled())

    def _cancel(self) -> None:
        if self._jobs:
            self._jobs[-1].cancel()
            self.cancelling.setEnabled(False)
            self._title.setText(self.tr("正在取消：{title}").format(title=self._jobs[-1].title))
