"""换出商品明细: what goes out instead; started as the same goods, changed by search."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.sources import ProductFacts
from erp_returns.domain.text import translatable
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor.draft import Draft
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.editor.lines_view import Index, LinesView
from erp_returns.ui.editor.product_search import ProductSearch
from erp_returns.ui.editor.weighing import Weighed
from erp_returns.ui.remembered import remember_columns
from erp_returns.ui.tables import Column, Edit, EditKind, Kind, ListTable
from erp_returns.ui.texts import told
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.section import Section


@dataclass(frozen=True, slots=True)
class ReplacementRow:
    """Goods that go out; `at` is the place in the draft."""

    at: int
    stands_for: int | None
    product: str
    spec: str
    style: str
    quantity: int
    unit_price_fen: int
    agreed: bool
    value_fen: int
    why: str


_COLUMNS: tuple[Column[ReplacementRow], ...] = (
    Column(
        "stands_for",
        translatable("columns", "换的行"),
        Kind.NUMBER,
        56,
        tip=translatable("columns", "代替退入商品明细中的哪一行"),
        tone=lambda _row: Tone.SECONDARY,
    ),
    Column(
        "product",
        translatable("columns", "换出商品"),
        width=170,
        stretch=True,
        tip=translatable("columns", "双击或直接输入编码、条码、名称更换"),
        edit=Edit(EditKind.TEXT),
    ),
    Column("spec", translatable("columns", "规格"), width=110),
    Column(
        "quantity",
        translatable("columns", "数量"),
        Kind.NUMBER,
        72,
        tip=translatable("columns", "直接输入数字修改，按 + 或 − 加减一件"),
        tone=lambda row: Tone.NORMAL if row.quantity else Tone.DANGER,
        edit=Edit(EditKind.QUANTITY),
    ),
    Column(
        "unit_price_fen",
        translatable("columns", "单价"),
        Kind.MONEY,
        104,
        tip=translatable("columns", "输入后就是议定单价；清空又按规则计价"),
        tone=lambda row: Tone.ACCENT if row.agreed else Tone.NORMAL,
        edit=Edit(EditKind.MONEY),
    ),
    Column("value_fen", translatable("columns", "金额"), Kind.MONEY, 96, hint=lambda row: row.why),
    Column(
        "why",
        translatable("columns", "计价"),
        width=176,
        tone=lambda _row: Tone.SECONDARY,
    ),
)


class ReplacementView(LinesView):
    """Lines with a product that is changed by search, over its cell."""

    product_picked = Signal(int, object)

    def __init__(self, desk: Desk, theme: Theme, *, name: str, empty: str) -> None:
        super().__init__(theme, name=name, empty=empty, digits_to=("quantity",))
        self.search = ProductSearch(desk, self.tr("编码、条码或名称"), self.viewport())
        self.search.hide()
        self._row = -1
        self.search.picked.connect(self._take)
        self.search.left.connect(self._leave)

    def edit(  # type: ignore[override]
        self,
        index: Index,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """A product is searched; everything else is edited in its cell."""
        if not index.isValid() or self.key_of(index) != "product":
            return super().edit(index, trigger, event)
        asked = trigger == QAbstractItemView.EditTrigger.AllEditTriggers or trigger & self.editTriggers()
        typed = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        if not asked or (typed and not _types(event)):
            return False
        self._search_at(index, event if typed else None)
        return True

    def _search_at(self, index: Index, event: QEvent | None) -> None:
        row: ReplacementRow = self.lines.rows[index.row()]
        self._row = index.row()
        area: QRect = self.visualRect(index)
        height = max(area.height(), self.search.sizeHint().height())
        self.search.setGeometry(area.x(), area.center().y() - height // 2, max(area.width(), 260), height)
        self.search.clear()
        self.search.style_wanted = row.style
        self.search.show()
        self.search.setFocus()
        if isinstance(event, QKeyEvent):
            self.search.keyPressEvent(event)
        else:
            self.search.search_now()

    def _take(self, product: ProductFacts) -> None:
        row, self._row = self._row, -1
        self._leave()
        self.product_picked.emit(row, product)

    def _leave(self) -> None:
        focused = self.search.hasFocus()
        self.search.hide()
        if focused:
            self.setFocus()


def _types(event: QEvent | None) -> bool:
    return isinstance(event, QKeyEvent) and event.text().strip() != ""


class ReplacementTable(QWidget):
    """Shows a draft's replacements. `drafted(draft, token)` carries what a person made of it."""

    drafted = Signal(object, object)
    step_closed = Signal()
    step_given_up = Signal(object)

    def __init__(self, desk: Desk, ground: Groundwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._draft: Draft | None = None
        self._token: object = None
        self.table: ListTable[ReplacementRow] = ListTable(_COLUMNS, self)
        self.view = ReplacementView(
            desk,
            desk.theme,
            name=self.tr("换出商品明细"),
            empty=self.tr("没有换出商品 — 在上面搜索并添加"),
        )
        self.view.setModel(self.table)
        remember_columns(desk.session, "editor.replacements", self.view)
        self.view.setMinimumHeight(3 * desk.theme.row_height())
        self.adding = ProductSearch(desk, self.tr("添加换出商品：编码、条码、名称"))
        self.adding.setMinimumWidth(230)
        self.summary = QLabel()
        desk.theme.dress(self.summary, FontRole.BODY, Tone.SECONDARY)
        self.removing = QPushButton(self.tr("删除换出商品"))
        self.removing.setToolTip(self.tr("选中的商品不换出（Del）"))
        self.removing.setAutoDefault(False)
        desk.icons.dress(self.removing, "trash-2")
        section = Section(desk.theme, self.tr("换出商品明细"))
        for widget in (self.summary, self.adding, self.removing):
            section.add_action(widget)
        section.body.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)
        self._listen()

    def _listen(self) -> None:
        self.view.typed.connect(self._hear_typing)
        self.view.left_typing.connect(self._leave_typing)
        self.view.stepped.connect(self._step)
        self.view.removal_asked.connect(self.remove_selected)
        self.view.product_picked.connect(self._change_product)
        self.table.edited.connect(self._hear_typing)
        self.adding.picked.connect(self._add)
        self.removing.clicked.connect(self.remove_selected)

    # ---------------------------------------------------------------- showing

    def show_draft(self, draft: Draft, weighed: Weighed) -> None:
        """Show what goes out."""
        first = self._draft is None
        self._draft = draft
        rows = self._rows(draft, weighed)
        self.view.show_rows(rows, lambda row: row.at)
        units = sum(row.quantity for row in rows)
        self.summary.setText(
            self.tr("{lines} 行 {units} 件").format(lines=f"{len(rows):,}", units=f"{units:,}")
        )
        self.removing.setEnabled(bool(rows))
        if first:
            self.view.go_to(0, "product")

    @staticmethod
    def _rows(draft: Draft, weighed: Weighed) -> list[ReplacementRow]:
        return [
            ReplacementRow(
                at=at,
                stands_for=None if each.request.replaces is None else each.request.replaces + 1,
                product=f"{each.product.code} {each.product.name}".strip(),
                spec=each.product.spec,
                style=each.product.style,
                quantity=each.request.quantity,
                unit_price_fen=each.unit_price_fen,
                agreed=each.request.unit_price_fen is not None,
                value_fen=each.value_fen,
                why=told(each.why, "money"),
            )
            for at, each in zip(draft.out(), weighed.valuation.replacements, strict=True)
        ]

    # --------------------------------------------------------------- changing

    def remove_selected(self) -> None:
        """Let the selected products stay here."""
        chosen = self.view.selected_keys()
        if self._draft is None or not chosen:
            return
        places = [self.table.rows[row].at for row in chosen]
        self.drafted.emit(self._draft.without_replacements(places), None)
        self.view.go_to(chosen[0], "product")
        self.view.setFocus()

    def _add(self, product: ProductFacts) -> None:
        if self._draft is None:
            return
        self._ground.products[product.id] = product
        self.drafted.emit(self._draft.with_replacement_added(product.id), None)
        self.adding.clear()
        self.view.go_to(len(self.table.rows) - 1, "quantity")
        self.view.setFocus()

    def _change_product(self, row: int, product: ProductFacts) -> None:
        if self._draft is None or not 0 <= row < len(self.table.rows):
            return
        self._ground.products[product.id] = product
        self.drafted.emit(self._draft.with_product(self.table.rows[row].at, product.id), None)

    def _step(self, row: int, by: int) -> None:
        if self._draft is not None:
            line = self.table.rows[row]
            changed = self._draft.with_replacement(line.at, quantity=max(1, line.quantity + by))
            self.drafted.emit(changed, None)

    def _hear_typing(self, row: int, key: str, value: object) -> None:
        if self._draft is None or key not in ("quantity", "unit_price_fen"):
            return
        at = self.table.rows[row].at
        self._token = ("replacing", at, key)
        self.drafted.emit(self._draft.with_replacement(at, **{key: value}), self._token)

    def _leave_typing(self, given_up: bool) -> None:  # noqa: FBT001 - a slot
        if given_up and self._token is not None:
            self.step_given_up.emit(self._token)
        self._token = None
        self.step_closed.emit()
