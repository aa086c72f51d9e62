"""Somebody is taken on, or their name, role and whether they work here is changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from erp_returns.domain.kinds import Role
from erp_returns.queries.people import OperatorRow
from erp_returns.services import people
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.service import ServiceDialog
from erp_returns.ui.texts import word


class OperatorDialog(ServiceDialog):
    """Name and role; for a new one the first PIN, for others whether they work here."""

    def __init__(self, desk: Desk, person: OperatorRow | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", parent)
        self._person = person
        self.setWindowTitle(self.tr("新增操作员") if person is None else self.tr("编辑操作员"))
        self.name = self.add(self.tr("姓名 *"), QLineEdit())
        self.name.setMaxLength(people.LONGEST_NAME)
        self.role = self.add(self.tr("角色"), QComboBox())
        for role in Role:
            self.role.addItem(word(role), role.value)
        self.pin = self.add_secret(self.tr("密码"))
        self.pin.setPlaceholderText(self.tr("4 到 12 个数字或文字；不填就是不设"))
        self.active = self.add("", QCheckBox(self.tr("在这里工作，可以进入")))
        self.fields.setRowVisible(self.pin, person is None)
        self.fields.setRowVisible(self.active, person is not None)
        self.name.setText(person.name if person is not None else "")
        self.active.setChecked(person is None or bool(person.active))
        self.role.setCurrentIndex(
            self.role.findData(person.role if person is not None else Role.SERVICE.value)
        )

    def task(self) -> Callable[[], Changes] | None:
        session, role = self.desk.session, Role(self.role.currentData())
        if self._person is None:
            return partial(people.add_operator, session, self.name.text(), role, self.pin.text())
        active = self.active.isChecked()
        return partial(
            people.change_operator, session, self._person.id, self.name.text(), role, active=active
        )

    def done_text(self, changes: Changes) -> str:
        return self.tr("已保存“{name}”").format(name=changes.number)
