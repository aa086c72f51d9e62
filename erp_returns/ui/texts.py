"""Texts of the inner rooms, put into the language of the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from erp_returns.domain.errors import Refusal
from erp_returns.domain.labels import LABELS
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import Sentence, Sentences, Words, translatable

CONTEXTS = (
    *("errors", "words", "money", "actions", "permissions"),
    *("parameters", "catalogue", "events", "import", "verify", "history"),
    *("papers", "buyers", "messages", "backups", "columns", "today", "statistics"),
)
"""Where the inner rooms mark sentences."""


def translated(context: str, source: str) -> str:
    """The translation of a text marked `translatable(context, source)`."""
    return QCoreApplication.translate(context, source)


def word(value: StrEnum) -> str:
    """The word on screen for a stored value."""
    return translated("words", LABELS[type(value)][value])


def sentence(refusal: Refusal) -> str:
    """One sentence that says what is wrong and what to do."""
    return _filled(translated("errors", refusal.template), refusal.facts)


def told(said: Sentence, context: str) -> str:
    """A sentence of an inner room that is no refusal, marked in `context`."""
    return _filled(translated(context, said.template), said.facts)


def spoken(words: Words) -> str:
    """A sentence, or several, of an inner room in the language of the window; plain text stays as it is."""
    return str(_shown(words))


def listed(parts: Iterable[str]) -> str:
    """Join texts into an enumeration, in the language of the window."""
    return translated("words", translatable("words", "、")).join(parts)


def _filled(template: str, facts: Mapping[str, object]) -> str:
    return template.format(**{name: _shown(fact) for name, fact in facts.items()})


def _shown(fact: object) -> object:
    if isinstance(fact, StrEnum) and type(fact) in LABELS:
        return word(fact)
    if isinstance(fact, Sentence):
        return _filled(_translated_fact(fact), fact.facts)
    if isinstance(fact, Sentences):
        return "".join(str(_shown(part)) for part in fact.parts)
    return fact


def _translated_fact(fact: Sentence) -> str:
    """Most facts of a sentence do not say where they were marked: ask every room."""
    source = fact.template
    found = (translated(context, source) for context in ((fact.context,) if fact.context else CONTEXTS))
    return next((text for text in found if text != source), source)


def money_text(fen: int) -> str:
    """Fen as money on screen: 123456 → '¥1,234.56'."""
    return f"-¥{yuan_text(-fen)}" if fen < 0 else f"¥{yuan_text(fen)}"
