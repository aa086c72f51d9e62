"""Reasons, types, warehouses, carriers, shops, products: as lists show them and orders start from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.names import folded, is_part
from erp_returns.queries.reading import first, rows
from erp_returns.queries.settings import settings

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.domain.kinds import ReturnKind

_LAST_CHARACTER = "\U0010ffff"

_SHOP = """
    SELECT id, name, platform, return_type_id, inbound_warehouse_id, outbound_warehouse_id, visible FROM shop
"""
_PRODUCT = """
    SELECT id, code, style, name, spec, barcode, price_fen, cost_fen, supplier_id, returnable, visible
    FROM product
"""


class ReasonRow(NamedTuple):
    """A reason; flags are 0 or 1, `parent` is the text of the upper level."""

    id: int
    text: str
    parent_id: int | None
    parent: str
    liability: str
    for_refund_only: int
    for_return_refund: int
    for_exchange: int
    needs_photo: int
    quality: int
    caused_by_id: int | None
    visible: int


class ReturnTypeRow(NamedTuple):
    """A return type; `fee_value` is fen for a fixed fee, hundredths of a percent for a percentage."""

    id: int
    name: str
    kind: str
    reason_id: int | None
    reason: str
    window_amount: int
    window_unit: str
    fee_kind: str
    fee_value: int
    visible: int


class WarehouseRow(NamedTuple):
    """A warehouse; flags are 0 or 1."""

    id: int
    code: str
    name: str
    contact: str
    phone: str
    postcode: str
    region: str
    address: str
    takes_in: int
    sends_out: int
    check_stock: int
    visible: int


class CarrierRow(NamedTuple):
    """A courier; `patterns` holds one regular expression per line."""

    id: int
    name: str
    patterns: str
    visible: int


class CheckRow(NamedTuple):
    """One thing an inspection looks at; `return_type_id` None where every type asks for it."""

    id: int
    text: str
    return_type_id: int | None
    link: str
    visible: int


class DefectRow(NamedTuple):
    """What may be wrong with a unit."""

    id: int
    code: str
    text: str
    visible: int


class ShopRow(NamedTuple):
    """Where sales are made, and what new orders of it start from."""

    id: int
    name: str
    platform: str
    return_type_id: int | None
    inbound_warehouse_id: int | None
    outbound_warehouse_id: int | None
    visible: int


class SupplierRow(NamedTuple):
    """Who goods come from."""

    id: int
    name: str
    contact: str
    phone: str
    address: str
    note: str
    visible: int


class ProductRow(NamedTuple):
    """One SKU."""

    id: int
    code: str
    style: str
    name: str
    spec: str
    barcode: str
    price_fen: int
    cost_fen: int
    supplier_id: int | None
    returnable: int
    visible: int


class MemberRow(NamedTuple):
    """Who bought."""

    id: int
    shop_id: int
    account: str
    name: str
    phone: str
    level: str
    note: str
    mark: str


class Defaults(NamedTuple):
    """What a new order starts from; None where the shop has nothing to offer."""

    return_type_id: int | None
    inbound_warehouse_id: int | None
    outbound_warehouse_id: int | None


class _Choice(NamedTuple):
    id: int


def reasons(
    database: SqliteDatabase, *, visible_only: bool = False, kind: ReturnKind | None = None
) -> list[ReasonRow]:
    """Reasons in the shop's order, each parent before its children.

    `visible_only` leaves out hidden ones and what stands under them, `kind` those it never offers.
    """
    conditions = ["1"]
    if visible_only:
        conditions.append("r.visible = 1 AND coalesce(p.visible, 1) = 1")
    if kind is not None:
        conditions.append(f"r.for_{kind.value} = 1")
    return rows(
        database,
        ReasonRow,
        f"""
        SELECT r.id, r.text, r.parent_id, coalesce(p.text, ''), r.liability, r.for_refund_only,
               r.for_return_refund, r.for_exchange, r.needs_photo, r.quality, r.caused_by_id, r.visible
        FROM reason r LEFT JOIN reason p ON p.id = r.parent_id
        WHERE {" AND ".join(conditions)}
        ORDER BY coalesce(p.position, r.position), coalesce(p.id, r.id), p.id IS NOT NULL, r.position, r.id
        """,
    )


def return_types(
    database: SqliteDatabase, *, visible_only: bool = False, kind: ReturnKind | None = None
) -> list[ReturnTypeRow]:
    """Return types in the shop's order."""
    conditions = ["1"]
    if visible_only:
        conditions.append("t.visible = 1")
    if kind is not None:
        conditions.append(f"t.kind = '{kind.value}'")
    return rows(
        database,
        ReturnTypeRow,
        f"""
        SELECT t.id, t.name, t.kind, t.reason_id, coalesce(r.text, ''), t.window_amount, t.window_unit,
               t.fee_kind, t.fee_value, t.visible
        FROM return_type t LEFT JOIN reason r ON r.id = t.reason_id
        WHERE {" AND ".join(conditions)} ORDER BY t.position, t.id
        """,
    )


