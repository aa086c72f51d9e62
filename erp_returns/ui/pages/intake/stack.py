"""Widgets of which one is shown; those that are not ask for no room."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

_SHOWN = QSizePolicy.Policy.Preferred
_ASIDE = QSizePolicy.Policy.Ignored


class ShownStack(QStackedWidget):
    """As high and as wide as the widget that is shown needs."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets: list[QWidget] = []
        self.currentChanged.connect(self._fit)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put one more widget behind the others."""
        self._widgets.append(widget)
        self.addWidget(widget)
        self._fit()

    def _fit(self) -> None:
        for widget in self._widgets:
            policy = _SHOWN if widget is self.currentWidget() else _ASIDE
            widget.setSizePolicy(policy, policy)
        self.updateGeometry()
