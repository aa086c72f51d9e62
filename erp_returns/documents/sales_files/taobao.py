"""The pair that Taobao and Tmall export: an order list and a detail list, joined on 订单编号.

总金额 is what the buyer paid (买家应付货款 + 买家应付邮费); 买家实际支付金额 is what is left of it after
refunds and is not read. 买家支付积分 counts points, of which 100 are worth one yuan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from erp_returns.documents.sales_files import cells, problems
from erp_returns.documents.sales_files.drafts import SaleDraft, SaleLineDraft
from erp_returns.documents.sales_files.harvest import Found, Harvest, Place, are_zeroed
from erp_returns.documents.sales_files.layouts import (
    TAOBAO_ORDERS,
    Binding,
    Table,
)
from erp_returns.documents.sales_files.problems import CellProblem
from erp_returns.documents.sheets import Watch
from erp_returns.domain.money import LARGEST_FEN, yuan_text
from erp_returns.domain.text import Sentence, sentence

_KEY = "订单编号"
_POSTCODE = re.compile(r"\s*[(（](\d{6})[)）]\s*$")
_NO_POSTCODE = "000000"
_PROVINCES = (
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽",
    "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西",
    "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
)  # fmt: skip
_CITIES = ("市", "州", "盟", "地区", "区", "县", "省", "岛", "划")
_DISTRICTS = ("区", "县", "市", "旗", "镇", "乡", "街道", "岛", "区域")
_LINE_CLOSED = "交易关闭"
"""A line of an order that goes on: most often it was refunded."""
_PERKS = {"coupon_fen": "天猫卡券抵扣", "red_packet_fen": "个人红包", "points_fen": "买家支付积分"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row of an order list; None: not to be read."""

    place: Place
    values: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class _Detail:
    """A row of a detail list; None: not to be read."""

    place: Place
    line: SaleLineDraft | None
    note: str
    closed: bool = False


@dataclass(slots=True, eq=False)
class _Order:
    """All that the files say about one order number; `details` by table."""

    entries: list[_Entry] = field(default_factory=list)
    details: dict[int, list[_Detail]] = field(default_factory=dict)
    faulty: bool = False

    def places(self) -> list[Place]:
        found = [entry.place for entry in self.entries]
        return found + [detail.place for details in self.details.values() for detail in details]


class TaobaoReader:
    """Joins order lists and detail lists, whatever their order."""

    def __init__(self, tables: Sequence[Table], harvest: Harvest) -> None:
        self._tables = tables
        self._harvest = harvest
        self._orders: dict[str, _Order] = {}

    def read(self, watches: Sequence[Watch]) -> Iterator[Found]:
        """The orders that can be taken; the others go to the harvest."""
        for number, (table, watch) in enumerate(zip(self._tables, watches, strict=True)):
            binding = Binding(table.layout.columns, table.columns)
            for order, place, raw in self._rows(number, binding, watch):
                if table.layout is TAOBAO_ORDERS:
                    values = self._entry(order, place, raw, binding) if raw else None
                    order.entries.append(_Entry(place, values))
                else:
                    detail = self._detail(order, place, raw, binding) if raw else _Detail(place, None, "")
                    order.details.setdefault(number, []).append(detail)
        zeroed = are_zeroed(self._orders)
        for code, order in self._orders.items():
            if zeroed and cells.is_zeroed(code):
                said = sentence(problems.ZEROED_DIGITS, column=_KEY, value=code)
                self._fault(order, order.places()[0], _KEY, said)
            sale = self._joined(code, order)
            if sale is None:
                self._harvest.refuse(order.places())
            else:
                yield sale, (order.entries[0].place.table, next(iter(order.details)))

    def _fault(self, order: _Order, place: Place, column: str, said: Sentence) -> None:
        order.faulty = True
        self._harvest.fault(place, column, said)

    def _rows(
        self, number: int, binding: Binding, watch: Watch
    ) -> Iterator[tuple[_Order, Place, tuple[str, ...] | None]]:
        """Rows with a usable order number, without their cells where the row is out of shape."""
        for row_number, row, fault in self._tables[number].rows(watch):
            self._harvest.rows += 1
            place = Place(number, row_number)
            raw = binding.cells(row)
            try:
                code = cells.identifier(raw[0])
            except CellProblem as problem:
                self._harvest.fault(place, _KEY, problem.told(_KEY))
                continue
            if not code:
                self._harvest.fault(place, _KEY, fault or sentence(problems.MISSING, column=_KEY))
                continue
            order = self._orders.setdefault(code, _Order())
            if fault is not None:
                self._fault(order, place, "", fault)
            yield order, place, None if fault else raw

    def _entry(
        self, order: _Order, place: Place, raw: Sequence[str], binding: Binding
    ) -> dict[str, Any] | None:
        values = self._values(order, place, raw, binding)
        if values is not None:
            try:
                values["parcels"] = cells.parcels([(values["carrier"], values["tracking_number"])])
            except CellProblem as problem:
                column = binding.label("tracking_number")
                self._fault(order, place, column, problem.told(column))
        return values

    def _detail(self, order: _Order, place: Place, raw: Sequence[str], binding: Binding) -> _Detail:
        values = self._values(order, place, raw, binding)
        if values is None:
            return _Detail(place, None, "")
        gross = values["quantity"] * values["unit_price_fen"]
        code = values["product_code"] or values["system_code"]
        if gross > LARGEST_FEN:
            said = sentence(problems.AMOUNT_TOO_LARGE, value=yuan_text(gross))
            self._fault(order, place, binding.label("unit_price_fen"), said)
        if not code and not values["product_name"]:
            self._fault(order, place, binding.label("product_name"), sentence(problems.NO_PRODUCT))
        closed = values["state"] == _LINE_CLOSED
        return _Detail(place, _line(values, code, place.row), values["note"], closed)

    def _values(
        self, order: _Order, place: Place, raw: Sequence[str], binding: Binding
    ) -> dict[str, Any] | None:
        try:
            return dict(zip(binding.fields, binding.values(raw), strict=True))
        except CellProblem:
            for column, said in binding.faults(raw):
                self._fault(order, place, column, said)
            return None

    def _joined(self, code: str, order: _Order) -> SaleDraft | None:
        if not order.entries or not order.details:
            template = problems.NO_DETAILS if order.entries else problems.NO_ORDER
            self._fault(order, order.places()[0], _KEY, sentence(template, number=code))
        if order.faulty:
            return None
        entry, *entries = order.entries
        details, *more = order.details.values()
        again = [other.place for other in entries if other.values != entry.values]
        again += [others[0].place for others in more if _lines(others) != _lines(details)]
        for place in again:
            self._fault(order, place, _KEY, sentence(problems.REPEATED_ORDER, number=code))
        if again or entry.values is None:
            return None
        return _sale(entry.values, details, entry.place.row)


