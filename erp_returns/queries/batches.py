"""What an action would do to a selection of orders, read before anybody says yes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.amounts import Settled, still_to_collect, still_to_refund
from erp_returns.domain.availability import OrderState, unavailable
from erp_returns.domain.batches import BatchOrder
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import PaymentMethod, ReturnKind, SaleStatus, Status
from erp_returns.domain.money import yuan_text
from erp_returns.domain.parameters import Settings
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.queries.approvals import approval_refusals, ceiling_refusals
from erp_returns.queries.reading import places
from erp_returns.queries.second_person import agreed_by

PAGE = 500


class _Row(NamedTuple):
    id: int
    number: str
    version: int
    kind: str
    status: str
    buyer: str
    receiver: str
    net_due_fen: int
    refunded_fen: int
    collected_fen: int
    waived_fen: int
    since: str
    unshipped: int
    compensation_fen: int
    shipped_units: int
    sale_number: str
    sale_status: str
    platform_refunded_fen: int
    method: str
    payee: str
    account: str
    bought_by: str

    @property
    def settled(self) -> Settled:
        return Settled(self.refunded_fen, self.collected_fen, self.waived_fen)

    @property
    def to_refund_fen(self) -> int:
        ended = self.status in (Status.REJECTED, Status.CANCELLED)
        return 0 if ended else still_to_refund(self.net_due_fen, self.settled)


_SELECT = """
SELECT o.id, o.number, o.version, o.kind, o.status,
       coalesce(nullif(m.account, ''), nullif(m.name, ''), o.receiver_name), o.receiver_name,
       o.net_due_fen, o.refunded_fen, o.collected_fen, o.waived_fen,
       coalesce((SELECT e.at FROM order_event e
                 WHERE e.return_order_id = o.id AND e.to_status = o.status AND e.from_status <> o.status
                 ORDER BY e.sequence DESC LIMIT 1), o.requested_at),
       EXISTS (SELECT 1 FROM return_line WHERE return_order_id = o.id AND basis = 'unshipped'),
       (SELECT coalesce(sum(agreed_fen), 0) FROM return_line
        WHERE return_order_id = o.id AND basis = 'compensation'),
       (SELECT coalesce(sum(shipped), 0) FROM replacement_line WHERE return_order_id = o.id),
       coalesce(s.number, ''), coalesce(s.status, ''), coalesce(s.platform_refunded_fen, 0),
       coalesce(own.method, last.method, 'platform'), coalesce(own.payee, ''), coalesce(own.account, ''),
       coalesce(s.receiver_name, '')
FROM return_order o
LEFT JOIN sales_order s ON s.id = o.sales_order_id
LEFT JOIN member m ON m.id = o.member_id
LEFT JOIN refund own ON own.id = (SELECT max(d.id) FROM refund d
    WHERE d.return_order_id = o.id AND d.amount_fen > 0
      AND NOT EXISTS (SELECT 1 FROM refund r WHERE r.reverses_id = d.id))
LEFT JOIN refund last ON last.id = (SELECT max(d.id) FROM return_order x
    JOIN refund d ON d.return_order_id = x.id
    WHERE x.member_id = o.member_id AND d.amount_fen > 0)
"""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at a selection: what this person may do, and the shop's settings."""

    operator_id: int
    permissions: Collection[Permission]
    settings: Settings


