"""What is shown as files: the picture as PNG, the figures as a table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from erp_returns.documents.files import write_whole
from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.ui.desk import Desk
from erp_returns.ui.saving import ask_file
from erp_returns.ui.texts import translated
from erp_returns.ui.widgets.charts.readings import full_title
from erp_returns.ui.widgets.charts.sheet import Caption, png, sheet

if TYPE_CHECKING:
    from erp_returns.ui.pages.statistics.page import StatisticsPage

_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


class Saving(QObject):
    """The actions of the page that make files; `buttons` stand at its upper right."""

    def __init__(self, desk: Desk, page: StatisticsPage) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self.picture = self._action("image", self.tr("导出图片…"), "Ctrl+Shift+G", self.save_picture)
        self.copy = self._action("copy", self.tr("复制图片"), "Ctrl+Shift+C", self.copy_picture)
        menu = QMenu(page)
        menu.setToolTipsVisible(True)
        menu.addActions([self.picture, self.copy])
        self.button = QPushButton(self.tr("导出"))
        self.button.setProperty("menu", True)
        self.button.setMenu(menu)
        desk.icons.dress(self.button, "file-down")

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What stands at the upper right of the page."""
        return (self.button,)

    def show_what_can_be_saved(self) -> None:
        """Grey what there is nothing for, and say why."""
        may = self._desk.may(Permission.EXPORT)
        forbidden = "" if may else self.tr("没有权限导出与打印，请店主授权")
        picture = self._page.picture
        drawn = picture is not None and not picture.empty
        for action in (self.picture, self.copy):
            self._allow(action, forbidden or ("" if drawn else self.tr("没有图可以导出")))

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
        picture = self._page.picture
        if picture is not None:
            QGuiApplication.clipboard().setImage(sheet(self._desk.theme, picture, self._caption()))
            self._desk.notices.done(self.tr("图片已复制"))

    # ----------------------------------------------------------------- parts

    def _png(self) -> bytes:
        picture = self._page.picture
        return b"" if picture is None else png(sheet(self._desk.theme, picture, self._caption()))

    def _caption(self) -> Caption:
        page = self._page
        return Caption(page.period.text(), translated("statistics", page.statistic.about))

    def _file_name(self, suffix: str) -> str:
        title = full_title(self._page.statistic)
        first, last = self._page.filters.question.days(self._page.today())
        day = last.isoformat() if self._page.statistic.as_of_now else f"{first} {last}"
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
