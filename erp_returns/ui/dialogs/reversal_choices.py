"""The postings of an order below each other, to choose one that is taken back; those that stay say why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QRadioButton, QScrollArea, QWidget

from erp_returns.domain.kinds import Disposition, PaymentMethod, PostingKind
from erp_returns.domain.times import local_text
from erp_returns.queries.posted_rows import PaymentRow, PostedLineRow
from erp_returns.queries.return_detail import Posted
from erp_returns.queries.standing import Standing
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import listed, money_text, sentence, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_TALLEST = 300
_INDENT = 24


class PostingChoices(QScrollArea):
    """One of them is chosen: at first the newest that can be taken back."""

    def __init__(self, desk: Desk, postings: Sequence[Standing]) -> None:
        super().__init__()
        self._desk = desk
        self._postings = tuple(postings)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        self.reasons: dict[str, WrappedLabel] = {}
        content = QWidget()
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        for each in self._postings:
            self._add(each)
        first = next((button for button in self.buttons.values() if button.isEnabled()), None)
        if first:
            first.setChecked(True)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (self.viewport(), content):
            ground.setAutoFillBackground(False)
        self.setAccessibleName(self.tr("冲销哪一笔"))

    def chosen(self) -> Standing | None:
        """What is to be taken back; None where nothing can be."""
        return next((each for each in self._postings if self.buttons[each.number].isChecked()), None)

    def choose(self, number: str) -> None:
        """Choose a posting by its number."""
        self.buttons[number].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As tall as what is in it, up to a point."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Lay out anew: labels that wrap know their height only once they have their width."""
        self._grid.invalidate()
        self._grid.activate()
        self.setFixedHeight(min(_TALLEST, self._grid.totalHeightForWidth(self.viewport().width())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        button = self.buttons.get(watched.objectName())
        if button and button.isEnabled() and event.type() is QEvent.Type.MouseButtonRelease:
            button.setFocus()
            button.setChecked(True)
        return super().eventFilter(watched, event)

    def _add(self, each: Standing) -> None:
        at = self._grid.rowCount()
        button, number = QRadioButton(self._named(each)), QLabel(each.number)
        who = QLabel(f"{each.operator}  {local_text(each.posted_at, self._desk.session.zone)}".strip())
        what = WrappedLabel(self._told(each))
        self._desk.theme.dress(number, FontRole.NUMBER)
        for label in (who, what):
            self._desk.theme.dress(label, FontRole.SMALL, Tone.SECONDARY)
        button.setAccessibleDescription(f"{each.number} {who.text()} {what.text()}")
        self._group.addButton(button)
        self.buttons[each.number] = button
        self._grid.addWidget(button, at, 0)
        self._grid.addWidget(number, at, 1)
        self._grid.addWidget(who, at, 2, Qt.AlignmentFlag.AlignRight)
        self._below(at + 1, what)
        for label in (number, who, what):
            label.setObjectName(each.number)
            label.installEventFilter(self)
        if each.refusal:
            reason = WrappedLabel(sentence(each.refusal))
            self._desk.theme.dress(reason, FontRole.SMALL, Tone.WARNING)
            self.reasons[each.number] = reason
            button.setEnabled(False)
            button.setToolTip(reason.text())
            button.setAccessibleDescription(reason.text())
            number.setEnabled(False)
            self._below(at + 2, reason)
        self._grid.setRowMinimumHeight(at + 3, 6)

    def _below(self, at: int, label: WrappedLabel) -> None:
        label.setContentsMargins(_INDENT, 0, 0, 0)
        self._grid.addWidget(label, at, 0, 1, 3)

    def _named(self, each: Standing) -> str:
        if each.goods and each.goods.row.kind == "late":
            return self.tr("迟到收货")
        if each.goods and each.kind is PostingKind.SHIPMENT:
            return self.tr("退回客户") if each.goods.row.kind == "send_back" else self.tr("换出")
        if each.money and each.money.waived:
            return self.tr("免补")
        return word(each.kind)

    def _told(self, each: Standing) -> str:
        if each.money:
            return _payment(each.money)
        return _goods(each.goods) if each.goods else ""


def _payment(row: PaymentRow) -> str:
    method = "" if row.waived else word(PaymentMethod(row.method))
    return "  ".join(part for part in (money_text(row.amount_fen), method, row.paid_on, row.note) if part)


def _goods(each: Posted) -> str:
    row = each.row
    way = " ".join(part for part in (row.carrier, row.about) if part) if row.warehouse else ""
    return "  ".join(part for part in (listed(map(_line, each.lines)), way, row.note) if part)


def _line(row: PostedLineRow) -> str:
    name = f"{row.code} {row.spec}".strip()
    placed = word(Disposition(row.disposition)) if row.disposition else ""
    return f"{name} ×{row.quantity} {placed}".strip()
