"""A damaged database is set aside beside where it was, with what SQLite left of it; nothing is lost."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING

from erp_returns.documents.files import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_PARTS = ("", "-wal", "-shm")
"""A database, and what SQLite may have left beside it."""


def copy_aside(path: Path, now: datetime) -> Path:
    """Copy a damaged database as it is, with what lies beside it; gives where."""
    aside = name_aside(path, now)
    for left, name in parts(path, aside):
        with whole_file(name) as copy:
            copyfile(left, copy)
    return aside


def name_aside(path: Path, now: datetime) -> Path:
    """A name beside a database that nothing has."""
    stem = f"{path.name}.damaged-{now.astimezone(UTC):%Y%m%d-%H%M%S}"
    aside, number = path.with_name(stem), 2
    while aside.exists():
        aside, number = path.with_name(f"{stem}-{number}"), number + 1
    return aside


def parts(path: Path, aside: Path) -> Iterator[tuple[Path, Path]]:
    """What there is of a database, and what it is to be called."""
    for part in _PARTS:
        left = Path(f"{path}{part}")
        if left.exists():
            yield left, Path(f"{aside}{part}")
