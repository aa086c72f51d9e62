"""Our own order template: one row per line, order cells blank or repeated on an order's following rows.

Files matched by hand may have no prices: then what was paid for the goods is shared by units.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from erp_returns.documents.sales_files import cells, problems
from erp_returns.documents.sales_files.drafts import SaleDraft, SaleLineDraft, SaleParcelDraft
from erp_returns.documents.sales_files.grouped import noted, priced
from erp_returns.documents.sales_files.harvest import Found, Harvest, Place, are_zeroed
from erp_returns.documents.sales_files.layouts import TEMPLATE, TEMPLATE_LINE, TEMPLATE_ORDER, Binding, Table
from erp_returns.documents.sales_files.problems import CellProblem
from erp_returns.documents.sheets import Watch
from erp_returns.domain.money import LARGEST_FEN, apportion, yuan_text
from erp_returns.domain.text import Sentence, sentence

_PLACES = {field.name: place for place, field in enumerate(fields(SaleDraft))}
_ORDER = tuple(sorted(TEMPLATE_ORDER, key=lambda column: _PLACES.get(column.field, len(_PLACES))))
"""The order's columns as `SaleDraft` has them, and last what becomes its parcels."""
_FIELDS = tuple(column.field for column in _ORDER)
_SHOP, _PLATFORM_NUMBER, _NUMBER = map(_FIELDS.index, ("shop", "platform_number", "number"))
_PAID, _FREIGHT = _FIELDS.index("paid_fen"), _FIELDS.index("freight_fen")
_NOTE = _FIELDS.index("seller_note")
_STATUS = _FIELDS.index("status")
_PARCEL = slice(len(_FIELDS) - 2, None)
_LINE_FIELDS = tuple(column.field for column in TEMPLATE_LINE)
_CODE, _NAME = _LINE_FIELDS.index("product_code"), _LINE_FIELDS.index("product_name")
_QUANTITY, _SHIPPED = _LINE_FIELDS.index("quantity"), _LINE_FIELDS.index("shipped_quantity")
_PRICE, _DISCOUNT = _LINE_FIELDS.index("unit_price_fen"), _LINE_FIELDS.index("line_discount_fen")
_SPREAD = "文件没有单价，实付金额按件数均摊到各行"
_PRICELESS = tuple(
    replace(column, read=cells.amount) if column.field == "unit_price_fen" else column
    for column in TEMPLATE_LINE
)


@dataclass(slots=True, eq=False)
class _Order:
    """The rows of one order so far.

    `first` is its first row's order cells; `merged` and `parcels` are there once another row adds to them.
    """

    first: tuple[str, ...]
    number: str
    platform_number: str
    shop: str
    rows: list[int] = field(default_factory=list)
    lines: list[SaleLineDraft] = field(default_factory=list)
    merged: list[str] | None = None
    parcels: list[tuple[str, ...]] | None = None
    faulty: bool = False


