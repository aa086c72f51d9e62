"""An order that somebody else changed while a form was open: what they did, and what I typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from erp_returns.domain.comparing import Difference, Place, Side, differences, merged
from erp_returns.domain.requests import ReturnRequest
from erp_returns.queries.order_versions import Deed, OrderNames, deeds_since, order_names
from erp_returns.queries.return_form import order_head
from erp_returns.services.session import Session
from erp_returns.ui.editor.filling import first_draft
from erp_returns.ui.editor.groundwork import Groundwork, lay_groundwork
from erp_returns.ui.editor.weighing import particulars_of, request_from


@dataclass(frozen=True, slots=True)
class Comparison:
    """Three versions of an order: as the form opened, as it stands now (`ground`), as it was typed."""

    ground: Groundwork
    base: ReturnRequest
    theirs: ReturnRequest
    mine: ReturnRequest
    deeds: tuple[Deed, ...]
    """What was done to the order since the form opened."""
    names: OrderNames

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Where theirs and mine differ."""
        return differences(self.base, self.theirs, self.mine)

    def merged(self, chosen: Mapping[Place, Side]) -> ReturnRequest:
        """The order with the side that was chosen in each place."""
        return merged(self.base, self.theirs, self.mine, chosen)


def compare(
    session: Session, known: Groundwork, base: ReturnRequest, mine: ReturnRequest
) -> Comparison | None:
    """Compare what was typed over `known` with the order as it stands; None where nobody changed it.

    Raises `NotFound`, `NotPermitted`.
    """
    opened, database = known.order, session.database
    if opened is None or order_head(database, opened.head.id).version == opened.head.version:
        return None
    ground = lay_groundwork(session, 0, opened.head.id)
    ground.products.update({**known.products, **ground.products})
    theirs = as_opened(ground) or base
    return Comparison(
        ground,
        base,
        theirs,
        mine,
        tuple(deeds_since(database, opened.head.id, opened.last_deed)),
        order_names(database, base, theirs, mine),
    )


def as_opened(ground: Groundwork) -> ReturnRequest | None:
    """What a form of a stored order stands for before anybody typed."""
    if ground.order is None:
        return None
    return request_from(ground, first_draft(ground), particulars_of(ground, ground.order.request))
