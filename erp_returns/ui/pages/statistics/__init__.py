"""统计分析: the figures of the shop, as pictures and tables."""

from erp_returns.ui.pages.statistics.page import StatisticsPage

__all__ = ["StatisticsPage"]