def pages(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """So many ids at a time as one statement takes."""
    for start in range(0, len(ids), PAGE):
        yield ids[start : start + PAGE]


def batch_orders(
    database: SqliteDatabase,
    action: Action,
    ids: Sequence[int],
    viewer: Viewer,
    watch: Callable[[int], None] = lambda _done: None,
) -> list[BatchOrder]:
    """The orders of a selection in its order, each with what stands in the way of `action`.

    `watch` is called with how many were read, and may raise to stop.
    """
    found: list[BatchOrder] = []
    for page in pages(ids):
        watch(len(found))
        sql = f"{_SELECT} WHERE o.id IN ({places(len(page))})"
        read = {row[0]: _Row._make(row) for row in database.execute_sql(sql, tuple(page))}
        agreed = agreed_by(database, page) if viewer.settings.flag("two_person_refund") else {}
        orders = (
            _order(read[identity], action, viewer, agreed=viewer.operator_id in agreed.get(identity, ()))
            for identity in page
            if identity in read
        )
        found += [_held_to_limits(database, order, action, viewer) for order in orders]
    return found


def _held_to_limits(
    database: SqliteDatabase, order: BatchOrder, action: Action, viewer: Viewer
) -> BatchOrder:
    """An order nothing else stands against, with what its amounts will be refused for."""
    if order.why is not None or action not in (Action.APPROVE, Action.PAY):
        return order
    found: Iterator[Refusal] = ceiling_refusals(database, order.id)
    if action is Action.APPROVE:
        large = Permission.LARGE_COMPENSATION in viewer.permissions
        found = approval_refusals(database, order.id, viewer.settings, large_compensation=large)
    refusal = next(found, None)
    if refusal is None:
        return order
    return replace(order, why=Sentence(refusal.template, refusal.facts, "errors"))


def _order(row: _Row, action: Action, viewer: Viewer, *, agreed: bool) -> BatchOrder:
    return BatchOrder(
        row.id,
        row.number,
        row.version,
        row.buyer,
        row.to_refund_fen if action is Action.PAY else row.net_due_fen,
        row.since,
        PaymentMethod(row.method),
        (row.payee or row.receiver).strip(),
        row.account,
        bool(row.unshipped),
        row.platform_refunded_fen,
        "" if row.payee else row.bought_by.strip(),
        _why_not(row, action, viewer, agreed=agreed),
    )


def _why_not(row: _Row, action: Action, viewer: Viewer, *, agreed: bool) -> Sentence | None:
    if action is Action.PAY and row.status in (Status.APPROVED, Status.AWAITING_RETURN):
        return Sentence(
            translatable("actions", "商品还没有收齐；要先行退款，请打开这张单单独付款。"), context="actions"
        )
    why = unavailable(action, _state(row, agreed=agreed), viewer.permissions)
    if why is not None:
        return Sentence(why.template, why.facts, "actions")
    return _money_problem(row, viewer) if action is Action.APPROVE else None


def _state(row: _Row, *, agreed: bool) -> OrderState:
    return OrderState(
        kind=ReturnKind(row.kind),
        status=Status(row.status),
        shipped_units=row.shipped_units,
        to_refund_fen=row.to_refund_fen,
        to_collect_fen=still_to_collect(row.net_due_fen, row.settled),
        refunded_fen=row.refunded_fen,
        collected_fen=row.collected_fen,
        waived_fen=row.waived_fen,
        another_must_pay=agreed,
    )


def _money_problem(row: _Row, viewer: Viewer) -> Sentence | None:
    """What can be seen already of what approving will refuse."""
    most = viewer.settings.count("max_compensation")
    if row.compensation_fen > most and Permission.LARGE_COMPENSATION not in viewer.permissions:
        text = translatable("actions", "不退货补偿超过 {most} 元的上限，需要店主审核。")
        return Sentence(text, {"most": yuan_text(most)}, "actions")
    if row.sale_status == SaleStatus.CLOSED and row.net_due_fen > 0:
        text = translatable("actions", "原订单已被平台关闭，不能再退款；请把退款金额改为 0。")
        return Sentence(text, context="actions")
    return None


@dataclass(slots=True)
class SelectionSum:
    """A selection at a glance: how many orders stand where, and what is still to be refunded in fen."""

    count: int = 0
    due_fen: int = 0
    to_pay_fen: int = 0
    by_status: dict[str, int] = field(default_factory=dict)

    def starting(self, action: Action) -> int:
        """How many stand where an action starts from."""
        return sum(self.by_status.get(status, 0) for status in ACTIONS[action].starts)


_SUMS = """
SELECT o.status, count(*), sum(max(0, o.net_due_fen)),
       sum(CASE WHEN o.status = 'awaiting_refund'
           THEN max(0, o.net_due_fen + o.collected_fen - o.refunded_fen) ELSE 0 END)
FROM return_order o
"""


def selection_sum(database: SqliteDatabase, ids: Sequence[int]) -> SelectionSum:
    """Count a selection and add it up."""
    found = SelectionSum()
    for page in pages(ids):
        sql = f"{_SUMS} WHERE o.id IN ({places(len(page))}) GROUP BY o.status"
        for status, count, due, to_pay in database.execute_sql(sql, tuple(page)):
            found.count += count
            found.due_fen += due
            found.to_pay_fen += to_pay
            found.by_status[status] = found.by_status.get(status, 0) + count
    return found


def numbers_of(database: SqliteDatabase, ids: Sequence[int]) -> list[str]:
    """The numbers of return orders, in the order of their ids."""
    numbers: dict[int, str] = {}
    for page in pages(ids):
        sql = f"SELECT id, number FROM return_order WHERE id IN ({places(len(page))})"
        numbers.update(database.execute_sql(sql, tuple(page)))
    return [numbers[identity] for identity in ids if identity in numbers]


def held_back() -> Sentence:
    """Why an order with amounts that were typed and not booked stays out of a batch."""
    text = translatable("actions", "这张单上有填写了还没有提交的金额；请单独审核它。")
    return Sentence(text, context="actions")
