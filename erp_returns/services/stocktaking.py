"""Stock counted by hand, and dated snapshots from the shop's own system: both post the difference.

A count is filled in line by line, each beside what the books said at that moment, so that goods which move
before it is posted are not counted twice; what another count put right meanwhile is added to what the books
said, so that it is put right once. A snapshot says what was on the shelves at a moment; what moved
here since then stays on top of it. From its first snapshot on a warehouse watches its good stock.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from erp_returns.domain.errors import EntryGone, WarehouseWrong
from erp_returns.domain.errors.stock import (
    CountOutOfRange,
    NothingToPost,
    SnapshotEarlier,
    SnapshotInFuture,
    StocktakeChanged,
    StocktakePosted,
)
from erp_returns.domain.kinds import MovementType, StockState
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.times import local_text
from erp_returns.models import Product, Stocktake, StocktakeLine, Warehouse
from erp_returns.queries.reading import scalar
from erp_returns.services import stock
from erp_returns.services.events import shop_event
from erp_returns.services.session import Changes, Session, Write, write

MOST_UNITS = 10_000_000
"""Units that one shelf may hold; more is a slip of the scanner."""

COUNT, SNAPSHOT = "count", "snapshot"

_BALANCE_AT = """
SELECT coalesce(sum(m.quantity), 0)
FROM stock_movement m LEFT JOIN stocktake t ON t.number = m.document AND t.kind = 'snapshot'
WHERE m.product_id = ? AND m.warehouse_id = ? AND m.state = 'good' AND coalesce(t.taken_at, m.posted_at) <= ?
"""
"""What the books said at a moment; what a snapshot posted counts from the moment of the snapshot."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Good units of a product, as a snapshot has them."""

    product_id: int
    quantity: int


def begin_count(session: Session, warehouse_id: int, note: str = "") -> Changes:
    """Open a count of a warehouse; several people may fill it in."""
    with write(session, Permission.STOCKTAKE) as w:
        _warehouse(warehouse_id)
        opened = Stocktake.create(
            number=w.next_number(Document.STOCKTAKE),
            warehouse_id=warehouse_id,
            kind=COUNT,
            taken_at=w.at,
            operator_id=session.operator_id,
            note=note.strip(),
        )
        w.touch("stock")
        return w.changes(opened.id, opened.number)


def count(session: Session, stocktake_id: int, place: tuple[int, StockState], counted: int) -> Changes:
    """Note how many units of a product and state lie there, beside what the books say now."""
    with write(session, Permission.STOCKTAKE) as w:
        product_id, state = place
        taken = _open(stocktake_id)
        product = Product.get_or_none(Product.id == product_id)
        if product is None:
            raise EntryGone(Sentence(translatable("errors", "商品")))
        if not 0 <= counted <= MOST_UNITS:
            raise CountOutOfRange(f"{product.code} {product.spec}".strip(), counted, MOST_UNITS)
        expected = stock.on_hand(stock.Place(product_id, taken.warehouse_id, state))
        StocktakeLine.insert(
            stocktake_id=stocktake_id, product_id=product_id, state=state, expected=expected, counted=counted
        ).on_conflict(
            conflict_target=[StocktakeLine.stocktake_id, StocktakeLine.product_id, StocktakeLine.state],
            update={StocktakeLine.expected: expected, StocktakeLine.counted: counted},
        ).execute()
        w.touch("stock")
        return w.changes(stocktake_id, taken.number)


def uncount(session: Session, stocktake_id: int, place: tuple[int, StockState]) -> Changes:
    """Take a product out of an open count."""
    with write(session, Permission.STOCKTAKE) as w:
        product_id, state = place
        taken = _open(stocktake_id)
        StocktakeLine.delete().where(
            (StocktakeLine.stocktake_id == stocktake_id)
            & (StocktakeLine.product_id == product_id)
            & (StocktakeLine.state == state)
        ).execute()
        w.touch("stock")
        return w.changes(stocktake_id, taken.number)


def post_count(
    session: Session,
    stocktake_id: int,
    note: str,
    *,
    seen: Mapping[tuple[int, StockState], int] | None = None,
) -> Changes:
    """Post the differences of a count; who counts needs not be allowed to adjust.

    `seen` are the differences that the person saw, by product and state: where somebody counted on since,
    nothing is posted. None where nobody saw any.
    """
    with write(session, Permission.ADJUST_STOCK) as w:
        taken = _open(stocktake_id)
        lines = list(StocktakeLine.select().where(StocktakeLine.stocktake_id == stocktake_id))
        if not lines:
            raise NothingToPost(taken.number)
        _as_seen(taken, lines, seen)
        for line in lines:
            _post(w, taken, line, MovementType.STOCKTAKE)
        _close(w, taken, lines, note)
        return w.changes(stocktake_id, taken.number)


def _as_seen(
    taken: Stocktake, lines: Sequence[StocktakeLine], seen: Mapping[tuple[int, StockState], int] | None
) -> None:
    if seen is None:
        return
    now = {(line.product_id, StockState(line.state)): line.counted - line.expected for line in lines}
    others = sum(now.get(place) != seen.get(place) for place in now.keys() | seen.keys())
    if others:
        raise StocktakeChanged(taken.number, others)


