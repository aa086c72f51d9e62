"""Lists as they are written to files: columns as data, rows page by page, cells with their real types."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from operator import attrgetter
from typing import Final, Generic, NamedTuple, TypeVar

from peewee import SqliteDatabase

from erp_returns.documents.list_files import Cell, Cells, ListColumn, ListSheet
from erp_returns.domain.kinds import Basis, PaymentMethod, ReturnKind, SaleEffect, SaleStatus, Status
from erp_returns.domain.labels import label
from erp_returns.domain.text import translatable
from erp_returns.domain.times import moment
from erp_returns.queries.batches import pages
from erp_returns.queries.listing import ListSource
from erp_returns.queries.queues import QueueRow, refund_queue
from erp_returns.queries.reading import places
from erp_returns.queries.return_list import MARKS, ReturnListRow
from erp_returns.queries.sale_list import SaleListRow

Row = TypeVar("Row", bound=NamedTuple)
Watch = Callable[[int, int], None]
"""Hears how many rows of how many were read, and may raise to stop."""


_NOT_LOOKED_UP: Final = timedelta.max


def _as_it_is(_context: str, source: str) -> str:
    return source


@dataclass(frozen=True, slots=True)
class Reading:
    """How cells are read: in which zone, and in which words (Chinese, unless a window says otherwise)."""

    zone: tzinfo | None = None
    word: Callable[[StrEnum], str] = label
    translated: Callable[[str, str], str] = _as_it_is
    _offsets: dict[str, timedelta | None] = field(default_factory=dict, compare=False, repr=False)

    def moment(self, at: str | None) -> datetime | None:
        """Stored UTC text as a local moment; a day on which no clock is changed is looked up once."""
        if not at:
            return None
        day = at[:10]
        offset = self._offsets.get(day, _NOT_LOOKED_UP)
        if offset is _NOT_LOOKED_UP:
            offset = self._offsets[day] = self._offset_of(day)
        if offset is None or at[19:] != "Z":
            return self._local(at)
        return datetime.fromisoformat(at[:19]) + offset

    def _local(self, at: str) -> datetime:
        return moment(at).astimezone(self.zone).replace(tzinfo=None)

    def _offset_of(self, day: str) -> timedelta | None:
        """How far local time is ahead on a UTC day; None where that changes during the day."""
        ends = (datetime.fromisoformat(f"{day}T{at}") for at in ("00:00:00", "23:59:59"))
        first, last = (self._local(f"{end.isoformat()}Z") - end for end in ends)
        return first if first == last else None


@dataclass(frozen=True, slots=True)
class Field(Generic[Row]):
    """One column of a list; `key` is what the list on screen calls it.

    `reader` gives what reads the cell of a row, for all rows of one file.
    """

    key: str
    title: str
    cells: Cells
    reader: Callable[[Reading], Callable[[Row], Cell]]


def own_field(key: str, title: str, cells: Cells, read: Callable[[Row, Reading], Cell]) -> Field[Row]:
    """A column that is read in a way of its own."""
    return Field(key, title, cells, lambda reading: lambda row: read(row, reading))


def plain_field(key: str, title: str, cells: Cells = Cells.TEXT) -> Field[Row]:
    """A column that shows an attribute of the row as it is."""
    return Field(key, title, cells, lambda _reading: attrgetter(key))


def time_field(key: str, title: str) -> Field[Row]:
    """A column of moments."""
    stored = attrgetter(key)
    return Field(key, title, Cells.TIME, lambda reading: lambda row: reading.moment(stored(row)))


def word_field(key: str, title: str, kind: type[StrEnum]) -> Field[Row]:
    """A column of the fixed words of the trade."""
    stored = attrgetter(key)

    def reader(reading: Reading) -> Callable[[Row], Cell]:
        words = _Words(lambda value: reading.word(kind(value)))
        return lambda row: words[stored(row)]

    return Field(key, title, Cells.TEXT, reader)


class _Words(dict[str, str]):
    """Words by stored value, each asked for once."""

    def __init__(self, ask: Callable[[str], str]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, value: str) -> str:
        word = self[value] = self._ask(value)
        return word


def _buyer(row: ReturnListRow | SaleListRow, _reading: Reading) -> str:
    return row.account or row.member or row.receiver


_MARKED = attrgetter(*(mark.value for mark in MARKS))


def _marks(row: ReturnListRow, reading: Reading) -> str:
    return " ".join(map(reading.word, row.marks)) if any(_MARKED(row)) else ""


RETURN_FIELDS: tuple[Field[ReturnListRow], ...] = (
    plain_field("number", translatable("columns", "单号"), Cells.ID),
    word_field("status", translatable("columns", "状态"), Status),
    own_field("account", translatable("columns", "会员"), Cells.TEXT, _buyer),
    word_field("kind", translatable("columns", "业务类型"), ReturnKind),
    plain_field("type", translatable("columns", "类型")),
    plain_field("reason", translatable("columns", "原因")),
    plain_field("net_due_fen", translatable("columns", "应退"), Cells.MONEY),
    plain_field("refunded_fen", translatable("columns", "已退"), Cells.MONEY),
    plain_field("collected_fen", translatable("columns", "已收补款"), Cells.MONEY),
    plain_field("to_refund_fen", translatable("columns", "还应退"), Cells.MONEY),
    time_field("requested_at", translatable("columns", "申请时间")),
    plain_field("requested_by", translatable("columns", "申请人")),
    time_field("reviewed_at", translatable("columns", "审核时间")),
    time_field("received_at", translatable("columns", "收货时间")),
    time_field("due_by", translatable("columns", "时限")),
    time_field("closed_at", translatable("columns", "结束时间")),
    plain_field("sale_number", translatable("columns", "销售订单号"), Cells.ID),
    time_field("ordered_at", translatable("columns", "下单时间")),
    plain_field("platform_number", translatable("columns", "平台单号"), Cells.ID),
    plain_field("platform_refund_number", translatable("columns", "平台退款单号"), Cells.ID),
    plain_field("shop", translatable("columns", "店铺")),
    plain_field("goods", translatable("columns", "商品"), Cells.LONG),
    plain_field("line_count", translatable("columns", "商品种数"), Cells.NUMBER),
    plain_field("units", translatable("columns", "件数"), Cells.NUMBER),
    plain_field("receiver", translatable("columns", "收货人")),
    plain_field("mobile", translatable("columns", "手机"), Cells.ID),
    plain_field("carrier", translatable("columns", "快递公司")),
    plain_field("tracking", translatable("columns", "快递单号"), Cells.ID),
    own_field("marks", translatable("columns", "标记"), Cells.TEXT, _marks),
)
"""Return orders; an amount below zero is owed by the customer."""

SALE_FIELDS: tuple[Field[SaleListRow], ...] = (
    plain_field("number", translatable("columns", "订单号"), Cells.ID),
    word_field("status", translatable("columns", "状态"), SaleStatus),
    own_field("account", translatable("columns", "会员"), Cells.TEXT, _buyer),
    plain_field("receiver", translatable("columns", "收货人")),
    plain_field("mobile", translatable("columns", "手机"), Cells.ID),
    plain_field("paid_fen", translatable("columns", "实付"), Cells.MONEY),
    plain_field("freight_paid_fen", translatable("columns", "运费"), Cells.MONEY),
    plain_field("platform_refunded_fen", translatable("columns", "平台已退"), Cells.MONEY),
    word_field("effect", translatable("columns", "售后"), SaleEffect),
    plain_field("return_count", translatable("columns", "退换货单数"), Cells.NUMBER),
    time_field("ordered_at", translatable("columns", "下单时间")),
    time_field("shipped_at", translatable("columns", "发货时间")),
    time_field("signed_at", translatable("columns", "签收时间")),
    plain_field("goods", translatable("columns", "商品"), Cells.LONG),
    plain_field("units", translatable("columns", "件数"), Cells.NUMBER),
    plain_field("platform_number", translatable("columns", "平台单号"), Cells.ID),
    plain_field("shop", translatable("columns", "店铺")),
    plain_field("carrier", translatable("columns", "快递公司")),
    plain_field("tracking", translatable("columns", "快递单号"), Cells.ID),
)


class ReturnLineRow(NamedTuple):
    """A line of a return order, as the file lists it."""

    order_id: int
    number: str
    position: int
    code: str
    product: str
    spec: str
    basis: str
    unit_price_fen: int
    requested: int
    received: int
    accepted: int
    entitled_fen: int
    agreed_fen: int
    reason: str
    note: str


LINE_FIELDS: tuple[Field[ReturnLineRow], ...] = (
    plain_field("number", translatable("columns", "单号"), Cells.ID),
    plain_field("position", translatable("columns", "行号"), Cells.NUMBER),
    plain_field("code", translatable("columns", "编码"), Cells.ID),
    plain_field("product", translatable("columns", "商品"), Cells.LONG),
    plain_field("spec", translatable("columns", "规格")),
    word_field("basis", translatable("columns", "依据"), Basis),
    plain_field("unit_price_fen", translatable("columns", "单价"), Cells.MONEY),
    plain_field("requested", translatable("columns", "申请数量"), Cells.NUMBER),
    plain_field("received", translatable("columns", "实收"), Cells.NUMBER),
    plain_field("accepted", translatable("columns", "验收"), Cells.NUMBER),
    plain_field("entitled_fen", translatable("columns", "应退金额"), Cells.MONEY),
    plain_field("agreed_fen", translatable("columns", "核定金额"), Cells.MONEY),
    plain_field("reason", translatable("columns", "原因")),
    plain_field("note", translatable("columns", "备注"), Cells.LONG),
)

_LINES = """
SELECT o.id, o.number, l.position, p.code, l.product_name, l.spec, l.basis, l.unit_price_fen,
       l.requested, l.received, l.accepted, l.entitled_fen, l.agreed_fen, coalesce(r.text, ''), l.note
