"""Texts that people see: marked for translation, and filled in late so that they can be translated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def translatable(_context: str, source: str) -> str:
    """Return `source` (Simplified Chinese) unchanged; the marker lets translators find it."""
    return source


@dataclass(frozen=True, slots=True)
class Sentence:
    """A source text with the facts that fill its {places}; a window may translate it first.

    `context` is where the template was marked; a fact whose text means two things has to name it.
    """

    template: str
    facts: Mapping[str, object] = field(default_factory=dict)
    context: str = ""

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


_COMMA = Sentence(translatable("words", "、"))


def listed(words: Iterable[Words]) -> Sentences:
    """Join texts and sentences into an enumeration."""
    parts: list[Sentence] = []
    for each in words:
        if parts:
            parts.append(_COMMA)
        parts.append(each if isinstance(each, Sentence) else Sentence("{it}", {"it": each}))
    return Sentences(tuple(parts))


Words: TypeAlias = str | Sentence | Sentences
"""A fact that may have to be translated: plain text is somebody's own."""
