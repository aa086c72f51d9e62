"""A newer file updates what the platform changed, and nothing that people did here."""

from dataclasses import replace

import pytest

from erp_returns.documents.sales_files.drafts import SaleParcelDraft
from erp_returns.domain.kinds import ReturnKind, SaleStatus
from erp_returns.domain.requests import LineRequest, ReturnRequest, SourceKey
from erp_returns.queries.catalog import return_types
from erp_returns.services import returns
from tests.builders import S1_LINES, SHIPPED, SIGNED, add_s1, line, line_ids, new_shop, s1_draft, unshipped
from tests.services.sold import apply, check_books, held, lines, sale


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def return_two_of_the_first_line(session, sale_id):
    kind = return_types(session.database, kind=ReturnKind.RETURN_REFUND)[0]
    asked = (LineRequest(SourceKey(line_ids(session, sale_id)[0]), quantity=2),)
    wish = ReturnRequest(sale_id, ReturnKind.RETURN_REFUND, kind.id, asked, reason_id=kind.reason_id)
    returns.create(session, wish)


def test_a_sale_paid_later_gets_its_money(session):
    add_s1(session, **unshipped(status=SaleStatus.PENDING_PAYMENT))
    result = apply(session, s1_draft(**unshipped()))
    assert (result.updated, result.problems) == (1, ())
    assert lines(session, "l.paid_fen") == [(9100,), (8190,), (910,)]


def test_a_newer_file_updates_what_the_platform_changed(session):
    add_s1(session, **unshipped())
    newer = s1_draft(
        platform_refunded_fen=500,
        seller_note="少一双",
        parcels=(SaleParcelDraft("顺丰速运", "SF1234567890123"),),
    )
    result = apply(session, newer)
    assert (result.updated, result.topics) == (1, {"sales"})
    assert sale(session, "status, shipped_at, signed_at, platform_refunded_fen, seller_note") == (
        "completed",
        SHIPPED,
        SIGNED,
        500,
        "少一双",
    )
    assert lines(session, "l.shipped_quantity") == [(3,), (1,), (2,)]
    assert session.database.execute_sql("SELECT carrier, folded FROM sales_parcel").fetchall() == [
        ("顺丰速运", "SF1234567890123")
    ]


def test_what_a_newer_file_does_not_say_stays(session):
    add_s1(session, seller_note="加急", platform_refunded_fen=500, coupon_fen=100)
    before = held(session)
    silent = s1_draft(seller_note="", receiver_name="", address="", parcels=(), signed_at=None)
    assert apply(session, silent).unchanged == 1
    assert held(session) == before


def test_asterisks_never_replace_a_known_receiver(session):
    add_s1(session)
    apply(session, s1_draft(receiver_name="王**", receiver_mobile="138****0001", address="文一路 2 号"))
    assert sale(session, "receiver_name, receiver_mobile, address") == (
        "王小明",
        "13800000001",
        "文一路 2 号",
    )


def test_an_older_export_takes_nothing_back(session):
    add_s1(session)
    before = held(session)
    result = apply(session, s1_draft(**unshipped(paid_fen=1)))
    assert (result.unchanged, result.older) == (1, 1)
    assert held(session) == before


def test_a_buyer_who_was_unknown_is_added(session):
    add_s1(session, member_account="")
    apply(session, s1_draft())
    sql = "SELECT m.account FROM sales_order o JOIN member m ON m.id = o.member_id"
    assert session.database.execute_sql(sql).fetchall() == [("buyer01",)]


def test_lines_in_another_order_are_the_same_lines(session):
    add_s1(session)
    before = held(session)
    assert apply(session, s1_draft(lines=tuple(reversed(S1_LINES)))).unchanged == 1
    assert held(session) == before


def test_money_may_still_change_while_nothing_came_back(session):
    add_s1(session)
    assert apply(session, s1_draft(lines=(*S1_LINES, line("D", 1, 1000)), paid_fen=200_00)).updated == 1
    assert len(lines(session, "l.id")) == 4
    check_books(session)


def test_money_never_changes_under_a_return(session):
    sale_id = add_s1(session)
    return_two_of_the_first_line(session, sale_id)
    before = held(session)["sales_order_line"]
    newer = s1_draft(paid_fen=180_00, seller_note="已改价", receiver_name="李四")
    result = apply(session, newer)
    assert (result.updated, result.refused, len(result.problems)) == (1, 0, 1)
    assert held(session)["sales_order_line"] == before
    assert sale(session, "paid_fen, seller_note, receiver_name") == (19000, "已改价", "王小明")


def test_a_file_that_still_differs_says_so_again_and_changes_nothing(session):
    return_two_of_the_first_line(session, add_s1(session))
    apply(session, s1_draft(paid_fen=180_00))
    before = held(session)
    result = apply(session, s1_draft(paid_fen=180_00))
    assert (result.updated, result.unchanged, len(result.problems)) == (0, 1, 1)
    assert held(session) == before


def test_units_shipped_never_fall_below_what_returns_rely_on(session):
    return_two_of_the_first_line(session, add_s1(session))
    apply(session, s1_draft(lines=tuple(replace(each, shipped_quantity=0) for each in S1_LINES)))
    assert lines(session, "l.shipped_quantity") == [(2,), (0,), (0,)]
