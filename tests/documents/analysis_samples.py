"""Figures of an invented shop for every statistic there is: what the tests of the report print."""

from __future__ import annotations

from datetime import date, timedelta

from erp_returns.documents.pdf.analysis_papers import AnalysisPaper, Headline
from erp_returns.domain.kinds import FigureRow
from erp_returns.domain.statistic_table import GROUPS, STATISTICS
from erp_returns.domain.statistics import (
    Cell,
    Column,
    Drawing,
    Figures,
    Grain,
    Measure,
    Scope,
    Statistic,
    share,
    steps,
)
from tests.documents.pdf_samples import SHOP

SCOPE = Scope(date(2026, 10, 1), date(2026, 10, 31), grain=Grain.DAY)
_ADDED = (Measure.NUMBER, Measure.MONEY)


def figures_of(statistic: Statistic, count: int = 20, scope: Scope = SCOPE, unit: int = 1) -> Figures:
    """Made-up figures: the first row is the largest; a course has a row for each step."""
    if statistic.drawing is Drawing.COURSE:
        days = steps(scope)
        rows = [_row(statistic, day.isoformat(), 3 + at * 7 % 11, unit) for at, day in enumerate(days)]
    else:
        rows = [_row(statistic, f"第 {at} 名", count - at, unit) for at in range(count)]
    total = tuple(
        FigureRow.TOTAL
        if not place
        else sum(int(row[place] or 0) for row in rows)
        if column.measure in _ADDED
        else None
        for place, column in enumerate(statistic.columns)
    )
    told = total if rows and any(cell is not None for cell in total[1:]) else None
    return Figures(statistic, scope, _shares(statistic, rows), told)


def _row(statistic: Statistic, name: str, weight: int, unit: int) -> tuple[Cell, ...]:
    return (
        name,
        *(_cell(column, weight * (at + 1) * unit) for at, column in enumerate(statistic.columns[1:])),
    )


def _cell(column: Column, weight: int) -> Cell:
    match column.measure:
        case Measure.TEXT:
            return f"{column.title}{weight}"
        case Measure.DAY:
            return (date(2026, 10, 1) + timedelta(days=weight % 31)).isoformat()
        case Measure.MONEY:
            return weight * 12_345
        case Measure.SPAN:
            return weight * 97
        case Measure.SHARE:
            return min(weight * 210, 10_000)
        case _:
            return weight


def _shares(statistic: Statistic, rows: list[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    if statistic.drawing is not Drawing.PARETO:
        return tuple(rows)
    counted, whole, found = 0, sum(int(row[1] or 0) for row in rows), []
    for row in rows:
        counted += int(row[1] or 0)
        found.append((*row[:3], share(int(row[1] or 0), whole), share(counted, whole), *row[5:]))
    return tuple(found)


def paper_of(groups: tuple[tuple[str, tuple[Figures, ...]], ...]) -> AnalysisPaper:
    return AnalysisPaper(
        shop=SHOP,
        first=SCOPE.first,
        last=SCOPE.last,
        before_first=date(2026, 9, 1),
        before_last=date(2026, 9, 30),
        filters=("店铺 青禾天猫旗舰店", "业务 退货退款"),
        headlines=(
            Headline("退换货单", Measure.NUMBER, 128, 112),
            Headline("申请件数", Measure.NUMBER, 163, 170),
            Headline("退款金额", Measure.MONEY, 1_234_567, 1_100_000),
            Headline("退货率", Measure.SHARE, 843, 912),
            Headline("退款用时中位数", Measure.SPAN, 3200, None),
        ),
        groups=groups,
        printed_time="2026-11-22 09:10",
        printed_by="王店主",
    )


def everything(count: int = 20, unit: int = 1) -> AnalysisPaper:
    """A report of all groups."""
    return paper_of(
        tuple(
            (group, tuple(figures_of(each, count, unit=unit) for each in STATISTICS if each.group == group))
            for group in GROUPS
        )
    )
