"""Two people changed one order: every place where they differ, side by side, with a choice in each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.comparing import Difference, Place, Side
from erp_returns.domain.times import local_text
from erp_returns.ui.desk import Desk
from erp_returns.ui.differences import DifferenceWords, deeds_text
from erp_returns.ui.editor.comparison import Comparison
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_WIDTH, _HEIGHT = 900, 520
_TOP = Qt.AlignmentFlag.AlignTop
_ASIDE = {Qt.Key.Key_Left: Side.THEIRS, Qt.Key.Key_Right: Side.MINE}
_STEP = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Value(QWidget):
    """One side of a difference: a button to choose it, and what it says, which chooses it too."""

    def __init__(self, desk: Desk, said: str, name: str) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setAccessibleName(name)
        self.text = WrappedLabel(said)
        self.text.setAlignment(_TOP)
        self.text.setContentsMargins(0, 2, 0, 0)
        desk.theme.dress(self.text, FontRole.BODY, Tone.NORMAL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.button, 0, _TOP)
        row.addWidget(self.text, 1, _TOP)
        self.text.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease:
            self.button.setFocus()
            self.button.setChecked(True)
        return False

    def show_chosen(self, *, chosen: bool) -> None:
        """What counts is easier to read than what does not."""
        mark(self.text, tone="" if chosen else Tone.SECONDARY.value)


class _Row(QObject):
    """One difference. Left and right choose, up and down go to the next one."""

    def __init__(self, desk: Desk, difference: Difference, words: DifferenceWords, parent: QObject) -> None:
        super().__init__(parent)
        place = difference.place
        self.place = place
        self.name = WrappedLabel(words.name(place))
        self.was = WrappedLabel(words.value(place, difference.was))
        desk.theme.dress(self.name, FontRole.STRONG)
        desk.theme.dress(self.was, FontRole.BODY, Tone.SECONDARY)
        for label in (self.name, self.was):
            label.setAlignment(_TOP)
            label.setContentsMargins(0, 2, 0, 0)
        values = {Side.THEIRS: difference.theirs, Side.MINE: difference.mine}
        columns = {Side.THEIRS: self.tr("对方改成"), Side.MINE: self.tr("我填的")}
        self.sides = {}
        self._group = QButtonGroup(self)
        for side, value in values.items():
            said = words.value(place, value)
            shown = _Value(desk, said, f"{self.name.text()} {columns[side]} {said}")
            shown.button.toggled.connect(self._show)
            self._group.addButton(shown.button)
            self.sides[side] = shown
        self.choose(difference.proposed)

    @property
    def chosen(self) -> Side:
        """Whose value counts."""
        return Side.MINE if self.sides[Side.MINE].button.isChecked() else Side.THEIRS

    def choose(self, side: Side) -> None:
        """Let the value of `side` count."""
        self.sides[side].button.setChecked(True)

    def focus(self) -> None:
        """Go to what is chosen."""
        self.sides[self.chosen].button.setFocus(Qt.FocusReason.TabFocusReason)

    def has(self, widget: QObject | None) -> bool:
        """Whether `widget` is one of the buttons."""
        return any(side.button is widget for side in self.sides.values())

    def _show(self) -> None:
        for side, shown in self.sides.items():
            shown.show_chosen(chosen=side is self.chosen)


class ComparingDialog(QDialog):
    """Shows what differs, and asks whose value counts. It saves nothing."""

    def __init__(self, desk: Desk, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        words = DifferenceWords(comparison.names)
        found = comparison.differences
        self.rows = [_Row(desk, each, words, self) for each in found]
        self._clashing = {each.place for each in found if each.clash}
        self.setWindowTitle(self.tr("比较两个人的修改"))
        resize_for_text(self, desk.theme, _WIDTH, _HEIGHT)
        self.heading = WrappedLabel(self._heading(comparison))
        desk.theme.dress(self.heading, FontRole.STRONG)
        self.hint = WrappedLabel(self._hint(found))
        desk.theme.dress(self.hint, FontRole.BODY, Tone.SECONDARY)
        self._make_buttons()
        self._lay_out()
        for row in self.rows:
            for shown in row.sides.values():
                shown.button.installEventFilter(self)
        (self.rows[0].focus if self.rows else self.saving.setFocus)()

    @classmethod
    def ask(cls, parent: QWidget, desk: Desk, comparison: Comparison) -> Mapping[Place, Side] | None:
        """Whose value counts in each place; None where the person goes back to the form."""
        dialog = cls(desk, comparison, parent)
        return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def chosen(self) -> dict[Place, Side]:
        """The choices as they stand."""
        return {row.place: row.chosen for row in self.rows}

    def choose_all(self, side: Side) -> None:
        """Let one side count everywhere."""
        for row in self.rows:
            row.choose(side)

    # ----------------------------------------------------------------- words

    def _heading(self, comparison: Comparison) -> str:
        zone = self._desk.session.zone
        done = deeds_text(comparison.deeds, lambda at: local_text(at, zone))
        return self.tr("您填写的时候：{done}").format(done=done)

    def _hint(self, found: tuple[Difference, ...]) -> str:
        if not found:
            return self.tr("您填写的内容和现在的单没有不同，可以直接保存。")
        theirs = sum(each.proposed is Side.THEIRS for each in found)
        clashing = sum(each.clash for each in found)
        said = [self.tr("有 {n} 处不同。").format(n=len(found))]
        if clashing:
            said.append(self.tr("{n} 处两个人都改了，请选择用谁的。").format(n=clashing))
        if theirs:
            said.append(self.tr("{n} 处只有对方改过，已选对方的。").format(n=theirs))
        return " ".join(said)

    # ----------------------------------------------------------------- parts

    def _make_buttons(self) -> None:
        self.theirs = QPushButton(self.tr("全部用对方的"))
        self.mine = QPushButton(self.tr("全部用我的"))
        self.saving = QPushButton(self.tr("按选择保存"))
        self.leaving = QPushButton(self.tr("返回填写"))
        self.saving.setProperty("primary", True)
        self.saving.setDefault(True)
        self._desk.icons.dress(self.saving, "save")
        for button, key, side in ((self.theirs, "←", Side.THEIRS), (self.mine, "→", Side.MINE)):
            button.setAutoDefault(False)
            button.clicked.connect(partial(self.choose_all, side))
            button.setToolTip(self.tr("{choice}（Alt+{key}）").format(choice=button.text(), key=key))
            button.setEnabled(bool(self.rows))
        self.leaving.setAutoDefault(False)
        self.leaving.clicked.connect(self.reject)
        self.saving.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        keys = QLabel(self.tr("← → 选择　↑ ↓ 换行　Enter 保存"))
        self._desk.theme.dress(keys, FontRole.SMALL, Tone.SECONDARY)
        role = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox()
        box.addButton(self.leaving, role.RejectRole)
        box.addButton(self.saving, role.AcceptRole)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.theirs, self.mine):
            buttons.addWidget(button)
        buttons.addWidget(keys)
        buttons.addStretch(1)
        buttons.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        column.addWidget(self._table(), 1)
        column.addLayout(buttons)

    def _table(self) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        headings = ("", self.tr("打开时"), self.tr("对方改成"), self.tr("我填的"))
        for at, text in enumerate(headings):
            label = QLabel(text)
            self._desk.theme.dress(label, FontRole.SMALL, Tone.SECONDARY)
            grid.addWidget(label, 0, at)
            grid.setColumnStretch(at, 3 if at > 1 else 2)
        for row in self.rows:
            at = grid.rowCount()
            grid.addWidget(Hairline(), at, 0, 1, len(headings))
            grid.addWidget(self._named(row), at + 1, 0, _TOP)
            grid.addWidget(row.was, at + 1, 1, _TOP)
            grid.addWidget(row.sides[Side.THEIRS], at + 1, 2, _TOP)
            grid.addWidget(row.sides[Side.MINE], at + 1, 3, _TOP)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVisible(bool(self.rows))
        self._area = area
        return area

    def _named(self, row: _Row) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(row.name)
        if row.place in self._clashing:
            clash = QLabel(self.tr("两个人都改了"))
            self._desk.theme.dress(clash, FontRole.SMALL, Tone.WARNING)
            column.addWidget(clash)
        return place

    # ------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _ASIDE:
            self.choose_all(_ASIDE[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers():
            self.keyPressEvent(event)
            return True
        return self._take_key(next(at for at, row in enumerate(self.rows) if row.has(watched)), event)

    def _take_key(self, at: int, event: QKeyEvent) -> bool:
        if event.key() in _ASIDE:
            self.rows[at].choose(_ASIDE[Qt.Key(event.key())])
            self.rows[at].focus()
        elif event.key() in _STEP:
            self._go_to(min(max(at + _STEP[Qt.Key(event.key())], 0), len(self.rows) - 1))
        elif event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.saving.click()
        else:
            return False
        return True

    def _go_to(self, at: int) -> None:
        self.rows[at].focus()
        self._area.ensureWidgetVisible(self.rows[at].name, 0, 40)
