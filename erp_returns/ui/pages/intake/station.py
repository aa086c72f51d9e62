"""What the places of the warehouse share: the one field they hear codes from, and how they answer."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.times import local_text
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import sentence, told
from erp_returns.ui.widgets.scan_edit import Outcome

T = TypeVar("T")


class Finding(Protocol):
    """Reads beside the window; what is scanned or pressed meanwhile waits its turn."""

    def __call__(self, read: Callable[[], T], done: Callable[[T], None]) -> None: ...


@dataclass(frozen=True, slots=True)
class Floor:
    """What a station is given: the desk, the line that answers, and the way to the others."""

    desk: Desk
    say: Callable[[Outcome, str], None]
    find: Finding
    go: Callable[[str], None]
    """Show the station of a key."""
    count: Callable[[int, int | None], None]
    """Count an order (its id); of a parcel that was matched, where its id is given."""
    back_to_field: Callable[[], None]
    """Give the focus back to the scan field."""

    def refused(self, refusal: Refusal) -> None:
        """Say why not."""
        self.say(Outcome.ERROR, sentence(refusal))

    def problem(self, text: str) -> None:
        """Say what stands in the way; `text` is translated already."""
        self.say(Outcome.ERROR, text)

    def done(self, changes: Changes, text: str) -> None:
        """Say what was done and what is worth knowing about it; let every page read again."""
        notices = [told(notice, "events") for notice in changes.notices]
        self.say(Outcome.WARN if notices else Outcome.OK, " ".join((text, *notices)))
        self.desk.changes.publish(changes.topics)

    def local(self, utc: str | None) -> str:
        """UTC text as the shop's time."""
        return local_text(utc, self.desk.session.zone)


class Station(QWidget):
    """One place of the warehouse. It never takes the focus: codes and keys are handed to it."""

    def __init__(self, floor: Floor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.floor = floor
        self.desk = floor.desk

    def commands(self) -> Collection[str]:
        """Characters that mean something here and now."""
        return ()

    def scan(self, typed: str) -> None:
        """Take what was scanned or typed, as it was."""
        raise NotImplementedError

    def command(self, character: str) -> None:
        """Take one of `commands`."""

    def tick(self, number: int) -> None:
        """Take Alt and a digit."""

    def press(self, key: Qt.Key) -> bool:
        """Take a function key or an arrow; False where it means nothing here."""
        return False

    def enter(self) -> None:
        """Take Enter in the empty field."""

    def refresh(self) -> None:
        """Read anew what is shown."""

    def arrive(self) -> None:
        """Be shown: say what to do first."""

    def leave(self) -> None:
        """Be left, or the window closes: whatever is half done is kept."""
