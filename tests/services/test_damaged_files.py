"""Damaged files of every layout: a refusal or problems, never a crash, a hang or half an import."""

from __future__ import annotations

import time
from contextlib import suppress
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from erp_returns.documents.after_sale_files import read_after_sale_files, refuse_after_sales
from erp_returns.documents.sales_files import read_sales_files, refuse_sales, write_problem_file
from erp_returns.domain.errors import Refusal
from erp_returns.queries.verify import verify
from erp_returns.services import after_sale_import, sales_import
from erp_returns.services.session import Session
from tests.builders import new_shop
from tests.documents.mutations import ORDERS, SOUND, damaged

LONGEST = 5.0
"""Seconds that no file may take."""


def take_in(session: Session, paths, name: str) -> None:
    """Import files as the window does; every row is counted, and taken or written with its problem."""
    if name in ORDERS:
        parsed = read_sales_files(paths)
        assert all(problem.message for problem in parsed.problems)
        result = sales_import.apply(session, parsed)
        total, refused = len(parsed.sales), refuse_sales(parsed, result.reasons)
    else:
        parsed = read_after_sale_files(paths)
        assert all(problem.message for problem in parsed.problems)
        result = after_sale_import.apply(session, parsed)
        total, refused = len(parsed.found), refuse_after_sales(parsed, result.reasons)
    assert result.added + result.updated + result.unchanged + result.refused == total
    assert bool(result.problems) >= bool(refused.refused)
    write_problem_file(refused, paths[0].with_name("问题.csv"))


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
    read = read_sales_files if name in ORDERS else read_after_sale_files
    parsed = read(paths)
    assert parsed.rows > 0
    assert parsed.layouts


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    return new_shop(tmp_path_factory.mktemp("shop"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1 << 40))
def test_a_damaged_file_gives_a_refusal_or_problems(shop, tmp_path, seed):
    try_one(shop, seed, tmp_path)


def test_what_damaged_files_left_behind_is_sound(tmp_path):
    session = new_shop(tmp_path)
    for seed in range(150):
        try_one(session, seed, tmp_path)
    assert verify(session.database).clean


@pytest.mark.nightly
def test_a_hundred_thousand_damaged_files(tmp_path):
    session = new_shop(tmp_path)
    for seed in range(100_000):
        try_one(session, seed, tmp_path)
    assert verify(session.database).clean
