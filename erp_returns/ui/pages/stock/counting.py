"""盘点: counts and snapshots at the left, at the right one of them, filled in with the scanner."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import StockState
from erp_returns.domain.permissions import Permission
from erp_returns.domain.tracking import fold
from erp_returns.queries.catalog import warehouses
from erp_returns.queries.settings import settings
from erp_returns.queries.stock_list import (
    ShelfProduct,
    StocktakeLineRow,
    StocktakeRow,
    product_by_code,
    stocktake_lines,
    stocktakes,
)
from erp_returns.services import stocktaking
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.pages.stock.columns import line_columns, signed, stocktake_columns
from erp_returns.ui.pages.stock.lists import clock_of
from erp_returns.ui.remembered import remember_splitter
from erp_returns.ui.sounds import Sounds
from erp_returns.ui.tables import ListTable, TableView
from erp_returns.ui.texts import money_text, sentence, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.scan_edit import Outcome, ScanEdit

_COUNTED = (StockState.GOOD, StockState.DEFECTIVE, StockState.QUARANTINE, StockState.REPAIR)
_LIST_WIDTH, _SIDE_WIDTH = 456, 724


class CountingView(QWidget):
    """Each scan counts one unit; a number typed over a line is what lies there.

    Nothing moves before it is posted.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.table: ListTable[StocktakeRow] = ListTable(stocktake_columns(clock_of(desk)))
        self.view = TableView(
            desk.theme, name=self.tr("盘点单"), empty=self.tr("还没有盘点单 — 按 Ins 新建，或导入库存快照")
        )
        self.view.setModel(self.table)
        self.lines: ListTable[StocktakeLineRow] = ListTable(line_columns())
        self.line_view = TableView(
            desk.theme, name=self.tr("盘点明细"), empty=self.tr("扫描商品条码开始盘点；每扫一次加一件")
        )
        self.line_view.setModel(self.lines)
        self.field = ScanEdit(
            desk.theme, desk.icons, fold, Sounds(lambda: settings(desk.session.database).flag("sound"))
        )
        self.field.field.setPlaceholderText(self.tr("扫描或输入商品编码、条码"))
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("库存状态"))
        for each in _COUNTED:
            self.state.addItem(word(each), each)
        self.title, self.said = QLabel(), QLabel()
        self.beginning = self._button(self.tr("新建盘点  Ins"), "plus", self._ask_where)
        self.posting = self._button(self.tr("过账 F9"), "check", self.post, primary=True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.field)

    def refresh(self) -> None:
        """Read the counts anew; the chosen one stays."""
        before = self._chosen()
        self.table.set_rows(stocktakes(self.desk.session.database))
        wanted = before.id if before else None
        at = next((at for at, row in enumerate(self.table.rows) if row.id == wanted), 0)
        self.view.choose_row(at)
        self._show_lines()

    def begin(self, warehouse_id: int) -> None:
        """Open a count of a warehouse and get ready to scan."""
        changes = self.desk.act(lambda: stocktaking.begin_count(self.desk.session, warehouse_id))
        if changes is not None:
            self.refresh()
            self._choose(changes.order_id)
            self.field.setFocus()

    def scan(self, code: str) -> None:
        """Count one unit of what was scanned."""
        taken = self._open()
        if taken is None:
            self.field.say(Outcome.ERROR, self.tr("先选一张盘点中的盘点单，或新建盘点"))
            return
        state = StockState(self.state.currentData())
        found = product_by_code(self.desk.session.database, code, taken.warehouse_id, state)
        if len(found) == 1:
            self._count(taken, found[0], state)
        elif not found:
            self.field.say(Outcome.ERROR, self.tr("没有编码或条码是 {code} 的商品").format(code=code))
        else:
            self._offer(taken, found, state)

    def post(self) -> None:
        """Post the differences, after a question that names them."""
        taken = self._open()
        if taken is None or not self.posting.isEnabled():
            return
        text = self.tr(
            "盘点单 {number}：{lines} 行，其中 {differing} 行有差异，合计 {change} 件。过账后不能修改。"
        )
        said = text.format(
            number=taken.number, lines=taken.lines, differing=taken.differing, change=signed(taken.change)
        )
        seen = {(row.product_id, StockState(row.state)): row.difference for row in self.lines.rows}
        if Question.ask(self, self.tr("盘点过账"), said, self.tr("过账")):
            session = self.desk.session
            done = self.tr("盘点单 {number} 已过账。").format(number=taken.number)
            self.desk.act(lambda: stocktaking.post_count(session, taken.id, "", seen=seen), done)
            self.refresh()

    # ----------------------------------------------------------------- parts

    def _button(
        self, text: str, icon: str, do: Callable[[], object], *, primary: bool = False
    ) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("primary", primary)
        self.desk.icons.dress(button, icon)
        button.clicked.connect(lambda _on: do())
        return button

    def _lay_out(self) -> None:
        theme = self.desk.theme
        theme.dress(self.title, FontRole.TITLE)
        theme.dress(self.said, FontRole.SMALL, Tone.SECONDARY)
        left, right = QWidget(), QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(self.beginning)
        top.addStretch(1)
        beside.addLayout(top)
        beside.addWidget(self.view, 1)
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.state)
        head.addWidget(self.posting)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self.line_view, 1)
        column.addWidget(self.said)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, _SIDE_WIDTH])
        remember_splitter(self.desk.session, "splitter/counting", splitter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        self.view.current_changed.connect(lambda _key: self._show_lines())
        self.field.scanned.connect(self.scan)
        self.lines.edited.connect(self._typed)
        for keys, do in (("Ins", self._ask_where), ("F9", self.post), ("Del", self._remove)):
            shortcut = QShortcut(QKeySequence(keys), self.line_view if keys == "Del" else self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _chosen(self) -> StocktakeRow | None:
        at = self.view.current_key()
        return self.table.rows[at] if at is not None and at < len(self.table.rows) else None

    def _open(self) -> StocktakeRow | None:
        taken = self._chosen()
        return taken if taken is not None and taken.posted_at is None else None

    def _choose(self, stocktake_id: int) -> None:
        at = next((at for at, row in enumerate(self.table.rows) if row.id == stocktake_id), None)
        if at is not None:
            self.view.choose_row(at)

    def _show_lines(self) -> None:
        taken = self._chosen()
        found = stocktake_lines(self.desk.session.database, taken.id) if taken else []
        self.lines.set_rows(found)
        self.title.setText(f"{taken.number} · {taken.warehouse}" if taken else "")
        change = sum(line.difference for line in found)
        worth = sum(line.difference * line.cost_fen for line in found)
        said = self.tr("{lines} 行，{differing} 行有差异，合计 {change} 件，按成本 {worth}")
        differing = sum(1 for line in found if line.difference)
        self.said.setText(
            said.format(lines=len(found), differing=differing, change=signed(change), worth=money_text(worth))
            if found
            else ""
        )
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        open_one, may_post = self._open(), self.desk.may(Permission.ADJUST_STOCK)
        may_count = self.desk.may(Permission.STOCKTAKE)
        self.field.setEnabled(open_one is not None and may_count)
        self.state.setEnabled(open_one is not None and may_count)
        self.beginning.setEnabled(may_count)
        permitted = "" if may_count else self.tr("没有盘点的权限，请店主授权")
        self.beginning.setToolTip(permitted or self.tr("选一个仓库，开始一次盘点 (Ins)"))
        closed = "" if open_one else self.tr("先新建一张盘点单 (Ins)；已过账的不能再改")
        self.field.setToolTip(permitted or closed or self.tr("每扫一次加一件；也可以在下面直接改实盘数"))
        self.state.setToolTip(permitted or closed or self.tr("扫到的商品记到这个库存状态"))
        self.posting.setEnabled(open_one is not None and may_post and open_one.lines > 0)
        why = closed if may_post else self.tr("没有权限调整库存，请店主过账")
        self.posting.setToolTip(why or self.tr("把差异记入库存流水 (F9)"))

    def _count(self, taken: StocktakeRow, product: ShelfProduct, state: StockState) -> None:
        key = (product.id, state)
        before = next((line for line in self.lines.rows if (line.product_id, line.state) == key), None)
        units = before.counted + 1 if before else 1
        named = f"{product.code} {product.name} {product.spec}".strip()
        if self._put(taken, product.id, state, units):
            said = self.tr("{product}：实盘 {units} 件，账面 {expected} 件")
            text = said.format(product=named, units=units, expected=product.on_hand)
            outcome = Outcome.OK if units <= product.on_hand else Outcome.WARN
            self.field.say(outcome, text)

    def _put(self, taken: StocktakeRow, product_id: int, state: StockState, units: int) -> bool:
        try:
            changes = stocktaking.count(self.desk.session, taken.id, (product_id, state), units)
        except Refusal as refusal:
            self.field.say(Outcome.ERROR, sentence(refusal))
            return False
        self.desk.changes.publish(changes.topics)
        return True

    def _offer(self, taken: StocktakeRow, found: list[ShelfProduct], state: StockState) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for product in found:
            entry = menu.addAction(f"{product.code} · {product.name} {product.spec}")
            entry.triggered.connect(lambda _on, product=product: self._count(taken, product, state))
        self.field.say(Outcome.WARN, self.tr("有几个商品用这个条码，请选一个"))
        menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))

    def _typed(self, at: int, _key: str, units: object) -> None:
        taken, line = self._open(), self.lines.rows[at]
        if taken is None:
            self.desk.notices.info(self.tr("这张盘点单已过账，不能再改。"))
        elif isinstance(units, int):
            self._put(taken, line.product_id, StockState(line.state), units)

    def _remove(self) -> None:
        taken, at = self._open(), self.line_view.current_key()
        if taken is not None and at is not None:
            line = self.lines.rows[at]
            place = (line.product_id, StockState(line.state))
            self.desk.act(lambda: stocktaking.uncount(self.desk.session, taken.id, place))

    def _ask_where(self) -> None:
        if not self.beginning.isEnabled():
            return
        places = warehouses(self.desk.session.database, visible_only=True)
        if len(places) == 1:
            self.begin(places[0].id)
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for place in places:
            entry = menu.addAction(place.name)
            entry.triggered.connect(lambda _on, place=place: self.begin(place.id))
        menu.popup(self.beginning.mapToGlobal(self.beginning.rect().bottomLeft()))
