"""The lists of a shop: added to, changed, hidden, put in order, and never torn from what uses them."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.errors import NameTaken, NotPermitted, StillUsed, TextMissing, TextTooLong
from erp_returns.domain.errors.catalogue import (
    AmountOutOfRange,
    EntryGone,
    KindInUse,
    ParentNested,
    PatternBroken,
    ReasonUnfit,
    WarehouseIdle,
)
from erp_returns.domain.kinds import FeeKind, Liability, ReturnKind, WindowUnit
from erp_returns.domain.requests import LineRequest, ReturnRequest, SourceKey
from erp_returns.domain.tracking import guess_carriers
from erp_returns.models import Operator
from erp_returns.queries import catalog as q
from erp_returns.queries.settings import settings
from erp_returns.queries.usage import Entry, usage_count, usage_counts
from erp_returns.services import catalog, returns
from erp_returns.services.catalog_edits import (
    CarrierEdit,
    CheckEdit,
    DefectEdit,
    MemberEdit,
    ProductEdit,
    ReasonEdit,
    ShopEdit,
    SupplierEdit,
    TypeEdit,
    WarehouseEdit,
)
from erp_returns.services.catalog_tables import LISTINGS
from erp_returns.services.parameters import set_parameter
from erp_returns.services.setup import open_session
from tests.builders import add_s1, line_ids, new_shop

NEW: dict[Entry, Any] = {
    Entry.REASON: ReasonEdit("味道不好", Liability.BUYER),
    Entry.TYPE: TypeEdit("试用退回", ReturnKind.RETURN_REFUND),
    Entry.WAREHOUSE: WarehouseEdit("B", "二号仓"),
    Entry.CARRIER: CarrierEdit("蜗牛速运", "WN\\d{10}"),
    Entry.SHOP: ShopEdit("淘宝一店", "taobao"),
    Entry.SUPPLIER: SupplierEdit("晨光文具厂"),
    Entry.PRODUCT: ProductEdit("A-1", "帆布鞋", price_fen=9900),
    Entry.MEMBER: MemberEdit(1, "buyer01"),
    Entry.CHECK: CheckEdit("鞋底干净"),
    Entry.DEFECT: DefectEdit("TM", "脱毛"),
}
FIELD = {
    "reason": "text",
    "product": "code",
    "member": "account",
    "checklist_item": "text",
    "defect": "code",
}


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


@pytest.fixture(scope="module")
def one_shop(tmp_path_factory):
    return new_shop(tmp_path_factory.mktemp("shop"))


def add(session, edit):
    if isinstance(edit, MemberEdit):
        catalog.save(session, NEW[Entry.SHOP])
    catalog.save(session, edit)
    entry = next(entry for entry, new in NEW.items() if type(new) is type(edit))
    name = FIELD.get(entry, "name")
    sql = f"SELECT id FROM {entry} WHERE {name} = ?"
    return session.database.execute_sql(sql, (getattr(edit, name),)).fetchone()[0]


def reason(session, text):
    return next(row for row in q.reasons(session.database) if row.text == text)


def return_type(session, name):
    return next(row for row in q.return_types(session.database) if row.name == name)


def last_event(session):
    sql = "SELECT subject, action FROM shop_event ORDER BY id DESC LIMIT 1"
    return session.database.execute_sql(sql).fetchone()


@pytest.mark.parametrize("entry", Entry)
def test_every_list_takes_a_new_entry_and_says_so(session, entry):
    entry_id = add(session, NEW[entry])
    assert last_event(session) == (
        f"{entry}:{getattr(NEW[entry], FIELD.get(entry, 'name'))}",
        "add",
    )
    assert catalog.save(session, replace(NEW[entry], id=entry_id)).topics == frozenset()


@pytest.mark.parametrize("entry", Entry)
def test_an_unused_entry_can_be_deleted(session, entry):
    entry_id = add(session, NEW[entry])
    catalog.delete(session, entry, entry_id)
    with pytest.raises(EntryGone):
        catalog.delete(session, entry, entry_id)


@pytest.mark.parametrize("entry", Entry)
def test_nobody_changes_a_list_without_leave(session, entry):
    entry_id = add(session, NEW[entry])
    Operator.insert(name="老王", role="warehouse").execute()
    clerk = open_session(session.database, "老王")
    with pytest.raises(NotPermitted):
        catalog.save(clerk, replace(NEW[entry], id=entry_id))
    with pytest.raises(NotPermitted):
        catalog.delete(clerk, entry, entry_id)


@pytest.mark.parametrize("entry", Entry)
def test_two_entries_cannot_share_a_name(session, entry):
    add(session, NEW[entry])
    with pytest.raises(NameTaken):
        catalog.save(session, NEW[entry])


@pytest.mark.parametrize("entry", Entry)
def test_every_text_of_every_list_has_its_limits(session, entry):
    for name, field in LISTINGS[entry].texts.items():
        with pytest.raises(TextTooLong):
            catalog.save(session, replace(NEW[entry], **{name: "长" * (field.most + 1)}))
        if field.needed:
            with pytest.raises(TextMissing):
                catalog.save(session, replace(NEW[entry], **{name: "  "}))


def test_an_edit_logs_only_what_changed(session):
    entry_id = add(session, NEW[Entry.WAREHOUSE])
    catalog.save(session, replace(NEW[Entry.WAREHOUSE], id=entry_id, phone="010-1", check_stock=True))
    sql = "SELECT before, after FROM shop_event ORDER BY id DESC LIMIT 1"
    assert session.database.execute_sql(sql).fetchone() == (
        '{"phone": "", "check_stock": 0}',
        '{"phone": "010-1", "check_stock": 1}',
    )


def test_a_used_reason_is_kept_and_can_be_hidden(session):
    used = reason(session, "质量问题")
    with pytest.raises(StillUsed, match="质量问题"):
        catalog.delete(session, Entry.REASON, used.id)
    catalog.show(session, Entry.REASON, used.id, visible=False)
    assert used.text not in {row.text for row in q.reasons(session.database, visible_only=True)}
    assert last_event(session) == ("reason:质量问题", "hide")


def test_what_a_parameter_chose_is_used(session):
    entry_id = add(session, NEW[Entry.WAREHOUSE])
    set_parameter(session, "default_inbound_warehouse", "二号仓")
    with pytest.raises(StillUsed):
        catalog.delete(session, Entry.WAREHOUSE, entry_id)


def test_a_parameter_follows_when_what_it_chose_is_renamed(session):
    entry_id = add(session, NEW[Entry.WAREHOUSE])
    set_parameter(session, "default_inbound_warehouse", "二号仓")
    catalog.save(session, replace(NEW[Entry.WAREHOUSE], id=entry_id, name="南仓"))
    assert settings(session.database).text("default_inbound_warehouse") == "南仓"


def test_uses_are_counted_for_one_and_for_all_alike(session):
    counts = usage_counts(session.database, Entry.REASON)
    for row in q.reasons(session.database):
        assert usage_count(session.database, Entry.REASON, row.id) == counts.get(row.id, 0)
    assert counts[reason(session, "买家原因").id] == 7


def test_children_of_a_hidden_reason_are_not_offered(session):
    catalog.show(session, Entry.REASON, reason(session, "商品质量").id, visible=False)
    assert "质量问题" not in {row.text for row in q.reasons(session.database, visible_only=True)}


def test_reasons_are_offered_for_their_kinds_only(session):
    offered = {row.text for row in q.reasons(session.database, kind=ReturnKind.EXCHANGE)}
    assert "尺码不合适" in offered
    assert "补差价、保价" not in offered


def test_a_reason_never_stands_on_a_third_level(session):
    child, top = reason(session, "质量问题"), reason(session, "买家原因")
    with pytest.raises(ParentNested):
        catalog.save(session, replace(NEW[Entry.REASON], parent_id=child.id))
    with pytest.raises(ParentNested):
        catalog.save(
            session, ReasonEdit(top.text, Liability.BUYER, parent_id=reason(session, "其他").id, id=top.id)
        )


def test_a_type_never_proposes_a_reason_its_kind_does_not_offer(session):
    money = reason(session, "补差价、保价")
    with pytest.raises(ReasonUnfit, match="补差价"):
        catalog.save(session, replace(NEW[Entry.TYPE], reason_id=money.id))
    proposed = reason(session, "尺码不合适")
    with pytest.raises(ReasonUnfit, match="换尺码"):
        catalog.save(
            session,
            ReasonEdit(proposed.text, Liability.BUYER, frozenset({ReturnKind.RETURN_REFUND}), id=proposed.id),
        )


def test_a_reason_for_no_kind_is_refused(session):
    with pytest.raises(TextMissing):
        catalog.save(session, replace(NEW[Entry.REASON], kinds=frozenset()))


@pytest.mark.parametrize(
    "wrong",
    [
        {"window_unit": WindowUnit.DAYS},
        {"window_unit": WindowUnit.HOURS, "window_amount": -1},
        {"fee_kind": FeeKind.PERCENT, "fee_value": 10_001},
        {"fee_kind": FeeKind.FIXED, "fee_value": -1},
    ],
)
def test_a_type_with_absurd_figures_is_refused(session, wrong):
    with pytest.raises(AmountOutOfRange):
        catalog.save(session, replace(NEW[Entry.TYPE], **wrong))


def test_a_type_without_a_window_or_fee_keeps_no_figures(session):
    catalog.save(session, replace(NEW[Entry.TYPE], window_amount=7, fee_value=500))
    row = return_type(session, "试用退回")
    assert (row.window_amount, row.fee_value) == (0, 0)


def test_a_warehouse_for_nothing_is_refused(session):
    with pytest.raises(WarehouseIdle):
        catalog.save(session, replace(NEW[Entry.WAREHOUSE], takes_in=False, sends_out=False))


def test_a_shape_nobody_can_read_is_refused(session):
    with pytest.raises(PatternBroken):
        catalog.save(session, CarrierEdit("蜗牛速运", "WN\\d{10}\n(("))


def test_a_new_courier_is_guessed_from_its_numbers(session):
    catalog.save(session, NEW[Entry.CARRIER])
    assert guess_carriers("wn0123456789", q.carrier_patterns(session.database)) == ("蜗牛速运",)


def test_the_shipped_shapes_name_the_courier(session):
    assert guess_carriers("SF1234567890123", q.carrier_patterns(session.database)) == ("顺丰速运",)


@given(st.lists(st.tuples(st.integers(0, 17), st.integers(-3, 3)), max_size=6))
def test_moving_and_ordering_lose_nothing(one_shop, moves):
    def ids():
        return [row.id for row in q.return_types(one_shop.database)]

    for place, step in moves:
        before = ids()
        catalog.move(one_shop, Entry.TYPE, before[place], step)
        wanted = max(0, min(len(before) - 1, place + step))
        assert ids()[wanted] == before[place]
        assert sorted(ids()) == sorted(before)


@given(st.permutations(range(18)), st.integers(2, 18))
def test_entries_named_take_the_order_given_and_others_stay(one_shop, order, count):
    before = [row.id for row in q.return_types(one_shop.database)]
    wanted = [before[place] for place in order[:count]]
    catalog.reorder(one_shop, Entry.TYPE, wanted)
    after = [row.id for row in q.return_types(one_shop.database)]
    assert [entry for entry in after if entry in wanted] == wanted
    assert [(place, entry) for place, entry in enumerate(after) if entry not in wanted] == [
        (place, entry) for place, entry in enumerate(before) if entry not in wanted
    ]


def test_a_reason_moves_among_its_siblings_only(session):
    first = [row.text for row in q.reasons(session.database) if row.parent == "商品质量"]
    catalog.move(session, Entry.REASON, reason(session, first[0]).id, 1)
    after = [row.text for row in q.reasons(session.database) if row.parent == "商品质量"]
    assert after == [first[1], first[0], *first[2:]]


def test_a_parent_moves_with_its_children(session):
    catalog.move(session, Entry.REASON, reason(session, "商品质量").id, -1)
    texts = [row.text for row in q.reasons(session.database)]
    assert texts[:2] == ["商品质量", "质量问题"]


def test_defaults_come_from_the_shop_then_the_parameter_then_the_first(session):
    database = session.database
    assert q.defaults(database) == (return_type(session, "七天无理由退货").id, 1, 1)
    south = add(session, replace(NEW[Entry.WAREHOUSE], sends_out=False))
    set_parameter(session, "default_inbound_warehouse", "二号仓")
    set_parameter(session, "default_return_type", "换颜色")
    assert q.defaults(database) == (return_type(session, "换颜色").id, south, 1)
    sizes = return_type(session, "换尺码").id
    shop = add(session, ShopEdit("门店", return_type_id=sizes, inbound_warehouse_id=1))
    assert q.defaults(database, shop) == (sizes, 1, 1)


def test_a_hidden_default_is_passed_over(session):
    set_parameter(session, "default_return_type", "换颜色")
    catalog.show(session, Entry.TYPE, return_type(session, "换颜色").id, visible=False)
    assert q.defaults(session.database).return_type_id == return_type(session, "七天无理由退货").id


def test_products_are_found_best_first(session):
    for code, name, barcode in (
        ("鞋-1", "帆布鞋", ""),
        ("A-1", "短袖", "690001"),
        ("A-12", "长袖", ""),
        ("B-A-1", "帆布包 红_L", "690002"),
    ):
        catalog.save(session, ProductEdit(code, name, barcode=barcode))

    def found(text):
        return [row.code for row in q.search_products(session.database, text)]

    assert found("a-1") == ["A-1", "A-12", "B-A-1"]
    assert found("690002") == ["B-A-1"]
    assert found("帆布") == ["B-A-1", "鞋-1"]
    assert found("帆布 红_") == ["B-A-1"]
    assert found("%") == []
    assert len(q.search_products(session.database, "", limit=2)) == 2


def test_a_hidden_product_is_not_offered(session):
    entry_id = add(session, NEW[Entry.PRODUCT])
    catalog.show(session, Entry.PRODUCT, entry_id, visible=False)
    assert q.search_products(session.database, "A-1") == []


def test_a_used_type_keeps_its_kind(session):
    sale_id = add_s1(session)
    used = return_type(session, "七天无理由退货")
    asked = (LineRequest(SourceKey(line_ids(session, sale_id)[0]), quantity=1),)
    kind = ReturnKind.RETURN_REFUND
    returns.create(session, ReturnRequest(sale_id, kind, used.id, asked, reason_id=used.reason_id))
    with pytest.raises(KindInUse, match="1 张"):
        catalog.save(session, TypeEdit(used.name, ReturnKind.EXCHANGE, id=used.id))
