"""走势: what was asked for and paid out, day by day, week by week or month by month."""

from __future__ import annotations

import json
from datetime import date, timedelta

from erp_returns.domain.statistics import next_step, steps
from erp_returns.domain.times import day_bounds
from erp_returns.queries.statistics.question import LIVE, TOTAL, Answer, Question, Row, sums


def course(asked: Question) -> Answer:
    """Orders and units by the day they were asked for, refunds by the day they were paid or taken back."""
    days = steps(asked.scope)
    bounds = json.dumps([_bounds(asked, day) for day in days])
    orders = {place: counts for place, *counts in asked.ask(_orders(asked), steps=bounds)}
    refunds = {place: counts for place, *counts in asked.ask(_refunds(asked), steps=bounds)}
    rows: list[Row] = [
        (day.isoformat(), *orders.get(place, (0, 0)), *refunds.get(place, (0, 0)))
        for place, day in enumerate(days)
    ]
    return Answer(tuple(rows), sums(rows, TOTAL, 1, 2, 3, 4))


def _bounds(asked: Question, start: date) -> list[str]:
    """A step as stored times and as local days, each from the first to what is not included any more."""
    scope = asked.scope
    first = max(start, scope.first)
    after = min(next_step(start, scope.grain), scope.last + timedelta(days=1))
    return [*day_bounds(first, after - timedelta(days=1), asked.zone), first.isoformat(), after.isoformat()]


_STEPS = """
WITH step AS MATERIALIZED (
    SELECT key AS place, value ->> 0 AS start, value ->> 1 AS end, value ->> 2 AS first, value ->> 3 AS after
    FROM json_each(:steps)
)
"""


def _orders(asked: Question) -> str:
    return f"""
        {_STEPS}
        SELECT s.place, count(*),
               sum((SELECT sum(l.requested) FROM return_line l WHERE l.return_order_id = o.id))
        FROM step s CROSS JOIN return_order o ON o.requested_at >= s.start AND o.requested_at < s.end
        WHERE {LIVE} {asked.of_order()} GROUP BY s.place
    """


def _refunds(asked: Question) -> str:
    orders = f"JOIN return_order o ON o.id = r.return_order_id {asked.of_order()}" if asked.narrowed else ""
    return f"""
        {_STEPS}, paid AS (
            SELECT r.paid_on AS day, sum(iif(r.amount_fen > 0, 1, -1)) AS count, sum(r.amount_fen) AS fen
            FROM refund r {orders} WHERE r.paid_on BETWEEN :first AND :last GROUP BY r.paid_on
        )
        SELECT s.place, sum(p.count), sum(p.fen)
        FROM paid p JOIN step s ON p.day >= s.first AND p.day < s.after GROUP BY s.place
    """
