"""The one window: tabs whose pages are made when first shown, menus, search, notices, and the status bar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import stored
from erp_returns.queries.freshness import data_version
from erp_returns.queries.people import permissions_of
from erp_returns.queries.preferences import preference
from erp_returns.queries.reading import own_connection
from erp_returns.ui.afterwards import Afterwards
from erp_returns.ui.answers import Answers
from erp_returns.ui.appearance import AppearanceChoice
from erp_returns.ui.backup_sign import BackupSign
from erp_returns.ui.changes import Page, Topic
from erp_returns.ui.daily import DailyRound
from erp_returns.ui.desk import Desk
from erp_returns.ui.global_search import GlobalSearch
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.leaving import close_windows_over, may_stop_jobs
from erp_returns.ui.looking_back import LookingBack
from erp_returns.ui.menus import Menus
from erp_returns.ui.new_names import NameReading
from erp_returns.ui.pages import TABS, ChoosesSale, Tab
from erp_returns.ui.remembered import keep_quietly, packed, unpacked
from erp_returns.ui.seat import EVERYTHING, Seat
from erp_returns.ui.texts import translated
from erp_returns.ui.widgets.drop_hint import DropHint
from erp_returns.ui.widgets.job_bar import JobBar
from erp_returns.ui.widgets.notice_bar import NoticeBar
from erp_returns.ui.widgets.place_label import PlaceLabel
from erp_returns.ui.widgets.reading_order import step_focus
from erp_returns.ui.widgets.section import Hairline

if TYPE_CHECKING:
    from erp_returns.queries.queues import Waiting

LOOKS_EVERY_MS = 1000
_SOON_MS = 50
_GEOMETRY = "window"
_SIDE = 16
_LEAST_SEARCH = 160
_BEFORE_TABS = 8


class MainWindow(QMainWindow):
    """Works at one desk.

    `database_asked` carries the path of another database to open instead, `operator_changed` the session
    of somebody who takes over.
    """

    database_asked = Signal(object)
    operator_changed = Signal(object)

    def __init__(self, desk: Desk, log_folder: Path | None = None) -> None:
        """`log_folder` is where errors are written down."""
        super().__init__()
        self._desk = desk
        self._log_folder = log_folder
        self._pages: dict[str, Page] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._counting: Job[Waiting] | None = None
        self._drop_hint: DropHint | None = None
        self.setWindowTitle(self.tr("退换货"))
        self.setAcceptDrops(True)
        self.resize(1280, 720)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("页面"))
        self.search = GlobalSearch(desk)
        self.seat = Seat(desk, self)
        self.seat.changed.connect(self.operator_changed)
        self.seat.leaving.connect(self.close)
        self.stack = QStackedWidget()
        self._lay_out()
        self._fill_status_bar()
        self._fill_menus()
        self._watch()
        self._show_permissions()
        self.tabs.currentChanged.connect(self._turn_to)
        self.restoreGeometry(unpacked(self._preferred(_GEOMETRY)))

    # ------------------------------------------------------------------ tabs

    def show_tab(self, key: str) -> Page | None:
        """Show the tab `key`; None where the person at work may not open it."""
        at = next(at for at, tab in enumerate(TABS) if tab.key == key)
        if not self.tabs.isTabVisible(at):
            said = self.tr("没有权限打开“{title}”，请店主授权。")
            self._desk.notices.info(said.format(title=translated("tabs", TABS[at].title)))
            return None
        self.tabs.setCurrentIndex(at)
        if key not in self._pages:
            self._turn_to(at)
        return self._pages[key]

    def page(self) -> Page | None:
        """The page that is shown."""
        return self._pages.get(self.tab().key)

    def tab(self) -> Tab:
        """The tab one is in."""
        return TABS[max(self.tabs.currentIndex(), 0)]

    def _turn_to(self, at: int) -> None:
        if at < 0:
            return
        tab = TABS[at]
        page = self._pages.get(tab.key)
        if page is None:
            page = self._pages[tab.key] = tab.build(self._desk)
            self._areas[tab.key] = self._scrolling(page)
            self.stack.addWidget(self._areas[tab.key])
        self.stack.setCurrentWidget(self._areas[tab.key])
        if not self.tabs.hasFocus():
            page.setFocus()

    def _show_permissions(self) -> None:
        """Open the tabs that the person at work may use, and grey what they may not do."""
        session = self._desk.session
        allowed = permissions_of(session.database, session.operator_id)
        for at, tab in enumerate(TABS):
            visible = not tab.needs or bool(tab.needs & allowed)
            self.tabs.setTabVisible(at, visible)
            self.menus.actions[f"tab/{tab.key}"].setEnabled(visible)
        self.menus.show_permissions()

    def _count(self) -> None:
        """Count beside the window what waits on each tab."""
        if self._counting is not None:
            self._counting.drop()
        from erp_returns.queries.queues import waiting

        session = self._desk.session

        def work(_token: JobToken) -> Waiting:
            now = session.clock()
            with own_connection(session.database):
                return waiting(session.database, stored(now), now.astimezone(session.zone).date().isoformat())

        job = self._desk.jobs.run(work, self._show_counts, owner=self)
        self._counting = job if job.running else None

    def _show_counts(self, found: Waiting) -> None:
        self._counting = None
        for at, tab in enumerate(TABS):
            count = tab.waits(found) if tab.waits else 0
            title = translated("tabs", tab.title)
            self.tabs.setTabText(at, f"{title} ({count:,})" if count else title)
        self._fit_search()

    # ----------------------------------------------------------------- parts

    def _lay_out(self) -> None:
        for tab in TABS:
            at = self.tabs.addTab(translated("tabs", tab.title))
            self.tabs.setTabToolTip(at, tab.shortcut)
        self._desk.theme.changed.connect(self._fit_search)
        top = QHBoxLayout()
        top.setContentsMargins(_BEFORE_TABS, 0, _SIDE, 0)
        top.setSpacing(_SIDE)
        top.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self.search)
        notices = QHBoxLayout()
        notices.setContentsMargins(16, 0, 16, 8)
        notices.addWidget(NoticeBar(self._desk.notices, self._desk.theme, self._desk.icons))
        self._content = content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Hairline())
        column.addWidget(self.stack, 1)
        column.addLayout(notices)
        self.setCentralWidget(content)

    def _scrolling(self, content: QWidget) -> QScrollArea:
        """Let a page that needs more room than there is be scrolled rather than cut.

        A page costs much each time it comes to another parent, so the area has its own before.
        """
        area = QScrollArea(self.stack)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setCornerWidget(QWidget())
        area.setWidget(content)
        return area

    def _fit_search(self) -> None:
        """Show the hint whole, as long as the tabs have room beside it."""
        wanted = min(round(30 * self._desk.theme.points), 420)
        left = self.width() - self.tabs.sizeHint().width() - _BEFORE_TABS - 2 * _SIDE
        self.search.setFixedWidth(max(min(wanted, left), _LEAST_SEARCH))

    def _fill_status_bar(self) -> None:
        session = self._desk.session
        bar = self.statusBar()
        place = PlaceLabel(Path(str(session.database.database)), self.tr("数据库"))
        place.setContentsMargins(8, 0, 8, 0)
        bar.addWidget(place, 1)
        bar.addPermanentWidget(JobBar(self._desk.jobs))
        bar.addPermanentWidget(BackupSign(self._desk))
        bar.addPermanentWidget(self.seat.label)

    def _fill_menus(self) -> None:
        self.answers = Answers(self._desk, self, self.show_tab)
        self.appearance = AppearanceChoice(self._desk, self)
        self.menus = Menus(self._desk, self.menuBar())
        self.menus.document.aboutToShow.connect(lambda: self.menus.show_document(self.page()))
        self._fill_file_menu()
        self._fill_view_menu()
        self._fill_help_menu()

    def _fill_file_menu(self) -> None:
        key, menus, file = QKeySequence.StandardKey, self.menus, self.menus.file
        create, take = Permission.CREATE, Permission.IMPORT
        text = self.tr("新建退换货…")
        menus.add(file, "new", text, self._ask_new_return, icon="plus", keys=key.New, needs=create)
        file.addSeparator()
        text = self.tr("导入订单、售后或商品…")
        menus.add(file, "import", text, self._ask_import, icon="download", keys="Ctrl+I", needs=take)
        self._fill_template_menu(file.addMenu(self.tr("保存导入模板")))
        file.addSeparator()
        text = self.tr("打印机与纸张…")
        menus.add(file, "printers", text, self.answers.show_printers, icon="printer")
        text = self.tr("备份与恢复…")
        menus.add(file, "backups", text, self._desk.router.backups_asked.emit, icon="history", keys="Ctrl+B")
        text = self.tr("打开数据库…")
        menus.add(file, "database", text, self._ask_database, icon="database", keys=key.Open)
        file.addSeparator()
        self.seat.fill_menu(menus)
        file.addSeparator()
        menus.add(file, "quit", self.tr("退出"), self.close, icon="log-out", keys="Ctrl+Q")

    def _fill_template_menu(self, templates: QMenu) -> None:
        saving, add = self.answers.save_template, self.menus.add
        add(templates, "template", self.tr("销售订单…"), lambda: saving("orders"))
        add(templates, "template_returns", self.tr("退换货单…"), lambda: saving("returns"))
        add(templates, "template_products", self.tr("商品…"), lambda: saving("products"))

    def _fill_view_menu(self) -> None:
        menus, view = self.menus, self.menus.view
        menus.add_tabs(TABS, self.show_tab)
        view.addSeparator()
        menus.add(view, "search", self.tr("搜索"), self._start_search, icon="search", keys="Ctrl+K")
        menus.add(view, "refresh", self.tr("刷新"), self.refresh, icon="refresh-cw", keys="Ctrl+R")
        self.looking_back = LookingBack(self._desk, self, menus, self.show_tab)
        view.addSeparator()
        menus.add_looks(self.appearance)

    def _fill_help_menu(self) -> None:
        menus, offered = self.menus, self.menus.help
        menus.add(offered, "help", self.tr("本页帮助"), self.show_help, icon="circle-help", keys="F1")
        menus.add(offered, "log", self.tr("打开日志文件夹"), self._open_log, icon="folder-open")
        offered.addSeparator()
        menus.add(offered, "about", self.tr("关于"), self._show_about, icon="info")

    # --------------------------------------------------------------- actions

    def refresh(self) -> None:
        """Read everything again."""
        self._desk.changes.publish(EVERYTHING)

    def show_help(self) -> None:
        """Open the help of the tab one is in."""
        from erp_returns.ui.dialogs.help import HelpDialog

        dialog = self.findChild(HelpDialog)
        if dialog is None:
            dialog = HelpDialog(self._desk.theme, self)
        dialog.show_tab(self.tab())

    def _ask_new_return(self) -> None:
        page: object = self.page()
        self._desk.router.new_return_asked.emit(page.chosen_sale() if isinstance(page, ChoosesSale) else 0)

    def _ask_import(self) -> None:
        self._desk.router.import_asked.emit([])

    def _ask_database(self) -> None:
        from erp_returns.ui.dialogs.storage_trouble import ask_database

        path = ask_database(self)
        if path is not None:
            self.database_asked.emit(path)

    def _start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _open_log(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if self._log_folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_folder)))

    def _show_about(self) -> None:
        from erp_returns.ui.dialogs.about import AboutDialog

        AboutDialog(self._desk.theme, self).open()

    # --------------------------------------------------------------- changes

    def _watch(self) -> None:
        """Hear what changes here, and look from time to time whether another program committed."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._count)
        self._desk.changes.changed.connect(self._hear)
        self._version = data_version(self._desk.session.database)
        self.looking = QTimer(self)
        self.looking.setInterval(LOOKS_EVERY_MS)
        self.looking.timeout.connect(self.look)
        self._daily = DailyRound(self._desk, self)
        self._names = NameReading(self._desk, self)

    def look(self) -> None:
        """Read again what is shown, if anybody else changed the database."""
        try:
            version = data_version(self._desk.session.database)
        except Exception:
            # Told once; looking goes on with the next change that is made here.
            self.looking.stop()
            raise
        if version != self._version:
            self._version = version
            self.refresh()

    def _hear(self, topics: frozenset[str]) -> None:
        self._soon.start()
        if not self.looking.isActive():
            self.looking.start()
        if topics & {Topic.PEOPLE, Topic.PARAMETERS}:
            self._show_permissions()

    # ---------------------------------------------------------------- events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.looking.isActive():
            self.looking.start()
            Afterwards(self.tabs, self._soon.start)
        if not self._pages:
            self._turn_to(self.tabs.currentIndex())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_search()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event) and self._desk.may(Permission.IMPORT):
            event.acceptProposedAction()
            self._show_drop_hint()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hide_drop_hint()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hide_drop_hint()
        files = _files(event)
        if files:
            event.acceptProposedAction()
            # Whoever dragged is let go of first: a dialog would hold their program meanwhile.
            QTimer.singleShot(0, self, lambda: self._desk.router.import_asked.emit(files))

    def _show_drop_hint(self) -> None:
        if self._drop_hint is None:
            text = self.tr("松开鼠标，导入这些文件")
            self._drop_hint = DropHint(self._desk.theme, text, self._content)
        self._drop_hint.appear()

    def _hide_drop_hint(self) -> None:
        if self._drop_hint is not None:
            self._drop_hint.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (may_stop_jobs(self._desk.jobs, self) and close_windows_over(self)):
            event.ignore()
            return
        self.looking.stop()
        keep_quietly(self._desk.session, _GEOMETRY, packed(self.saveGeometry()))
        self.stack.hide()
        self._desk.jobs.shutdown()
        super().closeEvent(event)

    def _preferred(self, key: str) -> str:
        session = self._desk.session
        return preference(session.database, session.operator_id, key)


def _files(event: QDropEvent) -> list[str]:
    """The local files that somebody drags."""
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
