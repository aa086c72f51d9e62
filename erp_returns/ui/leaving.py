"""What has to come to an end before a window closes: its jobs, and the windows that were opened over it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.texts import listed


def may_stop_jobs(jobs: JobRunner, window: QWidget) -> bool:
    """Whether nothing runs beside the window, or the person wants to stop it."""
    titles = running_titles(jobs)
    if not titles:
        return True
    from erp_returns.ui.dialogs.question import Question

    said = QCoreApplication.translate(
        "MainWindow", "正在进行：{jobs}。现在退出会取消它，没有办完的不会留下，已经办好的仍然有效。"
    )
    title = QCoreApplication.translate("MainWindow", "退出")
    yes = QCoreApplication.translate("MainWindow", "取消并退出")
    return Question.ask(window, title, said.format(jobs=listed(titles)), yes, danger=True)


def running_titles(jobs: JobRunner) -> list[str]:
    """What runs beside the window, as people call it."""
    return [job.title for job in jobs.running if job.title]


def windows_over(window: QWidget) -> list[QWidget]:
    """The windows opened over `window`, or over one that was."""
    return [
        widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and _opened(widget, window)
    ]


def close_windows_over(window: QWidget) -> bool:
    """Close them; one that holds on (something unsaved) keeps all open."""
    return all(widget.close() for widget in windows_over(window))


def end_windows_over(window: QWidget) -> None:
    """Close them without asking; what was typed there is gone."""
    for widget in reversed(windows_over(window)):
        if isinstance(widget, QDialog):
            QDialog.done(widget, QDialog.DialogCode.Rejected)
        else:
            widget.hide()


def _opened(widget: QWidget, window: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and above is not window:
        above = above.parentWidget()
    return above is window
