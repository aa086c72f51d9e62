"""Texts for the customer of one order: choose one, read it filled in, copy it with one key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.kinds import Status
from erp_returns.domain.messages import SUGGESTED, Template, fill
from erp_returns.domain.permissions import Permission
from erp_returns.queries.messages import message_values, templates
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_LIST_WIDTH = 170


class MessagesDialog(QDialog):
    """↑↓ choose, Enter copies and closes; what is shown may be changed first."""

    def __init__(self, desk: Desk, detail: ReturnDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._values = message_values(detail)
        self._templates: list[Template] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("话术 {number}").format(number=detail.order.number))
        resize_for_text(self, desk.theme, 640, 380)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("话术模板"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("给客户的话"))
        self.text.setTabChangesFocus(True)
        self.copying = QPushButton(self.tr("复制  Enter"))
        self.copying.setProperty("primary", True)
        self.copying.setDefault(True)
        self.closing = QPushButton(self.tr("关闭"))
        self.closing.setAutoDefault(False)
        self.editing = QPushButton(self.tr("编辑模板…"))
        self.editing.setAutoDefault(False)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.itemDoubleClicked.connect(lambda _item: self.copy())
        self.copying.clicked.connect(lambda _on: self.copy())
        self.closing.clicked.connect(lambda _on: self.reject())
        self.editing.clicked.connect(lambda _on: self._edit())
        self.refresh()
        self._choose(SUGGESTED.get(Status(detail.order.status), ""))
        self.list.setFocus()

    def refresh(self) -> None:
        """Read the templates anew; the chosen one stays."""
        at = max(self.list.currentRow(), 0)
        self._templates = templates(self._desk.session.database)
        self.list.clear()
        self.list.addItems([template.name for template in self._templates])
        self.list.setCurrentRow(min(at, len(self._templates) - 1))
        allowed = self._desk.may(Permission.TEMPLATES)
        self.editing.setEnabled(allowed)
        self.editing.setToolTip("" if allowed else self.tr("没有权限，请店主授权"))

    def _choose(self, name: str) -> None:
        names = [template.name for template in self._templates]
        if name in names:
            self.list.setCurrentRow(names.index(name))

    def copy(self) -> None:
        """Put the text on the clipboard and close."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._desk.notices.done(self.tr("已复制，可以粘贴到与客户的聊天里。"))
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        advice = WrappedLabel(self.tr("可以先修改再复制，改动不会保存到模板。"))
        self._desk.theme.dress(advice, FontRole.SMALL, Tone.SECONDARY)
        self._desk.icons.dress(self.copying, "copy")
        self._desk.icons.dress(self.editing, "pencil")
        beside = QVBoxLayout()
        beside.addWidget(self.text, 1)
        beside.addWidget(advice)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addLayout(beside, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.editing)
        buttons.addStretch(1)
        buttons.addWidget(self.closing)
        buttons.addWidget(self.copying)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addLayout(buttons)

    def _show(self, at: int) -> None:
        if 0 <= at < len(self._templates):
            self.text.setPlainText(fill(self._templates[at].body, self._values))

    def _edit(self) -> None:
        from erp_returns.ui.dialogs.message_templates import TemplatesDialog

        at = self.list.currentRow()
        opened = self._templates[at].name if 0 <= at < len(self._templates) else ""
        TemplatesDialog(self._desk, opened, self).exec()
        self.refresh()
