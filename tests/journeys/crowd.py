"""Somebody in a process of their own, who presses whatever their work brings along."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import ReturnKind, Role
from erp_returns.domain.requests import Amendment
from erp_returns.models import ReturnOrder
from erp_returns.models.database import open_database
from erp_returns.queries.editing import request_of
from erp_returns.services import amendments, returns
from erp_returns.services.setup import open_session
from tests.journeys import asking
from tests.journeys.busy import BusyShop
from tests.journeys.quick import Quick
from tests.journeys.roads import TAKEN

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier

    from erp_returns.services.session import Session

LOOKED_AT = 3
"""So many orders are looked at before the first of them is acted on: what was seen may be old."""
SALES = 40
LATEST = 40

WORK: Mapping[Role, Sequence[Action]] = {
    Role.SERVICE: (
        *(Action.CREATE,) * 3,
        *(Action.EDIT,) * 3,
        *(Action.AMEND,) * 3,
        Action.SHIP_BACK,
        Action.INSTRUCT,
        Action.RESUBMIT,
        Action.CANCEL,
        *(Action.CONFIRM,) * 2,
    ),
    Role.WAREHOUSE: (
        *(Action.RECEIVE,) * 4,
        Action.INSPECT,
        *(Action.SHIP,) * 3,
        Action.SEND_BACK,
        Action.REPLACEMENT_BACK,
    ),
    Role.FINANCE: (*(Action.PAY,) * 4, *(Action.COLLECT,) * 2, Action.REFUSE_REFUND, Action.REVIEW_AGAIN),
    Role.OWNER: (
        *(Action.APPROVE,) * 6,
        *(Action.RECEIVE, Action.SHIP, Action.PAY, Action.COLLECT) * 2,
        Action.REJECT,
        Action.CLOSE_SHORT,
        Action.WAIVE,
        Action.REOPEN,
        Action.EDIT,
        Action.AMEND,
    ),
}
"""What comes up in a person's work, as often as it does."""


@dataclass
class Told:
    """What somebody did, was refused, and which orders they wrote a note on."""

    person: str
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    noted: Counter[int] = field(default_factory=Counter)


class Hasty(Quick):
    """Acts on an order as they saw it; on its note everybody counts one further than what they read."""

    def __init__(self, shop: BusyShop, session: Session, order_id: int) -> None:
        super().__init__(shop, session, order_id)
        self.request = request_of(session.database, order_id)
        self.next_note = str(int(self.request.internal_note or 0) + 1)

    def edit(self) -> None:
        returns.edit(self.session, self.id, self.version, replace(self.request, internal_note=self.next_note))

    def amend(self) -> None:
        amendments.amend(self.session, self.id, self.version, Amendment(internal_note=self.next_note))


class Worker:
    """One person at work, for some time."""

    def __init__(self, path: str, name: str, role: Role, seed: int) -> None:
        self.session = open_session(open_database(Path(path)), name)
        self.shop, self.dice = BusyShop.reopened(self.session), random.Random(seed)
        self.role, self.told = role, Told(name)

    def work(self, until: float) -> None:
        """Look at a few orders, act on them, and look at others; nobody goes before anything was done."""
        while time.monotonic() < until or not self.told.done:
            looked_at = [
                (action, self._look(action)) for action in self.dice.choices(self._work, k=LOOKED_AT)
            ]
            for action, desk in looked_at:
                self._try(action, desk)

    @property
    def _work(self) -> Sequence[Action]:
        """Now and then somebody tries what is none of their business."""
        return tuple(TAKEN) if self.dice.random() < 0.1 else WORK[self.role]

    def _look(self, action: Action) -> Hasty | None:
        starts = [str(status) for status in ACTIONS[action].starts]
        waiting = ReturnOrder.select(ReturnOrder.id).order_by(ReturnOrder.id.desc()).limit(LATEST)
        if starts and self.dice.random() < 0.9:
            waiting = waiting.where(ReturnOrder.status.in_(starts))
        found = [row.id for row in waiting]
        return Hasty(self.shop, self.session, self.dice.choice(found)) if found else None

    def _try(self, action: Action, desk: Hasty | None) -> None:
        if action in (Action.CLOSE_DISPUTE, Action.RAISE_ANEW):
            return
        try:
            if action is Action.CREATE:
                self._create()
            elif desk is not None:
                TAKEN_HERE.get(action, TAKEN[action])(desk)
            else:
                return
        except Refusal as refusal:
            self.told.refused[type(refusal).__name__] += 1
            return
        self.told.done[str(action)] += 1
        if action in TAKEN_HERE and desk is not None:
            self.told.noted[desk.id] += 1

    def _create(self) -> None:
        kind, counts = self.dice.choice(list(ReturnKind)), [self.dice.randint(0, 2) for _ in range(3)]
        sale_id = asking.sale_at(self.dice.randrange(SALES))
        wanted = asking.sensible(self.shop, sale_id, kind, counts, self.dice.randrange(5))
        returns.create(self.session, wanted)


TAKEN_HERE = {Action.EDIT: Hasty.edit, Action.AMEND: Hasty.amend}


def press(
    path: str, person: tuple[str, Role], seed: int, seconds: float, start: Barrier, answers: Queue[Told]
) -> None:
    """Work for some seconds at orders others work at too; tell what was done and what was refused."""
    worker = Worker(path, *person, seed)
    start.wait()
    worker.work(time.monotonic() + seconds)
    worker.session.database.close()
    answers.put(worker.told)
