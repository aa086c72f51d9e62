"""Pictures on an order: added whenever, told what they show, removed only where nothing rests on them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from erp_returns.domain import errors as e
from erp_returns.domain.history import told_changes
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Role
from erp_returns.models import Inspection, InspectionLine, OrderEvent, Photo, Reason, Receipt
from erp_returns.models.database import immediate
from erp_returns.queries.photos import PhotoRow, photos_of
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.verify import verify
from erp_returns.services import inspection, order_photos, receiving, returns, review
from erp_returns.services.inspection import Evidence, Group, Pictured
from erp_returns.services.order_photos import LONGEST_CAPTION, Attached
from erp_returns.services.photos import keep_photo, photo_path
from erp_returns.services.session import Session
from tests.builders import NOW
from tests.journeys.shop import ShopAtWork, Wanted
from tests.staff import Clock, hired

RED, BLUE, GREEN = "red", "blue", "green"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shop(tmp_path, clock) -> ShopAtWork:
    shop = ShopAtWork(tmp_path)
    shop.session = replace(shop.session, clock=clock)
    return shop


@pytest.fixture
def order_id(shop: ShopAtWork) -> int:
    return shop.returned(Wanted(1, 2), Wanted(2, 1))


def picture(shop: ShopAtWork, colour: str = RED) -> str:
    out = BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return keep_photo(shop.session, out.getvalue())


def add(shop: ShopAtWork, order_id: int, colour: str = RED, **more: Any) -> PhotoRow:
    order_photos.add(shop.session, order_id, [Attached(picture(shop, colour), **more)])
    return rows(shop, order_id)[-1]


def rows(shop: ShopAtWork, order_id: int) -> tuple[PhotoRow, ...]:
    return photos_of(shop.session.database, order_id)


def told(order_id: int) -> list[tuple[str, list[str]]]:
    """What the history says after the order was raised."""
    found = OrderEvent.select().where(OrderEvent.return_order_id == order_id).order_by(OrderEvent.sequence)
    return [(row.action, list(map(str, told_changes(row.before, row.after)))) for row in found][1:]


def at_work(shop: ShopAtWork, name: str, role: Role) -> Session:
    return replace(shop.session, operator_id=hired(shop.session, name, role), operator_name=name)


def is_clean(shop: ShopAtWork) -> bool:
    return verify(shop.session.database, photo_path(shop.session.database, "").parent.parent).clean


def test_a_picture_is_added_with_what_it_says_and_shows(shop, order_id):
    shirt = shop.lines(order_id)[0].id
    row = add(shop, order_id, caption="  袖口\n开线 ", line_id=shirt)

    assert (row.caption, row.line_id, row.called, row.added_by) == ("袖口 开线", shirt, "A1 红 L", "店主")
    assert told(order_id) == [("photo_added", ["照片 0 → 1", "说明 袖口 开线"])]
    assert is_clean(shop)


@pytest.mark.parametrize("end", ["completed", "rejected", "cancelled"])
def test_a_picture_is_added_after_the_order_has_ended(shop, order_id, end):
    if end == "completed":
        shop.approve(order_id)
        shop.receive(order_id)
        shop.pay(order_id)
    elif end == "rejected":
        review.reject(shop.session, order_id, shop.order(order_id).version, "穿过了")
    else:
        shop.cancel(order_id)
    version = shop.order(order_id).version

    add(shop, order_id)

    assert (shop.order(order_id).status, shop.order(order_id).version) == (end, version)
    assert len(rows(shop, order_id)) == 1
    assert is_clean(shop)


def test_the_same_picture_stands_once_on_an_order(shop, order_id):
    add(shop, order_id)
    changes = order_photos.add(
        shop.session, order_id, [Attached(picture(shop)), Attached(picture(shop, BLUE))]
    )

    assert len(rows(shop, order_id)) == 2
    assert [str(notice) for notice in changes.notices] == ["1 张照片已经在单上，没有重复添加。"]


def test_adding_nothing_new_writes_nothing(shop, order_id):
    add(shop, order_id)
    before = told(order_id)
    order_photos.add(shop.session, order_id, [Attached(picture(shop))])
    assert told(order_id) == before


def test_the_same_picture_may_stand_on_two_orders(shop, order_id):
    other = shop.returned(Wanted(3, 1))
    add(shop, order_id)
    add(shop, other)
    assert Photo.select().count() == 2


def test_a_picture_whose_file_is_not_kept_is_refused(shop, order_id):
    with pytest.raises(e.PhotoNotKept):
        order_photos.add(shop.session, order_id, [Attached("ab" * 32)])
    assert rows(shop, order_id) == ()


def test_a_picture_shows_only_a_line_of_its_own_order(shop, order_id):
    other = shop.returned(Wanted(3, 1))
    foreign = shop.lines(other)[0].id
    with pytest.raises(e.EntryGone):
        add(shop, order_id, line_id=foreign)
    row = add(shop, order_id)
    with pytest.raises(e.EntryGone):
        order_photos.describe(shop.session, row.id, "", foreign)


def test_what_a_picture_shows_is_said_later(shop, order_id):
    shirt = shop.lines(order_id)[0].id
    row = add(shop, order_id, caption="正面")
    order_photos.describe(shop.session, row.id, "反面", shirt)
    order_photos.describe(shop.session, row.id, "反面", None)
    order_photos.describe(shop.session, row.id, "反面", None)

    (row,) = rows(shop, order_id)
    assert (row.caption, row.line_id) == ("反面", None)
    assert told(order_id)[1:] == [
        ("photo_changed", ["说明 正面 → 反面", "所属商品 A1 红 L"]),
        ("photo_changed", ["所属商品 A1 红 L → 无"]),
    ]
    assert is_clean(shop)


def test_a_caption_has_an_end(shop, order_id):
    with pytest.raises(e.TextTooLong):
        add(shop, order_id, caption="长" * (LONGEST_CAPTION + 1))


def test_a_picture_that_nothing_rests_on_is_removed_and_the_history_says_which(shop, order_id):
    row = add(shop, order_id, caption="拍错了")
    order_photos.remove(shop.session, row.id)

    assert rows(shop, order_id) == ()
    assert told(order_id)[-1] == ("photo_removed", ["照片 1 → 0", "说明 拍错了 → 无"])
    event = OrderEvent.select().order_by(OrderEvent.id.desc()).get()
    assert (event.operator_id, row.content_hash in event.before) == (2, True)
    assert is_clean(shop)


def test_the_file_of_a_removed_picture_stays_and_it_can_be_put_back(shop, order_id):
    row = add(shop, order_id)
    order_photos.remove(shop.session, row.id)
    assert photo_path(shop.session.database, row.content_hash).exists()

    order_photos.add(shop.session, order_id, [Attached(row.content_hash)])

    assert [each.content_hash for each in rows(shop, order_id)] == [row.content_hash]


def test_a_picture_that_was_there_at_the_review_stays(shop, clock, order_id):
    row = add(shop, order_id)
    clock.later(minutes=1)
    shop.approve(order_id)
    clock.later(minutes=1)
    late = add(shop, order_id, BLUE)

    with pytest.raises(e.PhotoStands, match="审核的凭证"):
        order_photos.remove(shop.session, row.id)
    order_photos.remove(shop.session, late.id)

    assert [each.id for each in rows(shop, order_id)] == [row.id]
    assert is_clean(shop)


def test_a_picture_that_an_order_was_rejected_with_stays(shop, clock, order_id):
    row = add(shop, order_id)
    clock.later(minutes=1)
    review.reject(shop.session, order_id, shop.order(order_id).version, "穿过了")
    with pytest.raises(e.PhotoStands):
        order_photos.remove(shop.session, row.id)


def test_a_picture_that_a_refund_was_refused_with_stays(shop, clock, order_id):
    shop.approve(order_id)
    shop.receive(order_id)
    clock.later(minutes=1)
    row = add(shop, order_id)
    clock.later(minutes=1)
    review.refuse_refund(shop.session, order_id, shop.order(order_id).version, "调包")
    with pytest.raises(e.PhotoStands):
        order_photos.remove(shop.session, row.id)


@pytest.mark.parametrize(
    ("graded", "why"), [(True, "验货的凭证"), (False, "收货的凭证")], ids=["inspected", "only counted"]
)
def test_a_picture_posted_at_the_bench_stays_with_its_line(shop, clock, order_id, graded, why):
    shop.approve(order_id)
    clock.later(minutes=1)
    shirt, shoes = shop.lines(order_id)
    taken = (Pictured(picture(shop), shirt.id),)
    if graded:
        shop.receive(order_id, photos=taken)
    else:
        count_only(shop, order_id, taken)
    (row,) = rows(shop, order_id)

    with pytest.raises(e.PhotoStands, match=why):
        order_photos.remove(shop.session, row.id)
    with pytest.raises(e.LineOfPhotoFixed):
        order_photos.describe(shop.session, row.id, "", shoes.id)
    order_photos.describe(shop.session, row.id, "鞋底", shirt.id)

    assert rows(shop, order_id)[0].caption == "鞋底"
    assert is_clean(shop)


def count_only(shop: ShopAtWork, order_id: int, photos: tuple[Pictured, ...]) -> None:
    counts = tuple(receiving.Count(line.id, line.requested) for line in shop.lines(order_id))
    intake = receiving.Intake(order_id, counts, photos=photos)
    receiving.receive(shop.session, intake, shop.order(order_id).version)


def test_a_picture_of_the_bench_belongs_to_receipt_inspection_and_pile(shop, order_id):
    shop.approve(order_id)
    shirt, shoes = shop.lines(order_id)
    piles = (Group(1, Grade.GOOD, Disposition.RESTOCK), Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN))
    shop.receive(
        order_id,
        piles,
        (Group(1, Grade.GOOD, Disposition.RESTOCK),),
        photos=(Pictured(picture(shop), shirt.id, 1), Pictured(picture(shop, BLUE), shoes.id)),
    )

    of_pile, of_line = rows(shop, order_id)
    pile = InspectionLine.get(InspectionLine.grade == Grade.DEFECTIVE)
    assert (of_pile.pile_id, of_pile.receipt_id, of_pile.inspection_id) == (
        pile.id,
        Receipt.get().id,
        Inspection.get().id,
    )
    assert str(of_pile.pile) == "次品 1 件 · 折价销售"
    assert (of_line.called, of_line.pile) == ("B1 42", None)
    assert is_clean(shop)


def test_a_group_without_units_shifts_no_picture_to_another_pile(shop, order_id):
    shop.approve(order_id)
    shop.set("one_step_intake", value=False)
    count_only(shop, order_id, ())
    shirt, shoes = shop.lines(order_id)
    groups = {
        shirt.id: (Group(0, Grade.GOOD, Disposition.RESTOCK), Group(2, Grade.DEFECTIVE, Disposition.REPAIR)),
        shoes.id: (Group(1, Grade.GOOD, Disposition.RESTOCK),),
    }
    seen = Evidence(photos=(Pictured(picture(shop), shirt.id, 1), Pictured(picture(shop, BLUE), shirt.id, 0)))
    inspection.inspect(shop.session, order_id, shop.order(order_id).version, groups, evidence=seen)

    shown, other = rows(shop, order_id)
    assert (shown.disposition, shown.units, other.pile_id) == (Disposition.REPAIR, 2, None)


def test_the_last_picture_stays_where_the_reason_asks_for_one(shop):
    reason = Reason.get(Reason.needs_photo == 1)
    request = replace(shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1)), reason_id=reason.id)
    order_id = returns.create(shop.session, request, photos=[picture(shop)]).order_id
    (only,) = rows(shop, order_id)
    with pytest.raises(e.PhotoNeeded, match=reason.text):
        order_photos.remove(shop.session, only.id)

    add(shop, order_id, BLUE)
    order_photos.remove(shop.session, only.id)
    assert len(rows(shop, order_id)) == 1


def test_a_picture_that_somebody_removed_meanwhile_is_said_to_be_gone(shop, order_id):
    row = add(shop, order_id)
    order_photos.remove(shop.session, row.id)
    with pytest.raises(e.PhotoGone):
        order_photos.remove(shop.session, row.id)
    with pytest.raises(e.PhotoGone):
        order_photos.describe(shop.session, row.id, "x", None)


@pytest.mark.parametrize(
    ("role", "may"), [(Role.SERVICE, True), (Role.WAREHOUSE, True), (Role.FINANCE, False)]
)
def test_who_works_on_orders_or_goods_adds_pictures(shop, order_id, role, may):
    person = at_work(shop, "小李", role)
    content_hash = picture(shop)
    if may:
        order_photos.add(person, order_id, [Attached(content_hash)])
    else:
        with pytest.raises(e.NotPermitted):
            order_photos.add(person, order_id, [Attached(content_hash)])
    assert len(rows(shop, order_id)) == int(may)


def test_the_warehouse_removes_its_own_pictures_and_no_others(shop, order_id):
    keeper = at_work(shop, "老王", Role.WAREHOUSE)
    theirs = add(shop, order_id)
    order_photos.add(keeper, order_id, [Attached(picture(shop, BLUE))])
    own = rows(shop, order_id)[-1]

    with pytest.raises(e.NotPermitted):
        order_photos.remove(keeper, theirs.id)
    order_photos.remove(keeper, own.id)

    assert [each.id for each in rows(shop, order_id)] == [theirs.id]


def test_to_remove_somebody_elses_picture_takes_a_reason_that_the_history_keeps(shop, order_id):
    keeper = at_work(shop, "老王", Role.WAREHOUSE)
    order_photos.add(keeper, order_id, [Attached(picture(shop))])
    (row,) = rows(shop, order_id)
    with pytest.raises(e.NoteNeeded, match="移除别人添加的照片"):
        order_photos.remove(shop.session, row.id, note="  ")

    order_photos.remove(shop.session, row.id, note="拍的是别的单")

    event = OrderEvent.select().order_by(OrderEvent.id.desc()).get()
    assert (event.action, event.note) == ("photo_removed", "拍的是别的单")
    assert is_clean(shop)


def test_a_line_that_is_removed_from_the_order_leaves_its_picture_to_the_order(shop, order_id):
    add(shop, order_id, line_id=shop.lines(order_id)[0].id)
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(2, 1))
    returns.edit(shop.session, order_id, shop.order(order_id).version, request)

    assert [(each.line_id, each.called) for each in rows(shop, order_id)] == [(None, "")]
    assert is_clean(shop)


def test_verify_misses_a_picture_that_was_taken_away_behind_the_programs_back(shop, order_id):
    add(shop, order_id)
    with immediate(shop.session.database):
        shop.session.database.execute_sql("DELETE FROM photo")

    found = verify(shop.session.database)

    (check,) = [each for each in found.checks if each.found]
    assert (check.name, check.violations[0].text) == (
        "history_adds_up",
        "退换货单 RT20261121-0001：“照片”是“0”，按操作记录应为“1”。",
    )


def test_the_detail_shows_pictures_with_their_evidence(shop, clock, order_id):
    add(shop, order_id)
    clock.later(minutes=1)
    shop.approve(order_id)
    (row,) = return_detail(shop.session.database, order_id).photos
    assert str(row.stands) == "审核"
    assert clock.now > NOW
