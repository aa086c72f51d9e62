"""The steps of the demo's stories: what staff would do, by the person whose work it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from erp_returns.domain.kinds import Disposition, Grade, ParcelKind, PaymentMethod, Status, StockState
from erp_returns.domain.requests import ChargeRequest, ParcelRequest
from erp_returns.domain.times import stored
from erp_returns.models import Defect, Refund, ReplacementLine, Shop, Warehouse
from erp_returns.services import (
    disputes,
    exchanges,
    follow_ups,
    giving_back,
    receiving,
    refunds,
    returns,
    review,
)
from erp_returns.services.demo import couriers, raising
from erp_returns.services.demo.story import LineStand, Story
from erp_returns.services.inspection import Group, inspect

_GOOD: Final = (Grade.GOOD, Disposition.RESTOCK)
_DEFECTS: Final = (
    (Grade.DEFECTIVE, Disposition.MARK_DOWN, "buyer"),
    (Grade.DEFECTIVE, Disposition.TO_SUPPLIER, "supplier"),
    (Grade.DEFECTIVE, Disposition.TO_SUPPLIER, "supplier"),
    (Grade.DEFECTIVE, Disposition.REPAIR, "supplier"),
    (Grade.SCRAP, Disposition.SCRAP, "carrier"),
)
_CRUSHED: Final = (
    (Grade.DEFECTIVE, Disposition.MARK_DOWN, "carrier"),
    (Grade.SCRAP, Disposition.SCRAP, "carrier"),
)
_SET_ASIDE: Final = (Disposition.MARK_DOWN, Disposition.TO_SUPPLIER)
"""What does not lie among the good goods."""

_OWNERS: Final = ("create_compensation", "create_lost", "create_unsold")
"""How the orders begin that the owner approves."""

_RETURN_FREIGHT: Final = (4_50, 5_00, 5_50, 6_00)


def approve(story: Story, agreement: review.Agreement | None = None) -> None:
    """One of the service may approve; the owner does the rest."""
    by_owner = story.road.steps.startswith(_OWNERS) or story.chance.random() < 0.5  # noqa: PLR2004
    reviewer = story.staff.owner if by_owner else story.staff.service[0]
    review.approve(reviewer, story.order_id, story.version, agreement)


def approve_freight(story: Story) -> None:
    """The shop bears what it cost to send the goods back."""
    approve(story, review.Agreement(return_freight_fen=story.chance.choice(_RETURN_FREIGHT)))


def approve_fee(story: Story) -> None:
    """Something is kept back."""
    fee = ChargeRequest("服务费", 0, basis_points=500)
    worn = ChargeRequest("折损", 5_00, deduction=True, note="吊牌已剪")
    approve(story, review.Agreement(charges=story.chance.choice(((fee,), (worn,), (fee, worn)))))


def reject(story: Story) -> None:
    """The owner says no."""
    review.reject(story.staff.owner, story.order_id, story.version, story.remark("rejections"))


def resubmit(story: Story) -> None:
    """The customer asks again."""
    returns.resubmit(story.clerk, story.order_id, story.version)


def review_again(story: Story) -> None:
    """Something has to be thought over."""
    review.review_again(story.staff.owner, story.order_id, story.version, "客户要求更改，重新确认")


def cancel(story: Story) -> None:
    """The customer keeps everything."""
    returns.cancel(story.clerk, story.order_id, story.version, "客户不退了")


def reopen(story: Story) -> None:
    """The customer thinks again."""
    returns.reopen(story.staff.owner, story.order_id, story.version, "客户又决定要退")


def instruct(story: Story) -> None:
    """Nothing is left to tell where approval told it."""
    if story.status is Status.APPROVED:
        review.instruct(story.clerk, story.order_id, story.version)


def ship_back(story: Story) -> None:
    """The customer tells the tracking number."""
    parcel = ParcelRequest(*story.parcel())
    review.ship_back(story.clerk, story.order_id, story.version, (parcel,))


def receive(story: Story) -> None:
    """Everything is there and as good as new."""
    _receive(story, lambda _line, units: (Group(units, *_GOOD, note=story.remark("sound")),))


def receive_defective(story: Story) -> None:
    """One unit is not what it was."""
    _receive(story, partial(_one_unsound, story, story.chance.choice(_DEFECTS)))


def receive_crushed(story: Story) -> None:
    """Our own parcel was on its way for too long."""
    _receive(story, partial(_one_unsound, story, story.chance.choice(_CRUSHED)), ParcelKind.IN_TRANSIT)


def receive_counted(story: Story) -> None:
    """Counted now, inspected later."""
    _receive(story, lambda _line, _units: ())


def receive_part(story: Story) -> None:
    """One unit is missing."""
    lines = story.lines
    counts = [
        receiving.Count(line.id, units, (Group(units, *_GOOD),))
        for line in lines
        if (units := line.requested - (1 if line is lines[-1] else 0))
    ]
    missing = receiving.Differing("fewer", 1, lines[-1].id, "buyer", "客户说漏放了")
    _post(story, counts, (missing,))


def receive_refusing(story: Story) -> None:
    """One unit was worn and goes back to the customer."""
    lines = story.lines
    worn = Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK, caused_by="buyer", note="有洗涤痕迹")
    counts = []
    for line in lines:
        bad = 1 if line is lines[-1] else 0
        groups = (worn,) * bad + ((Group(line.requested - bad, *_GOOD),) if line.requested > bad else ())
        counts.append(receiving.Count(line.id, line.requested, groups))
    _post(story, counts, (receiving.Differing("damaged", 1, lines[-1].id, "buyer", "有洗涤痕迹"),))


def receive_refused(story: Story) -> None:
    """Our own parcel, unopened."""
    kind = ParcelKind.REFUSED if story.road.type.startswith("拒收") else ParcelKind.IN_TRANSIT
    _receive(story, lambda _line, units: (Group(units, *_GOOD),), kind)


def receive_late(story: Story) -> None:
    """The goods come though the order is over."""
    _receive(story, lambda _line, _units: ())


def inspect_counted(story: Story) -> None:
    """The second of two steps."""
    groups = {line.id: (Group(line.received, *_GOOD, note=story.remark("sound")),) for line in story.lines}
    inspect(story.packer, story.order_id, story.version, groups)


def close_short(story: Story) -> None:
    """What is missing does not come any more."""
    review.close_short(story.staff.owner, story.order_id, story.version, "客户留下不退了")


def pay(story: Story) -> None:
    """Everything that is due."""
    _pay(story, story.to_refund())


def pay_part(story: Story) -> None:
    """Half of it."""
    _pay(story, story.to_refund() // 2)


def pay_stopped(story: Story) -> None:
    """The goods that were to ship were stopped first."""
    _pay(story, story.to_refund(), intercepted=True)


def pay_early(story: Story) -> None:
    """The owner pays before the goods are back."""
    payment = refunds.Payment(story.to_refund(), PaymentMethod.ALIPAY, note="老客户，先行退款")
    refunds.pay(story.staff.owner, story.order_id, story.version, payment)


def reverse_refund(story: Story) -> None:
    """The money came back."""
    paid = Refund.get((Refund.return_order_id == story.order_id) & Refund.reverses_id.is_null())
    refunds.reverse_refund(story.staff.owner, paid.number, story.version, "账号填错，款项退回")


def refuse_refund(story: Story) -> None:
    """Finance does not pay for this."""
    review.refuse_refund(story.staff.finance, story.order_id, story.version, story.remark("rejections"))


def collect(story: Story) -> None:
    """The customer pays the difference."""
    payment = refunds.Payment(story.to_collect(), PaymentMethod.WECHAT, reference=_reference(story))
    refunds.collect(story.staff.finance, story.order_id, story.version, payment)


def waive(story: Story) -> None:
    """The owner lets the difference go."""
    refunds.waive(story.staff.owner, story.order_id, story.version, "老客户，差价免了")


def ship(story: Story) -> None:
    """The replacement goes out."""
    exchanges.ship(story.packer, story.order_id, story.version, exchanges.Dispatch(*story.parcel()))


def ship_early(story: Story) -> None:
    """The owner lets the replacement go before the goods are back."""
    exchanges.ship(story.staff.owner, story.order_id, story.version, exchanges.Dispatch(*story.parcel()))


def ship_part(story: Story) -> None:
    """One unit less than was promised: the shelf is empty."""
    lines = ReplacementLine.select().where(ReplacementLine.return_order_id == story.order_id)
    units = tuple((line.id, line.quantity - 1) for line in lines)
    parcel = exchanges.Dispatch(*story.parcel(), units)
    exchanges.ship(story.packer, story.order_id, story.version, parcel)


def close_replacement(story: Story) -> None:
    """What is still to go will never go; its money does."""
    forgone = exchanges.Forgone("这款断货了，少的一件退款")
    exchanges.close_replacement(story.staff.owner, story.order_id, story.version, forgone)


def replacement_back(story: Story) -> None:
    """Nobody was there to take it."""
    note = "地址无人，快递退回"
    exchanges.replacement_back(story.packer, story.order_id, story.version, StockState.GOOD, note)


def confirm(story: Story) -> None:
    """The customer has the replacement."""
    exchanges.confirm(story.clerk, story.order_id, story.version)


def send_back(story: Story) -> None:
    """What was not accepted goes back."""
    parting = giving_back.Parting(*story.parcel())
    giving_back.send_back(story.packer, story.order_id, story.version, parting)


def _receive(
    story: Story,
    graded: Callable[[LineStand, int], tuple[Group, ...]],
    kind: ParcelKind = ParcelKind.SELF_SENT,
) -> None:
    counts = [
        receiving.Count(line.id, units, graded(line, units))
        for line in story.lines
        if (units := _expected(line, story.status))
    ]
    _post(story, counts, kind=kind)


def _one_unsound(
    story: Story, found: tuple[Grade, Disposition, str], line: LineStand, units: int
) -> tuple[Group, ...]:
    grade, disposition, caused_by = found
    defect, note = story.fault(caused_by, line.code)
    code = Defect.get(Defect.text == defect).id
    aside = Warehouse.get(Warehouse.name == "次品仓").id if disposition in _SET_ASIDE else None
    bad = Group(1, grade, disposition, aside, caused_by, note, code)
    return (bad, Group(units - 1, *_GOOD)) if units > 1 else (bad,)


def _expected(line: LineStand, status: Status) -> int:
    return line.requested - line.received - (0 if status in receiving.LATE else line.closed_short)


def _post(
    story: Story,
    counts: Sequence[receiving.Count],
    differences: tuple[receiving.Differing, ...] = (),
    kind: ParcelKind = ParcelKind.SELF_SENT,
) -> None:
    intake = receiving.Intake(story.order_id, tuple(counts), story.arrival(kind), differences=differences)
    receiving.receive(story.packer, intake, story.version)


def _pay(story: Story, amount_fen: int, *, intercepted: bool = False) -> None:
    """Pay the way the customer paid; nothing where nothing is due."""
    if amount_fen == 0:
        return
    in_store = Shop.get_by_id(story.offer.shop_id).platform == "store"
    method = (
        story.chance.choice((PaymentMethod.CASH, PaymentMethod.WECHAT))
        if in_store
        else PaymentMethod.PLATFORM
    )
    reference = "" if method is PaymentMethod.CASH else _reference(story)
    payment = refunds.Payment(amount_fen, method, reference=reference, intercepted=intercepted)
    refunds.pay(story.staff.finance, story.order_id, story.version, payment)


def _reference(story: Story) -> str:
    return f"{story.chance.randrange(10**16, 10**17)}"


_TO_DO: Final = (
    "催客户寄回，电话没接就发短信",
    "核对吊牌和赠品后回复客户",
    "客户问退款进度，回电",
    "等客户补照片",
)


def follow_up(story: Story) -> None:
    """Somebody has to ask again, some day soon."""
    clerk, chance = story.clerk, story.chance
    day = clerk.clock().astimezone(clerk.zone).date() + timedelta(days=chance.randint(1, 4))
    person = chance.choice((clerk.operator_id, None))
    wanted = follow_ups.Wanted(chance.choice(_TO_DO), day.isoformat(), person)
    follow_ups.add(clerk, story.order_id, wanted)


def dispute(story: Story) -> None:
    """The customer turns to the platform, which wants an answer within two days."""
    due = stored(story.clerk.clock() + timedelta(hours=48))
    wanted = disputes.Dispute(due, "平台要求 48 小时内上传开箱视频")
    disputes.open_dispute(story.clerk, story.order_id, story.version, wanted)


def close_dispute(story: Story) -> None:
    """The platform has decided."""
    outcome = story.chance.choice(("平台支持买家，按退货退款处理", "买家撤销了介入，协商退货"))
    disputes.close_dispute(story.clerk, story.order_id, story.version, outcome)


DEEDS: Final[dict[str, Callable[[Story], None]]] = {
    "approve": approve,
    "approve_fee": approve_fee,
    "approve_freight": approve_freight,
    "cancel": cancel,
    "claim": couriers.claim,
    "claim_agreed": couriers.claim_agreed,
    "claim_lost": couriers.claim_lost,
    "claim_paid": couriers.claim_paid,
    "claim_refused": couriers.claim_refused,
    "close_dispute": close_dispute,
    "close_replacement": close_replacement,
    "close_short": close_short,
    "collect": collect,
    "confirm": confirm,
    "create": raising.create,
    "create_compensation": raising.create_compensation,
    "create_lost": raising.create_lost,
    "create_override": raising.create_override,
    "create_refused": raising.create_refused,
    "create_unshipped": raising.create_unshipped,
    "create_unsold": raising.create_unsold,
    "dispute": dispute,
    "edit": raising.edit,
    "follow_up": follow_up,
    "inspect": inspect_counted,
    "instruct": instruct,
    "pay": pay,
    "pay_early": pay_early,
    "pay_part": pay_part,
    "pay_stopped": pay_stopped,
    "receive": receive,
    "receive_counted": receive_counted,
    "receive_crushed": receive_crushed,
    "receive_defective": receive_defective,
    "receive_late": receive_late,
    "receive_part": receive_part,
    "receive_refused": receive_refused,
    "receive_refusing": receive_refusing,
    "refuse_refund": refuse_refund,
    "reject": reject,
    "reopen": reopen,
    "replacement_back": replacement_back,
    "resubmit": resubmit,
    "reverse_refund": reverse_refund,
    "review_again": review_again,
    "send_back": send_back,
    "ship": ship,
    "ship_back": ship_back,
    "ship_early": ship_early,
    "ship_part": ship_part,
    "waive": waive,
}
"""The steps by the names that roads give them."""
