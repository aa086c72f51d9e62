"""Papers of many records at once: bound into one file, or a file for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from erp_returns import resources
from erp_returns.documents.files import move_all, staging, write_whole
from erp_returns.documents.pdf.label_papers import LabelSize
from erp_returns.domain.errors import NoGoodsBack, NothingToPrint, Refusal
from erp_returns.domain.paper_kinds import LABELS, PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.queries import dispatch_papers, label_papers, papers, warehouse_papers
from erp_returns.queries.settings import settings
from erp_returns.services.papers import printing_of
from erp_returns.services.session import require

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.queries.papers import Printing
    from erp_returns.services.session import Session

Watch = Callable[[int, int], None]
_Fill = Callable[["SqliteDatabase", str, "Printing"], Any]


@dataclass(frozen=True, slots=True)
class Bound:
    """One PDF of several papers; `left_out` says of each number that has none why."""

    pdf: bytes
    count: int
    left_out: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """A file for each paper; `left_out` says of each number that has none why."""

    paths: tuple[Path, ...]
    left_out: tuple[Refusal, ...] = ()


@dataclass(slots=True)
class _Drawn:
    """How far the work is."""

    count: int = 0
    left_out: list[Refusal] = field(default_factory=list)


def _slip_labels(database: SqliteDatabase, number: str, printing: Printing) -> list[Any]:
    return [label_papers.slip_label(warehouse_papers.return_slip(database, number, printing))]


_PAPERS: Final[dict[PaperKind, _Fill]] = {
    PaperKind.RECORD: papers.return_record,
    PaperKind.APPLICATION: papers.return_record,
    PaperKind.SLIP: warehouse_papers.return_slip,
    PaperKind.SLIP_HALF: warehouse_papers.return_slip,
    PaperKind.INSPECTION: warehouse_papers.inspection_report,
    PaperKind.VOUCHER: papers.refund_voucher,
    PaperKind.DISPATCH: dispatch_papers.dispatch_note,
    PaperKind.PICK_LIST: dispatch_papers.pick_list,
    PaperKind.SUPPLIER: warehouse_papers.supplier_return,
}
_LABELS: Final[dict[PaperKind, _Fill]] = {
    PaperKind.SLIP_LABEL: _slip_labels,
    PaperKind.BENCH_LABEL: label_papers.bench_labels,
    PaperKind.DEFECT_LABEL: label_papers.defect_labels,
}
BOUND: Final = (*_PAPERS, *_LABELS)
"""The kinds of which several can be bound."""


def bound_pdf(
    session: Session,
    kind: PaperKind,
    numbers: Sequence[str],
    title: str,
    watch: Watch,
    size: LabelSize | None = None,
) -> Bound:
    """Papers of a kind as one PDF called `title`, in the order of their numbers.

    What has nothing to print is left out, and refused where nothing else is there; a number that nobody
    knows is refused (`NotFound`). `watch` hears how many were drawn, and may raise to stop. Labels are of
    `size`, or of that which the shop has.
    """
    require(session, Permission.EXPORT)
    drawn = _Drawn()
    found = _filled(session, kind, numbers, drawn, watch)
    if kind in LABELS:
        from erp_returns.documents.pdf.labels import build_labels

        labels = (label for several in found for label in several)
        paper_size = size or LabelSize(settings(session.database).text("label_size"))
        pdf = build_labels(labels, paper_size, resources.path("fonts"), title)
    else:
        pdf = _bound(kind, found, title)
    watch(len(numbers), len(numbers))
    if not drawn.count and drawn.left_out:
        raise drawn.left_out[0]
    return Bound(pdf, drawn.count, tuple(drawn.left_out))


def paper_files(
    session: Session,
    kind: PaperKind,
    files: Mapping[str, Path],
    watch: Watch,
    *,
    replace: bool = False,
    size: LabelSize | None = None,
) -> Filed:
    """Papers of a kind (number → file of one folder), a PDF for each: all that can be printed, or none.

    They are drawn into a folder beside and put in their places at the end. Without `replace` a file that
    is there already is left alone and refused.
    """
    require(session, Permission.EXPORT)
    left_out: list[Refusal] = []
    places: list[Path] = []
    with staging(next(iter(files.values())).parent) as stage:
        for done, (number, path) in enumerate(files.items()):
            watch(done, len(files))
            try:
                one = bound_pdf(session, kind, [number], path.stem, _unwatched, size)
            except (NothingToPrint, NoGoodsBack) as refusal:
                left_out.append(refusal)
                continue
            write_whole(stage / path.name, one.pdf)
            places.append(path)
        watch(len(files), len(files))
        if not places and left_out:
            raise left_out[0]
        return Filed(move_all(stage, places, replace=replace), tuple(left_out))


def _filled(
    session: Session, kind: PaperKind, numbers: Sequence[str], drawn: _Drawn, watch: Watch
) -> Iterator[Any]:
    fill = _LABELS[kind] if kind in LABELS else _PAPERS[kind]
    printing = printing_of(session)
    for done, number in enumerate(numbers):
        watch(done, len(numbers))
        try:
            paper = fill(session.database, number, printing)
        except (NothingToPrint, NoGoodsBack) as refusal:
            drawn.left_out.append(refusal)
            continue
        drawn.count += 1
        yield paper


def _bound(kind: PaperKind, found: Iterable[Any], title: str) -> bytes:
    from erp_returns.documents.pdf import application, dispatch_note, inspection_report, return_slip
    from erp_returns.documents.pdf import refund_voucher as voucher
    from erp_returns.documents.pdf import return_record as record
    from erp_returns.documents.pdf import supplier_return as supplier
    from erp_returns.documents.pdf.forms import Form, bound

    forms: dict[PaperKind, Form[Any]] = {
        PaperKind.RECORD: record.RECORD,
        PaperKind.APPLICATION: application.APPLICATION,
        PaperKind.SLIP: return_slip.SLIP,
        PaperKind.SLIP_HALF: return_slip.HALF_SLIP,
        PaperKind.INSPECTION: inspection_report.INSPECTION,
        PaperKind.VOUCHER: voucher.VOUCHER,
        PaperKind.DISPATCH: dispatch_note.DISPATCH,
        PaperKind.PICK_LIST: dispatch_note.PICK_LIST,
        PaperKind.SUPPLIER: supplier.SUPPLIER,
    }
    return bound(forms[kind], found, resources.path("fonts"), title)


def _unwatched(_done: int, _total: int) -> None:
    """Who watches hears of whole files."""
