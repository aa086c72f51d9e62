"""Somebody in a process of their own, who presses whatever comes to hand."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import ReturnKind
from erp_returns.models import ReturnOrder
from erp_returns.models.database import open_database
from erp_returns.services import returns
from erp_returns.services.setup import open_session
from tests.journeys import asking
from tests.journeys.busy import BusyShop
from tests.journeys.roads import TAKEN, Desk

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier

FORWARD = (Action.APPROVE, Action.RECEIVE, Action.PAY, Action.COLLECT, Action.SHIP, Action.CONFIRM)


def press(path: str, seed: int, seconds: float, start: Barrier, answers: Queue[Counter[str]]) -> None:
    """Press for some seconds at orders others press at too; tell what was done and what was refused."""
    session = open_session(open_database(Path(path)))
    shop, dice = BusyShop.reopened(session), random.Random(seed)
    told: Counter[str] = Counter()
    start.wait()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            _step(shop, dice)
        except Refusal as refusal:
            told[type(refusal).__name__] += 1
        else:
            told["done"] += 1
    session.database.close()
    answers.put(told)


def _step(shop: BusyShop, dice: random.Random) -> None:
    orders = [row.id for row in ReturnOrder.select(ReturnOrder.id)]
    if not orders or dice.random() < 0.2:
        kind, counts = dice.choice(list(ReturnKind)), [dice.randint(0, 2) for _ in range(3)]
        sale_id = asking.sale_at(dice.randrange(30))
        returns.create(shop.session, asking.sensible(shop, sale_id, kind, counts, dice.randrange(5)))
        return
    among = FORWARD if dice.random() < 0.6 else tuple(set(TAKEN) - {Action.CREATE})
    last = orders[-12:]
    Desk(shop, shop.session, dice.choice(last)).take(dice.choice(sorted(among)))
