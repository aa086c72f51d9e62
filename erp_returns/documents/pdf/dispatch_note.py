"""换货发货单 and 配货单: what goes out to customers, as PDF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from erp_returns.documents.pdf.blocks import (
    Party,
    Title,
    draw_receiver,
    draw_signatures,
    draw_title,
    known,
)
from erp_returns.documents.pdf.forms import Form, alone
from erp_returns.documents.pdf.lines import ALERT, BODY, QUIET, STRONG, Style
from erp_returns.documents.pdf.sheet import Running, Sheet
from erp_returns.documents.pdf.tables import Cell, Column, draw_table
from erp_returns.documents.pdf.warehouse_papers import DispatchPaper, PickListPaper, PickRow

_DISPATCH, _SENT_BACK = "换货发货单", "退回发货单"
_PICK_LIST = "配货单"
_SHORT = "不够"
_SIGNERS = ("配货", "复核", "发货")
_GOODS_COLUMNS = (Column("#", 20), Column("商品", 330), Column("数量", 50, "right"), Column("说明", 120))
_PICK_COLUMNS = (
    Column("商品", 230),
    Column("数量", 40, "right"),
    Column("库存", 44, "right"),
    Column("退换货单", 110),
    Column("收件人", 80),
    Column("已配", 30, "centre", by_hand=True),
)


def _named_after(paper: DispatchPaper) -> str:
    return _SENT_BACK if paper.sent_back else _DISPATCH


def _running(paper: DispatchPaper) -> Running:
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    return Running(_named_after(paper), paper.number, paper.shop.name, paper.shop.footer, printed)


def _draw(sheet: Sheet, paper: DispatchPaper) -> None:
    draw_title(sheet, paper.shop, Title(_named_after(paper), paper.number, "", _kind(paper)))
    receiver = paper.receiver
    address = " ".join(filter(None, (receiver.region, receiver.address)))
    who = "　".join(filter(None, (receiver.name, receiver.mobile)))
    fields = (
        ("退换货单", paper.return_number),
        *known(("销售订单", paper.sale_number)),
        ("发出仓库", paper.warehouse),
        *known(
            ("快递公司", paper.carrier),
            ("快递单号", paper.tracking_number),
            ("发货时间", paper.time),
            ("发货人", paper.by),
        ),
    )
    draw_receiver(sheet, "收件人", who, address, Party("发货", fields))
    rows = (
        (str(place), _named(each.name, each.code, each.spec), str(each.quantity), each.note)
        for place, each in enumerate(paper.goods, 1)
    )
    units = sum(each.quantity for each in paper.goods)
    total = ("", f"合计 {len(paper.goods)} 行", str(units), "")
    heading = "退回商品" if paper.sent_back else "换出商品"
    draw_table(sheet, _GOODS_COLUMNS, rows, total, heading=heading)
    if paper.note.strip():
        sheet.heading("备注")
        sheet.paragraph(paper.note, BODY)
    draw_signatures(sheet, _SIGNERS)


DISPATCH: Final = Form(_DISPATCH, _running, _draw)


def build_dispatch_note(paper: DispatchPaper, fonts: Path) -> bytes:
    """The note as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    return alone(DISPATCH, paper, fonts)


def _kind(paper: DispatchPaper) -> str:
    """The order it is for, and that it did not leave yet."""
    waiting = "" if paper.time else "待发出"
    order = paper.return_number if paper.return_number != paper.number else ""
    return " · ".join(filter(None, (order, waiting)))


def _running_of_list(paper: PickListPaper) -> Running:
    printed = f"打印 {paper.time}　{paper.printed_by}"
    return Running(_PICK_LIST, paper.warehouse, paper.shop.name, paper.shop.footer, printed)


def _draw_list(sheet: Sheet, paper: PickListPaper) -> None:
    short = _short(paper.rows)
    orders = len({row.return_number for row in paper.rows})
    units = sum(row.quantity for row in paper.rows)
    kind = f"{orders} 张单 · {units} 件 · {paper.time}"
    draw_title(sheet, paper.shop, Title(_PICK_LIST, paper.warehouse, "", kind, coded=False))
    draw_table(
        sheet,
        _PICK_COLUMNS,
        map(_pick_row, paper.rows, _told_of_products(paper.rows), (row.code in short for row in paper.rows)),
        (f"合计 {orders} 张单", str(units), "", "", "", ""),
        heading="待换出商品",
    )
    draw_signatures(sheet, _SIGNERS[:2])


PICK_LIST: Final = Form(_PICK_LIST, _running_of_list, _draw_list)


def build_pick_list(paper: PickListPaper, fonts: Path) -> bytes:
    """The list as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    return alone(PICK_LIST, paper, fonts)


def _short(rows: tuple[PickRow, ...]) -> frozenset[str]:
    """The codes of which more is wanted than is there."""
    wanted: Counter[str] = Counter()
    for row in rows:
        wanted[row.code] += row.quantity
    return frozenset(row.code for row in rows if row.on_hand is not None and row.on_hand < wanted[row.code])


def _told_of_products(rows: tuple[PickRow, ...]) -> Iterator[str]:
    """At the first row of a product that several orders want: how many units they want together."""
    wanted: dict[str, list[int]] = {}
    for row in rows:
        wanted.setdefault(row.code, []).append(row.quantity)
    for row in rows:
        units = wanted.pop(row.code, [])
        yield f"共 {sum(units)} 件，{len(units)} 张单" if len(units) > 1 else ""


def _pick_row(row: PickRow, told: str, short: bool) -> tuple[Cell, ...]:  # noqa: FBT001 - a column each
    stock: Cell = "" if row.on_hand is None else str(row.on_hand)
    if short and row.on_hand is not None:
        stock = ((str(row.on_hand), ALERT), (_SHORT, ALERT))
    return (
        (*_named(row.name, row.code, row.spec), (told, STRONG)),
        str(row.quantity),
        stock,
        row.return_number,
        row.receiver,
        "",
    )


def _named(name: str, code: str, spec: str) -> tuple[tuple[str, Style], ...]:
    return ((name, BODY), ("　".join(filter(None, (code, spec))), QUIET))
