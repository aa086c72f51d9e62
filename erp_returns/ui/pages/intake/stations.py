"""The places of the warehouse: the key of each, how it is made, and how much waits there."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt

from erp_returns.domain.times import stored
from erp_returns.queries.dispositions import kept_waiting
from erp_returns.queries.queues import waiting
from erp_returns.queries.reading import own_connection
from erp_returns.services.parcels import unclaimed_count
from erp_returns.services.session import Session
from erp_returns.ui.pages.intake.station import Floor, Station

RECEIVING, SHIPPING, BACK, UNCLAIMED = "receiving", "shipping", "back", "unclaimed"
SECOND, SUPPLIERS, REPAIRS, CLAIMS = "second", "suppliers", "repairs", "claims"
STATION_KEYS = {
    Qt.Key.Key_F3: RECEIVING,
    Qt.Key.Key_F6: SHIPPING,
    Qt.Key.Key_F7: BACK,
    Qt.Key.Key_F4: UNCLAIMED,
    Qt.Key.Key_F5: SECOND,
    Qt.Key.Key_F10: SUPPLIERS,
    Qt.Key.Key_F11: REPAIRS,
    Qt.Key.Key_F12: CLAIMS,
}
"""The key that shows each station."""


def _shipping(floor: Floor) -> Station:
    from erp_returns.ui.pages.intake.shipping import ShippingDesk

    return ShippingDesk(floor)


def _sending_back(floor: Floor) -> Station:
    from erp_returns.ui.pages.intake.sending_back import SendingBackDesk

    return SendingBackDesk(floor)


def _unclaimed(floor: Floor) -> Station:
    from erp_returns.ui.pages.intake.unclaimed import UnclaimedDesk

    return UnclaimedDesk(floor)


def _second(floor: Floor) -> Station:
    from erp_returns.ui.pages.intake.second import SecondDesk

    return SecondDesk(floor)


def _suppliers(floor: Floor) -> Station:
    from erp_returns.ui.pages.intake.suppliers import SuppliersDesk

    return SuppliersDesk(floor)


def _repairs(floor: Floor) -> Station:
    from erp_returns.ui.pages.intake.repairing import RepairingDesk

    return RepairingDesk(floor)


def _claims(floor: Floor) -> Station:
    from erp_returns.ui.pages.intake.claiming import ClaimingDesk

    return ClaimingDesk(floor)


MAKERS: dict[str, Callable[[Floor], Station]] = {
    SHIPPING: _shipping,
    BACK: _sending_back,
    UNCLAIMED: _unclaimed,
    SECOND: _second,
    SUPPLIERS: _suppliers,
    REPAIRS: _repairs,
    CLAIMS: _claims,
}
"""How each is made when it is first asked for."""


class Waits(NamedTuple):
    """How much waits at each station."""

    shipping: int = 0
    back: int = 0
    unclaimed: int = 0
    second: int = 0
    suppliers: int = 0
    repairs: int = 0
    claims: int = 0

    @property
    def orders(self) -> int:
        """Orders that wait to be sent out, or back."""
        return self.shipping + self.back


def read_waits(session: Session) -> Waits:
    """Count, in whatever thread."""
    database, now = session.database, session.clock()
    with own_connection(database):
        found = waiting(database, stored(now), now.astimezone(session.zone).date().isoformat())
        kept = kept_waiting(database, stored(now))
        return Waits(
            found.ship,
            found.send_back,
            unclaimed_count(database),
            kept.second,
            kept.supplier,
            kept.repair,
            kept.claims,
        )
