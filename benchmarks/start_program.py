"""A start of the program as a person sees it: until the list stands on the screen and can be used."""

import os
import resource
import sys
import time
from pathlib import Path

BEGAN = float(os.environ["BENCH_BEGAN"])

import gc  # noqa: E402

gc.disable()  # as the command line does it
from erp_returns import app as root  # noqa: E402

application = root.make_application()
program = root.Program(application)
program.open(Path(sys.argv[1]))

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QTableView  # noqa: E402


def look(tries: int = 0) -> None:
    """Wait for the first rows; then for the rest of the list, for the memory it takes."""
    window = program.window
    found = window.findChildren(QTableView) if window else []
    views = [view for view in found if view.isVisible() and view.model().rowCount()]
    if not views and tries < 2000:
        QTimer.singleShot(1, lambda: look(tries + 1))
        return
    QTimer.singleShot(0, painted)


def painted() -> None:
    """The event loop is idle, as where the floor stops: the rows have been drawn."""
    print((time.time() - BEGAN) * 1000)
    QTimer.singleShot(1500, finish)


def finish() -> None:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    sys.stdout.flush()
    program.close()
    os._exit(0)


QTimer.singleShot(0, look)
application.exec()
