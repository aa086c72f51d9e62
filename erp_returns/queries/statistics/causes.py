"""原因与责任: why goods come back, who caused it, and what that cost."""

from __future__ import annotations

from erp_returns.domain.statistics import share
from erp_returns.queries.statistics.question import LINE_REASON, LIVE, TOTAL, Answer, Question, Row, sums
from erp_returns.queries.statistics.rates import NO_REASON

ASKED = f"""
FROM return_order o JOIN return_line l ON l.return_order_id = o.id
LEFT JOIN reason r ON r.id = {LINE_REASON}
WHERE o.requested_at >= :start AND o.requested_at < :end AND {LIVE}
"""
"""Lines (l) of the orders (o) that were asked for in the period, each with its reason (r) if it has one."""

REFUNDS = "iif(o.kind = 'exchange', 0, l.agreed_fen)"
"""Fen agreed for a line (l) in money; exchanges refund no goods."""


def reasons(asked: Question) -> Answer:
    """Lines by reason, the most frequent first, with the running share of all lines."""
    sql = f"""
        SELECT r.text, count(*), sum(l.requested), sum({REFUNDS}) {ASKED} {asked.of_order()} GROUP BY r.id
    """
    found = sorted(
        ((text or NO_REASON, lines, units, fen) for text, lines, units, fen in asked.ask(sql)),
        key=lambda row: (-row[1], row[0]),
    )
    whole, running = sum(lines for _, lines, _, _ in found), 0
    rows: list[Row] = []
    for text, lines, units, fen in found:
        running += lines
        rows.append((text, lines, units, share(lines, whole), share(running, whole), fen))
    if not rows:
        return Answer(())
    total = sums(rows, TOTAL, 1, 2, 5)
    return Answer(tuple(rows), (*total[:3], share(whole, whole), None, total[5]))
