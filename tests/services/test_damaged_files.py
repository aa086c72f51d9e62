"""Damaged files of every layout: a refusal or problems, never a crash, a hang or half an import."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from erp_returns.documents.sales_files import write_problem_file
from erp_returns.documents.stock_files import read_stock_file
from erp_returns.domain.errors import Refusal
from erp_returns.queries.stock_list import shelved
from erp_returns.queries.verify import verify
from erp_returns.services import stock_import
from erp_returns.services.file_kinds import ORDERS, PRODUCTS, RETURNS, FileKind
from erp_returns.services.session import Session
from erp_returns.services.stocktaking import Shelf, take_snapshot
from tests.builders import new_shop
from tests.documents.mutations import ORDERS as SALES
from tests.documents.mutations import SALES as TO_HIT
from tests.documents.mutations import SOUND, damaged, sales_to_hit
from tests.documents.sales_files_kit import csv_bytes

LONGEST = 5.0
"""Seconds that no file may take."""


def shop_of(folder: Path) -> Session:
    """A shop with sales that a damaged case may hit."""
    session = new_shop(folder)
    path = folder / "sales.csv"
    path.write_bytes(csv_bytes(sales_to_hit()))
    assert ORDERS.apply(session, ORDERS.read([path])).added == TO_HIT
    return session


def kind(name: str) -> FileKind:
    return ORDERS if name in SALES else PRODUCTS if name == "products" else RETURNS


def take_in(session: Session, paths, name: str) -> None:
    """Import files as the window does; every row is counted, and taken or written with its problem."""
    if name == "stock":
        take_stock(session, paths[0])
        return
    files = kind(name)
    parsed = files.read(paths)
    assert all(problem.message for problem in parsed.problems)
    result = files.apply(session, parsed)
    refused = files.refuse(parsed, result.reasons)
    assert result.added + result.updated + result.unchanged + result.refused == len(parsed.found)
    assert bool(result.problems) >= bool(refused.refused)
    write_problem_file(refused, paths[0].with_name("问题.csv"))


def take_stock(session: Session, path: Path) -> None:
    """Take a stock file in, but for the backup."""
    matched = stock_import.match(read_stock_file(path), shelved(session.database, 1))
    stock_import.keep_problems(matched, path.with_name("问题.csv"))
    taken = {shelf.row for shelf in matched.parsed.shelves} - {problem.row for problem in matched.problems}
    assert all(str(problem.said) for problem in matched.problems)
    assert len(matched.rows) <= len(taken)
    if matched.rows:
        shelves = [Shelf(row.product_id, row.counted) for row in matched.rows]
        take_snapshot(session, 1, "2026-11-21T00:00:00Z", shelves, unread=matched.unread)


def try_one(session: Session, seed: int, folder) -> float:
    """One damaged file; gives the seconds it took."""
    chance = Random(seed)
    name = chance.choice(list(SOUND))
    paths = damaged(chance, name, folder)
    began = time.perf_counter()
    try:
        with suppress(Refusal):
            take_in(session, paths, name)
    except Exception as error:
        raise AssertionError(f"seed {seed}, {name}") from error
    taken = time.perf_counter() - began
    assert taken < LONGEST, f"seed {seed}, {name}: {taken:.1f} s"
    for path in paths:
        path.unlink()
    return taken


@pytest.mark.parametrize("name", SOUND)
def test_the_sound_file_of_every_layout_can_be_read(tmp_path, name):
    class Gentle(Random):
        def randint(self, _least, _most):
            return 0

        def random(self):
            return 1.0

        def choice(self, options):
            return options[0]

    paths = damaged(Gentle(), name, tmp_path)
    if name == "stock":
        assert len(read_stock_file(paths[0]).shelves) == 2
        return
    parsed = kind(name).read(paths)
    assert parsed.rows > 0
    assert parsed.layouts


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    return shop_of(tmp_path_factory.mktemp("shop"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1 << 40))
def test_a_damaged_file_gives_a_refusal_or_problems(shop, tmp_path, seed):
    try_one(shop, seed, tmp_path)


def test_what_damaged_files_left_behind_is_sound(tmp_path):
    session = shop_of(tmp_path)
    for seed in range(150):
        try_one(session, seed, tmp_path)
    assert verify(session.database).clean


@pytest.mark.nightly
def test_a_hundred_thousand_damaged_files(tmp_path):
    session = shop_of(tmp_path)
    for seed in range(100_000):
        try_one(session, seed, tmp_path)
    assert verify(session.database).clean
