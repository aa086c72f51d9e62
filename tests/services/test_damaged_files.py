"""Damaged files of every layout: a refusal or problems, never a crash, a hang or half an import."""

from __future__ import annotations

import time
from contextlib import suppress
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from erp_returns.documents.sales_files import write_problem_file
from erp_returns.domain.errors import Refusal
from erp_returns.queries.verify import verify
from erp_returns.services.file_kinds import ORDERS, PRODUCTS, RETURNS, FileKind
from erp_returns.services.session import Session
from tests.builders import new_shop
from tests.documents.mutations import ORDERS as SALES
from tests.documents.mutations import SOUND, damaged

LONGEST = 5.0
"""Seconds that no file may take."""


def kind(name: str) -> FileKind:
    return ORDERS if name in SALES else PRODUCTS if name == "products" else RETURNS


def take_in(session: Session, paths, name: str) -> None:
    """Import files as the window does; every row is counted, and taken or written with its problem."""
    files = kind(name)
    parsed = files.read(paths)
    assert all(problem.message for problem in parsed.problems)
    result = files.apply(session, parsed)
    refused = files.refuse(parsed, result.reasons)
    assert result.added + result.updated + result.unchanged + result.refused == len(parsed.found)
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
    parsed = kind(name).read(paths)
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
