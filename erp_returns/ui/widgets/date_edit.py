"""A day, typed or taken from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget


class DateEdit(QDateEdit):
    """Shows and takes days as 'YYYY-MM-DD' local."""

    def __init__(self, day: str = "", parent: QWidget | None = None) -> None:
        """Without `day` it starts at today."""
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
        self.setAccessibleName(self.tr("日期"))
        self.set_day(day)

    def day(self) -> str:
        """The day shown, 'YYYY-MM-DD'."""
        return self.date().toString("yyyy-MM-dd")

    def set_day(self, day: str) -> None:
        """Show a day, today where it is no day."""
        date = QDate.fromString(day, "yyyy-MM-dd")
        self.setDate(date if date.isValid() else QDate.currentDate())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
