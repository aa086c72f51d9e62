"""Every screen as a picture, drawn without a screen: light and dark, Chinese and English."""

from erp_returns.ui.screenshots.taking import take

__all__ = ["take"]
