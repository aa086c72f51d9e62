"""Settings are changed by who may, within their range, and with an event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.errors import NotFound, NotPermitted, NumberPatternWrong, ParameterOutOfRange
from erp_returns.domain.parameters import PARAMETERS, ParameterKind, Settings, read_value, stored_value
from erp_returns.models import Operator, OperatorPermission
from erp_returns.queries.settings import settings
from erp_returns.services.parameters import reset_parameter, set_parameter
from erp_returns.services.setup import open_session
from tests.builders import new_shop


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def last_event(session):
    sql = "SELECT subject, action, before, after FROM shop_event ORDER BY id DESC LIMIT 1"
    return session.database.execute_sql(sql).fetchone()


def clerk(session, *given_permissions):
    found = Operator.insert(name="小李", role="service").execute()
    for permission in given_permissions:
        OperatorPermission.insert(operator_id=found, permission=permission, granted=1).execute()
    return open_session(session.database, "小李")


def test_a_parameter_that_is_set_is_in_force(session):
    set_parameter(session, "max_compensation", 2000)
    assert settings(session.database).count("max_compensation") == 2000


def test_a_change_is_in_the_log_with_what_it_was_and_is(session):
    set_parameter(session, "max_compensation", 2000)
    assert last_event(session) == ("parameter:max_compensation", "set", "1000", "2000")


def test_a_reset_parameter_has_its_default_again(session):
    set_parameter(session, "max_compensation", 2000)
    assert reset_parameter(session, "max_compensation").topics == {"parameters"}
    assert settings(session.database).given == {}
    assert last_event(session) == ("parameter:max_compensation", "reset", "2000", "1000")


def test_what_stays_as_it_was_leaves_no_trace(session):
    set_parameter(session, "theme", "dark")
    before = last_event(session)
    assert set_parameter(session, "theme", "dark").topics == frozenset()
    assert reset_parameter(session, "language").topics == frozenset()
    assert last_event(session) == before


@pytest.mark.parametrize(
    ("name", "value", "refusal"),
    [
        ("max_compensation", -1, ParameterOutOfRange),
        ("max_compensation", True, ParameterOutOfRange),
        ("theme", "pink", ParameterOutOfRange),
        ("closed_until", "2026-02-30", ParameterOutOfRange),
        ("number_refund", "TK{yyyymmdd}", NumberPatternWrong),
        ("default_return_type", "没有的类型", NotFound),
        ("default_inbound_warehouse", "没有的仓库", NotFound),
        ("no_such_parameter", 1, NotFound),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_nothing_changes(session, name, value, refusal):
    with pytest.raises(refusal):
        set_parameter(session, name, value)
    assert settings(session.database).given == {}


def test_a_default_type_is_chosen_by_its_name(session):
    set_parameter(session, "default_return_type", " 换尺码 ")
    assert settings(session.database).text("default_return_type") == "换尺码"


def test_who_may_not_set_parameters_is_refused(session):
    with pytest.raises(NotPermitted, match="小李"):
        set_parameter(clerk(session), "theme", "dark")


def test_closing_a_period_has_a_permission_of_its_own(session):
    person = clerk(session, "close_period")
    set_parameter(person, "closed_until", "2026-10-31")
    assert settings(session.database).text("closed_until") == "2026-10-31"
    with pytest.raises(NotPermitted):
        set_parameter(person, "theme", "dark")


@given(st.data())
def test_a_setting_is_read_back_as_it_was_stored(data):
    parameter = data.draw(st.sampled_from(list(PARAMETERS.values())))
    values = {
        ParameterKind.FLAG: st.booleans(),
        ParameterKind.COUNT: st.integers(parameter.low, parameter.high),
        ParameterKind.MONEY: st.integers(parameter.low, parameter.high),
        ParameterKind.CHOICE: st.sampled_from([key for key, _ in parameter.choices] or [""]),
    }
    value = data.draw(values.get(parameter.kind, st.just(parameter.default)))
    assert Settings({parameter.name: read_value(parameter.name, stored_value(value))}).given == {
        parameter.name: value
    }
