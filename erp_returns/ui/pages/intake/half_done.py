"""Counts that were begun: kept while they are typed, and offered again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from erp_returns.domain.errors import Refusal
from erp_returns.queries.queues import DraftRow
from erp_returns.services.intake_drafts import discard_drafts, drafts, keep_draft
from erp_returns.ui.pages.intake.answers import Bay
from erp_returns.ui.pages.intake.bench import Bench
from erp_returns.ui.pages.intake.choices import MOST, Choice
from erp_returns.ui.pages.intake.sheet import sheet_text
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.widgets.scan_edit import Outcome

KEEP_MS = 250
"""A count is kept so long after it was changed."""


class HalfDone(QObject):
    """Keeps what is on the bench, so that neither a crash nor another tab can lose it."""

    def __init__(self, floor: Floor, bench: Bench, bay: Bay, parent: QObject) -> None:
        super().__init__(parent)
        self._floor = floor
        self._session = floor.desk.session
        self._bench = bench
        self._bay = bay
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self.keep)
        bench.touched.connect(self._keep_soon)

    def keep(self) -> None:
        """Keep the count as it stands, if that was not done yet."""
        self._timer.stop()
        order_id = self._bench.order_id
        if order_id is None or not self._bench.unkept:
            return
        try:
            keep_draft(self._session, order_id, sheet_text(self._bench.sheet()))
        except Refusal as refusal:
            self._floor.refused(refusal)
        else:
            self._bench.unkept = False

    def hold(self) -> None:
        """Keep nothing for now: the count is about to be posted."""
        self._timer.stop()

    def offer(self) -> None:
        """Ask whether to go on with what was begun before, if anything was."""
        kept = drafts(self._session)
        if not kept:
            return
        choices = [
            Choice(
                self.tr("继续 {number}").format(number=draft.number),
                self.tr("{at} 保存").format(at=self._floor.local(draft.saved_at)),
                partial(self._bay.resume, draft.order_id),
            )
            for draft in kept[: MOST - 1]
        ]
        choices.append(Choice(self.tr("放弃"), self.tr("以上清点都不要了"), partial(self._discard, kept)))
        self._bay.ask(self.tr("上次清点到一半"), self.tr("也可以直接扫描下一个包裹，以后再继续。"), choices)

    def _keep_soon(self) -> None:
        """Not put off by what is pressed next: a long row of keys is kept while it is pressed."""
        if not self._timer.isActive():
            self._timer.start()

    def _discard(self, kept: list[DraftRow]) -> None:
        discard_drafts(self._session, [draft.order_id for draft in kept])
        self._bay.end()
        self._floor.say(Outcome.INFO, self.tr("已放弃，请扫描下一个包裹"))
