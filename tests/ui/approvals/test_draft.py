"""What a reviewer sees while typing is what approving books."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.requests import ChargeRequest
from erp_returns.models import Operator
from erp_returns.queries.return_detail import return_detail
from erp_returns.services.returns import edit
from erp_returns.services.review import review_again
from erp_returns.ui.pages.approvals.draft import (
    Draft,
    Kept,
    agreement,
    draft_money,
    draft_of,
    draft_parts,
    problems,
)
from erp_returns.ui.pages.approvals.sheet import order_sheet
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture(scope="module")
def reviewed():
    """One shop for many reviews: each example approves, looks, and sends the order back."""
    with tempfile.TemporaryDirectory() as folder:
        shop = ShopAtWork(Path(folder))
        yield shop, shop.returned(Wanted(1, 2), Wanted(2, 1))


charges = st.lists(
    st.builds(
        ChargeRequest,
        st.sampled_from(["服务费", "包装费", "违约费"]),
        st.integers(0, 20_00),
        st.booleans(),
        st.sampled_from([0, 0, 500, 1000]),
        st.just("按规定"),
    ),
    max_size=3,
)


@settings(max_examples=40)
@given(
    agreed=st.tuples(st.integers(0, 60_67), st.integers(0, 81_90)),
    charged=charges,
    freight=st.booleans(),
    return_freight=st.integers(0, 25_00),
)
def test_the_sum_on_screen_is_the_sum_that_is_booked(
    reviewed, agreed, charged, freight, return_freight
) -> None:
    shop, order_id = reviewed
    sheet = order_sheet(shop.session, order_id)
    before = draft_of(sheet.detail)
    draft = Draft(before.lines, tuple(charged), freight, return_freight, 0, "")
    for at, fen in enumerate(agreed):
        draft = draft.with_line(at, fen)
    shown = draft_money(sheet, draft)
    assume(next(problems(sheet, draft), None) is None)
    shop.approve(order_id, agreement(draft, before))
    assert shown == return_detail(shop.session.database, order_id).money
    assert sum(part.amount_fen for part in draft_parts(sheet, draft)) == shown.net_due_fen
    review_again(shop.session, order_id, shop.order(order_id).version, "再看一次")


def test_what_was_left_alone_is_not_handed_over(shop) -> None:
    detail = order_sheet(shop.session, shop.returned(Wanted(1, 2), Wanted(2, 1))).detail
    before = draft_of(detail)
    given_ = agreement(before.with_line(1, 80_00), before)
    assert [line.line_id for line in given_.lines] == [detail.lines[1].row.id]
    assert (given_.charges, given_.allow_freight, given_.return_freight_fen) == (None, None, None)


def test_unshipped_goods_take_their_freight_along_on_screen_too(tmp_path) -> None:
    shop = ShopAtWork(tmp_path, shipped=False)
    shop.set("auto_review_unshipped", value=False)
    order_id = shop.refund_only(Wanted(1, 3), Wanted(2, 1), Wanted(3, 2), type_name="未发货仅退款")
    sheet = order_sheet(shop.session, order_id)
    assert draft_money(sheet, draft_of(sheet.detail)).net_due_fen == 190_00


def test_the_worth_of_replacements_stays_in_the_sum(shop) -> None:
    sheet = order_sheet(shop.session, shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),)))
    assert draft_money(sheet, draft_of(sheet.detail)).net_due_fen == -5_90


def test_a_raise_needs_a_note(shop) -> None:
    sheet = order_sheet(shop.session, shop.returned(Wanted(2, 1)))
    raised = draft_of(sheet.detail).with_line(0, 90_00)
    assert isinstance(next(problems(sheet, raised)), e.OverRefund)
    assert next(problems(sheet, raised.with_line(0, 90_00, "老客户")), None) is None


def test_a_raise_needs_the_permission(shop) -> None:
    order_id = shop.returned(Wanted(2, 1))
    Operator.update(role="service").where(Operator.id == shop.session.operator_id).execute()
    sheet = order_sheet(shop.session, order_id)
    raised = draft_of(sheet.detail).with_line(0, 90_00, "老客户")
    assert isinstance(next(problems(sheet, raised)), e.OverRefund)


def test_a_deduction_needs_a_note(shop) -> None:
    sheet = order_sheet(shop.session, shop.returned(Wanted(2, 1)))
    deducted = draft_of(sheet.detail).with_charge(0, ChargeRequest("折损扣款", 5_00, deduction=True))
    assert isinstance(next(problems(sheet, deducted)), e.NoteNeeded)


def test_fees_do_not_exceed_the_goods(shop) -> None:
    sheet = order_sheet(shop.session, shop.returned(Wanted(2, 1)))
    dear = draft_of(sheet.detail).with_charge(0, ChargeRequest("服务费", 81_91))
    assert isinstance(next(problems(sheet, dear)), e.FeeTooHigh)


def test_charges_are_added_changed_and_taken_away(shop) -> None:
    draft = draft_of(order_sheet(shop.session, shop.returned(Wanted(2, 1))).detail)
    one = draft.with_charge(0, ChargeRequest("服务费", 1_00))
    two = one.with_charge(1, ChargeRequest("包装费", 2_00))
    assert [charge.name for charge in two.charges] == ["服务费", "包装费"]
    assert [charge.name for charge in two.with_charge(0, None).charges] == ["包装费"]


def test_what_was_typed_is_carried_to_the_order_as_it_stands_now(shop) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    sheet = order_sheet(shop.session, order_id)
    typed = Kept(sheet, draft_of(sheet.detail).with_line(0, 50_00))
    fewer = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 2), allow_freight=True)
    edit(shop.session, order_id, shop.order(order_id).version, fewer)
    now = order_sheet(shop.session, order_id).detail
    assert not typed.fits(now)
    carried = typed.carried(now)
    assert [line.agreed_fen for line in carried.lines] == [50_00]
    assert carried.allow_freight
