"""After-sale cases of files, held against the sales that are here: which order, which lines, how much."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from erp_returns.documents.after_sale_files import AfterSaleDraft, AfterSaleLine, Stage
from erp_returns.domain.amounts import Source, entitlement
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.money import yuan_text
from erp_returns.domain.requests import LineRequest, ParcelRequest, ReturnRequest, SourceKey
from erp_returns.domain.text import translatable
from erp_returns.domain.valuation import value
from erp_returns.queries.catalog import defaults, return_types
from erp_returns.queries.reading import first, rows, scalar
from erp_returns.queries.sources import sale_facts, trade
from erp_returns.services.file_days import ImpossibleTime

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.domain.parameters import Settings
    from erp_returns.domain.sources import SaleFacts, SourceLine, Trade
    from erp_returns.services.file_days import Today

_OURS = "template"
_ASKED = translatable("import", "申请时间")
_ENDED = translatable("import", "完成时间")


class SaleNotHere(Refusal):
    """The case is of a sale that was not imported."""

    template: ClassVar[str] = translatable(
        "errors", "销售订单 {number} 不在系统里；请先导入它的订单文件，再导入这个文件。"
    )
    number: str


class SaleNotClear(Refusal):
    """Several shops have a sale of this number."""

    template: ClassVar[str] = translatable(
        "errors", "有 {count} 个店铺都有单号 {number} 的订单；请在“店铺”一列写明是哪一个。"
    )
    number: str
    count: int


class GoodsNotFound(Refusal):
    """No line of the sale is called so."""

    template: ClassVar[str] = translatable(
        "errors", "销售订单 {number} 里没有商品“{goods}”；请核对商品编码和名称。"
    )
    number: str
    goods: str


class NoTypeForKind(Refusal):
    """The shop has no return type for this kind of case."""

    template: ClassVar[str] = translatable(
        "errors", "没有可用的“{kind}”类型；请先在参数里添加一个退换货类型。"
    )
    kind: str


class PlatformRefundsMore(Refusal):
    """The case pays more than its goods and freight can be worth."""

    template: ClassVar[str] = translatable(
        "errors",
        "平台退款 {asked} 元，这些商品连运费最多还能退 {most} 元；"
        "请核对金额、数量，和这张订单的其他退换货单。",
    )
    asked: str
    most: str


class CaseUnclear(Refusal):
    """An order was raised by hand for the same goods, with another amount: it may be this case or not."""

    template: ClassVar[str] = translatable(
        "errors",
        "退换货单 {number} 是手工开的，也是这些商品，应退 {due} 元，平台是 {asked} 元，可能是同一笔，"
        "没有导入；如果不是，请手工新建，并填上平台退款编号 {refund}。",
    )
    number: str
    due: str
    asked: str
    refund: str


class _Unclear(NamedTuple):
    number: str
    due_fen: int


class _Sale(NamedTuple):
    id: int
    shop: str
    platform: str


class _Number(NamedTuple):
    id: int
    platform_line_number: str


_BY_LINE = """
    SELECT DISTINCT s.id, h.name, s.platform FROM sales_order_line l
    JOIN sales_order s ON s.id = l.sales_order_id JOIN shop h ON h.id = s.shop_id
    WHERE l.platform_line_number = ? AND l.platform_line_number <> ''
"""
"""Refund lists may name the sub order instead of the main one."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a case stands on: its sale, the shop's types and reasons, and the settings."""

    database: SqliteDatabase
    sale: SaleFacts
    known: Trade
    settings: Settings


