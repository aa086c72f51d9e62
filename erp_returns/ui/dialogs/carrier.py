"""A courier is entered or changed."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from erp_returns.domain.tracking import fold
from erp_returns.queries.catalog import CarrierRow
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import CarrierEdit
from erp_returns.ui.dialogs.entry import Attempt, EntryDialog
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark


class CarrierDialog(EntryDialog[CarrierEdit]):
    """Name, and the shapes of its tracking numbers, with a field to try them on."""

    def __init__(
        self, theme: Theme, row: CarrierRow | None, attempt: Attempt, parent: QWidget | None = None
    ) -> None:
        super().__init__(Entry.CARRIER, theme, attempt, parent)
        self._id = row.id if row else 0
        self.setWindowTitle(self.tr("新增快递公司") if row is None else self.tr("编辑快递公司"))
        self.name = self.add_text("name", row.name if row else "", self.tr("例如：顺丰速运"))
        self.patterns = self.add_long_text(
            "patterns",
            row.patterns if row else "",
            self.tr("每行一个正则表达式，例如 SF\\d{13}；扫描单号时据此认出快递公司"),
        )
        theme.dress(self.patterns, FontRole.NUMBER)
        self.trial = QLineEdit()
        self.trial.setPlaceholderText(self.tr("输入一个单号，看规则认不认得"))
        theme.dress(self.trial, FontRole.NUMBER)
        self.verdict = QLabel()
        self.add_field(self.tr("试一试"), self.trial)
        self.add_field("", self.verdict)
        self.shown = self.add_flag(self.tr("可以选用"), value=bool(row.visible) if row else True)
        self.trial.textChanged.connect(self._judge)
        self.patterns.textChanged.connect(self._judge)

    @classmethod
    def ask(
        cls, parent: QWidget, theme: Theme, row: CarrierRow | None, attempt: Attempt
    ) -> CarrierEdit | None:
        """Enter a new courier (`row` None) or change one."""
        return cls(theme, row, attempt, parent).ask_entry()

    def command(self) -> CarrierEdit:
        return CarrierEdit(
            name=self.name.text().strip(),
            patterns="\n".join(self.patterns.toPlainText().split()),
            visible=self.shown.isChecked(),
            id=self._id,
        )

    def _judge(self) -> None:
        number = fold(self.trial.text())
        if not number:
            self.verdict.clear()
            return
        known = any(_matches(pattern, number) for pattern in self.patterns.toPlainText().split())
        self.verdict.setText(self.tr("✓ 认得") if known else self.tr("✗ 不认得"))
        mark(self.verdict, tone=(Tone.SUCCESS if known else Tone.WARNING).value)


def _matches(pattern: str, number: str) -> bool:
    try:
        return re.fullmatch(pattern, number) is not None
    except re.error:
        return False
