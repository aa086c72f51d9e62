"""Files of sales: platform exports and our own template in, problem file and template out."""

from erp_returns.documents.sales_files.drafts import (
    ParsedSales,
    RefusedRow,
    RefusedTable,
    RowProblem,
    SaleDraft,
    SaleLineDraft,
    SaleParcelDraft,
)
from erp_returns.documents.sales_files.reading import read_sales_files, refuse_sales
from erp_returns.documents.sales_files.writing import write_problem_file, write_template
from erp_returns.documents.sheets import Cancelled

__all__ = [
    "Cancelled",
    "ParsedSales",
    "RefusedRow",
    "RefusedTable",
    "RowProblem",
    "SaleDraft",
    "SaleLineDraft",
    "SaleParcelDraft",
    "read_sales_files",
    "refuse_sales",
    "write_problem_file",
    "write_template",
]
