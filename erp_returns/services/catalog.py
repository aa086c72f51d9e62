"""The shop keeps its lists: reasons, types, warehouses, carriers, shops, suppliers, products, members."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from erp_returns.domain.errors import NameTaken, StillUsed, TextMissing, TextTooLong
from erp_returns.domain.errors.catalogue import EntryChanged, EntryGone
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.parameters import stored_value
from erp_returns.domain.text import Sentence, listed
from erp_returns.domain.times import local_text
from erp_returns.models import Parameter
from erp_returns.queries.reading import scalar
from erp_returns.queries.usage import Entry, parameters_naming, usage_count
from erp_returns.services.catalog_checks import checked
from erp_returns.services.catalog_edits import as_edit
from erp_returns.services.catalog_tables import LISTINGS, Listing, column_word
from erp_returns.services.events import last_shop_event, shop_event
from erp_returns.services.session import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erp_returns.services.catalog_edits import Edit
    from erp_returns.services.session import Changes, Session, Write

_Values = dict[str, Any]
"""Columns of one entry."""

_ENTRIES = {listing.edit: entry for entry, listing in LISTINGS.items()}


def save(session: Session, edit: Edit, opened: Edit | None = None, *, knowing: bool = False) -> Changes:
    """Add an entry (`id` 0) or change one; `Changes.number` is its name.

    A setting that chose it by its old name follows. Nothing changed is nothing written. Where it is said
    how the entry stood when it was `opened`, only what differs from that is written; raises `EntryChanged`
    if it no longer stands so, unless whoever saves is `knowing` that.
    """
    entry = _ENTRIES[type(edit)]
    listing = LISTINGS[entry]
    with write(session, listing.permission) as w:
        before = _found(w, entry, edit.id) if edit.id else {}
        if before and opened is not None:
            if not knowing:
                _refuse_if_changed(w, entry, before, opened)
            edit = _on_top(edit, opened, as_edit(listing.edit, before))
        edit = checked(_with_checked_texts(listing, edit), session.database)
        values = _columns(edit)
        name = str(values[listing.name])
        _check_unique(w, entry, edit.id, values)
        _check_references(w, listing, values)
        changed = {column: value for column, value in values.items() if before.get(column) != value}
        if not before:
            _insert(w, entry, values)
            _log(w, entry, name, "add", {}, values)
        elif changed:
            listing.record.update(changed).where(_is(listing, edit.id)).execute()
            _log(w, entry, name, "edit", {column: before[column] for column in changed}, changed)
            _let_parameters_follow(w, entry, str(before[listing.name]), name)
        return w.changes(number_=name)


def _refuse_if_changed(w: Write, entry: Entry, before: _Values, opened: Edit) -> None:
    """Refuse to change an entry that is no longer as it was seen."""
    listing, seen = LISTINGS[entry], _columns(opened)
    changed = [column for column, value in seen.items() if before[column] != value]
    if not changed:
        return
    operator, at = last_shop_event(w.session.database, entry.value, str(before[listing.name]))
    words = dict.fromkeys(column_word(listing, column) for column in changed)
    name = str(seen[listing.name])
    raise EntryChanged(name, operator, local_text(at, w.session.zone), listed(map(Sentence, words)))


def _on_top(edit: Edit, opened: Edit, stored: Edit) -> Edit:
    """The entry as it is stored, with what was changed in `edit` since it was opened."""
    typed = {
        each.name: value
        for each in fields(edit)
        if (value := getattr(edit, each.name)) != getattr(opened, each.name)
    }
    return replace(stored, **typed)


def delete(session: Session, entry: Entry, entry_id: int) -> Changes:
    """Delete an entry that nothing uses; raises `StillUsed` (hide it then)."""
    listing = LISTINGS[entry]
    with write(session, listing.permission) as w:
        found = _found(w, entry, entry_id)
        name = str(found[listing.name])
        chosen = parameters_naming(session.database, entry, name)
        count = usage_count(session.database, entry, entry_id) + len(chosen)
        if count:
            raise StillUsed(name, count)
        listing.record.delete().where(_is(listing, entry_id)).execute()
        _log(w, entry, name, "delete", found, {})
        return w.changes(number_=name)


def show(session: Session, entry: Entry, entry_id: int, *, visible: bool) -> Changes:
    """Offer an entry in new orders, or hide it; what uses it keeps it."""
    listing = LISTINGS[entry]
    with write(session, listing.permission) as w:
        found = _found(w, entry, entry_id)
        name = str(found[listing.name])
        if found["visible"] != visible:
            listing.record.update({"visible": int(visible)}).where(_is(listing, entry_id)).execute()
            was = {"visible": found["visible"]}
            _log(w, entry, name, "show" if visible else "hide", was, {"visible": int(visible)})
        return w.changes(number_=name)


def move(session: Session, entry: Entry, entry_id: int, step: int) -> Changes:
    """Move an entry up (negative `step`) or down among those on its level, as far as there is room."""
    listing = LISTINGS[entry]
    with write(session, listing.permission) as w:
        _found(w, entry, entry_id)
        level = _level(w, entry, entry_id)
        place = level.index(entry_id)
        level.insert(max(0, min(len(level) - 1, place + step)), level.pop(place))
        _arrange(w, entry, level)
        return w.changes()


def reorder(session: Session, entry: Entry, ids: Sequence[int]) -> Changes:
    """Put entries in the given order; those not named keep their places."""
    listing = LISTINGS[entry]
    with write(session, listing.permission) as w:
        for entry_id in ids:
            _found(w, entry, entry_id)
        _arrange(w, entry, list(dict.fromkeys(ids)))
        return w.changes()


def _is(listing: Listing, entry_id: int) -> Any:  # noqa: ANN401 - peewee's own expression
    return listing.record._meta.primary_key == entry_id  # noqa: SLF001 - how peewee offers it


def _found(w: Write, entry: Entry, entry_id: int) -> _Values:
    cursor = w.session.database.execute_sql(f"SELECT * FROM {entry.value} WHERE id = ?", (entry_id,))
    row = cursor.fetchone()
    if row is None:
        raise EntryGone(Sentence(LISTINGS[entry].word))
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}


def _with_checked_texts(listing: Listing, edit: Edit) -> Edit:
    texts = {column: str(getattr(edit, column)).strip() for column in listing.texts}
    for column, text in texts.items():
        field = listing.texts[column]
        if field.needed and not text:
            raise TextMissing(Sentence(field.label))
        if len(text) > field.most:
            raise TextTooLong(Sentence(field.label), field.most, len(text))
    return replace(edit, **texts)  # type: ignore[arg-type] # the columns named are texts


def _columns(edit: Edit) -> _Values:
    """The entry as it is stored: flags as 0 and 1, words as their stored value."""
    values = asdict(edit)
    del values["id"]
    kinds = values.pop("kinds", None)
    if kinds is not None:
        values.update({f"for_{kind}": kind in kinds for kind in ReturnKind})
    return {
        column: value.value if isinstance(value, Enum) else int(value) if isinstance(value, bool) else value
        for column, value in values.items()
    }


def _check_unique(w: Write, entry: Entry, entry_id: int, values: _Values) -> None:
    listing = LISTINGS[entry]
    for column in listing.unique:
        sql = f"SELECT 1 FROM {entry.value} WHERE {column} = ? AND id <> ?"
        if scalar(w.session.database, sql, (values[column], entry_id)):
            raise NameTaken(str(values[column]), Sentence(listing.word))
    if entry is Entry.MEMBER:
        sql = "SELECT 1 FROM member WHERE shop_id = ? AND account = ? AND id <> ?"
        if scalar(w.session.database, sql, (values["shop_id"], values["account"], entry_id)):
            raise NameTaken(str(values["account"]), Sentence(listing.word))


def _check_references(w: Write, listing: Listing, values: _Values) -> None:
    for column, entry in listing.references.items():
        if values[column] is not None:
            _found(w, entry, values[column])


def _insert(w: Write, entry: Entry, values: _Values) -> None:
    listing = LISTINGS[entry]
    if listing.ordered:
        last = scalar(w.session.database, f"SELECT max(position) FROM {entry.value}")
        values = {**values, "position": int(last or 0) + 1}
    listing.record.insert(values).execute()


def _let_parameters_follow(w: Write, entry: Entry, old: str, new: str) -> None:
    for name in parameters_naming(w.session.database, entry, old) if old != new else ():
        Parameter.update(value=stored_value(new)).where(Parameter.name == name).execute()
        shop_event(w, f"parameter:{name}", "set", old, new)
        w.touch("parameters")


def _level(w: Write, entry: Entry, entry_id: int) -> list[int]:
    """Ids on the level of an entry, in order: for reasons those under the same parent."""
    level = "parent_id IS (SELECT parent_id FROM reason WHERE id = :id)" if entry is Entry.REASON else "1"
    sql = f"SELECT id FROM {entry.value} WHERE {level} ORDER BY position, id"
    return [row[0] for row in w.session.database.execute_sql(sql, {"id": entry_id})]


def _arrange(w: Write, entry: Entry, ids: list[int]) -> None:
    """Let the entries named take, in their order, the places that they hold together."""
    listing = LISTINGS[entry]
    sql = f"SELECT id, position, {listing.name} FROM {entry.value} ORDER BY position, id"
    found = w.session.database.execute_sql(sql).fetchall()
    names = {row[0]: row[2] for row in found}
    named, turn = frozenset(ids), iter(ids)
    after = [next(turn) if row[0] in named else row[0] for row in found]
    moved = [entry_id for entry_id, row in zip(after, found, strict=True) if entry_id != row[0]]
    places = {row[0]: row[1] for row in found}
    for place, entry_id in enumerate(after, 1):
        if places[entry_id] != place:
            listing.record.update({"position": place}).where(_is(listing, entry_id)).execute()
    if moved:
        before = [names[row[0]] for row in found if row[0] in moved]
        shop_event(w, entry.value, "reorder", _text(before), _text([names[entry_id] for entry_id in moved]))
        w.touch(*listing.topics)


_UNTOLD = frozenset({"id", "position"})


def _log(w: Write, entry: Entry, name: str, action: str, before: _Values, after: _Values) -> None:
    """Write down a change; what refers to another entry is told by its name, which the log outlives."""
    old, new = _told(w, entry, before), _told(w, entry, after)
    shop_event(w, f"{entry.value}:{name}", action, _text(old) if old else "", _text(new) if new else "")
    w.touch(*LISTINGS[entry].topics)


def _told(w: Write, entry: Entry, values: _Values) -> _Values:
    named = {
        column: (other.value, LISTINGS[other].name) for column, other in LISTINGS[entry].references.items()
    }
    named |= {"caused_by_id": ("operator", "name")}
    return {
        column: _named(w, *named[column], value) if column in named and value is not None else value
        for column, value in values.items()
        if column not in _UNTOLD
    }


def _named(w: Write, table: str, column: str, entry_id: int) -> object:
    return scalar(w.session.database, f"SELECT {column} FROM {table} WHERE id = ?", (entry_id,))


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)
