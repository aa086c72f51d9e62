"""Claims that replay histories: every fact of an order, and every entitlement at the moment it was set."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.amounts import Source, entitlement
from erp_returns.domain.deeds import FollowUpDeed
from erp_returns.domain.facts import FACTS, GROUPS, Fact, fact_words
from erp_returns.domain.kinds import Basis, Status
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import Sentence, Words, translatable
from erp_returns.queries.order_picture import order_pictures, sale_line_of, tells_its_source
from erp_returns.queries.reading import places
from erp_returns.queries.verify.report import Claim, Findings

_ENTRIES: Final = frozenset({"type", "reason", "inbound", "outbound", "name"})
"""Facts that read differently when an entry of the catalogue is renamed."""

_FROM_THE_START: Final = frozenset(
    {
        *("kind", "platform_refund_number", "buyer_note", "internal_note", "rejection_reason", "perks_back"),
        *("allow_freight", "reviewed", "instructed", "delivered", "goods_fen", "freight_fen"),
        *("return_freight_fen", "fee_fen", "deduction_fen", "value_out_fen", "freight_charged_fen"),
        *("net_due_fen", "refunded_fen", "collected_fen", "waived_fen", "inspection_differs"),
        *("out_of_window", "cross_ship", "paid_before_goods", "late_parcel", "send_back", "dispute"),
        *("dispute_due", "basis", "requested", "received", "accepted", "decided_back", "closed_short"),
        *("sent_back", "note", "edited_spec", "entitled_fen", "agreed_fen", "raise_note", "quantity"),
        *("shipped", "reserved", "unit_price_fen", "value_fen", "amount_fen"),
    }
)
"""Facts that every history tells from its first event on; others only where it mentions them."""

_DEAD: Final = frozenset({Status.REJECTED, Status.CANCELLED})
_COMPARED: Final = FACTS.keys() - _ENTRIES
"""Facts that are held against each other."""

_TOGETHER: Final = 500
"""Orders that are read at once."""

_NOT_OF_THE_ORDER: Final = frozenset(deed.value for deed in FollowUpDeed)

_FACT_DIFFERS: Final = translatable(
    "verify", "退换货单 {number}：“{what}”是“{kept}”，按操作记录应为“{actual}”。"
)
_PART_DIFFERS: Final = translatable(
    "verify", "退换货单 {number} 的{group} {part}：“{what}”是“{kept}”，按操作记录应为“{actual}”。"
)
_PARTS_DIFFER: Final = translatable("verify", "退换货单 {number}：{group}与操作记录中的不同。")
_ENTITLED: Final = translatable(
    "verify",
    "销售订单 {sale} 第 {position} 行：{order} 的 {units} 件应退定为 {kept} 元，按当时各单应为 {actual} 元。",
)


class _Event(NamedTuple):
    """A step of an order; `before` and `after` hold what it changed, as JSON."""

    id: int
    order_id: int
    to_status: str
    before: str
    after: str


@dataclass(slots=True)
class _Told:
    """An order as its events tell of it, one after the other; `whole` once the first said everything."""

    facts: dict[str, Any] = field(default_factory=dict)
    status: str = ""
    whole: bool = False

    def take(self, event: _Event) -> frozenset[str]:
        """Go on by one event; gives the lines whose entitlement it set."""
        old, new = _facts(event.before), _facts(event.after)
        self.whole = self.whole or (not self.status and bool(new))
        self.status = event.to_status
        for name in old:
            if name not in new and name not in GROUPS:
                self.facts.pop(name, None)
        for name, value in new.items():
            if name not in GROUPS:
                self.facts[name] = value
        for group in GROUPS:
            if group in old or group in new:
                self._take_parts(group, old.get(group, {}), new.get(group, {}))
        lines = new.get("lines", {})
        return frozenset(key for key, part in lines.items() if "entitled_fen" in part)

    def _take_parts(self, group: str, old: dict[str, Any], new: dict[str, Any]) -> None:
        parts: dict[str, dict[str, Any]] = self.facts.setdefault(group, {})
        for key in old:
            if key not in new:
                parts.pop(key, None)
        for key, part in new.items():
            parts[key] = parts[key] | part if key in parts else part


def _facts(side: str) -> dict[str, Any]:
    found = _content(side).get("facts", {}) if '"facts"' in side else {}
    return found if isinstance(found, dict) else {}


def _content(side: str) -> dict[str, Any]:
    """One side of an event; empty where it is no JSON."""
    try:
        content = json.loads(side)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


class _Order(NamedTuple):
    id: int
    number: str
    sale_id: int | None


_ORDERS = "SELECT id, number, sales_order_id FROM return_order ORDER BY sales_order_id, id"
_EVENTS = """
SELECT id, return_order_id, to_status, before, after FROM order_event
WHERE return_order_id IN ({places}) AND action NOT IN ({deeds}) ORDER BY id
"""


def _sales(database: SqliteDatabase) -> Iterator[list[_Order]]:
    """All orders, those of one sale together; one without a sale is alone."""
    orders = map(_Order._make, database.execute_sql(_ORDERS))
    for sale, found in groupby(orders, key=lambda order: order.sale_id):
        own = list(found)
        yield from ([own] if sale is not None else ([each] for each in own))


def _batches(database: SqliteDatabase) -> Iterator[list[list[_Order]]]:
    """Sales whose orders are read together: so many that a statement is worth it."""
    batch: list[list[_Order]] = []
    size = 0
    for orders in _sales(database):
        batch.append(orders)
        size += len(orders)
        if size >= _TOGETHER:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _told_by(database: SqliteDatabase, batch: list[list[_Order]]) -> dict[int, list[_Event]]:
    """The events of a batch as they came, by the place of the sale."""
    at = {order.id: place for place, orders in enumerate(batch) for order in orders}
    deeds = ", ".join(f"'{deed}'" for deed in sorted(_NOT_OF_THE_ORDER))
    sql = _EVENTS.format(places=places(len(at)), deeds=deeds)
    found: dict[int, list[_Event]] = {place: [] for place in range(len(batch))}
    for event in map(_Event._make, database.execute_sql(sql, tuple(at))):
        found[at[event.order_id]].append(event)
    return found


def _facts_agree(database: SqliteDatabase, findings: Findings) -> None:
    for batch in _batches(database):
        told = {order.id: _Told() for orders in batch for order in orders}
        for events in _told_by(database, batch).values():
            for event in events:
                told[event.order_id].take(event)
        whole = [order for orders in batch for order in orders if told[order.id].whole]
        pictures = order_pictures(database, [order.id for order in whole])
        for order in whole:
            findings.rows += 1
            _compare(findings, order, told[order.id].facts, pictures[order.id])


def _compare(findings: Findings, order: _Order, told: dict[str, Any], kept: dict[str, Any]) -> None:
    """Hold what an order says of itself against what its events add up to."""
    for name, value in kept.items():
        if name not in _COMPARED:
            continue
        if name in told:
            if (told[name] or None) != (value or None):
                _differs(findings, _FACT_DIFFERS, order, name, value, told[name])
        elif value and name in _FROM_THE_START:
            _differs(findings, _FACT_DIFFERS, order, name, value, "")
    for group in GROUPS:
        theirs, ours = told.get(group, {}), kept.get(group, {})
        if theirs.keys() != ours.keys():
            named = Sentence(GROUPS[group], context="history")
            findings.add(_PARTS_DIFFER, order.id, number=order.number, group=named)
            continue
        for key, part in ours.items():
            _compare_part(findings, order, group, theirs[key], part)


def _compare_part(
    findings: Findings, order: _Order, group: str, told: dict[str, Any], kept: dict[str, Any]
) -> None:
    for name, value in kept.items():
        known = name in told or name in _FROM_THE_START
        if known and name in _COMPARED and (value or None) != (told.get(name) or None):
            facts = {"group": Sentence(GROUPS[group], context="history"), "part": kept["name"]}
            _differs(findings, _PART_DIFFERS, order, name, value, told.get(name, ""), **facts)


def _differs(
    findings: Findings, says: str, order: _Order, name: str, kept: object, told: object, **facts: object
) -> None:
    fact = FACTS[name]
    words = {"kept": _words(fact, kept), "actual": _words(fact, told)}
    what = Sentence(fact.label, context=fact.context)
    findings.add(says, order.id, number=order.number, what=what, **words, **facts)


def _words(fact: Fact, value: object) -> Words:
    try:
        return fact_words(fact, value, None)
    except ValueError:  # damaged, and shown as it is
        return str(value)


# ------------------------------------------------------------- entitlements


class _Line(NamedTuple):
    """A line of a sale, where return lines take their money from."""

    id: int
    sale: str
    position: int
    paid_fen: int
    quantity: int


_LINES = """
SELECT o.sales_order_id, o.id, s.number, o.position, o.paid_fen, o.quantity
FROM sales_order_line o JOIN sales_order s ON s.id = o.sales_order_id WHERE s.id IN ({ids})
"""


def _entitlements_right(database: SqliteDatabase, findings: Findings) -> None:
    for batch in _batches(database):
        sales = tuple({orders[0].sale_id for orders in batch} - {None})
        lines: dict[int | None, dict[int, _Line]] = {}
        for sale_id, *line in database.execute_sql(_LINES.format(ids=places(len(sales))), sales):
            lines.setdefault(sale_id, {})[line[0]] = _Line._make(line)
        events = _told_by(database, batch)
        for place, orders in enumerate(batch):
            if orders[0].sale_id is not None:
                _replay(findings, orders, events[place], lines.get(orders[0].sale_id, {}))


def _replay(findings: Findings, orders: list[_Order], events: list[_Event], lines: dict[int, _Line]) -> None:
    """Go through the events of one sale's orders as they came."""
    told = {order.id: _Told() for order in orders}
    numbers = {order.id: order.number for order in orders}
    for event in events:
        order = told[event.order_id]
        settled = order.take(event)
        now = order.facts.get("lines", {})
        if not order.whole or not all(map(tells_its_source, now)):
            return  # told by another program: what its lines draw on is not known
        for key in settled:
            line = lines.get(sale_line_of(key))
            if line and now[key].get("basis") in (Basis.GOODS, Basis.UNSHIPPED) and order.status not in _DEAD:
                findings.rows += 1
                _hold(findings, numbers[event.order_id], line, now[key], _claimed(told, event.order_id, line))


