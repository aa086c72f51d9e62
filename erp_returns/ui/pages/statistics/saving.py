"""What is shown as files: the picture as PNG, figures as tables, everything as a report on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from erp_returns.documents.files import write_whole
from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.domain.report_periods import grain_of
from erp_returns.domain.statistics import Figures
from erp_returns.queries.exports import Reading, Watch
from erp_returns.queries.reading import own_connection
from erp_returns.services.session import Session
from erp_returns.services.statistics import export_statistics, figures_of
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.pages.statistics.choices import offered
from erp_returns.ui.saving import ask_file
from erp_returns.ui.texts import translated, word
from erp_returns.ui.widgets.charts.readings import full_title
from erp_returns.ui.widgets.charts.sheet import Caption, png, sheet

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from erp_returns.domain.statistics import Statistic
    from erp_returns.ui.pages.statistics.filters import QuestionBar
    from erp_returns.ui.widgets.charts.picture import Picture
    from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_TABLES = (".xlsx", ".csv")
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


class Shown(Protocol):
    """What is asked, and what is shown of the answer."""

    filters: QuestionBar
    period: WrappedLabel
    figures: Figures | None
    picture: Picture | None

    @property
    def statistic(self) -> Statistic: ...

    def today(self) -> date: ...


class Saving(QObject):
    """The actions of the page that make files; `buttons` stand at its upper right."""

    def __init__(self, desk: Desk, page: QWidget, shown: Shown) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._shown = shown
        self.picture = self._action("image", self.tr("导出图片…"), "Ctrl+Shift+G", self.save_picture)
        self.copy = self._action("copy", self.tr("复制图片"), "Ctrl+Shift+C", self.copy_picture)
        self.table = self._action("file-down", self.tr("导出数据…"), "Ctrl+Shift+E", self.save_figures)
        self.all = self._action("save-all", self.tr("导出全部统计…"), "Ctrl+Shift+A", self.save_all)
        self.report = self._action("printer", self.tr("售后分析报告"), "Ctrl+P", self.show_report)
        self.menu = QMenu(page)
        self.menu.setToolTipsVisible(True)
        self.menu.addActions([self.table, self.all])
        self.menu.addSeparator()
        self.menu.addActions([self.picture, self.copy])
        self.button = QPushButton(self.tr("导出"))
        self.button.setProperty("menu", True)
        self.button.setMenu(self.menu)
        desk.icons.dress(self.button, "file-down")
        self.report_button = QPushButton(self.report.text())
        desk.icons.dress(self.report_button, "printer")
        self.report_button.clicked.connect(self.report.trigger)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What stands at the upper right of the page."""
        return (self.button, self.report_button)

    def show_what_can_be_saved(self) -> None:
        """Grey what there is nothing for, and say why."""
        may = self._desk.may(Permission.EXPORT)
        forbidden = "" if may else self.tr("没有权限导出与打印，请店主授权")
        picture = self._shown.picture
        drawn = picture is not None and not picture.empty
        for action in (self.picture, self.copy):
            self._allow(action, forbidden or ("" if drawn else self.tr("没有图可以导出")))
        figures = self._shown.figures
        there = figures is not None and bool(figures.rows)
        self._allow(self.table, forbidden or ("" if there else self.tr("没有数据可以导出")))
        for action in (self.all, self.report):
            self._allow(action, forbidden)
        self.report_button.setEnabled(self.report.isEnabled())
        self.report_button.setToolTip(self.report.toolTip())

    def save_picture(self) -> None:
        """Ask for a place, and write the picture there, with its title and what it is about."""
        path = ask_file(self._page.window(), self.tr("导出图片"), self._file_name(".png"), (".png",))
        if path is None:
            return
        try:
            write_whole(path, self._png())
        except Refusal as refusal:
            self._desk.notices.refused(refusal)
            return
        self._desk.notices.done(self.tr("已导出到 {path}").format(path=path))

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        picture = self._shown.picture
        if picture is not None:
            QGuiApplication.clipboard().setImage(sheet(self._desk.theme, picture, self._caption()))
            self._desk.notices.done(self.tr("图片已复制"))

    def save_figures(self) -> None:
        """Ask for a place, and write the figures that are shown there."""
        figures = self._shown.figures
        if figures is None:
            return
        path = ask_file(self._page.window(), self.tr("导出数据"), self._file_name(".xlsx"), _TABLES)
        if path is not None:
            self._write(path, self.tr("导出数据"), lambda _session, _watch: [figures])

    def save_all(self) -> None:
        """Ask for a place, and write every statistic of this question there, a sheet each."""
        title = self.tr("导出全部统计")
        first, last = self._shown.filters.question.days(self._shown.today())
        name = self.tr("统计分析 {first} {last}").format(first=first, last=last)
        path = ask_file(self._page.window(), title, f"{name}.xlsx", _TABLES)
        if path is None:
            return
        scope = self._shown.filters.question.scope(self._shown.today())
        keys = [each.key for each in offered(self._desk)]

        def ask(session: Session, watch: Watch) -> list[Figures]:
            answers = []
            for done, key in enumerate(keys):
                watch(done, len(keys))
                answers.append(figures_of(session, key, scope, _looking(watch, done, len(keys))))
            return answers

        self._write(path, title, ask)

    def show_report(self) -> None:
        """Preview 售后分析报告 of these days, to print or to keep."""
        from erp_returns.ui.previews import Previews

        shown = self._shown
        scope = shown.filters.question.scope(shown.today())
        scope = replace(scope, grain=grain_of(scope.first, scope.last))
        found = self.findChild(Previews)
        previews = Previews(self._desk, self._page.window(), self) if found is None else found
        previews.show_analysis(scope)

    # ----------------------------------------------------------------- parts

    def _write(self, path: Path, title: str, ask: Callable[[Session, Watch], list[Figures]]) -> None:
        """Ask and write beside the window; whole, or not at all."""
        session = self._desk.session
        reading = Reading(session.zone, word, translated)

        def work(token: JobToken) -> int:
            def watch(done: int, total: int) -> None:
                token.check()
                token.progress(done, total)

            with own_connection(session.database):
                return export_statistics(session, path, ask(session, watch), reading, watch)

        def done(count: int) -> None:
            said = self.tr("已导出 {n} 行到 {path}")
            self._desk.notices.done(said.format(n=f"{count:,}", path=path))

        def stopped() -> None:
            said = self.tr("已停止：{title}，没有留下文件。")
            self._desk.notices.info(said.format(title=title))

        self._desk.jobs.run(work, done, title=title, stopped=stopped, owner=self)

    def _png(self) -> bytes:
        picture = self._shown.picture
        return b"" if picture is None else png(sheet(self._desk.theme, picture, self._caption()))

    def _caption(self) -> Caption:
        shown = self._shown
        return Caption(shown.period.text(), translated("statistics", shown.statistic.about))

    def _file_name(self, suffix: str) -> str:
        title = full_title(self._shown.statistic)
        first, last = self._shown.filters.question.days(self._shown.today())
        day = last.isoformat() if self._shown.statistic.as_of_now else f"{first} {last}"
        return f"{title} {day}".translate(_FORBIDDEN) + suffix

    def _allow(self, action: QAction, why_not: str) -> None:
        action.setEnabled(not why_not)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(why_not or f"{action.text()} ({keys})")

    def _action(self, icon: str, text: str, keys: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self._page)
        action.setShortcut(QKeySequence(keys))
        self._desk.icons.dress(action, icon)
        action.triggered.connect(lambda _on: do())
        self._page.addAction(action)
        return action


def _looking(watch: Watch, done: int, total: int) -> Watch:
    """Look in while one of several is asked, and go on telling how many were."""
    return lambda _done, _total: watch(done, total)
