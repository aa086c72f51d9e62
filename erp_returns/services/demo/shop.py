"""The demo shop itself: its people, warehouses, goods and settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from erp_returns.domain.kinds import MovementType, Role, StockState
from erp_returns.domain.permissions import Permission
from erp_returns.models import Operator, OperatorPermission, Product, Supplier, Warehouse
from erp_returns.queries.catalog import reasons
from erp_returns.services import catalog, stock
from erp_returns.services.catalog_edits import (
    ProductEdit,
    ReasonEdit,
    ShopEdit,
    SupplierEdit,
    WarehouseEdit,
    as_edit,
)
from erp_returns.services.demo.days import Clock
from erp_returns.services.demo.material import Material
from erp_returns.services.events import shop_event
from erp_returns.services.parameters import set_parameter
from erp_returns.services.session import Session, write
from erp_returns.services.setup import OWNER, open_session

OWNER_NAME = "王店主"
SERVICE = ("林小满", "陈雨桐")
WAREHOUSE = ("周永顺", "吴海生")
FINANCE = "赵敏"
_STAFF = (
    *((name, Role.SERVICE) for name in SERVICE),
    *((name, Role.WAREHOUSE) for name in WAREHOUSE),
    (FINANCE, Role.FINANCE),
)
_CAUSED_BY = {
    "发错货": WAREHOUSE[0],
    "少件、漏发": WAREHOUSE[1],
    "颜色、图案、材质与描述不符": SERVICE[1],
    "尺寸、重量与描述不符": SERVICE[0],
}
"""Whose mistakes some of the reasons are."""
_SETTINGS: dict[str, bool | int | str] = {
    "shop_name": "小满衣橱",
    "document_footer": "谢谢光临小满衣橱。如有疑问，请凭本单单号联系客服。",
    "deadline_review": 24,
    "default_inbound_warehouse": "主仓",
    "default_outbound_warehouse": "主仓",
}


@dataclass(frozen=True, slots=True)
class Staff:
    """Everybody at work, by what they do."""

    owner: Session
    service: tuple[Session, ...]
    warehouse: tuple[Session, ...]
    finance: Session


def furnish(owner: Session, clock: Clock, material: Material) -> Staff:
    """Turn a founded shop into the demo's: staff, settings, warehouses, suppliers, goods, stock."""
    _hire(owner)
    for name, value in _SETTINGS.items():
        if not name.startswith("default_"):
            set_parameter(owner, name, value)
    _keep_warehouses(owner, material)
    for name, value in _SETTINGS.items():
        if name.startswith("default_"):
            set_parameter(owner, name, value)
    _name_who_causes(owner)
    _offer_goods(owner, material)
    _count_stock(owner, material)

    def sit_down(name: str) -> Session:
        return open_session(owner.database, name, clock)

    return Staff(
        sit_down(OWNER_NAME),
        tuple(map(sit_down, SERVICE)),
        tuple(map(sit_down, WAREHOUSE)),
        sit_down(FINANCE),
    )


def _hire(owner: Session) -> None:
    """People without PINs; one of the service may approve requests."""
    with write(owner) as w:
        Operator.update(name=OWNER_NAME).where(Operator.id == OWNER).execute()
        shop_event(w, f"operator:{OWNER_NAME}", "edit")
        for name, role in _STAFF:
            operator_id = Operator.insert(name=name, role=role).execute()
            shop_event(w, f"operator:{name}", "add", after=role)
            if name == SERVICE[0]:
                given = {"operator_id": operator_id, "permission": Permission.APPROVE, "granted": 1}
                OperatorPermission.insert(given).execute()


def _keep_warehouses(owner: Session, material: Material) -> None:
    known = {row.name: row.id for row in Warehouse.select()}
    for row in material.shops["warehouses"]:
        catalog.save(owner, WarehouseEdit(**row, id=known.get(row["name"], 0)))


def _offer_goods(owner: Session, material: Material) -> None:
    warehouses = {row.name: row.id for row in Warehouse.select()}
    for row in material.shops["suppliers"]:
        catalog.save(owner, SupplierEdit(**row))
    suppliers = {row.name: row.id for row in Supplier.select()}
    for row in material.shops["shops"]:
        own = warehouses["门店仓"] if row["platform"] == "store" else None
        shop = ShopEdit(row["name"], row["platform"], inbound_warehouse_id=own, outbound_warehouse_id=own)
        catalog.save(owner, shop)
    for product in material.products:
        edit = ProductEdit(
            product.code,
            product.name,
            product.style,
            product.spec,
            product.barcode,
            product.price_fen,
            product.cost_fen,
            suppliers[product.supplier],
            product.returnable,
        )
        catalog.save(owner, edit)


def _name_who_causes(owner: Session) -> None:
    """Some reasons name who is to blame, so that the owner sees what went wrong at whose hands."""
    people = {row.name: row.id for row in Operator.select()}
    for row in reasons(owner.database):
        if row.text in _CAUSED_BY:
            edit = as_edit(ReasonEdit, row._asdict())
            catalog.save(owner, replace(edit, caused_by_id=people[_CAUSED_BY[row.text]]))


def _count_stock(owner: Session, material: Material) -> None:
    """Opening stock of good units, so that there is something to send out."""
    chance = Random("stock")
    costs = {product.code: product.cost_fen for product in material.products}
    with write(owner, Permission.ADJUST_STOCK) as w:
        for row in Warehouse.select().where(Warehouse.sends_out == 1).order_by(Warehouse.id):
            for product in Product.select().order_by(Product.id):
                place = stock.Place(product.id, row.id, StockState.GOOD)
                units = chance.randrange(20, 90) if row.name == "主仓" else chance.randrange(3, 15)
                cause = stock.Cause("期初", unit_cost_fen=costs[product.code], note="期初盘点")
                stock.post(w, MovementType.OPENING, place, units, cause)
