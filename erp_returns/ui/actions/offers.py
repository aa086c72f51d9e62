"""The actions on one order as buttons and menus offer them; what cannot be done says why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import Status
from erp_returns.domain.text import Sentence
from erp_returns.ui.texts import told, translated

VISIBLE = 4
"""So many buttons stand beside each other; the rest is in the menu."""

LEADING: dict[Status, tuple[Action, ...]] = {
    Status.PENDING_REVIEW: (Action.APPROVE, Action.REJECT, Action.EDIT, Action.SHIP_BACK),
    Status.APPROVED: (Action.INSTRUCT, Action.SHIP_BACK, Action.RECEIVE, Action.REVIEW_AGAIN),
    Status.AWAITING_RETURN: (Action.INSPECT, Action.RECEIVE, Action.SHIP_BACK, Action.CLOSE_SHORT),
    Status.AWAITING_PAYMENT: (Action.COLLECT, Action.WAIVE, Action.REVIEW_AGAIN),
    Status.AWAITING_EXCHANGE: (Action.SHIP, Action.CLOSE_REPLACEMENT, Action.REVIEW_AGAIN),
    Status.AWAITING_DELIVERY: (Action.CONFIRM, Action.REPLACEMENT_BACK),
    Status.AWAITING_REFUND: (Action.PAY, Action.REVIEW_AGAIN, Action.REFUSE_REFUND),
    Status.COMPLETED: (Action.SEND_BACK,),
    Status.REJECTED: (Action.SEND_BACK, Action.RESUBMIT, Action.EDIT),
    Status.CANCELLED: (Action.SEND_BACK, Action.REOPEN),
}
"""What usually comes next, most wanted first; everything else is for the menu."""

LATE_GOODS = (Action.REOPEN, Action.RESUBMIT, Action.RAISE_ANEW, Action.SEND_BACK)
"""What becomes of goods that came after the end: the owner decides, the clerk sends them back."""

_SOMETIMES = frozenset({Action.INSPECT, Action.SEND_BACK})
"""Tasks that most orders never have; they are not missed where there is nothing to do."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An action with its words in the language of the window; `why` says why it cannot be taken."""

    action: Action
    label: str
    icon: str
    shortcut: str
    help: str
    enabled: bool = True
    why: str = ""
    primary: bool = False
    leading: bool = False

    @property
    def tip(self) -> str:
        """What a tool tip says: what it does, or why it cannot be done."""
        return self.help if self.enabled else self.why


def offers(found: Mapping[Action, Sentence | None], status: Status) -> tuple[Offer, ...]:
    """Offer every action of `found` (None: it can be taken, else why not), what can be done first.

    The first of the status's leading actions that can be taken is the primary one.
    """
    leading = [action for action in _leading(found, status) if action in found]
    ordered = [*leading, *(action for action in found if action not in leading)]
    ordered.sort(key=lambda action: found[action] is not None)
    primary = next((action for action in ordered if action in leading and found[action] is None), None)
    return tuple(
        offer(action, found[action], primary=action is primary, leading=action in leading)
        for action in ordered
    )


def _leading(found: Mapping[Action, Sentence | None], status: Status) -> tuple[Action, ...]:
    came_late = Action.RAISE_ANEW in found and found[Action.RAISE_ANEW] is None
    return LATE_GOODS if came_late else LEADING[status]


def offer(
    action: Action, why: Sentence | None = None, *, primary: bool = False, leading: bool = False
) -> Offer:
    """One action with its words."""
    rule = ACTIONS[action]
    return Offer(
        action,
        translated("actions", rule.label),
        rule.icon,
        rule.shortcut,
        translated("actions", rule.help),
        enabled=why is None,
        why="" if why is None else told(why, "actions"),
        primary=primary,
        leading=leading,
    )


def visible(offered: Iterable[Offer], status: Status) -> tuple[Offer, ...]:
    """Those that stand as buttons: what usually comes next.

    Of what cannot be done only the very next step is shown, so that its reason can be read.
    """
    following = next((action for action in LEADING[status] if action not in _SOMETIMES), None)
    shown = [each for each in offered if each.leading and (each.enabled or each.action is following)]
    return tuple(shown[:VISIBLE])
