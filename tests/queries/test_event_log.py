"""The log of orders and shop in one list: filtered, in order, and read only as far as it is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Self

import pytest
from peewee import SqliteDatabase

from erp_returns.domain.kinds import Liability
from erp_returns.domain.seals import ORDER_FIELDS
from erp_returns.models import Operator
from erp_returns.queries.event_log import ORDER, EventLog, LogFilter, doers
from erp_returns.services import catalog, follow_ups, review
from erp_returns.services.catalog_edits import ReasonEdit
from erp_returns.services.events import shop_event
from erp_returns.services.session import write
from tests.journeys.shop import ShopAtWork, Wanted

CROWD = 100_000
FIRST = 200


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    shop = ShopAtWork(tmp_path)
    first = shop.returned(Wanted(1, 1))
    shop.approve(first)
    later(shop, 22)
    shop.set("max_compensation", 2000)
    second = shop.returned(Wanted(2, 1))
    review.reject(shop.session, second, shop.order(second).version, "已穿过 100%")
    return shop


def later(shop: ShopAtWork, day: int) -> None:
    moment = datetime(2026, 11, day, 3, tzinfo=UTC)
    shop.session = replace(shop.session, clock=lambda: moment)


def listed(shop: ShopAtWork, **wanted) -> list[tuple[str, str]]:
    rows = EventLog(shop.session.database, LogFilter(**wanted)).first(100)
    return [(row.subject, row.action) for row in rows]


def actions(shop: ShopAtWork, **wanted) -> list[str]:
    return [action for _, action in listed(shop, **wanted)]


def test_both_histories_stand_in_one_list_newest_first(shop):
    assert actions(shop) == ["reject", "create", "set", "approve", "create", "found"]


def test_positions_are_those_of_the_rows(shop):
    log = EventLog(shop.session.database, LogFilter())
    ids = log.positions(lambda: False)
    assert list(ids) == [row.id for row in log.first(100)]
    assert len(set(ids)) == len(ids) == 6
    assert log.rows(ids[2:4]).keys() == set(ids[2:4])


def test_a_row_tells_who_did_what_to_which(shop):
    row, *_ = EventLog(shop.session.database, LogFilter()).first(1)
    assert (row.operator, str(row.deed), str(row.kind), row.named) == (
        "店主",
        "审核拒绝",
        "退换货单",
        shop.order(2).number,
    )
    assert (row.from_status, row.to_status, row.note) == ("pending_review", "rejected", "已穿过 100%")
    assert "拒绝原因 已穿过 100%" in map(str, row.changes(None))


def test_a_setting_is_told_by_its_label_from_what_to_what(shop):
    (row,) = EventLog(shop.session.database, LogFilter(subject="parameter")).first(9)
    assert (str(row.kind), str(row.named), str(row.deed)) == ("参数", "补偿上限", "设置")
    assert list(map(str, row.changes(None))) == ["10.00 → 20.00"]
    assert row.order_id is None


def test_a_reason_is_told_by_what_was_changed_of_it(shop):
    catalog.save(shop.session, ReasonEdit("颜色不对", Liability.SELLER, parent_id=shop.reason))
    row, *_ = EventLog(shop.session.database, LogFilter(subject="reason")).first(1)
    said = list(map(str, row.changes(None)))
    assert (str(row.named), str(row.deed)) == ("颜色不对", "新增")
    assert "责任方 商家" in said
    assert "上级 买家原因" in said


def test_people_are_told_by_name_however_their_subject_begins(shop):
    with write(shop.session) as w:
        shop_event(w, "operator:小李", "give", '{"given": []}', '{"given": ["pay"]}')
        shop_event(w, "people/小李", "edit", '{"active": 1}', '{"active": 0}')
        shop_event(w, "operatorial", "x")
    rows = EventLog(shop.session.database, LogFilter(subject="operator")).first(9)
    assert [(row.named, str(row.deed)) for row in rows] == [("小李", "修改"), ("小李", "给予权限")]
    assert [list(map(str, row.changes(None))) for row in rows] == [
        ["在职 是 → 否"],
        ["另外给予的权限 同意退款"],
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"start": "2026-11-22T00:00:00Z"}, ["reject", "create", "set"]),
        ({"end": "2026-11-22T00:00:00Z"}, ["approve", "create", "found"]),
        ({"action": "create"}, ["create", "create"]),
        ({"action": "set"}, ["set"]),
        ({"subject": ORDER}, ["reject", "create", "approve", "create"]),
        ({"operator_id": 1}, ["found"]),
        ({"text": "RT20261122"}, ["reject", "create"]),
        ({"text": "rt20261122"}, ["reject", "create"]),
        ({"text": "已穿过"}, ["reject"]),
        ({"text": "100%"}, ["reject"]),
        ({"text": "0%_"}, []),
        ({"text": "拒绝"}, ["reject"]),
        ({"text": "补偿上限"}, ["set"]),
        ({"text": "设置", "subject": ORDER}, []),
        ({"text": "衬衫"}, ["create"]),
    ],
)
def test_the_log_is_narrowed_down(shop, wanted, found):
    assert actions(shop, **wanted) == found


def test_who_did_something_is_found_by_person(shop):
    person = Operator.create(name="小李", role="service")
    own = replace(shop.session, operator_id=person.id, operator_name="小李")
    follow_ups.add(own, 1, follow_ups.Wanted("催件", "2026-11-23"))
    assert actions(shop, operator_id=person.id) == ["follow_up_added"]
    assert [row.name for row in doers(shop.session.database)] == ["系统", "店主", "小李"]


def test_events_of_one_second_stand_the_last_first(shop):
    with write(shop.session) as w:
        for place in range(5):
            shop_event(w, f"parameter:{place}", "set")
    assert [subject for subject, _ in listed(shop, subject="parameter")][:5] == [
        f"parameter:{place}" for place in (4, 3, 2, 1, 0)
    ]


# -- a hundred thousand events


@pytest.fixture(scope="module")
def crowded(tmp_path_factory) -> ShopAtWork:
    shop = ShopAtWork(tmp_path_factory.mktemp("crowd"))
    shop.returned(Wanted(1, 1))
    columns = ", ".join((*ORDER_FIELDS, "seal"))
    sql = f"INSERT INTO order_event ({columns}) VALUES (1, ?, 'x', '', '', 2, ?, '', '', '', 0, '{'0' * 64}')"
    with shop.session.database.atomic():
        for at in range(2, CROWD):
            time = f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}"
            shop.session.database.execute_sql(sql, (at, f"2027-01-01T{time}Z"))
    return shop


class Steps:
    """Counts what SQLite does, in thousands of steps."""

    def __init__(self, database: SqliteDatabase) -> None:
        self.connection = database.connection()
        self.thousands = 0

    def __enter__(self) -> Self:
        self.connection.set_progress_handler(self.count, 1000)
        return self

    def __exit__(self, *_raised: object) -> None:
        self.connection.set_progress_handler(None, 0)

    def count(self) -> int:
        self.thousands += 1
        return 0


def test_the_first_rows_of_a_long_log_cost_what_a_short_one_costs(crowded, shop):
    for wanted in (LogFilter(), LogFilter(start="2027-01-01T00:00:00Z"), LogFilter(subject=ORDER)):
        with Steps(crowded.session.database) as steps:
            found = EventLog(crowded.session.database, wanted).first(FIRST)
        assert len(found) == FIRST
        assert steps.thousands < 25


def test_a_page_far_down_reads_its_own_rows_and_no_others(crowded):
    log = EventLog(crowded.session.database, LogFilter())
    ids = log.positions(lambda: False)
    with Steps(crowded.session.database) as steps:
        page = log.rows(ids[50_000:50_100])
    assert len(ids) == CROWD
    assert len(page) == 100
    assert steps.thousands < 10


def test_reading_all_positions_stops_when_nobody_wants_them_any_more(crowded):
    asked = iter([False, True])
    ids = EventLog(crowded.session.database, LogFilter()).positions(lambda: next(asked, True))
    assert len(ids) < CROWD
