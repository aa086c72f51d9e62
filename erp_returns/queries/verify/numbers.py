"""Claims about document numbers: unique, and never ahead of the counter that gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim, Findings

_COUNTER: Final = re.compile(r"\{(0+)\}")

_LEFT_OUT: Final = "SELECT after FROM shop_event WHERE subject = 'shop' AND action = 'numbers_left_out'"
_SPAN: Final = re.compile(r'"([^" ]*\{0+\}[^" ]*) (\d+)–(\d+)"')

_MOST_MET: Final = 10_000_000
"""Counts of one series that are looked for."""

_SHOWN: Final = 5
"""Missing counts that are named."""

_TABLES: Final = {
    "sales_order": "0",
    "return_order": "1",
    "receipt": "1",
    "inspection": "1",
    "shipment": "1",
    "refund": "1",
    "collection": "1",
    "repair": "1",
    "supplier_return": "1",
    "stocktake": "1",
}
"""What carries a number, and which rows got it from a counter of ours."""

_TWICE: Final = translatable("verify", "{table}：编号 {number} 出现了 {times} 次。")
_AHEAD: Final = translatable("verify", "{table}：编号 {number} 比编号记录（到 {last}）还大，以后会重复。")
_MISSING: Final = translatable("verify", "编号记录 {series} 到 {last}，单据却只有 {found} 张，缺 {missing}。")
_NO_SERIES: Final = translatable("verify", "{table}：编号 {number} 不在任何编号记录里，以后可能重复。")


class _Series(NamedTuple):
    """A counter: its pattern, the zeros in it, the last count given, and a bit for each count that is met."""

    pattern: str
    zeros: int
    last: int
    met: bytearray


class _Counters:
    """All counters, by what stands before and after their count."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._series: dict[tuple[str, str], _Series] = {}
        for pattern, last in database.execute_sql("SELECT series, last FROM number_series"):
            counter = _COUNTER.search(pattern)
            if counter:
                ends = pattern[: counter.start()], pattern[counter.end() :]
                met = bytearray(min(last, _MOST_MET) // 8 + 1)
                self._series[ends] = _Series(pattern, len(counter[1]), last, met)
        self._ends = {(len(prefix), suffix) for prefix, suffix in self._series}

    def of(self, number: str) -> Iterator[tuple[int, int]]:
        """Every reading of a number as the count of a series, which then is met: the count, and the last."""
        for start, suffix in self._ends:
            count = number[start : len(number) - len(suffix)]
            if not (count.isascii() and count.isdecimal() and number.endswith(suffix)):
                continue
            series = self._series.get((number[:start], suffix))
            if series and len(count) >= series.zeros and (len(count) == series.zeros or count[0] != "0"):
                _meet(series, int(count))
                yield int(count), series.last

    def leave_out(self, database: SqliteDatabase) -> None:
        """Take counts for met that were given after a backup which was brought back, as the log says."""
        by_pattern = {series.pattern: series for series in self._series.values()}
        for (said,) in database.execute_sql(_LEFT_OUT):
            for pattern, first, last in _SPAN.findall(said):
                if pattern in by_pattern:
                    for count in range(int(first), min(int(last), _MOST_MET) + 1):
                        _meet(by_pattern[pattern], count)

    def missing(self) -> Iterator[tuple[_Series, list[int]]]:
        """Series with counts that were given and that no document carries."""
        for series in self._series.values():
            last = min(series.last, _MOST_MET)
            found = sum(byte.bit_count() for byte in series.met)
            if found < last:
                yield series, [count for count in range(1, last + 1) if not _is_met(series, count)]


def _meet(series: _Series, count: int) -> None:
    if 0 < count <= min(series.last, _MOST_MET):
        series.met[count // 8] |= 1 << count % 8


def _is_met(series: _Series, count: int) -> bool:
    return bool(series.met[count // 8] & 1 << count % 8)


def _numbers(database: SqliteDatabase, findings: Findings) -> None:
    counters = _Counters(database)
    for table, ours in _TABLES.items():
        _look_at_twins(database, findings, table)
        for row, number in database.execute_sql(f"SELECT id, number FROM {table} WHERE {ours}"):
            findings.rows += 1
            readings = list(counters.of(number))
            if not readings:
                findings.add(_NO_SERIES, row, table=table, number=number)
            elif all(count > last for count, last in readings):
                findings.add(_AHEAD, row, table=table, number=number, last=max(last for _, last in readings))
    counters.leave_out(database)
    _look_for_gaps(database, findings, counters)


def _look_for_gaps(database: SqliteDatabase, findings: Findings, counters: _Counters) -> None:
    """What was given is there; sales are read only where the counters of the others leave something open."""
    if any(counters.missing()):
        for (number,) in database.execute_sql("SELECT number FROM sales_order"):
            for _ in counters.of(number):
                pass
    for series, missing in counters.missing():
        named = "、".join(map(str, missing[:_SHOWN])) + ("…" if len(missing) > _SHOWN else "")
        findings.add(
            _MISSING,
            series=series.pattern,
            last=series.last,
            found=series.last - len(missing),
            missing=named,
        )


def _look_at_twins(database: SqliteDatabase, findings: Findings, table: str) -> None:
    twins = database.execute_sql(
        f"SELECT min(id), number, count(*) FROM {table} GROUP BY number HAVING count(*) > 1"
    )
    for row, number, times in twins:
        findings.add(_TWICE, row, table=table, number=number, times=times)


CLAIMS = (
    Claim(
        "numbers",
        translatable("verify", "单据编号：只用一次，不超过编号记录，中间不缺"),
        _numbers,
        worked_out=True,
    ),
)
