"""Whose an unclaimed parcel may be: sales and open orders, ranked, each with what speaks for it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.kinds import Status
from erp_returns.domain.times import moment, stored
from erp_returns.queries.reading import Value, first, places, rows

_LOOK_BACK = timedelta(days=180)
_MOST = 200
_SHOWN = 9
_TAIL = 4
_SHORTEST_WORD = 2
_BETWEEN = re.compile(r"[\s,，。;；:：、/|()（）【】\[\]“”\"'*#]+")
_DIGITS = re.compile(r"\d{4,11}")
_RECENT = ((7, 15), (15, 10), (30, 5))


class Speaks(StrEnum):
    """What speaks for a suggestion."""

    PHONE = "phone"
    NAME = "name"
    PRODUCT = "product"
    SHOP = "shop"
    WAITING = "waiting"
    CARRIER = "carrier"
    SIGNED = "signed"


_WEIGHT = {
    Speaks.PHONE: 50,
    Speaks.NAME: 40,
    Speaks.WAITING: 30,
    Speaks.PRODUCT: 20,
    Speaks.SHOP: 10,
    Speaks.CARRIER: 10,
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sale, or an open return order of it (`order_id`), that a parcel may belong to.

    `why` says what speaks for it, each with the detail that was met; for `SIGNED` the days since.
    """

    sale_id: int
    order_id: int | None
    number: str
    receiver: str
    score: int
    why: tuple[tuple[Speaks, str], ...]


class _Parcel(NamedTuple):
    carrier: str
    tracking_number: str
    arrived_at: str
    note: str


class _Sale(NamedTuple):
    id: int
    number: str
    shop: str
    receiver: str
    mobile: str
    signed_at: str | None
    order_id: int | None
    order_number: str
    waits: int
    carriers: str


_SALES = """
SELECT s.id, s.number, h.name, s.receiver_name, s.receiver_mobile, s.signed_at, o.id, coalesce(o.number, ''),
       coalesce(o.status = '{waiting}', 0),
       coalesce((SELECT group_concat(carrier, ' ') FROM return_parcel WHERE return_order_id = o.id), '')
FROM sales_order s JOIN shop h ON h.id = s.shop_id
LEFT JOIN return_order o ON o.sales_order_id = s.id AND o.status NOT IN ('completed', 'rejected', 'cancelled')
     AND o.kind <> 'refund_only'
WHERE s.id IN ({ids})
"""
_BY_TAIL = """
SELECT id FROM sales_order
WHERE receiver_mobile <> '' AND substr(receiver_mobile, -4) = ? AND receiver_mobile LIKE ? AND ordered_at >= ?
ORDER BY ordered_at DESC LIMIT ?
"""
_BY_NAME = """
SELECT id FROM sales_order WHERE receiver_name <> '' AND receiver_name = ? AND ordered_at >= ?
ORDER BY ordered_at DESC LIMIT ?
"""
_BY_PRODUCT = """
SELECT DISTINCT l.sales_order_id, trim(p.name || ' ' || p.spec)
FROM product p JOIN sales_order_line l ON l.product_id = p.id JOIN sales_order s ON s.id = l.sales_order_id
WHERE (p.name LIKE :like OR p.spec LIKE :like OR p.code = :word OR (p.barcode <> '' AND p.barcode = :word))
  AND s.ordered_at >= :since AND s.shipped_at IS NOT NULL
ORDER BY s.ordered_at DESC LIMIT :most
"""
_WAITING = """
SELECT o.sales_order_id FROM return_order o
WHERE o.status = ? AND o.sales_order_id IS NOT NULL AND o.kind <> 'refund_only'
  AND NOT EXISTS (SELECT 1 FROM return_parcel r WHERE r.return_order_id = o.id AND r.folded <> '')
ORDER BY o.id DESC LIMIT ?
"""


class _Hit(NamedTuple):
    sale_id: int
    detail: str


