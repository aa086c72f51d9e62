"""What the window tells a person: one sentence, with details to copy where something went wrong."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import Tone

_LOG = logging.getLogger("erp_returns")


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence, what it means, details for whoever helps, and at most one thing to `do` about it."""

    text: str
    tone: Tone
    details: str = ""
    verb: str = ""
    do: Callable[[], object] | None = None


class Notices(QObject):
    """Takes what is to be told; a `NoticeBar` shows it."""

    posted = Signal(object)

    def __init__(self, window: QWidget | None = None) -> None:
        """`window` is what the report of an unexpected error opens over."""
        super().__init__(window)
        self._window = window

    def info(self, text: str) -> None:
        """Tell something worth knowing."""
        self.posted.emit(Notice(text, Tone.NORMAL))

    def offer(self, text: str, verb: str, do: Callable[[], object]) -> None:
        """Tell something, and offer to do something about it; `verb` stands on the button."""
        self.posted.emit(Notice(text, Tone.NORMAL, verb=verb, do=do))

    def done(self, text: str) -> None:
        """Tell that something was done."""
        self.posted.emit(Notice(text, Tone.SUCCESS))

    def refused(self, refusal: Refusal) -> None:
        """Tell what stands in the way, and what to do."""
        facts = "\n".join(f"{name} = {fact!r}" for name, fact in refusal.facts.items())
        self.posted.emit(Notice(sentence(refusal), Tone.DANGER, f"{type(refusal).__name__}\n{facts}".strip()))

    def unexpected(self, error: BaseException) -> None:
        """Write a bug to the log, and offer a report; the program goes on."""
        _LOG.error("unexpected error", exc_info=error)
        report = "".join(traceback.format_exception(error))
        text = self.tr("程序出了意外错误，刚才的操作没有完成。程序可以继续使用；请保存报告并发给维护人员。")
        self.posted.emit(Notice(text, Tone.DANGER, report))

    def failed(self, error: BaseException) -> None:
        """Tell of any error: what a person can mend as a sentence, the rest as a bug."""
        if isinstance(error, Refusal):
            self.refused(error)
        else:
            self.unexpected(error)
