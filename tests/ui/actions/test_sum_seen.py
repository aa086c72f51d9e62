"""What is approved is the sum that stood on screen."""

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Basis, Status
from erp_returns.domain.requests import LineRequest
from erp_returns.queries.return_detail import return_detail
from tests.journeys.busy import BusyShop, Sold
from tests.ui.actions.desks import desk_at_work


def test_a_sum_that_came_out_otherwise_is_told_and_not_approved(tmp_path, theme, over) -> None:
    from erp_returns.ui.actions.order_actions import OrderActions

    shop = BusyShop(tmp_path)
    shop.set("auto_review_unshipped", False)
    shop.sell(Sold("A1", 1, 50_00, shipped=0), paid_fen=58_00, freight_fen=8_00)
    order_id = shop.refund_only(LineRequest(shop.source(1), Basis.UNSHIPPED, 1), type_name="未发货仅退款")
    desk = desk_at_work(shop.session, theme)
    seen = return_detail(shop.session.database, order_id)
    shop.set("unshipped_freight", "never")
    assert not OrderActions(desk.desk).perform(Action.APPROVE, seen, over)
    assert "应退 50.00 元（您看到的是应退 58.00 元）" in desk.last
    assert shop.order(order_id).status == Status.PENDING_REVIEW
