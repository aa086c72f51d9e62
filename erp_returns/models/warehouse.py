"""Parcels, counts, inspections, stock and shipments."""

from __future__ import annotations

from peewee import AutoField, CompositeKey, IntegerField, TextField

from erp_returns.models.base import Record


class Parcel(Record):
    """A physical parcel that arrived."""

    id = AutoField()
    carrier = TextField(default="")
    tracking_number = TextField(default="")
    folded = TextField(default="")
    kind = TextField()
    arrived_at = TextField()
    operator_id = IntegerField()
    weight_g = IntegerField(default=0)
    collect_fen = IntegerField(default=0)
    refused_for_collect = IntegerField(default=0)
    note = TextField(default="")
    collect_by = TextField(default="")

    class Meta:
        table_name = "parcel"


class ParcelMatch(Record):
    """Which orders a parcel belongs to."""

    parcel_id = IntegerField()
    return_order_id = IntegerField()

    class Meta:
        table_name = "parcel_match"
        primary_key = CompositeKey("parcel_id", "return_order_id")


class IntakeDraft(Record):
    """A half-finished count."""

    operator_id = IntegerField()
    return_order_id = IntegerField()
    content = TextField()
    saved_at = TextField()

    class Meta:
        table_name = "intake_draft"
        primary_key = CompositeKey("operator_id", "return_order_id")


class Receipt(Record):
    """What was counted out of a parcel."""

    id = AutoField()
    number = TextField()
    return_order_id = IntegerField()
    parcel_id = IntegerField(null=True)
    warehouse_id = IntegerField()
    late = IntegerField(default=0)
    posted_at = TextField()
    operator_id = IntegerField()
    note = TextField(default="")
    reverses_id = IntegerField(null=True)

    class Meta:
        table_name = "receipt"


class ReceiptLine(Record):
    """Units counted of one line."""

    id = AutoField()
    receipt_id = IntegerField()
    return_line_id = IntegerField()
    expected = IntegerField()
    quantity = IntegerField()

    class Meta:
        table_name = "receipt_line"


class Inspection(Record):
    """Grades and dispositions given to what was counted."""

    id = AutoField()
    number = TextField()
    return_order_id = IntegerField()
    receipt_id = IntegerField(null=True)
    round = IntegerField(default=1)
    posted_at = TextField()
    operator_id = IntegerField()
    note = TextField(default="")
    reverses_id = IntegerField(null=True)
    provisional = IntegerField(default=0)

    class Meta:
        table_name = "inspection"


class InspectionLine(Record):
    """One group of units with its grade and disposition."""

    id = AutoField()
    inspection_id = IntegerField()
    return_line_id = IntegerField()
    quantity = IntegerField()
    grade = TextField()
    disposition = TextField()
    warehouse_id = IntegerField()
    caused_by = TextField(default="")
    defect_id = IntegerField(null=True)
    note = TextField(default="")

    class Meta:
        table_name = "inspection_line"


class InspectionCheck(Record):
    """One thing of the checklist that was looked at, as it was called then."""

    id = AutoField()
    inspection_id = IntegerField()
    text = TextField()
    met = IntegerField()

    class Meta:
        table_name = "inspection_check"


class Repair(Record):
    """What became of units that were in repair, and what it cost."""

    id = AutoField()
    number = TextField()
    inspection_line_id = IntegerField()
    quantity = IntegerField()
    grade = TextField()
    warehouse_id = IntegerField()
    cost_fen = IntegerField(default=0)
    posted_at = TextField()
    operator_id = IntegerField()
    note = TextField(default="")
    reverses_id = IntegerField(null=True)

    class Meta:
        table_name = "repair"


class Difference(Record):
    """What did not agree with the request."""

    id = AutoField()
    return_order_id = IntegerField()
    receipt_id = IntegerField(null=True)
    inspection_id = IntegerField(null=True)
    return_line_id = IntegerField(null=True)
    kind = TextField()
    quantity = IntegerField()
    caused_by = TextField(default="")
    note = TextField(default="")

    class Meta:
        table_name = "difference"


