"""Products found while one types: to add one, or over a cell to change the one that stands there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from erp_returns.domain.sources import ProductFacts
from erp_returns.queries.catalog import search_products
from erp_returns.queries.reading import own_connection
from erp_returns.queries.return_form import variants
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import money_text
from erp_returns.ui.widgets.search_box import Choice, SearchBox

_AT_MOST = 30


class ProductSearch(SearchBox):
    """Picks a `ProductFacts`; with nothing typed it offers the variants of `style`."""

    left = Signal()

    def __init__(self, desk: Desk, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.jobs, self._find, placeholder=placeholder, least=0, parent=parent)
        self._database = desk.session.database
        self.style_wanted = ""

    def _find(self, text: str) -> list[Choice]:
        with own_connection(self._database) as database:
            if text:
                rows = search_products(database, text, _AT_MOST)
                found = [ProductFacts(r.id, r.code, r.name, r.spec, r.style, r.price_fen) for r in rows]
            else:
                found = variants(database, self.style_wanted, _AT_MOST)
        return [
            Choice(each, f"{each.code}  {each.name} {each.spec}".rstrip(), money_text(each.price_fen))
            for each in found
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.choices():
            self.left.emit()
            shut = self.isHidden()
            event.setAccepted(shut or bool(self.text()))
            if not shut:
                self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()
