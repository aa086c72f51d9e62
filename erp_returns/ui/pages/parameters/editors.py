"""How each kind of setting is edited: one small widget for each `ParameterKind`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import Refusal
from erp_returns.domain.numbers import check_pattern, number
from erp_returns.domain.parameter_types import Parameter, ParameterValue
from erp_returns.domain.text import translatable
from erp_returns.ui.texts import sentence, translated
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.date_edit import DateEdit
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.quantity_edit import QuantityEdit

_SETTLED_MS = 500
_WEEKDAYS = (
    translatable("parameters", "一"),
    translatable("parameters", "二"),
    translatable("parameters", "三"),
    translatable("parameters", "四"),
    translatable("parameters", "五"),
    translatable("parameters", "六"),
    translatable("parameters", "日"),
)
_FIELD = 280
_SMALL = 120


class ParameterEditor(QWidget):
    """Edits one setting.

    `finished(value)` follows when a person is done with it, `flawed(sentence)` when what stands there
    cannot be a value (and with an empty sentence when it can again).
    """

    finished = Signal(object)
    flawed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: dict[QWidget, int] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def show_value(self, value: ParameterValue) -> None:
        """Show what is in force."""
        raise NotImplementedError

    def field(self) -> QWidget:
        """The widget that takes the focus and the mark of a wrong value."""
        raise NotImplementedError

    def typing(self) -> bool:
        """Whether somebody has begun to type here and is not done."""
        field = QApplication.focusWidget()
        if field is None or not self.isAncestorOf(field):
            return False
        if isinstance(field, QPlainTextEdit):
            return field.document().isModified()
        line = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
        return line is not None and line.isModified()

    def fit(self, scale: float) -> None:
        """Be wide enough for text `scale` times as large as 10 pt."""
        for widget, width in self._widths.items():
            widget.setFixedWidth(round(width * scale))

    def _add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.setFocusProxy(self.field())


class FlagEditor(ParameterEditor):
    """On or off."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox(self.tr("开启"))
        self.box.clicked.connect(self._finish)
        self._add(self.box)

    def show_value(self, value: ParameterValue) -> None:
        self.box.setChecked(bool(value))

    def field(self) -> QWidget:
        return self.box

    def _finish(self) -> None:
        self.finished.emit(self.box.isChecked())


class CountEditor(ParameterEditor):
    """A whole number with its unit; held arrows settle before they are saved."""

    def __init__(self, parameter: Parameter) -> None:
        super().__init__()
        self.spin = QuantityEdit(parameter.low, parameter.high)
        self.spin.setKeyboardTracking(False)
        self._widths[self.spin] = _SMALL
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self._finish)
        self.spin.valueChanged.connect(lambda _value: self._timer.start())
        self.spin.editingFinished.connect(self._finish)
        unit = [QLabel(translated("parameters", parameter.unit))] if parameter.unit else []
        self._add(self.spin, *unit)

    def show_value(self, value: ParameterValue) -> None:
        self.spin.setValue(int(value))
        self._timer.stop()

    def field(self) -> QWidget:
        return self.spin

    def _finish(self) -> None:
        self._timer.stop()
        self.finished.emit(self.spin.value())


class MoneyEditor(ParameterEditor):
    """An amount in yuan."""

    def __init__(self, parameter: Parameter) -> None:
        super().__init__()
        self.edit = MoneyEdit(least_fen=parameter.low, most_fen=parameter.high)
        self._widths[self.edit] = _SMALL
        self.edit.editingFinished.connect(self._finish)
        self.edit.textEdited.connect(lambda _text: self.flawed.emit(self.edit.problem()))
        self._add(self.edit, QLabel(translated("parameters", parameter.unit)))

    def show_value(self, value: ParameterValue) -> None:
        self.edit.set_fen(int(value))

    def field(self) -> QWidget:
        return self.edit

    def _finish(self) -> None:
        fen = self.edit.fen()
        if fen is None:
            self.flawed.emit(self.edit.problem() or self.tr("请输入金额，例如 25.00。"))
        else:
            self.finished.emit(fen)


