"""Whether what was posted on an order can be taken back: its goods must still be where it put them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Basis, StockState
from erp_returns.domain.labels import label
from erp_returns.domain.requests import SourceKey
from erp_returns.domain.text import Sentence, listed, sentence, translatable
from erp_returns.queries.goods_here import lying
from erp_returns.queries.moved_on import inspected_product, refuse_inspected_once, refuse_moved_on
from erp_returns.queries.reading import first, rows, scalar
from erp_returns.queries.settings import settings
from erp_returns.queries.sources import sale_facts


class Place(NamedTuple):
    """Where units of a line lie."""

    line_id: int
    warehouse_id: int
    state: str


class Moved(NamedTuple):
    """A stock movement of a posting, with the line it was for."""

    id: int
    line_id: int
    product: str
    product_id: int
    warehouse_id: int
    warehouse: str
    state: str
    quantity: int

    @property
    def place(self) -> Place:
        """Where it moved units to or from."""
        return Place(self.line_id, self.warehouse_id, self.state)


class Laid(NamedTuple):
    """Units that a receipt brought, and where they lie now."""

    moved: Moved
    now: Place


class _Posted(NamedTuple):
    id: int
    number: str
    order_id: int
    order: str
    sale_id: int | None
    live: int
    warehouse_id: int
    warehouse: str
    inbound_id: int
    inbound: str


def _posted(database: SqliteDatabase, table: str, posted_id: int) -> _Posted:
    warehouse = "o.inbound_warehouse_id" if table == "inspection" else "d.warehouse_id"
    sql = f"""
        SELECT d.id, d.number, o.id, o.number, o.sales_order_id, o.rejected + o.cancelled = 0,
               coalesce({warehouse}, 0), coalesce(w.name, ''), coalesce(o.inbound_warehouse_id, 0),
               coalesce(i.name, '')
        FROM {table} d JOIN return_order o ON o.id = d.return_order_id
        LEFT JOIN warehouse w ON w.id = {warehouse} LEFT JOIN warehouse i ON i.id = o.inbound_warehouse_id
        WHERE d.id = ?
    """
    found = first(database, _Posted, sql, (posted_id,))
    if found is None:
        raise e.NotFound(str(posted_id))
    return found


_MOVED = """
SELECT m.id, m.line_id, trim(p.code || ' ' || p.spec), m.product_id, m.warehouse_id, w.name, m.state,
       m.quantity
FROM stock_movement m JOIN product p ON p.id = m.product_id JOIN warehouse w ON w.id = m.warehouse_id
WHERE m.document = ? AND m.return_order_id = ? AND m.reverses_id IS NULL
  AND m.type IN ('return_in', 'exchange_in', 'inspection', 'scrapped', 'after_sale_out', 'sent_back')
