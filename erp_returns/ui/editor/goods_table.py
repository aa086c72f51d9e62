"""退入商品明细: what comes back, changed and removed with the keys; below it what cannot, and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.sources import ProductFacts
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor.draft import Draft
from erp_returns.ui.editor.goods_rows import AS_ORDER, SPENT_COLUMNS, GoodsRow, GoodsRows, goods_columns
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.editor.lines_view import LinesView
from erp_returns.ui.editor.product_search import ProductSearch
from erp_returns.ui.editor.weighing import Weighed
from erp_returns.ui.remembered import remember_columns
from erp_returns.ui.tables import ListTable, TableView
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.section import Section

_SPENT_AT_ONCE = 4


class GoodsTable(QWidget):
    """Shows a draft's lines. `drafted(draft, token)` carries what a person made of it."""

    drafted = Signal(object, object)
    step_closed = Signal()
    step_given_up = Signal(object)

    def __init__(self, desk: Desk, ground: Groundwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._draft: Draft | None = None
        self._token: object = None
        self._spent_kind: ReturnKind | None = None
        self._rows = GoodsRows(ground, self)
        self.table: ListTable[GoodsRow] = ListTable(
            goods_columns(self._choices, self._rows.reason_text), self
        )
        self.view = LinesView(
            desk.theme,
            name=self.tr("退入商品明细"),
            empty="",
            digits_to=("quantity", "compensation_fen"),
        )
        self.view.setModel(self.table)
        remember_columns(desk.session, "editor.goods", self.view)
        self.view.setMinimumHeight(3 * desk.theme.row_height())
        self._make_spent(desk)
        self._make_head(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._section, 1)
        column.addWidget(self.spent_view)
        self._listen()

    def _make_head(self, desk: Desk) -> None:
        self._section = Section(desk.theme, self.tr("退入商品明细"))
        self.summary = QLabel()
        desk.theme.dress(self.summary, FontRole.BODY, Tone.SECONDARY)
        self.restoring = QPushButton()
        self.restoring.setProperty("link", True)
        self.restoring.setToolTip(self.tr("把删除的商品都放回来；Ctrl+Z 只撤销上一步"))
        self.removing = QPushButton(self.tr("删除退入商品"))
        self.removing.setToolTip(self.tr("把选中的商品从这张单中去掉（Del）"))
        desk.icons.dress(self.removing, "trash-2")
        self.adding = self._make_adding(desk)
        for widget in (self.spent_link, self.summary, self.restoring, self.adding, self.removing):
            self._section.add_action(widget)
        for button in (self.restoring, self.removing):
            button.setAutoDefault(False)
        self._section.body.addWidget(self.view)

    def _make_adding(self, desk: Desk) -> ProductSearch:
        """Without a sale products are searched or scanned; with one its lines are all there is."""
        adding = ProductSearch(desk, self.tr("添加商品：编码、条码、名称"))
        adding.setMinimumWidth(230)
        adding.setToolTip(self.tr("查找或扫描退回的商品（Ctrl+K）；同一商品再扫一次，数量加一"))
        if self._ground.sale.missing:
            QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(adding.setFocus)
        else:
            adding.hide()
        adding.picked.connect(self._add)
        return adding

    def _add(self, product: ProductFacts) -> None:
        """Let a product come back; the next one can be searched at once."""
        if self._draft is None:
            return
        self._ground.products[product.id] = product
        self.drafted.emit(self._draft.with_product_back(product), None)
        self.adding.clear()
        self.adding.setFocus()

    def _make_spent(self, desk: Desk) -> None:
        self.spent_link = QPushButton()
        self.spent_link.setProperty("link", True)
        self.spent_link.setAutoDefault(False)
        self.spent_link.setCheckable(True)
        self.spent_link.setToolTip(self.tr("看看这些商品为什么不能退"))
        self.spent_table = ListTable(SPENT_COLUMNS, self)
        self.spent_view = TableView(desk.theme, name=self.tr("不能退的商品"))
        self.spent_view.setModel(self.spent_table)
        self.spent_view.columns.hide()
        self._row_height = desk.theme.row_height
        self._icons = desk.icons
        self.spent_view.hide()

    def _listen(self) -> None:
        self.view.typed.connect(self._hear_typing)
        self.view.left_typing.connect(self._leave_typing)
        self.view.stepped.connect(self._step)
        self.view.removal_asked.connect(self.remove_selected)
        self.table.edited.connect(self._hear_edit)
        self.removing.clicked.connect(self.remove_selected)
        self.restoring.clicked.connect(self.restore_all)
        self.spent_link.toggled.connect(self._fold_spent)

    # ---------------------------------------------------------------- showing

    def show_draft(self, draft: Draft, weighed: Weighed) -> None:
        """Show the lines as they stand."""
        first = self._draft is None
        self._draft = draft
        rows = self._rows.rows(draft, weighed)
        self.view.show_rows(rows, lambda row: row.at)
        self._show_columns(draft)
        self._show_summary(draft, rows)
        if self._spent_kind is not draft.kind:
            self._show_names(draft.kind)
            self._spent_kind = draft.kind
            self._show_spent(draft)
        if first:
            self.view.go_to(0)

    def _show_columns(self, draft: Draft) -> None:
        money = any(draft.lines[at].basis is Basis.COMPENSATION for at in draft.shown())
        refund_only = draft.kind is ReturnKind.REFUND_ONLY
        hidden = {
            "basis": not refund_only,
            "compensation_fen": not money,
            "unit_price_fen": money,
            "bought": money or self._ground.sale.missing,
            "left_text": self._ground.sale.missing,
            "quantity": refund_only and all(not row.in_units for row in self.table.rows),
        }
        header = self.view.columns
        for key, hide in hidden.items():
            at = self.table.column_of(key)
            if header.isSectionHidden(at) is not hide:
                header.setSectionHidden(at, hide)
                header.share_room()

    def _show_names(self, kind: ReturnKind) -> None:
        """Money alone brings no goods in: it is not called so."""
        goods = kind is not ReturnKind.REFUND_ONLY
        name = self.tr("退入商品明细") if goods else self.tr("退款明细")
        self._section.heading.setText(name)
        self.view.setAccessibleName(name)
        self.removing.setText(self.tr("删除退入商品") if goods else self.tr("删除退款行"))

    def _show_summary(self, draft: Draft, rows: list[GoodsRow]) -> None:
        asked = [row for row in rows if row.number]
        units = sum(row.quantity or 0 for row in asked)
        said = self.tr("{lines} 行 {units} 件") if units else self.tr("{lines} 行")
        self.summary.setText(said.format(lines=f"{len(asked):,}", units=f"{units:,}"))
        gone = len(draft.removed())
        self.restoring.setText(self.tr("已删除 {n} 行，恢复全部").format(n=f"{gone:,}"))
        self.restoring.setVisible(bool(gone))
        self.removing.setEnabled(bool(rows))
        nothing = self.tr("没有要退的商品了 — 点“恢复全部”，或按 Ctrl+Z")
        if self._ground.sale.missing and not gone:
            nothing = self.tr("还没有商品 — 在上面输入或扫描退回的商品（Ctrl+K）")
        elif not gone:
            nothing = self.tr("这张订单没有还能退的商品")
        self.view.set_empty_text(nothing)

    def _show_spent(self, draft: Draft) -> None:
        spent = self._rows.spent(draft.kind)
        self.spent_table.set_rows(spent)
        rows = min(len(spent), _SPENT_AT_ONCE)
        self.spent_view.setFixedHeight(rows * self._row_height() + 2)
        self.spent_link.setText(self.tr("另有 {n} 行不能退").format(n=f"{len(spent):,}"))
        self.spent_link.setVisible(bool(spent))
        self.spent_link.setChecked(bool(spent) and not draft.shown() and not draft.removed())
        self._fold_spent(self.spent_link.isChecked())

    def _fold_spent(self, unfolded: bool) -> None:  # noqa: FBT001 - a slot
        self._icons.dress(self.spent_link, "chevron-down" if unfolded else "chevron-right", Tone.ACCENT)
        self.spent_view.setVisible(unfolded and bool(self.spent_table.rows))

    def _choices(self, row: GoodsRow) -> list[tuple[object, str]]:
        if self._draft is None:
            return []
        offered = self._ground.reasons_of(self._draft.kind, {row.reason_id})
        return [(AS_ORDER, self._rows.reason_text(AS_ORDER)), *((each.id, each.text) for each in offered)]

    # --------------------------------------------------------------- changing

    def remove_selected(self) -> None:
        """Take the selected lines off the order."""
        chosen = self.view.selected_keys()
        if self._draft is None or not chosen:
            return
        places = [self.table.rows[row].at for row in chosen]
        self.drafted.emit(self._draft.with_lines(places, removed=True), None)
        self.view.go_to(chosen[0])
        self.view.setFocus()

    def restore_all(self) -> None:
        """Bring every removed line back."""
        if self._draft is not None:
            self.drafted.emit(self._draft.with_lines(self._draft.removed(), removed=False), None)
            self.view.setFocus()

    def _step(self, row: int, by: int) -> None:
        line = self.table.rows[row]
        if self._draft is None or line.quantity is None:
            return
        most = line.quantity + by if line.granted else max(line.left, line.quantity)
        units = min(max(1, line.quantity + by), max(1, most))
        self.drafted.emit(self._draft.with_line(line.at, quantity=units), None)

    def _hear_typing(self, row: int, key: str, value: object) -> None:
        if self._draft is None:
            return
        line = self.table.rows[row]
        self._token = ("typing", line.at, key)
        self.drafted.emit(self._typed(self._draft, line.at, key, value), self._token)

    @staticmethod
    def _typed(draft: Draft, at: int, key: str, value: object) -> Draft:
        """The draft with what was typed in a cell."""
        if key == "entitled_fen":
            return draft.with_amount(at, value if isinstance(value, int) else 0)
        return draft.with_line(at, **{key: value or 0})

    def _leave_typing(self, given_up: bool) -> None:  # noqa: FBT001 - a slot
        if given_up and self._token is not None:
            self.step_given_up.emit(self._token)
        self._token = None
        self.step_closed.emit()

    def _hear_edit(self, row: int, key: str, value: object) -> None:
        if self._draft is None:
            return
        at = self.table.rows[row].at
        if key == "reason_id":
            chosen = self.view.selected_keys()
            places = [self.table.rows[each].at for each in chosen] if row in chosen else [at]
            self.drafted.emit(self._draft.with_lines(places, reason_id=value or None), None)
        elif key == "entitled_fen":
            self.drafted.emit(self._typed(self._draft, at, key, value), None)
        else:
            self.drafted.emit(self._draft.with_line(at, **{key: value}), None)
