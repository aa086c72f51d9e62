"""Return and exchange orders."""

from __future__ import annotations

from peewee import AutoField, IntegerField, TextField

from erp_returns.models.base import Record


class ReturnOrder(Record):
    """One request to return, exchange or refund."""

    id = AutoField()
    number = TextField()
    kind = TextField()
    return_type_id = IntegerField()
    status = TextField()
    sales_order_id = IntegerField(null=True)
    shop_id = IntegerField()
    member_id = IntegerField(null=True)
    reason_id = IntegerField(null=True)
    inbound_warehouse_id = IntegerField(null=True)
    outbound_warehouse_id = IntegerField(null=True)
    platform_refund_number = TextField(default="")
    requested_at = TextField()
    requested_by_id = IntegerField()
    reviewed_at = TextField(null=True)
    reviewed_by_id = IntegerField(null=True)
    instructed_at = TextField(null=True)
    received_at = TextField(null=True)
    shipped_at = TextField(null=True)
    delivered_at = TextField(null=True)
    settled_at = TextField(null=True)
    closed_at = TextField(null=True)
    rejected = IntegerField(default=0)
    cancelled = IntegerField(default=0)
    due_by = TextField(null=True)
    receiver_name = TextField(default="")
    receiver_mobile = TextField(default="")
    receiver_phone = TextField(default="")
    postcode = TextField(default="")
    region = TextField(default="")
    address = TextField(default="")
    contact_name = TextField(default="")
    contact_phone = TextField(default="")
    contact_address = TextField(default="")
    buyer_note = TextField(default="")
    internal_note = TextField(default="")
    rejection_reason = TextField(default="")
    goods_fen = IntegerField(default=0)
    freight_fen = IntegerField(default=0)
    allow_freight = IntegerField(default=0)
    return_freight_fen = IntegerField(default=0)
    fee_fen = IntegerField(default=0)
    deduction_fen = IntegerField(default=0)
    value_out_fen = IntegerField(default=0)
    freight_charged_fen = IntegerField(default=0)
    net_due_fen = IntegerField(default=0)
    drawn_fen = IntegerField(default=0)
    refunded_fen = IntegerField(default=0)
    collected_fen = IntegerField(default=0)
    waived_fen = IntegerField(default=0)
    perks_back = TextField(default="")
    inspection_differs = IntegerField(default=0)
    out_of_window = IntegerField(default=0)
    cross_ship = IntegerField(default=0)
    paid_before_goods = IntegerField(default=0)
    late_parcel = IntegerField(default=0)
    send_back = IntegerField(default=0)
    dispute = IntegerField(default=0)
    dispute_due = TextField(null=True)
    resubmissions = IntegerField(default=0)
    imported = IntegerField(default=0)
    version = IntegerField(default=1)
    events = IntegerField(default=0)

    class Meta:
        table_name = "return_order"


class ReturnLine(Record):
    """Goods coming back (or money asked for) against one line of a sale or replacement."""

    id = AutoField()
    return_order_id = IntegerField()
    position = IntegerField()
    basis = TextField()
    sales_order_line_id = IntegerField(null=True)
    replacement_line_id = IntegerField(null=True)
    product_id = IntegerField()
    product_name = TextField()
    spec = TextField(default="")
    edited_spec = TextField(default="")
    unit_price_fen = IntegerField(default=0)
    requested = IntegerField()
    received = IntegerField(default=0)
    accepted = IntegerField(default=0)
    decided_back = IntegerField(default=0)
    closed_short = IntegerField(default=0)
    sent_back = IntegerField(default=0)
    reason_id = IntegerField(null=True)
    note = TextField(default="")
    entitled_fen = IntegerField()
    agreed_fen = IntegerField()
    raise_note = TextField(default="")
    imported = IntegerField(default=0)

    class Meta:
        table_name = "return_line"


class ReplacementLine(Record):
    """Goods going out on an exchange."""

    id = AutoField()
    return_order_id = IntegerField()
    position = IntegerField()
    product_id = IntegerField()
    product_name = TextField()
    spec = TextField(default="")
    quantity = IntegerField()
    shipped = IntegerField(default=0)
    reserved = IntegerField(default=0)
    unit_price_fen = IntegerField()
    value_fen = IntegerField()
    price_agreed = IntegerField(default=0)
    replaces_line_id = IntegerField(null=True)

    class Meta:
        table_name = "replacement_line"


class Charge(Record):
    """A named fee or deduction."""

    id = AutoField()
    return_order_id = IntegerField()
    kind = TextField()
    name = TextField()
    amount_fen = IntegerField()
    basis_points = IntegerField(default=0)
    note = TextField(default="")

    class Meta:
        table_name = "charge"


class ReturnParcel(Record):
    """A parcel the customer sends back."""

    id = AutoField()
    return_order_id = IntegerField()
    carrier = TextField(default="")
    tracking_number = TextField()
    folded = TextField()

    class Meta:
        table_name = "return_parcel"


class Photo(Record):
    """A picture kept beside the database, by its SHA-256."""

    id = AutoField()
    return_order_id = IntegerField(null=True)
    return_line_id = IntegerField(null=True)
    parcel_id = IntegerField(null=True)
    inspection_id = IntegerField(null=True)
    content_hash = TextField()
    caption = TextField(default="")
    added_at = TextField()
    added_by_id = IntegerField()
    receipt_id = IntegerField(null=True)
    inspection_line_id = IntegerField(null=True)

    class Meta:
        table_name = "photo"


class FollowUp(Record):
    """A note with a date and a person."""

    id = AutoField()
    return_order_id = IntegerField()
    text = TextField()
    due_on = TextField()
    person_id = IntegerField(null=True)
    done_at = TextField(null=True)
    created_at = TextField()
    created_by_id = IntegerField()

    class Meta:
        table_name = "follow_up"
