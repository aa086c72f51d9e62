"""A small shop written row by row, so that what is read is tested apart from what is written by services."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.times import stored
from erp_returns.models.database import open_database

if TYPE_CHECKING:
    from pathlib import Path

    from peewee import SqliteDatabase

SYSTEM, OWNER, CLERK = 1, 2, 3
NOW = "2026-11-21T02:30:00Z"


def at(day: int, hour: int = 2) -> str:
    """A moment in November 2026, as it is stored."""
    return f"2026-11-{day:02d}T{hour:02d}:00:00Z"


@dataclass(frozen=True)
class Seed:
    database: SqliteDatabase

    def insert(self, table: str, **values: object) -> int:
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"
        return int(self.database.execute_sql(sql, tuple(values.values())).lastrowid)

    def product(self, code: str, name: str = "四件套", **values: object) -> int:
        return self.insert("product", **{"code": code, "name": name, "price_fen": 10_000, **values})

    def member(self, account: str, name: str = "", shop_id: int = 1) -> int:
        return self.insert("member", shop_id=shop_id, account=account, name=name)

    def sale(self, number: str, **values: object) -> int:
        row: dict[str, object] = {
            "number": number,
            "shop_id": 1,
            "status": "completed",
            "ordered_at": at(1),
            "paid_at": at(1),
            "shipped_at": at(2),
            "signed_at": at(4),
            "goods_fen": 19_000,
            "paid_fen": 19_000,
        }
        return self.insert("sales_order", **(row | values))

    def sale_line(self, sale: int, position: int, product: int, quantity: int = 1, **values: object) -> int:
        price = int(str(values.pop("unit_price_fen", 5_000)))
        row: dict[str, object] = {
            "sales_order_id": sale,
            "position": position,
            "product_id": product,
            "product_name": "四件套",
            "spec": "红 L",
            "quantity": quantity,
            "shipped_quantity": quantity,
            "unit_price_fen": price,
            "paid_fen": quantity * price,
        }
        return self.insert("sales_order_line", **(row | values))

    def sale_parcel(self, sale: int, tracking: str) -> int:
        return self.insert(
            "sales_parcel", sales_order_id=sale, carrier="圆通速递", tracking_number=tracking, folded=tracking
        )

    def order(self, number: str, sale: int | None = None, **values: object) -> int:
        row: dict[str, object] = {
            "number": number,
            "kind": "return_refund",
            "return_type_id": 1,
            "status": "pending_review",
            "sales_order_id": sale,
            "shop_id": 1,
            "requested_at": at(10),
            "requested_by_id": OWNER,
        } | values
        row["rejected"] = int(row["status"] == "rejected")
        row["cancelled"] = int(row["status"] == "cancelled")
        return self.insert("return_order", **row)

    def line(self, order: int, position: int, product: int, requested: int = 1, **values: object) -> int:
        row: dict[str, object] = {
            "return_order_id": order,
            "position": position,
            "basis": "goods",
            "product_id": product,
            "product_name": "四件套",
            "spec": "红 L",
            "unit_price_fen": 5_000,
            "requested": requested,
            "entitled_fen": 5_000 * requested,
            "agreed_fen": 5_000 * requested,
        }
        return self.insert("return_line", **(row | values))

    def replacement(
        self, order: int, position: int, product: int, quantity: int = 1, **values: object
    ) -> int:
        row: dict[str, object] = {
            "return_order_id": order,
            "position": position,
            "product_id": product,
            "product_name": "四件套",
            "spec": "蓝 L",
            "quantity": quantity,
            "unit_price_fen": 5_000,
            "value_fen": 5_000 * quantity,
        }
        return self.insert("replacement_line", **(row | values))

    def return_parcel(self, order: int, tracking: str) -> int:
        return self.insert(
            "return_parcel",
            return_order_id=order,
            carrier="中通快递",
            tracking_number=tracking,
            folded=tracking,
        )

    def parcel(self, tracking: str, *orders: int, **values: object) -> int:
        row: dict[str, object] = {
            "carrier": "中通快递",
            "tracking_number": tracking,
            "folded": tracking,
            "kind": "self_sent",
            "arrived_at": at(20),
            "operator_id": CLERK,
        }
        parcel = self.insert("parcel", **(row | values))
        for order in orders:
            self.insert("parcel_match", parcel_id=parcel, return_order_id=order)
        return parcel

    def event(self, order: int, action: str, start: str, end: str, moment: str, **values: object) -> int:
        sql = "SELECT coalesce(max(sequence), 0) + 1 FROM order_event WHERE return_order_id = ?"
        (sequence,) = self.database.execute_sql(sql, (order,)).fetchone()
        row: dict[str, object] = {
            "return_order_id": order,
            "sequence": sequence,
            "action": action,
            "from_status": start,
            "to_status": end,
            "operator_id": OWNER,
            "at": moment,
            "seal": "0" * 64,
        }
        return self.insert("order_event", **(row | values))

    def posted(self, table: str, number: str, order: int, moment: str, **values: object) -> int:
        row: dict[str, object] = {
            "number": number,
            "return_order_id": order,
            "posted_at": moment,
            "operator_id": CLERK,
        }
        return self.insert(table, **(row | values))

    def refund(self, number: str, order: int, amount_fen: int, **values: object) -> int:
        row = {"amount_fen": amount_fen, "method": "alipay", "paid_on": "2026-11-20"} | values
        return self.posted("refund", number, order, at(20), **row)


def open_seed(folder: Path) -> Seed:
    """A migrated file with two shops, two warehouses, people, a type and two reasons."""
    database = open_database(folder / "shop.db")
    seed = Seed(database)
    for number, name in ((SYSTEM, "系统"), (OWNER, "店主"), (CLERK, "小赵")):
        seed.insert("operator", id=number, name=name, role="owner", active=int(number != SYSTEM))
    for name in ("青禾天猫店", "拼多多店"):
        seed.insert("shop", name=name)
    for code, name in (("W1", "退货仓"), ("W2", "发货仓")):
        seed.insert("warehouse", code=code, name=name)
    for text in ("尺码不合适", "收到商品破损"):
        seed.insert("reason", text=text, liability="buyer")
    seed.insert("return_type", name="七天无理由退货", kind="return_refund", reason_id=1)
    seed.insert("return_type", name="换尺码", kind="exchange", reason_id=1)
    return seed


_NAMES = ("王小鱼", "王伟", "李娜", "张三丰", "𬭚文")


def crowd(seed: Seed, sales: int = 40, orders: int = 60) -> None:
    """Sales and return orders of every status, with what lists filter by; the same every time."""
    dice = random.Random(7)
    start = datetime(2026, 9, 1, tzinfo=UTC)

    def moment(days: int) -> str:
        return stored(start + timedelta(days=dice.randrange(days), hours=dice.randrange(24)))

    product = seed.product("A-1001")
    members = [seed.member(f"buyer{place}", dice.choice(_NAMES)) for place in range(6)]
    for place in range(1, sales + 1):
        sale = seed.sale(
            f"SO2026-{place:04d}",
            platform_number=f"40123{place * 37:05d}",
            shop_id=dice.choice((1, 2)),
            member_id=dice.choice((None, *members)),
            ordered_at=moment(60),
            status=dice.choice(("completed", "shipped", "pending_shipment", "closed")),
            receiver_name=dice.choice(_NAMES),
            receiver_mobile=f"13{dice.randrange(10**9):09d}",
            goods_fen=5_000,
            paid_fen=5_000 * place,
        )
        seed.sale_line(sale, 1, product)
        seed.sale_parcel(sale, f"YT{place:013d}")
    for place in range(1, orders + 1):
        status = dice.choice(tuple(Status))
        order = seed.order(
            f"RT2026-{place:04d}",
            dice.choice((None, *range(1, sales + 1))),
            status=status,
            kind=dice.choice(tuple(ReturnKind)),
            return_type_id=dice.choice((1, 2)),
            shop_id=dice.choice((1, 2)),
            member_id=dice.choice((None, *members)),
            reason_id=dice.choice((None, 1, 2)),
            requested_at=moment(80),
            reviewed_at=dice.choice((None, moment(80))),
            due_by=dice.choice((None, moment(120))),
            receiver_name=dice.choice(_NAMES),
            receiver_mobile=f"13{dice.randrange(10**9):09d}",
            platform_refund_number=dice.choice(("", f"98{place:06d}")),
            net_due_fen=dice.randrange(20_000),
            goods_fen=20_000,
            inspection_differs=int(dice.random() < 0.2),
            send_back=int(dice.random() < 0.2),
        )
        seed.line(order, 1, product, dice.randrange(1, 4), reason_id=dice.choice((None, 1, 2)))
        if dice.random() < 0.7:
            seed.return_parcel(order, f"73{place:012d}")
