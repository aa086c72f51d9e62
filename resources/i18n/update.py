"""Bring the translation files up to date: `python resources/i18n/update.py`.

Collects every `tr("…")` and `translatable("context", "…")` of the program into erp_returns_en.ts, where
a translator fills in the English (pyside6-linguist opens it), and compiles it into erp_returns_en.qm.
"""

# ruff: noqa: INP001 - a script, not a package

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent.parent / "erp_returns"
TS = HERE / "erp_returns_en.ts"


def update(ts: Path = TS, sources: Path = SOURCES) -> None:
    """Collect source texts from `sources` into `ts`; translations that are there stay."""
    files = sorted(str(path) for path in sources.rglob("*.py"))
    _run(
        "lupdate",
        *files,
        *("-ts", str(ts)),
        *("-source-language", "zh_CN", "-target-language", "en_US"),
        *("-tr-function-alias", "QT_TRANSLATE_NOOP+=translatable"),
        *("-locations", "none", "-no-obsolete"),
    )


def release(ts: Path = TS) -> None:
    """Compile `ts` into the .qm file beside it."""
    _run("lrelease", str(ts), "-qm", str(ts.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    command = f"pyside6-{tool}"
    beside_python = Path(sys.executable).parent
    program = shutil.which(command, path=str(beside_python)) or shutil.which(command)
    if program is None:
        message = f"{command} was not found; install PySide6-Essentials"
        raise FileNotFoundError(message)
    subprocess.run([program, *arguments], check=True)  # noqa: S603 - our own tools with our own paths


if __name__ == "__main__":
    update()
    release()
