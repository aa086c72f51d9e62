"""The hand-over list: why an order stands there, whose it is, and when it leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain.kinds import Disposition, Grade, Role
from erp_returns.models import Operator
from erp_returns.queries import today as query
from erp_returns.queries.today import TodayGroup, today
from erp_returns.services import disputes, follow_ups, receiving, returns
from erp_returns.services.inspection import Group
from erp_returns.services.intake_drafts import keep_draft
from tests.journeys.shop import ShopAtWork, Wanted

NOW, DAY = "2026-11-21T02:30:00Z", "2026-11-21"
LATE = "2026-11-21T07:00:00Z"
OWNER = 2


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


def listed(shop: ShopAtWork, now: str = NOW, person: int | None = None) -> list[tuple[str, int, str]]:
    return [
        (row.group, row.order_id, row.text) for row in today(shop.session.database, now, DAY, person).rows
    ]


def somebody(shop: ShopAtWork, role: Role) -> int:
    return int(Operator.create(name=role.value, role=role).id)


def follow(shop: ShopAtWork, order_id: int, text: str, day: str = DAY, person: int | None = None) -> None:
    follow_ups.add(shop.session, order_id, follow_ups.Wanted(text, day, person))


def late_parcel(shop: ShopAtWork) -> int:
    order_id = shop.returned(Wanted(1, 2))
    shop.cancel(order_id)
    counts = tuple(receiving.Count(line.id, 2) for line in shop.lines(order_id))
    receiving.receive(shop.session, receiving.Intake(order_id, counts), shop.order(order_id).version)
    return order_id


def test_nothing_waits_in_a_quiet_shop(shop):
    shop.returned(Wanted(1, 1))
    assert today(shop.session.database, NOW, DAY).count == 0


def test_follow_ups_stand_there_from_their_day_until_they_are_done(shop):
    order_id = shop.returned(Wanted(1, 1))
    follow(shop, order_id, "明天", "2026-11-22")
    follow(shop, order_id, "今天")
    follow(shop, order_id, "早就", "2026-11-01")
    assert listed(shop) == [("follow_up", order_id, "早就"), ("follow_up", order_id, "今天")]
    first, *_ = today(shop.session.database, NOW, DAY).rows
    follow_ups.done(shop.session, first.entry_id)
    assert listed(shop) == [("follow_up", order_id, "今天")]


def test_what_is_late_stands_there_with_what_waits_longest_first(shop):
    waits = shop.returned(Wanted(1, 1))
    other = shop.returned(Wanted(2, 1))
    assert listed(shop, LATE) == [("overdue", waits, "衬衫 红 L"), ("overdue", other, "皮鞋 42")]
    shop.approve(waits)
    assert listed(shop, LATE) == [("overdue", other, "皮鞋 42")]


def test_a_dispute_stands_there_with_its_own_deadline_and_note(shop):
    order_id = shop.returned(Wanted(1, 1))
    wanted = disputes.Dispute("2026-11-23T10:00:00Z", "48 小时内举证")
    disputes.open_dispute(shop.session, order_id, shop.order(order_id).version, wanted)
    (row,) = today(shop.session.database, NOW, DAY).rows
    assert (row.group, row.text, row.due) == ("dispute", "48 小时内举证", "2026-11-23T10:00:00Z")
    disputes.close_dispute(shop.session, order_id, shop.order(order_id).version, "支持商家")
    assert listed(shop) == []


def test_a_dispute_past_its_deadline_is_not_called_late_twice(shop):
    order_id = shop.returned(Wanted(1, 1))
    wanted = disputes.Dispute("2026-11-21T03:00:00Z", "举证")
    disputes.open_dispute(shop.session, order_id, shop.order(order_id).version, wanted)
    assert listed(shop, "2026-11-21T04:00:00Z") == [("dispute", order_id, "举证")]


def test_a_count_that_was_begun_stands_there_with_who_began_it(shop):
    order_id = shop.returned(Wanted(1, 1))
    keep_draft(shop.session, order_id, "{}")
    (row,) = today(shop.session.database, NOW, DAY).rows
    assert (row.group, row.person, row.text) == ("half_done", "店主", NOW)


def test_a_late_parcel_waits_for_a_decision_and_not_among_what_goes_back(shop):
    order_id = late_parcel(shop)
    assert listed(shop) == [("late_parcel", order_id, "衬衫 红 L ×2")]
    returns.reopen(shop.session, order_id, shop.order(order_id).version, "收到了")
    assert listed(shop) == []


def test_goods_that_go_back_stand_there_until_they_left(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, Grade.DEFECTIVE, Disposition.SEND_BACK),))
    assert ("send_back", order_id, "衬衫 红 L ×2") in listed(shop)
    shop.send_back(order_id)
    assert "send_back" not in [group for group, *_ in listed(shop)]


def test_groups_come_in_their_order_and_are_counted(shop):
    back = shop.returned(Wanted(2, 1))
    shop.approve(back)
    shop.receive(back, (Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK),))
    late_parcel(shop)
    follow(shop, back, "催件")
    found = today(shop.session.database, LATE, DAY)
    assert list(dict.fromkeys(row.group for row in found.rows)) == [
        group.value for group in TodayGroup if group in found.counts
    ]
    assert found.count == len(found.rows) == sum(found.counts.values())


def test_a_long_group_is_counted_whole_and_listed_in_part(shop, monkeypatch):
    monkeypatch.setattr(query, "MOST", 3)
    order_id = shop.returned(Wanted(1, 1))
    for place in range(5):
        follow(shop, order_id, str(place))
    found = today(shop.session.database, NOW, DAY)
    assert (len(found.rows), found.counts) == (3, {TodayGroup.FOLLOW_UP: 5})


# -- whose it is


def test_mine_are_my_follow_ups_and_those_of_nobody(shop):
    clerk = somebody(shop, Role.SERVICE)
    order_id = shop.returned(Wanted(1, 1))
    for text, person in (("我的", clerk), ("店主的", OWNER), ("谁都行", None)):
        follow(shop, order_id, text, person=person)
    assert [text for *_, text in listed(shop, person=clerk)] == ["我的", "谁都行"]
    assert [text for *_, text in listed(shop, person=OWNER)] == ["店主的", "谁都行"]


@pytest.mark.parametrize(
    ("role", "groups"),
    [
        (Role.OWNER, ["overdue", "late_parcel"]),
        (Role.SERVICE, []),
        (Role.WAREHOUSE, []),
        (Role.FINANCE, []),
    ],
)
def test_what_is_late_is_for_who_may_bring_it_on(shop, role, groups):
    shop.returned(Wanted(2, 1))
    late_parcel(shop)
    person = OWNER if role is Role.OWNER else somebody(shop, role)
    assert [group for group, *_ in listed(shop, LATE, person)] == groups


def test_counts_are_for_who_began_them(shop):
    clerk = somebody(shop, Role.WAREHOUSE)
    order_id = shop.returned(Wanted(1, 1))
    keep_draft(replace(shop.session, operator_id=clerk, operator_name="仓管"), order_id, "{}")
    assert [group for group, *_ in listed(shop, person=clerk)] == ["half_done"]
    assert listed(shop, person=OWNER) == []
