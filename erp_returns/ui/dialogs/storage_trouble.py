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
from erp_returns.ui.icons import Icons
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class WayOut(Enum):
    """What a person wants to do about it."""

    AGAIN = auto()
    OTHER = auto()
    LEAVE = auto()


class StorageTroubleDialog(QDialog):
    """One sentence and three ways out: try again, take another file, leave."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        refusal: Refusal,
        parent: QWidget | None = None,
    ) -> None:
        """Over `parent` something else stays open, so that the last way out is 取消 and not 退出."""
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
        column.addWidget(self._buttons(self.tr("退出") if parent is None else self.tr("返回")))

    @classmethod
    def ask(
        cls, theme: Theme, icons: Icons, refusal: Refusal, parent: QWidget | None = None
    ) -> tuple[WayOut, Path | None]:
        """What to do, and the other file where one was chosen."""
        dialog = cls(theme, icons, refusal, parent=parent)
        dialog.exec()
        return dialog.chosen, dialog.other

    def _buttons(self, leaving: str) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        box = QDialogButtonBox()
        self.again = QPushButton(self.tr("重试"))
        self.choosing = QPushButton(self.tr("选择其他文件…"))
        self.leaving = QPushButton(leaving)
        self.choosing.setProperty("primary", True)
        self.choosing.setDefault(True)
        box.addButton(self.again, role.ActionRole)
        box.addButton(self.choosing, role.AcceptRole)
        box.addButton(self.leaving, role.RejectRole)
        self.again.clicked.connect(lambda: self._leave_by(WayOut.AGAIN))
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