class TemplateReader:
    """Reads one table in the layout of our template."""

    def __init__(self, table: Table, place: int, harvest: Harvest) -> None:
        self._table = table
        self._place = place
        self._harvest = harvest
        self._order = Binding(_ORDER, table.columns, table.shown)
        self._priced = any(name in table.columns for name in TEMPLATE_LINE[_PRICE].names)
        self._line = Binding(TEMPLATE_LINE if self._priced else _PRICELESS, table.columns, table.shown)
        self._orders: list[_Order] = []
        self._by_number: dict[str, _Order] = {}
        self._by_platform: dict[str, _Order] = {}
        self._in_other_shops: dict[str, list[_Order]] = {}

    def read(self, watch: Watch) -> Iterator[Found]:
        """The orders that can be taken; the others go to the harvest."""
        current: _Order | None = None
        blank = ("",) * len(_ORDER)
        for number, row, fault in self._table.rows(watch):
            self._harvest.rows += 1
            raw = self._order.cells(row)
            if current is None or raw not in (current.first, blank):
                current = self._order_of(raw, number, current)
            if current is None:
                self._fault(number, "", sentence(problems.NO_ORDER_NUMBER))
                continue
            current.rows.append(number)
            line = self._read_line(row, number) if fault is None else None
            if fault is not None:
                self._fault(number, "", fault)
            if line is None:
                current.faulty = True
            else:
                current.lines.append(line)
        yield from self._finished()

    def _fault(self, row: int, column: str, said: Sentence) -> None:
        self._harvest.fault(Place(self._place, row), column, said)

    def _order_of(self, raw: tuple[str, ...], row: int, current: _Order | None) -> _Order | None:
        number, platform_number, shop = _keys(raw)
        named = bool(number or platform_number)
        known = self._known(number, platform_number, shop) if named else current
        if known is not None:
            self._merge(known, raw, row)
        elif named:
            known = self._opened(_Order(raw, number, platform_number, shop), row)
        return known

    def _known(self, number: str, platform_number: str, shop: str) -> _Order | None:
        if number and number in self._by_number:
            return self._by_number[number]
        for order in self._with_platform_number(platform_number):
            same_shop = not shop or not order.shop or shop == order.shop
            if same_shop and (not number or not order.number):
                return order
        return None

    def _with_platform_number(self, platform_number: str) -> Iterator[_Order]:
        if platform_number in self._by_platform:
            yield self._by_platform[platform_number]
            yield from self._in_other_shops.get(platform_number, ())

    def _opened(self, order: _Order, row: int) -> _Order:
        for other in self._with_platform_number(order.platform_number):
            if other.number and order.number and other.shop == order.shop:
                said = sentence(problems.NUMBER_TAKEN, value=order.platform_number, number=other.number)
                self._fault(row, self._order.label("platform_number"), said)
                order.faulty = True
        self._orders.append(order)
        self._register(order)
        return order

    def _register(self, order: _Order) -> None:
        if order.number and not cells.is_lost(order.number):
            self._by_number.setdefault(order.number, order)
        if order.platform_number and not cells.is_lost(order.platform_number):
            first = self._by_platform.setdefault(order.platform_number, order)
            others = self._in_other_shops
            if first is not order and order not in others.setdefault(order.platform_number, []):
                others[order.platform_number].append(order)

    def _merge(self, order: _Order, raw: tuple[str, ...], row: int) -> None:
        """Take what a following row adds; what it says differently is a fault."""
        if raw == order.first:
            return
        order.merged = order.merged or list(order.first)
        order.parcels = order.parcels or [order.first[_PARCEL]]
        if raw[_PARCEL] not in order.parcels:
            order.parcels.append(raw[_PARCEL])
        for place, cell in enumerate(raw[: _PARCEL.start]):
            first = order.merged[place]
            if cell == first or cells.is_blank(cell):
                continue
            if cells.is_blank(first):
                order.merged[place] = cell
            elif (said := self._contradiction(place, first, cell)) is not None:
                self._fault(row, self._order.label(_FIELDS[place]), said)
                order.faulty = True
        number, platform_number, shop = _keys(raw)
        order.number = order.number or number
        order.platform_number = order.platform_number or platform_number
        order.shop = order.shop or shop
        self._register(order)

    def _contradiction(self, place: int, first: str, cell: str) -> Sentence | None:
        try:
            value = self._order.value(place, cell)
        except CellProblem as problem:
            return problem.told(self._order.label(_FIELDS[place]))
        try:
            agree = self._order.value(place, first) == value
        except CellProblem:
            return None
        shown = {"first": first.strip(cells.EDGES), "value": cell.strip(cells.EDGES)}
        return None if agree else Sentence(problems.CONTRADICTION, shown)

    def _read_line(self, row: Sequence[str], number: int) -> SaleLineDraft | None:
        raw = self._line.cells(row)
        try:
            values = self._line.values(raw)
        except CellProblem:
            for column, said in self._line.faults(raw):
                self._fault(number, column, said)
            return None
        if not self._priced:
            values[_DISCOUNT] = 0
        units, shipped, price, discount = (
            values[_QUANTITY],
            values[_SHIPPED],
            values[_PRICE],
            values[_DISCOUNT],
        )
        gross = units * price
        if (
            (values[_CODE] or values[_NAME])
            and discount <= gross <= LARGEST_FEN
            and (shipped is None or shipped <= units)
        ):
            return SaleLineDraft(*[*values, number])
        self._line_faults(values, number)
        return None

    def _line_faults(self, values: Sequence[Any], number: int) -> None:
        units, price, discount = values[_QUANTITY], values[_PRICE], values[_DISCOUNT]
        label = self._line.label
        if not values[_CODE] and not values[_NAME]:
            self._fault(number, label("product_code"), sentence(problems.NO_PRODUCT))
        if units * price > LARGEST_FEN:
            said = sentence(problems.AMOUNT_TOO_LARGE, value=yuan_text(units * price))
            self._fault(number, label("unit_price_fen"), said)
        elif discount > units * price:
            said = sentence(problems.DISCOUNT_TOO_LARGE, value=yuan_text(discount))
            self._fault(number, label("line_discount_fen"), said)
        if values[_SHIPPED] is not None and values[_SHIPPED] > units:
            said = sentence(problems.SHIPPED_TOO_MANY, value=values[_SHIPPED], quantity=units)
            self._fault(number, label("shipped_quantity"), said)

    def _finished(self) -> Iterator[Found]:
        origin = (self._place, self._place)
        zeroed = are_zeroed(order.platform_number or order.number for order in self._orders)
        for order in self._orders:
            code = order.platform_number or order.number
            if zeroed and cells.is_zeroed(code):
                column = self._order.label("platform_number" if order.platform_number else "number")
                self._fault(
                    order.rows[0], column, sentence(problems.ZEROED_DIGITS, column=column, value=code)
                )
                order.faulty = True
            sale = self._sale(order)
            if sale is None:
                self._harvest.refuse(Place(self._place, row) for row in order.rows)
            else:
                yield sale, origin

    def _sale(self, order: _Order) -> SaleDraft | None:
        raw = order.merged or order.first
        try:
            values = self._order.values(raw)
            parcels = cells.parcels(order.parcels or (order.first[_PARCEL],))
        except CellProblem as problem:
            column = self._order.label("tracking_number")
            for label, said in list(self._order.faults(raw)) or [(column, problem.told(column))]:
                self._fault(order.rows[0], label, said)
            return None
        if order.faulty:
            return None
        if not values[_STATUS]:
            values[_STATUS] = _status(dict(zip(_FIELDS, values, strict=True)), parcels)
        if values[_PAID] is None and not self._priced:
            column = self._order.label("paid_fen")
            self._fault(order.rows[0], column, sentence(problems.MISSING, column=column))
            return None
        if not self._priced:
            order.lines = _spread(order.lines, values[_PAID] - values[_FREIGHT])
            values[_NOTE] = noted(values[_NOTE], _SPREAD if len(order.lines) > 1 else "")
        if values[_PAID] is None:
            values[_PAID] = _paid(dict(zip(_FIELDS, values, strict=True)), order.lines)
        values[_PARCEL] = [parcels, tuple(order.lines), tuple(order.rows)]
        return SaleDraft(*[TEMPLATE.platform, *values])


