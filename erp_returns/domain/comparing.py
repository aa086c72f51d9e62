"""Two people changed one order: what each made of it, and the order that holds what both did.

An order is taken apart into places, each with one value; what belongs together is one value (a kind and its
type, units and the amount agreed for them). A line, a replacement, a charge or a parcel that not all three
versions have is one value as a whole, None where it is missing.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.requests import (
    Address,
    ChargeRequest,
    LineRequest,
    ParcelRequest,
    ReplacementRequest,
    ReturnRequest,
    SourceKey,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet


class Side(StrEnum):
    """Whose value counts."""

    MINE = "mine"
    THEIRS = "theirs"


class LineKey(NamedTuple):
    """A line, by what it draws on; `nth` tells several alike apart."""

    source: SourceKey
    basis: Basis
    nth: int = 0


class OutKey(NamedTuple):
    """A replacement, by the line it stands for, or by its product where it stands for none."""

    instead_of: LineKey | None
    product_id: int
    nth: int = 0


class ChargeKey(NamedTuple):
    """A charge, by its name."""

    name: str
    deduction: bool
    nth: int = 0


class ParcelKey(NamedTuple):
    """A parcel, by its number."""

    carrier: str
    tracking_number: str
    nth: int = 0


class Place(NamedTuple):
    """Where orders can differ: what it is, and of which line, replacement, charge or parcel."""

    what: str
    of: LineKey | OutKey | ChargeKey | ParcelKey | None = None


class Asked(NamedTuple):
    """What the customer asks for."""

    kind: ReturnKind
    type_id: int


class Units(NamedTuple):
    """Units of a line, and the amount that was agreed for so many (None: what they are entitled to)."""

    quantity: int
    agreed_fen: int | None
    raise_note: str


class Out(NamedTuple):
    """Goods that go out."""

    product_id: int
    unit_price_fen: int | None
    quantity: int
    instead_of: LineKey | None


class Product(NamedTuple):
    """What goes out, and the price agreed for it (None: what the rules give)."""

    product_id: int
    unit_price_fen: int | None


class Goods(NamedTuple):
    """All that follows from the kind, where the versions are of two kinds."""

    kind: ReturnKind
    type_id: int
    inbound_warehouse_id: int | None
    outbound_warehouse_id: int | None
    lines: tuple[LineRequest, ...]
    replacements: tuple[ReplacementRequest, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the others' version and mine differ; None is nothing there."""

    place: Place
    was: Any
    theirs: Any
    mine: Any

    @property
    def clash(self) -> bool:
        """Whether both changed it, and not alike."""
        return self.was not in (self.theirs, self.mine)

    @property
    def proposed(self) -> Side:
        """Theirs where only they changed it; what I typed is never given up without my word."""
        return Side.THEIRS if self.mine == self.was else Side.MINE


_GOODS = frozenset(Goods._fields)
_TOGETHER = frozenset({"charges", "parcels", "receiver"})
_FACTS = frozenset({"sale_id", "shop_id", "member_id", "photo_count"})
_PLAIN = tuple(each.name for each in fields(ReturnRequest) if each.name not in _GOODS | _TOGETHER | _FACTS)
_LINE_FACTS = frozenset({"source", "basis", "worthless_units", "released_units"})
_LINE_PLAIN = tuple(
    each.name for each in fields(LineRequest) if each.name not in _LINE_FACTS | frozenset(Units._fields)
)
_RECEIVER = tuple(each.name for each in fields(Address))


def differences(base: ReturnRequest, theirs: ReturnRequest, mine: ReturnRequest) -> tuple[Difference, ...]:
    """Every place where `theirs` and `mine`, which both came from `base`, differ."""
    found = (Difference(place, *values) for place, values in _places(base, theirs, mine).items())
    return tuple(each for each in found if each.theirs != each.mine)


def changes(before: ReturnRequest, after: ReturnRequest) -> tuple[Difference, ...]:
    """What somebody changed: `was` and `theirs` of each place."""
    return differences(before, after, before)


def merged(
    base: ReturnRequest,
    theirs: ReturnRequest,
    mine: ReturnRequest,
    chosen: Mapping[Place, Side] | None = None,
) -> ReturnRequest:
    """The order with what both did; where a side was `chosen`, with what it did."""
    parts: dict[Place, Any] = {}
    for place, values in _places(base, theirs, mine).items():
        each = Difference(place, *values)
        side = (chosen or {}).get(place, each.proposed)
        parts[place] = each.mine if side is Side.MINE else each.theirs
    added = mine.photo_count - base.photo_count
    return _joined(parts, replace(theirs, photo_count=theirs.photo_count + added))


# ------------------------------------------------------------------------- taking apart


