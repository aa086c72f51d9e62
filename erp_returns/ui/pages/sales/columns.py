"""The columns of the list of sales."""

from __future__ import annotations

from erp_returns.domain.kinds import SaleEffect, SaleStatus, Status
from erp_returns.domain.text import translatable
from erp_returns.queries.sale_list import SaleListRow
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.tables import Column, Kind, words_of
from erp_returns.ui.texts import listed, word
from erp_returns.ui.theme import Tone

COLOURS: dict[SaleStatus, Status] = {
    SaleStatus.PENDING_PAYMENT: Status.AWAITING_PAYMENT,
    SaleStatus.PENDING_SHIPMENT: Status.APPROVED,
    SaleStatus.SHIPPED: Status.AWAITING_DELIVERY,
    SaleStatus.COMPLETED: Status.COMPLETED,
    SaleStatus.CLOSED: Status.CANCELLED,
}
"""A sale's status has the colours of the return status it is most like."""
_SHOWN_IN = {colour: status for status, colour in COLOURS.items()}


def _colour(row: SaleListRow) -> Status:
    return COLOURS[SaleStatus(row.status)]


def _status_word(colour: Status) -> str:
    return word(_SHOWN_IN[colour])


def _effect(row: SaleListRow) -> str:
    return "" if row.effect == SaleEffect.NONE else word(SaleEffect(row.effect))


def _effect_tone(row: SaleListRow) -> Tone:
    return Tone.ACCENT if row.effect == SaleEffect.OPEN else Tone.NORMAL


def _buyer(row: SaleListRow) -> str:
    return row.account or row.member or row.receiver


def sale_columns(clock: Clock) -> tuple[Column[SaleListRow], ...]:
    """All columns."""

    def ordered_hint(row: SaleListRow) -> str:
        return clock.full(row.ordered_at)

    return (
        Column("number", translatable("columns", "订单号"), Kind.MONO, 142),
        Column(
            "status",
            translatable("columns", "状态"),
            Kind.STATUS,
            80,
            read=_colour,
            show=_status_word,
            words=words_of(SaleStatus),
        ),
        Column("account", translatable("columns", "会员"), width=100, read=_buyer, sortable=False),
        Column("receiver", translatable("columns", "收货人"), width=68, sortable=False),
        Column("paid_fen", translatable("columns", "实付"), Kind.MONEY, 84),
        Column(
            "effect",
            translatable("columns", "售后"),
            width=72,
            read=_effect,
            tone=_effect_tone,
            sortable=False,
            words=words_of(SaleEffect),
        ),
        Column(
            "ordered_at",
            translatable("columns", "下单时间"),
            Kind.TIME,
            94,
            show=clock.short,
            hint=ordered_hint,
        ),
        Column("mobile", translatable("columns", "手机"), Kind.MONO, 110, sortable=False),
        Column("units", translatable("columns", "件数"), Kind.NUMBER, 60, sortable=False),
        Column(
            "goods",
            translatable("columns", "商品"),
            width=260,
            read=lambda row: listed(row.articles),
            sortable=False,
        ),
        Column("platform_number", translatable("columns", "平台单号"), Kind.MONO, 168, sortable=False),
        Column("shop", translatable("columns", "店铺"), width=120),
        Column("tracking", translatable("columns", "快递单号"), Kind.MONO, 140, sortable=False),
        Column("carrier", translatable("columns", "快递公司"), width=88, sortable=False, hidden=True),
        Column(
            "shipped_at", translatable("columns", "发货时间"), Kind.TIME, 128, sortable=False, hidden=True
        ),
        Column("signed_at", translatable("columns", "签收时间"), Kind.TIME, 128, sortable=False, hidden=True),
        Column(
            "freight_paid_fen", translatable("columns", "运费"), Kind.MONEY, 80, sortable=False, hidden=True
        ),
        Column(
            "platform_refunded_fen",
            translatable("columns", "平台已退"),
            Kind.MONEY,
            92,
            sortable=False,
            hidden=True,
        ),
        Column(
            "return_count",
            translatable("columns", "退换货单数"),
            Kind.NUMBER,
            84,
            sortable=False,
            hidden=True,
        ),
    )
