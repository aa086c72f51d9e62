"""How the views come about in which something about one order is asked, shown or looked back on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from erp_returns.domain.kinds import Status
from erp_returns.queries import catalog
from erp_returns.queries.photos import PhotoRow
from erp_returns.ui.dialogs.amendment import AmendmentDialog
from erp_returns.ui.dialogs.dispatch_back import ReplacementBackDialog
from erp_returns.ui.dialogs.dispute import DisputeDialog
from erp_returns.ui.dialogs.follow_up import FollowUpDialog
from erp_returns.ui.dialogs.inspection_lists import CheckDialog, DefectDialog
from erp_returns.ui.dialogs.instruction import InstructionDialog
from erp_returns.ui.dialogs.member import MemberDialog
from erp_returns.ui.dialogs.message_templates import TemplatesDialog
from erp_returns.ui.dialogs.messages import MessagesDialog
from erp_returns.ui.dialogs.photo import PhotoDialog
from erp_returns.ui.dialogs.reason_raise import RaiseDialog
from erp_returns.ui.dialogs.report import ReportDialog
from erp_returns.ui.pages.log.window import LogWindow
from erp_returns.ui.pages.returns.page import ReturnsPage
from erp_returns.ui.screenshots.stage import NothingToShow, Stage

_MORE_FEN = 500


def _accepts(_command: object) -> str:
    return ""


def messages(stage: Stage) -> QWidget:
    """What to tell the customer."""
    return MessagesDialog(stage.desk, stage.detail(Status.AWAITING_RETURN), stage.window)


def templates(stage: Stage) -> QWidget:
    """The words themselves."""
    return TemplatesDialog(stage.desk, "", stage.window)


def follow_up(stage: Stage) -> QWidget:
    """What is to be done, by whom and when."""
    number = stage.detail(Status.AWAITING_RETURN).order.number
    return FollowUpDialog(stage.desk, number, None, _accepts, stage.window)


def photo(stage: Stage) -> QWidget:
    """What a photo shows."""
    detail, session = stage.detail(Status.COMPLETED), stage.desk.session
    line, at = detail.lines[0].row, detail.order.requested_at
    posted = (None, None, None, None, at, session.operator_id, session.operator_name, 0, "", "", 0, "")
    row = PhotoRow(0, detail.order.id, "", "左袖开线", line.id, line.called, *posted)
    lines = [(each.row.id, f"{each.row.called}  {each.row.name}") for each in detail.lines]
    return PhotoDialog(stage.desk, detail.order.number, row, lines, _accepts, stage.window)


def dispute(stage: Stage) -> QWidget:
    """The platform steps in."""
    return DisputeDialog(stage.desk, stage.detail(Status.AWAITING_RETURN), _accepts, stage.window)


def amendment(stage: Stage) -> QWidget:
    """What may still be put right."""
    return AmendmentDialog(stage.desk, stage.detail(Status.AWAITING_EXCHANGE), _accepts, stage.window)


def instruction(stage: Stage) -> QWidget:
    """Where the customer sends it."""
    return InstructionDialog(stage.desk, stage.detail(Status.APPROVED), _accepts, stage.window)


def replacement_back(stage: Stage) -> QWidget:
    """A replacement did not reach the customer."""
    return ReplacementBackDialog(stage.desk, stage.detail(Status.AWAITING_DELIVERY), _accepts, stage.window)


def raised(stage: Stage) -> QWidget:
    """More is granted than is due."""
    detail = stage.detail(Status.PENDING_REVIEW)
    return RaiseDialog(stage.desk, detail, 0, detail.lines[0].row.entitled_fen + _MORE_FEN, stage.window)


def buyer(stage: Stage) -> QWidget:
    """What the shop notes about a buyer."""
    member = stage.detail(Status.PENDING_REVIEW).member
    row = catalog.member(stage.desk.session.database, member.id) if member else None
    if row is None:
        raise NothingToShow(Status.PENDING_REVIEW)
    return MemberDialog(stage.desk.theme, row, _accepts, stage.window)


def check(stage: Stage) -> QWidget:
    """Something to look at when goods come back."""
    types = catalog.return_types(stage.desk.session.database)
    return CheckDialog(stage.desk.theme, None, types, _accepts, stage.window)


def defect(stage: Stage) -> QWidget:
    """Something that may be wrong with them."""
    return DefectDialog(stage.desk.theme, None, _accepts, stage.window)


def report(stage: Stage) -> QWidget:
    """The details of an error."""
    return ReportDialog(stage.desk.theme, stage.window.windowTitle(), "…", stage.window)


def log(stage: Stage) -> QWidget:
    """Everything that was ever done."""
    return LogWindow(stage.desk, stage.window)


def today(stage: Stage) -> QWidget:
    """What a shift hands over."""
    return stage.page("returns", ReturnsPage, lambda page: page.show_today())


def panes() -> dict[str, Callable[[Stage], QWidget]]:
    """Each side of an order that is done."""
    return {f"order-{place}": _pane(place) for place in range(1, 6)}


def _pane(place: int) -> Callable[[Stage], QWidget]:
    def arrange(page: ReturnsPage, stage: Stage) -> None:
        page.open_entry(stage.order(Status.COMPLETED))
        page.panel.tabs.setCurrentIndex(place)

    return lambda stage: stage.page("returns", ReturnsPage, lambda page: arrange(page, stage))
