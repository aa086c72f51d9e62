"""The goods of an order: what is asked for, what came, what it is worth, and what is granted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from erp_returns.domain.kinds import Basis
from erp_returns.domain.limits import compensation_too_high
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.queries.return_detail import DetailLine
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.reason_raise import RaiseDialog
from erp_returns.ui.pages.approvals.draft import Draft, over_refund
from erp_returns.ui.pages.approvals.sheet import OrderSheet
from erp_returns.ui.pages.approvals.tables import FittedView
from erp_returns.ui.tables.columns import Column, Edit, EditKind, Kind
from erp_returns.ui.tables.list_table import ListTable
from erp_returns.ui.texts import money_text, told, word
from erp_returns.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """A line with what is granted for it, in fen."""

    line: DetailLine
    agreed_fen: int
    raise_note: str
    editable: bool

    @property
    def product(self) -> str:
        """Name and spec, as bought or as it really came."""
        row = self.line.row
        return f"{row.name} {row.edited_spec or row.spec}".strip()

    @property
    def units(self) -> str:
        """How many are asked for; money alone says so."""
        row = self.line.row
        return str(row.requested) if row.basis != Basis.COMPENSATION else word(Basis.COMPENSATION)

    @property
    def arrived(self) -> str:
        """How many were accepted, of how many that came."""
        row = self.line.row
        if row.basis != Basis.GOODS or not row.received:
            return "—"
        return str(row.accepted) if row.accepted == row.received else f"{row.accepted}/{row.received}"

    @property
    def hint(self) -> str:
        """Why it is worth what it is worth, and why more was granted."""
        row = self.line.row
        asked = f"{money_text(row.unit_price_fen)} × {self.units}"
        parts = (
            f"{row.code} {self.product}",
            f"{asked} · {row.reason}" if row.reason else asked,
            told(self.line.why, "money"),
            self.raise_note,
            row.note,
        )
        return "\n".join(part for part in parts if part)


def _tone(row: GoodsRow) -> Tone:
    entitled = row.line.row.entitled_fen
    if row.agreed_fen == entitled:
        return Tone.NORMAL
    return Tone.WARNING if row.agreed_fen < entitled else Tone.DANGER


def _arrived_tone(row: GoodsRow) -> Tone:
    short = row.arrived not in ("—", str(row.line.row.requested))
    return Tone.WARNING if short else Tone.NORMAL


def _hint(row: GoodsRow) -> str:
    return row.hint


COLUMNS: tuple[Column[GoodsRow], ...] = (
    Column("product", translatable("columns", "退入商品"), width=120, hint=_hint, stretch=True),
    Column("reason", translatable("columns", "原因"), width=100, read=lambda row: row.line.row.reason or "—"),
    Column(
        "price",
        translatable("columns", "单价"),
        Kind.MONEY,
        80,
        read=lambda row: row.line.row.unit_price_fen,
    ),
    Column("units", translatable("columns", "申请"), Kind.NUMBER, 52, show=str),
    Column("arrived", translatable("columns", "验收"), Kind.NUMBER, 52, show=str, tone=_arrived_tone),
    Column(
        "entitled",
        translatable("columns", "应退"),
        Kind.MONEY,
        86,
        read=lambda row: row.line.row.entitled_fen,
        hint=_hint,
    ),
    Column(
        "agreed_fen",
        translatable("columns", "同意退款"),
        Kind.MONEY,
        100,
        tone=_tone,
        hint=_hint,
        edit=Edit(EditKind.MONEY, allowed=lambda row: row.editable),
    ),
)

_YIELDING = ("price", "reason", "units")
"""What a narrow window does without, the first first; the hint of the product says it all the same."""


class GoodsTable(QWidget):
    """Shows the lines. `granted(line, fen, note)` says what a reviewer wants to grant for one."""

    granted = Signal(int, int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheet: OrderSheet | None = None
        self.table: ListTable[GoodsRow] = ListTable(COLUMNS)
        self.table.edited.connect(self._hear)
        self.view = FittedView(desk.theme, name=self.tr("退入商品"), empty=self.tr("没有退入商品"))
        self.view.yielding = _YIELDING
        self.view.setModel(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)

    def show_lines(self, sheet: OrderSheet, draft: Draft) -> None:
        """Show the lines with the amounts of `draft`."""
        self._sheet = sheet
        rows = [
            GoodsRow(line, agreed.agreed_fen, agreed.raise_note, sheet.reviewing)
            for line, agreed in zip(sheet.detail.lines, draft.lines, strict=True)
        ]
        self.table.set_rows(rows)
        own_reasons = any(line.row.reason for line in sheet.detail.lines)
        self.view.keep_hidden("" if own_reasons else "reason")

    def focus_amount(self) -> None:
        """Go to what can be granted for the first line."""
        if self.table.rowCount():
            row = max(self.view.currentIndex().row(), 0)
            self.view.setCurrentIndex(self.table.index(row, self.table.column_of("agreed_fen")))
        self.view.setFocus()

    def _hear(self, at: int, _key: str, fen: int) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        row, place = sheet.detail.lines[at].row, at + 1
        if fen <= row.entitled_fen:
            self.granted.emit(at, fen, "")
        elif row.basis == Basis.COMPENSATION:
            self._grant_compensation(sheet, at, fen)
        elif Permission.RAISE_REFUND not in sheet.permissions:
            self._desk.notices.refused(over_refund(place, row, fen))
        else:
            # The editor of the cell closes first; a dialog inside its signal would commit it twice.
            QTimer.singleShot(0, self, self._asking_why(sheet, at, fen))

    def _grant_compensation(self, sheet: OrderSheet, at: int, fen: int) -> None:
        """More than was asked for, as far as anything is left of the line."""
        source, left = sheet.source(at), sheet.left_fen(at)
        if source is not None and fen > left:
            self._desk.notices.refused(compensation_too_high(at + 1, source, left, fen))
        else:
            self.granted.emit(at, fen, "")

    def _asking_why(self, sheet: OrderSheet, at: int, fen: int) -> Callable[[], None]:
        def ask() -> None:
            if sheet is not self._sheet:
                return
            note = RaiseDialog.ask(self, self._desk, sheet.detail, at, fen)
            if note is not None:
                self.granted.emit(at, fen, note)
            self.view.setFocus()

        return ask
