"""The filters of a list: what can be filtered by as data, what is filtered by as chips."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.days import PRESETS, read_days
from erp_returns.ui.texts import translated
from erp_returns.ui.widgets.filter_bar import ActiveFilter, FilterBar

Option = tuple[str, str]
"""What a filter keeps, and the word for it."""


class FilterKind(Enum):
    """How a filter is set."""

    DAYS = "days"
    CHOICE = "choice"
    FLAG = "flag"


def _none() -> Sequence[Option]:
    return ()


@dataclass(frozen=True, slots=True)
class FilterField:
    """Something to filter by; `label` is source text marked `translatable("filters", …)`.

    `options()` reads what a CHOICE offers, each time its menu opens.
    """

    key: str
    label: str
    kind: FilterKind
    options: Callable[[], Sequence[Option]] = _none

    @property
    def word(self) -> str:
        """The label in the language of the window."""
        return translated("filters", self.label)


class FilterStrip(QWidget):
    """Shows `fields` that are on as chips; `changed` follows every change a person makes."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        fields: tuple[FilterField, ...],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fields = {field.key: field for field in fields}
        self._today = today
        self._kept: dict[str, str] = {}
        self.bar = FilterBar(desk.theme, desk.icons)
        self.bar.removed.connect(lambda key: self.put(key, ""))
        self.bar.add_requested.connect(self._ask)
        self.bar.change_requested.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar)
        self._show()

    def kept(self) -> Mapping[str, str]:
        """What is filtered by, by key."""
        return dict(self._kept)

    def put(self, key: str, kept: str) -> None:
        """Filter by a value; by none where it is empty."""
        if kept != self._kept.get(key, ""):
            self._kept[key] = kept
            self._drop_empty()
            self.changed.emit()

    def put_all(self, kept: Mapping[str, str]) -> bool:
        """Filter by these, without a word; whether all of them can be filtered by."""
        self._kept = {key: value for key, value in kept.items() if self._fits(key, value)}
        self._show()
        return len(self._kept) == len(kept)

    def forget(self) -> None:
        """Filter by nothing, without a word."""
        self.put_all({})

    def _fits(self, key: str, kept: str) -> bool:
        field = self._fields.get(key)
        if field is None or not kept:
            return False
        if field.kind is FilterKind.CHOICE:
            return any(value == kept for value, _ in field.options())
        return field.kind is FilterKind.FLAG or any(read_days(kept, self._today()))

    def words(self) -> list[str]:
        """What is filtered by, as a reader is told."""
        return [
            " ".join(filter(None, (self._fields[key].word, self._value(self._fields[key], kept))))
            for key, kept in self._kept.items()
        ]

    def _drop_empty(self) -> None:
        self._kept = {key: kept for key, kept in self._kept.items() if kept}
        self._show()

    def _show(self) -> None:
        active = [
            ActiveFilter(key, self._fields[key].word, self._value(self._fields[key], kept))
            for key, kept in self._kept.items()
        ]
        left = [(key, field.word) for key, field in self._fields.items() if key not in self._kept]
        self.bar.set_filters(active, left)

    def _value(self, field: FilterField, kept: str) -> str:
        if field.kind is FilterKind.FLAG:
            return ""
        if field.kind is FilterKind.CHOICE:
            return next((word.strip() for value, word in field.options() if value == kept), kept)
        if kept in PRESETS:
            return translated("filters", PRESETS[kept])
        days = read_days(kept, self._today())
        return self.tr("{first} 至 {last}").format(first=days.first or "", last=days.last or "")

    # ----------------------------------------------------------------- asking

    def _ask(self, key: str) -> None:
        field = self._fields[key]
        if field.kind is FilterKind.FLAG:
            self.put(key, "1")
        elif field.kind is FilterKind.CHOICE:
            self._offer(field)
        else:
            from erp_returns.ui.pages.orders.days_popup import DaysPopup

            kept = self._kept.get(key, "")
            popup = DaysPopup(self._desk.theme, field.word, kept, self._today(), self)
            popup.chosen.connect(partial(self.put, key))
            popup.open_at(self.bar.anchor())

    def _offer(self, field: FilterField) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for value, word in field.options():
            entry = menu.addAction(word.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(self._kept.get(field.key) == value)
            entry.triggered.connect(lambda _on, value=value: self.put(field.key, value))
        if menu.isEmpty():
            menu.addAction(self.tr("没有可选的")).setEnabled(False)
        menu.popup(self.bar.anchor())
