"""Taking the actions on one order: each asks what it needs, and calls one service."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import Status
from erp_returns.domain.permissions import PERMISSIONS
from erp_returns.domain.text import Sentence, translatable
from erp_returns.queries.people import permissions_of
from erp_returns.queries.return_detail import ReturnDetail, actions
from erp_returns.queries.settings import settings
from erp_returns.services.session import Changes, Session
from erp_returns.ui.actions.offers import Offer, offer, offers
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import sentence

if TYPE_CHECKING:
    from erp_returns.services.review import Agreement
    from erp_returns.ui.dialogs.task import Attempt

CommandT = TypeVar("CommandT")


_NO_PERMISSION = translatable("actions", "您没有“{permission}”的权限。")


class OrderActions(QObject):
    """What can be done to an order by whoever is at work, and the doing of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._working = False
        self._elsewhere: dict[Action, Callable[[int], None]] = {
            Action.EDIT: desk.router.edit_asked.emit,
            Action.RECEIVE: desk.router.intake_asked.emit,
            Action.INSPECT: desk.router.intake_asked.emit,
        }

    def offered(self, detail: ReturnDetail) -> tuple[Offer, ...]:
        """Every action on the order: what can be done first, then what cannot with its reason."""
        database, operator = self._desk.session.database, self._desk.session.operator_id
        permissions = permissions_of(database, operator)
        found = actions(detail, permissions, settings(database), operator)
        return offers(found, Status(detail.order.status))

    def perform(self, action: Action, detail: ReturnDetail, parent: QWidget) -> bool:
        """Take an action on the order as it was seen, asking over `parent`; whether it was done.

        What happens on another page (edit, count) counts as done once that page was asked for.
        """
        if self._working:
            return False
        self._working = True
        try:
            return self._perform(action, detail, parent)
        finally:
            self._working = False

    def approve(self, detail: ReturnDetail, agreement: Agreement | None, seen_fen: int) -> bool:
        """Approve with the amounts a reviewer typed, at the sum that stood on screen; whether it was done."""
        from erp_returns.services import review

        return self._act(
            Action.APPROVE,
            detail,
            lambda session, order_id, version: review.approve(
                session, order_id, version, agreement, seen_fen=seen_fen
            ),
        )

    def new_return(self, sale_id: int = 0) -> None:
        """Ask for a new order; of a sale, where one is named."""
        self._desk.router.new_return_asked.emit(sale_id)

    def fill_menu(
        self,
        menu: QMenu,
        detail: ReturnDetail | None,
        perform: Callable[[Action, ReturnDetail], object] | None = None,
    ) -> None:
        """Add every action to `menu`: a new order first, then what can be done to `detail`, then the rest.

        Shortcuts are shown and not taken: the bar beside the order owns them. `perform` takes the place of
        this one's, for a page with more to hand over.
        """
        self._add_new(menu)
        if detail is None:
            return
        window = menu.window().parentWidget() or menu
        act = perform or (lambda action, detail: self.perform(action, detail, window.window()))
        offered = self.offered(detail)
        for enabled in (True, False):
            menu.addSeparator()
            for each in offered:
                if each.enabled is enabled:
                    self.add_to(menu, each, partial(act, each.action, detail))

    def add_to(self, menu: QMenu, offered: Offer, perform: Callable[[], object]) -> None:
        """Add one action to `menu`, with its icon, its key and, greyed, its reason."""
        text = f"{offered.label}\t{offered.shortcut}" if offered.shortcut else offered.label
        entry = menu.addAction(text)
        self._desk.icons.dress(entry, offered.icon)
        entry.setEnabled(offered.enabled)
        entry.setToolTip(offered.tip)
        entry.setStatusTip(offered.tip)
        entry.triggered.connect(lambda _on: perform())

    # ------------------------------------------------------------- the doing

    def _perform(self, action: Action, detail: ReturnDetail, parent: QWidget) -> bool:
        if action is Action.CREATE:
            self.new_return(detail.order.sales_order_id or 0)
            return True
        if action in self._elsewhere:
            self._elsewhere[action](detail.order.id)
            return True
        if action is Action.APPROVE:
            return self.approve(detail, None, detail.order.net_due_fen)
        from erp_returns.ui.actions.asking import ASKING, AT_ONCE, EXPLAINED, NoteDialog

        if action in AT_ONCE:
            return self._act(action, detail, AT_ONCE[action])
        if action in EXPLAINED:
            attempt = self._attempt(action, detail, EXPLAINED[action])
            return NoteDialog.ask(parent, self._desk, action, detail, attempt) is not None
        asking = ASKING[action]
        attempt = self._attempt(action, detail, asking.serve)
        return asking.ask(parent, self._desk, detail, attempt) is not None

    def _act(
        self, action: Action, detail: ReturnDetail, serve: Callable[[Session, int, int], Changes]
    ) -> bool:
        order, session = detail.order, self._desk.session
        changes = self._desk.act(lambda: serve(session, order.id, order.version), self._done(action, detail))
        return changes is not None

    def _attempt(
        self,
        action: Action,
        detail: ReturnDetail,
        serve: Callable[[Session, int, int, CommandT], Changes],
    ) -> Attempt[CommandT]:
        """What an open dialog calls: it gets the sentence that says why not, or nothing once it is done."""
        order, session = detail.order, self._desk.session

        def attempt(command: CommandT) -> str:
            try:
                changes = serve(session, order.id, order.version, command)
            except Refusal as refusal:
                return sentence(refusal)
            self._desk.act(lambda: changes, self._done(action, detail))
            return ""

        return attempt

    def _done(self, action: Action, detail: ReturnDetail) -> str:
        return self.tr("{number} 已{action}").format(number=detail.order.number, action=offer(action).label)

    def _add_new(self, menu: QMenu) -> None:
        menu.setToolTipsVisible(True)
        needed = ACTIONS[Action.CREATE].permission
        facts = {"permission": PERMISSIONS[needed].named}
        missing = None if self._desk.may(needed) else Sentence(_NO_PERMISSION, facts)
        self.add_to(menu, offer(Action.CREATE, missing), self.new_return)
