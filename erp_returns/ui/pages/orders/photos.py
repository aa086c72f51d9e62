"""The photos of an order as strips and windows show them."""

from __future__ import annotations

from collections.abc import Iterable

from erp_returns.domain.text import Sentence, translatable
from erp_returns.queries.photos import PhotoRow
from erp_returns.services.photos import photo_path
from erp_returns.services.session import Session
from erp_returns.ui.pages.orders.panes import joined, who_when
from erp_returns.ui.texts import spoken
from erp_returns.ui.widgets.photo_strip import Photo

_FIXED = translatable("history", "{why}的凭证，一直留在单上")


def shown_photos(session: Session, rows: Iterable[PhotoRow]) -> tuple[Photo, ...]:
    """Each with what it shows, who added it, and why it stays where it does."""
    return tuple(
        Photo(
            row.id,
            photo_path(session.database, row.content_hash),
            joined(row.caption, row.called, spoken(row.pile) if row.pile else "", row.defect),
            who_when(row.added_by, row.added_at, session.zone),
            spoken(Sentence(_FIXED, {"why": row.stands}, "history")) if row.stands else "",
        )
        for row in rows
    )
