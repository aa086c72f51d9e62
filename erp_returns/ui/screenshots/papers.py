"""Papers as they are shown before they are printed, and where they are printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import Status
from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.queries.dispatch_papers import picking_warehouses
from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.dialogs.printers import PrintersDialog
from erp_returns.ui.previews import BUILDS
from erp_returns.ui.screenshots.stage import NothingToShow, Stage

_PRINTED: dict[PaperKind, Status] = {
    PaperKind.APPLICATION: Status.PENDING_REVIEW,
    PaperKind.SLIP: Status.AWAITING_RETURN,
    PaperKind.SLIP_HALF: Status.AWAITING_RETURN,
    PaperKind.SLIP_LABEL: Status.AWAITING_RETURN,
    PaperKind.INSPECTION: Status.AWAITING_EXCHANGE,
    PaperKind.DISPATCH: Status.AWAITING_EXCHANGE,
    PaperKind.BENCH_LABEL: Status.AWAITING_EXCHANGE,
}


def printed() -> dict[str, Callable[[Stage], QWidget]]:
    """The papers of an order, each of one that stands where it is printed."""
    return {f"paper-{kind}": _preview_of(kind, status) for kind, status in _PRINTED.items()}


def pick_list(stage: Stage) -> QWidget:
    """What waits to go out of a warehouse."""
    waiting = picking_warehouses(stage.desk.session.database)
    if not waiting:
        raise NothingToShow(Status.AWAITING_EXCHANGE)
    return _preview(stage, PaperKind.PICK_LIST, waiting[0][0])


def analysis(stage: Stage) -> QWidget:
    """售后分析报告 of the last ninety days."""
    session = stage.desk.session
    today = session.clock().astimezone(session.zone).date()
    return _preview(stage, PaperKind.ANALYSIS, f"{today - timedelta(days=89)}/{today}")


def printers(stage: Stage) -> QWidget:
    """Which printer each kind goes to."""
    return PrintersDialog(stage.desk, stage.window)


def _preview_of(kind: PaperKind, status: Status) -> Callable[[Stage], QWidget]:
    return lambda stage: _preview(stage, kind, stage.detail(status).order.number)


def _preview(stage: Stage, kind: PaperKind, about: str) -> QWidget:
    try:
        pdf = BUILDS[kind](stage.desk.session, about)
    except Refusal as refusal:
        raise NothingToShow(kind) from refusal
    return PdfPreview(stage.desk.theme, stage.desk.icons, pdf, about, f"{about}.pdf", stage.window)