class TextEditor(ParameterEditor):
    """One line of text."""

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self._widths[self.edit] = _FIELD
        self.edit.editingFinished.connect(lambda: self.finished.emit(self.edit.text().strip()))
        self._add(self.edit)

    def show_value(self, value: ParameterValue) -> None:
        self.edit.setText(str(value))

    def field(self) -> QWidget:
        return self.edit


class PatternEditor(ParameterEditor):
    """A pattern of document numbers, with the number it gives today."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.edit = QLineEdit()
        self._widths[self.edit] = _FIELD
        theme.dress(self.edit, FontRole.NUMBER)
        self.example = QLabel()
        theme.dress(self.example, FontRole.NUMBER, Tone.SECONDARY)
        self.edit.textChanged.connect(self._show_example)
        self.edit.editingFinished.connect(lambda: self.finished.emit(self.edit.text().strip()))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.edit)
        column.addWidget(self.example)
        self._row.addLayout(column)
        self._add()

    def show_value(self, value: ParameterValue) -> None:
        self.edit.setText(str(value))

    def field(self) -> QWidget:
        return self.edit

    def _show_example(self, text: str) -> None:
        pattern = text.strip()
        try:
            check_pattern(pattern)
        except Refusal as refusal:
            self.example.clear()
            self.flawed.emit(sentence(refusal))
        else:
            self.example.setText(
                self.tr("今天的第一个：{number}").format(number=number(pattern, self._today(), 1))
            )
            self.flawed.emit("")


class Paragraph(QPlainTextEdit):
    """Several lines; Tab leaves them, and leaving is being done."""

    left = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        self._lines = lines
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setFixedHeight(self._lines * self.fontMetrics().lineSpacing() + 18)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class LongTextEditor(ParameterEditor):
    """A few lines of text."""

    def __init__(self) -> None:
        super().__init__()
        self.edit = Paragraph(3)
        self._widths[self.edit] = _FIELD
        self.edit.left.connect(lambda: self.finished.emit(self.edit.toPlainText().strip()))
        self._add(self.edit)

    def show_value(self, value: ParameterValue) -> None:
        self.edit.setPlainText(str(value))

    def field(self) -> QWidget:
        return self.edit


class CalmCombo(QComboBox):
    """The wheel scrolls the page, it does not change a setting in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


Choices = Callable[[], Sequence[tuple[str, str]]]
"""The (value, label) pairs there are at the moment."""


class ChoiceEditor(ParameterEditor):
    """One of several; a value that is no longer offered stays, and says so."""

    def __init__(self, choices: Choices, *, short: bool = False) -> None:
        super().__init__()
        self._choices = choices
        self.box = CalmCombo()
        self._widths[self.box] = _SMALL + 20 if short else _FIELD
        self.box.activated.connect(lambda _at: self.finished.emit(self.box.currentData()))
        self._add(self.box)

    def show_value(self, value: ParameterValue) -> None:
        choices = list(self._choices())
        if value not in {key for key, _ in choices}:
            choices.append((str(value), self.tr("{name}（已隐藏）").format(name=value)))
        self.box.clear()
        for key, label in choices:
            self.box.addItem(label, key)
        self.box.setCurrentIndex(self.box.findData(value))

    def field(self) -> QWidget:
        return self.box


