"""The rows of 退入商品明细, and of what cannot come back, made from a draft and what it is worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from erp_returns.domain.amounts import explain_paid
from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.money import yuan_text
from erp_returns.domain.sources import SourceLine
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.valuation import ValuedLine
from erp_returns.ui.editor.draft import Draft, DraftLine
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.editor.weighing import Weighed
from erp_returns.ui.tables import Column, Edit, EditKind, Kind
from erp_returns.ui.texts import money_text, told
from erp_returns.ui.theme import Tone

AS_ORDER = 0
"""The reason of a line that follows the order's."""


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """A line on the form: what was bought, what can come back, what is asked for and its worth.

    `at` is its place in the draft, `number` its place in the order (None while it is only offered).
    """

    at: int
    number: int | None
    product: str
    spec: str
    basis: Basis
    unit_price_fen: int
    bought: int
    left: int
    left_text: str
    left_why: str
    quantity: int | None
    compensation_fen: int | None
    reason_id: int
    entitled_fen: int | None
    why: tuple[Sentence, ...]
    note: str
    returnable: bool
    granted: bool = False
    """Whether there is no sale: price and amount are typed."""

    @property
    def in_units(self) -> bool:
        """Whether units are asked for, not money alone."""
        return self.basis is not Basis.COMPENSATION

    @property
    def wrong(self) -> bool:
        """Whether more is asked for than there is."""
        if self.granted:
            return self.quantity == 0
        if self.quantity is not None:
            return not 1 <= self.quantity <= self.left
        return (self.compensation_fen or 0) > self.left


@dataclass(frozen=True, slots=True)
class SpentRow:
    """A line of the sale that cannot come back, and why."""

    product: str
    spec: str
    left: str
    why: str


Choices = Callable[[GoodsRow], Sequence[tuple[object, str]]]


def goods_columns(choices: Choices, reason_text: Callable[[int], str]) -> tuple[Column[GoodsRow], ...]:
    """The columns; `choices` gives the reasons for a row, `reason_text` the words for one."""
    return (
        Column("number", translatable("columns", "行"), Kind.NUMBER, 34),
        Column(
            "product",
            translatable("columns", "商品"),
            width=140,
            stretch=True,
            tone=lambda row: Tone.NORMAL if row.returnable else Tone.WARNING,
            hint=lambda row: f"{row.product} {row.spec}".strip(),
        ),
        Column("spec", translatable("columns", "规格"), width=76),
        Column("basis", translatable("columns", "方式"), width=70),
        Column(
            "unit_price_fen",
            translatable("columns", "单价"),
            Kind.MONEY,
            80,
            edit=Edit(EditKind.MONEY, allowed=lambda row: row.granted and row.in_units),
        ),
        Column("bought", translatable("columns", "已购"), Kind.NUMBER, 44),
        Column(
            "left_text",
            translatable("columns", "可退"),
            Kind.NUMBER,
            80,
            show=str,
            tone=lambda row: Tone.WARNING if row.left_why else Tone.NORMAL,
            hint=lambda row: row.left_why,
        ),
        Column(
            "quantity",
            translatable("columns", "数量"),
            Kind.NUMBER,
            66,
            tone=lambda row: Tone.DANGER if row.wrong else Tone.NORMAL,
            tip=translatable("columns", "直接输入数字修改，按 + 或 − 加减一件"),
            edit=Edit(EditKind.QUANTITY, allowed=lambda row: row.in_units),
        ),
        Column(
            "compensation_fen",
            translatable("columns", "补偿金额"),
            Kind.MONEY,
            84,
            show=lambda fen: money_text(fen) if fen else "",
            tone=lambda row: Tone.DANGER if row.wrong else Tone.NORMAL,
            tip=translatable("columns", "不退货，只补偿这个金额"),
            edit=Edit(EditKind.MONEY, allowed=lambda row: not row.in_units),
        ),
        Column(
            "entitled_fen",
            translatable("columns", "应退"),
            Kind.MONEY,
            84,
            hint=lambda row: "\n".join(told(each, "money") for each in row.why),
            tip=translatable("columns", "按实付分摊计算，审核时可以调整；无原单的直接输入"),
            edit=Edit(EditKind.MONEY, allowed=lambda row: row.granted and row.in_units),
        ),
        Column(
            "reason_id",
            translatable("columns", "原因"),
            width=108,
            show=reason_text,
            tone=lambda row: Tone.NORMAL if row.reason_id else Tone.SECONDARY,
            tip=translatable("columns", "选中多行时改其中一行，所选各行一起改"),
            edit=Edit(EditKind.CHOICE, choices=choices),
        ),
        Column("note", translatable("columns", "备注"), width=80, edit=Edit(EditKind.TEXT)),
    )


def _faint(_row: SpentRow) -> Tone:
    return Tone.SECONDARY


SPENT_COLUMNS: tuple[Column[SpentRow], ...] = (
    Column("product", translatable("columns", "商品"), width=220, tone=_faint),
    Column("spec", translatable("columns", "规格"), width=110, tone=_faint),
    Column("left", translatable("columns", "可退"), Kind.NUMBER, 66, show=str, tone=_faint),
    Column("why", translatable("columns", "为什么不能退"), width=260, stretch=True, tone=_faint),
)


