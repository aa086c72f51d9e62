"""Payments as a table, the same in every record."""

from __future__ import annotations

from collections.abc import Sequence

from erp_returns.documents.pdf.lines import BODY, QUIET
from erp_returns.documents.pdf.papers import MoneySum, Settlement
from erp_returns.documents.pdf.sheet import Sheet
from erp_returns.documents.pdf.tables import Cell, Column, draw_table
from erp_returns.domain.money import yuan_text

_COLUMNS = (
    Column("类型", 50),
    Column("单号", 92),
    Column("方式", 50),
    Column("收付款人", 92),
    Column("流水号", 104),
    Column("时间", 78),
    Column("金额", 62, "right"),
)


def draw_settlements(
    sheet: Sheet, settlements: Sequence[Settlement], remaining: MoneySum | None = None, *, heading: str
) -> None:
    """Draw payments row by row, and what is still open below them; one that was reversed says so."""
    blank = ("",) * (len(_COLUMNS) - 2)
    total = (remaining.label, *blank, yuan_text(remaining.amount_fen)) if remaining else ()
    draw_table(sheet, _COLUMNS, map(_row, settlements), total, heading=heading)


def _row(settlement: Settlement) -> tuple[Cell, ...]:
    state = (("已冲销", QUIET),) if settlement.reversed else ()
    return (
        ((settlement.label, BODY), *state),
        settlement.number,
        settlement.method,
        settlement.payee,
        settlement.reference,
        ((settlement.time, BODY), (settlement.by, QUIET)),
        yuan_text(settlement.amount_fen),
    )
