"""Files of shop systems that no layout knows, matched by hand: WooCommerce and its like."""

import json

import pytest

from erp_returns.documents.matching import columns_of, missing_of, proposed, wanted_of
from erp_returns.documents.product_files import LAYOUT as PRODUCTS
from erp_returns.documents.refusals import EmptyFile, UnknownLayout
from erp_returns.documents.sales_files import read_sales_files
from erp_returns.documents.sales_files.known import LAYOUTS
from erp_returns.documents.sales_files.layouts import TEMPLATE
from erp_returns.documents.sales_files.presets import Preset
from tests.documents.sales_files_kit import FIXTURES, csv_bytes, export, messages

HEADERS = json.loads((FIXTURES / "headers.json").read_text(encoding="utf-8"))
WOO = {
    "Order Number": "1001",
    "Order Status": "processing",
    "Order Date": "2025-11-01 10:00",
    "Order Total": "100.00",
    "Shipping First Name": "Anna",
    "Shipping Address 1": "Main St 1",
    "Item Name": "Mug",
    "Item Quantity": "2",
}
SECOND = {**WOO, "Item Name": "Plate", "Item Quantity": "1"}


def by_hand(folder, *rows, **changed):
    """Read rows with the columns of the real export, matched as proposed."""
    columns = HEADERS["woocommerce_export_plugin"]["columns"]
    path = folder / "orders.csv"
    path.write_bytes(csv_bytes([columns, *([row.get(name, "") for name in columns] for row in rows)]))
    chosen = proposed(TEMPLATE, LAYOUTS[1:], columns_of(path)) | changed
    chosen = {ours: theirs for ours, theirs in chosen.items() if theirs}
    assert missing_of(TEMPLATE, chosen) == ()
    return read_sales_files([path], presets=[Preset("Woo", "template", tuple(chosen.items()))])


def test_an_export_of_woocommerce_is_unknown_until_it_is_matched(tmp_path):
    with pytest.raises(UnknownLayout):
        read_sales_files([export(tmp_path, WOO)])


def test_what_woocommerce_calls_our_fields_is_proposed(tmp_path):
    chosen = proposed(TEMPLATE, LAYOUTS[1:], columns_of(export(tmp_path, WOO)))
    assert chosen == {
        "平台单号": "Order Number",
        "订单状态": "Order Status",
        "下单时间": "Order Date",
        "实付金额": "Order Total",
        "收货人": "Shipping First Name",
        "详细地址": "Shipping Address 1",
        "商品名称": "Item Name",
        "数量": "Item Quantity",
    }


def test_an_export_of_woocommerce_comes_in_by_hand(tmp_path):
    parsed = by_hand(tmp_path, WOO)
    assert messages(parsed) == []
    (sale,) = parsed.sales
    assert (sale.platform_number, sale.status, sale.paid_fen) == ("1001", "pending_shipment", 10000)
    assert sale.ordered_at == "2025-11-01T02:00:00Z"
    assert [(line.product_name, line.quantity, line.unit_price_fen) for line in sale.lines] == [
        ("Mug", 2, 5000)
    ]
    assert parsed.preset == "Woo"


def test_without_prices_what_was_paid_is_shared_by_units_to_the_fen(tmp_path):
    (sale,) = by_hand(tmp_path, WOO, SECOND).sales
    worth = [line.quantity * line.unit_price_fen - line.line_discount_fen for line in sale.lines]
    assert worth == [6667, 3333]
    assert "按件数均摊" in sale.seller_note


def test_without_prices_the_total_has_to_be_there(tmp_path):
    parsed = by_hand(tmp_path, {**WOO, "Order Total": ""})
    assert [problem.column for problem in parsed.problems] == ["Order Total"]
    assert parsed.sales == ()


def test_a_price_that_is_matched_counts(tmp_path):
    row = {**WOO, "Billing City": "40.00"}
    (sale,) = by_hand(tmp_path, row, 单价="Billing City", 省市区="").sales
    assert [line.unit_price_fen for line in sale.lines] == [4000]


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("pending", "pending_payment"),
        ("on-hold", "pending_payment"),
        ("wc-processing", "pending_shipment"),
        ("Completed", "completed"),
        ("cancelled", "closed"),
        ("Refunded", "closed"),
        ("failed", "closed"),
    ],
)
def test_the_states_of_woocommerce_are_understood(tmp_path, word, status):
    (sale,) = by_hand(tmp_path, {**WOO, "Order Status": word}).sales
    assert sale.status == status


def test_price_or_total_is_needed_by_hand_and_said_so():
    wanted = {each.heading: (each.needed, each.either) for each in wanted_of(TEMPLATE)}
    assert wanted["单价"] == wanted["实付金额"] == (True, True)
    assert wanted["数量"] == (True, False)
    assert wanted["收货人"] == (False, False)
    first = [each.heading for each in wanted_of(TEMPLATE)][:7]
    assert first == ["订单号", "平台单号", "商品编码", "商品名称", "数量", "单价", "实付金额"]
    known = {"平台单号": "a", "商品名称": "b", "数量": "c"}
    assert missing_of(TEMPLATE, known) == (("单价", "实付金额"),)
    assert missing_of(TEMPLATE, known | {"单价": "d"}) == ()
    assert missing_of(PRODUCTS, {"商品编码": "a"}) == (("商品名称",),)


def test_a_file_without_cells_has_no_columns_to_match(tmp_path):
    path = tmp_path / "空.csv"
    path.write_bytes(b"")
    with pytest.raises(EmptyFile):
        columns_of(path)
