"""Shopify's orders_export.csv: one row per line item, order cells blank on an order's following rows.

Total less Outstanding Balance is what was paid; Refunded Amount what the platform gave back. Times carry
their offset. The books are kept in yuan: orders in another currency are refused, since no rate stands in the
file.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.drafts import SaleDraft, SaleLineDraft
from erp_returns.documents.sales_files.grouped import (
    OrderProblem,
    Platform,
    Row,
    first,
    joined,
    line_of,
    sale_of,
)
from erp_returns.documents.sales_files.layouts import Column, Layout
from erp_returns.documents.sales_files.problems import (
    FOREIGN_CURRENCY,
    MISSING,
    UNKNOWN_STATUS,
    CellProblem,
)
from erp_returns.domain.text import translatable

_YUAN = ("CNY", "RMB")
_UNPAID = ("pending", "expired", "voided", "authorized")
_PAID = ("paid", "partially_paid", "refunded", "partially_refunded", "")
_SENT = ("fulfilled", "partial", "restocked", "unfulfilled", "")

LAYOUT: Final = Layout(
    "shopify_orders",
    "shopify",
    translatable("import", "Shopify 订单"),
    (
        Column("platform_number", ("Name",), cells.identifier),
        Column("member_account", ("Email",), cells.text),
        Column("financial", ("Financial Status",), cells.text),
        Column("paid_at", ("Paid at",), cells.moment),
        Column("fulfilment", ("Fulfillment Status",), cells.text),
        Column("shipped_at", ("Fulfilled at",), cells.moment),
        Column("currency", ("Currency",), cells.text),
        Column("freight_fen", ("Shipping",), cells.amount),
        Column("total_fen", ("Total",), cells.amount_or_none),
        Column("owed_fen", ("Outstanding Balance",), cells.amount),
        Column("ordered_at", ("Created at",), cells.moment),
        Column("quantity", ("Lineitem quantity",), cells.quantity),
        Column("product_name", ("Lineitem name",), cells.text),
        Column("unit_price_fen", ("Lineitem price",), cells.price),
        Column("product_code", ("Lineitem sku",), cells.identifier),
        Column("line_discount_fen", ("Lineitem discount",), cells.amount),
        Column("line_fulfilment", ("Lineitem fulfillment status",), cells.text),
        Column("receiver_name", ("Shipping Name",), cells.text),
        Column("street", ("Shipping Address1", "Shipping Street"), cells.text),
        Column("house", ("Shipping Address2",), cells.text),
        Column("city", ("Shipping City",), cells.text),
        Column("postcode", ("Shipping Zip",), cells.text),
        Column("province", ("Shipping Province Name", "Shipping Province"), cells.text),
        Column("country", ("Shipping Country",), cells.text),
        Column("receiver_mobile", ("Shipping Phone",), cells.text),
        Column("seller_note", ("Notes",), cells.text),
        Column("cancelled_at", ("Cancelled at",), cells.moment),
        Column("platform_refunded_fen", ("Refunded Amount",), cells.amount),
    ),
    (
        ("platform_number",),
        ("financial",),
        ("currency",),
        ("total_fen",),
        ("quantity",),
        ("product_name",),
        ("unit_price_fen",),
    ),
)


def finish(rows: Sequence[Row]) -> SaleDraft:
    """The sale that the rows of an order make."""
    head = rows[0]
    currency = first(rows, "currency").upper()
    if currency not in _YUAN:
        raise OrderProblem(head, "currency", CellProblem(FOREIGN_CURRENCY, value=currency or "—"))
    total = first(rows, "total_fen")
    if total is None:
        raise OrderProblem(head, "total_fen", CellProblem(MISSING))
    status = _status(head)
    unpaid = head["financial"] in _UNPAID
    paid = 0 if unpaid else max(0, total - first(rows, "owed_fen"))
    return sale_of(
        LAYOUT.platform,
        rows,
        status=status,
        paid_at=None if unpaid else first(rows, "paid_at") or first(rows, "ordered_at"),
        paid_fen=paid,
        region=joined(head["country"], head["province"], head["city"]),
        address=joined(head["street"], head["house"]),
        postcode=head["postcode"].lstrip("'"),
        receiver_mobile=head["receiver_mobile"].lstrip("'"),
        lines=tuple(_line(row, partly=head["fulfilment"] == "partial") for row in rows),
    )


def _status(row: Row) -> str:
    """How far an order is; the platform does not know whether a parcel arrived."""
    financial, fulfilment = row["financial"], row["fulfilment"]
    if financial not in _PAID + _UNPAID:
        raise OrderProblem(row, "financial", CellProblem(UNKNOWN_STATUS, value=financial))
    if fulfilment not in _SENT:
        raise OrderProblem(row, "fulfilment", CellProblem(UNKNOWN_STATUS, value=fulfilment))
    if row["cancelled_at"] or financial in ("voided", "expired"):
        return "closed"
    if fulfilment in ("fulfilled", "restocked"):
        return "shipped"
    if financial == "refunded":
        return "closed"
    return "pending_payment" if financial in _UNPAID else "pending_shipment"


def _line(row: Row, *, partly: bool) -> SaleLineDraft:
    """A line; where only a part of the order left, its own word says whether it did."""
    sent = row["quantity"] if row["line_fulfilment"] == "fulfilled" else 0
    gross = row["quantity"] * row["unit_price_fen"]
    return line_of(
        row,
        line_discount_fen=min(row["line_discount_fen"], gross),
        shipped_quantity=sent if partly else None,
    )


PLATFORM: Final[Platform[SaleDraft]] = Platform(LAYOUT, ("financial", "total_fen", "ordered_at"), finish)
