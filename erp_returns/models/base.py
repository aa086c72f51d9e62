"""The base of all records, which live in the database that was opened last."""

from __future__ import annotations

from peewee import DatabaseProxy, Model

OPENED = DatabaseProxy()
"""Stands for the open database."""


class Record(Model):
    """A row. References are plain integer ids: who needs the other row asks for it."""

    class Meta:
        database = OPENED
        legacy_table_names = False
