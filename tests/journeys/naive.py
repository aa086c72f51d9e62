"""The money of one sale once more, as somebody with paper and pencil would keep it.

Nothing here comes from the program: fractions instead of its arithmetic, lists of claims for its tables.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import floor


def half_up(amount: Fraction) -> int:
    """Whole fen; half a fen counts as one."""
    return floor(amount + Fraction(1, 2))


def shared(total: int, weights: list[int]) -> list[int]:
    """Spread fen by weight: everybody the whole fen of their share, the rest to whoever lost most."""
    if sum(weights) == 0:
        return [total] + [0] * (len(weights) - 1)
    sign = 1 if total >= 0 else -1
    exact = [Fraction(abs(total) * weight, sum(weights)) for weight in weights]
    whole = [floor(share) for share in exact]
    losses = sorted(range(len(weights)), key=lambda at: (whole[at] - exact[at], at))
    for at in losses[: abs(total) - sum(whole)]:
        whole[at] += 1
    return [sign * share for share in whole]


@dataclass
class Claim:
    """Units of a line, and what they are worth; a compensation has no units."""

    place: int
    asked: int
    fen: int
    agreed: int
    closed: int = 0
    refused: int = 0
    sent: int = 0

    @property
    def worthy(self) -> int:
        return self.asked - self.closed - self.refused


@dataclass
class Order:
    """One return of the sale."""

    claims: list[Claim]
    freight: int = 0
    alive: bool = True

    @property
    def goods(self) -> int:
        return sum(claim.agreed for claim in self.claims)


@dataclass
class Page:
    """One sale with all its returns: (units, gross fen) of its lines, freight, and what was paid."""

    lines: list[tuple[int, int]]
    freight: int
    paid: int
    orders: list[Order] = field(default_factory=list)

    @property
    def freight_paid(self) -> int:
        return min(self.freight, self.paid)

    @property
    def paid_for(self) -> list[int]:
        gross = [fen for _, fen in self.lines]
        shares = shared(self.paid - self.freight_paid - sum(gross), gross)
        return [one + other for one, other in zip(gross, shares, strict=True)]

    def others(self, place: int, besides: Order | None) -> list[Claim]:
        """What living orders claim of a line."""
        return [
            claim
            for order in self.orders
            if order.alive and order is not besides
            for claim in order.claims
            if claim.place == place
        ]

    def left(self, place: int) -> int:
        """Units that can still be asked for; what is here and not sent away stays taken."""
        taken = sum(claim.asked - claim.closed - claim.sent for claim in self.others(place, None))
        return self.lines[place][0] - taken

    def money_left(self, place: int, besides: Order | None = None) -> int:
        return self.paid_for[place] - sum(claim.fen for claim in self.others(place, besides))

    def worth(self, place: int, units: int, besides: Order | None = None) -> int:
        """What is left of the line, in proportion to the units left."""
        free = self.lines[place][0] - sum(claim.worthy for claim in self.others(place, besides))
        return half_up(Fraction(self.money_left(place, besides) * units, free)) if units else 0

    def freight_given(self) -> bool:
        return any(order.alive and order.freight for order in self.orders)

    def drawn(self) -> int:
        return sum(order.goods + order.freight for order in self.orders if order.alive)

    # -- what is asked

    def ask(self, wanted: dict[int, int], raised: int, allow_freight: bool) -> Order | None:
        """Ask for units, the first line at `raised` fen more than it is worth; None where that cannot be."""
        if not wanted or any(not 0 < units <= self.left(place) for place, units in wanted.items()):
            return None
        if allow_freight and self.freight_given():
            return None
        claims = [
            Claim(place, units, worth, worth)
            for place, units in wanted.items()
            for worth in [self.worth(place, units)]
        ]
        claims[0].agreed = max(0, claims[0].agreed + raised)
        return self._admitted(Order(claims, self.freight_paid if allow_freight else 0))

    def compensate(self, place: int, fen: int) -> Order | None:
        if not 0 < fen <= self.money_left(place):
            return None
        return self._admitted(Order([Claim(place, 0, fen, fen)]))

    def _admitted(self, order: Order) -> Order | None:
        if order.goods + order.freight and self.drawn() + order.goods + order.freight > self.paid:
            return None
        self.orders.append(order)
        return order

    def inspect(self, order: Order, at: int, refused: int, closed: int) -> None:
        """Some units of a line go back, some never came; the others are worth what they are worth now."""
        claim = order.claims[at]
        before, agreed = claim.fen, claim.agreed
        claim.refused, claim.closed = refused, closed
        if refused or closed:
            claim.fen = self.worth(claim.place, claim.worthy, order)
            same = before in (agreed, 0)
            claim.agreed = claim.fen if same else half_up(Fraction(agreed * claim.fen, before))


# -- terms: what is added to the goods and kept back from them


@dataclass
class Terms:
    """What a reviewer writes on the slip: fen, and charges as (fen, percent of the goods, kept back)."""

    freight: int = 0
    way_back: int = 0
    charges: list[tuple[int, Fraction, bool]] = field(default_factory=list)
    sent: int = 0
    sending: int = 0
    exchange: bool = False

    def kept(self, goods: int, *, deducted: bool) -> int:
        """Fees, or what is deducted."""
        return sum(
            half_up(Fraction(goods) * part / 100) if part else fen
            for fen, part, deduction in self.charges
            if deduction is deducted
        )

    def due(self, goods: int) -> int:
        """What the customer gets; below zero what the customer owes for an exchange."""
        rest = goods + self.freight + self.way_back
        rest -= self.kept(goods, deducted=False) + self.kept(goods, deducted=True)
        return rest - self.sent - self.sending if self.exchange else max(rest, 0)

    def fits(self, goods: int, most_back: int) -> bool:
        """Whether the shop's rules allow it."""
        return self.kept(goods, deducted=False) <= goods and 0 <= self.way_back <= most_back


