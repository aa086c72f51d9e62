"""The base of all records; the database is bound when it is opened."""

from __future__ import annotations

from peewee import Model

RECORDS: list[type[Model]] = []
"""Every record, for binding; filled as the classes are declared."""


class Record(Model):
    """A row. References are plain integer ids: who needs the other row asks for it."""

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        RECORDS.append(cls)

    class Meta:
        legacy_table_names = False
