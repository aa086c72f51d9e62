"""退厂: unfit goods by supplier, and the papers that are on their way or owed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from erp_returns.domain.kinds import Disposition, SupplierReturnStatus
from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.domain.tracking import fold
from erp_returns.queries.dispositions import (
    GoodsRow,
    SupplierLineRow,
    SupplierReturnRow,
    for_supplier,
    marked_down,
    open_supplier_returns,
    settled_supplier_returns,
    supplier_lines,
)
from erp_returns.services import supplier_returns
from erp_returns.services.session import Session
from erp_returns.services.supplier_returns import Sending, SupplierDraft
from erp_returns.ui.pages.intake.kept import ENTER, Deed, Empty, KeptStation, counted, goods_view, named
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.tables import Column, Kind
from erp_returns.ui.texts import money_text, word
from erp_returns.ui.theme import Tone
from erp_returns.ui.widgets.scan_edit import Outcome
from erp_returns.ui.widgets.unit_rows import Units

_MARKED_DOWN = "N"


@dataclass(frozen=True, slots=True)
class SupplierRow:
    """Goods that wait for a paper (`paper` None), or a paper; amounts in fen."""

    supplier: str
    state: str
    number: str
    units: int
    worth_fen: int
    age: str
    warehouse: str
    supplier_id: int | None
    goods: tuple[GoodsRow, ...] = ()
    lines: tuple[SupplierLineRow, ...] = ()
    paper: SupplierReturnRow | None = None

    @property
    def key(self) -> str:
        """What stays its own."""
        return self.number or f"{self.supplier} {self.warehouse}"


@dataclass(frozen=True, slots=True)
class _Goods:
    code: str
    name: str
    about: str
    units: int
    back: int


_ROWS: tuple[Column[SupplierRow], ...] = (
    Column("supplier", translatable("columns", "供应商"), width=104, stretch=True),
    Column(
        "state",
        translatable("columns", "进度"),
        width=76,
        tone=lambda row: Tone.ACCENT if row.paper is None else Tone.NORMAL,
    ),
    Column("number", translatable("columns", "退厂单"), Kind.MONO, 142),
    Column("units", translatable("columns", "件数"), Kind.NUMBER, 52),
    Column("worth_fen", translatable("columns", "成本"), Kind.MONEY, 84),
    Column("age", translatable("columns", "已等"), width=84),
)
_GOODS: tuple[Column[_Goods], ...] = (
    Column("code", translatable("columns", "编码"), Kind.MONO, 108),
    Column("name", translatable("columns", "商品"), width=150),
    Column("about", translatable("columns", "来源与原因"), width=160, stretch=True),
    Column("units", translatable("columns", "件数"), Kind.NUMBER, 50),
    Column("back", translatable("columns", "换回"), Kind.NUMBER, 50, show=counted),
)


class SuppliersDesk(KeptStation[SupplierRow]):
    """Enter goes on: from goods to a paper, from the paper to its parcel, from there to what came back."""

    room: ClassVar[tuple[int, int]] = (550, 650)

    def __init__(self, floor: Floor, parent: QWidget | None = None) -> None:
        empty = Empty(
            "truck",
            self.tr("没有要退厂的商品"),
            self.tr("验货时处置选“退厂”的商品会出现在这里，按供应商开退厂单。"),
        )
        super().__init__(floor, _ROWS, self.tr("退厂"), empty, parent)
        self.goods, self.goods_view = goods_view(self, _GOODS, self.tr("退厂商品"))
        self.middle.addWidget(self.goods_view, 1)
        self.set_deeds(
            Deed(ENTER, self.tr("开退厂单"), "file-text", self._collect, self._may_collect),
            Deed(ENTER, self.tr("退厂出库"), "truck", self._send, self._may_send),
            Deed(ENTER, self.tr("结清"), "check", self._settle, self._may_settle),
            Deed("P", self.tr("打印"), "printer", self._print, self._may_print),
            Deed("E", self.tr("修改"), "pencil", self._edit, self._may_send),
            Deed("X", self.tr("作废"), "x", self._cancel, self._may_send),
        )

    def read(self, session: Session) -> list[SupplierRow]:
        database = session.database
        if self.past:
            settled = settled_supplier_returns(database)
            return [self._paper(row, tuple(supplier_lines(database, row.id))) for row in settled]
        waiting = [
            self._waiting(tuple(found))
            for _, found in groupby(for_supplier(database), lambda row: (row.supplier, row.warehouse_id))
        ]
        papers = [
            self._paper(row, tuple(supplier_lines(database, row.id)))
            for row in open_supplier_returns(database)
        ]
        return [*waiting, *papers]

    def commands(self) -> Collection[str]:
        return (*super().commands(), *((_MARKED_DOWN,) if self._permitted() else ()))

    def command(self, character: str) -> None:
        if character == _MARKED_DOWN and self._permitted():
            self._collect_marked_down()
        else:
            super().command(character)

    def arrive(self) -> None:
        self.floor.say(Outcome.INFO, self.tr("选中要退厂的商品，按 Enter 开退厂单；按 N 从折价的次品中选"))

    def fits(self, row: SupplierRow, code: str) -> bool:
        numbers = {each.order_number for each in row.goods} | {each.order_number for each in row.lines}
        return code in {fold(row.number), *map(fold, numbers)}

    def show_row(self, row: SupplierRow | None) -> None:
        self.number.setText(row.number or row.supplier if row else "")
        self.about.setText(self._about(row) if row else "")
        self.goods.set_rows(_goods_of(row) if row else [])

    # ------------------------------------------------------------------ rows

    def _waiting(self, goods: tuple[GoodsRow, ...]) -> SupplierRow:
        first = goods[0]
        return SupplierRow(
            supplier=first.supplier or self.tr("没有供应商"),
            state=self.tr("待开单"),
            number="",
            units=sum(row.units for row in goods),
            worth_fen=sum(row.worth_fen for row in goods),
            age=self.age(min(row.since for row in goods)),
            warehouse=first.warehouse,
            supplier_id=first.supplier_id,
            goods=goods,
        )

    def _paper(self, paper: SupplierReturnRow, lines: tuple[SupplierLineRow, ...]) -> SupplierRow:
        return SupplierRow(
            supplier=paper.supplier,
            state=word(SupplierReturnStatus(paper.status)),
            number=paper.number,
            units=paper.units,
            worth_fen=paper.worth_fen,
            age="" if paper.closed_at else self.age(paper.shipped_at or paper.created_at),
            warehouse=paper.warehouse,
            supplier_id=paper.supplier_id,
            lines=lines,
            paper=paper,
        )

    def _about(self, row: SupplierRow) -> str:
        paper = row.paper
        said = self.tr("{supplier} · {warehouse} · {units} 件 · 成本 {worth}").format(
            supplier=row.supplier, warehouse=row.warehouse, units=row.units, worth=money_text(row.worth_fen)
        )
        if paper is None:
            return said.partition(" · ")[2]
        parcel = f"{paper.carrier} {paper.tracking_number}".strip()
        owed = self.tr("还有 {owed} 件没有换回").format(owed=paper.owed) if paper.owed else ""
        credit = self.tr("贷项 {fen}").format(fen=money_text(paper.credit_fen)) if paper.credit_fen else ""
        return named((said, parcel, owed, credit, paper.note))

    # ------------------------------------------------------------------ deeds

    def _permitted(self) -> bool:
        return self.desk.may(Permission.SUPPLIER_RETURN)

    def _may_collect(self, row: SupplierRow) -> bool:
        return row.paper is None and self._permitted()

    def _may_send(self, row: SupplierRow) -> bool:
        return row.paper is not None and row.paper.status == "open" and self._permitted()

    def _may_settle(self, row: SupplierRow) -> bool:
        return row.paper is not None and row.paper.status == "shipped" and self._permitted()

    def _may_print(self, row: SupplierRow) -> bool:
        return row.paper is not None and self.desk.may(Permission.EXPORT)

    def _print(self, row: SupplierRow) -> None:
        self.desk.router.paper_asked.emit(PaperKind.SUPPLIER, row.number)

    def _collect(self, row: SupplierRow) -> None:
        from erp_returns.ui.dialogs.supplier_return import SupplierDraftDialog

        session = self.desk.session

        def attempt(draft: SupplierDraft) -> str:
            done = self.tr("已开退厂单 {number}，发出前可以修改")
            return self.attempt(lambda: supplier_returns.create(session, draft), done)

        heading = row.supplier, self._about(row)
        goods = [_units(each, each.units, each.units) for each in row.goods]
        goods += self._also(row)
        SupplierDraftDialog(
            self.desk, heading, goods, row.supplier_id, attempt, parent=self.window()
        ).ask_command()

    def _collect_marked_down(self) -> None:
        """A paper of goods that were to be sold at a lower price."""
        from erp_returns.ui.dialogs.supplier_return import SupplierDraftDialog

        session = self.desk.session
        found = marked_down(session.database)
        goods = [_units(each, each.units, 0, f"{each.supplier} {_cheaper()}".strip()) for each in found]
        if not goods:
            self.floor.say(Outcome.INFO, self.tr("没有折价的次品"))
            return

        def attempt(draft: SupplierDraft) -> str:
            done = self.tr("已开退厂单 {number}，发出前可以修改")
            return self.attempt(lambda: supplier_returns.create(session, draft), done)

        heading = self.tr("折价的次品"), self.tr("改为退给供应商：填写件数，一张单只能是一个仓库、一个供应商")
        SupplierDraftDialog(self.desk, heading, goods, None, attempt, parent=self.window()).ask_command()

    def _also(self, row: SupplierRow) -> list[Units]:
        """Goods of the same supplier that were to be sold at a lower price."""
        listed = {line.inspection_line_id for line in row.lines}
        return [
            _units(each, each.units, 0, _cheaper())
            for each in marked_down(self.desk.session.database)
            if each.warehouse == row.warehouse
            and each.supplier_id in (None, row.supplier_id)
            and each.id not in listed
        ]

    def _edit(self, row: SupplierRow) -> None:
        from erp_returns.ui.dialogs.supplier_return import SupplierDraftDialog

        session, paper = self.desk.session, row.paper
        if paper is None:
            return

        def attempt(draft: SupplierDraft) -> str:
            done = self.tr("已修改退厂单 {number}")
            return self.attempt(lambda: supplier_returns.edit(session, paper.id, paper.version, draft), done)

        SupplierDraftDialog(
            self.desk,
            (row.number, self._about(row)),
            self._editable(row),
            row.supplier_id,
            attempt,
            note=paper.note,
            parent=self.window(),
        ).ask_command()

    def _editable(self, row: SupplierRow) -> list[Units]:
        """What stands on a paper, and what else lies there for its supplier."""
        listed = {line.inspection_line_id: line.quantity for line in row.lines}
        known = {line.inspection_line_id: line for line in row.lines}
        free = [
            each
            for each in for_supplier(self.desk.session.database)
            if each.warehouse == row.warehouse and each.supplier_id in (None, row.supplier_id)
        ]
        more = {each.id: each.units for each in (*free, *marked_down(self.desk.session.database))}
        own = [
            Units(
                key,
                f"{line.code} {line.name} {line.spec}".strip(),
                line.order_number,
                listed[key] + more.get(key, 0),
                listed[key],
            )
            for key, line in known.items()
        ]
        return own + [_units(each, each.units, 0) for each in free if each.id not in listed] + self._also(row)

    def _send(self, row: SupplierRow) -> None:
        from erp_returns.ui.dialogs.supplier_return import SupplierSendDialog

        session, paper = self.desk.session, row.paper
        if paper is None:
            return

        def attempt(sending: Sending) -> str:
            done = self.tr("{number} 已发出，等供应商换货或给贷项")
            return self.attempt(
                lambda: supplier_returns.ship(session, paper.id, paper.version, sending), done
            )

        SupplierSendDialog(self.desk, paper, attempt, self.window()).ask_command()

    def _settle(self, row: SupplierRow) -> None:
        from erp_returns.ui.dialogs.supplier_return import Settling, SupplierSettleDialog

        session, paper = self.desk.session, row.paper
        if paper is None:
            return

        def attempt(found: Settling) -> str:
            own = paper.id, paper.version
            if found.credit_fen is None:
                done = self.tr("{number} 换回的商品已入良品")
                units = dict(found.units)
                return self.attempt(
                    lambda: supplier_returns.receive_back(session, *own, units, found.note), done
                )
            fen = found.credit_fen
            done = self.tr("{number} 已按贷项结清")
            return self.attempt(lambda: supplier_returns.credit(session, *own, fen, found.note), done)

        SupplierSettleDialog(self.desk, paper, row.lines, attempt, self.window()).ask_command()

    def _cancel(self, row: SupplierRow) -> None:
        from erp_returns.ui.dialogs.question import Question

        paper = row.paper
        said = self.tr("{number} 还没有发出；作废后商品回到待开单。").format(number=row.number)
        if paper is None or not Question.ask(
            self.window(), self.tr("作废退厂单"), said, self.tr("作废"), danger=True
        ):
            return
        why = self.attempt(
            lambda: supplier_returns.cancel(self.desk.session, paper.id, paper.version),
            self.tr("{number} 已作废"),
        )
        if why:
            self.floor.problem(why)


def _cheaper() -> str:
    return word(Disposition.MARK_DOWN)


def _units(row: GoodsRow, most: int, units: int, meant: str = "") -> Units:
    """Goods with the units that are taken of them; `meant` is what else they were meant for."""
    about = " ".join(part for part in (row.order_number, meant, row.about) if part)
    return Units(row.id, f"{row.code} {row.name} {row.spec}".strip(), about, most, units)


def _goods_of(row: SupplierRow) -> Sequence[_Goods]:
    waiting = [
        _Goods(
            each.code,
            f"{each.name} {each.spec}".strip(),
            f"{each.order_number} {each.about}".strip(),
            each.units,
            0,
        )
        for each in row.goods
    ]
    return waiting + [
        _Goods(
            line.code,
            f"{line.name} {line.spec}".strip(),
            f"{line.order_number} {line.about}".strip(),
            line.quantity,
            line.replaced,
        )
        for line in row.lines
    ]
