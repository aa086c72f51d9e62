"""Small shops and sales for the tests of services, built the way the program builds them."""

from __future__ import annotations

import weakref
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from erp_returns.models.database import open_database
from erp_returns.services.session import Session
from erp_returns.services.setup import found_shop, open_session

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
"""The moment at which a test's shop works, unless it brings its own clock."""


def new_shop(folder: Path, now: datetime = NOW) -> Session:
    """A founded shop in its own file, with 店主 at work."""
    database = open_database(folder / "shop.db")
    weakref.finalize(database, database.connection().close)
    found_shop(database, now)
    return open_session(database, clock=lambda: now)
