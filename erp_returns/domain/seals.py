"""Seals that chain the rows of a history: nobody can change, drop or insert one unnoticed."""

from __future__ import annotations

import hashlib
import json

FIRST = ""
"""What stands before the first seal of a history."""

ORDER_FIELDS = (
    "return_order_id",
    "sequence",
    "action",
    "from_status",
    "to_status",
    "operator_id",
    "at",
    "note",
    "before",
    "after",
    "net_due_fen",
)
"""The columns of an order's event that its seal covers, in this order."""

SHOP_FIELDS = ("subject", "action", "operator_id", "at", "before", "after")
"""The columns of a shop event that its seal covers, in this order."""


_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def seal(previous: str, *values: str | int) -> str:
    """Seal the values of one row to the seal of the row before (`FIRST` for the first): 64 hex digits."""
    return hashlib.sha256(_WRITTEN([previous, *values]).encode()).hexdigest()