class ShortClosing(Record):
    """Units of a line let go, or (negative) expected again; with the receipt that did it, if one did."""

    id = AutoField()
    return_line_id = IntegerField()
    receipt_id = IntegerField(null=True)
    quantity = IntegerField()

    class Meta:
        table_name = "short_closing"


class StockMovement(Record):
    """An append-only ledger row of stock."""

    id = AutoField()
    type = TextField()
    product_id = IntegerField()
    warehouse_id = IntegerField()
    state = TextField()
    quantity = IntegerField()
    unit_cost_fen = IntegerField(default=0)
    return_order_id = IntegerField(null=True)
    document = TextField()
    line_id = IntegerField(null=True)
    operator_id = IntegerField()
    posted_at = TextField()
    note = TextField(default="")
    reverses_id = IntegerField(null=True)

    class Meta:
        table_name = "stock_movement"


class StockBalance(Record):
    """Sum of the movements of a product in a warehouse and state."""

    product_id = IntegerField()
    warehouse_id = IntegerField()
    state = TextField()
    quantity = IntegerField()

    class Meta:
        table_name = "stock_balance"
        primary_key = CompositeKey("product_id", "warehouse_id", "state")


class Shipment(Record):
    """Goods that left: replacements, or goods sent back."""

    id = AutoField()
    number = TextField()
    return_order_id = IntegerField()
    purpose = TextField()
    warehouse_id = IntegerField()
    carrier = TextField(default="")
    tracking_number = TextField(default="")
    folded = TextField(default="")
    charge_fen = IntegerField(default=0)
    came_back = IntegerField(default=0)
    posted_at = TextField()
    operator_id = IntegerField()
    note = TextField(default="")
    reverses_id = IntegerField(null=True)
    imported = IntegerField(default=0)

    class Meta:
        table_name = "shipment"


class ShipmentLine(Record):
    """Units of one line in a shipment."""

    id = AutoField()
    shipment_id = IntegerField()
    replacement_line_id = IntegerField(null=True)
    return_line_id = IntegerField(null=True)
    quantity = IntegerField()

    class Meta:
        table_name = "shipment_line"


class SupplierReturn(Record):
    """Defective goods going back to the supplier."""

    id = AutoField()
    number = TextField()
    supplier_id = IntegerField()
    warehouse_id = IntegerField()
    status = TextField()
    carrier = TextField(default="")
    tracking_number = TextField(default="")
    credit_fen = IntegerField(default=0)
    created_at = TextField()
    created_by_id = IntegerField()
    shipped_at = TextField(null=True)
    closed_at = TextField(null=True)
    note = TextField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "supplier_return"


class SupplierReturnLine(Record):
    """Units of one product on the way to the supplier."""

    id = AutoField()
    supplier_return_id = IntegerField()
    inspection_line_id = IntegerField(null=True)
    product_id = IntegerField()
    quantity = IntegerField()
    replaced = IntegerField(default=0)
    unit_cost_fen = IntegerField(default=0)
    note = TextField(default="")

    class Meta:
        table_name = "supplier_return_line"


class CarrierClaim(Record):
    """Damage or loss claimed from a carrier."""

    id = AutoField()
    return_order_id = IntegerField(null=True)
    parcel_id = IntegerField(null=True)
    carrier = TextField()
    tracking_number = TextField(default="")
    claimed_fen = IntegerField()
    paid_fen = IntegerField(default=0)
    status = TextField()
    created_at = TextField()
    created_by_id = IntegerField()
    closed_at = TextField(null=True)
    note = TextField(default="")
    version = IntegerField(default=1)
    agreed_fen = IntegerField(default=0)

    class Meta:
        table_name = "carrier_claim"


class Stocktake(Record):
    """A count or dated snapshot of stock."""

    id = AutoField()
    number = TextField()
    warehouse_id = IntegerField()
    kind = TextField()
    taken_at = TextField()
    posted_at = TextField(null=True)
    operator_id = IntegerField()
    note = TextField(default="")

    class Meta:
        table_name = "stocktake"


class StocktakeLine(Record):
    """One product counted."""

    id = AutoField()
    stocktake_id = IntegerField()
    product_id = IntegerField()
    state = TextField()
    expected = IntegerField()
    counted = IntegerField()

    class Meta:
        table_name = "stocktake_line"
