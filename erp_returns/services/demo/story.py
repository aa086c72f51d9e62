"""One return order of the demo on its way: where it starts from, and who works on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import NamedTuple

from erp_returns.domain.amounts import Settled, still_to_collect, still_to_refund
from erp_returns.domain.kinds import ParcelKind, Status
from erp_returns.queries.reading import rows
from erp_returns.services.demo.material import Material, invent_parcel
from erp_returns.services.demo.roads import Road
from erp_returns.services.demo.shelf import Offer, Shelf
from erp_returns.services.demo.shop import Staff
from erp_returns.services.receiving import Arrival
from erp_returns.services.session import Session


class LineStand(NamedTuple):
    """A line of an order as it stands."""

    id: int
    code: str
    requested: int
    received: int
    closed_short: int


class _Stand(NamedTuple):
    version: int
    status: str
    net_due_fen: int
    refunded_fen: int
    collected_fen: int
    waived_fen: int


@dataclass(slots=True)
class Story:
    """A road, and how far an order has come on it."""

    road: Road
    offer: Offer
    start: datetime
    chance: Random
    staff: Staff
    material: Material
    shelf: Shelf
    clerk: Session
    packer: Session
    order_id: int = 0

    @property
    def version(self) -> int:
        """The version that somebody sees who looks now."""
        return self._stand.version

    @property
    def status(self) -> Status:
        """Where the order stands."""
        return Status(self._stand.status)

    @property
    def lines(self) -> list[LineStand]:
        """The lines of the order as they stand, by position."""
        sql = """
            SELECT l.id, p.code, l.requested, l.received, l.closed_short
            FROM return_line l JOIN product p ON p.id = l.product_id
            WHERE l.return_order_id = ? ORDER BY l.position
        """
        return rows(self.clerk.database, LineStand, sql, (self.order_id,))

    def to_refund(self) -> int:
        """Fen that are still to be paid."""
        stand = self._stand
        return still_to_refund(stand.net_due_fen, Settled(*stand[3:]))

    def to_collect(self) -> int:
        """Fen that the customer still owes."""
        stand = self._stand
        return still_to_collect(stand.net_due_fen, Settled(*stand[3:]))

    @property
    def _stand(self) -> _Stand:
        sql = """
            SELECT version, status, net_due_fen, refunded_fen, collected_fen, waived_fen
            FROM return_order WHERE id = ?
        """
        return rows(self.clerk.database, _Stand, sql, (self.order_id,))[0]

    def remark(self, kind: str) -> str:
        """Something people of the shop write."""
        return str(self.chance.choice(self.material.notes[kind]))

    def wish(self) -> str:
        """What the customer writes."""
        if self.road.type.startswith("质量问题"):
            return self.fault("supplier", self.offer.lines[0].style)[1]
        return str(self.chance.choice(self.material.notes["buyer_on_return"][self.road.type]))

    def fault(self, caused_by: str, code: str) -> tuple[str, str]:
        """What is wrong with goods of this code: what the bench calls it, and in words."""
        kinds = self.material.notes["faults"][caused_by]
        nearest = max((start for start in kinds if code.startswith(start)), key=len)
        called, told = self.chance.choice(kinds[nearest])
        return str(called), str(told)

    def arrival(self, kind: ParcelKind) -> Arrival:
        """The parcel that the customer announced, or one that nobody knew of."""
        sql = "SELECT carrier, tracking_number FROM return_parcel WHERE return_order_id = ? ORDER BY id"
        noted = self.clerk.database.execute_sql(sql, (self.order_id,)).fetchone()
        carrier, number = noted or self.parcel()
        return Arrival(number, carrier, kind)

    def parcel(self) -> tuple[str, str]:
        """A courier and a tracking number."""
        return invent_parcel(self.material, self.chance)
