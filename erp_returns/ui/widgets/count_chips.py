"""How many wait where: chips that count and filter, one of them on; those without room stand in a menu."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QSizePolicy, QWidget

from erp_returns.ui.widgets.flow import FlowLayout

MOST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Count:
    """One chip: what it filters by, its word, and how many there are (None: not counted).

    Where there is no room for all, `minor` ones go into the menu first.
    """

    key: str
    label: str
    count: int | None = None
    minor: bool = False

    @property
    def text(self) -> str:
        """What stands on the chip."""
        return self.label if self.count is None else f"{self.label} {self.count:,}"


class CountChips(QWidget):
    """Chips in one row, two where it is narrow. `chosen` carries the key a person pressed.

    What two rows do not hold stands in a menu behind the last chip; the one that is on is always in sight.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is the accessible name, already translated."""
        super().__init__(parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = _FewRows(self, spacing=4)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._counts: tuple[Count, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self.more = QPushButton(self)
        self.more.setProperty("chip", True)
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        self._flow.addWidget(self.more)
        self.more.hide()

    def set_counts(self, counts: Sequence[Count]) -> None:
        """Show these; what is on stays on, else the first is."""
        self._counts = tuple(counts)
        keys = [count.key for count in counts]
        if keys != list(self._buttons):
            self._rebuild(keys)
        for count in counts:
            self._buttons[count.key].setText(count.text)
        if keys and self._group.checkedButton() is None:
            self._buttons[keys[0]].setChecked(True)
        self._fold()
        self.updateGeometry()

    def current(self) -> str:
        """The key that is on; empty while there are none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Turn `key` on, as if it had been pressed."""
        if key in self._buttons and not self._buttons[key].isChecked():
            self._buttons[key].click()

    def folded(self) -> list[str]:
        """The keys that stand in the menu."""
        return [key for key, button in self._buttons.items() if button.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _rebuild(self, keys: list[str]) -> None:
        on = self.current()
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for at, key in enumerate(keys):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("chip", True)
            button.clicked.connect(lambda _checked, chosen=key: self._take(chosen))
            self._buttons[key] = button
            self._group.addButton(button)
            self._flow.insert(at, button)
            button.setChecked(key == on)

    def _take(self, key: str) -> None:
        self._fold()
        self.chosen.emit(key)

    # ------------------------------------------------------------------- room

    def _fold(self) -> None:
        """Put into the menu what two rows have no room for."""
        widths = {key: button.sizeHint().width() for key, button in self._buttons.items()}
        folded: set[str] = set()
        if not self._fit(widths.values()):
            self._name_more(len(self._counts))
            folded = self._without_room(widths, self.more.sizeHint().width())
        for key, button in self._buttons.items():
            button.setHidden(key in folded)
        self.more.setHidden(not folded)
        self._name_more(len(folded))

    def _name_more(self, count: int) -> None:
        self.more.setText(self.tr("更多 {count}").format(count=count))
        self.more.setToolTip(self.tr("还有 {count} 项，点开选择").format(count=count))

    def _least_wanted(self) -> list[str]:
        """What may go, the first to go first: minor ones from the end, then the others from the end.

        The one that is on never goes, and the first one only where there is no other way.
        """
        on = self.current()
        may_go = [count for count in reversed(self._counts) if count.key != on]
        return [count.key for count in sorted(may_go, key=lambda count: not count.minor)]

    def _without_room(self, widths: dict[str, int], more: int) -> set[str]:
        """What has to go so that the rest, and the chip behind it, stand in two rows."""
        left = dict(widths)
        for key in self._least_wanted():
            del left[key]
            if self._fit([*left.values(), more]):
                break
        return widths.keys() - left.keys()

    def _fit(self, widths: Iterable[int]) -> bool:
        return _rows(widths, self.width(), self._flow.spacing()) <= MOST_ROWS

    def _fill_menu(self) -> None:
        self._menu.clear()
        folded = self.folded()
        for count in self._counts:
            if count.key in folded:
                action = self._menu.addAction(count.text.replace("&", "&&"))
                action.triggered.connect(lambda _on, key=count.key: self.choose(key))


class _FewRows(FlowLayout):
    """Asks for the height of all chips, those in the menu too, and of two rows at most."""

    def heightForWidth(self, width: int) -> int:
        widgets = [widget for item in self._items if (widget := item.widget()) is not None]
        hints = [widget.sizeHint() for widget in widgets[:-1]]
        rows = min(_rows([hint.width() for hint in hints], width, self.spacing()), MOST_ROWS)
        row = max((hint.height() for hint in hints), default=0)
        return rows * row + max(rows - 1, 0) * self.spacing()


def _rows(widths: Iterable[int], room: int, spacing: int) -> int:
    """In how many rows things so wide stand beside each other."""
    rows, used = 0, room + 1
    for width in widths:
        if used + width > room:
            rows, used = rows + 1, 0
        used += width + spacing
    return rows
