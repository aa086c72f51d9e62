"""The window."""

from erp_returns.ui.immortals import keep_alive

keep_alive()
