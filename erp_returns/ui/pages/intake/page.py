"""仓库收货: one field for every code, and below it the place where the code is worked on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import ClassVar, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from erp_returns.domain.errors import Refusal
from erp_returns.domain.tracking import fold
from erp_returns.queries.settings import settings
from erp_returns.ui.changes import Page, Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import Job
from erp_returns.ui.pages.intake.keys import FUNCTION_KEYS, BenchKeys, ours, ticks
from erp_returns.ui.pages.intake.printing import BenchPrinting
from erp_returns.ui.pages.intake.receiving import ReceivingDesk
from erp_returns.ui.pages.intake.stack import ShownStack
from erp_returns.ui.pages.intake.station import Floor, Station
from erp_returns.ui.pages.intake.stations import (
    BACK,
    CLAIMS,
    MAKERS,
    RECEIVING,
    REPAIRS,
    SECOND,
    SHIPPING,
    STATION_KEYS,
    SUPPLIERS,
    UNCLAIMED,
    Waits,
    read_waits,
)
from erp_returns.ui.sounds import Sounds
from erp_returns.ui.texts import sentence
from erp_returns.ui.widgets.count_chips import Count, CountChips
from erp_returns.ui.widgets.scan_edit import Outcome, ScanEdit

T = TypeVar("T")

_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_NOT_HANDED_OVER = frozenset(
    {
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter),
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
        *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock),
    }
)
"""Enter means what has the focus; a key that only changes others means nothing alone."""


class IntakePage(Page):
    """The warehouse's page: 收货, 待换出, 待退回 and the other stations under one scan field."""

    topics: ClassVar[frozenset[str]] = frozenset({Topic.WAREHOUSE, Topic.RETURNS, Topic.PARAMETERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.changes)
        self._desk = desk
        self._sound_wanted = settings(desk.session.database).flag("sound")
        self._steps: deque[Callable[[], None]] = deque()
        self._working = 0
        self._arrived = False
        self._counting: Job[Waits] | None = None
        self.field = ScanEdit(desk.theme, desk.icons, fold, Sounds(lambda: self._sound_wanted))
        self.keys = BenchKeys(self.field.field, self._commands)
        floor = Floor(desk, self.field.say, self._find, self.show_station, self._count, self._back_to_field)
        self.receiving = ReceivingDesk(floor)
        self.receiving.photos.listen(self.field.field, self.receiving)
        self._floor = floor
        self._stations: dict[str, Station] = {RECEIVING: self.receiving}
        self.segments = CountChips(self.tr("仓库收货"))
        self._show_waits(Waits())
        self._stack = ShownStack()
        self.printing = BenchPrinting(desk, self.receiving, self)
        self._add(self.receiving)
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------------ asked

    def waiting(self) -> int:
        """How many orders wait for the warehouse: to be sent out, or back."""
        return read_waits(self._desk.session).orders

    def open_entry(self, entry_id: int) -> None:
        """Count an order (its id) that another page sent here."""
        self.show_station(RECEIVING)
        self._do(partial(self.receiving.open_order, entry_id))

    def show_station(self, key: str) -> None:
        """Show 收货, 待换出 or another station by its key."""
        station = self.station_of(key)
        if self._stack.currentWidget() is not station:
            self.station().leave()
            self._stack.setCurrentWidget(station)
            self.field.clear()
        self.segments.choose(key)
        self._let_type_names(on=key == UNCLAIMED)
        station.refresh()
        station.arrive()
        self._back_to_field()

    def station(self) -> Station:
        """The station that is shown."""
        return next(each for each in self._stations.values() if each is self._stack.currentWidget())

    def station_of(self, key: str) -> Station:
        """A station by its key; made when it is first asked for."""
        station = self._stations.get(key)
        if station is None:
            station = self._stations[key] = MAKERS[key](self._floor)
            self._add(station)
        return station

    def _add(self, station: Station) -> None:
        self._stack.add(station)
        for kind in (QComboBox, QLineEdit, QPlainTextEdit):
            for widget in station.findChildren(kind):
                widget.installEventFilter(self)

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done here, with its keys."""
        for text, key in (
            (self.tr("收货"), Qt.Key.Key_F3),
            (self.tr("待换出"), Qt.Key.Key_F6),
            (self.tr("待退回"), Qt.Key.Key_F7),
            (self.tr("无主件"), Qt.Key.Key_F4),
            (self.tr("二检"), Qt.Key.Key_F5),
            (self.tr("退厂"), Qt.Key.Key_F10),
            (self.tr("返修"), Qt.Key.Key_F11),
            (self.tr("索赔"), Qt.Key.Key_F12),
            (self.tr("全部相符"), Qt.Key.Key_F2),
            (self.tr("少件结案"), Qt.Key.Key_F8),
            (self.tr("过账"), Qt.Key.Key_F9),
        ):
            action = menu.addAction(f"{text}\t{key.name.removeprefix('Key_')}")
            action.triggered.connect(lambda _on, key=key: self._do(partial(self._press, key)))
        menu.addSeparator()
        register = menu.addAction(self.tr("包裹登记簿…") + "\tCtrl+Shift+B")
        register.triggered.connect(lambda _on: self.show_register())
        printing = menu.addMenu(self.tr("打印"))
        self._desk.icons.dress(printing.menuAction(), "printer")
        self.printing.fill(printing)

    def show_register(self) -> None:
        """Show every parcel that ever came."""
        from erp_returns.ui.pages.intake.register import ParcelRegister

        ParcelRegister(self._desk, self.window()).exec()
        self._back_to_field()

    def refresh(self) -> None:
        self._sound_wanted = settings(self._desk.session.database).flag("sound")
        self._count_waits()
        self.station().refresh()
        if not self._arrived:
            self._arrived = True
            self.station().arrive()

    # ---------------------------------------------------------- one by one

    def _do(self, step: Callable[[], None]) -> None:
        """Take what was scanned or pressed, after everything that came before it."""
        if self._working:
            self._steps.append(step)
        else:
            step()
            self._go_on()

    def _go_on(self) -> None:
        while self._steps and not self._working:
            self._steps.popleft()()
        self.keys.look()

    def _find(self, read: Callable[[], T], done: Callable[[T], None]) -> None:
        self._working += 1
        self._desk.jobs.run(lambda _token: read(), partial(self._found, done), self._failed, owner=self)

    def _found(self, done: Callable[[T], None], result: T) -> None:
        self._working -= 1
        done(result)
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._working -= 1
        self._steps.clear()
        if isinstance(error, Refusal):
            self.field.say(Outcome.ERROR, sentence(error))
        else:
            self.field.say(Outcome.ERROR, self.tr("没有读到，请再扫一次。"))
            self._desk.notices.unexpected(error)

    # -------------------------------------------------------------------- keys

    def _commands(self) -> frozenset[str]:
        return frozenset() if self._working else frozenset(self.station().commands())

    def _scan(self, code: str) -> None:
        typed = self.keys.typed if fold(self.keys.typed) == code else code
        self._do(lambda: self.station().scan(typed))

    def _command(self, character: str) -> None:
        self._do(lambda: self.station().command(character))

    def _press(self, key: Qt.Key) -> None:
        if key in STATION_KEYS:
            self.show_station(STATION_KEYS[key])
        else:
            self.station().press(key)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(ours(event))
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody on the page wanted go to the field, unless it is the field that left them."""
        if self.focusWidget() is self.field.field:
            event.ignore()
        else:
            self._hand_over(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lists of choices take arrows and blanks; what is typed goes to the field."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        typed = event.text().isprintable() and bool(event.text().strip())
        leaving = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        field = isinstance(watched, QLineEdit | QPlainTextEdit)
        function = event.key() in FUNCTION_KEYS and event.key() >= Qt.Key.Key_F1
        if ticks(event):
            self._hand_over(event)
            return True
        if event.modifiers() & _CHORDS or not (leaving or function or (typed and not field)):
            return False
        if leaving:
            self._back_to_field()
            return event.key() == Qt.Key.Key_Escape
        self._hand_over(event)
        return True

    def _hand_over(self, event: QKeyEvent) -> None:
        chord = event.modifiers() & _CHORDS and not ticks(event)
        if chord or event.key() in _NOT_HANDED_OVER:
            event.ignore()
            return
        self._back_to_field()
        QApplication.sendEvent(self.field.field, event)

    def _back_to_field(self) -> None:
        if self.isVisible():
            self.field.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_type_names(self, *, on: bool) -> None:
        """Codes are typed without an input method, or its candidates would swallow them; names with one."""
        self.field.field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on)
        if self.field.field.hasFocus():
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    # ------------------------------------------------------------------- shown

    def _count(self, order_id: int, parcel_id: int | None) -> None:
        """Count an order that another station found."""
        self.show_station(RECEIVING)
        if parcel_id is None:
            self.receiving.open_order(order_id)
        else:
            self.receiving.open_parcel(order_id, parcel_id)

    def _count_waits(self) -> None:
        """Count beside the window what waits at each station."""
        if self._counting is not None:
            self._counting.drop()
        session = self._desk.session
        job = self._desk.jobs.run(lambda _token: read_waits(session), self._show_waits, owner=self)
        self._counting = job if job.running else None

    def _show_waits(self, found: Waits) -> None:
        self._counting = None
        self.segments.set_counts(
            [
                Count(RECEIVING, self.tr("F3 收货")),
                Count(SHIPPING, self.tr("F6 待换出"), found.shipping or None),
                Count(BACK, self.tr("F7 待退回"), found.back or None),
                Count(UNCLAIMED, self.tr("F4 无主件"), found.unclaimed or None),
                Count(SECOND, self.tr("F5 二检"), found.second or None),
                Count(SUPPLIERS, self.tr("F10 退厂"), found.suppliers or None),
                Count(REPAIRS, self.tr("F11 返修"), found.repairs or None),
                Count(CLAIMS, self.tr("F12 索赔"), found.claims or None),
            ]
        )
        for button in self.segments.findChildren(QPushButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._back_to_field()

    def hideEvent(self, event: QHideEvent) -> None:
        self.station().leave()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.addWidget(self.segments, 1)
        row.addWidget(self.printing.button)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.field.field)
        self._let_type_names(on=False)

    def _connect(self) -> None:
        self.field.scanned.connect(self._scan)
        self.keys.commanded.connect(self._command)
        self.keys.ticked.connect(lambda number: self._do(lambda: self.station().tick(number)))
        self.keys.pressed.connect(lambda key: self._do(partial(self._press, key)))
        self.keys.entered.connect(lambda: self._do(lambda: self.station().enter()))
        self.segments.chosen.connect(self.show_station)
        self.receiving.arrivals.all_asked.connect(self.show_register)
        listing = QShortcut(QKeySequence("Ctrl+Shift+B"), self)
        listing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        listing.activated.connect(self.show_register)
        self.printing.left.connect(self._back_to_field)
