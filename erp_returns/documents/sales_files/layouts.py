"""The layouts that are understood, as data, and how a header is recognised.

A layout is recognised by its needed columns, in any order; columns it does not know are ignored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Any, Final, NoReturn

from erp_returns.documents.refusals import BrokenQuotes, EmptyFile, MissingColumns, UnknownLayout
from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.presets import Preset
from erp_returns.documents.sales_files.problems import TOO_MANY_CELLS, CellProblem
from erp_returns.documents.sheets import Sheet, Watch
from erp_returns.domain.text import Sentence, listed, sentence, translatable

_HEADER_WITHIN = 20
_NEAR = 0.5
_SHOWN = 12
_TOTALS = frozenset({"合计", "总计", "小计", "总合计", "本页合计", "汇总"})
_TOTAL_STARTS = frozenset("合总小本汇" + cells.EDGES)
_NOT_OURS = "·"
"""What stands before a heading that a preset leaves out, so that no field takes it for its own."""
_FULL_WIDTH = str.maketrans("（）", "()")


@dataclass(frozen=True, slots=True)
class Column:
    """What a cell of this column becomes: `field` of the draft, read by `read`; `names` are its headings."""

    field: str
    names: tuple[str, ...]
    read: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Layout:
    """A kind of table. `needed`: groups of fields of which one each must be there.

    `by_hand` are those that must be there where somebody says what the columns mean; empty for the same.
    """

    code: str
    platform: str
    label: str
    columns: tuple[Column, ...]
    needed: tuple[tuple[str, ...], ...]
    by_hand: tuple[tuple[str, ...], ...] = ()

    def names(self, fields: tuple[str, ...]) -> tuple[str, ...]:
        """The first heading of each of these fields."""
        return tuple(column.names[0] for field in fields for column in self.columns if column.field == field)


TEMPLATE_ORDER: Final = (
    Column("number", ("订单号",), cells.identifier),
    Column("platform_number", ("平台单号",), cells.identifier),
    Column("shop", ("店铺",), cells.text),
    Column("member_account", ("会员账号",), cells.text),
    Column("member_name", ("会员姓名",), cells.text),
    Column("status", ("订单状态",), cells.status),
    Column("ordered_at", ("下单时间",), cells.moment),
    Column("paid_at", ("付款时间",), cells.moment),
    Column("shipped_at", ("发货时间",), cells.moment),
    Column("signed_at", ("签收时间",), cells.moment),
    Column("completed_at", ("完成时间",), cells.moment),
    Column("freight_fen", ("运费",), cells.amount),
    Column("coupon_fen", ("优惠券",), cells.amount),
    Column("points_fen", ("积分抵扣",), cells.amount),
    Column("red_packet_fen", ("红包",), cells.amount),
    Column("order_discount_fen", ("订单优惠",), cells.amount),
    Column("paid_fen", ("实付金额",), cells.amount_or_none),
    Column("platform_refunded_fen", ("已退金额",), cells.amount),
    Column("promotion_threshold_fen", ("满减门槛",), cells.amount),
    Column("receiver_name", ("收货人",), cells.text),
    Column("receiver_mobile", ("手机",), cells.identifier),
    Column("receiver_phone", ("电话",), cells.identifier),
    Column("postcode", ("邮编",), cells.identifier),
    Column("region", ("省市区",), cells.text),
    Column("address", ("详细地址",), cells.text),
    Column("buyer_note", ("买家留言",), cells.text),
    Column("seller_note", ("卖家备注",), cells.text),
    Column("seller_flag", ("旗帜",), cells.text),
    Column("carrier", ("快递公司",), cells.text),
    Column("tracking_number", ("快递单号",), cells.identifier),
)
"""The columns of our own template that say something about the whole order, as they stand in it."""

TEMPLATE_LINE: Final = (
    Column("platform_line_number", ("子订单号",), cells.identifier),
    Column("product_code", ("商品编码",), cells.identifier),
    Column("product_name", ("商品名称",), cells.text),
    Column("style", ("款号",), cells.identifier),
    Column("spec", ("规格",), cells.text),
    Column("barcode", ("条码",), cells.identifier),
    Column("quantity", ("数量",), cells.quantity),
    Column("shipped_quantity", ("已发数量",), cells.count_or_none),
    Column("unit_price_fen", ("单价",), cells.price),
    Column("line_discount_fen", ("行优惠",), cells.amount),
    Column("gift", ("赠品",), cells.flag),
)
"""The columns of our own template that say something about one line, in the order of `SaleLineDraft`."""

TEMPLATE: Final = Layout(
    "template",
    "template",
    translatable("import", "订单模板"),
    TEMPLATE_ORDER + TEMPLATE_LINE,
    (
        ("number", "platform_number"),
        ("product_code", "product_name"),
        ("quantity",),
        ("unit_price_fen",),
        ("paid_fen",),
    ),
    (
        ("number", "platform_number"),
        ("product_code", "product_name"),
        ("quantity",),
        ("unit_price_fen", "paid_fen"),
    ),
)

TAOBAO_ORDERS: Final = Layout(
    "taobao_orders",
    "taobao",
    translatable("import", "淘宝订单列表"),
    (
        Column("platform_number", ("订单编号",), cells.identifier),
        Column("member_account", ("买家会员名",), cells.text),
        Column("freight_fen", ("买家应付邮费",), cells.amount),
        Column("points_fen", ("买家支付积分",), cells.text),
        Column("paid_fen", ("总金额",), cells.price),
        Column("status", ("订单状态",), cells.status),
        Column("buyer_note", ("买家留言",), cells.text),
        Column("receiver_name", ("收货人姓名",), cells.text),
        Column("address", ("收货地址",), cells.text),
        Column("changed_address", ("修改后的收货地址",), cells.text),
        Column("receiver_phone", ("联系电话",), cells.identifier),
        Column("receiver_mobile", ("联系手机",), cells.identifier),
        Column("ordered_at", ("订单创建时间",), cells.moment),
        Column("paid_at", ("订单付款时间",), cells.moment),
        Column("shipped_at", ("发货时间",), cells.moment),
        Column("signed_at", ("确认收货时间",), cells.moment),
        Column("tracking_number", ("物流单号",), cells.identifier),
        Column("carrier", ("物流公司",), cells.text),
        Column("seller_note", ("订单备注",), cells.text),
        Column("shop", ("店铺名称",), cells.text),
        Column("coupon_fen", ("天猫卡券抵扣",), cells.text),
        Column("red_packet_fen", ("含应开票给个人的个人红包",), cells.text),
        Column("platform_refunded_fen", ("退款金额",), cells.amount),
    ),
    (("platform_number",), ("member_account", "receiver_name"), ("freight_fen",), ("paid_fen",), ("status",)),
)

TAOBAO_DETAILS: Final = Layout(
    "taobao_details",
    "taobao",
    translatable("import", "淘宝订单明细"),
    (
        Column("platform_number", ("订单编号",), cells.identifier),
        Column("product_name", ("标题", "商品标题"), cells.text),
        Column("unit_price_fen", ("价格", "商品价格"), cells.price),
        Column("quantity", ("购买数量",), cells.quantity),
        Column("system_code", ("外部系统编号",), cells.identifier),
        Column("product_code", ("商家编码",), cells.identifier),
        Column("spec", ("商品属性", "规格名称"), cells.text),
        Column("bundle", ("套餐信息",), cells.text),
        Column("note", ("备注",), cells.text),
        Column("state", ("订单状态",), cells.text),
    ),
    (("platform_number",), ("product_name",), ("unit_price_fen",), ("quantity",)),
)


def is_total(cell: str) -> bool:
    """Whether a row that begins with this cell adds up others."""
    return cell.strip(cells.EDGES).rstrip(":：") in _TOTALS


class Binding:
    """Some columns of a layout, found in a header. Absent ones read as empty.

    `shown` are the headings as people see them in the file, where they are not those of the layout.
    """

    def __init__(self, columns: Sequence[Column], header: Sequence[str], shown: Sequence[str] = ()) -> None:
        shown = shown or header
        self.fields = tuple(column.field for column in columns)
        self._reads = tuple(column.read for column in columns)
        self._nothing = tuple(_nothing(column) for column in columns)
        places = [_place(column, header) for column in columns]
        self._labels = [
            column.names[0] if place is None else shown[place]
            for column, place in zip(columns, places, strict=True)
        ]
        self._pick = itemgetter(*(len(header) if place is None else place for place in places))

    def cells(self, row: Sequence[str]) -> tuple[str, ...]:
        """The raw cells of these columns; the row is as wide as the header and one empty cell."""
        picked: tuple[str, ...] = self._pick(row)
        return picked

    def values(self, raw: Sequence[str]) -> list[Any]:
        """What the cells say, in the order of the columns; raises `CellProblem` without saying where."""
        return [
            read(cell) if cell or nothing is ... else nothing
            for read, cell, nothing in zip(self._reads, raw, self._nothing, strict=True)
        ]

    def value(self, place: int, raw: str) -> object:
        return self._reads[place](raw)

    def label(self, field: str) -> str:
        """The heading of a field in this file."""
        return self._labels[self.fields.index(field)]

    def faults(self, raw: Sequence[str]) -> Iterator[tuple[str, Sentence]]:
        """Every cell that cannot be read, with its heading."""
        for read, cell, label in zip(self._reads, raw, self._labels, strict=True):
            try:
                read(cell)
            except CellProblem as problem:
                yield label, problem.told(label)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet whose layout is known; `columns` are its headings, `header_row` counts from 1.

    Where a `preset` says what the columns mean, `columns` are the layout's and `shown` the file's own.
    """

    sheet: Sheet
    layout: Layout
    columns: tuple[str, ...]
    header_row: int
    shown: tuple[str, ...] = ()
    preset: str = ""

    @property
    def file(self) -> str:
        return self.sheet.file

    def rows(self, watch: Watch) -> Iterator[tuple[int, list[str], Sentence | None]]:
        """Data rows, each one cell wider than the header, with what is wrong with the row as a whole.

        Blank rows, totals and repeated headers are no data.
        """
        width, heading = len(self.columns), (self.shown or self.columns)[0]
        for number, row in self.sheet.rows(watch):
            if number <= self.header_row or not any(row):
                continue
            first = row[0] or next(filter(None, row))
            if (first[0] in _TOTAL_STARTS or first == heading) and self._is_no_data(row):
                continue
            if len(row) == width:
                fault = None
            else:
                fault = self._shape_fault(number, row)
                row[width:] = [""] * (width - len(row))
            row.append("")
            yield number, row, fault

    def _shape_fault(self, number: int, row: Sequence[str]) -> Sentence | None:
        if not any(row[len(self.columns) :]):
            return None
        if self.sheet.format == "csv" and any("\n" in cell for cell in row):
            raise BrokenQuotes(self.file, number)
        return sentence(TOO_MANY_CELLS, count=len(row) - len(self.columns))

    def _is_no_data(self, row: Sequence[str]) -> bool:
        first = next(filter(None, (cell.strip(cells.EDGES) for cell in row)), "")
        if not first or is_total(first):
            return True
        headings = self.shown or self.columns
        return _heading(row[0]) == headings[0] and tuple(map(_heading, row)) == headings


