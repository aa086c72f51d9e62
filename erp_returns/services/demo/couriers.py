"""What the demo's couriers broke or lost, and what they pay for it."""

from __future__ import annotations

from erp_returns.domain.kinds import ClaimStatus, ParcelKind
from erp_returns.models import CarrierClaim, SalesParcel
from erp_returns.services import claims
from erp_returns.services.demo.story import Story

_PARTS = (100, 80, 60)
"""How many percent of a claim couriers agree to."""


def claim(story: Story) -> None:
    """What the courier broke is claimed for."""
    if not _broken_by_courier(story):
        return
    arrival = story.arrival(ParcelKind.SELF_SENT)
    fen = story.chance.randrange(30_00, 120_00, 5_00)
    _claim(story, (arrival.carrier, arrival.tracking_number), fen, "开箱视频已传快递")


def claim_lost(story: Story) -> None:
    """The parcel that never came is claimed for."""
    sent = SalesParcel.get(SalesParcel.sales_order_id == story.offer.sale_id)
    fen = sum(line.paid_fen for line in story.offer.lines)
    _claim(story, (sent.carrier, sent.tracking_number), fen, "客户没有收到，已报快递查件")


def claim_agreed(story: Story) -> None:
    """The courier agrees to pay some of it."""
    found = _waiting(story)
    if found is not None:
        claims.agree(story.packer, found.id, found.version, _part(story, found.claimed_fen), "月底一起结")


def claim_paid(story: Story) -> None:
    """The courier pays some of it, or what it agreed to."""
    found = _waiting(story)
    if found is not None:
        fen = found.agreed_fen or _part(story, found.claimed_fen)
        claims.paid(story.staff.finance, found.id, found.version, fen)


def claim_refused(story: Story) -> None:
    """The courier pays nothing."""
    found = _waiting(story)
    if found is not None:
        reason = story.chance.choice(("没有保价，快递不赔", "签收时没有验货，快递不认", "超过索赔时限"))
        claims.refuse(story.packer, found.id, found.version, reason)


def _claim(story: Story, parcel: tuple[str, str], fen: int, note: str) -> None:
    carrier, number = parcel
    claims.claim(story.packer, claims.Claim(carrier, fen, number, story.order_id, note=note))


def _waiting(story: Story) -> CarrierClaim | None:
    """Nothing where nothing was broken."""
    found: CarrierClaim | None = CarrierClaim.get_or_none(
        (CarrierClaim.return_order_id == story.order_id)
        & CarrierClaim.status.in_((ClaimStatus.OPEN, ClaimStatus.AGREED))
    )
    return found


def _part(story: Story, claimed_fen: int) -> int:
    return claimed_fen * story.chance.choice(_PARTS) // 100


def _broken_by_courier(story: Story) -> bool:
    sql = """
        SELECT 1 FROM inspection_line i JOIN return_line l ON l.id = i.return_line_id
        WHERE l.return_order_id = ? AND i.caused_by = 'carrier'
    """
    return story.clerk.database.execute_sql(sql, (story.order_id,)).fetchone() is not None
