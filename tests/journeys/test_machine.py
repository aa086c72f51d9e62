"""Anybody presses anything, thousands of times; the books stay right."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.journeys.machine import ShopMachine

STEPS_OF_A_NIGHT = 50_000
PATIENT = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)


def press(days: int, presses: int, *, anew: bool = False) -> None:
    """Let the shop live some days, each of so many presses; `anew` presses differently every time."""
    run_state_machine_as_test(
        ShopMachine,
        settings=settings(
            max_examples=days,
            stateful_step_count=presses,
            suppress_health_check=PATIENT,
            derandomize=not anew,
            database=None,
        ),
    )


def test_whatever_is_pressed_the_books_are_right():
    ShopMachine.tally.clear()
    press(days=60, presses=45)
    done = sum(count for what, count in ShopMachine.tally.items() if what.endswith(" done"))
    assert done > 100


@pytest.mark.nightly
def test_whatever_is_pressed_all_night_the_books_are_right():
    ShopMachine.tally.clear()
    ShopMachine.steps.clear()
    while ShopMachine.steps["checked"] < STEPS_OF_A_NIGHT:
        press(days=50, presses=300, anew=True)
    print(f"{ShopMachine.steps['checked']} steps, {ShopMachine.steps['pressed']} presses")  # noqa: T201
    for what, count in sorted(ShopMachine.tally.items()):
        print(f"{count:7} {what}")  # noqa: T201 - the figures of a night