def _spread(lines: Sequence[SaleLineDraft], goods_fen: int) -> list[SaleLineDraft]:
    """Lines that share what was paid for all goods by their units."""
    shares = apportion(max(0, goods_fen), [line.quantity for line in lines])
    found = []
    for line, gross in zip(lines, shares, strict=True):
        price, discount = priced(gross, line.quantity)
        found.append(replace(line, unit_price_fen=price, line_discount_fen=discount))
    return found


def _keys(raw: Sequence[str]) -> tuple[str, str, str]:
    """Number, platform number and shop as far as they tell orders apart, whatever is wrong with them."""
    number, platform_number, shop = raw[_NUMBER], raw[_PLATFORM_NUMBER], raw[_SHOP]
    try:
        return cells.text(number), cells.text(platform_number), cells.text(shop)
    except CellProblem:
        return number.strip(), platform_number.strip(), shop.strip()


def _status(values: Mapping[str, Any], parcels: Sequence[SaleParcelDraft]) -> str:
    """Without a status a sale is over, unless it says that it was sent and not that it arrived."""
    arrived = values["completed_at"] or values["signed_at"]
    return "shipped" if (values["shipped_at"] or parcels) and not arrived else "completed"


def _paid(values: Mapping[str, Any], lines: Iterable[SaleLineDraft]) -> int:
    """What was paid when the file does not say: lines and freight less the named discounts, never below 0."""
    never_paid = values["status"] == "pending_payment" or (
        values["status"] == "closed" and not values["paid_at"]
    )
    if never_paid:
        return 0
    goods = sum(line.quantity * line.unit_price_fen - line.line_discount_fen for line in lines)
    discounts = ("coupon_fen", "points_fen", "red_packet_fen", "order_discount_fen")
    due: int = goods + values["freight_fen"] - sum(values[name] for name in discounts)
    return max(0, due)
