"""Sales of every platform come in once, into their platform's shop, with every fen accounted for."""

import pytest

from erp_returns.documents.sales_files import read_sales_files
from erp_returns.services import sales_import
from tests.builders import new_shop
from tests.documents.platform_examples import EXAMPLES, TAOBAO
from tests.documents.sales_files_kit import DETAIL_LIST, ORDER_LIST, export
from tests.services.sold import check_books


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def shops(session):
    sql = "SELECT s.name FROM sales_order o JOIN shop s ON s.id = o.shop_id ORDER BY o.id"
    return [name for (name,) in session.database.execute_sql(sql)]


@pytest.mark.parametrize(
    ("layout", "shop"),
    [
        ("pdd_orders", "拼多多"),
        ("jd_orders", "京东"),
        ("douyin_orders", "抖店"),
        ("youzan_orders", "有赞"),
        ("shopify_orders", "Shopify"),
        ("taobao_lines", "默认店铺"),
    ],
)
def test_a_platform_has_its_shop_and_the_same_file_again_changes_nothing(session, tmp_path, layout, shop):
    parsed = read_sales_files([export(tmp_path, EXAMPLES[layout])])
    assert sales_import.apply(session, parsed).added == 1
    again = sales_import.apply(session, parsed)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 1)
    assert shops(session) == [shop]
    check_books(session)


def test_the_list_of_lines_meets_the_sale_of_the_pair_and_keeps_its_postage(session, tmp_path):
    sales_import.apply(session, read_sales_files([ORDER_LIST, DETAIL_LIST]))
    line = TAOBAO | {
        "主订单编号": "4012345678901234568",
        "商品标题": "帆布包",
        "商品价格": "59.90",
        "购买数量": "1",
    }
    line |= {"商家编码": "BG-02", "买家应付货款": "59.90", "订单状态": "交易关闭"}
    result = sales_import.apply(session, read_sales_files([export(tmp_path, line)]))
    assert result.added == 0
    assert shops(session) == ["测试小店"] * 3
    sql = "SELECT paid_fen, freight_fen FROM sales_order WHERE platform_number = '4012345678901234568'"
    assert session.database.execute_sql(sql).fetchone() == (6490, 500)
