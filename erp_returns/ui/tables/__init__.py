"""Tables: one windowed model for long lists, one for short ones, one view, columns as data."""

from erp_returns.ui.tables.columns import Column, Edit, EditKind, Kind, words_of
from erp_returns.ui.tables.list_table import ListTable
from erp_returns.ui.tables.view import TableView
from erp_returns.ui.tables.windowed import Source, WindowedTable

__all__ = [
    "Column",
    "Edit",
    "EditKind",
    "Kind",
    "ListTable",
    "Source",
    "TableView",
    "WindowedTable",
    "words_of",
]
