"""Every service of the shop is refused to everybody who may not, before anything is judged or changed."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

import pytest

from erp_returns import services
from erp_returns.domain.errors import NotPermitted, OperatorInactive
from erp_returns.domain.kinds import Liability, ReturnKind, Role
from erp_returns.domain.parameters import PARAMETERS
from erp_returns.domain.permissions import PERMISSIONS, Permission, preset
from erp_returns.models import Operator, OperatorPermission
from erp_returns.queries.usage import Entry
from erp_returns.services import people
from erp_returns.services.catalog_edits import (
    CarrierEdit,
    CheckEdit,
    DefectEdit,
    MemberEdit,
    ProductEdit,
    ReasonEdit,
    ShopEdit,
    SupplierEdit,
    TypeEdit,
    WarehouseEdit,
)
from erp_returns.services.catalog_tables import LISTINGS
from erp_returns.services.session import Session
from tests.builders import new_shop

P = Permission


@dataclass(frozen=True)
class Call:
    """One way to call a service; any one of `needs` is enough."""

    needs: frozenset[Permission]
    given: tuple[object, ...] = ()
    named: tuple[tuple[str, object], ...] = ()


def _of(*needs: Permission, given: tuple[object, ...] = (), **named: object) -> Call:
    return Call(frozenset(needs), given, tuple(named.items()))


_EDITS = (
    ReasonEdit("新的", Liability.SELLER),
    TypeEdit("新的", ReturnKind.EXCHANGE),
    WarehouseEdit("N", "新的"),
    CarrierEdit("新的"),
    ShopEdit("新的"),
    SupplierEdit("新的"),
    ProductEdit("N", "新的"),
    MemberEdit(1, "新的"),
    CheckEdit("新的"),
    DefectEdit("N", "新的"),
)
_LISTED = {listing.edit: listing.permission for listing in LISTINGS.values()}
_BY_ENTRY = tuple(_of(listing.permission, given=(entry,)) for entry, listing in LISTINGS.items())


def _parameter_need(name: str) -> Permission:
    return P.CLOSE_PERIOD if name == "closed_until" else P.PARAMETERS


_BY_PARAMETER = tuple(_of(_parameter_need(name), given=(name,)) for name in PARAMETERS)

NEEDS: dict[str, tuple[Call, ...]] = {
    "after_sale_import.apply": (_of(P.IMPORT),),
    "after_sale_import.preview": (_of(P.IMPORT),),
    "amendments.amend": (_of(P.EDIT),),
    "analysis_reports.analysis_pdf": (_of(P.EXPORT),),
    "bound_papers.bound_pdf": (_of(P.EXPORT),),
    "bound_papers.paper_files": (_of(P.EXPORT),),
    "backups.copy_to": (_of(P.EXPORT),),
    "backups.restore": (_of(P.RESTORE),),
    "catalog.delete": _BY_ENTRY,
    "catalog.move": _BY_ENTRY,
    "catalog.reorder": _BY_ENTRY,
    "catalog.save": tuple(_of(_LISTED[type(edit)], given=(edit,)) for edit in _EDITS),
    "catalog.show": _BY_ENTRY,
    "claims.agree": (_of(P.RECEIVE, P.FOLLOW_UP),),
    "claims.claim": (_of(P.RECEIVE, P.FOLLOW_UP),),
    "claims.paid": (_of(P.COLLECT),),
    "claims.refuse": (_of(P.RECEIVE, P.FOLLOW_UP),),
    "disputes.close_dispute": (_of(P.FOLLOW_UP),),
    "disputes.open_dispute": (_of(P.FOLLOW_UP),),
    "exchanges.close_replacement": (_of(P.CLOSE_SHORT),),
    "exchanges.confirm": (_of(P.CONFIRM),),
    "exchanges.replacement_back": (_of(P.RECEIVE),),
    "exchanges.ship": (_of(P.SHIP),),
    "exports.export_movements": (_of(P.EXPORT),),
    "exports.export_parcels": (_of(P.EXPORT),),
    "exports.export_payments": (_of(P.EXPORT),),
    "exports.export_returns": (_of(P.EXPORT),),
    "exports.export_sales": (_of(P.EXPORT),),
    "exports.export_stock": (_of(P.EXPORT),),
    "extra_goods.receive_with_extra": (_of(P.RECEIVE),),
    "follow_ups.add": (_of(P.FOLLOW_UP),),
    "follow_ups.change": (_of(P.FOLLOW_UP),),
    "follow_ups.done": (_of(P.FOLLOW_UP),),
    "follow_ups.undone": (_of(P.FOLLOW_UP),),
    "giving_back.send_back": (_of(P.SEND_BACK),),
    "import_presets.forget": (_of(P.IMPORT),),
    "import_presets.remember": (_of(P.IMPORT),),
    "inspection.inspect": (_of(P.INSPECT),),
    "inspection.inspect_again": (_of(P.INSPECT),),
    "late_parcels.raise_anew": (_of(P.REOPEN),),
    "log_export.export_log": (_of(P.EXPORT),),
    "message_templates.delete": (_of(P.TEMPLATES),),
    "message_templates.reset": (_of(P.TEMPLATES),),
    "message_templates.save": (_of(P.TEMPLATES),),
    "order_files.import_files": (_of(P.IMPORT), _of(P.IMPORT, dry_run=True)),
    **{
        f"order_photos.{name}": (_of(P.EDIT, P.RECEIVE, P.INSPECT),) for name in ("add", "describe", "remove")
    },
    "ledgers.write_movements_ledger": (_of(P.EXPORT),),
    "ledgers.write_parcels_ledger": (_of(P.EXPORT),),
    "ledgers.write_returns_ledger": (_of(P.EXPORT),),
    "ledgers.write_sales_ledger": (_of(P.EXPORT),),
    "ledgers.write_stock_ledger": (_of(P.EXPORT),),
    "papers.application_pdf": (_of(P.EXPORT),),
    "papers.record_pdf": (_of(P.EXPORT),),
    "papers.voucher_pdf": (_of(P.EXPORT),),
    "parameters.reset_parameter": _BY_PARAMETER,
    "parameters.set_parameter": _BY_PARAMETER,
    "parcels.describe_parcel": (_of(P.RECEIVE),),
    "parcels.match_parcel": (_of(P.MATCH_PARCEL),),
    "posted_exports.export_posted": (_of(P.EXPORT),),
    "people.add_operator": (_of(P.OPERATORS),),
    "people.change_operator": (_of(P.OPERATORS),),
    "people.restore_preset": (_of(P.OPERATORS),),
    "people.set_permission": (_of(P.OPERATORS),),
    "people.set_pin": (_of(P.OPERATORS),),
    "product_import.apply": (_of(P.IMPORT),),
    "product_import.preview": (_of(P.IMPORT),),
    "receiving.receive": (_of(P.RECEIVE),),
    "receiving.register_parcel": (_of(P.RECEIVE),),
    "refunds.collect": (_of(P.COLLECT),),
    "refunds.pay": (_of(P.PAY),),
    "refunds.reverse_collection": (_of(P.REVERSE),),
    "refunds.reverse_refund": (_of(P.REVERSE),),
    "refunds.waive": (_of(P.WAIVE),),
    "repairs.finish": (_of(P.INSPECT),),
    "repairs.reverse_repair": (_of(P.REVERSE),),
    "returns.cancel": (_of(P.CANCEL),),
    "returns.create": (_of(P.CREATE), _of(P.CREATE, P.MATCH_PARCEL, from_parcel=True)),
    "returns.edit": (_of(P.EDIT),),
    "returns.reopen": (_of(P.REOPEN),),
    "returns.resubmit": (_of(P.RESUBMIT),),
    "reversals.reverse_inspection": (_of(P.REVERSE),),
    "reversals.reverse_receipt": (_of(P.REVERSE),),
    "reversals.reverse_shipment": (_of(P.REVERSE),),
    "review.approve": (_of(P.APPROVE),),
    "review.close_short": (_of(P.CLOSE_SHORT),),
    "review.instruct": (_of(P.INSTRUCT),),
    "review.refuse_refund": (_of(P.REFUSE_REFUND),),
    "review.reject": (_of(P.REJECT),),
    "review.review_again": (_of(P.REVIEW_AGAIN, P.PAY),),
    "review.ship_back": (_of(P.SHIP_BACK),),
    "sales_import.apply": (_of(P.IMPORT),),
    "sales_import.preview": (_of(P.IMPORT),),
    "shift_sheet.shift_sheet_pdf": (_of(P.EXPORT),),
    **{
        f"warehouse_papers.{name}_pdf": (_of(P.EXPORT),)
        for name in (
            "bench_labels",
            "defect_labels",
            "dispatch",
            "handover",
            "inspection",
            "parcel_label",
            "pick_list",
            "slip_labels",
            "slips",
            "supplier_return",
        )
    },
    "statistics.export_statistics": (_of(P.EXPORT),),
    "statistics.figures_of": (_of(P.STATISTICS),),
    "stock_import.book_stock": (_of(P.ADJUST_STOCK),),
    "stock_import.import_stock": (_of(P.ADJUST_STOCK), _of(P.ADJUST_STOCK, dry_run=True)),
    "supplier_returns.cancel": (_of(P.SUPPLIER_RETURN),),
    "supplier_returns.create": (_of(P.SUPPLIER_RETURN),),
    "supplier_returns.credit": (_of(P.SUPPLIER_RETURN),),
    "supplier_returns.edit": (_of(P.SUPPLIER_RETURN),),
    "supplier_returns.receive_back": (_of(P.SUPPLIER_RETURN),),
    "supplier_returns.ship": (_of(P.SUPPLIER_RETURN),),
    "stocktaking.begin_count": (_of(P.STOCKTAKE),),
    "stocktaking.count": (_of(P.STOCKTAKE),),
    "stocktaking.post_count": (_of(P.ADJUST_STOCK),),
    "stocktaking.take_snapshot": (_of(P.ADJUST_STOCK),),
    "stocktaking.uncount": (_of(P.STOCKTAKE),),
}
"""Each service with what it needs before it looks at anything else."""

OPEN = {
    "exchanges.confirm_due": "the clock does it, as 系统, whoever has the window open",
    "intake_drafts.discard_drafts": "one's own unfinished counts",
    "intake_drafts.keep_draft": "one's own unfinished counts",
    "people.change_own_pin": "one's own PIN, proved with the old one",
    "preferences.keep": "how one likes one's own screens",
    **{
        f"saved_views.{name}": "one's own views; nobody else's are touched"
        for name in ("delete", "open_with", "rename", "save", "update")
    },
}
"""Services that write and need no permission, and why; who was deactivated is refused all the same."""

READS = {
    "backups.back_up": "a copy in the folder of the shop itself, which everybody's work depends on",
    "backups.back_up_today": "as back_up, by the clock",
    "backups.days_without_backup": "everybody is warned",
    "backups.last_backup": "everybody sees it in the status bar",
    "file_days.today": "only says which day it is",
    "intake_drafts.draft_of": "one's own unfinished counts",
    "intake_drafts.drafts": "one's own unfinished counts",
    "parcels.came_back": "only says what could be asked for; raising it is `returns.create`",
    "name_parts.read_names": "the clock does it; only how names are found, nothing of the shop's records",
    "papers.printing_of": "who prints, for the services that ask for the permission",
    "photos.keep_photo": "a picture is shown nowhere before a service with a permission attaches it",
    "photos.keep_photo_file": "as keep_photo",
    "session.require": "is the check itself",
    "session.write": "is the check itself",
}
"""What takes a session and changes nothing of the shop's records, and why it needs no permission."""


