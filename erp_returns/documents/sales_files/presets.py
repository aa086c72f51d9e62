"""How the columns of an unknown file were matched by hand, once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Preset:
    """What somebody said once of an unknown file: pairs of a layout's heading and the file's own."""

    name: str
    layout: str
    columns: tuple[tuple[str, str], ...]
