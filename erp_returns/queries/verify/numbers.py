"""Claims about document numbers: unique, and never ahead of the counter that gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim, Findings

_COUNTER: Final = re.compile(r"\{(0+)\}")
_TAIL: Final = re.compile(r"[0-9]+$")

_TABLES: Final = {
    "sales_order": "0",
    "return_order": "imported = 0",
    "receipt": "1",
    "inspection": "1",
    "shipment": "1",
    "refund": "1",
    "collection": "1",
    "supplier_return": "1",
    "stocktake": "1",
}
"""What carries a number, and which rows got it from a counter of ours."""

_TWICE: Final = translatable("verify", "{table}：编号 {number} 出现了 {times} 次。")
_AHEAD: Final = translatable("verify", "{table}：编号 {number} 比编号记录（到 {last}）还大，以后会重复。")
_NO_SERIES: Final = translatable("verify", "{table}：编号 {number} 不在任何编号记录里，以后可能重复。")


class _Series(NamedTuple):
    """A counter: the zeros of its pattern, and the last count given."""

    zeros: int
    last: int


class _Counters:
    """All counters, by what stands before and after their count."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._series: dict[tuple[str, str], _Series] = {}
        for pattern, last in database.execute_sql("SELECT series, last FROM number_series"):
            counter = _COUNTER.search(pattern)
            if counter:
                ends = pattern[: counter.start()], pattern[counter.end() :]
                self._series[ends] = _Series(len(counter[1]), last)
        self._suffixes = {suffix for _, suffix in self._series} or {""}

    def of(self, number: str) -> Iterator[tuple[int, int]]:
        """Every reading of a number as the count of a series: the count, and the last one given."""
        for suffix in self._suffixes:
            if not number.endswith(suffix):
                continue
            core = number[: len(number) - len(suffix)]
            digits = _TAIL.search(core)
            for start in range(digits.start() if digits else len(core), len(core)):
                series = self._series.get((core[:start], suffix))
                count = core[start:]
                if series and len(count) >= series.zeros and (len(count) == series.zeros or count[0] != "0"):
                    yield int(count), series.last


def _numbers(database: SqliteDatabase, findings: Findings) -> None:
    counters = _Counters(database)
    for table, ours in _TABLES.items():
        _look_at_twins(database, findings, table)
        if table == "sales_order":
            continue
        for row, number in database.execute_sql(f"SELECT id, number FROM {table} WHERE {ours}"):
            findings.rows += 1
            readings = list(counters.of(number))
            if not readings:
                findings.add(_NO_SERIES, row, table=table, number=number)
            elif all(count > last for count, last in readings):
                findings.add(_AHEAD, row, table=table, number=number, last=max(last for _, last in readings))


def _look_at_twins(database: SqliteDatabase, findings: Findings, table: str) -> None:
    twins = database.execute_sql(
        f"SELECT min(id), number, count(*) FROM {table} GROUP BY number HAVING count(*) > 1"
    )
    for row, number, times in twins:
        findings.add(_TWICE, row, table=table, number=number, times=times)


CLAIMS = (Claim("numbers", translatable("verify", "每个单据编号：只用一次，不超过编号记录"), _numbers),)
