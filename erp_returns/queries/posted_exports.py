"""What was posted, as lists for files: refunds, receipts line by line, movements of stock, balances."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.documents.list_files import Cells
from erp_returns.domain.kinds import MovementType, PaymentMethod, StockState
from erp_returns.domain.text import translatable
from erp_returns.queries.exports import Field, Reading, own_field, plain_field, time_field, word_field
from erp_returns.queries.listing import Listing, ListSource, Order, Terms
from erp_returns.queries.stock_list import MovementRow, StockRow


@dataclass(frozen=True, slots=True)
class PostedFilter:
    """Which postings; empty fields ask for nothing. Bounds of time are UTC text, `end` not included.

    `method` is that of a payment, `state` one of stock, `warehouse_id` where goods came in or lie.
    """

    start: str = ""
    end: str = ""
    shop_id: int | None = None
    warehouse_id: int | None = None
    method: str = ""
    state: str = ""


class RefundRow(NamedTuple):
    """A payment to a customer; one that takes another back is negative and names it."""

    id: int
    number: str
    return_number: str
    sale_number: str
    platform_number: str
    platform_refund_number: str
    shop: str
    account: str
    amount_fen: int
    method: str
    payee: str
    payee_account: str
    reference: str
    paid_on: str
    posted_at: str
    operator: str
    note: str
    reverses: str
    reversed_by: str


_REFUNDS = Listing(
    "refund",
    """
SELECT o.id, o.number, r.number, coalesce(s.number, ''), coalesce(s.platform_number, ''),
       r.platform_refund_number, h.name, coalesce(m.account, ''), o.amount_fen, o.method, o.payee, o.account,
       o.reference, o.paid_on, o.posted_at, b.name, o.note, coalesce(e.number, ''), coalesce(f.number, '')
FROM refund o
JOIN return_order r ON r.id = o.return_order_id
JOIN shop h ON h.id = r.shop_id
JOIN operator b ON b.id = o.operator_id
LEFT JOIN sales_order s ON s.id = r.sales_order_id
LEFT JOIN member m ON m.id = r.member_id
LEFT JOIN refund e ON e.id = o.reverses_id
LEFT JOIN refund f ON f.reverses_id = o.id
""",
    RefundRow,
)


def refund_list(database: SqliteDatabase, wanted: PostedFilter) -> ListSource[RefundRow]:
    """Payments to customers in the order they were booked."""
    terms = Terms()
    terms.between("o.posted_at", "posted", wanted.start, wanted.end)
    terms.equal("o.method", "method", wanted.method)
    if wanted.shop_id is not None:
        shop = "SELECT id FROM return_order WHERE shop_id = :shop"
        terms.add(f"o.return_order_id IN ({shop})", shop=wanted.shop_id)
    return ListSource(database, _REFUNDS, terms, Order("o.posted_at"), descending=False)


class ReceiptLineRow(NamedTuple):
    """Units of one line that came in with one receipt."""

    id: int
    number: str
    posted_at: str
    return_number: str
    carrier: str
    tracking_number: str
    warehouse: str
    code: str
    product: str
    spec: str
    expected: int
    quantity: int
    late: int
    operator: str
    note: str
    reverses: str
    reversed_by: str


_RECEIPTS = Listing(
    "(SELECT l.id, l.receipt_id, l.return_line_id, l.expected, l.quantity, c.posted_at, c.warehouse_id, "
    "c.return_order_id FROM receipt_line l JOIN receipt c ON c.id = l.receipt_id)",
    """
SELECT o.id, c.number, c.posted_at, r.number, coalesce(p.carrier, ''), coalesce(p.tracking_number, ''),
       w.name, g.code, t.product_name, t.spec, o.expected, o.quantity, c.late, b.name, c.note,
       coalesce(e.number, ''), coalesce(f.number, '')
