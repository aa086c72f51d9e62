"""The template for returns, with an example that shows how it is filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from erp_returns.documents.after_sale_files.template import COLUMNS
from erp_returns.documents.sheets import write_table

EXAMPLE: Final = {
    "refund_number": "示例-TK-0001",
    "sale_number": "示例-0001",
    "shop": "示例小店",
    "kind": "退货退款",
    "stage": "已完成",
    "requested_at": "2025-11-06 10:00:00",
    "finished_at": "2025-11-10 10:00:00",
    "reason": "7天无理由退换货",
    "internal_note": "这一行是示例，请删去",
    "carrier": "圆通速递",
    "tracking_number": "YT0000000000009",
    "product_code": "TS-01-M",
    "product_name": "纯棉T恤",
    "spec": "白色 M",
    "quantity": "1",
    "amount_fen": "45.00",
}


def write_returns_template(out: Path) -> None:
    """Write the empty template with an example, as CSV or XLSX by the suffix of `out`.

    Raises `FileUnwritable` or `DiskFull`.
    """
    kind: Literal["csv", "xlsx"] = "xlsx" if out.suffix.lower() == ".xlsx" else "csv"
    headings = [column.names[0] for column in COLUMNS]
    write_table(out, kind, headings, [[EXAMPLE.get(column.field, "") for column in COLUMNS]])
