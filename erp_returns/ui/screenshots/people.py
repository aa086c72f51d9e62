"""How the views about people come about: who works here, what they may, and how they sit down."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.queries.people import operators
from erp_returns.services.people import Door
from erp_returns.ui.dialogs.operator import OperatorDialog
from erp_returns.ui.dialogs.pin import PinDialog
from erp_returns.ui.dialogs.sign_in import SignIn
from erp_returns.ui.pages.parameters import ParametersPage
from erp_returns.ui.pages.parameters.page import Pane
from erp_returns.ui.screenshots.stage import Stage


def operators_pane(stage: Stage) -> QWidget:
    """Everybody, and what the second of them may do."""

    def arrange(page: ParametersPage) -> None:
        page.show_place(Pane.OPERATORS)
        if page.operators is not None:
            page.operators.people_view.choose_row(min(1, len(page.operators.people.rows) - 1))

    return stage.page("parameters", ParametersPage, arrange)


def operator(stage: Stage) -> QWidget:
    """Somebody is taken on."""
    return OperatorDialog(stage.desk, None, stage.window)


def pin(stage: Stage) -> QWidget:
    """A PIN for the first of them."""
    return PinDialog(stage.desk, operators(stage.desk.session.database)[0], stage.window)


def sign_in(stage: Stage) -> QWidget:
    """Who sits down."""
    desk = stage.desk
    dialog = SignIn(desk.theme, desk.icons, desk.jobs, Door(desk.session.database), stage.window)
    dialog.read()
    return dialog
