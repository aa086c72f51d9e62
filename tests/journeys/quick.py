"""Everybody presses the same button on the same order in the same moment."""

from __future__ import annotations

from pathlib import Path
from threading import Barrier, Thread
from typing import TYPE_CHECKING

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import Refusal
from erp_returns.models.database import open_database
from erp_returns.services.setup import open_session
from tests.journeys.busy import BusyShop
from tests.journeys.roads import Desk

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier as ProcessBarrier

    from erp_returns.services.session import Session


class Quick(Desk):
    """Somebody who looked at the order, and does not look again."""

    def __init__(self, shop: BusyShop, session: Session, order_id: int) -> None:
        super().__init__(shop, session, order_id)
        self.seen = super().version

    @property
    def version(self) -> int:
        return self.seen

    def press(self, action: Action) -> str:
        """Take an action: 'done', or the name of what stood in the way."""
        try:
            self.take(action)
        except Refusal as refusal:
            return type(refusal).__name__
        return "done"


def in_threads(shop: BusyShop, order_id: int, action: Action, people: int) -> list[str]:
    """What each of several threads was told, who all press in one moment."""
    start, told = Barrier(people), []
    desks = [Quick(shop, shop.session, order_id) for _ in range(people)]

    def work(desk: Quick) -> None:
        shop.session.database.connect(reuse_if_open=True)
        start.wait()
        told.append(desk.press(action))
        shop.session.database.close()

    threads = [Thread(target=work, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def in_a_process(
    path: str, order_ids: list[int], action: str, start: ProcessBarrier, answers: Queue[list[str]]
) -> None:
    """Press on one order after the other, each in the moment in which others press too."""
    session = open_session(open_database(Path(path)))
    shop = BusyShop.reopened(session)
    desks = [Quick(shop, session, order_id) for order_id in order_ids]
    told = []
    for desk in desks:
        start.wait()
        told.append(desk.press(Action(action)))
    session.database.close()
    answers.put(told)
