"""A desk for the tests of pages: a dressed application, jobs run at once, notices are remembered."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication

from erp_returns import resources
from erp_returns.services.session import Session
from erp_returns.ui.changes import ChangeBus
from erp_returns.ui.desk import Desk
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import Immediate, JobRunner
from erp_returns.ui.notices import Notice, Notices
from erp_returns.ui.router import Router
from erp_returns.ui.theme import Appearance, Theme


@dataclass(frozen=True)
class DeskAtWork:
    """A desk, and what it told."""

    desk: Desk
    told: list[Notice] = field(default_factory=list)

    @property
    def last(self) -> str:
        """The sentence told last."""
        return self.told[-1].text if self.told else ""


def dressed(app: QApplication) -> Theme:
    """The application in its light dress."""
    theme = Theme(app, resources.path())
    theme.apply(Appearance.LIGHT, 10)
    return theme


def desk_at_work(session: Session, theme: Theme) -> DeskAtWork:
    """A desk at which `session` works."""
    notices = Notices()
    desk = Desk(
        session=session,
        theme=theme,
        icons=Icons(resources.path("icons"), theme),
        jobs=JobRunner(Immediate()),
        notices=notices,
        changes=ChangeBus(),
        router=Router(),
    )
    at_work = DeskAtWork(desk)
    notices.posted.connect(at_work.told.append)
    return at_work
