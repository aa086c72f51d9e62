"""What a buyer's habits say: how much comes back, and when that is unusual."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from erp_returns.domain.money import divide_half_up
from erp_returns.domain.text import Sentence, sentence, translatable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erp_returns.domain.parameters import Settings

BLACK, WHITE = "black", "white"
"""Marks of a member."""

MARKS = {
    "": translatable("buyers", "没有标记"),
    BLACK: translatable("buyers", "黑名单"),
    WHITE: translatable("buyers", "白名单"),
}
"""What each is called."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Counts: paid sales and those of which something came back, units, parcels the buyer refused."""

    sales: int = 0
    returned_sales: int = 0
    units: int = 0
    returned_units: int = 0
    refused_parcels: int = 0
    mark: str = ""

    def rate(self, least_sales: int) -> int | None:
        """Sales of which something came back, per hundred; None where too few say nothing."""
        return _per_hundred(self.returned_sales, self.sales) if self.sales >= max(1, least_sales) else None

    def unit_rate(self, least_sales: int) -> int | None:
        """Units that came back, per hundred; None where too few sales say nothing."""
        enough = self.sales >= max(1, least_sales) and self.units
        return _per_hundred(self.returned_units, self.units) if enough else None


def _per_hundred(part: int, whole: int) -> int:
    return divide_half_up(100 * part, whole)


def unusual(habits: Habits, settings: Settings, average: int | None) -> Iterator[Sentence]:
    """What is unusual about a buyer; `average` is the shop's own rate per hundred, None where unknown.

    A buyer on the white list is trusted: only refused parcels are told.
    """
    if habits.mark == BLACK:
        yield Sentence(translatable("buyers", "买家在黑名单上，请店主确认后再处理。"))
    if habits.mark != WHITE:
        yield from _high_rate(habits, settings, average)
    most = settings.count("buyer_refused_parcels")
    if most and habits.refused_parcels >= most:
        yield sentence(
            translatable("buyers", "买家拒收过 {parcels} 个包裹（参数“拒收提醒次数”为 {most}）。"),
            parcels=habits.refused_parcels,
            most=most,
        )


def _high_rate(habits: Habits, settings: Settings, average: int | None) -> Iterator[Sentence]:
    high, times = settings.count("buyer_high_rate"), settings.count("buyer_times_average")
    rate = habits.rate(settings.count("buyer_least_sales"))
    if not high or rate is None or rate < high:
        return
    if average is not None and rate < times * average:
        return
    facts: dict[str, object] = {
        "sales": habits.sales,
        "returned": habits.returned_sales,
        "rate": rate,
        "high": high,
    }
    if average is None:
        template = translatable("buyers", "买家 {sales} 单退换 {returned} 单（{rate} %），达到 {high} %。")
        yield Sentence(template, facts)
        return
    template = translatable(
        "buyers",
        "买家 {sales} 单退换 {returned} 单（{rate} %），达到 {high} % 和店铺平均 {average} % 的 {times} 倍。",
    )
    yield Sentence(template, facts | {"average": average, "times": times})