FROM receipt_line o
JOIN receipt c ON c.id = o.receipt_id
JOIN return_order r ON r.id = c.return_order_id
JOIN return_line t ON t.id = o.return_line_id
JOIN product g ON g.id = t.product_id
JOIN warehouse w ON w.id = c.warehouse_id
JOIN operator b ON b.id = c.operator_id
LEFT JOIN parcel p ON p.id = c.parcel_id
LEFT JOIN receipt e ON e.id = c.reverses_id
LEFT JOIN receipt f ON f.reverses_id = c.id
""",
    ReceiptLineRow,
)


def receipt_list(database: SqliteDatabase, wanted: PostedFilter) -> ListSource[ReceiptLineRow]:
    """What came in, line by line, in the order it was counted."""
    terms = Terms()
    terms.between("o.posted_at", "posted", wanted.start, wanted.end)
    terms.equal("o.warehouse_id", "warehouse", wanted.warehouse_id)
    if wanted.shop_id is not None:
        shop = "SELECT id FROM return_order WHERE shop_id = :shop"
        terms.add(f"o.return_order_id IN ({shop})", shop=wanted.shop_id)
    return ListSource(database, _RECEIPTS, terms, Order("o.posted_at"), descending=False)


class BalanceLineRow(NamedTuple):
    """Units of a product in one warehouse and state; `reserved` are good units that replacements wait for."""

    id: int
    code: str
    barcode: str
    product: str
    spec: str
    supplier: str
    warehouse: str
    state: str
    quantity: int
    reserved: int
    cost_fen: int

    @property
    def available(self) -> int | None:
        """Good units that nobody waits for."""
        return self.quantity - self.reserved if self.state == StockState.GOOD else None

    @property
    def worth_fen(self) -> int:
        """What the units cost by the catalogue; those of customers are not the shop's."""
        return 0 if self.state == StockState.CUSTOMER else self.quantity * self.cost_fen


_BALANCES = Listing(
    "(SELECT rowid AS id, product_id, warehouse_id, state, quantity FROM stock_balance)",
    """
SELECT o.id, p.code, p.barcode, p.name, p.spec, coalesce(u.name, ''), w.name, o.state, o.quantity,
       CASE o.state WHEN 'good' THEN (
           SELECT coalesce(sum(l.reserved), 0) FROM replacement_line l
           JOIN return_order r ON r.id = l.return_order_id
           WHERE l.product_id = o.product_id AND l.reserved > 0
             AND r.outbound_warehouse_id = o.warehouse_id) ELSE 0 END,
       p.cost_fen
FROM (SELECT rowid AS id, product_id, warehouse_id, state, quantity FROM stock_balance) o
JOIN product p ON p.id = o.product_id
JOIN warehouse w ON w.id = o.warehouse_id
LEFT JOIN supplier u ON u.id = p.supplier_id
""",
    BalanceLineRow,
)


def balance_list(database: SqliteDatabase, wanted: PostedFilter) -> ListSource[BalanceLineRow]:
    """What lies where, product by product."""
    terms = Terms()
    terms.add("o.quantity <> 0")
    terms.equal("o.warehouse_id", "warehouse", wanted.warehouse_id)
    terms.equal("o.state", "state", wanted.state)
    by_code = Order("g.code", join="JOIN product g ON g.id = o.product_id", then="o.warehouse_id")
    return ListSource(database, _BALANCES, terms, by_code, descending=False)


# -------------------------------------------------------------------- columns


def _yes(row: ReceiptLineRow, reading: Reading) -> str:
    return reading.translated("columns", _LATE) if row.late else ""


_LATE = translatable("columns", "迟到")

REFUND_FIELDS: tuple[Field[RefundRow], ...] = (
    plain_field("number", translatable("columns", "退款单号"), Cells.ID),
    plain_field("return_number", translatable("columns", "退换货单"), Cells.ID),
    plain_field("amount_fen", translatable("columns", "金额"), Cells.MONEY),
    word_field("method", translatable("columns", "方式"), PaymentMethod),
    plain_field("payee", translatable("columns", "收款人")),
    plain_field("payee_account", translatable("columns", "收款账号"), Cells.ID),
    plain_field("reference", translatable("columns", "流水号"), Cells.ID),
    own_field(
        "paid_on",
        translatable("columns", "付款日期"),
        Cells.DATE,
        lambda row, _reading: date.fromisoformat(row.paid_on),
    ),
    time_field("posted_at", translatable("columns", "记账时间")),
    plain_field("operator", translatable("columns", "经手")),
    plain_field("account", translatable("columns", "会员")),
    plain_field("sale_number", translatable("columns", "销售订单号"), Cells.ID),
    plain_field("platform_number", translatable("columns", "平台单号"), Cells.ID),
    plain_field("platform_refund_number", translatable("columns", "平台退款单号"), Cells.ID),
    plain_field("shop", translatable("columns", "店铺")),
    plain_field("reverses", translatable("columns", "冲销了"), Cells.ID),
    plain_field("reversed_by", translatable("columns", "被冲销"), Cells.ID),
    plain_field("note", translatable("columns", "备注"), Cells.LONG),
)
"""Payments to customers; a reversal is below zero."""

