"""Plain text for terminals: columns that line up in Chinese too, and a return order to read there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from erp_returns.documents.pdf.papers import ReturnRecordPaper, StepState
from erp_returns.domain.money import yuan_text

_GAP: Final = "  "
_WIDE: Final = frozenset("WF")
_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})
_CONTROLS: Final = dict.fromkeys((*range(32), *range(127, 160)), " ")


def width(text: str) -> int:
    """Columns that a text takes in a terminal."""
    return sum(
        0 if unicodedata.category(c) in _NO_WIDTH else 1 + (unicodedata.east_asian_width(c) in _WIDE)
        for c in text
    )


def one_line(text: str) -> str:
    """A text without line ends and control characters, which would move the cursor."""
    return text.translate(_CONTROLS).strip()


def shortened(text: str, most: int) -> str:
    """A text of at most `most` columns; a '…' stands for what is cut off."""
    if width(text) <= most:
        return text
    taken, used = "", 0
    for character in text:
        used += width(character)
        if used >= most:
            break
        taken += character
    return f"{taken}…"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], right: frozenset[int] = frozenset()) -> str:
    """Rows under their headings, each column as wide as it must be; columns in `right` end in line."""
    cells = [[one_line(cell) for cell in row] for row in (headings, *rows)]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return "\n".join(_row(row, widths, right) for row in cells)


def _row(row: Sequence[str], widths: Sequence[int], right: frozenset[int]) -> str:
    padded = (
        " " * (most - width(cell)) + cell if place in right else cell + " " * (most - width(cell))
        for place, (cell, most) in enumerate(zip(row, widths, strict=True))
    )
    return _GAP.join(padded).rstrip()


_STEPS: Final[dict[StepState, str]] = {
    "done": "✓",
    "current": "▶",
    "open": "·",
    "skipped": "-",
    "stopped": "✗",
}


def return_record_text(paper: ReturnRecordPaper) -> str:
    """退换货单 as text: parties, goods, money part by part, milestones, history."""
    return "\n\n".join(filter(None, ("\n".join(part) for part in _parts(paper))))


def _parts(paper: ReturnRecordPaper) -> Iterator[list[str]]:
    yield _head(paper)
    yield _titled("退入商品", _goods(paper))
    yield _titled("换出商品", _replacements(paper))
    yield _titled("金额", _money(paper))
    yield _titled("款项", _settlements(paper))
    yield _titled("进度", _milestones(paper))
    parcels = [(each.carrier, each.number, each.received_time) for each in paper.parcels]
    yield _titled("退回包裹", table(("快递", "单号", "收到"), parcels) if parcels else "")
    posted = [(row.label, row.number, row.time, row.by, row.summary) for row in paper.warehouse_rows]
    yield _titled("仓库单据", table(("", "单号", "时间", "经手", "内容"), posted) if posted else "")
    notes = (
        ("买家留言", paper.buyer_note),
        ("内部备注", paper.internal_note),
        ("拒绝原因", paper.rejection_reason),
    )
    yield _titled("备注", "\n".join(f"{name}：{one_line(text)}" for name, text in notes if text))
    events = [(event.time, event.person, event.text) for event in paper.events]
    yield _titled("操作记录", table(("时间", "操作员", "操作"), events) if events else "")


def _titled(title: str, body: str) -> list[str]:
    return [f"【{title}】", body] if body else []


def _head(paper: ReturnRecordPaper) -> list[str]:
    marks = "".join(f" [{mark}]" for mark in paper.marks)
    sale, receiver = paper.sale, paper.receiver
    facts = (
        ("业务", f"{paper.kind} · {paper.return_type}"),
        ("销售订单", f"{sale.number} {sale.platform_number}" if sale.number else "无原单"),
        ("店铺", sale.shop),
        ("会员", f"{paper.buyer.account} {paper.buyer.name}"),
        ("收货人", f"{receiver.name} {receiver.mobile} {receiver.region} {receiver.address}"),
        ("退入仓库", paper.inbound_warehouse),
        ("换出仓库", paper.outbound_warehouse),
        ("平台退款号", paper.platform_refund_number),
        ("申请", f"{paper.requested_time} {paper.requested_by}"),
    )
    shown = [(name, one_line(text)) for name, text in facts if text.strip()]
    most = max(width(name) for name, _ in shown)
    lines = [f"{name}{' ' * (most - width(name))}{_GAP}{text}" for name, text in shown]
    return [f"退换货单 {paper.number}  {paper.status}{marks}", *lines]


def _goods(paper: ReturnRecordPaper) -> str:
    columns = ("行", "编码", "商品", "规格", "申请", "已收", "验收", "少件", "退回", "应退", "同意", "原因")
    rows = [
        (
            str(line.position),
            line.code,
            shortened(line.name, 30),
            line.spec,
            *map(str, (line.requested, line.received, line.accepted, line.closed_short, line.sent_back)),
            yuan_text(line.entitled_fen),
            yuan_text(line.refund_fen),
            " ".join(filter(None, (line.reason, line.note))),
        )
        for line in paper.lines
    ]
    return table(columns, rows, frozenset({0, *range(4, 11)})) if rows else ""


def _replacements(paper: ReturnRecordPaper) -> str:
    rows = [
        (
            str(line.position),
            line.code,
            shortened(line.name, 30),
            line.spec,
            str(line.quantity),
            str(line.shipped),
            yuan_text(line.unit_price_fen),
            yuan_text(line.value_fen),
        )
        for line in paper.replacements
    ]
    columns = ("行", "编码", "商品", "规格", "数量", "已发", "单价", "价值")
    return table(columns, rows, frozenset({0, 4, 5, 6, 7})) if rows else ""


def _money(paper: ReturnRecordPaper) -> str:
    rows = [
        ("", "", why) if at else (part.label, yuan_text(part.amount_fen), why)
        for part in paper.parts
        for at, why in enumerate(part.why.split("\n"))
    ]
    rows.append((paper.total.label, yuan_text(paper.total.amount_fen), ""))
    if paper.remaining is not None:
        rows.append((paper.remaining.label, yuan_text(paper.remaining.amount_fen), ""))
    rows += [("另退", "", text) for text in paper.given_back]
    return table(("项目", "金额", "说明"), rows, frozenset({1}))


def _settlements(paper: ReturnRecordPaper) -> str:
    rows = [
        (
            each.label,
            each.number,
            yuan_text(each.amount_fen),
            each.method,
            each.payee,
            each.reference,
            each.time,
            each.by,
            "已冲销" if each.reversed else "",
        )
        for each in paper.settlements
    ]
    columns = ("", "单号", "金额", "方式", "对方", "流水号", "时间", "经手", "")
    return table(columns, rows, frozenset({2})) if rows else ""


def _milestones(paper: ReturnRecordPaper) -> str:
    rows = [(_STEPS[step.state], step.label, step.time, step.person) for step in paper.steps]
    return table(("", "步骤", "时间", "操作员"), rows) if rows else ""
