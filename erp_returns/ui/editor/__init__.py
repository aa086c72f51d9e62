"""The window that raises and changes return orders."""

from erp_returns.ui.editor.editor import ReturnEditor, open_editor

__all__ = ["ReturnEditor", "open_editor"]
