"""Lists and records of many orders as files: asked for, drawn beside the window, whole or not at all."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from erp_returns.domain.permissions import Permission
from erp_returns.queries.batches import numbers_of
from erp_returns.queries.exports import Reading
from erp_returns.queries.listing import ListSource
from erp_returns.queries.queues import refund_queue
from erp_returns.queries.reading import own_connection
from erp_returns.services import exports, papers
from erp_returns.services.exports import ListExport
from erp_returns.services.session import Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.export_list import ExportDialog
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.saving import ask_file, may_replace
from erp_returns.ui.tables import TableView
from erp_returns.ui.texts import translated, word

if TYPE_CHECKING:
    from erp_returns.queries.return_list import ReturnListRow
    from erp_returns.queries.sale_list import SaleListRow

T = TypeVar("T")
Row = TypeVar("Row", bound=NamedTuple)
Write = Callable[[Session, Path, ListExport[Row], Reading, Callable[[int, int], None]], int]

TABLES = (".xlsx", ".csv")
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


class Exports(QObject):
    """Dialogs open over `over`; jobs stand in the status bar, where they can be stopped."""

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over

    # ------------------------------------------------------------------ lists

    def save_returns(self, source: ListSource[ReturnListRow], view: TableView) -> None:
        """Write the list of return orders, or what is selected in it."""
        name = self.tr("退换货单")
        self._save_list(name, source, view, exports.export_returns, lines=self.tr("商品明细"))

    def save_sales(self, source: ListSource[SaleListRow], view: TableView) -> None:
        """Write the list of sales, or what is selected in it."""
        self._save_list(self.tr("销售订单"), source, view, exports.export_sales)

    def save_payments(self, ids: Sequence[int] = ()) -> None:
        """Write 付款清单 of these orders; of all that wait for their refund where none is named."""
        if not self._allowed():
            return
        name = self.tr("付款清单")
        path = ask_file(self._over.window(), name, f"{name} {self._today()}.xlsx", (".xlsx",))
        if path is None:
            return
        session, reading = self._desk.session, self._reading()

        def work(token: JobToken) -> int:
            wanted = ids or refund_queue(session.database).positions(token.cancelled)
            return exports.export_payments(session, path, wanted, reading, _watch(token))

        self._run(work, self._written(path), self.tr("导出{name}").format(name=name))

    def _save_list(
        self, name: str, source: ListSource[Row], view: TableView, write: Write[Row], *, lines: str = ""
    ) -> None:
        if not self._allowed():
            return
        over, count = self._over.window(), view.model().rowCount()
        choice = ExportDialog.ask(over, self._desk, count, view.selected_count(), lines=bool(lines))
        if choice is None:
            return
        path = ask_file(over, self.tr("导出列表"), f"{name} {self._today()}.xlsx", TABLES)
        if path is None:
            return
        chosen: Sequence[int] = array("q", view.selected_keys()) if choice.selection else ()
        keys = tuple(view.columns.shown_keys()) if choice.visible else ()
        second = lines if choice.lines else ""
        session, reading = self._desk.session, self._reading()

        def work(token: JobToken) -> int:
            ids = chosen if choice.selection else source.positions(token.cancelled)
            token.check()
            wanted = ListExport(source, ids, name, keys, second)
            return write(session, path, wanted, reading, _watch(token))

        self._run(work, self._written(path), self.tr("导出{name}").format(name=name))

    # ---------------------------------------------------------------- records

    def show_records(self, ids: Sequence[int]) -> None:
        """Preview the records of several orders as one document, to print or to keep."""
        if not self._allowed():
            return
        session = self._desk.session
        title = self.tr("退换货单 {n} 单").format(n=f"{len(ids):,}")

        def work(token: JobToken) -> bytes:
            numbers = numbers_of(session.database, ids)
            return papers.records_pdf(session, numbers, title, _watch(token))

        def show(pdf: bytes) -> None:
            from erp_returns.ui.dialogs.pdf_preview import PdfPreview

            name = f"{title} {self._today()}.pdf"
            preview = PdfPreview(self._desk.theme, self._desk.icons, pdf, title, name, self._over.window())
            preview.exported.connect(self._say_where)
            preview.open()

        self._run(work, show, self.tr("生成 {title}").format(title=title))

    def save_records(self, ids: Sequence[int]) -> None:
        """Write the record of each order into a folder, a PDF for each."""
        if not self._allowed():
            return
        over, session = self._over.window(), self._desk.session
        folder = QFileDialog.getExistingDirectory(over, self.tr("导出到文件夹，每单一个 PDF"))
        if not folder:
            return
        template = self.tr("退换货单 {number}.pdf")
        files = {
            number: Path(folder) / template.format(number=number).translate(_FORBIDDEN)
            for number in numbers_of(session.database, ids)
        }
        replace = any(path.exists() for path in files.values())
        if not files or (replace and not may_replace(over, files.values())):
            return

        def work(token: JobToken) -> int:
            return len(papers.record_files(session, files, _watch(token), replace=replace))

        def say(count: int) -> None:
            text = self.tr("已导出 {n} 个文件到 {path}")
            self._desk.notices.done(text.format(n=f"{count:,}", path=folder))

        self._run(work, say, self.tr("导出 {n} 个 PDF").format(n=f"{len(files):,}"))

    # ------------------------------------------------------------------ parts

    def _run(self, work: Callable[[JobToken], T], done: Callable[[T], None], title: str) -> None:
        database = self._desk.session.database

        def beside(token: JobToken) -> T:
            with own_connection(database):
                return work(token)

        def stopped() -> None:
            self._desk.notices.info(self.tr("已停止：{title}，没有留下文件。").format(title=title))

        self._desk.jobs.run(beside, done, title=title, stopped=stopped, owner=self)

    def _written(self, path: Path) -> Callable[[int], None]:
        def say(count: int) -> None:
            text = self.tr("已导出 {n} 单到 {path}")
            self._desk.notices.done(text.format(n=f"{count:,}", path=path))

        return say

    def _say_where(self, path: Any) -> None:  # noqa: ANN401 - as the signal brings it
        self._desk.notices.done(self.tr("已导出到 {path}").format(path=path))

    def _allowed(self) -> bool:
        if self._desk.may(Permission.EXPORT):
            return True
        self._desk.notices.info(self.tr("没有权限导出与打印，请店主授权"))
        return False

    def _reading(self) -> Reading:
        return Reading(self._desk.session.zone, word, translated)

    def _today(self) -> str:
        session = self._desk.session
        return session.clock().astimezone(session.zone).date().isoformat()


def _watch(token: JobToken) -> Callable[[int, int], None]:
    def watch(done: int, total: int) -> None:
        token.check()
        token.progress(done, total)

    return watch
