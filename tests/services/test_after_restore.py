"""What a restore does not undo: numbers that were printed, and the ids of people."""

from __future__ import annotations

import pytest

from erp_returns.domain.deeds import told_shop_changes
from erp_returns.domain.errors import OperatorInactive
from erp_returns.domain.kinds import Role
from erp_returns.models import Operator, ShopEvent
from erp_returns.models.database import immediate
from erp_returns.queries.verify import verify
from erp_returns.services import backups, people
from erp_returns.services.backups import back_up, restore
from erp_returns.services.parameters import set_parameter
from erp_returns.services.session import SYSTEM_OPERATOR
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted
from tests.services.kept import folder_of, is_clean, later, numbers


@pytest.fixture
def shop(tmp_path):
    return BusyShop(tmp_path)


def test_numbers_that_were_given_after_the_backup_are_not_given_again(shop):
    shop.returned(Wanted(1, 1))
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))
    shop.returned(Wanted(3, 1))
    printed = set(numbers())

    restore(shop.session, kept.backup.path)
    shop.returned(Wanted(2, 1))

    (new,) = set(numbers()) - {"RT20261121-0001"}
    assert new == "RT20261121-0004"
    assert new not in printed
    assert is_clean(shop)


def test_the_log_says_which_numbers_are_left_out(shop):
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))
    restore(shop.session, kept.backup.path)

    event = ShopEvent.get(ShopEvent.action == "numbers_left_out")

    assert list(map(str, told_shop_changes(event.subject, event.before, event.after))) == [
        "编号 RT20261121-{0000} 1–1"
    ]


def test_a_number_that_is_missing_without_a_word_in_the_log_is_found(shop):
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))
    restore(shop.session, kept.backup.path)
    with immediate(shop.session.database):
        shop.session.database.execute_sql("UPDATE number_series SET last = 2")

    found = verify(shop.session.database)

    assert [check.name for check in found.checks if check.found] == ["numbers"]


def test_numbers_of_a_day_that_is_over_are_left_as_the_backup_has_them(shop):
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))

    restore(later(shop.session, days=2), kept.backup.path)

    assert not ShopEvent.select().where(ShopEvent.action == "numbers_left_out").exists()
    assert is_clean(shop)


def test_a_counter_without_a_date_goes_on_after_any_time(shop):
    shop.set("number_return_order", "RT-{000000}")
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))

    restore(later(shop.session, days=40), kept.backup.path)
    shop.returned(Wanted(1, 1))

    assert numbers() == ["RT-000002"]
    assert is_clean(shop)


def test_a_counter_that_the_backup_brings_back_goes_on_as_well(shop):
    shop.set("number_return_order", "TH-{000000}")
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))
    shop.set("number_return_order", "RT-{000000}")

    restore(shop.session, kept.backup.path)
    shop.returned(Wanted(1, 1))

    assert numbers() == ["TH-000002"]
    assert is_clean(shop)


def test_restoring_what_was_kept_aside_leaves_out_what_was_given_between(shop):
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))
    done = restore(shop.session, kept.backup.path)
    shop.returned(Wanted(1, 1))

    restore(shop.session, folder_of(shop) / done.number)
    shop.returned(Wanted(3, 1))

    assert numbers() == ["RT20261121-0001", "RT20261121-0003"]
    assert is_clean(shop)


def test_nobody_gets_the_id_of_somebody_who_came_after_the_backup(shop):
    kept = back_up(shop.session)
    came = shop.session_of("小李", Role.SERVICE)
    restore(shop.session, kept.backup.path)

    with pytest.raises(OperatorInactive):
        set_parameter(came, "shop_name", "小李的店")
    later_on = shop.session_of("小王", Role.SERVICE)

    assert later_on.operator_id > came.operator_id
    row = Operator.get_by_id(came.operator_id)
    assert (row.name, row.active) == ("小李", 0)
    assert is_clean(shop)


def test_a_name_that_was_given_to_somebody_else_since_stays_with_them(shop):
    lee = shop.session_of("小李", Role.SERVICE)
    kept = back_up(shop.session)
    people.change_operator(shop.session, lee.operator_id, "李四", Role.SERVICE, active=True)
    shop.session_of("小李", Role.FINANCE)

    restore(shop.session, kept.backup.path)

    assert [row.name for row in Operator.select().where(Operator.id >= lee.operator_id)] == [
        "小李",
        "小李(2)",
    ]
    assert is_clean(shop)


def test_who_had_left_when_the_backup_was_taken_restores_it_all_the_same(shop):
    partner = shop.session_of("合伙人", Role.OWNER)
    people.change_operator(shop.session, partner.operator_id, "合伙人", Role.OWNER, active=False)
    kept = back_up(shop.session)
    people.change_operator(shop.session, partner.operator_id, "合伙人", Role.OWNER, active=True)
    came = shop.session_of("小李", Role.SERVICE)

    restore(partner, kept.backup.path)

    event = ShopEvent.get(ShopEvent.action == "restore")
    assert (event.operator_id, "合伙人" in event.after) == (SYSTEM_OPERATOR, True)
    assert Operator.get_by_id(came.operator_id).active == 0
    assert is_clean(shop)


def test_a_restore_says_that_everybody_signs_in_again(shop):
    kept = back_up(shop.session)
    assert backups.RESTORED in restore(shop.session, kept.backup.path).topics
