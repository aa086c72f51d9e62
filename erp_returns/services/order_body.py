"""The body of a return order: a request weighed against every guard, then written as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from peewee import fn

from erp_returns.domain.errors import (
    EntryGone,
    GoodsMoved,
    LineHasRecords,
    ParcelHere,
    ReceiverFixed,
    Refusal,
    TextMissing,
)
from erp_returns.domain.guards import Case, Leave, refusals
from erp_returns.domain.kinds import Basis, ParcelKind
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.domain.requests import Address, LineRequest, ParcelRequest, ReturnRequest, SourceKey
from erp_returns.domain.sources import no_sale
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.tracking import HANDED_IN
from erp_returns.domain.valuation import Valuation, ValuedLine, value
from erp_returns.domain.windows import calendar_of
from erp_returns.models import (
    Charge,
    Difference,
    Member,
    Parcel,
    ParcelMatch,
    Photo,
    ReceiptLine,
    ReplacementLine,
    ReturnLine,
    ReturnOrder,
    ReturnParcel,
    ShipmentLine,
    Shop,
    ShortClosing,
    Warehouse,
)
from erp_returns.queries.return_form import order_of_refund_number
from erp_returns.queries.sources import sale_facts, trade
from erp_returns.services.order_write import order_lines, product_label, source_key
from erp_returns.services.session import Write


def weigh(
    w: Write,
    request: ReturnRequest,
    *,
    except_order: int = 0,
    again: bool = False,
    at: str = "",
    spared: tuple[type[Refusal], ...] = (),
) -> Case:
    """Load the facts, value the request, and refuse it with the gravest thing against it but the `spared`.

    The window is held against `at`, the UTC text of when the customer asked (now, where empty);
    `again`: an order that was admitted after its window is not held to it a second time. Without a sale
    it takes the permission, whatever the step.
    """
    if request.sale_id:
        facts = sale_facts(w.session.database, request.sale_id, except_order)
    else:
        w.need(Permission.WITHOUT_SALE)
        facts = no_sale(request.shop_id, request.member_id)
    known = trade(w.session.database, request.product_ids)
    if request.type_id not in known.types:
        raise TextMissing(Sentence(translatable("errors", "退换货类型")))
    reason = "-" if again else request.override_reason
    case = Case(
        request=replace(request, override_reason=reason),
        sale=facts,
        trade=known,
        settings=w.settings,
        valuation=value(request, facts, known, w.settings),
        at=at or w.at,
        calendar=calendar_of(w.settings, w.session.zone),
        leave=Leave(
            raise_refund=w.may(Permission.RAISE_REFUND),
            override_window=again or w.may(Permission.OVERRIDE_WINDOW),
            large_compensation=w.may(Permission.LARGE_COMPENSATION),
        ),
        refund_number_order=order_of_refund_number(
            w.session.database, facts.shop_id, request.platform_refund_number, except_order
        ),
    )
    for refusal in refusals(case):
        if not isinstance(refusal, spared):
            raise refusal
    _warehouses_exist(request)
    if facts.missing:
        _buyer_exists(request)
    return case


def _warehouses_exist(request: ReturnRequest) -> None:
    """Somebody may have deleted a warehouse while the request was written."""
    named = {request.inbound_warehouse_id, request.outbound_warehouse_id} - {None}
    if Warehouse.select().where(Warehouse.id.in_(named)).count() < len(named):
        raise EntryGone(Sentence(translatable("errors", "仓库")))


def _buyer_exists(request: ReturnRequest) -> None:
    """The shop, and the member if one is named, who is one of this shop."""
    if not Shop.select().where(Shop.id == request.shop_id).exists():
        raise EntryGone(Sentence(translatable("errors", "店铺")))
    own = (Member.id == request.member_id) & (Member.shop_id == request.shop_id)
    if request.member_id is not None and not Member.select().where(own).exists():
        raise EntryGone(Sentence(translatable("errors", "会员")))


def head_fields(case: Case) -> dict[str, object]:
    """The columns of an order that come straight from its request."""
    request = case.request
    return {
        "kind": request.kind,
        "return_type_id": request.type_id,
        "reason_id": request.reason_id,
        "inbound_warehouse_id": request.inbound_warehouse_id,
        "outbound_warehouse_id": request.outbound_warehouse_id,
        "platform_refund_number": request.platform_refund_number.strip(),
        **address_fields(request.receiver or case.sale.receiver),
        "buyer_note": request.buyer_note,
        "internal_note": request.internal_note,
        "allow_freight": int(request.allow_freight),
        "return_freight_fen": request.return_freight_fen,
        "freight_charged_fen": request.freight_charged_fen,
        "perks_back": request.perks_back,
        "net_due_fen": case.valuation.money.net_due_fen,
    }


def contact_fields(warehouse_id: int | None) -> dict[str, object]:
    """Where the customer sends the goods: the warehouse's own address; nowhere without one."""
    warehouse = Warehouse.get_or_none(Warehouse.id == warehouse_id)
    if warehouse is None:
        return dict.fromkeys(("contact_name", "contact_phone", "contact_address"), "")
    return {
        "contact_name": warehouse.contact or warehouse.name,
        "contact_phone": warehouse.phone,
        "contact_address": f"{warehouse.region} {warehouse.address}".strip(),
    }


