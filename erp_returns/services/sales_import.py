"""A shop takes over the sales of its platforms: shown first, then booked in one write."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from erp_returns.documents.no_collection import no_collection
from erp_returns.documents.sales_files import problems as says
from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.models import ImportRun
from erp_returns.services.file_days import Today, today
from erp_returns.services.sales_facts import NUMBER_OF_OTHER, Sale, look_at, problem, problem_of
from erp_returns.services.sales_known import Known
from erp_returns.services.sales_rows import Inserts, Numbers
from erp_returns.services.sales_update import Update, carry_out, update_of
from erp_returns.services.session import require, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from erp_returns.documents.sales_files.drafts import ParsedSales, RowProblem, SaleDraft
    from erp_returns.services.session import Session, Write

_AT_ONCE = 500
_KIND = "sales"


class ImportCancelled(Refusal):
    """Somebody stopped an import; nothing was written."""

    template: ClassVar[str] = translatable("errors", "导入已取消，没有写入任何内容；可以随时重新导入。")


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do: counts of sales, and `lines` of the new ones.

    `unchanged` includes the `older` ones, of which the file shows an earlier state than is known here.
    `refused` are sales that cannot be taken; `problems` say why, those of the file itself first;
    `reasons` say it for each refused sale by its place in the file's `sales`.
    """

    new: int
    changed: int
    unchanged: int
    older: int
    refused: int
    lines: int
    problems: tuple[RowProblem, ...]
    reasons: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, as `ImportPreview` counts it; `topics` name what windows have to read again."""

    added: int
    updated: int
    unchanged: int
    older: int
    refused: int
    lines: int
    problems: tuple[RowProblem, ...]
    reasons: Mapping[int, str]
    topics: frozenset[str]


@dataclass(slots=True)
class _Tally:
    """Counts on the way."""

    file: str

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    older: int = 0
    lines: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)

    def count(self, place: int, verdict: _Verdict) -> None:
        """Count one sale, by its place in the file."""
        if isinstance(verdict, _Refused):
            self.reasons[place] = verdict.problem.message
            self._note(verdict.problem)
        elif isinstance(verdict, Update):
            self.older += verdict.older
            self.changed += verdict.changes
            self.unchanged += not verdict.changes
            if verdict.problem:
                self._note(verdict.problem)
        elif isinstance(verdict, Sale):
            self.new += 1
            self.lines += len(verdict.lines)
        else:
            self.unchanged += 1

    def _note(self, found: RowProblem) -> None:
        self.problems.append(replace(found, file=self.file))


@dataclass(frozen=True, slots=True)
class _Refused:
    problem: RowProblem


_Verdict = Sale | Update | _Refused | None
"""A new sale, an update of one, a refusal, or nothing to do."""


def preview(
    session: Session,
    parsed: ParsedSales,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPreview:
    """Say what `apply` would do, without writing; raises `ImportCancelled`."""
    require(session, Permission.IMPORT)
    tally = _tally(parsed)
    judge = _Judge(Known(session.database), today(session))
    for place, verdict in enumerate(judge.verdicts(parsed.sales, progress, cancelled)):
        tally.count(place, verdict)
    return ImportPreview(
        tally.new,
        tally.changed,
        tally.unchanged,
        tally.older,
        len(tally.reasons),
        tally.lines,
        tuple(tally.problems),
        tally.reasons,
    )


def apply(
    session: Session,
    parsed: ParsedSales,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    files: Sequence[str] = (),
) -> ImportResult:
    """Book the sales of a file in one transaction; what cannot be taken is listed, the rest goes in.

    New shops, members and products are added. `progress(done, total)` counts sales. Raises
    `ImportCancelled` as soon as `cancelled()` says so; nothing is written then.
    """
    with no_collection(), write(session, Permission.IMPORT) as w:
        tally = _tally(parsed)
        known = Known(session.database)
        inserts = Inserts(session.database, known)
        numbers = Numbers(w, frozenset(draft.number for draft in parsed.sales))
        judge = _Judge(known, today(session))
        for place, verdict in enumerate(judge.verdicts(parsed.sales, progress, cancelled)):
            tally.count(place, verdict)
            if isinstance(verdict, Sale):
                inserts.add_sale(verdict, numbers)
            elif isinstance(verdict, Update) and verdict.changes:
                carry_out(session.database, inserts, verdict)
        inserts.flush()
        numbers.write_down()
        _write_run(w, parsed, files, tally)
        if tally.new or tally.changed:
            w.touch("sales")
        return ImportResult(
            tally.new,
            tally.changed,
            tally.unchanged,
            tally.older,
            len(tally.reasons),
            tally.lines,
            tuple(tally.problems),
            tally.reasons,
            frozenset(w.topics),
        )


def _tally(parsed: ParsedSales) -> _Tally:
    """An empty account, with what the file itself has against some of its rows."""
    only = parsed.paths[0].name if len(parsed.paths) == 1 else ""
    return _Tally(only, problems=list(parsed.problems))


@dataclass(frozen=True, slots=True)
class _Judge:
    """Looks at the sales of a file, each compared with what is here."""

    known: Known
    today: Today
    seen: dict[tuple[str, str], str] = field(default_factory=dict)

    def verdicts(
        self,
        drafts: Sequence[SaleDraft],
        progress: Callable[[int, int], object] | None,
        cancelled: Callable[[], bool] | None,
    ) -> Iterator[_Verdict]:
        """Look at sales, some hundreds at a time."""
        for start in range(0, len(drafts), _AT_ONCE):
            if cancelled is not None and cancelled():
                raise ImportCancelled
            if progress is not None:
                progress(start, len(drafts))
            sales = [look_at(draft) for draft in drafts[start : start + _AT_ONCE]]
            self.known.look_up(sales)
            for sale in sales:
                yield self._verdict(sale)
        if cancelled is not None and cancelled():
            raise ImportCancelled
        if progress is not None:
            progress(len(drafts), len(drafts))

    def _verdict(self, sale: Sale) -> _Verdict:
        wrong = problem_of(sale, self.today)
        if wrong is not None:
            return _Refused(wrong)
        draft, known = sale.draft, self.known
        names = [(sale.shop, draft.platform_number)] if draft.platform_number else []
        names += [("", draft.number)] if draft.number else []
        before = next((self.seen[name] for name in names if name in self.seen), None)
        if before is not None:
            same = before == sale.fingerprint
            return None if same else _Refused(problem(sale, says.REPEATED_ORDER))
        self.seen.update((name, sale.fingerprint) for name in names)
        found = known.sale(sale)
        if found is None:
            return sale
        if found.fingerprint == sale.fingerprint:
            return None
        other_platform = draft.platform_number and found.platform_number not in ("", draft.platform_number)
        other_shop = draft.shop and found.shop_id != known.shops.get(draft.shop)
        if other_platform or other_shop:
            return _Refused(problem(sale, NUMBER_OF_OTHER, number=draft.number))
        return update_of(known.database, known, found, sale)


def _write_run(w: Write, parsed: ParsedSales, files: Sequence[str], tally: _Tally) -> None:
    ImportRun.insert(
        kind=_KIND,
        files="\n".join(files),
        layout=parsed.layout,
        at=w.at,
        operator_id=w.session.operator_id,
        added=tally.new,
        updated=tally.changed,
        unchanged=tally.unchanged,
        refused=len(tally.reasons) + sum(len(table.rows) for table in parsed.refused),
    ).execute()
