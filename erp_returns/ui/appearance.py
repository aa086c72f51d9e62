"""Light or dark, and how large: the shop's setting, unless somebody has a wish of their own."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from erp_returns.domain.permissions import Permission
from erp_returns.queries.preferences import preference
from erp_returns.queries.settings import settings
from erp_returns.services.session import Session
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.remembered import keep_quietly
from erp_returns.ui.theme import Appearance
from erp_returns.ui.theme.theme import MAX_POINTS, MIN_POINTS

_THEME = "theme"
_SIZE = "text_size"


def appearance_of(session: Session) -> tuple[Appearance, int]:
    """What the person at work sees: the look, and the height of text in points."""
    given = settings(session.database)
    own = {key: preference(session.database, session.operator_id, key) for key in (_THEME, _SIZE)}
    points = given.count(_SIZE)
    with suppress(ValueError):
        points = int(own[_SIZE]) if own[_SIZE] else points
    look = own[_THEME] or given.text(_THEME)
    return Appearance(look) if look in set(Appearance) else Appearance.SYSTEM, points


class AppearanceChoice(QObject):
    """Lets a person choose: who may set parameters sets the shop's, everybody else only their own."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changes.changed.connect(self._hear)

    @property
    def appearance(self) -> Appearance:
        """The look that was chosen."""
        return self._desk.theme.appearance

    def choose(self, appearance: Appearance) -> None:
        """Look like this from now on."""
        self._store(_THEME, appearance.value, appearance.value)

    def resize(self, step: int) -> None:
        """Make text larger or smaller by `step` points; 0 gives the size the program came with."""
        before = round(self._desk.theme.points)
        points = min(max(before + step, MIN_POINTS), MAX_POINTS) if step else 10
        if points != before:
            self._store(_SIZE, points, str(points))

    def _store(self, name: str, value: str | int, own: str) -> None:
        from erp_returns.services.parameters import set_parameter

        session = self._desk.session
        if self._desk.may(Permission.PARAMETERS):
            keep_quietly(session, name, "", patient=True)
            self._desk.act(lambda: set_parameter(session, name, value))
        else:
            keep_quietly(session, name, own, patient=True)
        self._follow()

    def _hear(self, topics: frozenset[str]) -> None:
        if Topic.PARAMETERS in topics:
            self._follow()

    def _follow(self) -> None:
        look, points = appearance_of(self._desk.session)
        theme = self._desk.theme
        if look is not theme.appearance or points != theme.points:
            theme.apply(look, points)