def found() -> Iterator[tuple[str, Callable[..., object]]]:
    """Every public function of the services that is handed somebody at work."""
    for module in pkgutil.iter_modules(services.__path__):
        if module.ispkg:
            continue
        loaded = import_module(f"{services.__name__}.{module.name}")
        for name, function in inspect.getmembers(loaded, callable):
            if name.startswith("_") or getattr(function, "__module__", "") != loaded.__name__:
                continue
            if any(each.annotation == "Session" for each in _places(function)):
                yield f"{module.name}.{name}", function


def _places(function: Callable[..., object]) -> list[inspect.Parameter]:
    if inspect.isclass(function):
        return []
    return list(inspect.signature(function).parameters.values())


FOUND = dict(found())


def call(name: str, session: Session, way: Call) -> object:
    """Call a service with nothing but what decides about the permission."""
    named: dict[str, Any] = dict(way.named)
    given: list[object] = [session, *way.given]
    for place in _places(FOUND[name])[len(given) :]:
        if place.default is inspect.Parameter.empty and place.name not in named:
            if place.kind is inspect.Parameter.KEYWORD_ONLY:
                named[place.name] = None
            else:
                given.append(None)
    return FOUND[name](*given, **named)


def test_every_service_is_in_the_table() -> None:
    assert sorted(FOUND) == sorted({**NEEDS, **OPEN, **READS})


