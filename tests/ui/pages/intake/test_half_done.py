"""A half-done count survives a crash, another tab, and another order on the bench."""

from __future__ import annotations

from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.models import IntakeDraft
from erp_returns.services import returns
from erp_returns.services.intake_drafts import drafts, keep_draft
from erp_returns.ui.pages.intake.sheet import read_sheet
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import DOWN, ENTER, ESC, F2, F8


def test_a_count_is_kept_while_it_is_typed(shop, clerk, qtbot):
    shop.coming("SF1234567890123", Wanted(1, 3))

    clerk.scan("SF1234567890123")
    clerk.press("2", "D")

    qtbot.waitUntil(lambda: IntakeDraft.select().count() == 1)
    sheet = read_sheet(IntakeDraft.get().content)
    assert sheet is not None
    assert [(tally.good, tally.defective) for tally in sheet.tallies.values()] == [(1, 1)]


def test_a_count_that_was_lost_with_the_window_is_offered_again(shop, work, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3), Wanted(2, 1))
    clerk.scan("SF1234567890123")
    clerk.press(F2, "D", DOWN, "M", F8)
    clerk.page.receiving.half_done.keep()
    clerk.page.hide()

    again = work()
    assert again.page.receiving.choices.texts() == (f"继续 {shop.order(order_id).number}", "放弃")
    again.press(ENTER)
    assert again.page.receiving.bench.remarks.close_short
    again.press(ENTER)

    assert [(line.received, line.closed_short) for line in shop.lines(order_id)] == [(3, 0), (0, 1)]
    assert drafts(shop.session) == []


def test_a_count_nobody_wants_any_more_is_given_up(shop, work):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3))
    keep_draft(shop.session, order_id, "{}")

    work().press("2")

    assert drafts(shop.session) == []


def test_leaving_the_page_keeps_the_count_at_once(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3))
    clerk.scan("SF1234567890123")
    clerk.press("2")

    clerk.page.hide()

    assert IntakeDraft.select().count() == 1


def test_coming_back_to_the_page_finds_the_count_as_it_was(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3))
    clerk.scan("SF1234567890123")
    clerk.press("2")

    clerk.page.hide()
    clerk.page.show()

    assert clerk.page.receiving.bench.counted() == 2


def test_another_parcel_scanned_too_early_says_what_was_not_posted(shop, clerk):
    first = shop.coming("SF1111111111111", Wanted(1, 3))
    shop.coming("SF2222222222222", Wanted(2, 1))
    clerk.scan("SF1111111111111")
    clerk.press("2")

    clerk.scan("SF2222222222222")

    assert f"{shop.order(first).number} 还没有过账，清点已保存。" in clerk.said
    assert [draft.order_id for draft in drafts(shop.session)] == [first]


def test_a_parcel_put_aside_goes_on_where_it_was(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3))
    clerk.scan("SF1234567890123")
    clerk.press("2", ESC)

    clerk.scan("SF1234567890123")
    assert clerk.page.receiving.choices.texts() == ("继续", "放弃，重新清点")
    clerk.press("1")

    assert clerk.page.receiving.bench.counted() == 2
    assert clerk.page.receiving.bench.parcel.number == "SF1234567890123"


def test_a_parcel_put_aside_may_be_counted_anew(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3))
    clerk.scan("SF1234567890123")
    clerk.press("2", ESC)

    clerk.scan("SF1234567890123")
    clerk.press("2")

    assert clerk.page.receiving.bench.counted() == 0
    assert drafts(shop.session) == []


def test_looking_at_an_order_keeps_nothing(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3))

    clerk.scan("SF1234567890123")
    clerk.press(ESC)

    assert drafts(shop.session) == []


def test_an_order_that_changed_meanwhile_is_read_again_and_the_count_stays(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3), approve=False)
    clerk.scan("SF1234567890123")
    clerk.press("2")
    shop.approve(order_id)

    clerk.press(ENTER)
    assert "请核对后再过账" in clerk.said
    assert clerk.page.receiving.bench.counted() == 2
    clerk.press(ENTER)

    assert shop.order(order_id).status == Status.AWAITING_RETURN


def test_a_change_somebody_published_is_shown_at_once(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3), approve=False)
    clerk.scan("SF1234567890123")
    clerk.press("2")
    shop.approve(order_id)

    clerk.page.receiving.desk.changes.publish({"returns"})

    assert clerk.page.receiving.head.status.text() == "待退货"
    assert clerk.page.receiving.bench.counted() == 2


def test_who_counts_is_told_what_a_change_means_for_the_count(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3), approve=False)
    clerk.scan("SF1234567890123")
    clerk.press("3")
    fewer = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1))
    returns.edit(shop.session, order_id, shop.order(order_id).version, fewer)

    clerk.page.receiving.desk.changes.publish({"returns"})

    assert "店主" in clerk.said
    assert "衬衫 红 L 应收 3 → 1" in clerk.said
    assert "已清点 3 → 1" in clerk.said


def test_a_change_that_means_nothing_for_the_count_disturbs_nobody(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3), approve=False)
    clerk.scan("SF1234567890123")
    clerk.press("2")
    before = clerk.said
    noted = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 3), internal_note="已联系")
    returns.edit(shop.session, order_id, shop.order(order_id).version, noted)

    clerk.page.receiving.desk.changes.publish({"returns"})

    assert clerk.said == before
    assert clerk.page.receiving.bench.counted() == 2


def test_a_sheet_another_version_wrote_is_no_obstacle(shop, work):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3))
    keep_draft(shop.session, order_id, '{"step": "weigh"}')
    clerk = work()

    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)

    assert shop.order(order_id).status == Status.AWAITING_REFUND
