"""What a verification found."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.text import Sentence

MOST_LISTED = 200
"""Violations of one check that are listed; the others are only counted."""


@dataclass(frozen=True, slots=True)
class Violation:
    """Something that does not hold, and the ids of the rows that show it."""

    said: Sentence
    ids: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The sentence in Chinese."""
        return str(self.said)


@dataclass(frozen=True, slots=True)
class Check:
    """One claim that was held against `rows` rows; `unlisted` violations are not among those listed.

    `unfinished`: the file would not be read to the end.
    """

    name: str
    title: str
    rows: int
    violations: tuple[Violation, ...] = ()
    unlisted: int = 0
    unfinished: bool = False

    @property
    def found(self) -> int:
        """How many violations there are."""
        return len(self.violations) + self.unlisted


@dataclass(frozen=True, slots=True)
class Report:
    """All that was checked."""

    checks: tuple[Check, ...]

    @property
    def found(self) -> int:
        """How many violations there are."""
        return sum(check.found for check in self.checks)

    @property
    def clean(self) -> bool:
        """Whether everything holds."""
        return self.found == 0

    @property
    def damaged(self) -> bool:
        """Whether something could not be looked at, because the file cannot be read through."""
        return any(check.unfinished for check in self.checks)

    def proving(self, names: Collection[str]) -> tuple[Check, ...]:
        """The checks of these names, in their order."""
        return tuple(check for name in names for check in self.checks if check.name == name)


@dataclass(slots=True)
class Findings:
    """What one check has seen so far."""

    rows: int = 0
    violations: list[Violation] = field(default_factory=list)
    unlisted: int = 0

    def add(self, template: str, *ids: int, **facts: object) -> None:
        """Note a violation."""
        if len(self.violations) < MOST_LISTED:
            self.violations.append(Violation(Sentence(template, facts), ids))
        else:
            self.unlisted += 1


class Claim(NamedTuple):
    """Something that has to hold on any database: its name, its title, and how it is looked at.

    `worked_out`: row by row in the program, rather than by the database.
    """

    name: str
    title: str
    look: Callable[[SqliteDatabase, Findings], None]
    worked_out: bool = False
