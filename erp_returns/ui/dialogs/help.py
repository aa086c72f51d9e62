"""The help of the tab one is in; it stays open beside the window."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from erp_returns.ui.pages import Tab
from erp_returns.ui.pages.guide import EVERYWHERE, GUIDES, Key
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.fitting import resize_for_text


class HelpDialog(QDialog):
    """Shows the guide of one tab at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tab: Tab | None = None
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("帮助"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        resize_for_text(self, theme, 520, 520)
        theme.changed.connect(self._write)

    def show_tab(self, tab: Tab) -> None:
        """Show what is to be known about a tab."""
        self._tab = tab
        self.setWindowTitle(self.tr("帮助：{title}").format(title=translated("tabs", tab.title)))
        self._write()
        self.show()
        self.raise_()

    def _write(self) -> None:
        if self._tab is None:
            return
        guide = GUIDES[self._tab.key]
        title = escape(translated("tabs", self._tab.title))
        paragraphs = "".join(f"<p>{escape(translated('guide', text))}</p>" for text in guide.paragraphs)
        here, everywhere = escape(self.tr("本页按键")), escape(self.tr("到处可用"))
        self.text.setHtml(
            f"<style>p {{ line-height: 140%; }} td {{ padding: 3px 24px 3px 0; }} "
            f"td.key {{ color: {self._theme.tokens.accent}; }}</style>"
            f"<h2>{title}</h2>{paragraphs}"
            f"<h3>{here}</h3>{_table(guide.keys)}<h3>{everywhere}</h3>{_table(EVERYWHERE)}"
        )


def _table(keys: Iterable[Key]) -> str:
    rows = (
        f"<tr><td class='key' width='120'>{escape(key.keys)}</td>"
        f"<td>{escape(translated('guide', key.does))}</td></tr>"
        for key in keys
    )
    return f"<table>{''.join(rows)}</table>"
