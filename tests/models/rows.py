"""One sound row of every table, and everything that the record set has to refuse."""

from typing import TypeAlias

from erp_returns.domain import kinds as k
from erp_returns.domain.numbers import Document

Value: TypeAlias = int | str | None
Row: TypeAlias = dict[str, Value]

AT, DAY, SEAL = "2026-11-21T02:30:00Z", "2026-11-21", "0" * 64
_ORDER: Row = {"return_order_id": 1}
_POSTED: Row = {"posted_at": AT, "operator_id": 1}
_GOODS: Row = {"product_id": 1, "product_name": "圆领T恤"}

ROWS: dict[str, Row] = {
    "operator": {"name": "店主", "role": "owner"},
    "operator_permission": {"operator_id": 1, "permission": "pay", "granted": 1},
    "preference": {"operator_id": 1, "key": "sort", "value": "number"},
    "parameter": {"name": "theme", "value": '"dark"'},
    "number_series": {"series": "RT20261121-{0000}", "last": 1},
    "supplier": {"name": "针织一厂"},
    "carrier": {"name": "顺丰速运"},
    "warehouse": {"code": "A", "name": "总仓"},
    "reason": {"text": "尺码不合适", "liability": "buyer"},
    "return_type": {"name": "七天无理由退货", "kind": "return_refund"},
    "shop": {"name": "旗舰店"},
    "member": {"shop_id": 1, "account": "buyer"},
    "product": {"code": "A-1001", "name": "圆领T恤"},
    "known_name": {"name": "王小明"},
    "name_part": {"part": "wxm", "name_id": 1},
    "checklist_item": {"text": "吊牌在"},
    "defect": {"code": "D1", "text": "开线"},
    "message_template": {"name": "退货地址", "body": "请寄到"},
    "sales_order": {
        "number": "SO1",
        "shop_id": 1,
        "status": "shipped",
        "ordered_at": AT,
        "goods_fen": 200,
        "paid_fen": 200,
    },
    "sales_parcel": {"sales_order_id": 1, "tracking_number": "SF1", "folded": "SF1"},
    "sales_order_line": {
        "sales_order_id": 1,
        "position": 1,
        **_GOODS,
        "quantity": 2,
        "unit_price_fen": 100,
        "paid_fen": 200,
    },
    "return_order": {
        "number": "RT1",
        "kind": "return_refund",
        "return_type_id": 1,
        "status": "pending_review",
        "shop_id": 1,
        "requested_at": AT,
        "requested_by_id": 1,
    },
    "return_line": {
        **_ORDER,
        "position": 1,
        "basis": "goods",
        "sales_order_line_id": 1,
        **_GOODS,
        "requested": 2,
        "entitled_fen": 200,
        "agreed_fen": 200,
    },
    "replacement_line": {
        **_ORDER,
        "position": 1,
        **_GOODS,
        "quantity": 2,
        "unit_price_fen": 100,
        "value_fen": 200,
    },
    "charge": {**_ORDER, "kind": "fee", "name": "服务费", "amount_fen": 5},
    "return_parcel": {**_ORDER, "tracking_number": "SF2", "folded": "SF2"},
    "photo": {"content_hash": SEAL, "added_at": AT, "added_by_id": 1},
    "follow_up": {**_ORDER, "text": "催件", "due_on": DAY, "created_at": AT, "created_by_id": 1},
    "parcel": {"kind": "self_sent", "arrived_at": AT, "operator_id": 1},
    "parcel_match": {"parcel_id": 1, **_ORDER},
    "intake_draft": {"operator_id": 1, **_ORDER, "content": "{}", "saved_at": AT},
    "receipt": {"number": "SH1", **_ORDER, "warehouse_id": 1, **_POSTED},
    "receipt_line": {"receipt_id": 1, "return_line_id": 1, "expected": 2, "quantity": 2},
    "short_closing": {"return_line_id": 1, "quantity": 1},
    "inspection": {"number": "YH1", **_ORDER, **_POSTED},
    "inspection_line": {
        "inspection_id": 1,
        "return_line_id": 1,
        "quantity": 2,
        "grade": "good",
        "disposition": "restock",
        "warehouse_id": 1,
    },
    "repair": {
        "number": "FX1",
        "inspection_line_id": 1,
        "quantity": 1,
        "grade": "good",
        "warehouse_id": 1,
        **_POSTED,
    },
    "inspection_check": {"inspection_id": 1, "text": "吊牌在", "met": 1},
    "difference": {**_ORDER, "kind": "fewer", "quantity": 1},
    "stock_movement": {
        "type": "return_in",
        "product_id": 1,
        "warehouse_id": 1,
        "state": "quarantine",
        "quantity": 2,
        "document": "SH1",
        **_POSTED,
    },
    "stock_balance": {"product_id": 1, "warehouse_id": 1, "state": "quarantine", "quantity": 2},
    "shipment": {"number": "HC1", **_ORDER, "purpose": "replacement", "warehouse_id": 1, **_POSTED},
    "shipment_line": {"shipment_id": 1, "replacement_line_id": 1, "quantity": 1},
    "supplier_return": {
        "number": "TC1",
        "supplier_id": 1,
        "warehouse_id": 1,
        "status": "open",
        "created_at": AT,
        "created_by_id": 1,
    },
    "supplier_return_line": {"supplier_return_id": 1, "product_id": 1, "quantity": 2},
    "carrier_claim": {
        "carrier": "顺丰速运",
        "claimed_fen": 100,
        "status": "open",
        "created_at": AT,
        "created_by_id": 1,
    },
    "stocktake": {"number": "PD1", "warehouse_id": 1, "kind": "count", "taken_at": AT, "operator_id": 1},
    "stocktake_line": {"stocktake_id": 1, "product_id": 1, "state": "good", "expected": 2, "counted": 2},
    "refund": {"number": "TK1", **_ORDER, "amount_fen": 200, "method": "cash", "paid_on": DAY, **_POSTED},
    "collection": {"number": "BK1", **_ORDER, "amount_fen": 200, "paid_on": DAY, **_POSTED},
    "order_event": {
        **_ORDER,
        "sequence": 1,
        "action": "create",
        "from_status": "",
        "to_status": "pending_review",
        "operator_id": 1,
        "at": AT,
        "seal": SEAL,
    },
    "shop_history": {"events": 1},
    "shop_event": {"subject": "参数", "action": "set", "operator_id": 1, "at": AT, "seal": SEAL},
    "import_run": {
        "kind": "orders",
        "files": "orders.csv",
        "at": AT,
        "operator_id": 1,
        "added": 1,
        "updated": 0,
        "unchanged": 0,
        "refused": 0,
    },
    "import_preset": {"name": "自定", "kind": "orders", "columns": "{}"},
    "saved_view": {"operator_id": 1, "page": "returns", "name": "今天", "content": "{}"},
}
"""Written in this order each row finds what it refers to; every id is 1."""