def test_no_service_is_in_it_twice() -> None:
    assert len(NEEDS) + len(OPEN) + len(READS) == len({**NEEDS, **OPEN, **READS})


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return new_shop(tmp_path_factory.mktemp("roles"))


@pytest.fixture(scope="module")
def staff(shop: Session) -> dict[Role, Session]:
    return {role: hired(shop, role.value, role) for role in Role}


def hired(shop: Session, name: str, role: Role) -> Session:
    found = Operator.create(name=name, role=role)
    return replace(shop, operator_id=found.id, operator_name=name)


def set_permission(session: Session, permission: Permission, *, granted: bool) -> None:
    row = {"operator_id": session.operator_id, "permission": permission.value, "granted": int(granted)}
    OperatorPermission.insert(row).on_conflict_replace().execute()


def changes(session: Session) -> int:
    """How many rows were ever written through this connection."""
    return int(session.database.connection().total_changes)


def refused(name: str, session: Session, way: Call) -> None:
    before = changes(session)
    with pytest.raises(NotPermitted) as told:
        call(name, session, way)
    assert changes(session) == before
    assert told.value.permission in [PERMISSIONS[each].named for each in way.needs]


@pytest.mark.parametrize("name", NEEDS)
@pytest.mark.parametrize("role", Role)
def test_a_role_without_the_permission_is_refused_first(
    staff: dict[Role, Session], name: str, role: Role
) -> None:
    for way in NEEDS[name]:
        if not way.needs & preset(role):
            refused(name, staff[role], way)


