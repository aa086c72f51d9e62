"""One return order: number and status, its road, six tabs, and what can be done now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import DifferenceKind, Mark, Status
from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import stored
from erp_returns.domain.track import TrackStep
from erp_returns.queries.return_detail import ReturnDetail, return_detail
from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.actions.print_menu import PrintMenu
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.order_panel import OrderPanel
from erp_returns.ui.pages.orders.panes import joined
from erp_returns.ui.pages.returns.buyer_pane import BuyerPane
from erp_returns.ui.pages.returns.deadline import deadline_text, deadline_tone
from erp_returns.ui.pages.returns.fitting_bar import FittingBar
from erp_returns.ui.pages.returns.goods_pane import GoodsPane
from erp_returns.ui.pages.returns.history_pane import HistoryPane
from erp_returns.ui.pages.returns.logistics_pane import LogisticsPane
from erp_returns.ui.pages.returns.money_pane import MoneyPane
from erp_returns.ui.pages.returns.photos_pane import PhotosPane
from erp_returns.ui.texts import listed, translated, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.milestone_track import Step, StepState
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.status_chip import StatusChip
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_STATES = {
    "done": StepState.DONE,
    "current": StepState.CURRENT,
    "open": StepState.OPEN,
    "skipped": StepState.SKIPPED,
    "stopped": StepState.SKIPPED,
}
_MARK_COLOURS = {
    Mark.INSPECTION_DIFFERS: Status.REJECTED,
    Mark.OUT_OF_WINDOW: Status.AWAITING_PAYMENT,
    Mark.CROSS_SHIP: Status.AWAITING_EXCHANGE,
    Mark.PAID_BEFORE_GOODS: Status.AWAITING_REFUND,
    Mark.DISPUTE: Status.REJECTED,
    Mark.SEND_BACK: Status.AWAITING_PAYMENT,
    Mark.LATE_PARCEL: Status.AWAITING_DELIVERY,
    Mark.WITHOUT_SALE: Status.AWAITING_PAYMENT,
}
"""A mark has the colours of the status it is most like; its word stands on it."""


class ReturnPanel(OrderPanel[ReturnDetail]):
    """Everything about one return order; keys of its actions work within `host` (itself without one)."""

    def __init__(
        self, desk: Desk, actions: OrderActions, *, host: QWidget | None = None, alone: bool = False
    ) -> None:
        super().__init__(desk, alone=alone)
        self._actions = actions
        self.facts, self.deadline, self.sale = WrappedLabel(), QLabel(), QPushButton()
        self._marks = [StatusChip(desk.theme) for _ in Mark]
        self._add_facts()
        self._add_printing(alone=alone)
        self.goods, self.money, self.photos = GoodsPane(desk), MoneyPane(desk), PhotosPane(desk)
        self.buyer, self.logistics = BuyerPane(desk, self._amend), LogisticsPane(desk, self._amend)
        self.history = HistoryPane(desk)
        self.add_pane(self.goods, self.tr("商品"), self.goods.fill)
        self.add_pane(self.money, self.tr("金额"), self.money.fill)
        self.add_pane(self.buyer, self.tr("买家"), self.buyer.fill)
        self.add_pane(self.logistics, self.tr("物流与收货"), self.logistics.fill)
        self.add_pane(self.photos, self.tr("照片"), self.photos.fill)
        self.add_pane(self.history, self.tr("记录"), self.history.fill)
        self.photos.listen(self.tabs)
        self.tabs.setAccessibleName(self.tr("退换货单详情"))
        self.bar = FittingBar(desk, actions, host or self)
        self.foot.addWidget(Hairline())
        self.foot.addWidget(self.bar)

    def read(self, identity: int) -> ReturnDetail:
        return return_detail(self.desk.session.database, identity)

    def show_head(self, detail: ReturnDetail) -> None:
        order = detail.order
        self.number.show_number(order.number)
        self.chip.set_status(Status(order.status))
        self.facts.setText(joined(word(detail.facts.kind), order.type, order.shop))
        self._show_deadline(order.due_by)
        self._show_marks(detail)
        self.sale.setVisible(detail.sale is not None)
        if detail.sale is not None:
            self.sale.setText(detail.sale.number)
        self.track.set_steps([self._step(step, detail) for step in detail.track])
        self.say(*self._banner(detail))
        waiting = sum(not row.done_at for row in detail.follow_ups)
        title = self.tr("记录 · 跟进 {count}").format(count=waiting) if waiting else self.tr("记录")
        self.tabs.setTabText(self.tabs.indexOf(self.history), title)
        photos = len(detail.photos)
        title = self.tr("照片 {count}").format(count=photos) if photos else self.tr("照片")
        self.tabs.setTabText(self.tabs.indexOf(self.photos), title)
        self.bar.show_order(detail)

    def offers(self, action: Action) -> bool:
        """Whether an action can be taken on the order shown."""
        detail = self.detail
        if detail is None:
            return False
        return any(each.action is action and each.enabled for each in self._actions.offered(detail))

    def _add_facts(self) -> None:
        theme = self.desk.theme
        theme.dress(self.facts, FontRole.BODY, Tone.SECONDARY)
        theme.dress(self.deadline, FontRole.BODY, Tone.SECONDARY)
        self.sale.setProperty("link", True)
        self.sale.setToolTip(self.tr("打开原销售订单"))
        self.desk.icons.dress(self.sale, "shopping-bag", Tone.ACCENT)
        self.sale.clicked.connect(self._open_sale)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.facts, 1)
        row.addWidget(self.sale, 0, Qt.AlignmentFlag.AlignTop)
        self.deadline.setContentsMargins(0, 3, 0, 3)
        for widget in (self.deadline, *self._marks):
            self.head.addWidget(widget)
        self.below_number.addLayout(row)

    def _add_printing(self, *, alone: bool) -> None:
        """The papers of the order in a menu; where the order stands alone, with the key of its record."""
        said = self.tr("打印这张单的各种单据与标签")
        self.printing = QToolButton()
        self.printing.setToolTip(said)
        self.printing.setAccessibleName(said)
        self.printing.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.desk.icons.dress(self.printing, "printer", Tone.SECONDARY)
        menu = QMenu(self.printing)
        menu.aboutToShow.connect(lambda: self._fill_printing(menu))
        self.printing.setMenu(menu)
        self.corner.insertWidget(1, self.printing, 0, Qt.AlignmentFlag.AlignTop)
        if alone:
            key = QShortcut(QKeySequence.StandardKey.Print, self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(self._show_record)

    def _fill_printing(self, menu: QMenu) -> None:
        menu.clear()
        PrintMenu(self.desk, menu).fill(menu, self.detail)

    def _show_record(self) -> None:
        if self.identity is not None and self.desk.may(Permission.EXPORT):
            self.desk.router.record_asked.emit(self.identity)

    def _amend(self) -> None:
        self.bar.take(Action.AMEND)

    def _open_sale(self) -> None:
        if self.detail is not None and self.detail.order.sales_order_id is not None:
            self.desk.router.sale_opened.emit(self.detail.order.sales_order_id)

    def _show_deadline(self, due_by: str | None) -> None:
        now = stored(self.desk.session.clock())
        self.deadline.setText(deadline_text(due_by, now))
        self.deadline.setVisible(due_by is not None)
        mark(self.deadline, tone=deadline_tone(due_by, now).value)

    def _show_marks(self, detail: ReturnDetail) -> None:
        marks = detail.marks
        now = stored(self.desk.session.clock())
        for at, chip in enumerate(self._marks):
            chip.setVisible(at < len(marks))
            if at < len(marks):
                left = deadline_text(detail.order.dispute_due, now) if marks[at] is Mark.DISPUTE else ""
                chip.show_text(_MARK_COLOURS[marks[at]], joined(word(marks[at]), left))

    def _step(self, step: TrackStep, detail: ReturnDetail) -> Step:
        note = word(Status(detail.order.status)) if step.state == "stopped" else ""
        return Step(translated("words", step.title), _STATES[step.state], step.at or None, step.person, note)

    def _banner(self, detail: ReturnDetail) -> tuple[str, Tone]:
        """What somebody must know before doing anything."""
        order = detail.order
        late = self._late_goods(detail)
        if late:
            return late, Tone.WARNING
        if order.status == Status.REJECTED and order.rejection_reason:
            said = self.tr("拒绝原因：{reason}").format(reason=order.rejection_reason)
            return said, Tone.DANGER
        if order.inspection_differs and detail.differences:
            found = listed(
                self.tr("{what} {count} 件").format(what=word(DifferenceKind(each.kind)), count=each.quantity)
                for each in detail.differences
            )
            return self.tr("验货异常：{found}").format(found=found), Tone.WARNING
        return "", Tone.NORMAL

    def _late_goods(self, detail: ReturnDetail) -> str:
        """Goods of an order that had ended: whose they are, where they wait, who decides what."""
        if not detail.late_units:
            return ""
        said = self.tr(
            "迟到包裹：{units} 件是客户自己的商品，请单独放在{warehouse}，不要上架。"
            "由店主决定：{again}、另建新单，或退回客户。"
        )
        rejected = detail.order.status == Status.REJECTED
        again = self.tr("重新提交") if rejected else self.tr("重开")
        return said.format(units=detail.late_units, warehouse=detail.order.inbound_warehouse, again=again)