def _lines(details: Sequence[_Detail]) -> list[SaleLineDraft | None]:
    return [detail.line and replace(detail.line, source_row=0) for detail in details]


def _line(values: dict[str, Any], code: str, row: int) -> SaleLineDraft:
    return SaleLineDraft(
        platform_line_number="",
        product_code=code,
        product_name=values["product_name"],
        style="",
        spec=" ".join(filter(None, (readable_spec(values["spec"]), values["bundle"]))),
        barcode="",
        quantity=values["quantity"],
        shipped_quantity=None,
        unit_price_fen=values["unit_price_fen"],
        line_discount_fen=0,
        gift=False,
        source_row=row,
    )


def _sale(values: dict[str, Any], details: Sequence[_Detail], row: int) -> SaleDraft:
    never_paid = values["status"] == "pending_payment" or (
        values["status"] == "closed" and not values["paid_at"]
    )
    region, address, postcode = split_address(values["changed_address"] or values["address"])
    perks, unread = _perks(values)
    notes = [values["seller_note"], *(detail.note for detail in details), *unread]
    if values["status"] != "closed":
        gone = [detail.line.product_name for detail in details if detail.closed and detail.line]
        notes += [f"平台上“{name}”这一行已关闭，一般是退了款，请核对" for name in gone]
    return SaleDraft(
        platform=TAOBAO_ORDERS.platform,
        shop=values["shop"],
        platform_number=values["platform_number"],
        number="",
        member_account=values["member_account"],
        member_name="",
        status=values["status"],
        ordered_at=values["ordered_at"],
        paid_at=values["paid_at"],
        shipped_at=values["shipped_at"],
        signed_at=values["signed_at"],
        completed_at=values["signed_at"] if values["status"] == "completed" else None,
        freight_fen=values["freight_fen"],
        order_discount_fen=0,
        paid_fen=0 if never_paid else values["paid_fen"],
        platform_refunded_fen=values["platform_refunded_fen"],
        promotion_threshold_fen=0,
        receiver_name=values["receiver_name"],
        receiver_mobile=values["receiver_mobile"],
        receiver_phone=values["receiver_phone"],
        postcode=postcode,
        region=region,
        address=address,
        buyer_note=values["buyer_note"],
        seller_note="；".join(dict.fromkeys(filter(None, notes))),
        seller_flag="",
        parcels=values["parcels"],
        lines=tuple(detail.line for detail in details if detail.line),
        source_rows=(row,),
        **perks,
    )


def readable_spec(properties: str) -> str:
    """'颜色分类：白色;尺码：M' → '白色 M'; what has no name before a colon stays as it is."""
    parts = [part.strip() for part in properties.replace("；", ";").split(";")]
    values = [part.replace("：", ":").partition(":") for part in parts if part]
    return " ".join(value.strip() or name for name, _, value in values)


def split_address(written: str) -> tuple[str, str, str]:
    """Region, address and postcode of '浙江省 杭州市 余杭区 某街道1号(310000)'."""
    found = _POSTCODE.search(written)
    postcode = found[1] if found and found[1] != _NO_POSTCODE else ""
    rest = written[: found.start()].strip() if found else written.strip()
    parts = rest.split(maxsplit=3)
    if len(parts) < 3 or not parts[0].startswith(_PROVINCES) or not parts[1].endswith(_CITIES):
        return "", rest, postcode
    named = 3 if parts[2].endswith(_DISTRICTS) and len(parts) > 3 else 2
    return " ".join(parts[:named]), " ".join(parts[named:]), postcode


def _perks(values: dict[str, Any]) -> tuple[dict[str, int], list[str]]:
    """Coupons, red packets and points in fen; what is no number is kept as words for the note."""
    amounts, unread = {}, []
    for name, label in _PERKS.items():
        try:
            count = cells.count_or_none if name == "points_fen" else cells.amount_or_none
            amounts[name] = count(values[name]) or 0
        except CellProblem:
            amounts[name] = 0
            unread.append(f"{label}：{values[name]}")
    return amounts, unread
