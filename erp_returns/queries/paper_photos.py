"""Photos on the papers of the warehouse: next to the units they show, and the others by themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from erp_returns.documents.pdf.papers import Photo
from erp_returns.documents.pdf.warehouse_papers import PilePhotos
from erp_returns.queries.papers import Printing
from erp_returns.queries.photos import PhotoRow
from erp_returns.queries.return_detail import ReturnDetail


def _shown(detail: ReturnDetail, row: PhotoRow) -> int:
    """The pile that a photo shows, while its inspection stands; 0 where it shows none."""
    stands = any(each.stands and each.row.id == row.inspection_id for each in detail.inspections)
    return (row.pile_id or 0) if stands else 0


def pile_photos(detail: ReturnDetail, printing: Printing) -> Iterator[PilePhotos]:
    """Photos of piles whose inspection stands, by pile."""
    names = {line.row.id: line.row.name for line in detail.lines}
    rows_of: dict[int, list[PhotoRow]] = defaultdict(list)
    for row in detail.photos:
        rows_of[_shown(detail, row)].append(row)
    for pile in sorted(rows_of.keys() - {0}):
        found = rows_of[pile]
        row = found[0]
        name = names.get(row.line_id or 0, "")
        title = filter(None, (f"{row.called} {name}".strip(), str(row.pile), row.defect))
        yield PilePhotos("　".join(title), tuple(_printed(each, each.caption, printing) for each in found))


def other_photos(detail: ReturnDetail, printing: Printing) -> tuple[Photo, ...]:
    """Photos that show no pile: of the goods and of the parcel, each with its line where it shows one."""
    return tuple(
        _printed(row, " ".join(filter(None, (row.called, row.caption))), printing)
        for row in detail.photos
        if not _shown(detail, row)
    )


def _printed(row: PhotoRow, caption: str, printing: Printing) -> Photo:
    return Photo(caption, printing.picture(row.content_hash) or b"")
