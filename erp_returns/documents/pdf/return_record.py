"""退换货单: the file copy of a return order, as PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Final

from erp_returns.documents.pdf.blocks import (
    Party,
    Title,
    draw_fields,
    draw_parties,
    draw_parts,
    draw_photos,
    draw_signatures,
    draw_steps,
    draw_title,
    draw_total,
    known,
)
from erp_returns.documents.pdf.forms import Form, alone
from erp_returns.documents.pdf.lines import ALERT, BODY, QUIET, STRONG
from erp_returns.documents.pdf.papers import (
    MoneyPart,
    ReplacementGoods,
    ReturnContact,
    ReturnedLine,
    ReturnRecordPaper,
    SaleFacts,
)
from erp_returns.documents.pdf.settlements import draw_settlements
from erp_returns.documents.pdf.sheet import Running, Sheet
from erp_returns.documents.pdf.tables import Cell, Column, draw_table
from erp_returns.domain.money import yuan_text


@dataclass(frozen=True, slots=True)
class _Count:
    """A column that counts units of a line."""

    title: str
    of: Callable[[ReturnedLine], int]


_NAME = "退换货单"
_SIGNERS = ("申请", "审核", "仓库", "财务")

_GOODS_COLUMNS = (
    Column("#", 19),
    Column("商品", 136),
    Column("原因", 88),
    Column("单价", 36, "right"),
)
_WORTH_COLUMNS = (Column("应退金额", 40, "right"), Column("核定金额", 40, "right"))
_ASKED = _Count("申请", attrgetter("requested"))
_COUNTED = (_Count("实收", attrgetter("received")), _Count("验收", attrgetter("accepted")))
_DIFFERENCES = (_Count("少件", attrgetter("closed_short")), _Count("退回", attrgetter("sent_back")))
_REPLACEMENT_COLUMNS = (
    Column("#", 19),
    Column("商品", 263),
    Column("数量", 36, "right"),
    Column("已发", 36, "right"),
    Column("单价", 68, "right"),
    Column("金额", 78, "right"),
)
_PARCEL_COLUMNS = (Column("快递公司", 120), Column("运单号", 220), Column("收到时间", 180))
_WAREHOUSE_COLUMNS = (
    Column("环节", 52),
    Column("单号", 98),
    Column("时间", 82),
    Column("经办", 58),
    Column("内容", 240),
)
_EVENT_COLUMNS = (Column("时间", 88), Column("操作员", 72), Column("内容", 370))


def _draw(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    draw_record_head(sheet, paper, _NAME)
    _draw_progress(sheet, paper)
    _draw_goods_back(sheet, paper)
    draw_replacements(sheet, paper.replacements)
    draw_amounts(sheet, paper)
    _draw_settlements(sheet, paper)
    _draw_warehouse(sheet, paper)
    draw_notes(sheet, paper)
    draw_signatures(sheet, _SIGNERS)
    draw_record_photos(sheet, paper)
    _draw_events(sheet, paper)


def _running(paper: ReturnRecordPaper) -> Running:
    return Running(
        title=_NAME,
        number=paper.number,
        shop=paper.shop.name,
        footer=paper.shop.footer,
        printed=f"打印 {paper.printed_time}　{paper.printed_by}",
    )


RECORD: Final = Form(_NAME, _running, _draw)


def build_return_record(paper: ReturnRecordPaper, fonts: Path) -> bytes:
    """The record as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    return alone(RECORD, paper, fonts)


def draw_record_head(sheet: Sheet, paper: ReturnRecordPaper, name: str) -> None:
    """The title of a return order, called `name`, and the parties to it."""
    kind = " · ".join(filter(None, (paper.kind, paper.return_type)))
    alarming = any(step.state == "stopped" for step in paper.steps)
    title = Title(name, paper.number, paper.status, kind, paper.marks, alarming)
    draw_title(sheet, paper.shop, title)
    sale, buyer, request, address = _sale(paper.sale), _buyer(paper), _request(paper), _address(paper.contact)
    if address.fields:
        draw_parties(sheet, (sale, request), (buyer, address))
    else:
        draw_parties(sheet, (sale,), (buyer, request))


def _sale(sale: SaleFacts) -> Party:
    fields = (
        ("订单号", sale.number or "无原单"),
        *known(("平台单号", sale.platform_number)),
        ("店铺", sale.shop),
        *known(
            ("下单", sale.ordered_time),
            ("付款", sale.paid_time),
            ("发货", sale.shipped_time),
            ("签收", sale.signed_time),
        ),
    )
    return Party("原销售订单", fields)


def _buyer(paper: ReturnRecordPaper) -> Party:
    buyer, receiver = paper.buyer, paper.receiver
    fields = (
        ("会员", " ".join(filter(None, (buyer.account, buyer.name)))),
        ("收件人", receiver.name),
        ("手机", receiver.mobile),
        ("地址", " ".join(filter(None, (receiver.region, receiver.address)))),
    )
    return Party("买家与收件人", fields)


