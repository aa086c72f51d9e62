"""A moment of a day, typed or taken from a calendar."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateTimeEdit, QWidget

from erp_returns.domain.times import moment, stored

_READ = "yyyy-MM-dd HH:mm"
_PARSED = "%Y-%m-%d %H:%M"


class MomentEdit(QDateTimeEdit):
    """Shows and takes UTC text as local 'YYYY-MM-DD HH:MM' of `zone` (None: the machine's)."""

    def __init__(self, at: str, zone: tzinfo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.setCalendarPopup(True)
        self.setDisplayFormat(_READ)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
        self.set_moment(at)

    def moment(self) -> str:
        """The moment shown, as UTC text."""
        shown = datetime.strptime(self.dateTime().toString(_READ), _PARSED)  # noqa: DTZ007 - made aware below
        return stored(shown.replace(tzinfo=self._zone) if self._zone else shown.astimezone())

    def set_moment(self, at: str) -> None:
        """Show a moment (UTC text)."""
        local = moment(at).astimezone(self._zone)
        self.setDateTime(QDateTime.fromString(local.strftime(_PARSED), _READ))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
