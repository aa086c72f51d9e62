"""Records, labels and registers as PDF, from the command line."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from erp_returns.cli.filters import analysis_scope, filter_words, return_filter
from erp_returns.cli.opening import open_shop
from erp_returns.cli.saying import progress, say

if TYPE_CHECKING:
    from erp_returns.services.session import Session

Build = Callable[["Session", str], bytes]


def save_record(arguments: Namespace) -> bool:
    """Save one record as PDF."""
    from erp_returns.documents.files import write_whole
    from erp_returns.services import papers, warehouse_papers

    builds: dict[str, Build] = {
        "return": papers.record_pdf,
        "application": papers.application_pdf,
        "refund": papers.voucher_pdf,
        "inspection": warehouse_papers.inspection_pdf,
        "exchange": warehouse_papers.dispatch_pdf,
        "picklist": warehouse_papers.pick_list_pdf,
        "supplier": warehouse_papers.supplier_return_pdf,
    }
    with open_shop(arguments) as session:
        write_whole(arguments.out, builds[arguments.record](session, arguments.number))
    say(f"已保存到 {arguments.out}。")
    return True


def save_slip(arguments: Namespace) -> bool:
    """Save 退货登记卡 as PDF: A4, half of it, or a label."""
    from erp_returns.documents.files import write_whole
    from erp_returns.documents.pdf.label_papers import LabelSize
    from erp_returns.services.warehouse_papers import slip_labels_pdf, slips_pdf

    numbers, title = [arguments.number], arguments.number
    with open_shop(arguments) as session:
        if arguments.paper in set(LabelSize):
            pdf = slip_labels_pdf(session, numbers, title, _unwatched, LabelSize(arguments.paper))
        else:
            pdf = slips_pdf(session, numbers, title, _unwatched, half=arguments.paper == "a5")
        write_whole(arguments.out, pdf)
    say(f"已保存到 {arguments.out}。")
    return True


def save_handover(arguments: Namespace) -> bool:
    """Save 退件表 of some days as PDF; of today where none is named."""
    from erp_returns.documents.files import write_whole
    from erp_returns.services.warehouse_papers import handover_pdf

    with open_shop(arguments) as session:
        today = session.clock().astimezone(session.zone).date()
        last = arguments.until or max(today, arguments.since or today)
        write_whole(arguments.out, handover_pdf(session, arguments.since or last, last))
    say(f"已保存到 {arguments.out}。")
    return True


def save_analysis(arguments: Namespace) -> bool:
    """Save 售后分析报告 of a period, of this month where none is named."""
    from erp_returns.documents.files import write_whole
    from erp_returns.services.analysis_reports import analysis_pdf

    with open_shop(arguments) as session, progress("统计") as watch:
        today = session.clock().astimezone(session.zone).date()
        scope = analysis_scope(arguments, session.database, today)
        write_whole(arguments.out, analysis_pdf(session, scope, watch))
    say(f"{scope.first} 至 {scope.last} 的售后分析报告已保存到 {arguments.out}。")
    return True


def save_ledger(arguments: Namespace) -> bool:
    """Save the return orders that are wanted as a register."""
    from erp_returns.domain.times import stored
    from erp_returns.queries.exports import Reading
    from erp_returns.queries.return_list import ReturnSort, return_list
    from erp_returns.services.exports import ListExport
    from erp_returns.services.ledgers import write_returns_ledger

    with open_shop(arguments) as session, progress("生成台账") as watch:
        wanted = return_filter(arguments, session.database)
        source = return_list(session.database, wanted, ReturnSort(), stored(session.clock()))
        ids = source.positions(lambda: False)
        pages = write_returns_ledger(
            session,
            arguments.out,
            ListExport(source, ids, "退换货台账"),
            filter_words(arguments),
            Reading(session.zone),
            watch,
        )
    say(f"{len(ids)} 张退换货单，{pages} 页，已保存到 {arguments.out}。")
    return True


def _unwatched(_done: int, _total: int) -> None:
    """A single record has no progress worth telling."""
