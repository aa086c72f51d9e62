"""How two versions of an order differ, in the words of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.comparing import (
    Asked,
    ChargeKey,
    Difference,
    Goods,
    LineKey,
    Out,
    OutKey,
    Place,
    Product,
    Units,
)
from erp_returns.domain.kinds import Basis
from erp_returns.domain.money import yuan_text
from erp_returns.domain.requests import ChargeRequest, LineRequest, ParcelRequest
from erp_returns.domain.text import translatable
from erp_returns.queries.order_versions import Deed, OrderNames
from erp_returns.queries.posted_rows import EventRow
from erp_returns.ui.texts import listed, money_text, translated, word

_NAMED_AT_MOST = 4
_PLAIN: Mapping[str, str] = {
    "asked": translatable("differences", "业务类型"),
    "goods": translatable("differences", "业务类型和商品"),
    "inbound_warehouse_id": translatable("differences", "退入仓库"),
    "outbound_warehouse_id": translatable("differences", "换出仓库"),
    "reason_id": translatable("differences", "退换货原因"),
    "return_freight_fen": translatable("differences", "退回运费补偿"),
    "freight_charged_fen": translatable("differences", "收取换出运费"),
    "allow_freight": translatable("differences", "允许退运费"),
    "platform_refund_number": translatable("differences", "平台退款单号"),
    "buyer_note": translatable("differences", "买家留言"),
    "internal_note": translatable("differences", "内部备注"),
    "perks_back": translatable("differences", "退还优惠"),
    "override_reason": translatable("differences", "超期放行的理由"),
    "charges": translatable("differences", "费用和扣款"),
    "parcel": translatable("differences", "退回包裹"),
    "receiver_name": translatable("differences", "收货人"),
    "receiver_mobile": translatable("differences", "收货人手机"),
    "receiver_phone": translatable("differences", "收货人电话"),
    "receiver_postcode": translatable("differences", "收货人邮编"),
    "receiver_region": translatable("differences", "收货人地区"),
    "receiver_address": translatable("differences", "收货地址"),
}
_OF_LINE: Mapping[str, str] = {
    "line": translatable("differences", "{goods}"),
    "units": translatable("differences", "{goods} 数量"),
    "compensation_fen": translatable("differences", "{goods} 补偿金额"),
    "reason_id": translatable("differences", "{goods} 原因"),
    "note": translatable("differences", "{goods} 备注"),
    "edited_spec": translatable("differences", "{goods} 实退规格"),
    "unit_price_fen": translatable("differences", "{goods} 单价"),
}
_OF_OUT: Mapping[str, str] = {
    "replacement": translatable("differences", "换出 {goods}"),
    "product": translatable("differences", "换出商品（换 {goods}）"),
    "out_quantity": translatable("differences", "换出数量（换 {goods}）"),
}
_OF_BASIS = translatable("differences", "{name}（{basis}）")
_EMPTY = translatable("differences", "（空）")
_NOTHING = translatable("differences", "没有")
_BY_TYPE = translatable("differences", "按退换货类型")
_AS_ORDER = translatable("differences", "同整单")
_YES, _NO = translatable("differences", "是"), translatable("differences", "否")
_PIECES = translatable("differences", "{n} 件")
_GRANTED = translatable("differences", "同意退 {amount}")
_PRICED = translatable("differences", "单价 {amount}")
_CHARGE = translatable("differences", "费用：{name}")
_DEDUCTION = translatable("differences", "扣款：{name}")
_MORE = translatable("differences", "另有 {n} 处")
_CHANGED = translatable("differences", "{name}：{was} → {now}")
_DID = translatable("differences", "{operator} {at} {action}")
_AND = translatable("differences", "；")
_DOT = " · "


def _said(source: str, **facts: object) -> str:
    return translated("differences", source).format(**facts)


class DifferenceWords:
    """Says places and their values, with the names that ids stand for."""

    def __init__(self, names: OrderNames) -> None:
        self._names = names
        self._writers: dict[type, Callable[[Any], str]] = {
            bool: lambda value: _said(_YES if value else _NO),
            str: str,
            Asked: self._asked,
            Goods: self._goods,
            Units: self._units,
            LineRequest: self._line,
            Out: self._out,
            Product: self._product,
            ChargeRequest: self._charge,
            ParcelRequest: str,
            tuple: lambda charges: listed(f"{each.name} {self._charge(each)}" for each in charges),
        }

    def name(self, place: Place) -> str:
        """What a place is called."""
        key = place.of
        if isinstance(key, LineKey):
            return _said(_OF_LINE[place.what], goods=self._line_name(key))
        if isinstance(key, OutKey):
            goods = (
                self._line_name(key.instead_of)
                if key.instead_of
                else self._names.products.get(key.product_id)
            )
            return _said(_OF_OUT[place.what], goods=goods or "")
        if isinstance(key, ChargeKey):
            return _said(_DEDUCTION if key.deduction else _CHARGE, name=translated("money", key.name))
        return _said(_PLAIN[place.what])

    def value(self, place: Place, value: object) -> str:
        """What stands in a place."""
        if value is None:
            return self._missing(place)
        if place.what.endswith("_id") and isinstance(value, int):
            return self._named(place.what)[value]
        if place.what.endswith("_fen") and isinstance(value, int):
            return money_text(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return _said(_PIECES, n=value)
        return self._writers[type(value)](value) or _said(_EMPTY)

    def change(self, each: Difference) -> str:
        """What the others made of one place."""
        was, now = self.value(each.place, each.was), self.value(each.place, each.theirs)
        return _said(_CHANGED, name=self.name(each.place), was=was, now=now)

    def summary(self, found: Sequence[Difference]) -> str:
        """What the others changed, in one line; empty for nothing."""
        said = [self.change(each) for each in found[:_NAMED_AT_MOST]]
        if len(found) > _NAMED_AT_MOST:
            said.append(_said(_MORE, n=len(found) - _NAMED_AT_MOST))
        return _said(_AND).join(said)

    # ---------------------------------------------------------------- values

    def _missing(self, place: Place) -> str:
        if place.what == "charges":
            return _said(_BY_TYPE)
        return _said(_AS_ORDER if place.what == "reason_id" and place.of else _NOTHING)

    def _named(self, what: str) -> Mapping[int, str]:
        return self._names.reasons if what == "reason_id" else self._names.warehouses

    def _line_name(self, key: LineKey) -> str:
        name = self._names.sources[key.source]
        if key.basis is Basis.GOODS:
            return name
        return _said(_OF_BASIS, name=name, basis=word(key.basis))

    def _asked(self, asked: Asked) -> str:
        return _DOT.join((word(asked.kind), self._names.types.get(asked.type_id, "")))

    def _goods(self, goods: Goods) -> str:
        lines = [f"{self._names.sources[line.source]} × {line.quantity}" for line in goods.lines]
        return _DOT.join((self._asked(Asked(goods.kind, goods.type_id)), listed(lines)))

    def _units(self, units: Units) -> str:
        said = [_said(_PIECES, n=units.quantity)]
        if units.agreed_fen is not None:
            said.append(_said(_GRANTED, amount=money_text(units.agreed_fen)))
        return _joined((*said, units.raise_note))

    def _line(self, line: LineRequest) -> str:
        amount = money_text(line.compensation_fen) if line.basis is Basis.COMPENSATION else ""
        units = amount or self._units(Units(line.quantity, line.agreed_fen, line.raise_note))
        reason = self._names.reasons.get(line.reason_id, "") if line.reason_id else ""
        return _joined((units, reason, line.note, line.edited_spec))

    def _out(self, out: Out) -> str:
        return f"{self._product(Product(out.product_id, out.unit_price_fen))} × {out.quantity}"

    def _product(self, product: Product) -> str:
        price = product.unit_price_fen
        priced = "" if price is None else _said(_PRICED, amount=money_text(price))
        return _joined((self._names.products[product.product_id], priced))

    @staticmethod
    def _charge(charge: ChargeRequest) -> str:
        amount = (
            f"{yuan_text(charge.basis_points)}%" if charge.basis_points else money_text(charge.amount_fen)
        )
        return _joined((amount, charge.note))


def deeds_text(deeds: Iterable[Deed], local: Callable[[str], str]) -> str:
    """Who did what, in one line; `local` shows a UTC text as the shop's time."""
    return _said(_AND).join(
        _said(_DID, operator=deed.operator, at=local(deed.at), action=_action(deed.action)) for deed in deeds
    )


def deeds_between(before: Sequence[EventRow], now: Sequence[EventRow]) -> list[Deed]:
    """What was done between two looks at an order's history."""
    return [Deed(row.action, row.operator, row.at, row.note) for row in now[len(before) :]]


def _action(stored: str) -> str:
    return translated("actions", ACTIONS[Action(stored)].label) if stored in set(Action) else stored


def _joined(parts: Iterable[str]) -> str:
    return _DOT.join(part for part in parts if part)
