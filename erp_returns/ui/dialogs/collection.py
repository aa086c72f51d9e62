"""Money from the customer is booked, on an exchange that costs more."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.domain.actions import Action
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services.refunds import Payment
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.payment import MoneyDialog
from erp_returns.ui.dialogs.task import Attempt


class CollectionDialog(MoneyDialog):
    """Takes what the customer owes."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[Payment], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.COLLECT, detail, attempt, detail.to_collect_fen, parent)
        self.show_figure(self.tr("客户还应补"), detail.to_collect_fen)
        self.add_fields(self.tr("补款金额"), self.tr("付款人"), self.tr("付款账号"))
        for paid in detail.collections:
            if paid.amount_fen > 0 and not (paid.waived or paid.reversed_by):
                self.start_from(paid)

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[Payment]
    ) -> Payment | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()
