"""The shop's texts for customers: change them, add some, go back to those it started with."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import Refusal
from erp_returns.domain.messages import FIELDS, Template
from erp_returns.queries.messages import templates
from erp_returns.services import message_templates
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.texts import sentence, translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_LIST_WIDTH = 170


class TemplatesDialog(QDialog):
    """Ctrl+S saves the one that is shown; nothing that was typed is lost unasked."""

    def __init__(self, desk: Desk, opened: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._templates: list[Template] = []
        self._opened = ""
        self._shown = ("", "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("话术模板"))
        resize_for_text(self, desk.theme, 720, 460)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("话术模板"))
        self.list.setFixedWidth(_LIST_WIDTH)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("模板名称"))
        self.body = QPlainTextEdit()
        self.body.setAccessibleName(self.tr("模板内容"))
        self.body.setTabChangesFocus(True)
        self.said = WrappedLabel("")
        desk.theme.dress(self.said, FontRole.SMALL, Tone.DANGER)
        self.placing = self._button(self.tr("插入字段"), "plus")
        self.adding = self._button(self.tr("新增"), "plus")
        self.deleting = self._button(self.tr("删除"), "trash-2")
        self.resetting = self._button(self.tr("恢复默认模板"), "rotate-ccw")
        self.saving = self._button(self.tr("保存"), "save", primary=True)
        self.saving.setShortcut("Ctrl+S")
        self.closing = QPushButton(self.tr("关闭"))
        self.closing.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self.refresh(opened)

    def refresh(self, chosen: str = "") -> None:
        """Read the templates anew, and show the one named."""
        self._templates = templates(self._desk.session.database)
        names = [template.name for template in self._templates]
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems(names)
            self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self._show(self.list.currentRow())

    @property
    def typed(self) -> bool:
        """Whether what is shown differs from what is kept."""
        return (self.name.text(), self.body.toPlainText()) != self._shown

    def reject(self) -> None:
        if self._may_leave():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        super().closeEvent(event)

    def save(self) -> bool:
        """Save what is shown; says why not."""
        template = Template(self.name.text().strip(), self.body.toPlainText())
        session, opened = self._desk.session, self._opened
        try:
            changes = message_templates.save(session, template, opened)
        except Refusal as refusal:
            self.said.setText(sentence(refusal))
            return False
        self._desk.changes.publish(changes.topics)
        self.refresh(template.name)
        return True

    def add(self) -> None:
        """Begin another template."""
        if self._may_leave():
            self.list.setCurrentRow(-1)
            self._put("", "", "")
            self.name.setFocus()

    def _may_leave(self) -> bool:
        """Ask before what was typed is lost; from then on it counts as given up."""
        if self.typed:
            said = self.tr("“{name}”的修改还没有保存。").format(name=self.name.text().strip())
            if not Question.ask(self, self.tr("放弃修改"), said, self.tr("放弃修改"), danger=True):
                return False
        self._shown = (self.name.text(), self.body.toPlainText())
        return True

    def delete(self) -> None:
        """Take the one that is shown away, after a question."""
        text = self.tr("删除话术模板“{name}”？").format(name=self._opened)
        if self._opened and Question.ask(self, self.tr("删除模板"), text, self.tr("删除"), danger=True):
            session, name = self._desk.session, self._opened
            self._desk.act(lambda: message_templates.delete(session, name))
            self.refresh()

    def reset(self) -> None:
        """Go back to the texts the shop started with, after a question."""
        text = self.tr("全部话术模板恢复成最初的样子，店铺自己的修改会丢失。")
        if Question.ask(self, self.tr("恢复默认模板"), text, self.tr("恢复"), danger=True):
            self._desk.act(lambda: message_templates.reset(self._desk.session))
            self.refresh()

    # ----------------------------------------------------------------- parts

    def _button(self, text: str, icon: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("primary", primary)
        button.setAutoDefault(False)
        self._desk.icons.dress(button, icon)
        return button

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        head = QHBoxLayout()
        label = QLabel(self.tr("名称"))
        label.setBuddy(self.name)
        head.addWidget(label)
        head.addWidget(self.name, 1)
        head.addWidget(self.placing)
        beside.addLayout(head)
        beside.addWidget(self.body, 1)
        beside.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list)
        row.addLayout(beside, 1)
        buttons = QHBoxLayout()
        for button in (self.adding, self.deleting, self.resetting):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.closing)
        buttons.addWidget(self.saving)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.adding.clicked.connect(lambda _on: self.add())
        self.deleting.clicked.connect(lambda _on: self.delete())
        self.resetting.clicked.connect(lambda _on: self.reset())
        self.saving.clicked.connect(lambda _on: self.save())
        self.closing.clicked.connect(lambda _on: self.reject())
        self.placing.clicked.connect(lambda _on: self._offer_places())

    def _choose(self, at: int) -> None:
        """Show another template, unless what was typed would be lost by it."""
        if self._may_leave():
            self._show(at)
            return
        names = [template.name for template in self._templates]
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(names.index(self._opened) if self._opened in names else -1)

    def _show(self, at: int) -> None:
        if 0 <= at < len(self._templates):
            template = self._templates[at]
            self._put(template.name, template.name, template.body)
            self.deleting.setEnabled(len(self._templates) > 1)

    def _put(self, opened: str, name: str, body: str) -> None:
        self._opened = opened
        self.name.setText(name)
        self.body.setPlainText(body)
        self.said.setText("")
        self._shown = (self.name.text(), self.body.toPlainText())

    def _offer_places(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for name, meaning in FIELDS.items():
            entry = menu.addAction(f"{{{name}}} · {translated('messages', meaning)}")
            entry.triggered.connect(lambda _on, name=name: self._place(name))
        menu.popup(self.placing.mapToGlobal(self.placing.rect().bottomLeft()))

    def _place(self, name: str) -> None:
        self.body.insertPlainText(f"{{{name}}}")
        self.body.setFocus()
