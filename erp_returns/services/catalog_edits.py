"""What a person enters about the things a shop works with: one command each, `id` 0 for a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from typing import TypeAlias, TypeVar, get_type_hints

from erp_returns.domain.kinds import FeeKind, Liability, ReturnKind, WindowUnit

_EVERY_KIND = frozenset(ReturnKind)


@dataclass(frozen=True, slots=True)
class ReasonEdit:
    """A reason: `kinds` are those that offer it, `parent_id` one on the upper level."""

    text: str
    liability: Liability
    kinds: frozenset[ReturnKind] = _EVERY_KIND
    parent_id: int | None = None
    needs_photo: bool = False
    quality: bool = False
    caused_by_id: int | None = None
    visible: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class TypeEdit:
    """A return type; `fee_value` is fen for a fixed fee, hundredths of a percent for a percentage."""

    name: str
    kind: ReturnKind
    reason_id: int | None = None
    window_amount: int = 0
    window_unit: WindowUnit = WindowUnit.NONE
    fee_kind: FeeKind = FeeKind.NONE
    fee_value: int = 0
    visible: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class WarehouseEdit:
    """A warehouse, with the address that customers send to."""

    code: str
    name: str
    contact: str = ""
    phone: str = ""
    postcode: str = ""
    region: str = ""
    address: str = ""
    takes_in: bool = True
    sends_out: bool = True
    check_stock: bool = False
    visible: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class CarrierEdit:
    """A courier; `patterns` holds one regular expression of its tracking numbers per line."""

    name: str
    patterns: str = ""
    visible: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class ShopEdit:
    """Where sales are made, with what a new order of it starts from (None: as the parameters say)."""

    name: str
    platform: str = ""
    return_type_id: int | None = None
    inbound_warehouse_id: int | None = None
    outbound_warehouse_id: int | None = None
    visible: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class SupplierEdit:
    """Who goods come from."""

    name: str
    contact: str = ""
    phone: str = ""
    address: str = ""
    note: str = ""
    visible: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class ProductEdit:
    """One SKU; products of one `style` are variants of each other."""

    code: str
    name: str
    style: str = ""
    spec: str = ""
    barcode: str = ""
    price_fen: int = 0
    cost_fen: int = 0
    supplier_id: int | None = None
    returnable: bool = True
    visible: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class MemberEdit:
    """Who bought; `mark` is '', 'black' or 'white'."""

    shop_id: int
    account: str
    name: str = ""
    phone: str = ""
    level: str = ""
    note: str = ""
    mark: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class CheckEdit:
    """One thing an inspection looks at: of every return type, or of one; `link` leads to the standard."""

    text: str
    return_type_id: int | None = None
    link: str = ""
    visible: bool = True
    id: int = 0


@dataclass(frozen=True, slots=True)
class DefectEdit:
    """What may be wrong with a unit."""

    code: str
    text: str
    visible: bool = True
    id: int = 0


Edit: TypeAlias = (
    ReasonEdit
    | TypeEdit
    | WarehouseEdit
    | CarrierEdit
    | ShopEdit
    | SupplierEdit
    | ProductEdit
    | MemberEdit
    | CheckEdit
    | DefectEdit
)
EditT = TypeVar("EditT", bound=Edit)


def as_edit(kind: type[EditT], values: Mapping[str, object]) -> EditT:
    """The command that would make an entry as it is stored (flags as 0 and 1, words as stored)."""
    hints = get_type_hints(kind)

    def value(name: str) -> object:
        if name == "kinds":
            return frozenset(each for each in ReturnKind if values[f"for_{each}"])
        wanted = hints[name]
        typed = wanted is bool or (isinstance(wanted, type) and issubclass(wanted, Enum))
        return wanted(values[name]) if typed else values[name]

    return kind(**{each.name: value(each.name) for each in fields(kind)})  # type: ignore[arg-type]
