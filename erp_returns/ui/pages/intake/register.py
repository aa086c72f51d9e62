"""包裹登记簿: every parcel that ever came, the last one first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.kinds import Liability, ParcelKind
from erp_returns.domain.list_views import ListView
from erp_returns.domain.text import translatable
from erp_returns.queries.catalog import carriers
from erp_returns.queries.listing import ListSource
from erp_returns.queries.parcel_list import ParcelFilter, ParcelListRow, parcel_list
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.days import read_days
from erp_returns.ui.pages.orders.filter_strip import FilterField, FilterKind, Option
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.pages.orders.view_chooser import BuiltIn
from erp_returns.ui.pages.stock.lists import StockListView, clock_of
from erp_returns.ui.tables import Column, Kind
from erp_returns.ui.tables.columns import words_of
from erp_returns.ui.texts import money_text, translated, word
from erp_returns.ui.theme import Tone
from erp_returns.ui.widgets.empty_state import EmptyState
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.reading_order import step_focus

_UNCLAIMED = translatable("columns", "无主件")
_COUNTED = translatable("columns", "已收货")
_WAITS = translatable("columns", "待清点")
_REFUSED = translatable("columns", "拒付 {amount}")
_BORNE = translatable("columns", "{amount} {who}承担")
_MATCHED = translatable("columns", "已认领")


def _state(row: ParcelListRow) -> str:
    if row.order_id is None:
        return translated("columns", _UNCLAIMED)
    return translated("columns", _COUNTED if row.receipts else _WAITS)


def _freight(row: ParcelListRow) -> str:
    if not row.collect_fen:
        return ""
    amount = money_text(row.collect_fen)
    if row.refused:
        return translated("columns", _REFUSED).format(amount=amount)
    if row.collect_by:
        return translated("columns", _BORNE).format(amount=amount, who=word(Liability(row.collect_by)))
    return amount


def _columns(clock: Clock) -> tuple[Column[ParcelListRow], ...]:
    return (
        Column(
            "arrived_at",
            translatable("columns", "到件时间"),
            width=112,
            show=clock.short,
            hint=lambda row: clock.full(row.arrived_at),
            sortable=False,
        ),
        Column("tracking_number", translatable("columns", "运单号"), Kind.MONO, 136, sortable=False),
        Column("carrier", translatable("columns", "快递"), width=90, sortable=False),
        Column(
            "kind",
            translatable("columns", "来件方式"),
            width=84,
            show=lambda kind: word(ParcelKind(kind)),
            words=words_of(ParcelKind),
            sortable=False,
        ),
        Column(
            "state",
            translatable("columns", "状态"),
            width=72,
            read=_state,
            tone=lambda row: Tone.WARNING if row.order_id is None else Tone.NORMAL,
            sortable=False,
        ),
        Column("orders", translatable("columns", "退换货单"), Kind.MONO, 134, sortable=False),
        Column("operator", translatable("columns", "登记人"), width=70, sortable=False),
        Column(
            "weight_g",
            translatable("columns", "重量（克）"),
            Kind.NUMBER,
            76,
            show=lambda grams: f"{grams:,}" if grams else "",
            sortable=False,
        ),
        Column("collect_fen", translatable("columns", "到付"), width=120, read=_freight, sortable=False),
        Column(
            "photos",
            translatable("columns", "照片"),
            Kind.NUMBER,
            50,
            show=lambda n: str(n or ""),
            sortable=False,
        ),
        Column("note", translatable("columns", "备注"), width=120, stretch=True, sortable=False),
    )


PARCEL_VIEWS: tuple[BuiltIn, ...] = (
    BuiltIn("all", translatable("filters", "全部"), ListView()),
    BuiltIn("today", translatable("filters", "今天"), ListView(filters=(("days", "1"),))),
    BuiltIn("week", translatable("filters", "近7天"), ListView(filters=(("days", "7"),))),
    BuiltIn("collect", translatable("filters", "有到付"), ListView(filters=(("collect", "1"),))),
)
"""The views that come with the program."""


def _fields(desk: Desk) -> tuple[FilterField, ...]:
    def couriers() -> Sequence[Option]:
        return [(each.name, each.name) for each in carriers(desk.session.database)]

    def kinds() -> Sequence[Option]:
        return [(kind.value, word(kind)) for kind in ParcelKind]

    def matched() -> Sequence[Option]:
        return [("yes", translated("columns", _MATCHED)), ("no", translated("columns", _UNCLAIMED))]

    return (
        FilterField("days", translatable("filters", "日期"), FilterKind.DAYS),
        FilterField("carrier", translatable("filters", "快递"), FilterKind.CHOICE, couriers),
        FilterField("kind", translatable("filters", "来件方式"), FilterKind.CHOICE, kinds),
        FilterField("matched", translatable("filters", "认领"), FilterKind.CHOICE, matched),
        FilterField("collect", translatable("filters", "有到付"), FilterKind.FLAG),
    )


def wanted_parcels(text: str, kept: Mapping[str, str], today: date, zone: tzinfo | None) -> ParcelFilter:
    """What the search field and the filters ask for."""
    start, end = read_days(kept.get("days", ""), today).bounds(zone)
    return ParcelFilter(
        text=text,
        carrier=kept.get("carrier", ""),
        kind=kept.get("kind", ""),
        matched=kept.get("matched", ""),
        collect="collect" in kept,
        start=start,
        end=end,
    )


class ParcelsView(StockListView[ParcelListRow]):
    """The register; Enter opens a parcel, Ctrl+Enter its return order."""

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            desk.theme,
            desk.icons,
            "package-open",
            self.tr("没有符合条件的包裹"),
            self.tr("收货和登记无主件时，包裹都会记在这里"),
            self.tr("去掉全部筛选"),
        )
        columns = _columns(clock_of(desk))
        name = self.tr("包裹登记簿")
        super().__init__(desk, columns, _fields(desk), name, "parcels", empty, PARCEL_VIEWS)
        self.body.addWidget(self.list, 1)
        self.list.entered.connect(self.open_parcel)
        self.list.double_clicked.connect(self.open_parcel)
        opening = QShortcut(QKeySequence("Ctrl+Return"), self)
        opening.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        opening.activated.connect(self.open_order)

    def hint(self) -> str:
        return self.tr("运单号、退换货单号、备注…")

    def source(self) -> ListSource[ParcelListRow]:
        session = self.desk.session
        asked = wanted_parcels(self.search.wanted(), self.strip.kept(), self.today(), session.zone)
        return parcel_list(session.database, asked)

    def save_list(self) -> None:
        self.exports.save_parcels(self.source(), self.list.view, self.words())

    def row(self, key: int | None) -> ParcelListRow | None:
        """The parcel with an id, if it is shown."""
        at = -1 if key is None else self.list.table.row_of(key)
        return self.list.table.row_object(at) if at >= 0 else None

    def open_parcel(self, key: int) -> None:
        """Show what is written on a parcel, and change it."""
        row = self.row(key)
        if row is not None:
            from erp_returns.ui.dialogs.parcel import parcel_dialog

            if parcel_dialog(self.desk, row, self.window()).ask_command() is not None:
                self.refresh()

    def open_order(self) -> None:
        """Show the return order that the chosen parcel belongs to."""
        row = self.row(self.list.view.current_key())
        if row is not None and row.order_id is not None:
            self.window().close()
            self.desk.router.return_opened.emit(row.order_id)


class ParcelRegister(QDialog):
    """The register in a window of its own; Esc closes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("包裹登记簿"))
        resize_for_text(self, desk.theme, 1180, 620)
        self.parcels = ParcelsView(desk)
        closing = QPushButton(self.tr("关闭"))
        closing.setAutoDefault(False)
        closing.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.addWidget(self.parcels, 1)
        column.addWidget(closing, 0, Qt.AlignmentFlag.AlignRight)
        self.parcels.refresh()
        self.parcels.setFocus()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)
