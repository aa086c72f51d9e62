"""The lists of orders as people arrange them, and the hand-over in their place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.domain.list_views import ListView
from erp_returns.services import saved_views
from erp_returns.ui.dialogs.view_name import ViewNameDialog
from erp_returns.ui.pages.returns import ReturnsPage
from erp_returns.ui.pages.sales import SalesPage
from erp_returns.ui.screenshots.stage import Stage


def today(stage: Stage) -> QWidget:
    """What a shift hands over."""
    return stage.page("returns", ReturnsPage, ReturnsPage.show_today)


def frozen(stage: Stage) -> QWidget:
    """Sales by a view, the first columns frozen and the others scrolled."""

    def arrange(page: SalesPage) -> None:
        view = page.list.view
        page.views.choose("week")
        view.columns.freeze_to(page.list.table.column_of("status"))
        view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum() // 2)

    return stage.page("sales", SalesPage, arrange)


def view_name(stage: Stage) -> QWidget:
    """A view is given a name."""
    session, view = stage.desk.session, ListView()
    return ViewNameDialog(
        stage.desk, "", lambda name: lambda: saved_views.save(session, "returns", name, view), stage.window
    )