ORDER BY m.id
"""


def movements(database: SqliteDatabase, number: str, order_id: int) -> list[Moved]:
    """What a document of an order moved, in its order."""
    return rows(database, Moved, _MOVED, (number, order_id))


# ------------------------------------------------------------------ receipts


def check_receipt(database: SqliteDatabase, receipt_id: int) -> tuple[Laid, ...]:
    """Where the units of a receipt lie; refuses one that was inspected, or whose goods are gone."""
    posted = _posted(database, "receipt", receipt_id)
    for number, inspection_id in _inspections(database, posted):
        if _has_effect(database, inspection_id):
            raise e.InspectedSince(posted.number, inspected_product(database, inspection_id), number)
    left = _uninspected(database, posted)
    for each in _brought(database, posted):
        refuse_inspected_once(database, posted.number, each.line_id, each.quantity)
    return tuple(_laid(database, posted, moved, left) for moved in _brought(database, posted))


def _brought(database: SqliteDatabase, posted: _Posted) -> list[Moved]:
    return [moved for moved in movements(database, posted.number, posted.order_id) if moved.quantity > 0]


def _inspections(database: SqliteDatabase, receipt: _Posted) -> list[tuple[str, int]]:
    """Inspections that came with a receipt and stand."""
    sql = """
        SELECT d.number, d.id FROM inspection d
        WHERE d.return_order_id = ? AND d.receipt_id = ? AND d.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM inspection r WHERE r.reverses_id = d.id) ORDER BY d.id DESC
    """
    return [
        (str(number), int(found))
        for number, found in database.execute_sql(sql, (receipt.order_id, receipt.id))
    ]


def _has_effect(database: SqliteDatabase, inspection_id: int) -> bool:
    """Whether an inspection still says something about its units."""
    try:
        check_inspection(database, inspection_id)
    except e.UnitsWaitAgain:
        return False
    except e.Refusal:
        return True
    return True


def _uninspected(database: SqliteDatabase, posted: _Posted) -> Counter[Place]:
    """Units that may still be as they came in; what an inspection refused is none of them."""
    found: Counter[Place] = Counter()
    for row in lying(database, posted.order_id):
        refused = posted.live and row.state == StockState.CUSTOMER
        found[Place(row.line_id, row.warehouse_id, row.state)] = (
            min(row.late, row.quantity) if refused else row.quantity
        )
    return found


def _laid(database: SqliteDatabase, posted: _Posted, moved: Moved, left: Counter[Place]) -> Laid:
    """Find the units of one movement, and take them out of `left`."""
    now = next((place for place in _places(posted, moved, left) if left[place] >= moved.quantity), None)
    sent = _sent_since(database, posted, moved)
    aside = now is None or now.state == StockState.CUSTOMER
    if aside and sent:
        raise e.UnitsSentBack(posted.number, moved.product, moved.quantity, sent)
    if now is None or _inspected_elsewhere(database, posted, moved, now):
        inspection = _last_inspection(database, moved.line_id)
        if inspection:
            raise e.InspectedSince(posted.number, moved.product, inspection)
        raise _gone(posted, moved, left[moved.place], "")
    left[now] -= moved.quantity
    return Laid(moved, now)


def _places(posted: _Posted, moved: Moved, left: Counter[Place]) -> Iterator[Place]:
    """Where units may lie that nobody inspected: where they came in, or where the whole order was put."""
    yield moved.place
    other = StockState.QUARANTINE if moved.state == StockState.CUSTOMER else StockState.CUSTOMER
    if posted.live and other is StockState.CUSTOMER:
        return
    yield from (place for place in left if place.line_id == moved.line_id and place.state == other)


def _inspected_elsewhere(database: SqliteDatabase, posted: _Posted, moved: Moved, now: Place) -> bool:
    """Whether units that were set aside with a refused order may be ones that were inspected."""
    if posted.live or now == moved.place:
        return False
    sql = """
        SELECT (SELECT received FROM return_line WHERE id = :line) - (
            SELECT coalesce(sum(CASE WHEN d.reverses_id IS NULL THEN p.quantity ELSE -p.quantity END), 0)
            FROM inspection_line p JOIN inspection d ON d.id = p.inspection_id
            WHERE p.return_line_id = :line)
    """
    uninspected = database.execute_sql(sql, {"line": moved.line_id}).fetchone()[0]
    return bool(uninspected < moved.quantity)


def _last_inspection(database: SqliteDatabase, line_id: int) -> str:
    found = scalar(
        database,
        """
        SELECT d.number FROM inspection d JOIN inspection_line p ON p.inspection_id = d.id
        WHERE p.return_line_id = ? AND d.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM inspection r WHERE r.reverses_id = d.id)
        ORDER BY d.id DESC LIMIT 1
        """,
        (line_id,),
    )
    return str(found or "")


def _sent_since(database: SqliteDatabase, posted: _Posted, moved: Moved) -> str:
    """The shipment that took what waited for the customer on a line after a movement, if it stands."""
    found = scalar(
        database,
        """
        SELECT m.document FROM stock_movement m
        WHERE m.return_order_id = ? AND m.line_id = ? AND m.type = 'sent_back' AND m.id > ?
          AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_id = m.id)
        ORDER BY m.id DESC LIMIT 1
        """,
        (posted.order_id, moved.line_id, moved.id),
    )
    return str(found or "")


# --------------------------------------------------------------- inspections


def check_inspection(database: SqliteDatabase, inspection_id: int) -> tuple[Moved, ...]:
    """What an inspection moved; refuses one whose units have gone out again, or wait once more."""
    posted = _posted(database, "inspection", inspection_id)
    if not posted.live:
        raise e.UnitsSetAside(posted.number, posted.order)
    refuse_moved_on(database, posted.number, inspection_id)
    moved = tuple(movements(database, posted.number, posted.order_id))
    left = Counter(
        {
            Place(row.line_id, row.warehouse_id, row.state): row.quantity
            for row in lying(database, posted.order_id)
        }
    )
    wanted: Counter[tuple[int, int, str]] = Counter()
    for each in moved:
        if each.quantity < 0:
            continue
        sent = _sent_since(database, posted, each) if each.state == StockState.CUSTOMER else ""
        if sent:
            raise e.UnitsSentBack(posted.number, each.product, each.quantity, sent)
        if left[each.place] < each.quantity:
            raise e.UnitsWaitAgain(posted.number, each.product, each.quantity)
        left[each.place] -= each.quantity
        wanted[each.product_id, each.warehouse_id, each.state] += each.quantity
        _still_there(database, posted, each, wanted[each.product_id, each.warehouse_id, each.state])
    return moved


def _still_there(database: SqliteDatabase, posted: _Posted, moved: Moved, units: int) -> None:
    """Refuse units that the stock can no longer hold.

    Where good stock is not counted, its balance alone says little: there the units are gone when the
    balance is too low and something left that place since.
    """
    key = (moved.product_id, moved.warehouse_id, moved.state)
    left = int(
        scalar(
            database,
            "SELECT quantity FROM stock_balance WHERE product_id = ? AND warehouse_id = ? AND state = ?",
            key,
        )
        or 0
    )
    if left >= units:
        return
    last = scalar(
        database,
        """
        SELECT m.document FROM stock_movement m
        WHERE m.product_id = ? AND m.warehouse_id = ? AND m.state = ? AND m.id > ? AND m.quantity < 0
          AND m.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_id = m.id)
        ORDER BY m.id DESC LIMIT 1
        """,
        (*key, moved.id),
    )
    if last or _counted(database, moved):
        raise _gone(posted, moved, left, str(last or ""))


def _counted(database: SqliteDatabase, moved: Moved) -> bool:
    if settings(database).flag("allow_negative_stock"):
        return False
    checked = scalar(database, "SELECT check_stock FROM warehouse WHERE id = ?", (moved.warehouse_id,))
    return moved.state != StockState.GOOD or bool(checked)


def _gone(posted: _Posted, moved: Moved, left: int, document: str) -> e.UnitsGone:
    said = sentence(translatable("errors", "，最近一次出库 {document}"), document=document)
    return e.UnitsGone(
        posted.number,
        moved.product,
        moved.quantity,
        moved.warehouse,
        Sentence(label(StockState(moved.state))),
        max(0, left),
        said if document else "",
    )


# ----------------------------------------------------------------- shipments


class _Sent(NamedTuple):
    line_id: int
    replacement: int
    units: int
    product: str
    left_after: int
    """Units of a replacement that stay shipped; of a return line, those its order then holds."""


_SENT = """
SELECT coalesce(s.replacement_line_id, s.return_line_id), s.replacement_line_id IS NOT NULL, sum(s.quantity),
       trim(p.code || ' ' || p.spec),
       coalesce(q.shipped - sum(s.quantity),
                CASE WHEN o.rejected + o.cancelled = 0 THEN l.requested - l.closed_short ELSE l.received END
                - l.sent_back + sum(s.quantity))
