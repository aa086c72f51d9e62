"""Beside the lines: why the goods come back, what becomes of them, and what differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.kinds import DifferenceKind, Disposition, Liability
from erp_returns.domain.parameters import PARAMETERS, Settings
from erp_returns.ui.pages.intake.evidence import BenchPhotos
from erp_returns.ui.pages.intake.opening import Opened
from erp_returns.ui.pages.intake.sheet import Remarks
from erp_returns.ui.texts import word
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.quantity_edit import QuantityEdit
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

DIFFERENCES = (
    DifferenceKind.WRONG_PRODUCT,
    DifferenceKind.DAMAGED,
    DifferenceKind.GIFT_MISSING,
    DifferenceKind.ACCESSORY_MISSING,
    DifferenceKind.OTHER_SPEC,
    DifferenceKind.MORE,
)
"""What can be ticked, in the order of Alt+1 to Alt+6."""

_SETTLE_MS = 200


def first_remarks(settings: Settings) -> Remarks:
    """What a sheet starts with: the shop's dispositions."""
    return Remarks(
        Disposition(settings.text("good_disposition")), Disposition(settings.text("defective_disposition"))
    )


class Side(QScrollArea):
    """Shows and edits what is noted beside the counts.

    `noted` says that something was changed by hand (read it with `remarks`), `ticked` which difference.
    """

    noted = Signal()
    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, photos: BenchPhotos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.photos = photos
        self._shown = Remarks()
        self._filling = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_SETTLE_MS)
        self._typing.timeout.connect(self.noted)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(6)
        self._add_about()
        self._add_dispositions()
        self._add_differences()
        self._add_notes()
        self._column.addWidget(self.photos)
        self._column.addStretch(1)
        self.setWidget(self._body)

    def needed_width(self) -> int:
        """Pixels that cut nothing."""
        return self._body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()

    # ------------------------------------------------------------------ show

    def show_order(self, opened: Opened) -> None:
        """Say why the goods come back and what was written about them."""
        order, sale = opened.order, opened.detail.sale
        said = [order.reason or "—"]
        if order.liability:
            said.append(self.tr("{who}责任").format(who=word(Liability(order.liability))))
        self.reason.setText(" · ".join(said))
        notes = (
            self.tr("买家：{text}").format(text=order.buyer_note) if order.buyer_note else "",
            self.tr("内部：{text}").format(text=order.internal_note) if order.internal_note else "",
            self.tr("订单：{text}").format(text=sale.seller_note) if sale and sale.seller_note else "",
        )
        self.notes.setText("\n".join(note for note in notes if note))
        self.notes.setVisible(any(notes))

    def show_remarks(self, remarks: Remarks, *, grading: bool, receiving: bool, refuses: bool) -> None:
        """Show what is noted; grades only where they are given now, differences only with a parcel.

        `refuses`: some units go back to the customer.
        """
        self._typing.stop()
        self._shown = remarks
        self._filling = True
        self.good.setCurrentIndex(self.good.findData(remarks.good))
        self.defective.setCurrentIndex(self.defective.findData(remarks.defective))
        for kind, box in self.differences.items():
            ticked = remarks.differences.get(kind)
            box.setChecked(ticked is not None)
            by = ticked.caused_by if ticked else ""
            shown = (self._named[kind], word(Liability(by)) if by else "")
            box.setText(" ".join(part for part in shown if part))
        self.caused_by.setCurrentIndex(max(0, self.caused_by.findData(remarks.caused_by)))
        self.units.setValue(remarks.units)
        if (self.collect.fen() or 0) != remarks.collect_fen:
            self.collect.set_fen(remarks.collect_fen or None)
        if self.note.text().strip() != remarks.note:
            self.note.setText(remarks.note)
        self._filling = False
        self._grades.setVisible(grading)
        self._show_checks(remarks)
        self.photos.show_photos(remarks.photos)
        self._differing.setVisible(receiving)
        self.collect.setVisible(receiving)
        self.hint.setVisible(bool(remarks.differences) or refuses)

    def _show_checks(self, remarks: Remarks) -> None:
        missed = [text for text, met in remarks.checks.items() if not met]
        met = len(remarks.checks) - len(missed)
        said = self.tr("检查项目 K：✓ {met}").format(met=met) if remarks.checks else self.tr("检查项目 K")
        self.checks.setText(" · ".join((said, *(f"✗ {text}" for text in missed))))
        mark(self.checks, danger=bool(missed))

    @property
    def differs(self) -> bool:
        """Whether differences can be noted now."""
        return self._differing.isVisibleTo(self)

    def remarks(self) -> Remarks:
        """What is noted now. Ticked differences are the bench's own."""
        return replace(
            self._shown,
            good=self.good.currentData(),
            defective=self.defective.currentData(),
            units=self.units.value(),
            caused_by=self.caused_by.currentData(),
            collect_fen=self.collect.fen() or 0,
            note=self.note.text().strip(),
        )

    # ------------------------------------------------------------------ parts

    def _add_about(self) -> None:
        self.reason, self.notes = WrappedLabel(), WrappedLabel()
        self._theme.dress(self.reason, FontRole.STRONG)
        self.reason.setAccessibleName(self.tr("退换货原因"))
        self.notes.setAccessibleName(self.tr("留言和备注"))
        self._column.addWidget(self.reason)
        self._column.addWidget(self.notes)

    def _add_dispositions(self) -> None:
        self._grades = QWidget()
        grid = self._grid(self._grades)
        self.good = self._disposition_box("good_disposition", self.tr("良品处置"))
        self.defective = self._disposition_box("defective_disposition", self.tr("次品处置"))
        grid.addWidget(self._faint(self.tr("良品")), 0, 0)
        grid.addWidget(self._faint(self.tr("次品")), 0, 1)
        grid.addWidget(self.good, 1, 0)
        grid.addWidget(self.defective, 1, 1)
        self.checks = QPushButton()
        self.checks.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.checks.setProperty("link", True)
        grid.addWidget(self.checks, 2, 0, 1, 2)
        self._column.addWidget(self._grades)

    def _disposition_box(self, parameter: str, name: str) -> QComboBox:
        box = QComboBox()
        for value, _label in PARAMETERS[parameter].choices:
            box.addItem(word(Disposition(value)), Disposition(value))
        return self._watched(box, name)

    def _add_differences(self) -> None:
        self._differing = QWidget()
        grid = self._grid(self._differing)
        grid.addWidget(self._heading(self.tr("差异（Alt+1 … Alt+6）")), 0, 0, 1, 2)
        self.differences: dict[DifferenceKind, QCheckBox] = {}
        self._named: dict[DifferenceKind, str] = {}
        for at, kind in enumerate(DIFFERENCES):
            text = word(kind)
            box = QCheckBox(f"{at + 1} {text}")
            box.setAccessibleName(text)
            box.toggled.connect(lambda on, kind=kind: self._hear_tick(kind, on=on))
            self.differences[kind] = box
            self._named[kind] = f"{at + 1} {text}"
            grid.addWidget(box, 1 + at // 2, at % 2)
        self.caused_by = QComboBox()
        self.caused_by.addItem(self.tr("责任未定"), "")
        for liability in Liability:
            self.caused_by.addItem(self.tr("{who}责任").format(who=word(liability)), liability.value)
        self._watched(self.caused_by, self.tr("谁造成的"))
        self.units = QuantityEdit(1, 9999)
        self.units.setSuffix(self.tr(" 件"))
        self.units.setAccessibleName(self.tr("差异件数"))
        self.units.valueChanged.connect(self._hear)
        grid.addWidget(self.caused_by, 4, 0)
        grid.addWidget(self.units, 4, 1)
        self.hint = WrappedLabel(self.tr("有差异或退回客户的单，过账后回到待审核。"))
        self._theme.dress(self.hint, FontRole.SMALL, Tone.WARNING)
        grid.addWidget(self.hint, 5, 0, 1, 2)
        self._column.addWidget(self._differing)

    def _add_notes(self) -> None:
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("包裹备注"))
        self.note.setAccessibleName(self.tr("包裹备注"))
        self.note.setMaxLength(200)
        self.note.textEdited.connect(lambda _text: self._typing.start())
        self.collect = MoneyEdit(None)
        self.collect.setPlaceholderText(self.tr("到付金额"))
        self.collect.setAccessibleName(self.tr("到付金额（元）"))
        self.collect.textEdited.connect(lambda _text: self._typing.start())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.note, 5)
        row.addWidget(self.collect, 3)
        self._column.addWidget(Hairline())
        self._column.addLayout(row)

    # ---------------------------------------------------------------- pieces

    def settle(self) -> None:
        """Note at once what is still being typed."""
        if self._typing.isActive():
            self._typing.stop()
            self.noted.emit()

    def fields(self) -> Iterator[QLineEdit]:
        """Where text may be typed."""
        yield from (self.note, self.collect, self.units.lineEdit())

    def _hear(self, _value: int) -> None:
        if not self._filling:
            self.noted.emit()

    def _hear_tick(self, kind: str, *, on: bool) -> None:
        if not self._filling:
            self.ticked.emit(kind, on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls; it does not choose in passing."""
        return event.type() is QEvent.Type.Wheel

    def _watched(self, box: QComboBox, name: str) -> QComboBox:
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.installEventFilter(self)
        box.currentIndexChanged.connect(self._hear)
        return box

    def _grid(self, place: QWidget) -> QGridLayout:
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        self._theme.dress(label, FontRole.STRONG)
        return label

    def _faint(self, text: str) -> QLabel:
        label = QLabel(text)
        self._theme.dress(label, FontRole.SMALL, Tone.SECONDARY)
        return label
