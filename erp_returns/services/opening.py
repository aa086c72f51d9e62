"""Somebody opens the shop: the database is opened or made, and the first one sits down to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.models.database import open_database, storage_trouble
from erp_returns.services.places import default_database, make_folder
from erp_returns.services.session import utc_now
from erp_returns.services.setup import found_shop, open_session

if TYPE_CHECKING:
    from pathlib import Path

    from erp_returns.services.session import Session


def sit_down(path: Path) -> Session:
    """Open a database (a new shop where there is none) and sit down to it.

    Raises a `Refusal` where that cannot be; the file is left as it was.
    """
    if path == default_database():
        make_folder(path.parent)
    database = open_database(path, _keep_aside)
    try:
        with storage_trouble(str(path)):
            found_shop(database, utc_now())
            return open_session(database)
    except BaseException:
        database.close()
        raise


def _keep_aside(path: Path) -> None:
    """Keep a copy of an older shop before its structure changes."""
    from erp_returns.services.backups import back_up_file

    back_up_file(path)