def ground_of(database: SqliteDatabase, settings: Settings, draft: AfterSaleDraft) -> Ground:
    """Find the sale of a case; raises `SaleNotHere` or `SaleNotClear`."""
    sql = """
        SELECT s.id, h.name, s.platform FROM sales_order s JOIN shop h ON h.id = s.shop_id
        WHERE s.platform_number = ?1 OR s.number = ?1
    """
    found = rows(database, _Sale, sql, (draft.sale_number,))
    if not found:
        found = rows(database, _Sale, _BY_LINE, (draft.sale_number,))
    if draft.shop:
        found = [sale for sale in found if sale.shop == draft.shop]
    if len(found) > 1 and draft.platform != _OURS:
        found = [sale for sale in found if sale.platform == draft.platform] or found
    if not found:
        raise SaleNotHere(draft.sale_number)
    if len(found) > 1:
        raise SaleNotClear(draft.sale_number, len(found))
    return Ground(database, sale_facts(database, found[0].id), trade(database), settings)


def check_times(ground: Ground, draft: AfterSaleDraft, today: Today) -> None:
    """Refuse a case asked for or ended at a time that cannot be; raises `ImpossibleTime`."""
    told = ((_ASKED, draft.requested_at), (_ENDED, draft.finished_at))
    wrong = today.wrong(ground.sale.ordered_at, told)
    if wrong is not None:
        raise ImpossibleTime(wrong)


def sources_of(ground: Ground, draft: AfterSaleDraft) -> list[SourceLine]:
    """The sale's line for each line of a case: by its number, else its code, else its name."""
    sql = "SELECT id, platform_line_number FROM sales_order_line WHERE sales_order_id = ?"
    numbers = {
        row.id: row.platform_line_number for row in rows(ground.database, _Number, sql, (ground.sale.id,))
    }
    lines = [line for line in ground.sale.lines if not line.key.replacement]
    taken: set[SourceKey] = set()
    chosen = []
    for wanted in draft.lines:
        free = [line for line in lines if line.key not in taken]
        found = _source_of(wanted, free, numbers, draft.sale_number)
        if found is None:
            named = wanted.product_name or wanted.product_code or wanted.platform_line_number
            raise GoodsNotFound(ground.sale.platform_number or ground.sale.number, named)
        taken.add(found.key)
        chosen.append(found)
    return chosen


def _source_of(
    wanted: AfterSaleLine, lines: list[SourceLine], numbers: dict[int, str], order_number: str
) -> SourceLine | None:
    """The line meant; of several it may be, the one that can still bear the amount.

    The number of the order may be that of the line, which in an order of one line is the same.
    """
    number, code, name, spec = (
        wanted.platform_line_number,
        wanted.product_code,
        wanted.product_name,
        wanted.spec,
    )
    ways = (
        [line for line in lines if number and numbers[line.key.line_id] == number],
        [line for line in lines if numbers[line.key.line_id] == order_number],
        [line for line in lines if code and line.product_code == code and spec in ("", line.spec)],
        [line for line in lines if code and line.product_code == code],
        [line for line in lines if name and line.product_name == name and spec in ("", line.spec)],
        [line for line in lines if name and line.product_name == name and code == ""],
    )
    found = next((way for way in ways if way), [])
    fitting = [line for line in found if line.worth.left_fen >= wanted.amount_fen and line.worth.left_units]
    return next(iter(fitting or found), None)


def standing_order(ground: Ground, draft: AfterSaleDraft, sources: Iterable[SourceLine]) -> int:
    """The id of the order that is this case already, 0 for none.

    It has the platform's number; or it was raised by hand without one, for the same lines and amount. One
    that was given up by hand is this case only where the platform ended it as well. Raises `CaseUnclear`.
    """
    sql = "SELECT id FROM return_order WHERE shop_id = ? AND platform_refund_number = ?"
    found = scalar(ground.database, sql, (ground.sale.shop_id, draft.refund_number))
    if found:
        return int(found)
    ended = draft.stage in (Stage.REFUSED, Stage.CLOSED)
    wanted = ",".join(str(line) for line in sorted(source.key.line_id for source in sources))
    if draft.kind == ReturnKind.EXCHANGE:
        return _standing_exchange(ground, draft, list(sources), wanted, ended=ended)
    sql = f"SELECT o.id {_BY_HAND} AND o.net_due_fen = ? AND (o.rejected + o.cancelled = 0 OR ?) {_OLDEST}"
    found = scalar(ground.database, sql, (ground.sale.id, wanted, draft.amount_fen, int(ended)))
    if not found and not ended:
        _refuse_unclear(ground, draft, wanted)
    return int(found or 0)


