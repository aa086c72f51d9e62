"""Lists and records taken out as files, and read back."""

import csv
import datetime as dt

import pytest
from python_calamine import CalamineWorkbook

from erp_returns.domain.errors import NotPermitted
from erp_returns.domain.kinds import PaymentMethod, Role
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.models import OperatorPermission, ReturnOrder
from erp_returns.queries.exports import RETURN_FIELDS, SALE_FIELDS, Reading
from erp_returns.queries.queues import refund_queue
from erp_returns.queries.return_list import ReturnFilter, ReturnSort, return_list
from erp_returns.queries.sale_list import SaleFilter, SaleSort, sale_list
from erp_returns.services.exports import ListExport, export_payments, export_returns, export_sales
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted


class StoppedError(Exception):
    """Somebody pressed cancel."""


def nobody(_done, _total):
    pass


def stop(_done, _total):
    raise StoppedError


@pytest.fixture
def shop(tmp_path):
    return BusyShop(tmp_path)


def returned(shop, count, *wanted):
    ids: list[int] = []
    for _ in range(count):
        shop.sell_s1(platform_number="40123456789012345" + str(len(ids)))
        ids.append(shop.returned(*(wanted or (Wanted(2, 1), Wanted(3, 2)))))
    return ids


def to_pay(shop, count):
    ids = returned(shop, count, Wanted(2, 1))
    for order_id in ids:
        shop.approve(order_id)
        shop.receive(order_id)
    return ids


def returns_of(shop, ids, **more):
    source = return_list(shop.session.database, ReturnFilter(), ReturnSort(), "2026-11-21T02:30:00Z")
    return ListExport(source, ids, "退换货单", **more)


def sheet(path, name):
    return CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()


def reading(shop):
    return Reading(shop.session.zone)


def test_return_orders_are_read_back_with_real_types(shop, tmp_path) -> None:
    ids = returned(shop, 2)
    out = tmp_path / "单.xlsx"
    assert export_returns(shop.session, out, returns_of(shop, ids), reading(shop), nobody) == 2
    heading, first, _second = sheet(out, "退换货单")
    assert heading == [field.title for field in RETURN_FIELDS]
    row = dict(zip(heading, first, strict=True))
    assert row["单号"] == shop.order(ids[0]).number
    assert row["状态"] == "待审核"
    assert row["应退"] == 91.00
    assert row["申请时间"] == dt.datetime(2026, 11, 21, 10, 30)  # noqa: DTZ001 - local, as Excel has it
    assert row["平台单号"] == "401234567890123450"
    assert row["审核时间"] == ""


def test_lines_stand_on_a_second_sheet_in_the_order_of_the_list(shop, tmp_path) -> None:
    ids = returned(shop, 2)[::-1]
    out = tmp_path / "单.xlsx"
    wanted = returns_of(shop, ids, lines_name="商品明细")
    assert export_returns(shop.session, out, wanted, reading(shop), nobody) == 2
    rows = sheet(out, "商品明细")[1:]
    assert [row[0] for row in rows] == [shop.order(i).number for i in ids for _ in range(2)]
    assert [row[2] for row in rows] == ["B1", "C1"] * 2


def test_only_what_the_screen_shows_in_its_order(shop, tmp_path) -> None:
    ids = returned(shop, 1)
    out = tmp_path / "单.csv"
    wanted = returns_of(shop, ids, keys=("net_due_fen", "number", "unheard_of"))
    export_returns(shop.session, out, wanted, reading(shop), nobody)
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["应退", "单号"], ["91.00", shop.order(ids[0]).number]]


def test_a_name_that_looks_like_a_formula_stays_a_name(shop, tmp_path) -> None:
    (order_id,) = returned(shop, 1)
    ReturnOrder.update(receiver_name="=HYPERLINK(1)").where(ReturnOrder.id == order_id).execute()
    out = tmp_path / "单.xlsx"
    export_returns(shop.session, out, returns_of(shop, [order_id]), reading(shop), nobody)
    assert "=HYPERLINK(1)" in sheet(out, "退换货单")[1]


def test_sales_are_read_back(shop, tmp_path) -> None:
    returned(shop, 1)
    out = tmp_path / "订单.xlsx"
    source = sale_list(shop.session.database, SaleFilter(), SaleSort())
    ids = source.positions(lambda: False)
    count = export_sales(shop.session, out, ListExport(source, ids, "销售订单"), reading(shop), nobody)
    assert count == len(ids) == 2
    heading, *rows = sheet(out, "销售订单")
    assert heading == [field.title for field in SALE_FIELDS]
    assert {row[heading.index("实付")] for row in rows} == {190.00}


def test_payments_are_listed_by_method_with_their_sums(shop, tmp_path) -> None:
    first, second, third = to_pay(shop, 3)
    ReturnOrder.update(member_id=None).where(ReturnOrder.id != first).execute()
    shop.pay(first, 1_90, method=PaymentMethod.ALIPAY, account="xiaoyu@example.com")
    out = tmp_path / "付款清单.xlsx"
    ids = refund_queue(shop.session.database).positions(lambda: False)
    assert export_payments(shop.session, out, ids, reading(shop), nobody) == 3
    assert sheet(out, "付款清单")[1:] == [
        ["平台原路退回", 2.0, 163.80],
        ["支付宝", 1.0, 80.00],
        ["合计", "", 243.80],
    ]
    alipay = sheet(out, "支付宝")
    row = dict(zip(alipay[0], alipay[1], strict=True))
    assert (row["单号"], row["应付"]) == (shop.order(first).number, 80.00)
    assert (row["收款人"], row["收款账号"]) == ("王伟", "xiaoyu@example.com")
    assert alipay[-1][0] == "合计"
    platform = [row[0] for row in sheet(out, "平台原路退回")[1:-1]]
    assert platform == [shop.order(second).number, shop.order(third).number]


def test_what_does_not_wait_for_a_refund_is_not_on_the_list_of_payments(shop, tmp_path) -> None:
    out = tmp_path / "付款清单.xlsx"
    assert export_payments(shop.session, out, returned(shop, 2), reading(shop), nobody) == 0
    assert CalamineWorkbook.from_path(out).sheet_names == ["付款清单"]


def test_a_list_that_is_stopped_leaves_no_file(shop, tmp_path) -> None:
    ids = returned(shop, 1)
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(StoppedError):
        export_returns(shop.session, folder / "单.xlsx", returns_of(shop, ids), reading(shop), stop)
    assert list(folder.iterdir()) == []


def test_who_may_not_export_gets_no_file(shop, tmp_path) -> None:
    clerk = shop.session_of("小客", Role.SERVICE)
    OperatorPermission.insert(operator_id=clerk.operator_id, permission="export", granted=0).execute()
    out = tmp_path / "单.xlsx"
    with pytest.raises(NotPermitted, match=PERMISSIONS[Permission.EXPORT].label):
        export_returns(clerk, out, returns_of(shop, []), reading(shop), nobody)
    assert not out.exists()
