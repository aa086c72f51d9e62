"""走势: what was asked for and paid out, day by day, week by week or month by month."""

from __future__ import annotations

from erp_returns.queries.statistics.question import LIVE, STEPS, Answer, Question, Row, summed


def course(asked: Question) -> Answer:
    """Orders and units by the day they were asked for, refunds by the day they were paid or taken back."""
    days, bounds = asked.days_of_steps(asked.scope.grain)
    orders = {place: counts for place, *counts in asked.ask(_orders(asked), steps=bounds)}
    refunds = {place: counts for place, *counts in asked.ask(_refunds(asked), steps=bounds)}
    rows: list[Row] = [
        (day.isoformat(), *orders.get(place, (0, 0)), *refunds.get(place, (0, 0)))
        for place, day in enumerate(days)
    ]
    return Answer(tuple(rows), summed(rows, 1, 2, 3, 4))


def _orders(asked: Question) -> str:
    return f"""
        {STEPS}
        SELECT s.place, count(*),
               sum((SELECT sum(l.requested) FROM return_line l WHERE l.return_order_id = o.id))
        FROM step s CROSS JOIN return_order o ON o.requested_at >= s.start AND o.requested_at < s.end
        WHERE {LIVE} {asked.of_order()} GROUP BY s.place
    """


def _refunds(asked: Question) -> str:
    orders = f"JOIN return_order o ON o.id = r.return_order_id {asked.of_order()}" if asked.narrowed else ""
    return f"""
        {STEPS}, paid AS (
            SELECT r.paid_on AS day, sum(iif(r.amount_fen > 0, 1, -1)) AS count, sum(r.amount_fen) AS fen
            FROM refund r {orders} WHERE r.paid_on BETWEEN :first AND :last GROUP BY r.paid_on
        )
        SELECT s.place, sum(p.count), sum(p.fen)
        FROM paid p JOIN step s ON p.day >= s.first AND p.day < s.after GROUP BY s.place
    """