RECEIPT_FIELDS: tuple[Field[ReceiptLineRow], ...] = (
    plain_field("number", translatable("columns", "收货单号"), Cells.ID),
    time_field("posted_at", translatable("columns", "收货时间")),
    plain_field("return_number", translatable("columns", "退换货单"), Cells.ID),
    plain_field("code", translatable("columns", "编码"), Cells.ID),
    plain_field("product", translatable("columns", "商品"), Cells.LONG),
    plain_field("spec", translatable("columns", "规格")),
    plain_field("expected", translatable("columns", "应收"), Cells.NUMBER),
    plain_field("quantity", translatable("columns", "实收"), Cells.NUMBER),
    plain_field("warehouse", translatable("columns", "仓库")),
    plain_field("carrier", translatable("columns", "快递公司")),
    plain_field("tracking_number", translatable("columns", "快递单号"), Cells.ID),
    own_field("late", translatable("columns", "迟到包裹"), Cells.TEXT, _yes),
    plain_field("operator", translatable("columns", "经手")),
    plain_field("reverses", translatable("columns", "冲销了"), Cells.ID),
    plain_field("reversed_by", translatable("columns", "被冲销"), Cells.ID),
    plain_field("note", translatable("columns", "备注"), Cells.LONG),
)

MOVEMENT_FIELDS: tuple[Field[MovementRow], ...] = (
    time_field("posted_at", translatable("columns", "时间")),
    word_field("type", translatable("columns", "类型"), MovementType),
    plain_field("document", translatable("columns", "单据"), Cells.ID),
    plain_field("order_number", translatable("columns", "退换货单"), Cells.ID),
    plain_field("code", translatable("columns", "编码"), Cells.ID),
    plain_field("product", translatable("columns", "商品"), Cells.LONG),
    plain_field("spec", translatable("columns", "规格")),
    plain_field("warehouse", translatable("columns", "仓库")),
    word_field("state", translatable("columns", "库存状态"), StockState),
    plain_field("quantity", translatable("columns", "数量"), Cells.NUMBER),
    plain_field("unit_cost_fen", translatable("columns", "单位成本"), Cells.MONEY),
    plain_field("operator", translatable("columns", "经手")),
    plain_field("note", translatable("columns", "备注"), Cells.LONG),
)

BALANCE_FIELDS: tuple[Field[BalanceLineRow], ...] = (
    plain_field("code", translatable("columns", "编码"), Cells.ID),
    plain_field("barcode", translatable("columns", "条码"), Cells.ID),
    plain_field("product", translatable("columns", "商品"), Cells.LONG),
    plain_field("spec", translatable("columns", "规格")),
    plain_field("supplier", translatable("columns", "供应商")),
    plain_field("warehouse", translatable("columns", "仓库")),
    word_field("state", translatable("columns", "库存状态"), StockState),
    plain_field("quantity", translatable("columns", "数量"), Cells.NUMBER),
    plain_field("reserved", translatable("columns", "已预留"), Cells.NUMBER),
    plain_field("available", translatable("columns", "可用"), Cells.NUMBER),
    plain_field("cost_fen", translatable("columns", "成本价"), Cells.MONEY),
    plain_field("worth_fen", translatable("columns", "库存金额"), Cells.MONEY),
)

STOCK_FIELDS: tuple[Field[StockRow], ...] = (
    plain_field("code", translatable("columns", "编码"), Cells.ID),
    plain_field("name", translatable("columns", "商品"), Cells.LONG),
    plain_field("spec", translatable("columns", "规格")),
    plain_field("good", translatable("columns", "良品"), Cells.NUMBER),
    plain_field("reserved", translatable("columns", "预留"), Cells.NUMBER),
    plain_field("available", translatable("columns", "可用"), Cells.NUMBER),
    plain_field("quarantine", translatable("columns", "待处理"), Cells.NUMBER),
    plain_field("defective", translatable("columns", "次品"), Cells.NUMBER),
    plain_field("repair", translatable("columns", "返修"), Cells.NUMBER),
    plain_field("customer", translatable("columns", "客户所有"), Cells.NUMBER),
    plain_field("worth_fen", translatable("columns", "成本金额"), Cells.MONEY),
    plain_field("barcode", translatable("columns", "条码"), Cells.ID),
    plain_field("supplier", translatable("columns", "供应商")),
)
"""Products with their units by state, as the page of stock lists them."""
