"""Payments of an order that nothing has reversed."""

from __future__ import annotations

from erp_returns.queries.posted_rows import PaymentRow
from erp_returns.queries.return_detail import ReturnDetail


def reversible(detail: ReturnDetail) -> tuple[tuple[PaymentRow, bool], ...]:
    """Payments of an order that still stand, newest first; the second is whether it is a refund."""
    posted = [(paid, True) for paid in detail.refunds] + [(paid, False) for paid in detail.collections]
    standing = [each for each in posted if not (each[0].reverses or each[0].reversed_by)]
    return tuple(sorted(standing, key=lambda each: (each[0].posted_at, each[0].number), reverse=True))