POSTED = [
    "receipt",
    "receipt_line",
    "short_closing",
    "inspection",
    "inspection_line",
    "inspection_check",
    "difference",
    "stock_movement",
    "shipment",
    "shipment_line",
    "refund",
    "collection",
    "order_event",
    "shop_event",
]
"""What is never edited or deleted, only reversed."""

REVERSIBLE = ["receipt", "inspection", "stock_movement", "shipment", "refund", "collection"]

CHOICES: dict[str, set[str]] = {
    "operator.role": set(k.Role),
    "reason.liability": set(k.Liability),
    "return_type.kind": set(k.ReturnKind),
    "return_type.window_unit": set(k.WindowUnit),
    "return_type.fee_kind": set(k.FeeKind),
    "member.mark": {"", "black", "white"},
    "sales_order.status": set(k.SaleStatus),
    "sales_order.effect": set(k.SaleEffect),
    "return_order.kind": set(k.ReturnKind),
    "return_order.status": set(k.Status),
    "return_line.basis": set(k.Basis),
    "charge.kind": {"fee", "deduction"},
    "parcel.kind": set(k.ParcelKind),
    "parcel.collect_by": {"", "seller", "buyer", "carrier"},
    "inspection_line.grade": set(k.Grade),
    "inspection_line.disposition": set(k.Disposition),
    "inspection_line.caused_by": {"", *k.Liability},
    "difference.kind": {
        "fewer",
        "more",
        "wrong_product",
        "damaged",
        "gift_missing",
        "accessory_missing",
        "other_spec",
    },
    "difference.caused_by": {"", *k.Liability},
    "stock_movement.type": set(k.MovementType),
    "stock_movement.state": set(k.StockState),
    "stock_balance.state": set(k.StockState),
    "shipment.purpose": {"replacement", "send_back"},
    "repair.grade": set(k.Grade),
    "supplier_return.status": {"open", "shipped", "closed", "cancelled"},
    "carrier_claim.status": {"open", "agreed", "paid", "refused"},
    "stocktake.kind": {"count", "snapshot"},
    "refund.method": set(k.PaymentMethod),
    "collection.method": set(k.PaymentMethod),
}
"""Columns that hold one of a few words."""

