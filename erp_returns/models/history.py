"""What happened, who did it, and what was imported."""

from __future__ import annotations

from peewee import AutoField, IntegerField, TextField

from erp_returns.models.base import Record


class OrderEvent(Record):
    """Who did what to an order; append-only, sealed to the row before."""

    id = AutoField()
    return_order_id = IntegerField()
    sequence = IntegerField()
    action = TextField()
    from_status = TextField()
    to_status = TextField()
    operator_id = IntegerField()
    at = TextField()
    note = TextField(default="")
    before = TextField(default="")
    after = TextField(default="")
    net_due_fen = IntegerField(default=0)
    seal = TextField()

    class Meta:
        table_name = "order_event"


class ShopEvent(Record):
    """A change of settings, reasons or people; append-only, sealed."""

    id = AutoField()
    subject = TextField()
    action = TextField()
    operator_id = IntegerField()
    at = TextField()
    before = TextField(default="")
    after = TextField(default="")
    seal = TextField()

    class Meta:
        table_name = "shop_event"


class ShopHistory(Record):
    """How many shop events there are; the database counts them itself."""

    id = AutoField()
    events = IntegerField()

    class Meta:
        table_name = "shop_history"


class ImportRun(Record):
    """A file that was imported."""

    id = AutoField()
    kind = TextField()
    files = TextField()
    layout = TextField(default="")
    at = TextField()
    operator_id = IntegerField()
    added = IntegerField()
    updated = IntegerField()
    unchanged = IntegerField()
    refused = IntegerField()

    class Meta:
        table_name = "import_run"


class ImportPreset(Record):
    """Columns of an unknown file, matched by hand."""

    id = AutoField()
    name = TextField()
    kind = TextField()
    columns = TextField()

    class Meta:
        table_name = "import_preset"


class SavedView(Record):
    """A list somebody keeps."""

    id = AutoField()
    operator_id = IntegerField()
    page = TextField()
    name = TextField()
    content = TextField()

    class Meta:
        table_name = "saved_view"
