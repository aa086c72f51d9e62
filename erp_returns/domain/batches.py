"""One action on many orders: what will be done, what will not and why, and the sums seen before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from erp_returns.domain.kinds import PaymentMethod
from erp_returns.domain.text import Sentence, translatable


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """An order of a selection as it was read; what is booked is what stands here.

    `amount_fen` is what is due (negative: owed by the customer), for a payment what is still to be paid.
    `method` is how money last went to this buyer, `payee` and `account` whom it goes to; `since` is when
    the order came into its status (UTC text). `why` says what stands in the way.
    """

    id: int
    number: str
    version: int
    buyer: str
    amount_fen: int
    since: str
    method: PaymentMethod = PaymentMethod.PLATFORM
    payee: str = ""
    account: str = ""
    unshipped: bool = False
    platform_refunded_fen: int = 0
    bought_by: str = ""
    """Who received the sale; a payee of another name is looked at one by one."""
    why: Sentence | None = None


@dataclass(frozen=True, slots=True)
class PayingWay:
    """How the refunds of a batch are paid: by one method, or each as its buyer was paid last (None)."""

    method: PaymentMethod | None = None
    intercepted: bool = False
    """The goods that were to ship were stopped first, all of them."""

    def method_of(self, order: BatchOrder) -> PaymentMethod:
        """How one order is paid."""
        return self.method or order.method


@dataclass(frozen=True, slots=True)
class Refused:
    """Orders that cannot be done for one reason."""

    why: Sentence
    orders: tuple[BatchOrder, ...]


@dataclass(frozen=True, slots=True)
class MethodSum:
    """What goes out by one method."""

    method: PaymentMethod
    count: int
    amount_fen: int


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """All orders of a selection: `doable` ones in order, and for each other one its `reasons` by id."""

    orders: tuple[BatchOrder, ...]
    reasons: Mapping[int, Sentence] = field(default_factory=dict)
    way: PayingWay | None = None

    @property
    def doable(self) -> tuple[BatchOrder, ...]:
        """What will be tried."""
        return tuple(order for order in self.orders if order.id not in self.reasons)

    @property
    def due_fen(self) -> int:
        """What the shop owes for what will be done."""
        return sum(max(0, order.amount_fen) for order in self.doable)

    @property
    def owed_fen(self) -> int:
        """What customers owe for what will be done."""
        return sum(max(0, -order.amount_fen) for order in self.doable)

    @property
    def oldest(self) -> str:
        """Since when the oldest one that will be done has waited (UTC text); nothing for nothing."""
        return min((order.since for order in self.doable), default="")

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What will not be done, the reasons most frequent first."""
        found: dict[str, list[BatchOrder]] = {}
        for order in self.orders:
            if order.id in self.reasons:
                found.setdefault(str(self.reasons[order.id]), []).append(order)
        groups = [Refused(self.reasons[orders[0].id], tuple(orders)) for orders in found.values()]
        return tuple(sorted(groups, key=lambda group: -len(group.orders)))

    @property
    def methods(self) -> tuple[MethodSum, ...]:
        """What will be paid by each method."""
        if self.way is None:
            return ()
        found: dict[PaymentMethod, list[int]] = {}
        for order in self.doable:
            found.setdefault(self.way.method_of(order), []).append(order.amount_fen)
        return tuple(
            MethodSum(method, len(found[method]), sum(found[method]))
            for method in PaymentMethod
            if method in found
        )


def plan(orders: Iterable[BatchOrder], way: PayingWay | None = None) -> BatchPlan:
    """Sort a selection into what will be done and what will not; `way` for a payment."""
    kept = tuple(orders)
    reasons = {order.id: why for order in kept if (why := _obstacle(order, way)) is not None}
    return BatchPlan(kept, reasons, way)


def _obstacle(order: BatchOrder, way: PayingWay | None) -> Sentence | None:
    if order.why is not None or way is None:
        return order.why
    if order.unshipped and not way.intercepted:
        return Sentence(
            translatable("actions", "商品还没有发货；请先拦截发货并勾选“已拦截发货”。"), context="actions"
        )
    if not order.payee and way.method_of(order) is not PaymentMethod.PLATFORM:
        return Sentence(
            translatable("actions", "没有收款人；请单独付款并填写收款人，或改为平台原路退回。"),
            context="actions",
        )
    if order.bought_by not in ("", order.payee) and way.method_of(order) is not PaymentMethod.PLATFORM:
        text = translatable("actions", "收款人 {payee} 不是原订单的收货人 {bought}；请核对后单独付款。")
        return Sentence(text, {"payee": order.payee, "bought": order.bought_by}, "actions")
    return None
