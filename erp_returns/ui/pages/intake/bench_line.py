"""One line of the order on the bench, as it is counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from erp_returns.queries.queues import IntakeLine
from erp_returns.ui.pages.intake.sheet import ExtraGoods, Mark
from erp_returns.ui.pages.intake.tally import Pile, Tally


@dataclass(frozen=True, slots=True)
class BenchLine:
    """A line with the units it may have (`expected`) and those found."""

    line: IntakeLine
    expected: int
    tally: Tally
    touched: bool = False
    """Some line of the order was counted: what is not here is missing."""
    marks: Mapping[Pile, Mark] = field(default_factory=dict)
    """What is known of its piles."""
    extra: ExtraGoods | None = None
    """Set where nobody asked to return it."""

    @property
    def missing(self) -> int:
        """Units that were not found, once counting began."""
        return self.expected - self.tally.total if self.touched and self.extra is None else 0

    @property
    def room(self) -> int:
        """Units that may be counted on it."""
        return self.expected if self.extra is None else self.extra.most

    @property
    def foreign(self) -> bool:
        """Whether the units stay the customer's own."""
        return self.extra is not None and self.extra.sale_line_id is None
