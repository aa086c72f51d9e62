"""Rows and records as JSON for programs: names as they are, amounts in fen, times in UTC."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from erp_returns.domain.text import Sentence, Sentences

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def json_text(value: object) -> str:
    """One JSON document of rows, records, lists and mappings; what people read stays Chinese."""
    return json.dumps(plain(value), ensure_ascii=False, indent=2)


def plain(value: object) -> object:
    """The value as what JSON knows; sentences and paths as their text."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain(each) for name, each in value._asdict().items()}
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each) for each in value]
    if is_dataclass(value) and not isinstance(value, Sentence | Sentences | type):
        return plain(fields_of(value))
    return str(value)


def fields_of(record: DataclassInstance) -> dict[str, object]:
    """The fields of a record by name."""
    return {field.name: getattr(record, field.name) for field in fields(record)}
