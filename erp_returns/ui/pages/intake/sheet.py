"""The count sheet of one order: what a person found and noted, and how it is kept as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from erp_returns.domain.kinds import Disposition, ParcelKind
from erp_returns.ui.pages.intake.tally import Tally


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


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is noted beside the counts.

    `differences` are stored kinds, each with the return line it was ticked on; `units` holds for all.
    """

    good: Disposition = Disposition.RESTOCK
    defective: Disposition = Disposition.MARK_DOWN
    differences: Mapping[str, int | None] = field(default_factory=dict)
    units: int = 1
    caused_by: str = ""
    close_short: bool = False
    collect_fen: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that would be lost if the power failed now; tallies by return line."""

    step: Step = Step.RECEIVE
    parcel: BenchParcel = field(default_factory=BenchParcel)
    tallies: Mapping[int, Tally] = field(default_factory=dict)
    remarks: Remarks = field(default_factory=Remarks)

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
                    "differences": dict(remarks["differences"]),
                }
            ),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
