"""What the command line says: plain sentences, columns, or one JSON document."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[int, int], None]


def speak() -> None:
    """Let every console take Chinese; a character that it lacks is replaced rather than a crash."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{text}\n")


def say_json(value: object) -> None:
    """Print one document, in UTF-8 wherever it goes."""
    from erp_returns.documents.json_text import json_text

    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    say(json_text(value))


def complain(what: object) -> None:
    """Print what stands in the way, or what is wrong."""
    sys.stderr.write(f"{what}\n")


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """Show how far something is, where somebody looks at a terminal."""
    seen = ""

    def show(done: int, total: int) -> None:
        nonlocal seen
        text = f"{what} {100 * done // max(total, 1)}%"
        if text != seen and sys.stderr.isatty():
            seen = text
            sys.stderr.write(f"\r{text}")
            sys.stderr.flush()

    try:
        yield show
    finally:
        if seen:
            sys.stderr.write(f"\r{' ' * 2 * len(seen)}\r")
            sys.stderr.flush()
