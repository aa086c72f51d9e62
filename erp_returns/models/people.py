"""Operators, what they may do, and the settings of the shop."""

from __future__ import annotations

from peewee import AutoField, CompositeKey, IntegerField, TextField

from erp_returns.models.base import Record


class Operator(Record):
    """Somebody who signs in."""

    id = AutoField()
    name = TextField()
    role = TextField()
    pin_hash = TextField(default="")
    active = IntegerField(default=1)
    wrong_tries = IntegerField(default=0)
    locked_until = TextField(default="")

    class Meta:
        table_name = "operator"


class OperatorPermission(Record):
    """A permission given to or taken from somebody, against the role's preset."""

    operator_id = IntegerField()
    permission = TextField()
    granted = IntegerField()

    class Meta:
        table_name = "operator_permission"
        primary_key = CompositeKey("operator_id", "permission")


class Preference(Record):
    """How somebody likes a screen."""

    operator_id = IntegerField()
    key = TextField()
    value = TextField()

    class Meta:
        table_name = "preference"
        primary_key = CompositeKey("operator_id", "key")


class Parameter(Record):
    """A setting that differs from its default."""

    name = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "parameter"


class NumberSeries(Record):
    """The last number given in a series."""

    series = TextField(primary_key=True)
    last = IntegerField()

    class Meta:
        table_name = "number_series"
