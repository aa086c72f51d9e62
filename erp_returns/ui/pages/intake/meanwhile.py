"""What somebody else did to an order while it was counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from erp_returns.domain.kinds import Status
from erp_returns.domain.text import translatable
from erp_returns.ui.differences import deeds_between, deeds_text
from erp_returns.ui.pages.intake.bench_line import BenchLine
from erp_returns.ui.pages.intake.opening import Opened
from erp_returns.ui.texts import listed, translated, word

_CHANGED = translatable("intake", "{done}：{what}。请核对。")
_EXPECTED = translatable("intake", "{goods} 应收 {was} → {now}")
_COUNTED = translatable("intake", "{goods} 已清点 {was} → {now}")
_STATUS = translatable("intake", "现在是“{status}”")


def told_meanwhile(
    before: Opened,
    now: Opened,
    counted: Sequence[BenchLine],
    left: Sequence[BenchLine],
    local: Callable[[str], str],
) -> str:
    """Who did what and what it means for the count, which was `counted`; empty where it means nothing.

    `left` is what is left of the count, `local` shows a UTC text as the shop's time.
    """
    what = list(_effects(before, now, counted, left))
    if not what:
        return ""
    done = deeds_text(deeds_between(before.detail.events, now.detail.events), local)
    return translated("intake", _CHANGED).format(done=done, what=listed(what))


def _effects(
    before: Opened, now: Opened, counted: Sequence[BenchLine], left: Sequence[BenchLine]
) -> Iterator[str]:
    if before.order.status != now.order.status:
        status = word(Status(now.order.status))
        yield translated("intake", _STATUS).format(status=status)
    stays = {line.line.id: line for line in left}
    for line in counted:
        other = stays.pop(line.line.id, None)
        yield from _line_effects(line, other)
    for line in stays.values():
        yield _said(_EXPECTED, line, 0, line.expected)


def _line_effects(line: BenchLine, now: BenchLine | None) -> Iterator[str]:
    expected, units = (now.expected, now.tally.total) if now is not None else (0, 0)
    if expected != line.expected:
        yield _said(_EXPECTED, line, line.expected, expected)
    if units != line.tally.total:
        yield _said(_COUNTED, line, line.tally.total, units)


def _said(source: str, line: BenchLine, was: int, now: int) -> str:
    goods = f"{line.line.name} {line.line.spec}".strip()
    return translated("intake", source).format(goods=goods, was=was, now=now)
