"""Right and wrong can be told apart without looking."""

from __future__ import annotations

import wave
from io import BytesIO

import pytest

from erp_returns.ui.sounds import RATE, TONES, Sounds, sound_of
from erp_returns.ui.widgets.scan_edit import Outcome


@pytest.mark.parametrize("outcome", TONES)
def test_a_tone_is_a_short_wav_file_that_does_not_click(outcome):
    with wave.open(BytesIO(sound_of(outcome))) as file:
        seconds = file.getnframes() / file.getframerate()
        samples = memoryview(file.readframes(file.getnframes())).cast("h")

    assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
    assert seconds < 0.5
    assert max(samples) > 10_000
    assert (abs(samples[0]), abs(samples[-1]) < 200) == (0, True)


def test_right_and_wrong_sound_different():
    assert len({sound_of(outcome) for outcome in TONES}) == len(TONES)


def test_each_outcome_is_heard_but_what_is_merely_told():
    heard: list[Outcome] = []
    sounds = Sounds(lambda: True, heard.append)

    for outcome in Outcome:
        sounds(outcome)

    assert heard == [Outcome.OK, Outcome.WARN, Outcome.ERROR]


def test_a_shop_that_wants_quiet_has_it():
    heard: list[Outcome] = []

    Sounds(lambda: False, heard.append)(Outcome.ERROR)

    assert heard == []
