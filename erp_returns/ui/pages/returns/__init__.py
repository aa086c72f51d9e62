"""退换货单: the list of all return orders, and one of them whole."""

from erp_returns.ui.pages.returns.page import ReturnsPage

__all__ = ["ReturnsPage"]
