"""The two queues, their counts, and the order among them that is looked at."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import stored
from erp_returns.queries.queues import QueueRow, refund_queue, review_queue
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.approvals.queue_view import QueueView, queue_columns
from erp_returns.ui.tables.windowed import WindowedTable
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.count_chips import Count, CountChips
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class Queue(StrEnum):
    """What orders wait for."""

    REVIEW = "review"
    REFUND = "refund"


_SOURCES = {Queue.REVIEW: review_queue, Queue.REFUND: refund_queue}


class QueuePanel(QWidget):
    """Chips 待审核 and 待退款 over the list. `current_changed` carries the order's id, None without one."""

    current_changed = Signal(object)
    entered = Signal()
    switched = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.counts: dict[Queue, int] = dict.fromkeys(Queue, 0)
        self.chips = CountChips(self.tr("等待处理的单"))
        self.chips.chosen.connect(lambda key: self.choose(Queue(key)))
        self.table: WindowedTable[QueueRow] = WindowedTable(queue_columns(self.now), desk.jobs)
        self.table.failed.connect(desk.notices.failed)
        self.view = QueueView(desk.theme, self.now, name=self.tr("等待处理的单"))
        self.view.setModel(self.table)
        self.view.current_changed.connect(self.current_changed)
        self.view.opened.connect(lambda _id: self.entered.emit())
        self._queue = Queue.REVIEW
        self.listing = QPushButton(self.tr("付款清单…  L"))
        self.listing.setProperty("link", True)
        desk.icons.dress(self.listing, "banknote", Tone.ACCENT)
        keys = WrappedLabel(self.tr("J K 下一单、上一单 · Q 换列表 · Enter 进入"))
        desk.theme.dress(keys, FontRole.SMALL, Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.chips)
        column.addWidget(self.view, 1)
        column.addWidget(self.listing, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(keys)
        self.setFocusProxy(self.view)

    @property
    def queue(self) -> Queue:
        """The queue that is shown."""
        return self._queue

    def now(self) -> str:
        """The present moment as UTC text."""
        return stored(self._desk.session.clock())

    def current(self) -> int | None:
        """The id of the order that is looked at."""
        return self.view.current_key()

    def count(self) -> None:
        """Count both queues anew."""
        database = self._desk.session.database
        self.counts = {queue: source(database).count() for queue, source in _SOURCES.items()}
        words = {Queue.REVIEW: self.tr("待审核"), Queue.REFUND: self.tr("待退款")}
        self._show_listing()
        self.chips.set_counts([Count(queue, words[queue], self.counts[queue]) for queue in Queue])

    def choose(self, queue: Queue) -> None:
        """Show a queue from its oldest order."""
        self._queue = queue
        self._show_listing()
        self.chips.choose(queue)
        self.table.set_source(_SOURCES[queue](self._desk.session.database))
        self.view.choose_row(0)
        self.switched.emit()

    def turn(self) -> None:
        """Show the other queue."""
        self.choose(Queue.REFUND if self._queue is Queue.REVIEW else Queue.REVIEW)

    def _show_listing(self) -> None:
        """What finance pays is listed beside the refunds."""
        self.listing.setVisible(self._queue is Queue.REFUND)
        why = "" if self._desk.may(Permission.EXPORT) else self.tr("没有权限导出与打印，请店主授权")
        if not self.counts[Queue.REFUND]:
            why = why or self.tr("没有待退款的单")
        self.listing.setEnabled(not why)
        self.listing.setToolTip(why or self.tr("把所有待退款按付款方式分表导出，交给付款的人 (L)"))

    def refresh(self) -> None:
        """Read the queue again; where the current order left, the next one comes up."""
        self.table.refresh()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) order."""
        if self.table.rowCount():
            self.view.choose_row(max(self.view.currentIndex().row(), 0) + by)
