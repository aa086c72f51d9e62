"""A stock file from the shop's own system: what it says beside the books, and what would be posted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QDateTime, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from erp_returns.documents.sheets import Cancelled
from erp_returns.documents.stock_files import ShelfProblem, read_stock_file
from erp_returns.domain.errors import Refusal
from erp_returns.domain.text import translatable
from erp_returns.domain.times import stored
from erp_returns.queries.catalog import warehouses
from erp_returns.queries.reading import own_connection
from erp_returns.queries.stock_list import shelved
from erp_returns.services.session import Changes
from erp_returns.services.stock_import import Compared, Matched, Shelving, book_stock, keep_problems, match
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.pages.stock.columns import signed
from erp_returns.ui.tables import Column, Kind, ListTable, TableView
from erp_returns.ui.texts import listed, told
from erp_returns.ui.texts import sentence as said_of
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

T = TypeVar("T")


_ROW_COLUMNS: tuple[Column[Compared], ...] = (
    Column("code", translatable("columns", "编码"), Kind.MONO, 130),
    Column("name", translatable("columns", "商品"), width=200, stretch=True),
    Column("spec", translatable("columns", "规格"), width=110),
    Column("on_hand", translatable("columns", "账面"), Kind.NUMBER, 70),
    Column("counted", translatable("columns", "文件"), Kind.NUMBER, 70),
    Column(
        "difference",
        translatable("columns", "差异"),
        Kind.NUMBER,
        70,
        show=signed,
        tone=lambda row: Tone.DANGER if row.difference < 0 else Tone.NORMAL,
    ),
)
_PROBLEM_COLUMNS: tuple[Column[ShelfProblem], ...] = (
    Column("row", translatable("columns", "行号"), Kind.NUMBER, 70),
    Column("column", translatable("columns", "列"), width=120),
    Column(
        "said",
        translatable("columns", "问题"),
        width=480,
        show=lambda said: told(said, "import"),
        stretch=True,
    ),
)


class SnapshotDialog(QDialog):
    """Reads the file at once; nothing is posted before the person says so."""

    def __init__(self, desk: Desk, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = path
        self._job: Job[Any] | None = None
        self._matched: Matched | None = None
        self._booking = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("导入库存快照"))
        self.resize(820, 560)
        self._build()
        self._arrange()
        self._read()

    @classmethod
    def choose(cls, desk: Desk, parent: QWidget) -> SnapshotDialog | None:
        """Let the person choose the file; None where nothing was chosen."""
        title = QCoreApplication.translate("SnapshotDialog", "选择库存文件")
        kinds = QCoreApplication.translate("SnapshotDialog", "库存文件")
        name, _ = QFileDialog.getOpenFileName(parent, title, "", f"{kinds} (*.csv *.txt *.xlsx *.xls)")
        return cls(desk, Path(name), parent) if name else None

    def _build(self) -> None:
        theme = self._desk.theme
        self.headline, self.detail = QLabel(), WrappedLabel("")
        theme.dress(self.headline, FontRole.TITLE)
        theme.dress(self.detail, FontRole.BODY, Tone.SECONDARY)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.warehouse = QComboBox()
        self.warehouse.setAccessibleName(self.tr("仓库"))
        for place in warehouses(self._desk.session.database, visible_only=True):
            self.warehouse.addItem(place.name, place.id)
        self.warehouse.activated.connect(lambda _at: self._read())
        self.at = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(round(self._desk.session.clock().timestamp())))
        self.at.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.at.setAccessibleName(self.tr("快照时间"))
        self.whole = QCheckBox(self.tr("文件里没有的商品按 0 件"))
        self.rows: ListTable[Compared] = ListTable(_ROW_COLUMNS)
        self.problems: ListTable[ShelfProblem] = ListTable(_PROBLEM_COLUMNS)
        self.tabs = QTabWidget()
        for table, name, empty in (
            (self.rows, self.tr("商品"), self.tr("文件里没有认识的商品。")),
            (self.problems, self.tr("问题"), self.tr("没有问题，全部可以导入。")),
        ):
            view = TableView(theme, name=name, empty=empty)
            view.setModel(table)
            self.tabs.addTab(view, name)
        self.taking = QPushButton(self.tr("导入"))
        self.taking.setProperty("primary", True)
        self.taking.setDefault(True)
        self.taking.setEnabled(False)
        self.taking.clicked.connect(lambda _on: self.take())
        self.keeping = QPushButton(self.tr("保存问题文件…"))
        self._desk.icons.dress(self.keeping, "file-down")
        self.keeping.setAutoDefault(False)
        self.keeping.hide()
        self.keeping.clicked.connect(lambda _on: self._keep_problems())
        self.leaving = QPushButton(self.tr("返回"))
        self.leaving.setAutoDefault(False)
        self.leaving.clicked.connect(lambda _on: self.reject())

    def _arrange(self) -> None:
        fields = QHBoxLayout()
        for word, field in ((self.tr("仓库"), self.warehouse), (self.tr("快照时间"), self.at)):
            label = QLabel(word)
            label.setBuddy(field)
            fields.addWidget(label)
            fields.addWidget(field)
        fields.addWidget(self.whole)
        fields.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keeping)
        buttons.addStretch(1)
        buttons.addWidget(self.leaving)
        buttons.addWidget(self.taking)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.headline)
        layout.addWidget(self.detail)
        layout.addLayout(fields)
        layout.addWidget(self.bar)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(buttons)

    # ----------------------------------------------------------------- doing

    def _read(self) -> None:
        self._matched = None
        self.headline.setText(self.tr("正在读取 {name}").format(name=self._path.name))
        self.detail.setText(self.tr("快照之后在这里收到和发出的货，会加在快照之上。"))
        session, path, warehouse_id = self._desk.session, self._path, int(self.warehouse.currentData() or 0)

        def work(token: JobToken) -> Matched:
            parsed = read_stock_file(path, progress=token.progress, cancelled=token.cancelled)
            with own_connection(session.database):
                return match(parsed, shelved(session.database, warehouse_id))

        self._run(work, self._show)

    def take(self) -> None:
        """Post the snapshot, beside the window and after a backup."""
        matched, session = self._matched, self._desk.session
        if matched is None:
            return
        at = stored(datetime.fromtimestamp(self.at.dateTime().toSecsSinceEpoch(), UTC))
        shelving = Shelving(int(self.warehouse.currentData()), at, self.whole.isChecked())

        def work(_token: JobToken) -> Changes:
            with own_connection(session.database):
                return book_stock(session, matched, shelving)

        self._booking = True
        self._run(work, self._taken)

    def _taken(self, changes: Changes) -> None:
        self._job, self._booking = None, False
        self._desk.changes.publish(changes.topics | {Topic.BACKUPS})
        text = self.tr("库存快照 {number} 已导入：{count} 个商品。{warehouse}从现在起检查库存。")
        self._desk.notices.done(
            text.format(
                number=changes.number, count=len(self.rows.rows), warehouse=self.warehouse.currentText()
            )
        )
        self.accept()

    def _keep_problems(self) -> None:
        if self._matched is None:
            return
        proposed = self._path.with_name(f"{self._path.stem}.{self.tr('问题')}{self._path.suffix}")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("保存问题文件"), str(proposed))
        if not name:
            return
        try:
            written = keep_problems(self._matched, Path(name))
        except Refusal as refusal:
            self.detail.setText(said_of(refusal))
            return
        self.detail.setText(self.tr("问题行已保存到 {path}。").format(path=listed(map(str, written))))

    def _run(self, work: Callable[[JobToken], T], done: Callable[[T], None]) -> None:
        if self._job is not None:
            self._job.drop()
        self.bar.setVisible(True)
        self.bar.setRange(0, 0)
        self.taking.setEnabled(False)
        job = self._desk.jobs.run(work, done, self._failed, owner=self)
        self._job = job if job.running else None

    def _failed(self, error: Exception) -> None:
        self._job, self._booking = None, False
        self.bar.setVisible(False)
        self.taking.setEnabled(self._matched is not None)
        if isinstance(error, Refusal):
            self.headline.setText(self.tr("不能导入"))
            self.detail.setText(said_of(error))
            self._desk.theme.dress(self.detail, FontRole.BODY, Tone.DANGER)
        elif isinstance(error, Cancelled):
            self.reject()
        else:
            self.reject()
            self._desk.notices.failed(error)

    def _show(self, matched: Matched) -> None:
        self._job = None
        self._matched = matched
        self.bar.setVisible(False)
        parsed, rows = matched.parsed, matched.rows
        differing = [row for row in rows if row.difference]
        self.headline.setText(
            self.tr("{count} 个商品，其中 {differing} 个与账面不同").format(
                count=len(rows), differing=len(differing)
            )
        )
        said = self.tr("编码取自“{code}”列，数量取自“{units}”列；{refused} 行有问题。").format(
            code=parsed.code_column, units=parsed.units_column, refused=len(matched.problems)
        )
        then = self.tr("快照之后在这里收到和发出的货，会加在快照之上。")
        self.detail.setText(f"{said}\n{then}")
        self.rows.set_rows(sorted(rows, key=lambda row: (not row.difference, row.code)))
        self.problems.set_rows(matched.problems)
        self.tabs.setTabText(1, self.tr("问题 ({count})").format(count=len(matched.problems)))
        self.tabs.setCurrentIndex(0 if rows else 1)
        self.taking.setText(self.tr("导入 {count} 个商品").format(count=len(rows)))
        self.taking.setEnabled(bool(rows))
        self.keeping.setVisible(bool(matched.problems))

    def reject(self) -> None:
        """Leave, but not in the middle of the posting: it is whole or not at all, and soon over."""
        if self._booking:
            return
        if self._job is not None:
            self._job.drop()
        super().reject()
