"""What the dialogs about an entry of a list share: rows of fields, and refusals that leave them open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import Edit
from erp_returns.services.catalog_tables import LISTINGS
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.fitting import FittingArea, widen_for_text
from erp_returns.ui.widgets.reading_order import step_focus
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

EditT = TypeVar("EditT", bound=Edit)
WidgetT = TypeVar("WidgetT", bound=QWidget)

Attempt = Callable[[Edit], str]
"""Tries what was entered; gives the sentence that says why not, or nothing."""

_TOP = Qt.AlignmentFlag.AlignTop


class EntryDialog(QDialog, Generic[EditT]):
    """Fields of one entry. While `attempt` says why not, the dialog stays open and all stays as typed."""

    def __init__(self, entry: Entry, theme: Theme, attempt: Attempt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing = LISTINGS[entry]
        self._theme = theme
        self._attempt = attempt
        self._fields: list[QWidget] = []
        self.entered: EditT | None = None
        widen_for_text(self, theme, 460)
        inside = QWidget()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self.problem = WrappedLabel()
        theme.dress(self.problem, FontRole.BODY, Tone.DANGER)
        self.problem.hide()
        self.saving = QPushButton(self.tr("保存"))
        self.saving.setProperty("primary", True)
        self.saving.setDefault(True)
        self.leaving = QPushButton(self.tr("返回"))
        self.leaving.setAutoDefault(False)
        self._buttons = QDialogButtonBox()
        self._buttons.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.addButton(self.saving, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        fields = QVBoxLayout(inside)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addLayout(self._grid)
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(FittingArea(inside), 1)
        column.addWidget(self.problem)
        column.addWidget(self._buttons)

    def command(self) -> EditT:
        """What the fields say now."""
        raise NotImplementedError

    def ask_entry(self) -> EditT | None:
        """Open, and give what was entered and accepted; None when it was left."""
        return self.entered if self.exec() == QDialog.DialogCode.Accepted else None

    def accept(self) -> None:
        command = self.command()
        said = self._attempt(command)
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        if not said:
            self.entered = command
            super().accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def showEvent(self, event: QShowEvent) -> None:
        """The first field has the focus."""
        self._fields[0].setFocus()
        super().showEvent(event)

    # ---------------------------------------------------------------- fields

    def add_text(self, column: str, value: str, hint: str = "") -> QLineEdit:
        """A line for a text of the entry, with the label and the length that its list gives it."""
        field = self._listing.texts[column]
        edit = QLineEdit(value)
        edit.setPlaceholderText(hint)
        return self.add_field(translated("catalogue", field.label), edit, needed=field.needed)

    def add_long_text(self, column: str, value: str, hint: str = "") -> QPlainTextEdit:
        """Several lines for a text of the entry."""
        edit = QPlainTextEdit(value)
        edit.setPlaceholderText(hint)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(5 * edit.fontMetrics().lineSpacing() + 16)
        return self.add_field(translated("catalogue", self._listing.texts[column].label), edit)

    def add_choice(
        self, label: str, choices: Sequence[tuple[object, str]], value: object, *, tip: str = ""
    ) -> QComboBox:
        """One of several (value, label) pairs."""
        box = QComboBox()
        fill(box, choices, value)
        box.setToolTip(tip)
        return self.add_field(label, box)

    def add_flag(self, text: str, *, value: bool, tip: str = "") -> QCheckBox:
        """A tick, with its words beside it."""
        box = QCheckBox(text)
        box.setChecked(value)
        box.setToolTip(tip)
        self._fields.append(box)
        self._grid.addWidget(box, self._grid.rowCount(), 1)
        return box

    def add_row(self, label: str, *widgets: QWidget) -> None:
        """Several fields side by side under one label; the last one takes the room that is left."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets:
            widget.setAccessibleName(f"{label} {widget.accessibleName()}".strip())
            row.addWidget(widget)
            self._fields.append(widget)
        row.setStretch(len(widgets) - 1, 1)
        at = self._grid.rowCount()
        self._grid.addWidget(self._label(label), at, 0)
        self._grid.addLayout(row, at, 1)

    def add_field(self, label: str, widget: WidgetT, *, needed: bool = False) -> WidgetT:
        """One field with its label."""
        at = self._grid.rowCount()
        said = self._label(f"{label} *" if needed else label)
        said.setBuddy(widget)
        widget.setAccessibleName(label)
        self._fields.append(widget)
        tall = isinstance(widget, QPlainTextEdit)
        self._grid.addWidget(said, at, 0, _TOP if tall else Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(widget, at, 1)
        return widget

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        self._theme.dress(label, FontRole.BODY, Tone.SECONDARY)
        return label


def fill(box: QComboBox, choices: Sequence[tuple[object, str]], value: object) -> None:
    """Offer (value, label) pairs and choose `value`, the first where it is none of them.

    What `currentData` gives back of an enumeration is its plain text.
    """
    box.clear()
    for key, label in choices:
        box.addItem(label, key)
    box.setCurrentIndex(max(0, next((at for at, (key, _) in enumerate(choices) if key == value), 0)))
