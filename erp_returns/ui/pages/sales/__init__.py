"""销售订单: the list of all sales, and one of them with what can still come back."""

from erp_returns.ui.pages.sales.page import SalesPage

__all__ = ["SalesPage"]
