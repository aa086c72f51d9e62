"""A command line to call, and a shop that has lived a little."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from erp_returns.cli import main
from tests.journeys.shop import ShopAtWork, Wanted


class Said(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: str | Path) -> Said:
        code = main([str(word) for word in words])
        return Said(code, *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with a paid return (RT20261121-0001) and one that waits for review."""
    shop = ShopAtWork(tmp_path_factory.mktemp("worked"))
    paid = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(paid)
    shop.receive(paid)
    shop.pay(paid)
    shop.exchanged(Wanted(3, 2), replacements=[("D1", 1, 0)])
    shop.session.database.close()
    return Path(str(shop.session.database.database))


@pytest.fixture
def db(worked: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(worked, tmp_path / "shop.db"))
