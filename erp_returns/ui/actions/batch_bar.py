"""What can be done to a selection of orders, with its sum; there while several are selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import Status
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.queries.batches import SelectionSum, selection_sum
from erp_returns.queries.listing import beside
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.tables import TableView
from erp_returns.ui.texts import listed, money_text, told, translated, word
from erp_returns.ui.theme import FontRole
from erp_returns.ui.widgets.flow import FlowLayout

BATCHES = (Action.APPROVE, Action.REJECT, Action.PAY)
SEVERAL = 2
_SOON_MS = 60


@dataclass(frozen=True, slots=True)
class Other:
    """Something else to do with a selection; `fits` names the action whose orders alone it is for."""

    text: str
    icon: str
    needs: Permission
    do: Callable[[], object]
    fits: Action | None = None


class BatchBar(QFrame):
    """Listens to the selection of `view`; `asked` carries an action for all that is selected."""

    asked = Signal(object)
    shown = Signal(bool)

    def __init__(self, desk: Desk, view: TableView, others: Sequence[Other] = ()) -> None:
        super().__init__()
        self._desk = desk
        self._view = view
        self._others = tuple(others)
        self._job: Job[SelectionSum] | None = None
        self.summed = SelectionSum()
        self.said = QLabel()
        desk.theme.dress(self.said, FontRole.STRONG)
        self.buttons: dict[Action, QPushButton] = {action: self._button(action) for action in BATCHES}
        self.other_buttons = [self._other(each) for each in self._others]
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.count)
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("对选中的单批量办理"))
        self._lay_out()
        view.picked.connect(self.hear)
        view.model().modelReset.connect(self._soon.start)
        view.model().dataChanged.connect(lambda *_where: self._soon.start())
        self.hide()

    @property
    def several(self) -> bool:
        """Whether more than one order is selected."""
        return self._view.selected_count() >= SEVERAL

    def take(self, action: Action) -> bool:
        """Ask for an action on all that is selected; False where that is one order.

        What can only be done one by one is said so.
        """
        if not self.several:
            return False
        if action in BATCHES:
            self.asked.emit(action)
        else:
            text = self.tr("选中了 {n} 单；“{action}”要一单一单地办，请只选一单。")
            label, count = translated("actions", ACTIONS[action].label), self._view.selected_count()
            self._desk.notices.info(text.format(n=f"{count:,}", action=label))
        return True

    def why_not(self, action: Action) -> str:
        """Why an action cannot be taken on any order of the selection; nothing where it can on some."""
        return self._forbidden(ACTIONS[action].permission) or self._none_fits(action)

    def why_not_other(self, each: Other) -> str:
        """Why something else cannot be done; nothing where it can."""
        return self._forbidden(each.needs) or ("" if each.fits is None else self._none_fits(each.fits))

    def _forbidden(self, needed: Permission) -> str:
        if self._desk.may(needed):
            return ""
        named = told(PERMISSIONS[needed].named, "permissions")
        return self.tr("您没有“{permission}”的权限。").format(permission=named)

    def _none_fits(self, action: Action) -> str:
        if not self.summed.count or self.summed.starting(action):
            return ""
        starts = listed(word(status) for status in Status if status in ACTIONS[action].starts)
        return self.tr("选中的单里没有“{status}”的。").format(status=starts)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer the same in a menu."""
        menu.setToolTipsVisible(True)
        for action in BATCHES:
            entry = menu.addAction(f"{self._text(action)}\t{ACTIONS[action].shortcut}")
            self._desk.icons.dress(entry, ACTIONS[action].icon)
            why = self.why_not(action)
            entry.setEnabled(not why)
            entry.setToolTip(why or translated("actions", ACTIONS[action].help))
            entry.triggered.connect(partial(self._ask, action))
        menu.addSeparator()
        for each in self._others:
            entry = menu.addAction(each.text)
            self._desk.icons.dress(entry, each.icon)
            why = self.why_not_other(each)
            entry.setEnabled(not why)
            entry.setToolTip(why)
            entry.triggered.connect(partial(_do, each.do))

    # --------------------------------------------------------------- counting

    def count(self) -> None:
        """Count what is selected anew, beside the window."""
        self._soon.stop()
        self._appear()
        if self._job is not None:
            self._job.drop()
            self._job = None
        if not self.several:
            self.summed = SelectionSum()
            return
        ids, database = self._view.selected_keys(), self._desk.session.database

        def work(token: JobToken) -> SelectionSum:
            found = SelectionSum()
            with beside(database, token.cancelled):
                found = selection_sum(database, ids)
            token.check()
            return found

        job = self._desk.jobs.run(work, self._show, owner=self)
        self._job = job if job.running else None

    def hear(self) -> None:
        """Look at the selection: be there for several, and count them in a moment."""
        self._appear()
        if self.several:
            self.said.setText(self._said(SelectionSum(self._view.selected_count())))
        self._soon.start()

    def _appear(self) -> None:
        several = self.several
        if several == self.isHidden():
            self.setVisible(several)
            self.shown.emit(several)

    def _show(self, found: SelectionSum) -> None:
        self._job = None
        self.summed = found
        self.said.setText(self._said(found))
        for action, button in self.buttons.items():
            why = self.why_not(action)
            button.setText(f"{self._text(action)}  {ACTIONS[action].shortcut}")
            button.setEnabled(not why)
            tip = why or translated("actions", ACTIONS[action].help)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
        for other, each in zip(self.other_buttons, self._others, strict=True):
            why = self.why_not_other(each)
            other.setEnabled(not why)
            other.setToolTip(why)

    def _said(self, found: SelectionSum) -> str:
        text = self.tr("已选 {n} 单").format(n=f"{found.count:,}")
        if not found.by_status:
            return text
        parts = [text, self.tr("应退 {amount}").format(amount=money_text(found.due_fen))]
        if found.to_pay_fen:
            parts.append(self.tr("待付 {amount}").format(amount=money_text(found.to_pay_fen)))
        return " · ".join(parts)

    def _text(self, action: Action) -> str:
        count = self.summed.starting(action)
        label = translated("actions", ACTIONS[action].label)
        return self.tr("{action} {n} 单").format(action=label, n=f"{count:,}") if count else label

    # ------------------------------------------------------------------ parts

    def _button(self, action: Action) -> QPushButton:
        button = QPushButton(translated("actions", ACTIONS[action].label))
        self._desk.icons.dress(button, ACTIONS[action].icon)
        button.clicked.connect(partial(self._ask, action))
        return button

    def _other(self, each: Other) -> QPushButton:
        button = QPushButton(each.text)
        self._desk.icons.dress(button, each.icon)
        button.clicked.connect(partial(_do, each.do))
        return button

    def _ask(self, action: Action, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - as clicked brings it
        self.asked.emit(action)

    def _lay_out(self) -> None:
        flow = FlowLayout(spacing=8)
        for button in (*self.buttons.values(), *self.other_buttons):
            flow.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.said)
        row.addLayout(flow, 1)


def _do(do: Callable[[], object], _on: bool = False) -> None:  # noqa: FBT001, FBT002 - as clicked brings it
    do()
