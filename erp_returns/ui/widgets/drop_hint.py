"""What the window says while files are held over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark


class DropHint(QFrame):
    """Covers `host` with one line of text; takes no part in the dragging itself."""

    def __init__(self, theme: Theme, text: str, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("photo_strip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        said = QLabel(text)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.dress(said, FontRole.TITLE, Tone.ACCENT)
        column = QVBoxLayout(self)
        column.addWidget(said)
        mark(self, dragging=True)
        self.hide()
        host.installEventFilter(self)

    def appear(self) -> None:
        """Cover the host."""
        self.setGeometry(self._host.rect().adjusted(12, 12, -12, -12))
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.appear()
        return False
