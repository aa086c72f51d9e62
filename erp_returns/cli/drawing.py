"""Every screen as a picture."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from erp_returns.cli.opening import open_shop
from erp_returns.cli.saying import progress, say

_PLATFORM: Final = "QT_QPA_PLATFORM"
_SCREEN: Final = {
    "name": "drawing",
    "x": 0,
    "y": 0,
    "width": 1920,
    "height": 1080,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


def take_screenshots(arguments: Namespace) -> bool:
    """Draw every screen as a picture, of the demo shop unless another is named."""
    arguments.demo = arguments.demo or arguments.db is None
    with _screen(), open_shop(arguments) as session, progress("截图") as drawing:
        from erp_returns.ui.screenshots import take

        pictures = take(arguments.folder, session, drawing)
    say(f"{len(pictures)} 张画面已保存到 {arguments.folder}。")
    return True


@contextmanager
def _screen() -> Iterator[None]:
    """Show nothing to anybody, and have room for every window: Qt's own such screen is 800 pixels wide."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        screen = Path(folder) / "screen.json"
        screen.write_text(json.dumps({"screens": [_SCREEN]}), encoding="utf-8")
        # A path with a drive cannot be told: Qt takes its colon for the end of it.
        told = "" if ":" in str(screen) else f":configfile={screen}"
        before = os.environ.get(_PLATFORM)
        os.environ[_PLATFORM] = f"offscreen{told}"
        try:
            yield
        finally:
            os.environ.pop(_PLATFORM)
            if before is not None:
                os.environ[_PLATFORM] = before
