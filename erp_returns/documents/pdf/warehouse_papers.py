"""What the papers of the warehouse print: frozen values, ready to be shown; times in the shop's own time."""

from __future__ import annotations

from dataclasses import dataclass

from erp_returns.documents.pdf.papers import Photo, Receiver, ReturnContact, ShopHeader


@dataclass(frozen=True, slots=True)
class Goods:
    """Goods by code, name and spec with their units, and what is said of them."""

    code: str
    name: str
    spec: str
    quantity: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPaper:
    """退货登记卡: goes into the customer's parcel, so that the warehouse finds the order with one scan."""

    shop: ShopHeader
    number: str
    kind: str
    return_type: str
    contact: ReturnContact
    sale_number: str = ""
    platform_number: str = ""
    member: str = ""
    goods: tuple[Goods, ...] = ()
    replacements: tuple[Goods, ...] = ()
    enclose: tuple[str, ...] = ()
    printed_time: str = ""
    printed_by: str = ""


@dataclass(frozen=True, slots=True)
class CountedLine:
    """A line of a return order as it was counted and graded; units."""

    code: str
    name: str
    spec: str
    requested: int
    received: int
    good: int = 0
    defective: int = 0
    scrap: int = 0
    sent_back: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """Something that did not agree with the request: what, how many, who caused it."""

    goods: str
    label: str
    quantity: int
    caused_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PostingRow:
    """A posted receipt or inspection: its number, when, by whom, out of which parcel, what was found."""

    label: str
    number: str
    time: str
    by: str
    parcel: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """Something the inspection looked at, and whether it was as it has to be."""

    text: str
    met: bool


@dataclass(frozen=True, slots=True)
class PilePhotos:
    """Units that were graded alike, and the photos that show them."""

    title: str
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionPaper:
    """收货清点单 before anything was inspected, 验货报告 afterwards: one return order.

    `checklist` is to be ticked by hand, `checked` was looked at. `photos` are those that show no pile.
    """

    shop: ShopHeader
    number: str
    kind: str
    status: str
    inspected: bool
    sale_number: str = ""
    member: str = ""
    warehouse: str = ""
    lines: tuple[CountedLine, ...] = ()
    checklist: tuple[str, ...] = ()
    checked: tuple[CheckedRow, ...] = ()
    differences: tuple[DifferenceRow, ...] = ()
    postings: tuple[PostingRow, ...] = ()
    piles: tuple[PilePhotos, ...] = ()
    photos: tuple[Photo, ...] = ()
    printed_time: str = ""
    printed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchPaper:
    """换货发货单: the replacements of one order that go out, or went out with a shipment.

    Without a `time` they wait. `sent_back` are goods that go back to the customer (退回发货单).
    """

    shop: ShopHeader
    number: str
    return_number: str
    receiver: Receiver
    warehouse: str = ""
    sale_number: str = ""
    carrier: str = ""
    tracking_number: str = ""
    time: str = ""
    by: str = ""
    goods: tuple[Goods, ...] = ()
    note: str = ""
    sent_back: bool = False
    printed_time: str = ""
    printed_by: str = ""


@dataclass(frozen=True, slots=True)
class PickRow:
    """Units to take from the shelf for one order."""

    return_number: str
    receiver: str
    code: str
    name: str
    spec: str
    quantity: int
    on_hand: int | None = None
    """Good units in the warehouse; None where it does not watch its stock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PickListPaper:
    """配货单: everything that waits to go out of one warehouse, by product."""

    shop: ShopHeader
    warehouse: str
    time: str
    rows: tuple[PickRow, ...] = ()
    printed_by: str = ""


@dataclass(frozen=True, slots=True)
class SupplierGoods:
    """Defective goods that go back to their supplier, who sent other units for those `replaced`."""

    code: str
    name: str
    spec: str
    quantity: int
    unit_cost_fen: int
    defect: str = ""
    return_number: str = ""
    replaced: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierReturnPaper:
    """退厂单: defective goods that go back to one supplier, until it is settled or void."""

    shop: ShopHeader
    number: str
    status: str
    supplier: str
    contact: str = ""
    phone: str = ""
    address: str = ""
    warehouse: str = ""
    carrier: str = ""
    tracking_number: str = ""
    created_time: str = ""
    shipped_time: str = ""
    settled_time: str = ""
    void_time: str = ""
    credit_fen: int = 0
    goods: tuple[SupplierGoods, ...] = ()
    note: str = ""
    printed_time: str = ""
    printed_by: str = ""


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """A parcel a courier brought: when, from whom, and what it turned out to be."""

    carrier: str
    number: str
    kind: str
    time: str
    order: str = ""
    by: str = ""
    collect_fen: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPaper:
    """退件表: the parcels of a day, to be signed by the courier and the warehouse."""

    shop: ShopHeader
    period: str
    rows: tuple[HandoverRow, ...] = ()
    printed_time: str = ""
    printed_by: str = ""