def recognise(
    sheets: Sequence[Sheet], layouts: Sequence[Layout], presets: Sequence[Preset] = ()
) -> list[Table]:
    """The tables of one of these layouts among the sheets of one file; raises when there is none.

    A sheet of no known layout is what a preset says, if it has all of the columns that the preset names.
    """
    tables: list[Table] = []
    guesses: list[_Guess] = []
    for sheet in sheets:
        guess = _guess(sheet, layouts)
        if guess is not None and not guess.missing:
            tables.append(Table(sheet, guess.layout, guess.header, guess.row))
        elif (table := _by_preset(sheet, layouts, presets)) is not None:
            tables.append(table)
        elif guess is not None:
            guesses.append(guess)
    if not tables:
        _refuse(sheets[0].file if sheets else "", guesses, layouts)
    return tables


def unread(sheets: Sequence[Sheet], tables: Sequence[Table]) -> tuple[str, ...]:
    """Names of sheets that hold something and are none of the tables, and of hidden ones."""
    known = {table.sheet.name for table in tables}
    hidden = sheets[0].hidden if sheets else ()
    return hidden + tuple(
        sheet.name
        for sheet in sheets
        if sheet.name not in known and any(any(row) for _, row in islice(sheet.rows(Watch()), _HEADER_WITHIN))
    )


