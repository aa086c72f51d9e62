"""Refunds, receipts, movements and balances leave as files, and are read back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from erp_returns.domain.kinds import PaymentMethod, StockState
from erp_returns.models import Refund
from erp_returns.queries.exports import Reading
from erp_returns.queries.posted_exports import PostedFilter
from erp_returns.services.posted_exports import PostedList, export_posted
from erp_returns.services.refunds import reverse_refund
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    """A paid return of two lines, and one in the middle."""
    shop = ShopAtWork(tmp_path)
    paid = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(paid)
    shop.receive(paid)
    shop.pay(paid, method=PaymentMethod.ALIPAY, reference="=2026")
    return shop


def written(shop: ShopAtWork, folder: Path, which: PostedList, **wanted: object) -> list[dict[str, object]]:
    """The rows of the list, by their headings."""
    out = folder / f"{which}.xlsx"
    found = PostedFilter(**wanted)  # type: ignore[arg-type]
    count = export_posted(shop.session, out, which, found, Reading(shop.session.zone), lambda _n, _of: None)
    heading, *rows = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert len(rows) == count
    return [dict(zip(map(str, heading), row, strict=True)) for row in rows]


def test_a_refund_has_its_amount_its_way_and_its_days(shop: ShopAtWork, tmp_path: Path) -> None:
    (row,) = written(shop, tmp_path, PostedList.REFUNDS)
    assert (row["退换货单"], row["金额"], row["方式"]) == ("RT20261121-0001", 142.57, "支付宝")
    assert row["流水号"] == "=2026"
    assert row["付款日期"] == dt.date(2026, 11, 21)
    assert row["记账时间"] == dt.datetime(2026, 11, 21, 10, 30)  # noqa: DTZ001 - local, as Excel has it


def test_a_refund_that_was_taken_back_names_its_reversal(shop: ShopAtWork, tmp_path: Path) -> None:
    refund = Refund.get()
    order = shop.order(refund.return_order_id)
    reverse_refund(shop.session, refund.number, order.version, "账号错")
    first, second = written(shop, tmp_path, PostedList.REFUNDS)
    assert (first["被冲销"], second["冲销了"], second["金额"]) == (
        second["退款单号"],
        first["退款单号"],
        -142.57,
    )


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 1),
        ({"method": "alipay"}, 1),
        ({"method": "cash"}, 0),
        ({"shop_id": 1}, 1),
        ({"shop_id": 99}, 0),
        ({"start": "2026-11-21T00:00:00Z", "end": "2026-11-22T00:00:00Z"}, 1),
        ({"end": "2026-11-21T00:00:00Z"}, 0),
    ],
)
def test_refunds_are_filtered(
    shop: ShopAtWork, tmp_path: Path, wanted: dict[str, object], count: int
) -> None:
    assert len(written(shop, tmp_path, PostedList.REFUNDS, **wanted)) == count


def test_receipts_stand_line_by_line(shop: ShopAtWork, tmp_path: Path) -> None:
    rows = written(shop, tmp_path, PostedList.RECEIPTS)
    assert [(row["编码"], row["应收"], row["实收"]) for row in rows] == [("A1", 2, 2), ("B1", 1, 1)]
    assert not written(shop, tmp_path, PostedList.RECEIPTS, warehouse_id=99)
    assert not written(shop, tmp_path, PostedList.RECEIPTS, shop_id=99)


def test_movements_add_up_to_the_balances(shop: ShopAtWork, tmp_path: Path) -> None:
    moved = written(shop, tmp_path, PostedList.MOVEMENTS)
    lying = written(shop, tmp_path, PostedList.BALANCES)
    sums: dict[tuple[object, object], float] = {}
    for row in moved:
        key = (row["编码"], row["库存状态"])
        sums[key] = sums.get(key, 0) + float(str(row["数量"]))
    assert {key: units for key, units in sums.items() if units} == {
        (row["编码"], row["库存状态"]): row["数量"] for row in lying
    }
    assert {(row["编码"], row["数量"], row["可用"], row["库存金额"]) for row in lying} == {
        ("A1", 2, 2, 2.00),
        ("B1", 1, 1, 1.00),
    }


def test_balances_are_filtered_by_state_and_place(shop: ShopAtWork, tmp_path: Path) -> None:
    assert written(shop, tmp_path, PostedList.BALANCES, state=StockState.GOOD.value, warehouse_id=1)
    assert not written(shop, tmp_path, PostedList.BALANCES, state=StockState.DEFECTIVE.value)
