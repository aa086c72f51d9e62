"""Everything that can be done to a return order: the table that buttons, menus, guards and help walk."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable


class Action(StrEnum):
    """A verb of the trade."""

    CREATE = "create"
    EDIT = "edit"
    AMEND = "amend"
    APPROVE = "approve"
    REJECT = "reject"
    RESUBMIT = "resubmit"
    INSTRUCT = "instruct"
    SHIP_BACK = "ship_back"
    RECEIVE = "receive"
    INSPECT = "inspect"
    CLOSE_SHORT = "close_short"
    COLLECT = "collect"
    WAIVE = "waive"
    SHIP = "ship"
    CLOSE_REPLACEMENT = "close_replacement"
    REPLACEMENT_BACK = "replacement_back"
    CONFIRM = "confirm"
    PAY = "pay"
    REVIEW_AGAIN = "review_again"
    REFUSE_REFUND = "refuse_refund"
    SEND_BACK = "send_back"
    REOPEN = "reopen"
    RAISE_ANEW = "raise_anew"
    CANCEL = "cancel"
    REVERSE = "reverse"
    DISPUTE = "dispute"
    CLOSE_DISPUTE = "close_dispute"


class ActionRule(NamedTuple):
    """Where an action starts from, who may, what it is called; `note` says that a reason is needed."""

    label: str
    icon: str
    shortcut: str
    permission: Permission
    starts: frozenset[Status]
    note: bool = False
    kinds: frozenset[ReturnKind] = frozenset(ReturnKind)
    help: str = ""

    @property
    def named(self) -> Sentence:
        """What it is called, as a fact of a sentence."""
        return Sentence(self.label, context="actions")


_ANY = frozenset(Status)
_OPEN = _ANY - {Status.COMPLETED, Status.REJECTED, Status.CANCELLED}
_EXCHANGE = frozenset({ReturnKind.EXCHANGE})
_WITH_GOODS = frozenset({ReturnKind.RETURN_REFUND, ReturnKind.EXCHANGE})

ACTIONS: dict[Action, ActionRule] = {
    Action.CREATE: ActionRule(
        translatable("actions", "新建退换货"),
        "plus",
        "Ctrl+N",
        Permission.CREATE,
        frozenset(),
        help=translatable("actions", "从销售订单新建，预填所有还能退的商品"),
    ),
    Action.EDIT: ActionRule(
        translatable("actions", "修改"),
        "pencil",
        "Ctrl+E",
        Permission.EDIT,
        frozenset({Status.PENDING_REVIEW, Status.REJECTED}),
        help=translatable("actions", "修改商品、数量、原因、金额、仓库和收货人"),
    ),
    Action.AMEND: ActionRule(
        translatable("actions", "补充信息"),
        "clipboard-list",
        "N",
        Permission.EDIT,
        _OPEN | {Status.REJECTED},
        help=translatable("actions", "更正退回包裹、收货人和内部备注，不需要重新审核"),
    ),
    Action.APPROVE: ActionRule(
        translatable("actions", "审核通过"),
        "check",
        "A",
        Permission.APPROVE,
        frozenset({Status.PENDING_REVIEW}),
        help=translatable("actions", "确认金额，同意退换货"),
    ),
    Action.REJECT: ActionRule(
        translatable("actions", "审核拒绝"),
        "ban",
        "R",
        Permission.REJECT,
        frozenset({Status.PENDING_REVIEW}),
        note=True,
        help=translatable("actions", "拒绝申请，原因会告诉客户"),
    ),
    Action.RESUBMIT: ActionRule(
        translatable("actions", "重新提交"),
        "rotate-ccw",
        "S",
        Permission.RESUBMIT,
        frozenset({Status.REJECTED}),
        help=translatable("actions", "修改后再次提交审核"),
    ),
    Action.INSTRUCT: ActionRule(
        translatable("actions", "通知退货"),
        "send",
        "T",
        Permission.INSTRUCT,
        frozenset({Status.APPROVED}),
        kinds=_WITH_GOODS,
        help=translatable("actions", "把退货地址告诉客户：复制现成的文字，并记为已通知"),
    ),
    Action.SHIP_BACK: ActionRule(
        translatable("actions", "填写退回物流"),
        "truck",
        "F4",
        Permission.SHIP_BACK,
        frozenset({Status.PENDING_REVIEW, Status.APPROVED, Status.AWAITING_RETURN}),
        kinds=_WITH_GOODS,
        help=translatable("actions", "登记客户寄回的快递公司和单号，可以有多个包裹；送到店里的登记“到店”"),
    ),
    Action.RECEIVE: ActionRule(
        translatable("actions", "收货"),
        "package-check",
        "F5",
        Permission.RECEIVE,
        _ANY,
        kinds=_WITH_GOODS,
        help=translatable("actions", "清点包裹，商品进入退入仓库"),
    ),
    Action.INSPECT: ActionRule(
        translatable("actions", "验货"),
        "clipboard-check",
        "F7",
        Permission.INSPECT,
        _ANY,
        kinds=_WITH_GOODS,
        help=translatable("actions", "给收到的商品定品级和处置"),
    ),
    Action.CLOSE_SHORT: ActionRule(
        translatable("actions", "少件结案"),
        "package-x",
        "F8",
        Permission.CLOSE_SHORT,
        frozenset({Status.AWAITING_RETURN}),
        note=True,
        kinds=_WITH_GOODS,
        help=translatable("actions", "不再等没有寄回的商品，退款按实收计算；收货的人清点时可以直接勾选"),
    ),
    Action.COLLECT: ActionRule(
        translatable("actions", "收取补款"),
        "hand-coins",
        "C",
        Permission.COLLECT,
        frozenset({Status.AWAITING_PAYMENT}),
        help=translatable("actions", "登记客户补的差价"),
    ),
    Action.WAIVE: ActionRule(
        translatable("actions", "免补"),
        "circle-check",
        "W",
        Permission.WAIVE,
        frozenset({Status.AWAITING_PAYMENT}),
        note=True,
        help=translatable("actions", "不再收取客户应补的差价"),
    ),
    Action.SHIP: ActionRule(
        translatable("actions", "换出"),
        "package",
        "F6",
        Permission.SHIP,
        frozenset({Status.AWAITING_EXCHANGE}),
        kinds=_EXCHANGE,
        help=translatable("actions", "从换出仓库发出换货商品"),
    ),
    Action.CLOSE_REPLACEMENT: ActionRule(
        translatable("actions", "换出少件结案"),
        "package-x",
        "Shift+F8",
        Permission.CLOSE_SHORT,
        frozenset({Status.AWAITING_RETURN, Status.AWAITING_PAYMENT, Status.AWAITING_EXCHANGE}),
        note=True,
        kinds=_EXCHANGE,
        help=translatable("actions", "换出商品发了一部分，其余的不会再发：差额退给客户"),
    ),
    Action.REPLACEMENT_BACK: ActionRule(
        translatable("actions", "换出退回"),
        "undo-2",
        "U",
        Permission.RECEIVE,
        _OPEN - {Status.AWAITING_REFUND},
        kinds=_EXCHANGE,
        help=translatable("actions", "换出的包裹没有送到、退了回来"),
    ),
    Action.CONFIRM: ActionRule(
        translatable("actions", "确认收货"),
        "check-check",
        "Y",
        Permission.CONFIRM,
        frozenset({Status.AWAITING_DELIVERY}),
        kinds=_EXCHANGE,
        help=translatable("actions", "客户已收到换出的商品"),
    ),
    Action.PAY: ActionRule(
        translatable("actions", "同意退款"),
        "banknote",
        "P",
        Permission.PAY,
        frozenset({Status.AWAITING_REFUND}),
        help=translatable("actions", "登记付给客户的退款，不会超过应退金额"),
    ),
    Action.REVIEW_AGAIN: ActionRule(
        translatable("actions", "退回复审"),
        "undo-2",
        "B",
        Permission.REVIEW_AGAIN,
        frozenset(
            {
                Status.APPROVED,
                Status.AWAITING_RETURN,
                Status.AWAITING_PAYMENT,
                Status.AWAITING_EXCHANGE,
                Status.AWAITING_REFUND,
            }
        ),
        note=True,
        help=translatable("actions", "退回待审核，重新确认金额或类型"),
    ),
    Action.REFUSE_REFUND: ActionRule(
        translatable("actions", "拒绝退款"),
        "circle-x",
        "X",
        Permission.REFUSE_REFUND,
        frozenset({Status.AWAITING_REFUND}),
        note=True,
        help=translatable("actions", "不予退款，已收到的商品转为待退回"),
    ),
    Action.SEND_BACK: ActionRule(
        translatable("actions", "退回客户"),
        "package",
        "G",
        Permission.SEND_BACK,
        _ANY,
        kinds=_WITH_GOODS,
        help=translatable("actions", "把不收的商品寄回客户"),
    ),
    Action.REOPEN: ActionRule(
        translatable("actions", "重开"),
        "rotate-ccw",
        "O",
        Permission.REOPEN,
        frozenset({Status.CANCELLED, Status.COMPLETED}),
        note=True,
        help=translatable("actions", "重新打开已结束的单，回到待审核"),
    ),
    Action.RAISE_ANEW: ActionRule(
        translatable("actions", "另建新单"),
        "file-text",
        "M",
        Permission.REOPEN,
        frozenset({Status.REJECTED, Status.CANCELLED, Status.COMPLETED}),
        note=True,
        kinds=_WITH_GOODS,
        help=translatable("actions", "为迟到的商品另建一张退货单：商品转到新单，等待审核"),
    ),
    Action.CANCEL: ActionRule(
        translatable("actions", "取消"),
        "x",
        "Shift+Del",
        Permission.CANCEL,
        _OPEN | {Status.REJECTED},
        note=True,
        help=translatable("actions", "客户不退了；释放数量、金额和预留"),
    ),
    Action.REVERSE: ActionRule(
        translatable("actions", "冲销"),
        "history",
        "Z",
        Permission.REVERSE,
        _ANY,
        note=True,
        help=translatable("actions", "用一笔相反的记录更正已登记的收货、验货、付款或发货"),
    ),
    Action.DISPUTE: ActionRule(
        translatable("actions", "平台介入"),
        "triangle-alert",
        "I",
        Permission.FOLLOW_UP,
        _ANY,
        note=True,
        help=translatable("actions", "客户请平台介入；登记平台给的期限，或更改它"),
    ),
    Action.CLOSE_DISPUTE: ActionRule(
        translatable("actions", "介入结束"),
        "circle-check",
        "Shift+I",
        Permission.FOLLOW_UP,
        _ANY,
        note=True,
        help=translatable("actions", "平台已经判定；写下结果，期限不再计时"),
    ),
}
