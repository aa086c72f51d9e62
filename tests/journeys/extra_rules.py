"""Parcels that hold more than was asked for, and lines whose units are not alike."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from erp_returns.domain.kinds import Basis, Disposition, Grade
from erp_returns.queries.sources import sale_facts
from erp_returns.services import receiving
from erp_returns.services.extra_goods import Extra, receive_with_extra
from erp_returns.services.inspection import Checked, Group
from tests.journeys.asking import NOTE, grades, places, units
from tests.journeys.pressing import Pressing, has_orders, lines_of, order_at

CODES = ("A1", "B1", "C1", "D1")
GOOD, WRONG = (Grade.GOOD, Disposition.RESTOCK), (Grade.DEFECTIVE, Disposition.MARK_DOWN)


class ExtraRules(Pressing):
    """Rules at the bench that go beyond what was asked for."""

    @precondition(has_orders)
    @rule(
        place=places,
        code=st.sampled_from(CODES),
        count=units,
        grade=grades,
        returned=st.booleans(),
        empty=st.booleans(),
    )
    def receive_more(
        self,
        place: int,
        code: str,
        count: int,
        grade: tuple[Grade, Disposition],
        returned: bool,
        empty: bool,
    ) -> None:
        """Count what is left of an order, and units of a product beyond that: returned too, or kept apart."""
        order, product = order_at(place), self.shop.products[code]
        sold = (
            sale_facts(self.shop.session.database, order.sales_order_id).lines if order.sales_order_id else ()
        )
        left = (line for line in sold if line.product_id == product.id and not line.key.replacement)
        source = next((line for line in left if returned and line.left(Basis.GOODS)), None)
        extra = Extra(
            product.id, count, source.key.line_id if source else None, (Group(count, *grade, note=NOTE),)
        )
        counts = tuple(
            receiving.Count(line.id, rest, (Group(rest, *GOOD),))
            for line in lines_of(order)
            if not empty and (rest := line.requested - line.received - line.closed_short)
        )
        intake = receiving.Intake(order.id, counts)
        self.press(receive_with_extra, intake, (extra,), order.version)

    @precondition(has_orders)
    @rule(place=places, defect=st.one_of(st.none(), st.integers(1, 9)), met=st.booleans())
    def receive_split(self, place: int, defect: int | None, met: bool) -> None:
        """One unit of each line is not like the others."""
        order = order_at(place)
        counts = []
        for line in lines_of(order):
            rest = line.requested - line.received - line.closed_short
            if rest > 0:
                other = Group(1, *WRONG, caused_by="carrier", note=NOTE, defect_id=defect)
                counts.append(receiving.Count(line.id, rest, (Group(rest - 1, *GOOD), other)))
        intake = receiving.Intake(order.id, tuple(counts), checks=(Checked("吊牌完好", met),))
        self.press(receiving.receive, intake, order.version)
