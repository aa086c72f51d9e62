"""退款审批: the queue at the left, one order on the rest of the screen, and keys for everything."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import NotFound
from erp_returns.domain.permissions import Permission
from erp_returns.queries.batches import held_back
from erp_returns.queries.detail_rows import OrderRow
from erp_returns.queries.queues import refund_queue, review_queue
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.actions.batch_bar import BatchBar, Other
from erp_returns.ui.actions.batches import BatchActions
from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.changes import Page, Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.approvals.draft import Kept, agreement, draft_money, draft_of, problems
from erp_returns.ui.pages.approvals.meanwhile import told_meanwhile
from erp_returns.ui.pages.approvals.order_pane import OrderPane
from erp_returns.ui.pages.approvals.queue_panel import Queue, QueuePanel
from erp_returns.ui.pages.approvals.sheet import order_sheet
from erp_returns.ui.remembered import remember_splitter
from erp_returns.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from erp_returns.ui.exports import Exports

_AGES_CHANGE_MS = 60_000


class ApprovalsPage(Page):
    """Decides on what waits for review, and pays what waits for its refund."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {Topic.RETURNS, Topic.REFUNDS, Topic.WAREHOUSE, Topic.PARAMETERS}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.changes, parent)
        self._desk = desk
        self._kept: dict[int, Kept] = {}
        self._acting = False
        self._begun = False
        self._exports: Exports | None = None
        self.doing = OrderActions(desk, self)
        self.queue = QueuePanel(desk)
        self.batches = BatchActions(desk, self)
        self.batch = BatchBar(desk, self.queue.view, self._others())
        self.pane = OrderPane(desk, self.doing, self, self._perform, self.batch.take)
        self.empty = EmptyState(desk.theme, desk.icons, "circle-check", "", "", self.tr("去看另一个列表"))
        self.empty.button.setProperty("link", True)
        self.empty.button.clicked.connect(self._switch)
        self._stack = QStackedWidget()
        self._lay_out()
        self.setFocusProxy(self.queue)
        self.queue.current_changed.connect(self._show)
        self.queue.entered.connect(self.pane.enter)
        self.queue.switched.connect(self._say_if_empty)
        self.queue.listing.clicked.connect(lambda _on: self.exports.save_payments())
        self.pane.reload_asked.connect(self._reload)
        self.batch.asked.connect(self._begin_batch)
        self.batch.shown.connect(lambda several: self.pane.bar.setVisible(not several))
        self.batches.finished.connect(lambda _result: self.queue.setFocus())
        self._add_keys()
        self._ages = QTimer(self)
        self._ages.setInterval(_AGES_CHANGE_MS)
        self._ages.timeout.connect(self.queue.view.viewport().update)
        self._ages.start()

    def waiting(self) -> int:
        """How many orders wait for a decision or a payment."""
        database = self._desk.session.database
        return review_queue(database).count() + refund_queue(database).count()

    def refresh(self) -> None:
        """Read the queue and the order on screen anew; what was typed stays."""
        self.queue.count()
        if not self._begun:
            self._begun = True
            self.queue.choose(self._first_queue())
            self.queue.setFocus()
            return
        shown, typed = self._shown(), self.pane.dirty
        self.queue.refresh()
        self._say_if_empty()
        if shown is None:
            return
        if shown.id == self.queue.current():
            self._show(shown.id)
        elif typed and not self._acting and self.queue.table.row_of(shown.id) < 0:
            self._say_gone(shown)

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done to the order on screen, with the amounts typed there."""
        if self.batch.several:
            self.batch.fill_menu(menu)
            return
        sheet = self.pane.sheet
        self.doing.fill_menu(menu, sheet.detail if sheet is not None else None, self._perform)
        menu.addSeparator()
        listing = menu.addAction(self.tr("导出付款清单…") + "\tL")
        self._desk.icons.dress(listing, "banknote")
        listing.setEnabled(self.queue.listing.isEnabled())
        listing.setToolTip(self.queue.listing.toolTip())
        listing.triggered.connect(lambda _on: self.exports.save_payments())

    def _say_gone(self, shown: OrderRow) -> None:
        """Say who decided on the order that somebody was typing on."""
        kept = self._kept.get(shown.id)
        if kept is None:
            return
        done = told_meanwhile(self._desk.session, kept.sheet, order_sheet(self._desk.session, shown.id))
        said = self.tr("{number} 已不在列表中：{done}。您填写的金额没有提交。")
        self._desk.notices.info(said.format(number=shown.number, done=done))

    # --------------------------------------------------------------- showing

    def _show(self, order_id: int | None) -> None:
        """Show an order, with what was typed on it before."""
        self._keep_typed()
        if order_id is None:
            self._say_if_empty()
            return
        try:
            sheet = order_sheet(self._desk.session, order_id)
        except NotFound as refusal:
            self._desk.notices.refused(refusal)
            return
        self._stack.setCurrentWidget(self.pane)
        kept, now = self._kept.get(order_id), self.queue.now()
        if kept is None:
            self.pane.show_sheet(sheet, draft_of(sheet.detail), now)
        elif kept.fits(sheet.detail):
            self.pane.show_sheet(sheet, kept.draft, now)
        else:
            if self.pane.sheet is not kept.sheet:
                self.pane.show_sheet(kept.sheet, kept.draft, now)
            done = told_meanwhile(self._desk.session, kept.sheet, sheet)
            said = self.tr("{done}。下面还是修改前的内容，您填写的金额不会丢失。")
            self.pane.warn_of_change(said.format(done=done))

    def _keep_typed(self) -> None:
        """Remember what was typed on the order on screen, until it is booked."""
        sheet, draft = self.pane.sheet, self.pane.draft
        if sheet is None or draft is None:
            return
        if self.pane.dirty:
            self._kept[sheet.detail.order.id] = Kept(sheet, draft)
        else:
            self._kept.pop(sheet.detail.order.id, None)

    def _reload(self) -> None:
        """Show the order as it stands, with what was typed carried over."""
        self._keep_typed()
        shown = self._shown()
        kept = self._kept.pop(shown.id, None) if shown is not None else None
        if shown is not None:
            sheet = order_sheet(self._desk.session, shown.id)
            draft = draft_of(sheet.detail) if kept is None else kept.carried(sheet.detail)
            self.pane.show_sheet(sheet, draft, self.queue.now())
            self.pane.enter()

    def _shown(self) -> OrderRow | None:
        """The order on screen."""
        return self.pane.sheet.detail.order if self.pane.sheet is not None else None

    def _first_queue(self) -> Queue:
        """Reviews for who reviews, refunds for who only pays; and what is not empty before what is."""
        reviews = self._desk.may(Permission.APPROVE) or not self._desk.may(Permission.PAY)
        first, second = (Queue.REVIEW, Queue.REFUND) if reviews else (Queue.REFUND, Queue.REVIEW)
        return second if not self.queue.counts[first] and self.queue.counts[second] else first

    def _say_if_empty(self) -> None:
        if self.queue.table.rowCount():
            return
        review = self.queue.queue is Queue.REVIEW
        other = self.queue.counts[Queue.REFUND if review else Queue.REVIEW]
        title = self.tr("没有待审核的单，都处理好了。") if review else self.tr("没有待退款的单，都付清了。")
        go_on = self.tr("去看待退款（{n}）") if review else self.tr("去看待审核（{n}）")
        self.empty.title.setText(title)
        self.empty.setAccessibleName(title)
        self.empty.button.setText(go_on.format(n=other))
        self.empty.button.setVisible(other > 0)
        self.pane.clear()
        self._stack.setCurrentWidget(self.empty)

    def _switch(self) -> None:
        self.queue.choose(Queue.REFUND if self.queue.queue is Queue.REVIEW else Queue.REVIEW)
        self.queue.setFocus()

    # ---------------------------------------------------------------- acting

    def _perform(self, action: Action, detail: ReturnDetail) -> None:
        """Take an action; approving hands over the amounts on screen. Then the queue has the focus again."""
        self._acting = True
        try:
            approving = action is Action.APPROVE
            done = self._approve(detail) if approving else self.doing.perform(action, detail, self.window())
        finally:
            self._acting = False
        if done:
            self._kept.pop(detail.order.id, None)
            self.queue.setFocus()

    def _approve(self, detail: ReturnDetail) -> bool:
        sheet, draft = self.pane.sheet, self.pane.draft
        if sheet is None or draft is None or self.pane.money.complaint():
            return False
        against = next(problems(sheet, draft), None)
        if against is not None:
            self._desk.notices.refused(against)
            return False
        given, seen = agreement(draft, draft_of(sheet.detail)), draft_money(sheet, draft).net_due_fen
        done = self.doing.approve(detail, given, seen)
        if not done:
            self.refresh()
        return done

    # --------------------------------------------------------------- batches

    def _begin_batch(self, action: Action) -> None:
        """Ask for an action on all that is selected; who has typed amounts on an order is told of it."""
        self._keep_typed()
        held = {order_id: held_back() for order_id in self._kept} if action is Action.APPROVE else {}
        self.batches.begin(action, self.queue.view.selected_keys(), held)

    def _others(self) -> tuple[Other, ...]:
        view, take_out = self.queue.view, Permission.EXPORT
        return (
            Other(
                self.tr("打印"), "printer", take_out, lambda: self.exports.show_papers(view.selected_keys())
            ),
            Other(
                self.tr("付款清单…"),
                "banknote",
                take_out,
                lambda: self.exports.save_payments(view.selected_keys()),
                Action.PAY,
            ),
        )

    @property
    def exports(self) -> Exports:
        """What writes files; made when it is first needed."""
        from erp_returns.ui.exports import Exports

        if self._exports is None:
            self._exports = Exports(self._desk, self)
        return self._exports

    def _list_payments(self) -> None:
        """Write what is selected of the refunds, or all that wait, for who pays them."""
        if self.queue.listing.isVisible() and self.queue.listing.isEnabled():
            several = self.queue.view.selected_keys() if self.batch.several else ()
            self.exports.save_payments(several)

    def _choose_one(self) -> None:
        """Go back to the queue, to the order that is looked at."""
        self.queue.setFocus()
        if self.batch.several:
            self.queue.view.choose_row(self.queue.view.currentIndex().row())

    # ---------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        """From the outside in: what holds much costs much each time it comes to another parent."""
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.queue)
        around = QWidget()
        splitter.addWidget(around)
        inside = QVBoxLayout(around)
        inside.setContentsMargins(8, 0, 0, 0)
        inside.addWidget(self._stack)
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self.empty)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([284, 976])
        remember_splitter(self._desk.session, "approvals.splitter", splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(splitter, 1)
        column.addWidget(self.batch)

    def _add_keys(self) -> None:
        keys = (
            ("J", partial(self.queue.step, 1)),
            ("K", partial(self.queue.step, -1)),
            ("Q", self.queue.turn),
            ("L", self._list_payments),
            ("Esc", self._choose_one),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
