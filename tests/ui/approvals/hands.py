"""What a person does with the page of approvals, and what they see on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from erp_returns.domain.kinds import Disposition, Grade
from erp_returns.models import Refund
from erp_returns.services.inspection import Group
from erp_returns.services.receiving import Differing
from tests.journeys.shop import Wanted


def to_refund(shop, *wanted):
    order_id = shop.returned(*wanted)
    shop.approve(order_id)
    shop.receive(order_id)
    return order_id


def press(qtbot, key: Qt.Key) -> None:
    """A key as a person presses it: to whatever has the focus."""
    qtbot.keyClick(QApplication.focusWidget(), key)


def type_keys(qtbot, text: str) -> None:
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)


def finish_cell(qtbot, view) -> None:
    """Finish a cell: its editor closes by itself a moment later."""
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(view.hasFocus)


def number_shown(page):
    return page.pane.heading.number.text()


def grant(qtbot, page, text: str) -> None:
    """Type an amount for the first line, from the queue, by keys alone."""
    press(qtbot, Qt.Key.Key_Return)
    type_keys(qtbot, text)
    finish_cell(qtbot, page.pane.goods.view)


def amounts(page) -> list[int]:
    return [row.agreed_fen for row in page.pane.goods.table.rows]


def receipt_text(page):
    return page.pane.money.receipt.accessibleName()


def paid(order_id: int) -> list[int]:
    return [row.amount_fen for row in Refund.select().where(Refund.return_order_id == order_id)]


def inspected(shop):
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(order_id)
    worn = Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK, caused_by="buyer", note="鞋底有穿过的痕迹")
    shop.receive(
        order_id,
        (Group(1, Grade.GOOD, Disposition.RESTOCK), worn),
        (Group(1, Grade.GOOD, Disposition.RESTOCK),),
        differences=(Differing("gift_missing", 1, None, "buyer"),),
    )
    return order_id
