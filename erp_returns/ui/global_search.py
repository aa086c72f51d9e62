"""One field that finds orders, people and goods by any scrap: a number, a phone, a name or its initials."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from erp_returns.domain.kinds import ReturnKind, SaleStatus, Status
from erp_returns.queries.people import permissions_of
from erp_returns.queries.reading import own_connection
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages import TABS
from erp_returns.ui.texts import money_text, word
from erp_returns.ui.widgets.search_box import Choice, SearchBox

if TYPE_CHECKING:
    from erp_returns.queries.catalog import ProductRow
    from erp_returns.queries.search import MemberHit, ReturnHit, SaleHit

_STOCK = next(tab for tab in TABS if tab.key == "stock")
_OF_A_KIND = 6
_PEOPLE = 3
_GOODS = 4


class GlobalSearch(SearchBox):
    """Offers what is found, kind by kind, and asks the router for what was picked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        hint = self.tr("搜索单号、手机、姓名、商品  Ctrl+K")
        super().__init__(desk.theme, desk.jobs, self._find, placeholder=hint, least=2, parent=parent)
        self._desk = desk
        self._groups = {
            "return": self.tr("退换货单"),
            "sale": self.tr("销售订单"),
            "member": self.tr("会员"),
            "product": self.tr("商品库存"),
        }
        self.setAccessibleName(self.tr("搜索全部单据"))
        self.picked.connect(self._open)
        self.submitted.connect(self._say_nothing_found)

    def _find(self, text: str) -> Sequence[Choice]:
        from erp_returns.queries.search import search

        session = self._desk.session
        with own_connection(session.database) as database:
            found = search(database, text, _OF_A_KIND)
            stocked = _STOCK.needs & permissions_of(database, session.operator_id)
        goods = found.products[:_GOODS] if stocked else ()
        return [
            *map(self._return, found.returns),
            *map(self._sale, found.sales),
            *map(self._member, found.members[:_PEOPLE]),
            *map(self._product, goods),
        ]

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

    def _member(self, hit: MemberHit) -> Choice:
        detail = " · ".join(filter(None, (hit.name, hit.shop)))
        return Choice(("sales", hit.account), hit.account, detail, self._groups["member"])

    def _product(self, hit: ProductRow) -> Choice:
        detail = " · ".join(filter(None, (hit.name, hit.spec)))
        return Choice(("stock", hit.code), hit.code, detail, self._groups["product"])

    def _open(self, key: tuple[str, int | str]) -> None:
        kind, entry = key
        self.clear()
        router = self._desk.router
        if isinstance(entry, str):
            router.found_asked.emit(kind, entry)
        else:
            (router.return_opened if kind == "return" else router.sale_opened).emit(entry)

    def _say_nothing_found(self, text: str) -> None:
        if text:
            said = self.tr(
                "没有找到“{text}”。可以输入单号、运单号、手机（或后四位）、姓名或拼音首字母、商品。"
            )
            self._desk.notices.info(said.format(text=text))
