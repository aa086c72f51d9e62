"""One order on the desk of whoever decides: everything about it on one sheet, and what can be done below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.requests import ChargeRequest
from erp_returns.ui.actions.action_bar import ActionBar, Perform, Press
from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.buyer_view import buyer_warnings
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.approvals.background import (
    BuyerSection,
    EarlierReturns,
    NotesSection,
    SaleSection,
)
from erp_returns.ui.pages.approvals.charges import Charges
from erp_returns.ui.pages.approvals.draft import Draft, draft_of
from erp_returns.ui.pages.approvals.evidence import Evidence
from erp_returns.ui.pages.approvals.goods import GoodsTable
from erp_returns.ui.pages.approvals.heading import Heading
from erp_returns.ui.pages.approvals.money_panel import MoneyPanel
from erp_returns.ui.pages.approvals.replacements import Replacements
from erp_returns.ui.pages.approvals.sheet import OrderSheet
from erp_returns.ui.texts import told
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class OrderPane(QWidget):
    """Shows a sheet and holds the draft that is typed on it; `reload_asked` wants what stands now instead."""

    reload_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        actions: OrderActions,
        host: QWidget,
        perform: Perform,
        press: Press,
        parent: QWidget | None = None,
    ) -> None:
        """`perform` and `press` are for the bar of actions."""
        super().__init__(parent)
        self._desk = desk
        self.sheet: OrderSheet | None = None
        self.draft: Draft | None = None
        self.heading = Heading(desk.theme)
        self.advice = WrappedLabel()
        desk.theme.dress(self.advice, FontRole.BODY, Tone.WARNING)
        desk.averages.counted.connect(self._advise)
        self.goods = GoodsTable(desk)
        self.replacements = Replacements(desk)
        self.charges = Charges(desk)
        self.evidence = Evidence(desk, self)
        self.notes = NotesSection(desk.theme)
        self.buyer = BuyerSection(desk)
        self.sale = SaleSection(desk.theme)
        self.earlier = EarlierReturns(desk)
        self.money = MoneyPanel(desk)
        self.bar = ActionBar(desk, actions, host, perform=perform, press=press)
        self.changed_meanwhile = self._banner()
        self._lay_out()
        self.goods.granted.connect(self._grant)
        self.charges.changed.connect(self._charge)
        self.money.changed.connect(self._take)
        self.earlier.opened.connect(desk.router.return_opened)

    @property
    def dirty(self) -> bool:
        """Whether amounts were typed that are not booked, or one is being typed."""
        if self.sheet is None:
            return False
        typing = QAbstractItemView.State.EditingState in (self.goods.view.state(), self.charges.view.state())
        return typing or self.draft != draft_of(self.sheet.detail)

    def show_sheet(self, sheet: OrderSheet, draft: Draft, now: str) -> None:
        """Show an order with the amounts of `draft`; `now` is UTC text."""
        other = self.sheet is None or self.sheet.detail.order.id != sheet.detail.order.id
        self.sheet = sheet
        self.changed_meanwhile.hide()
        self.heading.show_order(sheet.detail, now)
        self._advise()
        self.replacements.show_order(sheet.detail)
        self.evidence.show_order(sheet)
        self.notes.show_order(sheet.detail)
        self.buyer.show_order(sheet)
        self.sale.show_order(sheet.detail)
        self.earlier.show_order(sheet)
        self._show_draft(draft, anew=True)
        self.bar.show_order(sheet.detail)
        if other:
            self.middle.verticalScrollBar().setValue(0)
            self.side.verticalScrollBar().setValue(0)

    def _advise(self) -> None:
        """What is unusual about the request and its buyer, before anything else."""
        sheet = self.sheet
        said = [] if sheet is None else [told(each, "errors") for each in sheet.advice]
        if sheet is not None and sheet.buyer is not None:
            said += buyer_warnings(self._desk, sheet.buyer)
        self.advice.setText("\n".join(said))
        self.advice.setVisible(bool(said))

    def clear(self) -> None:
        """Forget the order; nothing can be done any more."""
        self.sheet = self.draft = None
        self.bar.show_order(None)

    def warn_of_change(self, sentence: str) -> None:
        """Say that somebody changed this order; what was typed stays."""
        self.warning.setText(sentence)
        self.changed_meanwhile.show()

    def enter(self) -> None:
        """Go to the first amount."""
        self.goods.focus_amount()

    # ----------------------------------------------------------------- draft

    def _show_draft(self, draft: Draft, *, anew: bool = False) -> None:
        if self.sheet is None:
            return
        self.draft = draft
        self.goods.show_lines(self.sheet, draft)
        self.charges.show_charges(draft, editable=self.sheet.reviewing)
        self.money.show_money(self.sheet, draft, anew=anew)

    def _grant(self, at: int, fen: int, note: str) -> None:
        if self.draft is not None:
            self._show_draft(self.draft.with_line(at, fen, note))

    def _charge(self, at: int, charge: ChargeRequest | None) -> None:
        if self.draft is not None:
            self._show_draft(self.draft.with_charge(at, charge))

    def _take(self, draft: Draft) -> None:
        self._show_draft(draft)

    # ---------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        self.middle, self.side = self._scrolling(), self._scrolling()
        self._fill_middle()
        self._fill_side()
        self._desk.theme.changed.connect(self._fit_money)
        self._fit_money()
        body.addWidget(self.middle, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.changed_meanwhile)
        column.addWidget(self.heading)
        column.addWidget(Hairline())
        column.addLayout(body, 1)
        column.addWidget(Hairline())
        column.addWidget(self.bar)

    def _fit_money(self) -> None:
        """The receipt grows with the text, and leaves room for the goods."""
        self.side.setFixedWidth(round(220 + 7.2 * self._desk.theme.points))

    def _fill_middle(self) -> None:
        column = _column_in(self.middle, 8)
        column.setSpacing(16)
        parts = (
            self.advice,
            self.goods,
            self.replacements,
            *self.evidence.sections(),
            self.notes,
            self.charges,
            self.earlier,
            self.buyer,
            self.sale,
        )
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)

    def _fill_side(self) -> None:
        column = _column_in(self.side, 4)
        column.addWidget(self.money)
        column.addStretch(1)

    def _scrolling(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _banner(self) -> QFrame:
        banner = QFrame()
        banner.setProperty("card", True)
        self.warning = WrappedLabel()
        self._desk.theme.dress(self.warning, FontRole.BODY, Tone.WARNING)
        self.reloading = QPushButton(self.tr("读取最新"))
        self.reloading.clicked.connect(self.reload_asked)
        row = QHBoxLayout(banner)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self.warning, 1)
        row.addWidget(self.reloading)
        banner.hide()
        return banner


def _column_in(area: QScrollArea, right: int) -> QVBoxLayout:
    """A column that scrolls, with a margin (px) before the bar; it is in its place before it is filled."""
    place = QWidget()
    area.setWidget(place)
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, right, 0)
    return column
