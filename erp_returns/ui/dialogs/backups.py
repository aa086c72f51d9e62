"""The backups of the shop: take one now, look which there are, bring one back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.queries.reading import own_connection
from erp_returns.services.backups import WHY_LABELS, Backup, Why, back_up, backup_folder, backups, restore
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.tables.columns import Column, Kind
from erp_returns.ui.tables.list_table import ListTable
from erp_returns.ui.tables.view import TableView
from erp_returns.ui.texts import sentence, translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from erp_returns.queries.exports import Watch
    from erp_returns.services.backups import Kept
    from erp_returns.services.session import Changes

T = TypeVar("T")


def _why(why: Why) -> str:
    return translated("backups", WHY_LABELS[why])


def _words() -> list[str]:
    return [_why(why) for why in Why]


def _size(size: int) -> str:
    return f"{size / 2**20:,.1f} MB"


_COLUMNS: tuple[Column[Backup], ...] = (
    Column("taken_at", translatable("columns", "备份时间"), Kind.TIME, 150),
    Column("why", translatable("columns", "缘由"), Kind.TEXT, 110, show=_why, words=_words),
    Column("size", translatable("columns", "大小"), Kind.TEXT, 100, show=_size),
    Column(
        "path", translatable("columns", "文件"), Kind.MONO, 280, read=lambda row: row.path.name, stretch=True
    ),
)


class BackupsDialog(QDialog):
    """Works beside the window; what it did is said in one line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self._job: Job[Any] | None = None
        self._folder = backup_folder(Path(str(desk.session.database.database)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("备份与恢复"))
        resize_for_text(self, desk.theme, 760, 460)
        self._build()
        self._arrange()
        self.refresh()

    def _build(self) -> None:
        theme = self._desk.theme
        self.said = WrappedLabel(
            self.tr("每天第一次打开、导入、升级和恢复之前会自动备份，照片也在内。备份在：{folder}").format(
                folder=self._folder
            )
        )
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.dress(self.said, FontRole.BODY, Tone.SECONDARY)
        self.table: ListTable[Backup] = ListTable(_COLUMNS, self)
        self.view = TableView(theme, name=self.tr("备份"), empty=self.tr("还没有备份 — 按“立即备份”"))
        self.view.setModel(self.table)
        self.view.current_changed.connect(lambda _key: self._show_what_can_be_done())
        self.taking = self._button(self.tr("立即备份"), "save", self.take, primary=True)
        self.restoring = self._button(self.tr("恢复选中的备份…"), "rotate-ccw", self.restore_chosen)
        self.choosing = self._button(self.tr("从其他文件恢复…"), "folder-open", self._choose)
        self.opening = self._button(self.tr("打开文件夹"), "folder-open", self._open_folder)
        self.closing = QPushButton(self.tr("关闭"))
        self.closing.setAutoDefault(False)
        self.closing.clicked.connect(lambda _on: self.reject())
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setVisible(False)

    def _button(
        self, text: str, icon: str, do: Callable[[], object], *, primary: bool = False
    ) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("primary", primary)
        button.setAutoDefault(False)
        button.setDefault(primary)
        self._desk.icons.dress(button, icon)
        button.clicked.connect(lambda _on: do())
        return button

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.restoring, self.choosing, self.opening):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.closing)
        buttons.addWidget(self.taking)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.said)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._bar)
        layout.addLayout(buttons)

    def refresh(self) -> None:
        """Read the folder again."""
        self.table.set_rows(backups(self._folder))
        self._show_what_can_be_done()

    def take(self) -> None:
        """Back the shop up."""
        session = self._desk.session
        self._run(lambda watch: back_up(session, watch=watch), self._taken, self.tr("正在备份…"))

    def restore_chosen(self) -> None:
        """Bring the chosen backup back, after a question."""
        row = self.view.current_key()
        if row is not None:
            self.restore_from(self.table.rows[row].path)

    def restore_from(self, source: Path) -> None:
        """Bring a backup back, after a question."""
        text = self.tr(
            "店铺将回到备份时的样子：{name}。现在的状态会先另存为一份备份，之后可以再恢复回来。"
            "其他电脑或窗口里没有保存的内容会丢失。"
        ).format(name=source.name)
        if Question.ask(self, self.tr("恢复备份"), text, self.tr("恢复"), danger=True):
            session = self._desk.session
            self._run(lambda watch: restore(session, source, watch), self._restored, self.tr("正在恢复…"))

    def _run(self, work: Callable[[Watch], T], done: Callable[[T], None], said: str) -> None:
        self.said.setText(said)
        self._desk.theme.dress(self.said, FontRole.BODY, Tone.SECONDARY)
        self._bar.setVisible(True)
        self._running(on=True)
        database = self._desk.session.database

        def apart(token: JobToken) -> T:
            def watch(at: int, total: int) -> None:
                token.check()
                token.progress(at, total)

            with own_connection(database):
                return work(watch)

        def finished(result: T) -> None:
            self._ended()
            done(result)

        self._job = self._desk.jobs.run(
            apart, finished, self._failed, owner=self, title=said, stopped=self._stopped
        )

    def _stopped(self) -> None:
        self._ended()
        self._say(self.tr("已取消，没有留下半份备份，店铺也没有改动。"), Tone.WARNING)

    def _ended(self) -> None:
        self._bar.setVisible(False)
        self._running(on=False)
        self.refresh()
        self._desk.changes.publish({Topic.BACKUPS})

    def _failed(self, error: Exception) -> None:
        self._ended()
        if isinstance(error, Refusal):
            self._say(sentence(error), Tone.DANGER)
        else:
            self._desk.notices.failed(error)

    def _taken(self, kept: Kept) -> None:
        text = self.tr("已备份并检查无误：{sales} 张销售订单，{returns} 张退换货单。").format(
            sales=kept.counted.sales, returns=kept.counted.returns
        )
        if kept.second_trouble is None:
            self._say(text, Tone.SUCCESS)
        else:
            trouble = self.tr("第二备份文件夹没有成功：{why}").format(why=sentence(kept.second_trouble))
            self._say(f"{text}\n{trouble}", Tone.WARNING)

    def _restored(self, changes: Changes) -> None:
        self._desk.changes.publish(changes.topics)
        text = self.tr("已恢复。恢复前的状态保存在 {name}。").format(name=changes.number)
        self._say(text, Tone.SUCCESS)

    def _say(self, text: str, tone: Tone) -> None:
        self.said.setText(text)
        self._desk.theme.dress(self.said, FontRole.BODY, tone)

    def _running(self, *, on: bool) -> None:
        self._busy = on
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        idle = not self._busy
        allowed = self._desk.may(Permission.RESTORE)
        self.taking.setEnabled(idle)
        self.restoring.setEnabled(idle and allowed and self.view.current_key() is not None)
        self.choosing.setEnabled(idle and allowed)
        self.closing.setText(self.tr("关闭") if idle else self.tr("取消"))
        for button in (self.restoring, self.choosing):
            button.setToolTip("" if allowed else self.tr("没有权限，请店主授权"))

    def _choose(self) -> None:
        kinds = self.tr("备份 (*.db);;所有文件 (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("选择备份"), str(self._folder), kinds)
        if name:
            self.restore_from(Path(name))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._busy:
            event.ignore()
        else:
            super().closeEvent(event)

    def reject(self) -> None:
        """Leave; what is running is asked to stop first, and says so."""
        if not self._busy:
            super().reject()
        elif self._job is not None:
            self._job.cancel()
