"""PINs: which are fit, how they are hashed, and how long somebody waits after wrong ones."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from itertools import pairwise
from typing import NamedTuple

from erp_returns.domain.errors import PinLength, PinTooSimple

LEAST, MOST = 4, 12
"""Characters of a PIN; what a scanner reads from a parcel is longer, and is not taken for one."""

FREE_TRIES = 3
"""Wrong tries in a row before a wait begins."""

WAITS = (5, 15, 30, 60, 300, 900, 3600)
"""Seconds to wait after the first wrong try that is not free, and after each further one."""

LONGEST_FOR_OWNERS = 300
"""Seconds; nobody can lock the owners out of their shop by trying."""

_SCHEME = "scrypt"
_BYTES = 32
_MEMORY = 64 * 1024 * 1024


class Cost(NamedTuple):
    """What scrypt spends on one PIN; stored with each hash, so that it can grow."""

    n: int
    r: int
    p: int


COST = Cost(2**14, 8, 5)


def normal(pin: str) -> str:
    """A PIN as it is compared: digits typed full-width are the same digits."""
    return unicodedata.normalize("NFKC", pin)


def check_pin(pin: str) -> None:
    """Refuse a PIN that is too short, too long, or the first that anybody would try."""
    text = normal(pin)
    if not LEAST <= len(text) <= MOST:
        raise PinLength(LEAST, MOST)
    steps = {ord(after) - ord(before) for before, after in pairwise(text)}
    if len(steps) == 1 and steps <= {-1, 0, 1}:
        raise PinTooSimple


def hashed(pin: str, salt: bytes) -> str:
    """What is stored of a PIN: the scheme, its cost, the salt and the hash."""
    return "$".join((_SCHEME, *map(str, COST), salt.hex(), _digest(pin, salt, COST).hex()))


def matches(pin: str, stored: str) -> bool:
    """Whether a PIN is the stored one; takes as long for a wrong one as for the right one."""
    _, n, r, p, salt, digest = stored.split("$")
    found = _digest(pin, bytes.fromhex(salt), Cost(int(n), int(r), int(p)))
    return hmac.compare_digest(found, bytes.fromhex(digest))


def wait_seconds(wrong_tries: int, *, owner: bool = False) -> int:
    """How long nobody is let in after so many wrong tries in a row."""
    beyond = wrong_tries - FREE_TRIES
    if beyond <= 0:
        return 0
    wait = WAITS[min(beyond, len(WAITS)) - 1]
    return min(wait, LONGEST_FOR_OWNERS) if owner else wait


def _digest(pin: str, salt: bytes, cost: Cost) -> bytes:
    secret = normal(pin).encode()
    return hashlib.scrypt(secret, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=_MEMORY, dklen=_BYTES)