def replacements(order_id: int) -> list[ReplacementLine]:
    """What goes out on an order, by position."""
    query = ReplacementLine.select().where(
        (ReplacementLine.return_order_id == order_id) & (ReplacementLine.quantity > 0)
    )
    return list(query.order_by(ReplacementLine.position))


def _stored(order_id: int) -> dict[tuple[SourceKey, str], ReturnLine]:
    return {(source_key(line), line.basis): line for line in order_lines(order_id)}


def with_units(request: ReturnRequest, order_id: int) -> ReturnRequest:
    """Carry over what already happened to units of lines that stay."""
    stored = _stored(order_id)

    def carried(line: LineRequest) -> LineRequest:
        row = stored.get(_identity(line))
        if row is None:
            return line
        return replace(
            line,
            worthless_units=row.closed_short + row.decided_back,
            released_units=row.closed_short + row.sent_back,
        )

    return replace(request, lines=tuple(carried(line) for line in request.lines))


def _identity(line: LineRequest) -> tuple[SourceKey, str]:
    return line.source, line.basis


def refuse_lost_goods(order: ReturnOrder, case: Case) -> None:
    """Goods that are here keep their line, its units and their warehouse; so does a line that differed."""
    wanted = {_identity(line.request): line.request.quantity for line in case.valuation.lines}
    action = PERMISSIONS[Permission.EDIT].named
    differed = Difference.select(Difference.return_line_id).where(Difference.return_order_id == order.id)
    noted = {row.return_line_id for row in differed}
    recorded = _recorded(order)
    for place, line in enumerate(order_lines(order.id), 1):
        identity = (source_key(line), line.basis)
        least = max(line.received + line.closed_short, int(line.id in noted))
        if least > wanted.get(identity, 0):
            way_out = translatable("errors", "请保留该行，数量不少于已收和已结案的件数。")
            raise GoodsMoved(order.number, line.received, 0, action, Sentence(way_out))
        if line.id in recorded and identity not in wanted:
            raise LineHasRecords(place, product_label(line))
        here = line.received - line.sent_back
        if here and case.request.inbound_warehouse_id != order.inbound_warehouse_id:
            way_out = translatable("errors", "商品已收进原来的退入仓库，请不要更改退入仓库。")
            raise GoodsMoved(order.number, line.received, 0, action, Sentence(way_out))


def _recorded(order: ReturnOrder) -> set[int]:
    """Lines that a receipt or a short closing names, though it was reversed."""
    own = [line.id for line in order_lines(order.id)]
    counted = ReceiptLine.select().where(ReceiptLine.return_line_id.in_(own))
    closed = ShortClosing.select().where(ShortClosing.return_line_id.in_(own))
    return {row.return_line_id for rows in (counted, closed) for row in rows}


def write_body(order: ReturnOrder, valuation: Valuation) -> None:
    """Write lines (kept ones in place), replacements and charges."""
    stored = _stored(order.id)
    wanted = {_identity(line.request) for line in valuation.lines}
    replaced = _drop_replacements(order, valuation)
    for identity, row in stored.items():
        if identity not in wanted:
            _remove_line(row)
    position = max((line.position for line in stored.values()), default=0)
    ids: list[int] = []
    for line in valuation.lines:
        kept = stored.get(_identity(line.request))
        if kept is None:
            position += 1
            ids.append(_insert_line(order.id, position, line))
        else:
            ReturnLine.update(_line_fields(line)).where(ReturnLine.id == kept.id).execute()
            ids.append(kept.id)
    if replaced:
        _write_replacements(order.id, valuation, ids)
    _write_charges(order.id, valuation)


