"""One setting on the page: what it is, its editor, its default, and what was wrong with what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.errors import Refusal, SettingChanged
from erp_returns.domain.money import yuan_text
from erp_returns.domain.parameter_types import Parameter, ParameterKind, ParameterValue
from erp_returns.domain.parameters import PARAMETERS, Settings
from erp_returns.domain.text import translatable
from erp_returns.queries.catalog import return_types, warehouses
from erp_returns.queries.settings import settings as settings_in_force
from erp_returns.services.parameters import reset_parameter, set_parameter
from erp_returns.services.session import Changes, Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.parameters import editors as e
from erp_returns.ui.texts import sentence, translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_K = ParameterKind
_FIRST = translatable("parameters", "列表中的第一个")
_FIRST_NAMED = translatable("parameters", "列表中的第一个（{name}）")
_ON = translatable("parameters", "开启")
_OFF = translatable("parameters", "关闭")
_NONE = translatable("parameters", "空")
_UNIT = "_unit"
_FROM_A_LIST = (_K.RETURN_TYPE, _K.INBOUND_WAREHOUSE, _K.OUTBOUND_WAREHOUSE)
_FIELDS = 380
_EDGE = 170
_WIDE = 860
_TOP = Qt.AlignmentFlag.AlignTop


def joined() -> tuple[tuple[Parameter, ...], ...]:
    """Settings as rows: an amount of time and its unit stand side by side."""
    return tuple(
        (parameter, PARAMETERS[f"{name}{_UNIT}"]) if f"{name}{_UNIT}" in PARAMETERS else (parameter,)
        for name, parameter in PARAMETERS.items()
        if not (name.endswith(_UNIT) and name.removesuffix(_UNIT) in PARAMETERS)
    )


def value_text(parameter: Parameter, value: ParameterValue) -> str:
    """A value as people say it; of what names an entry of a list, nothing is its first."""
    if value != parameter.default and parameter.kind in _FROM_A_LIST:
        return str(value)
    writers: dict[ParameterKind, Callable[[], str]] = {
        _K.FLAG: lambda: translated("parameters", _ON if value else _OFF),
        _K.COUNT: lambda: _with_unit(f"{value:,}", parameter),
        _K.MONEY: lambda: _with_unit(yuan_text(int(value)), parameter),
        _K.CHOICE: lambda: _choice_text(parameter, value),
        _K.WEEKDAYS: lambda: " ".join(e.weekday_names()[day] for day in str(value)),
        _K.RETURN_TYPE: lambda: translated("parameters", _FIRST),
        _K.INBOUND_WAREHOUSE: lambda: translated("parameters", _FIRST),
        _K.OUTBOUND_WAREHOUSE: lambda: translated("parameters", _FIRST),
    }
    return writers.get(parameter.kind, lambda: str(value) or translated("parameters", _NONE))()


def _with_unit(text: str, parameter: Parameter) -> str:
    return f"{text} {translated('parameters', parameter.unit)}" if parameter.unit else text


def _choice_text(parameter: Parameter, value: ParameterValue) -> str:
    return next(label for key, label in _choices(parameter) if key == value)


def _choices(parameter: Parameter) -> list[tuple[str, str]]:
    """The pairs a setting declares; their words stand in one of two contexts."""
    return [(key, _worded(text)) for key, text in parameter.choices]


def _worded(text: str) -> str:
    found = translated("parameters", text)
    return translated("words", text) if found == text else found


def make_editor(desk: Desk, parameter: Parameter) -> e.ParameterEditor:
    """The editor for a setting's kind."""
    theme, session = desk.theme, desk.session
    makers: dict[ParameterKind, Callable[[], e.ParameterEditor]] = {
        _K.FLAG: e.FlagEditor,
        _K.COUNT: lambda: e.CountEditor(parameter),
        _K.MONEY: lambda: e.MoneyEditor(parameter),
        _K.TEXT: e.TextEditor,
        _K.LONG_TEXT: e.LongTextEditor,
        _K.CHOICE: lambda: e.ChoiceEditor(lambda: _choices(parameter), short=parameter.name.endswith(_UNIT)),
        _K.DATE: e.DateEditor,
        _K.DATES: lambda: e.DatesEditor(theme),
        _K.WEEKDAYS: e.WeekdaysEditor,
        _K.PATTERN: lambda: e.PatternEditor(theme, lambda: session.clock().astimezone(session.zone).date()),
        _K.FILE: lambda: e.PathEditor(folder=False),
        _K.FOLDER: lambda: e.PathEditor(folder=True),
        _K.RETURN_TYPE: lambda: e.ChoiceEditor(lambda: _named(_type_names(session))),
        _K.INBOUND_WAREHOUSE: lambda: e.ChoiceEditor(lambda: _named(_inbound_names(session))),
        _K.OUTBOUND_WAREHOUSE: lambda: e.ChoiceEditor(lambda: _named(_outbound_names(session))),
    }
    return makers[parameter.kind]()


