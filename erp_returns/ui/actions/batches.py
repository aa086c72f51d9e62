"""Taking an action on a selection: read, asked once, done order by order, told in one list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.batches import BatchOrder, plan
from erp_returns.domain.text import Sentence
from erp_returns.queries.batches import Viewer, batch_orders
from erp_returns.queries.people import permissions_of
from erp_returns.queries.reading import own_connection
from erp_returns.queries.settings import settings
from erp_returns.services import refunds, review
from erp_returns.services.batches import BatchResult, run_batch
from erp_returns.services.session import Changes, Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.batch import BatchCommand, said
from erp_returns.ui.dialogs.batch_kinds import DIALOGS
from erp_returns.ui.dialogs.batch_result import BatchResultDialog
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.texts import translated

Step = Callable[[Session, BatchOrder, BatchCommand], Changes]


def _approve(session: Session, order: BatchOrder, _command: BatchCommand) -> Changes:
    return review.approve(session, order.id, order.version, seen_fen=order.amount_fen)


def _reject(session: Session, order: BatchOrder, command: BatchCommand) -> Changes:
    return review.reject(session, order.id, order.version, command.note)


def _pay(session: Session, order: BatchOrder, command: BatchCommand) -> Changes:
    way = command.planned.way
    payment = refunds.Payment(
        order.amount_fen,
        order.method if way is None else way.method_of(order),
        person=order.payee,
        account=order.account,
        reference=command.reference,
        paid_on=command.paid_on,
        intercepted=order.unshipped and way is not None and way.intercepted,
    )
    return refunds.pay(session, order.id, order.version, payment)


STEPS: dict[Action, Step] = {Action.APPROVE: _approve, Action.REJECT: _reject, Action.PAY: _pay}
"""The service that does each order, with the version and the sum that were seen."""


class BatchActions(QObject):
    """One batch at a time; `finished` carries its result once it was told, `left` that nothing was done."""

    finished = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent
        self._working = False

    @property
    def working(self) -> bool:
        """Whether a batch is being read, asked for or done."""
        return self._working

    def begin(self, action: Action, ids: Sequence[int], held: Mapping[int, Sentence] | None = None) -> None:
        """Ask for `action` on the orders with these ids; those in `held` stay out for the reason given."""
        if self._working or not ids:
            return
        self._working = True
        session, kept = self._desk.session, dict(held or {})

        def read(token: JobToken) -> list[BatchOrder]:
            def watch(done: int) -> None:
                token.check()
                token.progress(done, len(ids))

            with own_connection(session.database) as database:
                viewer = Viewer(
                    session.operator_id, permissions_of(database, session.operator_id), settings(database)
                )
                found = batch_orders(database, action, ids, viewer, watch)
            return [_with_reason(order, kept) for order in found]

        title = self.tr("核对选中的 {n} 单").format(n=f"{len(ids):,}")
        self._desk.jobs.run(
            read,
            lambda orders: self._ask(action, orders),
            self._fail,
            title=title,
            stopped=self._leave,
            owner=self,
        )

    # ---------------------------------------------------------------- asking

    def _ask(self, action: Action, orders: list[BatchOrder]) -> None:
        try:
            if not plan(orders).doable:
                self._tell_why_not(action, orders)
                command = None
            else:
                command = DIALOGS[action].ask(self._over.window(), self._desk, action, orders)
        except BaseException:
            self._leave()
            raise
        if command is None:
            self._leave()
        else:
            self._run(action, command)

    def _tell_why_not(self, action: Action, orders: Sequence[BatchOrder]) -> None:
        refused = plan(orders).refused
        if refused:
            text = self.tr("选中的 {n} 单都不能{action}：{why}")
            word, why = translated("actions", ACTIONS[action].label), said(refused[0].why)
            self._desk.notices.info(text.format(n=f"{len(orders):,}", action=word, why=why))

    # ----------------------------------------------------------------- doing

    def _run(self, action: Action, command: BatchCommand) -> None:
        session, step = self._desk.session, STEPS[action]

        def work(token: JobToken) -> BatchResult:
            with own_connection(session.database):
                return run_batch(
                    command.planned,
                    lambda order: step(session, order, command),
                    cancelled=token.cancelled,
                    progress=token.progress,
                )

        verb = translated("actions", ACTIONS[action].label)
        count = f"{len(command.planned.doable):,}"
        self._desk.jobs.run(
            work,
            lambda result: self._tell(verb, result),
            self._fail,
            title=self.tr("批量{action} {n} 单").format(action=verb, n=count),
            stopped=self._leave,
            owner=self,
        )

    def _tell(self, verb: str, result: BatchResult) -> None:
        self._working = False
        self._desk.changes.publish(result.topics)
        if result.error is not None:
            self._desk.notices.failed(result.error)
        self.finished.emit(result)
        BatchResultDialog(self._desk, verb, result, self._over.window()).show()

    def _fail(self, error: Exception) -> None:
        self._leave()
        self._desk.notices.failed(error)

    def _leave(self) -> None:
        self._working = False
        self.left.emit()


def _with_reason(order: BatchOrder, held: Mapping[int, Sentence]) -> BatchOrder:
    if order.why is None and order.id in held:
        return replace(order, why=held[order.id])
    return order