def warehouses(
    database: SqliteDatabase,
    *,
    visible_only: bool = False,
    takes_in: bool | None = None,
    sends_out: bool | None = None,
) -> list[WarehouseRow]:
    """Warehouses in the shop's order; None asks for either."""
    return rows(
        database,
        WarehouseRow,
        """
        SELECT id, code, name, contact, phone, postcode, region, address, takes_in, sends_out, check_stock,
               visible
        FROM warehouse
        WHERE visible >= :visible AND takes_in = coalesce(:takes_in, takes_in)
              AND sends_out = coalesce(:sends_out, sends_out)
        ORDER BY position, id
        """,
        {"visible": int(visible_only), "takes_in": takes_in, "sends_out": sends_out},
    )


def carriers(database: SqliteDatabase, *, visible_only: bool = False) -> list[CarrierRow]:
    """Couriers in the shop's order."""
    sql = "SELECT id, name, patterns, visible FROM carrier WHERE visible >= ? ORDER BY position, id"
    return rows(database, CarrierRow, sql, (int(visible_only),))


def carrier_patterns(database: SqliteDatabase) -> dict[str, tuple[str, ...]]:
    """The shapes of tracking numbers of every visible courier, in the shop's order."""
    return {row.name: tuple(row.patterns.split()) for row in carriers(database, visible_only=True)}


def checklist(
    database: SqliteDatabase, *, visible_only: bool = False, type_id: int | None = None
) -> list[CheckRow]:
    """What inspections look at, in the shop's order; with `type_id` what orders of that type ask for."""
    sql = """
        SELECT id, text, return_type_id, link, visible FROM checklist_item
        WHERE visible >= ? AND coalesce(return_type_id, ?, 0) = coalesce(?, return_type_id, 0)
        ORDER BY position, id
    """
    return rows(database, CheckRow, sql, (int(visible_only), type_id, type_id))


def defects(database: SqliteDatabase, *, visible_only: bool = False) -> list[DefectRow]:
    """不良因素 in the shop's order."""
    sql = "SELECT id, code, text, visible FROM defect WHERE visible >= ? ORDER BY position, id"
    return rows(database, DefectRow, sql, (int(visible_only),))


def shops(database: SqliteDatabase, *, visible_only: bool = False) -> list[ShopRow]:
    """Shops by name."""
    return rows(database, ShopRow, f"{_SHOP} WHERE visible >= ? ORDER BY name, id", (int(visible_only),))


def suppliers(database: SqliteDatabase, *, visible_only: bool = False) -> list[SupplierRow]:
    """Suppliers by name."""
    columns = "id, name, contact, phone, address, note, visible"
    sql = f"SELECT {columns} FROM supplier WHERE visible >= ? ORDER BY name, id"
    return rows(database, SupplierRow, sql, (int(visible_only),))


def product(database: SqliteDatabase, product_id: int) -> ProductRow | None:
    """One product."""
    return first(database, ProductRow, f"{_PRODUCT} WHERE id = ?", (product_id,))


