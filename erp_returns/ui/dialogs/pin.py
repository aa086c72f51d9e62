"""A PIN is chosen: one's own with the old one, somebody else's by who manages the operators."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from erp_returns.queries.people import OperatorRow, operator_row
from erp_returns.services import people
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.service import ServiceDialog


class PinDialog(ServiceDialog):
    """A new PIN for somebody, typed twice; empty is none."""

    def __init__(self, desk: Desk, person: OperatorRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", parent)
        self._person = person
        self.setWindowTitle(self.tr("{name}的密码").format(name=person.name))
        self.new = self.add_secret(self.tr("新的密码"))
        self.new.setPlaceholderText(self.tr("4 到 12 个数字或文字；不填就是不设"))
        self.again = self.add_secret(self.tr("再输入一次"))

    def task(self) -> Callable[[], Changes] | None:
        if self.new.text() != self.again.text():
            self.complain(self.tr("两次输入的不一样，请重新输入。"))
            self.again.clear()
            self.again.setFocus()
            return None
        return self.change(self.new.text())

    def change(self, new: str) -> Callable[[], Changes]:
        """The service that puts the PIN `new`."""
        return partial(people.set_pin, self.desk.session, self._person.id, new)

    def done_text(self, changes: Changes) -> str:
        said = self.tr("{name}的密码已更改") if self.new.text() else self.tr("{name}不再需要密码")
        return said.format(name=changes.number)


class OwnPinDialog(PinDialog):
    """One's own PIN; the old one is asked for where there is one."""

    def __init__(self, desk: Desk, person: OperatorRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, person, parent)
        self.setWindowTitle(self.tr("修改我的密码"))
        self.old: QLineEdit | None = None
        if person.has_pin:
            self.old = self.add_secret(self.tr("现在的密码"), 0)

    @classmethod
    def ask(cls, parent: QWidget, desk: Desk) -> None:
        """Change the PIN of whoever is at work."""
        person = operator_row(desk.session.database, desk.session.operator_id)
        if person is not None:
            cls(desk, person, parent).ask_through()

    def change(self, new: str) -> Callable[[], Changes]:
        old = self.old.text() if self.old is not None else ""
        return partial(people.change_own_pin, self.desk.session, old, new)
