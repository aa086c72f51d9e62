"""The page: groups and lists at the left, what was chosen at the right, a search over all settings."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.parameter_types import GROUPS, Group
from erp_returns.domain.text import translatable
from erp_returns.queries.settings import settings
from erp_returns.queries.usage import Entry
from erp_returns.ui.changes import Page, Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.catalog_list import CatalogList
from erp_returns.ui.pages.parameters.lists import LISTS, ShopList, make
from erp_returns.ui.pages.parameters.settings_view import SettingsView
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from erp_returns.ui.pages.parameters.operators import OperatorsPane

_LEFT, _LEFT_PER_POINT = 90, 11


class Pane(StrEnum):
    """What has a pane of its own."""

    OPERATORS = "operators"


class Place(NamedTuple):
    """What stands at the left: a group, a list, something of its own, or a heading (None)."""

    what: Group | Entry | Pane | None
    icon: str
    context: str
    title: str


_ICONS: dict[Group, str] = {
    Group.DEFAULTS: "list-checks",
    Group.REVIEW: "clipboard-check",
    Group.MONEY: "banknote",
    Group.WAREHOUSE: "package-open",
    Group.BUYERS: "shopping-bag",
    Group.DEADLINES: "clock",
    Group.NUMBERS: "scan-barcode",
    Group.SHOP: "receipt",
    Group.BACKUP: "save-all",
    Group.APPEARANCE: "palette",
    Group.SECURITY: "lock",
}
PLACES: tuple[Place, ...] = (
    *(Place(group, _ICONS[group], "parameters", title) for group, title in GROUPS.items()),
    Place(Pane.OPERATORS, "users", "parameters", translatable("parameters", "操作员与权限")),
    Place(None, "", "parameters", translatable("parameters", "资料")),
    *(Place(listed.entry, listed.icon, "catalogue", listed.title) for listed in LISTS),
)


class ParametersPage(Page):
    """Every setting of the shop, its people, warehouses, couriers, shops and suppliers."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {Topic.PARAMETERS, Topic.REASONS, Topic.WAREHOUSE, Topic.SALES, Topic.PEOPLE}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.changes)
        self._desk = desk
        self.searching = QLineEdit()
        self.searching.setPlaceholderText(self.tr("搜索参数 (Ctrl+F)"))
        self.searching.setAccessibleName(self.tr("搜索参数"))
        self.searching.setClearButtonEnabled(True)
        self.searching.textChanged.connect(self._search)
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("参数分组"))
        self.setFocusProxy(self.places)
        self.settings = SettingsView(desk)
        self.lists: dict[Entry, CatalogList[Any]] = {}
        self.operators: OperatorsPane | None = None
        self._nothing = EmptyState(
            desk.theme,
            desk.icons,
            "search",
            self.tr("没有找到参数"),
            self.tr("换一个词，或按 Esc 清空搜索。"),
        )
        self.shown = QStackedWidget()
        self.shown.addWidget(self.settings)
        self.shown.addWidget(self._nothing)
        self._lay_out()
        for place in PLACES:
            item = QListWidgetItem(translated(place.context, place.title), self.places)
            if place.what is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._dress()
        self._at = 0
        self.places.currentRowChanged.connect(self._show_place)
        self.places.setCurrentRow(0)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._start_search)
        away = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.searching)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self.searching.clear)
        desk.theme.changed.connect(self._dress)

    def refresh(self) -> None:
        self.settings.show_settings(settings(self._desk.session.database))
        for shown in self.lists.values():
            shown.refresh()
        if self.operators is not None:
            self.operators.refresh()

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done in the list that is shown."""
        shown = self.shown.currentWidget()
        if isinstance(shown, CatalogList):
            menu.addActions(shown.actions())
        elif self.operators is not None and shown is self.operators:
            menu.addActions(self.operators.actions())

    def show_place(self, wanted: Group | Entry | Pane) -> None:
        """Show a group of settings, a list, or what has a pane of its own."""
        for at, place in enumerate(PLACES):
            if place.what is wanted:
                self.places.setCurrentRow(at)

    # ----------------------------------------------------------------- parts

    def _lay_out(self) -> None:
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.searching)
        column.addWidget(self.places, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self._left)
        row.addWidget(self.shown, 1)

    def _dress(self) -> None:
        theme = self._desk.theme
        self._left.setFixedWidth(round(_LEFT + _LEFT_PER_POINT * theme.points))
        self.places.setIconSize(QSize(theme.icon_size, theme.icon_size))
        for at, place in enumerate(PLACES):
            item = self.places.item(at)
            item.setSizeHint(QSize(0, theme.row_height()))
            if place.icon:
                item.setIcon(self._icon(place.icon))
            else:
                item.setFont(theme.font(FontRole.SMALL))
                item.setForeground(theme.brush(Tone.SECONDARY))

    def _icon(self, name: str) -> QIcon:
        """A drawing that keeps its ink while its line is chosen."""
        drawing = self._desk.icons.pixmap(name, self._desk.theme.icon_size)
        icon = QIcon(drawing)
        icon.addPixmap(drawing, QIcon.Mode.Selected)
        return icon

    # ---------------------------------------------------------------- places

    def _show_place(self, at: int) -> None:
        if at < 0:
            return
        self._at = at
        self.searching.clear()
        what = PLACES[at].what
        if isinstance(what, Group):
            self.settings.show_group(what)
            self.shown.setCurrentWidget(self.settings)
        elif what is Pane.OPERATORS:
            self.shown.setCurrentWidget(self._operators())
        else:
            self.shown.setCurrentWidget(self._list(next(each for each in LISTS if each.entry is what)))

    def _list(self, listed: ShopList) -> CatalogList[Any]:
        shown = self.lists.get(listed.entry)
        if shown is None:
            shown = self.lists[listed.entry] = CatalogList(self._desk, make(self._desk, listed))
            self.shown.addWidget(shown)
            shown.refresh()
        return shown

    def _operators(self) -> OperatorsPane:
        if self.operators is None:
            from erp_returns.ui.pages.parameters.operators import OperatorsPane

            self.operators = OperatorsPane(self._desk)
            self.shown.addWidget(self.operators)
            self.operators.refresh()
        return self.operators

    # ---------------------------------------------------------------- search

    def _start_search(self) -> None:
        self.searching.setFocus()
        self.searching.selectAll()

    def _search(self, text: str) -> None:
        if text.strip():
            self.places.setCurrentRow(-1)
            found = self.settings.search(text)
            self.shown.setCurrentWidget(self.settings if found else self._nothing)
        elif self.places.currentRow() < 0:
            self.places.setCurrentRow(self._at)