_FLAGS = """
operator: active
operator_permission: granted
known_name: parted
supplier carrier product checklist_item defect shop reason return_type warehouse: visible
product: returnable
warehouse: takes_in sends_out check_stock
reason: for_refund_only for_return_refund for_exchange needs_photo quality
sales_order_line: gift
return_order: rejected cancelled allow_freight inspection_differs out_of_window cross_ship paid_before_goods
return_order: late_parcel send_back dispute imported
replacement_line: price_agreed
parcel: refused_for_collect
receipt: late
inspection: provisional
shipment: came_back imported
inspection_check: met
collection: waived
"""
_NEVER_NEGATIVE = """
return_type: window_amount fee_value
product: price_fen cost_fen
sales_order: goods_fen freight_fen freight_paid_fen coupon_fen points_fen red_packet_fen paid_fen
sales_order: platform_refunded_fen promotion_threshold_fen
sales_order_line: unit_price_fen line_discount_fen shipped_quantity paid_fen cost_fen
return_order: goods_fen freight_fen return_freight_fen fee_fen deduction_fen value_out_fen freight_charged_fen
return_order: drawn_fen refunded_fen collected_fen waived_fen resubmissions net_due_fen
return_order: events
return_line: unit_price_fen requested received accepted decided_back closed_short sent_back entitled_fen
return_line: agreed_fen imported
replacement_line: quantity shipped reserved unit_price_fen value_fen
charge: amount_fen basis_points
parcel: weight_g collect_fen
receipt_line: expected
stock_movement: unit_cost_fen
shipment: charge_fen
supplier_return: credit_fen
supplier_return_line: replaced unit_cost_fen
carrier_claim: claimed_fen agreed_fen paid_fen
repair: cost_fen
stocktake_line: counted
"""
_POSITIVE = """
number_series: last
sales_order_line: position quantity
return_line: position
replacement_line: position
receipt_line inspection_line difference shipment_line supplier_return_line repair: quantity
supplier_return carrier_claim: version
order_event: sequence
"""
_NOT_ZERO = """
stock_movement short_closing: quantity
refund collection: amount_fen
"""
_FILLED = """
operator supplier carrier warehouse return_type shop message_template charge known_name: name
warehouse product defect: code
reason checklist_item follow_up inspection_check: text
member: account
sales_order return_order receipt inspection shipment supplier_return stocktake refund collection: number
repair: number
sales_parcel return_parcel: folded
photo: content_hash
order_event shop_event: seal
"""
_OTHERS: list[tuple[str, Row]] = [
    ("operator", {"name": "长" * 61}),
    ("name_part", {"part": "王"}),
    ("reason", {"text": "长" * 201}),
    ("return_type", {"name": "长" * 61}),
    ("sales_order", {"freight_fen": 5, "freight_paid_fen": 6}),
    ("sales_order", {"paid_fen": 5, "freight_fen": 9, "freight_paid_fen": 6}),
    ("sales_order_line", {"shipped_quantity": 3}),
    ("sales_order_line", {"line_discount_fen": 201, "share_fen": 201}),
    ("sales_order_line", {"paid_fen": 199}),
    ("sales_order_line", {"share_fen": -1}),
    ("return_order", {"rejected": 1, "cancelled": 1, "status": "rejected"}),
    ("return_order", {"rejected": 1}),
    ("return_order", {"status": "rejected"}),
    ("return_order", {"cancelled": 1}),
    ("return_order", {"status": "cancelled"}),
    ("return_order", {"fee_fen": 6, "goods_fen": 5}),
    ("return_line", {"basis": "compensation"}),
    ("return_line", {"requested": 0}),
    ("return_line", {"replacement_line_id": 1}),
    ("return_line", {"received": 2, "accepted": 2, "decided_back": 1}),
    ("return_line", {"received": 1, "sent_back": 2}),
    ("return_line", {"received": 3}),
    ("return_line", {"received": 1, "closed_short": 2}),
    ("return_line", {"agreed_fen": 201}),
    ("return_line", {"imported": 1}),
    ("replacement_line", {"shipped": 3}),
    ("replacement_line", {"reserved": 3}),
    ("charge", {"basis_points": 10_001}),
    ("photo", {"content_hash": "0" * 63}),
    ("inspection", {"round": 0}),
    ("inspection", {"round": 3}),
    ("shipment_line", {"return_line_id": 1}),
    ("shipment_line", {"replacement_line_id": None}),
    ("supplier_return_line", {"replaced": 3}),
    ("refund", {"amount_fen": -200}),
    ("refund", {"reverses_id": 1}),
    ("collection", {"amount_fen": -200}),
    ("collection", {"reverses_id": 1}),
    ("order_event", {"seal": "0" * 65}),
    ("shop_event", {"seal": "0" * 63}),
    ("shop_history", {"id": 2}),
    ("shop_history", {"id": 1, "events": 0}),
]


