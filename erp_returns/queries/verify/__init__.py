"""Every invariant of the shop, proved on a database: what was checked, how many rows, what is wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final

from peewee import DatabaseError, SqliteDatabase

from erp_returns.domain.text import translatable
from erp_returns.queries.verify import (
    dispositions,
    entitlements,
    forgone,
    goods,
    hands,
    history,
    money,
    numbers,
    owners,
    papers_told,
    pictures,
    postings,
    quantities,
    replay,
    roads,
    sales,
    storage,
    told,
    two_people,
    unsold,
)
from erp_returns.queries.verify.invariants import INVARIANTS, Invariant
from erp_returns.queries.verify.report import Check, Claim, Findings, Report, Violation
from erp_returns.queries.verify.together import look_together

__all__ = ["CLAIMS", "INVARIANTS", "Check", "Invariant", "Report", "Violation", "verify"]

CLAIMS: Final = (
    *storage.CLAIMS,
    *money.CLAIMS,
    *quantities.CLAIMS,
    *sales.CLAIMS,
    *entitlements.CLAIMS,
    *forgone.CLAIMS,
    *unsold.CLAIMS,
    *goods.CLAIMS,
    *dispositions.CLAIMS,
    *papers_told.CLAIMS,
    *postings.CLAIMS,
    *pictures.CLAIMS,
    *told.CLAIMS,
    *history.CLAIMS,
    *roads.CLAIMS,
    *hands.CLAIMS,
    *owners.CLAIMS,
    *two_people.CLAIMS,
    *replay.CLAIMS,
    *numbers.CLAIMS,
)
"""What has to hold on every database, in the order in which it is checked."""

_UNFINISHED: Final = translatable("verify", "这一项没有查完：{why}")


def verify(
    database: SqliteDatabase,
    photos: Path | None = None,
    progress: Callable[[int, int], object] | None = None,
) -> Report:
    """Check everything, as it stood at one moment; `photos` is the folder of pictures, None leaves it out.

    `progress(done, total)` counts checks, and may raise to stop.
    """
    claims = (*CLAIMS, *(() if photos is None else (storage.photo_claim(photos),)))

    def count(done: int) -> None:
        if progress:
            progress(done, len(claims))

    return Report(tuple(look_together(database, claims, lambda claim: _check(database, claim), count)))


def _check(database: SqliteDatabase, claim: Claim) -> Check:
    findings, unfinished = Findings(), False
    try:
        claim.look(database, findings)
    except (DatabaseError, sqlite3.DatabaseError) as error:
        unfinished = True
        findings.add(_UNFINISHED, why=str(error))
    violations = tuple(findings.violations)
    return Check(claim.name, claim.title, findings.rows, violations, findings.unlisted, unfinished)
