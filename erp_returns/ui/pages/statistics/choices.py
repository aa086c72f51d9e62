"""Which statistics there are, in their groups; chosen with Up and Down."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from erp_returns.domain.kinds import Role
from erp_returns.domain.statistic_table import GROUPS, STATISTICS
from erp_returns.domain.statistics import Statistic
from erp_returns.queries.people import operator_row
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import FontRole, Tone

_KEY = Qt.ItemDataRole.UserRole
_BESIDE = 44
_LEAST_EM = 9


class StatisticList(QListWidget):
    """`chosen` carries the key of the statistic that a person goes to."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._widest = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("统计"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill(offered(desk))
        self._dress()
        self.currentItemChanged.connect(self._tell)
        desk.theme.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        return QSize(self._widest, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Where there is no room, long titles are cut; their tool tips say them whole."""
        return QSize(min(self._widest, _LEAST_EM * self.fontMetrics().horizontalAdvance("国")), 0)

    def key(self) -> str:
        """The statistic one is at."""
        at = self.currentRow()
        return str(self.item(at).data(_KEY)) if at >= 0 else ""

    def choose(self, key: str) -> None:
        """Go to a statistic, to the first one where it is not offered."""
        found = [at for at in range(self.count()) if self.item(at).data(_KEY) == key]
        self.setCurrentRow(found[0] if found else 1)

    def refresh(self) -> None:
        """Offer what may be seen now."""
        wanted = offered(self._desk)
        keys = [self.item(at).data(_KEY) for at in range(self.count())]
        if [each.key for each in wanted] != [key for key in keys if key]:
            kept = self.key()
            blocked = self.blockSignals(True)
            self._fill(wanted)
            self.blockSignals(blocked)
            self._dress()
            self.choose(kept)

    def _fill(self, wanted: tuple[Statistic, ...]) -> None:
        self.clear()
        for group in GROUPS:
            members = [each for each in wanted if each.group == group]
            if members:
                heading = QListWidgetItem(translated("statistics", group), self)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
            for each in members:
                title, about = translated("statistics", each.title), translated("statistics", each.about)
                item = QListWidgetItem(title, self)
                item.setData(_KEY, each.key)
                item.setToolTip(f"{title}\n{about}")

    def _dress(self) -> None:
        theme = self._desk.theme
        self.setFont(theme.font(FontRole.BODY))
        strong, quiet = theme.font(FontRole.STRONG), theme.brush(Tone.SECONDARY)
        small = theme.font(FontRole.SMALL)
        widest = 0
        for at in range(self.count()):
            item = self.item(at)
            if not item.data(_KEY):
                item.setFont(small)
                item.setForeground(quiet)
            widest = max(widest, QFontMetrics(strong).horizontalAdvance(item.text()))
        self._widest = widest + _BESIDE
        self.setMaximumWidth(self._widest)
        self.updateGeometry()

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self.chosen.emit(str(item.data(_KEY)))


def offered(desk: Desk) -> tuple[Statistic, ...]:
    """The statistics that the person at work may see."""
    session = desk.session
    person = operator_row(session.database, session.operator_id)
    owner = person is not None and person.role == Role.OWNER
    return tuple(each for each in STATISTICS if owner or not each.owner_only)
