"""The hand-over list: chips per reason, whose it is, one row for each thing that waits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import stored
from erp_returns.queries.people import who_can_sign_in
from erp_returns.queries.reading import own_connection
from erp_returns.queries.today import Today, TodayGroup, TodayRow, today
from erp_returns.services.follow_ups import Wanted
from erp_returns.ui.actions.follow_ups import FollowUps
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.entry import fill
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.pages.today.columns import group_word, today_columns
from erp_returns.ui.remembered import remember_columns
from erp_returns.ui.tables import ListTable, TableView
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.count_chips import Count, CountChips

_ALL = "all"


class _TodayView(TableView):
    """Space ticks off, F2 changes, Ctrl+Z takes the last tick back, Esc leaves."""

    ticked = Signal()
    changed = Signal()
    taken_back = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.ticked.emit()
        elif key == Qt.Key.Key_F2:
            self.changed.emit()
        elif key == Qt.Key.Key_Z and control:
            self.taken_back.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class TodayPanel(QWidget):
    """`current_changed` carries the order of the chosen row (None: there is none), `entered` follows Enter.

    `counted` tells how much waits in all, whoever has it to do; `left` that somebody is through.
    """

    current_changed = Signal(object)
    entered = Signal(object)
    counted = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job[tuple[Today, int]] | None = None
        self._found = Today()
        self._clock = Clock(self._now, desk.session.zone)
        self.deeds = FollowUps(desk, self)
        self.chips = CountChips(self.tr("事项"))
        self.person = QComboBox()
        self.person.setAccessibleName(self.tr("负责人"))
        self.person.setToolTip(self.tr("只看一个人的跟进、清点和他能办的事"))
        self.adding = QPushButton(self.tr("添加跟进"))
        desk.icons.dress(self.adding, "plus")
        self.printing = QToolButton()
        self.printing.setText(self.tr("打印交接单"))
        self.printing.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        desk.icons.dress(self.printing, "printer", Tone.SECONDARY)
        self.table: ListTable[TodayRow] = ListTable(today_columns(self._clock))
        empty = self.tr("今天没有要交接的事")
        self.view = _TodayView(desk.theme, name=self.tr("今天"), empty=empty)
        self.view.setModel(self.table)
        self.hint = QLabel(self.tr("空格 完成跟进 · F2 修改 · Ctrl+Z 恢复 · Enter 处理 · Esc 返回列表"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    def refresh(self) -> None:
        """Read the list anew beside the window; the chosen row stays chosen."""
        if self._job is not None:
            self._job.drop()
        self._fill_people()
        may = self._desk.may(Permission.EXPORT)
        self.printing.setEnabled(may)
        self.printing.setToolTip(
            self.tr("打印交接单 (Ctrl+P)") if may else self.tr("没有权限导出与打印，请店主授权")
        )
        session, person = self._desk.session, self.person.currentData()
        now, day = self._now(), self._day()

        def work(_token: JobToken) -> tuple[Today, int]:
            with own_connection(session.database):
                everything = today(session.database, now, day)
                found = everything if person is None else today(session.database, now, day, person)
                return found, everything.count

        job = self._desk.jobs.run(work, self._show, owner=self)
        self._job = job if job.running else None

    def current(self) -> TodayRow | None:
        """The chosen row."""
        at = self.view.current_key()
        return None if at is None else self.table.rows[at]

    def tick(self) -> None:
        """Tick the chosen follow-up off."""
        row = self.current()
        if row is None:
            return
        if row.group != TodayGroup.FOLLOW_UP:
            self._desk.notices.info(self.tr("只有跟进可以勾掉；这一项办完后会自己消失。"))
        elif why := self.deeds.why_not():
            self._desk.notices.info(why)
        else:
            self.deeds.tick(row.entry_id, row.text)

    def change(self) -> None:
        """Ask what becomes of the chosen follow-up."""
        row = self.current()
        if row is None or row.group != TodayGroup.FOLLOW_UP:
            return
        self.deeds.change(row.entry_id, row.number, Wanted(row.text, row.due or "", row.person_id))

    def add(self) -> None:
        """Ask for a follow-up of the chosen order."""
        row = self.current()
        if row is not None:
            self.deeds.add(row.order_id, row.number)

    def print_sheet(self) -> None:
        """Preview 交接单 of what waits for whom the list is about."""
        if self._desk.may(Permission.EXPORT):
            person = self.person.currentData()
            self._desk.router.paper_asked.emit(PaperKind.SHIFT, "" if person is None else str(person))

    # ----------------------------------------------------------------- parts

    def _show(self, read: tuple[Today, int]) -> None:
        self._job = None
        self._found, count = read
        counts = self._found.counts
        groups = [
            Count(group.value, group_word(group), counts[group]) for group in TodayGroup if group in counts
        ]
        self.chips.set_counts([Count(_ALL, self.tr("全部"), self._found.count), *groups])
        self._list()
        self.counted.emit(count)

    def _list(self) -> None:
        """Show what the chip that is on leaves."""
        chip = self.chips.current()
        rows = [row for row in self._found.rows if chip in ("", _ALL, row.group)]
        before, at = self.current(), self.view.current_key() or 0
        self.table.set_rows(rows)
        again = self._place(rows, before)
        if rows:
            self.view.choose_row(min(at, len(rows) - 1) if again is None else again)
        self._tell_current()

    def _place(self, rows: Sequence[TodayRow], wanted: TodayRow | None) -> int | None:
        """Where the row stands that was chosen before."""
        if wanted is None:
            return None
        same = (wanted.group, wanted.order_id, wanted.entry_id)
        return next(
            (at for at, row in enumerate(rows) if (row.group, row.order_id, row.entry_id) == same), None
        )

    def _tell_current(self) -> None:
        row = self.current()
        self.adding.setEnabled(row is not None and not self.deeds.why_not())
        self.current_changed.emit(row.order_id if row else None)

    def _enter(self) -> None:
        row = self.current()
        if row is not None:
            self.entered.emit(row.order_id)

    def _fill_people(self) -> None:
        people = who_can_sign_in(self._desk.session.database)
        own = self._desk.session.operator_id
        others = [(row.id, row.name) for row in people if row.id != own]
        choices = [(None, self.tr("所有人")), (own, self.tr("我的")), *others]
        if [self.person.itemData(at) for at in range(self.person.count())] != [key for key, _ in choices]:
            self.person.blockSignals(True)
            fill(self.person, choices, self.person.currentData())
            self.person.blockSignals(False)

    def _now(self) -> str:
        return stored(self._desk.session.clock())

    def _day(self) -> str:
        session = self._desk.session
        return session.clock().astimezone(session.zone).date().isoformat()

    def _lay_out(self) -> None:
        self._desk.theme.dress(self.hint, FontRole.SMALL, Tone.SECONDARY)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.chips, 1)
        top.addWidget(self.person, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.adding, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.hint, 1)
        bottom.addWidget(self.printing)
        column.addLayout(bottom)
        remember_columns(self._desk.session, "columns/today", self.view)

    def _connect(self) -> None:
        self.chips.chosen.connect(lambda _key: self._list())
        self.person.activated.connect(lambda _at: self.refresh())
        self.adding.clicked.connect(lambda _on: self.add())
        self.printing.clicked.connect(lambda _on: self.print_sheet())
        self.view.current_changed.connect(lambda _key: self._tell_current())
        self.view.opened.connect(lambda _key: self._enter())
        self.view.ticked.connect(self.tick)
        self.view.changed.connect(self.change)
        self.view.taken_back.connect(self.deeds.take_back)
        self.view.left.connect(self.left)
