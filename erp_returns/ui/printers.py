"""Which printer and which paper each kind of paper goes to: remembered for whoever is at work."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.queries.preferences import preference
from erp_returns.services.session import Session
from erp_returns.ui.remembered import keep_quietly

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MILLIMETRE = 72 / 25.4
_SAME_MM = 1.0


@dataclass(frozen=True, slots=True)
class PrintPlace:
    """A printer by its name, and its paper (width, height) in millimetres.

    `page` is how large the pages were for which that paper was chosen.
    """

    printer: str
    paper: tuple[float, float]
    page: tuple[float, float]

    def packed(self) -> str:
        """As a preference keeps it."""
        return json.dumps({"printer": self.printer, "paper": self.paper, "page": self.page})


def unpacked(kept: str) -> PrintPlace | None:
    """Read what `PrintPlace.packed` gave; nothing for anything else."""
    try:
        found = json.loads(kept)
        (wide, high), (page_wide, page_high) = found["paper"], found["page"]
        return PrintPlace(
            str(found["printer"]), (float(wide), float(high)), (float(page_wide), float(page_high))
        )
    except (ValueError, TypeError, KeyError):
        return None


def installed_printers() -> list[str]:
    """The printers of this machine."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def new_printer(name: str) -> QPrinter:
    """A printer to set up; the machine's own choice without a name."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    return printer


class Printers:
    """Sets printers up as somebody last used them for the same kind of paper."""

    def __init__(
        self,
        session: Session,
        installed: Callable[[], Sequence[str]] = installed_printers,
        make: Callable[[str], QPrinter] = new_printer,
    ) -> None:
        self._session = session
        self._make = make
        self.installed = installed

    def place_of(self, kind: PaperKind) -> PrintPlace | None:
        """Where papers of a kind went last, if that printer is still there."""
        session = self._session
        found = unpacked(preference(session.database, session.operator_id, _key(kind)))
        return found if found is not None and found.printer in self.installed() else None

    def prepared(self, kind: PaperKind, page: QSizeF) -> QPrinter:
        """A printer with paper for pages of `page` points, or with the paper that was chosen for such."""
        place = self.place_of(kind)
        printer = self._make(place.printer if place else "")
        size = page
        if place is not None and _same(place.page, _millimetres(page)):
            size = QSizeF(place.paper[0] * _MILLIMETRE, place.paper[1] * _MILLIMETRE)
        printer.setPageLayout(_layout(size, page))
        printer.setFullPage(True)
        return printer

    def keep(self, kind: PaperKind, printer: QPrinter, page: QSizeF) -> None:
        """Remember the printer and the paper somebody chose; a file is no printer."""
        name = printer.printerName()
        if name not in self.installed():
            return
        paper = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size()
        size = (round(paper.width(), 1), round(paper.height(), 1))
        place = PrintPlace(name, size, _millimetres(page))
        keep_quietly(self._session, _key(kind), place.packed(), patient=True)

    def choose(self, kind: PaperKind, name: str) -> None:
        """Let papers of a kind go to a printer from now on, on paper of their own size."""
        keep_quietly(
            self._session, _key(kind), PrintPlace(name, (0, 0), (0, 0)).packed() if name else "", patient=True
        )


def _key(kind: PaperKind) -> str:
    return f"printer/{kind}"


def _millimetres(size: QSizeF) -> tuple[float, float]:
    return round(size.width() / _MILLIMETRE, 1), round(size.height() / _MILLIMETRE, 1)


def _same(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) <= _SAME_MM for a, b in zip(one, other, strict=True))


def _layout(paper: QSizeF, page: QSizeF) -> QPageLayout:
    """Paper without margins; a known size lies on its side where pages want that, labels stay as they are."""
    turned = QPageSize(paper.transposed(), QPageSize.Unit.Point)
    known = turned.id() is not QPageSize.PageSizeId.Custom
    wide = paper.width() > paper.height()
    if wide and known:
        return QPageLayout(turned, QPageLayout.Orientation.Landscape, QMarginsF())
    upright = QPageSize(paper, QPageSize.Unit.Point)
    fits_only_turned = page.width() > paper.width() + 1 and page.width() <= paper.height() + 1
    way = QPageLayout.Orientation.Landscape if fits_only_turned else QPageLayout.Orientation.Portrait
    return QPageLayout(upright, way, QMarginsF())
