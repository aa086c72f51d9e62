"""The buttons in the upper right corner of a page, and what they do in menus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from erp_returns.ui.icons import Icons


class ButtonRow(QHBoxLayout):
    """Buttons beside each other."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setSpacing(8)

    def add_button(
        self, text: str, icon: str, do: Callable[[], object], *, primary: bool = False
    ) -> QPushButton:
        """Put a button at the end."""
        button = QPushButton(text)
        button.setProperty("primary", primary)
        self._icons.dress(button, icon)
        button.clicked.connect(lambda _on: do())
        self.addWidget(button)
        return button

    def add_menu_button(self, text: str, icon: str, fill: Callable[[QMenu], None]) -> QPushButton:
        """Put a button with a menu at the end; it is filled each time it opens."""
        button = self.add_button(text, icon, lambda: None)
        button.setProperty("menu", True)
        menu = QMenu(button)
        menu.aboutToShow.connect(menu.clear)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        return button


def add_to_menu(menu: QMenu, button: QPushButton, text: str, do: Callable[[], object]) -> None:
    """Offer what a button does in a menu too, grey where the button is."""
    entry = menu.addAction(text)
    entry.setIcon(button.icon())
    entry.setEnabled(button.isEnabled())
    entry.setToolTip(button.toolTip())
    entry.triggered.connect(lambda _on: do())
