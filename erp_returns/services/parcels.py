"""Parcels nobody asked for yet: find their order, or ask for one on the customer's behalf."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import NotFound, TextMissing
from erp_returns.domain.kinds import Basis, ParcelKind, ReturnKind, Status, WindowUnit
from erp_returns.domain.limits import amount_refusals
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import LineRequest, ParcelRequest, ReturnRequest
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import Parcel, ParcelMatch, Photo
from erp_returns.queries.catalog import ReturnTypeRow, defaults, return_types
from erp_returns.queries.reading import rows, scalar
from erp_returns.queries.sources import sale_facts
from erp_returns.services.events import shop_event
from erp_returns.services.order_body import claim_parcel
from erp_returns.services.order_write import Opened, find_order, settle
from erp_returns.services.session import Changes, Session, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from peewee import SqliteDatabase

_WORD_IN_TYPE = {ParcelKind.REFUSED: "拒收", ParcelKind.IN_TRANSIT: "在途"}
"""How the shop's own return types are known that are meant for parcels which came back by themselves."""

_UNCLAIMED = "FROM parcel p WHERE NOT EXISTS (SELECT 1 FROM parcel_match m WHERE m.parcel_id = p.id)"


class UnclaimedRow(NamedTuple):
    """A parcel that no order claims."""

    id: int
    carrier: str
    tracking_number: str
    arrived_at: str
    operator: str
    collect_fen: int
    note: str


def unclaimed(database: SqliteDatabase, limit: int = 500) -> list[UnclaimedRow]:
    """Parcels that no order claims, newest first."""
    sql = f"""
        SELECT p.id, p.carrier, p.tracking_number, p.arrived_at,
               (SELECT name FROM operator WHERE id = p.operator_id), p.collect_fen, p.note
        {_UNCLAIMED} ORDER BY p.arrived_at DESC, p.id DESC LIMIT ?
    """
    return rows(database, UnclaimedRow, sql, (limit,))


def unclaimed_count(database: SqliteDatabase) -> int:
    """How many parcels no order claims."""
    return int(scalar(database, f"SELECT count(*) {_UNCLAIMED}") or 0)


def match_parcel(session: Session, parcel_id: int, order_id: int) -> Changes:
    """Say that an unclaimed parcel belongs to an order; its goods are there, and can be counted."""
    with write(session, Permission.MATCH_PARCEL) as w:
        order = find_order(order_id)
        parcel = Parcel.get_or_none(Parcel.id == parcel_id)
        if parcel is None:
            raise NotFound(str(parcel_id))
        if ParcelMatch.get_or_none(parcel_id=parcel.id, return_order_id=order.id):
            return w.changes(order.id, order.number)
        opened = Opened(order.id, order, Status(order.status), Action.SHIP_BACK)
        claim_parcel(order, parcel)
        note = translatable("events", "认领无主件 {carrier} {number}")
        settle(w, opened, note.format(carrier=parcel.carrier, number=parcel.tracking_number).strip())
        return w.changes(order.id, order.number)


@dataclass(frozen=True, slots=True)
class ParcelFacts:
    """What is written on a parcel: `collect_fen` is freight due at the door, `collect_by` who bears it.

    `refused` says that it was not taken in for that freight; `photos` are hashes of kept pictures to add.
    """

    carrier: str
    kind: ParcelKind
    weight_g: int = 0
    collect_fen: int = 0
    refused: bool = False
    collect_by: str = ""
    note: str = ""
    photos: tuple[str, ...] = ()


def describe_parcel(session: Session, parcel_id: int, facts: ParcelFacts) -> Changes:
    """Write down what is known of a parcel that came; who wrote what stands in the shop's log."""
    with write(session, Permission.RECEIVE) as w:
        parcel = Parcel.get_or_none(Parcel.id == parcel_id)
        if parcel is None:
            raise NotFound(str(parcel_id))
        for refusal in amount_refusals(Sentence(translatable("errors", "到付金额")), facts.collect_fen):
            raise refusal
        if facts.refused and not facts.collect_fen:
            raise TextMissing(Sentence(translatable("errors", "到付金额")))
        columns = {
            "carrier": facts.carrier.strip(),
            "kind": facts.kind.value,
            "weight_g": facts.weight_g,
            "collect_fen": facts.collect_fen,
            "refused_for_collect": int(facts.refused),
            "collect_by": facts.collect_by if facts.collect_fen else "",
            "note": facts.note.strip(),
        }
        before = {name: getattr(parcel, name) for name in columns}
        changed = {name: value for name, value in columns.items() if value != before[name]}
        for content_hash in facts.photos:
            Photo.insert(
                parcel_id=parcel_id,
                content_hash=content_hash,
                added_at=w.at,
                added_by_id=session.operator_id,
            ).execute()
        if not (changed or facts.photos):
            return w.changes(number_=parcel.tracking_number)
        Parcel.update(columns).where(Parcel.id == parcel_id).execute()
        new = {**changed, **({"photos": len(facts.photos)} if facts.photos else {})}
        old = {name: before[name] for name in changed}
        shop_event(w, f"parcel:{parcel.tracking_number}", "edit", _told(old), _told(new))
        w.touch("warehouse")
        return w.changes(number_=parcel.tracking_number)


def _told(facts: Mapping[str, object]) -> str:
    """Facts of a parcel for the shop's log: its kind is not that of an order."""
    named = {"parcel_kind" if name == "kind" else name: value for name, value in facts.items()}
    return json.dumps(named, ensure_ascii=False)


def photos_of(database: SqliteDatabase, parcel_id: int) -> list[str]:
    """Hashes of the pictures of a parcel, as they were added."""
    sql = "SELECT content_hash FROM photo WHERE parcel_id = ? GROUP BY content_hash ORDER BY min(id)"
    return [str(row[0]) for row in database.execute_sql(sql, (parcel_id,))]


def came_back(session: Session, sale_id: int, kind: ParcelKind, parcel: ParcelRequest) -> ReturnRequest:
    """What to ask for when a sale's own parcel stands at the door: all of it that can still come back.

    Type and reason are the shop's for refused or undelivered parcels, where it has them.
    """
    facts = sale_facts(session.database, sale_id)
    start = defaults(session.database, facts.shop_id)
    chosen = _type_for(session, kind, start.return_type_id)
    lines = (
        LineRequest(line.key, Basis.GOODS, left) for line in facts.lines if (left := line.left(Basis.GOODS))
    )
    return ReturnRequest(
        sale_id=sale_id,
        kind=ReturnKind.RETURN_REFUND,
        type_id=chosen.id if chosen else 0,
        lines=tuple(lines),
        reason_id=chosen.reason_id if chosen else None,
        inbound_warehouse_id=start.inbound_warehouse_id,
        outbound_warehouse_id=start.outbound_warehouse_id,
        parcels=(parcel,) if parcel.tracking_number else (),
    )


def _type_for(session: Session, kind: ParcelKind, default_id: int | None) -> ReturnTypeRow | None:
    """The type named for such parcels, else the shop's default, else one without a window."""
    offered = return_types(session.database, visible_only=True, kind=ReturnKind.RETURN_REFUND)
    word = _WORD_IN_TYPE.get(kind)
    named = (row for row in offered if word and word in row.name)
    default = (row for row in offered if row.id == default_id and not word)
    endless = (row for row in offered if row.window_unit == WindowUnit.NONE)
    return next((row for found in (named, default, endless, offered) for row in found), None)
