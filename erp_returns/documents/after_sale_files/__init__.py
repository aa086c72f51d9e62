"""Files of after-sale cases: refund lists of platforms and our own template, as drafts of return orders."""

from erp_returns.documents.after_sale_files.drafts import (
    AfterSaleDraft,
    AfterSaleLine,
    ReplacementDraft,
    Stage,
)
from erp_returns.documents.after_sale_files.known import (
    ParsedAfterSales,
    read_after_sale_files,
    refuse_after_sales,
)
from erp_returns.documents.after_sale_files.writing import write_returns_template

__all__ = [
    "AfterSaleDraft",
    "AfterSaleLine",
    "ParsedAfterSales",
    "ReplacementDraft",
    "Stage",
    "read_after_sale_files",
    "refuse_after_sales",
    "write_returns_template",
]
