"""What an event changed: the parts that differ as they are kept, and as sentences that people read."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import tzinfo
from typing import Any, TypeAlias

from erp_returns.domain.facts import FACTS, GROUPS, Fact, fact_words
from erp_returns.domain.text import Sentence, Words, listed, translatable

Picture: TypeAlias = dict[str, Any]
"""What is true of an order or an entry, by the names in `FACTS`; a group holds named parts by a key."""

_DOCUMENT = "document"
_FACTS = "facts"
_NAME = "name"

_CHANGED = translatable("history", "{what} {before} → {after}")
_NOW = translatable("history", "{what} {after}")
_NO_MORE = translatable("history", "{what} {before} → 无")
_PART_CHANGED = translatable("history", "{part}：{changes}")
_PART_NEW = translatable("history", "增加{part}：{changes}")
_PART_GONE = translatable("history", "去掉{part}：{changes}")
_BARE_NEW = translatable("history", "增加{part}")
_BARE_GONE = translatable("history", "去掉{part}")
_PART = translatable("history", "{group} {name}")


def differing(before: Picture, after: Picture, always: Collection[str] = ()) -> tuple[Picture, Picture]:
    """What differs between two pictures, each side for itself.

    Facts named in `always` stand on both sides even where they are equal. A part of a group that changed
    keeps its name beside what changed of it; one that is new or gone is kept whole.
    """
    old: Picture = {}
    new: Picture = {}
    for name in dict.fromkeys((*before, *after)):
        if name in GROUPS:
            old_parts, new_parts = _differing_parts(before.get(name, {}), after.get(name, {}))
            old |= {name: old_parts} if old_parts else {}
            new |= {name: new_parts} if new_parts else {}
        elif before.get(name) != after.get(name) or (name in always and _filled(after.get(name))):
            old |= _side(name, before, after)
            new |= _side(name, after, before)
    return old, new


def _side(name: str, this: Picture, other: Picture) -> Picture:
    """A fact of one side; an empty one counts only where the other side knows the fact."""
    return {name: this[name]} if name in this and (name in other or _filled(this[name])) else {}


def _differing_parts(
    before: Mapping[str, Picture], after: Mapping[str, Picture]
) -> tuple[dict[str, Picture], dict[str, Picture]]:
    old: dict[str, Picture] = {}
    new: dict[str, Picture] = {}
    for key in dict.fromkeys((*before, *after)):
        was, now = before.get(key), after.get(key)
        if was == now:
            continue
        if was is None or now is None or was[_NAME] != now[_NAME]:
            old |= {} if was is None else {key: _whole(was)}
            new |= {} if now is None else {key: _whole(now)}
            continue
        names = [name for name in dict.fromkeys((*was, *now)) if was.get(name) != now.get(name)]
        old[key] = {_NAME: was[_NAME]} | {name: was.get(name, "") for name in names}
        new[key] = {_NAME: now[_NAME]} | {name: now.get(name, "") for name in names}
    return old, new


def _whole(part: Picture) -> Picture:
    return {name: value for name, value in part.items() if _filled(value)}


def _filled(value: object) -> bool:
    return value not in ("", None, 0)


def kept(facts: Picture, given: str = "") -> str:
    """One side of an event as it is stored: its facts, beside a document or what else was `given`."""
    found = _read(given)
    content = {_DOCUMENT: given} if found is None else found
    content |= {_FACTS: facts} if facts else {}
    return compact(content) if content else ""


def compact(content: object) -> str:
    """JSON as it is stored."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def document_of(stored: str) -> str:
    """The document that one side of an event names; what is no JSON is a document itself."""
    found = _read(stored)
    return stored if found is None else str(found.get(_DOCUMENT, ""))


def told_changes(before: str, after: str, zone: tzinfo | None = None) -> list[Sentence]:
    """What an order's event changed, a sentence for each fact and each part; times are shown in `zone`."""
    old, new = (_read(side) or {} for side in (before, after))
    return told_facts(old.get(_FACTS, {}), new.get(_FACTS, {}), zone)


def told_facts(old: Picture, new: Picture, zone: tzinfo | None = None) -> list[Sentence]:
    """What differs between two sides, in sentences."""
    return list(_sentences(old, new, zone))


def _read(stored: str) -> Picture | None:
    """One side of an event; None where it is plain text."""
    if not stored:
        return {}
    try:
        found = json.loads(stored)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _sentences(old: Picture, new: Picture, zone: tzinfo | None) -> Iterator[Sentence]:
    for name in dict.fromkeys((*old, *new)):
        if name in GROUPS:
            yield from _parts(GROUPS[name], old.get(name, {}), new.get(name, {}), zone)
        elif name in FACTS:
            yield from _fact(FACTS[name], old.get(name), new.get(name), zone)


def _parts(
    group: str, old: Mapping[str, Picture], new: Mapping[str, Picture], zone: tzinfo | None
) -> Iterator[Sentence]:
    for key in dict.fromkeys((*old, *new)):
        was, now = old.get(key, {}), new.get(key, {})
        if was and now and was.get(_NAME) != now.get(_NAME):
            yield from _parts(group, {key: was}, {}, zone)
            was = {}
        template = _PART_CHANGED if was and now else _PART_NEW if now else _PART_GONE
        name = (now or was).get(_NAME, key)
        part = Sentence(_PART, {"group": Sentence(group, context="history"), "name": name}, "history")
        changes = listed(_part_facts(was, now, zone) if now else _part_facts({}, was, zone))
        if changes.parts:
            part = Sentence(template, {"part": part, "changes": changes}, "history")
        elif template != _PART_CHANGED:
            part = Sentence(_BARE_NEW if now else _BARE_GONE, {"part": part}, "history")
        yield part


def _part_facts(was: Picture, now: Picture, zone: tzinfo | None) -> Iterator[Sentence]:
    for name in dict.fromkeys((*was, *now)):
        if name in FACTS and name != _NAME:
            yield from _fact(FACTS[name], was.get(name), now.get(name), zone)


def _fact(fact: Fact, before: object, after: object, zone: tzinfo | None) -> Iterator[Sentence]:
    """One fact that changed; a value that stands on both sides alike is only named."""
    was: Words = "" if before is None else fact_words(fact, before, zone)
    now: Words = "" if after is None else fact_words(fact, after, zone)
    what = Sentence(fact.label, context=fact.context)
    if not str(was) and not str(now):
        return
    if not str(was) or before == after:
        yield Sentence(_NOW, {"what": what, "after": now}, "history")
    elif not str(now):
        yield Sentence(_NO_MORE, {"what": what, "before": was}, "history")
    else:
        yield Sentence(_CHANGED, {"what": what, "before": was, "after": now}, "history")
