"""Kept goods at the desk: suppliers, repairs, second inspections, by keys alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from erp_returns.domain.kinds import Disposition, Grade, Role
from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.models import (
    Operator,
    Product,
    Repair,
    StockBalance,
    Supplier,
    SupplierReturn,
    SupplierReturnLine,
)
from erp_returns.services.inspection import Group
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import ENTER

F5, F10, F11, F12 = Qt.Key.Key_F5, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_F12


def kept(shop, units: int, disposition: Disposition, place: int = 1) -> int:
    order_id = shop.returned(Wanted(place, units))
    shop.approve(order_id)
    shop.receive(order_id, (Group(units, Grade.DEFECTIVE, disposition, note="开线"),))
    return int(order_id)


def balances() -> dict[str, int]:
    return {row.state: row.quantity for row in StockBalance.select() if row.quantity}


def shown(clerk) -> list[str]:
    """The buttons of the station, as they can be pressed."""
    return [button.text() for button in clerk.page.station()._buttons if button.isVisibleTo(clerk.page)]


def confirm(dialog) -> None:
    dialog.doing.click()


@pytest.fixture
def factory(shop) -> int:
    row = Supplier.create(name="针织一厂")
    Product.update(supplier_id=row.id).where(Product.code == "A1").execute()
    return int(row.id)


@pytest.fixture
def unfit(shop, factory) -> int:
    return kept(shop, 2, Disposition.TO_SUPPLIER)


# ---------------------------------------------------------------- suppliers


def test_goods_go_from_the_list_to_the_supplier_and_back_with_enter_alone(shop, unfit, clerk, expect_dialog):
    clerk.press(F10)
    assert clerk.page.station().number.text() == "针织一厂"
    expect_dialog(confirm)
    clerk.press(ENTER)
    assert "已开退厂单 TC20261121-0001" in clerk.said
    assert SupplierReturnLine.get().quantity == 2

    def name_parcel(dialog) -> None:
        dialog.parcel.number.setText("7312345678901")
        dialog.parcel.carrier.setText("中通")
        dialog.doing.click()

    expect_dialog(name_parcel)
    clerk.press(ENTER)
    assert SupplierReturn.get().status == "shipped"
    expect_dialog(confirm)
    clerk.press(ENTER)
    assert (SupplierReturn.get().status, balances()) == ("closed", {"good": 2})
    assert clerk.page.focusWidget() is clerk.page.field.field
    assert not clerk.page.station().table.rows


def test_where_goods_come_from_and_why_takes_the_room_that_is_left(unfit, clerk):
    clerk.press(F10)
    header = clerk.page.station().goods_view.columns
    about = next(at for at, column in enumerate(clerk.page.station().goods.columns) if column.key == "about")
    assert header.length() == header.viewport().width()
    assert header.sectionSize(about) == max(header.sectionSize(at) for at in range(header.count()))


def test_a_paper_takes_fewer_units_than_lie_there(unfit, clerk, expect_dialog):
    def one(dialog) -> None:
        next(iter(dialog.goods.fields.values())).setValue(1)
        dialog.doing.click()

    clerk.press(F10)
    expect_dialog(one)
    clerk.press(ENTER)
    assert [(row.state, row.units) for row in clerk.page.station().table.rows] == [
        ("待开单", 1),
        ("待发出", 1),
    ]


def test_a_paper_without_goods_stays_open_and_says_so(unfit, clerk, expect_dialog):
    said = []

    def none(dialog) -> None:
        next(iter(dialog.goods.fields.values())).setValue(0)
        dialog.doing.click()
        said.append(dialog.problem.text())
        dialog.reject()

    clerk.press(F10)
    expect_dialog(none)
    clerk.press(ENTER)
    assert said == ["退厂单还没有商品；请至少选一行，数量大于 0。"]
    assert SupplierReturn.select().count() == 0


def test_goods_without_a_supplier_ask_for_one(shop, factory, clerk, expect_dialog):
    Supplier.create(name="皮具厂")
    kept(shop, 1, Disposition.TO_SUPPLIER, 2)
    said = []

    def choose(dialog) -> None:
        dialog.doing.click()
        said.append(dialog.problem.text())
        dialog.supplier.setCurrentIndex(dialog.supplier.findText("皮具厂"))
        dialog.doing.click()

    clerk.press(F10)
    assert clerk.page.station().number.text() == "没有供应商"
    expect_dialog(choose)
    clerk.press(ENTER)
    assert "请选择供应商" in said[0]
    assert Supplier.get_by_id(SupplierReturn.get().supplier_id).name == "皮具厂"


@pytest.fixture
def paper(clerk, unfit, expect_dialog) -> SupplierReturn:
    clerk.press(F10)
    expect_dialog(confirm)
    clerk.press(ENTER)
    return SupplierReturn.get()


def test_an_open_paper_is_changed_or_void(paper, clerk, expect_dialog):
    def fewer(dialog) -> None:
        next(iter(dialog.goods.fields.values())).setValue(1)
        dialog.doing.click()

    expect_dialog(fewer)
    clerk.press("E")
    assert SupplierReturnLine.get().quantity == 1
    clerk.scan(paper.number)
    expect_dialog(lambda dialog: dialog.yes.click())
    clerk.press("X")
    assert SupplierReturn.get().status == "cancelled"
    assert [row.state for row in clerk.page.station().table.rows] == ["待开单"]


def test_a_question_that_is_left_changes_nothing(paper, clerk, expect_dialog):
    expect_dialog(lambda dialog: dialog.reject())
    clerk.press("X")
    assert SupplierReturn.get().status == "open"


def test_a_paper_is_printed(paper, clerk, qtbot):
    with qtbot.waitSignal(clerk.page._desk.router.paper_asked) as asked:
        clerk.press("P")
    assert asked.args == [PaperKind.SUPPLIER, paper.number]


def test_a_credit_settles_what_is_left(paper, clerk, expect_dialog):
    expect_dialog(confirm)
    clerk.press(ENTER)

    def credit(dialog) -> None:
        dialog.way.setCurrentIndex(1)
        dialog.credit.set_fen(1_50)
        dialog.doing.click()

    expect_dialog(credit)
    clerk.press(ENTER)
    assert (SupplierReturn.get().status, SupplierReturn.get().credit_fen) == ("closed", 1_50)


def test_what_was_settled_is_found_again(paper, clerk, expect_dialog):
    expect_dialog(lambda dialog: dialog.yes.click())
    clerk.press("X")
    clerk.press("H")
    assert [(row.number, row.state) for row in clerk.page.station().table.rows] == [(paper.number, "已作废")]
    assert shown(clerk) == ["打印 P"]
    clerk.press(F11, F10)
    assert [row.state for row in clerk.page.station().table.rows] == ["待开单"]


def test_only_what_can_be_done_is_offered(paper, clerk, expect_dialog):
    assert shown(clerk) == ["退厂出库 Enter", "打印 P", "修改 E", "作废 X"]
    expect_dialog(confirm)
    clerk.press(ENTER)
    assert shown(clerk) == ["结清 Enter", "打印 P"]


def test_goods_for_a_lower_price_are_chosen_for_their_supplier(shop, factory, clerk, expect_dialog):
    kept(shop, 2, Disposition.MARK_DOWN)
    clerk.press(F10)
    assert not clerk.page.station().table.rows

    def one(dialog) -> None:
        next(iter(dialog.goods.fields.values())).setValue(1)
        dialog.supplier.setCurrentIndex(dialog.supplier.findData(factory))
        dialog.doing.click()

    expect_dialog(one)
    clerk.press("N")
    assert SupplierReturnLine.get().quantity == 1
    assert shown(clerk) == ["退厂出库 Enter", "打印 P", "修改 E", "作废 X"]

    def both(dialog) -> None:
        (field,) = dialog.goods.fields.values()
        assert (field.value(), field.maximum()) == (1, 2)
        field.setValue(2)
        dialog.doing.click()

    expect_dialog(both)
    clerk.press("E")
    assert SupplierReturnLine.get().quantity == 2


def test_who_may_not_is_offered_nothing(shop, unfit, work):
    person = Operator.create(name="小李", role=Role.SERVICE)
    clerk = work(replace(shop.session, operator_id=person.id, operator_name="小李"))
    clerk.press(F10)
    assert shown(clerk) == []
    clerk.press(ENTER)
    assert clerk.said == "这里没有要做的"


def test_an_order_finds_its_goods_by_a_scan(shop, unfit, clerk):
    clerk.press(F10)
    clerk.scan(shop.order(unfit).number)
    assert clerk.said == "针织一厂"
    clerk.scan("NOBODY")
    assert clerk.said == "NOBODY 不在这里。"


def test_an_empty_station_says_how_goods_come_here(clerk):
    clerk.press(F10)
    assert clerk.page.station()._nothing.isVisibleTo(clerk.page)
    assert shown(clerk) == []


# ------------------------------------------------------------------ repairs


def test_a_repair_is_finished_with_its_cost(shop, clerk, expect_dialog):
    kept(shop, 2, Disposition.REPAIR)

    def finish(dialog) -> None:
        dialog.units.setValue(1)
        dialog.cost.set_fen(8_00)
        dialog.doing.click()

    clerk.press(F11)
    expect_dialog(finish)
    clerk.press(ENTER)
    assert (Repair.get().cost_fen, balances()) == (8_00, {"repair": 1, "good": 1})
    assert [row.units for row in clerk.page.station().table.rows] == [1]


def test_scrap_out_of_repair_is_explained(shop, clerk, expect_dialog):
    kept(shop, 1, Disposition.REPAIR)
    said = []

    def scrap(dialog) -> None:
        dialog.grade.setCurrentIndex(dialog.grade.findData(Grade.SCRAP))
        dialog.doing.click()
        said.append(dialog.problem.text())
        dialog.note.setText("面料烂了，拉链留下")
        dialog.doing.click()

    clerk.press(F11)
    expect_dialog(scrap)
    clerk.press(ENTER)
    assert "改材利用" in said[0]
    assert balances() == {}


def test_a_repair_is_taken_back_where_it_is_listed(shop, clerk, expect_dialog):
    kept(shop, 1, Disposition.REPAIR)
    clerk.press(F11)
    expect_dialog(confirm)
    clerk.press(ENTER)
    said = []

    def why(dialog) -> None:
        dialog.doing.click()
        said.append(dialog.problem.text())
        dialog.note.setText("记错了")
        dialog.doing.click()

    clerk.press("H")
    assert [row.key for row in clerk.page.station().table.rows] == ["FX20261121-0001"]
    expect_dialog(why)
    clerk.press("X")
    assert (said, balances()) == (["请写明原因。"], {"repair": 1})
    clerk.press("H")
    assert [row.units for row in clerk.page.station().table.rows] == [1]


# --------------------------------------------------------- second inspection


@pytest.fixture
def once(shop) -> int:
    shop.set("second_inspection", value=True)
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    shop.receive(
        order_id,
        (Group(2, Grade.GOOD, Disposition.RESTOCK), Group(1, Grade.DEFECTIVE, Disposition.TO_SUPPLIER)),
    )
    return int(order_id)


def test_the_second_inspector_confirms_what_was_found_with_two_enters(shop, once, work, expect_dialog):
    person = Operator.create(name="小李", role=Role.WAREHOUSE)
    clerk = work(replace(shop.session, operator_id=person.id, operator_name="小李"))
    clerk.press(F5)
    clerk.scan(shop.order(once).number)
    expect_dialog(confirm)
    clerk.press(ENTER)
    assert balances() == {"good": 2, "defective": 1}
    assert shop.order(once).status == "awaiting_refund"
    assert "二检已过账" in clerk.said


def test_the_first_inspector_is_told_that_somebody_else_has_to(shop, once, clerk, expect_dialog):
    said = []

    def try_it(dialog) -> None:
        dialog.doing.click()
        said.append(dialog.problem.text())
        dialog.reject()

    clerk.press(F5)
    assert "要由另一个人二检" in clerk.page.station().about.text()
    expect_dialog(try_it)
    clerk.press(ENTER)
    assert "的一检是店主做的" in said[0]


def test_the_bench_says_that_goods_wait_for_somebody_else(shop, clerk):
    shop.set("second_inspection", value=True)
    shop.coming("SF1234567890123", Wanted(1, 1))
    clerk.scan("SF1234567890123")
    clerk.press(Qt.Key.Key_F2, ENTER)
    assert "等另一个人二检" in clerk.said
    clerk.scan("SF1234567890123")
    assert clerk.page.receiving.bench.opened is None


def test_the_segments_count_what_waits(shop, once, clerk):
    shop.set("second_inspection", value=False)
    kept(shop, 1, Disposition.TO_SUPPLIER, 2)
    clerk.page.refresh()
    texts = [button.text() for button in clerk.page.segments.findChildren(QPushButton)]
    assert texts[-4:] == ["F5 二检 1", "F10 退厂 1", "F11 返修", "F12 索赔"]
