"""Details of an error, to copy or to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.documents.files import write_whole
from erp_returns.domain.errors import Refusal
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import FontRole, Theme
from erp_returns.ui.widgets.fitting import resize_for_text


class ReportDialog(QDialog):
    """Shows the details of one notice; it does not block the window."""

    def __init__(self, theme: Theme, text: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("错误详情"))
        self._report = f"{text}\n\n{details}\n"
        said = QLabel(text)
        said.setWordWrap(True)
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("详情"))
        theme.dress(shown, FontRole.NUMBER)
        self._outcome = QLabel()
        self._outcome.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(self.tr("复制"))
        save = QPushButton(self.tr("保存报告…"))
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        save.clicked.connect(self._ask_where)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(shown, 1)
        column.addWidget(self._outcome)
        column.addWidget(buttons)
        resize_for_text(self, theme, 640, 400)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)
        self._outcome.setText(self.tr("已复制。"))

    def save(self, path: Path) -> None:
        """Write the report; a place that cannot be written to is named and nothing else happens."""
        try:
            write_whole(path, self._report.encode())
        except Refusal as refusal:
            self._outcome.setText(sentence(refusal))
        else:
            self._outcome.setText(self.tr("已保存到 {path}。").format(path=path))

    def _ask_where(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("保存报告"), "erp-returns-report.txt", "*.txt")
        if name:
            self.save(Path(name))
