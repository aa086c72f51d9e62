"""Pictures on an order at any time: added, told what they show, removed while nothing was decided by them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from erp_returns.domain.deeds import PhotoDeed
from erp_returns.domain.errors import (
    LineOfPhotoFixed,
    NoteNeeded,
    NotPermitted,
    PhotoGone,
    PhotoNeeded,
    PhotoNotKept,
    PhotoStands,
    TextTooLong,
)
from erp_returns.domain.guards import LONGEST_NOTE
from erp_returns.domain.history import Picture, kept
from erp_returns.domain.kinds import Status
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.domain.text import Sentence, sentence, translatable
from erp_returns.models import Photo
from erp_returns.queries.photos import PhotoRow, photo, photos_of, reason_with_photo
from erp_returns.services.events import order_event
from erp_returns.services.order_write import find_order, placed_line, product_label
from erp_returns.services.photos import photo_path
from erp_returns.services.session import Changes, Session, Write, write

if TYPE_CHECKING:
    from erp_returns.models import ReturnOrder

LONGEST_CAPTION: Final = 100
"""Characters of a caption."""

_AT_WORK: Final = (Permission.EDIT, Permission.RECEIVE, Permission.INSPECT)
"""Who brings evidence: those who write the order, and those who have its goods in hand."""

_ENDED: Final = frozenset({Status.CANCELLED, Status.REJECTED})


@dataclass(frozen=True, slots=True)
class Attached:
    """A kept picture (its hash), what is said of it, and the line it shows."""

    content_hash: str
    caption: str = ""
    line_id: int | None = None


def add(session: Session, order_id: int, pictures: Sequence[Attached]) -> Changes:
    """Attach kept pictures to an order, whatever its status; one that is there already stays one."""
    with write(session) as w:
        _need_one(w)
        order = find_order(order_id)
        before = photos_of(session.database, order_id)
        known = {each.content_hash for each in before}
        wanted = (replace(each, caption=_checked_caption(each.caption)) for each in pictures)
        new = list({each.content_hash: each for each in wanted if each.content_hash not in known}.values())
        for each in new:
            _attach(w, order_id, each)
        if len(new) < len(pictures):
            said = translatable("events", "{count} 张照片已经在单上，没有重复添加。")
            w.notices.append(sentence(said, count=len(pictures) - len(new)))
        if not new:
            return w.changes(order.id, order.number)
        told: Picture = {"photos": len(before) + len(new)}
        captions = [each.caption for each in new if each.caption]
        told |= {"captions": captions} if captions else {}
        _tell(w, order, PhotoDeed.ADDED, {"photos": len(before)}, told, new)
        return w.changes(order.id, order.number)


def describe(session: Session, photo_id: int, caption: str, line_id: int | None) -> Changes:
    """Say what a picture shows; one that was posted with goods keeps showing them."""
    with write(session) as w:
        _need_one(w)
        row = _found(w, photo_id)
        order = find_order(row.order_id)
        said = _checked_caption(caption)
        if line_id != row.line_id and row.posted is not None:
            raise LineOfPhotoFixed(row.posted, row.called or Sentence(translatable("errors", "整张单")))
        wanted = {"caption": said, "shows": _line_words(row.order_id, line_id)}
        was = {"caption": row.caption, "shows": row.called}
        if (said, line_id) == (row.caption, row.line_id):
            return w.changes(order.id, order.number)
        Photo.update(caption=said, return_line_id=line_id).where(Photo.id == photo_id).execute()
        changed = [name for name in was if was[name] != wanted[name]]
        old, new = ({name: side[name] for name in changed} for side in (was, wanted))
        _tell(w, order, PhotoDeed.CHANGED, old, new, [Attached(row.content_hash)])
        return w.changes(order.id, order.number)


def remove(session: Session, *photo_ids: int, note: str = "") -> Changes:
    """Take pictures off their order that nothing was decided or posted by; their files stay for backups.

    Who may not edit orders removes only pictures of their own; to remove somebody else's takes a reason.
    All of them go, or none.
    """
    with write(session) as w:
        _need_one(w)
        orders = [_remove(w, _found(w, photo_id), note.strip()) for photo_id in photo_ids]
        return w.changes(orders[-1].id, orders[-1].number)


def _need_one(w: Write) -> None:
    if not any(map(w.may, _AT_WORK)):
        raise NotPermitted(w.session.operator_name, PERMISSIONS[_AT_WORK[0]].named)


def _found(w: Write, photo_id: int) -> PhotoRow:
    row = photo(w.session.database, photo_id)
    if row is None or not row.order_id:
        raise PhotoGone
    return row


def _remove(w: Write, row: PhotoRow, note: str) -> ReturnOrder:
    if row.added_by_id != w.session.operator_id:
        w.need(Permission.EDIT)
    if row.stands is not None:
        raise PhotoStands(row.stands)
    if row.added_by_id != w.session.operator_id and not note:
        raise NoteNeeded(Sentence(translatable("errors", "移除别人添加的照片")))
    if len(note) > LONGEST_NOTE:
        raise TextTooLong(Sentence(translatable("errors", "原因")), LONGEST_NOTE, len(note))
    order = find_order(row.order_id)
    count = len(photos_of(w.session.database, order.id))
    reason = reason_with_photo(w.session.database, order.id)
    if count == 1 and reason and order.status not in _ENDED:
        raise PhotoNeeded(reason)
    Photo.delete().where(Photo.id == row.id).execute()
    old: Picture = {"photos": count, "caption": row.caption, "shows": row.called}
    known = {name: value for name, value in old.items() if value}
    _tell(w, order, PhotoDeed.REMOVED, known, {"photos": count - 1}, [Attached(row.content_hash)], note)
    return order


def _attach(w: Write, order_id: int, each: Attached) -> None:
    _line_words(order_id, each.line_id)
    if not photo_path(w.session.database, each.content_hash).exists():
        raise PhotoNotKept
    Photo.insert(
        return_order_id=order_id,
        return_line_id=each.line_id,
        content_hash=each.content_hash,
        caption=each.caption,
        added_at=w.at,
        added_by_id=w.session.operator_id,
    ).execute()


def _checked_caption(caption: str) -> str:
    said = " ".join(caption.split())
    if len(said) > LONGEST_CAPTION:
        raise TextTooLong(Sentence(translatable("errors", "照片说明")), LONGEST_CAPTION, len(said))
    return said


def _line_words(order_id: int, line_id: int | None) -> str:
    """A line of the order as people call it; raises `EntryGone`."""
    return "" if line_id is None else product_label(placed_line(order_id, line_id)[1])


def _tell(
    w: Write,
    order: ReturnOrder,
    deed: PhotoDeed,
    old: Picture,
    new: Picture,
    shown: Sequence[Attached],
    note: str = "",
) -> None:
    """Write it into the order's history with the hashes; nobody's version grows old by it."""
    hashes = [each.content_hash for each in shown]
    gone = deed is PhotoDeed.REMOVED
    order_event(
        w,
        order.id,
        deed,
        order.status,
        order.status,
        note,
        before=kept({**old, "pictures": hashes} if gone else old),
        after=kept(new if gone else {**new, "pictures": hashes}),
        net_due_fen=order.net_due_fen,
    )
    w.touch("returns", "refunds", "warehouse")
