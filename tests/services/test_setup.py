"""A new shop can start work at once."""

import json

import pytest

from erp_returns import resources
from erp_returns.domain.errors.catalogue import OperatorUnknown
from erp_returns.domain.permissions import Permission
from erp_returns.models import Operator
from erp_returns.queries.people import operators, permissions_of
from erp_returns.services.setup import found_shop, open_session
from tests.builders import NOW, new_shop


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def counts(database):
    tables = ("operator", "reason", "return_type", "carrier", "warehouse", "shop_event")
    return {table: database.execute_sql(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_a_new_shop_holds_all_that_ships(session):
    reasons = json.loads(resources.path("reasons.json").read_text(encoding="utf-8"))
    carriers = json.loads(resources.path("carriers.json").read_text(encoding="utf-8"))
    assert counts(session.database) == {
        "operator": 2,
        "reason": len(reasons["reasons"]),
        "return_type": len(reasons["types"]),
        "carrier": len(carriers["carriers"]),
        "warehouse": 1,
        "shop_event": 1,
    }


def test_a_founded_shop_is_left_alone(session):
    before = counts(session.database)
    found_shop(session.database, NOW)
    assert counts(session.database) == before


def test_children_stand_under_their_parents(session):
    rows = session.database.execute_sql(
        "SELECT p.text FROM reason r JOIN reason p ON p.id = r.parent_id WHERE r.text = '质量问题'"
    ).fetchall()
    assert rows == [("商品质量",)]


def test_the_owner_sits_down_first_and_may_do_everything(session):
    assert session.operator_name == "店主"
    assert permissions_of(session.database, session.operator_id) == frozenset(Permission)


def test_the_clock_s_operator_is_not_among_the_people(session):
    assert [row.name for row in operators(session.database)] == ["店主"]


@pytest.mark.parametrize("name", ["系统", "张三"])
def test_nobody_sits_down_under_a_name_that_is_not_in_use(session, name):
    with pytest.raises(OperatorUnknown, match=name):
        open_session(session.database, name)


def test_an_operator_sits_down_by_name(session):
    Operator.insert(name="小李", role="service").execute()
    assert open_session(session.database, "小李").operator_name == "小李"
