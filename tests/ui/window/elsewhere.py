"""Another program at work on the same database: it changes an order when it is told to, and says when."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from erp_returns.models.database import immediate, open_database
from erp_returns.queries.editing import request_of
from erp_returns.queries.return_form import order_head
from erp_returns.services import returns
from erp_returns.services.setup import open_session

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def hold(path: str, ordered: Connection) -> None:
    """Hold the right to write for as many seconds as are ordered, and say when it is held."""
    database = open_database(Path(path))
    ordered.send(0.0)
    while (seconds := ordered.recv()) is not None:
        with immediate(database):
            ordered.send(time.time())
            time.sleep(seconds)
    database.close()


def write_notes(path: str, ordered: Connection) -> None:
    """Write each note that is ordered (order id, text), and answer with the moment of the commit."""
    session = open_session(open_database(Path(path)))
    ordered.send(0.0)
    while (order := ordered.recv()) is not None:
        order_id, note = order
        request = replace(request_of(session.database, order_id), internal_note=note)
        returns.edit(session, order_id, order_head(session.database, order_id).version, request)
        ordered.send(time.time())
    session.database.close()
