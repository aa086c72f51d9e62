"""Find the sale that a return is raised from: by any number, phone, name, or a scan."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.kinds import SaleStatus
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.queries.people import permissions_of
from erp_returns.queries.reading import own_connection
from erp_returns.queries.return_form import find_sales
from erp_returns.queries.sale_list import SaleFilter, SaleListRow, SaleSort, sale_list
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.remembered import remember_columns
from erp_returns.ui.tables import Column, Kind, ListTable, TableView, words_of
from erp_returns.ui.texts import listed, word
from erp_returns.ui.theme import FontRole, Tone

WAIT_MS = 120
_AT_MOST = 50

_COLUMNS: tuple[Column[SaleListRow], ...] = (
    Column("number", translatable("columns", "订单号"), Kind.MONO, 150),
    Column("platform_number", translatable("columns", "平台单号"), Kind.MONO, 160),
    Column("shop", translatable("columns", "店铺"), width=110),
    Column("receiver", translatable("columns", "收货人"), width=80),
    Column("mobile", translatable("columns", "手机"), width=104),
    Column("ordered_at", translatable("columns", "下单时间"), Kind.TIME, 124),
    Column("paid_fen", translatable("columns", "实付"), Kind.MONEY, 92),
    Column(
        "status",
        translatable("columns", "状态"),
        width=76,
        show=lambda status: word(SaleStatus(status)),
        words=words_of(SaleStatus),
    ),
    Column(
        "return_count", translatable("columns", "退换单"), Kind.NUMBER, 60, show=lambda n: f"{n}" if n else ""
    ),
    Column(
        "goods",
        translatable("columns", "商品"),
        width=180,
        read=lambda row: listed(row.articles),
        stretch=True,
    ),
)


class SaleFinder(QWidget):
    """Searches beside the window as one types. `chosen` carries the id of a sale; `unsold` is none at all."""

    chosen = Signal(int)
    unsold = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job[list[SaleListRow]] | None = None
        self._entered = False
        self._shown_for = ""
        self._start_text = self._how_to_start()
        title = QLabel(self.tr("找到要退换的销售订单"))
        desk.theme.dress(title, FontRole.TITLE)
        self.field = QLineEdit()
        self.field.setObjectName("scan_field")
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleName(self.tr("查找销售订单"))
        self.field.setPlaceholderText(self.tr("订单号、平台单号、运单号、手机号或后四位、姓名"))
        self.field.setToolTip(self.field.placeholderText())
        desk.theme.dress(self.field, FontRole.BENCH)
        self.table: ListTable[SaleListRow] = ListTable(_COLUMNS, self)
        self.view = TableView(desk.theme, name=self.tr("找到的销售订单"), empty=self._start_text)
        self.view.setModel(self.table)
        remember_columns(desk.session, "editor.sales", self.view)
        self.hint = QLabel(self.tr("↑ ↓ 选择，Enter 打开"))
        desk.theme.dress(self.hint, FontRole.SMALL, Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (title, self.field, self.view):
            column.addWidget(widget, int(widget is self.view))
        column.addLayout(self._last_row())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.search_now)
        self.field.textChanged.connect(self._hear_typing)
        self.field.returnPressed.connect(self._enter)
        self.view.opened.connect(self._open)
        self.setFocusProxy(self.field)

    def _how_to_start(self) -> str:
        if sale_list(self._desk.session.database, SaleFilter(), SaleSort()).first(1):
            return self.tr("输入或扫描单号、手机号、姓名，找到客户的销售订单")
        return self.tr("还没有销售订单 — 按 Esc 回去，再按 Ctrl+I 导入平台的订单文件")

    def _last_row(self) -> QHBoxLayout:
        """The keys, and the way on for goods that have no sale: open to whoever may, else with why not."""
        session = self._desk.session
        may = Permission.WITHOUT_SALE in permissions_of(session.database, session.operator_id)
        self.without_sale = QPushButton(self.tr("无原单退货…"))
        self.without_sale.setAutoDefault(False)
        self.without_sale.setEnabled(may)
        hint = self.tr("找不到原单，也要退换（Ctrl+O）")
        needs = self.tr("需要“无原单退货”的权限，请找店主")
        self.without_sale.setToolTip(hint if may else needs)
        self._desk.icons.dress(self.without_sale, "package-open")
        self.without_sale.clicked.connect(self.unsold)
        why = QLabel("" if may else needs)
        self._desk.theme.dress(why, FontRole.SMALL, Tone.SECONDARY)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.hint)
        row.addStretch(1)
        row.addWidget(why)
        row.addWidget(self.without_sale)
        return row

    def start(self, text: str = "") -> None:
        """Begin anew: an empty field with the focus, or one with `text` that is searched."""
        self.field.setText(text)
        self.field.setFocus()
        self.search_now()

    def search_now(self) -> None:
        """Search for what stands in the field, without waiting."""
        self._timer.stop()
        if self._job is not None:
            self._job.drop()
            self._job = None
        text = self.field.text().strip()
        if not text:
            self._show("", [])
            return
        database = self._desk.session.database

        def work(_token: JobToken) -> list[SaleListRow]:
            with own_connection(database) as opened:
                return find_sales(opened, text, _AT_MOST)

        job = self._desk.jobs.run(
            work, lambda rows: self._show(text, rows), self._desk.notices.failed, owner=self
        )
        self._job = job if job.running else None

    def _hear_typing(self) -> None:
        self._entered = False
        self._timer.start()

    def _show(self, text: str, rows: list[SaleListRow]) -> None:
        self._job = None
        self._shown_for = text
        self.table.set_rows(rows)
        nothing = self.tr("没有找到“{text}” — 核对号码，或先导入这张订单").format(text=text)
        self.view.set_empty_text(nothing if text else self._start_text)
        if rows:
            self.view.choose_row(0)
        if self._entered and len(rows) == 1:
            self._open(0)
        self._entered = False

    def _enter(self) -> None:
        """Open the one chosen; where the search is still under way, the one it finds."""
        if self.field.text().strip() == self._shown_for and self._job is None:
            row = self.view.currentIndex().row()
            if self.table.rows:
                self._open(max(row, 0))
            return
        self._entered = True
        if self._job is None or self._timer.isActive():
            self.search_now()

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.table.rows):
            self._entered = False
            self.chosen.emit(self.table.rows[row].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move in the list while the field has the focus."""
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
        if event.key() in moves and self.table.rows:
            self.view.choose_row(max(self.view.currentIndex().row(), 0) + moves[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
