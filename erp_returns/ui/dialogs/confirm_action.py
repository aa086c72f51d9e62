"""What the dialogs about one order share: whose order it is, an amount in large figures, texts and ticks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import ReturnKind
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.task import Attempt, CommandT, TaskDialog, WidgetT
from erp_returns.ui.texts import money_text, translated, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import widen_for_text
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_TOP = Qt.AlignmentFlag.AlignTop


class ActionDialog(TaskDialog[CommandT]):
    """Asks what an action on an order needs."""

    def __init__(
        self,
        desk: Desk,
        action: Action,
        detail: ReturnDetail,
        attempt: Attempt[CommandT],
        parent: QWidget | None = None,
    ) -> None:
        rule = ACTIONS[action]
        verb = translated("actions", rule.label)
        super().__init__(desk, (verb, detail.order.number, _about(detail)), verb, attempt, parent)
        self.detail = detail
        self.verb = verb
        widen_for_text(self, desk.theme, 480)
        desk.icons.dress(self.doing, rule.icon)

    def show_figure(self, label: str, fen: int) -> None:
        """An amount in large figures at the right of the heading."""
        said, figure = QLabel(label), QLabel(money_text(fen))
        self.desk.theme.dress(said, FontRole.SMALL, Tone.SECONDARY)
        self.desk.theme.dress(figure, FontRole.FIGURE)
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in (said, figure):
            widget.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(widget)
        figure.setAccessibleName(f"{label} {money_text(fen)}")
        self.top.addLayout(column)

    def add_text(self, label: str, text: str) -> WrappedLabel:
        """Something to read, or to copy, with its label."""
        said = WrappedLabel(text or "—")
        said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        said.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        named = QLabel(label)
        self.desk.theme.dress(named, FontRole.BODY, Tone.SECONDARY)
        at = self._grid.rowCount()
        self._grid.addWidget(named, at, 0, _TOP)
        self._grid.addWidget(said, at, 1, _TOP)
        return said

    def add_flag(self, widget: WidgetT) -> WidgetT:
        """A tick under the fields."""
        self._grid.addWidget(widget, self._grid.rowCount(), 1)
        return widget


def _about(detail: ReturnDetail) -> str:
    order, member = detail.order, detail.member
    buyer = (member.account or member.name) if member else order.receiver_name
    kind = word(ReturnKind(order.kind))
    return " · ".join(part for part in (kind, order.type, buyer) if part)
