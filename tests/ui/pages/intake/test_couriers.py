"""Who brought a parcel is guessed from its number, and never insisted on."""

from __future__ import annotations

import pytest

from erp_returns.models import Carrier, Parcel
from tests.ui.pages.intake.warehouse import ENTER, F9

NUMBER = "QQ5555555555"


@pytest.fixture
def counting(shop, clerk):
    """A parcel without a number was announced; another number stands on it."""
    shop.coming("")
    clerk.scan(shop.order(1).number)


def look_alike(*names):
    for name in names:
        Carrier.update(patterns=r"QQ\d{10}").where(Carrier.name == name).execute()


def test_a_number_that_fits_one_courier_names_it(shop, clerk, counting):
    look_alike("圆通速递")
    clerk.scan(NUMBER)
    assert len(clerk.page.receiving.choices.texts()) == 2
    clerk.press(ENTER, F9)

    assert Parcel.get().carrier == "圆通速递"


def test_a_number_that_fits_several_offers_each(shop, clerk, counting):
    look_alike("圆通速递", "中通快递")
    clerk.scan(NUMBER)
    clerk.press("2", F9)

    assert Parcel.get().carrier == "中通快递"


def test_the_manual_choice_wins(shop, clerk, counting):
    look_alike("圆通速递", "中通快递")
    clerk.scan(NUMBER)
    clerk.press("1", "P", "2", F9)

    assert Parcel.get().carrier == "中通快递"


def test_several_that_fit_fill_in_nobody(shop, clerk):
    look_alike("圆通速递", "中通快递")
    order_id = shop.coming(NUMBER)
    shop.session.database.execute_sql(
        "UPDATE return_parcel SET carrier = '' WHERE return_order_id = ?", (order_id,)
    )
    clerk.scan(NUMBER)

    assert clerk.page.receiving.bench.parcel.carrier == ""
    assert "快递？按 P" in clerk.page.receiving.head.about.text()
