"""What the shop notes about a buyer: level, mark and a few words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.domain.buyers import MARKS
from erp_returns.domain.errors import Refusal
from erp_returns.queries.catalog import MemberRow
from erp_returns.queries.usage import Entry
from erp_returns.services import catalog
from erp_returns.services.catalog_edits import Edit, MemberEdit, as_edit
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.entry import Attempt, EntryDialog
from erp_returns.ui.texts import sentence, translated
from erp_returns.ui.theme import Theme


class MemberDialog(EntryDialog[MemberEdit]):
    """Name and phone as they are known, and what the shop thinks of the buyer."""

    def __init__(self, theme: Theme, row: MemberRow, attempt: Attempt, parent: QWidget | None = None) -> None:
        super().__init__(Entry.MEMBER, theme, attempt, parent)
        self._row = row
        self.setWindowTitle(self.tr("编辑买家 {account}").format(account=row.account))
        marks = [(mark, translated("buyers", text)) for mark, text in MARKS.items()]
        self.mark = self.add_choice(self.tr("标记"), marks, row.mark)
        self.level = self.add_text("level", row.level)
        self.name = self.add_text("name", row.name)
        self.phone = self.add_text("phone", row.phone)
        self.note = self.add_long_text("note", row.note)

    def command(self) -> MemberEdit:
        return MemberEdit(
            shop_id=self._row.shop_id,
            account=self._row.account,
            name=self.name.text().strip(),
            phone=self.phone.text().strip(),
            level=self.level.text().strip(),
            note=self.note.toPlainText().strip(),
            mark=str(self.mark.currentData()),
            id=self._row.id,
        )


def edit_member(parent: QWidget, desk: Desk, row: MemberRow) -> None:
    """Ask what is to be noted, and keep it; pages that show the buyer read again."""
    kept: list[Changes] = []

    def attempt(edit: Edit) -> str:
        try:
            kept.append(catalog.save(desk.session, edit, as_edit(MemberEdit, row._asdict())))
        except Refusal as refusal:
            return sentence(refusal)
        return ""

    if MemberDialog(desk.theme, row, attempt, parent).ask_entry() is not None:
        desk.changes.publish(kept[-1].topics | {"returns"})
