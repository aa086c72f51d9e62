"""The parts of a sum, as a receipt on screen shows them."""

from __future__ import annotations

from collections.abc import Iterable

from erp_returns.domain.amounts import Part
from erp_returns.ui.texts import told, translated
from erp_returns.ui.widgets.money_receipt import ReceiptPart


def receipt_parts(parts: Iterable[Part]) -> list[ReceiptPart]:
    """Each part with why, and below it one by one what makes it up."""
    return [
        ReceiptPart(
            translated("money", part.name),
            part.amount_fen,
            "\n".join(text for each in (part.why, *part.details) if (text := told(each, "money").strip())),
        )
        for part in parts
    ]
