"""库存: what lies where, what moved, and counting."""

from erp_returns.ui.pages.stock.page import StockPage

__all__ = ["StockPage"]
