"""What the tests of 参数设置 look at."""

from __future__ import annotations

from typing import Any

from erp_returns.domain.parameters import PARAMETERS, ParameterValue
from erp_returns.queries.settings import settings
from erp_returns.services.session import Session
from erp_returns.ui.pages.parameters import ParametersPage
from erp_returns.ui.pages.parameters.rows import ParameterRow


def row(page: ParametersPage, name: str) -> ParameterRow:
    page.show_place(PARAMETERS[name].group)
    return page.settings.row(name)


def editor(page: ParametersPage, name: str) -> Any:
    return row(page, name).editors[name]


def in_force(session: Session, name: str) -> ParameterValue:
    return settings(session.database).given.get(name, PARAMETERS[name].default)


def log(session: Session) -> list[tuple[str, str]]:
    sql = "SELECT subject, action FROM shop_event WHERE subject LIKE 'parameter:%' ORDER BY id"
    return [(str(subject), str(action)) for subject, action in session.database.execute_sql(sql)]
