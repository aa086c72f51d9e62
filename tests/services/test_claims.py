"""What couriers owe: from the first word to the money, never more than was claimed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, Role
from erp_returns.models import CarrierClaim, Inspection, Operator
from erp_returns.queries.carrier_claims import ClaimableRow, claimable, closed_claims, open_claims
from erp_returns.queries.event_log import EventLog, LogFilter
from erp_returns.queries.verify import verify
from erp_returns.services import claims, reversals
from erp_returns.services.claims import Claim
from erp_returns.services.inspection import Group
from erp_returns.services.receiving import Arrival, Count, Differing, Intake, receive
from erp_returns.services.session import Changes, Session
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture
def shop(tmp_path):
    shop = ShopAtWork(tmp_path)
    yield shop
    found = [each.text for check in verify(shop.session.database).checks for each in check.violations]
    assert found == []


@pytest.fixture
def claimed(shop) -> CarrierClaim:
    order_id = shop.returned(Wanted(1, 1))
    wanted = Claim("中通", 80_00, "7312345678901", order_id, note="外箱压坏")
    claims.claim(shop.session, wanted)
    return CarrierClaim.get()


def again() -> CarrierClaim:
    return CarrierClaim.get()


def test_a_claim_waits_with_its_order(shop, claimed):
    (row,) = open_claims(shop.session.database)
    assert (row.order_number, row.parcel, row.claimed_fen) == ("RT20261121-0001", "中通 7312345678901", 80_00)
    assert (row.status, row.operator, row.note) == ("open", "店主", "外箱压坏")


def test_a_claim_is_agreed_to_and_paid(shop, claimed):
    claims.agree(shop.session, claimed.id, 1, 60_00)
    assert again().status == "agreed"
    claims.paid(shop.session, claimed.id, 2, 60_00, "支付宝")
    assert (again().status, again().paid_fen, again().note) == ("paid", 60_00, "外箱压坏；支付宝")
    assert open_claims(shop.session.database) == []
    assert [row.agreed_fen for row in closed_claims(shop.session.database)] == [60_00]


def test_a_claim_may_be_paid_without_a_word_before(shop, claimed):
    claims.paid(shop.session, claimed.id, 1, 80_00)
    assert again().status == "paid"


def test_a_refusal_says_why(shop, claimed):
    with pytest.raises(e.TextMissing, match="拒赔原因"):
        claims.refuse(shop.session, claimed.id, 1, " ")
    claims.refuse(shop.session, claimed.id, 1, "超过时效")
    assert (again().status, again().closed_at) == ("refused", "2026-11-21T02:30:00Z")


@pytest.mark.parametrize("service", [claims.agree, claims.paid])
@pytest.mark.parametrize(
    ("fen", "refusal"), [(80_01, e.ClaimBeyond), (0, e.AmountNotPositive), (-1, e.AmountNegative)]
)
def test_an_amount_lies_within_the_claim(shop, claimed, service, fen, refusal):
    with pytest.raises(refusal):
        service(shop.session, claimed.id, 1, fen)
    assert again().status == "open"


Step = Callable[[Session, int, int], object]
STEPS: dict[str, Step] = {
    "agree": lambda session, row, version: claims.agree(session, row, version, 1_00),
    "paid": lambda session, row, version: claims.paid(session, row, version, 1_00),
    "refuse": lambda session, row, version: claims.refuse(session, row, version, "不赔"),
}


@pytest.mark.parametrize("last", ["paid", "refuse"])
@pytest.mark.parametrize("step", STEPS)
def test_a_settled_claim_is_settled(shop, claimed, last, step):
    STEPS[last](shop.session, claimed.id, 1)
    with pytest.raises(e.ClaimNotNow):
        STEPS[step](shop.session, claimed.id, 2)


@pytest.mark.parametrize("step", STEPS)
def test_the_second_of_two_people_is_told(shop, claimed, step):
    claims.agree(shop.session, claimed.id, 1, 10_00)
    with pytest.raises(e.ChangedMeanwhile, match="店主"):
        STEPS[step](shop.session, claimed.id, 1)


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        (Claim("", 1_00), e.TextMissing),
        (Claim("中通", 0), e.AmountNotPositive),
        (Claim("中通", 1_00, order_id=99), e.NotFound),
        (Claim("中通", 1_00, parcel_id=99), e.EntryGone),
        (Claim("中通", 1_00, note="长" * 2001), e.TextTooLong),
    ],
)
def test_a_claim_without_ground_is_refused(shop, wanted, refusal):
    with pytest.raises(refusal):
        claims.claim(shop.session, wanted)
    assert CarrierClaim.select().count() == 0


def test_whoever_receives_claims_and_whoever_takes_money_says_it_came(shop, claimed):
    clerk = Operator.create(name="小李", role=Role.WAREHOUSE)
    clerk_at_work = replace(shop.session, operator_id=clerk.id, operator_name="小李")
    claims.agree(clerk_at_work, claimed.id, 1, 50_00)
    with pytest.raises(e.NotPermitted):
        claims.paid(clerk_at_work, claimed.id, 2, 50_00)


def test_every_step_is_told_with_what_it_changed(shop, claimed):
    claims.paid(shop.session, claimed.id, 1, 60_00)
    log = EventLog(shop.session.database, LogFilter(subject="carrier_claim")).first(9)
    assert [row.action for row in log] == ["paid", "claim"]
    told = [str(change) for change in log[0].changes(None)]
    assert told == ["状态 待答复 → 已赔付", "实际赔付 0.00 元 → 60.00 元"]


# -- once for each parcel


@pytest.mark.parametrize("written", ["7312345678901", " 7312345678901 ", "７３１２３４５６７８９０１"])
def test_a_parcel_is_claimed_for_once_however_its_number_is_written(shop, claimed, written):
    with pytest.raises(e.AlreadyClaimed) as refusal:
        claims.claim(shop.session, Claim("中通", 80_00, written))
    assert "80.00" in str(refusal.value)
    assert CarrierClaim.select().count() == 1


def test_a_claim_that_was_agreed_to_is_still_open(shop, claimed):
    claims.agree(shop.session, claimed.id, 1, 60_00)
    with pytest.raises(e.AlreadyClaimed):
        claims.claim(shop.session, Claim("中通", 80_00, "7312345678901"))


def test_a_parcel_that_was_claimed_for_before_is_told(shop, claimed):
    claims.refuse(shop.session, claimed.id, 1, "超过时效")
    changes = claims.claim(shop.session, Claim("中通", 80_00, "7312345678901"))
    (notice,) = changes.notices
    assert "索赔过 80.00 元" in str(notice)
    assert CarrierClaim.select().count() == 2


def test_parcels_without_a_number_are_not_taken_for_one(shop):
    claims.claim(shop.session, Claim("中通", 80_00))
    claims.claim(shop.session, Claim("中通", 80_00))
    assert CarrierClaim.select().count() == 2


# -- found on the bench


def arrived(shop: ShopAtWork, *, group: str = "", ticked: str = "") -> tuple[int, Changes]:
    """Two shirts in a parcel; damage that a group or a tick says somebody caused."""
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    (line,) = shop.lines(order_id)
    bad = Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN, caused_by=group)
    count = Count(line.id, 2, (Group(1, Grade.GOOD, Disposition.RESTOCK), bad))
    differences = (Differing("damaged", 1, line.id, ticked),) if ticked else ()
    arrival = Arrival("YT1234567890123", "圆通")
    intake = Intake(order_id, (count,), arrival, differences=differences)
    return order_id, receive(shop.session, intake, shop.order(order_id).version)


def offered(shop: ShopAtWork, now: str = "2026-11-22T00:00:00Z") -> list[ClaimableRow]:
    return claimable(shop.session.database, now)


@pytest.mark.parametrize("found", [{"group": "carrier"}, {"ticked": "carrier"}])
def test_damage_by_a_courier_is_offered_until_it_is_claimed_for(shop, found):
    order_id, changes = arrived(shop, **found)
    assert "物流索赔" in "".join(map(str, changes.notices))
    (row,) = offered(shop)
    assert (row.order_id, row.parcel, row.units) == (order_id, "圆通 YT1234567890123", 1)
    claims.claim(shop.session, Claim(row.carrier, 50_00, row.tracking_number, row.order_id, row.parcel_id))
    assert offered(shop) == []


@pytest.mark.parametrize("found", [{}, {"group": "buyer"}, {"ticked": "supplier"}])
def test_damage_that_somebody_else_caused_is_not(shop, found):
    assert arrived(shop, **found)[1].notices == ()
    assert offered(shop) == []


def test_damage_of_long_ago_is_offered_no_more(shop):
    arrived(shop, group="carrier")
    assert offered(shop, "2026-12-21T00:00:00Z") != []
    assert offered(shop, "2026-12-22T00:00:00Z") == []


def test_damage_on_an_inspection_that_was_taken_back_is_none(shop):
    order_id, _ = arrived(shop, group="carrier")
    number = Inspection.get().number
    reversals.reverse_inspection(shop.session, number, shop.order(order_id).version, "看错了")
    assert offered(shop) == []
