"""Which printer each kind of paper goes to, in one place; labels go there without a question."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.paper_kinds import LABELS, PAPERS, PaperKind
from erp_returns.ui.desk import Desk
from erp_returns.ui.printers import Printers
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import FittingArea
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class PrintersDialog(QDialog):
    """Keeps each choice at once, for whoever is at work."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, printers: Printers | None = None) -> None:
        super().__init__(parent)
        self._printers = printers or Printers(desk.session)
        self.setWindowTitle(self.tr("打印机与纸张"))
        self.setMinimumWidth(480)
        self.boxes = {kind: self._box(kind) for kind in PaperKind}
        said = self.tr(
            "记住的是您自己的选择。标签选好打印机后不再询问，直接打印；其他单据预览时用它，打印时还可以改。"
        )
        note = WrappedLabel(said)
        desk.theme.dress(note, FontRole.SMALL, Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._choices(), 1)
        column.addWidget(note)
        if not self._printers.installed():
            missing = WrappedLabel(self.tr("这台电脑还没有装打印机；装好后再打开这里选择。"))
            desk.theme.dress(missing, FontRole.BODY, Tone.WARNING)
            column.addWidget(missing)
        closing = QPushButton(self.tr("关闭"))
        closing.clicked.connect(self.reject)
        buttons = QDialogButtonBox()
        buttons.addButton(closing, QDialogButtonBox.ButtonRole.RejectRole)
        column.addWidget(buttons)

    def _choices(self) -> FittingArea:
        """A row for each kind, labels last; large letters scroll rather than leave the screen."""
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for kind in sorted(PaperKind, key=LABELS.__contains__):
            if kind in LABELS and form.rowCount() == len(PaperKind) - len(LABELS):
                form.addRow(Hairline())
            form.addRow(translated("papers", PAPERS[kind]), self.boxes[kind])
        return FittingArea(inside)

    def _box(self, kind: PaperKind) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("每次询问"), "")
        place = self._printers.place_of(kind)
        for name in self._printers.installed():
            box.addItem(name, name)
            if place is not None and place.printer == name:
                box.setItemText(box.count() - 1, self._told(name, place.paper))
                box.setCurrentIndex(box.count() - 1)
        box.setEnabled(box.count() > 1)
        box.currentIndexChanged.connect(partial(self._choose, kind))
        return box

    def _told(self, name: str, paper: tuple[float, float]) -> str:
        if not all(paper):
            return name
        said = self.tr("{printer}，纸张 {width} × {height} 毫米")
        return said.format(printer=name, width=f"{paper[0]:g}", height=f"{paper[1]:g}")

    def _choose(self, kind: PaperKind, _at: int) -> None:
        self._printers.choose(kind, self.boxes[kind].currentData())
