"""售后分析报告 is printed: what whoever asks may see of a period, with pictures, as PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from erp_returns import resources
from erp_returns.domain.errors import OwnerFigures, PeriodBackwards
from erp_returns.domain.permissions import Permission
from erp_returns.domain.report_periods import period_before
from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Figures, Scope
from erp_returns.queries.analysis_papers import COMPARED, analysis_paper
from erp_returns.services.papers import printing_of
from erp_returns.services.session import require
from erp_returns.services.statistics import figures_of

if TYPE_CHECKING:
    from erp_returns.services.session import Session

Watch = Callable[[int, int], None]


def analysis_pdf(session: Session, scope: Scope, watch: Watch) -> bytes:
    """售后分析报告 of a period; figures that only an owner sees are in an owner's report.

    It takes `Permission.STATISTICS` as well, as each statistic does. `watch` hears how many were asked, looks
    in while they are, and may raise to stop. Raises `PeriodBackwards`.
    """
    from erp_returns.documents.pdf.analysis import build_analysis

    require(session, Permission.EXPORT)
    if scope.last < scope.first:
        raise PeriodBackwards(scope.first.isoformat(), scope.last.isoformat())
    first, last = period_before(scope.first, scope.last)
    questions = [(each.key, scope) for each in STATISTICS]
    questions += [(key, replace(scope, first=first, last=last)) for key in COMPARED]
    answers: list[Figures] = []
    for done, (key, asked) in enumerate(questions):
        watch(done, len(questions))
        answers += _allowed(session, key, asked, lambda: watch(done, len(questions)))  # noqa: B023 - heard at once
    watch(len(questions), len(questions))
    before = {figures.statistic.key: figures for figures in answers if figures.scope != scope}
    now = [figures for figures in answers if figures.scope == scope]
    paper = analysis_paper(session.database, scope, now, before, printing_of(session))
    return build_analysis(paper, resources.path("fonts"))


def _allowed(session: Session, key: str, scope: Scope, look: Callable[[], None]) -> list[Figures]:
    try:
        return [figures_of(session, key, scope, lambda _done, _total: look())]
    except OwnerFigures:
        return []