def _named(table_of_columns: str, bad: Value) -> list[tuple[str, Row]]:
    return [
        (table, {column: bad})
        for line in table_of_columns.strip().splitlines()
        for table in line.split(":")[0].split()
        for column in line.split(":")[1].split()
    ]


BAD_ROWS: list[tuple[str, Row]] = [
    *_named(_FLAGS, 2),
    *_named(_NEVER_NEGATIVE, -1),
    *_named(_POSITIVE, 0),
    *_named(_NOT_ZERO, 0),
    *_named(_FILLED, ""),
    *_named("\n".join(name.replace(".", ":") for name in CHOICES), "nonsense"),
    *_OTHERS,
]
"""A table, and what makes its sound row a bad one."""

GOOD_ROWS: list[tuple[str, Row]] = [
    ("return_order", {"kind": "exchange", "net_due_fen": -590}),
    ("return_order", {"status": "rejected", "rejected": 1}),
    ("return_order", {"status": "cancelled", "cancelled": 1}),
    ("return_line", {"basis": "compensation", "requested": 0}),
    ("return_line", {"received": 1, "closed_short": 1, "sent_back": 1}),
    ("return_line", {"agreed_fen": 201, "raise_note": "按标价结算"}),
    ("return_line", {"sales_order_line_id": None, "replacement_line_id": 1}),
    ("sales_order_line", {"share_fen": -20, "paid_fen": 180}),
    ("sales_order_line", {"line_discount_fen": 200, "paid_fen": 0}),
    ("shipment_line", {"replacement_line_id": None, "return_line_id": 1}),
    ("stock_movement", {"quantity": -2}),
    ("short_closing", {"quantity": -1, "receipt_id": 1}),
    ("stock_balance", {"quantity": -2, "state": "good"}),
    ("refund", {"amount_fen": -200, "reverses_id": 1}),
    ("collection", {"amount_fen": -200, "reverses_id": 1}),
]
"""What looks odd and is right."""

ONCE: list[tuple[str, tuple[str, ...]]] = [
    ("operator", ("name",)),
    ("operator_permission", ("operator_id", "permission")),
    ("parameter", ("name",)),
    ("known_name", ("name",)),
    ("name_part", ("part", "name_id")),
    ("number_series", ("series",)),
    ("reason", ("text",)),
    ("return_type", ("name",)),
    ("warehouse", ("code",)),
    ("warehouse", ("name",)),
    ("product", ("code",)),
    ("member", ("shop_id", "account")),
    ("sales_parcel", ("sales_order_id", "folded")),
    ("sales_order_line", ("sales_order_id", "position")),
    ("return_line", ("return_order_id", "position")),
    ("return_parcel", ("return_order_id", "folded")),
    ("parcel_match", ("parcel_id", "return_order_id")),
    ("stock_balance", ("product_id", "warehouse_id", "state")),
    ("order_event", ("return_order_id", "sequence")),
    *((str(document), ("number",)) for document in Document),
]
"""What may stand only once."""

WITHOUT_TARGET = {"stock_movement.line_id"}
"""The one reference that may point into several tables, by its document."""


_BESIDE: dict[str, Row] = {
    "replacement_line_id": {"sales_order_line_id": None, "return_line_id": None},
    "return_line_id": {"replacement_line_id": None},
    "reverses_id": {"amount_fen": -200},
}


def beside(table: str, column: str) -> Row:
    """What has to change with a reference so that nothing else is wrong with the row."""
    return {name: value for name, value in _BESIDE.get(column, {}).items() if name in ROWS[table]}
