"""售后分析报告 filled: the figures of a period beside those of the period before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.documents.pdf.analysis_papers import AnalysisPaper, Headline
from erp_returns.domain.kinds import FigureRow
from erp_returns.domain.labels import label
from erp_returns.domain.statistic_table import GROUPS
from erp_returns.domain.statistics import Cell, Figures, Scope
from erp_returns.queries import catalog
from erp_returns.queries.papers import Printing, shop_header


class _HeadlineRule(NamedTuple):
    """Where a headline stands: in which column of which statistic, in its sums or in the row of this name."""

    title: str
    statistic: str
    column: str
    row: FigureRow = FigureRow.TOTAL


_HEADLINES: Final = (
    _HeadlineRule("退换货单", "course", "orders"),
    _HeadlineRule("申请件数", "course", "units"),
    _HeadlineRule("退款金额", "course", "refunded"),
    _HeadlineRule("退货率", "rate_by_shop", "rate"),
    _HeadlineRule("从申请到退款（中位数）", "spans", "median", FigureRow.TO_REFUND),
)
COMPARED: Final = tuple(dict.fromkeys(rule.statistic for rule in _HEADLINES))
"""The statistics that are asked for the period before as well."""


def analysis_paper(
    database: SqliteDatabase,
    scope: Scope,
    asked: Sequence[Figures],
    before: Mapping[str, Figures],
    printing: Printing,
) -> AnalysisPaper:
    """The report of `asked` figures; `before` are those of `COMPARED`, one period earlier."""
    shop = _shop_name(database, scope)
    now = {figures.statistic.key: figures for figures in asked}
    compared = before[COMPARED[0]].scope
    groups = (
        (group, tuple(figures for figures in asked if figures.statistic.group == group)) for group in GROUPS
    )
    return AnalysisPaper(
        shop=shop_header(database, printing, shop),
        first=scope.first,
        last=scope.last,
        before_first=compared.first,
        before_last=compared.last,
        filters=_filters(scope, shop),
        headlines=tuple(_headline(rule, now, before) for rule in _HEADLINES),
        groups=tuple((group, found) for group, found in groups if found),
        printed_time=printing.time(printing.at),
        printed_by=printing.by,
    )


def _shop_name(database: SqliteDatabase, scope: Scope) -> str:
    return next((shop.name for shop in catalog.shops(database) if shop.id == scope.shop_id), "")


def _filters(scope: Scope, shop: str) -> tuple[str, ...]:
    kind = f"业务 {label(scope.kind)}" if scope.kind is not None else ""
    return tuple(filter(None, (f"店铺 {shop}" if shop else "", kind)))


def _headline(rule: _HeadlineRule, now: Mapping[str, Figures], before: Mapping[str, Figures]) -> Headline:
    figures = now[rule.statistic]
    measure = figures.statistic.columns[figures.statistic.column(rule.column)].measure
    return Headline(rule.title, measure, _figure(rule, figures), _figure(rule, before[rule.statistic]))


def _figure(rule: _HeadlineRule, figures: Figures) -> int | None:
    """The cell of a headline; None where the row is not there, or its cell says nothing."""
    rows = (*figures.rows, *((figures.total,) if figures.total else ()))
    row: tuple[Cell, ...] = next((row for row in rows if row[0] is rule.row), ())
    cell = row[figures.statistic.column(rule.column)] if row else None
    return cell if isinstance(cell, int) else None
