"""Orders on their way, and what a person types into dialogs about them."""

from erp_returns.models import Refund
from tests.journeys.shop import Wanted


def to_refund(shop):
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    return order_id


def to_ship(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    return order_id


def explain(text: str):
    def answer(dialog) -> None:
        dialog.note.setPlainText(text)
        dialog.doing.click()

    return answer


def paid(order_id: int) -> list[int]:
    return [row.amount_fen for row in Refund.select().where(Refund.return_order_id == order_id)]
