"""统计分析 at the command line: neat tables, JSON, or a file."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from erp_returns.cli.filters import shop_id
from erp_returns.cli.opening import open_shop
from erp_returns.cli.saying import progress, say, say_json
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.labels import label
from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Grain, Measure, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erp_returns.cli.saying import Progress
    from erp_returns.domain.statistics import Cell, Column, Figures
    from erp_returns.services.session import Session


class Way(NamedTuple):
    """What `--by` takes: which statistics that is, what it says of them, and the steps of a course."""

    keys: tuple[str, ...]
    about: str
    grain: Grain = Grain.MONTH


WAYS: Final[dict[str, Way]] = {
    "month": Way(("course",), "每月退换与退款"),
    "week": Way(("course",), "每周", Grain.WEEK),
    "day": Way(("course",), "每天", Grain.DAY),
    "product": Way(("rate_by_product",), "商品的退货率"),
    "spec": Way(("rate_by_spec",), "每个编码的退货率"),
    "shop": Way(("rate_by_shop",), "店铺的退货率"),
    "supplier": Way(("rate_by_supplier",), "供应商的退货率"),
    "reason": Way(("reasons",), "原因排行"),
    "reason-rate": Way(("rate_by_reason",), "原因的退货率"),
    "liability": Way(("liability",), "责任与代价"),
    "wait": Way(("spans",), "每一步等多久"),
    "overdue": Way(("overdue",), "超时的单"),
    "member": Way(("members",), "退货多的会员"),
    "operator": Way(("operators",), "每个操作员"),
    "mistake": Way(("errors",), "工作差错，只给店主"),
    "carrier": Way(("carriers",), "快递破损与索赔"),
    "supplier-month": Way(("suppliers",), "供应商每月"),
    "stock": Way(("stock_ages",), "库存状态与库龄"),
    "matching": Way(
        ("refunded_not_received", "received_not_refunded", "replaced_not_back"), "钱货对账，三张表"
    ),
    "all": Way(tuple(each.key for each in STATISTICS), "全部，走势按月"),
}

MONTHS: Final = 12
"""So many months are looked at, the present one included, where no day is given."""

_NUMBERS: Final = frozenset({Measure.NUMBER, Measure.MONEY, Measure.SHARE, Measure.SPAN})
_MONTH: Final = len("2026-11")
_HOUR, _DAY = 60, 24 * 60


def tell_statistics(arguments: Namespace) -> bool:
    """Answer what is asked, on the terminal, as JSON, or in a file."""
    way = WAYS[arguments.by]
    with open_shop(arguments) as session:
        scope = _scope(arguments, session, way.grain)
        with progress("统计") as watch:
            answers = list(_answers(session, way.keys, scope, watch))
        if arguments.out:
            _write(arguments, session, answers)
        elif arguments.json:
            say_json(_document(scope, arguments.shop, answers))
        else:
            say("\n\n".join(_text(each, arguments) for each in answers))
    return True


def _answers(session: Session, keys: tuple[str, ...], scope: Scope, watch: Progress) -> Iterator[Figures]:
    """Answer one after the other; among others, what only an owner may see is left out for others."""
    from erp_returns.domain.errors import OwnerFigures
    from erp_returns.services.statistics import figures_of

    for done, key in enumerate(keys):
        try:
            yield figures_of(session, key, scope, _standing_at(watch, done, len(keys)))
        except OwnerFigures:
            if len(keys) == 1:
                raise


def _standing_at(watch: Progress, done: int, total: int) -> Progress:
    """Progress of a part that cannot say how far it is."""
    return lambda _done, _total: watch(done, total)


def _scope(arguments: Namespace, session: Session, grain: Grain) -> Scope:
    today = session.clock().astimezone(session.zone).date()
    last: date = arguments.until or today
    month = last.year * 12 + last.month - MONTHS
    first: date = arguments.since or date(month // 12, month % 12 + 1, 1)
    kind = ReturnKind(arguments.kind) if arguments.kind else None
    return Scope(first, last, shop_id(arguments.shop, session.database), kind, grain).until(today)


def _write(arguments: Namespace, session: Session, answers: list[Figures]) -> None:
    from erp_returns.queries.exports import Reading
    from erp_returns.services.statistics import export_statistics

    with progress("导出") as watch:
        rows = export_statistics(session, arguments.out, answers, Reading(session.zone), watch)
    if arguments.json:
        say_json({"path": arguments.out, "rows": rows})
    else:
        say(f"{rows} 行，已保存到 {arguments.out}。")


def _document(scope: Scope, shop: str | None, answers: list[Figures]) -> dict[str, object]:
    return {
        "from": scope.first,
        "to": scope.last,
        "shop": shop,
        "kind": scope.kind,
        "step": scope.grain,
        "statistics": [_plain(each) for each in answers],
    }


def _plain(answer: Figures) -> dict[str, object]:
    columns = answer.statistic.columns
    names = [column.key for column in columns]
    return {
        "key": answer.statistic.key,
        "group": answer.statistic.group,
        "title": answer.statistic.title,
        "about": answer.statistic.about,
        "columns": [{"key": each.key, "title": each.title, "measure": each.measure} for each in columns],
        "rows": [dict(zip(names, row, strict=True)) for row in answer.rows],
        "total": dict(zip(names, answer.total, strict=True)) if answer.total else None,
    }


def _text(answer: Figures, arguments: Namespace) -> str:
    """A statistic as people read it: what it is of, its table, and what it counts."""
    from erp_returns.documents.plain import table

    asked, scope = answer.statistic, answer.scope
    chosen = (
        "现在" if asked.as_of_now else f"{scope.first} 至 {scope.last}",
        arguments.shop,
        label(scope.kind) if scope.kind else "",
    )
    head = f"【{asked.group} · {asked.title}】{'　'.join(filter(None, chosen))}"
    rows = [*answer.rows, *([answer.total] if answer.total else [])]
    shown = [
        [_shown(cell, column, scope.grain) for cell, column in zip(row, asked.columns, strict=True)]
        for row in rows
    ]
    right = frozenset(at for at, column in enumerate(asked.columns) if column.measure in _NUMBERS)
    body = table([column.title for column in asked.columns], shown, right) if rows else "没有。"
    return f"{head}\n{body}\n{asked.about}"


def _shown(cell: Cell, column: Column, grain: Grain) -> str:
    if isinstance(cell, StrEnum):
        return label(cell)
    if isinstance(cell, str):
        months = column.measure is Measure.STEP and grain is Grain.MONTH
        return cell[:_MONTH] if months else cell
    return "" if cell is None else _number(cell, column.measure)


def _number(value: int, measure: Measure) -> str:
    from erp_returns.domain.money import yuan_text

    match measure:
        case Measure.MONEY:
            return yuan_text(value)
        case Measure.SHARE:
            return f"{yuan_text(value)}%"
        case Measure.SPAN:
            return _span(value)
        case _:
            return f"{value:,}"


def _span(minutes: int) -> str:
    """A span by its two largest units."""
    if minutes < _HOUR:
        return f"{minutes} 分"
    if minutes < _DAY:
        return f"{minutes // _HOUR} 小时 {minutes % _HOUR} 分"
    return f"{minutes // _DAY} 天 {minutes % _DAY // _HOUR} 小时"
