"""Claims about papers whose steps stand in the shop's log: each is what its steps add up to."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.facts import FACTS, GROUPS
from erp_returns.domain.text import Sentence, translatable
from erp_returns.queries.verify.report import Claim, Findings

_LINES: Final = "lines"
_DIFFERS: Final = translatable("verify", "{paper}：“{what}”与操作记录不符。")
_MOMENT: Final = translatable("verify", "{paper}：开单、结清的时间、经手人或版本与操作记录不符。")
_GONE: Final = translatable("verify", "{paper}：操作记录里有，单据却没有了。")


class _Step(NamedTuple):
    """One event of a paper."""

    subject: str
    operator_id: int
    at: str
    before: str
    after: str


@dataclass(slots=True)
class _Told:
    """A paper as its steps tell of it."""

    facts: dict[str, Any] = field(default_factory=dict)
    steps: list[_Step] = field(default_factory=list)

    def take(self, step: _Step) -> None:
        """Go on by one step."""
        self.steps.append(step)
        old, new = _content(step.before), _content(step.after)
        parts: dict[str, Any] = self.facts.get(_LINES, {})
        for key in old.get(_LINES, {}).keys() - new.get(_LINES, {}).keys():
            parts.pop(key, None)
        for key, part in new.get(_LINES, {}).items():
            known = parts.get(key, {})
            parts[key] = known | part if known.get("name") == part.get("name") else part
        self.facts |= {name: value for name, value in new.items() if name != _LINES}
        self.facts[_LINES] = parts


def _content(side: str) -> dict[str, Any]:
    try:
        found = json.loads(side or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _told(database: SqliteDatabase, kind: str) -> dict[str, _Told]:
    """The papers of a kind by what stands behind the colon of their subject."""
    found: dict[str, _Told] = {}
    sql = "SELECT subject, operator_id, at, before, after FROM shop_event WHERE subject GLOB ? ORDER BY id"
    for step in map(_Step._make, database.execute_sql(sql, (f"{kind}:*",))):
        name = step.subject.partition(":")[2]
        found.setdefault(name if kind == "supplier_return" else name.partition(" ")[0], _Told()).take(step)
    return found


class _Paper(NamedTuple):
    """What a paper says of itself besides its facts."""

    id: int
    key: str
    named: str
    version: int
    created_at: str
    created_by_id: int
    closed_at: str | None


_OF_ORDER: Final = "(SELECT number FROM return_order o WHERE o.id = return_order_id)"
_PAPERS: Final[dict[str, tuple[str, tuple[str, ...], str]]] = {
    "supplier_return": (
        "number, number, version, created_at, created_by_id, closed_at",
        ("supplier_status", "carrier", "tracking_number", "credit_fen", "note"),
        "status, carrier, tracking_number, credit_fen, note",
    ),
    "carrier_claim": (
        "id || '', trim(carrier || ' ' || tracking_number), version, created_at, created_by_id, closed_at",
        (
            *("of_order", "claim_status", "carrier", "tracking_number"),
            *("claimed_fen", "claim_agreed_fen", "paid_fen", "note"),
        ),
        f"{_OF_ORDER}, status, carrier, tracking_number, claimed_fen, agreed_fen, paid_fen, note",
    ),
}
"""What each kind of paper says of itself, the facts its steps tell, and where it keeps them."""


def _papers(database: SqliteDatabase, findings: Findings) -> None:
    for table, (own, names, columns) in _PAPERS.items():
        told = _told(database, table)
        for row in database.execute_sql(f"SELECT id, {own}, {columns} FROM {table}").fetchall():
            paper, kept = _Paper._make(row[:7]), dict(zip(names, row[7:], strict=True))
            findings.rows += 1
            _hold(findings, paper, kept, told.pop(paper.key, _Told()))
        for key, lost in told.items():
            findings.add(_GONE, paper=lost.steps[0].subject.partition(":")[2] or key)
    _lines(database, findings)


def _hold(findings: Findings, paper: _Paper, kept: dict[str, Any], told: _Told) -> None:
    for name, value in kept.items():
        if (told.facts.get(name) or None) != (value or None):
            what = Sentence(FACTS[name].label, context="history")
            findings.add(_DIFFERS, paper.id, paper=paper.named, what=what)
    steps = told.steps
    first = steps[0] if steps else _Step("", 0, "", "", "")
    wrong = (first.operator_id, first.at) != (paper.created_by_id, paper.created_at)
    closed = paper.closed_at is not None and steps and steps[-1].at != paper.closed_at
    if wrong or closed or paper.version != len(steps):
        findings.add(_MOMENT, paper.id, paper=paper.named)


def _lines(database: SqliteDatabase, findings: Findings) -> None:
    """Hold the lines of papers to suppliers against their steps, and what was sent against its moment."""
    told = _told(database, "supplier_return")
    what = Sentence(GROUPS[_LINES], context="history")
    for row, number, shipped_at in database.execute_sql("SELECT id, number, shipped_at FROM supplier_return"):
        known = told.get(number, _Told())
        own = {
            str(key): (int(part.get("quantity", 0)), int(part.get("replaced") or 0))
            for key, part in known.facts.get(_LINES, {}).items()
        }
        sql = "SELECT id, quantity, replaced FROM supplier_return_line WHERE supplier_return_id = ?"
        here = {str(line): (units, back) for line, units, back in database.execute_sql(sql, (row,))}
        if own != here:
            findings.add(_DIFFERS, row, paper=number, what=what)
        if shipped_at is not None and all(step.at != shipped_at for step in known.steps):
            findings.add(_MOMENT, row, paper=number)


CLAIMS = (
    Claim(
        "papers_told",
        translatable("verify", "每张退厂单、每笔索赔：每一项都是操作记录一步步写下的"),
        _papers,
        worked_out=True,
    ),
)
