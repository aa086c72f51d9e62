"""How long an order may still wait."""

import pytest

from erp_returns.ui.pages.returns.deadline import deadline_text, deadline_tone
from erp_returns.ui.theme import Tone

NOW = "2026-11-21T02:30:00Z"


@pytest.mark.parametrize(
    ("due_by", "text", "tone"),
    [
        (None, "", Tone.NORMAL),
        ("2026-11-21T02:31:00Z", "剩 1 小时", Tone.WARNING),
        ("2026-11-22T02:00:00Z", "剩 24 小时", Tone.WARNING),
        ("2026-11-23T02:00:00Z", "剩 2 天", Tone.SECONDARY),
        ("2026-12-06T02:30:00Z", "剩 15 天", Tone.SECONDARY),
        ("2026-11-21T02:29:00Z", "超时 1 小时", Tone.DANGER),
        ("2026-11-19T03:30:00Z", "超时 47 小时", Tone.DANGER),
        ("2026-11-01T02:30:00Z", "超时 20 天", Tone.DANGER),
    ],
)
def test_what_is_left_or_over_is_told_in_hours_then_days(due_by: str | None, text: str, tone: Tone) -> None:
    assert (deadline_text(due_by, NOW), deadline_tone(due_by, NOW)) == (text, tone)
