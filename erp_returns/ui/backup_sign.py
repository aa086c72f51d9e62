"""In the status bar: when the shop was last backed up, and a warning when that was long ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from erp_returns.queries.reading import own_connection
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.theme import Tone

if TYPE_CHECKING:
    from erp_returns.services.backups import Backup

Found = tuple["Backup | None", "int | None"]


class BackupSign(QPushButton):
    """Says when the last backup was taken; pressed, it shows all of them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("link", True)
        self.setVisible(False)
        self.clicked.connect(desk.router.backups_asked)
        desk.changes.changed.connect(self._hear)

    def refresh(self) -> None:
        """Look for backups beside the window: the second folder may be slow to answer."""
        session = self._desk.session

        def look(_token: JobToken) -> Found:
            from erp_returns.services.backups import days_without_backup, last_backup

            with own_connection(session.database):
                return last_backup(session), days_without_backup(session)

        self._desk.jobs.run(look, self._show_found, owner=self)

    def _hear(self, topics: frozenset[str]) -> None:
        if topics & {Topic.BACKUPS, Topic.PARAMETERS}:
            self.refresh()

    def _show_found(self, found: Found) -> None:
        from erp_returns.domain.times import local_text

        last, days = found
        icon, tone = ("database", Tone.SECONDARY) if days is None else ("triangle-alert", Tone.DANGER)
        if days is not None:
            said = self.tr("已 {days} 天没有备份").format(days=days)
        elif last is not None:
            at = local_text(last.taken_at, self._desk.session.zone)
            said = self.tr("上次备份 {at}").format(at=at)
        else:
            said = self.tr("还没有备份")
        self.setText(said)
        self.setToolTip(self.tr("查看备份、立即备份或恢复"))
        self.setIcon(self._desk.icons.icon(icon, tone))
        self.setVisible(True)
