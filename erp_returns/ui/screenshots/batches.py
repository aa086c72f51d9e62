"""Pictures of what is asked and told about a selection of orders."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.batches import BatchOrder, PayingWay, plan
from erp_returns.queries.batches import Viewer, batch_orders
from erp_returns.queries.people import permissions_of
from erp_returns.queries.queues import refund_queue, review_queue
from erp_returns.queries.settings import settings
from erp_returns.services.batches import BatchResult, Outcome
from erp_returns.ui.dialogs.batch_kinds import DIALOGS
from erp_returns.ui.dialogs.batch_result import BatchResultDialog
from erp_returns.ui.dialogs.export_list import ExportDialog
from erp_returns.ui.screenshots.stage import Stage
from erp_returns.ui.texts import translated

_MOST = 12


def batch(action: Action, stage: Stage) -> QWidget:
    """The sums of an action on all that waits, whatever it waits for."""
    return DIALOGS[action](stage.desk, action, _orders(action, stage), stage.window)


def result(stage: Stage) -> QWidget:
    """What became of a batch of payments, some of them refused."""
    planned = plan(_orders(Action.PAY, stage), PayingWay())
    outcomes = tuple(
        Outcome(order, done=order.id not in planned.reasons, why=planned.reasons.get(order.id))
        for order in planned.orders
    )
    verb = translated("actions", ACTIONS[Action.PAY].label)
    return BatchResultDialog(stage.desk, verb, BatchResult(outcomes), stage.window)


def export_list(stage: Stage) -> QWidget:
    """What of a list goes into a file."""
    return ExportDialog(stage.desk, 412, 3, lines=True, parent=stage.window)


def _orders(action: Action, stage: Stage) -> list[BatchOrder]:
    session = stage.desk.session
    database, operator = session.database, session.operator_id
    waiting = [*review_queue(database).first(_MOST), *refund_queue(database).first(_MOST)]
    viewer = Viewer(operator, permissions_of(database, operator), settings(database))
    return batch_orders(database, action, [row.id for row in waiting], viewer)
