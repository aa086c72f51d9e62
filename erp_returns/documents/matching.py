"""Files of no known layout, matched by hand: their columns, what they may be of ours, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from erp_returns.documents.refusals import EmptyFile
from erp_returns.documents.sales_files.layouts import Layout, headers
from erp_returns.documents.sheets import Watch, open_sheets

_SAMPLES = 3
_ELSEWHERE: Final[Mapping[str, tuple[str, ...]]] = {
    "platform_number": ("Order Number", "Order ID", "Order No", "单据号", "订单编码"),
    "status": ("Order Status",),
    "ordered_at": ("Order Date", "下单日期", "日期"),
    "paid_fen": ("Order Total", "Order Total Amount", "实收金额", "成交金额"),
    "receiver_name": ("Shipping First Name", "Billing First Name", "收件人", "姓名"),
    "receiver_mobile": ("Billing Phone", "Shipping Phone", "手机号", "联系电话"),
    "postcode": ("Shipping Postcode", "Billing Postcode"),
    "region": ("Shipping City", "Billing City"),
    "address": ("Shipping Address 1", "Billing Address 1", "收货地址", "地址"),
    "member_account": ("Billing Email", "买家账号"),
    "product_name": ("Item Name", "品名", "货品名称"),
    "product_code": ("SKU", "Item SKU", "货号"),
    "quantity": ("Item Quantity", "Quantity", "件数"),
    "unit_price_fen": ("Item Cost", "Item Price"),
}
"""What shop systems of no layout of ours (WooCommerce and its like) call our fields."""


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column of a file with its first filled cells."""

    heading: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One of our fields, by its heading: whether it has to be there, or one of several has to (`either`)."""

    heading: str
    needed: bool
    either: bool


def columns_of(path: Path) -> tuple[FileColumn, ...]:
    """The columns of a file's first table: the fullest of the first rows is its header; `EmptyFile`."""
    for sheet in open_sheets(path, Watch()):
        rows = list(headers(sheet))
        if not rows:
            continue
        number, header = max(rows, key=lambda each: (len(set(each[1]) - {""}), -each[0]))
        below = [row for place, row in islice(sheet.rows(Watch()), number + 50) if place > number]
        named = dict.fromkeys(heading for heading in header if heading)
        return tuple(FileColumn(heading, _samples(below, header.index(heading))) for heading in named)
    raise EmptyFile(path.name)


def _samples(rows: Iterable[Sequence[str]], place: int) -> tuple[str, ...]:
    filled = (row[place].strip() for row in rows if place < len(row) and row[place].strip())
    return tuple(islice(dict.fromkeys(filled), _SAMPLES))


def wanted_of(layout: Layout) -> tuple[Wanted, ...]:
    """Our fields as the layout has them, the needed ones first, and those together of which one will do."""
    groups = {name: group for group in layout.by_hand or layout.needed for name in group}
    fields = dict.fromkeys((*groups, *(column.field for column in layout.columns)))
    return tuple(
        Wanted(layout.names((field,))[0], field in groups, len(groups.get(field, ())) > 1) for field in fields
    )


def proposed(layout: Layout, others: Sequence[Layout], columns: Sequence[FileColumn]) -> dict[str, str]:
    """For our headings the file's that any known layout calls the same; each of the file's once."""
    there = {column.heading for column in columns}
    names: dict[str, list[str]] = {}
    for each in (layout, *others):
        for column in each.columns:
            names.setdefault(column.field, []).extend(column.names)
    for field, elsewhere in _ELSEWHERE.items():
        names.setdefault(field, []).extend(elsewhere)
    chosen: dict[str, str] = {}
    for column in layout.columns:
        free = there - set(chosen.values())
        found = next((name for name in names[column.field] if name in free), None)
        if found is not None:
            chosen.setdefault(column.names[0], found)
    return chosen


def missing_of(layout: Layout, chosen: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Needed fields that are not matched; of each group one would do."""
    return tuple(
        layout.names(group)
        for group in layout.by_hand or layout.needed
        if not any(chosen.get(name) for name in layout.names(group))
    )
