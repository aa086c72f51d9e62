"""今天: what a shift hands over to the next, in the place of the list of orders."""

from erp_returns.ui.pages.today.side import TodaySide

__all__ = ["TodaySide"]
