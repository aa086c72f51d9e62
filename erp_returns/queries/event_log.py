"""The log of everything that was done: to orders and to the shop, in one list, newest first."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.deeds import (
    ORDER_DEEDS,
    PEOPLE,
    SHOP_DEEDS,
    SUBJECTS,
    deed_words,
    subject_of,
    subject_words,
    told_shop_changes,
)
from erp_returns.domain.history import document_of, told_changes
from erp_returns.domain.parameters import PARAMETERS
from erp_returns.domain.text import Sentence, Words
from erp_returns.queries.listing import Terms, beside
from erp_returns.queries.reading import places, rows

ORDER: Final = "order"
"""The subject of what is done to orders; every other one is of the shop."""

_PAGE = 500
_IDS_AT_ONCE = 20_000
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which events; empty fields ask for nothing.

    Bounds of time are UTC text, `start` included and `end` not. `action` is a stored one, `subject` one of
    `domain.deeds.SUBJECTS`. `text` is the beginning of an order's number, or stands in a note, in what
    changed, or in what the action is called.
    """

    text: str = ""
    start: str = ""
    end: str = ""
    operator_id: int | None = None
    action: str = ""
    subject: str = ""


class LogRow(NamedTuple):
    """An event of either history; those of the shop have negative ids. `at` is UTC text.

    `subject` is the number of an order, or what a shop event is about.
    """

    id: int
    at: str
    operator_id: int
    operator: str
    action: str
    order_id: int | None
    subject: str
    from_status: str
    to_status: str
    note: str
    before: str
    after: str

    @property
    def of_shop(self) -> bool:
        """Done to the shop, not to an order."""
        return self.order_id is None

    @property
    def deed(self) -> Sentence:
        """What was done."""
        return deed_words(self.action, of_shop=self.of_shop)

    @property
    def kind(self) -> Words:
        """What kind of thing it was done to: 退换货单, 参数, 原因."""
        kind = subject_of(self.subject).kind if self.of_shop else ORDER
        return Sentence(SUBJECTS[kind], context="history") if kind in SUBJECTS else kind

    @property
    def named(self) -> Words:
        """To which of them: an order's number, a setting's label, an entry's name."""
        return subject_words(self.subject) if self.of_shop else self.subject

    @property
    def document(self) -> str:
        """The document that was posted, or taken back."""
        return "" if self.of_shop else document_of(self.after) or document_of(self.before)

    def changes(self, zone: tzinfo | None) -> list[Sentence]:
        """What it changed, a sentence for each fact; times are shown in `zone`."""
        if self.of_shop:
            return told_shop_changes(self.subject, self.before, self.after, zone)
        return told_changes(self.before, self.after, zone)


_ORDER_ROWS = """
SELECT e.id, e.at, e.operator_id, p.name, e.action, o.id, o.number, e.from_status, e.to_status, e.note,
       e.before, e.after
FROM order_event e
JOIN return_order o ON o.id = e.return_order_id
JOIN operator p ON p.id = e.operator_id
WHERE e.id IN ({ids})
"""
_SHOP_ROWS = """
SELECT -e.id, e.at, e.operator_id, p.name, e.action, NULL, e.subject, '', '', '', e.before, e.after
FROM shop_event e JOIN operator p ON p.id = e.operator_id
WHERE e.id IN ({ids})
"""


