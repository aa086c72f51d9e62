"""What a question is narrowed to: days, shop, kind, and the length of a step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.statistic_table import STOCK
from erp_returns.domain.statistics import Grain, Statistic
from erp_returns.queries.catalog import shops
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.statistics.question import GRAINS, PERIODS, Period, Question, has_steps
from erp_returns.ui.texts import translated, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.date_edit import DateEdit
from erp_returns.ui.widgets.flow import FlowLayout


class QuestionBar(QWidget):
    """Shows a question and lets it be changed: `changed` carries the new one."""

    changed = Signal(object)

    def __init__(self, desk: Desk, question: Question, today: Callable[[], date]) -> None:
        super().__init__()
        self._desk = desk
        self._today = today
        self._question = question
        self.period = self._choice(self.tr("期间"))
        for period, text in PERIODS.items():
            self.period.addItem(translated("statistics", text), period)
        self.first, self.last = DateEdit(), DateEdit()
        self.own = self._own_days()
        self.now = QLabel(self.tr("截至现在"))
        desk.theme.dress(self.now, FontRole.BODY, Tone.SECONDARY)
        self.shop = self._choice(self.tr("店铺"))
        self.kind = self._choice(self.tr("业务类型"))
        self.kind.addItem(self.tr("退货和换货"), None)
        for kind in ReturnKind:
            self.kind.addItem(word(kind), kind)
        self.grains: dict[Grain, QPushButton] = {}
        self.steps = self._steps()
        self.now.setMinimumHeight(self.shop.sizeHint().height())
        row = FlowLayout(self)
        for widget in (self.now, self.period, self.own, self.steps, self.shop, self.kind):
            row.addWidget(widget)
        self.refresh()
        self.period.activated.connect(self._take_period)
        self.shop.activated.connect(lambda _at: self._tell(shop_id=self.shop.currentData()))
        self.kind.activated.connect(self._take_kind)
        for edit in (self.first, self.last):
            edit.dateChanged.connect(lambda _day: self._take_days())

    @property
    def question(self) -> Question:
        """What is asked."""
        return self._question

    def show_question(self, question: Question, statistic: Statistic) -> None:
        """Show a question about a statistic, and only what that can be narrowed to."""
        self._question = question
        self.period.setCurrentIndex(self.period.findData(question.period))
        self.shop.setCurrentIndex(max(self.shop.findData(question.shop_id), 0))
        self.kind.setCurrentIndex(max(self.kind.findData(question.kind), 0))
        timed, of_orders = not statistic.as_of_now, statistic.group != STOCK
        self.now.setVisible(not timed)
        self.period.setVisible(timed)
        self.own.setVisible(timed and question.period is Period.OWN)
        self.steps.setVisible(timed and has_steps(statistic))
        self.shop.setVisible(of_orders)
        self.kind.setVisible(of_orders)
        self._show_days()
        self._show_grains()

    def refresh(self) -> None:
        """Read the shops anew; one that is gone is asked for no more."""
        self.shop.clear()
        self.shop.addItem(self.tr("全部店铺"), None)
        for row in shops(self._desk.session.database):
            self.shop.addItem(row.name, row.id)
        if self.shop.findData(self._question.shop_id) < 0:
            self._question = replace(self._question, shop_id=None)
        self.shop.setCurrentIndex(max(self.shop.findData(self._question.shop_id), 0))

    def narrowed(self, statistic: Statistic) -> str:
        """What the figures are about, in words: days, shop, kind."""
        said = self.tr("截至 {last}") if statistic.as_of_now else self.tr("{first} 至 {last}")
        scope = self._question.scope(self._today())
        last = self._today() if statistic.as_of_now else scope.last
        words = [said.format(first=scope.first.isoformat(), last=last.isoformat())]
        if statistic.group != STOCK:
            words += [box.currentText() for box in (self.shop, self.kind)]
        return " · ".join(words)

    # ----------------------------------------------------------------- parts

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _own_days(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        between = QLabel(self.tr("至"))
        self._desk.theme.dress(between, FontRole.BODY, Tone.SECONDARY)
        self.first.setAccessibleName(self.tr("从"))
        self.last.setAccessibleName(self.tr("到"))
        for widget in (self.first, between, self.last):
            row.addWidget(widget)
        return both

    def _steps(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        group = QButtonGroup(holder)
        for grain, text in GRAINS.items():
            button = QPushButton(translated("statistics", text))
            button.setProperty("chip", True)
            button.setCheckable(True)
            button.clicked.connect(lambda _on, grain=grain: self._tell(grain=grain))
            group.addButton(button)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.grains[grain] = button
        return holder

    def _show_days(self) -> None:
        days = self._question.days(self._today())
        for edit, day in zip((self.first, self.last), days, strict=True):
            blocked = edit.blockSignals(True)
            edit.set_day(day.isoformat())
            edit.blockSignals(blocked)

    def _show_grains(self) -> None:
        today = self._today()
        for grain, button in self.grains.items():
            chosen = grain is self._question.grain
            button.setChecked(chosen)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
            possible = self._question.can_have(grain, today)
            button.setEnabled(possible)
            button.setToolTip("" if possible else self.tr("期间太长，分得太细就看不清了"))

    def _take_period(self, _at: int) -> None:
        period: Period = Period(self.period.currentData())
        first, last = self._question.days(self._today())
        asked = replace(self._question, period=period, first=first, last=last)
        self._ask(asked if period is Period.OWN else asked.suited(self._today()))
        if period is Period.OWN:
            self.first.setFocus()

    def _take_kind(self, _at: int) -> None:
        value = self.kind.currentData()
        self._tell(kind=None if value is None else ReturnKind(value))

    def _take_days(self) -> None:
        first, last = (date.fromisoformat(edit.day()) for edit in (self.first, self.last))
        self._ask(replace(self._question, first=first, last=last).suited(self._today()))

    def _tell(self, **changed: object) -> None:
        self._ask(replace(self._question, **changed))  # type: ignore[arg-type] # named as the fields are

    def _ask(self, question: Question) -> None:
        if question != self._question:
            self._question = question
            self.changed.emit(question)