_LINES_BY_HAND = """
FROM return_order o
WHERE o.sales_order_id = ? AND o.platform_refund_number = '' AND (o.kind = 'exchange') = {exchange}
  AND (SELECT group_concat(line) FROM (
           SELECT DISTINCT l.sales_order_line_id AS line FROM return_line l
           WHERE l.return_order_id = o.id ORDER BY 1)) = ?
"""
"""Orders of a sale for just these lines that have no number of the platform."""
_BY_HAND = _LINES_BY_HAND.format(exchange=0)
_EXCHANGED_BY_HAND = _LINES_BY_HAND.format(exchange=1)
_OLDEST = "ORDER BY o.rejected + o.cancelled, o.id LIMIT 1"


def _standing_exchange(
    ground: Ground, draft: AfterSaleDraft, sources: list[SourceLine], wanted: str, *, ended: bool
) -> int:
    """The id of an exchange raised by hand for just these lines, and as many units where the file says."""
    units = [
        (source.key.line_id, line.quantity)
        for line, source in zip(draft.lines, sources, strict=True)
        if line.quantity is not None
    ]
    other = " OR ".join("(l.sales_order_line_id = ? AND l.requested <> ?)" for _ in units) or "0"
    sql = f"""
        SELECT o.id {_EXCHANGED_BY_HAND} AND (o.rejected + o.cancelled = 0 OR ?)
        AND NOT EXISTS (SELECT 1 FROM return_line l WHERE l.return_order_id = o.id AND ({other})) {_OLDEST}
    """
    facts = [fact for pair in units for fact in pair]
    return int(scalar(ground.database, sql, (ground.sale.id, wanted, int(ended), *facts)) or 0)


def _refuse_unclear(ground: Ground, draft: AfterSaleDraft, wanted: str) -> None:
    """A second order for the same goods would pay for them twice: somebody has to look."""
    live = "AND o.kind = ? AND o.rejected + o.cancelled = 0"
    sql = f"SELECT o.number, o.net_due_fen {_BY_HAND} {live} {_OLDEST}"
    found = first(ground.database, _Unclear, sql, (ground.sale.id, wanted, draft.kind))
    if found is not None:
        due, asked = yuan_text(found.due_fen), yuan_text(draft.amount_fen)
        raise CaseUnclear(found.number, due, asked, draft.refund_number)


def request_of(ground: Ground, draft: AfterSaleDraft, sources: list[SourceLine]) -> ReturnRequest:
    """What a refund asks for, worth exactly its amount; raises `PlatformRefundsMore`."""
    kind = ReturnKind(draft.kind)
    lines = [_line_request(kind, wanted, source) for wanted, source in zip(draft.lines, sources, strict=True)]
    return _fitted(ground, request_for(ground, draft, kind, lines), draft)


def request_for(
    ground: Ground, draft: AfterSaleDraft, kind: ReturnKind, lines: Iterable[LineRequest]
) -> ReturnRequest:
    """What a case asks for in the shop's own terms: type, reason, warehouse, parcels and notes."""
    start = defaults(ground.database, ground.sale.shop_id)
    reason_id = next((each.id for each in ground.known.reasons.values() if each.text == draft.reason), None)
    told = "" if reason_id or not draft.reason else f"平台原因：{draft.reason}"
    goods = kind is not ReturnKind.REFUND_ONLY
    return ReturnRequest(
        sale_id=ground.sale.id,
        kind=kind,
        type_id=_type_of(ground, kind, start.return_type_id),
        lines=tuple(lines),
        charges=(),
        reason_id=reason_id,
        inbound_warehouse_id=start.inbound_warehouse_id if goods else None,
        outbound_warehouse_id=None,
        parcels=tuple(ParcelRequest(each.carrier, each.tracking_number) for each in draft.parcels)
        if goods
        else (),
        platform_refund_number=draft.refund_number,
        buyer_note="\n".join(filter(None, (told, draft.buyer_note))),
        internal_note=draft.internal_note,
        photo_count=1,
    )


