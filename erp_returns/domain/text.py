"""Texts that people see: marked for translation, and filled in late so that they can be translated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping


def translatable(_context: str, source: str) -> str:
    """Return `source` (Simplified Chinese) unchanged; the marker lets translators find it."""
    return source


@dataclass(frozen=True, slots=True)
class Sentence:
    """A source text with the facts that fill its {places}; a window may translate it first."""

    template: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.facts)


@dataclass(frozen=True, slots=True)
class Sentences:
    """Several sentences in a row, as one fact of another."""

    parts: tuple[Sentence, ...] = ()

    def __str__(self) -> str:
        return "".join(map(str, self.parts))


def sentence(template: str, **facts: object) -> Sentence:
    """Join a marked template with its facts."""
    return Sentence(template, facts)


Words: TypeAlias = str | Sentence | Sentences
"""A fact that may have to be translated: plain text is somebody's own."""
