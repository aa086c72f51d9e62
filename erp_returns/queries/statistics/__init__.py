"""Statistics of the shop, answered from what was posted; the table of them is `domain.statistic_table`."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import tzinfo
from typing import Final

from peewee import OperationalError, SqliteDatabase

from erp_returns.domain.statistic_table import statistic
from erp_returns.domain.statistics import Figures, Scope
from erp_returns.queries.exports import Watch
from erp_returns.queries.statistics import ages, causes, courses, matching, partners, people, rates, waits
from erp_returns.queries.statistics.question import Answer, Question

__all__ = ["ANSWERS", "figures"]

_STEPS_BETWEEN_LOOKS: Final = 50_000

ANSWERS: Final[dict[str, Callable[[Question], Answer]]] = {
    "course": courses.course,
    "rate_by_product": rates.by_product,
    "rate_by_spec": rates.by_spec,
    "rate_by_shop": rates.by_shop,
    "rate_by_reason": rates.by_reason,
    "rate_by_supplier": rates.by_supplier,
    "reasons": causes.reasons,
    "liability": causes.liability,
    "spans": waits.spans,
    "overdue": waits.overdue,
    "members": people.members,
    "operators": people.operators,
    "errors": causes.mistakes,
    "carriers": partners.carriers,
    "suppliers": partners.suppliers,
    "stock_ages": ages.stock_ages,
    "refunded_not_received": matching.refunded_not_received,
    "received_not_refunded": matching.received_not_refunded,
    "replaced_not_back": matching.replaced_not_back,
}
"""Who answers which statistic."""


def figures(
    database: SqliteDatabase, key: str, scope: Scope, now: str, zone: tzinfo | None, watch: Watch
) -> Figures:
    """Answer a statistic as of `now` (UTC text), all of it of one moment.

    `watch(0, 0)` is called again and again while the database works, and may raise to stop.
    """
    asked = statistic(key)
    with _moment(database), _watched(database, watch):
        answer = ANSWERS[key](Question(database, scope, now, zone))
    watch(1, 1)
    return Figures(asked, scope, answer.rows, answer.total, answer.order_ids)


@contextmanager
def _moment(database: SqliteDatabase) -> Iterator[None]:
    """Read everything as of now, whatever others write meanwhile."""
    connection: sqlite3.Connection = database.connection()
    began = not connection.in_transaction
    if began:
        connection.execute("BEGIN")
    try:
        yield
    finally:
        if began and connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def _watched(database: SqliteDatabase, watch: Watch) -> Iterator[None]:
    """Let `watch` look in while statements run; what it raises ends them."""
    stopped: list[BaseException] = []

    def look() -> bool:
        try:
            watch(0, 0)
        except BaseException as stop:  # noqa: BLE001 - raised again below
            stopped.append(stop)
            return True
        return False

    connection: sqlite3.Connection = database.connection()
    connection.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except (OperationalError, sqlite3.OperationalError):
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
