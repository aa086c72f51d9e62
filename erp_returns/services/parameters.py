"""The owner sets how the shop works; every change is in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.errors import NotFound, SettingChanged
from erp_returns.domain.parameters import PARAMETERS, ParameterKind, check_parameter, stored_value
from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import local_text
from erp_returns.models import Parameter
from erp_returns.queries.catalog import return_types, warehouses
from erp_returns.services.events import last_shop_event, shop_event
from erp_returns.services.session import write

if TYPE_CHECKING:
    from collections.abc import Callable

    from peewee import SqliteDatabase

    from erp_returns.domain.parameters import ParameterValue
    from erp_returns.services.session import Changes, Session, Write

_NEEDS = {"closed_until": Permission.CLOSE_PERIOD}
"""Settings with a permission of their own; all others need `Permission.PARAMETERS`."""

_CHOICES: dict[ParameterKind, Callable[[SqliteDatabase], list[str]]] = {
    ParameterKind.RETURN_TYPE: lambda database: [
        row.name for row in return_types(database, visible_only=True)
    ],
    ParameterKind.INBOUND_WAREHOUSE: lambda database: [
        row.name for row in warehouses(database, visible_only=True, takes_in=True)
    ],
    ParameterKind.OUTBOUND_WAREHOUSE: lambda database: [
        row.name for row in warehouses(database, visible_only=True, sends_out=True)
    ],
}
"""What a setting that names an entry of a list may be, beside nothing."""


def set_parameter(
    session: Session, name: str, value: ParameterValue, seen: ParameterValue | None = None
) -> Changes:
    """Set one parameter (an amount in fen); raises a `Refusal` for a value outside its range.

    Where it is said what was `seen` in force, raises `SettingChanged` if something else is by now.
    """
    with write(session, _need(name)) as w:
        _refuse_if_changed(w, name, seen)
        text = value.strip() if isinstance(value, str) else value
        check_parameter(name, text)
        choices = _CHOICES.get(PARAMETERS[name].kind)
        if choices and text and text not in choices(session.database):
            raise NotFound(str(text))
        if text != _in_force(w, name) or name not in w.settings.given:
            Parameter.insert(name=name, value=stored_value(text)).on_conflict_replace().execute()
            _log(w, name, "set", text)
        return w.changes(number_=name)


def reset_parameter(session: Session, name: str, seen: ParameterValue | None = None) -> Changes:
    """Let one parameter have its default again; `seen` as in `set_parameter`."""
    with write(session, _need(name)) as w:
        _refuse_if_changed(w, name, seen)
        if Parameter.delete().where(Parameter.name == name).execute():
            _log(w, name, "reset", PARAMETERS[name].default)
        return w.changes(number_=name)


def _refuse_if_changed(w: Write, name: str, seen: ParameterValue | None) -> None:
    if seen is not None and _in_force(w, name) != seen:
        operator, at = last_shop_event(w.session.database, "parameter", name)
        raise SettingChanged(operator, local_text(at, w.session.zone))


def _need(name: str) -> Permission:
    if name not in PARAMETERS:
        raise NotFound(name)
    return _NEEDS.get(name, Permission.PARAMETERS)


def _in_force(w: Write, name: str) -> ParameterValue:
    return w.settings.given.get(name, PARAMETERS[name].default)


def _log(w: Write, name: str, action: str, value: ParameterValue) -> None:
    shop_event(w, f"parameter:{name}", action, stored_value(_in_force(w, name)), stored_value(value))
    w.touch("parameters")