def _type_of(ground: Ground, kind: ReturnKind, wanted: int | None) -> int:
    offered = return_types(ground.database, visible_only=True, kind=kind)
    if not offered:
        raise NoTypeForKind(kind.value)
    return next((row.id for row in offered if row.id == wanted), offered[0].id)


def _line_request(kind: ReturnKind, wanted: AfterSaleLine, source: SourceLine) -> LineRequest:
    """Units of goods that come back or never left; money alone for what the customer keeps."""
    if kind is ReturnKind.RETURN_REFUND:
        return LineRequest(source.key, Basis.GOODS, _units(wanted, source, source.left(Basis.GOODS)))
    left = source.left(Basis.UNSHIPPED)
    if left:
        return LineRequest(source.key, Basis.UNSHIPPED, _units(wanted, source, left))
    return LineRequest(source.key, Basis.COMPENSATION, compensation_fen=wanted.amount_fen)


def _units(wanted: AfterSaleLine, source: SourceLine, left: int) -> int:
    """As many units as the file says, else the fewest that are worth the amount."""
    if wanted.quantity is not None:
        return wanted.quantity
    if wanted.all_units:
        return max(1, left)
    worth = source.worth
    return next((units for units in _tries(left) if _worth(worth, units) >= wanted.amount_fen), max(1, left))


def _tries(left: int) -> range:
    return range(1, min(left, _MOST_TRIED) + 1)


_MOST_TRIED = 10_000
"""Units of one line that are tried one after the other."""


def _worth(worth: Source, units: int) -> int:
    return entitlement(worth, units) if units <= worth.left_units else -1


def _fitted(ground: Ground, request: ReturnRequest, draft: AfterSaleDraft) -> ReturnRequest:
    """Agree to what the platform pays: goods first, the sale's freight where goods alone do not reach."""
    valued = value(request, ground.sale, ground.known, ground.settings)
    lines = []
    for line, wanted in zip(valued.lines, draft.lines, strict=True):
        if line.request.basis is Basis.COMPENSATION:
            fen = min(wanted.amount_fen, line.worth.left_fen)
            lines.append(replace(line.request, compensation_fen=fen))
        else:
            lines.append(replace(line.request, agreed_fen=min(wanted.amount_fen, line.entitled_fen)))
    fitted = replace(request, lines=tuple(lines))
    due = _due(ground, fitted)
    if due < draft.amount_fen and ground.sale.freight_paid_fen:
        fitted = replace(fitted, allow_freight=True)
        due = _due(ground, fitted)
    if due < draft.amount_fen:
        raise PlatformRefundsMore(yuan_text(draft.amount_fen), yuan_text(due))
    return replace(fitted, lines=_less(fitted.lines, due - draft.amount_fen))


def _due(ground: Ground, request: ReturnRequest) -> int:
    return value(request, ground.sale, ground.known, ground.settings).money.net_due_fen


def _less(lines: tuple[LineRequest, ...], fen: int) -> tuple[LineRequest, ...]:
    """The lines with so much less agreed to, from the last one on."""
    left, found = fen, []
    for line in reversed(lines):
        if line.basis is Basis.COMPENSATION:
            taken = min(left, line.compensation_fen)
            found.append(replace(line, compensation_fen=line.compensation_fen - taken))
        else:
            taken = min(left, line.agreed_fen or 0)
            found.append(replace(line, agreed_fen=(line.agreed_fen or 0) - taken))
        left -= taken
    return tuple(reversed(found))
