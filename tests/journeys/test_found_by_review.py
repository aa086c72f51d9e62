"""What a reader of the code found, each as the people at work would have met it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

import erp_returns
from erp_returns.documents.after_sale_files import AfterSaleDraft, AfterSaleLine, Stage
from erp_returns.documents.row_files import ParsedRows
from erp_returns.domain.errors import CompensationTooHigh, NotPermitted
from erp_returns.domain.kinds import Basis, ParcelKind, ReturnKind, Role, Status, StockState
from erp_returns.domain.requests import LineRequest
from erp_returns.domain.statistics import Scope
from erp_returns.models import Product, Refund, SalesOrder, SalesOrderLine, Warehouse
from erp_returns.queries.photos import photos_of
from erp_returns.queries.verify import verify
from erp_returns.services import (
    after_sale_import,
    exchanges,
    parcels,
    people,
    receiving,
    returns,
    review,
    stock,
    stocktaking,
)
from erp_returns.services.extra_goods import Extra, receive_with_extra
from erp_returns.services.intake_drafts import drafts, keep_draft
from erp_returns.services.photos import keep_photo
from erp_returns.services.setup import open_session
from erp_returns.services.statistics import figures_of
from erp_returns.services.stock_import import import_stock
from erp_returns.services.stocktaking import Shelf
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


def good_units(shop: ShopAtWork, code: str) -> int:
    return stock.on_hand(stock.Place(shop.products[code].id, 1, StockState.GOOD))


def opening(shop: ShopAtWork, **units: int) -> None:
    shelves = [Shelf(shop.products[code].id, count) for code, count in units.items()]
    stocktaking.take_snapshot(shop.session, 1, "2026-11-01T00:00:00Z", shelves)


def open_count(shop: ShopAtWork, code: str, units: int) -> int:
    taken = stocktaking.begin_count(shop.session, 1).order_id
    stocktaking.count(shop.session, taken, (shop.products[code].id, StockState.GOOD), units)
    return taken


def test_a_reviewer_grants_no_compensation_of_money_that_the_same_order_refunds(shop: ShopAtWork) -> None:
    SalesOrderLine.update(shipped_quantity=2).where(SalesOrderLine.position == 1).execute()
    kept = LineRequest(shop.source(1), Basis.COMPENSATION, compensation_fen=1_00)
    order_id = shop.refund_only(Wanted(1, 1), kept)
    unshipped, compensation = shop.lines(order_id)
    left = 91_00 - unshipped.entitled_fen
    too_much = review.Agreement(lines=(review.AgreedLine(compensation.id, left + 1),))
    with pytest.raises(CompensationTooHigh):
        shop.approve(order_id, too_much)
    shop.approve(order_id, review.Agreement(lines=(review.AgreedLine(compensation.id, left),)))
    assert shop.order(order_id).goods_fen == 91_00
    assert verify(shop.session.database).clean


def test_two_people_who_count_the_same_shelf_put_it_right_once(shop: ShopAtWork) -> None:
    opening(shop, A1=5)
    counts = [open_count(shop, "A1", 8), open_count(shop, "A1", 8)]
    for taken in counts:
        stocktaking.post_count(shop.session, taken, "")
    assert good_units(shop, "A1") == 8


def test_a_snapshot_puts_right_what_an_open_count_found_as_well(shop: ShopAtWork) -> None:
    opening(shop, A1=5)
    taken = open_count(shop, "A1", 8)
    stocktaking.take_snapshot(shop.session, 1, "2026-11-02T00:00:00Z", [Shelf(shop.products["A1"].id, 8)])
    stocktaking.post_count(shop.session, taken, "")
    assert good_units(shop, "A1") == 8


def test_a_whole_snapshot_empties_no_shelf_whose_number_cannot_be_read(
    shop: ShopAtWork, tmp_path: Path
) -> None:
    opening(shop, A1=5, B1=6, C1=7)
    path = tmp_path / "stock.csv"
    path.write_text("商品编码,库存数量\nA1,4\nB1,六\n", encoding="utf-8")
    imported = import_stock(shop.session, path, Warehouse.get_by_id(1).name, whole=True)
    assert len(imported.problems) == 1
    assert [good_units(shop, code) for code in ("A1", "B1", "C1")] == [4, 6, 0]


def test_a_product_that_nobody_counted_keeps_its_stock(shop: ShopAtWork, tmp_path: Path) -> None:
    opening(shop, A1=5, B1=6, C1=7)
    path = tmp_path / "stock.csv"
    path.write_text("商品编码,库存数量\nA1,\nB1,0\n", encoding="utf-8")
    imported = import_stock(shop.session, path, Warehouse.get_by_id(1).name, whole=True)
    assert [problem.row for problem in imported.problems] == [2]
    assert [good_units(shop, code) for code in ("A1", "B1", "C1")] == [5, 0, 0]


def test_a_stock_file_tells_products_apart_that_are_written_alike(shop: ShopAtWork, tmp_path: Path) -> None:
    Product.update(barcode="A1").where(Product.code == "A1").execute()
    shop.products["a1"] = Product.create(code="a1", name="衬衫")
    path = tmp_path / "stock.csv"
    path.write_text("商品编码,库存数量\nA1,7\na1,3\n", encoding="utf-8")
    imported = import_stock(shop.session, path, Warehouse.get_by_id(1).name)
    assert imported.problems == ()
    assert [good_units(shop, code) for code in ("A1", "a1")] == [7, 3]


def test_who_places_parcels_asks_for_no_money_without_goods(tmp_path: Path) -> None:
    shop = ShopAtWork(tmp_path, shipped=False)
    people.add_operator(shop.session, "仓管", Role.WAREHOUSE)
    clerk = open_session(shop.session.database, "仓管", shop.session.clock)
    with pytest.raises(NotPermitted):
        returns.create(clerk, shop.request(ReturnKind.REFUND_ONLY, Wanted(1, 3)), from_parcel=True)


def test_a_count_that_somebody_else_put_aside_outlives_the_posting_of_another_parcel(
    shop: ShopAtWork,
) -> None:
    people.add_operator(shop.session, "仓管", Role.WAREHOUSE)
    clerk = open_session(shop.session.database, "仓管", shop.session.clock)
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    for session in (shop.session, clerk):
        keep_draft(session, order_id, "{}")
    (line,) = shop.lines(order_id)
    counted = receiving.Intake(order_id, (receiving.Count(line.id, 1),))
    receiving.receive(shop.session, counted, shop.order(order_id).version)
    assert drafts(shop.session) == []
    assert [draft.order_id for draft in drafts(clerk)] == [order_id]


def platform_case(fen: int) -> ParsedRows[AfterSaleDraft]:
    case = AfterSaleDraft(
        platform="template",
        shop="",
        refund_number="1500001",
        sale_number="SO-1",
        kind=ReturnKind.RETURN_REFUND.value,
        stage=Stage.DONE,
        requested_at="2026-11-20T02:00:00Z",
        finished_at="2026-11-21T02:00:00Z",
        freight_fen=0,
        reason="",
        buyer_note="",
        internal_note="",
        parcels=(),
        lines=(AfterSaleLine("", "A1", "", "", None, fen),),
        source_rows=(2,),
    )
    return ParsedRows("template", (), "utf-8", (), (case,), (), 1, (), ())


def test_a_platforms_case_is_not_paid_again_beside_an_order_by_hand_for_less(
    shop: ShopAtWork,
) -> None:
    order_id = shop.returned(Wanted(1, 1))
    (line,) = shop.lines(order_id)
    shop.approve(order_id, review.Agreement(lines=(review.AgreedLine(line.id, 25_00),)))
    shop.receive(order_id)
    shop.pay(order_id)
    imported = after_sale_import.apply(shop.session, platform_case(30_33))
    assert (imported.added, imported.refused) == (0, 1)
    assert shop.order(order_id).number in imported.reasons[0]
    assert sum(row.amount_fen for row in Refund.select()) == 25_00


def test_a_platforms_case_meets_the_order_raised_by_hand_with_its_number(shop: ShopAtWork) -> None:
    shop.approve(shop.returned(Wanted(1, 1, agreed=25_00)))
    other = shop.returned(Wanted(1, 1), platform_refund_number="1500001")
    shop.approve(other)
    (fen,) = (line.agreed_fen for line in shop.lines(other))
    imported = after_sale_import.apply(shop.session, platform_case(fen))
    assert (imported.added, imported.refused) == (0, 0)
    assert shop.order(other).refunded_fen == fen


def test_units_that_a_parcel_held_more_are_proved_from_the_moment_it_was_opened(shop: ShopAtWork) -> None:
    first = shop.returned(Wanted(2, 1))
    shop.approve(first)
    shop.returned(Wanted(1, 1))
    extra = Extra(shop.products["A1"].id, 1, shop.source(1).line_id)
    (line,) = shop.lines(first)
    intake = receiving.Intake(first, (receiving.Count(line.id, 1),))
    receive_with_extra(shop.session, intake, [extra], shop.order(first).version)
    assert [row.entitled_fen for row in shop.lines(first)] == [81_90, 30_34]
    assert verify(shop.session.database).clean


def extra_shirt(shop: ShopAtWork, order_id: int, counted: int) -> None:
    """A parcel with one shirt more than was asked for."""
    counts = [receiving.Count(line.id, line.requested) for line in shop.lines(order_id)][:counted]
    extra = Extra(shop.products["A1"].id, 1, shop.source(1).line_id)
    intake = receiving.Intake(order_id, tuple(counts))
    receive_with_extra(shop.session, intake, [extra], shop.order(order_id).version)


def test_what_the_owner_raised_is_not_raised_for_a_unit_that_a_parcel_held_more(shop: ShopAtWork) -> None:
    order_id = shop.returned(Wanted(1, 1, agreed=39_43, note="老客户"))
    shop.approve(order_id)
    extra_shirt(shop, order_id, 1)
    (line,) = shop.lines(order_id)
    assert (line.requested, line.entitled_fen, line.agreed_fen) == (2, 60_67, 39_43 + 30_34)


def test_a_unit_that_a_parcel_held_more_draws_no_more_than_the_sale_has_left(shop: ShopAtWork) -> None:
    raised = shop.returned(Wanted(1, 1, agreed=100_00, note="老客户"))
    shop.approve(raised)
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    extra_shirt(shop, order_id, 1)
    assert [line.agreed_fen for line in shop.lines(order_id)] == [81_90, 8_10]
    assert shop.order(order_id).status == Status.PENDING_REVIEW
    assert verify(shop.session.database).clean


def test_nobody_sent_the_replacements_that_a_file_says_went_out_before(shop: ShopAtWork) -> None:
    returned = platform_case(0)
    swap = replace(
        returned.found[0],
        kind=ReturnKind.EXCHANGE.value,
        lines=(AfterSaleLine("", "A1", "", "", 1, 0),),
    )
    assert after_sale_import.apply(shop.session, replace(returned, found=(swap,))).added == 1
    november = Scope(date(2026, 11, 1), date(2026, 11, 30))
    assert figures_of(shop.session, "operators", november, lambda _done, _total: None).rows == ()


def test_what_came_back_of_replacements_is_worth_no_more_than_what_went(shop: ShopAtWork) -> None:
    order_id = shop.exchanged(Wanted(1, 3), replacements=(("A1", 7, 0),))  # 91.00 for 224.32
    shop.approve(order_id)
    shop.receive(order_id)
    shop.collect(order_id, 133_32)
    key = shop.replacement(order_id)
    sending = exchanges.Dispatch("圆通", "YT1234567890123", ((key.line_id, 2),))
    exchanges.ship(shop.session, order_id, shop.order(order_id).version, sending)
    backs = [shop.returned(LineRequest(key, quantity=1)) for _ in range(2)]
    assert [line.entitled_fen for back in backs for line in shop.lines(back)] == [32_05, 32_05]
    exchanges.close_replacement(
        shop.session, order_id, shop.order(order_id).version, exchanges.Forgone("停产")
    )
    assert shop.order(order_id).value_out_fen == 64_10  # by units 64.09
    assert verify(shop.session.database).clean


def test_pictures_of_a_parcel_nobody_knew_come_to_the_order_that_it_is_of(shop: ShopAtWork) -> None:
    arrival = receiving.Arrival("中通", "ZT5550001", ParcelKind.SELF_SENT)
    receiving.register_parcel(shop.session, arrival)
    (parcel,) = parcels.unclaimed(shop.session.database)
    out = BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "PNG")
    picture = keep_photo(shop.session, out.getvalue())
    facts = parcels.ParcelFacts("中通", ParcelKind.SELF_SENT, photos=(picture,))
    parcels.describe_parcel(shop.session, parcel.id, facts)
    order_id = shop.returned(Wanted(1, 1))
    for _ in range(2):
        parcels.match_parcel(shop.session, parcel.id, order_id)
    shop.approve(order_id)
    (line,) = shop.lines(order_id)
    intake = receiving.Intake(order_id, (receiving.Count(line.id, 1),), parcel_id=parcel.id)
    receiving.receive(shop.session, intake, shop.order(order_id).version)
    (row,) = photos_of(shop.session.database, order_id)
    assert (row.content_hash, row.parcel_id, row.stands is not None) == (picture, parcel.id, True)
    assert parcels.photos_of(shop.session.database, parcel.id) == [picture]
    assert verify(shop.session.database).clean


@pytest.mark.parametrize("newer", ["unixepoch(", " ->> ", " -> '$", "RIGHT JOIN", "FULL JOIN", "string_agg("])
def test_no_statement_needs_more_of_sqlite_than_its_strict_tables_do(newer: str) -> None:
    room = Path(erp_returns.__file__).parent
    files = [*room.rglob("*.py"), *room.rglob("*.sql")]
    assert [file.name for file in files if newer in file.read_text("utf-8")] == []


def test_a_sale_whose_clock_was_ahead_is_paid_back_today(shop: ShopAtWork) -> None:
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    SalesOrder.update(ordered_at="2026-11-22T01:00:00Z").execute()  # files may be a day ahead of the shop
    shop.pay(order_id)
    assert shop.order(order_id).status == Status.COMPLETED
