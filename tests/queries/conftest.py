"""A small shop in its own file, for reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.queries.seed import Seed, crowd, open_seed


@pytest.fixture
def seed(tmp_path: Path) -> Iterator[Seed]:
    opened = open_seed(tmp_path)
    yield opened
    opened.database.close()


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seed]:
    """A crowd of sales and orders that no test changes."""
    opened = open_seed(tmp_path_factory.mktemp("town"))
    with opened.database.atomic():
        crowd(opened)
    yield opened
    opened.database.close()