class DateEditor(ParameterEditor):
    """A day, or none."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox(self.tr("设定"))
        self.day = DateEdit()
        self._widths[self.day] = _SMALL + 20
        self.box.clicked.connect(self._finish)
        self.day.editingFinished.connect(self._finish)
        self.day.calendarWidget().clicked.connect(self._finish)
        self._add(self.box, self.day)

    def show_value(self, value: ParameterValue) -> None:
        self.box.setChecked(bool(value))
        self.day.setEnabled(bool(value))
        if value:
            self.day.set_day(str(value))

    def field(self) -> QWidget:
        return self.box

    def _finish(self) -> None:
        self.day.setEnabled(self.box.isChecked())
        self.finished.emit(self.day.day() if self.box.isChecked() else "")


class DatesEditor(ParameterEditor):
    """Days, one on each line, typed or added from a calendar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.edit = Paragraph(5)
        self._widths[self.edit] = _SMALL + 20
        self.edit.setPlaceholderText("2026-10-01")
        theme.dress(self.edit, FontRole.NUMBER)
        self.day = DateEdit()
        self._widths[self.day] = _SMALL + 12
        self.adding = QPushButton(self.tr("添加这一天"))
        self.adding.clicked.connect(self._add_day)
        self.edit.left.connect(self._finish)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.day)
        column.addWidget(self.adding)
        column.addStretch(1)
        self._row.addWidget(self.edit)
        self._row.addLayout(column)
        self._add()

    def show_value(self, value: ParameterValue) -> None:
        self.edit.setPlainText("\n".join(str(value).split()))

    def field(self) -> QWidget:
        return self.edit

    def _add_day(self) -> None:
        days = {*self.edit.toPlainText().split(), self.day.day()}
        self.edit.setPlainText("\n".join(sorted(days)))
        self._finish()

    def _finish(self) -> None:
        self.finished.emit("\n".join(self.edit.toPlainText().split()))


class WeekdaysEditor(ParameterEditor):
    """The days of the week on which the shop works."""

    def __init__(self) -> None:
        super().__init__()
        self.days: dict[str, QPushButton] = {}
        self._row.setSpacing(4)
        for key, name in weekday_names().items():
            day = QPushButton(name)
            day.setCheckable(True)
            day.setProperty("chip", True)
            day.setAccessibleName(self.tr("星期{day}").format(day=name))
            day.clicked.connect(self._finish)
            self.days[key] = day
        self._add(*self.days.values())

    def show_value(self, value: ParameterValue) -> None:
        for key, day in self.days.items():
            day.setChecked(key in str(value))

    def field(self) -> QWidget:
        return self.days["1"]

    def _finish(self) -> None:
        self.finished.emit("".join(key for key, day in self.days.items() if day.isChecked()))


class PathEditor(ParameterEditor):
    """A file or a folder, typed or chosen; one that is not there is named at once."""

    def __init__(self, *, folder: bool) -> None:
        super().__init__()
        self._folder = folder
        self.edit = QLineEdit()
        self._widths[self.edit] = _FIELD
        self.edit.setPlaceholderText(self.tr("（没有设定）"))
        self.edit.editingFinished.connect(self._finish)
        self.choosing = QPushButton(self.tr("选择…"))
        self.choosing.clicked.connect(self._choose)
        self._add(self.edit, self.choosing)

    def show_value(self, value: ParameterValue) -> None:
        self.edit.setText(str(value))

    def field(self) -> QWidget:
        return self.edit

    def _choose(self) -> None:
        if self._folder:
            path = QFileDialog.getExistingDirectory(self, self.tr("选择文件夹"), self.edit.text())
        else:
            kinds = self.tr("图片 (*.png *.jpg *.jpeg)")
            path, _ = QFileDialog.getOpenFileName(self, self.tr("选择图片"), self.edit.text(), kinds)
        if path:
            self.edit.setText(path)
            self._finish()

    def _finish(self) -> None:
        text = self.edit.text().strip()
        there = not text or (Path(text).is_dir() if self._folder else Path(text).is_file())
        if there:
            self.finished.emit(text)
        else:
            said = (
                self.tr("找不到这个文件夹，没有保存。")
                if self._folder
                else self.tr("找不到这个文件，没有保存。")
            )
            self.flawed.emit(said)


def weekday_names() -> dict[str, str]:
    """What each day of the week is called, by its number from Monday."""
    return {str(at): translated("parameters", name) for at, name in enumerate(_WEEKDAYS, 1)}
