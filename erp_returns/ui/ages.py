"""How long something has waited, in words."""

from __future__ import annotations

from datetime import timedelta

from erp_returns.domain.text import translatable
from erp_returns.domain.times import moment
from erp_returns.ui.texts import translated

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def age(since: str, now: str) -> str:
    """The time from `since` to `now` (UTC texts), as coarse as a person would say it."""
    passed = max(moment(now) - moment(since), timedelta())
    if passed < _MINUTE:
        return translated("approvals", translatable("approvals", "不到 1 分钟"))
    if passed < _HOUR:
        return translated("approvals", translatable("approvals", "{n} 分钟")).format(n=passed // _MINUTE)
    if passed < _DAY:
        return translated("approvals", translatable("approvals", "{n} 小时")).format(n=passed // _HOUR)
    return translated("approvals", translatable("approvals", "{n} 天")).format(n=passed // _DAY)


def waiting_text(since: str, due_by: str | None, now: str) -> str:
    """How long an order has waited, or, once its time is over, by how much."""
    if due_by is not None and due_by < now:
        said = translated("approvals", translatable("approvals", "超时 {age}"))
        return said.format(age=age(due_by, now))
    if moment(now) - moment(since) < _MINUTE:
        return translated("approvals", translatable("approvals", "刚到"))
    return translated("approvals", translatable("approvals", "已等 {age}")).format(age=age(since, now))
