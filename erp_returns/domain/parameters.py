"""The shop's settings in force, checked against the table that declares them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from erp_returns.domain.errors import NumberPatternWrong, ParameterOutOfRange
from erp_returns.domain.money import yuan_text
from erp_returns.domain.numbers import check_pattern
from erp_returns.domain.parameter_table import PARAMETERS
from erp_returns.domain.parameter_types import GROUPS, Group, Parameter, ParameterKind, ParameterValue
from erp_returns.domain.text import Sentence

__all__ = [
    "GROUPS",
    "PARAMETERS",
    "Group",
    "Parameter",
    "ParameterKind",
    "ParameterValue",
    "Settings",
    "check_parameter",
    "range_text",
    "read_value",
    "stored_value",
]

_K = ParameterKind


def range_text(parameter: Parameter) -> str:
    """Say what a setting may be."""
    if parameter.kind is _K.MONEY:
        return f"{yuan_text(parameter.low)} – {yuan_text(parameter.high)}"
    if parameter.kind is _K.COUNT:
        return f"{parameter.low} – {parameter.high}"
    if parameter.choices:
        return " / ".join(text for _, text in parameter.choices)
    if parameter.kind in (_K.TEXT, _K.LONG_TEXT):
        return f"0 – {parameter.high}"
    return "YYYY-MM-DD" if parameter.kind in (_K.DATE, _K.DATES) else "1 – 7"


def _holds(parameter: Parameter, value: ParameterValue) -> bool:
    checks: dict[ParameterKind, Callable[[], bool]] = {
        _K.FLAG: lambda: isinstance(value, bool),
        _K.COUNT: lambda: _in_range(parameter, value),
        _K.MONEY: lambda: _in_range(parameter, value),
        _K.CHOICE: lambda: value in {key for key, _ in parameter.choices},
        _K.TEXT: lambda: isinstance(value, str) and len(value) <= parameter.high,
        _K.LONG_TEXT: lambda: isinstance(value, str) and len(value) <= parameter.high,
        _K.DATE: lambda: isinstance(value, str) and (value == "" or _is_date(value)),
        _K.DATES: lambda: isinstance(value, str) and all(map(_is_date, value.split())),
        _K.WEEKDAYS: lambda: isinstance(value, str) and value != "" and set(value) <= set("1234567"),
    }
    return checks.get(parameter.kind, lambda: isinstance(value, str))()


def _in_range(parameter: Parameter, value: ParameterValue) -> bool:
    return type(value) is int and parameter.low <= value <= parameter.high


def _is_date(text: str) -> bool:
    """Whether a text is a day as YYYY-MM-DD; other ISO spellings would not compare as text."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def check_parameter(name: str, value: ParameterValue) -> None:
    """Refuse a value outside the setting's range."""
    parameter = PARAMETERS[name]
    if not _holds(parameter, value):
        raise ParameterOutOfRange(
            name=Sentence(parameter.label), range=range_text(parameter), value=str(value)
        )
    if parameter.kind is _K.PATTERN:
        check_pattern(str(value))


@dataclass(frozen=True, slots=True)
class Settings:
    """The shop's settings in force: what was set, else the default."""

    given: Mapping[str, ParameterValue]

    def _value(self, name: str) -> ParameterValue:
        return self.given.get(name, PARAMETERS[name].default)

    def flag(self, name: str) -> bool:
        """A yes-or-no setting."""
        return bool(self._value(name))

    def count(self, name: str) -> int:
        """A whole number, or an amount in fen."""
        return int(self._value(name))

    def text(self, name: str) -> str:
        """A text, a choice, a date or a pattern."""
        return str(self._value(name))


def stored_value(value: ParameterValue) -> str:
    """How a setting is stored."""
    return json.dumps(value, ensure_ascii=False)


def read_value(name: str, text: str) -> ParameterValue:
    """Read a stored setting; an unreadable or outdated one counts as the default."""
    try:
        value: ParameterValue = json.loads(text)
        check_parameter(name, value)
    except (ValueError, TypeError, RecursionError, ParameterOutOfRange, NumberPatternWrong):
        return PARAMETERS[name].default
    return value
