"""Windows that fit: as large as their text needs, never larger than the screen, and scrolled otherwise."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from erp_returns.ui.theme import Theme

_USUAL_POINTS = 10
_TITLE_BAR = 40
_LEAST_HEIGHT = 96


def resize_for_text(window: QWidget, theme: Theme, width: int, height: int) -> None:
    """Open `window` with the pixels it needs at the usual text size, with more where text is larger."""
    factor = max(1.0, theme.points / _USUAL_POINTS)
    window.resize(QSize(round(width * factor), round(height * factor)).boundedTo(room_for(window)))


def widen_for_text(window: QWidget, theme: Theme, width: int) -> None:
    """Keep `window` at least so many pixels wide at the usual text size, wider where text is larger."""
    factor = max(1.0, theme.points / _USUAL_POINTS)
    window.setMinimumWidth(min(round(width * factor), room_for(window).width()))


def room_for(window: QWidget) -> QSize:
    """The largest size at which the whole of `window` and its title stand on the screen."""
    screen = window.screen().availableSize()
    return QSize(screen.width(), screen.height() - _TITLE_BAR)


class FittingArea(QScrollArea):
    """As large as its content where there is room, and scrolled where there is not; never sideways."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        content.installEventFilter(self)
        # Not at once: the bar is moved while the content is being laid out.
        self.verticalScrollBar().rangeChanged.connect(lambda: QTimer.singleShot(0, self, self._grow))

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self._content.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), _LEAST_HEIGHT))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the content needs may change while it is shown."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        """Take for the window what is missing, as long as the screen has it."""
        window, missing = self.window(), self.verticalScrollBar().maximum()
        wanted = min(window.height() + missing, room_for(window).height())
        if missing and window.isVisible() and wanted > window.height():
            window.resize(window.width(), wanted)
