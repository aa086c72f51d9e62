"""Small shops and sales for the tests of services, built the way the program builds them."""

from __future__ import annotations

import threading
import weakref
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from erp_returns.documents.sales_files.drafts import ParsedSales, SaleDraft, SaleLineDraft, SaleParcelDraft
from erp_returns.domain.kinds import SaleStatus
from erp_returns.models.database import open_database
from erp_returns.services import catalog, sales_import
from erp_returns.services.catalog_edits import ProductEdit
from erp_returns.services.opening import open_shop
from erp_returns.services.session import Session
from erp_returns.services.setup import found_shop, open_session

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

NOW = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
"""The moment at which a test's shop works, unless it brings its own clock."""

ORDERED = "2026-11-10T03:00:00Z"
SHIPPED = "2026-11-12T08:00:00Z"
SIGNED = "2026-11-16T05:00:00Z"


_LATE: list[sqlite3.Connection] = []
"""What was collected by a thread that may not close it."""


def _close(connection: sqlite3.Connection) -> None:
    if threading.current_thread() is threading.main_thread():
        connection.close()
    else:
        _LATE.append(connection)


def new_shop(folder: Path, now: datetime = NOW) -> Session:
    """A founded shop in its own file, with 店主 at work."""
    while _LATE:
        _LATE.pop().close()
    database = open_database(folder / "shop.db")
    weakref.finalize(database, _close, database.connection())
    found_shop(database, now)
    return open_session(database, clock=lambda: now)


def sit_down(path: Path) -> Session:
    """A shop that is opened, or made, with its first owner at work."""
    return open_session(open_shop(path))


def line(
    code: str,
    quantity: int = 1,
    price_fen: int = 1000,
    discount_fen: int = 0,
    *,
    name: str = "",
    style: str = "",
    spec: str = "",
    shipped: int | None = None,
    gift: bool = False,
) -> SaleLineDraft:
    """A line of a sale; the product's name is its code unless given."""
    return SaleLineDraft(
        platform_line_number="",
        product_code=code,
        product_name=name or code,
        style=style,
        spec=spec,
        barcode="",
        quantity=quantity,
        shipped_quantity=shipped,
        unit_price_fen=price_fen,
        line_discount_fen=discount_fen,
        gift=gift,
        source_row=0,
    )


S1_LINES = (
    line("A-1001", 3, 33_33, name="帆布鞋", style="A-10", spec="红/L"),
    line("B-2001", 1, 99_00, 9_00, name="双肩包", style="B-20", spec="黑"),
    line("C-3001", 2, 5_00, name="短袜", style="C-30", spec="白"),
)
"""3 × 33.33, 1 × 99.00 less 9.00, 2 × 5.00; with freight 8.00 and 190.00 paid the lines are worth
91.00, 81.90 and 9.10."""


def sale_draft(*lines: SaleLineDraft, platform_number: str = "3001", **facts: object) -> SaleDraft:
    """A sale as a file says it: shipped, signed and completed, freight 0, paid what its lines cost."""
    gross = sum(each.quantity * each.unit_price_fen - each.line_discount_fen for each in lines)
    draft = SaleDraft(
        platform="taobao",
        shop="淘宝一店",
        platform_number=platform_number,
        number="",
        member_account="buyer01",
        member_name="王小明",
        status=SaleStatus.COMPLETED,
        ordered_at=ORDERED,
        paid_at=ORDERED,
        shipped_at=SHIPPED,
        signed_at=SIGNED,
        completed_at=SIGNED,
        freight_fen=0,
        coupon_fen=0,
        points_fen=0,
        red_packet_fen=0,
        order_discount_fen=0,
        paid_fen=gross,
        platform_refunded_fen=0,
        promotion_threshold_fen=0,
        receiver_name="王小明",
        receiver_mobile="13800000001",
        receiver_phone="",
        postcode="310000",
        region="浙江省 杭州市 西湖区",
        address="文三路 1 号",
        buyer_note="",
        seller_note="",
        seller_flag="",
        parcels=(SaleParcelDraft("圆通速递", f"YT{int(platform_number or 0):013d}"),),
        lines=lines,
        source_rows=(2,),
    )
    return replace(draft, **facts)  # type: ignore[arg-type] # any field by its name


def s1_draft(**facts: object) -> SaleDraft:
    """The sale S1, shipped and signed unless said."""
    return sale_draft(*S1_LINES, **{"freight_fen": 8_00, "paid_fen": 190_00, **facts})  # type: ignore[arg-type]


def unshipped(**facts: object) -> dict[str, object]:
    """What makes a sale wait for shipment."""
    nothing = {"shipped_at": None, "signed_at": None, "completed_at": None, "parcels": ()}
    return {"status": SaleStatus.PENDING_SHIPMENT, **nothing, **facts}


def sales_file(*drafts: SaleDraft) -> ParsedSales:
    """A file with these sales, read without a problem."""
    return ParsedSales("taobao", ("淘宝",), "utf-8", (), drafts, (), len(drafts), (), ())


def book(session: Session, draft: SaleDraft) -> int:
    """Import one sale; gives its id."""
    result = sales_import.apply(session, sales_file(draft))
    assert not result.problems, result.problems
    sql = "SELECT id FROM sales_order WHERE platform_number = ? ORDER BY id DESC"
    found: tuple[int] = session.database.execute_sql(sql, (draft.platform_number,)).fetchone()
    return found[0]


def add_sale(session: Session, *lines: SaleLineDraft, platform_number: str = "3001", **facts: object) -> int:
    """Import a sale with these lines; gives its id. Sales of one shop need different platform numbers."""
    return book(session, sale_draft(*lines, platform_number=platform_number, **facts))


def add_s1(session: Session, **facts: object) -> int:
    """Import the sale S1; gives its id."""
    return book(session, s1_draft(**facts))


def add_product(
    session: Session, code: str, price_fen: int = 1000, *, name: str = "", style: str = ""
) -> int:
    """A product that nobody bought yet; gives its id."""
    catalog.save(session, ProductEdit(code, name or code, style=style, price_fen=price_fen))
    found: tuple[int] = session.database.execute_sql(
        "SELECT id FROM product WHERE code = ?", (code,)
    ).fetchone()
    return found[0]


def line_ids(session: Session, sale_id: int) -> list[int]:
    """The ids of a sale's lines, in their order."""
    sql = "SELECT id FROM sales_order_line WHERE sales_order_id = ? ORDER BY position"
    return [found for (found,) in session.database.execute_sql(sql, (sale_id,))]
