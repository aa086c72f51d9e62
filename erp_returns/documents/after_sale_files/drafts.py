"""What an after-sale file says, before anything is booked. Money in fen, times in UTC text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from erp_returns.documents.sales_files.drafts import SaleParcelDraft


class Stage(StrEnum):
    """How far a case is, in the words of any platform."""

    ASKED = "asked"
    AGREED = "agreed"
    """Agreed to; goods that have to come back did not yet."""
    RETURNED = "returned"
    """Of an exchange: the goods are back, the replacement is still to be sent."""
    SENT = "sent"
    """Of an exchange: the replacement is on its way."""
    PAYABLE = "payable"
    """Goods, if any, are back (and replaced); the money is still to be paid."""
    DONE = "done"
    REFUSED = "refused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ReplacementDraft:
    """What goes out for a line, as far as the file names it; None where it says no number or price."""

    product_code: str
    spec: str
    quantity: int | None
    unit_price_fen: int | None


@dataclass(frozen=True, slots=True)
class AfterSaleLine:
    """Goods of a case as the file names them; `quantity` None where it does not say how many.

    `amount_fen` is what the line's refund is, freight aside. `replacement` None: the file does not say what
    goes out.
    """

    platform_line_number: str
    product_code: str
    product_name: str
    spec: str
    quantity: int | None
    amount_fen: int
    all_units: bool = False
    """The platform calls it a full refund."""
    replacement: ReplacementDraft | None = None


@dataclass(frozen=True, slots=True)
class AfterSaleDraft:
    """One after-sale case; `kind` is the stored value of a `ReturnKind`."""

    platform: str
    shop: str
    refund_number: str
    sale_number: str
    kind: str
    stage: Stage
    requested_at: str | None
    finished_at: str | None
    freight_fen: int
    """Freight that is refunded besides the lines, where the file tells it apart."""
    reason: str
    buyer_note: str
    internal_note: str
    parcels: tuple[SaleParcelDraft, ...]
    lines: tuple[AfterSaleLine, ...]
    source_rows: tuple[int, ...]
    collected_fen: int = 0
    """What the customer paid on top of an exchange."""
    sent: tuple[SaleParcelDraft, ...] = ()
    """The parcels of the replacement."""
    replaced_by: str = ""
    """What goes out, in the platform's own free words."""

    @property
    def key(self) -> tuple[str, ...]:
        """What names the case among those of its shop."""
        return self.shop, self.refund_number

    @property
    def amount_fen(self) -> int:
        """All that is refunded."""
        return self.freight_fen + sum(line.amount_fen for line in self.lines)
