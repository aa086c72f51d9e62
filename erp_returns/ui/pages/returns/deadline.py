"""How long an order may still wait, or for how long it has waited too long."""

from __future__ import annotations

from erp_returns.domain.text import translatable
from erp_returns.domain.times import moment
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import Tone

_HOUR = 3600
_HOURS_TOLD = 48
_SOON_HOURS = 24
_OVER_DAYS = translatable("columns", "超时 {count} 天")
_OVER_HOURS = translatable("columns", "超时 {count} 小时")
_LEFT_DAYS = translatable("columns", "剩 {count} 天")
_LEFT_HOURS = translatable("columns", "剩 {count} 小时")


def deadline_text(due_by: str | None, now: str) -> str:
    """'剩 3 天', '超时 5 小时'; hours up to two days, nothing where there is no deadline. UTC text."""
    if due_by is None:
        return ""
    seconds = (moment(due_by) - moment(now)).total_seconds()
    hours = max(1, round(abs(seconds) / _HOUR))
    in_hours = hours < _HOURS_TOLD
    if seconds < 0:
        template = _OVER_HOURS if in_hours else _OVER_DAYS
    else:
        template = _LEFT_HOURS if in_hours else _LEFT_DAYS
    return translated("columns", template).format(count=hours if in_hours else round(hours / 24))


def deadline_words() -> list[str]:
    """The longest that `deadline_text` says."""
    longest = {_OVER_DAYS: 30, _OVER_HOURS: _HOURS_TOLD - 1, _LEFT_DAYS: 30, _LEFT_HOURS: _HOURS_TOLD - 1}
    return [translated("columns", template).format(count=count) for template, count in longest.items()]


def deadline_tone(due_by: str | None, now: str) -> Tone:
    """Late is a danger, the last day a warning."""
    if due_by is None:
        return Tone.NORMAL
    seconds = (moment(due_by) - moment(now)).total_seconds()
    if seconds < 0:
        return Tone.DANGER
    return Tone.WARNING if seconds < _SOON_HOURS * _HOUR else Tone.SECONDARY
