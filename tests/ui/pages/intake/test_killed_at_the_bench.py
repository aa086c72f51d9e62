"""The power goes while parcels are counted: what was shown as kept or posted is there afterwards."""

from __future__ import annotations

import multiprocessing
import random
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from erp_returns import resources
from erp_returns.models.database import open_database
from erp_returns.queries.queues import intake_draft
from erp_returns.queries.reading import scalar
from erp_returns.queries.verify import verify
from erp_returns.services.setup import open_session
from erp_returns.ui.pages.intake import IntakePage
from erp_returns.ui.pages.intake.sheet import read_sheet
from erp_returns.ui.theme import Appearance, Theme
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import DOWN, ESC, F2, F9, Clerk, ReturnsWarehouse, desk_for

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from peewee import SqliteDatabase

KEYS = (F2, "1", "2", "D", "X", "B", "+", "-", "M", DOWN, "K", "1", "Q", "2")
KEPT_AFTER_MS = 5
MOMENT = 0.05


class Told(NamedTuple):
    """What the screen said of an order: kept up to this step, or posted (None)."""

    order_id: int
    step: int | None


def work_until_killed(path: str, seed: int, told: Connection) -> None:
    """Count one parcel after another; tell what is shown as kept and as posted."""
    app = QApplication([])
    theme = Theme(app, resources.path())
    theme.apply(Appearance.LIGHT, 10)
    shop = ReturnsWarehouse.reopened(open_session(open_database(Path(path))))
    page = IntakePage(desk_for(shop.session, theme))
    page.show()
    clerk, bench, dice = Clerk(page), page.receiving.bench, random.Random(seed)
    page.receiving.half_done._timer.setInterval(KEPT_AFTER_MS)
    told.send(Told(0, None))
    for parcel in range(10_000):
        number = f"SF{seed:06}{parcel:07}"
        with shop.session.database.atomic():
            shop.sell_s1()
        order_id = shop.coming(number, Wanted(1, 3), Wanted(2, 1))
        clerk.press(ESC)
        clerk.scan(number)
        for step in range(dice.randint(1, 9)):
            clerk.press(dice.choice(KEYS))
            bench.note(replace(bench.remarks, note=str(step)))
            QTest.qWait(dice.randint(0, 3 * KEPT_AFTER_MS))
            if not bench.unkept:
                told.send(Told(order_id, step))
        if page.receiving._asking:
            clerk.press(ESC)
        clerk.press(F9)
        if "已过账" in clerk.said:
            told.send(Told(order_id, None))


def killed(path: str, seed: int, dice: random.Random) -> dict[int, int | None]:
    """Let somebody count and kill them at some moment; gives what was told of each order last."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    person = spawn.Process(target=work_until_killed, args=(path, seed, theirs), daemon=True)
    person.start()
    theirs.close()
    said = [ours.recv() for _ in range(dice.randint(1, 12))]
    if ours.poll(dice.uniform(0, MOMENT)):
        said.append(ours.recv())
    person.kill()
    person.join()
    with suppress(EOFError):
        while True:
            said.append(ours.recv())
    return {order_id: step for order_id, step in said if order_id}


def lost(database: SqliteDatabase, told: dict[int, int | None]) -> list[str]:
    """What was shown as kept or posted, and is not there."""
    missing = []
    for order_id, step in told.items():
        posted = scalar(database, "SELECT count(*) FROM receipt WHERE return_order_id = ?", (order_id,))
        draft = intake_draft(database, 2, order_id)
        sheet = read_sheet(draft.content) if draft else None
        kept = step is not None and sheet is not None and int(sheet.remarks.note) >= step
        if not (posted or kept):
            missing.append(f"{order_id}: {step}")
    return missing


def kill_again_and_again(tmp_path: Path, times: int) -> None:
    shop = ReturnsWarehouse(tmp_path)
    path = str(shop.session.database.database)
    shop.session.database.close()
    dice, told_in_all = random.Random(11), 0
    for seed in range(times):
        told = killed(path, seed, dice)
        told_in_all += len(told)
        database = open_database(Path(path))
        violations = [each.text for check in verify(database).checks for each in check.violations]
        missing = lost(database, told)
        database.close()
        assert (violations, missing) == ([], [])
    assert told_in_all >= times // 2


def test_a_killed_bench_loses_nothing_that_was_shown_as_saved(tmp_path):
    kill_again_and_again(tmp_path, 3)


@pytest.mark.nightly
def test_a_bench_killed_all_night_loses_nothing_that_was_shown_as_saved(tmp_path):
    kill_again_and_again(tmp_path, 200)
