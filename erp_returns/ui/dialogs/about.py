"""What the program is, its version, and the licences of what it is made of."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from erp_returns import __version__, resources
from erp_returns.domain.text import translatable
from erp_returns.ui.tables import Column, Kind, ListTable, TableView
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class Part(NamedTuple):
    """Something the program is made of; `version` is looked up where it is installed."""

    name: str
    use: str
    licence: str
    package: str = ""

    @property
    def version(self) -> str:
        """The version in use; empty for what has none."""
        try:
            return metadata.version(self.package) if self.package else ""
        except metadata.PackageNotFoundError:
            return ""


PARTS = (
    Part("Qt / PySide6", translatable("about", "窗口、打印、PDF 预览"), "LGPL-3.0", "PySide6-Essentials"),
    Part("peewee", translatable("about", "数据库"), "MIT", "peewee"),
    Part("reportlab", translatable("about", "PDF 单据"), "BSD-3-Clause", "reportlab"),
    Part("segno", translatable("about", "二维码"), "BSD-3-Clause", "segno"),
    Part("python-calamine", translatable("about", "读取 Excel"), "MIT", "python-calamine"),
    Part("XlsxWriter", translatable("about", "写出 Excel"), "BSD-2-Clause", "XlsxWriter"),
    Part("platformdirs", translatable("about", "各系统的文件夹"), "MIT", "platformdirs"),
    Part("Pillow", translatable("about", "照片"), "MIT-CMU", "Pillow"),
    Part("pypinyin", translatable("about", "拼音查找"), "MIT", "pypinyin"),
    Part("tzdata", translatable("about", "时区"), "Apache-2.0", "tzdata"),
    Part("Noto Sans SC", translatable("about", "字体"), "OFL-1.1"),
    Part("Lucide", translatable("about", "图标"), "ISC, MIT"),
    Part("china-division", translatable("about", "省市区"), "WTFPL"),
)
_COLUMNS: tuple[Column[Part], ...] = (
    Column("name", translatable("columns", "名称"), width=150),
    Column("version", translatable("columns", "版本"), Kind.MONO, 80),
    Column(
        "use",
        translatable("columns", "用途"),
        width=160,
        show=lambda use: translated("about", use),
        stretch=True,
    ),
    Column("licence", translatable("columns", "许可"), width=110),
)
TEXTS = (
    ("Noto Sans SC", resources.path("fonts", "OFL.txt")),
    ("Lucide", resources.path("icons", "LICENSE")),
    ("china-division", resources.path("divisions.LICENSE")),
)


class AboutDialog(QDialog):
    """Name, version and licence, with what the program is made of."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于"))
        resize_for_text(self, theme, 620, 520)
        tabs = QTabWidget()
        tabs.addTab(self._parts(theme), self.tr("组成部分"))
        for name, path in TEXTS:
            tabs.addTab(self._text(theme, name, path), name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(self._head(theme))
        column.addWidget(tabs, 1)
        column.addWidget(buttons)

    def _head(self, theme: Theme) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(QIcon(str(resources.path("icons", "app.svg"))).pixmap(56, 56))
        name = QLabel(self.tr("退换货"))
        theme.dress(name, FontRole.TITLE)
        said = self.tr("版本 {version} · Qt {qt} · MIT 许可").format(version=__version__, qt=qVersion())
        version = QLabel(said)
        theme.dress(version, FontRole.BODY, Tone.SECONDARY)
        note = WrappedLabel(self.tr("Qt 与 PySide6 按 LGPL 第 3 版使用，未作修改，可以换成您自己的版本。"))
        theme.dress(note, FontRole.SMALL, Tone.SECONDARY)
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (name, version, note):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _parts(self, theme: Theme) -> TableView:
        table: ListTable[Part] = ListTable(_COLUMNS, self)
        table.set_rows(PARTS)
        view = TableView(theme, name=self.tr("组成部分"))
        view.setModel(table)
        return view

    def _text(self, theme: Theme, name: str, path: Path) -> QPlainTextEdit:
        shown = QPlainTextEdit(path.read_text("utf-8"))
        shown.setReadOnly(True)
        shown.setAccessibleName(name)
        theme.dress(shown, FontRole.NUMBER)
        return shown
