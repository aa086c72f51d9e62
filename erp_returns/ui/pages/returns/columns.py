"""The columns of the list of return orders."""

from __future__ import annotations

from erp_returns.domain.kinds import Mark, ReturnKind, Status
from erp_returns.domain.text import translatable
from erp_returns.queries.return_list import ReturnListRow
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.pages.returns.deadline import deadline_text, deadline_tone, deadline_words
from erp_returns.ui.tables import Column, Kind, words_of
from erp_returns.ui.texts import money_text, translated, word
from erp_returns.ui.theme import Tone

_OWED = translatable("columns", "补 {amount}")
_MORE = translatable("columns", "{goods} 等 {count} 种")


def net_text(fen: int) -> str:
    """What is due: to the customer as it is, by the customer as 补 ¥12.00."""
    if fen < 0:
        return translated("columns", _OWED).format(amount=money_text(-fen))
    return money_text(fen)


def _net_tone(row: ReturnListRow) -> Tone:
    return Tone.WARNING if row.net_due_fen < 0 else Tone.NORMAL


def _goods(row: ReturnListRow) -> str:
    if row.line_count > 1:
        return translated("columns", _MORE).format(goods=row.goods, count=row.line_count)
    return row.goods


def _marks_hint(row: ReturnListRow) -> str:
    return "\n".join((word(Status(row.status)), *map(word, row.marks)))


def return_columns(clock: Clock) -> tuple[Column[ReturnListRow], ...]:
    """All columns; the clock says what is late."""

    def deadline(row: ReturnListRow) -> str:
        return deadline_text(row.due_by, clock.now())

    def lateness(row: ReturnListRow) -> Tone:
        return deadline_tone(row.due_by, clock.now())

    def deadline_hint(row: ReturnListRow) -> str:
        of_dispute = row.due_by is not None and row.due_by == row.dispute_due
        return " ".join((*([word(Mark.DISPUTE)] if of_dispute else []), clock.full(row.due_by)))

    def requested_hint(row: ReturnListRow) -> str:
        return clock.full(row.requested_at)

    return (
        Column("number", translatable("columns", "单号"), Kind.MONO, 142),
        Column(
            "status",
            translatable("columns", "状态"),
            Kind.STATUS,
            80,
            read=_status,
            hint=_marks_hint,
            words=words_of(Status),
        ),
        Column("account", translatable("columns", "会员"), width=92, read=_buyer),
        Column("type", translatable("columns", "类型"), width=108),
        Column(
            "net_due_fen",
            translatable("columns", "应退"),
            Kind.MONEY,
            84,
            show=net_text,
            tone=_net_tone,
            words=lambda: [net_text(-99_00)],
        ),
        Column(
            "due_by",
            translatable("columns", "时限"),
            width=84,
            read=deadline,
            tone=lateness,
            hint=deadline_hint,
            tip=translatable("columns", "现在这一步应该在什么时候完成"),
            words=deadline_words,
        ),
        Column(
            "requested_at",
            translatable("columns", "申请时间"),
            Kind.TIME,
            94,
            show=clock.short,
            hint=requested_hint,
        ),
        Column(
            "sale_number",
            translatable("columns", "销售订单号"),
            Kind.MONO,
            146,
            show=lambda number: number or word(Mark.WITHOUT_SALE),
            tone=lambda row: Tone.NORMAL if row.sales_order_id else Tone.SECONDARY,
        ),
        Column(
            "kind",
            translatable("columns", "业务类型"),
            width=80,
            read=lambda row: ReturnKind(row.kind),
            words=words_of(ReturnKind),
        ),
        Column("shop", translatable("columns", "店铺"), width=96),
        Column("tracking", translatable("columns", "快递单号"), Kind.MONO, 140, sortable=False),
        Column("goods", translatable("columns", "商品"), width=180, read=_goods, sortable=False, hidden=True),
        Column("units", translatable("columns", "件数"), Kind.NUMBER, 60, sortable=False, hidden=True),
        Column("reason", translatable("columns", "原因"), width=120, sortable=False, hidden=True),
        Column(
            "platform_number",
            translatable("columns", "平台单号"),
            Kind.MONO,
            168,
            sortable=False,
            hidden=True,
        ),
        Column(
            "platform_refund_number",
            translatable("columns", "平台退款单号"),
            Kind.MONO,
            168,
            sortable=False,
            hidden=True,
        ),
        Column("receiver", translatable("columns", "收货人"), width=80, sortable=False, hidden=True),
        Column("mobile", translatable("columns", "手机"), Kind.MONO, 110, sortable=False, hidden=True),
        Column("reviewed_at", translatable("columns", "审核时间"), Kind.TIME, 128, hidden=True),
        Column("ordered_at", translatable("columns", "下单时间"), Kind.TIME, 128, hidden=True),
        Column("requested_by", translatable("columns", "申请人"), width=80, sortable=False, hidden=True),
    )


def _status(row: ReturnListRow) -> Status:
    return Status(row.status)


def _buyer(row: ReturnListRow) -> str:
    return row.account or row.member or row.receiver
