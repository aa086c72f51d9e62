"""The customer is told where to send the goods."""

import pytest
from PySide6.QtGui import QGuiApplication

from erp_returns.domain import errors as e
from erp_returns.domain.actions import Action
from erp_returns.models import Warehouse
from erp_returns.services import review
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture
def approved(shop: ShopAtWork) -> int:
    shop.set("auto_instruct", value=False)
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    assert shop.order(order_id).status == "approved"
    return order_id


def without_address() -> None:
    Warehouse.update(region="", address="").execute()


def test_the_text_is_copied_and_the_customer_counts_as_told(shop, take, expect_dialog, approved) -> None:
    expect_dialog(lambda dialog: dialog.doing.click())
    assert take(Action.INSTRUCT, approved)
    said = QGuiApplication.clipboard().text()
    assert shop.order(approved).number in said
    assert "浙江省 杭州市 文三路 1 号" in said
    assert "057112345678" in said
    assert shop.order(approved).status == "awaiting_return"


def test_what_was_changed_is_what_is_copied(take, expect_dialog, approved) -> None:
    def change(dialog) -> None:
        dialog.text.setPlainText("亲，寄到杭州哦")
        dialog.doing.click()

    expect_dialog(change)
    take(Action.INSTRUCT, approved)
    assert QGuiApplication.clipboard().text() == "亲，寄到杭州哦"


def test_copying_alone_says_nothing_about_the_order(shop, take, expect_dialog, approved) -> None:
    def only_copy(dialog) -> None:
        dialog.copying.click()
        dialog.reject()

    expect_dialog(only_copy)
    assert not take(Action.INSTRUCT, approved)
    assert shop.order(approved).status == "approved"


def test_without_an_address_there_is_nothing_to_tell(shop, take, expect_dialog) -> None:
    without_address()
    shop.set("auto_instruct", value=False)
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)

    def look(dialog) -> None:
        dialog.doing.click()
        assert "仓库“主仓”没有退货地址" in dialog.problem.text()
        dialog.reject()

    expect_dialog(look)
    assert not take(Action.INSTRUCT, order_id)
    with pytest.raises(e.ReturnAddressMissing):
        review.instruct(shop.session, order_id, shop.order(order_id).version)


def test_an_address_written_down_since_is_the_one_that_counts(shop) -> None:
    without_address()
    shop.set("auto_instruct", value=False)
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    Warehouse.update(address="文一路 2 号").execute()
    review.instruct(shop.session, order_id, shop.order(order_id).version)
    assert shop.order(order_id).contact_address == "文一路 2 号"
