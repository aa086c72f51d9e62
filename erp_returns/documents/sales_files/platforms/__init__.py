"""Platforms whose exports hold one row per line: their columns, and what the rows of an order amount to."""
