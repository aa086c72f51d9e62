"""What is pressed without a sale: products come back at a price, and go some way."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.requests import ReturnRequest
from erp_returns.models import Operator
from erp_returns.services import returns
from tests.journeys import asking
from tests.journeys.asking import Asked, kinds
from tests.journeys.pressing import Pressing
from tests.journeys.unsold import goods, money, unsold

CODES = ("A1", "B1", "C1")


class UnsoldRules(Pressing):
    """Rules without a sale."""

    def go_on(self, place: int, steps: int) -> None:
        """Take the natural next steps."""
        raise NotImplementedError

    @rule(wanted=asking.asked)
    def create_without_sale(self, wanted: Asked) -> None:
        self.raise_it(asking.anything(self.shop, 0, wanted))

    def raise_it(self, request: ReturnRequest) -> bool:
        """Only an owner may."""
        done = self.press(returns.create, request)
        assert not done or Operator.get_by_id(self.who.operator_id).role == "owner"
        return done

    @rule(
        kind=kinds,
        counts=st.lists(st.tuples(st.integers(1, 3), st.integers(0, 50_00)), min_size=1, max_size=3),
        steps=st.integers(0, 6),
    )
    def ask_without_sale(self, kind: ReturnKind, counts: list[tuple[int, int]], steps: int) -> None:
        """Ask for what the form offers, less than its price at times, and go some way."""
        if kind is ReturnKind.REFUND_ONLY:
            lines = [money(self.shop, code, 1 + fen) for code, (_, fen) in zip(CODES, counts, strict=False)]
        else:
            lines = [
                goods(self.shop, code, units, fen, units * fen - fen % 3 if fen else None)
                for code, (units, fen) in zip(CODES, counts, strict=False)
            ]
        request = unsold(self.shop, kind, *lines, replacements=(("D1", counts[0][0], 0),))
        if self.raise_it(request):
            self.go_on(0, steps)
