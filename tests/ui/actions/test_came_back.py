"""Of several parcels to a customer, those that came back are ticked."""

from erp_returns.domain.actions import Action
from erp_returns.models import ReplacementLine
from erp_returns.queries.return_detail import return_detail
from erp_returns.ui.actions.order_actions import OrderActions
from tests.journeys.busy import BusyShop
from tests.ui.actions.desks import desk_at_work
from tests.ui.actions.hands import to_ship


def test_a_single_parcel_needs_no_tick(shop, take, expect_dialog) -> None:
    order_id = to_ship(shop)
    shop.ship(order_id)

    def look(dialog) -> None:
        (tick,) = dialog.parcels.values()
        assert (tick.isChecked(), tick.isEnabled()) == (True, False)
        dialog.doing.click()

    expect_dialog(look)
    assert take(Action.REPLACEMENT_BACK, order_id)
    assert ReplacementLine.get().shipped == 0


def test_only_the_parcel_that_is_ticked_came_back(tmp_path, theme, over, expect_dialog) -> None:
    shop = BusyShop(tmp_path)
    order_id = to_ship(shop)
    first, second = shop.ship_some(order_id, 1, "YT1"), shop.ship_some(order_id, 1, "YT2")

    def untick(dialog) -> None:
        assert "YT1" in dialog.parcels[first].text()
        dialog.parcels[first].click()
        dialog.parcels[second].click()
        dialog.doing.click()
        assert dialog.problem.text() == "请勾选退回来的包裹。"
        dialog.parcels[second].click()
        dialog.doing.click()

    expect_dialog(untick)
    detail = return_detail(shop.session.database, order_id)
    assert OrderActions(desk_at_work(shop.session, theme).desk).perform(Action.REPLACEMENT_BACK, detail, over)
    assert ReplacementLine.get().shipped == 1
