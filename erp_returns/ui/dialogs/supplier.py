"""A supplier is entered or changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.queries.catalog import SupplierRow
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import SupplierEdit
from erp_returns.ui.dialogs.entry import Attempt, EntryDialog
from erp_returns.ui.theme import Theme

_LINES = ("name", "contact", "phone", "address")


class SupplierDialog(EntryDialog[SupplierEdit]):
    """Name, and how to reach them."""

    def __init__(
        self, theme: Theme, row: SupplierRow | None, attempt: Attempt, parent: QWidget | None = None
    ) -> None:
        super().__init__(Entry.SUPPLIER, theme, attempt, parent)
        self._id = row.id if row else 0
        self.setWindowTitle(self.tr("新增供应商") if row is None else self.tr("编辑供应商"))
        self.texts = {column: self.add_text(column, getattr(row, column) if row else "") for column in _LINES}
        self.note = self.add_long_text("note", row.note if row else "")
        self.shown = self.add_flag(self.tr("可以选用"), value=bool(row.visible) if row else True)

    @classmethod
    def ask(
        cls, parent: QWidget, theme: Theme, row: SupplierRow | None, attempt: Attempt
    ) -> SupplierEdit | None:
        """Enter a new supplier (`row` None) or change one."""
        return cls(theme, row, attempt, parent).ask_entry()

    def command(self) -> SupplierEdit:
        return SupplierEdit(
            **{column: edit.text().strip() for column, edit in self.texts.items()},
            note=self.note.toPlainText().strip(),
            visible=self.shown.isChecked(),
            id=self._id,
        )