def headers(sheet: Sheet) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Rows that may be the header of a sheet, with their number."""
    for number, row in islice(sheet.rows(Watch()), _HEADER_WITHIN):
        header = tuple(_heading(cell) for cell in row)
        if any(header):
            yield number, header


def _by_preset(sheet: Sheet, layouts: Sequence[Layout], presets: Sequence[Preset]) -> Table | None:
    known = {layout.code: layout for layout in layouts}
    for preset in presets:
        ours = {theirs: name for name, theirs in preset.columns}
        for number, header in headers(sheet):
            if preset.layout in known and ours and ours.keys() <= set(header):
                columns = tuple(ours.get(heading, f"{_NOT_OURS}{heading}") for heading in header)
                return Table(sheet, known[preset.layout], columns, number, header, preset.name)
    return None


def _refuse(file: str, guesses: Sequence[_Guess], layouts: Sequence[Layout]) -> NoReturn:
    if not guesses:
        raise EmptyFile(file)
    best = max(guesses, key=lambda guess: guess.fit)
    if best.fit[0] >= _NEAR:
        raise MissingColumns(file, Sentence(best.layout.label), listed(best.missing))
    headings = list(filter(None, best.header))
    shown = headings if len(headings) <= _SHOWN else [*headings[:_SHOWN], "…"]
    raise UnknownLayout(file, listed(Sentence(layout.label) for layout in layouts), listed(shown))


@dataclass(frozen=True, slots=True)
class _Guess:
    """What a row would be as a header: the best layout, and which of its needed columns are missing."""

    layout: Layout
    row: int
    header: tuple[str, ...]
    missing: tuple[str, ...]
    known: int

    @property
    def fit(self) -> tuple[float, int]:
        return 1 - len(self.missing) / len(self.layout.needed), self.known


def _guess(sheet: Sheet, layouts: Sequence[Layout]) -> _Guess | None:
    guesses: list[_Guess] = []
    for number, header in headers(sheet):
        guesses += [_as_header(layout, number, header) for layout in layouts]
        if not all(guess.missing for guess in guesses):
            break
    return max(guesses, key=lambda guess: guess.fit, default=None)


def _as_header(layout: Layout, row: int, header: tuple[str, ...]) -> _Guess:
    present = {column.field for column in layout.columns if _place(column, header) is not None}
    missing = [" 或 ".join(layout.names(group)) for group in layout.needed if not present.intersection(group)]
    return _Guess(layout, row, header, tuple(missing), len(present))


def _place(column: Column, header: Sequence[str]) -> int | None:
    return next((header.index(name) for name in column.names if name in header), None)


def _heading(cell: str) -> str:
    try:
        return cells.text(cell).translate(_FULL_WIDTH)
    except CellProblem:
        return cell


def _nothing(column: Column) -> object:
    """What an empty cell of the column says; an ellipsis where it has to be filled."""
    try:
        return column.read("")
    except CellProblem:
        return ...
