"""The follow-ups of one order: a tick, what is to be done, on which day and by whom."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from erp_returns.queries.posted_rows import FollowUpRow
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services.follow_ups import Wanted
from erp_returns.ui.actions.follow_ups import FollowUps
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.panes import joined, when
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.section import Section
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class FollowUpList(Section):
    """Shows the follow-ups of the order it was given, and does what is pressed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        super().__init__(desk.theme, self.tr("跟进"))
        self._number, self._order_id = "", 0
        self.deeds = FollowUps(desk, self)
        self.rows: list[FollowUpView] = []
        self.adding = QPushButton(self.tr("添加跟进"))
        self.adding.setProperty("link", True)
        self.adding.setToolTip(self.tr("记下以后要做的事，写明日期和负责人 (Ctrl+Shift+N)"))
        desk.icons.dress(self.adding, "plus", Tone.ACCENT)
        self.adding.clicked.connect(self.add)
        self.add_action(self.adding)
        self.nothing = QLabel(self.tr("没有要跟进的事"))
        desk.theme.dress(self.nothing, FontRole.SMALL, Tone.SECONDARY)
        self.body.addWidget(self.nothing)

    def show_order(self, detail: ReturnDetail) -> None:
        """Show the follow-ups of an order, what waits first."""
        self._number, self._order_id = detail.order.number, detail.order.id
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        may = not self.deeds.why_not()
        today = self._today()
        self.rows = [FollowUpView(self._desk, self, row, today, may=may) for row in detail.follow_ups]
        for view in self.rows:
            self.body.addWidget(view)
        self.nothing.setVisible(not self.rows)
        self.adding.setEnabled(may)
        self.adding.setToolTip(self.deeds.why_not() or self.tr("记下以后要做的事 (Ctrl+Shift+N)"))

    def add(self) -> None:
        """Ask for a new one."""
        self.deeds.add(self._order_id, self._number)

    def change(self, row: FollowUpRow) -> None:
        """Ask what becomes of one."""
        self.deeds.change(row.id, self._number, Wanted(row.text, row.due_on, row.person_id))

    def tick(self, row: FollowUpRow, *, done: bool) -> None:
        """Tick one off, or let it wait again."""
        changed = self.deeds.tick(row.id, row.text) if done else self.deeds.untick(row.id, row.text)
        if not changed:
            for view in self.rows:
                view.show_ticked()

    def _today(self) -> str:
        session = self._desk.session
        return session.clock().astimezone(session.zone).date().isoformat()


class FollowUpView(QWidget):
    """One follow-up."""

    def __init__(self, desk: Desk, owner: FollowUpList, row: FollowUpRow, today: str, *, may: bool) -> None:
        super().__init__()
        self.row = row
        done = bool(row.done_at)
        late = not done and row.due_on < today
        due = not done and row.due_on == today
        self.ticking = QCheckBox()
        self.ticking.setChecked(done)
        self.ticking.setEnabled(may)
        self.ticking.setAccessibleName(self.tr("已完成：{text}").format(text=row.text))
        self.ticking.setToolTip(self.tr("勾上表示已完成（空格）"))
        self.ticking.clicked.connect(lambda on: owner.tick(row, done=on))
        text = WrappedLabel(row.text)
        desk.theme.dress(text, FontRole.BODY, Tone.SECONDARY if done else Tone.NORMAL)
        day = self.tr("{day} 已过期") if late else self.tr("今天 {day}") if due else "{day}"
        ticked = self.tr("{at} 完成").format(at=when(row.done_at, desk.session.zone)) if done else ""
        whose = self.tr("由 {name} 做").format(name=row.person) if row.person else self.tr("谁当班谁做")
        writer = self.tr("{name} 记").format(name=row.created_by)
        self.about = QLabel(joined(ticked or day.format(day=row.due_on), whose, writer))
        desk.theme.dress(self.about, FontRole.SMALL, Tone.SECONDARY)
        tone = Tone.DANGER if late else Tone.WARNING if due else Tone.SECONDARY
        mark(self.about, tone=tone.value)
        self.changing = QToolButton()
        self.changing.setToolTip(self.tr("修改跟进"))
        self.changing.setAccessibleName(self.tr("修改跟进"))
        self.changing.setEnabled(may)
        desk.icons.dress(self.changing, "pencil", Tone.SECONDARY)
        self.changing.clicked.connect(partial(owner.change, row))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text)
        words.addWidget(self.about)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.ticking, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(self.changing, 0, Qt.AlignmentFlag.AlignTop)

    def show_ticked(self) -> None:
        """Show the tick as it is kept."""
        self.ticking.setChecked(bool(self.row.done_at))
