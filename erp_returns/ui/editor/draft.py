"""What the form of a return order holds about goods and money: one frozen draft, changed step by step."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.requests import ChargeRequest, LineRequest, ReplacementRequest, SourceKey
from erp_returns.domain.sources import ProductFacts


@dataclass(frozen=True, slots=True)
class DraftLine:
    """Units or money of one source that may be asked for; `removed` ones wait to be brought back."""

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
    released_units: int = 0
    unit_price_fen: int | None = None
    removed: bool = False

    def request(self) -> LineRequest:
        """The line as it is asked for."""
        return LineRequest(
            source=self.source,
            basis=self.basis,
            quantity=self.quantity,
            compensation_fen=self.compensation_fen,
            reason_id=self.reason_id,
            note=self.note,
            edited_spec=self.edited_spec,
            agreed_fen=self.agreed_fen,
            raise_note=self.raise_note,
            worthless_units=self.worthless_units,
            released_units=self.released_units,
            unit_price_fen=self.unit_price_fen,
        )


@dataclass(frozen=True, slots=True)
class DraftReplacement:
    """Goods to go out: as many as the line they stand for, until a `quantity` is typed."""

    product_id: int
    quantity: int | None = None
    unit_price_fen: int | None = None
    stands_for: SourceKey | None = None


def fits(kind: ReturnKind, basis: Basis) -> bool:
    """Whether lines of a basis belong to a kind."""
    return (basis is Basis.GOODS) is not (kind is ReturnKind.REFUND_ONLY)


@dataclass(frozen=True, slots=True)
class Draft:
    """A return order being written.

    `lines` holds what could be asked for under any kind, always in the same places, so that changing
    the kind there and back loses nothing.
    """

    kind: ReturnKind
    type_id: int
    reason_id: int | None
    inbound_warehouse_id: int | None
    outbound_warehouse_id: int | None
    lines: tuple[DraftLine, ...]
    replacements: tuple[DraftReplacement, ...] = ()
    charges: tuple[ChargeRequest, ...] | None = None
    return_freight_fen: int = 0
    freight_charged_fen: int = 0
    allow_freight: bool = False
    shop_id: int = 0
    """Without a sale: where it comes back to, and who brings it."""
    member_id: int | None = None

    # ---------------------------------------------------------------- reading

    def shown(self) -> list[int]:
        """Places of the lines on the form."""
        return self._places(removed=False)

    def removed(self) -> list[int]:
        """Places of the lines that were taken off the form and can be brought back."""
        return self._places(removed=True)

    def _places(self, *, removed: bool) -> list[int]:
        refund_only = self.kind is ReturnKind.REFUND_ONLY
        return [
            at
            for at, line in enumerate(self.lines)
            if line.removed is removed and (line.basis is Basis.GOODS) is not refund_only
        ]

    def asked(self) -> list[int]:
        """Places of the lines that are asked for, in order.

        A compensation without an amount is only offered; where nothing else is asked for, the first
        one counts, so that its missing amount is what stands in the way.
        """
        shown = self.shown()
        asked = [
            at
            for at in shown
            if self.lines[at].basis is not Basis.COMPENSATION or self.lines[at].compensation_fen
        ]
        return asked or shown[:1]

    def out(self) -> list[int]:
        """Places of the replacements that go out: those of removed lines stay behind."""
        if self.kind is not ReturnKind.EXCHANGE:
            return []
        kept = {self.lines[at].source for at in self.shown()}
        return [
            at
            for at, each in enumerate(self.replacements)
            if each.stands_for is None or each.stands_for in kept
        ]

    def replacement_requests(self) -> tuple[ReplacementRequest, ...]:
        """The replacements as they are asked for."""
        out = self.out()
        if not out:
            return ()
        asked = {self.lines[at].source: place for place, at in enumerate(self.asked())}
        units = {line.source: line.quantity for line in self.lines if line.basis is Basis.GOODS}

        def request(each: DraftReplacement) -> ReplacementRequest:
            source = each.stands_for
            return ReplacementRequest(
                product_id=each.product_id,
                quantity=each.quantity if each.quantity is not None else units.get(source or _NOTHING, 0),
                unit_price_fen=each.unit_price_fen,
                replaces=None if source is None else asked.get(source),
            )

        return tuple(request(self.replacements[at]) for at in out)

    # --------------------------------------------------------------- changing

    def with_line(self, at: int, **changes: object) -> Draft:
        """Change one line; an amount that was agreed for other units or another price no longer holds."""
        old = self.lines[at]
        line = replace(old, **changes)  # type: ignore[arg-type]
        if (line.quantity, line.unit_price_fen) != (old.quantity, old.unit_price_fen):
            line = replace(line, agreed_fen=None, raise_note="")
        return replace(self, lines=(*self.lines[:at], line, *self.lines[at + 1 :]))

    def with_amount(self, at: int, fen: int) -> Draft:
        """Grant an amount for a line without a sale; its units are priced by it, at whole fen upwards."""
        units = max(1, self.lines[at].quantity)
        price = -(-fen // units)
        changed = self.with_line(at, unit_price_fen=price)
        return changed.with_line(at, agreed_fen=None if fen == price * units else fen)

    def with_product_back(self, product: ProductFacts) -> Draft:
        """Let a product come back without a sale, under any kind; one that is there already, once more."""
        key = SourceKey(product.id, product=True)
        known = [at for at, line in enumerate(self.lines) if line.source == key]
        if not known:
            goods = DraftLine(key, quantity=1, unit_price_fen=product.price_fen)
            money = DraftLine(key, Basis.COMPENSATION, unit_price_fen=product.price_fen)
            same = DraftReplacement(product.id, stands_for=key)
            return replace(self, lines=(*self.lines, goods, money), replacements=(*self.replacements, same))
        draft = self
        for at in known:
            line = draft.lines[at]
            if line.removed:
                draft = draft.with_lines([at], removed=False)
            elif line.basis is Basis.GOODS and self.kind is not ReturnKind.REFUND_ONLY:
                draft = draft.with_line(at, quantity=line.quantity + 1)
        return draft

    def with_lines(self, places: Collection[int], **changes: object) -> Draft:
        """Change several lines alike."""
        wanted = frozenset(places)
        lines = (
            replace(line, **changes) if at in wanted else line  # type: ignore[arg-type]
            for at, line in enumerate(self.lines)
        )
        return replace(self, lines=tuple(lines))

    def with_replacement(self, at: int, **changes: object) -> Draft:
        """Change one replacement."""
        changed = replace(self.replacements[at], **changes)  # type: ignore[arg-type]
        return replace(self, replacements=(*self.replacements[:at], changed, *self.replacements[at + 1 :]))

    def with_product(self, at: int, product_id: int) -> Draft:
        """Send another product; the price is then the rules' again."""
        return self.with_replacement(at, product_id=product_id, unit_price_fen=None)

    def with_replacement_added(self, product_id: int) -> Draft:
        """Send one more product, for no line in particular."""
        return replace(self, replacements=(*self.replacements, DraftReplacement(product_id, 1)))

    def without_replacements(self, places: Collection[int]) -> Draft:
        """Send some products not at all."""
        kept = (each for at, each in enumerate(self.replacements) if at not in frozenset(places))
        return replace(self, replacements=tuple(kept))

    def with_reason(self, reason_id: int | None, places: Iterable[int] = ()) -> Draft:
        """Give the order a reason; the lines at `places` follow it from now on."""
        return replace(self.with_lines(list(places), reason_id=None), reason_id=reason_id)


_NOTHING = SourceKey(0)


class History:
    """The drafts one after the other, forwards and backwards.

    Changes that carry the same token (the keys typed in one field) are one step.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._past: list[Draft] = []
        self._future: list[Draft] = []
        self._token: object = None

    def change(self, draft: Draft, token: object = None) -> bool:
        """Go on with `draft`; False where nothing changed."""
        if draft == self.draft:
            return False
        if token is None or token != self._token:
            self._past.append(self.draft)
        self._token = token
        self._future.clear()
        self.draft = draft
        return True

    def close_step(self) -> None:
        """What comes next is a new step, whatever its token."""
        self._token = None

    def give_up(self, token: object) -> bool:
        """Take back the step under way, as if it had never been; False where there is none."""
        if token != self._token or not self._past:
            return False
        self.draft = self._past.pop()
        self._token = None
        return True

    def undo(self) -> bool:
        """Take the last step back."""
        return self._move(self._past, self._future)

    def redo(self) -> bool:
        """Take the step that was taken back again."""
        return self._move(self._future, self._past)

    def _move(self, source: list[Draft], target: list[Draft]) -> bool:
        self._token = None
        if not source:
            return False
        target.append(self.draft)
        self.draft = source.pop()
        return True
