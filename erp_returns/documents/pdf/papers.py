"""What the PDF records print: frozen values, ready to be shown.

Amounts are whole fen. Times are text in the shop's own time, such as '2026-11-21 10:02'; an empty
text means that something is not known, and its place is marked or left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

StepState = Literal["done", "current", "open", "skipped", "stopped"]
"""A milestone was met, is the one that waits, comes later, is not asked for, or was refused here."""


@dataclass(frozen=True, slots=True)
class ShopHeader:
    """Whose record it is; `logo` is a JPEG or PNG, `footer` stands at the foot of every page."""

    name: str
    logo: bytes | None = None
    footer: str = ""


@dataclass(frozen=True, slots=True)
class SaleFacts:
    """The sale that goods come back from: our number, the platform's, and its times."""

    number: str = ""
    platform_number: str = ""
    shop: str = ""
    ordered_time: str = ""
    paid_time: str = ""
    shipped_time: str = ""
    signed_time: str = ""


@dataclass(frozen=True, slots=True)
class Buyer:
    """The member who bought."""

    account: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who gets what is sent out."""

    name: str = ""
    mobile: str = ""
    region: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class ReturnContact:
    """Where the customer sends the goods."""

    warehouse: str = ""
    name: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """Goods that come back: counted units, why, and what they are worth."""

    position: int
    code: str
    name: str
    spec: str
    unit_price_fen: int
    requested: int
    received: int = 0
    accepted: int = 0
    closed_short: int = 0
    sent_back: int = 0
    reason: str = ""
    note: str = ""
    entitled_fen: int = 0
    refund_fen: int = 0


@dataclass(frozen=True, slots=True)
class ReplacementGoods:
    """Goods that go out on an exchange; `value_fen` is what they are worth together."""

    position: int
    code: str
    name: str
    spec: str
    quantity: int
    shipped: int
    unit_price_fen: int
    value_fen: int


@dataclass(frozen=True, slots=True)
class MoneyPart:
    """One amount of a sum, and how it came about, line by line."""

    label: str
    amount_fen: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class MoneySum:
    """What parts come to, under the name it has for the customer: such as 应退 or 尚待退款."""

    label: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Settlement:
    """A payment that was posted, to the customer (退款) or from the customer (补款)."""

    label: str
    number: str
    method: str
    payee: str
    amount_fen: int
    reference: str = ""
    time: str = ""
    by: str = ""
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone: when it was met and by whom."""

    label: str
    state: StepState
    time: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class ReturnParcel:
    """A parcel the customer sent."""

    carrier: str
    number: str
    received_time: str = ""


@dataclass(frozen=True, slots=True)
class WarehouseRow:
    """A posted receipt, inspection or shipment in one line; `label` says which."""

    label: str
    number: str
    time: str
    by: str
    summary: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG or PNG as it was taken."""

    caption: str
    content: bytes


@dataclass(frozen=True, slots=True)
class EventRow:
    """Who did what, when."""

    time: str
    person: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRecordPaper:
    """退换货单: the file copy of a return order.

    `comes_back` is False where no goods are expected (仅退款): the counting columns are left out.
    `given_back` are coupons and points returned in kind. `remaining` is what is still to be paid or
    collected, if anything was settled or is open.
    """

    shop: ShopHeader
    number: str
    kind: str
    return_type: str
    status: str
    marks: tuple[str, ...] = ()
    sale: SaleFacts = SaleFacts()
    buyer: Buyer = Buyer()
    receiver: Receiver = Receiver()
    contact: ReturnContact = ReturnContact()
    inbound_warehouse: str = ""
    outbound_warehouse: str = ""
    platform_refund_number: str = ""
    requested_time: str = ""
    requested_by: str = ""
    comes_back: bool = True
    lines: tuple[ReturnedLine, ...] = ()
    replacements: tuple[ReplacementGoods, ...] = ()
    parts: tuple[MoneyPart, ...] = ()
    total: MoneySum = MoneySum("应退", 0)
    remaining: MoneySum | None = None
    given_back: tuple[str, ...] = ()
    settlements: tuple[Settlement, ...] = ()
    steps: tuple[Step, ...] = ()
    parcels: tuple[ReturnParcel, ...] = ()
    warehouse_rows: tuple[WarehouseRow, ...] = ()
    photos: tuple[Photo, ...] = ()
    buyer_note: str = ""
    internal_note: str = ""
    rejection_reason: str = ""
    events: tuple[EventRow, ...] = ()
    printed_time: str = ""
    printed_by: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """Who answered for a step of the payment (审核, 验货, 付款), and when."""

    label: str
    person: str
    time: str


@dataclass(frozen=True, slots=True)
class Reversal:
    """That a voucher no longer counts: when, by whom and why."""

    time: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundVoucherPaper:
    """退款凭证: one payment to a customer.

    `parts` and `due` are what the return order comes to; `earlier` are the payments before this one,
    `remaining_fen` is what is still due after it. A voucher with `reversal` is marked 已冲销.
    """

    shop: ShopHeader
    number: str
    return_number: str
    payee: str
    method: str
    amount_fen: int
    sale_number: str = ""
    platform_number: str = ""
    platform_refund_number: str = ""
    member: str = ""
    account: str = ""
    reference: str = ""
    note: str = ""
    paid_time: str = ""
    paid_by: str = ""
    parts: tuple[MoneyPart, ...] = ()
    due: MoneySum = MoneySum("应退", 0)
    earlier: tuple[Settlement, ...] = ()
    remaining_fen: int = 0
    approvals: tuple[Approval, ...] = ()
    reversal: Reversal | None = None
    printed_time: str = ""
    printed_by: str = ""
