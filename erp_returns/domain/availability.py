"""What can be done to an order now, and if not, why: what buttons show before a service is asked."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.labels import label
from erp_returns.domain.money import yuan_text
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.domain.text import Sentence, listed, sentence, translatable


@dataclass(frozen=True, slots=True)
class OrderState:
    """All that decides what can be done: units, fen, and what the shop's settings say about it."""

    kind: ReturnKind
    status: Status
    received_units: int = 0
    shipped_units: int = 0
    expected_units: int = 0
    """Asked for, not closed short, not here yet."""
    waiting_units: int = 0
    """Counted and not inspected."""
    back_units: int = 0
    """Decided back to the customer and still here."""
    undelivered_units: int = 0
    """Replacements on their way to the customer, who did not confirm them."""
    late_units: int = 0
    """Of these, what came after the order had ended."""
    to_ship_units: int = 1
    """Replacements that did not go out yet."""
    to_refund_fen: int = 0
    to_collect_fen: int = 0
    refunded_fen: int = 0
    collected_fen: int = 0
    waived_fen: int = 0
    resubmissions: int = 0
    resubmissions_left: int = 1
    postings: int = 0
    """Receipts, inspections, shipments and payments that nothing reversed."""
    pay_before_goods: bool = False
    """The shop lets everybody who pays do so before the goods are back."""
    dispute: bool = False
    another_must_pay: bool = False
    """The shop wants two people, and this one agreed to the refund."""
    without_sale: bool = False


_BEFORE_GOODS = frozenset({Status.APPROVED, Status.AWAITING_RETURN})
_ASKS_ANEW = frozenset({Action.EDIT, Action.RESUBMIT})
"""Actions that weigh a request again; without a sale its amounts are for whoever may grant them."""


def unavailable(action: Action, state: OrderState, permissions: Collection[Permission]) -> Sentence | None:
    """Why an action cannot be taken; None where it can."""
    return (
        _not_permitted(action, state, permissions)
        or _not_of_this_kind(action, state)
        or _not_from_here(action, state, permissions)
        or (_NEEDS[action](state) if action in _NEEDS else None)
    )


def _not_permitted(action: Action, state: OrderState, permissions: Collection[Permission]) -> Sentence | None:
    needed = ACTIONS[action].permission
    if needed in permissions or _finance_sends_back(action, state, permissions):
        if not state.without_sale or action not in _ASKS_ANEW or Permission.WITHOUT_SALE in permissions:
            return None
        needed = Permission.WITHOUT_SALE
    word = PERMISSIONS[needed].named
    return sentence(translatable("actions", "您没有“{permission}”的权限。"), permission=word)


def _finance_sends_back(action: Action, state: OrderState, permissions: Collection[Permission]) -> bool:
    """Who pays may send an order back to review instead."""
    return (
        action is Action.REVIEW_AGAIN
        and state.status is Status.AWAITING_REFUND
        and Permission.PAY in permissions
    )


def _not_of_this_kind(action: Action, state: OrderState) -> Sentence | None:
    if state.kind in ACTIONS[action].kinds:
        return None
    return sentence(
        translatable("actions", "{kind}没有“{action}”这一步。"),
        kind=Sentence(label(state.kind)),
        action=ACTIONS[action].named,
    )


def _not_from_here(action: Action, state: OrderState, permissions: Collection[Permission]) -> Sentence | None:
    rule = ACTIONS[action]
    if not rule.starts or state.status in rule.starts or _ahead_of_time(action, state, permissions):
        return None
    if action is Action.SHIP and _may_cross_ship(state, permissions):
        return sentence(
            translatable("actions", "客户还应补 {due} 元；先行换货之前请先收取补款或免补。"),
            due=yuan_text(state.to_collect_fen),
        )
    starts = [Sentence(label(status)) for status in Status if status in rule.starts]
    return sentence(
        translatable("actions", "现在是“{status}”；{action}只能在这些状态进行：{allowed}"),
        status=Sentence(label(state.status)),
        action=rule.named,
        allowed=listed(starts),
    )


def _ahead_of_time(action: Action, state: OrderState, permissions: Collection[Permission]) -> bool:
    """What may move before the goods are back: replacements and refunds, and what an exchange costs more."""
    if state.status not in _BEFORE_GOODS:
        return False
    if action in (Action.COLLECT, Action.WAIVE):
        return state.kind is ReturnKind.EXCHANGE and state.to_collect_fen > 0
    if action is Action.SHIP:
        return _may_cross_ship(state, permissions) and state.to_collect_fen == 0
    if action is Action.PAY:
        return state.pay_before_goods or Permission.PAY_BEFORE_GOODS in permissions
    return False


