"""The shop's file cannot be opened: what is wrong, and where to go from here."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import Refusal
from erp_returns.domain.times import local_text
from erp_returns.ui.icons import Icons
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class WayOut(Enum):
    """What a person wants to do about it."""

    AGAIN = auto()
    OTHER = auto()
    RESTORE = auto()
    LEAVE = auto()


class StorageTroubleDialog(QDialog):
    """One sentence and the ways out: try again, take another file, bring the last backup back, leave."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        refusal: Refusal,
        parent: QWidget | None = None,
        backup_at: str = "",
    ) -> None:
        """Over `parent` something else stays open, so that the last way out is 取消 and not 退出.

        `backup_at` is when the last backup was taken (UTC text), where one could be brought back.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("无法打开数据库"))
        self.chosen = WayOut.LEAVE
        self.other: Path | None = None
        sign = QLabel()
        sign.setPixmap(icons.pixmap("database", 40, Tone.DANGER))
        title = QLabel(self.tr("无法打开数据库"))
        theme.dress(title, FontRole.TITLE)
        self.said = WrappedLabel(sentence(refusal))
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setMinimumWidth(420)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(title)
        words.addWidget(self.said)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(24)
        column.addLayout(row, 1)
        column.addWidget(self._buttons(self.tr("退出") if parent is None else self.tr("返回"), backup_at))

    @classmethod
    def ask(
        cls,
        theme: Theme,
        icons: Icons,
        refusal: Refusal,
        parent: QWidget | None = None,
        backup_at: str = "",
    ) -> tuple[WayOut, Path | None]:
        """What to do, and the other file where one was chosen."""
        dialog = cls(theme, icons, refusal, parent=parent, backup_at=backup_at)
        dialog.exec()
        return dialog.chosen, dialog.other

    def _buttons(self, leaving: str, backup_at: str) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox()
        self.again = QPushButton(self.tr("重试"))
        self.choosing = QPushButton(self.tr("选择其他文件…"))
        self.leaving = QPushButton(leaving)
        self.restoring = QPushButton(
            self.tr("恢复 {when} 的备份").format(when=local_text(backup_at) or self.tr("最近"))
        )
        self.restoring.setToolTip(self.tr("损坏的文件不会删除，改名留在原来的文件夹里"))
        first = self.restoring if backup_at else self.choosing
        first.setProperty("primary", True)
        first.setDefault(True)
        box.addButton(self.again, role.ActionRole)
        if backup_at:
            box.addButton(self.restoring, role.AcceptRole)
        box.addButton(self.choosing, role.AcceptRole)
        box.addButton(self.leaving, role.RejectRole)
        self.again.clicked.connect(lambda: self._leave_by(WayOut.AGAIN))
        self.restoring.clicked.connect(lambda: self._leave_by(WayOut.RESTORE))
        self.choosing.clicked.connect(self._choose)
        box.rejected.connect(self.reject)
        return box

    def _choose(self) -> None:
        self.other = ask_database(self)
        if self.other is not None:
            self._leave_by(WayOut.OTHER)

    def _leave_by(self, way: WayOut) -> None:
        self.chosen = way
        self.accept()


def ask_database(parent: QWidget) -> Path | None:
    """Let a person choose a database file, or type the name of a new one."""
    title = QCoreApplication.translate("StorageTroubleDialog", "选择数据库文件（可以输入新的文件名）")
    kinds = QCoreApplication.translate("StorageTroubleDialog", "数据库 (*.db);;所有文件 (*)")
    option = QFileDialog.Option.DontConfirmOverwrite
    name, _ = QFileDialog.getSaveFileName(parent, title, "", kinds, options=option)
    return Path(name) if name else None
