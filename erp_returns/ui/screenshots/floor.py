"""How the views of the warehouse come about: its stations, and what they ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from erp_returns.queries.carrier_claims import closed_claims, open_claims
from erp_returns.queries.dispositions import (
    for_supplier,
    in_repair,
    open_supplier_returns,
    supplier_lines,
)
from erp_returns.queries.parcel_list import ParcelFilter, parcel_list
from erp_returns.queries.second_inspection import first_found, second_waiting
from erp_returns.ui.dialogs.claim import ClaimAnswerDialog, ClaimDialog, Ground
from erp_returns.ui.dialogs.parcel import parcel_dialog
from erp_returns.ui.dialogs.repaired import RepairedDialog
from erp_returns.ui.dialogs.second_inspection import SecondInspectionDialog
from erp_returns.ui.dialogs.supplier_return import (
    SupplierDraftDialog,
    SupplierSendDialog,
    SupplierSettleDialog,
)
from erp_returns.ui.pages.intake import IntakePage
from erp_returns.ui.pages.intake.register import ParcelRegister
from erp_returns.ui.pages.intake.stations import MAKERS
from erp_returns.ui.screenshots.stage import NothingToShow, Stage
from erp_returns.ui.widgets.unit_rows import Units

RowT = TypeVar("RowT")


def _accepts(_command: object) -> str:
    return ""


def stations() -> dict[str, Callable[[Stage], QWidget]]:
    """Every place of the warehouse besides the bench."""
    return {f"station-{key}": _station(key) for key in MAKERS}


def register(stage: Stage) -> QWidget:
    """Every parcel that ever came."""
    return ParcelRegister(stage.desk, stage.window)


def parcel(stage: Stage) -> QWidget:
    """What is to be noted about a parcel."""
    found = parcel_list(stage.desk.session.database, ParcelFilter()).first(1)
    return parcel_dialog(stage.desk, _first(found), stage.window)


def second_inspection(stage: Stage) -> QWidget:
    """Another pair of eyes."""
    database = stage.desk.session.database
    row = _first(second_waiting(database))
    return SecondInspectionDialog(stage.desk, row, first_found(database, row.id), _accepts, stage.window)


def supplier_draft(stage: Stage) -> QWidget:
    """Goods are gathered for their supplier."""
    found = for_supplier(stage.desk.session.database)
    row = _first(found)
    goods = [Units(each.id, each.product, each.order_number, each.units, each.units) for each in found]
    heading = row.warehouse, row.order_number
    return SupplierDraftDialog(stage.desk, heading, goods, row.supplier_id, _accepts, parent=stage.window)


def supplier_send(stage: Stage) -> QWidget:
    """They go out."""
    row = _first(
        [each for each in open_supplier_returns(stage.desk.session.database) if each.status == "open"]
    )
    return SupplierSendDialog(stage.desk, row, _accepts, stage.window)


def supplier_settle(stage: Stage) -> QWidget:
    """They are replaced, or credited."""
    database = stage.desk.session.database
    row = _first([each for each in open_supplier_returns(database) if each.status == "shipped"])
    return SupplierSettleDialog(stage.desk, row, supplier_lines(database, row.id), _accepts, stage.window)


def repaired(stage: Stage) -> QWidget:
    """What a repair made of the goods."""
    row = _first(in_repair(stage.desk.session.database))
    return RepairedDialog(stage.desk, row, _accepts, stage.window)


def claim(stage: Stage) -> QWidget:
    """A courier is asked to pay."""
    return ClaimDialog(stage.desk, Ground("SF1234567890123", ""), _accepts, stage.window)


def claim_answer(stage: Stage) -> QWidget:
    """What the courier says to it."""
    database = stage.desk.session.database
    return ClaimAnswerDialog(
        stage.desk, _first([*open_claims(database), *closed_claims(database)]), _accepts, stage.window
    )


def _station(key: str) -> Callable[[Stage], QWidget]:
    return lambda stage: stage.page("intake", IntakePage, lambda page: page.show_station(key))


def _first(rows: Sequence[RowT]) -> RowT:
    if not rows:
        raise NothingToShow(rows)
    return rows[0]
