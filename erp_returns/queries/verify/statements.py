"""Claims that SQL can look at: a statement gives the rows that break one."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import MovementType, SaleEffect, Status, StockState
from erp_returns.domain.labels import label
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import Sentence
from erp_returns.queries.reading import scalar
from erp_returns.queries.verify.report import Findings

_FEN = "_fen"
_WORDS: dict[str, type[StrEnum]] = {
    "state": StockState,
    "movement": MovementType,
    "effect": SaleEffect,
    "derived": SaleEffect,
    "status": Status,
}
"""Columns that hold a stored word."""


class Statement(NamedTuple):
    """What to say of each row that `broken` gives.

    Its first column is the id, the others fill the places of `says`; a column 'x_fen' fills {x}, in yuan;
    'what' is a text of our own.
    """

    broken: str
    says: str


def counted(table: str, where: str = "1") -> str:
    """How many rows of a table are looked at."""
    return f"SELECT count(*) FROM {table} WHERE {where}"


def looking(rows: str, *statements: Statement) -> Callable[[SqliteDatabase, Findings], None]:
    """Look at statements; `rows` counts what they look at."""

    def look(database: SqliteDatabase, findings: Findings) -> None:
        findings.rows += int(scalar(database, rows) or 0)
        for statement in statements:
            _gather(database, findings, statement)

    return look


def _gather(database: SqliteDatabase, findings: Findings, statement: Statement) -> None:
    cursor = database.execute_sql(statement.broken)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        facts = dict(_fact(name, value) for name, value in zip(names[1:], row[1:], strict=True))
        findings.add(statement.says, row[0], **facts)


def _fact(name: str, value: object) -> tuple[str, object]:
    if name.endswith(_FEN):
        return name.removesuffix(_FEN), yuan_text(value) if isinstance(value, int) else value
    if name == "what":
        return name, Sentence(str(value))
    if name == "action" and value in set(Action):
        return name, ACTIONS[Action(str(value))].named
    return name, shown(_WORDS[name], value) if name in _WORDS else value


def shown(kind: type[StrEnum], value: object) -> object:
    """The word for a stored value; the value itself where nobody knows it."""
    return Sentence(label(kind(value))) if isinstance(value, str) and value in set(kind) else value
