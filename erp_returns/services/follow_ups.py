"""Follow-ups: notes on an order with a day and a person, which a shift hands over to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from erp_returns.domain.deeds import FollowUpDeed
from erp_returns.domain.errors import DayWrong, NotFound, TextMissing, TextTooLong
from erp_returns.domain.history import Picture, differing, kept
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import FollowUp, Operator
from erp_returns.services.events import order_event
from erp_returns.services.order_write import find_order
from erp_returns.services.session import Changes, Session, Write, write

LONGEST = 500
"""Characters of a follow-up."""

_WHAT = translatable("errors", "跟进内容")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be done, on which local day ('2026-11-21'), by whom (None: by whoever is there)."""

    text: str
    due_on: str
    person_id: int | None = None


def add(session: Session, order_id: int, wanted: Wanted) -> Changes:
    """Put a follow-up on an order, whatever its status."""
    with write(session, Permission.FOLLOW_UP) as w:
        find_order(order_id)
        found = FollowUp.create(
            return_order_id=order_id,
            created_at=w.at,
            created_by_id=session.operator_id,
            **_checked(wanted),
        )
        return _told(w, found, FollowUpDeed.ADDED, {})


def change(session: Session, follow_up_id: int, wanted: Wanted) -> Changes:
    """Say something else, or leave it to another day or person; nothing changed is nothing written."""
    with write(session, Permission.FOLLOW_UP) as w:
        found = _found(follow_up_id)
        return _put(w, found, FollowUpDeed.CHANGED, **_checked(wanted))


def done(session: Session, follow_up_id: int) -> Changes:
    """Tick a follow-up off; one that is done stays as it was done."""
    with write(session, Permission.FOLLOW_UP) as w:
        found = _found(follow_up_id)
        return _put(w, found, FollowUpDeed.DONE, done_at=found.done_at or w.at)


def undone(session: Session, follow_up_id: int) -> Changes:
    """Let a follow-up that was ticked off wait again."""
    with write(session, Permission.FOLLOW_UP) as w:
        return _put(w, _found(follow_up_id), FollowUpDeed.UNDONE, done_at=None)


def _found(follow_up_id: int) -> FollowUp:
    found = FollowUp.get_or_none(FollowUp.id == follow_up_id)
    if found is None:
        raise NotFound(str(follow_up_id))
    return found


def _checked(wanted: Wanted) -> dict[str, object]:
    text = wanted.text.strip()
    if not text:
        raise TextMissing(Sentence(_WHAT))
    if len(text) > LONGEST:
        raise TextTooLong(Sentence(_WHAT), LONGEST, len(text))
    try:
        day = date.fromisoformat(wanted.due_on).isoformat()
    except ValueError:
        raise DayWrong(wanted.due_on) from None
    person = wanted.person_id
    if person is not None and not Operator.get_or_none(Operator.id == person, Operator.active == 1):
        raise NotFound(str(person))
    return {"text": text, "due_on": day, "person_id": person}


def _put(w: Write, found: FollowUp, deed: FollowUpDeed, **fields: object) -> Changes:
    changed = {name: value for name, value in fields.items() if getattr(found, name) != value}
    if not changed:
        return w.changes(found.return_order_id)
    before = _picture(found)
    FollowUp.update(changed).where(FollowUp.id == found.id).execute()
    return _told(w, _found(found.id), deed, before)


def _told(w: Write, found: FollowUp, deed: FollowUpDeed, before: Picture) -> Changes:
    """Write it into the order's history, its text as the note; nobody's version grows old by it."""
    order = find_order(found.return_order_id)
    old, new = differing(before, _picture(found))
    if deed is FollowUpDeed.ADDED:
        del new["follow_up"]
    order_event(
        w,
        order.id,
        deed,
        order.status,
        order.status,
        found.text,
        before=kept(old),
        after=kept(new),
        net_due_fen=order.net_due_fen,
    )
    w.touch("returns")
    return w.changes(order.id, order.number)


def _picture(found: FollowUp) -> Picture:
    person = Operator.get_or_none(Operator.id == found.person_id)
    return {
        "follow_up": found.text,
        "due_on": found.due_on,
        "person": person.name if person else "",
        "done": int(bool(found.done_at)),
    }
