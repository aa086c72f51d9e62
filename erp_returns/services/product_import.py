"""A shop takes its product list over: new products added, known ones brought up to what the file says."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from erp_returns.documents.sales_files.drafts import RowProblem
from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import ImportRun, Product, Supplier
from erp_returns.services.events import shop_event
from erp_returns.services.sales_import import ImportCancelled, ImportPreview, ImportResult
from erp_returns.services.session import require, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from erp_returns.documents.product_files import ParsedProducts, ProductDraft
    from erp_returns.services.session import Session, Write

_KIND = "products"
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


@dataclass(slots=True)
class _Tally:
    """Counts of products on the way."""

    parsed: ParsedProducts
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)

    def refuse(self, place: int, refusal: Refusal) -> None:
        """A product that cannot be taken, by its place in the file."""
        said = Sentence(refusal.template, refusal.facts, "errors")
        name = self.parsed.paths[0].name if len(self.parsed.paths) == 1 else ""
        row = self.parsed.found[place].source_rows[0]
        self.reasons[place] = str(said)
        self.problems.append(RowProblem(name, row, "", str(said), said))


def preview(
    session: Session,
    parsed: ParsedProducts,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPreview:
    """Say what `apply` would do, by doing it and taking it back; raises `ImportCancelled`."""
    require(session, Permission.IMPORT)
    tally = _Tally(parsed, problems=list(parsed.problems))
    with write(session, Permission.IMPORT) as w, session.database.atomic() as trial:
        _book(w, tally, progress, cancelled)
        trial.rollback()
    counts = (tally.new, tally.changed, tally.unchanged, 0, len(tally.reasons), 0)
    return ImportPreview(*counts, tuple(tally.problems), tally.reasons)


def apply(
    session: Session,
    parsed: ParsedProducts,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    files: Sequence[str] = (),
) -> ImportResult:
    """Book a product list in one transaction; what cannot be taken is listed, the rest goes in.

    Suppliers that are not known are added. Raises `ImportCancelled` as soon as `cancelled()` says so;
    nothing is written then.
    """
    require(session, Permission.IMPORT)
    tally = _Tally(parsed, problems=list(parsed.problems))
    with write(session, Permission.IMPORT) as w:
        _book(w, tally, progress, cancelled)
        ImportRun.insert(
            kind=_KIND,
            files="\n".join(files),
            layout=parsed.layout,
            at=w.at,
            operator_id=session.operator_id,
            added=tally.new,
            updated=tally.changed,
            unchanged=tally.unchanged,
            refused=len(tally.reasons) + sum(len(table.rows) for table in parsed.refused),
        ).execute()
        counts = (tally.new, tally.changed, tally.unchanged, 0, len(tally.reasons), 0)
        return ImportResult(*counts, tuple(tally.problems), tally.reasons, frozenset(w.topics))


def _book(
    w: Write,
    tally: _Tally,
    progress: Callable[[int, int], object] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    total = len(tally.parsed.found)
    for place, draft in enumerate(tally.parsed.found):
        if cancelled is not None and cancelled():
            raise ImportCancelled
        if progress is not None:
            progress(place + 1, total)
        try:
            _take(w, tally, draft)
        except Refusal as refusal:
            tally.refuse(place, refusal)
    if tally.new or tally.changed:
        w.touch("sales", "stock", "parameters")


def _take(w: Write, tally: _Tally, draft: ProductDraft) -> None:
    _refuse_long(draft)
    known = Product.get_or_none(Product.code == draft.code)
    if known is None and not draft.name:
        raise NameMissing(draft.code)
    said = _said(draft, w)
    if known is None:
        Product.insert(code=draft.code, **said).execute()
        _log(w, draft, "add", {}, {"code": draft.code, **said})
        tally.new += 1
        return
    before = {name: getattr(known, name) for name in said}
    changed = {name: value for name, value in said.items() if before[name] != value}
    if changed:
        Product.update(changed).where(Product.id == known.id).execute()
        _log(w, draft, "edit", {name: before[name] for name in changed}, changed)
    tally.changed += bool(changed)
    tally.unchanged += not changed


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
