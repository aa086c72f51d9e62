"""A return type is entered or changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QStackedWidget, QWidget

from erp_returns.domain.kinds import FeeKind, ReturnKind, WindowUnit
from erp_returns.queries.catalog import ReasonRow, ReturnTypeRow
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import TypeEdit
from erp_returns.ui.dialogs.entry import Attempt, EntryDialog, fill
from erp_returns.ui.texts import word
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.percent_edit import PercentEdit
from erp_returns.ui.widgets.quantity_edit import QuantityEdit

_LONGEST_WINDOW = 9999
_FIRST_WINDOW = 7


class TypeDialog(EntryDialog[TypeEdit]):
    """Name, kind, default reason, how long it may be asked for, and the fee it proposes."""

    def __init__(
        self,
        theme: Theme,
        row: ReturnTypeRow | None,
        reasons: Sequence[ReasonRow],
        attempt: Attempt,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Entry.TYPE, theme, attempt, parent)
        self._row = row
        self._reasons = reasons
        self.setWindowTitle(self.tr("新增退换货类型") if row is None else self.tr("编辑退换货类型"))
        self.name = self.add_text("name", row.name if row else "", self.tr("例如：七天无理由退货"))
        self.kind = self.add_choice(
            self.tr("业务类型"),
            [(kind, word(kind)) for kind in ReturnKind],
            ReturnKind(row.kind) if row else ReturnKind.RETURN_REFUND,
        )
        self.reason = self.add_choice(
            self.tr("默认原因"), (), None, tip=self.tr("选择这个类型时先填上的原因，可以再改")
        )
        self._add_window()
        self._add_fee()
        self.shown = self.add_flag(self.tr("新建单据时可以选用"), value=bool(row.visible) if row else True)
        self.kind.currentIndexChanged.connect(lambda _at: self._offer_reasons(self.reason.currentData()))
        self._offer_reasons(row.reason_id if row else None)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        theme: Theme,
        row: ReturnTypeRow | None,
        reasons: Sequence[ReasonRow],
        attempt: Attempt,
    ) -> TypeEdit | None:
        """Enter a new type (`row` None) or change one."""
        return cls(theme, row, reasons, attempt, parent).ask_entry()

    def command(self) -> TypeEdit:
        fee = {
            FeeKind.NONE: lambda: 0,
            FeeKind.FIXED: lambda: self.amount.fen() or 0,
            FeeKind.PERCENT: self.percent.value,
        }
        fee_kind = FeeKind(self.fee_kind.currentData())
        unit = WindowUnit(self.window_unit.currentData())
        return TypeEdit(
            name=self.name.text().strip(),
            kind=ReturnKind(self.kind.currentData()),
            reason_id=self.reason.currentData(),
            window_amount=0 if unit is WindowUnit.NONE else self.window_amount.value(),
            window_unit=unit,
            fee_kind=fee_kind,
            fee_value=fee[fee_kind](),
            visible=self.shown.isChecked(),
            id=self._row.id if self._row else 0,
        )

    def accept(self) -> None:
        if FeeKind(self.fee_kind.currentData()) is FeeKind.FIXED and not self.amount.hasAcceptableInput():
            self.amount.complain()
        else:
            super().accept()

    def _add_window(self) -> None:
        row = self._row
        self.window_amount = QuantityEdit(1, _LONGEST_WINDOW)
        self.window_amount.setValue(row.window_amount if row and row.window_amount else _FIRST_WINDOW)
        self.window_unit = QComboBox()
        self.window_unit.setToolTip(self.tr("签收（或交易完成）后多久之内可以申请"))
        units = [(unit, word(unit)) for unit in WindowUnit]
        fill(self.window_unit, units, WindowUnit(row.window_unit) if row else WindowUnit.DAYS)
        self.window_unit.currentIndexChanged.connect(self._show_window)
        self.add_row(self.tr("申请期限"), self.window_amount, self.window_unit)
        self._show_window()

    def _add_fee(self) -> None:
        row = self._row
        kind = FeeKind(row.fee_kind) if row else FeeKind.NONE
        self.fee_kind = QComboBox()
        fill(self.fee_kind, [(fee, word(fee)) for fee in FeeKind], kind)
        self.amount = MoneyEdit(row.fee_value if row and kind is FeeKind.FIXED else 0)
        self.percent = PercentEdit(row.fee_value if row and kind is FeeKind.PERCENT else 0)
        self._fee = QStackedWidget()
        for widget in (QLabel(), self.amount, self.percent):
            self._fee.addWidget(widget)
        self.fee_kind.currentIndexChanged.connect(self._fee.setCurrentIndex)
        self._fee.setCurrentIndex(self.fee_kind.currentIndex())
        self.add_row(self.tr("售后服务费"), self.fee_kind, self._fee)

    def _show_window(self) -> None:
        self.window_amount.setVisible(WindowUnit(self.window_unit.currentData()) is not WindowUnit.NONE)

    def _offer_reasons(self, chosen: object) -> None:
        kind = ReturnKind(self.kind.currentData())
        offered: list[tuple[object, str]] = [(None, self.tr("（不预填）"))]
        offered += [
            (reason.id, f"{reason.parent} › {reason.text}" if reason.parent else reason.text)
            for reason in self._reasons
            if getattr(reason, f"for_{kind.value}") and (reason.visible or reason.id == chosen)
        ]
        fill(self.reason, offered, chosen)
