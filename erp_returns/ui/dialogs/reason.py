"""A reason is entered or changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QWidget

from erp_returns.domain.kinds import Liability, ReturnKind
from erp_returns.queries.catalog import ReasonRow
from erp_returns.queries.people import OperatorRow
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import ReasonEdit
from erp_returns.ui.dialogs.entry import Attempt, EntryDialog
from erp_returns.ui.texts import word
from erp_returns.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ReasonChoices:
    """What a reason can be put under, and who can have caused it."""

    reasons: Sequence[ReasonRow]
    operators: Sequence[OperatorRow]


class ReasonDialog(EntryDialog[ReasonEdit]):
    """Text, upper level, liability, kinds, and what the reason asks for."""

    def __init__(
        self,
        theme: Theme,
        row: ReasonRow | None,
        choices: ReasonChoices,
        attempt: Attempt,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Entry.REASON, theme, attempt, parent)
        self._row = row
        self.setWindowTitle(self.tr("新增原因") if row is None else self.tr("编辑原因"))
        self.text = self.add_text("text", row.text if row else "", self.tr("例如：尺码不合适"))
        self._add_upper(choices.reasons)
        liabilities = [(liability, word(liability)) for liability in Liability]
        self.liability = self.add_choice(
            self.tr("责任方"),
            liabilities,
            Liability(row.liability) if row else Liability.BUYER,
            tip=self.tr("责任方决定运费由谁承担"),
        )
        self.kinds = {kind: self._kind_box(kind) for kind in ReturnKind}
        self.add_row(self.tr("适用业务"), *self.kinds.values())
        self.needs_photo = self.add_flag(
            self.tr("需要照片"),
            value=bool(row and row.needs_photo),
            tip=self.tr("没有照片就不能提交，例如破损、污渍"),
        )
        self.quality = self.add_flag(
            self.tr("质量问题"),
            value=bool(row and row.quality),
            tip=self.tr("开启“每行只换一次”时，质量问题不受限制"),
        )
        self._add_operators(choices.operators)
        self.shown = self.add_flag(self.tr("新建单据时可以选用"), value=bool(row.visible) if row else True)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        row: ReasonRow | None,
        choices: ReasonChoices,
        attempt: Attempt,
    ) -> ReasonEdit | None:
        """Enter a new reason (`row` None) or change one."""
        return cls(theme, row, choices, attempt, parent).ask_entry()

    def command(self) -> ReasonEdit:
        return ReasonEdit(
            text=self.text.text().strip(),
            liability=Liability(self.liability.currentData()),
            kinds=frozenset(kind for kind, box in self.kinds.items() if box.isChecked()),
            parent_id=self.upper.currentData(),
            needs_photo=self.needs_photo.isChecked(),
            quality=self.quality.isChecked(),
            caused_by_id=self.caused_by.currentData(),
            visible=self.shown.isChecked(),
            id=self._row.id if self._row else 0,
        )

    def _add_upper(self, reasons: Sequence[ReasonRow]) -> None:
        own = self._row.id if self._row else 0
        has_children = any(reason.parent_id == own for reason in reasons)
        uppers: list[tuple[object, str]] = [(None, self.tr("（无，作为最上级）"))]
        uppers += [
            (reason.id, reason.text) for reason in reasons if not (reason.parent_id or reason.id == own)
        ]
        self.upper = self.add_choice(self.tr("上级原因"), uppers, self._row.parent_id if self._row else None)
        self.upper.setEnabled(not has_children)
        if has_children:
            self.upper.setToolTip(self.tr("下面还有原因，原因只分两级"))

    def _add_operators(self, operators: Sequence[OperatorRow]) -> None:
        people: list[tuple[object, str]] = [(None, self.tr("（不指定）"))]
        people += [(operator.id, operator.name) for operator in operators]
        self.caused_by = self.add_choice(
            self.tr("差错人"),
            people,
            self._row.caused_by_id if self._row else None,
            tip=self.tr("因员工差错引起的原因可以指定是谁，统计中只有店主看得到"),
        )

    def _kind_box(self, kind: ReturnKind) -> QCheckBox:
        box = QCheckBox(word(kind))
        box.setChecked(self._row is None or bool(getattr(self._row, f"for_{kind.value}")))
        return box
