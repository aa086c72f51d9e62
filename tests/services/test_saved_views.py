"""Ways to look at a list, kept under names by whoever is at work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from erp_returns.domain.errors import EntryGone, OperatorInactive, TextMissing, TextTooLong, ViewNameTaken
from erp_returns.domain.kinds import Role
from erp_returns.domain.list_views import ListView, read_view
from erp_returns.models import Operator
from erp_returns.queries.preferences import preference
from erp_returns.queries.saved_views import saved_views
from erp_returns.services import saved_views as views
from erp_returns.services.session import Session
from tests.builders import new_shop

LATE = ListView(chip="overdue", filters=(("shop", "1"),), sort="due_by", descending=False)
TODAY = ListView(filters=(("requested", "1"),), sort="requested_at", columns='{"order": []}')


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return new_shop(tmp_path)


@pytest.fixture
def other(session: Session) -> Session:
    """Somebody else at work on the same database."""
    operator = Operator.create(name="小李", role=Role.SERVICE.value)
    return replace(session, operator_id=operator.id, operator_name="小李")


def names(session: Session, page: str = "returns") -> list[str]:
    return [row.name for row in saved_views(session.database, session.operator_id, page)]


def kept(session: Session, name: str, view: ListView = LATE, page: str = "returns") -> int:
    views.save(session, page, name, view)
    return next(
        row.id for row in saved_views(session.database, session.operator_id, page) if row.name == name
    )


def opening(session: Session, page: str = "returns") -> str:
    return preference(session.database, session.operator_id, f"view/{page}")


def test_a_view_is_found_as_it_was_kept(session: Session) -> None:
    kept(session, "超时", LATE)
    row = saved_views(session.database, session.operator_id, "returns")[0]
    assert (row.name, read_view(row.content)) == ("超时", LATE)


def test_views_of_one_list_are_not_those_of_another(session: Session) -> None:
    kept(session, "今天", page="sales")
    assert (names(session), names(session, "sales")) == ([], ["今天"])


def test_an_updated_view_keeps_its_name(session: Session) -> None:
    views.update(session, kept(session, "我的"), TODAY)
    row = saved_views(session.database, session.operator_id, "returns")[0]
    assert (row.name, read_view(row.content)) == ("我的", TODAY)


def test_a_view_gets_another_name_without_its_spaces(session: Session) -> None:
    views.rename(session, kept(session, "我的"), "  我的   待办 ")
    assert names(session) == ["我的 待办"]


def test_a_view_may_be_given_the_name_it_has(session: Session) -> None:
    views.rename(session, kept(session, "我的"), "我的")
    assert names(session) == ["我的"]


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_a_view_needs_a_name(session: Session, name: str) -> None:
    with pytest.raises(TextMissing, match="请填写视图名称"):
        views.save(session, "returns", name, LATE)


def test_a_name_that_no_button_could_show_is_refused(session: Session) -> None:
    with pytest.raises(TextTooLong, match="最长 30 个字，现在有 31 个"):
        views.save(session, "returns", "视" * 31, LATE)


def test_two_views_of_a_list_have_two_names(session: Session) -> None:
    first, second = kept(session, "甲"), kept(session, "乙")
    with pytest.raises(ViewNameTaken, match="已有名为“甲”的视图"):
        views.save(session, "returns", "甲", TODAY)
    with pytest.raises(ViewNameTaken):
        views.rename(session, second, "甲")
    assert (names(session), first != second) == (["甲", "乙"], True)


def test_everybody_has_views_of_their_own(session: Session, other: Session) -> None:
    kept(session, "我的待办")
    kept(other, "我的待办", TODAY)
    views.delete(other, saved_views(other.database, other.operator_id, "returns")[0].id)
    assert (names(session), names(other)) == (["我的待办"], [])


@pytest.mark.parametrize(
    "meddle",
    [
        lambda session, view_id: views.update(session, view_id, TODAY),
        lambda session, view_id: views.rename(session, view_id, "别人的"),
        views.delete,
        lambda session, view_id: views.open_with(session, "returns", f"my/{view_id}"),
    ],
)
def test_nobody_touches_the_views_of_others(session: Session, other: Session, meddle) -> None:
    view_id = kept(session, "我的", LATE)
    with pytest.raises(EntryGone, match="这个视图已经不存在"):
        meddle(other, view_id)
    row = saved_views(session.database, session.operator_id, "returns")[0]
    assert (row.name, read_view(row.content)) == ("我的", LATE)


def test_a_view_deleted_in_another_window_cannot_be_changed_in_this_one(session: Session) -> None:
    view_id = kept(session, "我的")
    views.delete(session, view_id)
    with pytest.raises(EntryGone):
        views.update(session, view_id, TODAY)
    assert names(session) == []


def test_a_list_opens_with_the_view_that_was_named_until_it_is_deleted(session: Session) -> None:
    first, second = kept(session, "甲"), kept(session, "乙")
    views.open_with(session, "returns", f"my/{first}")
    views.delete(session, second)
    named = opening(session)
    views.delete(session, first)
    assert (named, opening(session)) == (f"my/{first}", "")


def test_a_list_may_open_with_a_view_of_the_program_itself(session: Session, other: Session) -> None:
    views.open_with(session, "returns", "todo")
    assert (opening(session), opening(session, "sales"), opening(other)) == ("todo", "", "")


def test_who_was_deactivated_keeps_no_views(session: Session, other: Session) -> None:
    Operator.update(active=0).where(Operator.id == other.operator_id).execute()
    with pytest.raises(OperatorInactive):
        views.save(other, "returns", "我的", LATE)
