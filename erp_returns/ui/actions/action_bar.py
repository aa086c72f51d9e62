"""The buttons of an order: the next step large, a few beside it, everything else in a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import Status
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.actions.offers import Offer, visible
from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.desk import Desk

Perform = Callable[[Action, ReturnDetail], object]
Press = Callable[[Action], bool]


class ActionBar(QWidget):
    """Shows what can be done to one order; its shortcuts work while the focus is within `host`.

    A key whose action cannot be taken tells why. Keys typed into a field stay there.
    """

    def __init__(
        self,
        desk: Desk,
        actions: OrderActions,
        host: QWidget,
        *,
        perform: Perform | None = None,
        press: Press | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`perform` takes the place of `OrderActions.perform`, for a page with more to hand over.

        `press` hears of a key first, and says whether it took the action (on a selection).
        """
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._host = host
        self._press = press
        self._perform = perform or (lambda action, detail: actions.perform(action, detail, self.window()))
        self._detail: ReturnDetail | None = None
        self._offers: tuple[Offer, ...] = ()
        self.buttons: dict[Action, QPushButton] = {}
        self.more = QPushButton()
        self.more.setToolTip(self.tr("更多操作"))
        self.more.setAccessibleName(self.tr("更多操作"))
        desk.icons.dress(self.more, "ellipsis")
        self.more.clicked.connect(self._open_menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addWidget(self.more)
        self.more.hide()
        self._add_shortcuts()

    def show_order(self, detail: ReturnDetail | None) -> None:
        """Offer what can be done to `detail`; nothing for None."""
        self._detail = detail
        self._offers = () if detail is None else self._actions.offered(detail)
        shown = () if detail is None else visible(self._offers, Status(detail.order.status))
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for at, offered in enumerate(sorted(shown, key=lambda each: each.primary), 1):
            self._row.insertWidget(at, self._button(offered))
        self.more.setVisible(detail is not None)

    def let_press(self, press: Press) -> None:
        """Let `press` hear of a key first."""
        self._press = press

    def take(self, action: Action) -> None:
        """Take an action as if its button had been pressed; if it cannot be taken, say why."""
        offered = next((each for each in self._offers if each.action is action), None)
        if offered is None or self._detail is None:
            return
        if offered.enabled:
            self._perform(action, self._detail)
        else:
            self._desk.notices.info(offered.why)

    def _button(self, offered: Offer) -> QPushButton:
        button = QPushButton(self._labelled(offered))
        button.setEnabled(offered.enabled)
        button.setToolTip(offered.tip)
        button.setAccessibleDescription(offered.tip)
        button.setProperty("primary", offered.primary)
        self._desk.icons.dress(button, offered.icon)
        button.clicked.connect(lambda: self.take(offered.action))
        self.buttons[offered.action] = button
        return button

    def _labelled(self, offered: Offer) -> str:
        if not offered.shortcut:
            return offered.label
        return self.tr("{action}  {key}").format(action=offered.label, key=offered.shortcut)

    def _add_shortcuts(self) -> None:
        for action, rule in ACTIONS.items():
            if rule.shortcut and action is not Action.CREATE:
                shortcut = QShortcut(QKeySequence(rule.shortcut), self._host)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(partial(self._hear_key, action))

    def _hear_key(self, action: Action) -> None:
        if self._press is None or not self._press(action):
            self.take(action)

    def _open_menu(self) -> None:
        if self._detail is None:
            return
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def menu(self) -> QMenu:
        """Everything that has no button of its own."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        before = True
        for offered in self._offers:
            if offered.action in self.buttons:
                continue
            if before and not offered.enabled and menu.actions():
                menu.addSeparator()
            before = offered.enabled
            self._actions.add_to(menu, offered, partial(self.take, offered.action))
        return menu
