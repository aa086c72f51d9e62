"""Units that were inspected once, and wait for somebody else to inspect them again (二检)."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.queries.reading import rows


class SecondRow(NamedTuple):
    """An order with units that somebody else has to inspect; `since` is UTC text."""

    id: int
    number: str
    version: int
    receiver: str
    units: int
    first_by: str
    first_by_ids: str
    since: str
    found: str

    def inspected_by(self, operator_id: int) -> bool:
        """Whether somebody inspected one of these units first."""
        return str(operator_id) in self.first_by_ids.split(",")


_SIGNED = "CASE WHEN d.reverses_id IS NULL THEN i.quantity ELSE -i.quantity END"
SECOND_UNITS = f"""
min(l.received - l.accepted - l.decided_back, max(0,
    (SELECT coalesce(sum({_SIGNED}), 0) FROM inspection_line i JOIN inspection d ON d.id = i.inspection_id
     WHERE i.return_line_id = l.id AND d.provisional = 1)
  - (SELECT coalesce(sum({_SIGNED}), 0) FROM inspection_line i JOIN inspection d ON d.id = i.inspection_id
     WHERE i.return_line_id = l.id AND d.provisional = 0 AND d.round = 2)))
"""
"""Units of a return line (l) that were inspected once and wait for somebody else."""
_FIRST = """
d.provisional = 1 AND d.reverses_id IS NULL
AND NOT EXISTS (SELECT 1 FROM inspection x WHERE x.reverses_id = d.id)
"""
_SECOND = f"""
SELECT o.id, o.number, o.version, o.receiver_name, s.units,
       (SELECT group_concat(DISTINCT b.name) FROM inspection d JOIN operator b ON b.id = d.operator_id
        WHERE d.return_order_id = o.id AND {_FIRST}),
       (SELECT group_concat(DISTINCT d.operator_id) FROM inspection d
        WHERE d.return_order_id = o.id AND {_FIRST}),
       (SELECT min(d.posted_at) FROM inspection d WHERE d.return_order_id = o.id AND {_FIRST}),
       (SELECT group_concat(g.grade || ' ' || g.units) FROM (
            SELECT i.grade, sum(i.quantity) AS units FROM inspection_line i
            JOIN inspection d ON d.id = i.inspection_id
            WHERE d.return_order_id = o.id AND {_FIRST} GROUP BY 1) g)
FROM return_order o JOIN (
    SELECT l.return_order_id AS id, sum({SECOND_UNITS}) AS units FROM return_line l
    WHERE l.return_order_id IN (SELECT return_order_id FROM inspection WHERE provisional = 1) GROUP BY 1
) s ON s.id = o.id
WHERE s.units > 0 AND o.rejected + o.cancelled = 0 ORDER BY 8, o.id
"""


def second_waiting(database: SqliteDatabase) -> list[SecondRow]:
    """Orders with units that wait for their second inspection, oldest first."""
    return rows(database, SecondRow, _SECOND)


def second_units(database: SqliteDatabase, order_id: int) -> dict[int, int]:
    """Units of each line of an order that were inspected once and wait for somebody else."""
    sql = f"SELECT l.id, {SECOND_UNITS} FROM return_line l WHERE l.return_order_id = ?"
    return {line_id: units for line_id, units in database.execute_sql(sql, (order_id,)) if units > 0}


_FIRST_LINES = f"""
SELECT i.return_line_id, d.operator_id, i.quantity FROM inspection_line i
JOIN inspection d ON d.id = i.inspection_id WHERE d.return_order_id = ? AND {_FIRST} ORDER BY i.id DESC
"""


def first_inspectors(database: SqliteDatabase, order_id: int) -> dict[int, set[int]]:
    """Who inspected the units of each line that wait for somebody else: the ones inspected last."""
    left = second_units(database, order_id)
    found: dict[int, set[int]] = {}
    for line_id, operator_id, units in database.execute_sql(_FIRST_LINES, (order_id,)).fetchall():
        if left.get(line_id, 0) > 0:
            found.setdefault(line_id, set()).add(operator_id)
            left[line_id] -= units
    return found


class FirstRow(NamedTuple):
    """A line with units that wait for somebody else, and what was found of them first.

    The counts add up to `units`; `disposition` is that of its defective units, if there are any.
    """

    line_id: int
    code: str
    name: str
    spec: str
    units: int
    good: int = 0
    defective: int = 0
    scrap: int = 0
    back: int = 0
    disposition: str = ""


_FOUND = f"""
SELECT i.return_line_id, i.grade, i.disposition, i.quantity FROM inspection_line i
JOIN inspection d ON d.id = i.inspection_id WHERE d.return_order_id = ? AND {_FIRST} ORDER BY i.id DESC
"""


def first_found(database: SqliteDatabase, order_id: int) -> list[FirstRow]:
    """What the first inspection found of the units that wait for the second, by line."""
    sql = f"""
        SELECT l.id, p.code, l.product_name, l.spec, {SECOND_UNITS} AS units
        FROM return_line l JOIN product p ON p.id = l.product_id
        WHERE l.return_order_id = ? AND units > 0 ORDER BY l.position
    """
    found = {row.line_id: row for row in (FirstRow(*each) for each in database.execute_sql(sql, (order_id,)))}
    for line_id, grade, disposition, quantity in database.execute_sql(_FOUND, (order_id,)).fetchall():
        row = found.get(line_id)
        if row is not None:
            found[line_id] = _with(row, grade, disposition, quantity)
    return list(found.values())


def _with(row: FirstRow, grade: str, disposition: str, quantity: int) -> FirstRow:
    left = row.units - row.good - row.defective - row.scrap - row.back
    units = min(left, quantity)
    pile = "back" if disposition == "send_back" else grade
    named = disposition if pile == "defective" else row.disposition
    return row._replace(**{pile: getattr(row, pile) + units, "disposition": named or row.disposition})
