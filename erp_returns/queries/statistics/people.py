"""会员与人员: who sends back more than others, and who does how much of the work."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Final

from erp_returns.domain.actions import Action
from erp_returns.domain.imported import BY_FILE, GOODS_BACK, SENT_BEFORE
from erp_returns.domain.kinds import Status
from erp_returns.domain.statistics import share
from erp_returns.queries.settings import settings
from erp_returns.queries.statistics.question import LIVE, Answer, Question, Row, summed
from erp_returns.queries.statistics.rates import CAME_BACK, RETURNED, SOLD, WORTH
from erp_returns.queries.statistics.waits import MEDIAN, MINUTE, percentile

FEWEST_ORDERS: Final = 3
"""Who returned less often is not listed, whatever the rate."""

_RETURNED_BY: Final = f"SELECT s.member_id, o.id, {CAME_BACK}, {WORTH} {RETURNED}"
_SOLD_TO: Final = f"""
SELECT s.member_id, sum(a.shipped_quantity) {SOLD} AND s.member_id IN (SELECT value FROM json_each(:members))
"""
_REFUSED: Final = f"""
SELECT s.member_id, count(DISTINCT p.id)
FROM sales_order s JOIN return_order o ON o.sales_order_id = s.id
JOIN parcel_match x ON x.return_order_id = o.id JOIN parcel p ON p.id = x.parcel_id
WHERE s.ordered_at >= :start AND s.ordered_at < :end AND {LIVE} AND p.kind = 'refused'
  AND s.member_id IN (SELECT value FROM json_each(:members))
"""
_NAMES: Final = """
SELECT id, coalesce(nullif(account, ''), name) FROM member
WHERE id IN (SELECT value FROM json_each(:members))
"""


@dataclass(slots=True)
class _Back:
    """What somebody returned: in which orders, units, fen agreed for them."""

    orders: set[int] = field(default_factory=set)
    units: int = 0
    fen: int = 0

    def add(self, order_id: int, units: int, fen: int) -> None:
        self.orders.add(order_id)
        self.units += units
        self.fen += fen


def members(asked: Question) -> Answer:
    """Members who return, at least thrice, so many times as often as everybody as the shop calls unusual."""
    shop, kind = asked.of_shop("s"), asked.of_kind()
    found: defaultdict[int | None, _Back] = defaultdict(_Back)
    for who, order_id, units, fen in asked.ask(f"{_RETURNED_BY} {shop} {kind}"):
        found[who].add(order_id, units, fen)
    all_returned = sum(back.units for back in found.values())
    ((all_sold,),) = asked.ask(f"SELECT coalesce(sum(a.shipped_quantity), 0) {SOLD} {shop}")
    often = [
        who
        for who, back in found.items()
        if who is not None and len(back.orders) >= FEWEST_ORDERS and back.units
    ]
    listed = json.dumps(often)
    sold = dict(asked.ask(f"{_SOLD_TO} {shop} GROUP BY 1", members=listed))
    refused = dict(asked.ask(f"{_REFUSED} {shop} {kind} GROUP BY 1", members=listed))
    names = dict(asked.ask(_NAMES, members=listed))
    times = settings(asked.database).count("buyer_times_average")
    rows: list[Row] = []
    for who in often:
        back = found[who]
        if back.units * all_sold >= times * all_returned * sold[who]:
            rate, often_refused = share(back.units, sold[who]), refused.get(who, 0)
            rows.append((names[who], rate, back.units, sold[who], len(back.orders), often_refused, back.fen))
    rows.sort(key=lambda row: (-int(row[1] or 0), -int(row[2] or 0), str(row[0])))
    return Answer(tuple(rows), summed(rows, 2, 3, 4, 5, 6))


# ------------------------------------------------------------------ operators

_REQUESTED, _REVIEWED, _RECEIVED, _SHIPPED, _PAID = range(5)
_WORK: Final[dict[str, int]] = {
    Action.CREATE: _REQUESTED,
    Action.RESUBMIT: _REQUESTED,
    Action.RAISE_ANEW: _REQUESTED,
    Action.APPROVE: _REVIEWED,
    Action.REJECT: _REVIEWED,
    Action.REVIEW_AGAIN: _REVIEWED,
    Action.REFUSE_REFUND: _REVIEWED,
    Action.RECEIVE: _RECEIVED,
    Action.INSPECT: _RECEIVED,
    Action.CLOSE_SHORT: _RECEIVED,
    Action.REPLACEMENT_BACK: _RECEIVED,
    Action.SHIP: _SHIPPED,
    Action.SEND_BACK: _SHIPPED,
    Action.PAY: _PAID,
    Action.COLLECT: _PAID,
    Action.WAIVE: _PAID,
}
"""Under which work an action is counted; the others are only among all that somebody did."""

_ACTIONS: Final = frozenset(Action)
"""What is done to an order; notes, pictures and what becomes of its goods later are none of it."""

_OURS: Final = (
    Status.PENDING_REVIEW,
    Status.APPROVED,
    Status.AWAITING_EXCHANGE,
    Status.AWAITING_REFUND,
)
"""Statuses at which the shop has to act; at the others the customer or the courier has."""
_OURS_LISTED: Final = ", ".join(f"'{status}'" for status in _OURS)

_CAME: Final = """
(SELECT p.at FROM order_event p
 WHERE p.return_order_id = e.return_order_id AND p.sequence < e.sequence AND p.from_status <> p.to_status
 ORDER BY p.sequence DESC LIMIT 1)
"""
"""When the order of an event (e) came to the status at which the event found it."""

_DONE: Final = f"""
SELECT e.operator_id, e.action,
       CASE WHEN e.from_status <> e.to_status AND e.from_status IN ({_OURS_LISTED})
            THEN strftime('%s', e.at) - strftime('%s', {_CAME}) END
FROM order_event e {{orders}}
WHERE e.at >= :start AND e.at < :end AND e.operator_id <> 1
  AND e.note NOT IN ('{BY_FILE}', '{GOODS_BACK}', '{SENT_BEFORE}')
"""
"""What people did by hand in the period (neither 系统 nor a file), and how long it had been their turn."""


def operators(asked: Question) -> Answer:
    """What everybody did on orders, and how long an order of whom it was the turn had waited (median)."""
    orders = f"JOIN return_order o ON o.id = e.return_order_id {asked.of_order()}" if asked.narrowed else ""
    done: defaultdict[int, Counter[str]] = defaultdict(Counter)
    turns: defaultdict[int, list[int]] = defaultdict(list)
    for who, action, seconds in asked.ask(_DONE.format(orders=orders)):
        if action in _ACTIONS:
            done[who][action] += 1
        if seconds is not None:
            turns[who].append(seconds // MINUTE)
    names = dict(asked.ask("SELECT id, name FROM operator"))
    rows = [_work(names[who], actions, turns[who]) for who, actions in done.items()]
    rows.sort(key=lambda row: (-int(row[1] or 0), str(row[0])))
    return Answer(tuple(rows), summed(rows, 1, 2, 3, 4, 5, 6))


def _work(name: str, actions: Counter[str], turns: list[int]) -> Row:
    columns = [0] * 5
    for action, count in actions.items():
        if action in _WORK:
            columns[_WORK[action]] += count
    return (name, actions.total(), *columns, percentile(sorted(turns), MEDIAN) if turns else None)
