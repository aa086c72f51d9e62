"""The window in which a return or exchange is raised from a sale, or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.comparing import changes
from erp_returns.domain.errors import ChangedMeanwhile, Refusal
from erp_returns.domain.requests import ParcelRequest
from erp_returns.domain.times import local_text
from erp_returns.services import returns
from erp_returns.services.session import Changes
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.differences import DifferenceWords, deeds_text
from erp_returns.ui.editor.comparing_dialog import ComparingDialog
from erp_returns.ui.editor.comparison import Comparison, compare
from erp_returns.ui.editor.form import ReturnForm
from erp_returns.ui.editor.groundwork import Groundwork, lay_groundwork
from erp_returns.ui.editor.sale_finder import SaleFinder
from erp_returns.ui.notices import Notice, Notices
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.notice_bar import NoticeBar
from erp_returns.ui.widgets.reading_order import step_focus
from erp_returns.ui.widgets.section import Hairline

_WIDTH, _HEIGHT = 1180, 680


class ReturnEditor(QDialog):
    """Raises an order from a sale (0: the person finds it first), or changes one (`order_id`).

    `saved` carries the id of each order saved. Making one may raise a `Refusal`: `open_editor` tells it.
    """

    saved = Signal(int)

    def __init__(
        self, desk: Desk, sale_id: int = 0, order_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order_id = order_id
        self._saving = False
        self.form: ReturnForm | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlags(Qt.WindowType.Window)
        resize_for_text(self, desk.theme, _WIDTH, _HEIGHT)
        self.finder = SaleFinder(desk)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.finder)
        self._here = Notices(self)
        self.notice = NoticeBar(self._here, desk.theme, desk.icons)
        self.notice.details.setAutoDefault(False)
        self._make_buttons()
        self._lay_out()
        self._listen()
        if order_id is not None or sale_id:
            self._open_form(sale_id)
        else:
            self.find_sale()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def _make_buttons(self) -> None:
        icons = self._desk.icons
        self.saving = QPushButton(self.tr("保存"))
        self.saving.setProperty("primary", True)
        self.saving.setToolTip(self.tr("保存这张退换货单（Ctrl+S）"))
        self.saving_next = QPushButton(self.tr("保存并新建"))
        self.saving_next.setToolTip(self.tr("保存，然后接着找下一张订单（Ctrl+Enter）"))
        self.leaving = QPushButton(self.tr("返回"))
        self.leaving.setToolTip(self.tr("不保存，关闭窗口（Esc）"))
        self.searching = QPushButton(self.tr("换一张订单"))
        self.searching.setProperty("link", True)
        self.searching.setToolTip(self.tr("回到查找，换一张销售订单（Ctrl+F）"))
        self.comparing = QPushButton(self.tr("比较两个人的修改"))
        self.comparing.setProperty("primary", True)
        self.comparing.setToolTip(self.tr("逐处选择用谁的，再保存（Ctrl+D）"))
        self.theirs = QPushButton(self.tr("放弃我的，重新载入"))
        for button, drawing in (
            (self.saving, "save"),
            (self.comparing, "list-checks"),
            (self.saving_next, "save-all"),
            (self.searching, "search"),
            (self.theirs, "refresh-cw"),
        ):
            icons.dress(button, drawing, Tone.ACCENT if button is self.searching else None)
        self.keys = QLabel(self.tr("Del 删除　Ctrl+Z 撤销　数字 改数量"))
        self._desk.theme.dress(self.keys, FontRole.SMALL, Tone.SECONDARY)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keys)
        buttons.addStretch(1)
        for button in (self.theirs, self.comparing, self.leaving, self.saving_next, self.saving):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        column.addWidget(self._pages, 1)
        column.addWidget(self.notice)
        column.addWidget(Hairline())
        column.addLayout(buttons)

    def _listen(self) -> None:
        self._desk.notices.posted.connect(self._hear)
        self.finder.chosen.connect(self._choose_sale)
        self.finder.unsold.connect(self.write_without_sale)
        self.saving.clicked.connect(self.save)
        self.saving_next.clicked.connect(self.save_and_next)
        self.leaving.clicked.connect(self.reject)
        self.searching.clicked.connect(self._search_again)
        self.comparing.clicked.connect(self.compare)
        self._desk.changes.changed.connect(self._look)
        self.theirs.clicked.connect(self._reload)
        for keys, slot in (
            ("Ctrl+S", self.save),
            ("Ctrl+Return", self.save_and_next),
            ("Ctrl+Enter", self.save_and_next),
            ("Ctrl+F", self._search_again),
            ("Ctrl+O", self.write_without_sale),
            ("Ctrl+D", self.compare),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # ------------------------------------------------------------------ pages

    def find_sale(self) -> None:
        """Look for a sale, with an empty field."""
        self._drop_form()
        self.setWindowTitle(self.tr("新建退换货"))
        self._pages.setCurrentWidget(self.finder)
        self._show_buttons()
        self.finder.start()

    def write_without_sale(self) -> None:
        """Go on without a sale, where nothing was found and the person may."""
        if self.form is None and self.finder.without_sale.isEnabled():
            self._choose_sale(0)

    def write_for_parcel(self, parcel: ParcelRequest) -> None:
        """Go on without a sale, for a parcel that is here; one order is all it needs."""
        self.write_without_sale()
        if self.form is not None:
            self.form.beside.show_parcels((parcel,))
            self.saving_next.hide()

    def _choose_sale(self, sale_id: int) -> None:
        try:
            self._open_form(sale_id)
        except Refusal as refusal:
            self._desk.notices.refused(refusal)

    def _open_form(self, sale_id: int) -> None:
        """Fill a form; raises a `Refusal` where there is nothing to fill it from."""
        self._put(lay_groundwork(self._desk.session, sale_id, self._order_id))

    def _put(self, ground: Groundwork) -> ReturnForm:
        """Show a form on this ground in place of the one before.

        A form costs much each time it comes to another parent, so it is made where it stays.
        """
        page = _scrolling(self._pages)
        form = ReturnForm(self._desk, ground, page.viewport())
        page.setWidget(form)
        self._drop_form()
        self.form, self._page = form, page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(self._page)
        if ground.order is None:
            form.head.top.addWidget(self.searching)
            said = self.tr("无原单") if ground.sale.missing else ground.sale.number
            self.setWindowTitle(self.tr("新建退换货 · {sale}").format(sale=said))
        else:
            self.setWindowTitle(self.tr("修改 {number}").format(number=ground.order.head.number))
        self.notice.hide()
        self._show_buttons()
        nothing = ground.sale.missing and not form.draft.lines
        (form.goods.adding if nothing else form.goods.view).setFocus()
        return form

    def _drop_form(self) -> None:
        if self.form is not None:
            self.searching.setParent(self)
            self._pages.removeWidget(self._page)
            self._page.deleteLater()
            self.form = None

    def _show_buttons(self, *, stale: bool = False) -> None:
        writing = self.form is not None
        self.saving.setVisible(writing and not stale)
        self.saving_next.setVisible(writing and self._order_id is None)
        self.keys.setVisible(writing)
        self.searching.setVisible(writing and self._order_id is None)
        self.comparing.setVisible(stale)
        self.theirs.setVisible(stale)

    def _search_again(self) -> None:
        if self._order_id is None and self._may_leave():
            self.find_sale()

    # ----------------------------------------------------------------- saving

    def save(self) -> None:
        """Save and close; a refusal is told here, and everything typed stays."""
        if self._save():
            self.done(QDialog.DialogCode.Accepted)

    def save_and_next(self) -> None:
        """Save, and look for the next sale."""
        if self._order_id is None and self._save():
            self.find_sale()

    def _save(self) -> bool:
        form = self.form
        if form is None:
            return False
        problem = form.problem()
        if problem:
            self._desk.notices.info(problem)
            return False
        stale = False

        def do() -> Changes:
            nonlocal stale
            try:
                return self._write(form)
            except ChangedMeanwhile:
                stale = True
                raise

        self._saving = True
        try:
            saved = self._desk.act(do)
        finally:
            self._saving = False
        self._show_buttons()
        if stale:
            self._tell_change()
        if saved is None:
            return False
        self._desk.notices.done(self.tr("已保存 {number}").format(number=saved.number))
        self.saved.emit(saved.order_id)
        return True

    def _write(self, form: ReturnForm) -> Changes:
        session = self._desk.session
        stored = form.ground.order
        if stored is None:
            return returns.create(session, form.request(), photos=form.photos())
        head = stored.head
        return returns.edit(session, head.id, head.version, form.request(), photos=form.photos())

    # ------------------------------------------------------- two at one order

    def compare(self) -> None:
        """Choose between what was typed and what somebody else saved meanwhile, and save that."""
        comparison = self._comparison()
        if comparison is None or self.form is None:
            return
        chosen = ComparingDialog.ask(self, self._desk, comparison)
        if chosen is None:
            return
        photos = self.form.photos()
        self._put(comparison.ground).go_on_with(comparison.merged(chosen), photos)
        self.save()

    def _comparison(self) -> Comparison | None:
        """What somebody else did meanwhile; None where nobody did anything, or the order cannot be read."""
        form = self.form
        if form is None:
            return None
        try:
            return compare(self._desk.session, form.ground, form.opened_with, form.request())
        except Refusal as refusal:
            self._desk.notices.refused(refusal)
            return None

    def _look(self, topics: frozenset[str]) -> None:
        """Tell at once when somebody else changes the order; what was typed stays as it is."""
        if Topic.RETURNS in topics and not self._saving and self.comparing.isHidden():
            self._tell_change()

    def _tell_change(self) -> None:
        comparison = self._comparison()
        if comparison is None:
            return
        zone = self._desk.session.zone
        done = deeds_text(comparison.deeds, lambda at: local_text(at, zone))
        what = DifferenceWords(comparison.names).summary(changes(comparison.base, comparison.theirs))
        said = self.tr("{done}。您的输入都在，请先比较，再保存。")
        if what:
            said = self.tr("{done}。{what}。您的输入都在，请先比较，再保存。")
        said = said.format(done=done, what=what)
        self._here.posted.emit(Notice(said, Tone.DANGER))
        self._show_buttons(stale=True)

    def _reload(self) -> None:
        """Let go of what was typed, and show the order as it is now."""
        self._choose_sale(0)

    def _hear(self, notice: Notice) -> None:
        """Tell it in this window too; what stands beside the receipt already is told louder there."""
        verdict = self.form.money.verdict if self.form is not None else None
        if verdict is not None and notice.text == verdict.refusal.text():
            self.notice.hide()
            verdict.insist()
        else:
            self._here.posted.emit(notice)

    # ---------------------------------------------------------------- leaving

    def reject(self) -> None:
        """Close; what was typed is not lost without a question."""
        if self._may_leave():
            super().reject()

    def _may_leave(self) -> bool:
        if self.form is None or not self.form.typed:
            return True
        return Question.ask(
            self,
            self.tr("还没有保存"),
            self.tr("刚才填写的内容还没有保存，离开后就没有了。"),
            self.tr("不保存，离开"),
            danger=True,
        )


def _scrolling(parent: QWidget) -> QScrollArea:
    """Large text on a small screen scrolls; nothing is cut."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def open_editor(
    desk: Desk, sale_id: int = 0, order_id: int | None = None, parent: QWidget | None = None
) -> ReturnEditor | None:
    """Open the window beside the others; None where it cannot be, which is told."""
    try:
        editor = ReturnEditor(desk, sale_id, order_id, parent)
    except Refusal as refusal:
        desk.notices.refused(refusal)
        return None
    editor.show()
    return editor
