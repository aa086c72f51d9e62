"""Records, labels and registers as PDF, from the command line."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Final

from erp_returns.cli.filters import analysis_scope, filter_words, return_filter
from erp_returns.cli.opening import open_shop
from erp_returns.cli.saying import complain, progress, say

if TYPE_CHECKING:
    from pathlib import Path

    from erp_returns.cli.saying import Progress
    from erp_returns.documents.pdf.label_papers import LabelSize
    from erp_returns.domain.errors import Refusal
    from erp_returns.domain.paper_kinds import PaperKind
    from erp_returns.services.session import Session

_FORBIDDEN: Final = str.maketrans(dict.fromkeys('\\/:*?"<>|', "-"))
"""What a file cannot be called everywhere."""


def save_record(arguments: Namespace) -> bool:
    """Save records of a kind: in one PDF, or each in one of its own."""
    from erp_returns.domain.paper_kinds import PaperKind

    kinds = {
        "return": PaperKind.RECORD,
        "application": PaperKind.APPLICATION,
        "inspection": PaperKind.INSPECTION,
        "refund": PaperKind.VOUCHER,
        "exchange": PaperKind.DISPATCH,
        "picklist": PaperKind.PICK_LIST,
        "supplier": PaperKind.SUPPLIER,
    }
    return _save(arguments, kinds[arguments.record])


def save_slip(arguments: Namespace) -> bool:
    """Save 退货登记卡 as PDF: A4, half of it, or a label."""
    from erp_returns.documents.pdf.label_papers import LabelSize
    from erp_returns.domain.paper_kinds import PaperKind

    if arguments.paper in set(LabelSize):
        return _save(arguments, PaperKind.SLIP_LABEL, LabelSize(arguments.paper))
    return _save(arguments, PaperKind.SLIP_HALF if arguments.paper == "a5" else PaperKind.SLIP)


def _save(arguments: Namespace, kind: PaperKind, size: LabelSize | None = None) -> bool:
    """Save papers of a kind, and say of each that there is none of why; False where there are such."""
    numbers = list(dict.fromkeys(arguments.numbers))
    with open_shop(arguments) as session, progress("生成 PDF") as watch:
        if arguments.each:
            said, left_out = _save_each(session, kind, numbers, arguments.out, watch, size)
        else:
            said, left_out = _save_bound(session, kind, numbers, arguments.out, watch, size)
    say(said)
    for refusal in left_out:
        complain(refusal)
    return not left_out


def _save_each(
    session: Session,
    kind: PaperKind,
    numbers: list[str],
    folder: Path,
    watch: Progress,
    size: LabelSize | None,
) -> tuple[str, tuple[Refusal, ...]]:
    from erp_returns.domain.paper_kinds import PAPERS
    from erp_returns.services.bound_papers import paper_files

    names = {number: f"{PAPERS[kind]} {number}.pdf".translate(_FORBIDDEN) for number in numbers}
    files = {number: folder / name for number, name in names.items()}
    filed = paper_files(session, kind, files, watch, replace=True, size=size)
    return f"{len(filed.paths)} 个文件已保存到 {folder}。", filed.left_out


def _save_bound(
    session: Session, kind: PaperKind, numbers: list[str], out: Path, watch: Progress, size: LabelSize | None
) -> tuple[str, tuple[Refusal, ...]]:
    from erp_returns.documents.files import write_whole
    from erp_returns.domain.paper_kinds import PAPERS
    from erp_returns.services.bound_papers import bound_pdf

    several = len(numbers) > 1
    title = f"{PAPERS[kind]} {f'{len(numbers)} 份' if several else numbers[0]}"
    bound = bound_pdf(session, kind, numbers, title, watch, size)
    write_whole(out, bound.pdf)
    return f"{f'{bound.count} 份' if several else ''}已保存到 {out}。", bound.left_out


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


def save_shift(arguments: Namespace) -> bool:
    """Save 交接单 of what waits now as PDF."""
    from erp_returns.documents.files import write_whole
    from erp_returns.services.shift_sheet import shift_sheet_pdf

    with open_shop(arguments) as session:
        write_whole(arguments.out, shift_sheet_pdf(session))
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
