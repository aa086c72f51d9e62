"""Records as they will be printed: drawn beside the window, then shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.queries.reading import own_connection
from erp_returns.queries.return_detail import return_detail
from erp_returns.services.papers import record_pdf, voucher_pdf
from erp_returns.services.session import Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken


class Previews(QObject):
    """Opens a preview of a record over `window`; the window goes on meanwhile."""

    def __init__(self, desk: Desk, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window

    def show_record(self, order_id: int) -> None:
        """退换货单 of an order, by its id."""
        try:
            number = return_detail(self._desk.session.database, order_id).order.number
        except Refusal as refusal:
            self._desk.notices.refused(refusal)
            return
        self._draw(number, record_pdf, self.tr("退换货单 {number}").format(number=number))

    def show_voucher(self, number: str) -> None:
        """退款凭证 of a refund, by its number."""
        self._draw(number, voucher_pdf, self.tr("退款凭证 {number}").format(number=number))

    def _draw(self, number: str, build: Callable[[Session, str], bytes], title: str) -> None:
        session = self._desk.session

        def work(_token: JobToken) -> bytes:
            with own_connection(session.database):
                return build(session, number)

        def show(pdf: bytes) -> None:
            from erp_returns.ui.dialogs.pdf_preview import PdfPreview

            preview = PdfPreview(self._desk.theme, self._desk.icons, pdf, title, f"{title}.pdf", self._window)
            preview.exported.connect(
                lambda path: self._desk.notices.done(self.tr("已导出到 {path}").format(path=path))
            )
            preview.open()

        self._desk.jobs.run(work, show, title=self.tr("生成 {title}").format(title=title), owner=self)
