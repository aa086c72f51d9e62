"""What is written beside goods and money: parcel, notes, receiver, photos; in tabs that can be folded."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.requests import Address, ParcelRequest
from erp_returns.domain.tracking import guess_carriers
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor.draft import Draft
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.editor.photo_tray import PhotoTray
from erp_returns.ui.editor.weighing import Particulars, particulars_of
from erp_returns.ui.texts import listed
from erp_returns.ui.theme import FontRole, Tone


class ReceiverFields(QWidget):
    """Who receives the replacement, or what is sent back."""

    changed = Signal()

    def __init__(self, desk: Desk, receiver: Address, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.mobile, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self.postcode, self.region, self.address = QLineEdit(), QLineEdit(), QLineEdit()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        placed = (
            (self.name, self.tr("收货人"), 0, 0, 1),
            (self.mobile, self.tr("手机"), 0, 2, 1),
            (self.phone, self.tr("电话"), 0, 4, 1),
            (self.postcode, self.tr("邮编"), 0, 6, 1),
            (self.region, self.tr("省市区"), 1, 0, 1),
            (self.address, self.tr("详细地址"), 1, 2, 5),
        )
        for field, text, row, column, span in placed:
            _place(desk, grid, field, text, row, column, span)
        self.show_address(receiver)
        for field in self._fields():
            field.textChanged.connect(self.changed)
        for column, stretch in ((1, 3), (3, 3), (5, 3), (7, 2)):
            grid.setColumnStretch(column, stretch)
        grid.setRowStretch(2, 1)

    def address_now(self) -> Address:
        """The address as it stands in the fields."""
        return Address(*(field.text().strip() for field in self._fields()))

    def show_address(self, receiver: Address) -> None:
        """Fill the fields."""
        texts = (getattr(receiver, each.name) for each in fields(Address))
        for field, text in zip(self._fields(), texts, strict=True):
            field.setText(text)
            field.setCursorPosition(0)

    def _fields(self) -> tuple[QLineEdit, ...]:
        return (self.name, self.mobile, self.phone, self.postcode, self.region, self.address)


class Beside(QTabWidget):
    """`changed` follows every key; `particulars` reads all fields."""

    changed = Signal()

    def __init__(self, desk: Desk, ground: Groundwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._desk = desk
        self._carrier_chosen = False
        self._several: tuple[ParcelRequest, ...] | None = None
        stored = ground.order
        request = stored.request if stored else None
        self.tracking, self.carrier, self.carrier_name = QLineEdit(), QComboBox(), QLineEdit()
        self.more_parcels = QToolButton()
        self.refund_number, self.perks = QLineEdit(), QLineEdit()
        self.buyer_note, self.internal_note = QPlainTextEdit(), QPlainTextEdit()
        receiver = request.receiver if request and request.receiver else ground.sale.receiver
        self.receiver = ReceiverFields(desk, receiver)
        self.photos = PhotoTray(desk, stored.photos if stored else ())
        self.folding = QToolButton()
        self._icons = desk.icons
        self._tab_pages = (self._notes(desk), self.receiver, self._framed(self.photos))
        for page in self._tab_pages:
            self.addTab(page, self.tr("物流与备注"))
        self.setCornerWidget(self.folding)
        self.folding.setCheckable(True)
        self.folding.setToolTip(self.tr("收起或展开下面的内容"))
        self.folding.setAccessibleName(self.tr("收起"))
        self._fill()
        self._listen()
        self._show_titles()
        self._fold(False)

    def _notes(self, desk: Desk) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        _place(desk, grid, self.refund_number, self.tr("平台退款单号"), 0, 0)
        _place(desk, grid, self.perks, self.tr("退还优惠"), 0, 2)
        self._tracking_label = _place(desk, grid, self.tracking, self.tr("退回运单号"), 0, 4)
        self._carrier_label = _place(desk, grid, self.carrier, self.tr("快递"), 0, 6)
        self.more_parcels.setToolTip(self.tr("几个包裹，或者客户到店退货"))
        self.more_parcels.setAccessibleName(self.more_parcels.toolTip())
        desk.icons.dress(self.more_parcels, "list")
        grid.addWidget(self.more_parcels, 0, 8)
        _place(desk, grid, self.buyer_note, self.tr("买家留言"), 1, 0, 3)
        _place(desk, grid, self.internal_note, self.tr("内部备注"), 1, 4, 4)
        for column, stretch in ((1, 3), (3, 3), (5, 3), (7, 2)):
            grid.setColumnStretch(column, stretch)
        self.perks.setPlaceholderText(self.tr("券、积分、红包"))
        self.perks.setToolTip(self.tr("要退还给客户的优惠券、积分或红包；不计入退款金额"))
        for note in (self.buyer_note, self.internal_note):
            note.setTabChangesFocus(True)
            note.setFixedHeight(2 * note.fontMetrics().lineSpacing() + 14)
        grid.setRowStretch(2, 1)
        return page

    @staticmethod
    def _framed(inner: QWidget) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(inner)
        return page

    def _fill(self) -> None:
        self.carrier.setLineEdit(self.carrier_name)
        self.carrier.setMinimumWidth(124)
        self.carrier.addItem("", "")
        for name in self._ground.carriers:
            self.carrier.addItem(name, name)
        stored = self._ground.order
        if stored is None:
            return
        request = stored.request
        self.show_parcels(request.parcels)
        self._show_words(particulars_of(self._ground, request))

    def _show_words(self, given: Particulars) -> None:
        self.refund_number.setText(given.platform_refund_number)
        self.perks.setText(given.perks_back)
        self.buyer_note.setPlainText(given.buyer_note)
        self.internal_note.setPlainText(given.internal_note)

    def show_particulars(self, given: Particulars) -> None:
        """Show what was typed elsewhere."""
        self.show_parcels(given.parcels)
        self._show_words(given)
        self.receiver.show_address(given.receiver)
        self.photos.take_over(given.new_photos)

    def _listen(self) -> None:
        self.tracking.textEdited.connect(self._guess_carrier)
        self.more_parcels.clicked.connect(self._ask_parcels)
        self.carrier.activated.connect(self._hear_carrier)
        self.carrier_name.textEdited.connect(self._hear_carrier)
        self.carrier.currentTextChanged.connect(self.changed)
        for line in (self.tracking, self.refund_number, self.perks):
            line.textChanged.connect(self.changed)
        for note in (self.buyer_note, self.internal_note):
            note.textChanged.connect(self.changed)
        self.receiver.changed.connect(self.changed)
        self.receiver.changed.connect(self._show_titles)
        self.photos.changed.connect(self.changed)
        self.photos.changed.connect(self._show_titles)
        self.folding.toggled.connect(self._fold)
        self.tabBarClicked.connect(lambda _at: self.folding.setChecked(False))

    # ---------------------------------------------------------------- reading

    def particulars(self, override_reason: str = "") -> Particulars:
        """What stands in the fields."""
        return Particulars(
            receiver=self.receiver.address_now(),
            parcels=self.parcels(),
            platform_refund_number=self.refund_number.text(),
            buyer_note=self.buyer_note.toPlainText(),
            internal_note=self.internal_note.toPlainText(),
            perks_back=self.perks.text(),
            override_reason=override_reason,
            new_photos=self.photos.added,
        )

    def parcels(self) -> tuple[ParcelRequest, ...]:
        """The parcels as they are written down: the one in the fields, or all of several."""
        if self._several is not None:
            return self._several
        one = ParcelRequest(self.carrier.currentText().strip(), self.tracking.text().strip())
        return (one,) if one.folded else ()

    def show_draft(self, draft: Draft) -> None:
        """Offer a parcel only where goods come back."""
        goods = draft.kind is not ReturnKind.REFUND_ONLY
        fields = (self._tracking_label, self.tracking, self._carrier_label, self.carrier, self.more_parcels)
        for widget in fields:
            widget.setVisible(goods)

    def show_photos(self) -> None:
        """Bring the photos to the front."""
        self.folding.setChecked(False)
        self.setCurrentIndex(2)

    # ---------------------------------------------------------------- helping

    @property
    def _here(self) -> frozenset[str]:
        return self._ground.order.parcels_here if self._ground.order else frozenset()

    def _ask_parcels(self) -> None:
        from erp_returns.ui.editor.parcels_dialog import ParcelsDialog

        given = ParcelsDialog.ask(self, self._desk, self._ground.carriers, self.parcels(), self._here)
        if given is not None:
            self.show_parcels(given)
            self.changed.emit()

    def show_parcels(self, parcels: tuple[ParcelRequest, ...]) -> None:
        """One that can still be changed stands in the fields; several are told, and changed in their list."""
        plain = len(parcels) < 2 and not any(each.handed_in or each.folded in self._here for each in parcels)
        self._several = None if plain else parcels
        self.tracking.setText(listed(each.tracking_number or str(each) for each in parcels))
        self.carrier.setCurrentText(listed(dict.fromkeys(each.carrier for each in parcels)))
        self._carrier_chosen = bool(parcels)
        for field in (self.tracking, self.carrier_name):
            field.setCursorPosition(0)
        for widget in (self.tracking, self.carrier):
            widget.setEnabled(plain)

    def _guess_carrier(self, text: str) -> None:
        """Name the courier whose numbers look so, unless somebody named one."""
        if not self._carrier_chosen:
            found = guess_carriers(text, self._ground.carriers)
            self.carrier.setCurrentText(found[0] if found else "")

    def _hear_carrier(self) -> None:
        self._carrier_chosen = bool(self.carrier.currentText())

    def _show_titles(self) -> None:
        name = self.receiver.name.text().strip()
        receiver = self.tr("收货人 {name}").format(name=name) if name else self.tr("收货人")
        count = self.photos.count
        photos = self.tr("照片 {n}").format(n=count) if count else self.tr("照片")
        self.setTabText(1, receiver)
        self.setTabText(2, photos)

    def _fold(self, folded: bool) -> None:  # noqa: FBT001 - a slot
        self._icons.dress(self.folding, "chevron-up" if folded else "chevron-down")
        bar = self.tabBar().sizeHint().height()
        page = max(each.sizeHint().height() for each in self._tab_pages)
        self.setFixedHeight(bar if folded else bar + page + 4)


def _place(
    desk: Desk, grid: QGridLayout, field: QWidget, text: str, row: int, column: int, span: int = 1
) -> QLabel:
    label = QLabel(text)
    label.setBuddy(field)
    desk.theme.dress(label, FontRole.BODY, Tone.SECONDARY)
    field.setAccessibleName(text)
    several = isinstance(field, QPlainTextEdit)
    grid.addWidget(
        label, row, column, Qt.AlignmentFlag.AlignTop if several else Qt.AlignmentFlag.AlignVCenter
    )
    grid.addWidget(field, row, column + 1, 1, span)
    return label
