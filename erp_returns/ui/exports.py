"""Lists and records of many orders as files: asked for, drawn beside the window, whole or not at all."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.paper_kinds import PAPERS, PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.queries.batches import numbers_of
from erp_returns.queries.exports import Reading
from erp_returns.queries.listing import ListSource
from erp_returns.queries.queues import refund_queue
from erp_returns.queries.reading import own_connection
from erp_returns.services import exports, ledgers
from erp_returns.services.bound_papers import Bound, Filed, bound_pdf, paper_files
from erp_returns.services.exports import ListExport
from erp_returns.services.session import Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.export_list import ExportDialog
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.previews import Previews
from erp_returns.ui.saving import ask_file, may_replace
from erp_returns.ui.tables import TableView
from erp_returns.ui.texts import sentence, translated, word

if TYPE_CHECKING:
    from erp_returns.queries.parcel_list import ParcelListRow
    from erp_returns.queries.return_list import ReturnListRow
    from erp_returns.queries.sale_list import SaleListRow
    from erp_returns.queries.stock_list import MovementRow, StockRow

T = TypeVar("T")
Row = TypeVar("Row", bound=NamedTuple)
Watch = Callable[[int, int], None]
Write = Callable[[Session, Path, ListExport[Row], Reading, Watch], int]
Register = Callable[[Session, Path, ListExport[Row], str, Reading, Watch], int]

TABLES = (".xlsx", ".csv", ".pdf")
"""A list as PDF is a register, with sums on every page."""
_FORBIDDEN = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))


class _Named(NamedTuple):
    """A list as its files call it; `words` say what was left out, `lines` is the second table.

    `orders` are counted as such, anything else as rows.
    """

    name: str
    register: str
    words: str = ""
    lines: str = ""
    orders: bool = True


@dataclass(frozen=True, slots=True)
class _Ways(Generic[Row]):
    """How a list is written: as a table, or as a register on paper."""

    table: Write[Row]
    register: Register[Row]


class Exports(QObject):
    """Dialogs open over `over`; jobs stand in the status bar, where they can be stopped."""

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over

    # ------------------------------------------------------------------ lists

    def save_returns(self, source: ListSource[ReturnListRow], view: TableView, words: str = "") -> None:
        """Write the list of return orders, or what is selected in it; `words` say what was left out."""
        named = _Named(self.tr("退换货单"), self.tr("退换货台账"), words, self.tr("商品明细"))
        ways = _Ways(exports.export_returns, ledgers.write_returns_ledger)
        self._save_list(named, source, view, ways)

    def save_sales(self, source: ListSource[SaleListRow], view: TableView, words: str = "") -> None:
        """Write the list of sales, or what is selected in it; `words` say what was left out."""
        named = _Named(self.tr("销售订单"), self.tr("销售订单台账"), words)
        self._save_list(named, source, view, _Ways(exports.export_sales, ledgers.write_sales_ledger))

    def save_stock(self, source: ListSource[StockRow], view: TableView, words: str) -> None:
        """Write the list of products with their units, or what is selected in it."""
        named = _Named(self.tr("库存结存"), self.tr("库存结存"), words, orders=False)
        self._save_list(named, source, view, _Ways(exports.export_stock, ledgers.write_stock_ledger))

    def save_movements(self, source: ListSource[MovementRow], view: TableView, words: str) -> None:
        """Write the list of movements, or what is selected in it."""
        named = _Named(self.tr("库存流水"), self.tr("库存流水"), words, orders=False)
        self._save_list(named, source, view, _Ways(exports.export_movements, ledgers.write_movements_ledger))

    def save_parcels(self, source: ListSource[ParcelListRow], view: TableView, words: str) -> None:
        """Write the register of parcels, or what is selected in it."""
        named = _Named(self.tr("包裹登记簿"), self.tr("包裹登记簿"), words, orders=False)
        self._save_list(named, source, view, _Ways(exports.export_parcels, ledgers.write_parcels_ledger))

    def show_returns_ledger(self, source: ListSource[ReturnListRow], words: str) -> None:
        """Preview the list of return orders as a register."""
        self._show_ledger(self.tr("退换货台账"), source, words, ledgers.write_returns_ledger)

    def show_sales_ledger(self, source: ListSource[SaleListRow], words: str) -> None:
        """Preview the list of sales as a register."""
        self._show_ledger(self.tr("销售订单台账"), source, words, ledgers.write_sales_ledger)

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

    def _save_list(self, named: _Named, source: ListSource[Row], view: TableView, ways: _Ways[Row]) -> None:
        if not self._allowed():
            return
        over, count = self._over.window(), view.model().rowCount()
        picked = view.selected_count()
        choice = ExportDialog.ask(
            over, self._desk, count, picked, lines=bool(named.lines), orders=named.orders
        )
        if choice is None:
            return
        path = ask_file(over, self.tr("导出列表"), f"{named.name} {self._today()}.xlsx", TABLES)
        if path is None:
            return
        chosen: Sequence[int] = array("q", view.selected_keys()) if choice.selection else ()
        keys = tuple(view.columns.shown_keys()) if choice.visible else ()
        second = named.lines if choice.lines else ""
        session, reading = self._desk.session, self._reading()

        def work(token: JobToken) -> int:
            ids = chosen if choice.selection else source.positions(token.cancelled)
            token.check()
            if path.suffix.lower() == ".pdf":
                register = ListExport(source, ids, named.register, keys)
                ways.register(session, path, register, named.words, reading, _watch(token))
                return len(ids)
            wanted = ListExport(source, ids, named.name, keys, second)
            return ways.table(session, path, wanted, reading, _watch(token))

        written = self._written(path, orders=named.orders)
        self._run(work, written, self.tr("导出{name}").format(name=named.name))

    def _show_ledger(self, name: str, source: ListSource[Row], words: str, write: Register[Row]) -> None:
        if not self._allowed():
            return
        reading = self._reading()

        def build(session: Session, token: JobToken) -> bytes:
            ids = source.positions(token.cancelled)
            token.check()
            with TemporaryDirectory(prefix="erp-returns-", ignore_cleanup_errors=True) as folder:
                path = Path(folder) / "ledger.pdf"
                write(session, path, ListExport(source, ids, name), words, reading, _watch(token))
                return path.read_bytes()

        self._previews().draw(PaperKind.LEDGER, build, f"{name} {self._today()}", self._stopped(name))

    # ---------------------------------------------------------------- records

    def show_papers(self, ids: Sequence[int], kind: PaperKind = PaperKind.RECORD) -> None:
        """Preview papers of several orders as one document, to print or to keep; who has none is told of."""
        if not self._allowed():
            return
        session = self._desk.session
        numbers = numbers_of(session.database, ids)
        name = translated("papers", PAPERS[kind])
        title = self.tr("{paper} {n} 单")

        def work(token: JobToken) -> Bound:
            said = title.format(paper=name, n=f"{len(numbers):,}")
            return bound_pdf(session, kind, numbers, said, _watch(token))

        def show(found: Bound) -> None:
            self._previews().show(kind, found.pdf, title.format(paper=name, n=f"{found.count:,}"))
            self._tell(found.left_out)

        making = self.tr("生成 {title}").format(title=title.format(paper=name, n=f"{len(numbers):,}"))
        self._run(work, show, making)

    def save_papers(self, ids: Sequence[int], kind: PaperKind = PaperKind.RECORD) -> None:
        """Write the paper of each order into a folder, a PDF for each; who has none is told of."""
        if not self._allowed():
            return
        over, session = self._over.window(), self._desk.session
        folder = QFileDialog.getExistingDirectory(over, self.tr("导出到文件夹，每单一个 PDF"))
        if not folder:
            return
        name = translated("papers", PAPERS[kind])
        files = {
            number: Path(folder) / f"{name} {number}.pdf".translate(_FORBIDDEN)
            for number in numbers_of(session.database, ids)
        }
        replace = any(path.exists() for path in files.values())
        if not files or (replace and not may_replace(over, files.values())):
            return

        def work(token: JobToken) -> Filed:
            return paper_files(session, kind, files, _watch(token), replace=replace)

        def say(found: Filed) -> None:
            text = self.tr("已导出 {n} 个文件到 {path}")
            self._desk.notices.done(text.format(n=f"{len(found.paths):,}", path=folder))
            self._tell(found.left_out)

        self._run(work, say, self.tr("导出 {n} 个 PDF").format(n=f"{len(files):,}"))

    # ------------------------------------------------------------------ parts

    def _run(self, work: Callable[[JobToken], T], done: Callable[[T], None], title: str) -> None:
        database = self._desk.session.database

        def beside(token: JobToken) -> T:
            with own_connection(database):
                return work(token)

        self._desk.jobs.run(beside, done, title=title, stopped=self._stopped(title), owner=self)

    def _tell(self, left_out: Sequence[Refusal]) -> None:
        """Say of how many orders there is no paper, and why of the first."""
        if left_out:
            text = self.tr("另有 {n} 单没有打印：{why}")
            self._desk.notices.info(text.format(n=f"{len(left_out):,}", why=sentence(left_out[0])))

    def _stopped(self, title: str) -> Callable[[], None]:
        def say() -> None:
            self._desk.notices.info(self.tr("已停止：{title}，没有留下文件。").format(title=title))

        return say

    def _previews(self) -> Previews:
        found = self.findChild(Previews)
        return Previews(self._desk, self._over.window(), self) if found is None else found

    def _written(self, path: Path, *, orders: bool = True) -> Callable[[int], None]:
        def say(count: int) -> None:
            text = self.tr("已导出 {n} 单到 {path}") if orders else self.tr("已导出 {n} 行到 {path}")
            self._desk.notices.done(text.format(n=f"{count:,}", path=path))

        return say

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
