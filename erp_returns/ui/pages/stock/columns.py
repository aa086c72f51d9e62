"""The columns of the lists of stock."""

from __future__ import annotations

from erp_returns.domain.kinds import MovementType, StockState
from erp_returns.domain.text import translatable
from erp_returns.queries.stock_list import BalanceRow, MovementRow, StockRow, StocktakeLineRow, StocktakeRow
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.tables import Column, Kind
from erp_returns.ui.tables.columns import Edit, EditKind, words_of
from erp_returns.ui.texts import translated, word
from erp_returns.ui.theme import Tone

_COUNT, _SNAPSHOT = translatable("columns", "盘点"), translatable("columns", "库存快照")
_OPEN, _POSTED = translatable("columns", "盘点中"), translatable("columns", "已过账")


def state_word(state: str) -> str:
    """A state of stock in the language of the window."""
    return word(StockState(state))


def movement_word(kind: str) -> str:
    """Why stock moved, in the language of the window."""
    return word(MovementType(kind))


def signed(units: int) -> str:
    """Units with their sign, so that in and out are told apart without colour."""
    return f"{units:+,}" if units else "0"


def _tone(units: int) -> Tone:
    if units == 0:
        return Tone.SECONDARY
    return Tone.DANGER if units < 0 else Tone.NORMAL


def stock_columns() -> tuple[Column[StockRow], ...]:
    """Products with their balances."""
    number = Kind.NUMBER
    return (
        Column("code", translatable("columns", "编码"), Kind.MONO, 120),
        Column("name", translatable("columns", "商品"), width=150, stretch=True),
        Column("spec", translatable("columns", "规格"), width=84, sortable=False),
        Column(
            "good",
            translatable("columns", "良品"),
            number,
            58,
            sortable=False,
            tone=lambda row: _tone(row.good),
        ),
        Column("reserved", translatable("columns", "预留"), number, 58, sortable=False),
        Column(
            "available",
            translatable("columns", "可用"),
            number,
            58,
            sortable=False,
            tone=lambda row: _tone(row.available),
            tip=translatable("columns", "良品减去换货单已预留的件数"),
        ),
        Column("quarantine", translatable("columns", "待处理"), number, 64, sortable=False),
        Column("defective", translatable("columns", "次品"), number, 58, sortable=False),
        Column("repair", translatable("columns", "返修"), number, 58, sortable=False),
        Column("customer", translatable("columns", "客户所有"), number, 76, sortable=False),
        Column("worth_fen", translatable("columns", "成本金额"), Kind.MONEY, 96, sortable=False, hidden=True),
        Column("barcode", translatable("columns", "条码"), Kind.MONO, 130, sortable=False, hidden=True),
        Column("supplier", translatable("columns", "供应商"), width=120, sortable=False, hidden=True),
    )


def balance_columns(clock: Clock) -> tuple[Column[BalanceRow], ...]:
    """Where the units of one product lie."""
    return (
        Column("warehouse", translatable("columns", "仓库"), width=76, stretch=True),
        Column(
            "state", translatable("columns", "状态"), width=66, show=state_word, words=words_of(StockState)
        ),
        Column(
            "quantity", translatable("columns", "件数"), Kind.NUMBER, 54, tone=lambda row: _tone(row.quantity)
        ),
        Column("reserved", translatable("columns", "预留"), Kind.NUMBER, 50),
        Column("since", translatable("columns", "最早到库"), width=92, show=clock.short),
        Column("cost_fen", translatable("columns", "成本金额"), Kind.MONEY, 84),
    )


def movement_columns(clock: Clock) -> tuple[Column[MovementRow], ...]:
    """The ledger of stock."""
    return (
        Column(
            "posted_at",
            translatable("columns", "时间"),
            width=96,
            show=clock.short,
            hint=lambda row: clock.full(row.posted_at),
            sortable=False,
        ),
        Column(
            "type",
            translatable("columns", "类型"),
            width=90,
            show=movement_word,
            words=words_of(MovementType),
            sortable=False,
        ),
        Column("code", translatable("columns", "编码"), Kind.MONO, 120, sortable=False),
        Column("product", translatable("columns", "商品"), width=150, stretch=True, sortable=False),
        Column("spec", translatable("columns", "规格"), width=90, sortable=False),
        Column("warehouse", translatable("columns", "仓库"), width=80, sortable=False),
        Column(
            "state",
            translatable("columns", "状态"),
            width=76,
            show=state_word,
            words=words_of(StockState),
            sortable=False,
        ),
        Column(
            "quantity",
            translatable("columns", "件数"),
            Kind.NUMBER,
            64,
            show=signed,
            tone=lambda row: _tone(row.quantity),
            sortable=False,
        ),
        Column("document", translatable("columns", "单据"), Kind.MONO, 150, sortable=False),
        Column("order_number", translatable("columns", "退换货单"), Kind.MONO, 150, sortable=False),
        Column("operator", translatable("columns", "操作员"), width=72, sortable=False),
        Column(
            "unit_cost_fen", translatable("columns", "单位成本"), Kind.MONEY, 86, sortable=False, hidden=True
        ),
        Column("note", translatable("columns", "备注"), width=140, sortable=False, hidden=True),
    )


def _kind(kind: str) -> str:
    return translated("columns", _SNAPSHOT if kind == "snapshot" else _COUNT)


def _kinds() -> list[str]:
    return [_kind("count"), _kind("snapshot")]


def _state(row: StocktakeRow) -> str:
    return translated("columns", _OPEN if row.posted_at is None else _POSTED)


def stocktake_columns(clock: Clock) -> tuple[Column[StocktakeRow], ...]:
    """Counts and snapshots."""
    return (
        Column("number", translatable("columns", "盘点单号"), Kind.MONO, 138),
        Column("kind", translatable("columns", "方式"), width=72, show=_kind, words=_kinds),
        Column(
            "posted_at",
            translatable("columns", "状态"),
            width=70,
            read=_state,
            tone=lambda row: Tone.ACCENT if row.posted_at is None else Tone.SECONDARY,
        ),
        Column("warehouse", translatable("columns", "仓库"), width=64, stretch=True),
        Column("taken_at", translatable("columns", "时间"), width=96, show=clock.short, hidden=True),
        Column("differing", translatable("columns", "差异行"), Kind.NUMBER, 60, hidden=True),
        Column("change", translatable("columns", "差异件数"), Kind.NUMBER, 76, show=signed),
    )


def line_columns() -> tuple[Column[StocktakeLineRow], ...]:
    """What was counted; the counted units can be typed over while the count is open."""
    return (
        Column("code", translatable("columns", "编码"), Kind.MONO, 120),
        Column("name", translatable("columns", "商品"), width=150, stretch=True),
        Column("spec", translatable("columns", "规格"), width=90),
        Column(
            "state", translatable("columns", "状态"), width=70, show=state_word, words=words_of(StockState)
        ),
        Column("expected", translatable("columns", "账面"), Kind.NUMBER, 64),
        Column(
            "counted",
            translatable("columns", "实盘"),
            Kind.NUMBER,
            80,
            edit=Edit(EditKind.QUANTITY, least=0),
        ),
        Column(
            "difference",
            translatable("columns", "差异"),
            Kind.NUMBER,
            64,
            show=signed,
            tone=lambda row: _tone(row.difference),
        ),
    )
