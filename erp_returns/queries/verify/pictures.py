"""Claims about photos: each belongs to one order, with its line, its postings and its pile."""

from __future__ import annotations

from typing import Final

from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim
from erp_returns.queries.verify.statements import Statement, counted, looking

_ELSEWHERE: Final = """
SELECT f.id, r.number FROM photo f
JOIN return_order r ON r.id = f.return_order_id
JOIN {table} d ON d.id = f.{column}
WHERE d.return_order_id <> f.return_order_id
"""
_OF_ANOTHER: Final = (
    ("return_line", "return_line_id", translatable("verify", "退换货单 {number} 的照片指着另一张单的商品。")),
    ("receipt", "receipt_id", translatable("verify", "退换货单 {number} 的照片属于另一张单的收货。")),
    ("inspection", "inspection_id", translatable("verify", "退换货单 {number} 的照片属于另一张单的验货。")),
)
_WRONG_PILE: Final = Statement(
    """
    SELECT f.id, coalesce(r.number, '') AS number FROM photo f
    JOIN inspection_line l ON l.id = f.inspection_line_id
    LEFT JOIN return_order r ON r.id = f.return_order_id
    WHERE f.inspection_id IS NOT l.inspection_id OR f.return_line_id IS NOT l.return_line_id
    """,
    translatable("verify", "退换货单 {number} 的照片所属的验货或商品，与它拍的那一堆不同。"),
)

CLAIMS = (
    Claim(
        "photos_belong",
        translatable("verify", "每张照片的商品、收货、验货属于同一张单"),
        looking(
            counted("photo"),
            *(
                Statement(_ELSEWHERE.format(table=table, column=column), says)
                for table, column, says in _OF_ANOTHER
            ),
            _WRONG_PILE,
        ),
    ),
)
