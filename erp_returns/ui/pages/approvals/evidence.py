"""What came back and how it was found: receipts, grades, differences, photos."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from erp_returns.domain.kinds import Disposition, Grade, Liability
from erp_returns.domain.text import translatable
from erp_returns.domain.times import local_text
from erp_returns.queries.posted_rows import DifferenceRow, PostedLineRow
from erp_returns.queries.return_detail import Posted
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.approvals.sheet import OrderSheet
from erp_returns.ui.texts import translated, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.photo_strip import PhotoStrip
from erp_returns.ui.widgets.photo_window import PhotoWindow
from erp_returns.ui.widgets.section import Section
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_DIFFERENCES = {
    "fewer": translatable("approvals", "少件"),
    "more": translatable("approvals", "多件"),
    "wrong_product": translatable("approvals", "商品不符"),
    "damaged": translatable("approvals", "破损"),
    "gift_missing": translatable("approvals", "缺赠品"),
    "accessory_missing": translatable("approvals", "缺配件"),
    "other_spec": translatable("approvals", "规格不符"),
}


class Evidence(QObject):
    """Sections 收货与验货 and 照片; each is hidden where there is nothing."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheet: OrderSheet | None = None
        self.found = Section(desk.theme, self.tr("收货与验货"))
        self.pictures = Section(desk.theme, self.tr("照片"))
        self.photos = PhotoStrip(desk.theme, desk.icons, desk.jobs, editable=False)
        self.photos.opened.connect(self._open)
        self.pictures.body.addWidget(self.photos)
        self._lines: list[WrappedLabel] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(3)
        self.found.body.addLayout(self._column)

    def sections(self) -> tuple[Section, Section]:
        """Both sections, for a page to lay out."""
        return self.found, self.pictures

    def show_order(self, sheet: OrderSheet) -> None:
        """Show what was found on this order."""
        self._sheet = sheet
        detail = sheet.detail
        said = [
            *((self._receipt(posted), Tone.SECONDARY) for posted in detail.receipts if posted.stands),
            *(
                (self._graded(line), Tone.NORMAL if line.grade == Grade.GOOD else Tone.WARNING)
                for posted in detail.inspections
                if posted.stands
                for line in posted.lines
            ),
            *((self._difference(each), Tone.WARNING) for each in detail.differences),
        ]
        self._say(said)
        self.found.setVisible(bool(said))
        self.photos.set_photos(sheet.photos)
        self.pictures.setVisible(bool(sheet.photos))

    def text(self) -> str:
        """What is said about the goods, line by line."""
        return "\n".join(line.text() for line in self._lines if not line.isHidden())

    def _say(self, said: Sequence[tuple[str, Tone]]) -> None:
        while len(self._lines) < len(said):
            label = WrappedLabel()
            self._lines.append(label)
            self._column.addWidget(label)
        for at, label in enumerate(self._lines):
            label.setVisible(at < len(said))
            if at < len(said):
                label.setText(said[at][0])
                self._desk.theme.dress(label, FontRole.BODY, said[at][1])

    def _receipt(self, posted: Posted) -> str:
        units = sum(line.quantity for line in posted.lines)
        said = self.tr("{time} {person} 收到 {units} 件")
        parts = [
            said.format(time=local_text(posted.row.posted_at), person=posted.row.operator, units=units),
            f"{posted.row.carrier} {posted.row.about}".strip(),
            posted.row.note,
        ]
        return " · ".join(part for part in parts if part)

    def _graded(self, line: PostedLineRow) -> str:
        found = self.tr("{product}：{grade} {units} 件，{disposition}").format(
            product=f"{line.name} {line.spec}".strip(),
            grade=word(Grade(line.grade)),
            units=line.quantity,
            disposition=word(Disposition(line.disposition)),
        )
        caused = self._caused(line.caused_by)
        return " · ".join(part for part in (found, line.defect, caused, line.note) if part)

    def _difference(self, row: DifferenceRow) -> str:
        kind = translated("approvals", _DIFFERENCES[row.kind])
        if row.position is None:
            found = self.tr("{kind} {units} 件").format(kind=kind, units=row.quantity)
        else:
            found = self.tr("{product}：{kind} {units} 件").format(
                product=row.name, kind=kind, units=row.quantity
            )
        return " · ".join(part for part in (found, self._caused(row.caused_by), row.note) if part)

    def _caused(self, liability: str) -> str:
        if not liability:
            return ""
        return self.tr("责任方 {liability}").format(liability=word(Liability(liability)))

    def _open(self, key: int) -> None:
        if self._sheet is not None:
            desk, at = self._desk, self.photos.keys.index(key)
            window = self.photos.window()
            PhotoWindow(desk.theme, desk.icons, desk.jobs, self._sheet.photos, at, window).open()
