"""物流索赔: damage and loss are claimed from the courier, from the first word to the money."""

from __future__ import annotations

from dataclasses import dataclass

from erp_returns.domain.errors import (
    AlreadyClaimed,
    AmountNotPositive,
    ChangedMeanwhile,
    ClaimBeyond,
    ClaimNotNow,
    EntryGone,
    NotPermitted,
    TextMissing,
    TextTooLong,
)
from erp_returns.domain.guards import LONGEST_NOTE
from erp_returns.domain.history import Picture, compact, differing
from erp_returns.domain.kinds import ClaimStatus
from erp_returns.domain.labels import label
from erp_returns.domain.limits import amount_refusals
from erp_returns.domain.money import yuan_text
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.domain.text import Sentence, sentence, translatable
from erp_returns.domain.times import local_text
from erp_returns.models import CarrierClaim, Parcel, ReturnOrder
from erp_returns.queries.carrier_claims import claims_of
from erp_returns.services.events import last_shop_event, shop_event
from erp_returns.services.order_write import find_order
from erp_returns.services.session import Changes, Session, Write, write

_AT_WORK = (Permission.RECEIVE, Permission.FOLLOW_UP)
"""Who deals with couriers; one of them is enough."""
_WAITING = frozenset({ClaimStatus.OPEN, ClaimStatus.AGREED})


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed, for which parcel; of an order, or of a parcel that no order has."""

    carrier: str
    claimed_fen: int
    tracking_number: str = ""
    order_id: int | None = None
    parcel_id: int | None = None
    note: str = ""


def claim(session: Session, wanted: Claim) -> Changes:
    """Claim damage or loss from the courier."""
    with write(session) as w:
        _need_one(w)
        if not wanted.carrier.strip():
            raise TextMissing(Sentence(translatable("errors", "快递公司")))
        _amount(wanted.claimed_fen)
        if wanted.order_id is not None:
            find_order(wanted.order_id)
        if wanted.parcel_id is not None and Parcel.get_or_none(Parcel.id == wanted.parcel_id) is None:
            raise EntryGone(Sentence(translatable("errors", "包裹")))
        _refuse_twice(w, wanted)
        made = CarrierClaim.create(
            return_order_id=wanted.order_id,
            parcel_id=wanted.parcel_id,
            carrier=wanted.carrier.strip(),
            tracking_number=wanted.tracking_number.strip(),
            claimed_fen=wanted.claimed_fen,
            status=ClaimStatus.OPEN,
            created_at=w.at,
            created_by_id=session.operator_id,
            note=_text(wanted.note),
        )
        return _told(w, made.id, "claim", {})


def _refuse_twice(w: Write, wanted: Claim) -> None:
    """Refuse a second claim while one for the same parcel is open; tell of claims that ended before."""
    for row in claims_of(w.session.database, wanted.tracking_number, wanted.parcel_id):
        at = local_text(row.created_at, w.session.zone)
        if row.status in _WAITING:
            raise AlreadyClaimed(row.parcel, row.operator, at, yuan_text(row.claimed_fen))
        said = translatable("events", "这个包裹在 {at} 索赔过 {claimed} 元：{state}，赔付 {paid} 元。")
        state = Sentence(label(ClaimStatus(row.status)), context="words")
        amounts = {"claimed": yuan_text(row.claimed_fen), "paid": yuan_text(row.paid_fen)}
        w.notices.append(sentence(said, at=at, state=state, **amounts))


def agree(session: Session, claim_id: int, version: int, agreed_fen: int, note: str = "") -> Changes:
    """Note what the courier agreed to pay."""
    with write(session) as w:
        _need_one(w)
        action = translatable("history", "同意赔付")
        found = _open(w, claim_id, version, frozenset({ClaimStatus.OPEN}), action)
        _within(found, agreed_fen, action)
        return _put(w, found, "agreed", note, status=ClaimStatus.AGREED, agreed_fen=agreed_fen)


def paid(session: Session, claim_id: int, version: int, paid_fen: int, note: str = "") -> Changes:
    """Note what the courier paid; that closes the claim."""
    with write(session, Permission.COLLECT) as w:
        action = translatable("history", "收到赔付")
        found = _open(w, claim_id, version, _WAITING, action)
        _within(found, paid_fen, action)
        return _put(w, found, "paid", note, status=ClaimStatus.PAID, paid_fen=paid_fen, closed_at=w.at)


def refuse(session: Session, claim_id: int, version: int, note: str) -> Changes:
    """Note that the courier pays nothing, and why."""
    with write(session) as w:
        _need_one(w)
        found = _open(w, claim_id, version, _WAITING, translatable("history", "拒绝赔付"))
        if not note.strip():
            raise TextMissing(Sentence(translatable("errors", "拒赔原因")))
        return _put(w, found, "refused", note, status=ClaimStatus.REFUSED, closed_at=w.at)


def _need_one(w: Write) -> None:
    if not any(map(w.may, _AT_WORK)):
        raise NotPermitted(w.session.operator_name, PERMISSIONS[_AT_WORK[0]].named)


def _amount(fen: int) -> None:
    what = Sentence(translatable("errors", "索赔金额"))
    for refusal in amount_refusals(what, fen):
        raise refusal
    if fen == 0:
        raise AmountNotPositive(what)


def _within(found: CarrierClaim, fen: int, action: str) -> None:
    _amount(fen)
    if fen > found.claimed_fen:
        said = Sentence(action, context="history")
        raise ClaimBeyond(_parcel(found), yuan_text(found.claimed_fen), said, yuan_text(fen))


def _open(w: Write, claim_id: int, version: int, needed: frozenset[ClaimStatus], action: str) -> CarrierClaim:
    """A claim that stands where it has to, as the person last saw it."""
    found: CarrierClaim | None = CarrierClaim.get_or_none(CarrierClaim.id == claim_id)
    if found is None:
        raise EntryGone(Sentence(translatable("errors", "物流索赔")))
    if found.version != version:
        name, at = last_shop_event(w.session.database, "carrier_claim", _subject(found))
        raise ChangedMeanwhile(_parcel(found), name, local_text(at, w.session.zone))
    status = ClaimStatus(found.status)
    if status not in needed:
        raise ClaimNotNow(_parcel(found), Sentence(label(status)), Sentence(action, context="history"))
    return found


def _put(w: Write, found: CarrierClaim, action: str, note: str, **fields: object) -> Changes:
    before = _picture(found)
    joined = _text("；".join(part for part in (found.note, note.strip()) if part))
    CarrierClaim.update({**fields, "note": joined, "version": found.version + 1}).where(
        CarrierClaim.id == found.id
    ).execute()
    return _told(w, found.id, action, before)


def _text(note: str) -> str:
    text = note.strip()
    if len(text) > LONGEST_NOTE:
        raise TextTooLong(Sentence(translatable("errors", "备注")), LONGEST_NOTE, len(text))
    return text


def _parcel(found: CarrierClaim) -> str:
    return f"{found.carrier} {found.tracking_number}".strip()


def _subject(found: CarrierClaim) -> str:
    return f"{found.id} {found.tracking_number or found.carrier}"


def _told(w: Write, claim_id: int, action: str, before: Picture) -> Changes:
    found = CarrierClaim.get_by_id(claim_id)
    old, new = differing(before, _picture(found))
    subject = f"carrier_claim:{_subject(found)}"
    shop_event(w, subject, action, compact(old) if old else "", compact(new) if new else "")
    w.touch("warehouse")
    return w.changes(found.return_order_id or 0, _parcel(found))


def _picture(found: CarrierClaim) -> Picture:
    order = ReturnOrder.get_or_none(ReturnOrder.id == found.return_order_id)
    return {
        "of_order": order.number if order else "",
        "carrier": found.carrier,
        "tracking_number": found.tracking_number,
        "claim_status": str(found.status),
        "claimed_fen": found.claimed_fen,
        "claim_agreed_fen": found.agreed_fen,
        "paid_fen": found.paid_fen,
        "note": found.note,
    }
