"""What staff ask for when they raise or change a return order: commands, before any check."""

from __future__ import annotations

from dataclasses import dataclass

from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.tracking import HANDED_IN, fold


@dataclass(frozen=True, slots=True)
class SourceKey:
    """Where goods come from: a line of the sale, or a replacement of an earlier exchange.

    Without a sale (`product`) `line_id` is the id of the product itself.
    """

    line_id: int
    replacement: bool = False
    product: bool = False


@dataclass(frozen=True, slots=True)
class LineRequest:
    """Units of one source, or an amount of money alone.

    `agreed_fen` is the reviewer's amount; None follows the entitlement. A compensation names
    `compensation_fen` and no units.
    """

    source: SourceKey
    basis: Basis = Basis.GOODS
    quantity: int = 0
    compensation_fen: int = 0
    reason_id: int | None = None
    note: str = ""
    edited_spec: str = ""
    agreed_fen: int | None = None
    raise_note: str = ""
    worthless_units: int = 0
    """Of `quantity`: closed short, or decided back to the customer; no money for them."""
    released_units: int = 0
    """Of `quantity`: closed short, or sent back to the customer; free to be returned again."""
    unit_price_fen: int | None = None
    """Without a sale: what the owner grants for a unit; None proposes the product's price."""


@dataclass(frozen=True, slots=True)
class ReplacementRequest:
    """Goods that go out; `replaces` is the place (from 0) of the line they stand for.

    `unit_price_fen` None takes the price the rules give: same style as paid, else the product's.
    """

    product_id: int
    quantity: int
    unit_price_fen: int | None = None
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class ChargeRequest:
    """A named fee or deduction in fen; `basis_points` > 0 makes it that part of the goods instead."""

    name: str
    amount_fen: int
    deduction: bool = False
    basis_points: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class ParcelRequest:
    """A parcel that the customer sends; goods handed in have 到店 for their courier, and no number."""

    carrier: str
    tracking_number: str

    @property
    def folded(self) -> str:
        """What stands for it once: its number in its one spelling, 到店, or nothing where neither is said."""
        number = fold(self.tracking_number)
        return HANDED_IN if not number and fold(self.carrier) == HANDED_IN else number

    @property
    def handed_in(self) -> bool:
        """Whether the customer brought it to the shop."""
        return self.folded == HANDED_IN

    def __str__(self) -> str:
        return HANDED_IN if self.handed_in else f"{self.carrier} {self.tracking_number}".strip()


@dataclass(frozen=True, slots=True)
class Address:
    """Who receives the replacement, or what is sent back."""

    name: str = ""
    mobile: str = ""
    phone: str = ""
    postcode: str = ""
    region: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Amendment:
    """What is put right on an order before its end; None leaves what stands. `parcels` are all of them."""

    internal_note: str | None = None
    parcels: tuple[ParcelRequest, ...] | None = None
    receiver: Address | None = None


@dataclass(frozen=True, slots=True)
class ReturnRequest:
    """Everything a return or exchange order is made or changed from; `sale_id` 0 is no sale."""

    sale_id: int
    kind: ReturnKind
    type_id: int
    lines: tuple[LineRequest, ...]
    replacements: tuple[ReplacementRequest, ...] = ()
    charges: tuple[ChargeRequest, ...] | None = None
    """None proposes the type's fee."""
    reason_id: int | None = None
    inbound_warehouse_id: int | None = None
    outbound_warehouse_id: int | None = None
    return_freight_fen: int = 0
    freight_charged_fen: int = 0
    allow_freight: bool = False
    receiver: Address | None = None
    """None takes the sale's."""
    parcels: tuple[ParcelRequest, ...] = ()
    platform_refund_number: str = ""
    buyer_note: str = ""
    internal_note: str = ""
    perks_back: str = ""
    override_reason: str = ""
    """Why the return is taken although its window is over."""
    photo_count: int = 0
    shop_id: int = 0
    """Where it is returned; counts without a sale, and stays as it was raised."""
    member_id: int | None = None
    """Who returns it, likewise."""

    @property
    def product_ids(self) -> frozenset[int]:
        """Products that it names itself: what goes out, and what comes back without a sale."""
        back = (line.source.line_id for line in self.lines if line.source.product)
        return frozenset((*(each.product_id for each in self.replacements), *back))
