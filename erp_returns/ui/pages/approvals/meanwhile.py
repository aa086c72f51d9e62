"""What somebody else did to an order while it lay on the desk of whoever decides."""

from __future__ import annotations

from erp_returns.domain.comparing import changes
from erp_returns.domain.text import translatable
from erp_returns.domain.times import local_text
from erp_returns.queries.order_versions import order_names
from erp_returns.services.session import Session
from erp_returns.ui.differences import DifferenceWords, deeds_between, deeds_text
from erp_returns.ui.pages.approvals.sheet import OrderSheet
from erp_returns.ui.texts import translated

_DONE_AND_CHANGED = translatable("approvals", "{done}。{changed}")


def told_meanwhile(session: Session, before: OrderSheet, now: OrderSheet) -> str:
    """Who did what, and what changed by it, in one line."""
    words = DifferenceWords(order_names(session.database, before.request, now.request))
    done = deeds_text(
        deeds_between(before.detail.events, now.detail.events), lambda at: local_text(at, session.zone)
    )
    changed = words.summary(changes(before.request, now.request))
    if not changed:
        return done
    return translated("approvals", _DONE_AND_CHANGED).format(done=done, changed=changed)
