"""500 parcels one after the other through the real window, key by key: `python benchmarks/intake.py [PARCELS]`."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from erp_returns import resources
from erp_returns.queries.verify import verify
from erp_returns.ui.jobs import Threads
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.pages.intake import IntakePage
from erp_returns.ui.theme import Appearance, Theme
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import DOWN, ENTER, F2, F9, ReturnsWarehouse, desk_for, key_of

PATIENCE_S = 5
QUIET_MS = 200


class Keyboard:
    """Real key events to the window; scans and fingers are counted."""

    def __init__(self, window: MainWindow, page: IntakePage) -> None:
        self.window = window
        self.page = page
        self.scans = self.keys = 0

    def scan(self, code: str) -> None:
        """A scanner: a whole code and Enter."""
        self.scans += 1
        for character in code:
            self._hit(key_of(character))
        self._hit(ENTER)

    def press(self, *keys: Qt.Key | str) -> None:
        """Fingers, one key after another."""
        for key in keys:
            self.keys += 1
            self._hit(key_of(key) if isinstance(key, str) else key)
            if isinstance(key, str):
                QTest.qWait(QUIET_MS)

    def until(self, there: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        end = time.perf_counter() + PATIENCE_S
        while not there():
            if time.perf_counter() > end:
                raise TimeoutError(self.page.field.said())
            QApplication.processEvents()

    def _hit(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.windowHandle(), key)


def memory_mb() -> float:
    """Resident memory of this process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def opened(window: MainWindow) -> IntakePage:
    """The warehouse's page, shown."""
    page = window.show_tab("intake")
    if not isinstance(page, IntakePage):
        raise TypeError(page)
    QApplication.processEvents()
    return page


def receive(keyboard: Keyboard, number: str) -> float:
    """A usual parcel; milliseconds until it is posted, painted, and the field waits for the next one."""
    bench = keyboard.page.receiving.bench
    began = time.perf_counter()
    keyboard.scan(number)
    keyboard.until(lambda: bench.opened is not None)
    keyboard.press(F9)
    keyboard.until(lambda: bench.opened is None)
    keyboard.window.grab()
    return (time.perf_counter() - began) * 1000


def differing(shop: ReturnsWarehouse, keyboard: Keyboard) -> None:
    """One unit damaged and one missing."""
    shop.sent()
    shop.coming("SF8888888888888", Wanted(1, 3), Wanted(2, 1))
    keyboard.scans = keyboard.keys = 0
    keyboard.scan("SF8888888888888")
    keyboard.until(lambda: keyboard.page.receiving.bench.opened is not None)
    keyboard.press(F2, "D", DOWN, "M", ENTER)
    keyboard.until(lambda: keyboard.page.receiving.bench.opened is None)


def main(parcels: int) -> None:
    """Print what a day at the bench costs."""
    application = QApplication([])
    theme = Theme(application, resources.path())
    theme.apply(Appearance.LIGHT, 10)
    shop = ReturnsWarehouse(Path(tempfile.mkdtemp()))
    numbers = [f"SF{at:013}" for at in range(1, parcels + 1)]
    for number in numbers:
        shop.sent()
        shop.coming(number, Wanted(1, 3), Wanted(2, 1))
    window = MainWindow(desk_for(shop.session, theme, Threads()))
    window.show()
    window.activateWindow()
    keyboard = Keyboard(window, opened(window))
    receive(keyboard, numbers[0])
    first, start = (keyboard.scans, keyboard.keys), memory_mb()
    taken = [receive(keyboard, number) for number in numbers[1:]]
    end = memory_mb()
    print(f"a usual parcel: {first[0]} scan, {first[1]} key")
    fastest, median, slowest = min(taken), statistics.median(taken), max(taken)
    print(f"{parcels} parcels: median {median:.0f} ms, fastest {fastest:.0f}, slowest {slowest:.0f}")
    tenth = len(taken) // 10
    print(
        f"first tenth {statistics.median(taken[:tenth]):.0f} ms, last {statistics.median(taken[-tenth:]):.0f} ms"
    )
    print(f"memory {start:.0f} MB after the first parcel, {end:.0f} MB after the last")
    differing(shop, keyboard)
    print(f"one damaged, one missing: {keyboard.scans} scan, {keyboard.keys} keys")
    print("verify", "clean" if verify(shop.session.database).clean else "NOT CLEAN")
    window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