@dataclass(frozen=True, slots=True)
class EventLog:
    """Events as tables want them: ids come first, by time; rows are read for those that are shown."""

    database: SqliteDatabase
    wanted: LogFilter

    def first(self, limit: int) -> list[LogRow]:
        """The newest events."""
        sql, values = self.statement()
        found = self.database.execute_sql(f"{sql} LIMIT :limit", {**values, "limit": limit})
        ids = [row[0] for row in found]
        known = self.rows(ids)
        return [known[identity] for identity in ids if identity in known]

    def positions(self, cancelled: Callable[[], bool]) -> array[int]:
        """The ids of all events, newest first; may run beside the window, and gives up when cancelled."""
        ids = array("q")
        with beside(self.database, cancelled):
            found = self.database.execute_sql(*self.statement())
            while more := found.fetchmany(_IDS_AT_ONCE):
                ids.extend([row[0] for row in more])
        return ids

    def rows(self, ids: Sequence[int]) -> dict[int, LogRow]:
        """The events with these ids, in any order."""
        found: dict[int, LogRow] = {}
        for sql, own in (
            (_ORDER_ROWS, [each for each in ids if each > 0]),
            (_SHOP_ROWS, [-each for each in ids if each < 0]),
        ):
            for start in range(0, len(own), _PAGE):
                page = own[start : start + _PAGE]
                statement = sql.format(ids=places(len(page)))
                found.update((row.id, row) for row in rows(self.database, LogRow, statement, page))
        return found

    def statement(self) -> tuple[str, dict[str, int | str | None]]:
        """The statement that gives the ids, newest first; both histories are merged as they are read."""
        values: dict[str, int | str | None] = {}
        parts: list[str] = []
        if self.wanted.subject in ("", ORDER):
            terms = _order_terms(self.wanted)
            parts.append(f"SELECT e.id, e.at, e.id AS n FROM order_event e {terms.where}")
            values |= terms.values
        if self.wanted.subject != ORDER:
            terms = _shop_terms(self.wanted)
            parts.append(f"SELECT -e.id, e.at, e.id AS n FROM shop_event e {terms.where}")
            values |= terms.values
        return f"{' UNION ALL '.join(parts)} ORDER BY 2 DESC, 3 DESC, 1 DESC", values


def _common_terms(wanted: LogFilter) -> Terms:
    terms = Terms()
    terms.between("e.at", "at", wanted.start, wanted.end)
    terms.equal("e.operator_id", "operator", wanted.operator_id)
    terms.equal("e.action", "action", wanted.action)
    return terms


def _order_terms(wanted: LogFilter) -> Terms:
    terms = _common_terms(wanted)
    text = wanted.text.strip()
    if text:
        terms.add(
            f"""(e.return_order_id IN (SELECT id FROM return_order WHERE number >= :number AND number < :last)
                OR e.note LIKE :text ESCAPE '!' OR e.before LIKE :text ESCAPE '!'
                OR e.after LIKE :text ESCAPE '!' OR e.action IN ({_called(text, ORDER_DEEDS)}))""",
            number=text.upper(),
            last=text.upper() + _LAST,
            text=_anywhere(text),
        )
    return terms


def _shop_terms(wanted: LogFilter) -> Terms:
    terms = _common_terms(wanted)
    if wanted.subject:
        kinds = PEOPLE if wanted.subject in PEOPLE else (wanted.subject,)
        terms.add(
            f"({' OR '.join(_about(kind) for kind in kinds)})",
            **{kind: kind for kind in kinds},
        )
    text = wanted.text.strip()
    if text:
        terms.add(
            f"""(e.subject LIKE :text ESCAPE '!' OR e.before LIKE :text ESCAPE '!'
                OR e.after LIKE :text ESCAPE '!' OR e.action IN ({_called(text, SHOP_DEEDS)})
                OR e.subject IN ({_settings(text)}))""",
            text=_anywhere(text),
        )
    return terms


def _about(kind: str) -> str:
    """Whether an event is about a kind of subject: 'reason', 'reason:尺码', 'people/小李'."""
    return (
        f"(e.subject = :{kind} OR e.subject >= :{kind} || ':' AND e.subject < :{kind} || ';' "
        f"OR e.subject >= :{kind} || '/' AND e.subject < :{kind} || '0')"
    )


def _called(text: str, deeds: Mapping[str, Sentence]) -> str:
    """The stored actions whose name has `text` in it, as SQL values."""
    return ", ".join(f"'{action}'" for action, said in deeds.items() if text in str(said))


def _settings(text: str) -> str:
    """The subjects of the settings whose label has `text` in it, as SQL values."""
    named = (name for name, parameter in PARAMETERS.items() if text in parameter.label)
    return ", ".join(f"'parameter:{name}'" for name in named)


def _anywhere(text: str) -> str:
    """A pattern for LIKE; texts within JSON have their quotes escaped."""
    for sign in ("!", "%", "_"):
        text = text.replace(sign, f"!{sign}")
    return f"%{text}%"


class Doer(NamedTuple):
    """Somebody who did something."""

    id: int
    name: str


def doers(database: SqliteDatabase) -> list[Doer]:
    """Everybody who can have done something, 系统 too."""
    return rows(database, Doer, "SELECT id, name FROM operator ORDER BY id")
