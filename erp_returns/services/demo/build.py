"""The demo database is made: founded, furnished, sold to, and lived in for some months."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

from peewee import SqliteDatabase

from erp_returns.documents.sales_files.drafts import SaleDraft
from erp_returns.domain.errors import Refusal
from erp_returns.domain.text import translatable
from erp_returns.models.database import open_database
from erp_returns.services import sales_import
from erp_returns.services.demo.days import Clock, this_morning
from erp_returns.services.demo.material import read_material
from erp_returns.services.demo.play import Played, invent_stories, play
from erp_returns.services.demo.sales import DAYS, as_file, closed, invent_sales, stop_some
from erp_returns.services.demo.shelf import Shelf
from erp_returns.services.demo.shop import furnish
from erp_returns.services.session import Session, utc_now
from erp_returns.services.setup import found_shop, open_session


class DemoCancelled(Refusal):
    """Somebody stopped the making of the demo."""

    template: ClassVar[str] = translatable("errors", "演示数据没有做完，已删去；再次打开演示时会重新生成。")


def build_demo(
    path: Path,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    now: datetime | None = None,
) -> Played:
    """Make the demo's database at `path`, whole or not at all; the same day gives the same shop.

    Everything in it happened before the day of `now`. Raises `DemoCancelled` when `cancelled()` says so.
    """
    part = path.with_name(f".{path.name}.part")
    _remove(part)
    try:
        database = open_database(part)
        try:
            _in_one_file(database)
            played = _live(database, this_morning(now or utc_now()), _Watch(progress, cancelled))
        finally:
            database.close()
        part.replace(path)
    finally:
        _remove(part)
    return played


@dataclass(slots=True)
class _Watch:
    """Tells how far the making is, and leaves when asked to."""

    progress: Callable[[int, int], object] | None
    cancelled: Callable[[], bool] | None
    done: int = 0
    total: int = 1

    def tick(self) -> None:
        if self.cancelled is not None and self.cancelled():
            raise DemoCancelled
        if self.progress is not None:
            self.progress(self.done, self.total)
        self.done = min(self.done + 1, self.total)


def _in_one_file(database: SqliteDatabase) -> None:
    """Nobody else looks on, and a power cut leaves nothing worth keeping: no waiting for the disk."""
    database.pragma("journal_mode", "memory")
    database.pragma("synchronous", 0)


def _live(database: SqliteDatabase, morning: datetime, watch: _Watch) -> Played:
    material = read_material()
    clock = Clock(morning - timedelta(days=DAYS, hours=-10))
    watch.tick()
    found_shop(database, clock.now)
    staff = furnish(open_session(database, clock=clock), clock, material)
    watch.tick()
    drafts = stop_some(invent_sales(material, morning), material, morning)
    at_the_end = replace(staff.owner, clock=lambda: morning)
    sales_import.apply(at_the_end, as_file(drafts), files=("演示订单.csv",))
    stories = invent_stories(Shelf(database), staff, material, morning)
    watch.total = sum(len(story.road.steps.split()) for story in stories) + 3
    played = play(stories, staff, material, clock, morning, watch.tick)
    _close_refunded(staff.owner, drafts)
    return played


_REFUNDED = """
SELECT s.number, s.paid_fen FROM sales_order s
WHERE s.status IN ('pending_shipment', 'shipped') AND s.effect IN ('fully_returned', 'fully_refunded')
"""


def _close_refunded(owner: Session, drafts: list[SaleDraft]) -> None:
    """The platforms close what was refunded before it reached anybody; the next export says so."""
    refunded = dict(owner.database.execute_sql(_REFUNDED).fetchall())
    changed = [closed(draft, refunded[draft.number]) for draft in drafts if draft.number in refunded]
    sales_import.apply(owner, as_file(changed), files=("演示订单（更新）.csv",))


def _remove(part: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)
