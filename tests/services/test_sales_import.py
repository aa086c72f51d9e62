"""Sales come in whole, once, with every fen accounted for; a newer file changes only what it may."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from erp_returns.documents.sales_files.drafts import SaleParcelDraft
from erp_returns.domain.errors import NotPermitted
from erp_returns.domain.kinds import SaleStatus
from erp_returns.domain.money import LARGEST_FEN
from erp_returns.domain.numbers import Document
from erp_returns.models import Operator, OperatorPermission
from erp_returns.services import catalog, sales_import
from erp_returns.services.catalog_edits import ProductEdit
from erp_returns.services.sales_import import ImportCancelled
from erp_returns.services.session import write
from erp_returns.services.setup import open_session
from tests.builders import (
    SHIPPED,
    add_s1,
    add_sale,
    line,
    new_shop,
    s1_draft,
    sale_draft,
    sales_file,
    unshipped,
)
from tests.services.sold import apply, check_books, held, lines, sale


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


FEN = st.one_of(st.just(0), st.integers(0, 99_99), st.integers(0, 10_000_00))


@st.composite
def line_drafts(draw):
    quantity, price = draw(st.integers(1, 9)), draw(FEN)
    return replace(
        line(
            draw(st.sampled_from(["", "A-1", "A-2", "B-1"])),
            quantity,
            price,
            draw(st.integers(0, quantity * price)),
            name=draw(st.sampled_from(["短袜", "帆布鞋", "𠮷野家杯😀"])),
            spec=draw(st.sampled_from(["", "红/L", "蓝/M"])),
            gift=draw(st.booleans()),
            shipped=draw(st.sampled_from([None, 0, quantity])),
        ),
        platform_line_number=draw(st.sampled_from(["", "1", "2", "3"])),
    )


@st.composite
def sale_drafts(draw, number):
    return sale_draft(
        *draw(st.lists(line_drafts(), min_size=1, max_size=6)),
        platform_number=str(number),
        shop=draw(st.sampled_from(["", "淘宝一店", "门店"])),
        status=draw(st.sampled_from(list(SaleStatus))),
        paid_at=draw(st.sampled_from([None, SHIPPED])),
        member_account=draw(st.sampled_from(["", "buyer01", "买家二"])),
        freight_fen=draw(FEN),
        coupon_fen=draw(FEN),
        paid_fen=draw(FEN),
        platform_refunded_fen=draw(FEN),
        seller_note=draw(st.text(max_size=5)),
        parcels=draw(st.sampled_from([(), (SaleParcelDraft("", "YT1"), SaleParcelDraft("圆通", " yt1 "))])),
    )


files = st.integers(1, 5).flatmap(lambda count: st.tuples(*(sale_drafts(4000 + n) for n in range(count))))


@settings(max_examples=30)
@given(files)
def test_every_fen_paid_is_found_on_a_line_or_the_freight(drafts):
    with tempfile.TemporaryDirectory() as folder:
        session = new_shop(Path(folder))
        result = apply(session, *drafts)
        assert (result.added, result.problems) == (len(drafts), ())
        check_books(session)


@settings(max_examples=30)
@given(files)
def test_the_same_file_twice_changes_nothing(drafts):
    with tempfile.TemporaryDirectory() as folder:
        session = new_shop(Path(folder))
        apply(session, *drafts)
        before = held(session)
        result = apply(session, *drafts)
        assert (result.added, result.updated, result.unchanged) == (0, 0, len(drafts))
        assert result.topics == frozenset()
        assert held(session) == before


@settings(max_examples=30)
@given(files, st.data())
def test_a_newer_file_is_previewed_and_booked_alike_and_then_it_is_the_same(drafts, data):
    newer = tuple(data.draw(sale_drafts(4000 + n)) for n in range(len(drafts)))
    with tempfile.TemporaryDirectory() as folder:
        session = new_shop(Path(folder))
        apply(session, *drafts)
        before = held(session)
        expected = sales_import.preview(session, sales_file(*newer))
        assert held(session) == before
        result = apply(session, *newer)
        assert (result.added, result.updated, result.unchanged, result.older, result.problems) == (
            expected.new,
            expected.changed,
            expected.unchanged,
            expected.older,
            expected.problems,
        )
        check_books(session)
        after = held(session)
        assert apply(session, *newer).updated == 0
        assert held(session) == after


@settings(max_examples=20)
@given(files, files)
def test_overlapping_files_bring_each_sale_once(first, second):
    with tempfile.TemporaryDirectory() as folder:
        session = new_shop(Path(folder))
        apply(session, *first)
        result = apply(
            session, *first, *(replace(d, platform_number=f"9{d.platform_number}") for d in second)
        )
        assert (result.added, result.unchanged) == (len(second), len(first))


def test_what_s1_is_paid_for_its_lines_is_frozen(session):
    add_s1(session)
    assert lines(session, "l.share_fen, l.paid_fen") == [(-899, 9100), (-810, 8190), (-90, 910)]
    assert sale(session, "goods_fen, order_discount_fen, freight_paid_fen") == (19999, 1799, 800)


def test_gifts_and_lines_without_a_price_cost_nothing(session):
    add_sale(session, line("A", 1, 1000), line("G", 1, 0, gift=True), line("Z", 2, 0), paid_fen=900)
    assert lines(session, "l.paid_fen, l.gift") == [(900, 0), (0, 1), (0, 0)]


def test_money_for_lines_without_a_price_goes_to_the_first(session):
    add_sale(session, line("A", 1, 0), line("B", 1, 0), paid_fen=500)
    assert lines(session, "l.paid_fen") == [(500,), (0,)]


def test_an_order_of_a_thousand_lines_comes_in_whole(session):
    add_sale(session, *(line(f"P{n % 300}", 1 + n % 4, 99 + n) for n in range(1000)), paid_fen=12_345_67)
    check_books(session)
    assert len(lines(session, "l.id")) == 1000
    assert session.database.execute_sql("SELECT count(*) FROM product").fetchone() == (300,)


@pytest.mark.parametrize(
    ("facts", "shipped"),
    [
        (unshipped(status=SaleStatus.PENDING_PAYMENT), 0),
        (unshipped(), 0),
        ({"status": SaleStatus.SHIPPED}, 2),
        ({"status": SaleStatus.COMPLETED}, 2),
        ({"status": SaleStatus.CLOSED}, 2),
        ({"status": SaleStatus.CLOSED, "shipped_at": None}, 2),
        (unshipped(status=SaleStatus.CLOSED), 0),
    ],
)
def test_units_shipped_follow_the_status_where_the_file_does_not_say(session, facts, shipped):
    add_sale(session, line("A", 2), line("B", 2, shipped=1), **facts)
    assert lines(session, "l.shipped_quantity") == [(shipped,), (1,)]


@pytest.mark.parametrize(
    "facts",
    [
        unshipped(status=SaleStatus.PENDING_PAYMENT),
        unshipped(status=SaleStatus.CLOSED, paid_at=None),
    ],
)
def test_a_sale_nobody_paid_has_no_money_whatever_its_total(session, facts):
    add_s1(session, **facts)
    assert sale(session, "paid_fen, freight_paid_fen") == (0, 0)
    assert lines(session, "l.paid_fen") == [(0,), (0,), (0,)]


def test_a_shop_without_a_name_and_a_product_without_a_code_get_one_each(session):
    for number in ("1", "2"):
        add_sale(session, line("", name="短袜", spec="白"), platform_number=number, shop="")
    assert session.database.execute_sql("SELECT name FROM shop").fetchall() == [("默认店铺",)]
    assert session.database.execute_sql("SELECT code, name, spec FROM product").fetchall() == [
        ("N-短袜白", "短袜", "白")
    ]


def test_a_known_product_stays_as_it_is_and_gives_its_cost(session):
    catalog.save(session, ProductEdit("A", "我们的名称", price_fen=5000, cost_fen=1234))
    add_sale(session, line("A", name="平台的名称"))
    assert lines(session, "l.product_name, l.cost_fen") == [("平台的名称", 1234)]
    assert session.database.execute_sql("SELECT name, price_fen FROM product").fetchall() == [
        ("我们的名称", 5000)
    ]


def test_numbers_go_on_from_the_last_and_pass_over_those_that_are_taken(session):
    add_sale(session, line("A"), number="SO20261121-0002")
    apply(
        session,
        *(sale_draft(line("A"), platform_number=str(n)) for n in (1, 2)),
        sale_draft(line("A"), platform_number="3", number="SO20261121-0003"),
    )
    found = session.database.execute_sql("SELECT number FROM sales_order ORDER BY platform_number").fetchall()
    assert [number for (number,) in found] == [
        "SO20261121-0001",
        "SO20261121-0004",
        "SO20261121-0003",
        "SO20261121-0002",
    ]
    with write(session) as w:
        assert w.next_number(Document.SALES_ORDER) == "SO20261121-0005"


def test_a_sale_is_known_by_our_own_number_too(session):
    add_sale(session, line("A"), number="X-1", platform_number="")
    result = apply(session, sale_draft(line("A"), number="X-1", platform_number="", seller_note="加急"))
    assert (result.added, result.updated) == (0, 1)


@pytest.mark.parametrize("facts", [{"platform_number": "77"}, {"shop": "门店", "platform_number": ""}])
def test_our_number_never_stands_for_another_sale(session, facts):
    add_sale(session, line("A"), number="X-1")
    before = held(session)["sales_order"]
    result = apply(session, replace(sale_draft(line("A"), number="X-1"), **facts))
    assert (result.added, result.updated, result.refused) == (0, 0, 1)
    assert "X-1" in result.problems[0].message
    assert held(session)["sales_order"] == before


def test_a_platform_number_may_stand_in_two_shops(session):
    add_sale(session, line("A"))
    assert apply(session, sale_draft(line("A"), shop="门店")).added == 1


def test_a_sale_twice_in_a_file_is_taken_once(session):
    result = apply(session, s1_draft(), s1_draft(), s1_draft(paid_fen=1))
    assert (result.added, result.unchanged, result.refused) == (1, 1, 1)
    assert sale(session, "paid_fen") == (19000,)


@pytest.mark.parametrize(
    "wrong",
    [
        {"lines": ()},
        {"ordered_at": None, "paid_at": None, "shipped_at": None, "signed_at": None, "completed_at": None},
        {"status": "lost"},
        {"paid_fen": LARGEST_FEN + 1},
        {"paid_fen": -1},
        {"freight_fen": -1},
        {"order_discount_fen": -LARGEST_FEN - 1},
        {"number": "1" * 101},
        {"lines": (line("A", 0),)},
        {"lines": (line("A", -3),)},
        {"lines": (line("A", 1_000_001, 1),)},
        {"lines": (line("A", 1, -1),)},
        {"lines": (line("A", 1, 100, 101),)},
        {"lines": (line("A", 1, 100, -1),)},
        {"lines": (line("A", 2, shipped=3),)},
        {"lines": (line("A", 2, LARGEST_FEN),)},
    ],
)
def test_a_sale_that_cannot_be_is_listed_and_the_rest_goes_in(session, wrong):
    result = apply(session, replace(s1_draft(), **wrong), sale_draft(line("A"), platform_number="2"))
    assert (result.added, result.refused, len(result.problems)) == (1, 1, 1)
    assert result.problems[0].message == str(result.problems[0].said)
    assert result.problems[0].row in (0, 2)
    assert result.reasons == {0: result.problems[0].message}
    assert sale(session, "1") is None


def test_a_surcharge_is_no_mistake(session):
    add_sale(session, line("A", 1, 1000), paid_fen=1200)
    assert sale(session, "order_discount_fen") == (-200,)


@pytest.mark.parametrize("calls", [0, 1, 2])
def test_a_cancelled_import_leaves_nothing(session, calls):
    before = held(session)
    asked = iter([False] * calls + [True] * 9)
    drafts = [sale_draft(line("A"), platform_number=str(n)) for n in range(1, 700)]
    with pytest.raises(ImportCancelled):
        apply(session, *drafts, cancelled=lambda: next(asked))
    assert held(session) == before
    assert session.database.execute_sql("SELECT count(*) FROM import_run").fetchone() == (0,)


def test_progress_counts_up_to_all_sales(session):
    told = []
    drafts = [sale_draft(line("A"), platform_number=str(n)) for n in range(1, 700)]
    apply(session, *drafts, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (699, 699)


def test_every_import_is_written_down(session):
    apply(session, s1_draft(), s1_draft(paid_fen=-1, platform_number="2"), files=["a.csv", "b.csv"])
    sql = "SELECT files, layout, added, updated, unchanged, refused, operator_id FROM import_run"
    assert session.database.execute_sql(sql).fetchall() == [("a.csv\nb.csv", "淘宝", 1, 0, 0, 1, 2)]


def test_who_may_not_import_is_refused(session):
    found = Operator.insert(name="小李", role="service").execute()
    OperatorPermission.insert(operator_id=found, permission="import", granted=0).execute()
    with pytest.raises(NotPermitted):
        apply(open_session(session.database, "小李"), s1_draft())
    assert sale(session, "1") is None
