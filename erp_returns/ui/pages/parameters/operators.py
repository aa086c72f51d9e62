"""操作员与权限: who works here, and what each of them may do beside what the role says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import GROUPS, PERMISSIONS, Permission
from erp_returns.domain.text import translatable
from erp_returns.queries.people import OperatorRow, PermissionRow, operators, permission_table
from erp_returns.services import people
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.operator import OperatorDialog
from erp_returns.ui.dialogs.pin import PinDialog
from erp_returns.ui.remembered import remember_columns, remember_splitter
from erp_returns.ui.tables import Column, Edit, EditKind, Kind, ListTable, TableView
from erp_returns.ui.texts import translated, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.section import Section
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class ShownPermission(NamedTuple):
    """A permission as it stands in the table; the first of a group carries its name."""

    group: str
    row: PermissionRow

    @property
    def differs(self) -> bool:
        """Whether it is not as the role says."""
        return self.row.allowed != self.row.preset


def _faint(person: OperatorRow) -> Tone:
    return Tone.NORMAL if person.active else Tone.SECONDARY


def _state(person: OperatorRow) -> str:
    return translated("people", _ACTIVE if person.active else _INACTIVE)


def _pin(person: OperatorRow) -> str:
    return translated("people", _WITH if person.has_pin else _WITHOUT)


def _differences(person: OperatorRow) -> str:
    parts = []
    if person.given:
        parts.append(translated("people", _GIVEN_N).format(n=person.given))
    if person.taken:
        parts.append(translated("people", _TAKEN_N).format(n=person.taken))
    return " ".join(parts)


def _remark(shown: ShownPermission) -> str:
    if not shown.differs:
        return ""
    return translated("people", _GIVEN if shown.row.allowed else _TAKEN)


def _remark_tone(shown: ShownPermission) -> Tone:
    if not shown.differs:
        return Tone.NORMAL
    return Tone.SUCCESS if shown.row.allowed else Tone.DANGER


_ACTIVE, _INACTIVE = translatable("people", "在用"), translatable("people", "已停用")
_WITH, _WITHOUT = translatable("people", "已设"), translatable("people", "没有")
_GIVEN_N, _TAKEN_N = translatable("people", "+{n}"), translatable("people", "−{n}")
_GIVEN, _TAKEN = translatable("people", "另外给的"), translatable("people", "收回的")

_PEOPLE: tuple[Column[OperatorRow], ...] = (
    Column("name", translatable("columns", "姓名"), width=120, tone=_faint, stretch=True),
    Column(
        "role",
        translatable("columns", "角色"),
        width=70,
        show=lambda role: word(Role(role)),
        tone=_faint,
        words=lambda: [word(role) for role in Role],
    ),
    Column("pin", translatable("columns", "密码"), width=60, read=_pin, tone=_faint),
    Column(
        "differs",
        translatable("columns", "权限"),
        width=70,
        read=_differences,
        tone=_faint,
        tip=translatable("columns", "与角色默认不同的：+ 另外给的，− 收回的"),
    ),
    Column("state", translatable("columns", "状态"), width=70, read=_state, tone=_faint),
)
_PERMISSIONS: tuple[Column[ShownPermission], ...] = (
    Column("group", translatable("columns", "工作"), width=90, tone=lambda _row: Tone.SECONDARY),
    Column(
        "permission",
        translatable("columns", "权限"),
        width=140,
        read=lambda shown: translated("permissions", PERMISSIONS[shown.row.permission].label),
        stretch=True,
    ),
    Column(
        "preset",
        translatable("columns", "角色默认"),
        width=80,
        read=lambda shown: "✓" if shown.row.preset else "—",
        tone=lambda _row: Tone.SECONDARY,
    ),
    Column(
        "allowed",
        translatable("columns", "允许"),
        Kind.CHECK,
        60,
        read=lambda shown: shown.row.allowed,
        edit=Edit(EditKind.CHECK),
    ),
    Column("remark", translatable("columns", "与默认不同"), width=90, read=_remark, tone=_remark_tone),
)


class OperatorsPane(QWidget):
    """The people at the left, what the chosen one may do at the right. Its owner calls `refresh`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.people: ListTable[OperatorRow] = ListTable(_PEOPLE)
        self.permissions: ListTable[ShownPermission] = ListTable(_PERMISSIONS)
        self.list = Section(desk.theme, self.tr("操作员"))
        self.table = Section(desk.theme, self.tr("权限"))
        desk.theme.dress(self.list.heading, FontRole.TITLE)
        desk.theme.dress(self.table.heading, FontRole.TITLE)
        self.warning = WrappedLabel()
        desk.theme.dress(self.warning, FontRole.BODY, Tone.WARNING)
        self.people_view = self._view(self.tr("操作员"), self.people, self.list)
        self.list.body.addWidget(self.warning)
        self.permissions_view = self._view(self.tr("权限"), self.permissions, self.table)
        self._make_actions()
        self._lay_out()
        remember_columns(desk.session, "columns/operators", self.people_view)
        remember_columns(desk.session, "columns/permissions", self.permissions_view)
        self.people_view.current_changed.connect(lambda _row: self._show_permissions())
        self.people_view.opened.connect(lambda _row: self.edit())
        self.permissions.edited.connect(self._set_permission)
        self.permissions_view.opened.connect(self._turn)

    def refresh(self) -> None:
        """Read everybody again; who is chosen stays."""
        chosen = self.current()
        rows = operators(self._desk.session.database)
        self.people.set_rows(rows)
        self._warn(rows)
        if chosen is not None:
            self.choose(chosen.id)
        elif rows and self.people_view.current_key() is None:
            self.people_view.choose_row(0)
        self._show_permissions()

    def current(self) -> OperatorRow | None:
        """Who is chosen."""
        at = self.people_view.current_key()
        return None if at is None else self.people.rows[at]

    def choose(self, operator_id: int) -> None:
        """Choose somebody, if they are there."""
        at = next((at for at, row in enumerate(self.people.rows) if row.id == operator_id), None)
        if at is not None:
            self.people_view.choose_row(at)

    # ---------------------------------------------------------------- actions

    def add(self) -> None:
        """Take somebody on."""
        changes = OperatorDialog(self._desk, None, self.window()).ask_through()
        if changes is not None:
            found = next((row for row in self.people.rows if row.name == changes.number), None)
            if found is not None:
                self.choose(found.id)

    def edit(self) -> None:
        """Change who is chosen."""
        person = self.current()
        if person is not None and self._allowed:
            OperatorDialog(self._desk, person, self.window()).ask_through()

    def toggle(self) -> None:
        """Deactivate who is chosen, or bring them back."""
        person = self.current()
        if person is not None:
            session, active = self._desk.session, not person.active
            change = partial(
                people.change_operator, session, person.id, person.name, Role(person.role), active=active
            )
            said = self.tr("“{name}”可以进入了") if active else self.tr("“{name}”已停用")
            self._desk.act(change, said.format(name=person.name))

    def ask_pin(self) -> None:
        """Give who is chosen a new PIN."""
        person = self.current()
        if person is not None:
            PinDialog(self._desk, person, self.window()).ask_through()

    def restore_preset(self) -> None:
        """Let who is chosen have what the role gives."""
        person = self.current()
        if person is not None:
            said = self.tr("{name}的权限已恢复为角色默认").format(name=person.name)
            self._desk.act(partial(people.restore_preset, self._desk.session, person.id), said)

    def _set_permission(self, at: int, _key: str, allowed: object) -> None:
        person, permission = self.current(), self.permissions.rows[at].row.permission
        if person is not None:
            self._desk.act(
                partial(
                    people.set_permission, self._desk.session, person.id, permission, allowed=bool(allowed)
                )
            )

    def _turn(self, at: int) -> None:
        """Enter on a permission gives or takes it."""
        if self._allowed:
            self._set_permission(at, "allowed", not self.permissions.rows[at].row.allowed)

    # ------------------------------------------------------------------ shown

    @property
    def _allowed(self) -> bool:
        return self._desk.may(Permission.OPERATORS)

    def _show_permissions(self) -> None:
        person = self.current()
        rows = permission_table(self._desk.session.database, person.id) if person is not None else []
        heads = {group.permissions[0]: translated("permissions", group.label) for group in GROUPS}
        self.permissions.set_rows([ShownPermission(heads.get(row.permission, ""), row) for row in rows])
        if person is not None:
            said = self.tr("{name}的权限（{role}）")
            self.table.heading.setText(said.format(name=person.name, role=word(Role(person.role))))
        self._show_what_can_be_done(person)

    def _show_what_can_be_done(self, person: OperatorRow | None) -> None:
        allowed = self._allowed
        self.adding.setEnabled(allowed)
        for action in (self.editing, self.toggling, self.pin):
            action.setEnabled(allowed and person is not None)
        differs = any(shown.differs for shown in self.permissions.rows)
        self.restoring.setEnabled(allowed and differs)
        if person is not None:
            self.toggling.setText(self.tr("停用") if person.active else self.tr("启用"))

    def _warn(self, rows: list[OperatorRow]) -> None:
        """Say that anybody can sit down as an owner, once there are several people."""
        active = [row for row in rows if row.active]
        open_ = [row.name for row in active if row.role == Role.OWNER and not row.has_pin]
        shown = len(active) > 1 and bool(open_)
        if shown:
            said = self.tr("{name}没有设密码：任何人都能以店主的身份进入，做任何事。")
            self.warning.setText(said.format(name=open_[0]))
        self.warning.setVisible(shown)

    # ------------------------------------------------------------------ parts

    def _view(
        self, name: str, table: ListTable[OperatorRow] | ListTable[ShownPermission], section: Section
    ) -> TableView:
        view = TableView(self._desk.theme, name=name)
        view.setModel(table)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        section.body.addWidget(view, 1)
        return view

    def _make_actions(self) -> None:
        self.adding = self._action("plus", self.tr("新增"), "Ins", self.add)
        self.editing = self._action("pencil", self.tr("编辑"), "F2", self.edit)
        self.pin = self._action("key-round", self.tr("密码…"), "Ctrl+Shift+P", self.ask_pin)
        self.toggling = self._action("ban", self.tr("停用"), "Ctrl+H", self.toggle)
        for action in (self.editing, self.pin, self.toggling, self.adding):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            if action is self.adding:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self.list.add_action(button)
        self.restoring = QPushButton(self.tr("恢复角色默认"))
        self._desk.icons.dress(self.restoring, "rotate-ccw")
        self.restoring.clicked.connect(self.restore_preset)
        self.table.add_action(self.restoring)

    def _action(self, icon: str, text: str, keys: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})")
        self._desk.icons.dress(action, icon)
        action.triggered.connect(lambda _on: do())
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        for section in (self.list, self.table):
            room = QWidget()
            column = QVBoxLayout(room)
            column.setContentsMargins(8, 0, 8, 0)
            column.addWidget(section)
            split.addWidget(room)
        split.setSizes([430, 520])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(split)
        remember_splitter(self._desk.session, "splitter/operators", split)
