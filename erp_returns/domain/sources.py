"""Facts about a sale that decide what can come back and what it is worth; loaded once, then pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from erp_returns.domain.amounts import Ceiling, Source
from erp_returns.domain.kinds import Basis, FeeKind, Liability, ReturnKind, SaleStatus, WindowUnit
from erp_returns.domain.requests import Address, SourceKey

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Claim:
    """Units of a source that stand on another order."""

    order_number: str
    basis: Basis
    active_units: int
    entitled_units: int
    entitled_fen: int
    exchange: bool = False
    live: bool = True
    """Not cancelled: counts as an application."""
    order_id: int = 0


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of the sale, or one replacement that was shipped, as a source of returns."""

    key: SourceKey
    position: int
    product_id: int
    product_code: str
    product_name: str
    spec: str
    style: str
    price_fen: int
    unit_price_fen: int
    quantity: int
    shipped: int
    paid_fen: int
    gross_fen: int
    share_fen: int
    returnable: bool = True
    gift: bool = False
    claims: tuple[Claim, ...] = ()
    home: str = ""
    """The exchange that a replacement went out on."""

    @property
    def worth(self) -> Source:
        """What the rules of entitlement draw on."""
        return Source(
            self.paid_fen,
            self.quantity,
            sum(claim.entitled_units for claim in self.claims),
            sum(claim.entitled_fen for claim in self.claims),
        )

    def left(self, basis: Basis) -> int:
        """Units that can still be claimed: shipped ones as goods, the others as unshipped.

        Replacements that did not go out yet are the business of their exchange.
        """
        active = {each: sum(c.active_units for c in self.claims if c.basis is each) for each in Basis}
        free = self.quantity - active[Basis.GOODS] - active[Basis.UNSHIPPED]
        if basis is Basis.GOODS:
            return max(0, min(self.shipped - active[Basis.GOODS], free))
        if basis is Basis.UNSHIPPED and not self.key.replacement:
            return max(0, min(self.quantity - self.shipped - active[Basis.UNSHIPPED], free))
        return 0

    @property
    def label(self) -> str:
        """Code and spec, as people call the line."""
        return f"{self.product_code} {self.spec}".strip()


@dataclass(frozen=True, slots=True)
class SaleFacts:
    """A sale with everything other orders have claimed of it; id 0 stands for no sale."""

    id: int
    number: str
    platform_number: str
    shop_id: int
    member_id: int | None
    status: SaleStatus
    paid_fen: int
    freight_paid_fen: int
    ordered_at: str
    shipped_at: str | None
    signed_at: str | None
    completed_at: str | None
    receiver: Address
    promotion_threshold_fen: int
    lines: tuple[SourceLine, ...]
    ceiling: Ceiling
    """What the sale's other orders draw, and what they may."""
    platform_refunded_fen: int = 0
    """What the platform says it has refunded already."""
    freight_order: str = ""
    """The other order on which the sale's freight is already given back."""
    freight_fen: int = 0
    """What sending the goods out cost, as the sale says; 0 where nobody knows."""
    draws: tuple[tuple[str, int], ...] = ()
    """The other orders that draw on the sale's ceiling: number and fen."""
    by_key: Mapping[SourceKey, SourceLine] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_key", {line.key: line for line in self.lines})

    @property
    def missing(self) -> bool:
        """Whether there is no sale: what goods are worth is then the owner's word."""
        return self.id == 0

    def line(self, key: SourceKey) -> SourceLine | None:
        """The line of a key."""
        return self.by_key.get(key)


def no_sale(shop_id: int, member_id: int | None, receiver: Address | None = None) -> SaleFacts:
    """What stands in the place of a sale where there is none: nothing paid, nothing claimed, no times."""
    return SaleFacts(
        id=0,
        number="",
        platform_number="",
        shop_id=shop_id,
        member_id=member_id,
        status=SaleStatus.COMPLETED,
        paid_fen=0,
        freight_paid_fen=0,
        ordered_at="",
        shipped_at=None,
        signed_at=None,
        completed_at=None,
        receiver=receiver or Address(),
        promotion_threshold_fen=0,
        lines=(),
        ceiling=Ceiling(0, 0, 0, 0),
    )


@dataclass(frozen=True, slots=True)
class TypeFacts:
    """A return type."""

    id: int
    name: str
    kind: ReturnKind
    reason_id: int | None
    window_amount: int
    window_unit: WindowUnit
    fee_kind: FeeKind
    fee_value: int


@dataclass(frozen=True, slots=True)
class ReasonFacts:
    """A reason."""

    id: int
    text: str
    liability: Liability
    needs_photo: bool
    quality: bool


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """A product that may go out as a replacement."""

    id: int
    code: str
    name: str
    spec: str
    style: str
    price_fen: int

    @property
    def label(self) -> str:
        """Code and spec, as people call it."""
        return f"{self.code} {self.spec}".strip()


def granted_source(key: SourceKey, product: ProductFacts, unit_price_fen: int, units: int) -> SourceLine:
    """Units of a product that come back without a sale, worth what the owner grants for each."""
    worth = unit_price_fen * max(0, units)
    return SourceLine(
        key=key,
        position=0,
        product_id=product.id,
        product_code=product.code,
        product_name=product.name,
        spec=product.spec,
        style=product.style,
        price_fen=product.price_fen,
        unit_price_fen=unit_price_fen,
        quantity=max(0, units),
        shipped=max(0, units),
        paid_fen=worth,
        gross_fen=worth,
        share_fen=0,
    )


@dataclass(frozen=True, slots=True)
class Trade:
    """The shop's types, reasons and the products named in a request, by id."""

    types: Mapping[int, TypeFacts] = field(default_factory=dict)
    reasons: Mapping[int, ReasonFacts] = field(default_factory=dict)
    products: Mapping[int, ProductFacts] = field(default_factory=dict)
