"""Original sales orders."""

from __future__ import annotations

from peewee import AutoField, IntegerField, TextField

from erp_returns.models.base import Record


class SalesOrder(Record):
    """An original sale, as paid."""

    id = AutoField()
    number = TextField()
    platform_number = TextField(default="")
    shop_id = IntegerField()
    member_id = IntegerField(null=True)
    status = TextField()
    ordered_at = TextField()
    paid_at = TextField(null=True)
    shipped_at = TextField(null=True)
    signed_at = TextField(null=True)
    completed_at = TextField(null=True)
    goods_fen = IntegerField()
    order_discount_fen = IntegerField(default=0)
    freight_fen = IntegerField(default=0)
    freight_paid_fen = IntegerField(default=0)
    coupon_fen = IntegerField(default=0)
    points_fen = IntegerField(default=0)
    red_packet_fen = IntegerField(default=0)
    paid_fen = IntegerField()
    platform_refunded_fen = IntegerField(default=0)
    promotion_threshold_fen = IntegerField(default=0)
    receiver_name = TextField(default="")
    receiver_mobile = TextField(default="")
    receiver_phone = TextField(default="")
    postcode = TextField(default="")
    region = TextField(default="")
    address = TextField(default="")
    buyer_note = TextField(default="")
    seller_note = TextField(default="")
    seller_flag = TextField(default="")
    platform = TextField(default="")
    fingerprint = TextField(default="")
    effect = TextField(default="none")

    class Meta:
        table_name = "sales_order"


class SalesParcel(Record):
    """A parcel that went out with a sale."""

    id = AutoField()
    sales_order_id = IntegerField()
    carrier = TextField(default="")
    tracking_number = TextField()
    folded = TextField()

    class Meta:
        table_name = "sales_parcel"


class SalesOrderLine(Record):
    """One product of a sale, with what was paid for it."""

    id = AutoField()
    sales_order_id = IntegerField()
    position = IntegerField()
    platform_line_number = TextField(default="")
    product_id = IntegerField()
    product_name = TextField()
    spec = TextField(default="")
    quantity = IntegerField()
    shipped_quantity = IntegerField(default=0)
    unit_price_fen = IntegerField()
    line_discount_fen = IntegerField(default=0)
    share_fen = IntegerField(default=0)
    paid_fen = IntegerField()
    cost_fen = IntegerField(default=0)
    gift = IntegerField(default=0)

    class Meta:
        table_name = "sales_order_line"
