"""Records are printed: what the shop knows, its logo and the photos, drawn as PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from erp_returns import resources
from erp_returns.documents.files import move_all, staging, write_whole
from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import stored
from erp_returns.queries import papers
from erp_returns.queries.settings import settings
from erp_returns.services.photos import photo_path
from erp_returns.services.session import require

if TYPE_CHECKING:
    from erp_returns.documents.pdf.papers import ReturnRecordPaper
    from erp_returns.services.session import Session

Watch = Callable[[int, int], None]


def record_pdf(session: Session, number: str) -> bytes:
    """退换货单 of the order with this number; raises `NotFound`."""
    from erp_returns.documents.pdf.return_record import build_return_record

    require(session, Permission.EXPORT)
    paper = papers.return_record(session.database, number, printing_of(session))
    return build_return_record(paper, resources.path("fonts"))


def records_pdf(session: Session, numbers: Sequence[str], title: str, watch: Watch) -> bytes:
    """退换货单 of several orders as one PDF; `watch` hears how many were drawn, and may raise to stop."""
    from erp_returns.documents.pdf.return_record import build_return_records

    require(session, Permission.EXPORT)
    printing = printing_of(session)

    def each() -> Iterator[ReturnRecordPaper]:
        for done, number in enumerate(numbers):
            watch(done, len(numbers))
            yield papers.return_record(session.database, number, printing)

    return build_return_records(each(), resources.path("fonts"), title)


def record_files(
    session: Session, files: Mapping[str, Path], watch: Watch, *, replace: bool = False
) -> tuple[Path, ...]:
    """退换货单 of several orders (number → file of one folder), a PDF for each: all of them or none.

    They are drawn into a folder beside and put in their places at the end. Without `replace` a file that
    is there already is left alone and refused.
    """
    require(session, Permission.EXPORT)
    folder = next(iter(files.values())).parent
    with staging(folder) as stage:
        for done, (number, path) in enumerate(files.items()):
            watch(done, len(files))
            write_whole(stage / path.name, record_pdf(session, number))
        watch(len(files), len(files))
        return move_all(stage, files.values(), replace=replace)


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
