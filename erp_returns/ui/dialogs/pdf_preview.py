"""A record as it will be printed, inside the program; nothing is kept that was not exported."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.documents.files import write_whole
from erp_returns.domain.errors import Refusal
from erp_returns.ui.icons import Icons
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.reading_order import step_focus

_STEP = 1.25
_ZOOMS = (0.25, 4.0)


class PdfPreview(QDialog):
    """Shows the pages of a PDF and exports its bytes unchanged; `print_asked` when they are to be printed."""

    exported = Signal(object)
    print_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        pdf: bytes,
        title: str,
        file_name: str,
        parent: QWidget | None = None,
    ) -> None:
        """`file_name` is what the export proposes, such as '退换货单 RT20261121-0003.pdf'."""
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._pdf = pdf
        self._file_name = file_name
        self.setWindowTitle(title)
        self._bytes = QBuffer(self)
        self._bytes.setData(QByteArray(pdf))
        self._bytes.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(title)
        around = self.view.palette()
        around.setColor(QPalette.ColorRole.Dark, QColor(theme.tokens.border))
        self.view.setPalette(around)
        self.page_label = QLabel()
        theme.dress(self.page_label, FontRole.BODY, Tone.SECONDARY)
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(self._tools())
        column.addWidget(self.view, 1)
        column.addLayout(self._buttons())
        self._load()
        self.resize(QSize(820, 900).boundedTo(self.screen().availableSize()))

    @property
    def pages(self) -> int:
        """How many pages there are; 0 where the bytes are no PDF."""
        return self.document.pageCount()

    def go_to(self, page: int) -> None:
        """Show the page, counted from 0; the nearest there is."""
        if self.pages:
            self.view.pageNavigator().jump(min(max(page, 0), self.pages - 1), QPointF())

    def zoom(self, factor: float) -> None:
        """Make the pages larger or smaller by `factor`."""
        fitted = self.view.zoomMode() is QPdfView.ZoomMode.FitToWidth
        before = self._fitted_zoom() if fitted else self.view.zoomFactor()
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(before * factor, _ZOOMS[0]), _ZOOMS[1]))

    def fit_width(self) -> None:
        """Show pages as wide as the window."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def save(self, path: Path) -> None:
        """Write the PDF; a place that cannot be written to is named, and what stood there stays."""
        try:
            write_whole(path, self._pdf)
        except Refusal as refusal:
            self.say(sentence(refusal), Tone.DANGER)
        else:
            self.say(self.tr("已导出到 {path}").format(path=path), Tone.SUCCESS)
            self.exported.emit(path)

    def say(self, text: str, tone: Tone) -> None:
        """Say below the pages what became of them."""
        self.outcome.setText(text)
        mark(self.outcome, tone=tone.value)

    # ----------------------------------------------------------------- parts

    def _load(self) -> None:
        self.document.statusChanged.connect(self._show_page)
        self.document.load(self._bytes)
        self.view.setDocument(self.document)
        self.view.pageNavigator().currentPageChanged.connect(self._show_page)
        self._show_page()
        if not self.pages:
            self.say(self.tr("这份文件无法显示。请导出后用其他程序打开，或重新生成。"), Tone.DANGER)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._tool(row, "chevron-left", self.tr("上一页"), "PgUp", lambda: self._turn(-1))
        row.addWidget(self.page_label)
        self._tool(row, "chevron-right", self.tr("下一页"), "PgDown", lambda: self._turn(1))
        row.addStretch(1)
        self._tool(row, "zoom-out", self.tr("缩小"), "Ctrl+-", lambda: self.zoom(1 / _STEP))
        self._tool(row, "zoom-in", self.tr("放大"), "Ctrl++", lambda: self.zoom(_STEP))
        self._tool(row, "move-horizontal", self.tr("适合宽度"), "Ctrl+0", self.fit_width)
        return row

    def _tool(self, row: QHBoxLayout, icon: str, text: str, keys: str, act: object) -> None:
        button = QToolButton()
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icons.dress(button, icon)
        button.clicked.connect(act)
        QShortcut(QKeySequence(keys), self).activated.connect(act)
        row.addWidget(button)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        export = QPushButton(self.tr("导出PDF…"))
        printing = QPushButton(self.tr("打印…"))
        closing = QPushButton(self.tr("关闭"))
        export.setProperty("primary", True)
        export.setDefault(True)
        self._icons.dress(export, "file-down")
        self._icons.dress(printing, "printer")
        export.setShortcut(QKeySequence.StandardKey.Save)
        printing.setShortcut(QKeySequence.StandardKey.Print)
        export.clicked.connect(self._ask_where)
        printing.clicked.connect(self.print_asked)
        closing.clicked.connect(self.reject)
        row.addWidget(self.outcome, 1)
        for button in (closing, printing, export):
            row.addWidget(button)
        return row

    def _turn(self, by: int) -> None:
        self.go_to(self.view.pageNavigator().currentPage() + by)

    def _ask_where(self) -> None:
        kinds = self.tr("PDF 文件 (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("导出PDF"), self._file_name, kinds)
        if name:
            self.save(Path(name))

    def _show_page(self) -> None:
        at = self.view.pageNavigator().currentPage() + 1
        self.page_label.setText(f"{at} / {self.pages}" if self.pages else "–")

    def _fitted_zoom(self) -> float:
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        points = self.document.pagePointSize(max(self.view.pageNavigator().currentPage(), 0)).width()
        pixels = points * self.logicalDpiX() / 72
        return room / pixels if pixels else 1.0
