"""Platforms' after-sale cases become return orders once, at their stage, with money that adds up."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from erp_returns.documents.after_sale_files import Stage
from erp_returns.domain.errors import NotPermitted
from erp_returns.domain.kinds import ReturnKind, Role
from erp_returns.models import Operator
from erp_returns.queries.reading import scalar
from erp_returns.queries.verify import verify
from erp_returns.services import after_sale_import, returns, review
from erp_returns.services.people import add_operator
from erp_returns.services.refunds import Payment, pay
from erp_returns.services.sales_import import ImportCancelled
from erp_returns.services.session import Session
from tests.builders import add_s1, add_sale, line, new_shop, unshipped
from tests.services.cases import (
    CASE,
    GOODS,
    apply,
    case,
    count,
    damages,
    of,
    order,
    parsed,
    raise_by_hand,
    refunded,
    version,
)


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def test_a_finished_case_is_a_finished_order_without_stock(session):
    add_s1(session)
    result = apply(session, CASE)
    assert (result.added, result.problems) == (1, ())
    assert order(session)[1:] == ("completed", 3033, 3033, 1)
    assert count(session, "stock_movement") == 0
    assert damages(session) == []


@pytest.mark.parametrize(
    ("stage", "status", "paid"),
    [
        (Stage.ASKED, "pending_review", 0),
        (Stage.AGREED, "awaiting_return", 0),
        (Stage.PAYABLE, "awaiting_refund", 0),
        (Stage.DONE, "completed", 3033),
        (Stage.REFUSED, "rejected", 0),
        (Stage.CLOSED, "cancelled", 0),
    ],
)
def test_an_order_goes_on_at_its_stage(session, stage, status, paid):
    add_s1(session)
    apply(session, case(stage=stage))
    assert order(session)[1] == status
    assert refunded(session) == paid
    assert damages(session) == []


def test_the_same_file_again_changes_nothing(session):
    add_s1(session)
    apply(session, CASE)
    version = scalar(session.database, "SELECT version FROM return_order")
    again = apply(session, CASE)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 1)
    assert scalar(session.database, "SELECT version FROM return_order") == version
    assert refunded(session) == 3033


def test_a_preview_says_the_same_and_writes_nothing(session):
    add_s1(session)
    seen = after_sale_import.preview(session, parsed(CASE, case(refund_number="2", sale_number="9999")))
    assert (seen.new, seen.refused, seen.lines) == (1, 1, 1)
    assert count(session, "return_order") == count(session, "number_series WHERE series LIKE 'RT%'") == 0


def test_an_order_raised_by_hand_is_met_and_its_money_counted_once(session):
    sale = add_s1(session)
    here = raise_by_hand(session, sale)
    review.approve(session, here, version(session, here))
    result = apply(session, CASE)
    assert (result.added, result.updated) == (0, 1)
    assert count(session, "return_order") == 1
    assert refunded(session) == 3033
    assert scalar(session.database, "SELECT paid_before_goods FROM return_order") == 1
    assert damages(session) == []


def test_an_order_with_the_platforms_number_is_met_whatever_its_amount(session):
    here = raise_by_hand(session, add_s1(session), platform_refund_number=CASE.refund_number, units=2)
    review.approve(session, here, version(session, here))
    apply(session, CASE)
    assert count(session, "return_order") == 1
    assert refunded(session) == 3033


def test_a_refund_that_was_written_down_by_hand_is_not_written_down_again(session):
    here = raise_by_hand(session, add_s1(session))
    review.approve(session, here, version(session, here))
    pay(session, here, version(session, here), Payment(3033))
    apply(session, CASE)
    assert refunded(session) == 3033
    assert damages(session) == []


def test_an_order_that_waits_for_review_is_left_to_people(session):
    raise_by_hand(session, add_s1(session))
    result = apply(session, CASE)
    assert result.added == 0
    assert "待审核" in result.problems[0].message
    assert refunded(session) == 0


def test_a_platform_that_paid_more_than_is_due_is_left_to_people(session):
    here = raise_by_hand(session, add_s1(session), platform_refund_number=CASE.refund_number)
    review.approve(session, here, version(session, here))
    result = apply(session, case(lines=(of("A-1001", 4000),)))
    assert "40.00" in result.problems[0].message
    assert refunded(session) == 0


def test_an_open_case_goes_on_with_the_next_file(session):
    add_s1(session)
    apply(session, case(stage=Stage.ASKED, parcels=()))
    apply(session, case(stage=Stage.AGREED))
    assert order(session)[1] == "awaiting_return"
    assert count(session, "return_parcel") == 1
    result = apply(session, CASE)
    assert (result.updated, order(session)[1], refunded(session)) == (1, "awaiting_return", 3033)
    assert damages(session) == []


def test_an_open_case_that_the_platform_ends_ends_here(session):
    add_s1(session)
    apply(session, case(stage=Stage.ASKED))
    apply(session, case(stage=Stage.CLOSED))
    assert order(session)[1] == "cancelled"
    assert damages(session) == []


def test_an_order_given_up_by_hand_and_on_the_platform_is_one(session):
    here = raise_by_hand(session, add_s1(session))
    returns.cancel(session, here, version(session, here), "买家撤回")
    result = apply(session, case(stage=Stage.CLOSED))
    assert (result.added, count(session, "return_order")) == (0, 1)


def test_an_order_given_up_by_hand_does_not_stand_for_one_that_the_platform_paid(session):
    here = raise_by_hand(session, add_s1(session))
    returns.cancel(session, here, version(session, here), "买家撤回")
    assert apply(session, CASE).added == 1
    assert refunded(session) == 3033


def test_a_refund_of_goods_that_never_left_takes_the_freight_along(session):
    add_s1(session, **unshipped())
    result = apply(
        session,
        case(
            kind=ReturnKind.REFUND_ONLY.value,
            parcels=(),
            lines=(of("A-1001", 9100), of("B-2001", 8190), of("C-3001", 1710)),
        ),
    )
    assert result.problems == ()
    assert order(session)[1:4] == ("completed", 19000, 19000)
    assert damages(session) == []


def test_money_for_goods_that_the_customer_keeps_is_a_compensation(session):
    add_s1(session)
    apply(session, case(kind=ReturnKind.REFUND_ONLY.value, parcels=(), lines=(of("B-2001", 1818),)))
    assert scalar(session.database, "SELECT basis FROM return_line") == "compensation"
    assert order(session)[1:4] == ("completed", 1818, 1818)
    assert damages(session) == []


def test_the_freight_pays_what_goods_alone_do_not_reach(session):
    add_s1(session)
    apply(session, case(lines=(of("B-2001", 8990, all_units=True),)))
    assert order(session)[1:4] == ("completed", 8990, 8990)
    assert scalar(session.database, "SELECT freight_fen FROM return_order") == 800
    assert damages(session) == []


def test_more_than_the_goods_and_the_freight_is_refused_with_the_sums(session):
    add_s1(session)
    result = apply(session, case(lines=(of("B-2001", 8991),)))
    assert (result.added, result.refused) == (0, 1)
    assert "89.91" in result.problems[0].message
    assert "89.90" in result.problems[0].message
    assert count(session, "return_order") == 0


def test_units_that_others_have_are_refused(session):
    sale = add_s1(session)
    raise_by_hand(session, sale, units=3)
    result = apply(session, CASE)
    assert (result.added, result.refused) == (0, 1)
    assert damages(session) == []


def test_as_many_units_come_back_as_the_amount_covers(session):
    add_s1(session)
    apply(session, case(lines=(of("A-1001", 5000),)))
    assert scalar(session.database, "SELECT requested FROM return_line") == 2


def test_units_that_the_file_names_count(session):
    add_s1(session)
    apply(session, case(lines=(of("A-1001", 3000, quantity=3),)))
    assert scalar(session.database, "SELECT requested FROM return_line") == 3


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"sale_number": "9999"}, "9999"),
        ({"lines": (replace(GOODS, product_code="X", product_name="没有的商品"),)}, "没有的商品"),
    ],
)
def test_what_cannot_be_matched_is_told_and_the_rest_goes_in(session, facts, words):
    add_s1(session)
    result = apply(session, case(refund_number="7", **facts), CASE)
    assert (result.added, result.refused) == (1, 1)
    assert words in result.problems[0].message
    assert result.problems[0].row == 2


def test_a_line_is_found_by_its_name_where_it_has_no_code(session):
    add_s1(session)
    assert apply(session, case(lines=(replace(GOODS, product_code="", product_name="帆布鞋"),))).added == 1


def test_a_number_that_two_shops_have_needs_the_shop(session):
    add_s1(session)
    add_sale(session, line("A-1001", 3, 3333), platform_number="3001", shop="淘宝二店")
    assert apply(session, CASE).refused == 1
    assert apply(session, case(shop="淘宝二店")).added == 1


def test_who_may_not_pay_imports_no_cases(session):
    add_s1(session)
    add_operator(session, "小鱼", Role.SERVICE)
    clerk = Operator.get(Operator.name == "小鱼").id
    with pytest.raises(NotPermitted):
        after_sale_import.apply(
            Session(session.database, clerk, "小鱼", session.clock, session.zone), parsed(CASE)
        )
    assert count(session, "return_order") == 0


stages = st.sampled_from(list(Stage))
cases = st.lists(
    st.builds(
        replace,
        st.just(CASE),
        refund_number=st.sampled_from(["1", "2", "3"]),
        kind=st.sampled_from([ReturnKind.REFUND_ONLY.value, ReturnKind.RETURN_REFUND.value]),
        stage=stages,
        lines=st.lists(
            st.builds(
                of,
                st.sampled_from(["A-1001", "B-2001", "C-3001"]),
                st.integers(1, 10000),
                quantity=st.none() | st.integers(1, 4),
                all_units=st.booleans(),
            ),
            min_size=1,
            max_size=2,
            unique_by=lambda each: each.product_code,
        ).map(tuple),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda draft: draft.refund_number,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=cases,
    second=cases,
    shipped=st.booleans(),
    by_hand=st.lists(st.sampled_from(["A-1001", "B-2001", "C-3001"]), max_size=2),
)
def test_whatever_is_imported_and_raised_money_counts_once_and_every_invariant_holds(
    tmp_path_factory, first, second, shipped, by_hand
):
    session = new_shop(tmp_path_factory.mktemp("shop"))
    sale = add_s1(session, **({} if shipped else unshipped()))
    if shipped:
        for code in dict.fromkeys(by_hand):
            here = raise_by_hand(session, sale, code)
            review.approve(session, here, version(session, here))
    apply(session, *first)
    apply(session, *second)
    before = refunded(session)
    again = apply(session, *second)
    assert (again.added, again.updated, refunded(session)) == (0, 0, before)
    assert before <= 19000
    twice = "SELECT count(*) - count(DISTINCT platform_refund_number) FROM return_order"
    assert scalar(session.database, f"{twice} WHERE platform_refund_number <> ''") == 0
    assert damages(session) == []


@pytest.mark.parametrize(
    ("damage", "check"),
    [
        ("UPDATE return_order SET imported = 0", "milestones"),
        ("UPDATE return_line SET imported = 0", "line_counts"),
        ("UPDATE return_line SET imported = 0, received = 0, accepted = 0", "status"),
    ],
)
def test_what_was_imported_cannot_be_made_to_look_otherwise(session, damage, check):
    add_s1(session)
    apply(session, CASE)
    session.database.execute_sql(damage)
    assert check in [each.name for each in verify(session.database).checks if each.found]


def test_a_refund_that_names_the_sub_order_finds_its_line(session):
    first = replace(line("A-1001", 1, 1000), platform_line_number="77001")
    second = replace(line("A-1001", 1, 2000), platform_line_number="77002")
    add_sale(session, first, second)
    assert apply(session, case(sale_number="77002", lines=(of("", 2000),))).added == 1
    found = scalar(session.database, "SELECT sales_order_line_id FROM return_line")
    sql = "SELECT platform_line_number FROM sales_order_line WHERE id = ?"
    assert scalar(session.database, sql, (found,)) == "77002"


def test_what_people_have_to_look_at_keeps_the_number_of_the_platform(session):
    here = raise_by_hand(session, add_s1(session))
    result = apply(session, CASE)
    assert (result.updated, len(result.problems)) == (1, 1)
    assert order(session)[0] == here
    again = apply(session, CASE)
    assert (again.unchanged, len(again.problems)) == (1, 1)


@pytest.mark.parametrize("do", [after_sale_import.preview, after_sale_import.apply])
def test_an_import_that_is_stopped_writes_nothing(session, do):
    add_s1(session)
    asked = iter([False, True])
    with pytest.raises(ImportCancelled):
        do(session, parsed(CASE, case(refund_number="2")), None, lambda: next(asked))
    assert count(session, "return_order") == count(session, "import_run WHERE kind = 'returns'") == 0


def test_others_write_while_a_preview_runs_and_do_not_wait(session):
    add_s1(session)
    other = sqlite3.connect(session.database.database, timeout=0, isolation_level=None)

    def write_meanwhile(done, _total):
        other.execute("INSERT OR REPLACE INTO parameter (name, value) VALUES ('theme', ?)", (str(done),))

    with closing(other):
        seen = after_sale_import.preview(session, parsed(CASE, case(refund_number="2")), write_meanwhile)
    assert seen.new == 2
    assert scalar(session.database, "SELECT value FROM parameter WHERE name = 'theme'") == "2"
    assert count(session, "return_order") == 0


def test_an_import_that_breaks_off_writes_nothing(session, monkeypatch):
    add_s1(session)

    def broken(*_):
        raise OSError("disk")

    monkeypatch.setattr(after_sale_import, "meet_case", broken)
    with pytest.raises(OSError, match="disk"):
        apply(session, CASE, case(refund_number=CASE.refund_number, shop="淘宝一店"))
    assert count(session, "return_order") == 0


def test_progress_counts_the_cases(session):
    add_s1(session)
    told = []
    after_sale_import.apply(session, parsed(CASE), lambda done, total: told.append((done, total)))
    assert told[-1] == (1, 1)
