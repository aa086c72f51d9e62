"""Writing the log to a file, beside the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.queries.event_log import EventLog
from erp_returns.queries.exports import Reading
from erp_returns.queries.log_export import LogReading
from erp_returns.queries.reading import own_connection
from erp_returns.services.log_export import export_log
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.saving import ask_file
from erp_returns.ui.texts import spoken, translated, word

_NAME = translatable("saving", "操作日志")
_TITLE = translatable("saving", "导出操作日志")
_DONE = translatable("saving", "已导出 {n} 条到 {path}")
_STOPPED = translatable("saving", "已停止导出操作日志，没有留下文件。")
_NOT_ALLOWED = translatable("saving", "没有权限导出与打印，请店主授权")
_SUFFIXES = (".xlsx", ".csv")


def save_log(desk: Desk, over: QWidget, log: EventLog) -> None:
    """Ask for a place, and write the events there; the job can be stopped, and leaves nothing half done."""
    session, notices = desk.session, desk.notices
    if not desk.may(Permission.EXPORT):
        notices.info(_said(_NOT_ALLOWED))
        return
    name = _said(_NAME)
    day = session.clock().astimezone(session.zone).date().isoformat()
    path = ask_file(over.window(), _said(_TITLE), f"{name} {day}.xlsx", _SUFFIXES)
    if path is None:
        return
    how = LogReading(Reading(session.zone, word, translated), spoken)

    def work(token: JobToken) -> int:
        def watch(done: int, total: int) -> None:
            token.check()
            token.progress(done, total)

        with own_connection(session.database):
            ids = log.positions(token.cancelled)
            token.check()
            return export_log(session, path, log, ids, name, how, watch)

    def done(count: int) -> None:
        notices.done(_said(_DONE).format(n=f"{count:,}", path=path))

    def stopped() -> None:
        notices.info(_said(_STOPPED))

    desk.jobs.run(work, done, title=_said(_TITLE), stopped=stopped, owner=over)


def _said(source: str) -> str:
    return QCoreApplication.translate("saving", source)
