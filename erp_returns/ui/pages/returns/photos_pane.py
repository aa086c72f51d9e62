"""The photos of an order: looked at, added, told what they show, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.permissions import Permission
from erp_returns.queries.photos import PhotoRow, photos_of
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services import order_photos
from erp_returns.services.order_photos import Attached
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.photo import Described, PhotoDialog, PhotoRemoval
from erp_returns.ui.pages.orders.panes import Pane
from erp_returns.ui.pages.orders.photos import shown_photos
from erp_returns.ui.pictures import Brought, Kept, keep_all
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.photo_strip import Photo, PhotoStrip, pictures_in
from erp_returns.ui.widgets.photo_window import PhotoWindow
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_AT_WORK = (Permission.EDIT, Permission.RECEIVE, Permission.INSPECT)


class PhotosPane(Pane):
    """Small pictures; a click shows one large. Ctrl+Z takes back what was done here last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._detail: ReturnDetail | None = None
        self._photos: tuple[Photo, ...] = ()
        self._take_back: Callable[[], Changes] | None = None
        self._keys: list[QShortcut] = []
        self.setAcceptDrops(True)
        self.strip = PhotoStrip(desk.theme, desk.icons, desk.jobs, captioned=True)
        self.strip.brought.connect(self.bring)
        self.strip.opened.connect(self.open_photo)
        self.strip.described.connect(self.describe)
        self.strip.removed.connect(self.remove)
        self.hint = WrappedLabel()
        desk.theme.dress(self.hint, FontRole.SMALL, Tone.SECONDARY)
        self.add(self.hint, self.strip)
        self.end()

    def listen(self, host: QWidget) -> None:
        """Hear Ctrl+V and Ctrl+Z anywhere in `host` while the photos are looked at."""
        for keys, act in (
            (QKeySequence.StandardKey.Paste, self.strip.paste),
            (QKeySequence.StandardKey.Undo, self.undo),
        ):
            key = QShortcut(QKeySequence(keys), host)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.setEnabled(self.isVisible())
            key.activated.connect(act)
            self._keys.append(key)

    def fill(self, detail: ReturnDetail) -> None:
        """Show the photos of an order."""
        if self._detail is None or self._detail.order.id != detail.order.id:
            self._take_back = None
        self._detail = detail
        may = any(map(self._desk.may, _AT_WORK))
        self.strip.set_editable(may)
        self._photos = shown_photos(self._desk.session, detail.photos)
        self.strip.set_photos(self._photos)
        self.hint.setText(
            self.tr(
                "拖到这里、Ctrl+V 粘贴或从文件添加，单据在哪一步都可以。"
                "右键或 F2 写说明、选商品，Delete 移除；"
                "审核时已有的和随收货、验货登记的照片是凭证，一直保留。"
            )
            if may
            else self.tr("添加照片需要“修改退换货单”、“收货”或“验货”的权限。")
        )

    def open_photo(self, key: int) -> PhotoWindow:
        """Show one photo large."""
        desk, at = self._desk, self.strip.keys.index(key)
        window = PhotoWindow(desk.theme, desk.icons, desk.jobs, self._photos, at, self.window())
        window.show()
        return window

    def bring(self, brought: Sequence[Brought]) -> None:
        """Keep pictures beside the window, then attach them to the order that is shown now."""
        if self._detail is None:
            return
        order_id, session = self._detail.order.id, self._desk.session
        self._desk.jobs.run(
            lambda token: keep_all(session, brought, token),
            lambda kept: self._attach(order_id, kept),
            self._desk.notices.failed,
            title=self.tr("添加照片"),
            owner=self,
        )

    def describe(self, key: int) -> None:
        """Ask what a photo shows."""
        row, detail = self._row(key), self._detail
        if row is None or detail is None:
            return
        lines = [(line.row.id, f"{line.row.called}  {line.row.name}") for line in detail.lines]
        attempt = partial(self._try, key)
        dialog = PhotoDialog(self._desk, detail.order.number, row, lines, attempt, self.window())
        wanted = dialog.ask_command()
        if wanted is not None and (wanted.caption, wanted.line_id) != (row.caption, row.line_id):
            self._take_back = partial(
                order_photos.describe, self._desk.session, key, row.caption, row.line_id
            )
            self._desk.notices.done(self.tr("照片说明已保存，Ctrl+Z 撤销"))

    def remove(self, key: int) -> None:
        """Take a photo off the order."""
        row, detail, session = self._row(key), self._detail, self._desk.session
        if row is None or detail is None:
            return
        done = self.tr("照片已移除，Ctrl+Z 撤销")
        if row.added_by_id == session.operator_id or row.stands is not None:
            gone = self._desk.act(lambda: order_photos.remove(session, key), done) is not None
        else:
            attempt = partial(self._try_removal, key)
            dialog = PhotoRemoval(self._desk, detail.order.number, row, attempt, self.window())
            gone = dialog.ask_command() is not None
            if gone:
                self._desk.notices.done(done)
        if gone:
            back = Attached(row.content_hash, row.caption, row.line_id)
            self._take_back = partial(order_photos.add, session, row.order_id, [back])

    def undo(self) -> None:
        """Take back what was done here last, where it still can be."""
        if self._take_back is not None:
            back, self._take_back = self._take_back, None
            self._desk.act(back, self.tr("已撤销"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.strip.acceptDrops() and pictures_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = pictures_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.bring(paths)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for key in self._keys:
            key.setEnabled(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for key in self._keys:
            key.setEnabled(False)

    def _attach(self, order_id: int, kept: Kept) -> None:
        """Attach what was kept, and say what was not."""
        session = self._desk.session
        for refusal in kept.refused:
            self._desk.notices.refused(refusal)
        if not kept.hashes:
            return
        before = {row.id for row in photos_of(session.database, order_id)}
        done = self.tr("已添加 {count} 张照片，Ctrl+Z 撤销").format(count=len(kept.hashes))
        pictures = [Attached(each) for each in kept.hashes]
        changes = self._desk.act(
            lambda: order_photos.add(session, order_id, pictures), "" if kept.refused else done
        )
        new = [row.id for row in photos_of(session.database, order_id) if row.id not in before]
        if changes is not None and new:
            self._take_back = partial(order_photos.remove, session, *new)
            if self.isVisible():
                self.strip.setFocus()

    def _try(self, key: int, said: Described) -> str:
        """Say what a photo shows; why not, where it cannot be said."""
        session = self._desk.session
        return self._tried(lambda: order_photos.describe(session, key, said.caption, said.line_id))

    def _try_removal(self, key: int, note: str) -> str:
        """Remove somebody else's photo; why not, where it cannot be removed."""
        return self._tried(lambda: order_photos.remove(self._desk.session, key, note=note))

    def _tried(self, do: Callable[[], Changes]) -> str:
        try:
            changes = do()
        except Refusal as refusal:
            return sentence(refusal)
        self._desk.changes.publish(changes.topics)
        return ""

    def _row(self, key: int) -> PhotoRow | None:
        rows = self._detail.photos if self._detail else ()
        return next((row for row in rows if row.id == key), None)
