"""ERP Returns (退换货): the returns desk of a small shop."""

__version__ = "0.1.0"
