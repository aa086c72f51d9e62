"""What was read, as other programs want it: dictionaries, lists, numbers and text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TypeAlias

from erp_returns.domain.text import Sentence, Sentences

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | bool | None"
"""What JSON can hold; amounts stay fen, times UTC text."""


def plain(value: object) -> Plain:
    """Frozen rows and what they hold, as JSON holds it; sentences become Chinese text."""
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Sentence | Sentences):
        return str(value).strip()
    named = _named(value)
    if named is not None:
        return {name: plain(held) for name, held in named.items()}
    if isinstance(value, tuple | list | set | frozenset):
        return [plain(held) for held in value]
    raise TypeError(f"no plain form of {type(value).__name__}")


def _named(value: object) -> dict[str, object] | None:
    """What a row, a frozen record or a mapping holds under its names."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return dict(value._asdict())
    if isinstance(value, Mapping):
        return {str(name): held for name, held in value.items()}
    return None
