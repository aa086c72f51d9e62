from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from erp_returns import resources
from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import Theme


def three_pages() -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    painter = QPainter(writer)
    painter.setFont(QFont("Noto Sans SC", 40))
    for page in range(3):
        if page:
            writer.newPage()
        painter.drawText(500, 2000, f"PAGE {page + 1}")
    painter.end()
    return bytes(buffer.data().data())


@pytest.fixture(scope="module")
def pdf(qapp: object) -> bytes:
    return three_pages()


@pytest.fixture
def preview(qtbot: QtBot, theme: Theme, pdf: bytes) -> PdfPreview:
    icons = Icons(resources.path("icons"), theme)
    preview = PdfPreview(theme, icons, pdf, "退换货单 RT20261121-0003", "RT20261121-0003.pdf")
    qtbot.addWidget(preview)
    preview.show()
    return preview


def button(preview: PdfPreview, text: str) -> QPushButton:
    return next(found for found in preview.findChildren(QPushButton) if found.text() == text)


def test_it_shows_the_first_of_its_pages(preview: PdfPreview) -> None:
    assert (preview.pages, preview.page_label.text()) == (3, "1 / 3")


def test_the_keys_turn_pages_and_stop_at_the_ends(qtbot: QtBot, preview: PdfPreview) -> None:
    qtbot.waitUntil(preview.isActiveWindow)
    for _ in range(5):
        qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    last = preview.page_label.text()
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    assert (last, preview.page_label.text()) == ("3 / 3", "2 / 3")


def test_zooming_leaves_the_fitted_width_and_comes_back(preview: PdfPreview) -> None:
    fitted = preview._fitted_zoom()
    preview.zoom(1.25)
    larger = preview.view.zoomFactor()
    preview.fit_width()
    assert larger == pytest.approx(1.25 * fitted)
    assert preview.view.zoomMode() is QPdfView.ZoomMode.FitToWidth


def test_zoom_has_bounds(preview: PdfPreview) -> None:
    for _ in range(30):
        preview.zoom(1.25)
    assert preview.view.zoomFactor() == 4.0


def test_the_export_is_the_pdf_byte_for_byte(
    qtbot: QtBot,
    preview: PdfPreview,
    pdf: bytes,
    tmp_path: Path,
    expect_dialog: Callable[[object], None],
) -> None:
    path = tmp_path / "单据.pdf"
    expect_dialog((str(path), ""))
    with qtbot.waitSignal(preview.exported, timeout=0):
        button(preview, "导出PDF…").click()
    assert path.read_bytes() == pdf
    assert str(path) in preview.outcome.text()


def test_a_place_that_cannot_be_written_to_is_named_and_the_preview_stays(
    preview: PdfPreview, tmp_path: Path
) -> None:
    preview.save(tmp_path / "none" / "x.pdf")
    assert preview.outcome.text()
    assert (preview.outcome.property("tone"), preview.isVisible()) == ("danger", True)


def test_bytes_that_are_no_pdf_are_said_to_be_none(qtbot: QtBot, theme: Theme) -> None:
    preview = PdfPreview(theme, Icons(resources.path("icons"), theme), b"no pdf", "x", "x.pdf")
    qtbot.addWidget(preview)
    assert (preview.pages, preview.page_label.text()) == (0, "–")
    assert "无法显示" in preview.outcome.text()


def test_the_button_asks_for_the_printer(qtbot: QtBot, preview: PdfPreview) -> None:
    with qtbot.waitSignal(preview.print_asked, timeout=0):
        button(preview, "打印…").click()
