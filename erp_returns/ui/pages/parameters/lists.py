"""The lists that stand beside the settings: warehouses, couriers, shops, suppliers, checks, defects."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from erp_returns.domain.text import translatable
from erp_returns.queries import catalog
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_edits import Edit
from erp_returns.services.session import Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.entry import Attempt
from erp_returns.ui.pages.catalog_list import Catalogue, Listed, entry_tone
from erp_returns.ui.tables import Column, Kind
from erp_returns.ui.texts import translated


class ShopList(NamedTuple):
    """One list: what it keeps, its drawing, its title, what it says when empty, how it is made."""

    entry: Entry
    icon: str
    title: str
    empty: str
    make: Callable[[Desk, str, str], Catalogue[Any]]


def _column(
    key: str, title: str, width: int, kind: Kind = Kind.TEXT, *, stretch: bool = False
) -> Column[Any]:
    read = attrgetter(f"row.{key}")
    return Column(key, title, kind, width, read=read, tone=entry_tone, stretch=stretch)


def _flag(key: str, title: str) -> Column[Any]:
    return Column(
        key,
        title,
        width=56,
        read=lambda listed: "✓" if getattr(listed.row, key) else "",
        tone=entry_tone,
    )


_WAREHOUSE_COLUMNS = (
    _column("code", translatable("columns", "编码"), 90, Kind.MONO),
    _column("name", translatable("columns", "名称"), 120),
    _flag("takes_in", translatable("columns", "退入")),
    _flag("sends_out", translatable("columns", "换出")),
    _flag("check_stock", translatable("columns", "查库存")),
    _column("contact", translatable("columns", "联系人"), 80),
    _column("phone", translatable("columns", "电话"), 110, Kind.MONO),
    _column("region", translatable("columns", "地区"), 130),
    _column("address", translatable("columns", "地址"), 140, stretch=True),
)
_CARRIER_COLUMNS = (
    _column("name", translatable("columns", "名称"), 160),
    _column("patterns", translatable("columns", "单号规则"), 300, Kind.MONO, stretch=True),
)
_DEFECT_COLUMNS = (
    _column("code", translatable("columns", "编码"), 90, Kind.MONO),
    _column("text", translatable("columns", "不良因素"), 200, stretch=True),
)
_SUPPLIER_COLUMNS = (
    _column("name", translatable("columns", "名称"), 160),
    _column("contact", translatable("columns", "联系人"), 90),
    _column("phone", translatable("columns", "电话"), 120, Kind.MONO),
    _column("address", translatable("columns", "地址"), 160, stretch=True),
    _column("note", translatable("columns", "备注"), 120),
)


def _warehouses(desk: Desk, title: str, empty: str) -> Catalogue[catalog.WarehouseRow]:
    def ask(parent: QWidget, row: catalog.WarehouseRow | None, attempt: Attempt) -> Edit | None:
        from erp_returns.ui.dialogs.warehouse import WarehouseDialog

        return WarehouseDialog.ask(parent, desk.theme, row, attempt)

    def read(session: Session) -> list[catalog.WarehouseRow]:
        return catalog.warehouses(session.database)

    def shops(listed: Listed[catalog.WarehouseRow]) -> str:
        """The shops whose orders start from here."""
        own = listed.row.id
        return " ".join(
            shop.name
            for shop in catalog.shops(desk.session.database)
            if own in {shop.inbound_warehouse_id, shop.outbound_warehouse_id}
        )

    default = Column("shops", translatable("columns", "默认店铺"), width=110, read=shops, tone=entry_tone)
    columns: tuple[Column[Any], ...] = (*_WAREHOUSE_COLUMNS, default)
    return Catalogue(Entry.WAREHOUSE, title, empty, columns, read, ask)


def _carriers(desk: Desk, title: str, empty: str) -> Catalogue[catalog.CarrierRow]:
    def ask(parent: QWidget, row: catalog.CarrierRow | None, attempt: Attempt) -> Edit | None:
        from erp_returns.ui.dialogs.carrier import CarrierDialog

        return CarrierDialog.ask(parent, desk.theme, row, attempt)

    def read(session: Session) -> list[catalog.CarrierRow]:
        return catalog.carriers(session.database)

    return Catalogue(Entry.CARRIER, title, empty, _CARRIER_COLUMNS, read, ask)


def _shops(desk: Desk, title: str, empty: str) -> Catalogue[catalog.ShopRow]:
    def choices() -> tuple[list[catalog.ReturnTypeRow], list[catalog.WarehouseRow]]:
        database = desk.session.database
        return catalog.return_types(database), catalog.warehouses(database)

    def ask(parent: QWidget, row: catalog.ShopRow | None, attempt: Attempt) -> Edit | None:
        from erp_returns.ui.dialogs.shop import ShopChoices, ShopDialog

        return ShopDialog.ask(parent, desk.theme, row, ShopChoices(*choices()), attempt)

    def read(session: Session) -> list[catalog.ShopRow]:
        return catalog.shops(session.database)

    return Catalogue(Entry.SHOP, title, empty, _shop_columns(desk), read, ask)


def _shop_columns(desk: Desk) -> tuple[Column[Any], ...]:
    """The shop's own defaults are ids; their names are looked up as they are shown."""

    def named(key: str, title: str, names: Callable[[], dict[int, str]]) -> Column[Any]:
        return Column(
            key,
            title,
            width=150,
            read=lambda listed: names().get(getattr(listed.row, key), ""),
            tone=entry_tone,
        )

    def type_names() -> dict[int, str]:
        return {row.id: row.name for row in catalog.return_types(desk.session.database)}

    def warehouse_names() -> dict[int, str]:
        return {row.id: row.name for row in catalog.warehouses(desk.session.database)}

    return (
        _column("name", translatable("columns", "名称"), 200, stretch=True),
        _column("platform", translatable("columns", "平台"), 100),
        named("return_type_id", translatable("columns", "默认类型"), type_names),
        named("inbound_warehouse_id", translatable("columns", "默认退入仓库"), warehouse_names),
        named("outbound_warehouse_id", translatable("columns", "默认换出仓库"), warehouse_names),
    )