@dataclass(frozen=True, slots=True)
class _Apart:
    request: ReturnRequest
    lines: dict[LineKey, LineRequest]
    out: dict[OutKey, Out]
    charges: dict[ChargeKey, ChargeRequest]
    parcels: dict[ParcelKey, ParcelRequest]


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all versions have, so that its values can be compared one by one."""

    one_kind: bool
    listed_charges: bool
    lines: AbstractSet[LineKey]
    out: AbstractSet[OutKey]


def _places(*versions: ReturnRequest) -> dict[Place, tuple[Any, ...]]:
    """The values of every place in each version, theirs in their order first."""
    base, theirs, mine = (_apart(version) for version in versions)
    shared = _Shared(
        one_kind=theirs.request.kind is mine.request.kind,
        listed_charges=all(version.charges is not None for version in versions),
        lines=base.lines.keys() & theirs.lines.keys() & mine.lines.keys(),
        out=base.out.keys() & theirs.out.keys() & mine.out.keys(),
    )
    parts = [dict(_parts(version, shared)) for version in (base, theirs, mine)]
    order = dict.fromkeys(place for each in (parts[1], parts[2], parts[0]) for place in each)
    return {place: tuple(each.get(place) for each in parts) for place in order}


def _apart(request: ReturnRequest) -> _Apart:
    lines = _keyed(request.lines, lambda line: LineKey(line.source, line.basis))
    keys = list(lines)
    out = (
        Out(
            each.product_id,
            each.unit_price_fen,
            each.quantity,
            None if each.replaces is None else keys[each.replaces],
        )
        for each in request.replacements
    )
    return _Apart(
        request,
        lines,
        _keyed(out, lambda each: OutKey(each.instead_of, 0 if each.instead_of else each.product_id)),
        _keyed(request.charges or (), lambda charge: ChargeKey(charge.name, charge.deduction)),
        _keyed(request.parcels, lambda parcel: ParcelKey(parcel.carrier, parcel.tracking_number)),
    )


KeyT = TypeVar("KeyT", LineKey, OutKey, ChargeKey, ParcelKey)
ItemT = TypeVar("ItemT")


def _keyed(items: Iterable[ItemT], key: Callable[[ItemT], KeyT]) -> dict[KeyT, ItemT]:
    found: dict[KeyT, ItemT] = {}
    for item in items:
        own = key(item)
        while own in found:
            own = own._replace(nth=own.nth + 1)
        found[own] = item
    return found


def _parts(apart: _Apart, shared: _Shared) -> Iterator[tuple[Place, Any]]:
    request = apart.request
    if shared.one_kind:
        yield from _goods_parts(apart, shared)
    else:
        yield Place("goods"), Goods(*(getattr(request, name) for name in Goods._fields))
    if shared.listed_charges:
        for charge_key, charge in apart.charges.items():
            yield Place("charge", charge_key), charge
    else:
        yield Place("charges"), request.charges
    for parcel_key, parcel in apart.parcels.items():
        yield Place("parcel", parcel_key), parcel
    if request.receiver is not None:
        for name in _RECEIVER:
            yield Place(f"receiver_{name}"), getattr(request.receiver, name)
    for name in _PLAIN:
        yield Place(name), getattr(request, name)


def _goods_parts(apart: _Apart, shared: _Shared) -> Iterator[tuple[Place, Any]]:
    request = apart.request
    yield Place("asked"), Asked(request.kind, request.type_id)
    yield Place("inbound_warehouse_id"), request.inbound_warehouse_id
    yield Place("outbound_warehouse_id"), request.outbound_warehouse_id
    for key, line in apart.lines.items():
        if key not in shared.lines:
            yield Place("line", key), line
            continue
        yield Place("units", key), Units(line.quantity, line.agreed_fen, line.raise_note)
        for name in _LINE_PLAIN:
            yield Place(name, key), getattr(line, name)
    for out_key, out in apart.out.items():
        if out_key not in shared.out:
            yield Place("replacement", out_key), out
            continue
        yield Place("product", out_key), Product(out.product_id, out.unit_price_fen)
        yield Place("out_quantity", out_key), out.quantity


# -------------------------------------------------------------------- putting together


def _joined(parts: Mapping[Place, Any], stored: ReturnRequest) -> ReturnRequest:
    """The order that has these values; what nobody types is as `stored`."""
    plain = {place.what: value for place, value in parts.items() if place.of is None}
    goods = plain["goods"]._asdict() if "goods" in plain else _joined_goods(parts, plain, stored)
    receiver = {name: plain[f"receiver_{name}"] for name in _RECEIVER if f"receiver_{name}" in plain}
    charges = cast("tuple[ChargeRequest, ...]", tuple(_of("charge", parts)))
    return replace(
        stored,
        **goods,
        **{name: plain[name] for name in _PLAIN},
        charges=plain.get("charges", charges),
        parcels=tuple(_of("parcel", parts)),
        receiver=Address(**{name: text or "" for name, text in receiver.items()}) if receiver else None,
    )


def _joined_goods(
    parts: Mapping[Place, Any], plain: Mapping[str, Any], stored: ReturnRequest
) -> dict[str, Any]:
    lines = _joined_lines(parts, stored)
    place_of = {key: at for at, key in enumerate(lines)}
    return {
        **plain["asked"]._asdict(),
        "inbound_warehouse_id": plain["inbound_warehouse_id"],
        "outbound_warehouse_id": plain["outbound_warehouse_id"],
        "lines": tuple(lines.values()),
        "replacements": tuple(
            ReplacementRequest(
                out.product_id,
                out.quantity,
                out.unit_price_fen,
                None if out.instead_of is None else place_of.get(out.instead_of),
            )
            for out in _joined_out(parts)
        ),
    }


def _joined_lines(parts: Mapping[Place, Any], stored: ReturnRequest) -> dict[LineKey, LineRequest]:
    known = _apart(stored).lines
    lines: dict[LineKey, LineRequest] = {}
    for place, value in parts.items():
        key = place.of
        if not isinstance(key, LineKey):
            continue
        if place.what != "line":
            named = value._asdict() if place.what == "units" else {place.what: value}
            lines[key] = replace(lines.get(key) or known[key], **named)
        elif value is not None:
            lines[key] = value
    return lines


def _joined_out(parts: Mapping[Place, Any]) -> Iterator[Out]:
    for place, value in parts.items():
        if place.what == "replacement" and value is not None:
            yield value
        elif place.what == "product" and isinstance(place.of, OutKey):
            quantity = parts[Place("out_quantity", place.of)]
            yield Out(value.product_id, value.unit_price_fen, quantity, place.of.instead_of)


def _of(what: str, parts: Mapping[Place, Any]) -> Iterator[Any]:
    return (value for place, value in parts.items() if place.what == what and value is not None)
