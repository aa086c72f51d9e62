"""A way to look at a list is given a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from erp_returns.domain.list_views import LONGEST_NAME
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.service import ServiceDialog


class ViewNameDialog(ServiceDialog):
    """One name. `save` gives the service that keeps something under it; with `name` it had one before."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        save: Callable[[str], Callable[[], Changes]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, "", parent)
        self._save = save
        self.setWindowTitle(self.tr("视图改名") if name else self.tr("保存为新视图"))
        self.name = self.add(self.tr("名称 *"), QLineEdit(name))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("例如：本周淘宝店待退款"))
        self.name.selectAll()
        self.name.textEdited.connect(lambda _text: self.complain(""))

    def task(self) -> Callable[[], Changes] | None:
        return self._save(self.name.text())

    def done_text(self, changes: Changes) -> str:
        return self.tr("已保存视图“{name}”").format(name=changes.number)
