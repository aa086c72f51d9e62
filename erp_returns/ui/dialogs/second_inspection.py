"""二检: somebody else looks at units that were inspected once, and starts from what was found then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from erp_returns.domain.kinds import Disposition, Grade
from erp_returns.domain.parameters import PARAMETERS
from erp_returns.queries.second_inspection import FirstRow, SecondRow
from erp_returns.queries.settings import settings
from erp_returns.services.inspection import Group
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.task import Attempt, TaskDialog
from erp_returns.ui.texts import word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.quantity_edit import QuantityEdit

_PILES = ("good", "defective", "scrap", "back")
_GRADES = {
    "good": Grade.GOOD,
    "defective": Grade.DEFECTIVE,
    "scrap": Grade.SCRAP,
    "back": Grade.DEFECTIVE,
}


@dataclass(frozen=True, slots=True)
class Again:
    """What the second inspector found, by return line."""

    groups: dict[int, tuple[Group, ...]]
    note: str = ""


class SecondInspectionDialog(TaskDialog[Again]):
    """The units of each line by what they are found to be; Enter confirms what was found first."""

    def __init__(
        self,
        desk: Desk,
        row: SecondRow,
        lines: Sequence[FirstRow],
        attempt: Attempt[Again],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, ("", f"{row.number} {row.receiver}".strip(), ""), "", attempt, parent)
        self.setWindowTitle(self.tr("二检"))
        self.doing.setText(self.tr("二检过账"))
        said = self.tr("一检 {who}，待二检 {units} 件；下面先填的是一检结果。")
        self.about.setText(said.format(who=row.first_by, units=row.units))
        self.setMinimumWidth(640)
        self._lines = lines
        self.units: dict[int, dict[str, QuantityEdit]] = {}
        self._add_lines()
        chosen = settings(desk.session.database)
        first = next((line.disposition for line in lines if line.disposition), "")
        self.good = self._add_box("good_disposition", self.tr("良品处置"), chosen.text("good_disposition"))
        self.defective = self._add_box(
            "defective_disposition", self.tr("次品处置"), first or chosen.text("defective_disposition")
        )
        self.note = self.add_field(self.tr("备注"), QLineEdit())
        self.note.setMaxLength(500)
        self.note.setPlaceholderText(self.tr("报废的写明原因和留下了什么"))
        next(iter(self.units.values()))["good"].setFocus()

    def _add_lines(self) -> None:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(0, 1)
        titles = (word(Grade.GOOD), word(Grade.DEFECTIVE), word(Grade.SCRAP), word(Disposition.SEND_BACK))
        for at, title in enumerate(titles, 1):
            label = QLabel(title)
            self.desk.theme.dress(label, FontRole.SMALL, Tone.SECONDARY)
            grid.addWidget(label, 0, at)
        for at, line in enumerate(self._lines, 1):
            goods = f"{line.code} {line.name} {line.spec}".strip()
            grid.addWidget(QLabel(f"{goods} × {line.units}"), at, 0)
            fields = self.units[line.line_id] = {}
            for column, pile in enumerate(_PILES, 1):
                field = QuantityEdit(0, line.units)
                field.setValue(getattr(line, pile))
                field.setAccessibleName(f"{goods} {titles[column - 1]}")
                field.valueChanged.connect(lambda _value: self.complain(""))
                fields[pile] = field
                grid.addWidget(field, at, column)
        self.add_wide(body)

    def _add_box(self, parameter: str, label: str, value: str) -> QComboBox:
        box = self.add_field(label, QComboBox())
        for choice, _ in PARAMETERS[parameter].choices:
            box.addItem(word(Disposition(choice)), Disposition(choice))
        box.setCurrentIndex(max(0, box.findData(Disposition(value))))
        return box

    def command(self) -> Again | None:
        becomes = {
            "good": Disposition(self.good.currentData()),
            "defective": Disposition(self.defective.currentData()),
            "scrap": Disposition.SCRAP,
            "back": Disposition.SEND_BACK,
        }
        groups = {
            line_id: tuple(
                Group(field.value(), _GRADES[pile], becomes[pile])
                for pile, field in fields.items()
                if field.value()
            )
            for line_id, fields in self.units.items()
        }
        return Again({line_id: found for line_id, found in groups.items() if found}, self.note.text().strip())
