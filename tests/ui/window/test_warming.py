"""What is needed later is read beside the window."""

from __future__ import annotations

import subprocess
import sys

import pytest

from erp_returns.ui.jobs import JobCancelled, JobToken
from erp_returns.ui.pages import TABS
from erp_returns.ui.warming import warm

SCRIPT = """
import sys, threading
from PySide6.QtWidgets import QApplication
app = QApplication([])
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.warming import warm
beside = threading.Thread(target=warm, args=(JobToken(print),))
beside.start()
beside.join()
print(*sorted(name for name in sys.modules if name.startswith("erp_returns.ui.pages.")))
"""


def test_every_page_can_be_read_in_another_thread() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert {tab.module for tab in TABS} <= set(done.stdout.split())


def test_who_leaves_at_once_does_not_wait_for_it() -> None:
    token = JobToken(lambda _done, _total: None)
    token.ask_to_stop()
    with pytest.raises(JobCancelled):
        warm(token)
