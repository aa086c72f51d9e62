"""What happens to the demo's return orders: which kinds there are, how many of each, and step by step."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Need = Literal["signed", "many", "twice", "parcel", "overdue", "transit", "unshipped"]
"""The sale a story starts from: signed for lately (with several units, with two of a kind, brought by a
courier), long ago, under way, not shipped."""

Swap = Literal["", "variant", "dearer", "cheaper"]
"""What an exchange sends out: another variant of the style, or something that costs more or less."""


class Road(NamedTuple):
    """Some orders of a return type that go through `steps`, as far as the time allows.

    They start between `first` and `last` days before the day of the demo.
    """

    orders: int
    type: str
    steps: str
    first: float = 88
    last: float = 12
    need: Need = "signed"
    swap: Swap = ""


_BACK: Final = "create approve instruct ship_back receive pay"
_FAULTY: Final = "create approve_freight instruct ship_back receive_defective pay"
_CRUSHED: Final = "create_refused approve receive_crushed claim pay"
_SWAP: Final = "create approve instruct ship_back receive ship confirm"

ROADS: Final = (
    # finished, or on their way as the days allow
    Road(47, "七天无理由退货", _BACK, last=2),
    Road(12, "七天无理由退货", "create edit approve instruct ship_back receive pay", last=4),
    Road(8, "七天无理由退货", "create approve receive_counted inspect pay"),
    Road(5, "七天无理由退货", "create approve ship_back receive_part receive pay", need="many"),
    Road(5, "七天无理由退货", "create approve ship_back receive_part close_short pay", need="many"),
    Road(4, "七天无理由退货", "create approve review_again approve ship_back receive pay"),
    Road(4, "七天无理由退货", "create approve ship_back receive pay_part pay"),
    Road(2, "七天无理由退货", "create approve ship_back receive pay reverse_refund pay"),
    Road(4, "七天无理由退货", "create approve_fee ship_back receive pay"),
    Road(6, "七天无理由退货", "create_override approve ship_back receive pay", need="overdue"),
    Road(19, "质量问题退货", f"{_FAULTY} claim claim_paid", last=3),
    Road(5, "质量问题退货", f"{_FAULTY} claim claim_agreed claim_paid"),
    Road(3, "质量问题退货", "create dispute close_dispute approve_freight ship_back receive_defective pay"),
    Road(14, "描述不符退货", "create approve_freight ship_back receive pay", last=3),
    Road(9, "发错货退货", f"{_FAULTY} claim claim_refused"),
    Road(4, "质量问题退货", "create approve_freight pay_early ship_back receive_defective"),
    Road(12, "拒收退件", "create_refused approve receive_refused pay", need="transit"),
    Road(4, "在途退件", "create_refused approve receive_refused pay", need="transit"),
    Road(1, "在途退件", f"{_CRUSHED} claim_agreed claim_paid", need="transit"),
    Road(1, "在途退件", f"{_CRUSHED} claim_refused", need="transit"),
    Road(3, "在途退件", f"{_CRUSHED} claim_agreed", 11, 8.2, "transit"),
    Road(1, "在途退件", _CRUSHED, 8, 5, "transit"),
    Road(2, "未收到货退款", "create_lost approve pay claim_lost claim_paid", last=20, need="parcel"),
    Road(2, "未收到货退款", "create_lost approve pay claim_lost claim_refused", need="parcel"),
    Road(1, "未收到货退款", "create_lost approve pay claim_lost", 9, 6, "parcel"),
    Road(24, "未发货仅退款", "create_unshipped pay_stopped", need="unshipped"),
    Road(16, "补偿差价", "create_compensation approve pay", last=2),
    Road(8, "质量补偿", "create_compensation approve pay", last=3),
    Road(3, "补偿差价", "create_compensation cancel"),
    Road(20, "换尺码", _SWAP, last=4, swap="variant"),
    Road(10, "换颜色", _SWAP, last=4, swap="variant"),
    Road(8, "质量问题换货", "create approve ship_back receive_defective ship confirm", swap="variant"),
    Road(9, "换颜色", "create approve ship_back receive collect ship confirm", swap="dearer"),
    Road(3, "换颜色", "create approve ship_back receive waive ship confirm", swap="dearer"),
    Road(7, "换颜色", "create approve ship_back receive ship confirm pay", swap="cheaper"),
    Road(3, "换尺码", "create approve ship_early ship_back receive confirm", swap="variant"),
    Road(
        3,
        "换尺码",
        "create approve ship_back receive ship_part close_replacement confirm pay",
        need="twice",
        swap="variant",
    ),
    Road(2, "换尺码", "create approve ship_back receive ship replacement_back ship confirm", swap="variant"),
    Road(10, "七天无理由退货", "create reject", last=3),
    Road(3, "质量问题退货", "create reject resubmit approve ship_back receive_defective pay"),
    Road(8, "七天无理由退货", "create cancel", last=2),
    Road(5, "七天无理由退货", "create approve cancel", last=3),
    Road(2, "七天无理由退货", "create approve cancel reopen approve ship_back receive pay"),
    Road(4, "七天无理由退货", "create approve ship_back receive_refusing approve send_back pay", need="many"),
    Road(4, "七天无理由退货", "create approve ship_back receive refuse_refund send_back"),
    Road(2, "七天无理由退货", "create approve cancel receive_late"),
    # what waits today
    Road(9, "七天无理由退货", "create", 0.9, 0.15),
    Road(3, "换尺码", "create", 0.8, 0.2, swap="variant"),
    Road(3, "质量补偿", "create_compensation", 1.0, 0.2),
    Road(3, "质量问题退货", "create dispute", 2.6, 1.3),
    Road(4, "七天无理由退货", "create approve ship_back receive_refusing", 9, 6, "many"),
    Road(7, "七天无理由退货", "create approve", 2.6, 0.5),
    Road(2, "换颜色", "create approve", 1.6, 0.6, swap="variant"),
    Road(6, "七天无理由退货", "create approve ship_back follow_up", 9, 4.6),
    Road(4, "换尺码", "create approve ship_back", 8, 5, swap="variant"),
    Road(3, "描述不符退货", "create approve follow_up", 24, 18),
    Road(3, "七天无理由退货", "create approve ship_back receive_part", 11, 7, "many"),
    Road(4, "换颜色", "create approve ship_back receive", 10, 6, swap="dearer"),
    Road(2, "换颜色", "create approve ship_back receive", 16, 13, swap="dearer"),
    Road(5, "换尺码", "create approve ship_back receive", 8, 5.5, swap="variant"),
    Road(3, "质量问题换货", "create approve ship_back receive_defective", 14, 11, swap="variant"),
    Road(6, "换尺码", "create approve ship_back receive ship", 12, 8, swap="variant"),
    Road(2, "换颜色", "create approve ship_back receive ship", 12, 8, swap="cheaper"),
    Road(2, "换颜色", "create approve ship_back receive ship confirm", 22, 18, swap="cheaper"),
    Road(8, "七天无理由退货", "create approve ship_back receive", 9, 5.5),
    Road(3, "质量问题退货", "create approve_freight ship_back receive_defective", 17, 14),
    Road(4, "未发货仅退款", "create_unshipped", 2, 0, "unshipped"),
    Road(3, "补偿差价", "create_compensation approve", 3, 1),
    Road(3, "七天无理由退货", "create approve ship_back receive refuse_refund", 12, 8),
    Road(1, "七天无理由退货", "create approve cancel receive_late", 9, 8),
    # money without goods, goods without money
    Road(4, "质量问题退货", "create approve_freight pay_early ship_back", 5, 3),
    Road(2, "质量问题退货", "create approve_freight pay_early", 16, 7),
    Road(2, "换尺码", "create approve ship_early ship_back", 5, 3, swap="variant"),
    Road(2, "换颜色", "create approve ship_early", 12, 6, swap="variant"),
    # without a sale
    Road(3, "质量问题退货", "create_unsold approve ship_back receive_defective pay", last=6),
    Road(1, "质量问题退货", "create_unsold", 0.9, 0.2),
)
"""The roads, with how many orders take each."""

DELAYS: Final[dict[str, tuple[float, float]]] = {
    "approve": (1, 7),
    "approve_fee": (1, 7),
    "approve_freight": (1, 7),
    "cancel": (3, 30),
    "claim": (4, 30),
    "claim_agreed": (30, 90),
    "claim_lost": (2, 20),
    "claim_paid": (60, 160),
    "claim_refused": (50, 120),
    "close_dispute": (20, 44),
    "close_replacement": (20, 60),
    "close_short": (30, 70),
    "collect": (3, 40),
    "confirm": (50, 150),
    "dispute": (6, 20),
    "edit": (0.3, 2),
    "follow_up": (10, 50),
    "inspect": (1, 5),
    "instruct": (1, 5),
    "pay": (3, 30),
    "pay_early": (2, 8),
    "pay_part": (3, 20),
    "pay_stopped": (2, 20),
    "receive": (36, 84),
    "receive_counted": (60, 110),
    "receive_crushed": (4, 30),
    "receive_defective": (36, 84),
    "receive_late": (40, 80),
    "receive_part": (36, 84),
    "receive_refused": (4, 30),
    "receive_refusing": (36, 84),
    "refuse_refund": (4, 24),
    "reject": (2, 9),
    "reopen": (20, 60),
    "replacement_back": (40, 90),
    "resubmit": (4, 30),
    "reverse_refund": (1, 6),
    "review_again": (2, 12),
    "send_back": (5, 40),
    "ship": (4, 26),
    "ship_back": (8, 40),
    "ship_early": (4, 20),
    "ship_part": (4, 26),
    "waive": (3, 20),
}
"""Hours between a step and the one before it."""
