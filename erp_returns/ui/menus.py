"""The menu bar: every action of the window with its shortcut and drawing, and those of the page one is in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from erp_returns.domain.permissions import Permission
from erp_returns.ui.appearance import AppearanceChoice
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages import Tab
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import Appearance


@runtime_checkable
class FillsMenu(Protocol):
    """A page that says itself what stands in the menu 单据; others offer the actions they were given."""

    def fill_menu(self, menu: QMenu) -> None: ...


class Menus(QObject):
    """Fills a menu bar; `actions` holds what it made, by name."""

    def __init__(self, desk: Desk, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._desk = desk
        self._bar = bar
        self._needs: dict[str, Permission] = {}
        self._undressed: dict[QMenu, list[tuple[QAction, str]]] = {}
        self.actions: dict[str, QAction] = {}
        self.file = bar.addMenu(self.tr("文件(&F)"))
        self.document = bar.addMenu(self.tr("单据(&D)"))
        self.view = bar.addMenu(self.tr("视图(&V)"))
        self.help = bar.addMenu(self.tr("帮助(&H)"))
        for menu in (self.file, self.document, self.view, self.help):
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(partial(self._dress, menu))

    def add(
        self,
        menu: QMenu,
        name: str,
        text: str,
        do: Callable[[], object],
        *,
        icon: str = "",
        keys: QKeySequence.StandardKey | str = "",
        needs: Permission | None = None,
    ) -> QAction:
        """Add an action; who lacks the permission `needs` sees it grey."""
        action = menu.addAction(text)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if icon:
            self._undressed.setdefault(menu, []).append((action, icon))
        if needs is not None:
            self._needs[name] = needs
        action.triggered.connect(lambda _on: do())
        self.actions[name] = action
        return action

    def add_tabs(self, tabs: tuple[Tab, ...], choose: Callable[[str], object]) -> None:
        """Add an action for each tab."""
        for tab in tabs:
            self.add(
                self.view,
                f"tab/{tab.key}",
                translated("tabs", tab.title),
                lambda key=tab.key: choose(key),  # type: ignore[misc] # mypy sees no type for the default
                icon=tab.icon,
                keys=tab.shortcut,
            )

    def add_looks(self, choice: AppearanceChoice) -> None:
        """Add light, dark, system, and the size of text."""
        menu = self.view.addMenu(self.tr("主题"))
        self._undressed.setdefault(self.view, []).append((menu.menuAction(), "palette"))
        menu.aboutToShow.connect(partial(self._dress, menu))
        group = QActionGroup(menu)
        rows = (
            (Appearance.LIGHT, self.tr("浅色"), "sun"),
            (Appearance.DARK, self.tr("深色"), "moon"),
            (Appearance.SYSTEM, self.tr("跟随系统"), "settings"),
        )
        for look, text, icon in rows:
            action = self.add(
                menu,
                f"look/{look}",
                text,
                lambda look=look: choice.choose(look),  # type: ignore[misc] # as above
                icon=icon,
            )
            action.setCheckable(True)
            group.addAction(action)
        menu.aboutToShow.connect(lambda: self.actions[f"look/{choice.appearance}"].setChecked(True))
        larger, smaller = QKeySequence.StandardKey.ZoomIn, QKeySequence.StandardKey.ZoomOut
        self.add(
            self.view, "larger", self.tr("放大文字"), lambda: choice.resize(1), icon="zoom-in", keys=larger
        )
        self.actions["larger"].setShortcuts([QKeySequence(larger), QKeySequence("Ctrl+=")])
        self.add(
            self.view,
            "smaller",
            self.tr("缩小文字"),
            lambda: choice.resize(-1),
            icon="zoom-out",
            keys=smaller,
        )
        self.add(self.view, "usual", self.tr("默认文字大小"), lambda: choice.resize(0), keys="Ctrl+0")

    def _dress(self, menu: QMenu) -> None:
        """Draw the icons of a menu when it is first opened; a start does without them."""
        for action, icon in self._undressed.pop(menu, ()):
            self._desk.icons.dress(action, icon)

    def show_permissions(self) -> None:
        """Grey what the person at work may not do, and say so."""
        for name, needs in self._needs.items():
            allowed = self._desk.may(needs)
            action = self.actions[name]
            action.setEnabled(allowed)
            action.setToolTip("" if allowed else self.tr("没有权限，请店主授权"))

    def show_document(self, page: object) -> None:
        """Let the menu 单据 offer what can be done on `page`."""
        self.document.clear()
        if isinstance(page, FillsMenu):
            page.fill_menu(self.document)
        elif isinstance(page, QWidget):
            self.document.addActions(page.actions())
        if self.document.isEmpty():
            self.document.addAction(self.tr("这一页没有单据操作")).setEnabled(False)