@pytest.mark.parametrize("name", NEEDS)
def test_who_was_given_the_permission_gets_past_and_who_lost_it_does_not(shop: Session, name: str) -> None:
    way = NEEDS[name][0]
    role = next((each for each in Role if not way.needs & preset(each)), Role.WAREHOUSE)
    person = hired(shop, f"{name} {role}", role)
    for permission in way.needs:
        set_permission(person, permission, granted=False)
    refused(name, person, way)
    set_permission(person, min(way.needs), granted=True)
    assert passes(name, person, way)


def passes(name: str, session: Session, way: Call) -> bool:
    try:
        call(name, session, way)
    except NotPermitted:
        return False
    except Exception:  # noqa: BLE001 - nonsense was handed over: whatever is said of it, it was let in
        return True
    return True


@pytest.mark.parametrize("name", NEEDS)
def test_an_owner_from_whom_it_was_taken_is_refused(shop: Session, name: str) -> None:
    for at, way in enumerate(NEEDS[name][:3]):
        person = hired(shop, f"{name} owner {at}", Role.OWNER)
        for permission in way.needs:
            set_permission(person, permission, granted=False)
        refused(name, person, way)


@pytest.fixture(scope="module")
def gone(shop: Session) -> Session:
    """An owner who was deactivated while the window was open."""
    person = hired(shop, "走了", Role.OWNER)
    Operator.update(active=0).where(Operator.id == person.operator_id).execute()
    return person


@pytest.mark.parametrize("name", [*NEEDS, *OPEN])
def test_who_was_deactivated_does_nothing_any_more(gone: Session, name: str) -> None:
    for way in NEEDS.get(name, (_of(),)):
        before = changes(gone)
        with pytest.raises((OperatorInactive, NotPermitted)):
            call(name, gone, way)
        assert changes(gone) == before


def test_who_was_deactivated_is_told_so_where_nothing_else_would(gone: Session) -> None:
    with pytest.raises(OperatorInactive, match="“走了”已停用"):
        call("preferences.keep", gone, _of())


def test_signing_in_and_the_way_back_for_owners_take_nobody_s_word_for_who_they_are() -> None:
    for function in (people.sign_in, people.reset_owner_pin):
        assert not [place for place in _places(function) if place.annotation == "Session"]


def test_every_entry_of_the_lists_has_its_permission() -> None:
    assert {entry for entry in Entry if entry in LISTINGS} == {way.given[0] for way in _BY_ENTRY}
    assert {type(edit) for edit in _EDITS} == set(_LISTED)
