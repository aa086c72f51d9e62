"""钱货对账: money that went without goods, goods that came without money, as it stands now."""

from __future__ import annotations

from typing import Final

from erp_returns.domain.kinds import Status
from erp_returns.queries.statistics.question import LIVE, Answer, Question, Row, summed

_MISSING: Final = "sum(l.requested - l.closed_short - l.received)"
"""Units of goods that are waited for."""

_OWED: Final = "max(0, o.refunded_fen - o.net_due_fen - o.collected_fen - o.waived_fen)"
"""Fen that were paid out and have to come back."""

_LISTS: Final = f"""
WITH waiting AS (
    SELECT o.id, o.number, o.shop_id, o.kind, o.status, o.refunded_fen, {{since}} AS since,
           coalesce((SELECT nullif(account, '') FROM member WHERE id = o.member_id),
                    (SELECT nullif(name, '') FROM member WHERE id = o.member_id), o.receiver_name) AS member,
           {{units}} AS units, {{fen}} AS fen
    FROM return_order o JOIN return_line l ON l.return_order_id = o.id AND l.basis = 'goods'
    WHERE {LIVE} AND {{where}}
    GROUP BY o.id
)
SELECT o.id, o.number, h.name, o.member, o.status, o.since, o.units, o.fen
FROM waiting o JOIN shop h ON h.id = o.shop_id WHERE o.units > 0
ORDER BY o.since, o.id
"""

_PAID_SINCE: Final = """
(SELECT min(p.paid_on) FROM refund p WHERE p.return_order_id = o.id AND p.reverses_id IS NULL
 AND NOT EXISTS (SELECT 1 FROM refund x WHERE x.reverses_id = p.id))
"""
_HERE_SINCE: Final = """
coalesce(o.received_at, (SELECT min(p.posted_at) FROM receipt p WHERE p.return_order_id = o.id),
         o.requested_at)
"""
_OUT_SINCE: Final = """
coalesce((SELECT min(p.posted_at) FROM shipment p
          WHERE p.return_order_id = o.id AND p.purpose = 'replacement' AND p.reverses_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM shipment x WHERE x.reverses_id = p.id)), o.requested_at)
"""
_VALUE_OUT: Final = """
(SELECT sum((2 * r.value_fen * r.shipped + r.quantity) / (2 * r.quantity)) FROM replacement_line r
 WHERE r.return_order_id = o.id AND r.shipped > 0)
"""


def refunded_not_received(asked: Question) -> Answer:
    """Orders that were paid for goods that are not here: waited for, or let go though they were paid."""
    missing = f"{_MISSING} + iif(o.kind <> 'exchange' AND {_OWED} > 0, sum(l.closed_short), 0)"
    return _listed(asked, _PAID_SINCE, missing, "o.refunded_fen", "o.refunded_fen > 0")


def received_not_refunded(asked: Question) -> Answer:
    """Orders whose goods are here, some at least, and that wait for money."""
    units, due = "sum(l.received - l.decided_back)", "o.net_due_fen + o.collected_fen - o.refunded_fen"
    return _listed(asked, _HERE_SINCE, units, due, f"{due} > 0")


def replaced_not_back(asked: Question) -> Answer:
    """Exchanges whose replacements are out while goods are waited for."""
    out = "EXISTS (SELECT 1 FROM replacement_line r WHERE r.return_order_id = o.id AND r.shipped > 0)"
    return _listed(asked, _OUT_SINCE, _MISSING, _VALUE_OUT, f"o.kind = 'exchange' AND {out}")


def _listed(asked: Question, since: str, units: str, fen: str, where: str) -> Answer:
    wanted = f"{where} {asked.of_order()}"
    found = list(asked.ask(_LISTS.format(since=since, units=units, fen=fen, where=wanted)))
    rows: list[Row] = []
    for _, number, shop, member, status, at, count, amount in found:
        day = asked.day_of(at)
        age = (day.isoformat(), asked.days_since(day))
        rows.append((number, shop, member, Status(status), *age, count, amount))
    return Answer(tuple(rows), summed(rows, 6, 7), tuple(row[0] for row in found))
