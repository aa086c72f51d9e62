"""What is written beside goods and money: parcel, notes, receiver, photos; in tabs that can be folded."""

from __future__ import annotations

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
from erp_returns.domain.requests import Address
from erp_returns.domain.tracking import guess_carriers
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor.draft import Draft
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.editor.photo_tray import PhotoTray
from erp_returns.ui.editor.weighing import Particulars
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
            (self.name, self.tr("收货人"), receiver.name, 0, 0, 1),
            (self.mobile, self.tr("手机"), receiver.mobile, 0, 2, 1),
            (self.phone, self.tr("电话"), receiver.phone, 0, 4, 1),
            (self.postcode, self.tr("邮编"), receiver.postcode, 0, 6, 1),
            (self.region, self.tr("省市区"), receiver.region, 1, 0, 1),
            (self.address, self.tr("详细地址"), receiver.address, 1, 2, 5),
        )
        for field, text, value, row, column, span in placed:
            _place(desk, grid, field, text, row, column, span)
            field.setText(value)
            field.setCursorPosition(0)
            field.textChanged.connect(self.changed)
        for column, stretch in ((1, 3), (3, 3), (5, 3), (7, 2)):
            grid.setColumnStretch(column, stretch)
        grid.setRowStretch(2, 1)

    def address_now(self) -> Address:
        """The address as it stands in the fields."""
        fields = (self.name, self.mobile, self.phone, self.postcode, self.region, self.address)
        return Address(*(field.text().strip() for field in fields))


class Beside(QTabWidget):
    """`changed` follows every key; `particulars` reads all fields."""

    changed = Signal()

    def __init__(self, desk: Desk, ground: Groundwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._carrier_chosen = False
        stored = ground.order
        request = stored.request if stored else None
        self.tracking, self.carrier, self.carrier_name = QLineEdit(), QComboBox(), QLineEdit()
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
        _place(desk, grid, self.buyer_note, self.tr("买家留言"), 1, 0, 3)
        _place(desk, grid, self.internal_note, self.tr("内部备注"), 1, 4, 3)
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
        self.carrier.setMinimumWidth(96)
        self.carrier.addItem("", "")
        for name in self._ground.carriers:
            self.carrier.addItem(name, name)
        stored = self._ground.order
        if stored is None:
            return
        request = stored.request
        parcels = request.parcels
        self.tracking.setText(listed(parcel.tracking_number for parcel in parcels))
        self.carrier.setCurrentText(listed(dict.fromkeys(parcel.carrier for parcel in parcels)))
        for widget in (self.tracking, self.carrier):
            widget.setEnabled(False)
            widget.setToolTip(self.tr("已有的单用“填写退回物流”登记包裹"))
        self.refund_number.setText(request.platform_refund_number)
        self.perks.setText(request.perks_back)
        self.buyer_note.setPlainText(request.buyer_note)
        self.internal_note.setPlainText(request.internal_note)

    def _listen(self) -> None:
        self.tracking.textEdited.connect(self._guess_carrier)
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
            carrier=self.carrier.currentText(),
            tracking_number=self.tracking.text(),
            platform_refund_number=self.refund_number.text(),
            buyer_note=self.buyer_note.toPlainText(),
            internal_note=self.internal_note.toPlainText(),
            perks_back=self.perks.text(),
            override_reason=override_reason,
            new_photos=self.photos.added,
        )

    def show_draft(self, draft: Draft) -> None:
        """Offer a parcel only where goods come back."""
        goods = draft.kind is not ReturnKind.REFUND_ONLY
        for widget in (self._tracking_label, self.tracking, self._carrier_label, self.carrier):
            widget.setVisible(goods)

    def show_photos(self) -> None:
        """Bring the photos to the front."""
        self.folding.setChecked(False)
        self.setCurrentIndex(2)

    # ---------------------------------------------------------------- helping

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