def _suppliers(desk: Desk, title: str, empty: str) -> Catalogue[catalog.SupplierRow]:
    def ask(parent: QWidget, row: catalog.SupplierRow | None, attempt: Attempt) -> Edit | None:
        from erp_returns.ui.dialogs.supplier import SupplierDialog

        return SupplierDialog.ask(parent, desk.theme, row, attempt)

    def read(session: Session) -> list[catalog.SupplierRow]:
        return catalog.suppliers(session.database)

    return Catalogue(Entry.SUPPLIER, title, empty, _SUPPLIER_COLUMNS, read, ask)


def _checks(desk: Desk, title: str, empty: str) -> Catalogue[catalog.CheckRow]:
    def ask(parent: QWidget, row: catalog.CheckRow | None, attempt: Attempt) -> Edit | None:
        from erp_returns.ui.dialogs.inspection_lists import CheckDialog

        types = catalog.return_types(desk.session.database)
        return CheckDialog.ask(parent, desk.theme, row, types, attempt)

    def read(session: Session) -> list[catalog.CheckRow]:
        return catalog.checklist(session.database)

    def type_name(listed: Listed[catalog.CheckRow]) -> str:
        types = {row.id: row.name for row in catalog.return_types(desk.session.database)}
        return types.get(listed.row.return_type_id or 0, translated("catalogue", _EVERY_TYPE))

    columns: tuple[Column[Any], ...] = (
        _column("text", translatable("columns", "检查什么"), 200),
        Column(
            "return_type_id",
            translatable("columns", "退换货类型"),
            width=160,
            read=type_name,
            tone=entry_tone,
        ),
        _column("link", translatable("columns", "标准"), 200, stretch=True),
    )
    return Catalogue(Entry.CHECK, title, empty, columns, read, ask)


def _defects(desk: Desk, title: str, empty: str) -> Catalogue[catalog.DefectRow]:
    def ask(parent: QWidget, row: catalog.DefectRow | None, attempt: Attempt) -> Edit | None:
        from erp_returns.ui.dialogs.inspection_lists import DefectDialog

        return DefectDialog.ask(parent, desk.theme, row, attempt)

    def read(session: Session) -> list[catalog.DefectRow]:
        return catalog.defects(session.database)

    return Catalogue(Entry.DEFECT, title, empty, _DEFECT_COLUMNS, read, ask)


_EVERY_TYPE = translatable("catalogue", "所有类型")

LISTS: tuple[ShopList, ...] = (
    ShopList(
        Entry.WAREHOUSE,
        "warehouse",
        translatable("catalogue", "仓库"),
        translatable("catalogue", "还没有仓库。按 Ins 新增一个。"),
        _warehouses,
    ),
    ShopList(
        Entry.CARRIER,
        "truck",
        translatable("catalogue", "快递公司"),
        translatable("catalogue", "还没有快递公司。按 Ins 新增一个。"),
        _carriers,
    ),
    ShopList(
        Entry.SHOP,
        "store",
        translatable("catalogue", "店铺"),
        translatable("catalogue", "还没有店铺。导入销售订单时自动新增，也可以按 Ins 新增。"),
        _shops,
    ),
    ShopList(
        Entry.SUPPLIER,
        "boxes",
        translatable("catalogue", "供应商"),
        translatable("catalogue", "还没有供应商。按 Ins 新增一个。"),
        _suppliers,
    ),
    ShopList(
        Entry.CHECK,
        "list-checks",
        translatable("catalogue", "检查项目"),
        translatable("catalogue", "还没有检查项目。按 Ins 新增一个。"),
        _checks,
    ),
    ShopList(
        Entry.DEFECT,
        "triangle-alert",
        translatable("catalogue", "不良因素"),
        translatable("catalogue", "还没有不良因素。按 Ins 新增一个。"),
        _defects,
    ),
)


def make(desk: Desk, listed: ShopList) -> Catalogue[Any]:
    """A list in the language of the window."""
    return listed.make(desk, translated("catalogue", listed.title), translated("catalogue", listed.empty))
