"""One question before a step that cannot be taken back, or where there is another way."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class Question(QDialog):
    """A sentence, and at most one thing to do about it; Esc and Enter do nothing."""

    def __init__(
        self, title: str, text: str, yes: str = "", *, danger: bool = False, parent: QWidget | None = None
    ) -> None:
        """`yes` is the verb on the button; without it there is only something to know."""
        super().__init__(parent)
        self.setWindowTitle(title)
        said = WrappedLabel(text)
        said.setMinimumWidth(380)
        self.leaving = QPushButton(self.tr("返回") if yes else self.tr("关闭"))
        self.leaving.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        self.yes = QPushButton(yes)
        self.yes.setVisible(bool(yes))
        self.yes.setAutoDefault(False)
        self.yes.setProperty("danger" if danger else "primary", True)
        self.yes.clicked.connect(self.accept)
        if yes:
            buttons.addButton(self.yes, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(20)
        column.addWidget(said, 1)
        column.addWidget(buttons)

    @classmethod
    def ask(cls, parent: QWidget, title: str, text: str, yes: str = "", *, danger: bool = False) -> bool:
        """Whether `yes` was pressed."""
        return cls(title, text, yes, danger=danger, parent=parent).exec() == QDialog.DialogCode.Accepted
