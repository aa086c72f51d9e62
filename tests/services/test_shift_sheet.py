"""交接单: the hand-over list on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from erp_returns import resources
from erp_returns.documents.pdf.papers import ShopHeader
from erp_returns.documents.pdf.shift_papers import ShiftGroup, ShiftPaper, ShiftRow
from erp_returns.documents.pdf.shift_sheet import build_shift_sheet
from erp_returns.domain.kinds import Role
from erp_returns.models import Operator
from erp_returns.services import disputes, follow_ups
from erp_returns.services.intake_drafts import keep_draft
from erp_returns.services.shift_sheet import shift_sheet_pdf
from tests.documents.pdf_reading import whole_text
from tests.journeys.shop import ShopAtWork, Wanted

DAY = "2026-11-21"


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


def text_of(shop: ShopAtWork, person: int | None = None) -> str:
    return whole_text(shift_sheet_pdf(shop.session, person)).replace("\n", "")


def test_a_quiet_shop_has_a_sheet_that_says_so(shop: ShopAtWork) -> None:
    text = text_of(shop)
    assert "交接单" in text
    assert "没有要交接的事" in text
    assert ("交班" in text, "接班" in text) == (True, True)


def test_every_group_is_listed_with_its_count_and_what_is_to_be_done(shop: ShopAtWork) -> None:
    order_id = shop.returned(Wanted(1, 2))
    follow_ups.add(shop.session, order_id, follow_ups.Wanted("催客户寄回", DAY, 2))
    follow_ups.add(shop.session, order_id, follow_ups.Wanted("回电", "2026-11-20"))
    wanted = disputes.Dispute("2026-11-30T10:00:00Z", "48 小时内举证")
    disputes.open_dispute(shop.session, order_id, shop.order(order_id).version, wanted)
    shop.approve(order_id)
    keep_draft(shop.session, order_id, "{}")
    text = text_of(shop)
    for said in (
        "共4项",
        "跟进2",
        "平台介入1",
        "清点一半1",
        "催客户寄回",
        "11-20",
        "48小时内举证",
        "开始清点，还没有过账",
    ):
        assert said in text.replace(" ", ""), said
    assert shop.order(order_id).number in text


def test_the_sheet_of_one_person_leaves_the_rest_out(shop: ShopAtWork) -> None:
    order_id = shop.returned(Wanted(1, 2))
    clerk = Operator.create(name="小李", role=Role.SERVICE.value).id
    follow_ups.add(shop.session, order_id, follow_ups.Wanted("店主的事", DAY, 2))
    follow_ups.add(shop.session, order_id, follow_ups.Wanted("小李的事", DAY, clerk))
    text = text_of(shop, clerk)
    assert ("小李的事" in text, "店主的事" in text, "小李的" in text) == (True, False, True)


def paper(rows: int, count: int) -> ShiftPaper:
    row = ShiftRow("RT20261121-0001", "待审核", "小鱼", "很长的内容" * 12, "11-21 10:00", "小李")
    group = ShiftGroup("超时", count, (row,) * rows)
    return ShiftPaper(shop=ShopHeader("小满优选", None, ""), day=DAY, groups=(group,))


def test_more_than_is_listed_is_told(shop: ShopAtWork) -> None:
    text = whole_text(build_shift_sheet(paper(3, 240), resources.path("fonts"))).replace(" ", "")
    assert "还有237项没有列出" in text


def test_the_same_sheet_gives_the_same_bytes() -> None:
    fonts = resources.path("fonts")
    assert build_shift_sheet(paper(60, 60), fonts) == build_shift_sheet(paper(60, 60), fonts)
