"""时效: how long orders wait at each step, and which ones wait too long."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final

from erp_returns.domain.kinds import FigureRow, Status
from erp_returns.domain.milestones import STAGES
from erp_returns.domain.statistics import Cell
from erp_returns.queries.return_list import DEADLINE
from erp_returns.queries.statistics.question import LIVE, Answer, Question, Row, summed

MINUTE: Final = 60
MEDIAN, NINETY = 50, 90

WAITING: Final = tuple(stage.waiting for stage in STAGES.values())
"""Statuses at which an order waits for something, in the order of the road."""

_CHANGES = f"""
SELECT o.id, e.to_status, CAST(strftime('%s', e.at) AS INTEGER)
FROM return_order o JOIN order_event e ON e.return_order_id = o.id
WHERE o.requested_at >= :start AND o.requested_at < :end AND {LIVE} AND o.imported = 0
  AND e.from_status <> e.to_status
"""
"""To which status orders came, and when (seconds); what a file told of the past says nothing of waits."""

_REFUNDS = f"""
SELECT strftime('%s', o.settled_at) - strftime('%s', o.requested_at) FROM return_order o
WHERE o.requested_at >= :start AND o.requested_at < :end AND {LIVE} AND o.imported = 0
  AND o.refunded_fen > 0 AND o.settled_at IS NOT NULL
"""


def percentile(values: list[int], hundredths: int) -> int:
    """Give the value that so many of a hundred do not exceed (nearest rank); `values` are sorted."""
    return values[(len(values) * hundredths + 99) // 100 - 1]


def spans(asked: Question) -> Answer:
    """How long orders stood at each status, all of their visits together, and from request to refund."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    order = f"{asked.of_order()} ORDER BY o.requested_at, o.id, e.sequence"
    changes = asked.ask(f"{_CHANGES} {order}")
    for _, steps in groupby(changes, key=itemgetter(0)):
        for status, seconds in _stayed(list(steps)):
            found[status].append(seconds // MINUTE)
    rows = [_row(status, found[status]) for status in WAITING if found[status]]
    whole = [seconds // MINUTE for (seconds,) in asked.ask(f"{_REFUNDS} {asked.of_order()}")]
    if whole:
        rows.append(_row(FigureRow.TO_REFUND, whole))
    return Answer(tuple(rows))


def _stayed(steps: list[tuple[int, str, int]]) -> Iterator[tuple[str, int]]:
    """Seconds at each status that an order left for good; none where nobody had to wait."""
    stays: Counter[str] = Counter()
    for (_, status, came), (_, _, left) in pairwise(steps):
        stays[status] += left - came
    del stays[steps[-1][1]]
    return ((status, seconds) for status, seconds in stays.items() if seconds > 0)


def _row(name: Cell, minutes: Iterable[int]) -> Row:
    listed = sorted(minutes)
    return (name, len(listed), percentile(listed, MEDIAN), percentile(listed, NINETY), listed[-1])


# -------------------------------------------------------------------- overdue

_OVERDUE = f"""
SELECT o.id, o.number, h.name, coalesce(nullif(m.account, ''), nullif(m.name, ''), o.receiver_name), o.status,
       {DEADLINE}, iif({LIVE}, max(0, o.net_due_fen + o.collected_fen - o.refunded_fen), 0)
FROM return_order o JOIN shop h ON h.id = o.shop_id LEFT JOIN member m ON m.id = o.member_id
WHERE {DEADLINE} < :now
"""
"""The orders that the list of orders calls overdue; what was refused or cancelled pays nothing."""


def overdue(asked: Question) -> Answer:
    """Orders whose milestone, or dispute, should have been met by now, the longest first."""
    found = list(asked.ask(f"{_OVERDUE} {asked.of_order()} ORDER BY 6, o.id"))
    rows: list[Row] = []
    for _, number, shop, member, status, due, fen in found:
        day = asked.day_of(due)
        rows.append((number, shop, member, Status(status), day.isoformat(), asked.days_since(day), fen))
    return Answer(tuple(rows), summed(rows, 6), tuple(row[0] for row in found))
