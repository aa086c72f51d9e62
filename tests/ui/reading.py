"""Reading everything that a window says, as a person with time would."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QWidget,
)

from erp_returns.ui.tables import TableView
from erp_returns.ui.tables.base import ColumnsTable

ROWS = 30
CHINESE = re.compile("[\u2e80-\u303f\u3400-\u9fff\uff00-\uffef]+")
_STORED = re.compile(r"[a-z_]+|[\[{].*", re.DOTALL)
"""A value of an enumeration, or of what was changed."""
_WRITTEN = {("shop", "platform")}
_TAGS = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)


def said_by(window: QWidget) -> set[str]:
    """All texts of a window and of what is in it, shown or not, with tool tips and what is read aloud."""
    widgets = [window, *window.findChildren(QWidget)]
    found = {text for widget in widgets for text in _said(widget)}
    found |= {text for action in window.findChildren(QAction) for text in _told_by(action)}
    return {plain for text in found if (plain := _plain(text))}


def _plain(text: str) -> str:
    return unescape(_TAGS.sub(" ", text)).strip() if "<" in text else text.strip()


def _told_by(action: QAction) -> Iterator[str]:
    yield from (action.text(), action.toolTip(), action.statusTip(), action.whatsThis())


def _said(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    for kind, told in _READERS:
        if isinstance(widget, kind):
            yield from told(widget)


def _offered(box: QComboBox) -> Iterator[str]:
    yield box.placeholderText()
    yield from (box.itemText(at) for at in range(box.count()))


def _tabs(bar: QTabBar) -> Iterator[str]:
    for at in range(bar.count()):
        yield from (bar.tabText(at), bar.tabToolTip(at))


def _listed(view: QAbstractItemView) -> Iterator[str]:
    model = cast("QAbstractItemModel | None", view.model())
    if model is None:
        return
    if isinstance(view, TableView):
        yield view._empty
    if isinstance(model, ColumnsTable):
        yield from _in_columns(model)
        return
    top = view.rootIndex()
    columns = range(1 if isinstance(view, QListView) else model.columnCount(top))
    places = [(row, column) for row in range(min(model.rowCount(top), ROWS)) for column in columns]
    for row, column in places:
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(model.index(row, column, top).data(role) or "")


def _in_columns(model: ColumnsTable[object]) -> Iterator[str]:
    for column in model.columns:
        yield from (column.heading, column.tip_text, *column.words())
    for row in range(min(model.rowCount(), ROWS)):
        yield from model.row_texts(row)
        shown = model.row_object(row)
        if shown is not None:
            yield from (column.hint(shown) for column in model.columns if column.hint is not None)


_READERS: tuple[tuple[Any, Callable[[Any], Iterable[str]]], ...] = (
    ((QLabel, QAbstractButton), lambda widget: [widget.text()]),
    (QLineEdit, lambda edit: [edit.text(), edit.placeholderText()]),
    ((QPlainTextEdit, QTextEdit), lambda edit: [edit.toPlainText(), edit.placeholderText()]),
    ((QGroupBox, QMenu), lambda widget: [widget.title()]),
    (QSpinBox, lambda box: [box.prefix(), box.suffix()]),
    (QAbstractSpinBox, lambda box: [box.specialValueText()]),
    (QComboBox, _offered),
    (QTabBar, _tabs),
    (QAbstractItemView, _listed),
)


def without_chinese(database: Path, copy: Path) -> Path:
    """The same shop as if all of its people wrote with Latin letters."""
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.create_function("latin", 1, _latin, deterministic=True)
        target.execute("PRAGMA ignore_check_constraints = ON")
        for (trigger,) in target.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            target.execute(f"DROP TRIGGER {trigger}")
        for table, column in _text_columns(target):
            target.execute(f"UPDATE {table} SET {column} = latin({column}) WHERE {column} GLOB '*[⺀-￯]*'")
        target.commit()
    return copy


def words_in(database: Path) -> set[str]:
    """The words with Latin letters that the shop wrote itself; what the program stores counts as words."""
    with closing(sqlite3.connect(database)) as source:
        found = {
            text
            for table, column in _text_columns(source)
            for (text,) in source.execute(
                f"SELECT DISTINCT {column} FROM {table} WHERE {column} GLOB '*[A-Za-z]*'"
            )
            if (table, column) in _WRITTEN or not _STORED.fullmatch(text)
        }
    return {word for text in found for word in re.findall(r"[A-Za-z]{2,}", text)}


def _text_columns(database: sqlite3.Connection) -> list[tuple[str, str]]:
    rows = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    searched = tuple(name for name, sql in rows if sql.startswith("CREATE VIRTUAL"))
    tables = [name for name, _ in rows if not (searched and name.startswith(searched))]
    return [
        (table, column[1])
        for table in tables
        for column in database.execute(f"PRAGMA table_info({table})").fetchall()
        if column[2] == "TEXT"
    ]


def _latin(text: str) -> str:
    """Letters for every Chinese character, another three for each."""
    return CHINESE.sub(lambda run: "".join(map(_letters, run.group())), text)


def _letters(character: str) -> str:
    rest, letters = ord(character), ""
    while rest:
        rest, at = divmod(rest, 26)
        letters += "abcdefghijklmnopqrstuvwxyz"[at]
    return letters
