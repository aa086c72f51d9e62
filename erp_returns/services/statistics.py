"""统计分析: the figures of the shop, for whoever may see them."""

from __future__ import annotations

from erp_returns.domain.errors import OwnerFigures
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission
from erp_returns.domain.statistic_table import statistic
from erp_returns.domain.statistics import Figures, Scope
from erp_returns.domain.text import Sentence
from erp_returns.domain.times import stored
from erp_returns.queries.exports import Watch
from erp_returns.queries.people import operator_row
from erp_returns.queries.statistics import figures
from erp_returns.services.session import SYSTEM_OPERATOR, Session, require


def figures_of(session: Session, key: str, scope: Scope, watch: Watch) -> Figures:
    """Answer a statistic as of now; `watch` looks in again and again, and may raise to stop.

    Raises `NotPermitted`, and `OwnerFigures` where only an owner may see it.
    """
    require(session, Permission.STATISTICS)
    asked = statistic(key)
    if asked.owner_only and not _is_owner(session):
        raise OwnerFigures(Sentence(asked.title, context="statistics"))
    return figures(session.database, key, scope, stored(session.clock()), session.zone, watch)


def _is_owner(session: Session) -> bool:
    """Whether an owner is at work, or 系统."""
    person = operator_row(session.database, session.operator_id)
    return session.operator_id == SYSTEM_OPERATOR or (person is not None and person.role == Role.OWNER)
