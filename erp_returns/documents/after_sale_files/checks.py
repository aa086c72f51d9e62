"""What the cells of a case must say together: its kind, how far it is, its money, and what goes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from erp_returns.documents.after_sale_files.drafts import Stage
from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.drafts import SaleParcelDraft
from erp_returns.documents.sales_files.grouped import OrderProblem, Row
from erp_returns.documents.sales_files.problems import MISSING, CellProblem
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.text import translatable

_WAITS: Final = translatable("import", "这个状态只有换货才有；请核对售后类型，或改正状态。")
_SENDS: Final = translatable("import", "只有换货才有换出商品；请核对售后类型，或把这里留空。")
_COLLECTS: Final = translatable("import", "只有换货才有补款；请核对售后类型，或把这里留空。")


def refunded(row: Row, kind: str, stage: Stage, amount_fen: int | None) -> int:
    """Fen that are refunded for a row; raises where kind, stage and money do not go together.

    Only an exchange may be without an amount, and only an exchange waits for what goes out.
    """
    exchange = kind == ReturnKind.EXCHANGE
    if stage in (Stage.RETURNED, Stage.SENT) and not exchange:
        raise OrderProblem(row, "stage", CellProblem(_WAITS))
    if amount_fen is None and not exchange:
        raise OrderProblem(row, "amount_fen", CellProblem(MISSING))
    return amount_fen or 0


def refuse_outgoing(rows: Iterable[Row], kind: str, names: Iterable[str], collected: str) -> None:
    """What only an exchange has is no slip of a column elsewhere: it would be lost."""
    if kind == ReturnKind.EXCHANGE:
        return
    for row in rows:
        for name in (*names, collected):
            if row[name]:
                raise OrderProblem(row, name, CellProblem(_COLLECTS if name == collected else _SENDS))


def sent_parcels(rows: Sequence[Row], carrier: str, number: str) -> tuple[SaleParcelDraft, ...]:
    """The parcels of a replacement, from these columns of all rows."""
    try:
        return cells.parcels((row[carrier] if carrier else "", row[number]) for row in rows)
    except CellProblem as problem:
        raise OrderProblem(rows[0], number, problem) from problem
