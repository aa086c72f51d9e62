"""The lists a shop keeps, as a table: who may change them, what their fields are called and may hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.models import (
    Carrier,
    ChecklistItem,
    Defect,
    Member,
    Product,
    Reason,
    ReturnType,
    Shop,
    Supplier,
    Warehouse,
)
from erp_returns.models.base import Record
from erp_returns.queries.usage import Entry
from erp_returns.services import catalog_edits as edits


class TextField(NamedTuple):
    """A text of an entry: what it is called, how long it may be, whether it has to be filled."""

    label: str
    most: int
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its record, the column that names an entry, and what the database wants of it.

    `unique` are columns that no two entries share, `references` columns that hold an id of another list;
    entries of an `ordered` list stand in an order of the shop's own.
    """

    edit: type[edits.Edit]
    record: type[Record]
    word: str
    name: str
    permission: Permission
    topics: tuple[str, ...]
    texts: dict[str, TextField]
    unique: tuple[str, ...]
    references: dict[str, Entry]
    ordered: bool = False


_NAME = translatable("catalogue", "名称")
_CODE = translatable("catalogue", "编码")
_CONTACT = TextField(translatable("catalogue", "联系人"), 60)
_PHONE = TextField(translatable("catalogue", "电话"), 60)
_ADDRESS = TextField(translatable("catalogue", "地址"), 300)
_NOTE = TextField(translatable("catalogue", "备注"), 2000)

LISTINGS: dict[Entry, Listing] = {
    Entry.REASON: Listing(
        edits.ReasonEdit,
        Reason,
        translatable("catalogue", "原因"),
        "text",
        Permission.REASONS,
        ("reasons",),
        {"text": TextField(translatable("catalogue", "原因"), 200, needed=True)},
        ("text",),
        {"parent_id": Entry.REASON},
        ordered=True,
    ),
    Entry.TYPE: Listing(
        edits.TypeEdit,
        ReturnType,
        translatable("catalogue", "退换货类型"),
        "name",
        Permission.REASONS,
        ("reasons",),
        {"name": TextField(_NAME, 60, needed=True)},
        ("name",),
        {"reason_id": Entry.REASON},
        ordered=True,
    ),
    Entry.WAREHOUSE: Listing(
        edits.WarehouseEdit,
        Warehouse,
        translatable("catalogue", "仓库"),
        "name",
        Permission.WAREHOUSES,
        ("parameters", "warehouse"),
        {
            "code": TextField(_CODE, 60, needed=True),
            "name": TextField(_NAME, 60, needed=True),
            "contact": _CONTACT,
            "phone": _PHONE,
            "postcode": TextField(translatable("catalogue", "邮编"), 20),
            "region": TextField(translatable("catalogue", "地区"), 100),
            "address": _ADDRESS,
        },
        ("code", "name"),
        {},
        ordered=True,
    ),
    Entry.CARRIER: Listing(
        edits.CarrierEdit,
        Carrier,
        translatable("catalogue", "快递公司"),
        "name",
        Permission.PARAMETERS,
        ("parameters",),
        {
            "name": TextField(_NAME, 60, needed=True),
            "patterns": TextField(translatable("catalogue", "单号规则"), 2000),
        },
        ("name",),
        {},
        ordered=True,
    ),
    Entry.SHOP: Listing(
        edits.ShopEdit,
        Shop,
        translatable("catalogue", "店铺"),
        "name",
        Permission.PARAMETERS,
        ("parameters", "sales"),
        {
            "name": TextField(_NAME, 100, needed=True),
            "platform": TextField(translatable("catalogue", "平台"), 60),
        },
        ("name",),
        {
            "return_type_id": Entry.TYPE,
            "inbound_warehouse_id": Entry.WAREHOUSE,
            "outbound_warehouse_id": Entry.WAREHOUSE,
        },
    ),
    Entry.SUPPLIER: Listing(
        edits.SupplierEdit,
        Supplier,
        translatable("catalogue", "供应商"),
        "name",
        Permission.PARAMETERS,
        ("parameters",),
        {
            "name": TextField(_NAME, 100, needed=True),
            "contact": _CONTACT,
            "phone": _PHONE,
            "address": _ADDRESS,
            "note": _NOTE,
        },
        ("name",),
        {},
    ),
    Entry.PRODUCT: Listing(
        edits.ProductEdit,
        Product,
        translatable("catalogue", "商品"),
        "code",
        Permission.PARAMETERS,
        ("sales", "stock"),
        {
            "code": TextField(_CODE, 200, needed=True),
            "name": TextField(_NAME, 300, needed=True),
            "style": TextField(translatable("catalogue", "款号"), 200),
            "spec": TextField(translatable("catalogue", "规格"), 300),
            "barcode": TextField(translatable("catalogue", "条码"), 100),
        },
        ("code",),
        {"supplier_id": Entry.SUPPLIER},
    ),
    Entry.MEMBER: Listing(
        edits.MemberEdit,
        Member,
        translatable("catalogue", "会员"),
        "account",
        Permission.EDIT,
        ("sales",),
        {
            "account": TextField(translatable("catalogue", "会员账号"), 200, needed=True),
            "name": TextField(translatable("catalogue", "姓名"), 200),
            "phone": _PHONE,
            "level": TextField(translatable("catalogue", "等级"), 60),
            "note": _NOTE,
        },
        (),
        {"shop_id": Entry.SHOP},
    ),
    Entry.CHECK: Listing(
        edits.CheckEdit,
        ChecklistItem,
        translatable("catalogue", "检查项目"),
        "text",
        Permission.PARAMETERS,
        ("parameters", "warehouse"),
        {
            "text": TextField(translatable("catalogue", "检查什么"), 40, needed=True),
            "link": TextField(translatable("catalogue", "标准"), 300),
        },
        ("text",),
        {"return_type_id": Entry.TYPE},
        ordered=True,
    ),
    Entry.DEFECT: Listing(
        edits.DefectEdit,
        Defect,
        translatable("catalogue", "不良因素"),
        "code",
        Permission.PARAMETERS,
        ("parameters", "warehouse"),
        {
            "code": TextField(_CODE, 20, needed=True),
            "text": TextField(translatable("catalogue", "不良因素"), 40, needed=True),
        },
        ("code",),
        {},
        ordered=True,
    ),
}

