"""Taking files in: read beside the window, show what was understood, then book it whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
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

from erp_returns.documents.refusals import MissingColumns, StockElsewhere, UnknownLayout
from erp_returns.documents.sales_files import RowProblem, write_problem_file
from erp_returns.documents.sheets import Cancelled, open_elsewhere
from erp_returns.documents.stock_files import UNITS
from erp_returns.domain.errors import Refusal
from erp_returns.queries.reading import own_connection
from erp_returns.services import sales_import
from erp_returns.services.backups import Why, back_up
from erp_returns.services.file_kinds import ORDERS, PRODUCTS, FileKind, Parsed, kind_of
from erp_returns.services.import_presets import presets
from erp_returns.services.sales_import import ImportPreview, ImportResult
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.importing.columns import FOUND, PROBLEMS, sample_column
from erp_returns.ui.importing.matching import MatchingDialog
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.tables.list_table import ListTable
from erp_returns.ui.tables.view import TableView
from erp_returns.ui.texts import listed, sentence, translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.reading_order import step_focus

T = TypeVar("T")
FILE_FILTER = "*.csv *.txt *.xlsx *.xls"

_SHOWN = 50


class ImportDialog(QDialog):
    """Reads files at once; nothing is written before the person says so."""

    def __init__(self, desk: Desk, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._paths = tuple(paths)
        self._job: Job[Any] | None = None
        self._kind: FileKind = ORDERS
        self._parsed: Parsed | None = None
        self._reasons: Mapping[int, str] = {}
        self._booking = False
        self.setWindowTitle(self.tr("导入文件"))
        resize_for_text(self, desk.theme, 960, 600)
        self._build()
        desk.jobs.progressed.connect(self._progressed)
        self._read()

    @classmethod
    def choose(cls, desk: Desk, parent: QWidget) -> ImportDialog | None:
        """Let the person choose the files; None where nothing was chosen."""
        title = QCoreApplication.translate("ImportDialog", "选择要导入的文件")
        kinds = QCoreApplication.translate("ImportDialog", "订单、售后和商品文件")
        names, _ = QFileDialog.getOpenFileNames(parent, title, "", f"{kinds} ({FILE_FILTER})")
        return cls(desk, [Path(name) for name in names], parent) if names else None

    def _build(self) -> None:
        theme, icons = self._desk.theme, self._desk.icons
        self._headline = QLabel()
        theme.dress(self._headline, FontRole.TITLE)
        self._detail = QLabel()
        self._detail.setWordWrap(True)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.dress(self._detail, FontRole.BODY, Tone.SECONDARY)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._problems = ListTable(PROBLEMS, self)
        self._tabs = QTabWidget()
        self._tabs.setVisible(False)
        self._problem_view = TableView(theme, name=self.tr("问题"), empty=self.tr("没有问题，全部可以导入。"))
        self._problem_view.setModel(self._problems)
        self._import = QPushButton(self.tr("导入"))
        self._import.setProperty("primary", True)
        self._import.setDefault(True)
        icons.dress(self._import, "download")
        self._import.clicked.connect(self._apply)
        self._save = QPushButton(self.tr("保存问题文件…"))
        icons.dress(self._save, "file-down")
        self._save.clicked.connect(self._save_problems)
        self._match = QPushButton(self.tr("手工对应列…"))
        icons.dress(self._match, "list-checks")
        self._match.clicked.connect(self._match_by_hand)
        self._close = QPushButton(self.tr("返回"))
        self._close.clicked.connect(self.close)
        self._import.setVisible(False)
        self._save.setVisible(False)
        self._match.setVisible(False)
        self._arrange()

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._match)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._import)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for widget in (self._headline, self._detail, self._bar):
            layout.addWidget(widget)
        layout.addWidget(self._tabs, 1)
        layout.addStretch(0)
        layout.addLayout(buttons)

    def _read(self) -> None:
        names = listed(path.name for path in self._paths)
        self._headline.setText(self.tr("正在读取 {names}").format(names=names))
        self._detail.setText(self.tr("读取完会先给您看内容，确认后才写入。"))
        session, paths = self._desk.session, self._paths

        def read(token: JobToken) -> tuple[FileKind, Parsed, ImportPreview]:
            with own_connection(session.database):
                known = presets(session.database)
                kind = kind_of(paths, known, token.cancelled)
                parsed = kind.read(paths, progress=token.progress, cancelled=token.cancelled, presets=known)
                return kind, parsed, kind.preview(session, parsed, token.progress, token.cancelled)

        self._run(read, self._show_preview)

    def _run(self, work: Callable[[JobToken], T], done: Callable[[T], None], title: str = "") -> None:
        runner = self._desk.jobs
        self._bar.setVisible(True)
        self._bar.setRange(0, 0)
        job = runner.run(work, done, self._failed, title=title, stopped=self._stopped, owner=self)
        self._job = job if job.running else None

    def _progressed(self, job: Job[Any], done: int, total: int) -> None:
        if job is self._job:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _stopped(self) -> None:
        self._job, self._booking = None, False
        self.reject()

    def _failed(self, error: Exception) -> None:
        self._job, self._booking = None, False
        self._close.setEnabled(True)
        self._bar.setVisible(False)
        self._import.setVisible(False)
        if isinstance(error, (Cancelled, sales_import.ImportCancelled)):
            self.reject()
        elif isinstance(error, Refusal):
            self._headline.setText(self.tr("不能导入"))
            self._detail.setText(sentence(error))
            self._desk.theme.dress(self._detail, FontRole.BODY, Tone.DANGER)
            self._close.setText(self.tr("关闭"))
            unknown = isinstance(error, (UnknownLayout, MissingColumns, StockElsewhere))
            self._match.setVisible(unknown and len(self._paths) == 1)
        else:
            self.reject()
            self._desk.notices.failed(error)

    def _match_by_hand(self) -> None:
        """Match the columns of the file, and read it again once they are known."""
        name = self._parsed.preset if self._parsed else ""
        known = presets(self._desk.session.database)
        preset = next((each for each in known if each.name == name), None)
        try:
            dialog = MatchingDialog(self._desk, self._paths[0], preset, self)
        except Refusal as refusal:
            self._detail.setText(sentence(refusal))
            return
        dialog.accepted.connect(self._read_again)
        dialog.open()

    def _read_again(self) -> None:
        self._match.setVisible(False)
        self._import.setVisible(False)
        self._save.setVisible(False)
        self._tabs.setVisible(False)
        self._parsed = None
        self._close.setText(self.tr("返回"))
        self._desk.theme.dress(self._detail, FontRole.BODY, Tone.SECONDARY)
        self._read()

    def _many(self, count: int) -> str:
        return translated("import", self._kind.many).format(count=count)

    def _show_preview(self, outcome: tuple[FileKind, Parsed, ImportPreview]) -> None:
        self._job = None
        self._kind, parsed, preview = outcome
        self._parsed = parsed
        layouts = listed(translated("import", each) for each in parsed.layouts)
        self._bar.setVisible(False)
        self._headline.setText(
            self.tr("{layout}：新增 {new}，更新 {changed}，没有变化 {unchanged}").format(
                layout=layouts,
                new=self._many(preview.new),
                changed=preview.changed,
                unchanged=preview.unchanged,
            )
        )
        self._detail.setText(
            self.tr("编码 {encoding}，{rows} 行，{columns} 列；{refused} 行有问题，其余可以导入。").format(
                encoding=parsed.encoding,
                rows=parsed.rows,
                columns=len(parsed.columns),
                refused=len(preview.problems),
            )
        )
        self._detail.setText("\n".join((self._detail.text(), *self._hints(parsed))))
        self._match.setVisible(bool(parsed.preset) and len(self._paths) == 1)
        self._show_tables(parsed, preview.problems)
        count = preview.new + preview.changed
        self._import.setText(self.tr("导入 {count}").format(count=self._many(count)))
        self._import.setVisible(True)
        self._import.setEnabled(count > 0)
        if count and self._close.hasFocus():
            self._import.setFocus()
        self._reasons = preview.reasons
        self._save.setVisible(bool(parsed.refused or preview.reasons))

    def _hints(self, parsed: Parsed) -> Iterator[str]:
        """What else is worth knowing before the file is taken in."""
        if parsed.preset:
            yield self.tr("按方案“{name}”读取。").format(name=parsed.preset)
        if parsed.unread:
            yield self.tr("没有读取的工作表：{names}。").format(names=listed(parsed.unread))
        if self._kind is PRODUCTS and any(column in UNITS for column in parsed.columns):
            yield self.tr("库存数量不在这里导入，请到“库存”页按“导入库存快照…”。")
        if shown := open_elsewhere(self._paths):
            text = self.tr("{names} 正在别的程序里打开着，读到的是上次保存的内容。")
            yield text.format(names=listed(shown))

    def _show_tables(self, parsed: Parsed, problems: Sequence[RowProblem]) -> None:
        self._tabs.clear()
        columns = tuple(sample_column(place, name) for place, name in enumerate(parsed.columns))
        sample: ListTable[tuple[str, ...]] = ListTable(columns, self)
        sample.set_rows(parsed.sample)
        found: ListTable[Any] = ListTable(FOUND[self._kind.code], self)
        found.set_rows(parsed.found[:_SHOWN])
        title = translated("import", self._kind.title)
        understood = TableView(self._desk.theme, name=title, empty=self.tr("没有可以导入的内容。"))
        understood.setModel(found)
        view = TableView(self._desk.theme, name=self.tr("前几行"), empty=self.tr("文件里没有数据行。"))
        view.setModel(sample)
        self._problems.set_rows(problems)
        self._tabs.addTab(understood, f"{title} ({len(parsed.found)})")
        self._tabs.addTab(view, self.tr("原文件前 {count} 行").format(count=len(parsed.sample)))
        self._tabs.addTab(self._problem_view, self.tr("问题 ({count})").format(count=len(problems)))
        self._tabs.setCurrentWidget(self._problem_view if problems and not parsed.found else understood)
        self._tabs.setVisible(True)

    def _apply(self) -> None:
        parsed, session, kind = self._parsed, self._desk.session, self._kind
        if parsed is None:
            return
        self._import.setEnabled(False)
        self._headline.setText(self.tr("正在导入…"))
        names = [path.name for path in self._paths]

        def book(token: JobToken) -> ImportResult:
            with own_connection(session.database):
                back_up(session, Why.IMPORT)
                return kind.apply(session, parsed, token.progress, token.cancelled, names)

        self._booking = True
        self._run(book, self._show_result, self.tr("导入"))

    def _show_result(self, result: ImportResult) -> None:
        self._job, self._booking = None, False
        self._close.setEnabled(True)
        self._bar.setVisible(False)
        self._desk.changes.publish(result.topics | {Topic.BACKUPS})
        self._headline.setText(
            self.tr("导入完成：新增 {added}，更新 {updated}，没有变化 {unchanged}").format(
                added=self._many(result.added), updated=result.updated, unchanged=result.unchanged
            )
        )
        if result.problems:
            self._detail.setText(
                self.tr("有 {count} 个问题，列在下面；没有导入的行可以保存成问题文件，改好后再导入。").format(
                    count=len(result.problems)
                )
            )
            self._problems.set_rows(result.problems)
        else:
            self._detail.setText(self.tr("全部导入，没有问题。"))
        self._import.setVisible(False)
        self._match.setVisible(False)
        self._close.setText(self.tr("关闭"))
        self._close.setFocus()

    def _save_problems(self) -> None:
        if self._parsed is None:
            return
        first = self._paths[0]
        proposed = first.with_name(f"{first.stem}.{self.tr('问题')}{first.suffix}")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("保存问题文件"), str(proposed))
        if not name:
            return
        try:
            written = write_problem_file(self._kind.refuse(self._parsed, self._reasons), Path(name))
        except Refusal as refusal:
            self._detail.setText(sentence(refusal))
            return
        self._detail.setText(self.tr("问题行已保存到 {path}。").format(path=listed(map(str, written))))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_leave():
            super().closeEvent(event)
        else:
            event.ignore()

    def reject(self) -> None:
        if self._may_leave():
            super().reject()

    def _may_leave(self) -> bool:
        """Stop what runs; while something is booked stay until it is told whether it still was."""
        if self._job is not None:
            self._job.cancel()
        if self._booking:
            self._headline.setText(self.tr("正在取消…"))
            self._close.setEnabled(False)
        return not self._booking
