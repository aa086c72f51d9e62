"""What each action asks, and the service it calls; read when the first action is taken, not at the start."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtWidgets import QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import PostingKind
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services import (
    amendments,
    disputes,
    exchanges,
    giving_back,
    late_parcels,
    refunds,
    returns,
    reversals,
    review,
)
from erp_returns.services.session import Changes, Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.amendment import AmendmentDialog
from erp_returns.ui.dialogs.collection import CollectionDialog
from erp_returns.ui.dialogs.dispatch import DispatchDialog
from erp_returns.ui.dialogs.dispatch_back import CameBack, ReplacementBackDialog
from erp_returns.ui.dialogs.dispute import DisputeDialog
from erp_returns.ui.dialogs.forgone import ForgoneDialog
from erp_returns.ui.dialogs.instruction import InstructionDialog
from erp_returns.ui.dialogs.parting import PartingDialog
from erp_returns.ui.dialogs.payment import PaymentDialog
from erp_returns.ui.dialogs.reason_note import NoteDialog
from erp_returns.ui.dialogs.reason_reversal import Reversal, ReversalDialog
from erp_returns.ui.dialogs.ship_back import ShipBackDialog
from erp_returns.ui.dialogs.task import Attempt

__all__ = ["ASKING", "AT_ONCE", "EXPLAINED", "Asking", "NoteDialog"]

CommandT = TypeVar("CommandT")


class Asking(NamedTuple, Generic[CommandT]):
    """An action that asks: its dialog, and the service that takes (session, order, version, command)."""

    ask: Callable[[QWidget, Desk, ReturnDetail, Attempt[CommandT]], CommandT | None]
    serve: Callable[[Session, int, int, CommandT], Changes]


def _take_back(session: Session, order_id: int, version: int, back: CameBack) -> Changes:
    return exchanges.replacement_back(
        session, order_id, version, back.state, back.note, shipments=back.shipments
    )


def _reverse(session: Session, _order_id: int, version: int, reversal: Reversal) -> Changes:
    return _REVERSING[reversal.kind](session, reversal.number, version, reversal.note)


_REVERSING: dict[PostingKind, Callable[[Session, str, int, str], Changes]] = {
    PostingKind.RECEIPT: reversals.reverse_receipt,
    PostingKind.INSPECTION: reversals.reverse_inspection,
    PostingKind.SHIPMENT: reversals.reverse_shipment,
    PostingKind.REFUND: refunds.reverse_refund,
    PostingKind.COLLECTION: refunds.reverse_collection,
}


AT_ONCE: dict[Action, Callable[[Session, int, int], Changes]] = {
    Action.RESUBMIT: returns.resubmit,
    Action.CONFIRM: exchanges.confirm,
}
"""Actions that need nothing more; approving is told the sum that was seen."""

EXPLAINED: dict[Action, Callable[[Session, int, int, str], Changes]] = {
    Action.REJECT: review.reject,
    Action.REVIEW_AGAIN: review.review_again,
    Action.REFUSE_REFUND: review.refuse_refund,
    Action.CLOSE_SHORT: review.close_short,
    Action.WAIVE: refunds.waive,
    Action.REOPEN: returns.reopen,
    Action.RAISE_ANEW: late_parcels.raise_anew,
    Action.CLOSE_DISPUTE: disputes.close_dispute,
    Action.CANCEL: returns.cancel,
}
"""Actions that need a reason."""


def _instruct(session: Session, order_id: int, version: int, _text: str) -> Changes:
    return review.instruct(session, order_id, version)


ASKING: dict[Action, Asking[Any]] = {
    Action.INSTRUCT: Asking(InstructionDialog.ask, _instruct),
    Action.AMEND: Asking(AmendmentDialog.ask, amendments.amend),
    Action.SHIP_BACK: Asking(ShipBackDialog.ask, review.ship_back),
    Action.COLLECT: Asking(CollectionDialog.ask, refunds.collect),
    Action.SHIP: Asking(DispatchDialog.ask, exchanges.ship),
    Action.CLOSE_REPLACEMENT: Asking(ForgoneDialog.ask, exchanges.close_replacement),
    Action.REPLACEMENT_BACK: Asking(ReplacementBackDialog.ask, _take_back),
    Action.PAY: Asking(PaymentDialog.ask, refunds.pay),
    Action.SEND_BACK: Asking(PartingDialog.ask, giving_back.send_back),
    Action.REVERSE: Asking(ReversalDialog.ask, _reverse),
    Action.DISPUTE: Asking(DisputeDialog.ask, disputes.open_dispute),
}
"""Actions that need more than a reason."""
