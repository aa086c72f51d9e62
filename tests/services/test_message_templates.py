"""The shop's own texts for customers."""

from __future__ import annotations

import pytest

from erp_returns.domain.errors import (
    EntryGone,
    NotPermitted,
    PlaceUnknown,
    TemplateNameTaken,
    TextMissing,
    TextTooLong,
)
from erp_returns.domain.kinds import Role
from erp_returns.domain.messages import DEFAULTS, LONGEST_BODY, Template, fill
from erp_returns.models import ShopEvent
from erp_returns.queries.messages import message_values, templates
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.verify import verify
from erp_returns.services import message_templates
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path):
    return BusyShop(tmp_path)


def names(shop):
    return [template.name for template in templates(shop.session.database)]


def test_a_shop_starts_with_texts_of_its_own_accord(shop):
    assert templates(shop.session.database) == list(DEFAULTS)


def test_a_changed_text_keeps_its_place_and_the_others_stay(shop):
    message_templates.save(shop.session, Template("催寄回", "快寄 {单号}"), "催寄回")
    own = templates(shop.session.database)
    assert [template.name for template in own] == [template.name for template in DEFAULTS]
    assert own[1].body == "快寄 {单号}"


def test_a_text_is_added_renamed_and_taken_away(shop):
    message_templates.save(shop.session, Template(" 新的 ", "好"))
    message_templates.save(shop.session, Template("更新的", "好"), "新的")
    assert names(shop)[-1] == "更新的"
    message_templates.delete(shop.session, "更新的")
    assert "更新的" not in names(shop)


def test_the_texts_a_shop_started_with_come_back(shop):
    message_templates.save(shop.session, Template("催寄回", "快"), "催寄回")
    message_templates.delete(shop.session, "拒绝")
    message_templates.reset(shop.session)
    assert templates(shop.session.database) == list(DEFAULTS)
    assert verify(shop.session.database).clean


@pytest.mark.parametrize(
    ("template", "refusal"),
    [
        (Template("", "x"), TextMissing),
        (Template("新", " "), TextMissing),
        (Template("新" * 40, "x"), TextTooLong),
        (Template("新", "x" * (LONGEST_BODY + 1)), TextTooLong),
        (Template("新", "{金额}"), PlaceUnknown),
        (Template("拒绝", "x"), TemplateNameTaken),
    ],
)
def test_a_text_that_would_go_wrong_is_refused(shop, template, refusal):
    with pytest.raises(refusal):
        message_templates.save(shop.session, template)
    assert templates(shop.session.database) == list(DEFAULTS)


def test_a_text_that_is_gone_is_told(shop):
    with pytest.raises(EntryGone):
        message_templates.delete(shop.session, "没有")


def test_only_who_may_changes_texts_and_the_log_tells(shop):
    clerk = shop.session_of("客服", Role.SERVICE)
    with pytest.raises(NotPermitted):
        message_templates.save(clerk, Template("新", "x"))
    message_templates.save(shop.session, Template("新", "x"))
    event = ShopEvent.select().order_by(ShopEvent.id.desc()).get()
    assert (event.subject, event.action, event.after) == ("template/新", "add", "x")


def test_places_are_filled_from_the_order(shop):
    order = shop.returned(Wanted(1, 2))
    shop.approve(order)
    shop.receive(order)
    shop.pay(order)
    values = message_values(return_detail(shop.session.database, order))
    text = fill("{单号} {客户} {商品} {应退} {已退} {付款方式} {平台单号}", values)
    assert text.startswith(f"{shop.order(order).number} 小鱼 衬衫 红 L ×2 0.00 60.67 ")
    assert text.endswith(" ——")
