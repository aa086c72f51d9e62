"""The power goes at any moment: what was told as done is there, nothing is half done, and work goes on."""

from __future__ import annotations

import multiprocessing
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import ReturnKind
from erp_returns.models import ReturnOrder
from erp_returns.models.database import open_database
from erp_returns.queries.reading import scalar
from erp_returns.queries.verify import verify
from erp_returns.services import returns
from erp_returns.services.setup import open_session
from tests.journeys import asking
from tests.journeys.busy import BusyShop
from tests.journeys.roads import TAKEN, Desk

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

STEPS = "SELECT count(*) FROM order_event"
FORWARD = (Action.APPROVE, Action.RECEIVE, Action.PAY, Action.COLLECT, Action.SHIP, Action.CONFIRM)


def step(shop: BusyShop, dice: random.Random) -> None:
    """Raise an order, or take a step on one of the last."""
    orders = [row.id for row in ReturnOrder.select(ReturnOrder.id)][-12:]
    if not orders or dice.random() < 0.2:
        kind, counts = dice.choice(list(ReturnKind)), [dice.randint(0, 2) for _ in range(3)]
        wanted = asking.sensible(shop, asking.sale_at(dice.randrange(30)), kind, counts, dice.randrange(5))
        returns.create(shop.session, wanted)
        return
    among = FORWARD if dice.random() < 0.6 else tuple(set(TAKEN) - {Action.CREATE})
    Desk(shop, shop.session, dice.choice(orders)).take(dice.choice(sorted(among)))


def press_until_killed(path: str, seed: int, told: Connection) -> None:
    """Press as fast as can be; tell after each step how long the histories are."""
    session = open_session(open_database(Path(path)))
    shop, dice = BusyShop.reopened(session), random.Random(seed)
    told.send(0)
    while True:
        try:
            step(shop, dice)
        except Refusal:
            continue
        told.send(scalar(session.database, STEPS))


def killed(path: str, seed: int, dice: random.Random) -> int:
    """Let somebody press and kill them somewhere in a step; gives how long they said the histories are."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    person = spawn.Process(target=press_until_killed, args=(path, seed, theirs), daemon=True)
    person.start()
    theirs.close()
    for _ in range(dice.randint(1, 12)):
        last = ours.recv()
    if ours.poll(dice.uniform(0, 0.02)):
        last = ours.recv()
    person.kill()
    person.join()
    return int(last)


def kill_again_and_again(tmp_path: Path, times: int) -> None:
    shop = BusyShop(tmp_path)
    for _ in range(4):
        shop.sell_s1()
    path = str(shop.session.database.database)
    shop.session.database.close()
    dice, before = random.Random(9), 0
    for seed in range(times):
        told = killed(path, seed, dice)
        database = open_database(Path(path))
        steps = int(str(scalar(database, STEPS)))
        violations = [each.text for check in verify(database).checks for each in check.violations]
        database.close()
        assert violations == []
        assert steps >= max(told, before)
        before = steps
    assert before > times


def test_whoever_is_killed_leaves_nothing_half_done(tmp_path):
    kill_again_and_again(tmp_path, 4)


@pytest.mark.nightly
def test_whoever_is_killed_all_night_leaves_nothing_half_done(tmp_path):
    kill_again_and_again(tmp_path, 200)
