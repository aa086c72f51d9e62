"""库存状态与库龄: what lies in stock now, how long, and what it cost; first in, first out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from erp_returns.domain.kinds import FigureRow, StockState
from erp_returns.queries.statistics.question import Answer, Question, Row, summed

AGES: Final = (7, 30, 90)
"""Up to how many days each age goes; what is older comes after them."""

_BALANCES: Final = """
SELECT b.product_id, b.warehouse_id, b.state, b.quantity, p.cost_fen
FROM stock_balance b JOIN product p ON p.id = b.product_id WHERE b.quantity <> 0
"""
_ARRIVALS: Final = """
SELECT m.quantity, m.unit_cost_fen, m.posted_at FROM stock_movement m
WHERE m.product_id = :product AND m.warehouse_id = :warehouse AND m.state = :state AND m.quantity > 0
  AND m.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_id = m.id)
ORDER BY m.id DESC
"""
"""What came to a place, the last first; what was taken back never came, and never went."""


class Layer(NamedTuple):
    """Units that came together: when (UTC text), and what one cost in fen."""

    units: int
    at: str
    unit_cost_fen: int


def stock_ages(asked: Question) -> Answer:
    """Units by state and by days in it; the customers' own cost the shop nothing."""
    units: defaultdict[str, list[int]] = defaultdict(lambda: [0] * (len(AGES) + 1))
    cost: defaultdict[str, int] = defaultdict(int)
    below = 0
    for product, warehouse, state, quantity, cost_fen in list(asked.ask(_BALANCES)):
        below += min(0, quantity)
        place = {"product": product, "warehouse": warehouse, "state": state}
        for layer in _lying(asked, quantity, place):
            days = asked.days_since(asked.day_of(layer.at))
            units[state][sum(days > age for age in AGES)] += layer.units
            cost[state] += layer.units * (layer.unit_cost_fen or cost_fen)
    rows: list[Row] = [
        (state, *units[state], sum(units[state]), None if state is StockState.CUSTOMER else cost[state])
        for state in StockState
        if units[state] != [0] * (len(AGES) + 1)
    ]
    if below:
        rows.append((FigureRow.BELOW_ZERO, *[None] * (len(AGES) + 1), below, None))
    return Answer(tuple(rows), summed(rows, 1, 2, 3, 4, 5, 6))


def _lying(asked: Question, quantity: int, place: dict[str, int | str]) -> Iterator[Layer]:
    """Follow the last arrivals at a place back until they make up its balance."""
    left = quantity
    for units, unit_cost_fen, at in asked.ask(_ARRIVALS, **place) if left > 0 else ():
        yield Layer(min(left, units), at, unit_cost_fen)
        left -= units
        if left <= 0:
            return
