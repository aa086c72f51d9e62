"""Somebody keeps ways to look at a list under names, for themselves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.errors import EntryGone, TextMissing, TextTooLong, ViewNameTaken
from erp_returns.domain.list_views import LONGEST_NAME, MY_OWN
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import Preference, SavedView
from erp_returns.services.session import write

if TYPE_CHECKING:
    from erp_returns.domain.list_views import ListView
    from erp_returns.services.session import Changes, Session

_VIEW = Sentence(translatable("errors", "视图"))
_NAME = Sentence(translatable("errors", "视图名称"))
_OPENING = "view/{page}"


def save(session: Session, page: str, name: str, view: ListView) -> Changes:
    """Keep how a list is looked at now under a new name."""
    with write(session) as w:
        kept = _free_name(session, page, name)
        SavedView.insert(operator_id=session.operator_id, page=page, name=kept, content=view.kept()).execute()
        return w.changes(number_=kept)


def update(session: Session, view_id: int, view: ListView) -> Changes:
    """Keep how the list is looked at now under a name it was looked at by; `EntryGone`."""
    with write(session) as w:
        found = _own(session, view_id)
        SavedView.update(content=view.kept()).where(SavedView.id == view_id).execute()
        return w.changes(number_=found.name)


def rename(session: Session, view_id: int, name: str) -> Changes:
    """Give a view another name; `EntryGone`."""
    with write(session) as w:
        found = _own(session, view_id)
        kept = _free_name(session, found.page, name, view_id)
        SavedView.update(name=kept).where(SavedView.id == view_id).execute()
        return w.changes(number_=kept)


def delete(session: Session, view_id: int) -> Changes:
    """Keep a view no longer, nor open its list with it; `EntryGone`."""
    with write(session) as w:
        found = _own(session, view_id)
        SavedView.delete().where(SavedView.id == view_id).execute()
        opening = (Preference.operator_id == session.operator_id) & (
            Preference.key == _OPENING.format(page=found.page)
        )
        Preference.delete().where(opening & (Preference.value == f"{MY_OWN}{view_id}")).execute()
        return w.changes(number_=found.name)


def open_with(session: Session, page: str, key: str) -> Changes:
    """Open a list with a view from now on; with an empty key as it comes. `EntryGone`."""
    with write(session) as w:
        if key.startswith(MY_OWN):
            _own(session, int(key.removeprefix(MY_OWN)))
        row = {"operator_id": session.operator_id, "key": _OPENING.format(page=page), "value": key}
        Preference.insert(row).on_conflict_replace().execute()
        return w.changes()


def _own(session: Session, view_id: int) -> SavedView:
    found = SavedView.get_or_none((SavedView.id == view_id) & (SavedView.operator_id == session.operator_id))
    if found is None:
        raise EntryGone(_VIEW)
    return found


def _free_name(session: Session, page: str, name: str, view_id: int = 0) -> str:
    kept = " ".join(name.split())
    if not kept:
        raise TextMissing(_NAME)
    if len(kept) > LONGEST_NAME:
        raise TextTooLong(_NAME, LONGEST_NAME, len(kept))
    same = (
        (SavedView.operator_id == session.operator_id) & (SavedView.page == page) & (SavedView.name == kept)
    )
    taken = SavedView.get_or_none(same)
    if taken is not None and taken.id != view_id:
        raise ViewNameTaken(kept)
    return kept