FROM shipment_line s JOIN shipment d ON d.id = s.shipment_id JOIN return_order o ON o.id = d.return_order_id
LEFT JOIN replacement_line q ON q.id = s.replacement_line_id
LEFT JOIN return_line l ON l.id = s.return_line_id
JOIN product p ON p.id = coalesce(q.product_id, l.product_id)
WHERE s.shipment_id = ? GROUP BY 1, 2
"""
_ON_OTHERS = """
SELECT o.number, CASE WHEN o.rejected + o.cancelled = 0 THEN l.requested - l.closed_short - l.sent_back
                      ELSE l.received - l.sent_back END,
       l.basis = 'compensation' AND o.rejected + o.cancelled = 0
FROM return_line l JOIN return_order o ON o.id = l.return_order_id WHERE l.replacement_line_id = ?
"""


def check_shipment(database: SqliteDatabase, shipment_id: int) -> tuple[Moved, ...]:
    """What a shipment took out; refuses one whose goods the customer returns on another order."""
    posted = _posted(database, "shipment", shipment_id)
    for sent in rows(database, _Sent, _SENT, (shipment_id,)):
        if sent.replacement:
            _not_returned(database, posted, sent)
        else:
            _not_asked_again(database, posted, sent)
    return tuple(movements(database, posted.number, posted.order_id))


def _not_returned(database: SqliteDatabase, posted: _Posted, sent: _Sent) -> None:
    claims = database.execute_sql(_ON_OTHERS, (sent.line_id,)).fetchall()
    units = sum(active for _, active, _ in claims)
    paid_for = any(compensated for _, _, compensated in claims)
    if units > sent.left_after or (paid_for and not sent.left_after):
        orders = listed(dict.fromkeys(number for number, active, paid in claims if active or paid))
        raise e.UnitsReturned(posted.number, sent.product, units, orders)


def _not_asked_again(database: SqliteDatabase, posted: _Posted, sent: _Sent) -> None:
    if posted.warehouse_id != posted.inbound_id:
        raise e.InboundChanged(posted.number, posted.warehouse, posted.order, posted.inbound)
    key = _source(database, sent.line_id)
    if posted.sale_id is None or key is None:
        return
    source = sale_facts(database, posted.sale_id, posted.order_id).line(key)
    if source is None or sent.left_after <= source.left(Basis.GOODS):
        return
    orders = listed(claim.order_number for claim in source.claims if claim.active_units)
    raise e.UnitsReturned(posted.number, sent.product, sent.left_after - source.left(Basis.GOODS), orders)


def _source(database: SqliteDatabase, line_id: int) -> SourceKey | None:
    sale_line, replacement = database.execute_sql(
        "SELECT sales_order_line_id, replacement_line_id FROM return_line WHERE id = ?", (line_id,)
    ).fetchone()
    if sale_line is not None:
        return SourceKey(sale_line)
    return SourceKey(replacement, replacement=True) if replacement is not None else None
