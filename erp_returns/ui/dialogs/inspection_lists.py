"""What inspections look at, and what they may find, is entered or changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from erp_returns.queries.catalog import CheckRow, DefectRow, ReturnTypeRow
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import CheckEdit, DefectEdit
from erp_returns.ui.dialogs.entry import Attempt, EntryDialog
from erp_returns.ui.theme import Theme


class CheckDialog(EntryDialog[CheckEdit]):
    """What is looked at, for which type, and where the standard stands."""

    def __init__(
        self,
        theme: Theme,
        row: CheckRow | None,
        types: Sequence[ReturnTypeRow],
        attempt: Attempt,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Entry.CHECK, theme, attempt, parent)
        self._id = row.id if row else 0
        self.setWindowTitle(self.tr("新增检查项目") if row is None else self.tr("编辑检查项目"))
        self.text = self.add_text("text", row.text if row else "", self.tr("例如：吊牌完好"))
        chosen = row.return_type_id if row else None
        offered: list[tuple[object, str]] = [(None, self.tr("所有类型"))]
        offered += [(each.id, each.name) for each in types if each.visible or each.id == chosen]
        self.type = self.add_choice(self.tr("退换货类型"), offered, chosen)
        self.link = self.add_text("link", row.link if row else "", self.tr("标准文件的网址或路径，可以不填"))
        self.shown = self.add_flag(self.tr("可以选用"), value=bool(row.visible) if row else True)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        row: CheckRow | None,
        types: Sequence[ReturnTypeRow],
        attempt: Attempt,
    ) -> CheckEdit | None:
        """Enter a new one (`row` None) or change one."""
        return cls(theme, row, types, attempt, parent).ask_entry()

    def command(self) -> CheckEdit:
        return CheckEdit(
            text=self.text.text().strip(),
            return_type_id=self.type.currentData(),
            link=self.link.text().strip(),
            visible=self.shown.isChecked(),
            id=self._id,
        )


class DefectDialog(EntryDialog[DefectEdit]):
    """Code and words of what may be wrong."""

    def __init__(
        self, theme: Theme, row: DefectRow | None, attempt: Attempt, parent: QWidget | None = None
    ) -> None:
        super().__init__(Entry.DEFECT, theme, attempt, parent)
        self._id = row.id if row else 0
        self.setWindowTitle(self.tr("新增不良因素") if row is None else self.tr("编辑不良因素"))
        self.code = self.add_text("code", row.code if row else "", self.tr("例如：PS"))
        self.text = self.add_text("text", row.text if row else "", self.tr("例如：破损"))
        self.shown = self.add_flag(self.tr("可以选用"), value=bool(row.visible) if row else True)

    @classmethod
    def ask(cls, parent: QWidget, theme: Theme, row: DefectRow | None, attempt: Attempt) -> DefectEdit | None:
        """Enter a new one (`row` None) or change one."""
        return cls(theme, row, attempt, parent).ask_entry()

    def command(self) -> DefectEdit:
        return DefectEdit(
            code=self.code.text().strip(),
            text=self.text.text().strip(),
            visible=self.shown.isChecked(),
            id=self._id,
        )