def most_back(at_most: int, shop_cap: int, sale_freight: int) -> int:
    """The most for sending goods back: never above either of the caps that are known."""
    caps = [at_most]
    if shop_cap:
        caps.append(shop_cap)
    elif sale_freight:
        caps.append(sale_freight)
    return min(caps)


@dataclass
class Stopped:
    """Units of a sale that never went out and are to be paid back."""

    units: list[int]
    freight: int = 0
    alive: bool = True
    paid: bool = False


@dataclass
class NeverSent:
    """A sale that never went out: units of its lines, and the freight that goes back once, as a rule says."""

    units: list[int]
    freight: int
    rule: str
    orders: list[Stopped] = field(default_factory=list)

    def left(self) -> list[int]:
        taken = [0] * len(self.units)
        for order in self.orders:
            if order.alive:
                taken = [one + two for one, two in zip(taken, order.units, strict=True)]
        return [one - two for one, two in zip(self.units, taken, strict=True)]

    def freight_of(self, order: Stopped) -> int:
        """The whole freight or nothing: only one order has it."""
        if any(other.alive and other.freight for other in self.orders if other is not order):
            return 0
        goes = self.rule == "first" or (self.rule == "last" and not any(self.left()))
        return self.freight if goes else 0

    def ask(self, wanted: list[int]) -> Stopped | None:
        possible = all(0 <= one <= two for one, two in zip(wanted, self.left(), strict=True))
        if not possible or not any(wanted):
            return None
        order = Stopped(wanted)
        self.orders.append(order)
        order.freight = self.freight_of(order)
        return order

    def cancel(self, order: Stopped) -> None:
        """Who had the freight because everything was to come back gives it up again."""
        order.alive = False
        for other in self.orders:
            if other.alive and not other.paid and other.freight:
                other.freight = self.freight_of(other)

    def pay(self, order: Stopped) -> None:
        order.freight = self.freight_of(order)
        order.paid = True
