"""Columns of an unknown file matched by hand: once, remembered under a name, known again by its columns."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from erp_returns.documents.matching import FileColumn, Wanted, columns_of, missing_of, proposed, wanted_of
from erp_returns.documents.sales_files.presets import Preset
from erp_returns.domain.errors import Refusal
from erp_returns.services.file_kinds import KINDS, FileKind
from erp_returns.services.import_presets import forget, remember
from erp_returns.ui.desk import Desk
from erp_returns.ui.importing.headings import heading_text
from erp_returns.ui.texts import listed, sentence, translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.reading_order import step_focus
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class MatchingDialog(QDialog):
    """One row for each of our fields: which column of the file it is, and what stands there."""

    def __init__(
        self, desk: Desk, path: Path, preset: Preset | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._preset = preset
        self._columns: tuple[FileColumn, ...] = columns_of(path)
        self._choices: dict[str, QComboBox] = {}
        self.setWindowTitle(self.tr("手工对应列 — {name}").format(name=path.name))
        resize_for_text(self, desk.theme, 760, 620)
        self.kind = QComboBox()
        for code, kind in KINDS.items():
            self.kind.addItem(translated("import", kind.title), code)
        self.kind.currentIndexChanged.connect(self._show_fields)
        self.name = QLineEdit(preset.name if preset else path.stem)
        self.name.setMaxLength(60)
        self.problem = WrappedLabel()
        desk.theme.dress(self.problem, FontRole.BODY, Tone.SECONDARY)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self.accepting = QPushButton(self.tr("记住并读取"))
        self.accepting.setProperty("primary", True)
        self.accepting.setDefault(True)
        self.accepting.clicked.connect(self._remember)
        self.forgetting = QPushButton(self.tr("忘记这个方案"))
        self.forgetting.setVisible(preset is not None)
        self.forgetting.clicked.connect(self._forget)
        self._arrange()
        self._choose_kind()
        self._show_fields()

    @property
    def _kind(self) -> FileKind:
        return KINDS[self.kind.currentData()]

    def _arrange(self) -> None:
        explained = WrappedLabel(
            self.tr("为每一项选择文件里的列，带 * 的必须有。下次遇到有这些列的文件，会自动照此读取。")
        )
        self._desk.theme.dress(explained, FontRole.BODY, Tone.SECONDARY)
        form = QFormLayout()
        form.addRow(self.tr("内容"), self.kind)
        form.addRow(self.tr("方案名称"), self.name)
        cancel = QPushButton(self.tr("返回"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.forgetting)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.accepting)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(explained)
        layout.addLayout(form)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def _choose_kind(self) -> None:
        """Begin with the preset's kind, else with that of which most fields are there by name."""
        if self._preset is not None:
            known = (code for code, kind in KINDS.items() if kind.layouts[0].code == self._preset.layout)
            self.kind.setCurrentIndex(self.kind.findData(next(known)))
            return
        found = {
            code: len(missing_of(kind.layouts[0], self._proposed(kind))) / len(kind.layouts[0].needed)
            for code, kind in KINDS.items()
        }
        self.kind.setCurrentIndex(self.kind.findData(min(found, key=found.__getitem__)))

    def _proposed(self, kind: FileKind) -> dict[str, str]:
        if self._preset is not None and self._preset.layout == kind.layouts[0].code:
            return dict(self._preset.columns)
        return proposed(kind.layouts[0], kind.layouts[1:], self._columns)

    def _show_fields(self) -> None:
        fields, grid = QWidget(), QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(2, 1)
        self._choices = {}
        chosen = self._proposed(self._kind)
        for row, wanted in enumerate(wanted_of(self._kind.layouts[0])):
            label = QLabel(self._named(wanted))
            choice, sample = QComboBox(), QLabel()
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            choice.setMinimumWidth(220)
            choice.setAccessibleName(heading_text(wanted.heading))
            label.setBuddy(choice)
            self._desk.theme.dress(sample, FontRole.SMALL, Tone.SECONDARY)
            choice.addItem(self.tr("（不读取）"), "")
            for column in self._columns:
                choice.addItem(column.heading, column.heading)
            choice.currentIndexChanged.connect(lambda _, c=choice, s=sample: self._changed(c, s))
            choice.setCurrentIndex(max(0, choice.findData(chosen.get(wanted.heading, ""))))
            self._choices[wanted.heading] = choice
            for place, widget in enumerate((label, choice, sample)):
                grid.addWidget(widget, row, place)
        fields.setLayout(grid)
        self._area.setWidget(fields)
        self._judge()

    def _named(self, wanted: Wanted) -> str:
        name = heading_text(wanted.heading)
        if wanted.either:
            return self.tr("{name} *（至少一项）").format(name=name)
        return self.tr("{name} *").format(name=name) if wanted.needed else name

    def _changed(self, choice: QComboBox, sample: QLabel) -> None:
        column = next((each for each in self._columns if each.heading == choice.currentData()), None)
        sample.setText(listed(text[:24] for text in column.samples) if column else "")
        self._judge()

    def chosen(self) -> dict[str, str]:
        """For our headings the file's."""
        return {
            name: str(choice.currentData()) for name, choice in self._choices.items() if choice.currentData()
        }

    def choose(self, ours: str, theirs: str) -> None:
        """Match a column of the file to a field of ours."""
        choice = self._choices[ours]
        choice.setCurrentIndex(max(0, choice.findData(theirs)))

    def _judge(self) -> None:
        chosen = self.chosen()
        missing = missing_of(self._kind.layouts[0], chosen)
        twice = {theirs for theirs in chosen.values() if list(chosen.values()).count(theirs) > 1}
        if missing:
            self.problem.setText(
                self.tr("还要对应：{names}").format(
                    names=listed(" / ".join(map(heading_text, group)) for group in missing)
                )
            )
        elif twice:
            self.problem.setText(self.tr("同一列只能对应一项：{names}").format(names=listed(sorted(twice))))
        else:
            self.problem.setText("")
        self.accepting.setEnabled(not missing and not twice)

    def _remember(self) -> None:
        preset = Preset(self.name.text(), self._kind.layouts[0].code, tuple(self.chosen().items()))
        try:
            remember(self._desk.session, preset)
        except Refusal as refusal:
            self.problem.setText(sentence(refusal))
            return
        if self._preset is not None and self._preset.name != preset.name.strip():
            forget(self._desk.session, self._preset.name)
        self.accept()

    def _forget(self) -> None:
        """Take the preset away; the file is then read as any unknown one."""
        if self._preset is not None:
            forget(self._desk.session, self._preset.name)
        self.accept()
