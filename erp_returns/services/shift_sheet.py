"""A shift hands over on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns import resources
from erp_returns.domain.permissions import Permission
from erp_returns.queries.shift_sheet import shift_paper
from erp_returns.services.papers import printing_of
from erp_returns.services.session import require

if TYPE_CHECKING:
    from erp_returns.services.session import Session


def shift_sheet_pdf(session: Session, person_id: int | None = None) -> bytes:
    """交接单 of what waits now for somebody, or for everybody."""
    from erp_returns.documents.pdf.shift_sheet import build_shift_sheet

    require(session, Permission.EXPORT)
    day = session.clock().astimezone(session.zone).date().isoformat()
    paper = shift_paper(session.database, printing_of(session), day, person_id)
    return build_shift_sheet(paper, resources.path("fonts"))
