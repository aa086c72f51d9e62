"""Rules of the trade: pure functions and frozen values, no input or output, no clock."""
