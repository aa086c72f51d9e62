"""What the shop works with: goods, places, reasons, types."""

from __future__ import annotations

from peewee import AutoField, IntegerField, TextField

from erp_returns.models.base import Record


class Supplier(Record):
    """Who the goods come from."""

    id = AutoField()
    name = TextField()
    contact = TextField(default="")
    phone = TextField(default="")
    address = TextField(default="")
    note = TextField(default="")
    visible = IntegerField(default=1)

    class Meta:
        table_name = "supplier"


class Carrier(Record):
    """A courier and the shapes of its tracking numbers."""

    id = AutoField()
    name = TextField()
    patterns = TextField(default="")
    visible = IntegerField(default=1)
    position = IntegerField(default=0)

    class Meta:
        table_name = "carrier"


class Warehouse(Record):
    """Where goods come in and replacements go out."""

    id = AutoField()
    code = TextField()
    name = TextField()
    contact = TextField(default="")
    phone = TextField(default="")
    postcode = TextField(default="")
    region = TextField(default="")
    address = TextField(default="")
    takes_in = IntegerField(default=1)
    sends_out = IntegerField(default=1)
    check_stock = IntegerField(default=0)
    visible = IntegerField(default=1)
    position = IntegerField(default=0)

    class Meta:
        table_name = "warehouse"


class Reason(Record):
    """Why goods come back."""

    id = AutoField()
    text = TextField()
    parent_id = IntegerField(null=True)
    liability = TextField()
    for_refund_only = IntegerField(default=1)
    for_return_refund = IntegerField(default=1)
    for_exchange = IntegerField(default=1)
    needs_photo = IntegerField(default=0)
    quality = IntegerField(default=0)
    caused_by_id = IntegerField(null=True)
    visible = IntegerField(default=1)
    position = IntegerField(default=0)

    class Meta:
        table_name = "reason"


class ReturnType(Record):
    """The shop's own kinds of return on top of the three fixed ones."""

    id = AutoField()
    name = TextField()
    kind = TextField()
    reason_id = IntegerField(null=True)
    window_amount = IntegerField(default=0)
    window_unit = TextField(default="none")
    fee_kind = TextField(default="none")
    fee_value = IntegerField(default=0)
    visible = IntegerField(default=1)
    position = IntegerField(default=0)

    class Meta:
        table_name = "return_type"


class Shop(Record):
    """Where a sale was made."""

    id = AutoField()
    name = TextField()
    platform = TextField(default="")
    return_type_id = IntegerField(null=True)
    inbound_warehouse_id = IntegerField(null=True)
    outbound_warehouse_id = IntegerField(null=True)
    visible = IntegerField(default=1)

    class Meta:
        table_name = "shop"


class Member(Record):
    """Who bought."""

    id = AutoField()
    shop_id = IntegerField()
    account = TextField()
    name = TextField(default="")
    phone = TextField(default="")
    level = TextField(default="")
    note = TextField(default="")
    mark = TextField(default="")

    class Meta:
        table_name = "member"


class Product(Record):
    """One SKU."""

    id = AutoField()
    code = TextField()
    style = TextField(default="")
    name = TextField()
    spec = TextField(default="")
    barcode = TextField(default="")
    price_fen = IntegerField(default=0)
    cost_fen = IntegerField(default=0)
    supplier_id = IntegerField(null=True)
    returnable = IntegerField(default=1)
    visible = IntegerField(default=1)

    class Meta:
        table_name = "product"


class ChecklistItem(Record):
    """One thing to look at in an inspection."""

    id = AutoField()
    return_type_id = IntegerField(null=True)
    text = TextField()
    link = TextField(default="")
    visible = IntegerField(default=1)
    position = IntegerField(default=0)

    class Meta:
        table_name = "checklist_item"


class Defect(Record):
    """A code for what is wrong with a unit."""

    id = AutoField()
    code = TextField()
    text = TextField()
    visible = IntegerField(default=1)
    position = IntegerField(default=0)

    class Meta:
        table_name = "defect"


class MessageTemplate(Record):
    """A text to send to customers."""

    id = AutoField()
    name = TextField()
    body = TextField()
    position = IntegerField(default=0)

    class Meta:
        table_name = "message_template"
