"""The fixed words of the trade, each with the value that is stored."""

from __future__ import annotations

from enum import StrEnum


class ReturnKind(StrEnum):
    """What the customer asks for (业务类型)."""

    REFUND_ONLY = "refund_only"
    RETURN_REFUND = "return_refund"
    EXCHANGE = "exchange"


class Status(StrEnum):
    """Where a return order stands; it follows from what was posted."""

    PENDING_REVIEW = "pending_review"
    APPROVED = "approved"
    AWAITING_RETURN = "awaiting_return"
    AWAITING_PAYMENT = "awaiting_payment"
    AWAITING_EXCHANGE = "awaiting_exchange"
    AWAITING_DELIVERY = "awaiting_delivery"
    AWAITING_REFUND = "awaiting_refund"
    COMPLETED = "completed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


class Basis(StrEnum):
    """What a return line claims: goods that come back, units never shipped, or money alone."""

    GOODS = "goods"
    UNSHIPPED = "unshipped"
    COMPENSATION = "compensation"


class Liability(StrEnum):
    """Who caused the return (责任方); it decides who bears freight."""

    SELLER = "seller"
    BUYER = "buyer"
    CARRIER = "carrier"
    SUPPLIER = "supplier"


class SaleStatus(StrEnum):
    """Where the original sale stands on its platform."""

    PENDING_PAYMENT = "pending_payment"
    PENDING_SHIPMENT = "pending_shipment"
    SHIPPED = "shipped"
    COMPLETED = "completed"
    CLOSED = "closed"


class SaleEffect(StrEnum):
    """What returns did to a sale; derived, never typed."""

    NONE = "none"
    OPEN = "open"
    PART_REFUNDED = "part_refunded"
    FULLY_REFUNDED = "fully_refunded"
    PART_RETURNED = "part_returned"
    FULLY_RETURNED = "fully_returned"
    EXCHANGED = "exchanged"


class Grade(StrEnum):
    """What state a unit came back in (品级)."""

    GOOD = "good"
    DEFECTIVE = "defective"
    SCRAP = "scrap"


class Disposition(StrEnum):
    """What becomes of a unit that came back (处置)."""

    RESTOCK = "restock"
    MARK_DOWN = "mark_down"
    REPAIR = "repair"
    TO_SUPPLIER = "to_supplier"
    SCRAP = "scrap"
    SEND_BACK = "send_back"


class StockState(StrEnum):
    """What stock may be used for (库存状态)."""

    QUARANTINE = "quarantine"
    GOOD = "good"
    DEFECTIVE = "defective"
    REPAIR = "repair"
    CUSTOMER = "customer"


class MovementType(StrEnum):
    """Why stock moved (库存流水)."""

    RETURN_IN = "return_in"
    EXCHANGE_IN = "exchange_in"
    REPLACEMENT_BACK = "replacement_back"
    AFTER_SALE_OUT = "after_sale_out"
    INSPECTION = "inspection"
    SUPPLIER_OUT = "supplier_out"
    SUPPLIER_IN = "supplier_in"
    REPAIRED = "repaired"
    SCRAPPED = "scrapped"
    SENT_BACK = "sent_back"
    STOCKTAKE = "stocktake"
    OPENING = "opening"
    REVERSAL = "reversal"


class SupplierReturnStatus(StrEnum):
    """Where goods for their supplier stand (退厂单)."""

    OPEN = "open"
    SHIPPED = "shipped"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class ClaimStatus(StrEnum):
    """Where a claim on a courier stands (物流索赔)."""

    OPEN = "open"
    AGREED = "agreed"
    PAID = "paid"
    REFUSED = "refused"


class DifferenceKind(StrEnum):
    """What did not agree with the request (差异)."""

    FEWER = "fewer"
    MORE = "more"
    WRONG_PRODUCT = "wrong_product"
    DAMAGED = "damaged"
    GIFT_MISSING = "gift_missing"
    ACCESSORY_MISSING = "accessory_missing"
    OTHER_SPEC = "other_spec"


class PostingKind(StrEnum):
    """What can be posted on an order, and reversed."""

    RECEIPT = "receipt"
    INSPECTION = "inspection"
    SHIPMENT = "shipment"
    REFUND = "refund"
    COLLECTION = "collection"


class ParcelKind(StrEnum):
    """How a parcel came to the door."""

    SELF_SENT = "self_sent"
    IN_TRANSIT = "in_transit"
    REFUSED = "refused"
    HANDED_IN = "handed_in"


class WindowUnit(StrEnum):
    """In what a return window counts."""

    NONE = "none"
    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"


class FeeKind(StrEnum):
    """How a return type proposes its fee."""

    NONE = "none"
    FIXED = "fixed"
    PERCENT = "percent"


class PaymentMethod(StrEnum):
    """How money goes to or comes from the customer."""

    PLATFORM = "platform"
    ALIPAY = "alipay"
    WECHAT = "wechat"
    BANK = "bank"
    CASH = "cash"
    OTHER = "other"


class Role(StrEnum):
    """A preset of permissions."""

    OWNER = "owner"
    SERVICE = "service"
    WAREHOUSE = "warehouse"
    FINANCE = "finance"


class Mark(StrEnum):
    """What else is true of an order, beside its status."""

    INSPECTION_DIFFERS = "inspection_differs"
    OUT_OF_WINDOW = "out_of_window"
    CROSS_SHIP = "cross_ship"
    PAID_BEFORE_GOODS = "paid_before_goods"
    DISPUTE = "dispute"
    SEND_BACK = "send_back"
    LATE_PARCEL = "late_parcel"
    WITHOUT_SALE = "without_sale"


class FigureRow(StrEnum):
    """What a row of figures is called that has no name of its own."""

    TOTAL = "total"
    NO_REASON = "no_reason"
    NO_SUPPLIER = "no_supplier"
    NO_CARRIER = "no_carrier"
    BELOW_ZERO = "below_zero"
    TO_REFUND = "to_refund"
