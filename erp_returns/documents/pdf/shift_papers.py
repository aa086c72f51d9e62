"""What stands on 交接单, the sheet from one shift to the next."""

from __future__ import annotations

from dataclasses import dataclass

from erp_returns.documents.pdf.papers import ShopHeader


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """One thing that waits; all texts as they are printed."""

    number: str
    status: str
    buyer: str
    text: str
    due: str
    person: str


@dataclass(frozen=True, slots=True)
class ShiftGroup:
    """Why they wait, how many there are in all, and those that are listed."""

    name: str
    count: int
    rows: tuple[ShiftRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftPaper:
    """交接单: what waits at a moment; `person` names whose it is, nobody where it is everybody's."""

    shop: ShopHeader
    day: str
    person: str = ""
    groups: tuple[ShiftGroup, ...] = ()
    printed_time: str = ""
    printed_by: str = ""

    @property
    def count(self) -> int:
        """How many things wait."""
        return sum(group.count for group in self.groups)
