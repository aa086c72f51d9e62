"""A replacement that was not delivered is back: in which state it goes into stock."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import StockState
from erp_returns.queries.return_detail import Posted, ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.texts import listed, translated, word

_STATES = (StockState.GOOD, StockState.DEFECTIVE, StockState.QUARANTINE)


@dataclass(frozen=True, slots=True)
class CameBack:
    """Where the undelivered goods are put."""

    state: StockState
    note: str = ""
    shipments: tuple[str, ...] = ()
    """The numbers of those that came back."""


class ReplacementBackDialog(ActionDialog[CameBack]):
    """Lists what was sent (several parcels each with a tick), asks for the state it came back in."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[CameBack], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.REPLACEMENT_BACK, detail, attempt, parent)
        self.add_note(translated("actions", ACTIONS[Action.REPLACEMENT_BACK].help))
        out = [each for each in detail.shipments if each.stands and each.row.kind == "replacement"]
        self.parcels: dict[str, QCheckBox] = {}
        for shipment in out:
            tick = QCheckBox(_parcel(shipment))
            tick.setChecked(True)
            tick.toggled.connect(lambda _on: self.complain(""))
            tick.setEnabled(len(out) > 1)
            self.parcels[shipment.row.number] = self.add_wide(tick)
        self.state = QComboBox()
        for state in _STATES:
            self.state.addItem(word(state), state)
        self.add_field(self.tr("入库状态"), self.state)
        self.note = self.add_field(self.tr("备注"), QLineEdit())

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[CameBack]
    ) -> CameBack | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> CameBack | None:
        came = tuple(number for number, tick in self.parcels.items() if tick.isChecked())
        if not came:
            self.complain(self.tr("请勾选退回来的包裹。"))
            return None
        return CameBack(StockState(self.state.currentData()), self.note.text().strip(), came)


def _parcel(shipment: Posted) -> str:
    goods = listed(f"{line.name} {line.spec} × {line.quantity}".replace("  ", " ") for line in shipment.lines)
    return f"{shipment.row.carrier} {shipment.row.about}  {goods}".strip()
