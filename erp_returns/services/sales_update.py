"""What a file changes about a sale that is here: platform facts, and money while nothing came back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.kinds import SaleStatus
from erp_returns.queries.reading import rows, scalar
from erp_returns.queries.sale_effect import sale_effect
from erp_returns.services.sales_facts import (
    MONEY_DIFFERS,
    PART_OF_ORDER,
    left,
    money_of,
    problem,
    product_code,
)
from erp_returns.services.sales_rows import ORDER_COLUMNS, Inserts, order_row, parcels_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from peewee import SqliteDatabase

    from erp_returns.documents.sales_files.drafts import RowProblem
    from erp_returns.queries.reading import Value
    from erp_returns.services.sales_facts import Sale
    from erp_returns.services.sales_known import Known, KnownSale

_PROGRESS = {status: place for place, status in enumerate(SaleStatus)}
"""How far a sale is; an older export never takes it back."""

_MONEY = ("goods_fen", "freight_fen", "freight_paid_fen", "paid_fen")
_PERKS = ("order_discount_fen", "coupon_fen", "points_fen", "red_packet_fen")
_FACTS = (
    "platform_number",
    "status",
    "paid_at",
    "shipped_at",
    "signed_at",
    "completed_at",
    "platform_refunded_fen",
    "promotion_threshold_fen",
    "buyer_note",
    "seller_note",
    "seller_flag",
)
_RECEIVER = ("receiver_name", "receiver_mobile", "receiver_phone", "postcode", "region", "address")
_MASK = "*"
_TAOBAO = "taobao"
_OURS = "template"


class _Line(NamedTuple):
    """A line as it is booked; `needed` are units that returns rely on having been shipped."""

    id: int
    platform_line_number: str
    product_id: int
    quantity: int
    shipped_quantity: int
    unit_price_fen: int
    line_discount_fen: int
    gift: int
    needed: int


_LINES = """
    SELECT l.id, l.platform_line_number, l.product_id, l.quantity, l.shipped_quantity, l.unit_price_fen,
           l.line_discount_fen, l.gift,
           coalesce((
               SELECT sum(iif(o.status IN ('rejected', 'cancelled'), r.received,
                              r.requested - r.closed_short) - r.sent_back)
               FROM return_line r JOIN return_order o ON o.id = r.return_order_id
               WHERE r.sales_order_line_id = l.id AND r.basis = 'goods'
           ), 0)
    FROM sales_order_line l WHERE l.sales_order_id = ? ORDER BY l.position
"""


@dataclass(slots=True)
class Update:
    """What is to be done to one sale; `older` where the file shows an earlier state than is known here."""

    sale: Sale
    known: KnownSale
    older: bool = False
    sent: bool = False
    columns: dict[str, Value] = field(default_factory=dict)
    shipped: dict[int, int] = field(default_factory=dict)
    new_member: bool = False
    new_lines: bool = False
    new_parcels: bool = False
    problem: RowProblem | None = None

    @property
    def changes(self) -> bool:
        """Whether anything is to be written."""
        return bool(self.columns or self.shipped or self.new_member or self.new_lines or self.new_parcels)


def update_of(database: SqliteDatabase, known: Known, found: KnownSale, sale: Sale) -> Update:
    """Compare a sale of a file with the one that is here; writes nothing."""
    update = Update(sale, found)
    sql = f"SELECT {', '.join(ORDER_COLUMNS)} FROM sales_order WHERE id = ?"
    stored = _named(database.execute_sql(sql, (found.id,)).fetchone())
    if _PROGRESS[SaleStatus(sale.draft.status)] < _PROGRESS[SaleStatus(str(stored["status"]))]:
        update.older = True
        return update
    absent = _absent(database, sale, found.id)
    if absent:
        update.problem = problem(sale, PART_OF_ORDER, count=absent)
        return update
    update.sent = bool(sale.sent or stored["shipped_at"])
    update.new_member = stored["member_id"] is None and sale.draft.member_account != ""
    update.new_parcels = _parcels_differ(database, sale, found.id)
    _compare_money(database, known, update, stored)
    if update.changes and update.problem is None:
        update.columns["fingerprint"] = sale.fingerprint
    return update


def carry_out(database: SqliteDatabase, inserts: Inserts, update: Update) -> None:
    """Write what `update_of` found."""
    sale, order_id = update.sale, update.known.id
    columns = dict(update.columns)
    if update.new_member:
        columns["member_id"] = inserts.member(sale, update.known.shop_id)
        inserts.flush()
    if columns:
        names = ", ".join(f"{name} = ?" for name in columns)
        database.execute_sql(f"UPDATE sales_order SET {names} WHERE id = ?", (*columns.values(), order_id))
    if update.new_parcels:
        database.execute_sql("DELETE FROM sales_parcel WHERE sales_order_id = ?", (order_id,))
        inserts.add_parcels(sale, order_id)
    if update.new_lines:
        database.execute_sql("DELETE FROM sales_order_line WHERE sales_order_id = ?", (order_id,))
        inserts.add_lines(sale, order_id, money_of(sale), sent=update.sent)
    for line_id, units in update.shipped.items():
        sql = "UPDATE sales_order_line SET shipped_quantity = ? WHERE id = ?"
        database.execute_sql(sql, (units, line_id))
    if update.shipped:
        effect = sale_effect(database, order_id)
        sql = "UPDATE sales_order SET effect = ? WHERE id = ? AND effect <> 'none'"
        database.execute_sql(sql, (effect, order_id))


def _compare_money(database: SqliteDatabase, known: Known, update: Update, stored: dict[str, Value]) -> None:
    update.sale = _with_postage(update.sale, stored)
    sale, found = update.sale, update.known
    said = _named(order_row(sale, found.id, found.number, found.shop_id, None, money_of(sale)))
    returned = scalar(database, "SELECT 1 FROM return_order WHERE sales_order_id = ? LIMIT 1", (found.id,))
    pairs = _paired(rows(database, _Line, _LINES, (found.id,)), sale, known)
    differs = pairs is None or any(said[name] != stored[name] for name in _MONEY)
    wanted = {name: said[name] or stored[name] for name in _FACTS}
    if returned and differs:
        update.problem = problem(sale, MONEY_DIFFERS)
    if not returned:
        update.new_lines = differs
        named = {**said, "order_discount_fen": sale.draft.order_discount_fen}
        wanted |= {name: _unmasked(said[name], stored[name]) for name in _RECEIVER}
        wanted |= {name: named[name] or stored[name] for name in _PERKS}
        if differs:
            wanted |= {name: said[name] for name in (*_MONEY, *_PERKS)}
    update.columns = {name: value for name, value in wanted.items() if stored[name] != value}
    if pairs is not None and not update.new_lines:
        update.shipped = _shipped(pairs, update)


def _absent(database: SqliteDatabase, sale: Sale, order_id: int) -> int:
    """How many sub orders are here that a platform's file, filtered by something, leaves out."""
    said = {line[0] for line in sale.lines}
    if sale.draft.platform == _OURS or not all(said):
        return 0
    sql = "SELECT platform_line_number FROM sales_order_line WHERE sales_order_id = ?"
    here = {number for (number,) in database.execute_sql(sql, (order_id,)) if number}
    return len(here - said)


