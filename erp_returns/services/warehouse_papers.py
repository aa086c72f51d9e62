"""The papers of the warehouse are printed: what comes in, what goes out, and labels for both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from erp_returns import resources
from erp_returns.documents.pdf.label_papers import LabelPaper, LabelSize
from erp_returns.domain.permissions import Permission
from erp_returns.queries import dispatch_papers, label_papers, warehouse_papers
from erp_returns.queries.settings import settings
from erp_returns.services.papers import printing_of
from erp_returns.services.session import require

if TYPE_CHECKING:
    from datetime import date

    from erp_returns.documents.pdf.warehouse_papers import SlipPaper
    from erp_returns.services.session import Session

Watch = Callable[[int, int], None]


def slips_pdf(
    session: Session, numbers: Sequence[str], title: str, watch: Watch, *, half: bool = False
) -> bytes:
    """退货登记卡 of several orders as one PDF, A4 or `half` of it; raises `NotFound`, `NoGoodsBack`.

    `watch` hears how many were drawn, and may raise to stop.
    """
    from erp_returns.documents.pdf.return_slip import build_return_slips

    require(session, Permission.EXPORT)
    papers = _slips(session, numbers, watch)
    return build_return_slips(papers, resources.path("fonts"), title, half=half)


def slip_labels_pdf(
    session: Session,
    numbers: Sequence[str],
    title: str,
    watch: Watch,
    size: LabelSize | None = None,
) -> bytes:
    """退货登记卡 of several orders as labels; raises `NotFound`, `NoGoodsBack`."""
    require(session, Permission.EXPORT)
    return _labels(session, map(label_papers.slip_label, _slips(session, numbers, watch)), title, size)


def inspection_pdf(session: Session, number: str) -> bytes:
    """收货清点单 or 验货报告 of the order with this number; raises `NotFound`, `NothingToPrint`."""
    from erp_returns.documents.pdf.inspection_report import build_inspection_report

    require(session, Permission.EXPORT)
    paper = warehouse_papers.inspection_report(session.database, number, printing_of(session))
    return build_inspection_report(paper, resources.path("fonts"))


def dispatch_pdf(session: Session, number: str) -> bytes:
    """换货发货单 of a shipment or an order; raises `NotFound`, `NothingToPrint`."""
    from erp_returns.documents.pdf.dispatch_note import build_dispatch_note

    require(session, Permission.EXPORT)
    paper = dispatch_papers.dispatch_note(session.database, number, printing_of(session))
    return build_dispatch_note(paper, resources.path("fonts"))


def pick_list_pdf(session: Session, place: str) -> bytes:
    """配货单 of a warehouse (its code or name) or of one order; raises `NotFound`, `NothingToPrint`."""
    from erp_returns.documents.pdf.dispatch_note import build_pick_list

    require(session, Permission.EXPORT)
    paper = dispatch_papers.pick_list(session.database, place, printing_of(session))
    return build_pick_list(paper, resources.path("fonts"))


def supplier_return_pdf(session: Session, number: str) -> bytes:
    """退厂单 with this number; raises `NotFound`."""
    from erp_returns.documents.pdf.supplier_return import build_supplier_return

    require(session, Permission.EXPORT)
    paper = warehouse_papers.supplier_return(session.database, number, printing_of(session))
    return build_supplier_return(paper, resources.path("fonts"))


def handover_pdf(session: Session, first_day: date, last_day: date) -> bytes:
    """退件表 of the parcels that arrived from one local day to another."""
    from erp_returns.documents.pdf.handover_list import build_handover_list

    require(session, Permission.EXPORT)
    paper = warehouse_papers.handover_list(session.database, first_day, last_day, printing_of(session))
    return build_handover_list(paper, resources.path("fonts"))


def bench_labels_pdf(session: Session, number: str) -> bytes:
    """A label for each line that was counted last; raises `NotFound`, `NothingToPrint`."""
    require(session, Permission.EXPORT)
    found = label_papers.bench_labels(session.database, number, printing_of(session))
    return _labels(session, found, number)


def defect_labels_pdf(session: Session, number: str) -> bytes:
    """A label for each group of units that is not good; raises `NotFound`, `NothingToPrint`."""
    require(session, Permission.EXPORT)
    found = label_papers.defect_labels(session.database, number, printing_of(session))
    return _labels(session, found, number)


def parcel_label_pdf(session: Session, parcel_id: int) -> bytes:
    """The label of a parcel at the door: 拒收件, 在途退件, 无主件; raises `NotFound`."""
    require(session, Permission.EXPORT)
    found = label_papers.parcel_label(session.database, parcel_id, printing_of(session))
    return _labels(session, [found], found.code)


def _slips(session: Session, numbers: Sequence[str], watch: Watch) -> Iterator[SlipPaper]:
    printing = printing_of(session)
    for done, number in enumerate(numbers):
        watch(done, len(numbers))
        yield warehouse_papers.return_slip(session.database, number, printing)


def _labels(
    session: Session, papers: Iterable[LabelPaper], title: str, size: LabelSize | None = None
) -> bytes:
    """Labels of a size, or of that which the shop has."""
    from erp_returns.documents.pdf.labels import build_labels

    paper_size = size or LabelSize(settings(session.database).text("label_size"))
    return build_labels(papers, paper_size, resources.path("fonts"), title)
