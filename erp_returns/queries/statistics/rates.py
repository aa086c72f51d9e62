"""退货率: of the units sold in a period and shipped, how many came back until now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from erp_returns.domain.kinds import FigureRow
from erp_returns.domain.statistics import Cell, share
from erp_returns.queries.statistics.question import LINE_REASON, LIVE, Answer, Question, Row, spelled

FEWEST_SOLD: Final = 10
"""Of fewer units sold a rate says little: such rows stand below the others."""

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


class Tally(NamedTuple):
    """Units sold and come back, and fen agreed for those."""

    sold: int = 0
    returned: int = 0
    fen: int = 0

    def plus(self, sold: int, returned: int, fen: int) -> Tally:
        """Add counts."""
        return Tally(self.sold + sold, self.returned + returned, self.fen + fen)

    def row(self, name: Cell) -> Row:
        """The row of a rate."""
        return (name, share(self.returned, self.sold), self.returned, self.sold, self.fen)


def by_product(asked: Question) -> Answer:
    """Rates of products: specs of one style, or of one name where there is no style, together."""
    return _named(_of_products(asked), _names(asked, _PRODUCT))


def by_spec(asked: Question) -> Answer:
    """Rates of every code."""
    return _named(_of_products(asked), _names(asked, _SPEC))


def by_supplier(asked: Question) -> Answer:
    """Rates of suppliers, by the products that are theirs today."""
    return _named(_of_products(asked), _names(asked, _SUPPLIER))


def by_shop(asked: Question) -> Answer:
    """Rates of shops that sold anything."""
    shop = "AND h.id = :shop" if asked.scope.shop_id is not None else ""
    units = f"(SELECT sum(a.shipped_quantity) {SOLD} AND s.shop_id = h.id)"
    sold = asked.ask(f"SELECT h.id, {units} AS units FROM shop h WHERE units > 0 {shop}")
    found = _with_returned(asked, "s.shop_id", {each: Tally(count) for each, count in sold})
    return _named(found, _names(asked, "SELECT id, name FROM shop"))


def by_reason(asked: Question) -> Answer:
    """What share of all units sold came back for each reason."""
    ((sold,),) = asked.ask(f"SELECT coalesce(sum(a.shipped_quantity), 0) {SOLD} {asked.of_shop('s')}")
    names = _names(asked, "SELECT id, text FROM reason")
    tallies: dict[Cell, Tally] = {
        names.get(key, FigureRow.NO_REASON): Tally(sold, returned, fen)
        for key, returned, fen in _returned(asked, LINE_REASON)
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


def _of_products(asked: Question) -> dict[int, Tally]:
    """Sold and returned by product; counted here, as the database would sort all lines first."""
    units: Counter[int] = Counter()
    for product_id, shipped in asked.ask(
        f"SELECT a.product_id, a.shipped_quantity {SOLD} {asked.of_shop('s')}"
    ):
        units[product_id] += shipped
    return _with_returned(asked, "a.product_id", {each: Tally(count) for each, count in units.items()})


def _with_returned(asked: Question, key: str, found: dict[int, Tally]) -> dict[int, Tally]:
    for each, returned, fen in _returned(asked, key):
        found[each] = found[each].plus(0, returned, fen)
    return found


def _returned(asked: Question, key: str) -> Iterator[Any]:
    narrow = f"{asked.of_shop('s')} {asked.of_kind()}"
    return asked.ask(f"SELECT {key}, sum({CAME_BACK}), sum({WORTH}) {RETURNED} {narrow} GROUP BY 1")


def _names(asked: Question, sql: str) -> dict[int, Cell]:
    return dict(asked.ask(sql))


def _named(found: Mapping[int, Tally], names: Mapping[int, Cell]) -> Answer:
    """Add up what has the same name."""
    tallies: dict[Cell, Tally] = {}
    total = Tally()
    for key, tally in found.items():
        name = names.get(key, FigureRow.NO_SUPPLIER)
        tallies[name] = tallies.get(name, Tally()).plus(*tally)
        total = total.plus(*tally)
    return ranked(tallies, total)


def ranked(tallies: Mapping[Cell, Tally], total: Tally) -> Answer:
    """The highest rate first, of few units sold last; equal ones by name."""
    rows = [tally.row(name) for name, tally in tallies.items()]
    rows.sort(key=lambda row: (int(row[3] or 0) < FEWEST_SOLD, -int(row[1] or 0), spelled(row[0])))
    return Answer(tuple(rows), total.row(FigureRow.TOTAL) if rows else None)
