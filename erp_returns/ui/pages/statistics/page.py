"""统计分析: the statistics at the left; filters, picture and figures of the chosen one beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import Refusal
from erp_returns.domain.statistic_table import statistic
from erp_returns.domain.statistics import Drawing, Figures, Statistic
from erp_returns.queries.preferences import preference
from erp_returns.services.statistics import figures_of
from erp_returns.ui.changes import Page, Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.statistics.asking import Answer, Asking
from erp_returns.ui.pages.statistics.choices import StatisticList, offered
from erp_returns.ui.pages.statistics.figures_view import FiguresView
from erp_returns.ui.pages.statistics.filters import QuestionBar
from erp_returns.ui.pages.statistics.question import EMPTY, Question, read_question
from erp_returns.ui.pages.statistics.saving import Saving
from erp_returns.ui.remembered import Remembered, remember_splitter
from erp_returns.ui.texts import sentence, translated
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.charts.chart_view import ChartView
from erp_returns.ui.widgets.charts.picture import Picture, picture_of
from erp_returns.ui.widgets.charts.readings import full_title
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_QUESTION, _DIVIDER = "statistics", "splitter/statistics"
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_ROOM_FOR_FILTERS = 26
"""Characters that have room beside the buttons, or the buttons go below."""
_LEAST_LINES = 9
_FRAME = 2
_PICTURE = 58
"""Percent of the height, at least, that the picture comes with."""


class StatisticsPage(Page):
    """Reads again when the question changes, or what it is about; Esc stops what takes too long."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {
            *(Topic.RETURNS, Topic.SALES, Topic.WAREHOUSE, Topic.REFUNDS, Topic.REASONS),
            *(Topic.STOCK, Topic.PARAMETERS, Topic.PEOPLE),
        }
    )

    def __init__(self, desk: Desk, answer: Answer = figures_of) -> None:
        """`answer` works beside the window, with a connection of its own."""
        super().__init__(desk.changes)
        self.desk = desk
        session = desk.session
        kept = preference(session.database, session.operator_id, _QUESTION)
        question = _allowed(desk, read_question(kept, self.today()))
        self.list = StatisticList(desk)
        self.filters = QuestionBar(desk, question, self.today)
        self.title, self.period = QLabel(), WrappedLabel()
        self.about = WrappedLabel()
        self.stopping = QPushButton(self.tr("停止 (Esc)"))
        self.chart = ChartView(desk.theme)
        self.figures_view = FiguresView(desk.theme)
        self.asking = Asking(desk, self, answer)
        self.figures: Figures | None = None
        self.picture: Picture | None = None
        self.saving = Saving(desk, self, self)
        self._lay_out()
        self._connect()
        self.list.choose(question.key)
        self._show_question()
        self._kept = Remembered(session, _QUESTION, self, self._question_kept)
        self.setFocusProxy(self.list)

    @property
    def statistic(self) -> Statistic:
        """The one that is chosen."""
        return statistic(self.filters.question.key)

    def refresh(self) -> None:
        """Ask anew; what is shown stays until the answer is there."""
        self.list.refresh()
        self.filters.refresh()
        self._ask()

    # -------------------------------------------------------------- question

    def _question_kept(self) -> str:
        return self.filters.question.kept()

    def _choose(self, key: str) -> None:
        if key != self.filters.question.key:
            self._change(replace(self.filters.question, key=key))

    def _change(self, question: Question) -> None:
        """Ask something else: what was shown is not its answer."""
        self.filters.show_question(question, statistic(question.key))
        self._kept.note()
        self._show_question()
        self._ask()

    def _show_question(self) -> None:
        asked = self.statistic
        self.filters.show_question(self.filters.question, asked)
        self.title.setText(full_title(asked))
        self.about.setText(translated("statistics", asked.about))
        self.period.setText(self.filters.narrowed(asked))
        self._pane.setVisible(asked.drawing is not Drawing.NONE)

    def _ask(self) -> None:
        self.asking.ask(self.statistic.key, self.filters.question.scope(self.today()))

    # ---------------------------------------------------------------- answer

    def _show(self, figures: Figures) -> None:
        self._stop_offering_to_stop()
        self.figures = figures
        self.picture = picture = picture_of(figures)
        why = self._why_empty(figures)
        self.chart.show_picture(picture, why)
        self.figures_view.show_figures(figures, "" if figures.statistic.drawn else why)
        self._share_room()
        self.saving.show_what_can_be_saved()

    def _show_nothing(self, why: str) -> None:
        self._stop_offering_to_stop()
        self.figures = self.picture = None
        self.chart.show_picture(None, why)
        self.figures_view.show_figures(None, "" if self._pane.isVisibleTo(self) else why)
        self.saving.show_what_can_be_saved()

    def _say_it_lasts(self) -> None:
        shown = self.figures
        if shown is None or shown.statistic is not self.statistic or shown.scope != self._scope():
            self._show_nothing(self.tr("正在统计…"))
        self.stopping.show()
        self._escape.setEnabled(True)

    def _stop_offering_to_stop(self) -> None:
        self.stopping.hide()
        self._escape.setEnabled(False)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._show_nothing(sentence(error))
        else:
            self._show_nothing(self.tr("没有算出来，按 Ctrl+R 再试一次。"))
            self.desk.notices.failed(error)

    def _stop(self) -> None:
        self._show_nothing(self.tr("已停止。按 Ctrl+R 重新统计，或者缩短期间。"))

    def _why_empty(self, figures: Figures) -> str:
        if figures.rows:
            return self.tr("数字都是 0，没有可以画的；数据在下面。")
        return translated("statistics", EMPTY[figures.statistic.key])

    def _scope(self) -> object:
        return self.filters.question.scope(self.today())

    def today(self) -> date:
        """The local day."""
        session = self.desk.session
        return session.clock().astimezone(session.zone).date()

    # --------------------------------------------------------------- opening

    def _open(self, row: int) -> None:
        """Open the order that a row is about, if it is about one."""
        order_ids = () if self.figures is None else self.figures.order_ids
        if row < len(order_ids):
            self.desk.router.return_opened.emit(order_ids[row])

    def _open_mark(self, mark: int) -> None:
        self.figures_view.point(mark)
        self.figures_view.setFocus()

    # ----------------------------------------------------------------- parts

    def _lay_out(self) -> None:
        theme = self.desk.theme
        theme.dress(self.title, FontRole.TITLE)
        for label in (self.period, self.about):
            theme.dress(label, FontRole.SMALL, Tone.SECONDARY)
        right = QVBoxLayout()
        right.setSpacing(8)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        for button in self.saving.buttons:
            tools.addWidget(button)
        tools.addStretch(1)
        self._top, self._heading = QBoxLayout(_BESIDE), QBoxLayout(_BESIDE)
        self._top.addWidget(self.filters, 1)
        self._top.addWidget(self._tools, 0, Qt.AlignmentFlag.AlignTop)
        self._heading.addWidget(self.title)
        self._heading.addWidget(self.period, 1)
        self._heading.addWidget(self.stopping)
        self.stopping.hide()
        for line in (self._top, self._heading):
            line.setSpacing(12)
            right.addLayout(line)
        right.addWidget(self.about)
        self.panes = self._panes()
        right.addWidget(self.panes, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(right, 1)

    def _panes(self) -> QSplitter:
        """The picture above, the figures below."""
        self._pane = QScrollArea()
        self._pane.setWidgetResizable(True)
        self._pane.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pane.setProperty("card", True)
        self._pane.setWidget(self.chart)
        self.desk.theme.changed.connect(self._fit_pane)
        self._fit_pane()
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self._pane)
        panes.addWidget(self.figures_view)
        panes.setStretchFactor(0, 3)
        panes.setStretchFactor(1, 2)
        remember_splitter(self.desk.session, _DIVIDER, panes)
        self._moved = bool(preference(self.desk.session.database, self.desk.session.operator_id, _DIVIDER))
        panes.splitterMoved.connect(self._note_divider)
        return panes

    def _fit_pane(self) -> None:
        """However little room there is, a picture can be made out; the rest of the page is scrolled to."""
        line = QFontMetrics(self.desk.theme.font(FontRole.BODY)).height()
        self._pane.setMinimumHeight(_LEAST_LINES * line)

    def _note_divider(self, _to: int, _at: int) -> None:
        self._moved = True

    def _share_room(self) -> None:
        """Give the picture the room it asks for and the figures leave, until somebody moves the divider.

        Where it has to be scrolled, it is not cut within a row.
        """
        if self._moved:
            return
        total = sum(self.panes.sizes())
        asked = max(self.chart.minimumHeight() + _FRAME, total * _PICTURE // 100)
        picture = min(asked, total - self.figures_view.minimumSizeHint().height())
        if picture < self.chart.minimumHeight() + _FRAME:
            picture = self.chart.whole_marks(picture - _FRAME) + _FRAME
        self.panes.setSizes([picture, max(total - picture, 0)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_lines()
        self._share_room()

    def _fit_lines(self) -> None:
        """Put side by side what has the room for it, else one below the other."""
        room = self.width() - self.list.width() - self._tools.sizeHint().width()
        line = self.fontMetrics().horizontalAdvance("国")
        wanted = _BELOW if room < _ROOM_FOR_FILTERS * line else _BESIDE
        for each in (self._top, self._heading):
            if each.direction() is not wanted:
                each.setDirection(wanted)
                each.setSpacing(12 if wanted is _BESIDE else 4)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.filters.changed.connect(self._change)
        self.asking.answered.connect(self._show)
        self.asking.failed.connect(self._fail)
        self.asking.stopped.connect(self._stop)
        self.asking.lasting.connect(self._say_it_lasts)
        self.stopping.clicked.connect(lambda _on: self.asking.stop())
        self.chart.pointed.connect(self._follow_chart)
        self.chart.opened.connect(self._open_mark)
        for widget in (self.chart, self.figures_view.view):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(lambda _where: self.saving.menu.popup(QCursor.pos()))
        self.figures_view.pointed.connect(self._follow_table)
        self.figures_view.opened.connect(self._open)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.activated.connect(self.asking.stop)
        self._escape.setEnabled(False)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.filters.period.setFocus)

    def _follow_chart(self, mark: int | None) -> None:
        if mark is not None:
            self._pane.ensureVisible(0, self.chart.mark_area(mark).center().y(), 0, 24)

    def _follow_table(self, row: int | None) -> None:
        self.chart.point(row)


def _allowed(desk: Desk, question: Question) -> Question:
    """The question, about the first statistic where whoever is at work may not see the one asked for."""
    keys = [each.key for each in offered(desk)]
    return question if question.key in keys else replace(question, key=keys[0])