def suggestions(database: SqliteDatabase, parcel_id: int, limit: int = _SHOWN) -> list[Suggestion]:
    """Whose a parcel may be, likeliest first: by what its note says, and by who waits for goods."""
    sql = "SELECT carrier, tracking_number, arrived_at, note FROM parcel WHERE id = ?"
    parcel = first(database, _Parcel, sql, (parcel_id,))
    if parcel is None:
        return []
    arrived = moment(parcel.arrived_at)
    met = _met(database, parcel.note, stored(arrived - _LOOK_BACK))
    waiting = rows(database, _Id, _WAITING, (Status.AWAITING_RETURN, _MOST))
    for sale in waiting:
        met[sale.id].setdefault(Speaks.WAITING, "")
    ids = list(met)[: 5 * _MOST]
    sql = _SALES.format(ids=places(len(ids)), waiting=Status.AWAITING_RETURN.value)
    found = [_weighed(sale, met[sale.id], parcel, arrived) for sale in rows(database, _Sale, sql, ids)]
    found.sort(key=lambda each: (-each.score, -each.sale_id))
    return found[:limit]


class _Id(NamedTuple):
    id: int


def _met(database: SqliteDatabase, note: str, since: str) -> dict[int, dict[Speaks, str]]:
    """Sales that something in a note leads to, with what it was."""
    met: dict[int, dict[Speaks, str]] = defaultdict(dict)
    for number in _DIGITS.findall(note):
        tail = number[-_TAIL:]
        for hit in rows(database, _Id, _BY_TAIL, (tail, f"%{number}", since, _MOST)):
            met[hit.id].setdefault(Speaks.PHONE, number)
    for word in words_of(note):
        for hit in rows(database, _Id, _BY_NAME, (word, since, _MOST)):
            met[hit.id].setdefault(Speaks.NAME, word)
        values: dict[str, Value] = {"like": f"%{word}%", "word": word, "since": since, "most": _MOST}
        for goods in rows(database, _Hit, _BY_PRODUCT, values):
            met[goods.sale_id].setdefault(Speaks.PRODUCT, goods.detail)
    for sale_id, shop in _of_shop(database, list(met), words_of(note)):
        met[sale_id].setdefault(Speaks.SHOP, shop)
    return met


def words_of(note: str) -> list[str]:
    """The words of a note that may name somebody or something."""
    words = (word for word in _BETWEEN.split(note) if len(word) >= _SHORTEST_WORD)
    return list(dict.fromkeys(word for word in words if not _DIGITS.fullmatch(word)))


def _of_shop(database: SqliteDatabase, sale_ids: list[int], words: list[str]) -> list[_Hit]:
    sql = f"""
        SELECT s.id, h.name FROM sales_order s JOIN shop h ON h.id = s.shop_id
        WHERE s.id IN ({places(len(sale_ids))})
    """
    return [hit for hit in rows(database, _Hit, sql, sale_ids) if any(word in hit.detail for word in words)]


def _weighed(sale: _Sale, met: dict[Speaks, str], parcel: _Parcel, arrived: datetime) -> Suggestion:
    why = dict(met)
    if sale.waits:
        why[Speaks.WAITING] = ""
    else:
        why.pop(Speaks.WAITING, None)
    if parcel.carrier and parcel.carrier in sale.carriers.split():
        why[Speaks.CARRIER] = parcel.carrier
    score = sum(_WEIGHT[each] for each in why)
    if sale.signed_at:
        days = (arrived - moment(sale.signed_at)).days
        nearness = next((worth for most, worth in _RECENT if 0 <= days <= most), 0)
        if nearness:
            why[Speaks.SIGNED] = str(days)
            score += nearness
    order = {each: at for at, each in enumerate(Speaks)}
    told = tuple(sorted(why.items(), key=lambda item: order[item[0]]))
    number = sale.order_number or sale.number
    return Suggestion(sale.id, sale.order_id, number, sale.receiver, score, told)
