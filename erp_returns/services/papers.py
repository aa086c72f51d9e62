"""Records are printed: what the shop knows, its logo and the photos, drawn as PDF."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from erp_returns import resources
from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import stored
from erp_returns.queries import papers
from erp_returns.queries.settings import settings
from erp_returns.services.photos import photo_path
from erp_returns.services.session import require

if TYPE_CHECKING:
    from erp_returns.services.session import Session


def record_pdf(session: Session, number: str) -> bytes:
    """退换货单 of the order with this number; raises `NotFound`."""
    from erp_returns.documents.pdf.return_record import build_return_record

    require(session, Permission.EXPORT)
    paper = papers.return_record(session.database, number, printing_of(session))
    return build_return_record(paper, resources.path("fonts"))


def application_pdf(session: Session, number: str) -> bytes:
    """退换货申请表 of the order with this number; raises `NotFound`."""
    from erp_returns.documents.pdf.application import build_application

    require(session, Permission.EXPORT)
    paper = papers.return_record(session.database, number, printing_of(session))
    return build_application(paper, resources.path("fonts"))


def voucher_pdf(session: Session, number: str) -> bytes:
    """退款凭证 of the refund with this number; raises `NotFound`."""
    from erp_returns.documents.pdf.refund_voucher import build_refund_voucher

    require(session, Permission.EXPORT)
    paper = papers.refund_voucher(session.database, number, printing_of(session))
    return build_refund_voucher(paper, resources.path("fonts"))


def printing_of(session: Session) -> papers.Printing:
    """Who prints now, with the shop's logo and the way to its photos."""

    def picture(content_hash: str) -> bytes | None:
        return _content(photo_path(session.database, content_hash))

    logo = settings(session.database).text("shop_logo")
    return papers.Printing(
        at=stored(session.clock()),
        by=session.operator_name,
        zone=session.zone,
        logo=_content(Path(logo)) if logo else None,
        picture=picture,
    )


def _content(path: Path) -> bytes | None:
    """A picture's bytes; a missing one leaves its place empty rather than stopping the paper."""
    with suppress(OSError):
        return path.read_bytes()
    return None
