"""包裹登记簿: every parcel, and what is written on each."""

from __future__ import annotations

from PySide6.QtCore import Qt

from erp_returns.models import Parcel
from erp_returns.queries.parcel_list import ParcelFilter, parcel_list
from erp_returns.services.receiving import Arrival, register_parcel
from erp_returns.ui.dialogs.parcel import parcel_dialog
from erp_returns.ui.pages.intake.register import ParcelRegister
from tests.ui.pages.intake.warehouse import F9


def test_every_parcel_stands_in_the_register(shop, clerk, qtbot):
    shop.coming("SF1234567890123")
    clerk.scan("SF1234567890123")
    clerk.press(F9)
    register_parcel(shop.session, Arrival("ZZ1", note="没有名字"))

    register = ParcelRegister(clerk.page._desk)
    qtbot.addWidget(register)
    register.show()

    rows = [register.parcels.list.table.row_object(at) for at in range(2)]
    assert {row and row.tracking_number for row in rows} == {"SF1234567890123", "ZZ1"}


def test_what_is_written_on_a_parcel_is_changed_in_its_dialog(shop, clerk, qtbot):
    register_parcel(shop.session, Arrival("ZZ1"))
    row = parcel_list(shop.session.database, ParcelFilter()).first(1)[0]
    dialog = parcel_dialog(clerk.page._desk, row, clerk.page)
    qtbot.addWidget(dialog)

    dialog.weight.setValue(900)
    dialog.collect.set_fen(15_00)
    dialog.bearer.setCurrentIndex(dialog.bearer.findData("seller"))
    dialog.accept()

    parcel = Parcel.get()
    assert (parcel.weight_g, parcel.collect_fen, parcel.collect_by) == (900, 15_00, "seller")


def test_refusing_a_parcel_without_its_freight_leaves_the_dialog_open(shop, clerk, qtbot):
    register_parcel(shop.session, Arrival("ZZ1"))
    row = parcel_list(shop.session.database, ParcelFilter()).first(1)[0]
    dialog = parcel_dialog(clerk.page._desk, row, clerk.page)
    qtbot.addWidget(dialog)
    dialog.show()

    dialog.refused.setChecked(True)
    dialog.accept()

    assert dialog.isVisible()
    assert "到付金额" in dialog.problem.text()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
