"""Keeps `None`, `True` and `False` alive where PySide6 counts on them being immortal.

PySide6 6.12 returns them from every void method and every emitted signal without taking a reference.
From Python 3.12 on they are immortal and nothing happens; before, each such call takes one away, and
after some seven thousand the interpreter aborts with 'none_dealloc: deallocating None'.
"""

from __future__ import annotations

import sys

_SPARE = sys.maxsize >> 2


def keep_alive() -> None:
    """Give the three constants more references than any session can use up."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import ctypes

    for constant in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < _SPARE:
            count.value += _SPARE
