"""One event of the log, whole: who did what to which, when, and what it changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from erp_returns.domain.times import local_text
from erp_returns.queries.event_log import LogRow
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.log.columns import STOPS, status_text
from erp_returns.ui.pages.orders.panes import Pane, joined
from erp_returns.ui.texts import spoken
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.section import FieldGrid, Section
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class EventView(Pane):
    """Shows what `show_event` is given. `order_asked` carries the id of the order it was done to."""

    order_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._order_id: int | None = None
        self.setAccessibleName(self.tr("选中的记录"))
        self.column.setContentsMargins(12, 4, 8, 12)
        self.title = QLabel()
        desk.theme.dress(self.title, FontRole.TITLE)
        self.opening = QPushButton()
        self.opening.setProperty("link", True)
        self.opening.setToolTip(self.tr("打开这张退换货单 (Enter)"))
        desk.icons.dress(self.opening, "clipboard-list", Tone.ACCENT)
        self.opening.clicked.connect(self._ask)
        self.facts = FieldGrid(desk.theme, 1)
        self.changes = WrappedLabel()
        self.changes.setTextInteractionFlags(_SELECTABLE)
        self._changed = Section(desk.theme, self.tr("改动"))
        self._changed.body.addWidget(self.changes)
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addStretch(1)
        self.column.addLayout(top)
        self.column.addWidget(self.opening, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.facts, self._changed)
        self.end()
        self.show_event(None)

    def show_event(self, row: LogRow | None) -> None:
        """Show an event; nothing for None."""
        for widget in (self.title, self.facts, self._changed, self.opening):
            widget.setVisible(row is not None)
        self._order_id = row.order_id if row else None
        if row is None:
            return
        zone = self._desk.session.zone
        self.title.setText(spoken(row.deed))
        mark(self.title, tone=(Tone.DANGER if row.action in STOPS else Tone.NORMAL).value)
        self.opening.setText(row.subject)
        self.opening.setVisible(row.order_id is not None)
        named = ((self.tr("单据"), row.document), (self.tr("备注"), row.note))
        self.facts.set_fields(
            [
                (self.tr("时间"), local_text(row.at, zone)),
                (self.tr("操作员"), row.operator),
                (self.tr("对象"), joined(spoken(row.kind), spoken(row.named) if row.of_shop else "")),
                (self.tr("状态"), status_text(row)),
                *((label, text) for label, text in named if text),
            ]
        )
        lines = map(spoken, row.changes(zone))
        self.changes.setText("\n".join(lines) or self.tr("没有别的改动"))

    def _ask(self) -> None:
        if self._order_id is not None:
            self.order_asked.emit(self._order_id)
