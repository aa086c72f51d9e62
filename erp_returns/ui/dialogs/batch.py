"""An action on a selection: what it comes to, what stays out and why, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.batches import BatchOrder, BatchPlan, PayingWay, Refused, plan
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.times import stored
from erp_returns.ui.ages import age
from erp_returns.ui.desk import Desk
from erp_returns.ui.tables import Column, Kind, ListTable, TableView
from erp_returns.ui.texts import listed, money_text, told, translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.reading_order import step_focus
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NAMED = 3
_GROUPS = 4


@dataclass(frozen=True, slots=True)
class BatchCommand:
    """What a person confirmed: the orders with the sums that were shown, and what goes for all of them."""

    planned: BatchPlan
    note: str = ""
    paid_on: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    """An order in the list of the dialog."""

    order: BatchOrder
    why: Sentence | None

    @property
    def tone(self) -> Tone:
        return Tone.NORMAL if self.why is None else Tone.SECONDARY


def said(why: Sentence) -> str:
    """Why an order is not done, in the language of the window."""
    return told(why, why.context or "actions")


def _why(row: _Row) -> str:
    return "" if row.why is None else said(row.why)


_COLUMNS: tuple[Column[_Row], ...] = (
    Column(
        "number",
        translatable("columns", "单号"),
        Kind.MONO,
        142,
        read=lambda row: row.order.number,
        tone=lambda row: row.tone,
    ),
    Column("buyer", translatable("columns", "会员"), width=110, read=lambda row: row.order.buyer),
    Column("amount", translatable("columns", "金额"), Kind.MONEY, 100, read=lambda row: row.order.amount_fen),
    Column(
        "why",
        translatable("columns", "不能办理的原因"),
        width=300,
        read=_why,
        tone=lambda _row: Tone.WARNING,
        hint=_why,
        stretch=True,
    ),
)


class BatchDialog(QDialog):
    """Shows the sums of an action on `orders` and asks once. It never saves.

    A subclass adds its fields with `add_fields`, and says in `way` and `entered` what they hold.
    """

    tall = 560

    def __init__(
        self, desk: Desk, action: Action, orders: Sequence[BatchOrder], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.orders = tuple(orders)
        self.given: BatchCommand | None = None
        self._rule = ACTIONS[action]
        self.verb = translated("actions", self._rule.label)
        self.setWindowTitle(self.tr("批量{action}").format(action=self.verb))
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(10)
        self._make_parts()
        self.add_fields()
        self._lay_out()
        self.show_plan()
        resize_for_text(self, desk.theme, 720, self.tall)
        self.first.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, action: Action, orders: Sequence[BatchOrder]
    ) -> BatchCommand | None:
        """What was confirmed; None when it was left."""
        dialog = cls(desk, action, orders, parent)
        return dialog.given if dialog.exec() == QDialog.DialogCode.Accepted else None

    def add_fields(self) -> None:
        """Put fields into `form`; `first` is where one begins."""

    def way(self) -> PayingWay | None:
        """How it is paid."""
        return None

    def entered(self) -> BatchCommand | None:
        """What the fields hold for all orders; None where one of them says what is wrong with it."""
        return BatchCommand(self.planned)

    def show_plan(self) -> None:
        """Add up what will be done."""
        self.planned = planned = plan(self.orders, self.way())
        count = len(planned.doable)
        self.figure.setText(money_text(planned.due_fen))
        self.figure.setAccessibleName(f"{self.figure_name.text()} {self.figure.text()}")
        self.about.setText(self._about(planned))
        self.methods.setText(self.methods_text(planned))
        self.methods.setVisible(bool(self.methods.text()))
        self._show_refused(planned.refused)
        self.table.set_rows([_Row(order, planned.reasons.get(order.id)) for order in self.orders])
        self.doing.setText(self.tr("{action} {n} 单").format(action=self.verb, n=f"{count:,}"))
        self.doing.setEnabled(bool(count))
        self.doing.setToolTip("" if count else self.tr("选中的单都不能办理，原因见上面"))

    def methods_text(self, planned: BatchPlan) -> str:
        """What goes out by each method; nothing where no money goes out."""
        return ""

    def complain(self, sentence: str) -> None:
        """Say in the dialog what stands in the way; nothing for nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def accept(self) -> None:
        if self.given is not None or not self.doing.isEnabled():
            return
        self.given = self.entered()
        if self.given is not None:
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that is held down confirms nothing."""
        if event.isAutoRepeat() and event.key() in _ENTER:
            event.accept()
            return
        super().keyPressEvent(event)

    # ----------------------------------------------------------------- parts

    def _about(self, planned: BatchPlan) -> str:
        parts = [
            self.tr("选中 {all} 单，可办理 {n} 单").format(
                all=f"{len(self.orders):,}", n=f"{len(planned.doable):,}"
            )
        ]
        if planned.owed_fen:
            parts.append(self.tr("客户应补 {amount}").format(amount=money_text(planned.owed_fen)))
        if planned.oldest:
            now = stored(self.desk.session.clock())
            parts.append(self.tr("最早的一单已等 {age}").format(age=age(planned.oldest, now)))
        return " · ".join(parts)

    def _show_refused(self, groups: Sequence[Refused]) -> None:
        shown = groups[:_GROUPS]
        lines = [self._group(group) for group in shown]
        more = sum(len(group.orders) for group in groups[_GROUPS:])
        if more:
            lines.append(self.tr("另有 {n} 单不能办理，原因见列表。").format(n=f"{more:,}"))
        self.refused.setText("\n".join(lines))
        self.refused.setVisible(bool(lines))

    def _group(self, group: Refused) -> str:
        numbers = listed(order.number for order in group.orders[:_NAMED])
        if len(group.orders) > _NAMED:
            numbers = self.tr("{numbers} 等").format(numbers=numbers)
        return self.tr("{n} 单不能办理（{numbers}）：{why}").format(
            n=f"{len(group.orders):,}", numbers=numbers, why=said(group.why)
        )

    def _make_parts(self) -> None:
        theme = self.desk.theme
        self.figure_name, self.figure = QLabel(self.tr("应退合计")), QLabel()
        self.about, self.methods, self.refused = WrappedLabel(), WrappedLabel(), WrappedLabel()
        self.problem = WrappedLabel()
        theme.dress(self.figure_name, FontRole.SMALL, Tone.SECONDARY)
        theme.dress(self.figure, FontRole.FIGURE)
        theme.dress(self.about, FontRole.BODY, Tone.SECONDARY)
        theme.dress(self.methods, FontRole.BODY)
        theme.dress(self.refused, FontRole.BODY, Tone.WARNING)
        theme.dress(self.problem, FontRole.BODY, Tone.DANGER)
        for label in (self.refused, self.methods):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.problem.hide()
        self.table = ListTable(_COLUMNS, self)
        self.view = TableView(theme, name=self.tr("选中的单"))
        self.view.setModel(self.table)
        self.doing, self.leaving = QPushButton(), QPushButton(self.tr("返回"))
        self.first: QWidget = self.doing
        mark(self.doing, primary=True)
        self.doing.setDefault(True)
        self.desk.icons.dress(self.doing, self._rule.icon)
        self.doing.clicked.connect(self.accept)
        self.leaving.setAutoDefault(False)
        self.leaving.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        title = QLabel(self.windowTitle())
        self.desk.theme.dress(title, FontRole.TITLE)
        left, right, top = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.setSpacing(2)
        right.setSpacing(0)
        left.addWidget(title)
        left.addWidget(self.about)
        for label in (self.figure_name, self.figure):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            right.addWidget(label)
        top.addLayout(left, 1)
        top.addLayout(right)
        buttons = QDialogButtonBox()
        buttons.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.doing, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addLayout(self.form)
        column.addWidget(self.methods)
        column.addWidget(self.refused)
        column.addWidget(self.view, 1)
        column.addWidget(self.problem)
        column.addWidget(buttons)
