"""Everything that was done to an order, the last thing first, and what is to be followed up."""

from __future__ import annotations

from erp_returns.domain.actions import Action
from erp_returns.domain.deeds import deed_words
from erp_returns.domain.history import document_of, told_changes
from erp_returns.domain.kinds import Status
from erp_returns.domain.times import local_text
from erp_returns.queries.posted_rows import EventRow
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.entries import Entry, EntryList
from erp_returns.ui.pages.orders.panes import Pane, joined
from erp_returns.ui.pages.returns.follow_up_list import FollowUpList
from erp_returns.ui.texts import spoken
from erp_returns.ui.theme import Tone

_STOPS = frozenset({Action.REJECT, Action.REFUSE_REFUND, Action.CANCEL, Action.REVERSE})


class HistoryPane(Pane):
    """Follow-ups, and below them the events on a rail with what each changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.follow_ups = FollowUpList(desk)
        self.events = EntryList(desk.theme, desk.icons, self.tr("记录"), rail=True)
        self.add(self.follow_ups, self.events)
        self.end()

    def fill(self, detail: ReturnDetail) -> None:
        """Show what was done to an order."""
        self.follow_ups.show_order(detail)
        self.events.set_entries([self._event(row) for row in reversed(detail.events)])

    def _event(self, row: EventRow) -> Entry:
        moved = row.from_status != row.to_status and row.to_status in set(Status)
        zone = self._desk.session.zone
        document = document_of(row.after) or document_of(row.before)
        changes = map(spoken, told_changes(row.before, row.after, zone))
        return Entry(
            title=spoken(deed_words(row.action)),
            status=Status(row.to_status) if moved else None,
            aside=joined(row.operator, local_text(row.at, zone), by="  "),
            body=joined(joined(document, row.note), *changes, by="\n"),
            tone=Tone.DANGER if row.action in _STOPS else Tone.ACCENT if moved else Tone.NORMAL,
        )
