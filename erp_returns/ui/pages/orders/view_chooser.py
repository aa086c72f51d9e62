"""视图：the button with the ways to look at a list, those of the program and one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from erp_returns.domain.list_views import MY_OWN, ListView, read_view
from erp_returns.queries.preferences import preference
from erp_returns.queries.saved_views import SavedViewRow, saved_views
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.arrangement import Arrangement
from erp_returns.ui.texts import translated

_SHOWN_LETTERS = 14
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A view that comes with the program; `name` is source text marked `translatable("filters", …)`."""

    key: str
    name: str
    view: ListView


class ViewChooser(QPushButton):
    """Says which view is chosen and whether the list was changed since; opens the menu of views.

    `chosen` follows when a person looks at the list in another way: it has to be read anew.
    """

    chosen = Signal()

    def __init__(
        self,
        desk: Desk,
        page: str,
        built_in: tuple[BuiltIn, ...],
        arrangement: Arrangement,
        columns_menu: Callable[[], object],
    ) -> None:
        """`page` names the list; its first view of the program is the one without filters."""
        super().__init__()
        self._desk = desk
        self._page = page
        self._built_in = {each.key: each for each in built_in}
        self._arrangement = arrangement
        self._columns_menu = columns_menu
        self._key = built_in[0].key
        self._name = translated("filters", built_in[0].name)
        self._then: ListView | None = arrangement.plain()
        self.setProperty("menu", True)
        self.views = QMenu(self)
        self.views.setToolTipsVisible(True)
        self.views.aboutToShow.connect(self._fill)
        self.setMenu(self.views)
        arrangement.changed.connect(self.show_name)
        self.show_name()

    def begin(self) -> None:
        """Look at the list as whoever is at work wants it when it opens."""
        session = self._desk.session
        key = preference(session.database, session.operator_id, f"view/{self._page}")
        if key:
            self._put(key, quietly=True)

    def choose(self, key: str) -> None:
        """Look at the list by a view."""
        if self._put(key):
            self.chosen.emit()

    @property
    def key(self) -> str:
        """The view chosen last."""
        return self._key

    @property
    def changed(self) -> bool:
        """Whether the list is looked at otherwise than the view says that was chosen."""
        now, then = self._arrangement.view(), self._then
        if then is None or not now.same_rows(then):
            return True
        return bool(then.columns) and now.columns != then.columns

    def show_name(self) -> None:
        """Say which view it is, and whether it was changed."""
        name, changed = self._name, self.changed
        short = name if len(name) <= _SHOWN_LETTERS else name[: _SHOWN_LETTERS - 1] + "…"
        said = self.tr("视图：{name}（已改）") if changed else self.tr("视图：{name}")
        self.setText(said.format(name=short).replace("&", "&&"))
        self.setToolTip(
            self.tr("{view}：选择、保存列表的看法 (Ctrl+Shift+V)").format(view=said.format(name=name))
        )
        self.setAccessibleName(said.format(name=name))

    def open_menu(self) -> None:
        """Open the menu; digits choose. There is none where something else stands in place of the list."""
        if self.isVisible():
            self.views.popup(self.mapToGlobal(QPoint(0, self.height())))

    # ----------------------------------------------------------------- choosing

    def _rows(self) -> list[SavedViewRow]:
        session = self._desk.session
        return saved_views(session.database, session.operator_id, self._page)

    def _own(self, key: str | None = None) -> SavedViewRow | None:
        """One's own view under a key; None for one of the program, and where it is no more."""
        wanted = self._key if key is None else key
        return next((row for row in self._rows() if f"{MY_OWN}{row.id}" == wanted), None)

    def _put(self, key: str, *, quietly: bool = False) -> bool:
        if key in self._built_in:
            found = self._built_in[key]
            name, view = translated("filters", found.name), found.view
        else:
            row = self._own(key)
            if row is None:
                if not quietly:
                    self._desk.notices.info(self.tr("这个视图已经不存在，可能在别的窗口里删除了。"))
                return False
            name = row.name
            read = read_view(row.content)
            if read is None:
                said = self.tr("视图“{name}”的内容坏了，不能使用。请在“视图”菜单里删除它，或重新保存。")
                self._desk.notices.info(said.format(name=name))
                self._key, self._name, self._then = key, name, None
                self.show_name()
                return False
            view = read
        whole = self._arrangement.put(view)
        self._take(key, name, columns=bool(view.columns))
        if not whole:
            said = self.tr("视图“{name}”里有已经不存在的筛选或列，已略过。")
            self._desk.notices.info(said.format(name=name))
        return True

    def _take(self, key: str, name: str, *, columns: bool = True) -> None:
        """Remember what the list is looked at by, and how it stands so; `columns` belong to it or not."""
        now = self._arrangement.view()
        self._key, self._name = key, name
        self._then = now if columns else replace(now, columns="")
        self.show_name()

    # -------------------------------------------------------------------- menu

    def _fill(self) -> None:
        menu = self.views
        menu.clear()
        opening = preference(
            self._desk.session.database, self._desk.session.operator_id, f"view/{self._page}"
        )
        own = self._rows()
        self._name = next((row.name for row in own if f"{MY_OWN}{row.id}" == self._key), self._name)
        names = [(key, translated("filters", each.name)) for key, each in self._built_in.items()]
        self._add_views(menu, names, 1)
        if own:
            menu.addSection(self.tr("我的视图"))
            self._add_views(menu, [(f"{MY_OWN}{row.id}", row.name) for row in own], len(names) + 1)
        menu.addSeparator()
        mine = self._own() is not None
        self._add(self.tr("保存为新视图…"), "save", self.ask_name)
        self._add(self.tr("更新“{name}”").format(name=self._name), "check", self.update_view).setEnabled(
            mine and self.changed
        )
        self._add(self.tr("改名…"), "pencil", self.ask_other_name).setEnabled(mine)
        self._add(self.tr("删除…"), "trash-2", self.delete_view).setEnabled(mine)
        default = self._add(self.tr("打开时用“{name}”").format(name=self._name), "", self.open_with)
        default.setCheckable(True)
        default.setChecked(self._key == (opening or next(iter(self._built_in))))
        menu.addSeparator()
        self._add(self.tr("显示的列、冻结列…") + "\tAlt+↓", "list", self._columns_menu)

    def _add_views(self, menu: QMenu, views: list[tuple[str, str]], first: int) -> None:
        for at, (key, name) in enumerate(views, first):
            shown = name.replace("&", "&&")
            action = menu.addAction(f"&{at}  {shown}" if at <= _DIGITS else shown)
            action.setCheckable(True)
            action.setChecked(key == self._key)
            action.triggered.connect(partial(self._choose_from_menu, key))

    def _choose_from_menu(self, key: str, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - as the signal brings it
        self.choose(key)

    def _add(self, text: str, icon: str, do: Callable[[], object]) -> QAction:
        action = self.views.addAction(text)
        if icon:
            self._desk.icons.dress(action, icon)
        action.triggered.connect(lambda _on: do())
        return action

    # ------------------------------------------------------------------ keeping

    def ask_name(self) -> None:
        """Keep how the list is looked at under a new name."""
        from erp_returns.services import saved_views as services

        view = self._arrangement.view()
        name = self._asked(
            "", lambda typed: partial(services.save, self._desk.session, self._page, typed, view)
        )
        row = next((row for row in self._rows() if row.name == name), None)
        if row is not None:
            self._arrangement.wear_these()
            self._take(f"{MY_OWN}{row.id}", row.name)

    def ask_other_name(self) -> None:
        """Give the view that is chosen another name."""
        from erp_returns.services import saved_views as services

        row = self._own()
        if row is not None:
            name = self._asked(
                row.name, lambda typed: partial(services.rename, self._desk.session, row.id, typed)
            )
            if name:
                self._name = name
                self.show_name()

    def update_view(self) -> None:
        """Keep how the list is looked at under the name of the view that is chosen."""
        from erp_returns.services import saved_views as services

        row, view = self._own(), self._arrangement.view()
        if row is not None:
            done = self.tr("已更新视图“{name}”").format(name=row.name)
            if self._desk.act(partial(services.update, self._desk.session, row.id, view), done):
                self._take(self._key, row.name)

    def delete_view(self) -> None:
        """Keep the view that is chosen no longer; the list stays as it is."""
        from erp_returns.services import saved_views as services
        from erp_returns.ui.dialogs.question import Question

        row = self._own()
        if row is None:
            return
        said = self.tr("删除视图“{name}”？列表里的单据不受影响。").format(name=row.name)
        if Question.ask(self, self.tr("删除视图"), said, self.tr("删除"), danger=True):
            done = self.tr("已删除视图“{name}”").format(name=row.name)
            if self._desk.act(partial(services.delete, self._desk.session, row.id), done):
                first = next(iter(self._built_in.values()))
                self._key, self._name = first.key, translated("filters", first.name)
                self._then = self._arrangement.plain()
                self.show_name()

    def open_with(self) -> None:
        """Open the list with the view that is chosen from now on."""
        from erp_returns.services import saved_views as services

        done = self.tr("以后打开时用视图“{name}”").format(name=self._name)
        self._desk.act(partial(services.open_with, self._desk.session, self._page, self._key), done)

    def _asked(self, name: str, task: Callable[[str], Callable[[], Changes]]) -> str:
        """Ask for a name and do something with it; the name it was done with, or nothing."""
        from erp_returns.ui.dialogs.view_name import ViewNameDialog

        changes = ViewNameDialog(self._desk, name, task, self).ask_through()
        return changes.number if changes else ""
