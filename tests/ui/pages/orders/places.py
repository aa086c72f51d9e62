"""A shop with an order at every kind of stop, behind a desk, and what is said through the router."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Role
from erp_returns.models import Operator
from erp_returns.services import review
from erp_returns.services.session import Session
from erp_returns.ui.router import Router
from erp_returns.ui.tables import TableView
from tests.journeys.shop import ShopAtWork, Wanted

MORNING = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)


@dataclass
class Asked:
    """What pages asked of the router."""

    said: list[tuple[str, object]] = field(default_factory=list)

    def listen(self, router: Router) -> None:
        for name in (
            "return_opened",
            "sale_opened",
            "new_return_asked",
            "edit_asked",
            "record_asked",
            "voucher_asked",
            "import_asked",
        ):
            getattr(router, name).connect(self._hear(name))

    def _hear(self, name: str) -> Callable[[object], None]:
        return lambda said: self.said.append((name, said))


@dataclass(frozen=True)
class Orders:
    """Ids: one refunded, one rejected, one an exchange in review, one waits for its goods."""

    completed: int
    rejected: int
    exchange: int
    awaiting: int

    @property
    def newest_first(self) -> tuple[int, int, int, int]:
        return self.awaiting, self.exchange, self.rejected, self.completed


def shop_with_orders(folder: Path) -> tuple[ShopAtWork, Orders]:
    """The sale S1: the shoes came back, the socks are exchanged, a shirt is refused, two are awaited."""
    shop = ShopAtWork(folder)
    completed = _at(shop, 0, lambda: shop.returned(Wanted(2, 1)))
    shop.approve(completed)
    shop.receive(completed)
    shop.pay(completed)
    rejected = _at(shop, 1, lambda: shop.returned(Wanted(1, 1)))
    review.reject(shop.session, rejected, shop.order(rejected).version, "已穿过")
    exchange = _at(shop, 2, lambda: shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),)))
    awaiting = _at(shop, 3, lambda: shop.returned(Wanted(1, 2), internal_note="老客户"))
    shop.approve(awaiting)
    return shop, Orders(completed, rejected, exchange, awaiting)


def _at(shop: ShopAtWork, hour: int, do: Callable[[], int]) -> int:
    """Raise an order at an hour of its own."""
    now = shop.session
    shop.session = replace(now, clock=lambda: MORNING.replace(hour=MORNING.hour + hour))
    order_id = do()
    shop.session = now
    return order_id


def signed_in(session: Session, role: Role) -> Session:
    """Somebody else at work."""
    operator = Operator.create(name="小李", role=role.value)
    return replace(session, operator_id=operator.id, operator_name="小李")


def double_click(qtbot: QtBot, view: TableView, row: int) -> None:
    """Double-click the first cell of a row."""
    place = view.visualRect(view.model().index(row, view.columns.first_shown())).center()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))


def pick(widget: QWidget, text: str) -> None:
    """Choose an entry of the menu that is open under a widget."""
    menu = next(menu for menu in widget.findChildren(QMenu) if menu.isVisible())
    entry = next(entry for entry in menu.actions() if entry.text().strip() == text)
    menu.close()
    entry.trigger()
