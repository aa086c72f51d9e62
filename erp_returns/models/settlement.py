"""Money that moved."""

from __future__ import annotations

from peewee import AutoField, IntegerField, TextField

from erp_returns.models.base import Record


class Refund(Record):
    """Money paid to the customer; negative when it reverses one."""

    id = AutoField()
    number = TextField()
    return_order_id = IntegerField()
    amount_fen = IntegerField()
    method = TextField()
    payee = TextField(default="")
    account = TextField(default="")
    reference = TextField(default="")
    proof_hash = TextField(default="")
    paid_on = TextField()
    posted_at = TextField()
    operator_id = IntegerField()
    note = TextField(default="")
    reverses_id = IntegerField(null=True)

    class Meta:
        table_name = "refund"


class Collection(Record):
    """Money paid (or waived) by the customer; negative when it reverses one."""

    id = AutoField()
    number = TextField()
    return_order_id = IntegerField()
    waived = IntegerField(default=0)
    amount_fen = IntegerField()
    method = TextField(default="other")
    payer = TextField(default="")
    account = TextField(default="")
    reference = TextField(default="")
    proof_hash = TextField(default="")
    paid_on = TextField()
    posted_at = TextField()
    operator_id = IntegerField()
    note = TextField(default="")
    reverses_id = IntegerField(null=True)

    class Meta:
        table_name = "collection"
