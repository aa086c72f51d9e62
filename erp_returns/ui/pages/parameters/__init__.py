"""参数设置: how the shop works, and the lists it works with."""

from erp_returns.ui.pages.parameters.page import ParametersPage

__all__ = ["ParametersPage"]
