"""索赔 at the desk: what couriers owe, from damage at the bench to the money, by keys alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from erp_returns.domain.kinds import ClaimStatus, Disposition, Grade, Role
from erp_returns.models import CarrierClaim, Operator
from erp_returns.services import receiving
from erp_returns.services.inspection import Group
from tests.ui.pages.intake.test_kept import confirm, shown
from tests.ui.pages.intake.warehouse import ENTER

F12 = Qt.Key.Key_F12


def claim_80(dialog) -> None:
    dialog.amount.set_fen(80_00)
    dialog.note.setText("外箱压坏")
    dialog.doing.click()


def test_a_damaged_parcel_is_scanned_and_claimed_for(shop, clerk, expect_dialog):
    order_id = shop.coming("SF1234567890123")
    clerk.press(F12)
    expect_dialog(claim_80)
    clerk.scan("SF1234567890123")
    row = CarrierClaim.get()
    assert (row.return_order_id, row.carrier, row.tracking_number) == (
        order_id,
        "顺丰速运",
        "SF1234567890123",
    )
    assert (row.claimed_fen, row.note) == (80_00, "外箱压坏")
    assert clerk.said == "顺丰速运 SF1234567890123 已提出索赔"


def test_a_parcel_that_was_lost_is_claimed_for_without_an_order(clerk, expect_dialog):
    clerk.press(F12)
    expect_dialog(claim_80)
    clerk.scan("SF9999999999999")
    assert (CarrierClaim.get().return_order_id, CarrierClaim.get().tracking_number) == (
        None,
        "SF9999999999999",
    )


def test_damage_found_on_the_bench_waits_to_be_claimed_for(shop, clerk, expect_dialog):
    order_id = shop.coming("SF1234567890123")
    (line, *_) = shop.lines(order_id)
    broken = Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN, caused_by="carrier")
    arrival = receiving.Arrival("SF1234567890123", "顺丰速运")
    intake = receiving.Intake(order_id, (receiving.Count(line.id, 1, (broken,)),), arrival)
    receiving.receive(shop.session, intake, shop.order(order_id).version)
    clerk.press(F12)
    assert shown(clerk) == ["提出索赔 Enter"]
    assert "物流损坏" in clerk.page.station().about.text()
    expect_dialog(claim_80)
    clerk.press(ENTER)
    assert (CarrierClaim.get().return_order_id, CarrierClaim.get().tracking_number) == (
        order_id,
        "SF1234567890123",
    )
    assert shown(clerk) == ["登记答复 Enter"]


def test_a_claim_without_an_amount_is_asked_for_it(clerk, expect_dialog):
    said = []

    def nothing(dialog) -> None:
        dialog.doing.click()
        said.append(dialog.problem.text())
        dialog.reject()

    clerk.press(F12)
    expect_dialog(nothing)
    clerk.press("N")
    assert said == ["请填写索赔金额。"]


def test_a_claim_goes_from_agreed_to_paid_with_enter(shop, clerk, expect_dialog):
    shop.coming("SF1234567890123")
    clerk.press(F12)
    expect_dialog(claim_80)
    clerk.scan("SF1234567890123")

    def agreed(dialog) -> None:
        dialog.amount.set_fen(60_00)
        dialog.doing.click()

    expect_dialog(agreed)
    clerk.press(ENTER)
    assert (CarrierClaim.get().status, CarrierClaim.get().agreed_fen) == ("agreed", 60_00)
    expect_dialog(confirm)
    clerk.press(ENTER)
    assert (CarrierClaim.get().status, CarrierClaim.get().paid_fen) == ("paid", 60_00)
    assert clerk.page.station().table.rows == ()
    clerk.press("H")
    assert [row.state for row in clerk.page.station().table.rows] == ["已赔付"]


def test_who_takes_no_money_cannot_say_it_came(shop, work, expect_dialog):
    person = Operator.create(name="小李", role=Role.WAREHOUSE)
    clerk = work(replace(shop.session, operator_id=person.id, operator_name="小李"))
    offered: list[str] = []

    def look(dialog) -> None:
        offered.extend(dialog.status.itemData(at) for at in range(dialog.status.count()))
        dialog.reject()

    clerk.press(F12)
    expect_dialog(claim_80)
    clerk.scan("SF9999999999999")
    expect_dialog(look)
    clerk.press(ENTER)
    assert offered == [ClaimStatus.AGREED, ClaimStatus.REFUSED]
