"""Papers as they will be printed: drawn beside the window, then shown or sent to a remembered printer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from erp_returns.domain.errors import Refusal
from erp_returns.domain.paper_kinds import LABELS, PAPERS, PaperKind
from erp_returns.domain.report_periods import grain_of
from erp_returns.domain.statistics import Scope
from erp_returns.queries.reading import own_connection
from erp_returns.queries.return_detail import return_detail
from erp_returns.services import papers
from erp_returns.services import warehouse_papers as warehouse
from erp_returns.services.analysis_reports import analysis_pdf
from erp_returns.services.session import Session
from erp_returns.services.shift_sheet import shift_sheet_pdf
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import Tone

if TYPE_CHECKING:
    from erp_returns.ui.dialogs.pdf_preview import PdfPreview
    from erp_returns.ui.printing import Printing

Build = Callable[[Session, str], bytes]


def _alone(_done: int, _total: int) -> None:
    """One paper has no progress worth telling."""


def _slip(session: Session, number: str, *, half: bool = False) -> bytes:
    return warehouse.slips_pdf(session, [number], number, _alone, half=half)


def _slip_label(session: Session, number: str) -> bytes:
    return warehouse.slip_labels_pdf(session, [number], number, _alone)


def _handover(session: Session, day: str) -> bytes:
    return warehouse.handover_pdf(session, date.fromisoformat(day), date.fromisoformat(day))


def _shift(session: Session, person_id: str) -> bytes:
    return shift_sheet_pdf(session, int(person_id) if person_id else None)


def _parcel_label(session: Session, parcel_id: str) -> bytes:
    return warehouse.parcel_label_pdf(session, int(parcel_id))


def _analysis(session: Session, days: str) -> bytes:
    first, last = map(date.fromisoformat, days.split("/"))
    return analysis_pdf(session, Scope(first, last, grain=grain_of(first, last)), _alone)


BUILDS: dict[PaperKind, Build] = {
    PaperKind.RECORD: papers.record_pdf,
    PaperKind.APPLICATION: papers.application_pdf,
    PaperKind.SLIP: _slip,
    PaperKind.SLIP_HALF: partial(_slip, half=True),
    PaperKind.SLIP_LABEL: _slip_label,
    PaperKind.INSPECTION: warehouse.inspection_pdf,
    PaperKind.VOUCHER: papers.voucher_pdf,
    PaperKind.DISPATCH: warehouse.dispatch_pdf,
    PaperKind.PICK_LIST: warehouse.pick_list_pdf,
    PaperKind.SUPPLIER: warehouse.supplier_return_pdf,
    PaperKind.HANDOVER: _handover,
    PaperKind.SHIFT: _shift,
    PaperKind.ANALYSIS: _analysis,
    PaperKind.BENCH_LABEL: warehouse.bench_labels_pdf,
    PaperKind.DEFECT_LABEL: warehouse.defect_labels_pdf,
    PaperKind.PARCEL_LABEL: _parcel_label,
}
"""What draws each kind, by the number of what it is about.

Where there is none it is a day, a warehouse, the id of a parcel or of an operator (nothing for everybody),
or two days with / between them.
"""


class Previews(QObject):
    """Opens a preview of a paper over `window`; the window goes on meanwhile."""

    def __init__(self, desk: Desk, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._printing: Printing | None = None

    def show_record(self, order_id: int) -> None:
        """退换货单 of an order, by its id."""
        try:
            number = return_detail(self._desk.session.database, order_id).order.number
        except Refusal as refusal:
            self._desk.notices.refused(refusal)
            return
        self.show_paper(PaperKind.RECORD, number)

    def show_paper(self, kind: PaperKind, about: str) -> None:
        """A paper; a label goes straight to its printer where somebody chose one before."""
        name = translated("papers", PAPERS[kind])
        moment = self._desk.session.clock().astimezone(self._desk.session.zone)
        titles = {PaperKind.PARCEL_LABEL: name, PaperKind.SHIFT: f"{name} {moment.date()}"}
        title = titles.get(kind, f"{name} {about}")
        self.draw(kind, lambda session, _token: BUILDS[kind](session, about), title)

    def show_analysis(self, scope: Scope) -> None:
        """售后分析报告 of a period, narrowed as `scope` says; it can be stopped."""
        name = translated("papers", PAPERS[PaperKind.ANALYSIS])
        title = self.tr("{name} {first} 至 {last}").format(name=name, first=scope.first, last=scope.last)

        def build(session: Session, token: JobToken) -> bytes:
            def watch(done: int, total: int) -> None:
                token.check()
                token.progress(done, total)

            return analysis_pdf(session, scope, watch)

        self.draw(PaperKind.ANALYSIS, build, title)

    def draw(
        self,
        kind: PaperKind,
        build: Callable[[Session, JobToken], bytes],
        title: str,
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Draw a paper beside the window, then show or print it; `title` is translated already."""
        session = self._desk.session

        def work(token: JobToken) -> bytes:
            with own_connection(session.database):
                return build(session, token)

        said = self.tr("生成 {title}").format(title=title)
        self._desk.jobs.run(
            work, lambda pdf: self.show(kind, pdf, title), title=said, stopped=stopped, owner=self
        )

    def show(self, kind: PaperKind, pdf: bytes, title: str) -> None:
        """Show or print a PDF that is there already."""
        if kind not in LABELS or not self.printing.straight(kind, pdf, title):
            self.open(kind, pdf, title)

    def open(self, kind: PaperKind, pdf: bytes, title: str) -> PdfPreview:
        """Open the preview of a PDF."""
        from erp_returns.ui.dialogs.pdf_preview import PdfPreview

        preview = PdfPreview(self._desk.theme, self._desk.icons, pdf, title, f"{title}.pdf", self._window)
        preview.exported.connect(
            lambda path: self._desk.notices.done(self.tr("已导出到 {path}").format(path=path))
        )

        def say(text: str, tone: Tone) -> None:
            if isValid(preview) and preview.isVisible():
                preview.say(text, tone)
            elif tone is Tone.SUCCESS:
                self._desk.notices.done(text)
            else:
                self._desk.notices.info(text)

        preview.print_asked.connect(lambda: self.printing.ask(kind, pdf, title, preview, say))
        preview.open()
        return preview

    @property
    def printing(self) -> Printing:
        """What sends papers to printers; made when it is first needed."""
        if self._printing is None:
            from erp_returns.ui.printing import Printing

            self._printing = Printing(self._desk, self)
        return self._printing