def _claimed(told: dict[int, _Told], own: int, line: _Line) -> Source:
    """What the other orders of the sale claim of a line at this moment."""
    source = Source(line.paid_fen, line.quantity)
    for order_id, order in told.items():
        if order_id == own or order.status in _DEAD:
            continue
        for key, part in order.facts.get("lines", {}).items():
            if sale_line_of(key) == line.id:
                source = source.less(_units(part), int(part.get("entitled_fen", 0)))
    return source


def _units(part: dict[str, Any]) -> int:
    """Units of a line that carry money."""
    return int(part.get("requested", 0)) - int(part.get("closed_short", 0)) - int(part.get("decided_back", 0))


def _hold(findings: Findings, number: str, line: _Line, part: dict[str, Any], source: Source) -> None:
    units, kept = _units(part), int(part.get("entitled_fen", 0))
    if not 0 <= units <= source.left_units:
        return
    actual = entitlement(source, units)
    if actual != kept:
        findings.add(
            _ENTITLED,
            line.id,
            sale=line.sale,
            position=line.position,
            order=number,
            units=units,
            kept=yuan_text(kept),
            actual=yuan_text(actual),
        )


CLAIMS = (
    Claim(
        "history_adds_up",
        translatable("verify", "每张退换货单：每一项都是操作记录一步步写下的"),
        _facts_agree,
        worked_out=True,
    ),
    Claim(
        "entitled_then",
        translatable("verify", "每个订单行：每次定下的应退，都是当时该行余下的钱按件数分得的"),
        _entitlements_right,
        worked_out=True,
    ),
)
