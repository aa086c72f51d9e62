"""The small links beside what can be put right without a review."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import Status
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import Tone


def amend_link(desk: Desk, text: str) -> QPushButton:
    """A link that asks for the amendment."""
    link = QPushButton(text)
    link.setProperty("link", True)
    link.setToolTip(translated("actions", ACTIONS[Action.AMEND].help))
    desk.icons.dress(link, "pencil", Tone.ACCENT)
    return link


def may_amend(detail: ReturnDetail) -> bool:
    """Whether an order is before its end; who may not do it is told when it is pressed."""
    return Status(detail.order.status) in ACTIONS[Action.AMEND].starts
