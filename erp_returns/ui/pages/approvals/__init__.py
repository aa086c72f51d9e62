"""退款审批: what waits for a decision or a payment, one order at a time."""

from erp_returns.ui.pages.approvals.page import ApprovalsPage

__all__ = ["ApprovalsPage"]
