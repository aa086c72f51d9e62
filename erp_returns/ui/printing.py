"""Papers go to printers, beside the window: by the system's dialog, or straight to a remembered one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSize, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QDialog, QWidget

from erp_returns.domain.errors import PrinterSilent, Refusal
from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.printers import Printers
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_FINEST_DPI = 300
_POINTS = 72
_NEARLY = 0.99
Watch = Callable[[int, int], None]
Say = Callable[[str, Tone], None]


class Pages(NamedTuple):
    """How many pages a PDF has, and how large the first is in points."""

    number: int
    size: QSizeF


def pages_of(pdf: bytes) -> Pages:
    """Look at a PDF; no pages where it is none."""
    document, _buffer = _opened(pdf)
    count = document.pageCount()
    return Pages(count, document.pagePointSize(0) if count else QSizeF())


def paint_pages(pdf: bytes, printer: QPrinter, pages: Sequence[int], watch: Watch) -> None:
    """Paint pages (from 0), each on its own sheet, in whatever thread; `watch` may raise to stop.

    A page has its own size, unless the paper is smaller. Raises `PrinterSilent`.
    """
    document, _buffer = _opened(pdf)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterSilent(printer.printerName())
    try:
        for done, page in enumerate(pages):
            watch(done, len(pages))
            if done:
                _turn(printer)
            _paint(document, page, painter, printer)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()


def _turn(printer: QPrinter) -> None:
    if not printer.newPage():
        raise PrinterSilent(printer.printerName())


def _opened(pdf: bytes) -> tuple[QPdfDocument, QBuffer]:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    return document, buffer


def _paint(document: QPdfDocument, page: int, painter: QPainter, printer: QPrinter) -> None:
    points, resolution = document.pagePointSize(page), printer.resolution()
    dots = _dots(resolution)
    drawn = document.render(
        page, QSize(round(points.width() * dots / _POINTS), round(points.height() * dots / _POINTS))
    )
    wide, high = points.width() * resolution / _POINTS, points.height() * resolution / _POINTS
    paper = printer.pageLayout().fullRectPixels(resolution)
    fit = min(1.0, paper.width() / wide, paper.height() / high)
    scale = 1.0 if fit > _NEARLY else fit
    painter.drawImage(QRectF(0, 0, wide * scale, high * scale), drawn)


def _dots(resolution: int) -> int:
    """Dots to the inch that are drawn: the printer's own, or a whole part of them that is fine enough."""
    parts = -(-resolution // _FINEST_DPI)
    return resolution // max(parts, 1)


class Printing(QObject):
    """Sends papers to printers; jobs stand in the status bar, where they can be stopped."""

    def __init__(self, desk: Desk, parent: QObject, printers: Printers | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.printers = printers or Printers(desk.session)

    def ask(self, kind: PaperKind, pdf: bytes, title: str, over: QWidget, say: Say) -> None:
        """Ask with the system's dialog where to print, remember it for this kind, and print.

        `say` hears what became of it, good or bad.
        """
        from PySide6.QtPrintSupport import QPrintDialog

        count, size = pages_of(pdf)
        if not count:
            return
        printer = self.printers.prepared(kind, size)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, over)
        dialog.setMinMax(1, count)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        self.printers.keep(kind, printer, size)
        first, last = printer.fromPage(), printer.toPage()
        self._send(pdf, printer, range(max(first - 1, 0), last or count), title, say)

    def straight(self, kind: PaperKind, pdf: bytes, title: str) -> bool:
        """Print at once where papers of this kind went last; False where nobody chose a printer yet."""
        count, size = pages_of(pdf)
        if self.printers.place_of(kind) is None or not count:
            return False
        printer = self.printers.prepared(kind, size)
        printer.setDocName(title)
        self._send(pdf, printer, range(count), title)
        return True

    def _send(
        self, pdf: bytes, printer: QPrinter, pages: Sequence[int], title: str, say: Say | None = None
    ) -> None:
        """Print beside the window; without `say` the window tells what became of it."""
        notices = self._desk.notices
        name = printer.printerName() or printer.outputFileName()

        def work(token: JobToken) -> int:
            def watch(done: int, total: int) -> None:
                token.check()
                token.progress(done, total)

            paint_pages(pdf, printer, pages, watch)
            return len(pages)

        def done(count: int) -> None:
            text = self.tr("已送往打印机 {printer}：{n} 页").format(printer=name, n=count)
            if say is None:
                notices.done(text)
            else:
                say(text, Tone.SUCCESS)

        def failed(error: Exception) -> None:
            if say is not None and isinstance(error, Refusal):
                say(sentence(error), Tone.DANGER)
            else:
                notices.failed(error)

        def stopped() -> None:
            notices.info(self.tr("已停止打印 {title}").format(title=title))

        told = self.tr("打印 {title}").format(title=title)
        self._desk.jobs.run(work, done, failed, title=told, stopped=stopped, owner=self)
