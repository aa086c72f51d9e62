"""Short tones for right and wrong: made here, played by whatever the machine has for it."""

from __future__ import annotations

import math
import shutil
import sys
import wave
from array import array
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QProcess, QTemporaryDir
from PySide6.QtWidgets import QApplication

from erp_returns.ui.widgets.scan_edit import Outcome

RATE = 22_050
_LOUDNESS = 0.35
_FADE = RATE // 200

TONES: dict[Outcome, tuple[tuple[float, int], ...]] = {
    Outcome.OK: ((988, 60), (1319, 90)),
    Outcome.WARN: ((660, 110), (0, 50), (660, 110)),
    Outcome.ERROR: ((196, 160), (0, 40), (165, 280)),
}
"""What is heard: (hertz, milliseconds), 0 Hz is silence. What is merely told makes no sound."""

_PLAYERS = ("pw-play", "paplay", "aplay", "afplay")


class Sounds:
    """Makes the sound of an outcome, where the shop wants sounds. Hand it to a `ScanEdit`."""

    def __init__(self, wanted: Callable[[], bool], play: Callable[[Outcome], None] | None = None) -> None:
        """`wanted` is asked each time; `play` stands in for the machine's loudspeaker."""
        self._wanted = wanted
        self._play = play or Loudspeaker()

    def __call__(self, outcome: Outcome) -> None:
        if outcome in TONES and self._wanted():
            self._play(outcome)


class Loudspeaker:
    """Plays tones beside the program; without a player of its own the machine beeps for what is wrong."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None
        self._player = next((path for name in _PLAYERS if (path := shutil.which(name))), "")

    def __call__(self, outcome: Outcome) -> None:
        if sys.platform == "win32":
            import winsound

            flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            winsound.PlaySound(str(self._file(outcome)), flags)
        elif self._player:
            QProcess.startDetached(self._player, [str(self._file(outcome))])
        elif outcome is not Outcome.OK:
            QApplication.beep()

    def _file(self, outcome: Outcome) -> Path:
        """The tone as a file, written when it is first heard and gone with the program."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.filePath(f"{outcome.value}.wav"))
        if not path.exists():
            path.write_bytes(sound_of(outcome))
        return path


def sound_of(outcome: Outcome) -> bytes:
    """The tones of an outcome as a WAV file: one channel, 16 bits."""
    samples = array("h")
    for hertz, milliseconds in TONES[outcome]:
        samples.extend(_tone(hertz, RATE * milliseconds // 1000))
    made = BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return made.getvalue()


def _tone(hertz: float, length: int) -> list[int]:
    """Samples of one tone that swells and fades, so that it does not click."""
    peak = _LOUDNESS * 32_767
    return [
        round(peak * min(1, at / _FADE, (length - at) / _FADE) * math.sin(2 * math.pi * hertz * at / RATE))
        for at in range(length)
    ]