_KINDS = translatable("catalogue", "适用业务")
_FEE = translatable("catalogue", "费用")
_WINDOW = translatable("catalogue", "时限")
_OTHERS: dict[str, str] = {
    "liability": translatable("catalogue", "责任方"),
    **dict.fromkeys(("for_refund_only", "for_return_refund", "for_exchange"), _KINDS),
    "parent_id": translatable("catalogue", "上级原因"),
    "needs_photo": translatable("catalogue", "需要照片"),
    "quality": translatable("catalogue", "质量问题"),
    "caused_by_id": translatable("catalogue", "造成的人"),
    "kind": translatable("catalogue", "业务类型"),
    "reason_id": translatable("catalogue", "默认原因"),
    **dict.fromkeys(("window_amount", "window_unit"), _WINDOW),
    **dict.fromkeys(("fee_kind", "fee_value"), _FEE),
    "takes_in": translatable("catalogue", "可退入"),
    "sends_out": translatable("catalogue", "可换出"),
    "check_stock": translatable("catalogue", "检查库存"),
    "return_type_id": translatable("catalogue", "默认类型"),
    "inbound_warehouse_id": translatable("catalogue", "退入仓库"),
    "outbound_warehouse_id": translatable("catalogue", "换出仓库"),
    "platform": translatable("catalogue", "平台"),
    "price_fen": translatable("catalogue", "售价"),
    "cost_fen": translatable("catalogue", "成本"),
    "supplier_id": translatable("catalogue", "供应商"),
    "returnable": translatable("catalogue", "可退货"),
    "shop_id": translatable("catalogue", "店铺"),
    "mark": translatable("catalogue", "标记"),
    "visible": translatable("catalogue", "可选用"),
}


def column_word(listing: Listing, column: str) -> str:
    """What a column of an entry is called; what belongs together is called the same."""
    field = listing.texts.get(column)
    return field.label if field is not None else _OTHERS[column]
