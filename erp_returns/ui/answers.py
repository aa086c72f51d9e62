"""What pages ask for, answered: another tab, the editor, a preview, an import."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.ui.changes import Page
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages import FindsEntries, OpensEntries, ShowsRaised
from erp_returns.ui.texts import translated

if TYPE_CHECKING:
    from erp_returns.ui.previews import Previews


class Answers(QObject):
    """Listens to the router of the desk. Windows open over `window`, tabs in it."""

    def __init__(self, desk: Desk, window: QWidget, show_tab: Callable[[str], Page | None]) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._show_tab = show_tab
        router = desk.router
        router.return_opened.connect(lambda order_id: self._open("returns", order_id))
        router.sale_opened.connect(lambda sale_id: self._open("sales", sale_id))
        router.found_asked.connect(self._find)
        router.intake_asked.connect(lambda order_id: self._open("intake", order_id))
        router.new_return_asked.connect(self.new_return)
        router.edit_asked.connect(self._edit)
        router.record_asked.connect(self._show_record)
        router.paper_asked.connect(self._show_paper)
        router.printers_asked.connect(self.show_printers)
        router.voucher_asked.connect(partial(self._show_paper, PaperKind.VOUCHER))
        router.import_asked.connect(self.take_files)
        router.backups_asked.connect(self.show_backups)

    def new_return(self, sale_id: int = 0) -> None:
        """Raise a return of a sale; without one it is looked for first."""
        from erp_returns.ui.editor import open_editor

        editor = None
        if self._desk.may(Permission.CREATE):
            editor = open_editor(self._desk, sale_id, parent=self._window)
        if editor is not None:
            raised: list[int] = []
            editor.saved.connect(raised.append)
            editor.finished.connect(lambda _result: self._show_raised(raised))

    def take_files(self, paths: list[str]) -> None:
        """Import sales files; without any the person chooses."""
        from erp_returns.ui.imports import ImportDialog

        if not self._desk.may(Permission.IMPORT):
            return
        if paths:
            ImportDialog(self._desk, [Path(path) for path in paths], self._window).open()
        else:
            dialog = ImportDialog.choose(self._desk, self._window)
            if dialog is not None:
                dialog.open()

    def show_backups(self) -> None:
        """Show the backups, to take one or to bring one back."""
        from erp_returns.ui.dialogs.backups import BackupsDialog

        shown = self._window.findChild(BackupsDialog)
        (BackupsDialog(self._desk, self._window) if shown is None else shown).open()

    def show_printers(self) -> None:
        """Let printers be chosen for each kind of paper."""
        from erp_returns.ui.dialogs.printers import PrintersDialog

        dialog = PrintersDialog(self._desk, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save_template(self, code: str = "orders") -> None:
        """Write a file that shows how our own template of a kind is filled in."""
        from PySide6.QtWidgets import QFileDialog

        from erp_returns.services.file_kinds import KINDS

        kind = KINDS[code]
        kinds = self.tr("Excel 工作簿 (*.xlsx);;CSV (*.csv)")
        proposed = self.tr("{kind}模板.xlsx").format(kind=translated("import", kind.title))
        name, chosen = QFileDialog.getSaveFileName(self._window, self.tr("保存导入模板"), proposed, kinds)
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() not in (".xlsx", ".csv"):
            path = path.with_name(f"{path.name}{'.csv' if 'csv' in chosen else '.xlsx'}")
        try:
            kind.write_template(path)
        except Refusal as refusal:
            self._desk.notices.refused(refusal)
        else:
            self._desk.notices.done(self.tr("模板已保存到 {path}").format(path=path))

    def _show_raised(self, raised: list[int]) -> None:
        """Go to the order that was raised last, once its window is closed."""
        page = self._show_tab("returns") if raised and self._window.isVisible() else None
        if page is not None:
            cast("ShowsRaised", page).show_raised(raised[-1])

    def _edit(self, order_id: int) -> None:
        from erp_returns.ui.editor import open_editor

        open_editor(self._desk, 0, order_id, self._window)

    def _open(self, tab: str, entry_id: int) -> None:
        page = self._show_tab(tab)
        if page is not None:
            cast("OpensEntries", page).open_entry(entry_id)

    def _find(self, tab: str, text: str) -> None:
        page = self._show_tab(tab)
        if page is not None:
            cast("FindsEntries", page).find_entries(text)

    def _show_record(self, order_id: int) -> None:
        self._previews().show_record(order_id)

    def _show_paper(self, kind: PaperKind, about: str) -> None:
        self._previews().show_paper(kind, about)

    def _previews(self) -> Previews:
        from erp_returns.ui.previews import Previews

        found = self.findChild(Previews)
        return Previews(self._desk, self._window, self) if found is None else found
