"""The pictures of return orders: what each shows, and whether it stands as evidence."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.kinds import Disposition, Grade
from erp_returns.domain.labels import label
from erp_returns.domain.text import Sentence, translatable
from erp_returns.queries.reading import first, rows

_POSTED = {
    "inspection_id": translatable("history", "验货"),
    "receipt_id": translatable("history", "收货"),
    "parcel_id": translatable("history", "包裹"),
}
_REVIEW = translatable("history", "审核")
_PILE = translatable("history", "{grade} {units} 件 · {disposition}")


class PhotoRow(NamedTuple):
    """A kept picture, by the hash of its content; `called` is its line.

    Grade, disposition, units and defect are of the pile it shows, empty without one.
    `reviewed`: it was there when the order was approved or rejected, or its refund refused.
    """

    id: int
    order_id: int
    content_hash: str
    caption: str
    line_id: int | None
    called: str
    parcel_id: int | None
    receipt_id: int | None
    inspection_id: int | None
    pile_id: int | None
    added_at: str
    added_by_id: int
    added_by: str
    reviewed: int
    grade: str
    disposition: str
    units: int
    defect: str

    @property
    def posted(self) -> Sentence | None:
        """What it was posted with; None for a picture that was only added."""
        of = next((said for name, said in _POSTED.items() if getattr(self, name) is not None), None)
        return None if of is None else Sentence(of, context="history")

    @property
    def stands(self) -> Sentence | None:
        """What it is evidence of, so that it stays; None where it may be removed."""
        return self.posted or (Sentence(_REVIEW, context="history") if self.reviewed else None)

    @property
    def pile(self) -> Sentence | None:
        """The units it shows, and what became of them."""
        if self.pile_id is None:
            return None
        facts = {
            "grade": Sentence(label(Grade(self.grade)), context="words"),
            "units": self.units,
            "disposition": Sentence(label(Disposition(self.disposition)), context="words"),
        }
        return Sentence(_PILE, facts, "history")


_PHOTOS = """
SELECT f.id, coalesce(f.return_order_id, 0), f.content_hash, f.caption, f.return_line_id,
       coalesce(trim(g.code || ' ' || l.spec), ''), f.parcel_id, f.receipt_id, f.inspection_id,
       f.inspection_line_id, f.added_at, f.added_by_id, b.name,
       EXISTS (SELECT 1 FROM order_event e WHERE e.return_order_id = f.return_order_id
               AND e.action IN ('approve', 'reject', 'refuse_refund') AND e.at >= f.added_at),
       coalesce(i.grade, ''), coalesce(i.disposition, ''), coalesce(i.quantity, 0),
       coalesce(trim(x.code || ' ' || x.text), '')
FROM photo f
JOIN operator b ON b.id = f.added_by_id
LEFT JOIN return_line l ON l.id = f.return_line_id
LEFT JOIN product g ON g.id = l.product_id
LEFT JOIN inspection_line i ON i.id = f.inspection_line_id
LEFT JOIN defect x ON x.id = i.defect_id
"""


def photos_of(database: SqliteDatabase, order_id: int) -> tuple[PhotoRow, ...]:
    """The pictures of an order, in the order they were added."""
    sql = f"{_PHOTOS} WHERE f.return_order_id = ? ORDER BY f.id"
    return tuple(rows(database, PhotoRow, sql, (order_id,)))


def photo(database: SqliteDatabase, photo_id: int) -> PhotoRow | None:
    """One picture; None where it was removed."""
    return first(database, PhotoRow, f"{_PHOTOS} WHERE f.id = ?", (photo_id,))


_DEMANDED = """
SELECT r.text FROM reason r WHERE r.needs_photo = 1 AND r.id IN (
    SELECT reason_id FROM return_order WHERE id = :id
    UNION ALL SELECT reason_id FROM return_line WHERE return_order_id = :id)
ORDER BY r.id LIMIT 1
"""


def reason_with_photo(database: SqliteDatabase, order_id: int) -> str:
    """The reason of an order, or of one of its lines, that asks for a picture; empty where none does."""
    found = database.execute_sql(_DEMANDED, {"id": order_id}).fetchone()
    return str(found[0]) if found else ""
