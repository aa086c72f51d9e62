"""A shop takes its product list over: new products added, known ones brought up to what the file says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar

from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.models import Product, Supplier
from erp_returns.queries.usage import Entry
from erp_returns.services.catalog_tables import LISTINGS
from erp_returns.services.events import shop_event
from erp_returns.services.row_import import RowImport

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from erp_returns.documents.product_files import ParsedProducts, ProductDraft
    from erp_returns.services.row_import import Tally
    from erp_returns.services.sales_import import ImportPreview, ImportResult
    from erp_returns.services.session import Session, Write

_TOPICS = ("sales", "stock", "parameters")
_LONGEST = {"code": 200, "name": 300, "style": 200, "spec": 300, "barcode": 100, "supplier": 200}
_TEXTS = ("name", "style", "spec", "barcode")
_MONEY = ("price_fen", "cost_fen")


class NameMissing(Refusal):
    """A product that is new has to be called something."""

    template: ClassVar[str] = translatable("errors", "商品 {code} 是新商品，请填写商品名称。")
    code: str


class TooLong(Refusal):
    """A text is longer than the shop's list keeps."""

    template: ClassVar[str] = translatable(
        "errors", "商品 {code} 有一格超过 {most} 个字符（共 {found} 个），请缩短。"
    )
    code: str
    most: int
    found: int


def preview(
    session: Session,
    parsed: ParsedProducts,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPreview:
    """Say what `apply` would do, by doing it on a copy; nobody waits. Raises `ImportCancelled`."""
    return _IMPORT.preview(session, parsed, progress, cancelled)


def apply(
    session: Session,
    parsed: ParsedProducts,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    files: Sequence[str] = (),
) -> ImportResult:
    """Book a product list in one transaction; what cannot be taken is listed, the rest goes in.

    Suppliers that are not known are added.
    Raises `ImportCancelled` as soon as `cancelled()` says so; nothing is written then.
    """
    return _IMPORT.apply(session, parsed, progress, cancelled, files)


def _take(w: Write, tally: Tally[ProductDraft], _place: int, draft: ProductDraft) -> None:
    _refuse_long(draft)
    known = Product.get_or_none(Product.code == draft.code)
    if known is None and not draft.name:
        raise NameMissing(draft.code)
    said = _said(draft, w)
    if known is None:
        Product.insert(code=draft.code, **said).execute()
        _log(w, draft, "add", {}, {"code": draft.code, **said})
        tally.new += 1
        w.touch(*_TOPICS)
        return
    before = {name: getattr(known, name) for name in said}
    changed = {name: value for name, value in said.items() if before[name] != value}
    if changed:
        Product.update(changed).where(Product.id == known.id).execute()
        _log(w, draft, "edit", {name: before[name] for name in changed}, changed)
        w.touch(*_TOPICS)
    tally.count(changed=bool(changed))


def _refuse_long(draft: ProductDraft) -> None:
    for name, most in _LONGEST.items():
        found = len(getattr(draft, name))
        if found > most:
            raise TooLong(draft.code[:40], most, found)


def _said(draft: ProductDraft, w: Write) -> dict[str, Any]:
    """The columns that the file fills."""
    said: dict[str, Any] = {name: getattr(draft, name) for name in _TEXTS if getattr(draft, name)}
    said |= {name: getattr(draft, name) for name in _MONEY if getattr(draft, name) is not None}
    if draft.returnable is not None:
        said["returnable"] = int(draft.returnable)
    if draft.supplier:
        said["supplier_id"] = _supplier(w, draft.supplier)
    return said


def _supplier(w: Write, name: str) -> int:
    known = Supplier.get_or_none(Supplier.name == name)
    if known is not None:
        return int(known.id)
    shop_event(w, f"supplier:{name}", "add", "", _text({"name": name}))
    return int(Supplier.insert(name=name).execute())


def _log(w: Write, draft: ProductDraft, action: str, before: dict[str, Any], after: dict[str, Any]) -> None:
    old, new = (_told(draft, values) for values in (before, after))
    shop_event(w, f"product:{draft.code}", action, _text(old) if old else "", _text(new) if new else "")


def _told(draft: ProductDraft, values: dict[str, Any]) -> dict[str, Any]:
    """What refers to a supplier is told by its name, which the log outlives."""
    named = {name: value for name, value in values.items() if name != "supplier_id"}
    if values.get("supplier_id"):
        supplier = Supplier.get_or_none(Supplier.id == values["supplier_id"])
        named["supplier_id"] = supplier.name if supplier else draft.supplier
    return named


def _text(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False)


_IMPORT: RowImport[ProductDraft] = RowImport(
    "products", (Permission.IMPORT, LISTINGS[Entry.PRODUCT].permission), _take
)
"""A file changes products for whoever may change them by hand."""