def member(database: SqliteDatabase, member_id: int) -> MemberRow | None:
    """One member."""
    sql = "SELECT id, shop_id, account, name, phone, level, note, mark FROM member WHERE id = ?"
    return first(database, MemberRow, sql, (member_id,))


def find_member(database: SqliteDatabase, shop_id: int, text: str) -> MemberRow | None:
    """The member of a shop with this very account or phone."""
    sql = """
        SELECT id, shop_id, account, name, phone, level, note, mark FROM member
        WHERE shop_id = ? AND (account = ? OR phone = ?) ORDER BY account = ? DESC, id LIMIT 1
    """
    wanted = text.strip()
    return first(database, MemberRow, sql, (shop_id, wanted, wanted, wanted)) if wanted else None


NAMES_WITH = (
    "SELECT k.name FROM name_part p JOIN known_name k ON k.id = p.name_id "
    "WHERE p.part >= {part} AND p.part < {end}"
)
"""Selects the names with a part that begins like `part`; `end` is the text after the last such part."""


def search_products(database: SqliteDatabase, text: str, limit: int = 20) -> list[ProductRow]:
    """Visible products that `text` may mean, best first and at most `limit`.

    Best is the very code or barcode, then codes that begin with it, then codes, names and specs with
    every word of it, then names that are spelled or abbreviated like that in pinyin.
    """
    wanted = text.strip()
    found: dict[int, ProductRow] = {}
    for condition, values in _ways_to_find(wanted):
        left = limit - len(found)
        if left <= 0:
            break
        sql = f"{_PRODUCT} WHERE visible = 1 AND {condition} ORDER BY code LIMIT {limit}"
        new = (row for row in rows(database, ProductRow, sql, values) if row.id not in found)
        found.update((row.id, row) for row, _ in zip(new, range(left), strict=False))
    return list(found.values())


def _ways_to_find(text: str) -> list[tuple[str, tuple[str, ...]]]:
    if not text:
        return [("1", ())]
    spellings = (text, text.upper(), text.lower())
    marks = "?, ?, ?"
    words = text.split()
    contains = " AND ".join(
        "(code LIKE ? ESCAPE '\\' OR name LIKE ? ESCAPE '\\' OR spec LIKE ? ESCAPE '\\')" for _ in words
    )
    return [
        (f"code IN ({marks})", spellings),
        (f"barcode IN ({marks}) AND barcode <> ''", spellings),
        ("code >= ? AND code < ?", (text, text + _LAST_CHARACTER)),
        (contains, tuple(_anywhere(word) for word in words for _ in range(3))),
        *_spelled(folded(text)),
    ]


def _spelled(part: str) -> list[tuple[str, tuple[str, ...]]]:
    """By the pinyin of its name, or the initials of that."""
    if not is_part(part):
        return []
    names = NAMES_WITH.format(part="?", end="?")
    return [(f"name IN ({names})", (part, part + _LAST_CHARACTER))]


def _anywhere(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def defaults(database: SqliteDatabase, shop_id: int | None = None) -> Defaults:
    """What a new order of a shop starts from.

    The shop's own choice, else the parameter's, else the first in the list; always a visible one.
    """
    in_force = settings(database)
    shop = first(database, ShopRow, f"{_SHOP} WHERE id = ?", (shop_id,)) if shop_id else None
    own = shop[3:6] if shop else (None, None, None)
    types, inbound, outbound = (
        ("return_type", "1", "default_return_type"),
        ("warehouse", "takes_in = 1", "default_inbound_warehouse"),
        ("warehouse", "sends_out = 1", "default_outbound_warehouse"),
    )

    def choose(place: tuple[str, str, str], own: int | None) -> int | None:
        table, condition, parameter = place
        sql = f"""
            SELECT id FROM {table} WHERE visible = 1 AND {condition}
            ORDER BY id = ? DESC, name = ? DESC, position, id LIMIT 1
        """
        row = first(database, _Choice, sql, (own or 0, in_force.text(parameter)))
        return row.id if row else None

    return Defaults(choose(types, own[0]), choose(inbound, own[1]), choose(outbound, own[2]))
