"""PINs: which are fit, how they are kept, and what wrong ones cost."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain import pins
from erp_returns.domain.errors import PinLength, PinTooSimple

CHEAP = pins.Cost(2, 1, 1)
SALT = bytes(range(16))


@pytest.fixture
def cheap(monkeypatch):
    monkeypatch.setattr(pins, "COST", CHEAP)


@pytest.mark.parametrize("pin", ["2580", "13579a", "小鱼爱吃猫", "a b!", "112233445566"])
def test_digits_and_any_text_are_fit(pin):
    pins.check_pin(pin)


@pytest.mark.parametrize("pin", ["", "258", "1122334455667"])
def test_a_pin_too_short_or_too_long_is_refused(pin):
    with pytest.raises(PinLength, match="密码是 4 到 12 个"):
        pins.check_pin(pin)


@pytest.mark.parametrize("pin", ["0000", "1234", "4321", "１２３４", "aaaaaa", "abcdef"])
def test_what_anybody_tries_first_is_refused(pin):
    with pytest.raises(PinTooSimple):
        pins.check_pin(pin)


@given(st.text(min_size=1, max_size=12), st.text(max_size=12), st.binary(min_size=16, max_size=16))
def test_only_the_same_pin_matches(pin, other, salt):
    stored = pins.hashed(pin, salt) if pins.COST is CHEAP else _cheaply(pin, salt)
    assert pins.matches(pin, stored)
    assert pins.matches(other, stored) == (pins.normal(other) == pins.normal(pin))


def _cheaply(pin, salt):
    usual, pins.COST = pins.COST, CHEAP
    try:
        return pins.hashed(pin, salt)
    finally:
        pins.COST = usual


def test_full_width_digits_are_the_same_digits(cheap):
    assert pins.matches("2580", pins.hashed("２５８０", SALT))


def test_two_people_with_one_pin_have_different_hashes(cheap):
    assert pins.hashed("2580", SALT) != pins.hashed("2580", SALT[::-1])


def test_the_hash_carries_its_cost_so_that_older_ones_stay_good(monkeypatch):
    monkeypatch.setattr(pins, "COST", CHEAP)
    stored = pins.hashed("2580", SALT)
    assert stored.startswith(f"scrypt$2$1$1${SALT.hex()}$")
    monkeypatch.setattr(pins, "COST", pins.Cost(4, 1, 1))
    assert pins.matches("2580", stored)


def test_the_pin_stands_nowhere_in_its_hash(cheap):
    assert "2580" not in pins.hashed("2580", b"\x00" * 16)


def test_a_guess_is_expensive():
    began = time.process_time()
    pins.hashed("2580", SALT)
    assert time.process_time() - began > 0.05


def test_the_first_wrong_tries_cost_nothing_and_the_fourth_begins_a_wait():
    assert [pins.wait_seconds(tries) for tries in range(5)] == [0, 0, 0, 0, 5]


@given(st.integers(0, 10_000), st.booleans())
def test_waits_only_grow_up_to_an_end(tries, owner):
    now, then = (pins.wait_seconds(n, owner=owner) for n in (tries, tries + 1))
    assert 0 <= now <= then <= pins.WAITS[-1]


def test_nobody_can_lock_an_owner_out_for_long():
    assert pins.wait_seconds(10_000, owner=True) == 300
    assert pins.wait_seconds(10_000) == 3600