def _is_asked(line: DraftLine) -> bool:
    """Whether a line asks for anything; a compensation without an amount is only offered."""
    return line.basis is not Basis.COMPENSATION or line.compensation_fen > 0


class GoodsRows(QObject):
    """Makes rows for one sale."""

    def __init__(self, ground: Groundwork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._reasons = {row.id: row.text for row in ground.reasons}

    def rows(self, draft: Draft, weighed: Weighed) -> list[GoodsRow]:
        """A row for every line on the form."""
        numbered = zip(draft.asked(), enumerate(weighed.valuation.lines, 1), strict=False)
        worth = {at: found for at, found in numbered if _is_asked(draft.lines[at])}
        return [self._row(draft, at, *worth.get(at, (0, None))) for at in draft.shown()]

    def spent(self, kind: ReturnKind) -> list[SpentRow]:
        """The lines of the sale that cannot be asked for under a kind."""
        return [
            SpentRow(self.called(line), line.spec, f"0 / {line.quantity}", self._spent_why(line, kind))
            for line in self._ground.sale.lines
            if not self._claimable(line, kind)
        ]

    def called(self, source: SourceLine) -> str:
        """Code and name; a gift is named as one."""
        name = f"{source.product_code} {source.product_name}".strip()
        return self.tr("[赠] {product}").format(product=name) if source.gift else name

    def reason_text(self, reason_id: int) -> str:
        """The words for a line's reason."""
        return self._reasons.get(reason_id, "") if reason_id else self.tr("同整单")

    def _row(self, draft: Draft, at: int, number: int, valued: ValuedLine | None) -> GoodsRow:
        line = draft.lines[at]
        if line.source.product:
            return self._granted_row(at, number, line, valued)
        source = self._ground.sale.by_key[line.source]
        money = line.basis is Basis.COMPENSATION
        left = source.worth.left_fen if money else self._ground.left[line.source, line.basis]
        return GoodsRow(
            at=at,
            number=number or None,
            product=self.called(source),
            spec=source.spec,
            basis=line.basis,
            unit_price_fen=source.unit_price_fen,
            bought=source.quantity,
            left=left + (0 if money else line.released_units),
            left_text=money_text(left) if money else f"{left}",
            left_why=self._left_why(source, line.basis) if left < source.quantity else "",
            quantity=None if money else line.quantity,
            compensation_fen=line.compensation_fen if money else None,
            reason_id=line.reason_id or AS_ORDER,
            entitled_fen=valued.entitled_fen if valued else None,
            why=self._why(source, valued),
            note=line.note,
            returnable=source.returnable or money,
        )

    def _granted_row(self, at: int, number: int, line: DraftLine, valued: ValuedLine | None) -> GoodsRow:
        """A product that comes back without a sale: the amount on the form is the one granted."""
        product, money = self._ground.products[line.source.line_id], line.basis is Basis.COMPENSATION
        return GoodsRow(
            at=at,
            number=number or None,
            product=f"{product.code} {product.name}".strip(),
            spec=product.spec,
            basis=line.basis,
            unit_price_fen=line.unit_price_fen or 0,
            bought=0,
            left=0,
            left_text="",
            left_why="",
            quantity=None if money else line.quantity,
            compensation_fen=line.compensation_fen if money else None,
            reason_id=line.reason_id or AS_ORDER,
            entitled_fen=valued.agreed_fen if valued else None,
            why=(valued.why,) if valued else (),
            note=line.note,
            returnable=True,
            granted=True,
        )

    @staticmethod
    def _why(source: SourceLine, valued: ValuedLine | None) -> tuple[Sentence, ...]:
        if valued is not None:
            return (valued.why,)
        return (explain_paid(source.gross_fen, source.share_fen),) if source.share_fen else ()

    def _left_why(self, source: SourceLine, basis: Basis) -> str:
        """What takes units away: other orders, and goods that did not leave (or did)."""
        said = [
            self.tr("{order} 占 {units} 件").format(order=claim.order_number, units=claim.active_units)
            for claim in source.claims
            if claim.active_units
        ]
        unshipped = source.quantity - source.shipped
        if basis is Basis.GOODS and unshipped:
            said.append(self.tr("{units} 件还没有发货").format(units=unshipped))
        if basis is Basis.UNSHIPPED and source.shipped:
            said.append(self.tr("{units} 件已经发货").format(units=source.shipped))
        return self.tr("；").join(said)

    def _claimable(self, line: SourceLine, kind: ReturnKind) -> bool:
        left = self._ground.left
        if kind is not ReturnKind.REFUND_ONLY:
            return left[line.key, Basis.GOODS] > 0
        return left[line.key, Basis.UNSHIPPED] > 0 or (line.shipped > 0 and line.worth.left_fen > 0)

    def _spent_why(self, line: SourceLine, kind: ReturnKind) -> str:
        if kind is ReturnKind.REFUND_ONLY and line.shipped:
            paid, claimed = yuan_text(line.paid_fen), yuan_text(line.worth.claimed_fen)
            return self.tr("实付 {paid} 元，已申请 {claimed} 元").format(paid=paid, claimed=claimed)
        basis = Basis.UNSHIPPED if kind is ReturnKind.REFUND_ONLY else Basis.GOODS
        return self._left_why(line, basis) or self.tr("没有剩余数量")
