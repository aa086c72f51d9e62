"""What imports row by row share: one loop, a trial on a copy, and the run that is written down."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from erp_returns.documents.row_files import Draft
from erp_returns.documents.sales_files.drafts import RowProblem
from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence
from erp_returns.models import ImportRun
from erp_returns.models.trial import on_a_copy
from erp_returns.services.sales_import import ImportCancelled, ImportPreview, ImportResult
from erp_returns.services.session import require, write

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from erp_returns.documents.row_files import ParsedRows
    from erp_returns.services.session import Session, Write

T = TypeVar("T", bound=Draft)


@dataclass(slots=True)
class Tally(Generic[T]):
    """Counts on the way, and what could not be taken."""

    parsed: ParsedRows[T]
    problems: list[RowProblem]
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    lines: int = 0
    reasons: dict[int, str] = field(default_factory=dict)
    about: Counter[Hashable] = field(default_factory=Counter)
    """How many drafts of the file are about the same thing, where the kind of file counts them."""

    def count(self, *, changed: bool) -> None:
        """One that was here already."""
        self.changed += changed
        self.unchanged += not changed

    def refuse(self, place: int, refusal: Refusal) -> None:
        """One that cannot be taken, by its place in the file."""
        self.reasons[place] = str(refusal)
        self.note(place, refusal)

    def note(self, place: int, refusal: Refusal) -> None:
        """Something that people have to look at."""
        said = Sentence(refusal.template, refusal.facts, "errors")
        name = self.parsed.paths[0].name if len(self.parsed.paths) == 1 else ""
        row = self.parsed.found[place].source_rows[0]
        self.problems.append(RowProblem(name, row, "", str(said), said))


@dataclass(frozen=True, slots=True)
class RowImport(Generic[T]):
    """A kind of file: its name in the log of imports, what it takes leave for, and how one draft is booked.

    `take(w, tally, place, draft)` raises a `Refusal` where a draft cannot be taken.
    """

    kind: str
    needs: tuple[Permission, ...]
    take: Callable[[Write, Tally[T], int, T], None]

    def preview(
        self,
        session: Session,
        parsed: ParsedRows[T],
        progress: Callable[[int, int], object] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportPreview:
        """Say what `apply` would do, by doing it on a copy; nobody waits. Raises `ImportCancelled`."""
        require(session, Permission.IMPORT)
        tally = Tally(parsed, list(parsed.problems))
        for permission in self.needs:
            require(session, permission)
        alone = replace(session, wait=None)
        copying = on_a_copy(session.database, lambda done, total: _look(done, total, progress, cancelled))
        with copying, write(alone, *self.needs) as w:
            self._book(w, tally, progress, cancelled)
        counts = (tally.new, tally.changed, tally.unchanged, 0, len(tally.reasons), tally.lines)
        return ImportPreview(*counts, tuple(tally.problems), tally.reasons)

    def apply(
        self,
        session: Session,
        parsed: ParsedRows[T],
        progress: Callable[[int, int], object] | None = None,
        cancelled: Callable[[], bool] | None = None,
        files: Sequence[str] = (),
    ) -> ImportResult:
        """Book a file in one transaction; what cannot be taken is listed, the rest goes in.

        `progress(done, total)` counts drafts. Raises `ImportCancelled` as soon as `cancelled()` says so;
        nothing is written then.
        """
        require(session, Permission.IMPORT)
        tally = Tally(parsed, list(parsed.problems))
        with write(session, *self.needs) as w:
            self._book(w, tally, progress, cancelled)
            _write_run(w, self.kind, files, tally)
            counts = (tally.new, tally.changed, tally.unchanged, 0, len(tally.reasons), tally.lines)
            return ImportResult(*counts, tuple(tally.problems), tally.reasons, frozenset(w.topics))

    def _book(
        self,
        w: Write,
        tally: Tally[T],
        progress: Callable[[int, int], object] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        total = len(tally.parsed.found)
        for place, draft in enumerate(tally.parsed.found):
            _look(place, total, progress, cancelled)
            self._book_one(w, tally, place, draft)
        _look(total, total, progress, cancelled)

    def _book_one(self, w: Write, tally: Tally[T], place: int, draft: T) -> None:
        """Book one draft; one that is refused leaves nothing behind."""
        try:
            with w.session.database.atomic():
                self.take(w, tally, place, draft)
        except Refusal as refusal:
            tally.refuse(place, refusal)


def _write_run(w: Write, kind: str, files: Sequence[str], tally: Tally[T]) -> None:
    """Write down that files were taken in, and what came of them."""
    ImportRun.insert(
        kind=kind,
        files="\n".join(files),
        layout=tally.parsed.layout,
        at=w.at,
        operator_id=w.session.operator_id,
        added=tally.new,
        updated=tally.changed,
        unchanged=tally.unchanged,
        refused=len(tally.reasons) + sum(len(table.rows) for table in tally.parsed.refused),
    ).execute()


def _look(
    done: int,
    total: int,
    progress: Callable[[int, int], object] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    if cancelled is not None and cancelled():
        raise ImportCancelled
    if progress is not None:
        progress(done, total)
