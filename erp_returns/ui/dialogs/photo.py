"""What a photo shows: a caption, and the line it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from erp_returns.queries.photos import PhotoRow
from erp_returns.services.order_photos import LONGEST_CAPTION
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.entry import fill
from erp_returns.ui.dialogs.reason_note import NoteEdit
from erp_returns.ui.dialogs.task import TaskDialog
from erp_returns.ui.pages.orders.panes import joined
from erp_returns.ui.texts import spoken


@dataclass(frozen=True, slots=True)
class Described:
    """What is said of a photo, and the line it shows; None for the order as a whole."""

    caption: str
    line_id: int | None


class PhotoDialog(TaskDialog[Described]):
    """Asks what a photo of the order `number` shows; `lines` are ids and names."""

    def __init__(
        self,
        desk: Desk,
        number: str,
        row: PhotoRow,
        lines: Sequence[tuple[int, str]],
        attempt: Callable[[Described], str],
        parent: QWidget | None = None,
    ) -> None:
        about = self.tr("说明会印在单据上，显示在照片下面。")
        super().__init__(desk, (self.tr("照片说明"), number, about), self.tr("保存"), attempt, parent)
        self.caption = self.add_field(self.tr("说明"), QLineEdit(row.caption))
        self.caption.setMaxLength(LONGEST_CAPTION)
        self.caption.setPlaceholderText(self.tr("例如：左袖开线，外箱压扁"))
        self.line = self.add_field(self.tr("所属商品"), QComboBox())
        fill(self.line, [(None, self.tr("整张单")), *lines], row.line_id)
        if row.posted is not None:
            self.line.setEnabled(False)
            shown = joined(row.called, spoken(row.pile) if row.pile else "", row.defect)
            said = self.tr("随{why}登记的照片，所属商品不能改：{shown}")
            self.add_note(said.format(why=spoken(row.posted), shown=shown or self.tr("整张单")))
        self.caption.selectAll()
        self.caption.setFocus()

    def command(self) -> Described:
        return Described(self.caption.text().strip(), self.line.currentData())


class PhotoRemoval(TaskDialog[str]):
    """Asks why a photo is removed that somebody else added. The command is the reason."""

    def __init__(
        self,
        desk: Desk,
        number: str,
        row: PhotoRow,
        attempt: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        about = self.tr("这张照片是{who}添加的；移除的人和原因记在单据的记录里。").format(who=row.added_by)
        super().__init__(desk, (self.tr("移除照片"), number, about), self.tr("移除"), attempt, parent)
        self.reason = self.add_field(self.tr("原因"), NoteEdit(lines=3))
        self.reason.setPlaceholderText(self.tr("必填。Enter 确认，Shift+Enter 换行"))
        self.reason.submitted.connect(self.accept)
        self.reason.setFocus()

    def command(self) -> str:
        return self.reason.text()