def _remove_line(line: ReturnLine) -> None:
    """Remove a line that nothing was posted on; its replacements and pictures stand alone."""
    Photo.update(return_line_id=None).where(Photo.return_line_id == line.id).execute()
    ReplacementLine.update(replaces_line_id=None).where(ReplacementLine.replaces_line_id == line.id).execute()
    ReturnLine.delete().where(ReturnLine.id == line.id).execute()


def _drop_replacements(order: ReturnOrder, valuation: Valuation) -> bool:
    """Clear the way for the replacements asked for; ones that went out stay as they are."""
    standing = replacements(order.id)
    if not any(line.shipped for line in standing):
        _withdraw(standing)
        return True
    if [(line.product_id, line.quantity) for line in standing] != [
        (each.product.id, each.request.quantity) for each in valuation.replacements
    ]:
        way_out = translatable("errors", "换出商品已发出，不能更改；请等它退回后再改。")
        action = PERMISSIONS[Permission.EDIT].named
        raise GoodsMoved(order.number, 0, sum(line.shipped for line in standing), action, Sentence(way_out))
    return False


def _withdraw(lines: Sequence[ReplacementLine]) -> None:
    """Remove replacements; one that went out and came back keeps its row, for nothing."""
    known = {
        row.replacement_line_id
        for row in ShipmentLine.select(ShipmentLine.replacement_line_id)
        .where(ShipmentLine.replacement_line_id.in_([line.id for line in lines]))
        .distinct()
    }
    for line in lines:
        row = ReplacementLine.id == line.id
        if line.id in known:
            ReplacementLine.update(quantity=0, value_fen=0, reserved=0, replaces_line_id=None).where(
                row
            ).execute()
        else:
            ReplacementLine.delete().where(row).execute()


def _insert_line(order_id: int, position: int, line: ValuedLine) -> int:
    key = line.request.source
    created = ReturnLine.create(
        return_order_id=order_id,
        position=position,
        basis=line.request.basis,
        sales_order_line_id=None if key.replacement or key.product else key.line_id,
        replacement_line_id=key.line_id if key.replacement else None,
        product_id=line.source.product_id,
        product_name=line.source.product_name,
        spec=line.source.spec,
        **{"unit_price_fen": line.source.unit_price_fen, **_line_fields(line)},
    )
    return int(created.id)


def _line_fields(line: ValuedLine) -> dict[str, object]:
    request = line.request
    compensation = request.basis is Basis.COMPENSATION
    return {
        "requested": 0 if compensation else request.quantity,
        "reason_id": request.reason_id,
        "note": request.note,
        "edited_spec": request.edited_spec,
        "entitled_fen": line.entitled_fen,
        "agreed_fen": line.agreed_fen,
        "raise_note": request.raise_note if line.agreed_fen > line.entitled_fen else "",
        **({"unit_price_fen": line.source.unit_price_fen} if request.source.product else {}),
    }


def _write_replacements(order_id: int, valuation: Valuation, line_ids: list[int]) -> None:
    taken = ReplacementLine.select(fn.max(ReplacementLine.position)).where(
        ReplacementLine.return_order_id == order_id
    )
    for position, each in enumerate(valuation.replacements, (taken.scalar() or 0) + 1):
        replaces = each.request.replaces
        ReplacementLine.insert(
            return_order_id=order_id,
            position=position,
            product_id=each.product.id,
            product_name=each.product.name,
            spec=each.product.spec,
            quantity=each.request.quantity,
            unit_price_fen=each.unit_price_fen,
            value_fen=each.value_fen,
            price_agreed=int(each.request.unit_price_fen is not None),
            replaces_line_id=line_ids[replaces]
            if replaces is not None and replaces < len(line_ids)
            else None,
        ).execute()


def _write_charges(order_id: int, valuation: Valuation) -> None:
    Charge.delete().where(Charge.return_order_id == order_id).execute()
    for charge in valuation.charges:
        Charge.insert(
            return_order_id=order_id,
            kind="deduction" if charge.deduction else "fee",
            name=charge.name,
            amount_fen=charge.amount_fen,
            basis_points=charge.basis_points,
            note=charge.note,
        ).execute()


