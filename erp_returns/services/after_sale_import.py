"""A shop takes over the after-sale cases of its platforms: shown first, then booked in one write."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from erp_returns.documents.sales_files.drafts import RowProblem
from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence
from erp_returns.models import ImportRun
from erp_returns.services.after_sale_cases import ground_of, request_of, sources_of, standing_order
from erp_returns.services.after_sale_steps import (
    NEEDS,
    meet_case,
    raise_case,
)
from erp_returns.services.sales_import import ImportCancelled, ImportPreview, ImportResult
from erp_returns.services.session import require, write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from erp_returns.documents.after_sale_files import AfterSaleDraft, ParsedAfterSales
    from erp_returns.services.session import Session, Write

_KIND = "returns"


@dataclass(slots=True)
class _Tally:
    """Counts of cases on the way."""

    parsed: ParsedAfterSales
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    lines: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)

    def refuse(self, place: int, refusal: Refusal) -> None:
        """A case that cannot be taken, by its place in the file."""
        self.reasons[place] = str(refusal)
        self.note(place, refusal)

    def note(self, place: int, refusal: Refusal) -> None:
        """Something about a case that people have to look at."""
        said = Sentence(refusal.template, refusal.facts, "errors")
        name = self.parsed.paths[0].name if len(self.parsed.paths) == 1 else ""
        row = self.parsed.found[place].source_rows[0]
        self.problems.append(RowProblem(name, row, "", str(said), said))


def preview(
    session: Session,
    parsed: ParsedAfterSales,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPreview:
    """Say what `apply` would do, by doing it and taking it back; raises `ImportCancelled`."""
    require(session, Permission.IMPORT)
    tally = _Tally(parsed, problems=list(parsed.problems))
    with write(session, *NEEDS) as w, session.database.atomic() as trial:
        _book(w, tally, progress, cancelled)
        trial.rollback()
    return ImportPreview(
        tally.new,
        tally.changed,
        tally.unchanged,
        0,
        len(tally.reasons),
        tally.lines,
        tuple(tally.problems),
        tally.reasons,
    )


def apply(
    session: Session,
    parsed: ParsedAfterSales,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    files: Sequence[str] = (),
) -> ImportResult:
    """Book the cases of a file in one transaction; what cannot be taken is listed, the rest goes in.

    `progress(done, total)` counts cases. Raises `ImportCancelled` as soon as `cancelled()` says so;
    nothing is written then.
    """
    require(session, Permission.IMPORT)
    tally = _Tally(parsed, problems=list(parsed.problems))
    with write(session, *NEEDS) as w:
        _book(w, tally, progress, cancelled)
        ImportRun.insert(
            kind=_KIND,
            files="\n".join(files),
            layout=parsed.layout,
            at=w.at,
            operator_id=session.operator_id,
            added=tally.new,
            updated=tally.changed,
            unchanged=tally.unchanged,
            refused=len(tally.reasons) + sum(len(table.rows) for table in parsed.refused),
        ).execute()
        return ImportResult(
            tally.new,
            tally.changed,
            tally.unchanged,
            0,
            len(tally.reasons),
            tally.lines,
            tuple(tally.problems),
            tally.reasons,
            frozenset(w.topics),
        )


def _book(
    w: Write,
    tally: _Tally,
    progress: Callable[[int, int], object] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    total = len(tally.parsed.found)
    for place, draft in enumerate(tally.parsed.found):
        if cancelled is not None and cancelled():
            raise ImportCancelled
        if progress is not None:
            progress(place, total)
        _book_one(w, tally, place, draft)
    if cancelled is not None and cancelled():
        raise ImportCancelled
    if progress is not None:
        progress(total, total)


def _book_one(w: Write, tally: _Tally, place: int, draft: AfterSaleDraft) -> None:
    """Book one case; one that is refused leaves nothing behind."""
    try:
        with w.session.database.atomic():
            ground = ground_of(w.session.database, w.settings, draft)
            sources = sources_of(ground, draft)
            here = standing_order(ground, draft, sources)
            if here:
                changed, differs = meet_case(w, here, draft)
                tally.changed += changed
                tally.unchanged += not changed
                if differs is not None:
                    tally.note(place, differs)
            else:
                raise_case(w, draft, request_of(ground, draft, sources))
                tally.new += 1
                tally.lines += len(draft.lines)
    except Refusal as refusal:
        tally.refuse(place, refusal)
