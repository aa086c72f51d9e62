"""Somebody arranges a screen, and finds it so again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns import models
from erp_returns.services.session import write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from erp_returns.services.session import Session


def keep(session: Session, preferences: Mapping[str, str]) -> None:
    """Keep texts under their keys for whoever is at work; an empty one is forgotten."""
    with write(session):
        for key, value in preferences.items():
            row = {"operator_id": session.operator_id, "key": key, "value": value}
            if value:
                models.Preference.insert(row).on_conflict_replace().execute()
            else:
                models.Preference.delete().where(
                    models.Preference.operator_id == session.operator_id, models.Preference.key == key
                ).execute()
