"""What is written down about every change: who, when, from what to what; appended and sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.seals import FIRST, ORDER_FIELDS, SHOP_FIELDS, seal
from erp_returns.queries.reading import places

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.services.session import Write


def order_event(  # noqa: PLR0913 - one argument for each thing an event says
    w: Write,
    order_id: int,
    action: str,
    from_status: str,
    to_status: str,
    note: str = "",
    *,
    before: str = "",
    after: str = "",
    net_due_fen: int = 0,
    operator_id: int | None = None,
) -> None:
    """Append an event to the history of a return order; `net_due_fen` is what the shop owes after it."""
    last = w.session.database.execute_sql(
        "SELECT sequence, seal FROM order_event WHERE return_order_id = ? ORDER BY sequence DESC LIMIT 1",
        (order_id,),
    ).fetchone()
    sequence, previous = last or (0, FIRST)
    values = (
        order_id,
        sequence + 1,
        str(action),
        str(from_status),
        str(to_status),
        w.session.operator_id if operator_id is None else operator_id,
        w.at,
        note,
        before,
        after,
        net_due_fen,
    )
    _append(w, "order_event", ORDER_FIELDS, previous, values)


def shop_event(w: Write, subject: str, action: str, before: str = "", after: str = "") -> None:
    """Append a change of settings, catalogue or people to the shop's log."""
    last = w.session.database.execute_sql("SELECT seal FROM shop_event ORDER BY id DESC LIMIT 1").fetchone()
    values = (subject, str(action), w.session.operator_id, w.at, before, after)
    _append(w, "shop_event", SHOP_FIELDS, last[0] if last else FIRST, values)


def last_shop_event(database: SqliteDatabase, *subject: str) -> tuple[str, str]:
    """Who last changed a setting or an entry, and when (UTC text); empty texts where nobody is known.

    An entry that was renamed is found under its new name or as the last one of its list.
    """
    kind, named = subject[0], ":".join(subject)
    sql = (
        "SELECT p.name, e.at FROM shop_event e JOIN operator p ON p.id = e.operator_id "
        "WHERE e.subject = ? OR e.subject GLOB ? ORDER BY e.subject = ? DESC, e.id DESC LIMIT 1"
    )
    found = database.execute_sql(sql, (named, f"{kind}:*", named)).fetchone()
    return found or ("", "")


def _append(
    w: Write, table: str, fields: tuple[str, ...], previous: str, values: tuple[str | int, ...]
) -> None:
    w.session.database.execute_sql(
        f"INSERT INTO {table} ({', '.join(fields)}, seal) VALUES ({places(len(fields) + 1)})",
        (*values, seal(previous, *values)),
    )
