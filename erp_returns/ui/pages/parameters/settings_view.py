"""The settings in groups; each group is made when it is first shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from erp_returns.domain.parameter_types import GROUPS, Group
from erp_returns.domain.parameters import Settings
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.parameters.rows import ParameterRow, joined
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import FontRole
from erp_returns.ui.widgets.section import Section


class GroupSection(Section):
    """One group's heading and rows."""

    def __init__(self, desk: Desk, group: Group) -> None:
        super().__init__(desk.theme, translated("parameters", GROUPS[group]))
        desk.theme.dress(self.heading, FontRole.TITLE)
        self.rows = [ParameterRow(desk, row) for row in joined() if row[0].group is group]
        for row in self.rows:
            self.body.addWidget(row)

    def narrow(self, words: Sequence[str]) -> bool:
        """Show the rows that match every word; whether any does."""
        by_title = all(word in self.heading.text().casefold() for word in words)
        shown = [by_title or row.matches(words) for row in self.rows]
        for row, visible in zip(self.rows, shown, strict=True):
            row.setVisible(visible)
        self.setVisible(any(shown))
        return any(shown)


class SettingsView(QScrollArea):
    """Shows one group, or whatever a search finds in any."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._settings = Settings({})
        self.sections: dict[Group, GroupSection] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(8, 0, 16, 16)
        self._column.setSpacing(28)
        self._column.addStretch(1)
        self.setWidget(content)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        self._settings = settings
        for section in self.sections.values():
            for row in section.rows:
                row.show_settings(settings)

    def show_group(self, group: Group) -> None:
        """Show one group."""
        self._section(group)
        for other, section in self.sections.items():
            if other is group:
                section.narrow(())
            section.setVisible(other is group)
        self.verticalScrollBar().setValue(0)

    def search(self, text: str) -> Collection[Group]:
        """Show the settings of any group that hold every word; the groups they stand in."""
        words = text.casefold().split()
        found = [group for group in Group if self._section(group).narrow(words)]
        self.verticalScrollBar().setValue(0)
        return found

    def row(self, name: str) -> ParameterRow:
        """The row that edits the setting `name`."""
        return next(row for group in Group for row in self._section(group).rows if name in row.editors)

    def _section(self, group: Group) -> GroupSection:
        section = self.sections.get(group)
        if section is None:
            section = self.sections[group] = GroupSection(self._desk, group)
            section.hide()
            before = sum(1 for other in list(Group)[: list(Group).index(group)] if other in self.sections)
            self._column.insertWidget(before, section)
            for row in section.rows:
                row.show_settings(self._settings)
        return section
