"""Stored records and migrations; records are declared when one of them is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from erp_returns.models.catalog import (
        Carrier,
        ChecklistItem,
        Defect,
        Member,
        MessageTemplate,
        Product,
        Reason,
        ReturnType,
        Shop,
        Supplier,
        Warehouse,
    )
    from erp_returns.models.history import (
        ImportPreset,
        ImportRun,
        OrderEvent,
        SavedView,
        ShopEvent,
        ShopHistory,
    )
    from erp_returns.models.names import KnownName, NamePart
    from erp_returns.models.people import NumberSeries, Operator, OperatorPermission, Parameter, Preference
    from erp_returns.models.returns import (
        Charge,
        FollowUp,
        Photo,
        ReplacementLine,
        ReturnLine,
        ReturnOrder,
        ReturnParcel,
    )
    from erp_returns.models.sales import SalesOrder, SalesOrderLine, SalesParcel
    from erp_returns.models.settlement import Collection, Refund
    from erp_returns.models.warehouse import (
        CarrierClaim,
        Difference,
        Inspection,
        InspectionCheck,
        InspectionLine,
        IntakeDraft,
        Parcel,
        ParcelMatch,
        Receipt,
        ReceiptLine,
        Repair,
        Shipment,
        ShipmentLine,
        ShortClosing,
        StockBalance,
        StockMovement,
        Stocktake,
        StocktakeLine,
        SupplierReturn,
        SupplierReturnLine,
    )

__all__ = [
    "Carrier",
    "CarrierClaim",
    "Charge",
    "ChecklistItem",
    "Collection",
    "Defect",
    "Difference",
    "FollowUp",
    "ImportPreset",
    "ImportRun",
    "Inspection",
    "InspectionCheck",
    "InspectionLine",
    "IntakeDraft",
    "KnownName",
    "Member",
    "MessageTemplate",
    "NamePart",
    "NumberSeries",
    "Operator",
    "OperatorPermission",
    "OrderEvent",
    "Parameter",
    "Parcel",
    "ParcelMatch",
    "Photo",
    "Preference",
    "Product",
    "Reason",
    "Receipt",
    "ReceiptLine",
    "Refund",
    "Repair",
    "ReplacementLine",
    "ReturnLine",
    "ReturnOrder",
    "ReturnParcel",
    "ReturnType",
    "SalesOrder",
    "SalesOrderLine",
    "SalesParcel",
    "SavedView",
    "Shipment",
    "ShipmentLine",
    "Shop",
    "ShopEvent",
    "ShopHistory",
    "ShortClosing",
    "StockBalance",
    "StockMovement",
    "Stocktake",
    "StocktakeLine",
    "Supplier",
    "SupplierReturn",
    "SupplierReturnLine",
    "Warehouse",
]

_HOMES = ("people", "catalog", "returns", "sales", "settlement", "warehouse", "history", "names")

if not TYPE_CHECKING:

    def __getattr__(name: str) -> type:
        """Give a record from the module that declares it; a start of the window needs none."""
        if name in __all__:
            for home in _HOMES:
                module = import_module(f"{__name__}.{home}")
                if hasattr(module, name):
                    return getattr(module, name)
        raise AttributeError(name)