FROM return_order o
JOIN return_line l ON l.return_order_id = o.id
JOIN product p ON p.id = l.product_id
LEFT JOIN reason r ON r.id = l.reason_id
"""


def list_sheet(
    name: str,
    fields: Sequence[Field[Row]],
    source: ListSource[Row],
    ids: Sequence[int],
    reading: Reading,
    watch: Watch,
) -> ListSheet:
    """The rows of a list with these ids, in their order, as a table for a file."""
    readers = _readers(fields, reading)

    def rows() -> Iterator[list[Cell]]:
        done = 0
        for page in pages(ids):
            found = source.rows(page)
            for identity in page:
                row = found.get(identity)
                if row is not None:
                    yield [read(row) for read in readers]
            done += len(page)
            watch(done, len(ids))

    return ListSheet(name, columns(fields, reading), rows())


def line_sheet(
    database: SqliteDatabase, name: str, ids: Sequence[int], reading: Reading, watch: Watch
) -> ListSheet:
    """The lines of the return orders with these ids, in their order."""
    readers = _readers(LINE_FIELDS, reading)

    def rows() -> Iterator[list[Cell]]:
        done = 0
        for page in pages(ids):
            by_order: dict[int, list[ReturnLineRow]] = {}
            sql = f"{_LINES} WHERE o.id IN ({places(len(page))}) ORDER BY o.id, l.position"
            for found in database.execute_sql(sql, tuple(page)):
                by_order.setdefault(found[0], []).append(ReturnLineRow._make(found))
            for identity in page:
                for row in by_order.get(identity, ()):
                    yield [read(row) for read in readers]
            done += len(page)
            watch(done, len(ids))

    return ListSheet(name, columns(LINE_FIELDS, reading), rows())


def columns(fields: Sequence[Field[Row]], reading: Reading) -> list[ListColumn]:
    """The headings of a file."""
    return [ListColumn(reading.translated("columns", each.title), each.cells) for each in fields]


def only(fields: Sequence[Field[Row]], keys: Collection[str]) -> tuple[Field[Row], ...]:
    """The fields that a list shows, in its order; all where it names none."""
    by_key = {each.key: each for each in fields}
    return tuple(by_key[key] for key in keys if key in by_key) or tuple(fields)


def _readers(fields: Sequence[Field[Row]], reading: Reading) -> list[Callable[[Row], Cell]]:
    return [each.reader(reading) for each in fields]


# ------------------------------------------------------------------- payments


def _payee(row: QueueRow, _reading: Reading) -> str:
    return row.receiver or row.account


PAYMENT_FIELDS: tuple[Field[QueueRow], ...] = (
    plain_field("number", translatable("columns", "单号"), Cells.ID),
    plain_field("sale_number", translatable("columns", "销售订单号"), Cells.ID),
    plain_field("platform_number", translatable("columns", "平台单号"), Cells.ID),
    plain_field("shop", translatable("columns", "店铺")),
    plain_field("account", translatable("columns", "会员")),
    own_field("payee", translatable("columns", "收款人"), Cells.TEXT, _payee),
    plain_field("payee_account", translatable("columns", "收款账号"), Cells.ID),
    plain_field("to_refund_fen", translatable("columns", "应付"), Cells.MONEY),
    time_field("reviewed_at", translatable("columns", "审核时间")),
    time_field("due_by", translatable("columns", "时限")),
)
"""What finance pays: one row for each order that waits for its refund."""

_TOTAL = translatable("columns", "合计")
_SUMMARY = translatable("columns", "付款清单")
_WAY, _COUNT = translatable("columns", "方式"), translatable("columns", "单数")
_AMOUNT = translatable("columns", "金额")


def payment_sheets(
    database: SqliteDatabase, ids: Sequence[int], reading: Reading, watch: Watch
) -> Iterator[ListSheet]:
    """付款清单: sums per method, then a table for each; only orders that wait for their refund are listed."""
    source = refund_queue(database)
    by_method: dict[PaymentMethod, list[int]] = {}
    sums: dict[PaymentMethod, int] = {}
    for page in pages(ids):
        found = source.rows(page)
        for identity in page:
            row = found.get(identity)
            if row is not None and row.status == Status.AWAITING_REFUND and row.to_refund_fen:
                method = PaymentMethod(row.method or PaymentMethod.PLATFORM)
                by_method.setdefault(method, []).append(identity)
                sums[method] = sums.get(method, 0) + row.to_refund_fen
    listed = [method for method in PaymentMethod if method in by_method]
    titles = ((_WAY, Cells.TEXT), (_COUNT, Cells.NUMBER), (_AMOUNT, Cells.MONEY))
    yield ListSheet(
        reading.translated("columns", _SUMMARY),
        [ListColumn(reading.translated("columns", title), cells) for title, cells in titles],
        [(reading.word(method), len(by_method[method]), sums[method]) for method in listed],
        reading.translated("columns", _TOTAL),
    )
    for method in listed:
        table = list_sheet(reading.word(method), PAYMENT_FIELDS, source, by_method[method], reading, watch)
        yield ListSheet(table.name, table.columns, table.rows, reading.translated("columns", _TOTAL))