def _may_cross_ship(state: OrderState, permissions: Collection[Permission]) -> bool:
    return state.status in _BEFORE_GOODS and Permission.CROSS_SHIP in permissions


def _nothing_expected(state: OrderState) -> Sentence | None:
    if state.expected_units:
        return None
    return Sentence(translatable("actions", "没有还要收的商品。"))


def _nothing_to_inspect(state: OrderState) -> Sentence | None:
    if state.waiting_units:
        return None
    return Sentence(translatable("actions", "没有待验的商品；请先收货。"))


def _nothing_to_send_back(state: OrderState) -> Sentence | None:
    return None if state.back_units else Sentence(translatable("actions", "没有待退回客户的商品。"))


def _money_or_replacement_out(state: OrderState) -> Sentence | None:
    if state.refunded_fen or state.collected_fen:
        return sentence(
            translatable("actions", "已退款 {refunded} 元、已收补款 {collected} 元；请先冲销这些款项。"),
            refunded=yuan_text(state.refunded_fen),
            collected=yuan_text(state.collected_fen),
        )
    if state.shipped_units:
        return sentence(
            translatable("actions", "换出商品已发出 {units} 件；请等它退回后再操作。"),
            units=state.shipped_units,
        )
    return None


def _anything_moved(state: OrderState) -> Sentence | None:
    if state.received_units:
        return sentence(
            translatable("actions", "已收货 {units} 件，不能取消；请改为审核拒绝并退回客户。"),
            units=state.received_units,
        )
    return _money_or_replacement_out(state)


def _nothing_to_pay(state: OrderState) -> Sentence | None:
    if state.to_refund_fen == 0:
        return Sentence(translatable("actions", "没有还要退的款。"))
    if state.another_must_pay:
        return Sentence(
            translatable("actions", "退款由您审核、提出或改定；参数“审核付款分离”要求由另一个人付款。")
        )
    return None


def _nothing_undelivered(state: OrderState) -> Sentence | None:
    return None if state.undelivered_units else Sentence(translatable("actions", "没有在途的换出包裹。"))


def _nothing_late(state: OrderState) -> Sentence | None:
    return None if state.late_units else Sentence(translatable("actions", "没有还放在这里的迟到商品。"))


def _nothing_to_ship(state: OrderState) -> Sentence | None:
    return None if state.to_ship_units else Sentence(translatable("actions", "换出商品已经全部发出。"))


def _nothing_to_forgo(state: OrderState) -> Sentence | None:
    if state.shipped_units and state.to_ship_units:
        return None
    if state.to_ship_units:
        return Sentence(
            translatable("actions", "换出商品一件都没有发出；请退回复审，改为退货退款或换成别的商品。")
        )
    return _nothing_to_ship(state)


def _nothing_to_collect(state: OrderState) -> Sentence | None:
    return None if state.to_collect_fen else Sentence(translatable("actions", "客户没有要补的款。"))


def _no_resubmission_left(state: OrderState) -> Sentence | None:
    if state.resubmissions_left > 0:
        return None
    return sentence(
        translatable("actions", "已重新提交 {count} 次，次数已用完；请与客户协商后新建。"),
        count=state.resubmissions,
    )


def _nothing_posted(state: OrderState) -> Sentence | None:
    return None if state.postings else Sentence(translatable("actions", "还没有登记过可以冲销的记录。"))


def _no_dispute(state: OrderState) -> Sentence | None:
    return None if state.dispute else Sentence(translatable("actions", "没有平台介入。"))


_NEEDS: dict[Action, Callable[[OrderState], Sentence | None]] = {
    Action.REJECT: _money_or_replacement_out,
    Action.REFUSE_REFUND: _money_or_replacement_out,
    Action.RESUBMIT: _no_resubmission_left,
    Action.RECEIVE: _nothing_expected,
    Action.INSPECT: _nothing_to_inspect,
    Action.CLOSE_SHORT: _nothing_expected,
    Action.COLLECT: _nothing_to_collect,
    Action.WAIVE: _nothing_to_collect,
    Action.RAISE_ANEW: _nothing_late,
    Action.REPLACEMENT_BACK: _nothing_undelivered,
    Action.CLOSE_REPLACEMENT: _nothing_to_forgo,
    Action.SHIP: _nothing_to_ship,
    Action.PAY: _nothing_to_pay,
    Action.SEND_BACK: _nothing_to_send_back,
    Action.CANCEL: _anything_moved,
    Action.REVERSE: _nothing_posted,
    Action.CLOSE_DISPUTE: _no_dispute,
}
"""What an action needs beyond its status: each names what is missing."""
