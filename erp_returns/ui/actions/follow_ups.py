"""Taking follow-ups down, changing them, and ticking them off, for whoever is at work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.services import follow_ups
from erp_returns.services.follow_ups import Wanted
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import sentence


class FollowUps(QObject):
    """Dialogs open over `over`; what was ticked off last can be taken back."""

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over
        self._ticked: tuple[int, str] | None = None

    def why_not(self) -> str:
        """Why whoever is at work follows nothing up; empty where they may."""
        return "" if self._desk.may(Permission.FOLLOW_UP) else self.tr("没有跟进的权限，请店主授权")

    def add(self, order_id: int, number: str) -> bool:
        """Ask for a new follow-up of an order; whether there is one now."""

        def serve(wanted: Wanted) -> Changes:
            return follow_ups.add(self._desk.session, order_id, wanted)

        return self._ask(number, None, serve, self.tr("已添加跟进"))

    def change(self, follow_up_id: int, number: str, start: Wanted) -> bool:
        """Ask what becomes of a follow-up; whether it was changed."""

        def serve(wanted: Wanted) -> Changes:
            return follow_ups.change(self._desk.session, follow_up_id, wanted)

        return self._ask(number, start, serve, self.tr("已修改跟进"))

    def tick(self, follow_up_id: int, text: str) -> bool:
        """Tick a follow-up off; whether it was done."""
        session = self._desk.session
        said = self.tr("已完成：{text}").format(text=text)
        if self._desk.act(lambda: follow_ups.done(session, follow_up_id), said) is None:
            return False
        self._ticked = follow_up_id, text
        return True

    def untick(self, follow_up_id: int, text: str) -> bool:
        """Let a follow-up wait again; whether it does."""
        session = self._desk.session
        said = self.tr("已恢复：{text}").format(text=text)
        return self._desk.act(lambda: follow_ups.undone(session, follow_up_id), said) is not None

    def take_back(self) -> bool:
        """Let what was ticked off last wait again; whether there was anything."""
        ticked, self._ticked = self._ticked, None
        return ticked is not None and self.untick(*ticked)

    def _ask(self, number: str, start: Wanted | None, serve: Callable[[Wanted], Changes], done: str) -> bool:
        from erp_returns.ui.dialogs.follow_up import FollowUpDialog

        def attempt(wanted: Wanted) -> str:
            try:
                changes = serve(wanted)
            except Refusal as refusal:
                return sentence(refusal)
            self._desk.act(lambda: changes, done)
            return ""

        why = self.why_not()
        if why:
            self._desk.notices.info(why)
            return False
        return FollowUpDialog.ask(self._over.window(), self._desk, number, start, attempt) is not None
