"""Starts of the program against a bare window, in turn: `python benchmarks/start.py DB [ROUNDS]`.

Also prints the memory that a window with the list open holds.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent


def run(script: str, database: str) -> list[float]:
    """The figures a start printed: milliseconds until it could be used, and MB where it tells."""
    environment = os.environ | {
        "BENCH_BEGAN": str(time.time()),
        "PYTHONPATH": str(HERE.parent),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "QT_LOGGING_RULES": "qt.qpa.*=false",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, str(HERE / script), database],
        env=environment, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    return [float(figure) for figure in done.stdout.split()]


def main() -> None:
    database = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    floor: list[float] = []
    ours: list[float] = []
    memory = 0.0
    for turn in range(rounds + 1):
        bare, whole = run("start_floor.py", database), run("start_program.py", database)
        if turn:
            floor.append(bare[0])
            ours.append(whole[0])
            memory = whole[1]
    ratios = sorted(a / b for a, b in zip(ours, floor, strict=True))
    print(f"bare window   {statistics.median(floor):6.0f} ms")
    print(
        f"program       {statistics.median(ours):6.0f} ms, {statistics.median(ratios):.2f} × (pairs {ratios[0]:.2f} – {ratios[-1]:.2f})"
    )
    print(f"memory        {memory:6.0f} MB with the list open")


if __name__ == "__main__":
    main()
