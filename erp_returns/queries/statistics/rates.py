"""退货率: of the units sold in a period and shipped, how many came back until now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from erp_returns.domain.statistics import share
from erp_returns.domain.text import translatable
from erp_returns.queries.statistics.question import LINE_REASON, LIVE, TOTAL, Answer, Question, Row

FEWEST_SOLD: Final = 10
"""Of fewer units sold a rate says little: such rows stand below the others."""

NO_SUPPLIER: Final = translatable("statistics", "没有供应商")
NO_REASON: Final = translatable("statistics", "没有原因")

SOLD: Final = """
FROM sales_order s JOIN sales_order_line a ON a.sales_order_id = s.id
WHERE s.ordered_at >= :start AND s.ordered_at < :end AND a.shipped_quantity > 0
"""
"""Lines (a) of the sales (s) of the period that went out."""

CAME_BACK: Final = "l.received - l.decided_back"
"""Units of a line (l) that came back to stay: what the customer gets back again is none."""

WORTH: Final = f"""
CASE WHEN o.kind <> 'exchange' AND {CAME_BACK} > 0 THEN
    (2 * l.agreed_fen * ({CAME_BACK}) + (l.requested - l.closed_short - l.decided_back))
    / (2 * (l.requested - l.closed_short - l.decided_back)) ELSE 0 END
"""
"""Fen agreed for the units of a line (l) that came back, half a fen rounded up; exchanges refund nothing."""

RETURNED: Final = f"""
FROM sales_order s
JOIN return_order o ON o.sales_order_id = s.id
JOIN return_line l ON l.return_order_id = o.id
JOIN sales_order_line a ON a.id = l.sales_order_line_id
WHERE s.ordered_at >= :start AND s.ordered_at < :end AND {LIVE} AND l.basis = 'goods'
"""
"""Lines (l) of returns (o) of the sales (s) of the period, and the lines sold (a) of which they are."""

_Counts = dict[int | None, tuple[int, ...]]


class Tally(NamedTuple):
    """Units sold and come back, and fen agreed for those."""

    sold: int = 0
    returned: int = 0
    fen: int = 0

    def plus(self, sold: int, returned: int, fen: int) -> Tally:
        """Add counts."""
        return Tally(self.sold + sold, self.returned + returned, self.fen + fen)

    def row(self, name: str) -> Row:
        """The row of a rate."""
        return (name, share(self.returned, self.sold), self.returned, self.sold, self.fen)


def by_product(asked: Question) -> Answer:
    """Rates of products: specs of one style, or of one name where there is no style, together."""
    return _named(_of_lines(asked, "a.product_id"), _names(asked, _PRODUCT))


def by_spec(asked: Question) -> Answer:
    """Rates of every code."""
    return _named(_of_lines(asked, "a.product_id"), _names(asked, _SPEC))


def by_supplier(asked: Question) -> Answer:
    """Rates of suppliers, by the products that are theirs today."""
    return _named(_of_lines(asked, "a.product_id"), _names(asked, _SUPPLIER))


def by_shop(asked: Question) -> Answer:
    """Rates of shops."""
    return _named(_of_lines(asked, "s.shop_id"), _names(asked, "SELECT id, name FROM shop"))


def by_reason(asked: Question) -> Answer:
    """What share of all units sold came back for each reason."""
    sold = sum(count for count, *_ in _sold(asked, "1").values())
    names = _names(asked, "SELECT id, text FROM reason")
    tallies = {
        names.get(key, NO_REASON): Tally(sold, returned, fen)
        for key, (returned, fen) in _returned(asked, LINE_REASON).items()
        if returned
    }
    total = Tally(sold, sum(each.returned for each in tallies.values()), sum(e.fen for e in tallies.values()))
    return ranked(tallies, total)


_PRODUCT = """
SELECT p.id, trim(iif(p.style = '', '', p.style || ' ')
                  || iif(p.style = '', p.name, (SELECT min(x.name) FROM product x WHERE x.style = p.style)))
FROM product p
"""
_SPEC = "SELECT id, trim(trim(code || ' ' || name) || ' ' || spec) FROM product"
_SUPPLIER = "SELECT p.id, u.name FROM product p JOIN supplier u ON u.id = p.supplier_id"


def _of_lines(asked: Question, key: str) -> dict[int | None, Tally]:
    """Sold and returned, by something that lines sold have."""
    found = {each: Tally(sold) for each, (sold,) in _sold(asked, key).items()}
    for each, (returned, fen) in _returned(asked, key).items():
        found[each] = found.get(each, Tally()).plus(0, returned, fen)
    return found


def _sold(asked: Question, key: str) -> _Counts:
    sql = f"SELECT {key}, sum(a.shipped_quantity) {SOLD} {asked.of_shop('s')} GROUP BY 1"
    return {each: tuple(counts) for each, *counts in asked.ask(sql)}


def _returned(asked: Question, key: str) -> _Counts:
    narrow = f"{asked.of_shop('s')} {asked.of_kind()}"
    sql = f"SELECT {key}, sum({CAME_BACK}), sum({WORTH}) {RETURNED} {narrow} GROUP BY 1"
    return {each: tuple(counts) for each, *counts in asked.ask(sql)}


def _names(asked: Question, sql: str) -> dict[int | None, str]:
    return dict(asked.ask(sql))


def _named(found: Mapping[int | None, Tally], names: Mapping[int | None, str]) -> Answer:
    """Add up what has the same name."""
    tallies: dict[str, Tally] = {}
    total = Tally()
    for key, tally in found.items():
        name = names.get(key) or NO_SUPPLIER
        tallies[name] = tallies.get(name, Tally()).plus(*tally)
        total = total.plus(*tally)
    return ranked(tallies, total)


def ranked(tallies: Mapping[str, Tally], total: Tally) -> Answer:
    """The highest rate first, of few units sold last; equal ones by name."""
    order = sorted(
        tallies.items(),
        key=lambda each: (
            each[1].sold < FEWEST_SOLD,
            -(share(each[1].returned, each[1].sold) or 0),
            each[0],
        ),
    )
    return Answer(tuple(tally.row(name) for name, tally in order), total.row(TOTAL) if tallies else None)