def take_snapshot(
    session: Session,
    warehouse_id: int,
    taken_at: str,
    shelves: Sequence[Shelf],
    *,
    whole: bool = False,
    unread: Collection[int] = (),
) -> Changes:
    """Post where good stock differs from the books at `taken_at` (UTC text); from here on it is watched.

    `whole`: products that the snapshot does not name had none, but for those that it names in a row that
    could not be read (`unread`).
    """
    with write(session, Permission.ADJUST_STOCK) as w:
        warehouse = _warehouse(warehouse_id)
        first = _check_moment(w, warehouse, taken_at)
        taken = Stocktake.create(
            number=w.next_number(Document.STOCKTAKE),
            warehouse_id=warehouse_id,
            kind=SNAPSHOT,
            taken_at=taken_at,
            operator_id=session.operator_id,
        )
        wanted = _wanted(warehouse_id, shelves, unread, whole=whole)
        if not wanted:
            raise NothingToPost(taken.number)
        kind = MovementType.OPENING if first else MovementType.STOCKTAKE
        lines = [_snapshot_line(w, taken, product_id, units) for product_id, units in wanted.items()]
        for line in lines:
            _post(w, taken, line, kind)
        Warehouse.update(check_stock=1).where(Warehouse.id == warehouse_id).execute()
        _close(w, taken, lines, "")
        w.touch("parameters")
        return w.changes(taken.id, taken.number)


def _check_moment(w: Write, warehouse: Warehouse, taken_at: str) -> bool:
    """Refuse a snapshot of the future or one that a later one has overtaken; whether it is the first."""
    zone = w.session.zone
    if taken_at > w.at:
        raise SnapshotInFuture(local_text(taken_at, zone), local_text(w.at, zone))
    last = scalar(
        w.session.database,
        "SELECT max(taken_at) FROM stocktake WHERE warehouse_id = ? AND kind = 'snapshot'",
        (warehouse.id,),
    )
    if isinstance(last, str) and taken_at < last:
        raise SnapshotEarlier(warehouse.name, local_text(last, zone), local_text(taken_at, zone))
    return last is None


def _wanted(
    warehouse_id: int, shelves: Sequence[Shelf], unread: Collection[int], *, whole: bool
) -> dict[int, int]:
    wanted: dict[int, int] = {}
    for shelf in shelves:
        units = wanted.get(shelf.product_id, 0) + shelf.quantity
        if not 0 <= units <= MOST_UNITS:
            product = Product.get_by_id(shelf.product_id)
            raise CountOutOfRange(f"{product.code} {product.spec}".strip(), units, MOST_UNITS)
        wanted[shelf.product_id] = units
    if whole:
        known = stock.products_in(warehouse_id, StockState.GOOD)
        wanted |= {each: 0 for each in known if each not in wanted and each not in unread}
    return wanted


def _snapshot_line(w: Write, taken: Stocktake, product_id: int, units: int) -> StocktakeLine:
    then = scalar(w.session.database, _BALANCE_AT, (product_id, taken.warehouse_id, taken.taken_at))
    line: StocktakeLine = StocktakeLine.create(
        stocktake_id=taken.id,
        product_id=product_id,
        state=StockState.GOOD,
        expected=int(then or 0),
        counted=units,
    )
    return line


def _post(w: Write, taken: Stocktake, line: StocktakeLine, kind: MovementType) -> None:
    difference = line.counted - line.expected
    if difference == 0:
        return
    place = stock.Place(line.product_id, taken.warehouse_id, StockState(line.state))
    cost = Product.get_by_id(line.product_id).cost_fen
    stock.post(w, kind, place, difference, stock.Cause(taken.number, line_id=line.id, unit_cost_fen=cost))
    _carry_over(taken, line, difference)


def _carry_over(taken: Stocktake, line: StocktakeLine, difference: int) -> None:
    """Let counts that are still open know what was put right: two counts of one shelf find it once."""
    others = Stocktake.select(Stocktake.id).where(
        (Stocktake.warehouse_id == taken.warehouse_id)
        & Stocktake.posted_at.is_null()
        & (Stocktake.id != taken.id)
    )
    StocktakeLine.update(expected=StocktakeLine.expected + difference).where(
        StocktakeLine.stocktake_id.in_(others)
        & (StocktakeLine.product_id == line.product_id)
        & (StocktakeLine.state == line.state)
    ).execute()


def _close(w: Write, taken: Stocktake, lines: Sequence[StocktakeLine], note: str) -> None:
    told = note.strip() or taken.note
    Stocktake.update(posted_at=w.at, note=told).where(Stocktake.id == taken.id).execute()
    differing = [line for line in lines if line.counted != line.expected]
    change = sum(line.counted - line.expected for line in differing)
    said = f"{len(lines)} / {len(differing)} / {change:+d} {told}".strip()
    shop_event(w, f"stocktake/{taken.number}", taken.kind, "", said)
    w.touch("stock")


def _open(stocktake_id: int) -> Stocktake:
    taken: Stocktake | None = Stocktake.get_or_none(Stocktake.id == stocktake_id)
    if taken is None:
        raise EntryGone(Sentence(translatable("errors", "盘点单")))
    if taken.posted_at is not None:
        raise StocktakePosted(taken.number)
    return taken


def _warehouse(warehouse_id: int) -> Warehouse:
    warehouse: Warehouse | None = Warehouse.get_or_none(Warehouse.id == warehouse_id)
    if warehouse is None:
        raise WarehouseWrong("—", Sentence(translatable("errors", "盘点")))
    return warehouse
