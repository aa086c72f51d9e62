"""统计分析: the figures of the shop for whoever may see them, on screen and as files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from erp_returns.documents.list_files import write_lists
from erp_returns.domain.errors import OwnerFigures, PeriodBackwards, PeriodTooLong
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission
from erp_returns.domain.statistic_table import statistic
from erp_returns.domain.statistics import Figures, Scope, Statistic
from erp_returns.domain.text import Sentence
from erp_returns.domain.times import stored
from erp_returns.queries.exports import Reading, Watch
from erp_returns.queries.people import operator_row
from erp_returns.queries.statistics import figures
from erp_returns.queries.statistics.sheets import statistic_sheets
from erp_returns.services.session import SYSTEM_OPERATOR, Session, require

MOST_YEARS: Final = 20
"""So long a period may be."""
_FIRST_DAY, _LAST_DAY = date(1990, 1, 1), date(2199, 12, 31)


def figures_of(session: Session, key: str, scope: Scope, watch: Watch) -> Figures:
    """Answer a statistic as of now; `watch` looks in again and again, and may raise to stop.

    Raises `NotPermitted`, `OwnerFigures` where only an owner may see it, `PeriodBackwards`, `PeriodTooLong`.
    """
    require(session, Permission.STATISTICS)
    _for_owners(session, statistic(key))
    _check_period(scope)
    return figures(session.database, key, scope, stored(session.clock()), session.zone, watch)


def export_statistics(
    session: Session, out: Path, answers: Sequence[Figures], reading: Reading, watch: Watch
) -> int:
    """Write statistics as XLSX, a sheet each, or CSV, below each other, by the suffix of `out`.

    What was asked stands before them. Gives how many rows all of them have.
    """
    require(session, Permission.EXPORT)
    require(session, Permission.STATISTICS)
    for each in answers:
        _for_owners(session, each.statistic)
    watch(0, 1)
    sheets = statistic_sheets(session.database, answers, stored(session.clock()), reading)
    write_lists(out, sheets)
    watch(1, 1)
    return sum(len(each.rows) for each in answers)


def _for_owners(session: Session, asked: Statistic) -> None:
    """Keep figures that name what people did wrong for owners, and 系统."""
    if not asked.owner_only or session.operator_id == SYSTEM_OPERATOR:
        return
    person = operator_row(session.database, session.operator_id)
    if person is None or person.role != Role.OWNER:
        raise OwnerFigures(Sentence(asked.title, context="statistics"))


def _check_period(scope: Scope) -> None:
    days = (scope.first.isoformat(), scope.last.isoformat())
    if scope.last < scope.first:
        raise PeriodBackwards(*days)
    known = scope.first >= _FIRST_DAY and scope.last <= _LAST_DAY
    if not known or scope.last.year - scope.first.year > MOST_YEARS:
        raise PeriodTooLong(*days, MOST_YEARS)
