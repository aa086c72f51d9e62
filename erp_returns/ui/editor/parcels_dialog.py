"""All parcels of an order that is being written: several numbers, or goods handed in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.requests import ParcelRequest
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.parcel_rows import ParcelRows


class ParcelsDialog(QDialog):
    """Rows of parcels; those that are here stay."""

    def __init__(
        self,
        desk: Desk,
        patterns: Mapping[str, Sequence[str]],
        parcels: Sequence[ParcelRequest],
        here: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("退回包裹"))
        self.setMinimumWidth(520)
        self.rows = ParcelRows(desk, patterns)
        self.rows.set_parcels(parcels, here)
        if not self.rows.rows:
            self.rows.add_row()
        self.doing = QPushButton(self.tr("确定"))
        self.doing.setProperty("primary", True)
        self.doing.setDefault(True)
        self.doing.clicked.connect(self.accept)
        self.leaving = QPushButton(self.tr("返回"))
        self.leaving.setAutoDefault(False)
        self.leaving.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.doing, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.rows, 1)
        column.addWidget(buttons)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        desk: Desk,
        patterns: Mapping[str, Sequence[str]],
        parcels: Sequence[ParcelRequest],
        here: Collection[str],
    ) -> tuple[ParcelRequest, ...] | None:
        """The parcels as they were left; None when it was left by 返回."""
        dialog = cls(desk, patterns, parcels, here, parent)
        return dialog.rows.parcels() if dialog.exec() == QDialog.DialogCode.Accepted else None
