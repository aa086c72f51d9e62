"""What the pictures taken at the bench show, as they are posted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from erp_returns.services.inspection import Pictured
from erp_returns.ui.pages.intake.tally import Pile

if TYPE_CHECKING:
    from erp_returns.ui.pages.intake.bench_line import BenchLine
    from erp_returns.ui.pages.intake.sheet import Remarks


def pictured(remarks: Remarks, lines: Sequence[BenchLine], *, grading: bool) -> tuple[Pictured, ...]:
    """Each picture with its line, and with the group of the line's units that it shows.

    Goods that no line asks for have no line yet, and counted ones no group before they are graded.
    """
    by_id = {each.line.id: each for each in lines if each.extra is None}
    found = []
    for content_hash, line_id in remarks.photos.items():
        line, group = by_id.get(line_id or 0), None
        if line is not None and grading:
            piles = [pile for pile in Pile if line.tally.on(pile)]
            pile = remarks.piles.get(content_hash)
            group = piles.index(pile) if pile in piles else None
        found.append(Pictured(content_hash, line.line.id if line else None, group))
    return tuple(found)
