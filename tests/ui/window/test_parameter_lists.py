"""参数设置: warehouses, couriers, shops and suppliers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from erp_returns.models import Shop
from erp_returns.queries.catalog import carriers, shops, suppliers, warehouses
from erp_returns.queries.usage import Entry
from erp_returns.services import catalog
from erp_returns.services.catalog_edits import ShopEdit
from erp_returns.services.session import Session
from erp_returns.ui.dialogs.carrier import CarrierDialog
from erp_returns.ui.dialogs.shop import ShopDialog
from erp_returns.ui.dialogs.supplier import SupplierDialog
from erp_returns.ui.dialogs.warehouse import WarehouseDialog
from erp_returns.ui.pages.parameters import ParametersPage
from tests.ui.window.settings_shown import editor

Expect = Callable[[object], None]


@pytest.fixture
def page(parameters_page: ParametersPage) -> ParametersPage:
    return parameters_page


def test_a_warehouse_is_added(session: Session, page: ParametersPage, expect_dialog: Expect) -> None:
    def fill(dialog: WarehouseDialog) -> None:
        dialog.texts["code"].setText("S2")
        dialog.texts["name"].setText("二号仓")
        dialog.texts["address"].setText("某路 1 号")
        dialog.sends_out.setChecked(False)
        dialog.saving.click()

    expect_dialog(fill)
    page.show_place(Entry.WAREHOUSE)
    page.lists[Entry.WAREHOUSE].add()
    added = warehouses(session.database)[-1]
    assert (added.name, added.address, added.takes_in, added.sends_out) == ("二号仓", "某路 1 号", 1, 0)


def test_a_renamed_warehouse_is_offered_at_once(
    session: Session, page: ParametersPage, expect_dialog: Expect
) -> None:
    def rename(dialog: WarehouseDialog) -> None:
        dialog.texts["name"].setText("总仓")
        dialog.saving.click()

    expect_dialog(rename)
    page.show_place(Entry.WAREHOUSE)
    page.lists[Entry.WAREHOUSE].edit()
    box = editor(page, "default_inbound_warehouse").box
    assert "总仓" in [box.itemText(at) for at in range(box.count())]


def test_a_courier_tries_its_shapes_before_they_are_saved(
    session: Session, page: ParametersPage, expect_dialog: Expect
) -> None:
    verdicts: list[str] = []

    def fill(dialog: CarrierDialog) -> None:
        dialog.name.setText("蜗牛速运")
        dialog.patterns.setPlainText("WN\\d{10}\n\nX(")
        for number in ("wn 0123456789", "YT1"):
            dialog.trial.setText(number)
            verdicts.append(dialog.verdict.text())
        dialog.saving.click()
        verdicts.append(dialog.problem.text())
        dialog.patterns.setPlainText("WN\\d{10}")
        dialog.saving.click()

    expect_dialog(fill)
    page.show_place(Entry.CARRIER)
    page.lists[Entry.CARRIER].add()
    assert verdicts[:2] == ["✓ 认得", "✗ 不认得"]
    assert "X(" in verdicts[2]
    assert carriers(session.database)[-1][1:3] == ("蜗牛速运", "WN\\d{10}")


def test_a_shop_has_defaults_of_its_own(
    session: Session, page: ParametersPage, expect_dialog: Expect
) -> None:
    def fill(dialog: ShopDialog) -> None:
        dialog.name.setText("抖音店")
        dialog.platform.setText("抖店")
        dialog.type.setCurrentIndex(dialog.type.findText("换尺码"))
        dialog.outbound.setCurrentIndex(dialog.outbound.findText("主仓"))
        dialog.saving.click()

    expect_dialog(fill)
    page.show_place(Entry.SHOP)
    listed = page.lists[Entry.SHOP]
    listed.add()
    at = listed.view.current_key()
    assert at is not None
    assert [text for text in listed.table.row_texts(at)[:5] if text] == ["抖音店", "抖店", "换尺码", "主仓"]


def test_a_shop_whose_type_was_hidden_keeps_it(
    session: Session, page: ParametersPage, expect_dialog: Expect
) -> None:
    type_id = session.database.execute_sql("SELECT id FROM return_type WHERE name = '换尺码'").fetchone()[0]
    Shop.update(return_type_id=type_id).execute()
    session.database.execute_sql("UPDATE return_type SET visible = 0 WHERE id = ?", (type_id,))
    expect_dialog(lambda dialog: dialog.saving.click())
    page.show_place(Entry.SHOP)
    page.lists[Entry.SHOP].edit()
    assert shops(session.database)[0].return_type_id == type_id


def test_a_supplier_is_added(session: Session, page: ParametersPage, expect_dialog: Expect) -> None:
    def fill(dialog: SupplierDialog) -> None:
        dialog.texts["name"].setText("鱼厂")
        dialog.note.setPlainText("周一休息")
        dialog.saving.click()

    expect_dialog(fill)
    page.show_place(Entry.SUPPLIER)
    page.lists[Entry.SUPPLIER].add()
    assert [(each.name, each.note) for each in suppliers(session.database)] == [("鱼厂", "周一休息")]


def test_a_warehouse_names_the_shops_that_start_from_it(session: Session, page: ParametersPage) -> None:
    (house, *_) = warehouses(session.database)
    catalog.save(session, ShopEdit("淘宝一店", inbound_warehouse_id=house.id))
    page.show_place(Entry.WAREHOUSE)
    table = page.lists[Entry.WAREHOUSE].table
    column = table.column_of("shops")

    assert table.index(0, column).data() == "淘宝一店"
