"""Dialogs: they ask, and never save."""
