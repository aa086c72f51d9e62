"""Printers are chosen for each kind of paper, and kept for whoever chose."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from erp_returns.domain.paper_kinds import PAPERS, PaperKind
from erp_returns.services.session import Session
from erp_returns.ui.dialogs.printers import PrintersDialog
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.printers import Printers, PrintPlace
from erp_returns.ui.remembered import keep_quietly
from tests.ui.actions.desks import DeskAtWork

ZEBRA, LASER = "ZDesigner GK888t", "HP LaserJet"


@pytest.fixture
def printers(session: Session) -> Printers:
    return Printers(session, lambda: [LASER, ZEBRA])


@pytest.fixture
def dialog(qtbot: QtBot, at_work: DeskAtWork, printers: Printers) -> PrintersDialog:
    dialog = PrintersDialog(at_work.desk, printers=printers)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_every_kind_can_have_its_printer(dialog: PrintersDialog) -> None:
    assert set(dialog.boxes) == set(PAPERS)
    assert [dialog.boxes[PaperKind.RECORD].itemText(at) for at in range(3)] == ["每次询问", LASER, ZEBRA]


def test_a_choice_is_kept_and_taken_back(dialog: PrintersDialog, printers: Printers) -> None:
    box = dialog.boxes[PaperKind.SLIP_LABEL]
    box.setCurrentIndex(2)
    place = printers.place_of(PaperKind.SLIP_LABEL)
    assert place is not None
    assert place.printer == ZEBRA
    assert printers.place_of(PaperKind.RECORD) is None
    box.setCurrentIndex(0)
    assert printers.place_of(PaperKind.SLIP_LABEL) is None


def test_the_paper_that_was_chosen_when_printing_is_told(
    qtbot: QtBot, at_work: DeskAtWork, session: Session, printers: Printers
) -> None:
    keep_quietly(session, "printer/slip_label", PrintPlace(ZEBRA, (100, 150), (100, 100)).packed())
    dialog = PrintersDialog(at_work.desk, printers=printers)
    qtbot.addWidget(dialog)
    assert dialog.boxes[PaperKind.SLIP_LABEL].currentText() == f"{ZEBRA}，纸张 100 × 150 毫米"


def test_without_printers_it_says_so(qtbot: QtBot, at_work: DeskAtWork, session: Session) -> None:
    dialog = PrintersDialog(at_work.desk, printers=Printers(session, list))
    qtbot.addWidget(dialog)
    assert not any(box.isEnabled() for box in dialog.boxes.values())


def test_the_menu_of_the_window_opens_it(window: MainWindow) -> None:
    window.menus.actions["printers"].trigger()
    (dialog,) = window.findChildren(PrintersDialog)
    assert dialog.isVisible()
    dialog.close()
