"""The ready-made demo: made once, kept for some days, and handed out as copies."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from platformdirs import user_cache_path

from erp_returns import __version__, resources
from erp_returns.services.demo.build import build_demo
from erp_returns.services.session import utc_now

KEPT_DAYS = 7
"""For so long the demo's last day counts as recent."""

_PACKAGE = Path(__file__).resolve().parents[2]
_ROOMS = ("domain", "models", "documents/sales_files", "queries", "services")


def open_demo(
    path: Path,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
    now: datetime | None = None,
) -> None:
    """Put a demo database at `path`, unless something stands there: a copy of the kept one if it is recent.

    Raises `DemoCancelled` when it has to be made and `cancelled()` says so.
    """
    if path.exists():
        return
    moment = now or utc_now()
    kept = _kept(moment.astimezone().date())
    if kept is None:
        build_demo(path, progress, cancelled, moment)
        _keep(path, moment.astimezone().date())
    else:
        shutil.copyfile(kept, path)


def demo_folder() -> Path:
    """Where ready-made demos are kept."""
    return user_cache_path("erp-returns", appauthor=False)


def _kept(today: date) -> Path | None:
    """The newest demo of this program that is not too old."""
    oldest = _name(today - timedelta(days=KEPT_DAYS))
    found = sorted(path for path in demo_folder().glob(_name()) if oldest <= path.name <= _name(today))
    return found[-1] if found else None


def _keep(path: Path, today: date) -> None:
    """Keep a copy for the next start, and none of the older ones; nothing is lost where that fails."""
    with suppress(OSError):
        folder = demo_folder()
        folder.mkdir(parents=True, exist_ok=True)
        kept = folder / _name(today)
        part = folder / f".{kept.name}.part"
        shutil.copyfile(path, part)
        part.replace(kept)
        for old in folder.glob("demo-*.db"):
            if old != kept:
                old.unlink(missing_ok=True)


def _name(day: date | None = None) -> str:
    """The file of a day's demo made by this very program; without a day, a pattern for all of them."""
    return f"demo-{__version__}-{_fingerprint()}-{day or '*'}.db"


def _fingerprint() -> str:
    """Changes with everything that a demo is made from."""
    sources = [
        path for room in _ROOMS for path in (_PACKAGE / room).rglob("*.*") if path.suffix in (".py", ".sql")
    ]
    sources += resources.path("demo").glob("*.json")
    sources += [resources.path(name) for name in ("divisions.json", "reasons.json", "carriers.json")]
    digest = hashlib.sha256()
    for source in sorted(sources):
        digest.update(source.name.encode())
        digest.update(source.read_bytes())
    return digest.hexdigest()[:12]
