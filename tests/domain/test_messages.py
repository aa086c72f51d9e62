"""Texts for customers: places are filled, and one that nothing fills is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.messages import DEFAULTS, FIELDS, fill, unknown_places


@pytest.mark.parametrize("template", DEFAULTS, ids=lambda template: template.name)
def test_what_a_shop_starts_with_has_only_places_that_are_filled(template):
    assert unknown_places(template.body) == []
    filled = fill(template.body, dict.fromkeys(FIELDS, "某"))
    assert "{" not in filled


def test_what_is_not_known_yet_is_a_dash():
    assert fill("{快递单号}。{单号}", {"单号": "RT1"}) == "——。RT1"


def test_what_is_no_place_stays_and_is_named():
    assert fill("{单号}{别的}", {"单号": "RT1"}) == "RT1{别的}"
    assert unknown_places("{别的}{ 单号 }{别的}") == ["别的"]


@given(st.dictionaries(st.sampled_from(list(FIELDS)), st.text(max_size=30)), st.text(max_size=200))
def test_any_text_can_be_filled_and_values_are_not_filled_again(values, body):
    fill(body, values)
    assert fill("{单号}", {"单号": "{店铺}", "店铺": "x"}) == "{店铺}"
