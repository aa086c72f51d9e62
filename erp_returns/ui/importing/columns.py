"""What a preview shows of each kind of file, and of its problems."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from erp_returns.documents.after_sale_files import AfterSaleDraft, Stage
from erp_returns.documents.sales_files import RowProblem, SaleDraft
from erp_returns.domain.kinds import ReturnKind, SaleStatus
from erp_returns.domain.text import translatable
from erp_returns.services.after_sale_steps import THEIRS
from erp_returns.ui.tables.columns import Column, Kind, words_of
from erp_returns.ui.texts import listed, told, translated, word

_SHOWN_LINES = 5


def _sale_status(value: str) -> str:
    return word(SaleStatus(value)) if value in set(SaleStatus) else value


def _number(sale: SaleDraft) -> str:
    return sale.platform_number or sale.number


def _sold(sale: SaleDraft) -> str:
    return _goods((line.product_name, line.spec, line.quantity) for line in sale.lines[:_SHOWN_LINES])


def _returned(case: AfterSaleDraft) -> str:
    return _goods(
        (line.product_name or line.product_code, line.spec, line.quantity)
        for line in case.lines[:_SHOWN_LINES]
    )


def _replaced(case: AfterSaleDraft) -> str:
    named = (line.replacement for line in case.lines[:_SHOWN_LINES])
    goods = _goods((each.product_code, each.spec, each.quantity) for each in named if each is not None)
    return goods or case.replaced_by


def _goods(lines: Iterable[tuple[str, str, int | None]]) -> str:
    return listed(
        f"{name} {spec}".strip() + (f" × {units}" if units is not None else "") for name, spec, units in lines
    )


def _stage(value: Stage) -> str:
    return word(THEIRS[value])


def _yes_or_nothing(returnable: bool | None) -> str:  # noqa: FBT001 - a column hands over its value
    return translated("columns", _YES) if returnable is False else ""


_YES = translatable("columns", "是")

_SALES: Final[tuple[Column[Any], ...]] = (
    Column("platform_number", translatable("columns", "平台单号"), Kind.MONO, 180, read=_number),
    Column("shop", translatable("columns", "店铺"), Kind.TEXT, 110),
    Column("member_account", translatable("columns", "会员"), Kind.TEXT, 110),
    Column(
        "status",
        translatable("columns", "订单状态"),
        Kind.TEXT,
        80,
        show=_sale_status,
        words=words_of(SaleStatus),
    ),
    Column("ordered_at", translatable("columns", "下单时间"), Kind.TIME, 130),
    Column("paid_fen", translatable("columns", "实付"), Kind.MONEY, 100),
    Column("platform_refunded_fen", translatable("columns", "平台已退"), Kind.MONEY, 100),
    Column("lines", translatable("columns", "商品"), Kind.TEXT, 140, read=_sold, stretch=True),
)
_RETURNS: Final[tuple[Column[Any], ...]] = (
    Column("refund_number", translatable("columns", "平台退款编号"), Kind.MONO, 150),
    Column("sale_number", translatable("columns", "平台单号"), Kind.MONO, 150),
    Column("kind", translatable("columns", "业务"), Kind.TEXT, 80, show=lambda kind: word(ReturnKind(kind))),
    Column("stage", translatable("columns", "状态"), Kind.TEXT, 80, show=_stage),
    Column("requested_at", translatable("columns", "申请时间"), Kind.TIME, 125),
    Column("amount_fen", translatable("columns", "退款"), Kind.MONEY, 80),
    Column("lines", translatable("columns", "商品"), Kind.TEXT, 130, read=_returned, stretch=True),
    Column("replaced_by", translatable("columns", "换出"), Kind.TEXT, 110, read=_replaced),
    Column("reason", translatable("columns", "原因"), Kind.TEXT, 160),
)
_PRODUCTS: Final[tuple[Column[Any], ...]] = (
    Column("code", translatable("columns", "商品编码"), Kind.MONO, 150),
    Column("name", translatable("columns", "商品名称"), Kind.TEXT, 160, stretch=True),
    Column("spec", translatable("columns", "规格"), Kind.TEXT, 110),
    Column("barcode", translatable("columns", "条码"), Kind.MONO, 130),
    Column("price_fen", translatable("columns", "售价"), Kind.MONEY, 90),
    Column("cost_fen", translatable("columns", "成本"), Kind.MONEY, 90),
    Column("supplier", translatable("columns", "供应商"), Kind.TEXT, 120),
    Column("returnable", translatable("columns", "不可退"), Kind.TEXT, 70, show=_yes_or_nothing),
)
FOUND: Final = {"orders": _SALES, "returns": _RETURNS, "products": _PRODUCTS}
"""The columns of what was found, by the code of the kind."""

PROBLEMS: Final[tuple[Column[RowProblem], ...]] = (
    Column("file", translatable("columns", "文件"), Kind.TEXT, 220),
    Column("row", translatable("columns", "行号"), Kind.NUMBER, 70),
    Column("column", translatable("columns", "列"), Kind.TEXT, 120),
    Column("said", translatable("columns", "问题"), Kind.TEXT, 560, show=lambda said: told(said, "import")),
)


def sample_column(place: int, name: str) -> Column[tuple[str, ...]]:
    """A column of the file as it stands."""
    return Column(
        str(place),
        name,
        Kind.TEXT,
        130,
        read=lambda row: row[place] if place < len(row) else "",
        sortable=False,
    )