def _request(paper: ReturnRecordPaper) -> Party:
    fields = (
        ("申请时间", paper.requested_time),
        ("申请人", paper.requested_by),
        *known(
            ("平台退款号", paper.platform_refund_number),
            ("退入仓库", paper.inbound_warehouse),
            ("换出仓库", paper.outbound_warehouse),
        ),
    )
    return Party("退换货申请", fields)


def _address(contact: ReturnContact) -> Party:
    fields = known(
        ("仓库", contact.warehouse),
        ("联系人", contact.name),
        ("电话", contact.phone),
        ("地址", contact.address),
    )
    return Party("退货地址", fields)


def _draw_progress(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    if paper.steps:
        sheet.heading("办理进度", keep=70)
        draw_steps(sheet, paper.steps)
    if paper.rejection_reason:
        sheet.heading("拒绝原因")
        sheet.paragraph(paper.rejection_reason, ALERT)


def _draw_goods_back(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    counts = _counts(paper)
    count_columns = (Column(count.title, 17, "right") for count in counts)
    draw_table(
        sheet,
        (*_GOODS_COLUMNS, *count_columns, *_WORTH_COLUMNS),
        (_goods_row(line, counts) for line in paper.lines),
        _goods_total(paper.lines, counts),
        heading="退入商品明细" if paper.comes_back else "退款商品明细",
    )


def _counts(paper: ReturnRecordPaper) -> tuple[_Count, ...]:
    """What is counted: units asked for, what came of them, and differences where there are any."""
    if not paper.comes_back:
        return (_ASKED,)
    differences = (count for count in _DIFFERENCES if any(map(count.of, paper.lines)))
    return (_ASKED, *_COUNTED, *differences)


def _goods_row(line: ReturnedLine, counts: Sequence[_Count]) -> tuple[Cell, ...]:
    return (
        str(line.position),
        ((line.name, BODY), ("　".join(filter(None, (line.code, line.spec))), QUIET)),
        ((line.reason, BODY), (line.note, QUIET)),
        yuan_text(line.unit_price_fen),
        *(str(count.of(line)) for count in counts),
        yuan_text(line.entitled_fen),
        yuan_text(line.refund_fen),
    )


def _goods_total(lines: Sequence[ReturnedLine], counts: Sequence[_Count]) -> tuple[Cell, ...]:
    return (
        "",
        f"合计 {len(lines)} 行",
        "",
        "",
        *(str(sum(map(count.of, lines))) for count in counts),
        yuan_text(sum(line.entitled_fen for line in lines)),
        yuan_text(sum(line.refund_fen for line in lines)),
    )


def draw_replacements(sheet: Sheet, goods: Sequence[ReplacementGoods]) -> None:
    """The goods that go out, where there are any."""
    if not goods:
        return
    rows = (
        (
            str(item.position),
            ((item.name, BODY), ("　".join(filter(None, (item.code, item.spec))), QUIET)),
            str(item.quantity),
            str(item.shipped),
            yuan_text(item.unit_price_fen),
            yuan_text(item.value_fen),
        )
        for item in goods
    )
    quantity, shipped = sum(item.quantity for item in goods), sum(item.shipped for item in goods)
    value = yuan_text(sum(item.value_fen for item in goods))
    total = ("", f"合计 {len(goods)} 行", str(quantity), str(shipped), "", value)
    draw_table(sheet, _REPLACEMENT_COLUMNS, rows, total, heading="换出商品明细")


def draw_amounts(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    """The money with its parts and its sum in words."""
    sheet.heading("金额", keep=60)
    draw_parts(sheet, paper.parts)
    draw_total(sheet, paper.total)
    if paper.given_back:
        sheet.y -= 4
        draw_fields(sheet, [("另退优惠", "；".join(paper.given_back))])


def _draw_settlements(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    if not paper.settlements and not paper.remaining:
        return
    if paper.settlements:
        draw_settlements(sheet, paper.settlements, paper.remaining, heading="收付记录")
    elif paper.remaining:
        sheet.heading("收付记录")
        draw_parts(sheet, [MoneyPart(paper.remaining.label, paper.remaining.amount_fen)], STRONG)


def _draw_warehouse(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    if paper.parcels:
        parcels = ((parcel.carrier, parcel.number, parcel.received_time) for parcel in paper.parcels)
        draw_table(sheet, _PARCEL_COLUMNS, parcels, heading="退货包裹")
    if paper.warehouse_rows:
        rows = ((row.label, row.number, row.time, row.by, row.summary) for row in paper.warehouse_rows)
        draw_table(sheet, _WAREHOUSE_COLUMNS, rows, heading="收货、验货与发货")


def draw_notes(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    """What the buyer and the shop noted."""
    notes = known(("买家留言", paper.buyer_note), ("内部备注", paper.internal_note))
    if notes:
        sheet.heading("备注")
        draw_fields(sheet, notes)


def draw_record_photos(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    """The photos of the order, where there are any."""
    if paper.photos:
        sheet.heading("照片", keep=140)
        draw_photos(sheet, paper.photos)


def _draw_events(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    if paper.events:
        rows = ((event.time, event.person, event.text) for event in paper.events)
        draw_table(sheet, _EVENT_COLUMNS, rows, heading="操作记录")
