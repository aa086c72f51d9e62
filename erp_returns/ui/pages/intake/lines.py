"""The lines of the order on the bench, large enough to be read across it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from erp_returns.domain.kinds import Liability
from erp_returns.domain.text import translatable
from erp_returns.ui.pages.intake.bench_line import BenchLine
from erp_returns.ui.pages.intake.held import HeldPainter, HeldView
from erp_returns.ui.pages.intake.tally import Pile
from erp_returns.ui.tables import Column, Kind, ListTable
from erp_returns.ui.tables.base import ColumnsTable
from erp_returns.ui.tables.painting import PAD, CellPainter, Index
from erp_returns.ui.texts import translated, word
from erp_returns.ui.theme import FontRole, Theme, Tone

_SHORT: dict[Pile, tuple[str, str]] = {
    Pile.GOOD: (translatable("intake", "良{n}"), "completed"),
    Pile.DEFECTIVE: (translatable("intake", "次{n}"), "pending_review"),
    Pile.REPAIR: (translatable("intake", "修{n}"), "awaiting_return"),
    Pile.SUPPLIER: (translatable("intake", "厂{n}"), "awaiting_exchange"),
    Pile.SCRAP: (translatable("intake", "废{n}"), "rejected"),
    Pile.BACK: (translatable("intake", "退{n}"), "awaiting_payment"),
}
_FOREIGN = translatable("intake", "客{n}")
_KEPT = translatable("intake", "申请以外：客户所有，寄回客户")
_ADDED = translatable("intake", "申请以外：一起退，过账后复审")
_WHO = translatable("intake", "{who}责任")
_MISSING = (translatable("intake", "缺{n}"), "cancelled")
_RECEIVED = translatable("intake", "已收{n}")
_SINGLE = int(Qt.TextFlag.TextSingleLine) | int(Qt.AlignmentFlag.AlignVCenter)
_FIGURE = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def chips(line: BenchLine) -> list[tuple[str, str]]:
    """What was found of a line, as (text, status whose colours it takes)."""
    found = [
        (translated("intake", text).format(n=line.tally.on(pile)), status)
        for pile, (text, status) in _SHORT.items()
        if line.tally.on(pile)
    ]
    if line.foreign and found:
        found = [(translated("intake", _FOREIGN).format(n=line.tally.total), "awaiting_payment")]
    if line.missing:
        found.append((translated("intake", _MISSING[0]).format(n=line.missing), _MISSING[1]))
    return found


def pile_text(line: BenchLine, pile: Pile) -> str:
    """How many units lie on a pile: '次2'."""
    return translated("intake", _SHORT[pile][0]).format(n=line.tally.on(pile))


def found_text(lines: Sequence[BenchLine]) -> str:
    """What was found of all lines together: '良2 次1'."""
    said = []
    for pile, (text, _status) in _SHORT.items():
        units = sum(line.tally.on(pile) for line in lines)
        if units:
            said.append(translated("intake", text).format(n=units))
    return " ".join(said)


def _goods(line: BenchLine) -> str:
    return line.line.name


def _about(line: BenchLine) -> str:
    row = line.line
    received = translated("intake", _RECEIVED).format(n=row.received) if row.received else ""
    beyond = "" if line.extra is None else translated("intake", _KEPT if line.foreign else _ADDED)
    said = (beyond, *marked_texts(line), row.code, received, row.reason, row.note)
    return " · ".join(part for part in said if part)


def marked_texts(line: BenchLine) -> list[str]:
    """What is known of the piles of a line: '次1 破损 快递责任'."""
    said = []
    for pile, mark in line.marks.items():
        if not line.tally.on(pile):
            continue
        text = pile_text(line, pile)
        by = Liability(mark.caused_by) if mark.caused_by else None
        who = translated("intake", _WHO).format(who=word(by)) if by else ""
        said.append(" ".join(part for part in (text, mark.defect, who, mark.note) if part))
    return said


def _counted_tone(line: BenchLine) -> Tone:
    if line.extra is not None:
        return Tone.WARNING
    if not (line.touched and line.expected):
        return Tone.SECONDARY
    return Tone.SUCCESS if line.tally.total == line.expected else Tone.WARNING


COLUMNS: tuple[Column[BenchLine], ...] = (
    Column("goods", translatable("columns", "商品"), width=130, read=_goods, hint=_about, stretch=True),
    Column("spec", translatable("columns", "规格"), width=84, read=lambda line: line.line.spec),
    Column("expected", translatable("columns", "应收"), Kind.NUMBER, 50),
    Column(
        "counted",
        translatable("columns", "实收"),
        Kind.NUMBER,
        50,
        read=lambda line: line.tally.total,
        tone=_counted_tone,
    ),
    Column(
        "piles",
        translatable("columns", "品级"),
        width=112,
        read=lambda line: " ".join(text for text, _ in chips(line)),
        hint=lambda line: " ".join(text for text, _ in chips(line)),
    ),
)
_FIGURES = frozenset({"expected", "counted"})


class _BenchPainter(HeldPainter):
    """Figures in 24 px, a line's code below its name, what was found as chips."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        self._keys: tuple[str, ...] = ()
        self.narrow = False
        super().__init__(theme, FontRole.BENCH, view)

    def serve(self, model: ColumnsTable[object] | None) -> None:
        super().serve(model)
        self._keys = () if model is None else tuple(column.key for column in model.columns)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, key = self._model, self._keys[index.column()]
        line = None if model is None else model.row_object(index.row())
        if not isinstance(line, BenchLine) or key == "spec":
            super().paint(painter, option, index)
            return
        area = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._selection)
        if key in _FIGURES:
            self._paint_figure(painter, area, line, key)
        elif key == "goods":
            self._paint_goods(painter, area, line)
        else:
            self._paint_chips(painter, area, line)

    def _paint_figure(self, painter: QPainter, area: QRect, line: BenchLine, key: str) -> None:
        expected = key == "expected"
        painter.setFont(self._theme.font(FontRole.BENCH_NUMBER))
        asked = Tone.NORMAL if line.expected else Tone.SECONDARY
        painter.setPen(self._pens[asked if expected else _counted_tone(line)])
        figure = f"{line.expected if expected else line.tally.total:,}"
        painter.drawText(area.adjusted(0, 0, -PAD, 0), _FIGURE, figure)

    def _paint_goods(self, painter: QPainter, area: QRect, line: BenchLine) -> None:
        room = area.adjusted(PAD, 2, -PAD, -3)
        upper = QRect(room.left(), room.top(), room.width(), room.height() * 3 // 5)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.bottom() - upper.bottom())
        name, about = _goods(line), _about(line)
        if self.narrow:
            name = f"{name} {line.line.spec}".strip()
            about = " · ".join((*(text for text, _ in chips(line)), about))
        for text, where, role, tone in (
            (name, upper, FontRole.BENCH, Tone.NORMAL if line.expected else Tone.SECONDARY),
            (about, lower, FontRole.SMALL, Tone.SECONDARY),
        ):
            font = self._theme.font(role)
            painter.setFont(font)
            painter.setPen(self._pens[tone])
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
            painter.drawText(where, _SINGLE, shown)

    def _paint_chips(self, painter: QPainter, area: QRect, line: BenchLine) -> None:
        font = self._theme.font(FontRole.BODY)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left, high = area.left() + PAD, metrics.height() + 6
        top = area.top() + (area.height() - high) // 2
        for text, status in chips(line):
            wide = metrics.horizontalAdvance(text) + 14
            chip = QRect(left, top, wide, high)
            ground, ink = self._theme.chip(status)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(chip, high / 2, high / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(ink)
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), text)
            left += wide + 4


class LinesView(HeldView):
    """Shows the lines; the current one follows the bench, `pointed` says which one a mouse pointed at."""

    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, name="", role=FontRole.BENCH, parent=parent)
        self.setAccessibleName(self.tr("应收商品"))
        self.table: ListTable[BenchLine] = ListTable(COLUMNS)
        self.setModel(self.table)
        self.clicked.connect(lambda index: self.pointed.emit(index.row()))

    def make_painter(self, theme: Theme, role: FontRole) -> CellPainter:
        self._bench_painter = _BenchPainter(theme, self)
        return self._bench_painter

    def set_narrow(self, *, narrow: bool) -> None:
        """Where there is little room, spec and piles stand with the name of the goods."""
        self._bench_painter.narrow = narrow
        for key in ("spec", "piles"):
            self.columns.setSectionHidden(self.table.column_of(key), narrow)
        self.columns.share_room()
        self.viewport().update()

    def show_lines(self, lines: Sequence[BenchLine], current: int) -> None:
        """Show `lines` with the one at `current` chosen."""
        self.table.set_rows(lines)
        if lines:
            self.choose_row(current)
