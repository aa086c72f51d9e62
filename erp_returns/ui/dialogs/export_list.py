"""What of a list goes into a file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.ui.desk import Desk
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import widen_for_text
from erp_returns.ui.widgets.reading_order import step_focus
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

SEVERAL = 2


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """The selection or all that the list shows; the columns on screen or all; with the lines of goods."""

    selection: bool = False
    visible: bool = False
    lines: bool = False


class ExportDialog(QDialog):
    """Asks for `ExportChoice`; the place is asked for afterwards."""

    def __init__(
        self,
        desk: Desk,
        count: int,
        selected: int,
        *,
        lines: bool,
        orders: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`lines` offers a second table with the lines of goods; what are no `orders` are rows."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出列表"))
        widen_for_text(self, desk.theme, 420)
        if orders:
            all_of, some = self.tr("当前列表，按现在的筛选（{n} 单）"), self.tr("选中的 {n} 单")
        else:
            all_of, some = self.tr("当前列表，按现在的筛选（{n} 行）"), self.tr("选中的 {n} 行")
        self.all_rows = QRadioButton(all_of.format(n=f"{count:,}"))
        self.selected = QRadioButton(some.format(n=f"{selected:,}"))
        self.all_columns = QRadioButton(self.tr("全部列"))
        self.visible = QRadioButton(self.tr("只要屏幕上显示的列"))
        self.lines = QCheckBox(self.tr("附商品明细（第二张表）"))
        self._groups = [
            self._group(self.all_rows, self.selected),
            self._group(self.all_columns, self.visible),
        ]
        self.selected.setEnabled(selected > 0)
        (self.selected if selected >= SEVERAL else self.all_rows).setChecked(True)
        self.all_columns.setChecked(True)
        self.lines.setVisible(lines)
        self.doing = QPushButton(self.tr("导出…"))
        self.doing.setProperty("primary", True)
        self.doing.setDefault(True)
        desk.icons.dress(self.doing, "file-down")
        said = self.tr("XLSX 里单号是文本，金额和日期是真值；CSV 只有一张表；PDF 是横向台账，有小计和合计。")
        note = WrappedLabel(said)
        desk.theme.dress(note, FontRole.SMALL, Tone.SECONDARY)
        self._lay_out(note)
        self.doing.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        desk: Desk,
        count: int,
        selected: int,
        *,
        lines: bool = False,
        orders: bool = True,
    ) -> ExportChoice | None:
        """What was chosen; None when it was left."""
        dialog = cls(desk, count, selected, lines=lines, orders=orders, parent=parent)
        return dialog.choice() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def choice(self) -> ExportChoice:
        """What the fields say."""
        return ExportChoice(
            self.selected.isChecked(),
            self.visible.isChecked(),
            not self.lines.isHidden() and self.lines.isChecked(),
        )

    def _group(self, *buttons: QRadioButton) -> QButtonGroup:
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)
        return group

    def _lay_out(self, note: QWidget) -> None:
        leaving = QPushButton(self.tr("返回"))
        leaving.setAutoDefault(False)
        leaving.clicked.connect(self.reject)
        self.doing.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(leaving, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.doing, QDialogButtonBox.ButtonRole.AcceptRole)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("范围"), self.all_rows)
        form.addRow("", self.selected)
        form.addRow(self.tr("列"), self.all_columns)
        form.addRow("", self.visible)
        form.addRow("", self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(note)
        column.addStretch(1)
        column.addWidget(buttons)