def _with_postage(sale: Sale, stored: dict[str, Value]) -> Sale:
    """Taobao's list of lines knows no postage: what is known here is kept where the rest agrees."""
    draft, postage = sale.draft, int(stored["freight_paid_fen"] or 0)
    numbered = all(line.platform_line_number for line in draft.lines)
    if draft.platform != _TAOBAO or not numbered or draft.freight_fen or not postage:
        return sale
    if draft.paid_fen + postage != stored["paid_fen"]:
        return sale
    freight = int(stored["freight_fen"] or 0)
    return sale._replace(draft=replace(draft, freight_fen=freight, paid_fen=draft.paid_fen + postage))


def _named(row: tuple[Value, ...]) -> dict[str, Value]:
    return dict(zip(ORDER_COLUMNS, row, strict=True))


def _unmasked(said: Value, stored: Value) -> Value:
    """What a file says, unless it says nothing or hides behind asterisks what is known here."""
    hidden = _MASK in str(said) and stored and _MASK not in str(stored)
    return stored if hidden else said or stored


def _parcels_differ(database: SqliteDatabase, sale: Sale, order_id: int) -> bool:
    if not sale.draft.parcels:
        return False
    sql = "SELECT carrier, folded FROM sales_parcel WHERE sales_order_id = ?"
    stored = {(carrier, folded) for carrier, folded in database.execute_sql(sql, (order_id,))}
    return stored != {(parcel.carrier, parcel.folded) for parcel in parcels_of(sale)}


def _paired(lines: list[_Line], sale: Sale, known: Known) -> list[_Line] | None:
    """The booked line for each line of the file, None unless they are the same lines in some order."""
    if len(lines) != len(sale.lines):
        return None
    for numbered in (True, False):
        shelves: defaultdict[Hashable, list[_Line]] = defaultdict(list)
        for line in reversed(lines):
            shelves[(line.platform_line_number if numbered else "", *line[2:4], *line[5:8])].append(line)
        pairs = [shelf.pop() for shelf in (shelves[key] for key in _keys(sale, known, numbered)) if shelf]
        if len(pairs) == len(lines):
            return pairs
    return None


def _keys(sale: Sale, known: Known, numbered: bool) -> Iterator[Hashable]:  # noqa: FBT001 - of one loop
    for line in sale.lines:
        found = known.products.get(product_code(line))
        yield (
            line[0] if numbered else "",
            found.id if found else 0,
            line[6],
            line[8],
            line[9],
            int(line[10]),
        )


def _shipped(pairs: list[_Line], update: Update) -> dict[int, int]:
    """Units shipped of each booked line, where they differ; never less than returns rely on."""
    gone = left(update.sale, sent=update.sent)
    counts = {
        booked.id: max(booked.needed, line[6] * gone if line[7] is None else line[7])
        for booked, line in zip(pairs, update.sale.lines, strict=True)
    }
    return {line.id: counts[line.id] for line in pairs if counts[line.id] != line.shipped_quantity}
