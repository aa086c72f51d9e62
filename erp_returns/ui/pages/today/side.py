"""Puts the hand-over list in the place of a page's list of orders; the order shown stays beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QStackedWidget

from erp_returns.domain.times import stored
from erp_returns.queries.reading import own_connection
from erp_returns.queries.today import today
from erp_returns.ui.afterwards import Afterwards
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import Job, JobToken

if TYPE_CHECKING:
    from erp_returns.ui.pages.orders.orders_page import OrdersPage
    from erp_returns.ui.pages.today.panel import TodayPanel


class TodaySide(QObject):
    """Adds the button 今天 with its count to a page; the list itself is made when it is first wanted."""

    def __init__(self, desk: Desk, page: OrdersPage[Any]) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._counting: Job[int] | None = None
        self._begun = False
        self.panel: TodayPanel | None = None
        self._left = QStackedWidget()
        page.splitter.replaceWidget(0, self._left)
        page.splitter.setStretchFactor(0, 1)
        self._left.addWidget(page.list)
        page.list.show()
        self.button = QPushButton(self.tr("今天"))
        self.button.setCheckable(True)
        self.button.setToolTip(self.tr("交接清单：到期的跟进、平台介入、超时、清点一半、待退回 (Ctrl+T)"))
        desk.icons.dress(self.button, "list-checks")
        page.buttons.insertWidget(0, self.button)
        self.button.toggled.connect(self._turn)
        page.chips.chosen.connect(lambda _key: self.leave())

    @property
    def on(self) -> bool:
        """Whether the hand-over list is shown."""
        return self.button.isChecked()

    def enter(self) -> None:
        """Show the hand-over list."""
        self.button.setChecked(True)

    def leave(self) -> None:
        """Show the list of orders again."""
        self.button.setChecked(False)

    def refresh(self) -> None:
        """Count what waits; read it anew where it is shown. The first time, once the list was drawn."""
        if not self._begun:
            self._begun = True
            Afterwards(self._page.list.view.viewport(), self.refresh)
        elif self.panel is not None and self.on:
            self.panel.refresh()
        else:
            self._count()

    def _turn(self, on: bool) -> None:  # noqa: FBT001 - as the signal brings it
        page = self._page
        for widget in (page.search, page.strip, page.said, page.views, page.hiding):
            widget.setVisible(not on)
        shown = self._made() if on else page.list
        self._left.setCurrentWidget(shown)
        page.setFocusProxy(shown)
        if shown is self.panel:
            self._alone()
            self.panel.refresh()
        else:
            page.panel.show_order(page.list.view.current_key())
        shown.setFocus()
        page.show_what_can_be_done()

    def _made(self) -> TodayPanel:
        if self.panel is None:
            from erp_returns.ui.pages.today import panel

            self.panel = panel.TodayPanel(self._desk)
            self._left.addWidget(self.panel)
            self.panel.current_changed.connect(self._page.panel.show_order)
            self.panel.entered.connect(self._page.open)
            self.panel.counted.connect(self._say)
            self.panel.left.connect(self.leave)
        return self.panel

    def _alone(self) -> None:
        """Let go of a selection of several orders: what is done from here is done to the one shown."""
        view = self._page.list.view
        key = view.current_key()
        if key is not None and view.selected_count() > 1:
            view.choose(key)

    def _count(self) -> None:
        if self._counting is not None:
            self._counting.drop()
        session = self._desk.session
        moment = session.clock()
        now, day = stored(moment), moment.astimezone(session.zone).date().isoformat()

        def work(_token: JobToken) -> int:
            with own_connection(session.database):
                return today(session.database, now, day).count

        job = self._desk.jobs.run(work, self._say, owner=self)
        self._counting = job if job.running else None

    def _say(self, count: int) -> None:
        self._counting = None
        self.button.setText(
            self.tr("今天 ({count})").format(count=f"{count:,}") if count else self.tr("今天")
        )
