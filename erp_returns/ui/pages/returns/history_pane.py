"""Everything that was done to an order, the last thing first."""

from __future__ import annotations

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import Status
from erp_returns.domain.times import local_text
from erp_returns.queries.posted_rows import EventRow, FollowUpRow
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.entries import Entry, EntryList
from erp_returns.ui.pages.orders.panes import Pane, joined, who_when
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import Tone
from erp_returns.ui.widgets.section import Section

_STOPS = frozenset({Action.REJECT, Action.REFUSE_REFUND, Action.CANCEL, Action.REVERSE})


class HistoryPane(Pane):
    """Events on a rail, and what is to be followed up."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.follow_ups = EntryList(desk.theme, desk.icons, self.tr("跟进"))
        self.events = EntryList(desk.theme, desk.icons, self.tr("记录"), rail=True)
        self._follow = Section(desk.theme, self.tr("跟进"))
        self._follow.body.addWidget(self.follow_ups)
        self.add(self._follow, self.events)
        self.end()

    def fill(self, detail: ReturnDetail) -> None:
        """Show what was done to an order."""
        self.follow_ups.set_entries([self._follow_up(row) for row in detail.follow_ups])
        self._follow.setVisible(bool(detail.follow_ups))
        self.events.set_entries([self._event(row) for row in reversed(detail.events)])

    def _event(self, row: EventRow) -> Entry:
        known = row.action in set(Action)
        moved = row.from_status != row.to_status and row.to_status in set(Status)
        document = row.after if not row.after.startswith(("{", "[")) else ""
        return Entry(
            title=translated("actions", ACTIONS[Action(row.action)].label) if known else row.action,
            status=Status(row.to_status) if moved else None,
            aside=joined(row.operator, local_text(row.at, self._desk.session.zone), by="  "),
            body=joined(document, row.note),
            tone=Tone.DANGER if row.action in _STOPS else Tone.ACCENT if moved else Tone.NORMAL,
        )

    def _follow_up(self, row: FollowUpRow) -> Entry:
        done = bool(row.done_at)
        return Entry(
            title=row.due_on,
            aside=who_when(row.person or row.created_by, row.done_at, self._desk.session.zone),
            body=joined(self.tr("已完成") if done else "", row.text),
            faint=done,
        )
