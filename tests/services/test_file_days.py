"""Times in files that cannot be are told, and never taken silently."""

from __future__ import annotations

import pytest

from erp_returns.documents.after_sale_files import Stage
from erp_returns.domain.kinds import ReturnKind
from erp_returns.services import after_sale_import, parameters, sales_import
from tests.builders import add_s1, new_shop, s1_draft, sales_file, unshipped
from tests.services.cases import CASE, apply, case, count, parsed, refunded

TO_COME = "2099-01-01T00:00:00Z"
TOMORROW = "2026-11-22T02:00:00Z"
BEFORE = "2026-11-08T00:00:00Z"
"""Two days before S1 was ordered."""


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def take_in(session, **facts):
    return sales_import.apply(session, sales_file(s1_draft(**facts)))


@pytest.mark.parametrize(
    ("column", "what"),
    [
        ("paid_at", "付款时间"),
        ("shipped_at", "发货时间"),
        ("signed_at", "签收时间"),
        ("completed_at", "完成时间"),
    ],
)
@pytest.mark.parametrize(("at", "words"), [(TO_COME, "还没有到"), (BEFORE, "早于下单时间")])
def test_a_sale_with_an_impossible_time_is_refused_with_what_it_is(session, column, what, at, words):
    result = take_in(session, **{column: at})
    assert (result.added, result.refused) == (0, 1)
    assert what in result.problems[0].message
    assert words in result.problems[0].message
    assert result.problems[0].row == 2


def test_a_sale_ordered_in_the_future_is_refused(session):
    result = take_in(session, ordered_at=TO_COME)
    assert "下单时间 2099-01-01" in result.problems[0].message
    assert "2026-11-21" in result.problems[0].message


def test_clocks_that_differ_by_hours_do_no_harm(session):
    assert take_in(session, completed_at=TOMORROW).added == 1
    facts = unshipped(
        platform_number="3002", ordered_at="2026-11-10T03:00:00Z", paid_at="2026-11-10T02:59:00Z"
    )
    assert take_in(session, **facts).added == 1


def test_a_sale_that_is_here_takes_no_impossible_time_either(session):
    add_s1(session, completed_at=None)
    result = take_in(session, completed_at=TO_COME)
    assert (result.updated, result.refused) == (0, 1)
    assert count(session, "sales_order WHERE completed_at IS NULL") == 1


def test_the_preview_says_the_same(session):
    seen = sales_import.preview(session, sales_file(s1_draft(signed_at=TO_COME)))
    assert (seen.new, seen.refused) == (0, 1)


@pytest.mark.parametrize("kind", [ReturnKind.RETURN_REFUND, ReturnKind.EXCHANGE])
@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"finished_at": TO_COME}, "完成时间 2099-01-01"),
        ({"requested_at": TO_COME}, "申请时间 2099-01-01"),
        ({"finished_at": BEFORE}, "早于下单时间 2026-11-10"),
        ({"requested_at": BEFORE}, "早于下单时间 2026-11-10"),
    ],
)
def test_a_case_with_an_impossible_time_is_refused_and_pays_nothing(session, kind, facts, words):
    add_s1(session)
    result = apply(session, case(kind=kind.value, **facts))
    assert (result.added, result.refused, refunded(session)) == (0, 1, 0)
    assert words in result.problems[0].message


def test_a_case_that_is_here_takes_no_impossible_time_either(session):
    add_s1(session)
    apply(session, case(stage=Stage.AGREED))
    result = apply(session, case(finished_at=TO_COME))
    assert (result.refused, refunded(session)) == (1, 0)
    assert after_sale_import.preview(session, parsed(case(finished_at=TO_COME))).refused == 1


def test_a_refund_dated_in_a_closed_period_is_refused(session):
    add_s1(session)
    parameters.set_parameter(session, "closed_until", "2026-11-20")
    result = apply(session, CASE)
    assert (result.refused, refunded(session)) == (1, 0)
    assert "2026-11-20" in result.problems[0].message


def test_a_refund_is_dated_as_the_platform_says(session):
    add_s1(session)
    apply(session, CASE)
    found = session.database.execute_sql("SELECT paid_on FROM refund").fetchone()
    assert found == ("2026-11-20",)
