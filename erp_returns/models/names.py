"""Names that stand somewhere, and the parts by which they are found."""

from __future__ import annotations

from peewee import AutoField, CompositeKey, IntegerField, TextField

from erp_returns.models.base import Record


class KnownName(Record):
    """A receiver, a member's account or name, or a product's name."""

    id = AutoField()
    name = TextField(unique=True)
    parted = IntegerField(default=0)

    class Meta:
        table_name = "known_name"


class NamePart(Record):
    """A beginning to look for: an inner part of a name, its pinyin, or the initials of that."""

    part = TextField()
    name_id = IntegerField()

    class Meta:
        table_name = "name_part"
        primary_key = CompositeKey("part", "name_id")
