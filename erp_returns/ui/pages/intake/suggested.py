"""Whose a parcel may be, likeliest first, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from erp_returns.domain.text import translatable
from erp_returns.queries.parcel_suggestions import Speaks, Suggestion, suggestions
from erp_returns.queries.reading import own_connection
from erp_returns.services.session import Session
from erp_returns.ui.pages.intake.held import HeldView
from erp_returns.ui.tables import Column, Kind, ListTable
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_WHY = {
    Speaks.PHONE: translatable("intake", "手机尾号 {detail}"),
    Speaks.NAME: translatable("intake", "收货人 {detail}"),
    Speaks.PRODUCT: translatable("intake", "买过 {detail}"),
    Speaks.SHOP: translatable("intake", "店铺 {detail}"),
    Speaks.WAITING: translatable("intake", "正等寄回、没有运单号"),
    Speaks.CARRIER: translatable("intake", "同是{detail}"),
    Speaks.SIGNED: translatable("intake", "签收后 {detail} 天"),
}
_SURE = (
    (60, translatable("intake", "高")),
    (35, translatable("intake", "中")),
    (0, translatable("intake", "低")),
)
_RAISE = translatable("intake", "为 {number} 建单 {receiver}")


def read_suggestions(session: Session, parcel_id: int) -> list[Suggestion]:
    """Whose a parcel may be, in whatever thread."""
    with own_connection(session.database):
        return suggestions(session.database, parcel_id)


def reasons_text(each: Suggestion) -> str:
    """What speaks for a suggestion."""
    return " · ".join(translated("intake", _WHY[why]).format(detail=detail) for why, detail in each.why)


def called(each: Suggestion) -> str:
    """The order, or the sale for which one would be raised."""
    if each.order_id is not None:
        return f"{each.number} {each.receiver}".strip()
    return translated("intake", _RAISE).format(number=each.number, receiver=each.receiver).strip()


class Offered(NamedTuple):
    """A suggestion with the digit that takes it."""

    digit: int
    each: Suggestion

    @property
    def why(self) -> str:
        """What speaks for it."""
        return reasons_text(self.each)

    @property
    def sure(self) -> str:
        """How likely it is, in a word."""
        return next(translated("intake", word) for least, word in _SURE if self.each.score >= least)


_COLUMNS: tuple[Column[Offered], ...] = (
    Column("digit", translatable("columns", "Alt+"), Kind.NUMBER, 40),
    Column("number", translatable("columns", "可能是"), width=210, read=lambda row: called(row.each)),
    Column("why", translatable("columns", "依据"), width=220, hint=lambda row: row.why, stretch=True),
    Column("sure", translatable("columns", "把握"), width=44),
)


class SuggestedOrders(QWidget):
    """Shows the suggestions for one parcel; it takes no focus."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: tuple[Suggestion, ...] = ()
        self.parcel_id = 0
        self.title = QLabel(self.tr("这个包裹可能是谁的"))
        theme.dress(self.title, FontRole.BENCH)
        self.hint = WrappedLabel(
            self.tr("按 Enter 选择，或按 Alt+数字认领；都不是，就输入手机号、收货人、单号。")
        )
        theme.dress(self.hint, FontRole.BODY, Tone.SECONDARY)
        self.table: ListTable[Offered] = ListTable(_COLUMNS)
        self.view = HeldView(theme, name=self.tr("可能的单"))
        self.view.setModel(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addWidget(self.view, 1)

    def show_found(self, parcel_id: int, found: Sequence[Suggestion]) -> None:
        """Show what was found for a parcel."""
        self.parcel_id, self.found = parcel_id, tuple(found)
        self.table.set_rows([Offered(at, each) for at, each in enumerate(self.found, 1)])
