"""The count sheet of one order: what a person found and noted, and how it is kept as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from erp_returns.domain.kinds import Disposition, ParcelKind
from erp_returns.ui.pages.intake.tally import Pile, Tally


class Step(StrEnum):
    """What is done on the bench: units are counted out of a parcel, or counted ones are graded."""

    RECEIVE = "receive"
    INSPECT = "inspect"


@dataclass(frozen=True, slots=True)
class BenchParcel:
    """The parcel that was opened; without a number it came without one, or was not scanned."""

    number: str = ""
    carrier: str = ""
    kind: ParcelKind = ParcelKind.SELF_SENT
    parcel_id: int | None = None


def with_number(parcel: BenchParcel, number: str, carrier: str) -> BenchParcel:
    """The same parcel under another number."""
    return replace(parcel, number=number, carrier=carrier, parcel_id=None)


@dataclass(frozen=True, slots=True)
class Ticked:
    """A difference that was ticked: on which line, how many units, who caused it."""

    line_id: int | None = None
    units: int = 1
    caused_by: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is known of one pile of a line: what is wrong with it, and who caused it."""

    caused_by: str = ""
    defect_id: int | None = None
    defect: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ExtraGoods:
    """A product that no line asks for: up to `most` units of a line of the sale, or the customer's own."""

    product_id: int
    code: str
    name: str
    most: int
    sale_line_id: int | None = None


def pile_of(line_id: int, pile: Pile) -> str:
    """What a pile of a line is kept under."""
    return f"{line_id}/{pile}"


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is noted beside the counts.

    `differences` are stored kinds, the one ticked last at the end; `units` and `caused_by` are its own, and
    who caused what was set apart without saying who. `checks` are things looked at, with whether they were
    met; `photos` are hashes of kept pictures, each with the return line it shows, and `piles` which of the
    line's piles, where it shows one.
    """

    good: Disposition = Disposition.RESTOCK
    defective: Disposition = Disposition.MARK_DOWN
    differences: Mapping[str, Ticked] = field(default_factory=dict)
    units: int = 1
    caused_by: str = ""
    close_short: bool = False
    collect_fen: int = 0
    note: str = ""
    checks: Mapping[str, bool] = field(default_factory=dict)
    photos: Mapping[str, int | None] = field(default_factory=dict)
    piles: Mapping[str, Pile] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that would be lost if the power failed now; tallies by return line."""

    step: Step = Step.RECEIVE
    parcel: BenchParcel = field(default_factory=BenchParcel)
    tallies: Mapping[int, Tally] = field(default_factory=dict)
    remarks: Remarks = field(default_factory=Remarks)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    """By `pile_of`."""
    extras: tuple[ExtraGoods, ...] = ()
    """Their tallies stand under -1, -2, …"""

    @property
    def units(self) -> int:
        """Units counted."""
        return sum(tally.total for tally in self.tallies.values())


def sheet_text(sheet: Sheet) -> str:
    """A sheet as text, to be kept."""
    kept = {
        "step": sheet.step,
        "parcel": asdict(sheet.parcel),
        "tallies": {str(line_id): asdict(tally) for line_id, tally in sheet.tallies.items()},
        "remarks": asdict(sheet.remarks),
        "marks": {key: asdict(mark) for key, mark in sheet.marks.items()},
        "extras": [asdict(extra) for extra in sheet.extras],
    }
    return json.dumps(kept, ensure_ascii=False)


def read_sheet(text: str) -> Sheet | None:
    """The sheet that was kept; None for what another version of the program wrote."""
    try:
        kept: dict[str, Any] = json.loads(text)
        parcel, remarks = kept["parcel"], kept["remarks"]
        return Sheet(
            Step(kept["step"]),
            BenchParcel(**{**parcel, "kind": ParcelKind(parcel["kind"])}),
            {int(line_id): Tally(**piles) for line_id, piles in kept["tallies"].items()},
            Remarks(
                **{
                    **remarks,
                    "good": Disposition(remarks["good"]),
                    "defective": Disposition(remarks["defective"]),
                    "differences": {
                        kind: Ticked(**ticked) for kind, ticked in remarks["differences"].items()
                    },
                    "piles": {key: Pile(pile) for key, pile in remarks.get("piles", {}).items()},
                }
            ),
            {key: Mark(**mark) for key, mark in kept.get("marks", {}).items()},
            tuple(ExtraGoods(**extra) for extra in kept.get("extras", [])),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
