"""Claims about the steps of an order: possible ones, by people who are there, and each with its version."""

from __future__ import annotations

from typing import Final

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import Status
from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim
from erp_returns.queries.verify.statements import Statement, counted, looking

_EARLY: Final = frozenset({Status.APPROVED, Status.AWAITING_RETURN})
_LEAVE: Final = {
    **dict.fromkeys((Action.PAY, Action.SHIP, Action.COLLECT, Action.WAIVE), _EARLY),
    Action.EDIT: frozenset(Status),
    Action.SHIP_BACK: frozenset(Status),
}
"""Where a step may start besides: by the owner's leave; 系统 rights the freight of sisters anywhere, and a
parcel that nobody claimed can be placed on any order."""


def _starts() -> str:
    """Every (action, from_status) that can be, as SQL values."""
    pairs = [(Action.CREATE, ""), (Action.CREATE, Status.PENDING_REVIEW)]
    for action, rule in ACTIONS.items():
        pairs += [(action, status) for status in sorted(rule.starts | _LEAVE.get(action, frozenset()))]
    return ", ".join(f"('{action}', '{status}')" for action, status in pairs)


_STEP = Statement(
    f"""
    SELECT e.id, r.number, e.sequence, e.action, e.from_status AS status
    FROM order_event e JOIN return_order r ON r.id = e.return_order_id
    WHERE e.action NOT LIKE 'follow_up%' AND e.action NOT LIKE 'goods_%' AND e.action NOT LIKE 'photo_%' AND (
        (e.action, e.from_status) NOT IN (VALUES {_starts()}) OR (e.action = 'create') <> (e.sequence = 1))
    """,
    translatable("verify", "退换货单 {number} 第 {sequence} 条操作记录：“{status}”时不能“{action}”。"),
)
_END = Statement(
    """
    SELECT e.id, r.number, e.sequence, e.action, e.to_status AS status
    FROM order_event e JOIN return_order r ON r.id = e.return_order_id
    WHERE e.from_status <> e.to_status AND (
        e.to_status = 'rejected' AND e.action NOT IN ('reject', 'refuse_refund')
        OR e.to_status = 'cancelled' AND e.action NOT IN ('cancel', 'close_short')
        OR e.from_status = 'rejected' AND e.action NOT IN ('resubmit', 'cancel')
        OR e.from_status = 'cancelled' AND e.action <> 'reopen')
    """,
    translatable("verify", "退换货单 {number} 第 {sequence} 条操作记录：“{action}”不会到“{status}”。"),
)
_MONEY_AT_END = Statement(
    """
    SELECT r.id, r.number, r.status, r.refunded_fen, r.collected_fen,
           (SELECT coalesce(sum(shipped), 0) FROM replacement_line WHERE return_order_id = r.id) AS shipped
    FROM return_order r
    WHERE r.status IN ('rejected', 'cancelled') AND (r.refunded_fen <> 0 OR r.collected_fen <> 0 OR EXISTS (
        SELECT 1 FROM replacement_line WHERE return_order_id = r.id AND shipped > 0))
    """,
    translatable(
        "verify",
        "退换货单 {number}：状态是“{status}”，却还有已退 {refunded} 元、已补 {collected} 元、"
        "换出 {shipped} 件。",
    ),
)
_VERSION = Statement(
    """
    SELECT r.id, r.number, r.version, e.told FROM return_order r
    JOIN (SELECT return_order_id AS id, count(*) AS told FROM order_event
          WHERE action NOT LIKE 'follow_up%' AND action NOT LIKE 'goods_%' AND action NOT LIKE 'photo_%'
          GROUP BY 1) e ON e.id = r.id
    WHERE r.version <> e.told + 1
    """,
    translatable(
        "verify",
        "退换货单 {number}：版本是 {version}，操作记录却有 {told} 条；同时修改的人可能没有被提醒。",
    ),
)

CLAIMS = (
    Claim(
        "steps",
        translatable("verify", "每条操作记录：都是当时的状态下能做的，去到能去的状态"),
        looking(counted("order_event"), _STEP, _END),
    ),
    Claim(
        "ended_empty",
        translatable("verify", "拒绝和取消的单：没有留着的退款、补款和换出商品"),
        looking(counted("return_order"), _MONEY_AT_END),
    ),
    Claim(
        "versions",
        translatable("verify", "每张退换货单：每次改动都加一个版本"),
        looking(counted("return_order"), _VERSION),
    ),
)
