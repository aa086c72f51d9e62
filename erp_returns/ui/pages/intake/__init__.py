"""仓库收货: parcels are scanned, counted, inspected and put into stock; replacements leave."""

from erp_returns.ui.pages.intake.page import IntakePage

__all__ = ["IntakePage"]
