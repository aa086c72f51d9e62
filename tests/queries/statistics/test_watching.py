"""Statistics are read as of one moment, and stop when asked to, wherever they are."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

import pytest

from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Figures, Scope
from erp_returns.queries import statistics
from erp_returns.queries.statistics import figures
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from pathlib import Path

    from erp_returns.queries.exports import Watch

NOVEMBER = Scope(date(2026, 11, 1), date(2026, 11, 30))
NOW = "2026-11-21T02:30:00Z"


class StoppedError(Exception):
    """Somebody pressed cancel."""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BusyShop:
    """A shop with some returns, so small that one has to look at every step of the database."""
    monkeypatch.setattr(statistics, "_STEPS_BETWEEN_LOOKS", 1)
    shop = BusyShop(tmp_path)
    for place in (1, 2):
        order = shop.returned(Wanted(place, 1))
        shop.approve(order)
        shop.receive(order)
    shop.pay(order)
    return shop


def asked(shop: BusyShop, key: str, watch: Watch) -> Figures:
    return figures(shop.session.database, key, NOVEMBER, NOW, None, watch)


@pytest.mark.parametrize("key", [each.key for each in STATISTICS])
def test_every_statistic_stops_when_asked_to(shop: BusyShop, key: str) -> None:
    looks: list[tuple[int, int]] = []
    whole = asked(shop, key, lambda done, total: looks.append((done, total)))
    assert looks[-1] == (1, 1)
    for last in (1, len(looks) // 2, len(looks) - 1):
        left = iter(range(last))

        def stop(_done: int, _total: int, left: object = left) -> None:
            if next(left, None) is None:  # type: ignore[call-overload]
                raise StoppedError

        with pytest.raises(StoppedError):
            asked(shop, key, stop)
    assert asked(shop, key, lambda *_: None) == whole


@pytest.mark.parametrize("key", ["course", "rate_by_shop", "rate_by_spec"])
def test_what_somebody_writes_meanwhile_is_not_half_in_it(shop: BusyShop, key: str) -> None:
    before = asked(shop, key, lambda *_: None)
    other = sqlite3.connect(str(shop.session.database.database), isolation_level=None)

    def write(done: int, total: int) -> None:
        if (done, total) == (0, 0) and not wrote:
            wrote.append(True)
            other.execute("UPDATE sales_order_line SET shipped_quantity = 1")
            other.execute("UPDATE return_line SET requested = requested + 1, received = 0, accepted = 0")

    wrote: list[bool] = []
    found = asked(shop, key, write)
    other.close()
    assert wrote
    assert found == before
    assert asked(shop, key, lambda *_: None) != before
