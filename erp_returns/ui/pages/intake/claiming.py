"""索赔: what couriers owe for damage and loss, from the claim to the money."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from erp_returns.domain.kinds import ClaimStatus
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.domain.times import stored
from erp_returns.domain.tracking import fold
from erp_returns.queries import scan as s
from erp_returns.queries.carrier_claims import (
    ClaimableRow,
    ClaimRow,
    claimable,
    closed_claims,
    open_claims,
)
from erp_returns.services import claims
from erp_returns.services.claims import Claim
from erp_returns.services.session import Session
from erp_returns.ui.pages.intake.kept import ENTER, Deed, Empty, KeptStation, named
from erp_returns.ui.pages.intake.opening import Answer, look_up
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.tables import Column, Kind
from erp_returns.ui.texts import money_text, word
from erp_returns.ui.theme import Tone
from erp_returns.ui.widgets.scan_edit import Outcome

if TYPE_CHECKING:
    from erp_returns.ui.dialogs.claim import Ground

_NEW = "N"


@dataclass(frozen=True, slots=True)
class ClaimedRow:
    """A claim that waits for an answer or for money; or damage that nobody claimed yet."""

    what: ClaimRow | ClaimableRow
    state: str
    age: str

    @property
    def key(self) -> str:
        """What stays its own."""
        if isinstance(self.what, ClaimRow):
            return str(self.what.id)
        return f"{self.what.order_id}/{self.what.parcel_id or 0}"

    @property
    def claim(self) -> ClaimRow | None:
        """The claim, where one was raised."""
        return self.what if isinstance(self.what, ClaimRow) else None


def _tone(row: ClaimedRow) -> Tone:
    if row.claim is None:
        return Tone.WARNING
    return Tone.SUCCESS if row.claim.status == ClaimStatus.AGREED else Tone.NORMAL


_ROWS: tuple[Column[ClaimedRow], ...] = (
    Column(
        "parcel", translatable("columns", "包裹"), width=150, stretch=True, read=lambda row: row.what.parcel
    ),
    Column(
        "order_number",
        translatable("columns", "退换货单"),
        Kind.MONO,
        142,
        read=lambda row: row.what.order_number,
    ),
    Column(
        "claimed_fen",
        translatable("columns", "索赔"),
        Kind.MONEY,
        84,
        read=lambda row: row.claim.claimed_fen if row.claim else None,
    ),
    Column(
        "agreed_fen",
        translatable("columns", "同意"),
        Kind.MONEY,
        84,
        read=lambda row: (row.claim.agreed_fen or None) if row.claim else None,
    ),
    Column("state", translatable("columns", "进度"), width=76, tone=_tone),
    Column("age", translatable("columns", "已等"), width=84),
)


class ClaimingDesk(KeptStation[ClaimedRow]):
    """Enter notes the answer; a scanned parcel or order is claimed for."""

    def __init__(self, floor: Floor, parent: QWidget | None = None) -> None:
        empty = Empty(
            "hand-coins",
            self.tr("没有等着的物流索赔"),
            self.tr("包裹损坏或丢失时，在这里扫它的运单号或退换货单号，就能提出索赔。"),
        )
        super().__init__(floor, _ROWS, self.tr("物流索赔"), empty, parent)
        self.middle.addStretch(1)
        self.set_deeds(
            Deed(ENTER, self.tr("提出索赔"), "hand-coins", self._take_up, self._may_take_up),
            Deed(ENTER, self.tr("登记答复"), "pencil", self._answer, self._may_answer),
        )

    def read(self, session: Session) -> list[ClaimedRow]:
        if self.past:
            return [self._row(row) for row in closed_claims(session.database)]
        offered = claimable(session.database, stored(session.clock()))
        return [
            *(ClaimedRow(row, self.tr("可索赔"), self.age(row.found_at)) for row in offered),
            *(self._row(row) for row in open_claims(session.database)),
        ]

    def _row(self, row: ClaimRow) -> ClaimedRow:
        return ClaimedRow(
            row, word(ClaimStatus(row.status)), "" if row.closed_at else self.age(row.created_at)
        )

    def commands(self) -> Collection[str]:
        return (*super().commands(), _NEW)

    def command(self, character: str) -> None:
        if character == _NEW:
            self._claim_anything()
        else:
            super().command(character)

    def fits(self, row: ClaimedRow, code: str) -> bool:
        number = row.what.tracking_number
        return (bool(number) and fold(number) == code) or (
            row.claim is None and row.what.order_number == code
        )

    def not_here(self, code: str) -> None:
        self.floor.find(partial(look_up, self.desk.session, code), self._found)

    def arrive(self) -> None:
        self.floor.say(Outcome.INFO, self.tr("扫损坏或丢失的包裹提出索赔；没有单号的按 N"))

    def show_row(self, row: ClaimedRow | None) -> None:
        if row is None:
            return
        self.number.setText(row.what.parcel or row.what.order_number)
        self.about.setText(
            self._offered(row.what) if isinstance(row.what, ClaimableRow) else self._said(row.what, row.state)
        )

    def _offered(self, row: ClaimableRow) -> str:
        said = self.tr("{at} 收货时记下 {n} 件是物流损坏，还没有索赔；按 Enter 提出").format(
            at=self.floor.local(row.found_at), n=row.units
        )
        return named((row.order_number, row.receiver, said))

    def _said(self, claim: ClaimRow, state: str) -> str:
        said = self.tr("索赔 {claimed}，{operator}在 {at} 提出").format(
            claimed=money_text(claim.claimed_fen),
            operator=claim.operator,
            at=self.floor.local(claim.created_at),
        )
        agreed = self.tr("同意赔付 {fen}，还没有到账").format(fen=money_text(claim.agreed_fen))
        if claim.closed_at:
            agreed = self.tr("{at} {state}，实际赔付 {fen}").format(
                at=self.floor.local(claim.closed_at), state=state, fen=money_text(claim.paid_fen)
            )
        return named(
            (claim.order_number, said, agreed if claim.agreed_fen or claim.closed_at else "", claim.note)
        )

    # ------------------------------------------------------------------ deeds

    def _may_take_up(self, row: ClaimedRow) -> bool:
        return row.claim is None and self._may_claim()

    def _may_answer(self, row: ClaimedRow) -> bool:
        if row.claim is None or row.claim.closed_at:
            return False
        return self._may_claim() or self.desk.may(Permission.COLLECT)

    def _may_claim(self) -> bool:
        return self.desk.may(Permission.RECEIVE) or self.desk.may(Permission.FOLLOW_UP)

    def _take_up(self, row: ClaimedRow) -> None:
        """Claim for damage that was found on the bench."""
        from erp_returns.ui.dialogs.claim import Ground

        if isinstance(row.what, ClaimableRow):
            parcel = (row.what.carrier, row.what.tracking_number)
            self._claim(
                Ground(
                    row.what.order_number, row.what.receiver, *parcel, row.what.order_id, row.what.parcel_id
                )
            )

    def _answer(self, row: ClaimedRow) -> None:
        from erp_returns.ui.dialogs.claim import ClaimAnswer, ClaimAnswerDialog

        session, claim = self.desk.session, row.claim
        if claim is None:
            return

        def attempt(answer: ClaimAnswer) -> str:
            own, note = (claim.id, claim.version), answer.note
            if answer.status is ClaimStatus.REFUSED:
                said = self.tr("{number} 已记为拒赔")
                return self.attempt(lambda: claims.refuse(session, *own, note), said)
            if answer.status is ClaimStatus.PAID:
                said = self.tr("{number} 的赔付已登记")
                return self.attempt(lambda: claims.paid(session, *own, answer.amount_fen, note), said)
            said = self.tr("{number} 已同意赔付，等到账")
            return self.attempt(lambda: claims.agree(session, *own, answer.amount_fen, note), said)

        ClaimAnswerDialog(self.desk, claim, attempt, self.window()).ask_command()

    def _found(self, answer: Answer) -> None:
        """Claim for what a code means; a number nobody knows may be of a parcel that was lost."""
        from erp_returns.ui.dialogs.claim import Ground

        opened, outcome = answer.opened, answer.outcome
        if opened is not None:
            parcel = opened.parcel_for(answer.code)
            self._claim(
                Ground(
                    opened.order.number,
                    opened.order.receiver_name,
                    parcel.carrier,
                    parcel.number,
                    opened.order.id,
                    parcel.parcel_id,
                )
            )
        elif isinstance(outcome, s.Unknown):
            carrier = outcome.carriers[0] if outcome.carriers else ""
            self._claim(Ground(answer.code, self.tr("不是任何退换货单的包裹"), carrier, answer.code))
        else:
            self.floor.say(
                Outcome.ERROR, self.tr("{code} 对应不止一张单，请扫退换货单号。").format(code=answer.code)
            )

    def _claim_anything(self) -> None:
        from erp_returns.ui.dialogs.claim import Ground

        self._claim(Ground(self.tr("物流索赔"), self.tr("填写快递公司、单号和金额")))
        self.floor.back_to_field()

    def _claim(self, ground: Ground) -> None:
        from erp_returns.ui.dialogs.claim import ClaimDialog

        def attempt(claim: Claim) -> str:
            done = self.tr("{number} 已提出索赔")
            return self.attempt(lambda: claims.claim(self.desk.session, claim), done)

        ClaimDialog(self.desk, ground, attempt, self.window()).ask_command()
        self.refresh()
        self.floor.back_to_field()
