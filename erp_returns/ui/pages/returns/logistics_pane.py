"""Parcels of both directions, what was counted and found, and what did not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtWidgets import QLabel

from erp_returns.domain.kinds import DifferenceKind, Disposition, Grade, Liability, ParcelKind
from erp_returns.queries.detail_rows import TrackedRow
from erp_returns.queries.posted_rows import DifferenceRow, ParcelRow, PostedLineRow
from erp_returns.queries.return_detail import Posted, ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.entries import Entry, EntryList
from erp_returns.ui.pages.orders.panes import Pane, joined, who_when
from erp_returns.ui.pages.returns.amending import amend_link, may_amend
from erp_returns.ui.texts import listed, money_text, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.section import Section


class LogisticsPane(Pane):
    """Sections in the order of the road; those with nothing in them are hidden.

    `amend` is pressed where the parcels are to be put right.
    """

    def __init__(self, desk: Desk, amend: Callable[[], None]) -> None:
        super().__init__()
        self._desk = desk
        self._parts: list[EntryList] = []
        self.parcels = self._part(self.tr("退回包裹"))
        self.amending = amend_link(desk, self.tr("修改"))
        self.amending.clicked.connect(lambda _on: amend())
        self._section(self.parcels).add_action(self.amending)
        self.receipts = self._part(self.tr("收货"))
        self.inspections = self._part(self.tr("验货"))
        self.differences = self._part(self.tr("差异"))
        self.shipments = self._part(self.tr("发出"))
        self.sale_parcels = self._part(self.tr("原订单发货"))
        self.nothing = QLabel(self.tr("还没有物流和收货记录"))
        desk.theme.dress(self.nothing, FontRole.BODY, Tone.SECONDARY)
        self.add(self.nothing)
        self.end()

    def fill(self, detail: ReturnDetail) -> None:
        """Show how the goods of an order travelled."""
        self.amending.setVisible(may_amend(detail))
        _put(self.parcels, detail.parcels, self._parcel)
        _put(self.receipts, detail.receipts, self._receipt)
        _put(self.inspections, detail.inspections, self._inspection)
        _put(self.differences, detail.differences, self._difference)
        _put(self.shipments, detail.shipments, self._shipment)
        _put(self.sale_parcels, detail.sale_parcels, _tracked)
        self.nothing.setVisible(not any(part.entries() for part in self._parts))

    def _part(self, title: str) -> EntryList:
        entries = EntryList(self._desk.theme, self._desk.icons, title)
        section = Section(self._desk.theme, title)
        section.body.addWidget(entries)
        self.add(section)
        self._parts.append(entries)
        return entries

    @staticmethod
    def _section(part: EntryList) -> Section:
        return cast("Section", part.parentWidget())

    def _who(self, person: str, at: str | None) -> str:
        return who_when(person, at, self._desk.session.zone)

    def _parcel(self, row: ParcelRow) -> Entry:
        arrived = bool(row.arrived_at)
        body = joined(
            word(ParcelKind(row.kind)) if row.kind and not row.announced.handed_in else "",
            self.tr("{grams} 克").format(grams=row.weight_g) if row.weight_g else "",
            self.tr("到付 {amount}").format(amount=money_text(row.collect_fen)) if row.collect_fen else "",
            row.note,
        )
        handed_in = row.announced.handed_in
        return Entry(
            title=word(ParcelKind.HANDED_IN) if handed_in else row.carrier or self.tr("快递公司未填"),
            number=row.tracking_number,
            aside=self._who(row.received_by, row.arrived_at) if arrived else self.tr("还没到"),
            body=body,
        )

    def _receipt(self, each: Posted) -> Entry:
        units = sum(line.quantity for line in each.lines)
        expected = sum(line.expected for line in each.lines)
        title = self.tr("迟到收货") if each.row.kind == "late" else self.tr("收货")
        count = self.tr("实收 {units} 件，应收 {expected} 件").format(units=units, expected=expected)
        return self._posted(each, title, joined(count, each.row.warehouse, _goods(each.lines)))

    def _inspection(self, each: Posted) -> Entry:
        units: Counter[tuple[str, str]] = Counter()
        for line in each.lines:
            units[line.grade, line.disposition] += line.quantity
        graded = [
            self.tr("{grade} {count} 件，{disposition}").format(
                grade=word(Grade(grade)), count=count, disposition=word(Disposition(disposition))
            )
            for (grade, disposition), count in units.items()
        ]
        notes = [text for line in each.lines for text in (line.defect, line.note) if text]
        title = self.tr("二检") if each.row.kind == "2" else self.tr("验货")
        return self._posted(each, title, joined(*graded, *notes))

    def _shipment(self, each: Posted) -> Entry:
        if each.row.kind == "send_back":
            title = self.tr("退回客户")
        else:
            title = self.tr("换出退回") if each.row.kind == "came_back" else self.tr("换出")
        body = joined(each.row.carrier, each.row.about, _goods(each.lines), self._who_pays(each))
        return self._posted(each, title, body)

    def _who_pays(self, each: Posted) -> str:
        """Who bears the freight of goods that went back to the customer."""
        if each.row.kind != "send_back":
            return ""
        if each.row.charge_fen:
            return self.tr("运费 {amount} 由客户付").format(amount=money_text(each.row.charge_fen))
        return self.tr("运费本店承担")

    def _posted(self, each: Posted, title: str, body: str) -> Entry:
        row = each.row
        if row.reverses and row.kind != "came_back":
            title = self.tr("冲销{posting}").format(posting=title)
        taken = joined(
            self.tr("冲销 {number}").format(number=row.reverses) if row.reverses else "",
            self.tr("已由 {number} 冲销").format(number=row.reversed_by) if row.reversed_by else "",
        )
        return Entry(
            title=title,
            number=row.number,
            aside=self._who(row.operator, row.posted_at),
            body=joined(taken, body, row.note),
            faint=not each.stands,
        )

    def _difference(self, row: DifferenceRow) -> Entry:
        caused = word(Liability(row.caused_by)) if row.caused_by else ""
        return Entry(
            title=word(DifferenceKind(row.kind)),
            aside=self.tr("{count} 件").format(count=row.quantity),
            body=joined(row.name, self.tr("责任 {who}").format(who=caused) if caused else "", row.note),
            tone=Tone.WARNING,
        )


def _put(part: EntryList, rows: Sequence[object], entry: Callable[..., Entry]) -> None:
    part.set_entries([entry(row) for row in rows])
    section = part.parentWidget()
    if section is not None:
        section.setVisible(bool(rows))


def _tracked(row: TrackedRow) -> Entry:
    return Entry(title=row.carrier, number=row.tracking_number)


def _goods(lines: Sequence[PostedLineRow]) -> str:
    return listed(f"{line.code} ×{line.quantity}" for line in lines)