def add_parcels(order_id: int, parcels: Sequence[ParcelRequest]) -> None:
    """Note the parcels a customer sends; one that is noted already stays one."""
    for parcel in parcels:
        if parcel.folded:
            ReturnParcel.insert(
                return_order_id=order_id,
                carrier=HANDED_IN if parcel.handed_in else parcel.carrier.strip(),
                tracking_number="" if parcel.handed_in else parcel.tracking_number.strip(),
                folded=parcel.folded,
            ).on_conflict_ignore().execute()


def set_parcels(order: ReturnOrder, parcels: Sequence[ParcelRequest]) -> None:
    """Let exactly these parcels be noted; one that arrived stays, and is not forgotten."""
    wanted = {parcel.folded: parcel for parcel in parcels if parcel.folded}
    own = ReturnParcel.return_order_id == order.id
    for row in list(ReturnParcel.select().where(own)):
        same = ReturnParcel.id == row.id
        if row.folded in wanted:
            carrier = HANDED_IN if row.folded == HANDED_IN else wanted[row.folded].carrier.strip()
            ReturnParcel.update(carrier=carrier).where(same).execute()
        elif _arrived(order, row.folded):
            raise ParcelHere(f"{row.carrier} {row.tracking_number}".strip(), order.number)
        else:
            ReturnParcel.delete().where(same).execute()
    add_parcels(order.id, parcels)


def _arrived(order: ReturnOrder, folded: str) -> bool:
    """Whether a parcel was matched to the order by its number; what was handed in, by its kind."""
    same = Parcel.kind == ParcelKind.HANDED_IN if folded == HANDED_IN else Parcel.folded == folded
    found = Parcel.select().join(ParcelMatch, on=(ParcelMatch.parcel_id == Parcel.id))
    return bool(found.where(same, ParcelMatch.return_order_id == order.id).exists())


def claim_parcel(order: ReturnOrder, parcel: Parcel) -> None:
    """Let a parcel that arrived be of an order, with the pictures taken while nobody knew whose it was."""
    ParcelMatch.insert(parcel_id=parcel.id, return_order_id=order.id).on_conflict_ignore().execute()
    add_parcels(order.id, (parcel_of(parcel),))
    of_parcel = (Photo.parcel_id == parcel.id) & Photo.return_order_id.is_null()
    there = {row.content_hash for row in Photo.select().where(Photo.return_order_id == order.id)}
    for row in list(Photo.select().where(of_parcel).order_by(Photo.id)):
        if row.content_hash not in there:
            Photo.insert(
                return_order_id=order.id,
                parcel_id=parcel.id,
                content_hash=row.content_hash,
                caption=row.caption,
                added_at=row.added_at,
                added_by_id=row.added_by_id,
            ).execute()


def parcel_of(parcel: Parcel) -> ParcelRequest:
    """A parcel that arrived, as the customer would have announced it."""
    if parcel.kind == ParcelKind.HANDED_IN and not parcel.folded:
        return ParcelRequest(HANDED_IN, "")
    return ParcelRequest(parcel.carrier, parcel.tracking_number)


def receiver_of(order: ReturnOrder) -> Address:
    """Who receives what goes out on an order."""
    return Address(
        order.receiver_name,
        order.receiver_mobile,
        order.receiver_phone,
        order.postcode,
        order.region,
        order.address,
    )


def receiver_fields(order: ReturnOrder, receiver: Address) -> dict[str, object]:
    """The columns of another receiver; refused once the replacement went out to the first one."""
    shipped = sum(line.shipped for line in replacements(order.id))
    if shipped and receiver != receiver_of(order):
        raise ReceiverFixed(order.number, shipped)
    return address_fields(receiver)


def address_fields(receiver: Address) -> dict[str, object]:
    """The columns of a receiver."""
    return {
        "receiver_name": receiver.name,
        "receiver_mobile": receiver.mobile,
        "receiver_phone": receiver.phone,
        "postcode": receiver.postcode,
        "region": receiver.region,
        "address": receiver.address,
    }


def keep_photos(w: Write, order_id: int, hashes: Sequence[str]) -> None:
    """Attach kept pictures to an order."""
    for content_hash in hashes:
        Photo.insert(
            return_order_id=order_id,
            content_hash=content_hash,
            added_at=w.at,
            added_by_id=w.session.operator_id,
        ).execute()
