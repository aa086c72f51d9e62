"""The papers of what goes out, filled: dispatch note and pick list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.documents.pdf import papers as paper
from erp_returns.documents.pdf import warehouse_papers as w
from erp_returns.domain.errors import NothingToPrint
from erp_returns.domain.kinds import Status
from erp_returns.domain.paper_kinds import PAPERS, PaperKind
from erp_returns.domain.text import Sentence, translatable
from erp_returns.queries.detail_rows import ReplacementRow
from erp_returns.queries.papers import Printing, shop_header, taken_back
from erp_returns.queries.reading import rows, scalar
from erp_returns.queries.return_detail import Posted, ReturnDetail, return_detail, return_order_id

_NOTHING_OUT = translatable("papers", "这张单没有要发出的商品。")
_NOTHING_WAITS = translatable("papers", "这个仓库没有等着换出的商品。")


def dispatch_note(database: SqliteDatabase, number: str, printing: Printing) -> w.DispatchPaper:
    """换货发货单 of a shipment, or of what an order still has to send; else of its last shipment.

    A shipment back to the customer gives 退回发货单. Raises `NotFound`, `NothingToPrint`.
    """
    wanted = number.strip()
    order_id = scalar(database, "SELECT return_order_id FROM shipment WHERE number = ?", (wanted,))
    detail = return_detail(database, int(order_id) if order_id else return_order_id(database, wanted))
    if order_id:
        sent = next(each for each in detail.shipments if each.row.number == wanted)
        if sent.row.reverses:
            sent = next(each for each in detail.shipments if each.row.number == sent.row.reverses)
        return _shipped(database, detail, sent, printing)
    waiting = [row for row in detail.replacements if row.quantity > row.shipped]
    if waiting and detail.order.status not in (Status.REJECTED, Status.CANCELLED):
        return _waiting(database, detail, waiting, printing)
    last = next((each for each in reversed(detail.shipments) if each.stands), None)
    if last is None:
        paper_name = Sentence(PAPERS[PaperKind.DISPATCH], context="papers")
        raise NothingToPrint(detail.order.number, paper_name, Sentence(_NOTHING_OUT, context="papers"))
    return _shipped(database, detail, last, printing)


def _shipped(
    database: SqliteDatabase, detail: ReturnDetail, sent: Posted, printing: Printing
) -> w.DispatchPaper:
    row = sent.row
    note = "；".join(filter(None, (row.note, taken_back(sent))))
    return w.DispatchPaper(
        shop=shop_header(database, printing, detail.order.shop),
        number=row.number,
        return_number=detail.order.number,
        receiver=_receiver(detail),
        warehouse=row.warehouse,
        sale_number=detail.sale.number if detail.sale else "",
        carrier=row.carrier,
        tracking_number=row.about,
        time=printing.time(row.posted_at),
        by=row.operator,
        goods=tuple(w.Goods(line.code, line.name, line.spec, line.quantity) for line in sent.lines),
        note=note,
        sent_back=row.kind == "send_back",
        printed_time=printing.time(printing.at),
        printed_by=printing.by,
    )


def _waiting(
    database: SqliteDatabase, detail: ReturnDetail, lines: Sequence[ReplacementRow], printing: Printing
) -> w.DispatchPaper:
    replaced = {line.row.id: line.row for line in detail.lines}

    def instead_of(row: ReplacementRow) -> str:
        line = replaced.get(row.replaces_line_id or 0)
        return f"换 {line.called}" if line else ""

    return w.DispatchPaper(
        shop=shop_header(database, printing, detail.order.shop),
        number=detail.order.number,
        return_number=detail.order.number,
        receiver=_receiver(detail),
        warehouse=detail.order.outbound_warehouse,
        sale_number=detail.sale.number if detail.sale else "",
        goods=tuple(
            w.Goods(row.code, row.name, row.spec, row.quantity - row.shipped, instead_of(row))
            for row in lines
        ),
        note=detail.order.internal_note,
        printed_time=printing.time(printing.at),
        printed_by=printing.by,
    )


def _receiver(detail: ReturnDetail) -> paper.Receiver:
    order = detail.order
    phone = order.receiver_mobile or order.receiver_phone
    return paper.Receiver(order.receiver_name, phone, order.region, order.address)


class _PickRow(NamedTuple):
    number: str
    receiver: str
    code: str
    name: str
    spec: str
    quantity: int
    on_hand: int | None


_PICKS = """
SELECT o.number, o.receiver_name, p.code, l.product_name, l.spec, l.quantity - l.shipped,
       CASE w.check_stock WHEN 1 THEN coalesce((
           SELECT b.quantity FROM stock_balance b
           WHERE b.product_id = p.id AND b.warehouse_id = w.id AND b.state = 'good'), 0) END
FROM return_order o
JOIN replacement_line l ON l.return_order_id = o.id AND l.shipped < l.quantity
JOIN product p ON p.id = l.product_id
JOIN warehouse w ON w.id = o.outbound_warehouse_id
WHERE o.status = 'awaiting_exchange' AND {} = ?
ORDER BY p.code, l.spec, o.requested_at, o.id
"""


def picking_warehouses(database: SqliteDatabase) -> list[tuple[str, int]]:
    """The warehouses from which something waits to go out, with how many orders wait."""
    found = database.execute_sql(
        """
        SELECT w.name, count(*) FROM return_order o JOIN warehouse w ON w.id = o.outbound_warehouse_id
        WHERE o.status = 'awaiting_exchange' GROUP BY w.id ORDER BY w.position, w.id
        """
    )
    return [(str(name), int(count)) for name, count in found]


def pick_list(database: SqliteDatabase, place: str, printing: Printing) -> w.PickListPaper:
    """配货单: everything that waits to go out of a warehouse (its code or name), or for one order.

    Raises `NotFound`, `NothingToPrint`.
    """
    place = place.strip()
    named = database.execute_sql(
        "SELECT id, name FROM warehouse WHERE code = ? OR name = ? ORDER BY code = ? DESC LIMIT 1",
        (place,) * 3,
    ).fetchone()
    if named:
        found = rows(database, _PickRow, _PICKS.format("w.id"), (named[0],))
    else:
        found = rows(database, _PickRow, _PICKS.format("o.id"), (return_order_id(database, place),))
    if not found:
        why = _NOTHING_WAITS if named else _NOTHING_OUT
        paper_name = Sentence(PAPERS[PaperKind.PICK_LIST], context="papers")
        raise NothingToPrint(place, paper_name, Sentence(why, context="papers"))
    return w.PickListPaper(
        shop=shop_header(database, printing),
        warehouse=named[1] if named else place,
        time=printing.time(printing.at),
        rows=tuple(
            w.PickRow(row.number, row.receiver, row.code, row.name, row.spec, row.quantity, row.on_hand)
            for row in found
        ),
        printed_by=printing.by,
    )
