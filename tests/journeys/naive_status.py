"""Where an order stands, once more: as somebody would say who reads its papers one by one.

Nothing here comes from the program, and none of the counts it keeps is believed: units come from the
documents, quarantine from the stock ledger, money from the payments, decisions from the history.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peewee import SqliteDatabase

ENDED_BY = {"reject": "rejected", "refuse_refund": "rejected", "cancel": "cancelled"}
LOOKED_AT_AGAIN = {"review_again", "reject", "refuse_refund", "resubmit", "reopen", "create"}

Row = tuple[object, ...]


def named(side: str) -> str:
    """The document that one side of an event names."""
    return str(json.loads(side).get("document", "")) if side.startswith("{") else side


@dataclass
class Papers:
    """Everything that was written about one order."""

    database: SqliteDatabase
    order: int

    def rows(self, sql: str) -> list[Row]:
        return list(self.database.execute_sql(sql.replace(":order", str(self.order))).fetchall())

    def number(self, sql: str) -> int:
        ((found,),) = self.rows(sql)
        return int(str(found or 0))

    # -- what was decided

    def history(self) -> tuple[str, bool, bool]:
        """How it ended ('' if it did not), whether it is agreed to, whether the customer has the goods."""
        ended, agreed, delivered = "", False, False
        events = self.rows(
            "SELECT action, to_status, before, after FROM order_event "
            "WHERE return_order_id = :order ORDER BY id"
        )
        for action, to, before, after in events:
            if action in ENDED_BY:
                ended = ENDED_BY[str(action)]
            elif action == "close_short" and to == "cancelled":
                ended = "cancelled"
            elif action in {"resubmit", "reopen"}:
                ended = ""
            if action in LOOKED_AT_AGAIN or (action == "reverse" and to == "pending_review"):
                agreed = False
            elif action == "approve":
                agreed = True
            elif action in {"receive", "inspect"} and self.differed(named(str(after))):
                agreed = False
            if action == "confirm":
                delivered = True
            elif action == "reverse" and self.sent(named(str(before))):
                delivered = False
        return ended, agreed, delivered

    def differed(self, document: str) -> bool:
        """Whether a count or an inspection found something other than what was asked for."""
        refused = f"""
            SELECT count(*) FROM inspection_line l JOIN inspection i ON i.id = l.inspection_id
            LEFT JOIN receipt c ON c.id = i.receipt_id
            WHERE l.disposition = 'send_back' AND i.provisional = 0
              AND coalesce(c.number, i.number) = '{document}'
        """
        noted = f"""
            SELECT count(*) FROM difference d JOIN receipt c ON c.id = d.receipt_id
            WHERE c.number = '{document}' AND c.late = 0 AND d.kind <> 'fewer'
        """
        return bool(self.number(refused) or self.number(noted))

    def sent(self, document: str) -> bool:
        """Whether a document that was taken back had sent replacements out."""
        number = document.split(" ", maxsplit=1)[0]
        sql = f"SELECT count(*) FROM shipment WHERE number = '{number}' AND purpose = 'replacement'"
        return bool(self.number(sql))

    # -- what came and went

    def units(self, table: str, line: str, where: str) -> int:
        return self.number(
            f"""
            SELECT sum(CASE WHEN d.reverses_id IS NULL THEN p.quantity ELSE -p.quantity END)
            FROM {table}_line p JOIN {table} d ON d.id = p.{table}_id
            WHERE d.return_order_id = :order AND p.{line} IS NOT NULL AND {where}
            """
        )

    def on_the_way(self) -> bool:
        return bool(
            self.number("SELECT count(*) FROM return_parcel WHERE return_order_id = :order")
            or self.number("SELECT count(*) FROM parcel_match WHERE return_order_id = :order")
            or self.units("receipt", "return_line_id", "1")
        )

    def waiting(self) -> int:
        """Units asked for of which nobody knows yet what becomes of them."""
        asked = self.number(
            "SELECT sum(requested) FROM return_line WHERE return_order_id = :order AND basis = 'goods'"
        )
        let_go = self.number(
            """
            SELECT sum(c.quantity) FROM short_closing c JOIN return_line l ON l.id = c.return_line_id
            WHERE l.return_order_id = :order
            """
        )
        unseen = self.number(
            "SELECT sum(quantity) FROM stock_movement WHERE return_order_id = :order AND state = 'quarantine'"
        )
        return asked - let_go - self.units("receipt", "return_line_id", "1") + unseen

    def to_send(self) -> int:
        wanted = self.number("SELECT sum(quantity) FROM replacement_line WHERE return_order_id = :order")
        return wanted - self.units("shipment", "replacement_line_id", "d.purpose = 'replacement'")

    # -- what is owed

    def balance(self) -> tuple[int, int]:
        """Fen the shop still owes, and fen the customer still owes."""
        ((kind, freight, back, charged),) = self.rows(
            "SELECT kind, freight_fen, return_freight_fen, freight_charged_fen "
            "FROM return_order WHERE id = :order"
        )
        goods = self.number("SELECT sum(agreed_fen) FROM return_line WHERE return_order_id = :order")
        fees = "SELECT sum(amount_fen) FROM charge WHERE return_order_id = :order AND kind = '{}'"
        due = goods + int(str(freight)) + int(str(back))
        due -= min(goods, self.number(fees.format("fee"))) + self.number(fees.format("deduction"))
        if kind == "exchange":
            due -= self.number("SELECT sum(value_fen) FROM replacement_line WHERE return_order_id = :order")
            due -= int(str(charged))
        else:
            due = max(0, due)
        paid = self.number("SELECT sum(amount_fen) FROM refund WHERE return_order_id = :order")
        came = "SELECT sum(amount_fen) FROM collection WHERE return_order_id = :order AND waived = {}"
        collected, let_off = self.number(came.format(0)), self.number(came.format(1))
        return max(0, due + collected - paid), max(0, paid - due - collected - let_off)

    # -- where it stands

    def status(self) -> str:
        """The first thing that has not happened yet."""
        ended, agreed, delivered = self.history()
        if ended:
            return ended
        ((kind, instructed),) = self.rows(
            "SELECT kind, instructed_at IS NOT NULL FROM return_order WHERE id = :order"
        )
        shop_owes, customer_owes = self.balance()
        goods, exchange = kind != "refund_only", kind == "exchange"
        waits = (
            ("pending_review", not agreed),
            ("approved", goods and not instructed and not self.on_the_way()),
            ("awaiting_return", goods and self.waiting() > 0),
            ("awaiting_payment", exchange and customer_owes > 0),
            ("awaiting_exchange", exchange and self.to_send() > 0),
            ("awaiting_delivery", exchange and not delivered),
            ("awaiting_refund", shop_owes > 0),
            ("awaiting_payment", customer_owes > 0),
        )
        return next((status for status, still in waits if still), "completed")
