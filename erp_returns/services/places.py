"""Where the shop's files lie unless somebody says otherwise."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

from erp_returns.domain.errors import StorageUnreachable


def default_database() -> Path:
    """The database in the user's own data folder."""
    return user_data_path("erp-returns", appauthor=False) / "shop.db"


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; raises `StorageUnreachable`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnreachable(str(folder), error.strerror or str(error)) from error
