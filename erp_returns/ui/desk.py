"""What every page works with: who is at work, the look, jobs, notices, and the one way to act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from erp_returns.domain.errors import OperatorInactive, Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.queries.people import permissions_of
from erp_returns.services.session import Changes, Session
from erp_returns.ui.averages import ShopAverages
from erp_returns.ui.changes import ChangeBus, Topic
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.notices import Notices
from erp_returns.ui.router import Router
from erp_returns.ui.texts import told
from erp_returns.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to every page and dialog by the main window; nothing is global."""

    session: Session
    theme: Theme
    icons: Icons
    jobs: JobRunner
    notices: Notices
    changes: ChangeBus
    router: Router
    averages: ShopAverages = field(default_factory=ShopAverages)

    def may(self, permission: Permission) -> bool:
        """Whether the person at work has a permission (the service checks again)."""
        return permission in permissions_of(self.session.database, self.session.operator_id)

    def act(self, do: Callable[[], Changes], done: str = "") -> Changes | None:
        """Call one service: publish what changed and say so, or say why not; None when refused."""
        try:
            changes = do()
        except Refusal as refusal:
            self.notices.refused(refusal)
            if isinstance(refusal, OperatorInactive):
                self.changes.publish({Topic.PEOPLE})
            return None
        self.changes.publish(changes.topics)
        for notice in changes.notices:
            self.notices.info(told(notice, "events"))
        if done and not changes.notices:
            self.notices.done(done)
        return changes
