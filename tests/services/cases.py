"""After-sale cases for the tests of their import, and what became of them in the shop."""

from __future__ import annotations

from dataclasses import replace

from erp_returns.documents.after_sale_files import AfterSaleDraft, AfterSaleLine, Stage
from erp_returns.documents.row_files import ParsedRows
from erp_returns.documents.sales_files.drafts import SaleParcelDraft
from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.requests import LineRequest, ReplacementRequest, ReturnRequest, SourceKey
from erp_returns.queries.catalog import defaults, reasons, return_types
from erp_returns.queries.reading import scalar
from erp_returns.queries.sources import sale_facts
from erp_returns.queries.verify import verify
from erp_returns.services import after_sale_import, returns

GOODS = AfterSaleLine("", "A-1001", "", "", None, 3033)
CASE = AfterSaleDraft(
    platform="taobao",
    shop="",
    refund_number="150000000000000001",
    sale_number="3001",
    kind=ReturnKind.RETURN_REFUND.value,
    stage=Stage.DONE,
    requested_at="2026-11-17T02:00:00Z",
    finished_at="2026-11-20T02:00:00Z",
    freight_fen=0,
    reason="7天无理由退换货",
    buyer_note="",
    internal_note="",
    parcels=(SaleParcelDraft("圆通速递", "YT8800000000099"),),
    lines=(GOODS,),
    source_rows=(2,),
)


def case(**facts):
    return replace(CASE, **facts)


def of(code, amount_fen, **facts):
    return replace(GOODS, product_code=code, amount_fen=amount_fen, **facts)


def parsed(*drafts):
    numbered = tuple(replace(draft, source_rows=(row,)) for row, draft in enumerate(drafts, 2))
    return ParsedRows("taobao", ("淘宝退款列表",), "utf-8", (), numbered, (), len(drafts), (), ())


def apply(session, *drafts):
    return after_sale_import.apply(session, parsed(*drafts))


def order(session, number=CASE.refund_number):
    columns = "id, status, net_due_fen, refunded_fen, imported"
    sql = f"SELECT {columns} FROM return_order WHERE platform_refund_number = ?"
    return session.database.execute_sql(sql, (number,)).fetchone()


def count(session, table):
    return scalar(session.database, f"SELECT count(*) FROM {table}")


def refunded(session):
    return scalar(session.database, "SELECT coalesce(sum(amount_fen), 0) FROM refund")


def damages(session):
    report = verify(session.database)
    return [str(violation) for check in report.checks for violation in check.violations]


def raise_by_hand(session, sale_id, code="A-1001", units=1, kind=ReturnKind.RETURN_REFUND, **facts):
    """An order that somebody raised for units of one product (swapped for the same); gives its id."""
    known = sale_facts(session.database, sale_id)
    source = next(each for each in known.lines if each.product_code == code)
    start = defaults(session.database, known.shop_id)
    exchange = kind is ReturnKind.EXCHANGE
    request = ReturnRequest(
        sale_id=sale_id,
        kind=kind,
        type_id=return_types(session.database, kind=kind)[0].id,
        lines=(LineRequest(SourceKey(source.key.line_id), Basis.GOODS, units),),
        replacements=(ReplacementRequest(source.product_id, units, replaces=0),) if exchange else (),
        charges=(),
        reason_id=reasons(session.database)[0].id,
        inbound_warehouse_id=start.inbound_warehouse_id,
        outbound_warehouse_id=start.outbound_warehouse_id if exchange else None,
        photo_count=1,
        **facts,
    )
    return returns.create(session, request, photos=()).order_id


def version(session, order_id):
    return scalar(session.database, "SELECT version FROM return_order WHERE id = ?", (order_id,))
