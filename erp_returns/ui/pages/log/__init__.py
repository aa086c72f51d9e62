"""操作日志: everything that was done to orders and to the shop."""

from erp_returns.ui.pages.log.page import LogPage

__all__ = ["LogPage"]
