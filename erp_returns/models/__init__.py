"""Stored records and migrations."""
