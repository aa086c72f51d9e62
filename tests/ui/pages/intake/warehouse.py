"""A shop whose parcels come back: sales with parcels, orders on their way, and a clerk at the scanner."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from erp_returns import resources
from erp_returns.domain.requests import ParcelRequest
from erp_returns.domain.tracking import fold
from erp_returns.models import Product, SalesOrder, SalesParcel
from erp_returns.ui.changes import ChangeBus
from erp_returns.ui.desk import Desk
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import Immediate, JobRunner
from erp_returns.ui.notices import Notices
from erp_returns.ui.pages.intake import IntakePage
from erp_returns.ui.router import Router
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from pathlib import Path

    from erp_returns.services.session import Session
    from erp_returns.ui.jobs import Executor
    from erp_returns.ui.theme import Theme

ENTER, ESC, UP, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down
F2, F8, F9 = Qt.Key.Key_F2, Qt.Key.Key_F8, Qt.Key.Key_F9
BARCODES = {"A1": "6901234567892", "B1": "6901234567908", "C1": "6901234567915"}


class ReturnsWarehouse(BusyShop):
    """S1 was sold and sent as YT1000000000001; more is sold with `sent`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        for code, barcode in BARCODES.items():
            Product.update(barcode=barcode).where(Product.code == code).execute()
        self.set("sound", value=False)
        self.send_out(self.sale, "YT1000000000001")

    def sent(self, tracking: str = "", **facts: object) -> SalesOrder:
        """Sell S1 once more, and send it as the parcel `tracking`."""
        sale = self.sell_s1(**facts)
        if tracking:
            self.send_out(sale, tracking)
        return sale

    def send_out(self, sale: SalesOrder, number: str) -> None:
        SalesParcel.create(
            sales_order_id=sale.id, carrier="圆通速递", tracking_number=number, folded=fold(number)
        )

    def coming(self, tracking: str, *wanted: Wanted, approve: bool = True, **more: object) -> int:
        """An approved return of the sale at hand, on its way as the parcel `tracking`."""
        parcels = (ParcelRequest("顺丰速运", tracking),) if tracking else ()
        order_id = self.returned(*(wanted or (Wanted(1, 3), Wanted(2, 1))), parcels=parcels, **more)
        if approve:
            self.approve(order_id)
        return order_id

    def to_ship(self, number: int = 2) -> int:
        """An exchange of shirts whose goods are back, so that `number` pairs of socks have to go out."""
        order_id = self.exchanged(Wanted(1, 1), replacements=(("C2", number, None),))
        self.approve(order_id)
        order = self.order(order_id)
        if order.net_due_fen < 0:
            self.receive(order_id)
            self.collect(order_id, -order.net_due_fen)
        else:
            self.receive(order_id)
        return order_id


class Clerk:
    """Works on a page with nothing but keys: a scanner's, and fingers'."""

    def __init__(self, page: IntakePage) -> None:
        self.page = page
        self.clock = 0.0
        page.keys.now = lambda: self.clock

    def scan(self, code: str) -> None:
        """A scanner types a code and Enter, a millisecond each."""
        self.clock += 1000
        for character in f"{code}\n":
            self.clock += 1
            self._hit(ENTER if character == "\n" else key_of(character))

    def press(self, *keys: Qt.Key | str) -> None:
        """Fingers press one key after another, slowly for a machine."""
        for key in keys:
            self.clock += 200
            if isinstance(key, str):
                self._hit(key_of(key))
                self.page.keys.settle()
            else:
                self._hit(key)

    def chord(self, key: Qt.Key) -> None:
        """Alt and a key."""
        self._hit(key, Qt.KeyboardModifier.AltModifier)

    def type(self, text: str) -> None:
        """Fingers type into whatever has the focus."""
        for character in text:
            self.clock += 150
            self._hit(key_of(character))

    @property
    def said(self) -> str:
        """What the line says."""
        return self.page.field.said()

    def _hit(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.page.window().windowHandle(), key, modifier)


def key_of(character: str) -> Qt.Key:
    """The key with a letter, a digit or a sign."""
    return Qt.Key(ord(character.upper()))


def desk_for(session: Session, theme: Theme, executor: Executor | None = None) -> Desk:
    """A desk at which `session` works; jobs run at once unless there is another executor."""
    return Desk(
        session=session,
        theme=theme,
        icons=Icons(resources.path("icons"), theme),
        jobs=JobRunner(executor or Immediate()),
        notices=Notices(),
        changes=ChangeBus(),
        router=Router(),
    )


def later(session: Session, hours: float) -> Session:
    """The same person, some hours on."""
    now = session.clock() + timedelta(hours=hours)
    return replace(session, clock=lambda: now)