def _type_names(session: Session) -> list[str]:
    return [row.name for row in return_types(session.database, visible_only=True)]


def _inbound_names(session: Session) -> list[str]:
    return [row.name for row in warehouses(session.database, visible_only=True, takes_in=True)]


def _outbound_names(session: Session) -> list[str]:
    return [row.name for row in warehouses(session.database, visible_only=True, sends_out=True)]


def _named(names: Sequence[str]) -> list[tuple[str, str]]:
    first = translated("parameters", _FIRST_NAMED).format(name=names[0]) if names else ""
    return [("", first or translated("parameters", _FIRST)), *((name, name) for name in names)]


class ParameterRow(QWidget):
    """A setting, or two that belong together: saved at once; what is refused stays as it was typed."""

    def __init__(self, desk: Desk, parameters: tuple[Parameter, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parameters = parameters
        self._settings = Settings({})
        self._flaws: dict[str, str] = {}
        self._seen: dict[str, ParameterValue] = {}
        first = parameters[0]
        label, note = translated("parameters", first.label), translated("parameters", first.help)
        self.label = QLabel(label)
        desk.theme.dress(self.label, FontRole.STRONG)
        self.note = WrappedLabel(note)
        desk.theme.dress(self.note, FontRole.SMALL, Tone.SECONDARY)
        self.problem = WrappedLabel()
        desk.theme.dress(self.problem, FontRole.BODY, Tone.DANGER)
        self.problem.hide()
        self.changed = QLabel(self.tr("● 已修改"))
        desk.theme.dress(self.changed, FontRole.SMALL, Tone.ACCENT)
        default = " ".join(value_text(parameter, parameter.default) for parameter in parameters)
        self.default = WrappedLabel(self.tr("默认：{value}").format(value=default))
        desk.theme.dress(self.default, FontRole.SMALL, Tone.SECONDARY)
        self.resetting = QPushButton(self.tr("恢复默认"))
        self.resetting.setProperty("link", True)
        self.resetting.setAccessibleName(self.tr("恢复默认：{label}").format(label=label))
        self.resetting.clicked.connect(self.reset)
        self.taking = QPushButton(self.tr("用现在的"))
        self.taking.setProperty("link", True)
        self.taking.setAccessibleName(self.tr("用现在的：{label}").format(label=label))
        self.taking.clicked.connect(self.take_theirs)
        self.taking.hide()
        self.editors = {parameter.name: self._editor(parameter) for parameter in parameters}
        self.words = " ".join((label, note, *(_spoken(parameter) for parameter in parameters))).casefold()
        self._lay_out()
        self._fit()
        desk.theme.changed.connect(self._fit)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force, except where something refused, or half typed, still stands."""
        self._settings = settings
        for parameter in self._parameters:
            name = parameter.name
            if name not in self._flaws and not (name in self._seen and self.editors[name].typing()):
                self._show_value(name)
        self._show_state()

    def _show_value(self, name: str) -> None:
        self._seen[name] = self._in_force(name)
        self.editors[name].show_value(self._seen[name])

    def matches(self, words: Sequence[str]) -> bool:
        """Whether every word stands somewhere in what the row says (words in lower case)."""
        return all(word in self.words for word in words)

    def reset(self) -> None:
        """Give the setting its default again."""
        for name in self.editors:
            self._flaws.pop(name, None)
            if self._in_force(name) != PARAMETERS[name].default:
                self._desk.act(partial(reset_parameter, self._desk.session, name, self._seen[name]))
            self._settings = settings_in_force(self._desk.session.database)
            self._show_value(name)
        self._show_state()

    # ------------------------------------------------------------------ edit

    def _editor(self, parameter: Parameter) -> e.ParameterEditor:
        editor = make_editor(self._desk, parameter)
        editor.field().setAccessibleName(translated("parameters", parameter.label))
        editor.field().setAccessibleDescription(translated("parameters", parameter.help))
        editor.finished.connect(partial(self._take, parameter.name))
        editor.flawed.connect(partial(self._show_flaw, parameter.name))
        return editor

    def _take(self, name: str, value: ParameterValue) -> None:
        if value == self._in_force(name):
            self._seen[name] = value
            self._show_flaw(name, "")
            return
        if value == self._seen[name]:
            self._show_flaw(name, "")
            self._show_value(name)
            return
        try:
            changes = self._store(name, value)
        except SettingChanged as refusal:
            self._show_change(name, refusal)
        except Refusal as refusal:
            self._show_flaw(name, sentence(refusal))
        else:
            self._seen[name] = value
            self._settings = Settings({**self._settings.given, name: value})
            self._show_flaw(name, "")
            self._desk.act(lambda: changes)

    def _store(self, name: str, value: ParameterValue) -> Changes:
        if value == PARAMETERS[name].default:
            return reset_parameter(self._desk.session, name, self._seen[name])
        return set_parameter(self._desk.session, name, value, self._seen[name])

    def _show_change(self, name: str, refusal: SettingChanged) -> None:
        """Tell what somebody else set meanwhile; who then enters their own value again means it."""
        self._settings = settings_in_force(self._desk.session.database)
        self._seen[name] = self._in_force(name)
        now = self.tr("现在是“{value}”；再填一次就用您的，点“用现在的”就用对方的。")
        shown = value_text(PARAMETERS[name], self._seen[name])
        self._show_flaw(name, f"{sentence(refusal)}{now.format(value=shown)}")
        self.taking.show()

    def take_theirs(self) -> None:
        """Show what is in force in place of what was typed."""
        for name in self.editors:
            self._show_flaw(name, "")
            self._show_value(name)

    def _show_flaw(self, name: str, said: str) -> None:
        if said:
            self._flaws[name] = said
        else:
            self._flaws.pop(name, None)
        field = self.editors[name].field()
        if bool(field.property("invalid")) is not bool(said):
            mark(field, invalid=bool(said))
        self._show_state()

    def _show_state(self) -> None:
        said = " ".join(dict.fromkeys(self._flaws.values()))
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        changed = any(self._in_force(name) != PARAMETERS[name].default for name in self.editors)
        self.changed.setVisible(changed)
        self.resetting.setVisible(changed or bool(said))
        self.taking.setVisible(bool(said) and self.taking.isVisibleTo(self))

    def _in_force(self, name: str) -> ParameterValue:
        return self._settings.given.get(name, PARAMETERS[name].default)

    # ---------------------------------------------------------------- layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self.label)
        heading.addWidget(self.changed)
        heading.addStretch(1)
        self._said, self._fields, self._edge = QWidget(), QWidget(), QWidget()
        said = _bare(QVBoxLayout(self._said), 2)
        said.addLayout(heading)
        said.addWidget(self.note)
        fields = _bare(QHBoxLayout(self._fields), 8)
        for editor in self.editors.values():
            fields.addWidget(editor)
        fields.addStretch(1)
        edge = _bare(QVBoxLayout(self._edge), 0)
        edge.addWidget(self.default)
        edge.addWidget(self.resetting, 0, Qt.AlignmentFlag.AlignLeft)
        edge.addWidget(self.taking, 0, Qt.AlignmentFlag.AlignLeft)
        edge.addStretch(1)
        self._grid = grid = _bare(QGridLayout(self), 6)
        grid.setHorizontalSpacing(24)
        grid.addWidget(Hairline(), 0, 0, 1, 3)
        grid.setRowMinimumHeight(0, 12)
        grid.addWidget(self._edge, 1, 2, _TOP)
        grid.setRowMinimumHeight(4, 4)
        grid.setColumnStretch(0, 1)
        self._stacked: bool | None = None
        self._arrange()

    def _arrange(self) -> None:
        """Put the fields beside the words, or below them where there is too little room."""
        scale = self._desk.theme.points / 10
        stacked = self.width() < _WIDE * scale
        if stacked is self._stacked:
            return
        self._stacked = stacked
        for widget in (self._said, self._fields, self.problem):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._said, 1, 0, 1, 2 if stacked else 1, _TOP)
        if stacked:
            self._grid.addWidget(self._fields, 2, 0, 1, 3, _TOP)
        else:
            self._grid.addWidget(self._fields, 1, 1, _TOP)
        self._grid.addWidget(self.problem, 3, 0 if stacked else 1, 1, 3 if stacked else 2)
        self._grid.setColumnMinimumWidth(1, 0 if stacked else round(_FIELDS * scale))

    def _fit(self) -> None:
        """Give each part its room at today's size of text."""
        scale = self._desk.theme.points / 10
        for editor in self.editors.values():
            editor.fit(scale)
        self._edge.setFixedWidth(round(_EDGE * scale))
        self._stacked = None
        self._arrange()


LayoutT = TypeVar("LayoutT", bound=QLayout)


def _bare(layout: LayoutT, spacing: int) -> LayoutT:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def _spoken(parameter: Parameter) -> str:
    """What else a setting can be found by."""
    unit = translated("parameters", parameter.unit) if parameter.unit else ""
    return " ".join((parameter.name, unit, *(label for _, label in _choices(parameter))))
