"""Papers are shown, sent to printers that are remembered, and read back from what the printer got."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.domain.errors import PrinterSilent
from erp_returns.domain.kinds import Role
from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.services.papers import record_pdf
from erp_returns.services.warehouse_papers import slip_labels_pdf, slips_pdf
from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.jobs import Immediate, JobRunner, Threads
from erp_returns.ui.previews import Previews
from erp_returns.ui.printers import Printers, PrintPlace, unpacked
from erp_returns.ui.printing import Printing, pages_of, paint_pages
from erp_returns.ui.theme import Theme
from tests.documents.pdf_reading import Viewer, codes_on
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.pages.orders.places import Orders, signed_in

ZEBRA = "ZDesigner GK888t"
MM = 72 / 25.4
LABEL = QSizeF(100 * MM, 100 * MM)
A4 = QSizeF(210 * MM, 297 * MM)


class Office:
    """The printers of a machine that has none: each writes what it gets to a file."""

    def __init__(self, folder: Path, *names: str) -> None:
        self.folder = folder
        self.names = list(names)
        self.made: list[QPrinter] = []

    def make(self, name: str) -> QPrinter:
        printer = FilePrinter(name)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"{len(self.made)}.pdf"))
        self.made.append(printer)
        return printer

    @property
    def got(self) -> bytes:
        """What the last printer got."""
        return (self.folder / f"{len(self.made) - 1}.pdf").read_bytes()


class FilePrinter(QPrinter):
    """Writes to a file and keeps its name."""

    def __init__(self, name: str) -> None:
        super().__init__(QPrinter.PrinterMode.ScreenResolution)
        self.setResolution(203)
        self._name = name or ZEBRA

    def printerName(self) -> str:  # noqa: N802 - as Qt calls it
        return self._name


@pytest.fixture
def office(tmp_path: Path, qapp: object) -> Office:
    return Office(tmp_path, ZEBRA)


@pytest.fixture
def printers(shop: ShopAtWork, office: Office) -> Printers:
    return Printers(shop.session, lambda: office.names, office.make)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def printing(at_work: DeskAtWork, printers: Printers, window: QWidget) -> Printing:
    return Printing(at_work.desk, window, printers)


def number_of(shop: ShopAtWork, order_id: int) -> str:
    return str(shop.order(order_id).number)


def scanned(printed: bytes) -> set[tuple[str, str]]:
    """The codes on the first sheet, as a scanner sees them: finer than the dots of the printer."""
    found = zxingcpp.read_barcodes(Viewer(printed).picture(0, dpi=600))
    return {(str(code.format), code.text) for code in found}


def nobody(_done: int, _total: int) -> None:
    """Nobody watches."""


# ---------------------------------------------------------------- what arrives


def test_a_printed_record_can_be_scanned(shop: ShopAtWork, orders: Orders, office: Office) -> None:
    number = number_of(shop, orders.awaiting)
    printer = office.make("")
    paint_pages(slips_pdf(shop.session, [number], "x", nobody), printer, [0], nobody)
    assert ("QR Code", number) in codes_on(office.got)


@pytest.mark.parametrize("resolution", [203, 300, 600])
def test_a_printed_label_can_be_scanned_at_the_dots_of_label_printers(
    shop: ShopAtWork, orders: Orders, printers: Printers, office: Office, resolution: int
) -> None:
    number = number_of(shop, orders.awaiting)
    pdf = slip_labels_pdf(shop.session, [number], "x", nobody)
    printer = printers.prepared(PaperKind.SLIP_LABEL, pages_of(pdf).size)
    printer.setResolution(resolution)
    paint_pages(pdf, printer, [0], nobody)
    assert scanned(office.got) == {("QR Code", number), ("Code 128", number)}
    points = Viewer(office.got).document.pagePointSize(0)
    assert (round(points.width() / MM), round(points.height() / MM)) == (100, 100)


def test_every_page_that_is_wanted_has_its_own_sheet(
    shop: ShopAtWork, orders: Orders, office: Office
) -> None:
    numbers = [number_of(shop, orders.awaiting), number_of(shop, orders.exchange)]
    pdf = slips_pdf(shop.session, numbers, "x", nobody)
    paint_pages(pdf, office.make(""), [0, 1], nobody)
    assert len(Viewer(office.got).pages) == 2
    paint_pages(pdf, office.make(""), [1], nobody)
    assert {text for kind, text in codes_on(office.got) if kind == "QR Code"} == {numbers[1]}


def test_a_page_that_is_larger_than_the_paper_is_made_to_fit(
    shop: ShopAtWork, orders: Orders, office: Office
) -> None:
    number = number_of(shop, orders.awaiting)
    printer = office.make("")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setFullPage(True)
    paint_pages(slips_pdf(shop.session, [number], "x", nobody), printer, [0], nobody)
    assert ("QR Code", number) in codes_on(office.got)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_named(shop: ShopAtWork, orders: Orders, office: Office) -> None:
    printer = office.make("")
    printer.setOutputFileName("/nowhere/at/all.pdf")
    pdf = record_pdf(shop.session, number_of(shop, orders.awaiting))
    with pytest.raises(PrinterSilent, match=ZEBRA):
        paint_pages(pdf, printer, [0], nobody)


# ------------------------------------------------------------ what is remembered


def test_the_paper_of_a_record_is_set_on_the_printer(printers: Printers) -> None:
    layout = printers.prepared(PaperKind.SLIP_LABEL, LABEL).pageLayout()
    size = layout.pageSize().size(QPageSize.Unit.Millimeter)
    assert (round(size.width()), round(size.height())) == (100, 100)
    assert printers.prepared(PaperKind.RECORD, A4).pageLayout().pageSize().id() == QPageSize.PageSizeId.A4


def test_a_register_lies_on_its_side(printers: Printers) -> None:
    layout = printers.prepared(PaperKind.LEDGER, A4.transposed()).pageLayout()
    assert layout.orientation() is QPageLayout.Orientation.Landscape
    assert layout.pageSize().id() == QPageSize.PageSizeId.A4


def test_printer_and_paper_are_remembered_for_each_kind(printers: Printers, office: Office) -> None:
    chosen = office.make(ZEBRA)
    chosen.setPageSize(QPageSize(QSizeF(100, 150), QPageSize.Unit.Millimeter))
    printers.keep(PaperKind.SLIP_LABEL, chosen, LABEL)
    assert printers.place_of(PaperKind.SLIP_LABEL) == PrintPlace(ZEBRA, (100, 150), (100, 100))
    assert printers.place_of(PaperKind.RECORD) is None
    again = printers.prepared(PaperKind.SLIP_LABEL, LABEL).pageLayout().pageSize()
    assert round(again.size(QPageSize.Unit.Millimeter).height()) == 150


def test_paper_that_was_chosen_for_other_labels_is_not_used_for_these(
    printers: Printers, office: Office
) -> None:
    chosen = office.make(ZEBRA)
    chosen.setPageSize(QPageSize(QSizeF(100, 150), QPageSize.Unit.Millimeter))
    printers.keep(PaperKind.SLIP_LABEL, chosen, LABEL)
    small = printers.prepared(PaperKind.SLIP_LABEL, QSizeF(60 * MM, 40 * MM)).pageLayout().pageSize()
    assert round(small.size(QPageSize.Unit.Millimeter).width()) == 60


def test_a_printer_that_is_gone_is_forgotten_until_it_is_back(printers: Printers, office: Office) -> None:
    printers.choose(PaperKind.SLIP_LABEL, ZEBRA)
    office.names.clear()
    assert printers.place_of(PaperKind.SLIP_LABEL) is None
    office.names.append(ZEBRA)
    assert printers.place_of(PaperKind.SLIP_LABEL) is not None
    printers.choose(PaperKind.SLIP_LABEL, "")
    assert printers.place_of(PaperKind.SLIP_LABEL) is None


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"printer": "x"}', '{"printer": "x", "paper": 1, "page": 2}']
)
def test_what_was_kept_wrongly_is_nothing(kept: str) -> None:
    assert unpacked(kept) is None


def test_somebody_else_has_printers_of_their_own(
    shop: ShopAtWork, printers: Printers, office: Office
) -> None:
    printers.choose(PaperKind.RECORD, ZEBRA)
    other = Printers(signed_in(shop.session, Role.WAREHOUSE), lambda: office.names, office.make)
    assert other.place_of(PaperKind.RECORD) is None


# -------------------------------------------------------------------- printing


def test_the_dialog_is_asked_once_and_then_the_printer_is_known(
    shop: ShopAtWork,
    orders: Orders,
    printing: Printing,
    office: Office,
    window: QWidget,
    expect_dialog: Callable[[object], None],
) -> None:
    pdf = slip_labels_pdf(shop.session, [number_of(shop, orders.awaiting)], "x", nobody)
    said: list[str] = []
    assert not printing.straight(PaperKind.SLIP_LABEL, pdf, "标签")
    expect_dialog(QDialog.DialogCode.Accepted)
    printing.ask(PaperKind.SLIP_LABEL, pdf, "标签", window, lambda text, _tone: said.append(text))
    assert said == [f"已送往打印机 {ZEBRA}：1 页"]
    assert printing.straight(PaperKind.SLIP_LABEL, pdf, "标签")
    assert codes_on(office.got)


def test_who_leaves_the_dialog_prints_nothing_and_keeps_nothing(
    shop: ShopAtWork,
    orders: Orders,
    printing: Printing,
    window: QWidget,
    expect_dialog: Callable[[object], None],
) -> None:
    pdf = record_pdf(shop.session, number_of(shop, orders.awaiting))
    said: list[str] = []
    expect_dialog(QDialog.DialogCode.Rejected)
    printing.ask(PaperKind.RECORD, pdf, "单", window, lambda text, _tone: said.append(text))
    assert not said
    assert printing.printers.place_of(PaperKind.RECORD) is None


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_preview_says_when_the_printer_takes_nothing(
    shop: ShopAtWork,
    orders: Orders,
    at_work: DeskAtWork,
    office: Office,
    window: QWidget,
    expect_dialog: Callable[[object], None],
) -> None:
    def broken(name: str) -> QPrinter:
        printer = office.make(name)
        printer.setOutputFileName("/nowhere/at/all.pdf")
        return printer

    previews = Previews(at_work.desk, window, window)
    previews.printing.printers = Printers(shop.session, lambda: office.names, broken)
    previews.show_paper(PaperKind.RECORD, number_of(shop, orders.completed))
    (preview,) = window.findChildren(PdfPreview)
    expect_dialog(QDialog.DialogCode.Accepted)
    preview.print_asked.emit()
    assert preview.outcome.text().startswith(f"打印机“{ZEBRA}”没有接受任务")
    assert preview.outcome.property("tone") == "danger"
    preview.close()


def test_many_pages_are_printed_beside_the_window(
    shop: ShopAtWork,
    orders: Orders,
    theme: Theme,
    printers: Printers,
    office: Office,
    window: QWidget,
    qtbot: QtBot,
) -> None:
    numbers = [number_of(shop, orders.awaiting)] * 30
    pdf = slip_labels_pdf(shop.session, numbers, "x", nobody)
    at_work = desk_at_work(shop.session, theme)
    jobs = JobRunner(Threads(1))
    printing = Printing(replace(at_work.desk, jobs=jobs), window, printers)
    printers.choose(PaperKind.SLIP_LABEL, ZEBRA)
    assert printing.straight(PaperKind.SLIP_LABEL, pdf, "标签")
    qtbot.waitUntil(lambda: at_work.last == f"已送往打印机 {ZEBRA}：30 页", timeout=20_000)
    assert len(Viewer(office.got).pages) == 30
    jobs.shutdown()


def test_somebody_who_stops_a_long_print_is_told(
    shop: ShopAtWork, orders: Orders, theme: Theme, printers: Printers, window: QWidget
) -> None:
    at_work = desk_at_work(shop.session, theme)
    jobs = JobRunner(Immediate())
    jobs.started.connect(lambda job: job.cancel())
    printers.choose(PaperKind.SLIP_LABEL, ZEBRA)
    pdf = slip_labels_pdf(shop.session, [number_of(shop, orders.awaiting)], "x", nobody)
    Printing(replace(at_work.desk, jobs=jobs), window, printers).straight(PaperKind.SLIP_LABEL, pdf, "标签")
    assert at_work.last == "已停止打印 标签"
