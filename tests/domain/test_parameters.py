"""The table of settings: whole, sound, and stubborn against what is not meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.errors import NumberPatternWrong, ParameterOutOfRange
from erp_returns.domain.milestones import Milestone
from erp_returns.domain.numbers import PATTERNS, Document
from erp_returns.domain.parameters import (
    GROUPS,
    PARAMETERS,
    Group,
    ParameterKind,
    Settings,
    check_parameter,
    range_text,
    read_value,
    stored_value,
)

EXPECTED = {
    "default_return_type": "",
    "default_inbound_warehouse": "",
    "default_outbound_warehouse": "",
    "auto_review_unshipped": True,
    "auto_instruct": True,
    "one_step_intake": True,
    "intake_before_review": "warn",
    "second_inspection": False,
    "window_from": "signed",
    "assumed_transit_days": 5,
    "applications_per_line": 0,
    "single_exchange": False,
    "max_resubmissions": 2,
    "unshipped_freight": "last",
    "max_return_freight": 2500,
    "return_freight_cap": 0,
    "max_compensation": 1000,
    "two_person_refund": False,
    "buyer_least_sales": 5,
    "buyer_high_rate": 40,
    "buyer_times_average": 2,
    "buyer_refused_parcels": 2,
    "pay_before_goods": False,
    "auto_confirm_days": 10,
    "deadline_review": 4,
    "deadline_review_unit": "hours",
    "deadline_instruct": 1,
    "deadline_instruct_unit": "days",
    "deadline_inbound": 15,
    "deadline_inbound_unit": "days",
    "deadline_refund": 7,
    "deadline_refund_unit": "days",
    "deadline_outbound": 2,
    "deadline_outbound_unit": "working_days",
    "working_weekdays": "123456",
    "holidays": "",
    "allow_negative_stock": False,
    "number_return_order": "RT{yyyymmdd}-{0000}",
    "backup_keep": 14,
    "backup_second_folder": "",
    "backup_warn_after": 3,
    "closed_until": "",
    "language": "zh",
}
"""Settings people were promised, with what they start as."""

PROMISED = [
    "idle_lock_minutes",
    "text_size",
    "theme",
    "shop_name",
    "shop_logo",
    "document_footer",
    "label_size",
    "sound",
]

BAD: dict[ParameterKind, list[object]] = {
    ParameterKind.FLAG: [0, 1, "", "true", None],
    ParameterKind.COUNT: [-1, 10**9, True, "5", 5.0, None],
    ParameterKind.MONEY: [-1, 10**12, True, "10.00", 10.0, None],
    ParameterKind.TEXT: ["长" * 61, 5, None],
    ParameterKind.LONG_TEXT: ["长" * 301, 5, None],
    ParameterKind.CHOICE: ["", "nonsense", 0, None],
    ParameterKind.DATE: ["2026-02-30", "20261001", "2026-10-01 2026-10-02", " 2026-10-01", "morgen", 5, None],
    ParameterKind.DATES: ["2026-10-01 2026-13-01", "2026-10-01,2026-10-02", "2026-W40-4", 5, None],
    ParameterKind.WEEKDAYS: ["", "8", "0", "1,2", 12345, None],
    ParameterKind.PATTERN: [5, None, ["{0000}"]],
    ParameterKind.FILE: [5, None],
    ParameterKind.FOLDER: [5, None],
    ParameterKind.RETURN_TYPE: [5, None],
    ParameterKind.INBOUND_WAREHOUSE: [5, None],
    ParameterKind.OUTBOUND_WAREHOUSE: [5, None],
}
GOOD: dict[str, list[object]] = {
    "auto_instruct": [True, False],
    "auto_confirm_days": [0, 365],
    "max_compensation": [0, 1_000_000_00],
    "shop_name": ["", "长" * 60],
    "document_footer": ["长" * 300],
    "theme": ["system", "light", "dark"],
    "closed_until": ["", "2026-10-01"],
    "holidays": ["", "2026-10-01\n2026-10-02", "2026-10-01 2026-10-02\n"],
    "working_weekdays": ["1", "1234567"],
    "number_refund": ["{0}", "TK{yyyy}-{000000}"],
    "shop_logo": ["", "/home/shop/logo.png"],
}


def test_the_settings_people_were_promised_exist_and_start_as_promised():
    assert {name: PARAMETERS[name].default for name in EXPECTED} == EXPECTED
    assert not [name for name in PROMISED if name not in PARAMETERS]


def test_every_milestone_that_staff_can_be_late_with_has_a_deadline():
    late = {name.removeprefix("deadline_") for name in PARAMETERS if name.startswith("deadline_")}

    assert {name for name in late if not name.endswith("_unit")} == set(Milestone) - {Milestone.DELIVERY}


@pytest.mark.parametrize("document", Document)
def test_every_document_has_its_pattern(document):
    assert PARAMETERS[f"number_{document}"].default == PATTERNS[document]


def test_every_default_passes_its_own_check():
    for name, parameter in PARAMETERS.items():
        check_parameter(name, parameter.default)


@pytest.mark.parametrize("name", PARAMETERS)
def test_a_setting_is_named_explained_and_can_be_shown(name):
    parameter = PARAMETERS[name]

    assert parameter.name == name
    assert parameter.label
    assert len(parameter.help) > len(parameter.label) or name == "label_size"
    assert parameter.group in GROUPS
    assert bool(parameter.choices) is (parameter.kind is ParameterKind.CHOICE)
    if parameter.kind in (ParameterKind.COUNT, ParameterKind.MONEY):
        assert parameter.low < parameter.high


def test_every_group_is_named_and_used():
    assert set(GROUPS) == set(Group) == {parameter.group for parameter in PARAMETERS.values()}


def test_no_two_settings_of_a_group_share_a_label():
    labels = [(p.group, p.label) for p in PARAMETERS.values() if not p.name.endswith("_unit")]

    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_setting_refuses_what_its_kind_cannot_hold(name):
    parameter = PARAMETERS[name]

    for value in BAD[parameter.kind]:
        with pytest.raises(ParameterOutOfRange) as refused:
            check_parameter(name, value)  # type: ignore[arg-type]
        assert parameter.label in str(refused.value)
        assert range_text(parameter) in str(refused.value)


@pytest.mark.parametrize("name", GOOD)
def test_a_setting_takes_what_it_may_hold(name):
    for value in GOOD[name]:
        check_parameter(name, value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["", "TK", "TK{0}{0}", "TK{yyyymmdd}"])
def test_a_number_pattern_is_refused_in_its_own_words(value):
    with pytest.raises(NumberPatternWrong):
        check_parameter("number_refund", value)


@pytest.mark.parametrize("name", GOOD)
def test_what_was_stored_is_read_back(name):
    for value in GOOD[name]:
        assert read_value(name, stored_value(value)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "{",
        "null",
        "[]",
        '["{0000}"]',
        '{"a": 1}',
        "1.5",
        "-7",
        "1e400",
        "[" * 100_000,
        '"\\ud800"',
    ],
)
def test_garbage_in_store_counts_as_the_default_or_as_a_text(text):
    for name, parameter in PARAMETERS.items():
        value = read_value(name, text)

        check_parameter(name, value)
        assert value == parameter.default or isinstance(value, str)


@given(st.sampled_from(sorted(PARAMETERS)), st.text() | st.from_regex(r"[\[{\"0-9a-z:,}\]]{0,12}"))
def test_whatever_stands_in_the_store_a_sound_value_is_read(name, text):
    check_parameter(name, read_value(name, text))


def test_settings_give_what_was_set_else_the_default():
    settings = Settings({"auto_instruct": False, "max_compensation": 0, "window_from": "completed"})

    assert (settings.flag("auto_instruct"), settings.flag("one_step_intake")) == (False, True)
    assert (settings.count("max_compensation"), settings.count("max_return_freight")) == (0, 2500)
    assert (settings.text("window_from"), settings.text("language")) == ("completed", "zh")


def test_a_setting_nobody_declared_is_a_mistake_in_the_program():
    with pytest.raises(KeyError):
        Settings({}).flag("no_such_setting")
