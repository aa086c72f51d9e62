"""What is needed a little later is read from the disk beside the window, for its first use."""

from __future__ import annotations

from importlib import import_module

from erp_returns.ui.jobs import JobToken
from erp_returns.ui.pages import TABS

_OFTEN = (
    "erp_returns.ui.actions.asking",
    "erp_returns.ui.actions.batches",
    "erp_returns.ui.dialogs.batch_kinds",
    "erp_returns.ui.editor",
    "erp_returns.ui.global_search",
    "erp_returns.queries.search",
    "erp_returns.ui.imports",
    "erp_returns.ui.previews",
)


def warm(token: JobToken) -> None:
    """Import the pages and what is often asked for, in whatever thread."""
    for module in (*(tab.module for tab in TABS), *_OFTEN):
        token.check()
        import_module(module)
