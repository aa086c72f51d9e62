"""One field that finds orders by any scrap: a number, a phone, a name, a tracking number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from erp_returns.domain.kinds import ReturnKind, SaleStatus, Status
from erp_returns.queries.reading import own_connection
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import money_text, word
from erp_returns.ui.widgets.search_box import Choice, SearchBox

if TYPE_CHECKING:
    from erp_returns.queries.search import ReturnHit, SaleHit


class GlobalSearch(SearchBox):
    """Offers return orders and sales, and asks the router for the one that was picked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        hint = self.tr("搜索单号、手机、姓名、运单号  Ctrl+K")
        super().__init__(desk.theme, desk.jobs, self._find, placeholder=hint, least=2, parent=parent)
        self._desk = desk
        self._groups = {"return": self.tr("退换货单"), "sale": self.tr("销售订单")}
        self.setAccessibleName(self.tr("搜索全部单据"))
        self.picked.connect(self._open)
        self.submitted.connect(self._say_nothing_found)

    def _find(self, text: str) -> Sequence[Choice]:
        from erp_returns.queries.search import search

        with own_connection(self._desk.session.database) as database:
            found = search(database, text)
        return [*map(self._return, found.returns), *map(self._sale, found.sales)]

    def _return(self, hit: ReturnHit) -> Choice:
        detail = " · ".join(
            filter(None, (hit.receiver, word(ReturnKind(hit.kind)), word(Status(hit.status))))
        )
        return Choice(("return", hit.id), hit.number, detail, self._groups["return"])

    def _sale(self, hit: SaleHit) -> Choice:
        detail = " · ".join(
            filter(None, (hit.receiver, money_text(hit.paid_fen), word(SaleStatus(hit.status))))
        )
        return Choice(("sale", hit.id), hit.platform_number or hit.number, detail, self._groups["sale"])

    def _open(self, key: tuple[str, int]) -> None:
        kind, entry_id = key
        self.clear()
        router = self._desk.router
        (router.return_opened if kind == "return" else router.sale_opened).emit(entry_id)

    def _say_nothing_found(self, text: str) -> None:
        if text:
            said = self.tr("没有找到“{text}”。可以输入单号、运单号、手机（或后四位）、姓名的开头。")
            self._desk.notices.info(said.format(text=text))
